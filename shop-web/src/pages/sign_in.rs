//! Signing in and out.

use askama::Template;
use chrono::Duration;
use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Form, Query},
};
use serde::Deserialize;
use shop_core::{
    carts::{self, CartError},
    db::{Conn, DbError},
    limits::{self, LimitError},
    members::Member,
    messages::Explain,
    secret::{Password, Token},
    sessions::{self, SignInError},
    time::Timestamp,
};

use crate::{
    cookies::Cookie,
    error::WebError,
    forms::{Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page, safe_next, see_other},
    visits::{Visit, first_word},
};

use super::{held::Held, search::url_words};

/// Attempts from one address within [`WINDOW`], those that succeed among
/// them: one account of one's own must not free the way to try others. Each
/// account has a stricter limit of its own. Many customers may share the address
/// of one carrier, so it is wide.
const MOST: i64 = 300;
/// How long attempts are counted.
const WINDOW: Duration = Duration::minutes(15);

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    page: Frame,
    error: Option<String>,
    email: Field,
    password: Field,
    next: String,
    held: Option<Held>,
}

/// Where to go afterwards.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    ke: String,
}

/// The sign-in as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    email: String,
    password: String,
    next: String,
    held_action: String,
    held_fields: String,
    held_in_parts: bool,
    held_files: bool,
}

/// Shows the form.
#[handler]
pub async fn show(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    if visit.member.is_some() {
        return Ok(visit.go(safe_next(&wish.ke).unwrap_or("/akun")));
    }
    Ok(Page(form(&visit, "", &wish.ke, None)).into_response())
}

/// Sends a visitor to the form, and from there to a page of the shop.
#[must_use]
pub fn lead_to(visit: &Visit, next: &str) -> Response {
    let words = url_words(next);
    visit.go(&News::SignInFirst.on(&format!("/masuk?ke={words}")))
}

/// The form, holding another that came too late.
pub(super) fn holding(visit: &Visit, held: Held, next: &str) -> impl Template + Send + use<> {
    SignInPage {
        held: Some(held),
        ..form(visit, "", next, None)
    }
}

/// Signs a member in: a new session, and the guest's cart becomes hers.
#[handler]
pub async fn sign_in(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let held = Held {
        action: typed.held_action,
        fields: typed.held_fields,
        in_parts: typed.held_in_parts,
        had_files: typed.held_files,
    };
    let held = held.carried();
    let attempt = Attempt {
        now: visit.now,
        key: format!("web-sign-in:{}", visit.counted_address()),
        email: typed.email.clone(),
        password: Password::typed(&typed.password),
        before: visit.session.clone(),
        cart: visit.cart.and(visit.cart_token.clone()),
    };
    let error = match visit
        .app
        .db
        .run(move |conn| attempt.carry_out(conn))
        .await?
    {
        Ok((member, session)) => {
            let next = safe_next(&typed.next).unwrap_or("/");
            let news = if member.may_order() {
                News::SignedIn
            } else {
                News::SignedInEarly
            };
            let mut response = match held {
                Some(held) => {
                    let mut frame = visit.frame().private();
                    frame.member = Some(first_word(&member.name));
                    held.page(&visit, frame, next)
                }
                None => see_other(&visit.href(&news.on(next))),
            };
            visit
                .app
                .cookies
                .give(&mut response, Cookie::Session, &session);
            return Ok(response);
        }
        Err(AttemptError::TooOften) => return Err(WebError::TooOften),
        Err(AttemptError::SignIn(SignInError::Database(error)) | AttemptError::Database(error)) => {
            return Err(error.into());
        }
        Err(AttemptError::SignIn(error)) => error.explain(visit.lang),
    };
    let page = SignInPage {
        held,
        ..form(&visit, &typed.email, &typed.next, Some(error))
    };
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// Signs out; the cart of a member is not left to the next person.
#[handler]
pub async fn sign_out(visit: Visit) -> Answer {
    if let Some(session) = visit.session.clone() {
        visit
            .app
            .db
            .run(move |conn| sessions::end(conn, &session))
            .await??;
    }
    let mut response = visit.go(&News::SignedOut.on("/"));
    visit.app.cookies.take_back(&mut response, Cookie::Session);
    visit.app.cookies.take_back(&mut response, Cookie::Cart);
    Ok(response)
}

/// Leads whoever opens the address by hand to the button.
#[handler]
pub async fn sign_out_page(visit: Visit) -> Answer {
    Ok(visit.go("/akun/profil"))
}

struct Attempt {
    now: Timestamp,
    key: String,
    email: String,
    password: Password,
    before: Option<Token>,
    cart: Option<Token>,
}

enum AttemptError {
    TooOften,
    SignIn(SignInError),
    Database(DbError),
}

impl Attempt {
    fn carry_out(self, conn: &mut Conn) -> Result<(Member, Token), AttemptError> {
        limits::take(conn, self.now, &self.key, MOST, WINDOW).map_err(|error| match error {
            LimitError::Reached { .. } => AttemptError::TooOften,
            LimitError::Database(error) => AttemptError::Database(error),
        })?;
        let (member, session) = sessions::sign_in(conn, self.now, &self.email, &self.password)
            .map_err(AttemptError::SignIn)?;
        if let Some(before) = self.before {
            sessions::end(conn, &before).map_err(AttemptError::Database)?;
        }
        if let Some(cart) = self.cart {
            // A cart that cannot be joined does not keep anyone out.
            let adopted = carts::adopt(conn, self.now, &cart, member.id);
            if let Err(CartError::Database(error)) = adopted {
                return Err(AttemptError::Database(error));
            }
        }
        Ok((member, session))
    }
}

fn form(visit: &Visit, email: &str, next: &str, error: Option<String>) -> SignInPage {
    let lang = visit.lang;
    let wrong = Wrong::default();
    SignInPage {
        page: visit.frame().private(),
        error,
        email: Field::new(lang, "email", Kind::Input("email"), "web-field-email")
            .value(email)
            .wrong(&wrong)
            .autocomplete("username"),
        password: Field::new(
            lang,
            "password",
            Kind::Input("password"),
            "web-field-password",
        )
        .autocomplete("current-password"),
        next: safe_next(next).unwrap_or_default().to_owned(),
        held: None,
    }
}
