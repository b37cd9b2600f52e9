//! Changing menus.

use diesel::{Insertable, query_builder::AsChangeset};
use serde_json::json;

use super::{
    ContentError, ContentField as Field, LinkKind, Menu, MenuItem, Piece, Shift, Target,
    fields::{optional, required},
    order::moved,
    store, target,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::MenuItemId,
    schema::menu_items,
    time::Timestamp,
};

/// The most links of one menu.
const MOST: usize = 30;

/// The longest words of a link.
const LABEL: usize = 40;

/// What a link of a menu is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItemEdit {
    /// The menu it stands in.
    pub menu: Menu,
    /// What it says in Indonesian.
    pub label: String,
    /// What it says in English; empty shows the Indonesian words.
    pub label_en: String,
    /// Where it leads.
    pub target: Target,
}

/// The columns staff write, cleaned.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = menu_items)]
pub(super) struct MenuRow {
    pub(super) menu: Menu,
    label: String,
    label_en: String,
    target_kind: LinkKind,
    target: String,
}

impl MenuRow {
    pub(super) fn cleaned(edit: &MenuItemEdit) -> Result<Self, ContentError> {
        let stored = edit.target.stored();
        Ok(Self {
            menu: edit.menu,
            label: required(Field::Label, &edit.label, LABEL)?,
            label_en: optional(Field::LabelEn, &edit.label_en, LABEL)?,
            target_kind: stored.kind,
            target: stored.value,
        })
    }
}

/// Adds a link behind the others of its menu.
///
/// # Errors
/// When the actor may not, its words are not valid, what it leads to does
/// not exist, or the menu is full.
pub fn add_menu_item(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &MenuItemEdit,
) -> Result<MenuItem, ContentError> {
    by.require(Permission::ManageContent)?;
    let row = MenuRow::cleaned(new)?;
    write_tx(conn, |conn| {
        target::must_exist(conn, now, &new.target)?;
        room(conn, new.menu)?;
        let id = store::insert_menu_item(conn, &row)?;
        let item = item(conn, id)?;
        told(conn, now, by, EventKind::MenuItemAdded, &item)?;
        Ok(item)
    })
}

/// Changes a link.
///
/// # Errors
/// As for adding one; when somebody else changed it since it was read with
/// `version`.
pub fn edit_menu_item(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MenuItemId,
    version: i64,
    edit: &MenuItemEdit,
) -> Result<MenuItem, ContentError> {
    by.require(Permission::ManageContent)?;
    let row = MenuRow::cleaned(edit)?;
    write_tx(conn, |conn| {
        let before = item(conn, id)?;
        if before.version != version {
            return Err(ContentError::Changed(Piece::MenuItem));
        }
        // A link that leads nowhere may get other words all the same.
        if before.stored_target() != edit.target.stored() {
            target::must_exist(conn, now, &edit.target)?;
        }
        if before.menu != edit.menu {
            room(conn, edit.menu)?;
        }
        if !store::update_menu_item(conn, &before, &row)? {
            return Err(ContentError::Changed(Piece::MenuItem));
        }
        let after = item(conn, id)?;
        told(conn, now, by, EventKind::MenuItemEdited, &after)?;
        Ok(after)
    })
}

/// Moves a link among the others of its menu.
///
/// # Errors
/// When there is no such link or the actor may not.
pub fn move_menu_item(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MenuItemId,
    shift: Shift,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let item = item(conn, id)?;
        let order: Vec<MenuItemId> = store::menu_items(conn)?
            .iter()
            .filter(|other| other.menu == item.menu)
            .map(|other| other.id)
            .collect();
        if let Some(order) = moved(&order, id, shift) {
            store::place_menu_items(conn, &order)?;
            told(conn, now, by, EventKind::ContentMoved, &item)?;
        }
        Ok(())
    })
}

/// Deletes a link.
///
/// # Errors
/// When there is no such link or the actor may not.
pub fn delete_menu_item(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MenuItemId,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let item = item(conn, id)?;
        store::delete_menu_item(conn, id)?;
        told(conn, now, by, EventKind::MenuItemDeleted, &item)
    })
}

fn item(conn: &mut Conn, id: MenuItemId) -> Result<MenuItem, ContentError> {
    store::menu_item(conn, id)?.ok_or(ContentError::NotFound(Piece::MenuItem))
}

fn room(conn: &mut Conn, menu: Menu) -> Result<(), ContentError> {
    let items = store::menu_items(conn)?;
    if items.iter().filter(|item| item.menu == menu).count() >= MOST {
        return Err(ContentError::TooMany(Piece::MenuItem, MOST));
    }
    Ok(())
}

fn told(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    item: &MenuItem,
) -> Result<(), ContentError> {
    let data = json!({
        "name": item.label,
        "menu": item.menu.as_str(),
        "target": format!("{}:{}", item.target_kind, item.target),
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
