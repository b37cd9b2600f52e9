//! `admin-tui shop show`: every setting and its value.

use shop_core::settings;

use super::keys;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::Document,
    session::Session,
};

pub(super) fn run(session: &mut Session) -> Result<Answer, Failure> {
    let settings = settings::load(&mut session.conn).map_err(explained(session.lang))?;
    Ok(Answer::document(Document::Sheet {
        facts: keys::facts(&settings),
        tables: Vec::new(),
    }))
}
