//! `admin-tui member consent`: what a member agreed to, and noting a change.

use clap::Args;
use shop_core::members::{self, ConsentChange, ConsentPurpose, ConsentSource};

use super::{find, write::spoken};
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::names,
    session::Session,
};

/// Whose consents, and what she says now.
#[derive(Debug, Clone, Args)]
pub struct ConsentArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// She agrees to this from now on
    #[arg(long, value_name = "PURPOSE", conflicts_with = "withdraw",
        value_parser = names(ConsentPurpose::ALL, ConsentPurpose::as_str))]
    give: Option<ConsentPurpose>,
    /// She withdraws this
    #[arg(long, value_name = "PURPOSE",
        value_parser = names(ConsentPurpose::ALL, ConsentPurpose::as_str))]
    withdraw: Option<ConsentPurpose>,
}

pub(super) fn run(session: &mut Session, args: &ConsentArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.member)?.id;
    let Session { conn, now, by, .. } = session;
    if let Some(purpose) = args.give.or(args.withdraw) {
        let change = ConsentChange {
            purpose,
            given: args.give.is_some(),
            wording: spoken(lang, purpose),
            source: ConsentSource::Staff,
        };
        members::set_consent(conn, *now, by, id, &change).map_err(explained(lang))?;
    }
    let log = members::consent_log(conn, id).map_err(explained(lang))?;
    let columns = ["at", "purpose", "given", "source", "actor", "wording"];
    let table = Table::new(lang, "consents", &columns).with_rows(&log, |entry| {
        vec![
            entry.at.into(),
            entry.purpose.as_str().into(),
            Cell::Flag(entry.given),
            entry.source.as_str().into(),
            (&entry.actor).into(),
            (&entry.wording).into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
