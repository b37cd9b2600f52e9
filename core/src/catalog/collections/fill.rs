//! What lies in a collection chosen by hand, and its picture.

use serde_json::json;

use super::{Collection, CollectionChoice, EditCollectionError, edit::locked, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::{CollectionId, ProductId},
    media::StoredMedia,
    time::Timestamp,
};

/// The most products of one collection.
const MOST: usize = 200;

/// Puts these products into a collection chosen by hand, in this order and
/// no others. One that is named twice is there once, where it came first.
///
/// # Errors
/// When the actor may not, somebody else changed the collection first, a
/// rule fills it, there are too many products, or one does not exist.
pub fn fill_collection(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CollectionId,
    version: i64,
    products: &[ProductId],
) -> Result<Collection, EditCollectionError> {
    by.require(Permission::ManageCatalog)?;
    let mut wanted: Vec<ProductId> = Vec::new();
    for product in products {
        if !wanted.contains(product) {
            wanted.push(*product);
        }
    }
    if wanted.len() > MOST {
        return Err(EditCollectionError::TooMany(MOST));
    }
    write_tx(conn, |conn| {
        let collection = locked(conn, id, version)?;
        if collection.choice != CollectionChoice::Hand {
            return Err(EditCollectionError::ByRule);
        }
        let before = store::members(conn, id)?;
        if before == wanted {
            return Ok(collection);
        }
        let known = store::products(conn, &wanted)?;
        if known.len() != wanted.len() {
            return Err(EditCollectionError::NoSuchProduct);
        }
        store::replace_members(conn, id, &wanted)?;
        let after = store::touch(conn, id)?;
        let data = json!({ "name": after.name, "before": before, "after": wanted });
        let subject = Subject::Collection(id);
        let kind = EventKind::CollectionFilled;
        events::record(conn, now, by, kind, subject, None, &data)?;
        Ok(after)
    })
}

/// Gives a collection a picture of its own, or takes it away; without one
/// it shows that of its first product.
///
/// # Errors
/// When the actor may not, somebody else changed the collection first, or it
/// does not exist.
pub fn set_collection_picture(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CollectionId,
    version: i64,
    picture: Option<&StoredMedia>,
) -> Result<Collection, EditCollectionError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        let before = locked(conn, id, version)?;
        let after = store::set_picture(conn, id, picture)?;
        let data = json!({
            "name": after.name,
            "before": { "picture_key": before.picture_key },
            "after": { "picture_key": after.picture_key },
        });
        let subject = Subject::Collection(id);
        let kind = EventKind::CollectionEdited;
        events::record(conn, now, by, kind, subject, None, &data)?;
        Ok(after)
    })
}
