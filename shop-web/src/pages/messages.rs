//! A member's conversations with the shop: the list of them.

use askama::Template;
use poem::{IntoResponse, handler, web::Query};
use serde::Deserialize;
use shop_core::{
    ids::ConversationId,
    messages::text_with,
    service::{self, Conversation, ConversationState},
};

use crate::{
    page::{Answer, Frame, Page},
    visits::{MemberVisit, Visit},
};

/// How many conversations one page shows.
const AT_ONCE: i64 = 20;

#[derive(Template)]
#[template(path = "messages.html")]
struct MessagesPage {
    page: Frame,
    rows: Vec<Row>,
    next_href: Option<String>,
}

struct Row {
    href: String,
    number: String,
    subject: String,
    kind: String,
    state: String,
    tone: &'static str,
    opened: String,
    promise: Option<String>,
}

/// Where the list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    setelah: String,
}

/// Lists a member's conversations.
#[handler]
pub async fn list(visit: MemberVisit, Query(wish): Query<Wish>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let after = wish.setelah.parse().ok().map(ConversationId);
    let id = member.id;
    let mut found = visit
        .app
        .db
        .run(move |conn| service::of_member(conn, id, after, AT_ONCE + 1))
        .await??;
    let full = usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
    let more = found.len() > full;
    found.truncate(full);
    let next_href = found
        .last()
        .filter(|_| more)
        .map(|last| visit.href(&format!("/akun/pesan?setelah={}", last.id)));
    let lang = visit.lang;
    let rows = found
        .iter()
        .map(|it| Row {
            href: visit.href(&format!("/akun/pesan/{}", it.number)),
            number: it.number.clone(),
            subject: it.subject.clone(),
            kind: it.kind.label(lang),
            state: it.state.told(lang),
            tone: tone(it.state),
            opened: it.opened_at.date_text(lang),
            promise: promise(&visit, it),
        })
        .collect();
    Ok(Page(MessagesPage {
        page: visit.frame().private(),
        rows,
        next_href,
    })
    .into_response())
}

/// Returns until when the shop has promised to answer, while she waits.
pub(super) fn promise(visit: &Visit, conversation: &Conversation) -> Option<String> {
    let due = conversation.respond_due_at?;
    // What was promised and not kept is not promised again.
    let key = if due > visit.now {
        "web-promise"
    } else {
        "web-promise-late"
    };
    let time = due.full_text(visit.lang);
    Some(text_with(visit.lang, key, &[("time", &time)]))
}

/// Returns the tone in which a state is shown.
pub(super) const fn tone(state: ConversationState) -> &'static str {
    match state {
        ConversationState::New | ConversationState::Open | ConversationState::Snoozed => "warn",
        ConversationState::Waiting | ConversationState::Solved => "ok",
        ConversationState::Closed | ConversationState::Spam => "",
    }
}
