//! Showing an order, and what its owner does with it.

use std::collections::HashMap;

use poem::{IntoResponse, Response, handler, http::StatusCode, web::Path};
use shop_core::{
    catalog::{self, Offer},
    db::{Conn, DbError},
    ids::{MemberId, VariantId},
    messages::Explain,
    orders::{self, OrderCommandError, OrderView},
};

use super::page::{OrderPage, order_page};
use crate::{
    error::WebError,
    news::News,
    page::{Answer, Notice, Page},
    visits::{MemberVisit, Visit},
};

/// Shows a member's own order.
#[handler]
pub async fn show(visit: MemberVisit, Path(token): Path<String>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let (view, goods) = load(&visit, member.id, &token).await?;
    Ok(Page(order_page(&visit, &view, &goods)).into_response())
}

/// Calls the order off.
#[handler]
pub async fn cancel(visit: MemberVisit, Path(token): Path<String>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let (now, owner, key) = (visit.now, member.id, token.clone());
    let done = visit
        .app
        .db
        .run(move |conn| orders::cancel_own(conn, now, owner, &key))
        .await?;
    after_command(&visit, member.id, &token, done.map(|_| News::Canceled)).await
}

/// Takes the customer's word that the goods have arrived.
#[handler]
pub async fn received(visit: MemberVisit, Path(token): Path<String>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let (now, owner, key) = (visit.now, member.id, token.clone());
    let done = visit
        .app
        .db
        .run(move |conn| orders::received(conn, now, owner, &key))
        .await?;
    after_command(&visit, member.id, &token, done.map(|_| News::Received)).await
}

async fn after_command(
    visit: &Visit,
    member: MemberId,
    token: &str,
    done: Result<News, OrderCommandError>,
) -> Answer {
    match done {
        Ok(news) => Ok(visit.go(&news.on(&format!("/pesanan/{token}")))),
        Err(OrderCommandError::NotFound) => Err(WebError::NotFound),
        Err(OrderCommandError::Database(error)) => Err(error.into()),
        Err(error) => {
            let (view, goods) = load(visit, member, token).await?;
            let mut page = order_page(visit, &view, &goods);
            let text = error.explain(visit.lang);
            page.page.notice = Some(Notice { tone: "bad", text });
            Ok(conflict(Page(page)))
        }
    }
}

fn conflict(page: Page<OrderPage>) -> Response {
    page.status(StatusCode::CONFLICT)
}

pub(super) type Goods = HashMap<VariantId, Offer>;

async fn load(
    visit: &Visit,
    member: MemberId,
    token: &str,
) -> Result<(OrderView, Goods), WebError> {
    let token = token.to_owned();
    let found = visit
        .app
        .db
        .run(move |conn: &mut Conn| -> Result<_, DbError> {
            let Some(view) = orders::view_for_member(conn, member, &token)? else {
                return Ok(None);
            };
            let variants: Vec<VariantId> = view.lines.iter().map(|line| line.variant_id).collect();
            let goods = catalog::offers(conn, &variants)?;
            Ok(Some((
                view,
                goods
                    .into_iter()
                    .map(|good| (good.variant.id, good))
                    .collect(),
            )))
        })
        .await??;
    found.ok_or(WebError::NotFound)
}
