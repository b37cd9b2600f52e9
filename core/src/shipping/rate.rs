//! Provinces, rates, and the choices they give for a cart.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use crate::{
    db::{Conn, MultiBackend, text_enum},
    ids::ShippingRateId,
    messages::{Lang, text},
    money::Rupiah,
    schema::{provinces, shipping_rates},
    shipping::chargeable_kilograms,
};

/// How goods reach the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum DeliveryMethod {
    /// A courier brings them.
    Courier,
    /// The customer fetches them at the shop.
    Pickup,
}

text_enum!(DeliveryMethod { Courier => "courier", Pickup => "pickup" });

/// A province of Indonesia by its official code.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = provinces, check_for_backend(MultiBackend))]
pub struct Province {
    /// The ministry's two-digit code, such as `34`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The shipping zone it belongs to.
    pub zone_id: i64,
}

/// A row of the shipping table.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = shipping_rates, check_for_backend(MultiBackend))]
pub struct ShippingRate {
    /// Its number.
    pub id: ShippingRateId,
    /// The zone it serves; none for pick-up.
    pub zone_id: Option<i64>,
    /// Courier or pick-up.
    pub method: DeliveryMethod,
    /// The courier's name.
    pub courier: String,
    /// The courier's service, such as `REG`.
    pub service: String,
    /// The price of each charged kilogram.
    pub price_per_kg: Rupiah,
    /// From this value of goods on it is free.
    pub free_over: Option<Rupiah>,
    /// How far above a full kilogram is still rounded down.
    pub tolerance_grams: i64,
    /// The shortest time under way, in days.
    pub days_min: i64,
    /// The longest time under way, in days.
    pub days_max: i64,
    /// Whether it can be chosen.
    pub active: bool,
    /// Its place among equals.
    pub position: i64,
    /// Counts its changes.
    pub version: i64,
}

impl ShippingRate {
    /// Returns what customers call it: `JNE REG`, or pick-up in words.
    #[must_use]
    pub fn label(&self, lang: Lang) -> String {
        delivery_label(self.method, &self.courier, &self.service, lang)
    }
}

/// Returns what customers call a way of delivery.
#[must_use]
pub(crate) fn delivery_label(
    method: DeliveryMethod,
    courier: &str,
    service: &str,
    lang: Lang,
) -> String {
    match method {
        DeliveryMethod::Courier => format!("{courier} {service}").trim().to_owned(),
        DeliveryMethod::Pickup => text(lang, "delivery-pickup"),
    }
}

/// A rate with its price for one cart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateOption {
    /// The rate.
    pub rate: ShippingRate,
    /// The price to pay.
    pub price: Rupiah,
    /// The price before free shipping.
    pub full_price: Rupiah,
    /// The kilograms charged.
    pub weight_kg: i64,
}

/// Returns all provinces by name.
///
/// # Errors
/// When the database fails.
pub fn provinces(conn: &mut Conn) -> QueryResult<Vec<Province>> {
    Province::query()
        .order((provinces::name, provinces::code))
        .load(conn)
}

/// Returns a province by its code.
///
/// # Errors
/// When the database fails.
pub fn province(conn: &mut Conn, code: &str) -> QueryResult<Option<Province>> {
    Province::query()
        .filter(provinces::code.eq(code))
        .get_result(conn)
        .optional()
}

/// Returns a rate that can be chosen.
///
/// # Errors
/// When the database fails.
pub fn rate(conn: &mut Conn, id: ShippingRateId) -> QueryResult<Option<ShippingRate>> {
    ShippingRate::query()
        .filter(shipping_rates::id.eq(id))
        .filter(shipping_rates::active.eq(true))
        .get_result(conn)
        .optional()
}

/// Returns every rate, also those switched off, by zone and position.
///
/// # Errors
/// When the database fails.
pub fn all_rates(conn: &mut Conn) -> QueryResult<Vec<ShippingRate>> {
    let zone_first = (shipping_rates::zone_id.is_null(), shipping_rates::zone_id);
    ShippingRate::query()
        .order((zone_first, shipping_rates::position, shipping_rates::id))
        .load(conn)
}

/// Returns the ways of delivery for goods of a value and weight: the rates of
/// the province's zone, the cheapest first, then pick-up.
///
/// # Errors
/// When the database fails.
pub fn options(
    conn: &mut Conn,
    province_code: Option<&str>,
    goods: Rupiah,
    weight_grams: i64,
) -> QueryResult<Vec<RateOption>> {
    let zone = match province_code {
        Some(code) => province(conn, code)?.map(|province| province.zone_id),
        None => None,
    };
    let rates = ShippingRate::query()
        .filter(shipping_rates::active.eq(true))
        .filter(
            shipping_rates::zone_id
                .is_null()
                .or(shipping_rates::zone_id.eq(zone.unwrap_or(-1))),
        )
        .order((shipping_rates::position, shipping_rates::id))
        .load(conn)?;
    let mut options: Vec<RateOption> = rates
        .into_iter()
        .map(|rate| option(rate, goods, weight_grams))
        .collect();
    options.sort_by_key(|option| {
        (
            option.rate.method == DeliveryMethod::Pickup,
            option.price,
            option.rate.position,
        )
    });
    Ok(options)
}

fn option(rate: ShippingRate, goods: Rupiah, weight_grams: i64) -> RateOption {
    let weight_kg = chargeable_kilograms(weight_grams, rate.tolerance_grams);
    let full_price = Rupiah(rate.price_per_kg.0.saturating_mul(weight_kg));
    let free = rate.free_over.is_some_and(|least| goods >= least);
    let price = if free { Rupiah::ZERO } else { full_price };
    RateOption {
        rate,
        price,
        full_price,
        weight_kg,
    }
}
