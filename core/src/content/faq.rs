//! Questions that are asked often.

use diesel::prelude::*;

use super::{markdown, places, store};
use crate::{
    db::{Conn, MultiBackend},
    ids::FaqId,
    messages::Lang,
    schema::faq_entries,
    settings,
};

/// A question and its answer, in both languages.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = faq_entries, check_for_backend(MultiBackend))]
pub struct FaqEntry {
    /// The entry.
    pub id: FaqId,
    /// Its place in the list.
    pub position: i64,
    /// The question in Indonesian.
    pub question: String,
    /// The question in English; empty shows the Indonesian one.
    pub question_en: String,
    /// The answer in Indonesian, Markdown.
    pub answer: String,
    /// The answer in English; empty shows the Indonesian one.
    pub answer_en: String,
    /// Counts its changes.
    pub version: i64,
}

impl FaqEntry {
    /// Returns the question in a language.
    #[must_use]
    pub fn question(&self, lang: Lang) -> &str {
        lang.choose(&self.question, &self.question_en)
    }

    /// Returns the answer in a language, as Markdown.
    #[must_use]
    pub fn answer(&self, lang: Lang) -> &str {
        lang.choose(&self.answer, &self.answer_en)
    }

    /// Returns the answer as HTML that is safe to put into a page.
    #[must_use]
    pub fn answer_html(&self, lang: Lang) -> String {
        markdown::to_html(self.answer(lang))
    }
}

/// Returns the questions in their order, with the shop's name and contacts
/// filled in.
///
/// # Errors
/// When the database fails.
pub fn faq(conn: &mut Conn) -> QueryResult<Vec<FaqEntry>> {
    let mut entries = store::faq(conn)?;
    let shop = settings::load(conn)?;
    for entry in &mut entries {
        for text in [
            &mut entry.question,
            &mut entry.question_en,
            &mut entry.answer,
            &mut entry.answer_en,
        ] {
            *text = places::fill(text, &shop);
        }
    }
    Ok(entries)
}
