//! Hubungi Kami: writing to the shop, and the ways to reach it.

use askama::Template;
use chrono::Duration;
use poem::{
    IntoResponse, handler,
    http::StatusCode,
    web::{Form, Query},
};
use serde::Deserialize;
use shop_core::{
    db::Conn,
    ids::MemberId,
    limits::{self, LimitError},
    messages::{Explain, Lang, text, text_with},
    service::{self, ConversationKind, NewConversation, OpenError, WritingField},
    time::Timestamp,
};

use crate::{
    error::WebError,
    forms::{Choice, Field, Kind, Wrong},
    page::{Answer, Frame, Page},
    visits::{MemberVisit, Visit},
};

/// Messages of one member within [`WINDOW`].
const MOST: i64 = 10;
/// How long messages are counted.
const WINDOW: Duration = Duration::hours(1);

#[derive(Template)]
#[template(path = "contact.html")]
struct ContactPage {
    page: Frame,
    can_write: bool,
    who_writes: String,
    sent: Option<String>,
    error: Option<String>,
    kind: Field,
    subject: Field,
    message: Field,
}

/// What the message is about, as a link may say.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    tentang: String,
    pesanan: String,
    terkirim: String,
}

/// The message as typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    kind: String,
    subject: String,
    message: String,
}

/// Shows the form to members and the ways to reach the shop to all.
#[handler]
pub async fn show(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let lang = visit.lang;
    let subject = if !wish.pesanan.is_empty() {
        text_with(lang, "web-about-order", &[("number", &wish.pesanan)])
    } else if !wish.tentang.is_empty() {
        text_with(lang, "web-about-product", &[("name", &wish.tentang)])
    } else {
        String::new()
    };
    let typed = Typed {
        subject,
        ..Typed::default()
    };
    let mut page = contact_page(&visit, &typed, &Wrong::default(), None);
    if is_number(&wish.terkirim) {
        page.sent = Some(text_with(
            lang,
            "web-contact-sent",
            &[("number", &wish.terkirim)],
        ));
    }
    Ok(Page(page).into_response())
}

/// Whether words of an address look like the number of a conversation; the
/// shop does not say others as its own.
fn is_number(words: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    words
        .strip_prefix("HK-")
        .and_then(|rest| rest.split_once('-'))
        .is_some_and(|(month, running)| {
            month.len() == 4 && digits(month) && !running.is_empty() && digits(running)
        })
}

/// Sends a message.
#[handler]
pub async fn send(visit: MemberVisit, Form(typed): Form<Typed>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let lang = visit.lang;
    let kind = typed.kind.parse().unwrap_or(ConversationKind::Question);
    let new = NewConversation::new(kind, &typed.subject, &typed.message);
    let (now, by) = (visit.now, member.actor());
    let writer = member.id;
    let opened = visit
        .app
        .db
        .run(move |conn| {
            take_turn(conn, now, writer)?;
            Ok::<_, LimitError>(service::open(conn, now, &by, new))
        })
        .await?;
    let opened = match opened {
        Ok(opened) => opened,
        Err(LimitError::Reached { .. }) => return Err(WebError::TooOften),
        Err(LimitError::Database(error)) => return Err(error.into()),
    };
    let mut wrong = Wrong::default();
    let error = match opened {
        Ok(written) => {
            let number = &written.conversation.number;
            return Ok(visit.go(&format!("/hubungi-kami?terkirim={number}")));
        }
        Err(OpenError::Database(error)) => return Err(error.into()),
        Err(OpenError::Invalid(errors)) => {
            for error in errors {
                let name = match error.field {
                    WritingField::Subject => "subject",
                    WritingField::Body | WritingField::Photos => "message",
                };
                wrong.note(name, error.explain(lang));
            }
            text(lang, "web-wrong-form")
        }
        Err(
            error @ (OpenError::NotAMember
            | OpenError::NotYetMember(_)
            | OpenError::NoSuchOrder
            | OpenError::ByItsForm
            | OpenError::Denied(_)),
        ) => error.explain(lang),
    };
    let page = contact_page(&visit, &typed, &wrong, Some(error));
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// Counts a message of a member, be it the first of a conversation or a
/// reply.
pub(super) fn take_turn(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
) -> Result<(), LimitError> {
    limits::take(conn, now, &format!("web-contact:{member}"), MOST, WINDOW)
}

fn contact_page(visit: &Visit, typed: &Typed, wrong: &Wrong, error: Option<String>) -> ContactPage {
    let lang = visit.lang;
    let who_writes = if visit.member.is_some() {
        "web-contact-waiting"
    } else {
        "web-contact-guest"
    };
    ContactPage {
        page: visit.frame(),
        can_write: visit
            .member
            .as_ref()
            .is_some_and(|member| member.may_order()),
        who_writes: text(lang, who_writes),
        sent: None,
        error,
        kind: Field::new(lang, "kind", Kind::Select(kinds(lang)), "web-field-kind")
            .value(&typed.kind),
        subject: Field::new(lang, "subject", Kind::Input("text"), "web-field-subject")
            .value(&typed.subject)
            .wrong(wrong)
            .longest(120),
        message: Field::new(lang, "message", Kind::Area, "web-field-message")
            .value(&typed.message)
            .wrong(wrong)
            .longest(4000),
    }
}

fn kinds(lang: Lang) -> Vec<Choice> {
    ConversationKind::CHOSEN
        .iter()
        .map(|kind| Choice {
            value: kind.as_str().to_owned(),
            label: kind.label(lang),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn only_numbers_of_conversations_are_said() {
        assert!(is_number("HK-2611-0042"));
        assert!(is_number("HK-2611-10042"));
        for words in [
            "",
            "HK-",
            "HK-2611-",
            "HK-261-1",
            "HK-2611-1a",
            "HK-2611-1 pay",
            "2611-1",
        ] {
            assert!(!is_number(words), "{words}");
        }
    }
}
