//! Making and changing the categories.

use serde_json::json;

use super::{Audience, ForumCategory, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::ForumCategoryId,
    messages::{Explain, Lang, text},
    text::{TextError, line, slug},
    time::Timestamp,
};

/// The longest name of a category.
const NAME_LENGTH: usize = 60;

/// The longest description.
const DESCRIPTION_LENGTH: usize = 200;

/// What staff say about a category.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ForumCategoryEdit {
    /// Its name.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// What is talked about in it.
    pub description: String,
    /// The same in English; may be empty.
    pub description_en: String,
    /// Its place in the order; none is after all others.
    pub position: Option<i64>,
    /// Who may read it.
    pub audience: Audience,
    /// Whether everything members write is looked at first.
    pub premoderated: bool,
    /// Whether members can no longer write in it.
    pub locked: bool,
}

/// The category was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum ForumCategoryError {
    /// There is no such category.
    #[error("there is no such category")]
    NotFound,
    /// Someone else changed it since it was read.
    #[error("the category was changed meanwhile")]
    Changed,
    /// The name is empty, too long, or has neither letters nor digits.
    #[error("the name is not valid")]
    BadName,
    /// The description is too long.
    #[error("the description is too long")]
    BadDescription,
    /// Another category has the name.
    #[error("another category has the name")]
    Taken,
    /// Topics stand in it.
    #[error("topics stand in the category")]
    NotEmpty,
    /// The actor is no moderator.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ForumCategoryError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-forum-category-not-found"),
            Self::Changed => text(lang, "error-changed-meanwhile"),
            Self::BadName => text(lang, "error-forum-category-name"),
            Self::BadDescription => text(lang, "error-forum-category-description"),
            Self::Taken => text(lang, "error-forum-category-taken"),
            Self::NotEmpty => text(lang, "error-forum-category-not-empty"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// What was said, checked.
struct Checked {
    name: String,
    name_en: String,
    description: String,
    description_en: String,
}

fn check(edit: &ForumCategoryEdit) -> Result<Checked, ForumCategoryError> {
    let optional = |text: &str, longest| match line(text, longest) {
        Ok(text) => Ok(text),
        Err(TextError::Empty) => Ok(String::new()),
        Err(TextError::TooLong(most)) => Err(TextError::TooLong(most)),
    };
    let bad_name = |_| ForumCategoryError::BadName;
    let bad_description = |_| ForumCategoryError::BadDescription;
    Ok(Checked {
        name: line(&edit.name, NAME_LENGTH).map_err(bad_name)?,
        name_en: optional(&edit.name_en, NAME_LENGTH).map_err(bad_name)?,
        description: optional(&edit.description, DESCRIPTION_LENGTH).map_err(bad_description)?,
        description_en: optional(&edit.description_en, DESCRIPTION_LENGTH)
            .map_err(bad_description)?,
    })
}

/// Adds a category; its address is made of its name and stays.
///
/// # Errors
/// When a text is not valid, the name is taken, or the actor is no moderator.
pub fn create_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &ForumCategoryEdit,
) -> Result<ForumCategory, ForumCategoryError> {
    by.require(Permission::Moderate)?;
    let checked = check(new)?;
    // `topik`, `baru`, `baca` and `cari` are pages of the forum itself.
    let address = match slug(&checked.name) {
        taken if ["topik", "baru", "baca", "cari", "pesan"].contains(&taken.as_str()) => {
            format!("{taken}-1")
        }
        address => address,
    };
    if address.is_empty() {
        return Err(ForumCategoryError::BadName);
    }
    write_tx(conn, |conn| {
        if store::category_by_slug(conn, &address)?.is_some() {
            return Err(ForumCategoryError::Taken);
        }
        let position = match new.position {
            Some(position) => position,
            None => store::last_position(conn)? + 1,
        };
        let id = store::insert_category(
            conn,
            &store::NewCategoryRow {
                slug: &address,
                name: &checked.name,
                name_en: &checked.name_en,
                description: &checked.description,
                description_en: &checked.description_en,
                position,
                audience: new.audience,
                premoderated: new.premoderated,
                locked: new.locked,
                version: 1,
            },
        )?;
        record(
            conn,
            now,
            by,
            EventKind::ForumCategoryCreated,
            id,
            &checked.name,
        )
    })
}

/// Changes a category as it was read at a version.
///
/// # Errors
/// When a text is not valid, someone else changed it meanwhile, or the actor
/// is no moderator.
pub fn edit_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ForumCategoryId,
    version: i64,
    edit: &ForumCategoryEdit,
) -> Result<ForumCategory, ForumCategoryError> {
    by.require(Permission::Moderate)?;
    let checked = check(edit)?;
    write_tx(conn, |conn| {
        let before = store::lock_category(conn, id)?.ok_or(ForumCategoryError::NotFound)?;
        if before.version != version {
            return Err(ForumCategoryError::Changed);
        }
        store::change_category(
            conn,
            id,
            &store::CategoryChange {
                name: &checked.name,
                name_en: &checked.name_en,
                description: &checked.description,
                description_en: &checked.description_en,
                position: edit.position.unwrap_or(before.position),
                audience: edit.audience,
                premoderated: edit.premoderated,
                locked: edit.locked,
                version: version + 1,
            },
        )?;
        record(
            conn,
            now,
            by,
            EventKind::ForumCategoryEdited,
            id,
            &checked.name,
        )
    })
}

/// Deletes a category in which no topic ever stood or stands any more.
///
/// # Errors
/// When topics stand in it, or the actor is no moderator.
pub fn delete_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ForumCategoryId,
) -> Result<(), ForumCategoryError> {
    by.require(Permission::Moderate)?;
    write_tx(conn, |conn| {
        let before = store::lock_category(conn, id)?.ok_or(ForumCategoryError::NotFound)?;
        if store::has_topics(conn, id)? {
            return Err(ForumCategoryError::NotEmpty);
        }
        store::delete_category(conn, id)?;
        events::record(
            conn,
            now,
            by,
            EventKind::ForumCategoryDeleted,
            Subject::ForumCategory(id),
            None,
            &json!({ "name": before.name }),
        )?;
        Ok(())
    })
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    id: ForumCategoryId,
    name: &str,
) -> Result<ForumCategory, ForumCategoryError> {
    let subject = Subject::ForumCategory(id);
    events::record(conn, now, by, kind, subject, None, &json!({ "name": name }))?;
    store::category(conn, id)?.ok_or(ForumCategoryError::NotFound)
}

impl ForumCategory {
    /// Returns what the category says, to change some of it.
    #[must_use]
    pub fn as_edit(&self) -> ForumCategoryEdit {
        ForumCategoryEdit {
            name: self.name.clone(),
            name_en: self.name_en.clone(),
            description: self.description.clone(),
            description_en: self.description_en.clone(),
            position: Some(self.position),
            audience: self.audience,
            premoderated: self.premoderated,
            locked: self.locked,
        }
    }
}
