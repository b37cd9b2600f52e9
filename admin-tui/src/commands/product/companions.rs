//! What goes with a product, on the command line: `related`, `relate`,
//! `unrelate`, `reorder`, `veto`, `allow`, and its tags.

use clap::Args;
use shop_core::{
    actor::Actor,
    catalog::{self, RelateError},
    db::Conn,
    ids::ProductId,
    messages::{text, text_with},
    time::Timestamp,
};

use super::find;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    input::Place,
    session::Session,
};

/// Which product.
#[derive(Debug, Clone, Args)]
pub struct OneArgs {
    /// The path segment of its page, or the code of one of its variants
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
}

/// Which two products.
#[derive(Debug, Clone, Args)]
pub struct PairArgs {
    /// The path segment of its page, or the code of one of its variants
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
    /// The other one, named alike
    #[arg(value_name = "OTHER")]
    other: String,
}

/// Which two products, and whether both ways.
#[derive(Debug, Clone, Args)]
pub struct RelateArgs {
    /// Which two.
    #[command(flatten)]
    pair: PairArgs,
    /// Also the other way round
    #[arg(long)]
    both: bool,
}

/// Which of those that go with a product, and where to.
#[derive(Debug, Clone, Args)]
pub struct ReorderArgs {
    /// Which two.
    #[command(flatten)]
    pair: PairArgs,
    /// Where to.
    #[command(flatten)]
    place: Place,
}

/// Which product, and its tags.
#[derive(Debug, Clone, Args)]
pub struct TagArgs {
    /// The path segment of its page, or the code of one of its variants
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
    /// All its tags from now on; none takes them away
    tags: Vec<String>,
}

type Change = fn(&mut Conn, Timestamp, &Actor, ProductId, ProductId) -> Result<(), RelateError>;

pub(super) fn related(session: &mut Session, args: &OneArgs) -> Result<Answer, Failure> {
    let id = find::product(session, &args.product)?;
    listed(session, id)
}

pub(super) fn relate(session: &mut Session, args: &RelateArgs) -> Result<Answer, Failure> {
    change(
        session,
        &args.pair,
        args.both,
        catalog::relate,
        "cli-related",
    )
}

pub(super) fn unrelate(session: &mut Session, args: &RelateArgs) -> Result<Answer, Failure> {
    change(
        session,
        &args.pair,
        args.both,
        catalog::unrelate,
        "cli-unrelated",
    )
}

pub(super) fn reorder(session: &mut Session, args: &ReorderArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let one = find::product(session, &args.pair.product)?;
    let moved = find::product(session, &args.pair.other)?;
    let before = match &args.place.before {
        Some(typed) => Some(find::product(session, typed)?),
        None => None,
    };
    let Session { conn, now, by, .. } = session;
    let related = catalog::staff_companions(conn, by, one)
        .map_err(explained(lang))?
        .related;
    let seen: Vec<ProductId> = related.iter().map(|product| product.id).collect();
    for (product, typed) in [
        (Some(moved), Some(&args.pair.other)),
        (before, args.place.before.as_ref()),
    ] {
        if let Some((product, typed)) = product.zip(typed)
            && !seen.contains(&product)
        {
            let message = text_with(lang, "cli-not-related", &[("product", typed)]);
            return Err(Failure::new(Exit::NothingFound, message));
        }
    }
    let wanted = args.place.put(&seen, moved, before);
    catalog::reorder_related(conn, *now, by, one, &seen, &wanted).map_err(explained(lang))?;
    Ok(listed(session, one)?.remark(text(lang, "cli-related-reordered")))
}

pub(super) fn veto(session: &mut Session, args: &PairArgs) -> Result<Answer, Failure> {
    change(session, args, false, catalog::veto_pair, "cli-pair-vetoed")
}

pub(super) fn allow(session: &mut Session, args: &PairArgs) -> Result<Answer, Failure> {
    change(
        session,
        args,
        false,
        catalog::allow_pair,
        "cli-pair-allowed",
    )
}

fn change(
    session: &mut Session,
    pair: &PairArgs,
    both: bool,
    what: Change,
    remark: &str,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let one = find::product(session, &pair.product)?;
    let other = find::product(session, &pair.other)?;
    let Session { conn, now, by, .. } = session;
    what(conn, *now, by, one, other).map_err(explained(lang))?;
    if both {
        what(conn, *now, by, other, one).map_err(explained(lang))?;
    }
    let remark = text(lang, remark);
    let mut answer = listed(session, one)?.remark(remark);
    // What was done is done, also when nothing is left to list.
    answer.exit = Exit::Done;
    Ok(answer)
}

fn listed(session: &mut Session, id: ProductId) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found =
        catalog::staff_companions(&mut session.conn, &session.by, id).map_err(explained(lang))?;
    let columns = [
        "slug", "name", "status", "reason", "orders", "lift", "vetoed",
    ];
    let by_hand = found.related.iter().map(|product| (product, None));
    let bought = found.bought.iter().map(|pair| (&pair.product, Some(pair)));
    let rows: Vec<_> = by_hand.chain(bought).collect();
    let table = Table::new(lang, "companions", &columns).with_rows(rows, |(product, pair)| {
        let reason = if pair.is_some() { "bought" } else { "chosen" };
        vec![
            (&product.slug).into(),
            (&product.name).into(),
            Cell::coded(product.status.as_str(), product.status.label(lang)),
            Cell::coded(reason, text(lang, &format!("companion-{reason}"))),
            pair.map_or(Cell::Nothing, |pair| pair.orders.into()),
            pair.map_or(Cell::Nothing, |pair| decimal(pair.lift).into()),
            pair.map_or(Cell::Nothing, |pair| pair.vetoed.into()),
        ]
    });
    Ok(Answer::list(lang, table))
}

/// Writes thousandths as a number with two places: `1.66`.
fn decimal(thousandths: i64) -> String {
    let hundredths = thousandths / 10;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

pub(super) fn tag(session: &mut Session, args: &TagArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find::product(session, &args.product)?;
    let Session { conn, now, by, .. } = session;
    let tags = catalog::set_tags(conn, *now, by, id, &args.tags).map_err(explained(lang))?;
    let table = Table::new(lang, "tags", &["tag"]).with_rows(&tags, |tag| vec![Cell::from(tag)]);
    let list = if tags.is_empty() {
        "–".to_owned()
    } else {
        tags.join(", ")
    };
    let remark = text_with(lang, "cli-product-tagged", &[("tags", &list)]);
    Ok(Answer::document(Document::List(table)).remark(remark))
}
