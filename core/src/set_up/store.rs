//! Writing the shipping table of a new shop.

use diesel::prelude::*;

use super::regions::{TOLERANCE_GRAMS, ZONES};
use crate::{
    db::Conn,
    schema::{provinces, shipping_rates, shipping_zones},
    shipping::DeliveryMethod,
};

#[derive(Insertable)]
#[diesel(table_name = shipping_rates)]
struct NewRate<'a> {
    zone_id: Option<i64>,
    method: DeliveryMethod,
    courier: &'a str,
    service: &'a str,
    price_per_kg: i64,
    free_over: Option<i64>,
    tolerance_grams: i64,
    days_min: i64,
    days_max: i64,
    active: bool,
    position: i64,
    version: i64,
}

/// Writes zones, provinces and rates while there are no provinces.
pub(super) fn write_shipping_if_missing(conn: &mut Conn) -> QueryResult<()> {
    if count_provinces(conn)? > 0 {
        return Ok(());
    }
    insert_rate(
        conn,
        &NewRate {
            zone_id: None,
            method: DeliveryMethod::Pickup,
            courier: "",
            service: "",
            price_per_kg: 0,
            free_over: None,
            tolerance_grams: 0,
            days_min: 0,
            days_max: 1,
            active: true,
            position: 0,
            version: 1,
        },
    )?;
    for zone in &ZONES {
        let zone_id: i64 = diesel::insert_into(shipping_zones::table)
            .values(shipping_zones::name.eq(zone.name))
            .returning(shipping_zones::id)
            .get_result(conn)?;
        for (code, name) in zone.provinces {
            diesel::insert_into(provinces::table)
                .values((
                    provinces::code.eq(code),
                    provinces::name.eq(name),
                    provinces::zone_id.eq(zone_id),
                ))
                .execute(conn)?;
        }
        for (position, rate) in (1_i64..).zip(zone.rates) {
            insert_rate(
                conn,
                &NewRate {
                    zone_id: Some(zone_id),
                    method: DeliveryMethod::Courier,
                    courier: rate.courier,
                    service: rate.service,
                    price_per_kg: rate.price_per_kg,
                    free_over: zone.free_over,
                    tolerance_grams: TOLERANCE_GRAMS,
                    days_min: rate.days.0,
                    days_max: rate.days.1,
                    active: true,
                    position,
                    version: 1,
                },
            )?;
        }
    }
    Ok(())
}

fn insert_rate(conn: &mut Conn, rate: &NewRate<'_>) -> QueryResult<usize> {
    diesel::insert_into(shipping_rates::table)
        .values(rate)
        .execute(conn)
}

pub(super) fn count_provinces(conn: &mut Conn) -> QueryResult<i64> {
    provinces::table.count().get_result(conn)
}
