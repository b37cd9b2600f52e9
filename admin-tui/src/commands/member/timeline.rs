//! `admin-tui member timeline`: everything that happened with a customer.

use clap::Args;
use shop_core::customers::{self, TimelineEntry, TimelineKind};

use super::find;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::{Limit, names, pages},
    session::Session,
};

/// Whose timeline, and what of it.
#[derive(Debug, Clone, Args)]
pub struct TimelineArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// Only this kind
    #[arg(long, value_parser = names(TimelineKind::ALL, TimelineKind::as_str))]
    kind: Option<TimelineKind>,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &TimelineArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = find(session, &args.member)?;
    let entries = pages(args.limit, |last: Option<&TimelineEntry>, limit| {
        let after = last.map(TimelineEntry::end);
        let (conn, by) = (&mut session.conn, &session.by);
        customers::timeline(conn, by, &member, args.kind, after, limit)
    })
    .map_err(explained(lang))?;
    let columns = ["at", "kind", "internal", "text"];
    let table = Table::new(lang, "timeline", &columns).with_rows(&entries, |entry| {
        vec![
            entry.at.into(),
            Cell::coded(entry.kind.as_str(), entry.kind.label(lang)),
            Cell::Flag(entry.is_internal()),
            entry.sentence(lang).into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
