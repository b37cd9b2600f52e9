//! Putting categories in order, and taking away those that are empty.

use serde_json::json;

use super::{Category, EditCategoryError, searchable, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::CategoryId,
    promotions::{self, TargetKind},
    time::Timestamp,
};

/// Puts the categories below one category, or the topmost ones, in another
/// order. `seen` is the order that whoever decides has before their eyes.
///
/// # Errors
/// When the actor may not, the order is no longer the one that was seen, or
/// the wanted one does not name the same categories.
pub fn reorder_categories(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    parent: Option<CategoryId>,
    seen: &[CategoryId],
    wanted: &[CategoryId],
) -> Result<(), EditCategoryError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        lock_neighbours(conn, parent)?;
        let neighbours: Vec<Category> = store::categories(conn)?
            .into_iter()
            .filter(|category| category.parent_id == parent)
            .collect();
        let is: Vec<CategoryId> = neighbours.iter().map(|category| category.id).collect();
        if is != seen || !same_members(&is, wanted) {
            return Err(EditCategoryError::OrderChanged);
        }
        if is == wanted {
            return Ok(());
        }
        store::place_categories(conn, wanted)?;
        let name = |id: &CategoryId| {
            let found = neighbours.iter().find(|category| category.id == *id);
            found.map_or("", |category| category.name.as_str())
        };
        let names = |ids: &[CategoryId]| ids.iter().map(name).collect::<Vec<_>>().join(", ");
        let data = json!({ "before": names(&is), "after": names(wanted) });
        let kind = EventKind::CategoriesReordered;
        let subject = parent.map_or(Subject::Shop, Subject::Category);
        events::record(conn, now, by, kind, subject, None, &data)?;
        Ok(())
    })
}

/// Deletes a category. What lies in it goes to another one.
///
/// # Errors
/// When the actor may not, somebody else changed it first, it does not
/// exist, promotions are limited to it, categories lie below it, or products lie in it and `move_to` names
/// no other category.
pub fn delete_category(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CategoryId,
    version: i64,
    move_to: Option<CategoryId>,
) -> Result<(), EditCategoryError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        lock_for_update(conn, "categories", id.0)?;
        let category = store::category(conn, id)?.ok_or(EditCategoryError::NotFound)?;
        if category.version != version {
            return Err(EditCategoryError::Changed(Box::new(category)));
        }
        let promotions = promotions::naming(
            conn,
            now,
            promotions::Target {
                kind: TargetKind::Category,
                target_id: id.0,
            },
        )?;
        if !promotions.is_empty() {
            return Err(EditCategoryError::InPromotions(promotions.join(", ")));
        }
        let all = store::categories(conn)?;
        if all.iter().any(|below| below.parent_id == Some(id)) {
            return Err(EditCategoryError::HasChildren);
        }
        let products = store::products_in(conn, &[id])?;
        let target = move_to.filter(|target| *target != id);
        match target {
            None if !products.is_empty() => {
                return Err(EditCategoryError::NotEmpty(products.len()));
            }
            Some(target) if store::category(conn, target)?.is_none() => {
                return Err(EditCategoryError::NotFound);
            }
            None | Some(_) => {}
        }
        for product in &products {
            if let Some(target) = target {
                let moved = store::move_product(conn, product.id, target)?;
                searchable::refresh(conn, &moved)?;
            }
        }
        store::delete_category(conn, id)?;
        let data = json!({
            "name": category.name,
            "before": category,
            "moved": products.len(),
            "to": target,
        });
        let kind = EventKind::CategoryDeleted;
        let subject = Subject::Category(id);
        events::record(conn, now, by, kind, subject, None, &data)?;
        Ok(())
    })
}

/// Locks what two people who order the same shelf would both change.
fn lock_neighbours(conn: &mut Conn, parent: Option<CategoryId>) -> Result<(), EditCategoryError> {
    let mut ids: Vec<CategoryId> = store::categories(conn)?
        .iter()
        .filter(|category| category.parent_id == parent)
        .map(|category| category.id)
        .collect();
    ids.sort_unstable();
    for id in ids {
        lock_for_update(conn, "categories", id.0)?;
    }
    Ok(())
}

/// Returns whether a wish names the same members, each once.
pub(super) fn same_members<T: Ord + Copy>(is: &[T], wanted: &[T]) -> bool {
    let sorted = |ids: &[T]| {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids
    };
    sorted(is) == sorted(wanted)
}
