//! Making a product and changing what is said about it.

use diesel::{Insertable, query_builder::AsChangeset};
use serde_json::json;

use super::{
    CatalogField as Field, EditProductError, Product, Technique,
    changes::changes,
    fields::{Problem, optional, optional_text, required},
    searchable, store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::{CategoryId, ProductId},
    schema::products,
    text,
    time::Timestamp,
};

/// What staff say about a new product.
#[derive(Debug, Clone, PartialEq)]
pub struct NewProduct {
    /// Its name, the same in both languages.
    pub name: String,
    /// Where it is found.
    pub category_id: CategoryId,
    /// What it is made of, in Indonesian.
    pub material: String,
    /// What it is made of, in English; may be empty.
    pub material_en: String,
    /// What there is to say about it, in Indonesian.
    pub description: String,
    /// What there is to say about it, in English; may be empty.
    pub description_en: String,
    /// How to look after it, in Indonesian.
    pub care: String,
    /// How to look after it, in English; may be empty.
    pub care_en: String,
    /// The name of the motif; empty without one.
    pub motif: String,
    /// How the pattern was made.
    pub technique: Technique,
}

/// What a product is to be from now on.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductEdit {
    /// Its path segment; links to the old one lead to the new one.
    pub slug: String,
    /// Its name, the same in both languages.
    pub name: String,
    /// Where it is found.
    pub category_id: CategoryId,
    /// What it is made of, in Indonesian.
    pub material: String,
    /// What it is made of, in English; may be empty.
    pub material_en: String,
    /// What there is to say about it, in Indonesian.
    pub description: String,
    /// What there is to say about it, in English; may be empty.
    pub description_en: String,
    /// How to look after it, in Indonesian.
    pub care: String,
    /// How to look after it, in English; may be empty.
    pub care_en: String,
    /// The name of the motif; empty without one.
    pub motif: String,
    /// How the pattern was made.
    pub technique: Technique,
}

impl ProductEdit {
    /// Returns the edit that changes nothing, to change parts of it.
    #[must_use]
    pub fn of(product: &Product) -> Self {
        let product = product.clone();
        Self {
            slug: product.slug,
            name: product.name,
            category_id: product.category_id,
            material: product.material,
            material_en: product.material_en,
            description: product.description,
            description_en: product.description_en,
            care: product.care,
            care_en: product.care_en,
            motif: product.motif,
            technique: product.technique,
        }
    }

    fn split(self) -> (String, NewProduct) {
        let told = NewProduct {
            name: self.name,
            category_id: self.category_id,
            material: self.material,
            material_en: self.material_en,
            description: self.description,
            description_en: self.description_en,
            care: self.care,
            care_en: self.care_en,
            motif: self.motif,
            technique: self.technique,
        };
        (self.slug, told)
    }
}

/// The columns staff write, cleaned.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = products)]
pub(super) struct Texts {
    name: String,
    category_id: CategoryId,
    material: String,
    material_en: String,
    description: String,
    description_en: String,
    care: String,
    care_en: String,
    motif: String,
    technique: Technique,
}

impl Texts {
    fn cleaned(told: &NewProduct) -> Result<Self, Problem> {
        Ok(Self {
            name: required(Field::Name, &told.name, 80)?,
            category_id: told.category_id,
            material: optional(Field::Material, &told.material, 120)?,
            material_en: optional(Field::MaterialEn, &told.material_en, 120)?,
            description: optional_text(Field::Description, &told.description, 5000)?,
            description_en: optional_text(Field::DescriptionEn, &told.description_en, 5000)?,
            care: optional_text(Field::Care, &told.care, 2000)?,
            care_en: optional_text(Field::CareEn, &told.care_en, 2000)?,
            motif: optional(Field::Motif, &told.motif, 60)?,
            technique: told.technique,
        })
    }
}

/// Makes a draft of a product.
///
/// # Errors
/// When the actor may not, a text is out of bounds, or there is no such
/// category.
pub fn create_product(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: NewProduct,
) -> Result<Product, EditProductError> {
    by.require(Permission::ManageCatalog)?;
    let texts = Texts::cleaned(&new)?;
    let made = write_tx(conn, |conn| {
        if store::category(conn, texts.category_id)?.is_none() {
            return Err(EditProductError::NoSuchCategory);
        }
        let slug = free_slug(conn, &texts.name)?;
        let product = store::insert_product(conn, now, &texts, &slug)?;
        searchable::refresh(conn, &product)?;
        let data = json!({ "name": product.name, "slug": product.slug });
        let subject = Subject::Product(product.id);
        events::record(
            conn,
            now,
            by,
            EventKind::ProductCreated,
            subject,
            None,
            &data,
        )?;
        Ok(product)
    });
    made.map_err(slug_taken)
}

/// Changes what is said about a product.
///
/// # Errors
/// When the actor may not, somebody else changed it first, a text is out of
/// bounds, the path belongs to another product, or product or category do
/// not exist.
pub fn edit_product(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ProductId,
    version: i64,
    edit: ProductEdit,
) -> Result<Product, EditProductError> {
    by.require(Permission::ManageCatalog)?;
    let (slug, told) = edit.split();
    let texts = Texts::cleaned(&told)?;
    let slug = required(Field::Slug, &text::slug(&slug), 80)?;
    let edited = write_tx(conn, |conn| {
        let before = locked(conn, id)?;
        if before.version != version {
            return Err(EditProductError::Changed(Box::new(before)));
        }
        if store::category(conn, texts.category_id)?.is_none() {
            return Err(EditProductError::NoSuchCategory);
        }
        if slug != before.slug {
            move_to(conn, &before, &slug)?;
        }
        let after = store::update_product(conn, id, &texts, &slug)?;
        searchable::refresh(conn, &after)?;
        let (old, new) = changes(&before, &after);
        let data = json!({ "name": after.name, "before": old, "after": new });
        let subject = Subject::Product(id);
        events::record(
            conn,
            now,
            by,
            EventKind::ProductEdited,
            subject,
            None,
            &data,
        )?;
        Ok(after)
    });
    edited.map_err(slug_taken)
}

/// Locks a product for the rest of the transaction and reads it.
pub(super) fn locked(conn: &mut Conn, id: ProductId) -> Result<Product, EditProductError> {
    lock_for_update(conn, "products", id.0)?;
    store::product(conn, id)?.ok_or(EditProductError::NotFound)
}

/// Keeps the old path, so that its links lead to the new one.
fn move_to(conn: &mut Conn, product: &Product, slug: &str) -> Result<(), EditProductError> {
    let owner = match store::product_by_slug(conn, slug)? {
        Some(other) => Some(other),
        None => store::product_by_former_slug(conn, slug)?,
    };
    if owner.is_some_and(|owner| owner.id != product.id) {
        return Err(EditProductError::SlugTaken);
    }
    store::forget_former_slug(conn, slug)?;
    store::keep_former_slug(conn, product.id, &product.slug)?;
    Ok(())
}

/// Makes a path of the name that no product has or had.
fn free_slug(conn: &mut Conn, name: &str) -> Result<String, DbError> {
    let base: String = text::slug(name).chars().take(70).collect();
    let base = match base.trim_end_matches('-') {
        "" => "produk",
        base => base,
    };
    let taken = store::slugs_like(conn, base)?;
    let mut slug = base.to_owned();
    let mut number = 2;
    while taken.contains(&slug) {
        slug = format!("{base}-{number}");
        number += 1;
    }
    Ok(slug)
}

/// Two members of staff can choose the same path at the same moment; the
/// database lets one of them through.
fn slug_taken(error: EditProductError) -> EditProductError {
    match error {
        EditProductError::Database(error) if store::is_taken(&error) => EditProductError::SlugTaken,
        error => error,
    }
}
