//! `admin-tui counter show` and `list`.

use clap::Args;
use shop_core::{
    counter::{self, DraftFilter, DraftLine, DraftProblem, DraftView},
    messages::{Lang, text, text_with},
    pricing::{DiscountClass, Outcome},
};

use super::{find, rows};
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    input::{Limit, names, pages},
    session::Session,
};

/// Which draft.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// The number of the draft
    draft: i64,
}

/// Which drafts.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only those in this state
    #[arg(long, default_value = "open", value_parser = names(DraftFilter::ALL, DraftFilter::as_str))]
    state: DraftFilter,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn show(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let view = find(session, args.draft)?;
    Ok(Answer::document(sheet(session.lang, &view)))
}

pub(super) fn list(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let Session { conn, by, lang, .. } = session;
    let found = pages(args.limit, |last: Option<&counter::DraftRow>, limit| {
        counter::list(conn, by, args.state, last.map(|row| row.draft.id), limit)
    })
    .map_err(explained(*lang))?;
    let answer = Answer::document(rows(*lang, &found));
    Ok(if found.is_empty() {
        answer.nothing(text(*lang, "cli-nothing-found"))
    } else {
        answer
    })
}

/// Writes a draft down with its price.
pub(super) fn sheet(lang: Lang, view: &DraftView) -> Document {
    let draft = &view.draft;
    let phone = match &view.member {
        Some(member) => Some(member.phone.as_str().to_owned()),
        None => draft
            .walk_in_phone
            .as_ref()
            .map(|phone| phone.as_str().to_owned()),
    };
    let address = view.address.as_ref().map(|address| {
        format!(
            "{}, {}, {}, {} {}",
            address.recipient, address.street, address.district, address.city, address.postcode
        )
    });
    let priced = &view.priced;
    let service = view.option.as_ref().map(|option| option.rate.label(lang));
    let facts = vec![
        Fact::new("draft", Cell::Id(draft.id.0)),
        Fact::new(
            "state",
            Cell::coded(draft.state.as_str(), draft.state.label(lang)),
        ),
        Fact::new(
            "channel",
            Cell::coded(draft.source.as_str(), draft.source.label(lang)),
        ),
        Fact::new("customer", view.customer(lang)),
        Fact::new("phone", phone),
        Fact::new(
            "delivery",
            Cell::coded(draft.delivery.as_str(), draft.delivery.label(lang)),
        ),
        Fact::new("service", service),
        Fact::new("address", address),
        Fact::new("note", &draft.note),
        Fact::new("kept_until", draft.held_until),
        Fact::new("goods", priced.goods),
        Fact::new("discount", priced.discount),
        Fact::new("shipping", priced.shipping),
        Fact::new("total", priced.total),
        Fact::new("order", view.order_number.clone()),
    ];
    Document::Sheet {
        facts,
        tables: vec![lines(lang, view), promotions(lang, view)],
    }
}

fn lines(lang: Lang, view: &DraftView) -> Table {
    let columns = [
        "sku", "article", "quantity", "price", "net", "override", "remarks",
    ];
    Table::new(lang, "lines", &columns).with_rows(&view.lines, |line| {
        vec![
            (&line.variant.sku).into(),
            format!("{} {}", line.product.name, line.choice(lang)).into(),
            line.quantity.into(),
            line.price.unit_price.into(),
            line.price.net.into(),
            line.override_reason.clone().into(),
            problem(lang, line).into(),
        ]
    })
}

fn problem(lang: Lang, line: &DraftLine) -> Option<String> {
    line.problem.map(|problem| match problem {
        DraftProblem::NotSold => text(lang, "tui-draft-not-sold"),
        DraftProblem::OnlyLeft(left) => {
            text_with(lang, "tui-draft-only", &[("left", &left.to_string())])
        }
    })
}

/// Says what promotions do to the price, and what became of a typed code.
fn promotions(lang: Lang, view: &DraftView) -> Table {
    let reasons =
        view.priced.reasons.iter().filter(|reason| {
            reason.code.is_some() || matches!(reason.outcome, Outcome::Applied(_))
        });
    let mut said: Vec<(String, DiscountClass, String)> = reasons
        .map(|reason| {
            (
                reason.label(lang).to_owned(),
                reason.class,
                reason.says(lang),
            )
        })
        .collect();
    for code in view.codes.iter().filter(|code| code.reason.is_none()) {
        said.push((code.code.clone(), DiscountClass::Order, code.says(lang)));
    }
    Table::new(lang, "promotions", &["name", "kind", "outcome"])
        .with_rows(said, |(name, class, says)| {
            vec![name.into(), class.as_str().to_owned().into(), says.into()]
        })
}
