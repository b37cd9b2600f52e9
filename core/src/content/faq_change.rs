//! Changing questions.

use serde_json::json;

use super::{
    ContentError, ContentField as Field, FaqEntry, Piece, Shift,
    fields::{ANSWER, optional, optional_text, required, required_text},
    order::moved,
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::{FaqCategoryId, FaqId},
    time::Timestamp,
};

/// The most questions of a shop.
const MOST: usize = 400;

/// The longest question.
const QUESTION: usize = 200;

/// What a question and its answer are to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaqTexts {
    /// Its category.
    pub category: FaqCategoryId,
    /// The question in Indonesian.
    pub question: String,
    /// The question in English; empty shows the Indonesian one.
    pub question_en: String,
    /// The answer in Indonesian, Markdown.
    pub answer: String,
    /// The answer in English, Markdown.
    pub answer_en: String,
}

impl FaqTexts {
    /// Returns what an entry says, to change parts of it.
    #[must_use]
    pub fn of(entry: &FaqEntry) -> Self {
        let entry = entry.clone();
        Self {
            category: entry.category_id,
            question: entry.question,
            question_en: entry.question_en,
            answer: entry.answer,
            answer_en: entry.answer_en,
        }
    }

    fn cleaned(&self) -> Result<Self, ContentError> {
        Ok(Self {
            category: self.category,
            question: required(Field::Title, &self.question, QUESTION)?,
            question_en: optional(Field::TitleEn, &self.question_en, QUESTION)?,
            answer: required_text(Field::Body, &self.answer, ANSWER)?,
            answer_en: optional_text(Field::BodyEn, &self.answer_en, ANSWER)?,
        })
    }
}

/// Adds a question as a draft, behind the others of its category.
///
/// # Errors
/// When the actor may not, a text is not valid, there is no such category,
/// or there are too many.
pub fn add_question(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &FaqTexts,
) -> Result<FaqEntry, ContentError> {
    by.require(Permission::ManageContent)?;
    let texts = new.cleaned()?;
    write_tx(conn, |conn| {
        category_exists(conn, texts.category)?;
        if store::faq(conn)?.len() >= MOST {
            return Err(ContentError::TooMany(Piece::Question, MOST));
        }
        let id = store::insert_faq(conn, &texts, false)?;
        let entry = entry(conn, id)?;
        told(conn, now, by, EventKind::FaqAdded, &entry)?;
        Ok(entry)
    })
}

/// Changes a question; the web shows the change at once if it is published.
///
/// # Errors
/// As for adding one; when somebody else changed it since it was read with
/// `version`.
pub fn edit_question(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: FaqId,
    version: i64,
    edit: &FaqTexts,
) -> Result<FaqEntry, ContentError> {
    by.require(Permission::ManageContent)?;
    let texts = edit.cleaned()?;
    write_tx(conn, |conn| {
        let before = entry(conn, id)?;
        if before.version != version {
            return Err(ContentError::Changed(Piece::Question));
        }
        if FaqTexts::of(&before) == texts {
            return Ok(before);
        }
        category_exists(conn, texts.category)?;
        if !store::update_faq(conn, &before, &texts)? {
            return Err(ContentError::Changed(Piece::Question));
        }
        let after = entry(conn, id)?;
        let data = json!({
            "name": after.question,
            "id": id,
            "before": {
                "question": before.question,
                "question_en": before.question_en,
                "answer": before.answer,
                "answer_en": before.answer_en,
            },
        });
        let kind = EventKind::FaqEdited;
        events::record(conn, now, by, kind, Subject::Shop, None, &data)?;
        Ok(after)
    })
}

/// Puts a question on the web, or takes it off.
///
/// # Errors
/// When there is no such question or the actor may not.
pub fn show_question(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: FaqId,
    published: bool,
) -> Result<FaqEntry, ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let before = entry(conn, id)?;
        if before.published == published {
            return Ok(before);
        }
        store::show_faq(conn, &before, published)?;
        let kind = if published {
            EventKind::FaqPublished
        } else {
            EventKind::FaqUnpublished
        };
        told(conn, now, by, kind, &before)?;
        entry(conn, id)
    })
}

/// Moves a question among the others of its category.
///
/// # Errors
/// When there is no such question or the actor may not.
pub fn move_question(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: FaqId,
    shift: Shift,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let entry = entry(conn, id)?;
        let order: Vec<FaqId> = store::faq(conn)?
            .iter()
            .filter(|other| other.category_id == entry.category_id)
            .map(|other| other.id)
            .collect();
        if let Some(order) = moved(&order, id, shift) {
            store::place_faq(conn, &order)?;
            told(conn, now, by, EventKind::ContentMoved, &entry)?;
        }
        Ok(())
    })
}

/// Deletes a question; what it said stays in the activity log.
///
/// # Errors
/// When there is no such question or the actor may not.
pub fn delete_question(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: FaqId,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let entry = entry(conn, id)?;
        store::delete_faq(conn, id)?;
        told(conn, now, by, EventKind::FaqDeleted, &entry)
    })
}

fn entry(conn: &mut Conn, id: FaqId) -> Result<FaqEntry, ContentError> {
    store::faq_entry(conn, id)?.ok_or(ContentError::NotFound(Piece::Question))
}

fn category_exists(conn: &mut Conn, id: FaqCategoryId) -> Result<(), ContentError> {
    store::faq_category(conn, id)?
        .map(|_| ())
        .ok_or(ContentError::NotFound(Piece::FaqCategory))
}

fn told(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    entry: &FaqEntry,
) -> Result<(), ContentError> {
    let data = json!({
        "name": entry.question,
        "id": entry.id,
        "answer": entry.answer,
        "answer_en": entry.answer_en,
    });
    Ok(events::record(
        conn,
        now,
        by,
        kind,
        Subject::Shop,
        None,
        &data,
    )?)
}
