//! How far a registration is, and the link that confirms the address.

use askama::Template;
use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Form, Path},
};
use serde::Deserialize;
use shop_core::{
    members::{self, AnswerError, ConfirmEmailError, Member, MemberState, ResendError},
    messages::{Explain, Lang, text, text_with},
    secret::Token,
    time::Timestamp,
};

use crate::{
    error::WebError,
    forms::{Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    views::Step,
    visits::Visit,
};

#[derive(Template)]
#[template(path = "registration.html")]
struct RegistrationPage {
    page: Frame,
    heading: String,
    says: String,
    reason: Option<String>,
    steps: Vec<Step>,
    active: bool,
    /// Whether she may register again.
    again: bool,
    /// What is awaited, of whom, and by when.
    awaits: Option<String>,
    /// Whether the shop is later than it promised.
    late: bool,
    /// Where to ask for the confirmation mail once more.
    resend: Option<String>,
    /// The field to answer a question with, while one is asked.
    answer: Option<Field>,
}

#[derive(Template)]
#[template(path = "verify.html")]
struct VerifyPage {
    page: Frame,
    error: Option<String>,
}

/// Shows how far a registration is.
#[handler]
pub async fn status(visit: Visit, Path(token): Path<String>) -> Answer {
    let member = by_status_token(&visit, &token).await?;
    Ok(Page(status_page(&visit, &member, true, &Wrong::default())).into_response())
}

/// The answer to what staff asked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    answer: String,
}

/// Answers what staff asked.
#[handler]
pub async fn answer(visit: Visit, Path(token): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let back = format!("/daftar/status/{token}");
    let status_token = Token::parse(&token).ok_or(WebError::NotFound)?;
    let now = visit.now;
    let words = typed.answer.clone();
    let answered = visit
        .app
        .db
        .run(move |conn| members::answer(conn, now, &status_token, &words))
        .await?;
    match answered {
        Ok(_) => Ok(visit.go(&News::Answered.on(&back))),
        Err(AnswerError::Database(error)) => Err(error.into()),
        Err(error) => {
            let member = by_status_token(&visit, &token).await?;
            let mut wrong = Wrong::default();
            wrong.note("answer", error.explain(visit.lang));
            Ok(Page(status_page(&visit, &member, true, &wrong))
                .status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// Sends the confirmation mail once more.
#[handler]
pub async fn resend(visit: Visit, Path(token): Path<String>) -> Answer {
    let back = format!("/daftar/status/{token}");
    let token = Token::parse(&token).ok_or(WebError::NotFound)?;
    let (now, base) = (visit.now, visit.base_url());
    match visit
        .app
        .db
        .run(move |conn| members::resend_confirmation(conn, now, &token, &base))
        .await?
    {
        Ok(_) => Ok(visit.go(&News::ConfirmationResent.on(&back))),
        // Confirmed meanwhile: the page says so.
        Err(ResendError::NotAwaited) => Ok(visit.go(&back)),
        Err(ResendError::TooOften { .. }) => Err(WebError::TooOften),
        Err(ResendError::UnknownToken) => Err(WebError::NotFound),
        Err(ResendError::Database(error)) => Err(error.into()),
    }
}

/// Shows the button that confirms an address: mail programs open links by
/// themselves, so opening one must not confirm anything.
#[handler]
pub async fn verify(visit: Visit, Path(token): Path<String>) -> Answer {
    let token = Token::parse(&token).ok_or(WebError::NotFound)?;
    let known = visit
        .app
        .db
        .run(move |conn| members::by_email_token(conn, &token))
        .await??;
    match known {
        Some(member) if member.email_confirmed_at.is_some() => Ok(confirmed(&visit, &member)),
        _ => Ok(Page(VerifyPage {
            page: visit.frame().private(),
            error: None,
        })
        .into_response()),
    }
}

/// Confirms an address.
#[handler]
pub async fn confirm(visit: Visit, Path(token): Path<String>) -> Answer {
    let token = Token::parse(&token).ok_or(WebError::NotFound)?;
    let now = visit.now;
    match visit
        .app
        .db
        .run(move |conn| members::confirm_email(conn, now, &token))
        .await?
    {
        Ok(member) => Ok(confirmed(&visit, &member)),
        Err(ConfirmEmailError::Database(error)) => Err(error.into()),
        Err(error) => {
            let error = Some(error.explain(visit.lang));
            let page = VerifyPage {
                page: visit.frame().private(),
                error,
            };
            Ok(Page(page).status(StatusCode::GONE))
        }
    }
}

fn confirmed(visit: &Visit, member: &Member) -> Response {
    let mut page = status_page(visit, member, false, &Wrong::default());
    page.page.notice = Some(News::Verified.notice(&page.page));
    Page(page).into_response()
}

async fn by_status_token(visit: &Visit, token: &str) -> Result<Member, WebError> {
    let token = Token::parse(token).ok_or(WebError::NotFound)?;
    let found = visit
        .app
        .db
        .run(move |conn| members::by_status_token(conn, &token))
        .await??;
    found.ok_or(WebError::NotFound)
}

fn status_page(visit: &Visit, member: &Member, by_token: bool, wrong: &Wrong) -> RegistrationPage {
    let lang = visit.lang;
    let key = key(member.state);
    let email = member.email.to_string();
    let asked = by_token && member.state == MemberState::NeedsInfo;
    RegistrationPage {
        page: visit.frame().private(),
        heading: text(lang, key),
        says: text_with(lang, &format!("{key}-says"), &[("email", &email)]),
        reason: reason(member, lang),
        steps: steps(member, lang),
        active: member.state == MemberState::Active,
        again: matches!(member.state, MemberState::Refused | MemberState::Expired),
        awaits: awaits(member, lang),
        late: decision_due(member).is_some_and(|due| due < visit.now),
        // The path of the page ends in the token.
        resend: (by_token && member.state == MemberState::AwaitingEmail).then(|| {
            let frame = visit.frame();
            let here = frame.path.split('?').next().unwrap_or_default();
            visit.href(&format!("{here}/kirim-ulang"))
        }),
        answer: asked.then(|| {
            Field::new(lang, "answer", Kind::Area, "web-field-answer")
                .longest(1000)
                .wrong(wrong)
        }),
    }
}

/// By when staff decide, while they have to.
fn decision_due(member: &Member) -> Option<Timestamp> {
    let since = member
        .waiting_since
        .filter(|_| member.state == MemberState::AwaitingReview)?;
    Some(members::decision_due(since))
}

/// What is awaited, of whom, and by when.
fn awaits(member: &Member, lang: Lang) -> Option<String> {
    match member.state {
        MemberState::AwaitingEmail => {
            let until = members::confirmation_due(member.registered_at);
            Some(text_with(
                lang,
                "web-awaits-email",
                &[("until", &until.full_text(lang))],
            ))
        }
        MemberState::AwaitingReview => {
            let until = decision_due(member)?;
            Some(text_with(
                lang,
                "web-awaits-review",
                &[("until", &until.full_text(lang))],
            ))
        }
        MemberState::NeedsInfo => Some(text(lang, "web-awaits-info")),
        MemberState::Active
        | MemberState::Refused
        | MemberState::Expired
        | MemberState::Suspended => None,
    }
}

const fn key(state: MemberState) -> &'static str {
    match state {
        MemberState::AwaitingEmail => "web-registration-email",
        MemberState::AwaitingReview => "web-registration-review",
        MemberState::NeedsInfo => "web-registration-info",
        MemberState::Active => "web-registration-active",
        MemberState::Refused => "web-registration-refused",
        MemberState::Expired => "web-registration-expired",
        MemberState::Suspended => "web-registration-closed",
    }
}

/// What staff said to the member, if the state comes with words.
fn reason(member: &Member, lang: Lang) -> Option<String> {
    let note = member.state_note.clone().filter(|note| !note.is_empty());
    match member.state {
        MemberState::NeedsInfo => note,
        MemberState::Refused => {
            let label = member.state_reason.map(|reason| reason.label(lang));
            let parts: Vec<String> = label.into_iter().chain(note).collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        }
        MemberState::AwaitingEmail
        | MemberState::AwaitingReview
        | MemberState::Active
        | MemberState::Expired
        | MemberState::Suspended => None,
    }
}

/// When the shop's review ended, if it has.
fn reviewed(member: &Member) -> Option<Timestamp> {
    match member.state {
        MemberState::Active | MemberState::Suspended => member.member_since,
        MemberState::Refused => member.decided_at,
        MemberState::AwaitingEmail
        | MemberState::AwaitingReview
        | MemberState::NeedsInfo
        | MemberState::Expired => None,
    }
}

fn steps(member: &Member, lang: Lang) -> Vec<Step> {
    use MemberState::{
        Active, AwaitingEmail, AwaitingReview, Expired, NeedsInfo, Refused, Suspended,
    };
    let (email, review, active) = match member.state {
        AwaitingEmail => ("now", "todo", "todo"),
        AwaitingReview | NeedsInfo => ("done", "now", "todo"),
        Active | Suspended => ("done", "done", "done"),
        Refused => ("done", "bad", "todo"),
        Expired => ("bad", "todo", "todo"),
    };
    let step = |tone, key: &str, says: String| Step {
        tone,
        title: text(lang, key),
        says,
    };
    let when = |at: Option<Timestamp>| at.map(|at| at.full_text(lang)).unwrap_or_default();
    vec![
        step(
            "done",
            "web-registration-way-sent",
            member.registered_at.full_text(lang),
        ),
        step(
            email,
            "web-registration-way-email",
            when(member.email_confirmed_at),
        ),
        step(
            review,
            "web-registration-way-review",
            when(reviewed(member)),
        ),
        step(active, "web-registration-way-active", String::new()),
    ]
}
