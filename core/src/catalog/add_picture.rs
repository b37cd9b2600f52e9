//! Adding a picture to a product.

use serde_json::json;

use super::{
    CatalogField, EditProductError, Picture,
    edit_product::locked,
    fields::{optional, required},
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::{ColourId, ProductId},
    media::StoredMedia,
    time::Timestamp,
};

/// The most pictures of one product.
const MOST: usize = 30;

/// A picture that is stored and not shown yet.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPicture {
    /// The colour it shows; none when it stands for all.
    pub colour_id: Option<ColourId>,
    /// Where its files are.
    pub media: StoredMedia,
    /// What it shows, in words, in Indonesian.
    pub alt: String,
    /// What it shows, in words, in English; may be empty.
    pub alt_en: String,
}

/// Adds a picture behind the others of a product.
///
/// # Errors
/// When the actor may not, it is not said what the picture shows, the
/// product has too many, or product or colour do not exist.
pub fn add_picture(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    new: NewPicture,
) -> Result<Picture, EditProductError> {
    by.require(Permission::ManageCatalog)?;
    let alt = required(CatalogField::Alt, &new.alt, 200)?;
    let alt_en = optional(CatalogField::AltEn, &new.alt_en, 200)?;
    write_tx(conn, |conn| {
        let product = locked(conn, product)?;
        if let Some(colour) = new.colour_id
            && store::colour(conn, colour)?.is_none()
        {
            return Err(EditProductError::NoSuchColour);
        }
        let present = store::pictures(conn, &[product.id])?;
        if present.len() >= MOST {
            return Err(EditProductError::TooMany(MOST));
        }
        let row = store::NewPictureRow {
            product_id: product.id,
            colour_id: new.colour_id,
            position: present
                .iter()
                .map(|other| other.position)
                .max()
                .unwrap_or(0)
                + 1,
            media_key: &new.media.key,
            kind: new.media.kind,
            width: new.media.width,
            height: new.media.height,
            alt: &alt,
            alt_en: &alt_en,
        };
        let picture = store::insert_picture(conn, row)?;
        let data = json!({
            "name": product.name,
            "picture_id": picture.id,
            "media_key": picture.media_key,
            "alt": picture.alt,
        });
        let subject = Subject::Product(product.id);
        events::record(conn, now, by, EventKind::PictureAdded, subject, None, &data)?;
        Ok(picture)
    })
}
