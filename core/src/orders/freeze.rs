//! Writing down what an order was agreed on, so that nothing computes it
//! again: lines, discounts with their shares, delivery, and the reasons.

use diesel::prelude::*;

use super::{Buyer, FrozenReason, Goods, OrderDelivery, store};
use crate::{
    catalog,
    db::{Conn, DbError},
    ids::{OrderId, OrderLineId},
    phone::Phone,
    pricing::PricedCart,
    schema::{order_deliveries, order_discounts, order_lines, order_reasons},
    shipping::{self, Address, RateOption},
};

pub(super) fn lines(
    conn: &mut Conn,
    id: OrderId,
    goods: &[Goods],
    priced: &PricedCart,
) -> QueryResult<()> {
    let categories = catalog::categories(conn)?;
    for ((position, line), price) in (1_i64..).zip(goods).zip(&priced.lines) {
        let category = categories
            .iter()
            .find(|category| category.id == line.product.category_id)
            .map_or("", |category| category.name.as_str());
        diesel::insert_into(order_lines::table)
            .values((
                order_lines::order_id.eq(id),
                order_lines::position.eq(position),
                order_lines::variant_id.eq(line.variant.id),
                order_lines::sku.eq(&line.variant.sku),
                order_lines::product_name.eq(&line.product.name),
                order_lines::size.eq(&line.variant.size),
                order_lines::colour.eq(&line.colour.name),
                order_lines::colour_en.eq(&line.colour.name_en),
                order_lines::quantity.eq(line.quantity),
                order_lines::unit_price.eq(price.unit_price),
                order_lines::list_price.eq(line.variant.price),
                order_lines::price_source.eq(price.source),
                order_lines::discount.eq(price.discount),
                order_lines::tax.eq(price.tax),
                order_lines::net.eq(price.net),
                order_lines::override_reason.eq(&line.override_reason),
                order_lines::weight_grams.eq(line.variant.weight_grams),
                order_lines::category.eq(category),
            ))
            .execute(conn)?;
    }
    Ok(())
}

pub(super) fn discounts(conn: &mut Conn, id: OrderId, priced: &PricedCart) -> QueryResult<()> {
    let rows: Vec<OrderLineId> = store::lines_of(conn, &[id])?
        .iter()
        .map(|line| line.id)
        .collect();
    for discount in &priced.discounts {
        let line = discount
            .line
            .and_then(|position| rows.get(position).copied());
        let code = discount.code.as_ref().map(|(_, code)| code);
        diesel::insert_into(order_discounts::table)
            .values((
                order_discounts::order_id.eq(id),
                order_discounts::order_line_id.eq(line),
                order_discounts::class.eq(discount.class),
                order_discounts::label.eq(&discount.label),
                order_discounts::label_en.eq(&discount.label_en),
                order_discounts::amount.eq(discount.amount),
                order_discounts::promotion_id.eq(discount.promotion_id),
                order_discounts::code.eq(code),
            ))
            .execute(conn)?;
    }
    Ok(())
}

pub(super) fn delivery(
    conn: &mut Conn,
    id: OrderId,
    buyer: Buyer<'_>,
    option: &RateOption,
    address: Option<&Address>,
) -> QueryResult<()> {
    let province = match address {
        Some(address) => shipping::province(conn, &address.province_code)?,
        None => None,
    };
    let rate = &option.rate;
    let part = |of: fn(&Address) -> &String| address.map(of).cloned().unwrap_or_default();
    let row = OrderDelivery {
        order_id: id,
        method: rate.method,
        rate_id: rate.id.0,
        rate_version: rate.version,
        courier: rate.courier.clone(),
        service: rate.service.clone(),
        days_min: rate.days_min,
        days_max: rate.days_max,
        recipient: address.map_or_else(|| buyer.name.to_owned(), |a| a.recipient.clone()),
        phone: address.map_or_else(
            || buyer.phone.cloned().unwrap_or_else(Phone::none),
            |a| a.phone.clone(),
        ),
        province: province.map(|province| province.name).unwrap_or_default(),
        province_code: part(|a| &a.province_code),
        city: part(|a| &a.city),
        district: part(|a| &a.district),
        postcode: part(|a| &a.postcode),
        street: part(|a| &a.street),
        landmark: part(|a| &a.landmark),
    };
    diesel::insert_into(order_deliveries::table)
        .values(row)
        .execute(conn)
        .map(|_| ())
}

/// Keeps what became of each promotion, in words that never change.
pub(super) fn reasons(conn: &mut Conn, id: OrderId, priced: &PricedCart) -> QueryResult<()> {
    let reasons: Vec<FrozenReason> = priced.reasons.iter().map(FrozenReason::of).collect();
    if reasons.is_empty() {
        return Ok(());
    }
    let written = serde_json::to_string(&reasons)
        .map_err(|error| DbError::SerializationError(error.into()))?;
    diesel::insert_into(order_reasons::table)
        .values((
            order_reasons::order_id.eq(id),
            order_reasons::reasons.eq(written),
        ))
        .execute(conn)
        .map(|_| ())
}
