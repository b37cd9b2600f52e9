//! Making and changing categories.

use serde_json::json;

use super::{
    CatalogField, Category, category,
    changes::changes,
    fields::{Problem, optional, required},
    searchable, store,
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::CategoryId,
    messages::{Explain, Lang, text, text_with},
    text::{TextError, slug},
    time::Timestamp,
};

/// How many levels the tree has at most.
const DEEPEST: usize = 3;

/// What a new category is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCategory {
    /// Its name in Indonesian.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
}

/// What a category is to be from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryEdit {
    /// Its name in Indonesian.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// The category above it; another one than before makes it the last
    /// among its new neighbours.
    pub parent_id: Option<CategoryId>,
}

impl CategoryEdit {
    /// Returns the edit that changes nothing, to change parts of it.
    #[must_use]
    pub fn of(category: &Category) -> Self {
        Self {
            name: category.name.clone(),
            name_en: category.name_en.clone(),
            parent_id: category.parent_id,
        }
    }
}

/// A category was not made, changed or deleted.
#[derive(Debug, thiserror::Error)]
pub enum EditCategoryError {
    /// A text is missing or too long.
    #[error("{0:?}: {1}")]
    Invalid(CatalogField, TextError),
    /// There is no such category.
    #[error("there is no such category")]
    NotFound,
    /// The category above it has two above it already.
    #[error("the tree of categories would become too deep")]
    TooDeep,
    /// The category would lie below itself.
    #[error("the category would lie below itself")]
    Circle,
    /// Other categories lie below it.
    #[error("other categories lie below it")]
    HasChildren,
    /// Products lie in it, and nobody said where they go.
    #[error("{0} products lie in it")]
    NotEmpty(usize),
    /// Promotions that are not over are limited to it.
    #[error("promotions are limited to it: {0}")]
    InPromotions(String),
    /// Somebody else put the categories in another order.
    #[error("the order was changed by somebody else")]
    OrderChanged,
    /// Another category has this path.
    #[error("the slug is taken")]
    SlugTaken,
    /// Somebody else changed the category; this is what it is now.
    #[error("the category was changed by somebody else")]
    Changed(Box<Category>),
    /// The actor may not change the catalogue.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<Problem> for EditCategoryError {
    fn from((field, problem): Problem) -> Self {
        Self::Invalid(field, problem)
    }
}

impl Explain for EditCategoryError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Invalid(field, problem) => field.explain(*problem, lang),
            Self::NotFound => text(lang, "error-catalog-no-category"),
            Self::TooDeep => text(lang, "error-category-too-deep"),
            Self::Circle => text(lang, "error-category-circle"),
            Self::HasChildren => text(lang, "error-category-has-children"),
            Self::NotEmpty(count) => {
                let count = count.to_string();
                text_with(lang, "error-category-not-empty", &[("count", &count)])
            }
            Self::InPromotions(names) => {
                text_with(lang, "error-shelf-in-promotions", &[("names", names)])
            }
            Self::OrderChanged => text(lang, "error-catalog-order-changed"),
            Self::SlugTaken => text(lang, "error-category-slug-taken"),
            Self::Changed(_) => text(lang, "error-catalog-changed"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Makes a category, the last among its neighbours.
///
/// # Errors
/// When the actor may not, a name is out of bounds, or the category above
/// does not exist or is too deep already.
pub fn create_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: NewCategory,
) -> Result<Category, EditCategoryError> {
    by.require(Permission::ManageCatalog)?;
    let name = required(CatalogField::Name, &new.name, 60)?;
    let name_en = optional(CatalogField::NameEn, &new.name_en, 60)?;
    let made = write_tx(conn, |conn| {
        let all = store::categories(conn)?;
        if let Some(parent) = new.parent_id {
            if !all.iter().any(|category| category.id == parent) {
                return Err(EditCategoryError::NotFound);
            }
            if category::depth(&all, parent) >= DEEPEST {
                return Err(EditCategoryError::TooDeep);
            }
        }
        let row = store::NewCategoryRow {
            parent_id: new.parent_id,
            slug: free_slug(&all, &name),
            name: &name,
            name_en: &name_en,
            position: last_place(&all, new.parent_id),
        };
        let category = store::insert_category(conn, row)?;
        let data = json!({ "name": category.name, "slug": category.slug });
        let subject = Subject::Category(category.id);
        events::record(
            conn,
            now,
            by,
            EventKind::CategoryCreated,
            subject,
            None,
            &data,
        )?;
        Ok(category)
    });
    made.map_err(|error| match error {
        EditCategoryError::Database(error) if store::is_taken(&error) => {
            EditCategoryError::SlugTaken
        }
        error => error,
    })
}

/// Changes the names of a category and the category above it.
///
/// # Errors
/// When the actor may not, somebody else changed it first, a name is out of
/// bounds, it does not exist, or it would lie below itself or too deep.
pub fn edit_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CategoryId,
    version: i64,
    edit: CategoryEdit,
) -> Result<Category, EditCategoryError> {
    by.require(Permission::ManageCatalog)?;
    let name = required(CatalogField::Name, &edit.name, 60)?;
    let name_en = optional(CatalogField::NameEn, &edit.name_en, 60)?;
    write_tx(conn, |conn| {
        lock_for_update(conn, "categories", id.0)?;
        let before = store::category(conn, id)?.ok_or(EditCategoryError::NotFound)?;
        if before.version != version {
            return Err(EditCategoryError::Changed(Box::new(before)));
        }
        let all = store::categories(conn)?;
        let below = category::with_children(&all, id);
        let position = if edit.parent_id == before.parent_id {
            before.position
        } else {
            check_parent(&all, &below, id, edit.parent_id)?;
            last_place(&all, edit.parent_id)
        };
        let (parent, place) = (edit.parent_id, position);
        let after = store::update_category(conn, id, &name, &name_en, parent, place)?;
        for product in store::products_in(conn, &below)? {
            searchable::refresh(conn, &product)?;
        }
        let (old, new) = changes(&before, &after);
        let data = json!({ "name": after.name, "before": old, "after": new });
        let subject = Subject::Category(id);
        events::record(
            conn,
            now,
            by,
            EventKind::CategoryEdited,
            subject,
            None,
            &data,
        )?;
        Ok(after)
    })
}

/// Refuses a place in the tree that is below the category itself or too deep.
fn check_parent(
    all: &[Category],
    below: &[CategoryId],
    id: CategoryId,
    parent: Option<CategoryId>,
) -> Result<(), EditCategoryError> {
    let Some(parent) = parent else {
        return Ok(());
    };
    if !all.iter().any(|category| category.id == parent) {
        return Err(EditCategoryError::NotFound);
    }
    if below.contains(&parent) {
        return Err(EditCategoryError::Circle);
    }
    let own = category::depth(all, id);
    let levels = below
        .iter()
        .map(|&lower| category::depth(all, lower) + 1 - own)
        .max()
        .unwrap_or(1);
    if category::depth(all, parent) + levels > DEEPEST {
        return Err(EditCategoryError::TooDeep);
    }
    Ok(())
}

fn last_place(all: &[Category], parent: Option<CategoryId>) -> i64 {
    1 + all
        .iter()
        .filter(|category| category.parent_id == parent)
        .map(|category| category.position)
        .max()
        .unwrap_or(0)
}

fn free_slug(categories: &[Category], name: &str) -> String {
    let base = match slug(name) {
        base if base.is_empty() => "kategori".to_owned(),
        base => base,
    };
    let mut free = base.clone();
    let mut number = 2;
    while categories.iter().any(|category| category.slug == free) {
        free = format!("{base}-{number}");
        number += 1;
    }
    free
}
