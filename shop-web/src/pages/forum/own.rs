//! What an author does with her own posts: edit, delete, mark the answer.

use askama::Template;
use poem::{
    IntoResponse, handler,
    http::StatusCode,
    web::{Form, Path},
};
use serde::Deserialize;
use shop_core::{
    forum::{self, EditPostError, PostChange, PostView, Posted, Thread, TopicError, WriterError},
    messages::{Explain, text, text_with},
};

use super::{
    topic::body_field,
    views::{reader, topic_id},
    write::note_fields,
};
use crate::{
    error::WebError,
    forms::{Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    visits::{MemberVisit, Visit},
};

#[derive(Template)]
#[template(path = "forum_edit.html")]
struct EditPage {
    page: Frame,
    topic: String,
    back: String,
    number: i64,
    version: i64,
    until: String,
    error: Option<String>,
    title: Option<Field>,
    body: Field,
}

/// The post as typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    version: String,
    title: String,
    body: String,
}

/// Shows the form in which a post is edited; other people's are not there.
#[handler]
pub async fn show_edit(visit: MemberVisit, Path((part, number)): Path<(String, i64)>) -> Answer {
    let MemberVisit { visit, .. } = visit;
    let (thread, view) = own_post(&visit, &part, number).await?;
    let typed = Typed {
        version: view.post.version.to_string(),
        title: thread.topic.title.clone(),
        body: view.post.body.clone(),
    };
    let page = edit_page(&visit, &thread, &view, &typed, &Wrong::default(), None);
    Ok(Page(page).into_response())
}

/// Changes a post.
#[handler]
pub async fn edit(
    visit: MemberVisit,
    Path((part, number)): Path<(String, i64)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let MemberVisit { visit, member } = visit;
    let lang = visit.lang;
    let (thread, view) = own_post(&visit, &part, number).await?;
    let change = PostChange {
        version: typed.version.parse().unwrap_or(0),
        title: (number == 1).then(|| typed.title.clone()),
        body: typed.body.clone(),
    };
    let (now, by, id) = (visit.now, member.actor(), view.post.id);
    let edited = visit
        .app
        .db
        .run(move |conn| forum::edit(conn, now, &by, id, &change))
        .await?;
    let mut wrong = Wrong::default();
    let sentence = match edited {
        Ok(Posted { topic, post }) => return Ok(visit.go(&topic.path_of(post.number))),
        Err(
            EditPostError::Database(error) | EditPostError::Writer(WriterError::Database(error)),
        ) => return Err(error.into()),
        Err(EditPostError::NotFound) => return Err(WebError::NotFound),
        Err(EditPostError::Invalid(errors)) => {
            note_fields(&errors, &mut wrong, lang);
            text(lang, "web-wrong-form")
        }
        Err(other) => other.explain(lang),
    };
    let page = edit_page(&visit, &thread, &view, &typed, &wrong, Some(sentence));
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// Deletes a post of one's own.
#[handler]
pub async fn withdraw(visit: MemberVisit, Path((part, number)): Path<(String, i64)>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let (_, view) = own_post(&visit, &part, number).await?;
    let (now, by, id) = (visit.now, member.actor(), view.post.id);
    let withdrawn = visit
        .app
        .db
        .run(move |conn| forum::withdraw(conn, now, &by, id))
        .await?;
    match withdrawn {
        // Without its question a topic is gone, so its author goes to the index.
        Ok(Posted { post, .. }) if post.number == 1 => {
            Ok(visit.go(&News::PostDeleted.on("/forum")))
        }
        Ok(Posted { topic, post }) => Ok(visit.go(&topic.path_of(post.number))),
        Err(EditPostError::Database(error)) => Err(error.into()),
        Err(_) => Err(WebError::NotFound),
    }
}

/// The post that is to be the answer; zero takes the mark away.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Marked {
    nomor: i64,
}

/// Marks the answer of one's own topic.
#[handler]
pub async fn mark(
    visit: MemberVisit,
    Path(part): Path<String>,
    Form(marked): Form<Marked>,
) -> Answer {
    let MemberVisit { visit, member } = visit;
    let id = topic_id(&part).ok_or(WebError::NotFound)?;
    let number = Some(marked.nomor).filter(|number| *number > 0);
    let (now, by) = (visit.now, member.actor());
    let changed = visit
        .app
        .db
        .run(move |conn| forum::mark_answer(conn, now, &by, id, number))
        .await?;
    match changed {
        Ok(topic) => Ok(visit.go(&topic.path_of(number.unwrap_or(1)))),
        Err(TopicError::Database(error)) => Err(error.into()),
        Err(_) => Err(WebError::NotFound),
    }
}

/// Returns a post of the visitor's own that can still be changed.
async fn own_post(visit: &Visit, part: &str, number: i64) -> Result<(Thread, PostView), WebError> {
    let id = topic_id(part).ok_or(WebError::NotFound)?;
    let (now, reader) = (visit.now, reader(visit));
    let found = visit
        .app
        .db
        .run(move |conn| forum::find_post(conn, now, reader, id, number))
        .await??;
    found
        .filter(|(_, view)| view.is_own)
        .ok_or(WebError::NotFound)
}

fn edit_page(
    visit: &Visit,
    thread: &Thread,
    view: &PostView,
    typed: &Typed,
    wrong: &Wrong,
    error: Option<String>,
) -> EditPage {
    let lang = visit.lang;
    let number = view.post.number;
    EditPage {
        topic: thread.topic.title.clone(),
        back: visit.href(&thread.topic.path_of(number)),
        version: view.post.version,
        until: view.editable_until.map_or_else(
            || text(lang, "error-forum-too-late"),
            |until| {
                let until = until.full_text(lang);
                text_with(lang, "web-forum-edit-until", &[("until", &until)])
            },
        ),
        error,
        title: (number == 1).then(|| {
            Field::new(lang, "title", Kind::Input("text"), "web-forum-field-title")
                .value(&typed.title)
                .wrong(wrong)
                .longest(forum::TITLE_LENGTH)
        }),
        body: body_field(lang, "web-forum-field-body")
            .value(&typed.body)
            .wrong(wrong),
        number,
        page: visit.frame().private(),
    }
}
