//! What a member chooses: topics to follow, mails, what is read.

use askama::Template;
use poem::{
    IntoResponse, handler,
    web::{Form, Path},
};
use serde::Deserialize;
use shop_core::forum;

use super::views::{Row, row, topic_id};
use crate::{
    error::WebError,
    news::News,
    page::{Answer, Frame, Page},
    visits::MemberVisit,
};

#[derive(Template)]
#[template(path = "account_forum.html")]
struct AccountForumPage {
    page: Frame,
    mails_replies: bool,
    rows: Vec<Row>,
}

/// Shows the topics a member follows and whether replies are mailed.
#[handler]
pub async fn account(visit: MemberVisit) -> Answer {
    let MemberVisit { visit, member } = visit;
    let (now, id) = (visit.now, member.id);
    let (mails_replies, watched) = visit
        .app
        .db
        .run(move |conn| {
            let mails = forum::mails_replies(conn, id)?;
            forum::watched(conn, now, id).map(|watched| (mails, watched))
        })
        .await??;
    let page = visit.frame().private();
    let shop = page.shop.short_name.clone();
    Ok(Page(AccountForumPage {
        mails_replies,
        rows: watched
            .iter()
            .map(|topic| row(topic, &visit, &shop, true))
            .collect(),
        page,
    })
    .into_response())
}

/// The choice as ticked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    surel: String,
}

/// Chooses whether replies are mailed.
#[handler]
pub async fn choose(visit: MemberVisit, Form(chosen): Form<Chosen>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let wanted = chosen.surel == "yes";
    visit
        .app
        .db
        .run(move |conn| forum::set_mails_replies(conn, member.id, wanted))
        .await??;
    Ok(visit.go(&News::ChoiceSaved.on("/akun/forum")))
}

/// Whether a topic is to be followed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Followed {
    ikuti: String,
}

/// Follows a topic, or no longer does.
#[handler]
pub async fn watch(
    visit: MemberVisit,
    Path(part): Path<String>,
    Form(followed): Form<Followed>,
) -> Answer {
    let MemberVisit { visit, member } = visit;
    let id = topic_id(&part).ok_or(WebError::NotFound)?;
    let (now, wanted) = (visit.now, followed.ikuti == "ya");
    let there = visit
        .app
        .db
        .run(move |conn| forum::set_watching(conn, now, member.id, id, wanted))
        .await??;
    if !there {
        return Err(WebError::NotFound);
    }
    Ok(visit.go(&format!("/forum/topik/{id}")))
}

/// Marks everything as read.
#[handler]
pub async fn mark_all_read(visit: MemberVisit) -> Answer {
    let MemberVisit { visit, member } = visit;
    let now = visit.now;
    visit
        .app
        .db
        .run(move |conn| forum::mark_all_read(conn, now, member.id))
        .await??;
    Ok(visit.go("/forum"))
}
