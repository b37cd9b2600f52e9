//! `admin-tui promo try`: what a code would do to some goods, and why.

use clap::Args;
use shop_core::{
    actor::Permission,
    email::Email,
    ids::MemberId,
    members,
    messages::{Lang, text, text_with},
    orders::{self, Goods, QuoteError, Reckoning},
    pricing::PricedCart,
    promotions::fold_code,
};

use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    product,
    session::Session,
};

/// A cart to be priced without being kept.
#[derive(Debug, Clone, Args)]
pub struct TryArgs {
    /// The codes to try; without one only what applies by itself
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
    /// The code of an article; several times for several
    #[arg(long, required = true)]
    sku: Vec<String>,
    /// How many of each article, in the same order; one without it
    #[arg(long)]
    quantity: Vec<i64>,
    /// For this member, by number or e-mail address; a guest without it
    #[arg(long)]
    member: Option<String>,
    /// The code of the province it goes to, such as 34, for shipping
    #[arg(long)]
    province: Option<String>,
}

pub(super) fn run(session: &mut Session, args: &TryArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    session.require(Permission::ViewOrders)?;
    let mut goods = Vec::new();
    for (place, sku) in args.sku.iter().enumerate() {
        let quantity = args.quantity.get(place).copied().unwrap_or(1);
        if !(1..=99).contains(&quantity) {
            let message = text_with(lang, "error-quantity", &[("most", "99")]);
            return Err(Failure::new(Exit::Usage, message));
        }
        let variant = product::variant(session, sku)?;
        goods.push(Goods::of(product::offer(session, variant.id)?, quantity));
    }
    let member = match &args.member {
        Some(typed) => Some(member(session, typed)?),
        None => None,
    };
    let codes: Vec<String> = args
        .codes
        .iter()
        .map(|typed| fold_code(typed).unwrap_or_else(|| typed.clone()))
        .collect();
    let now = session.now;
    let conn = &mut session.conn;
    let reckoning = Reckoning::load(conn, now, &goods, member, &codes).map_err(explained(lang))?;
    let options = match &args.province {
        Some(province) => reckoning
            .options::<QuoteError>(conn, Some(province))
            .map_err(explained(lang))?,
        None => Vec::new(),
    };
    let priced = reckoning
        .price(options.first())
        .map_err(|error| explained(lang)(QuoteError::Overflow(error)))?;
    Ok(Answer::document(explained_price(
        lang, &goods, &codes, &priced,
    )))
}

fn member(session: &mut Session, typed: &str) -> Result<MemberId, Failure> {
    let lang = session.lang;
    let conn = &mut session.conn;
    let found = match (typed.trim().parse(), typed.parse::<Email>()) {
        (Ok(id), _) => members::by_id(conn, MemberId(id)).map_err(explained(lang))?,
        (Err(_), Ok(email)) => members::by_email(conn, &email).map_err(explained(lang))?,
        (Err(_), Err(_)) => None,
    };
    found.map(|member| member.id).ok_or_else(|| {
        let message = text_with(lang, "cli-no-such-member", &[("member", typed)]);
        Failure::new(Exit::NothingFound, message)
    })
}

/// Writes the price step by step: pieces, promotions, codes, sums.
fn explained_price(lang: Lang, goods: &[Goods], codes: &[String], priced: &PricedCart) -> Document {
    let mut facts = vec![
        Fact::new("goods", priced.goods),
        Fact::new("discount", priced.discount),
        Fact::new("shipping", priced.shipping),
        Fact::new("total", priced.total),
    ];
    if let Some(upsell) = &priced.upsell {
        let values = [
            ("missing", upsell.missing.to_string()),
            (
                "what",
                lang.choose(&upsell.label, &upsell.label_en).to_owned(),
            ),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        facts.push(Fact::new("upsell", text_with(lang, "web-upsell", &values)));
    }
    let columns = [
        "sku",
        "product",
        "quantity",
        "list_price",
        "unit_price",
        "price_source",
        "discount",
        "net",
    ];
    let lines = goods.iter().zip(&priced.lines);
    let lines = Table::new(lang, "lines", &columns).with_rows(lines, |(goods, line)| {
        vec![
            (&goods.variant.sku).into(),
            (&goods.product.name).into(),
            goods.quantity.into(),
            goods.variant.price.into(),
            line.unit_price.into(),
            source(lang, line.source),
            line.discount.into(),
            line.net.into(),
        ]
    });
    let columns = ["promotion", "code", "lane", "discount", "why"];
    let mut steps = Table::new(lang, "promotions", &columns).with_rows(&priced.reasons, |reason| {
        let taken = match reason.outcome {
            shop_core::pricing::Outcome::Applied(amount) => Some(amount),
            _ => None,
        };
        vec![
            reason.label(lang).into(),
            reason.code.clone().into(),
            lane(lang, reason.class),
            taken.into(),
            reason.says(lang).into(),
        ]
    });
    for state in orders::code_states(codes, priced) {
        if state.reason.is_none() {
            steps.rows.push(vec![
                Cell::Nothing,
                state.code.clone().into(),
                Cell::Nothing,
                Cell::Nothing,
                state.says(lang).into(),
            ]);
        }
    }
    let tables = vec![lines, steps];
    Document::Sheet { facts, tables }
}

/// Writes where a unit price comes from.
pub(in crate::commands) fn source(lang: Lang, source: shop_core::pricing::PriceSource) -> Cell {
    Cell::coded(
        source.as_str(),
        text(lang, &format!("price-source-{source}")),
    )
}

/// Writes the lane of a discount.
pub(in crate::commands) fn lane(lang: Lang, class: shop_core::pricing::DiscountClass) -> Cell {
    Cell::coded(
        class.as_str(),
        text(lang, &format!("discount-class-{class}")),
    )
}
