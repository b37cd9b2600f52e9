//! What leads to a page.

use diesel::QueryResult;

use super::{Target, store};
use crate::{db::Conn, ids::PageId};

/// Returns the labels of the menu items and the headlines of the banners
/// that lead to a page.
pub(super) fn to_page(conn: &mut Conn, id: PageId) -> QueryResult<Vec<String>> {
    let wanted = Target::Page(id).stored();
    let mut linked: Vec<String> = store::menu_items(conn)?
        .into_iter()
        .filter(|item| item.stored_target() == wanted)
        .map(|item| item.label)
        .collect();
    linked.extend(
        store::banners(conn)?
            .into_iter()
            .filter(|banner| banner.stored_target() == wanted)
            .map(|banner| banner.headline),
    );
    Ok(linked)
}
