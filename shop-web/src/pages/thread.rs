//! One conversation of a member: what was written, and what she can do.

use askama::Template;
use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Form, Multipart, Path},
};
use serde::Deserialize;
use shop_core::{
    actor::Actor,
    db::Conn,
    ids::{ConversationId, MemberId},
    messages::{Explain, Lang, text, text_with},
    service::{
        self, ChangeConversationError, Conversation, ConversationState, ConversationView,
        MessageView, RateError, ReplyError, ViewConversationError, Writing, WritingField,
    },
    time::Timestamp,
};

use super::{
    letter::{ACCEPTED, Letter, NotKept, discard},
    messages::{promise, tone},
};
use crate::{
    error::WebError,
    forms::{Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    visits::{MemberVisit, Visit},
};

#[derive(Template)]
#[template(path = "message.html")]
struct MessagePage {
    page: Frame,
    href: String,
    number: String,
    subject: String,
    kind: String,
    state: String,
    tone: &'static str,
    promise: Option<String>,
    opened: String,
    solved: Option<String>,
    outcome: Option<String>,
    about: Option<About>,
    previous: Option<(String, String)>,
    messages: Vec<Said>,
    /// Nothing when no answer can be given any more.
    reply: Option<(Field, Field)>,
    reply_says: Option<String>,
    can_close: bool,
    can_reopen: bool,
    rate: Option<Field>,
    /// Each number of stars, and whether it was chosen.
    stars: [(i64, bool); 5],
    rated: Option<String>,
}

/// The order and article it is about.
struct About {
    href: String,
    order: String,
    line: Option<String>,
}

struct Said {
    from_shop: bool,
    who: String,
    when: String,
    body: String,
    /// Where each photo lies, and what it is called.
    photos: Vec<(String, String)>,
}

/// Shows a conversation.
#[handler]
pub async fn show(visit: MemberVisit, Path(number): Path<String>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let view = load(&visit, member.actor(), number).await?;
    Ok(Page(message_page(
        &visit,
        &view,
        Typed::default(),
        &Wrong::default(),
    ))
    .into_response())
}

/// Adds to a conversation; a solved one is open again, a closed one goes on
/// in a new one.
#[handler]
pub async fn reply(visit: MemberVisit, Path(number): Path<String>, multipart: Multipart) -> Answer {
    let MemberVisit { visit, member } = visit;
    let view = load(&visit, member.actor(), number).await?;
    let mut letter = Letter::read(multipart).await?;
    let words = letter.get("reply").to_owned();
    let mut wrong = Wrong::default();
    if let Err(errors) = service::check_words(None, &words) {
        for error in errors {
            wrong.note("reply", error.explain(visit.lang));
        }
        return Ok(unprocessable(message_page(
            &visit,
            &view,
            Typed::reply(&words),
            &wrong,
        )));
    }
    let photos = match letter.keep_photos(&visit, member.id).await? {
        Ok(photos) => photos,
        Err(NotKept::Photos(sentence)) => {
            wrong.note("photos", sentence);
            return Ok(unprocessable(message_page(
                &visit,
                &view,
                Typed::reply(&words),
                &wrong,
            )));
        }
        Err(NotKept::TooOften(sentence)) => {
            wrong.note("reply", sentence);
            return Ok(
                Page(message_page(&visit, &view, Typed::reply(&words), &wrong))
                    .status(StatusCode::TOO_MANY_REQUESTS),
            );
        }
    };
    let (now, by, id) = (visit.now, member.actor(), view.conversation.id);
    let writing = Writing {
        body: words.clone(),
        photos: photos.clone(),
        seen: None,
    };
    let replied = visit
        .app
        .db
        .run(move |conn| service::reply(conn, now, &by, id, &writing))
        .await?;
    if !replied.as_ref().is_ok_and(|replied| !replied.already) {
        discard(&visit, photos).await?;
    }
    match replied {
        Ok(replied) => {
            let path = format!("/akun/pesan/{}", replied.conversation.number);
            Ok(visit.go(&News::Answered.on(&path)))
        }
        Err(ReplyError::Database(error)) => Err(error.into()),
        Err(ReplyError::NotFound) => Err(WebError::NotFound),
        Err(error) => {
            let field = match &error {
                ReplyError::Invalid(problem) if problem.field == WritingField::Photos => "photos",
                _ => "reply",
            };
            wrong.note(field, error.explain(visit.lang));
            Ok(unprocessable(message_page(
                &visit,
                &view,
                Typed::reply(&words),
                &wrong,
            )))
        }
    }
}

/// Says that it is done.
#[handler]
pub async fn close(visit: MemberVisit, Path(number): Path<String>) -> Answer {
    change(visit, number, News::MessageClosed, service::close_own).await
}

/// Takes it up again.
#[handler]
pub async fn reopen(visit: MemberVisit, Path(number): Path<String>) -> Answer {
    change(visit, number, News::MessageReopened, service::reopen_own).await
}

type Change = fn(
    &mut Conn,
    Timestamp,
    MemberId,
    ConversationId,
) -> Result<Conversation, ChangeConversationError>;

async fn change(visit: MemberVisit, number: String, news: News, change: Change) -> Answer {
    let MemberVisit { visit, member } = visit;
    let view = load(&visit, member.actor(), number.clone()).await?;
    let (now, member, id) = (visit.now, member.id, view.conversation.id);
    let changed = visit
        .app
        .db
        .run(move |conn| change(conn, now, member, id))
        .await?;
    match changed {
        Ok(_) => Ok(visit.go(&news.on(&format!("/akun/pesan/{number}")))),
        Err(ChangeConversationError::Database(error)) => Err(error.into()),
        Err(ChangeConversationError::NotFound) => Err(WebError::NotFound),
        Err(error) => {
            let mut wrong = Wrong::default();
            wrong.note("reply", error.explain(visit.lang));
            Ok(Page(message_page(&visit, &view, Typed::default(), &wrong))
                .status(StatusCode::CONFLICT))
        }
    }
}

/// What she thinks of the solution, as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Stars {
    stars: String,
    /// Missing when she would rather not say.
    comment: Option<String>,
}

/// Takes in what she thinks of the solution; without stars she is not asked
/// again.
#[handler]
pub async fn rate(
    visit: MemberVisit,
    Path(number): Path<String>,
    Form(typed): Form<Stars>,
) -> Answer {
    let MemberVisit { visit, member } = visit;
    let view = load(&visit, member.actor(), number.clone()).await?;
    let stars = match typed.stars.as_str() {
        "" if typed.comment.is_none() => None,
        // Words are no stars, and none are none: as many as there cannot be.
        words => Some(words.parse().unwrap_or(0)),
    };
    let (now, member, id) = (visit.now, member.id, view.conversation.id);
    let written = typed.comment.unwrap_or_default();
    let comment = written.clone();
    let rated = visit
        .app
        .db
        .run(move |conn| service::rate(conn, now, member, id, stars, &comment))
        .await?;
    match rated {
        Ok(_) => Ok(visit.go(&News::Rated.on(&format!("/akun/pesan/{number}")))),
        Err(RateError::Change(ChangeConversationError::Database(error))) => Err(error.into()),
        Err(RateError::Change(ChangeConversationError::NotFound)) => Err(WebError::NotFound),
        Err(error) => {
            let mut wrong = Wrong::default();
            wrong.note("comment", error.explain(visit.lang));
            let typed = Typed {
                stars: &typed.stars,
                comment: &written,
                ..Typed::default()
            };
            Ok(unprocessable(message_page(&visit, &view, typed, &wrong)))
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

/// What was typed into the forms of the page, to be shown again.
#[derive(Clone, Copy, Default)]
struct Typed<'a> {
    reply: &'a str,
    stars: &'a str,
    comment: &'a str,
}

impl<'a> Typed<'a> {
    fn reply(words: &'a str) -> Self {
        Self {
            reply: words,
            ..Self::default()
        }
    }
}

fn message_page(
    visit: &Visit,
    view: &ConversationView,
    typed: Typed<'_>,
    wrong: &Wrong,
) -> MessagePage {
    let lang = visit.lang;
    let conversation = &view.conversation;
    let state = conversation.state;
    let href = visit.href(&format!("/akun/pesan/{}", conversation.number));
    let settled = matches!(
        state,
        ConversationState::Solved | ConversationState::Closed | ConversationState::Spam
    );
    MessagePage {
        page: visit.frame().private(),
        number: conversation.number.clone(),
        subject: conversation.subject.clone(),
        kind: conversation.kind.label(lang),
        state: state.told(lang),
        tone: tone(state),
        promise: promise(visit, conversation),
        opened: text_with(
            lang,
            "web-message-opened",
            &[("date", &conversation.opened_at.full_text(lang))],
        ),
        solved: conversation
            .solved_at
            .map(|at| text_with(lang, "web-message-solved", &[("date", &at.full_text(lang))])),
        outcome: conversation
            .outcome
            .filter(|outcome| settled && outcome.is_told())
            .map(|outcome| outcome.label(lang)),
        about: view.matter.as_ref().map(|matter| About {
            href: visit.href(&format!("/pesanan/{}", matter.token)),
            order: matter.order.clone(),
            line: matter.line.as_ref().map(|(name, size, colour, colour_en)| {
                format!("{name} · {size} · {}", lang.choose(colour, colour_en))
            }),
        }),
        previous: view.previous.as_ref().map(|number| {
            let href = visit.href(&format!("/akun/pesan/{number}"));
            (href, number.clone())
        }),
        messages: view
            .messages
            .iter()
            .map(|message| said(message, &href, lang))
            .collect(),
        reply: reply_fields(state, typed.reply, wrong, lang),
        reply_says: match state {
            ConversationState::Solved => Some(text(lang, "web-reply-reopens")),
            ConversationState::Closed => Some(text(lang, "web-reply-begins-anew")),
            ConversationState::New
            | ConversationState::Open
            | ConversationState::Waiting
            | ConversationState::Snoozed
            | ConversationState::Spam => None,
        },
        can_close: !settled,
        can_reopen: state == ConversationState::Solved,
        rate: view.may_be_rated().then(|| {
            Field::new(lang, "comment", Kind::Area, "web-field-rating-comment")
                .value(typed.comment)
                .wrong(wrong)
                .longest(500)
                .optional(lang)
        }),
        stars: [1, 2, 3, 4, 5].map(|star| (star, typed.stars == star.to_string())),
        rated: view
            .ratings
            .first()
            .filter(|rating| rating.solution == conversation.solutions)
            .and_then(|rating| rating.stars)
            .map(|stars| text_with(lang, "web-rated", &[("stars", &stars.to_string())])),
        href,
    }
}

fn said(view: &MessageView, href: &str, lang: Lang) -> Said {
    let message = &view.message;
    Said {
        from_shop: message.from_staff,
        who: if message.from_staff {
            text(lang, "web-from-shop")
        } else if message.author.starts_with("member:") {
            text(lang, "web-from-you")
        } else {
            text(lang, "web-from-you-noted")
        },
        when: message.at.full_text(lang),
        body: message.body.clone(),
        photos: view
            .photos
            .iter()
            .enumerate()
            .map(|(place, it)| {
                let number = (place + 1).to_string();
                let alt = text_with(lang, "web-photo", &[("number", &number)]);
                (format!("{href}/foto/{}", it.id), alt)
            })
            .collect(),
    }
}

/// The fields of an answer; spam takes none.
fn reply_fields(
    state: ConversationState,
    typed: &str,
    wrong: &Wrong,
    lang: Lang,
) -> Option<(Field, Field)> {
    if state == ConversationState::Spam {
        return None;
    }
    let words = Field::new(lang, "reply", Kind::Area, "web-field-reply")
        .value(typed)
        .wrong(wrong)
        .longest(4000);
    let photos = Field::new(lang, "photos", Kind::File(ACCEPTED), "web-field-photos")
        .wrong(wrong)
        .hint(lang, "web-field-photos-hint")
        .optional(lang)
        .several();
    Some((words, photos))
}
