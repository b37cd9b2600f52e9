//! Questions that are asked often, in categories.

use diesel::prelude::*;

use super::{ContentError, markdown, places, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, MultiBackend},
    ids::{FaqCategoryId, FaqId},
    messages::Lang,
    schema::{faq_categories, faq_questions},
    settings,
    text::fold,
};

/// A category of questions.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = faq_categories, check_for_backend(MultiBackend))]
pub struct FaqCategory {
    /// Its number.
    pub id: FaqCategoryId,
    /// Its anchor on the page.
    pub slug: String,
    /// Its name in Indonesian.
    pub name: String,
    /// Its name in English; empty shows the Indonesian one.
    pub name_en: String,
    /// Its place among the others.
    pub position: i64,
    /// Counts its changes.
    pub version: i64,
}

impl FaqCategory {
    /// Returns its name in a language.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        lang.choose(&self.name, &self.name_en)
    }
}

/// A question and its answer, in both languages.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = faq_questions, check_for_backend(MultiBackend))]
pub struct FaqEntry {
    /// The entry.
    pub id: FaqId,
    /// Its category.
    pub category_id: FaqCategoryId,
    /// Its place in the category.
    pub position: i64,
    /// The question in Indonesian.
    pub question: String,
    /// The question in English; empty shows the Indonesian one.
    pub question_en: String,
    /// The answer in Indonesian, Markdown.
    pub answer: String,
    /// The answer in English; empty shows the Indonesian one.
    pub answer_en: String,
    /// Whether the web shows it.
    pub published: bool,
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

    /// Returns whether question or answer hold every word, in a language.
    fn holds(&self, lang: Lang, words: &[String]) -> bool {
        let text = fold(&format!("{}\n{}", self.question(lang), self.answer(lang)));
        words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// A category with its questions, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct FaqSection {
    /// The category.
    pub category: FaqCategory,
    /// Its questions.
    pub questions: Vec<FaqEntry>,
}

/// Returns the published questions by category, with the shop's name and
/// contacts filled in; only those that hold every word asked for.
///
/// # Errors
/// When the database fails.
pub fn faq(conn: &mut Conn, lang: Lang, words: &str) -> QueryResult<Vec<FaqSection>> {
    let words: Vec<String> = fold(words).split_whitespace().map(str::to_owned).collect();
    let shop = settings::load(conn)?;
    let mut sections = sections(conn)?;
    for section in &mut sections {
        section.questions.retain(|entry| entry.published);
        for entry in &mut section.questions {
            for text in [
                &mut entry.question,
                &mut entry.question_en,
                &mut entry.answer,
                &mut entry.answer_en,
            ] {
                *text = places::fill(text, &shop);
            }
        }
        section.questions.retain(|entry| entry.holds(lang, &words));
    }
    sections.retain(|section| !section.questions.is_empty());
    Ok(sections)
}

/// Returns every category with all its questions, drafts too, for staff.
///
/// # Errors
/// When the actor may not or the database fails.
pub fn faq_sections(conn: &mut Conn, by: &Actor) -> Result<Vec<FaqSection>, ContentError> {
    by.require(Permission::ManageContent)?;
    Ok(sections(conn)?)
}

fn sections(conn: &mut Conn) -> QueryResult<Vec<FaqSection>> {
    let mut entries = store::faq(conn)?;
    Ok(store::faq_categories(conn)?
        .into_iter()
        .map(|category| {
            let (own, others) = entries
                .drain(..)
                .partition(|entry| entry.category_id == category.id);
            entries = others;
            FaqSection {
                category,
                questions: own,
            }
        })
        .collect())
}
