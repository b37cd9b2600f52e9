//! Making a collection and changing what is said about it.

use diesel::{Insertable, query_builder::AsChangeset};
use serde_json::json;

use super::{Collection, CollectionChoice, EditCollectionError, store};
use crate::{
    actor::{Actor, Permission},
    catalog::{
        CatalogField as Field,
        changes::changes,
        fields::{optional, optional_text, required},
        store::is_taken,
        tags,
    },
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::CollectionId,
    schema::collections,
    text,
    time::Timestamp,
};

/// How far back a rule looks at most.
const MOST_DAYS: i64 = 366;

/// What a collection is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollectionEdit {
    /// Its path segment; made of the name when empty. Links to the old one
    /// lead to the new one.
    pub slug: String,
    /// Its name in Indonesian.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// What there is to say about it, in Indonesian.
    pub description: String,
    /// What there is to say about it, in English; may be empty.
    pub description_en: String,
    /// How its products are chosen.
    pub choice: CollectionChoice,
    /// The tag or motif of its rule.
    pub rule_word: String,
    /// The days its rule looks back.
    pub rule_days: i64,
    /// Whether customers see it, between its dates.
    pub published: bool,
    /// When customers begin to see it.
    pub starts_at: Option<Timestamp>,
    /// When customers no longer see it.
    pub ends_at: Option<Timestamp>,
}

impl CollectionEdit {
    /// Returns the edit that changes nothing, to change parts of it.
    #[must_use]
    pub fn of(collection: &Collection) -> Self {
        let collection = collection.clone();
        Self {
            slug: collection.slug,
            name: collection.name,
            name_en: collection.name_en,
            description: collection.description,
            description_en: collection.description_en,
            choice: collection.choice,
            rule_word: collection.rule_word,
            rule_days: collection.rule_days,
            published: collection.published,
            starts_at: collection.starts_at,
            ends_at: collection.ends_at,
        }
    }
}

/// The columns staff write, cleaned.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = collections)]
#[diesel(treat_none_as_null = true)]
pub(super) struct Texts {
    name: String,
    name_en: String,
    description: String,
    description_en: String,
    choice: CollectionChoice,
    rule_word: String,
    rule_days: i64,
    published: bool,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
}

impl Texts {
    fn cleaned(told: &CollectionEdit) -> Result<Self, EditCollectionError> {
        let rule_word = match told.choice {
            CollectionChoice::Tag => required(Field::Tag, &tags::form(&told.rule_word), 40)?,
            CollectionChoice::Motif => required(Field::Motif, &told.rule_word, 60)?,
            CollectionChoice::Hand | CollectionChoice::New | CollectionChoice::Reduced => {
                String::new()
            }
        };
        let rule_days = if told.choice.by_days() {
            told.rule_days
        } else {
            0
        };
        if told.choice.by_days() && !(1..=MOST_DAYS).contains(&rule_days) {
            return Err(EditCollectionError::BadDays);
        }
        if let Some((starts, ends)) = told.starts_at.zip(told.ends_at)
            && ends <= starts
        {
            return Err(EditCollectionError::DatesBackwards);
        }
        Ok(Self {
            name: required(Field::Name, &told.name, 60)?,
            name_en: optional(Field::NameEn, &told.name_en, 60)?,
            description: optional_text(Field::Description, &told.description, 2000)?,
            description_en: optional_text(Field::DescriptionEn, &told.description_en, 2000)?,
            choice: told.choice,
            rule_word,
            rule_days,
            published: told.published,
            starts_at: told.starts_at,
            ends_at: told.ends_at,
        })
    }
}

/// Makes a collection, the last of all.
///
/// # Errors
/// When the actor may not, a text, the rule or the dates are out of bounds,
/// or the path belongs to another one.
pub fn create_collection(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &CollectionEdit,
) -> Result<Collection, EditCollectionError> {
    by.require(Permission::ManageCatalog)?;
    let texts = Texts::cleaned(new)?;
    let made = write_tx(conn, |conn| {
        let slug = if new.slug.trim().is_empty() {
            free_slug(conn, &texts.name)?
        } else {
            let slug = required(Field::Slug, &text::slug(&new.slug), 80)?;
            check_free(conn, &slug, None)?;
            slug
        };
        let collection = store::insert(conn, now, &texts, &slug)?;
        let data = json!({ "name": collection.name, "slug": collection.slug });
        let subject = Subject::Collection(collection.id);
        let kind = EventKind::CollectionCreated;
        events::record(conn, now, by, kind, subject, None, &data)?;
        Ok(collection)
    });
    made.map_err(slug_taken)
}

/// Changes what is said about a collection, its rule and its dates.
///
/// # Errors
/// When the actor may not, somebody else changed it first, a text, the rule
/// or the dates are out of bounds, the path belongs to another one, or it
/// does not exist.
pub fn edit_collection(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CollectionId,
    version: i64,
    edit: &CollectionEdit,
) -> Result<Collection, EditCollectionError> {
    by.require(Permission::ManageCatalog)?;
    let texts = Texts::cleaned(edit)?;
    let slug = required(Field::Slug, &text::slug(&edit.slug), 80)?;
    let edited = write_tx(conn, |conn| {
        let before = locked(conn, id, version)?;
        if slug != before.slug {
            check_free(conn, &slug, Some(id))?;
            store::forget_former_slug(conn, &slug)?;
            store::keep_former_slug(conn, id, &before.slug)?;
        }
        let after = store::update(conn, id, &texts, &slug)?;
        let (old, new) = changes(&before, &after);
        let data = json!({ "name": after.name, "before": old, "after": new });
        let subject = Subject::Collection(id);
        let kind = EventKind::CollectionEdited;
        events::record(conn, now, by, kind, subject, None, &data)?;
        Ok(after)
    });
    edited.map_err(slug_taken)
}

/// Locks a collection for the rest of the transaction and reads it; it must
/// be as it was seen.
pub(super) fn locked(
    conn: &mut Conn,
    id: CollectionId,
    version: i64,
) -> Result<Collection, EditCollectionError> {
    lock_for_update(conn, "collections", id.0)?;
    let collection = store::collection(conn, id)?.ok_or(EditCollectionError::NotFound)?;
    if collection.version != version {
        return Err(EditCollectionError::Changed(Box::new(collection)));
    }
    Ok(collection)
}

/// Refuses a path that another collection has or had.
fn check_free(
    conn: &mut Conn,
    slug: &str,
    own: Option<CollectionId>,
) -> Result<(), EditCollectionError> {
    let owner = match store::by_slug(conn, slug)? {
        Some(other) => Some(other.id),
        None => store::by_former_slug(conn, slug)?.map(|other| other.id),
    };
    if owner.is_some() && owner != own {
        return Err(EditCollectionError::SlugTaken);
    }
    Ok(())
}

/// Makes a path of the name that no collection has or had.
fn free_slug(conn: &mut Conn, name: &str) -> Result<String, DbError> {
    let base: String = text::slug(name).chars().take(70).collect();
    let base = match base.trim_end_matches('-') {
        "" => "koleksi",
        base => base,
    };
    let mut slug = base.to_owned();
    let mut number = 2;
    while store::by_slug(conn, &slug)?.is_some() || store::by_former_slug(conn, &slug)?.is_some() {
        slug = format!("{base}-{number}");
        number += 1;
    }
    Ok(slug)
}

/// Two members of staff can choose the same path at the same moment; the
/// database lets one of them through.
fn slug_taken(error: EditCollectionError) -> EditCollectionError {
    match error {
        EditCollectionError::Database(error) if is_taken(&error) => EditCollectionError::SlugTaken,
        error => error,
    }
}
