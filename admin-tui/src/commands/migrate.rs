//! `admin-tui migrate`: the database gets this version's tables.

use shop_core::messages::text;

use super::{
    answer::Answer,
    formats::{Document, Table},
    session::Session,
};

/// Lists the migrations that were run; opening the database has run them.
pub(super) fn run(session: &Session) -> Answer {
    let lang = session.lang;
    let table = Table::new(lang, "migrations", &["migration"])
        .with_rows(&session.migrated, |name| vec![name.into()]);
    let key = if session.migrated.is_empty() {
        "cli-migrated-already"
    } else {
        "cli-migrated"
    };
    Answer::document(Document::List(table)).remark(text(lang, key))
}
