//! Reporting a post to the moderators.

use askama::Template;
use poem::{
    IntoResponse, handler,
    http::StatusCode,
    web::{Form, Path},
};
use serde::Deserialize;
use shop_core::{
    forum::{self, FlagError, FlagReason, PostState, PostView, Thread, WriterError},
    messages::{Explain, text},
};

use super::views::{called, reader, topic_id};
use crate::{
    error::WebError,
    forms::{Choice, Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    visits::{MemberVisit, Visit},
};

#[derive(Template)]
#[template(path = "forum_report.html")]
struct ReportPage {
    page: Frame,
    topic: String,
    back: String,
    by: String,
    excerpt: String,
    error: Option<String>,
    reason: Field,
    note: Field,
}

/// The report as typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    reason: String,
    note: String,
}

/// Shows the form of a report.
#[handler]
pub async fn show_report(visit: MemberVisit, Path((part, number)): Path<(String, i64)>) -> Answer {
    let MemberVisit { visit, .. } = visit;
    let (thread, view) = post(&visit, &part, number).await?;
    let page = report_page(
        &visit,
        &thread,
        &view,
        &Typed::default(),
        &Wrong::default(),
        None,
    );
    Ok(Page(page).into_response())
}

/// Sends a report.
#[handler]
pub async fn send_report(
    visit: MemberVisit,
    Path((part, number)): Path<(String, i64)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let MemberVisit { visit, member } = visit;
    let lang = visit.lang;
    let (thread, view) = post(&visit, &part, number).await?;
    let mut wrong = Wrong::default();
    let sentence = match typed.reason.parse::<FlagReason>() {
        Err(_) => {
            wrong.note("reason", text(lang, "web-forum-choose-reason"));
            text(lang, "web-wrong-form")
        }
        Ok(reason) => {
            let (now, by, id) = (visit.now, member.actor(), view.post.id);
            let words = typed.note.clone();
            let flagged = visit
                .app
                .db
                .run(move |conn| forum::flag(conn, now, &by, id, reason, &words))
                .await?;
            match flagged {
                Ok(_) => return Ok(visit.go(&News::Flagged.on(&thread.topic.path()))),
                Err(
                    FlagError::Database(error) | FlagError::Writer(WriterError::Database(error)),
                ) => return Err(error.into()),
                Err(FlagError::NotFound) => return Err(WebError::NotFound),
                Err(error @ FlagError::BadNote(_)) => {
                    wrong.note("note", error.explain(lang));
                    text(lang, "web-wrong-form")
                }
                Err(error) => error.explain(lang),
            }
        }
    };
    let page = report_page(&visit, &thread, &view, &typed, &wrong, Some(sentence));
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
}

async fn post(visit: &Visit, part: &str, number: i64) -> Result<(Thread, PostView), WebError> {
    let id = topic_id(part).ok_or(WebError::NotFound)?;
    let (now, reader) = (visit.now, reader(visit));
    let found = visit
        .app
        .db
        .run(move |conn| forum::find_post(conn, now, reader, id, number))
        .await??;
    found
        .filter(|(_, view)| view.post.state == PostState::Visible)
        .ok_or(WebError::NotFound)
}

fn report_page(
    visit: &Visit,
    thread: &Thread,
    view: &PostView,
    typed: &Typed,
    wrong: &Wrong,
    error: Option<String>,
) -> ReportPage {
    let lang = visit.lang;
    let page = visit.frame().private();
    let mut reasons = vec![Choice {
        value: String::new(),
        label: text(lang, "web-forum-choose-reason"),
    }];
    reasons.extend(FlagReason::ALL.iter().map(|reason| Choice {
        value: reason.as_str().to_owned(),
        label: reason.label(lang),
    }));
    ReportPage {
        topic: thread.topic.title.clone(),
        back: visit.href(&thread.topic.path_of(view.post.number)),
        by: called(&view.author, &page.shop.short_name),
        excerpt: forum::excerpt(&view.post.body, 300),
        error,
        reason: Field::new(
            lang,
            "reason",
            Kind::Select(reasons),
            "web-forum-field-reason",
        )
        .value(&typed.reason)
        .wrong(wrong),
        note: Field::new(lang, "note", Kind::Area, "web-forum-field-note")
            .value(&typed.note)
            .wrong(wrong)
            .optional(lang)
            .longest(forum::REASON_LENGTH),
        page,
    }
}
