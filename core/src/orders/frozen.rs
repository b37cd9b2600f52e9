//! An order's price as it was agreed on: read back, never reckoned again.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{OrderDelivery, OrderDiscount, OrderLine, store};
use crate::{
    db::{Conn, DbError},
    ids::{OrderId, PromotionId},
    money::Rupiah,
    pricing::{DiscountClass, Outcome, PricedCart, PricedDiscount, PricedLine, Reason},
    schema::order_deliveries,
};

/// What an order was agreed on.
pub(crate) struct FrozenPrice {
    /// Its lines by position.
    pub(crate) lines: Vec<OrderLine>,
    /// How it goes.
    pub(crate) delivery: OrderDelivery,
    /// Its price, with the promotions that are in it; those that did not
    /// apply are a matter of [`super::explain`].
    pub(crate) priced: PricedCart,
}

/// Returns what an order was agreed on.
pub(crate) fn frozen_price(conn: &mut Conn, id: OrderId) -> QueryResult<FrozenPrice> {
    let order = store::find(conn, id)?.ok_or(DbError::NotFound)?;
    let lines = store::lines(conn, id)?;
    let discounts = store::discounts_of(conn, id)?;
    let delivery = OrderDelivery::query()
        .filter(order_deliveries::order_id.eq(id))
        .get_result(conn)?;
    let taken_off = |class: DiscountClass| -> Rupiah {
        let of_class = discounts.iter().filter(|discount| discount.class == class);
        of_class.map(|discount| discount.amount).sum()
    };
    let priced = PricedCart {
        lines: lines.iter().map(priced_line).collect(),
        goods: order.goods,
        discount: order.discount,
        shipping_full: Rupiah(order.shipping.0 + taken_off(DiscountClass::Shipping).0),
        shipping: order.shipping,
        tax: order.tax,
        total: order.total,
        weight_grams: order.weight_grams,
        threshold: Rupiah(order.goods.0 - taken_off(DiscountClass::Product).0),
        reasons: reasons(&discounts),
        discounts: discounts
            .iter()
            .map(|discount| priced_discount(discount, &lines))
            .collect(),
        upsell: None,
    };
    Ok(FrozenPrice {
        lines,
        delivery,
        priced,
    })
}

const fn priced_line(line: &OrderLine) -> PricedLine {
    PricedLine {
        unit_price: line.unit_price,
        source: line.price_source,
        discount: line.discount,
        tax: line.tax,
        net: line.net,
    }
}

fn priced_discount(discount: &OrderDiscount, lines: &[OrderLine]) -> PricedDiscount {
    let line = |id| lines.iter().position(|line| line.id == id);
    PricedDiscount {
        line: discount.order_line_id.and_then(line),
        class: discount.class,
        label: discount.label.clone(),
        label_en: discount.label_en.clone(),
        promotion_id: discount.promotion_id,
        // The order keeps the word that was typed, which is in the reasons.
        code: None,
        amount: discount.amount,
    }
}

/// Returns what each promotion in the price takes off as a whole.
fn reasons(discounts: &[OrderDiscount]) -> Vec<Reason> {
    let mut sums: BTreeMap<PromotionId, (&OrderDiscount, i64)> = BTreeMap::new();
    for discount in discounts {
        if let Some(promotion) = discount.promotion_id {
            sums.entry(promotion).or_insert((discount, 0)).1 += discount.amount.0;
        }
    }
    sums.into_iter()
        .map(|(promotion_id, (first, amount))| Reason {
            promotion_id,
            label: first.label.clone(),
            label_en: first.label_en.clone(),
            class: first.class,
            code: first.code.clone(),
            outcome: Outcome::Applied(Rupiah(amount)),
        })
        .collect()
}
