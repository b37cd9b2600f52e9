//! What is done to categories, collections and the printed catalogue.

use shop_core::{
    actor::Permission,
    catalog::{
        self, CatalogField, CategoryEdit, CategoryRow, Collection, CollectionEdit,
        EditCategoryError, EditCollectionError, ListError, NewCategory, StaffCollection,
    },
    db::Conn,
    ids::{CategoryId, CollectionId, ProductId},
    messages::{Explain, Lang, text_with},
};

use super::{Key, document};
use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    screens::{Screen, order::shifted, picture_file},
};

/// Something done to shelves.
#[derive(Debug, Clone)]
pub enum Act {
    /// A category is made.
    AddCategory(NewCategory),
    /// A category changes.
    EditCategory {
        /// The category.
        id: CategoryId,
        /// Its version when it was shown.
        version: i64,
        /// What it shall be.
        edit: CategoryEdit,
    },
    /// A category is deleted.
    DeleteCategory {
        /// The category.
        id: CategoryId,
        /// Its version when it was shown.
        version: i64,
        /// Where its products go.
        to: Option<CategoryId>,
        /// Its name.
        name: String,
    },
    /// A collection is made.
    AddCollection(Box<CollectionEdit>),
    /// A collection changes.
    EditCollection {
        /// The collection.
        id: CollectionId,
        /// Its version when it was shown.
        version: i64,
        /// What it shall be.
        edit: Box<CollectionEdit>,
    },
    /// A collection is deleted.
    DeleteCollection {
        /// The collection.
        id: CollectionId,
        /// Its version when it was shown.
        version: i64,
        /// Its name.
        name: String,
    },
    /// A collection is put on the web, or taken off.
    Show {
        /// The collection.
        id: CollectionId,
        /// Whether the web shows it.
        shown: bool,
    },
    /// A category or collection is moved among its neighbours.
    Move {
        /// Which one.
        key: Key,
        /// Up, or else down.
        up: bool,
        /// Its name.
        name: String,
    },
    /// A product goes into a collection, behind the others.
    Put {
        /// The collection.
        id: CollectionId,
        /// The product, as people type it.
        typed: String,
    },
    /// A product leaves a collection.
    Take {
        /// The collection.
        id: CollectionId,
        /// The product.
        product: ProductId,
        /// The product's name.
        name: String,
    },
    /// A product is moved among those of a collection.
    MoveArticle {
        /// The collection.
        id: CollectionId,
        /// The product.
        product: ProductId,
        /// Up, or else down.
        up: bool,
        /// The product's name.
        name: String,
    },
    /// A collection gets a picture of its own.
    Picture {
        /// The collection.
        id: CollectionId,
        /// The file; empty for no picture of its own.
        file: String,
    },
    /// The catalogue goes into a file.
    Catalogue {
        /// Only a category or collection.
        scope: Option<Key>,
        /// Its language.
        lang: Lang,
        /// The file.
        file: String,
    },
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by) = (job.now, &job.actor);
    let said = |key: &str, name: &str| Done::said(text_with(job.lang, key, &[("name", name)]));
    let category = |error: EditCategoryError| category_failure(&error, job);
    let collection = |error: EditCollectionError| collection_failure(&error, job);
    match act {
        Act::AddCategory(new) => {
            let made = catalog::create_category(conn, now, by, new).map_err(category)?;
            Ok(said("tui-done-content-added", &made.name))
        }
        Act::EditCategory { id, version, edit } => {
            let edited =
                catalog::edit_category(conn, now, by, id, version, edit).map_err(category)?;
            Ok(said("tui-done-saved", &edited.name))
        }
        Act::DeleteCategory {
            id,
            version,
            to,
            name,
        } => {
            catalog::delete_category(conn, now, by, id, version, to).map_err(category)?;
            Ok(left(said("tui-done-content-deleted", &name)))
        }
        Act::AddCollection(new) => {
            let made = catalog::create_collection(conn, now, by, &new).map_err(collection)?;
            let code = Key::Collection(made.id).code();
            Ok(Done {
                then: Then::Open(Screen::Shelves, code),
                ..said("tui-done-shelf-collection", &made.name)
            })
        }
        Act::EditCollection { id, version, edit } => {
            let edited =
                catalog::edit_collection(conn, now, by, id, version, &edit).map_err(collection)?;
            Ok(said("tui-done-saved", &edited.name))
        }
        Act::DeleteCollection { id, version, name } => {
            catalog::delete_collection(conn, now, by, id, version).map_err(collection)?;
            Ok(left(said("tui-done-content-deleted", &name)))
        }
        Act::Show { id, shown } => {
            let before = found(conn, job, id)?.collection;
            let mut edit = CollectionEdit::of(&before);
            edit.published = shown;
            let after = catalog::edit_collection(conn, now, by, id, before.version, &edit)
                .map_err(collection)?;
            let key = if shown {
                "tui-done-content-shown"
            } else {
                "tui-done-content-hidden"
            };
            Ok(said(key, &after.name))
        }
        Act::Move { key, up, name } => {
            match key {
                Key::Category(id) => move_category(conn, job, id, up)?,
                Key::Collection(id) => {
                    let all = catalog::every_collection(conn)
                        .map_err(|error| Failure::said(error.explain(job.lang)))?;
                    let seen: Vec<CollectionId> = all.iter().map(|it| it.id).collect();
                    let wanted = shifted(&seen, id, up);
                    catalog::reorder_collections(conn, now, by, &seen, &wanted)
                        .map_err(collection)?;
                }
            }
            Ok(said("tui-done-content-moved", &name))
        }
        Act::Put { id, typed } => put(conn, job, id, &typed),
        Act::Take { id, product, name } => {
            refill(conn, job, id, |is| {
                is.iter().copied().filter(|it| *it != product).collect()
            })?;
            Ok(said("tui-done-shelf-taken", &name))
        }
        Act::MoveArticle {
            id,
            product,
            up,
            name,
        } => {
            refill(conn, job, id, |is| shifted(is, product, up))?;
            Ok(said("tui-done-content-moved", &name))
        }
        Act::Picture { id, file } => {
            let before = found(conn, job, id)?.collection;
            let picture = match &file[..] {
                "" => None,
                file => Some(picture_file::keep(job, Permission::ManageCatalog, file)?),
            };
            let picture = picture.as_ref();
            let after = catalog::set_collection_picture(conn, now, by, id, before.version, picture)
                .map_err(collection)?;
            Ok(said("tui-done-saved", &after.name))
        }
        Act::Catalogue { scope, lang, file } => document::write(conn, job, scope, lang, &file),
    }
}

fn left(done: Done) -> Done {
    Done {
        then: Then::Leave(Screen::Shelves),
        ..done
    }
}

pub(super) fn listed(error: &ListError, job: &Job) -> Failure {
    Failure::said(error.explain(job.lang))
}

/// Returns a collection as it is now.
pub(super) fn found(
    conn: &mut Conn,
    job: &Job,
    id: CollectionId,
) -> Result<StaffCollection, Failure> {
    catalog::staff_collection(conn, job.now, &job.actor, id)
        .map_err(|error| listed(&error, job))?
        .ok_or_else(|| Failure::said(EditCollectionError::NotFound.explain(job.lang)))
}

fn move_category(conn: &mut Conn, job: &Job, id: CategoryId, up: bool) -> Result<(), Failure> {
    let all: Vec<CategoryRow> =
        catalog::staff_categories(conn, &job.actor).map_err(|error| listed(&error, job))?;
    let parent = all
        .iter()
        .find(|row| row.category.id == id)
        .ok_or_else(|| category_failure(&EditCategoryError::NotFound, job))?
        .category
        .parent_id;
    let seen: Vec<CategoryId> = all
        .iter()
        .filter(|row| row.category.parent_id == parent)
        .map(|row| row.category.id)
        .collect();
    let wanted = shifted(&seen, id, up);
    catalog::reorder_categories(conn, job.now, &job.actor, parent, &seen, &wanted)
        .map_err(|error| category_failure(&error, job))
}

fn put(conn: &mut Conn, job: &Job, id: CollectionId, typed: &str) -> Result<Done, Failure> {
    let product = catalog::product_named(conn, &job.actor, typed)
        .map_err(|error| Failure::field("product", error.explain(job.lang)))?;
    if found(conn, job, id)?
        .products
        .iter()
        .any(|it| it.id == product.id)
    {
        let values = [("name", product.name.as_str())];
        let sentence = text_with(job.lang, "tui-error-shelf-there", &values);
        return Err(Failure::field("product", sentence));
    }
    let after = refill(conn, job, id, |is| [is, &[product.id]].concat())?;
    let values = [
        ("name", product.name.as_str()),
        ("collection", after.name.as_str()),
    ];
    Ok(Done::said(text_with(
        job.lang,
        "tui-done-shelf-put",
        &values,
    )))
}

/// Changes what lies in a collection, from what lies in it now.
fn refill(
    conn: &mut Conn,
    job: &Job,
    id: CollectionId,
    wanted: impl FnOnce(&[ProductId]) -> Vec<ProductId>,
) -> Result<Collection, Failure> {
    let before = found(conn, job, id)?;
    let is: Vec<ProductId> = before.products.iter().map(|product| product.id).collect();
    let version = before.collection.version;
    catalog::fill_collection(conn, job.now, &job.actor, id, version, &wanted(&is))
        .map_err(|error| collection_failure(&error, job))
}

pub(super) fn category_failure(error: &EditCategoryError, job: &Job) -> Failure {
    let field = match error {
        EditCategoryError::Invalid(field, _) => form_field(*field),
        EditCategoryError::SlugTaken => Some("name"),
        EditCategoryError::TooDeep | EditCategoryError::Circle => Some("parent"),
        EditCategoryError::NotEmpty(_) => Some("to"),
        EditCategoryError::NotFound
        | EditCategoryError::HasChildren
        | EditCategoryError::InPromotions(_)
        | EditCategoryError::OrderChanged
        | EditCategoryError::Changed(_)
        | EditCategoryError::Denied(_)
        | EditCategoryError::Database(_) => None,
    };
    Failure {
        sentence: error.explain(job.lang),
        field,
    }
}

fn collection_failure(error: &EditCollectionError, job: &Job) -> Failure {
    let field = match error {
        EditCollectionError::Invalid(field, _) => form_field(*field),
        EditCollectionError::SlugTaken => Some("slug"),
        EditCollectionError::BadDays => Some("days"),
        EditCollectionError::DatesBackwards => Some("until"),
        EditCollectionError::NoSuchProduct | EditCollectionError::TooMany(_) => Some("product"),
        EditCollectionError::NotFound
        | EditCollectionError::ByRule
        | EditCollectionError::InPromotions(_)
        | EditCollectionError::OrderChanged
        | EditCollectionError::Changed(_)
        | EditCollectionError::Denied(_)
        | EditCollectionError::Database(_) => None,
    };
    Failure {
        sentence: error.explain(job.lang),
        field,
    }
}

/// Returns the form's name of a field.
fn form_field(field: CatalogField) -> Option<&'static str> {
    match field {
        CatalogField::Name => Some("name"),
        CatalogField::NameEn => Some("name-en"),
        CatalogField::Slug => Some("slug"),
        CatalogField::Description => Some("description"),
        CatalogField::DescriptionEn => Some("description-en"),
        CatalogField::Tag | CatalogField::Motif => Some("word"),
        CatalogField::Material
        | CatalogField::MaterialEn
        | CatalogField::Care
        | CatalogField::CareEn
        | CatalogField::Size
        | CatalogField::Alt
        | CatalogField::AltEn => None,
    }
}
