//! `admin-tui audit show`: one entry with what was before and after.

use clap::Args;
use shop_core::{audit, ids::EventId, messages::text};

use super::{about, actor};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Which entry.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// Its number in the list
    id: i64,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = audit::view(&mut session.conn, &session.by, EventId(args.id));
    let Some(event) = found.map_err(explained(lang))? else {
        let message = text(lang, "cli-nothing-found");
        return Err(Failure::new(Exit::NothingFound, message));
    };
    let known = audit::facts(&event, lang);
    let facts = vec![
        Fact::new("id", Cell::Id(event.id.0)),
        Fact::new("at", event.at),
        Fact::new("actor", actor(&event, lang)),
        Fact::new(
            "kind",
            Cell::coded(event.kind.as_str(), event.kind.label(lang)),
        ),
        Fact::new("about", about(&event, lang)),
    ];
    let facts_table = Table::new(lang, "facts", &["field", "value"])
        .with_rows(known, |(field, value)| vec![field.into(), value.into()]);
    let changes = Table::new(lang, "changes", &["field", "before", "after"]).with_rows(
        audit::changes(&event, lang),
        |change| {
            vec![
                change.field.into(),
                change.before.into(),
                change.after.into(),
            ]
        },
    );
    let tables = vec![changes, facts_table];
    Ok(Answer::document(Document::Sheet { facts, tables }))
}
