//! Changing the modules of the home page.

use diesel::{Insertable, QueryResult, query_builder::AsChangeset};
use serde_json::json;

use super::{
    ContentError, ContentField as Field, HomeModule, ModuleKind, Piece, Shift,
    fields::{ANSWER, TITLE, in_order, optional, optional_text, required_text},
    order::moved,
    store,
};
use crate::{
    actor::{Actor, Permission},
    catalog,
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::HomeModuleId,
    messages::Lang,
    schema::home_modules,
    time::Timestamp,
};

/// The most modules of the home page.
const MOST: usize = 30;

/// The most things one module shows.
pub const MOST_SHOWN: i64 = 24;

/// What a module is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct ModuleEdit {
    /// What it shows.
    pub kind: ModuleKind,
    /// Its title in Indonesian; empty for the usual one.
    pub title: String,
    /// Its title in English.
    pub title_en: String,
    /// Its text in Indonesian, Markdown.
    pub body: String,
    /// Its text in English.
    pub body_en: String,
    /// How many things it shows.
    pub count: i64,
    /// The category or collection it shows.
    pub subject_id: Option<i64>,
    /// Whether it is switched on.
    pub shown: bool,
    /// From when on it is shown.
    pub starts_at: Option<Timestamp>,
    /// Until when it is shown.
    pub ends_at: Option<Timestamp>,
}

impl ModuleEdit {
    /// Returns a module of a kind as it usually is.
    #[must_use]
    pub fn usual(kind: ModuleKind) -> Self {
        let count = match kind {
            ModuleKind::Hero => 2,
            ModuleKind::Banners | ModuleKind::Promotions => 3,
            ModuleKind::Categories => 6,
            ModuleKind::Forum => 5,
            ModuleKind::BestSellers | ModuleKind::Category | ModuleKind::Collection => 4,
            ModuleKind::Newest
            | ModuleKind::Text
            | ModuleKind::Story
            | ModuleKind::Steps
            | ModuleKind::Promises => 8,
        };
        Self {
            kind,
            title: String::new(),
            title_en: String::new(),
            body: String::new(),
            body_en: String::new(),
            count,
            subject_id: None,
            shown: true,
            starts_at: None,
            ends_at: None,
        }
    }

    /// Returns the edit that changes nothing, to change parts of it.
    #[must_use]
    pub fn of(module: &HomeModule) -> Self {
        let module = module.clone();
        Self {
            kind: module.kind,
            title: module.title,
            title_en: module.title_en,
            body: module.body,
            body_en: module.body_en,
            count: module.count,
            subject_id: module.subject_id,
            shown: module.shown,
            starts_at: module.starts_at,
            ends_at: module.ends_at,
        }
    }
}

/// The columns staff write, cleaned.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = home_modules)]
#[diesel(treat_none_as_null = true)]
pub(super) struct ModuleRow {
    kind: ModuleKind,
    title: String,
    title_en: String,
    body: String,
    body_en: String,
    count: i64,
    subject_id: Option<i64>,
    shown: bool,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
}

impl ModuleRow {
    pub(super) fn cleaned(edit: &ModuleEdit) -> Result<Self, ContentError> {
        if !(1..=MOST_SHOWN).contains(&edit.count) {
            return Err(ContentError::BadCount);
        }
        in_order(edit.starts_at, edit.ends_at)?;
        let body = if edit.kind.needs_text() {
            required_text(Field::Body, &edit.body, ANSWER)?
        } else {
            optional_text(Field::Body, &edit.body, ANSWER)?
        };
        Ok(Self {
            kind: edit.kind,
            title: optional(Field::Title, &edit.title, TITLE)?,
            title_en: optional(Field::TitleEn, &edit.title_en, TITLE)?,
            body,
            body_en: optional_text(Field::BodyEn, &edit.body_en, ANSWER)?,
            count: edit.count,
            subject_id: edit.subject_id.filter(|_| edit.kind.needs_subject()),
            shown: edit.shown,
            starts_at: edit.starts_at,
            ends_at: edit.ends_at,
        })
    }
}

/// Adds a module behind the others.
///
/// # Errors
/// When the actor may not, something is filled in wrongly, what it shows
/// does not exist, or there are too many.
pub fn add_home_module(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &ModuleEdit,
) -> Result<HomeModule, ContentError> {
    by.require(Permission::ManageContent)?;
    let row = ModuleRow::cleaned(new)?;
    write_tx(conn, |conn| {
        subject_exists(conn, new)?;
        if store::modules(conn)?.len() >= MOST {
            return Err(ContentError::TooMany(Piece::HomeModule, MOST));
        }
        let id = store::insert_module(conn, &row)?;
        let module = module(conn, id)?;
        told(conn, now, by, EventKind::HomeModuleAdded, &module)?;
        Ok(module)
    })
}

/// Changes a module.
///
/// # Errors
/// As for adding one; when somebody else changed it since it was read with
/// `version`.
pub fn edit_home_module(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: HomeModuleId,
    version: i64,
    edit: &ModuleEdit,
) -> Result<HomeModule, ContentError> {
    by.require(Permission::ManageContent)?;
    let row = ModuleRow::cleaned(edit)?;
    write_tx(conn, |conn| {
        let before = module(conn, id)?;
        if before.version != version {
            return Err(ContentError::Changed(Piece::HomeModule));
        }
        if ModuleEdit::of(&before) == *edit {
            return Ok(before);
        }
        // What it shows may be gone by now; that must not keep it from being
        // hidden or renamed.
        if (edit.kind, edit.subject_id) != (before.kind, before.subject_id) {
            subject_exists(conn, edit)?;
        }
        if !store::update_module(conn, id, version, &row)? {
            return Err(ContentError::Changed(Piece::HomeModule));
        }
        let after = module(conn, id)?;
        told(conn, now, by, EventKind::HomeModuleEdited, &after)?;
        Ok(after)
    })
}

/// Moves a module among the others.
///
/// # Errors
/// When there is no such module or the actor may not.
pub fn move_home_module(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: HomeModuleId,
    shift: Shift,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let module = module(conn, id)?;
        let order: Vec<HomeModuleId> = store::modules(conn)?
            .iter()
            .map(|module| module.id)
            .collect();
        if let Some(order) = moved(&order, id, shift) {
            store::place_modules(conn, &order)?;
            told(conn, now, by, EventKind::ContentMoved, &module)?;
        }
        Ok(())
    })
}

/// Deletes a module.
///
/// # Errors
/// When there is no such module or the actor may not.
pub fn delete_home_module(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: HomeModuleId,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let module = module(conn, id)?;
        store::delete_module(conn, id)?;
        told(conn, now, by, EventKind::HomeModuleDeleted, &module)
    })
}

fn module(conn: &mut Conn, id: HomeModuleId) -> Result<HomeModule, ContentError> {
    store::module(conn, id)?.ok_or(ContentError::NotFound(Piece::HomeModule))
}

fn subject_exists(conn: &mut Conn, edit: &ModuleEdit) -> Result<(), ContentError> {
    let exists = match edit.kind {
        ModuleKind::Category => catalog::categories(conn)?
            .iter()
            .any(|category| Some(category.id.0) == edit.subject_id),
        ModuleKind::Collection => catalog::every_collection(conn)?
            .iter()
            .any(|collection| Some(collection.id.0) == edit.subject_id),
        kind => !kind.needs_subject(),
    };
    if exists {
        Ok(())
    } else {
        Err(ContentError::NoSubject)
    }
}

/// Returns the number of the category or collection with a path segment, for
/// a kind of module that shows one.
///
/// # Errors
/// When the database fails.
pub fn subject_by_slug(conn: &mut Conn, kind: ModuleKind, slug: &str) -> QueryResult<Option<i64>> {
    Ok(match kind {
        ModuleKind::Category => {
            catalog::category_by_slug(conn, slug)?.map(|category| category.id.0)
        }
        ModuleKind::Collection => catalog::every_collection(conn)?
            .into_iter()
            .find(|collection| collection.slug == slug)
            .map(|collection| collection.id.0),
        _ => None,
    })
}

fn told(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    module: &HomeModule,
) -> Result<(), ContentError> {
    let data = json!({
        "name": module.name(Lang::Id),
        "kind": module.kind.as_str(),
        "id": module.id,
        "before": { "body": module.body, "body_en": module.body_en },
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
