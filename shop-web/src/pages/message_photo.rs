//! The photos of a conversation, for the member whose it is.

use poem::{Response, handler, web::Path};
use shop_core::{
    db::Conn,
    ids::AttachmentId,
    service::{self, ViewConversationError},
};

use crate::{error::WebError, page::Answer, visits::MemberVisit};

/// Shows a photo to the member whose conversation it belongs to.
#[handler]
pub async fn show(visit: MemberVisit, Path((number, photo)): Path<(String, i64)>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let by = member.actor();
    let work = move |conn: &mut Conn| {
        let Some(found) = service::by_number(conn, &number)? else {
            return Ok(None);
        };
        service::attachment(conn, &by, found.id, AttachmentId(photo))
    };
    let found = match visit.app.db.run(work).await? {
        Ok(found) => found.ok_or(WebError::NotFound)?,
        Err(ViewConversationError::Denied(_)) => return Err(WebError::NotFound),
        Err(ViewConversationError::Database(error)) => return Err(error.into()),
    };
    let media = visit.app.media.clone();
    let blob = visit
        .app
        .db
        .aside(move || media.get_attachment(&found.media_key))
        .await?
        .map_err(|error| WebError::broken("a photo could not be read", error))?
        .ok_or(WebError::NotFound)?;
    Ok(Response::builder()
        .content_type(blob.content_type)
        .header("cache-control", "private, max-age=3600")
        .body(blob.bytes))
}
