//! `admin-tui counter draft` and `add`: an order is begun and filled.

use clap::Args;
use shop_core::{
    counter::{self, DraftCustomer},
    ids::CounterDraftId,
    messages::text_with,
    orders::OrderSource,
};

use super::changed;
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// What is begun.
#[derive(Debug, Clone, Args)]
pub struct DraftArgs {
    /// It is told on the telephone
    #[arg(long)]
    phone: bool,
    /// The member it is for: telephone, e-mail address, number or name
    #[arg(long, value_name = "WHO")]
    customer: Option<String>,
    /// What to put into it: codes, or words that fit one article
    #[arg(value_name = "ARTICLE")]
    articles: Vec<String>,
}

/// What is added.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// The number of the draft
    draft: i64,
    /// The code, or words that fit one article, such as "laras indigo M"
    article: String,
    /// How many pieces
    #[arg(long, default_value_t = 1)]
    quantity: i64,
}

pub(super) fn draft(session: &mut Session, args: &DraftArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let source = if args.phone {
        OrderSource::Phone
    } else {
        OrderSource::Counter
    };
    // What cannot be found begins nothing.
    let member = match &args.customer {
        Some(who) => Some(counter::find_customer(conn, by, who).map_err(explained(*lang))?),
        None => None,
    };
    for article in &args.articles {
        counter::article(conn, by, article).map_err(explained(*lang))?;
    }
    let begun = counter::open(conn, *now, by, source).map_err(explained(*lang))?;
    if let Some(member) = member {
        let customer = DraftCustomer::Member(member.id);
        counter::set_customer(conn, *now, by, begun.id, &customer).map_err(explained(*lang))?;
    }
    for article in &args.articles {
        counter::add(conn, *now, by, begun.id, article, 1).map_err(explained(*lang))?;
    }
    let number = begun.id.to_string();
    let remark = text_with(*lang, "cli-draft-opened", &[("number", &number)]);
    changed(session, begun.id.0, remark)
}

pub(super) fn add(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let id = CounterDraftId(args.draft);
    let offer =
        counter::add(conn, *now, by, id, &args.article, args.quantity).map_err(explained(*lang))?;
    let values = [
        ("name", offer.product.name.as_str()),
        ("size", &offer.variant.size),
        ("count", &args.quantity.to_string()),
    ];
    let remark = text_with(*lang, "cli-draft-added", &values);
    changed(session, args.draft, remark)
}
