//! What leads to pages.

use diesel::QueryResult;

use super::{Target, store};
use crate::{db::Conn, ids::PageId};

/// Returns the labels of the menu items and the headlines of the banners
/// that lead to a page.
pub(super) fn to_page(conn: &mut Conn, id: PageId) -> QueryResult<Vec<String>> {
    let mut linked = all(conn)?;
    linked.retain(|(page, _)| *page == id);
    Ok(linked.into_iter().map(|(_, label)| label).collect())
}

/// Returns every page that something leads to, with the words of what does.
pub(super) fn all(conn: &mut Conn) -> QueryResult<Vec<(PageId, String)>> {
    let items = store::menu_items(conn)?;
    let banners = store::banners(conn)?;
    let of_items = items
        .into_iter()
        .map(|item| (item.stored_target(), item.label));
    let of_banners = banners
        .into_iter()
        .map(|banner| (banner.stored_target(), banner.headline));
    Ok(of_items
        .chain(of_banners)
        .filter_map(|(stored, label)| match stored.target() {
            Some(Target::Page(id)) => Some((id, label)),
            _ => None,
        })
        .collect())
}
