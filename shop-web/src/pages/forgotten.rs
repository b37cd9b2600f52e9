//! A forgotten password: asking for a link, and choosing a new one by it.

use askama::Template;
use chrono::Duration;
use poem::{
    IntoResponse, handler,
    http::StatusCode,
    web::{Form, Path},
};
use serde::Deserialize;
use shop_core::{
    email::Email,
    limits::{self, LimitError},
    members::{self, ResetPasswordError},
    messages::{Explain, text},
    secret::Token,
};

use crate::{
    error::WebError,
    forms::{Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    visits::Visit,
};

/// How often one address on the net may ask within [`WINDOW`].
const MOST: i64 = 30;
/// How long it is counted.
const WINDOW: Duration = Duration::hours(1);

#[derive(Template)]
#[template(path = "forgotten.html")]
struct ForgottenPage {
    page: Frame,
    email: Field,
}

#[derive(Template)]
#[template(path = "new_password.html")]
struct NewPasswordPage {
    page: Frame,
    /// Whether the link still works.
    open: bool,
    password: Field,
}

/// The address as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TypedAddress {
    email: String,
}

/// The new password as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TypedPassword {
    password: String,
}

/// Shows the form that asks for a link.
#[handler]
pub async fn show(visit: Visit) -> Answer {
    Ok(Page(forgotten_page(&visit, "", &Wrong::default())).into_response())
}

/// Mails a link, if the address is a member's; says the same if it is not.
#[handler]
pub async fn ask(visit: Visit, Form(typed): Form<TypedAddress>) -> Answer {
    if typed.email.parse::<Email>().is_err() {
        let mut wrong = Wrong::default();
        wrong.note("email", text(visit.lang, "error-field-email"));
        let page = forgotten_page(&visit, &typed.email, &wrong);
        return Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    let (now, base) = (visit.now, visit.base_url());
    let key = format!("web-forgotten:{}", visit.counted_address());
    let asked = visit
        .app
        .db
        .run(move |conn| {
            limits::take(conn, now, &key, MOST, WINDOW)?;
            members::ask_password_reset(conn, now, &typed.email, &base)?;
            Ok::<_, LimitError>(())
        })
        .await?;
    match asked {
        Ok(()) => Ok(visit.go(&News::LinkSent.on("/masuk"))),
        Err(LimitError::Reached { .. }) => Err(WebError::TooOften),
        Err(LimitError::Database(error)) => Err(error.into()),
    }
}

/// Shows the form behind a link. Opening it uses nothing up: mail programs
/// open links by themselves.
#[handler]
pub async fn choose(visit: Visit, Path(token): Path<String>) -> Answer {
    let token = Token::parse(&token).ok_or(WebError::NotFound)?;
    let now = visit.now;
    let open = visit
        .app
        .db
        .run(move |conn| members::reset_of(conn, now, &token))
        .await??
        .is_some();
    let page = new_password_page(&visit, open, &Wrong::default());
    Ok(if open {
        Page(page).into_response()
    } else {
        Page(page).status(StatusCode::GONE)
    })
}

/// Changes the password, once.
#[handler]
pub async fn change(
    visit: Visit,
    Path(token): Path<String>,
    Form(typed): Form<TypedPassword>,
) -> Answer {
    let token = Token::parse(&token).ok_or(WebError::NotFound)?;
    let now = visit.now;
    let changed = visit
        .app
        .db
        .run(move |conn| members::reset_password(conn, now, &token, &typed.password))
        .await?;
    let mut wrong = Wrong::default();
    match changed {
        Ok(_) => return Ok(visit.go(&News::PasswordChosen.on("/masuk"))),
        Err(ResetPasswordError::Database(error)) => return Err(error.into()),
        Err(ResetPasswordError::Closed) => {
            let page = new_password_page(&visit, false, &wrong);
            return Ok(Page(page).status(StatusCode::GONE));
        }
        Err(ResetPasswordError::Invalid(errors)) => {
            for error in errors {
                wrong.note("password", error.explain(visit.lang));
            }
        }
    }
    let page = new_password_page(&visit, true, &wrong);
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
}

fn forgotten_page(visit: &Visit, email: &str, wrong: &Wrong) -> ForgottenPage {
    ForgottenPage {
        page: visit.frame().private(),
        email: Field::new(visit.lang, "email", Kind::Input("email"), "web-field-email")
            .value(email)
            .wrong(wrong)
            .autocomplete("username"),
    }
}

fn new_password_page(visit: &Visit, open: bool, wrong: &Wrong) -> NewPasswordPage {
    NewPasswordPage {
        page: visit.frame().private(),
        open,
        password: Field::new(
            visit.lang,
            "password",
            Kind::Input("password"),
            "web-field-password-new",
        )
        .hint(visit.lang, "web-field-password-hint")
        .autocomplete("new-password")
        .wrong(wrong),
    }
}
