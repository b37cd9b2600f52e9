//! Changing the categories of questions.

use serde_json::json;

use super::{
    ContentError, ContentField as Field, FaqCategory, Piece, Shift,
    fields::{optional, required},
    order::moved,
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::FaqCategoryId,
    text::slug,
    time::Timestamp,
};

/// The most categories of questions.
const MOST: usize = 30;

/// The longest name.
const NAME: usize = 60;

/// What a category of questions is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaqCategoryTexts {
    /// Its name in Indonesian.
    pub name: String,
    /// Its name in English; empty shows the Indonesian one.
    pub name_en: String,
}

impl FaqCategoryTexts {
    fn cleaned(&self) -> Result<Self, ContentError> {
        Ok(Self {
            name: required(Field::Title, &self.name, NAME)?,
            name_en: optional(Field::TitleEn, &self.name_en, NAME)?,
        })
    }
}

/// Adds a category behind the others. Its anchor is made of its name and
/// stays, so that links keep working.
///
/// # Errors
/// When the actor may not, a name is not valid, or there are too many.
pub fn add_faq_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &FaqCategoryTexts,
) -> Result<FaqCategory, ContentError> {
    by.require(Permission::ManageContent)?;
    let texts = new.cleaned()?;
    write_tx(conn, |conn| {
        let present = store::faq_categories(conn)?;
        if present.len() >= MOST {
            return Err(ContentError::TooMany(Piece::FaqCategory, MOST));
        }
        let id = store::insert_faq_category(conn, &free_slug(&present, &texts.name), &texts)?;
        let category = category(conn, id)?;
        told(conn, now, by, EventKind::FaqCategoryAdded, &category)?;
        Ok(category)
    })
}

/// Changes the names of a category.
///
/// # Errors
/// As for adding one; when somebody else changed it since it was read with
/// `version`.
pub fn edit_faq_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: FaqCategoryId,
    version: i64,
    edit: &FaqCategoryTexts,
) -> Result<FaqCategory, ContentError> {
    by.require(Permission::ManageContent)?;
    let texts = edit.cleaned()?;
    write_tx(conn, |conn| {
        let before = category(conn, id)?;
        if before.version != version || !store::update_faq_category(conn, id, version, &texts)? {
            return Err(ContentError::Changed(Piece::FaqCategory));
        }
        let after = category(conn, id)?;
        told(conn, now, by, EventKind::FaqCategoryEdited, &after)?;
        Ok(after)
    })
}

/// Moves a category among the others.
///
/// # Errors
/// When there is no such category or the actor may not.
pub fn move_faq_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: FaqCategoryId,
    shift: Shift,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let category = category(conn, id)?;
        let order: Vec<FaqCategoryId> = store::faq_categories(conn)?
            .iter()
            .map(|other| other.id)
            .collect();
        if let Some(order) = moved(&order, id, shift) {
            store::place_faq_categories(conn, &order)?;
            told(conn, now, by, EventKind::ContentMoved, &category)?;
        }
        Ok(())
    })
}

/// Deletes a category that has no questions.
///
/// # Errors
/// When there is no such category, it has questions, or the actor may not.
pub fn delete_faq_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: FaqCategoryId,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let category = category(conn, id)?;
        if store::faq(conn)?
            .iter()
            .any(|entry| entry.category_id == id)
        {
            return Err(ContentError::NotEmpty);
        }
        store::delete_faq_category(conn, id)?;
        told(conn, now, by, EventKind::FaqCategoryDeleted, &category)
    })
}

fn category(conn: &mut Conn, id: FaqCategoryId) -> Result<FaqCategory, ContentError> {
    store::faq_category(conn, id)?.ok_or(ContentError::NotFound(Piece::FaqCategory))
}

pub(super) fn free_slug(present: &[FaqCategory], name: &str) -> String {
    let base = match slug(name) {
        base if base.is_empty() => "kategori".to_owned(),
        base => base,
    };
    let mut free = base.clone();
    let mut number = 2;
    while present.iter().any(|category| category.slug == free) {
        free = format!("{base}-{number}");
        number += 1;
    }
    free
}

fn told(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    category: &FaqCategory,
) -> Result<(), ContentError> {
    let data = json!({ "name": category.name, "slug": category.slug });
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
