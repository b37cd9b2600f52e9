//! Finding one page with its texts.

use diesel::QueryResult;

use super::{ContentError, PageRow, Piece, store};
use crate::{db::Conn, ids::PageId};

pub(super) fn page_row(conn: &mut Conn, id: PageId) -> QueryResult<Option<PageRow>> {
    let Some(page) = store::page(conn, id)? else {
        return Ok(None);
    };
    let texts = store::texts(conn, id)?;
    Ok(Some(PageRow { page, texts }))
}

pub(super) fn row(conn: &mut Conn, id: PageId) -> Result<PageRow, ContentError> {
    page_row(conn, id)?.ok_or(ContentError::NotFound(Piece::Page))
}
