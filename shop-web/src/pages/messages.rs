//! What a member and the shop wrote to each other.

use askama::Template;
use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Form, Path},
};
use serde::Deserialize;
use shop_core::{
    actor::Actor,
    db::Conn,
    limits::LimitError,
    messages::Explain,
    service::{self, ConversationView, ReplyError, ViewConversationError},
};

use crate::{
    error::WebError,
    forms::{Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    pages::contact::take_turn,
    visits::{MemberVisit, Visit},
};

#[derive(Template)]
#[template(path = "messages.html")]
struct MessagesPage {
    page: Frame,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    number: String,
    subject: String,
    kind: String,
    state: String,
    opened: String,
}

#[derive(Template)]
#[template(path = "message.html")]
struct MessagePage {
    page: Frame,
    number: String,
    subject: String,
    kind: String,
    state: String,
    messages: Vec<Said>,
    reply: Field,
}

struct Said {
    from_shop: bool,
    when: String,
    body: String,
}

/// Lists a member's conversations.
#[handler]
pub async fn list(visit: MemberVisit) -> Answer {
    let MemberVisit { visit, member } = visit;
    let id = member.id;
    let found = visit
        .app
        .db
        .run(move |conn| service::of_member(conn, id, None, 50))
        .await??;
    let lang = visit.lang;
    let rows = found
        .iter()
        .map(|it| Row {
            href: visit.href(&format!("/akun/pesan/{}", it.number)),
            number: it.number.clone(),
            subject: it.subject.clone(),
            kind: it.kind.label(lang),
            state: it.state.told(lang),
            opened: it.opened_at.date_text(lang),
        })
        .collect();
    Ok(Page(MessagesPage {
        page: visit.frame().private(),
        rows,
    })
    .into_response())
}

/// Shows a conversation.
#[handler]
pub async fn show(visit: MemberVisit, Path(number): Path<String>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let view = load(&visit, member.actor(), number).await?;
    Ok(Page(message_page(&visit, &view, "", &Wrong::default())).into_response())
}

/// The reply as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    reply: String,
}

/// Adds to a conversation; a solved one is open again.
#[handler]
pub async fn reply(
    visit: MemberVisit,
    Path(number): Path<String>,
    Form(typed): Form<Typed>,
) -> Answer {
    let MemberVisit { visit, member } = visit;
    let view = load(&visit, member.actor(), number.clone()).await?;
    let (now, by, id) = (visit.now, member.actor(), view.conversation.id);
    let words = typed.reply.clone();
    let writer = member.id;
    let replied = visit
        .app
        .db
        .run(move |conn| {
            take_turn(conn, now, writer)?;
            Ok::<_, LimitError>(service::reply(conn, now, &by, id, &words.as_str().into()))
        })
        .await?;
    let replied = match replied {
        Ok(replied) => replied,
        Err(LimitError::Reached { .. }) => return Err(WebError::TooOften),
        Err(LimitError::Database(error)) => return Err(error.into()),
    };
    match replied {
        Ok(_) => Ok(visit.go(&News::Answered.on(&format!("/akun/pesan/{number}")))),
        Err(ReplyError::Database(error)) => Err(error.into()),
        Err(ReplyError::NotFound) => Err(WebError::NotFound),
        Err(error) => {
            let mut wrong = Wrong::default();
            wrong.note("reply", error.explain(visit.lang));
            Ok(unprocessable(message_page(
                &visit,
                &view,
                &typed.reply,
                &wrong,
            )))
        }
    }
}

fn unprocessable(page: MessagePage) -> Response {
    Page(page).status(StatusCode::UNPROCESSABLE_ENTITY)
}

async fn load(visit: &Visit, by: Actor, number: String) -> Result<ConversationView, WebError> {
    let work = move |conn: &mut Conn| {
        let Some(found) = service::by_number(conn, &number)? else {
            return Ok(None);
        };
        service::view(conn, &by, found.id)
    };
    match visit.app.db.run(work).await? {
        Ok(found) => found.ok_or(WebError::NotFound),
        Err(ViewConversationError::Denied(_)) => Err(WebError::NotFound),
        Err(ViewConversationError::Database(error)) => Err(error.into()),
    }
}

fn message_page(visit: &Visit, view: &ConversationView, typed: &str, wrong: &Wrong) -> MessagePage {
    let lang = visit.lang;
    let conversation = &view.conversation;
    MessagePage {
        page: visit.frame().private(),
        number: conversation.number.clone(),
        subject: conversation.subject.clone(),
        kind: conversation.kind.label(lang),
        state: conversation.state.told(lang),
        messages: view
            .messages
            .iter()
            .map(|said| &said.message)
            .map(|message| Said {
                from_shop: message.from_staff,
                when: message.at.full_text(lang),
                body: message.body.clone(),
            })
            .collect(),
        reply: Field::new(lang, "reply", Kind::Area, "web-field-reply")
            .value(typed)
            .wrong(wrong)
            .longest(4000),
    }
}
