//! `admin-tui order explain`: how each rupiah of an order came about.

use clap::Args;
use shop_core::{
    messages::{Lang, text_with},
    orders::{self, Explanation},
};

use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    promo::{lane, source},
    session::Session,
};

/// Which order to explain.
#[derive(Debug, Clone, Args)]
pub struct ExplainArgs {
    /// The order's number, such as GG-2611-0142
    number: String,
}

pub(super) fn run(session: &mut Session, args: &ExplainArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = orders::explain(&mut session.conn, &session.by, &args.number)
        .map_err(explained(lang))?
        .ok_or_else(|| {
            let message = text_with(lang, "cli-no-such-order", &[("number", &args.number)]);
            Failure::new(Exit::NothingFound, message)
        })?;
    let order = &found.view.order;
    let off_shipping: i64 = found
        .view
        .discounts
        .iter()
        .filter(|discount| discount.class == shop_core::pricing::DiscountClass::Shipping)
        .map(|discount| discount.amount.0)
        .sum();
    let facts = vec![
        Fact::new("number", &order.number),
        Fact::new("placed_at", order.placed_at),
        Fact::new("goods", order.goods),
        Fact::new("discount", order.discount),
        Fact::new(
            "shipping_full",
            shop_core::money::Rupiah(order.shipping.0 + off_shipping),
        ),
        Fact::new("shipping", order.shipping),
        Fact::new("tax", order.tax),
        Fact::new("total", order.total),
        Fact::new("delivery", found.view.delivery.label(lang)),
        Fact::new("rate", Cell::Id(found.view.delivery.rate_id)),
        Fact::new("rate_version", Cell::Id(found.view.delivery.rate_version)),
    ];
    let tables = vec![
        lines(lang, &found),
        discounts(lang, &found),
        reasons(lang, &found),
    ];
    Ok(Answer::document(Document::Sheet { facts, tables }))
}

fn lines(lang: Lang, found: &Explanation) -> Table {
    let columns = [
        "sku",
        "quantity",
        "list_price",
        "unit_price",
        "price_source",
        "discount",
        "tax",
        "net",
    ];
    Table::new(lang, "lines", &columns).with_rows(&found.view.lines, |line| {
        vec![
            (&line.sku).into(),
            line.quantity.into(),
            line.list_price.into(),
            line.unit_price.into(),
            source(lang, line.price_source),
            line.discount.into(),
            line.tax.into(),
            line.net.into(),
        ]
    })
}

fn discounts(lang: Lang, found: &Explanation) -> Table {
    let columns = ["label", "code", "lane", "sku", "amount"];
    Table::new(lang, "discounts", &columns).with_rows(&found.view.discounts, |discount| {
        let line = found
            .view
            .lines
            .iter()
            .find(|line| Some(line.id) == discount.order_line_id);
        vec![
            discount.label(lang).into(),
            discount.code.clone().into(),
            lane(lang, discount.class),
            line.map(|line| line.sku.clone()).into(),
            discount.amount.into(),
        ]
    })
}

fn reasons(lang: Lang, found: &Explanation) -> Table {
    let columns = ["promotion", "code", "lane", "amount", "why"];
    Table::new(lang, "reasons", &columns).with_rows(&found.reasons, |reason| {
        vec![
            reason.label(lang).into(),
            reason.code.clone().into(),
            lane(lang, reason.class),
            reason.amount.map(shop_core::money::Rupiah).into(),
            reason.says(lang).into(),
        ]
    })
}
