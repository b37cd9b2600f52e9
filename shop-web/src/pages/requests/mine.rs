//! What a member asked for, wants too, and waits for.

use askama::Template;
use poem::{IntoResponse, handler};
use shop_core::{
    db::{Conn, DbError},
    requests,
};

use super::board::{Row, row};
use crate::{
    page::{Answer, Frame, Page},
    visits::MemberVisit,
};

/// How many requests the page shows.
const MOST: i64 = 100;

#[derive(Template)]
#[template(path = "requests_own.html")]
struct OwnPage {
    page: Frame,
    rows: Vec<(Row, bool)>,
    waits: Vec<WaitRow>,
}

struct WaitRow {
    href: String,
    name: String,
    choice: String,
    variant: i64,
    since: String,
}

/// Shows the list.
#[handler]
pub async fn own(visit: MemberVisit) -> Answer {
    let MemberVisit { visit, member } = visit;
    let id = member.id;
    let work = move |conn: &mut Conn| -> Result<_, DbError> {
        Ok((
            requests::of_member(conn, id, MOST)?,
            requests::watched_by(conn, id)?,
        ))
    };
    let (found, waits) = visit.app.db.run(work).await??;
    let lang = visit.lang;
    Ok(Page(OwnPage {
        page: visit.frame().private(),
        rows: found
            .iter()
            .map(|request| (row(&visit, request), request.member_id == id))
            .collect(),
        waits: waits
            .iter()
            .map(|(watch, offer)| WaitRow {
                href: visit.href(&format!("/produk/{}", offer.product.slug)),
                name: offer.product.name.clone(),
                choice: format!(
                    "{} · {}",
                    offer.variant.size,
                    lang.choose(&offer.colour.name, &offer.colour.name_en)
                ),
                variant: offer.variant.id.0,
                since: watch.created_at.date_text(lang),
            })
            .collect(),
    })
    .into_response())
}
