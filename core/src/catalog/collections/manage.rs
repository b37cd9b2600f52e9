//! Putting collections in order and deleting them.

use serde_json::json;

use super::{Collection, EditCollectionError, edit::locked, store};
use crate::{
    actor::{Actor, Permission},
    catalog::tidy::same_members,
    db::{Conn, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::CollectionId,
    promotions::{self, TargetKind},
    time::Timestamp,
};

/// Puts the collections in another order. `seen` is the order that whoever
/// decides has before their eyes.
///
/// # Errors
/// When the actor may not, the order is no longer the one that was seen, or
/// the wanted one does not name the same collections.
pub fn reorder_collections(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    seen: &[CollectionId],
    wanted: &[CollectionId],
) -> Result<(), EditCollectionError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        let mut locks: Vec<CollectionId> = store::all(conn)?.iter().map(|it| it.id).collect();
        locks.sort_unstable();
        for id in locks {
            lock_for_update(conn, "collections", id.0)?;
        }
        let all: Vec<Collection> = store::all(conn)?;
        let is: Vec<CollectionId> = all.iter().map(|collection| collection.id).collect();
        if is != seen || !same_members(&is, wanted) {
            return Err(EditCollectionError::OrderChanged);
        }
        if is == wanted {
            return Ok(());
        }
        store::place(conn, wanted)?;
        let name = |id: &CollectionId| {
            let found = all.iter().find(|collection| collection.id == *id);
            found.map_or("", |collection| collection.name.as_str())
        };
        let names = |ids: &[CollectionId]| ids.iter().map(name).collect::<Vec<_>>().join(", ");
        let data = json!({ "before": names(&is), "after": names(wanted) });
        let kind = EventKind::CollectionsReordered;
        events::record(conn, now, by, kind, Subject::Shop, None, &data)?;
        Ok(())
    })
}

/// Deletes a collection; its products stay.
///
/// # Errors
/// When the actor may not, somebody else changed it first, promotions are
/// limited to it, or it does not exist.
pub fn delete_collection(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CollectionId,
    version: i64,
) -> Result<(), EditCollectionError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        let collection = locked(conn, id, version)?;
        let promotions = promotions::naming(
            conn,
            now,
            promotions::Target {
                kind: TargetKind::Collection,
                target_id: id.0,
            },
        )?;
        if !promotions.is_empty() {
            return Err(EditCollectionError::InPromotions(promotions.join(", ")));
        }
        let members = store::members(conn, id)?;
        store::delete(conn, id)?;
        let data = json!({
            "name": collection.name,
            "before": collection,
            "products": members,
        });
        let subject = Subject::Collection(id);
        let kind = EventKind::CollectionDeleted;
        events::record(conn, now, by, kind, subject, None, &data)?;
        Ok(())
    })
}
