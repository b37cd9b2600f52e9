//! Menus, modules of the home page, banners.

use diesel::prelude::*;

use crate::{
    content::{
        Banner, HomeModule, Menu, MenuItem, Placement, banner_change::BannerRow,
        home_change::ModuleRow, menu_change::MenuRow,
    },
    db::Conn,
    ids::{BannerId, HomeModuleId, MenuItemId},
    schema::{banners, home_modules, menu_items},
};

pub(in crate::content) fn menu_items(conn: &mut Conn) -> QueryResult<Vec<MenuItem>> {
    MenuItem::query()
        .order((menu_items::menu, menu_items::position, menu_items::id))
        .load(conn)
}

pub(in crate::content) fn menu_item(
    conn: &mut Conn,
    id: MenuItemId,
) -> QueryResult<Option<MenuItem>> {
    MenuItem::query()
        .filter(menu_items::id.eq(id))
        .get_result(conn)
        .optional()
}

fn next_in_menu(conn: &mut Conn, menu: Menu) -> QueryResult<i64> {
    let last = menu_items::table
        .filter(menu_items::menu.eq(menu))
        .select(diesel::dsl::max(menu_items::position))
        .first::<Option<i64>>(conn)?;
    Ok(last.unwrap_or(0) + 1)
}

pub(in crate::content) fn insert_menu_item(
    conn: &mut Conn,
    row: &MenuRow,
) -> QueryResult<MenuItemId> {
    let position = next_in_menu(conn, row.menu)?;
    diesel::insert_into(menu_items::table)
        .values((
            row,
            menu_items::position.eq(position),
            menu_items::version.eq(1_i64),
        ))
        .returning(menu_items::id)
        .get_result(conn)
}

/// Changes an item that was read; returns whether it still was that version.
pub(in crate::content) fn update_menu_item(
    conn: &mut Conn,
    before: &MenuItem,
    row: &MenuRow,
) -> QueryResult<bool> {
    let position = if before.menu == row.menu {
        before.position
    } else {
        next_in_menu(conn, row.menu)?
    };
    diesel::update(menu_items::table.find(before.id))
        .filter(menu_items::version.eq(before.version))
        .set((
            row,
            menu_items::position.eq(position),
            menu_items::version.eq(before.version + 1),
        ))
        .execute(conn)
        .map(|changed| changed == 1)
}

pub(in crate::content) fn place_menu_items(
    conn: &mut Conn,
    order: &[MenuItemId],
) -> QueryResult<()> {
    for (position, id) in (1_i64..).zip(order) {
        diesel::update(menu_items::table.find(*id))
            .set(menu_items::position.eq(position))
            .execute(conn)?;
    }
    Ok(())
}

pub(in crate::content) fn delete_menu_item(conn: &mut Conn, id: MenuItemId) -> QueryResult<()> {
    diesel::delete(menu_items::table.find(id)).execute(conn)?;
    Ok(())
}

pub(in crate::content) fn modules(conn: &mut Conn) -> QueryResult<Vec<HomeModule>> {
    HomeModule::query()
        .order((home_modules::position, home_modules::id))
        .load(conn)
}

pub(in crate::content) fn module(
    conn: &mut Conn,
    id: HomeModuleId,
) -> QueryResult<Option<HomeModule>> {
    HomeModule::query()
        .filter(home_modules::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(in crate::content) fn insert_module(
    conn: &mut Conn,
    row: &ModuleRow,
) -> QueryResult<HomeModuleId> {
    let last = home_modules::table
        .select(diesel::dsl::max(home_modules::position))
        .first::<Option<i64>>(conn)?;
    diesel::insert_into(home_modules::table)
        .values((
            row,
            home_modules::position.eq(last.unwrap_or(0) + 1),
            home_modules::version.eq(1_i64),
        ))
        .returning(home_modules::id)
        .get_result(conn)
}

/// Changes a module that was read with a version; returns whether it still
/// was that version.
pub(in crate::content) fn update_module(
    conn: &mut Conn,
    id: HomeModuleId,
    version: i64,
    row: &ModuleRow,
) -> QueryResult<bool> {
    diesel::update(home_modules::table.find(id))
        .filter(home_modules::version.eq(version))
        .set((row, home_modules::version.eq(version + 1)))
        .execute(conn)
        .map(|changed| changed == 1)
}

pub(in crate::content) fn place_modules(
    conn: &mut Conn,
    order: &[HomeModuleId],
) -> QueryResult<()> {
    for (position, id) in (1_i64..).zip(order) {
        diesel::update(home_modules::table.find(*id))
            .set(home_modules::position.eq(position))
            .execute(conn)?;
    }
    Ok(())
}

pub(in crate::content) fn delete_module(conn: &mut Conn, id: HomeModuleId) -> QueryResult<()> {
    diesel::delete(home_modules::table.find(id)).execute(conn)?;
    Ok(())
}

pub(in crate::content) fn banners(conn: &mut Conn) -> QueryResult<Vec<Banner>> {
    Banner::query()
        .order((banners::placement, banners::position, banners::id))
        .load(conn)
}

pub(in crate::content) fn banner(conn: &mut Conn, id: BannerId) -> QueryResult<Option<Banner>> {
    Banner::query()
        .filter(banners::id.eq(id))
        .get_result(conn)
        .optional()
}

fn next_banner(conn: &mut Conn, placement: Placement) -> QueryResult<i64> {
    let last = banners::table
        .filter(banners::placement.eq(placement))
        .select(diesel::dsl::max(banners::position))
        .first::<Option<i64>>(conn)?;
    Ok(last.unwrap_or(0) + 1)
}

pub(in crate::content) fn insert_banner(conn: &mut Conn, row: &BannerRow) -> QueryResult<BannerId> {
    let position = next_banner(conn, row.placement)?;
    diesel::insert_into(banners::table)
        .values((
            row,
            banners::position.eq(position),
            banners::version.eq(1_i64),
        ))
        .returning(banners::id)
        .get_result(conn)
}

/// Changes a banner that was read; returns whether it still was that version.
pub(in crate::content) fn update_banner(
    conn: &mut Conn,
    before: &Banner,
    row: &BannerRow,
) -> QueryResult<bool> {
    let position = if before.placement == row.placement {
        before.position
    } else {
        next_banner(conn, row.placement)?
    };
    diesel::update(banners::table.find(before.id))
        .filter(banners::version.eq(before.version))
        .set((
            row,
            banners::position.eq(position),
            banners::version.eq(before.version + 1),
        ))
        .execute(conn)
        .map(|changed| changed == 1)
}

pub(in crate::content) fn place_banners(conn: &mut Conn, order: &[BannerId]) -> QueryResult<()> {
    for (position, id) in (1_i64..).zip(order) {
        diesel::update(banners::table.find(*id))
            .set(banners::position.eq(position))
            .execute(conn)?;
    }
    Ok(())
}

pub(in crate::content) fn delete_banner(conn: &mut Conn, id: BannerId) -> QueryResult<()> {
    diesel::delete(banners::table.find(id)).execute(conn)?;
    Ok(())
}
