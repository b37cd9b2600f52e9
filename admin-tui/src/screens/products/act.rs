//! What is done to products, variants and their stock.

use shop_core::{
    catalog::{
        self, CatalogField, EditProductError, EditVariantError, NewProduct, NewVariant,
        ProductEdit, VariantEdit,
    },
    db::Conn,
    ids::{ProductId, VariantId},
    messages::{Explain, text_with},
    money::Rupiah,
    stock::{self, StockError},
};

use super::companions;
use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    screens::Screen,
};

/// Something done to a product.
#[derive(Debug, Clone)]
pub enum Act {
    /// It is begun, as a draft.
    Create(Box<NewProduct>),
    /// It is described anew.
    Edit {
        /// The product.
        id: ProductId,
        /// Its version when it was shown.
        version: i64,
        /// What it shall be.
        edit: Box<ProductEdit>,
    },
    /// It is shown to customers.
    Publish {
        /// The product.
        id: ProductId,
        /// Its name.
        name: String,
    },
    /// It is no longer sold.
    Archive {
        /// The product.
        id: ProductId,
        /// Its name.
        name: String,
    },
    /// It gets another size or colour.
    AddVariant {
        /// The product.
        product: ProductId,
        /// The variant.
        new: NewVariant,
    },
    /// A variant's code, weight or status changes.
    EditVariant {
        /// The variant.
        id: VariantId,
        /// Its version when it was shown.
        version: i64,
        /// What it shall be.
        edit: VariantEdit,
    },
    /// A variant's price changes.
    Price {
        /// The variant.
        id: VariantId,
        /// Its version when it was shown.
        version: i64,
        /// Its code.
        sku: String,
        /// The new price.
        price: Rupiah,
    },
    /// Pieces came in.
    Receive {
        /// The variant.
        id: VariantId,
        /// Its code.
        sku: String,
        /// How many.
        quantity: i64,
        /// From where.
        reason: String,
    },
    /// The count is corrected.
    Adjust {
        /// The variant.
        id: VariantId,
        /// Its code.
        sku: String,
        /// By how many, up or down.
        delta: i64,
        /// Why.
        reason: String,
    },
    /// Something about what goes with it, its tags or its pictures.
    Beside(companions::Act),
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by) = (job.now, &job.actor);
    let said = |key: &str, name: &str| Done::said(text_with(job.lang, key, &[("name", name)]));
    let product = |error: EditProductError| product_failure(&error, job);
    let variant = |error: EditVariantError| variant_failure(&error, job);
    match act {
        Act::Create(new) => {
            let made = catalog::create_product(conn, now, by, *new).map_err(product)?;
            let done = said("tui-done-product-created", &made.name);
            Ok(Done {
                then: Then::Open(Screen::Products, made.id.0),
                ..done
            })
        }
        Act::Edit { id, version, edit } => {
            let edited =
                catalog::edit_product(conn, now, by, id, version, *edit).map_err(product)?;
            Ok(said("tui-done-saved", &edited.name))
        }
        Act::Publish { id, name } => {
            catalog::publish(conn, now, by, id).map_err(product)?;
            Ok(said("tui-done-published", &name))
        }
        Act::Archive { id, name } => {
            catalog::archive(conn, now, by, id).map_err(product)?;
            Ok(said("tui-done-archived", &name))
        }
        Act::AddVariant { product, new } => {
            let made = catalog::add_variant(conn, now, by, product, new).map_err(variant)?;
            Ok(said("tui-done-variant-added", &made.sku))
        }
        Act::EditVariant { id, version, edit } => {
            let edited =
                catalog::edit_variant(conn, now, by, id, version, edit).map_err(variant)?;
            Ok(said("tui-done-saved", &edited.sku))
        }
        Act::Price {
            id,
            version,
            sku,
            price,
        } => {
            catalog::change_price(conn, now, by, id, version, price).map_err(variant)?;
            let values = [("name", sku.as_str()), ("price", &price.to_string())];
            Ok(Done::said(text_with(job.lang, "tui-done-price", &values)))
        }
        Act::Receive {
            id,
            sku,
            quantity,
            reason,
        } => {
            let row = stock::receive(conn, now, by, id, quantity, &reason)
                .map_err(|error| stock_failure(&error, "quantity", job))?;
            Ok(counted(&sku, row.on_hand, job))
        }
        Act::Adjust {
            id,
            sku,
            delta,
            reason,
        } => {
            let row = stock::adjust(conn, now, by, id, delta, &reason)
                .map_err(|error| stock_failure(&error, "delta", job))?;
            Ok(counted(&sku, row.on_hand, job))
        }
        Act::Beside(act) => companions::act(conn, job, act),
    }
}

fn counted(sku: &str, on_hand: i64, job: &Job) -> Done {
    let values = [("name", sku), ("count", &on_hand.to_string())];
    Done::said(text_with(job.lang, "tui-done-counted", &values))
}

pub(super) fn product_failure(error: &EditProductError, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        EditProductError::Invalid(field, _) => Failure {
            sentence,
            field: form_field(*field),
        },
        EditProductError::NoSuchCategory => Failure::field("category", sentence),
        EditProductError::SlugTaken => Failure::field("slug", sentence),
        EditProductError::NoSuchColour => Failure::field("colour", sentence),
        _ => Failure::said(sentence),
    }
}

fn variant_failure(error: &EditVariantError, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        EditVariantError::Invalid(field, _) => Failure {
            sentence,
            field: form_field(*field),
        },
        EditVariantError::BadSku | EditVariantError::SkuTaken => Failure::field("sku", sentence),
        EditVariantError::BadPrice => Failure::field("price", sentence),
        EditVariantError::BadWeight => Failure::field("weight", sentence),
        EditVariantError::AlreadyThere => Failure::field("size", sentence),
        EditVariantError::NoSuchColour => Failure::field("colour", sentence),
        _ => Failure::said(sentence),
    }
}

fn stock_failure(error: &StockError, quantity: &'static str, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        StockError::NotPositive | StockError::TooMany | StockError::WouldGoNegative => {
            Failure::field(quantity, sentence)
        }
        StockError::ReasonMissing | StockError::ReasonTooLong => Failure::field("reason", sentence),
        StockError::NotFound | StockError::Denied(_) | StockError::Database(_) => {
            Failure::said(sentence)
        }
    }
}

/// Returns the form's name of a field.
fn form_field(field: CatalogField) -> Option<&'static str> {
    match field {
        CatalogField::Name | CatalogField::NameEn => Some("name"),
        CatalogField::Slug => Some("slug"),
        CatalogField::Material => Some("material"),
        CatalogField::MaterialEn => Some("material-en"),
        CatalogField::Description => Some("description"),
        CatalogField::DescriptionEn => Some("description-en"),
        CatalogField::Care => Some("care"),
        CatalogField::CareEn => Some("care-en"),
        CatalogField::Motif => Some("motif"),
        CatalogField::Size => Some("size"),
        CatalogField::Tag => Some("tags"),
        CatalogField::Alt => Some("alt"),
        CatalogField::AltEn => Some("alt-en"),
    }
}
