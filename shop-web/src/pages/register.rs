//! Registering as a member.

use askama::Template;
use chrono::Duration;
use poem::{IntoResponse, handler, http::StatusCode, web::Form};
use serde::Deserialize;
use shop_core::{
    limits::{self, LimitError},
    members::{self, Consent, ConsentPurpose, NewMember, RegisterError, RegisterField},
    messages::{Explain, text},
};

use crate::{
    error::WebError,
    forms::{Field, Kind, Wrong},
    page::{Answer, Frame, Page, localized},
    visits::Visit,
};

/// Registrations from one address within [`WINDOW`].
const MOST: i64 = 30;
/// How long registrations are counted.
const WINDOW: Duration = Duration::hours(1);

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage {
    page: Frame,
    error: Option<String>,
    name: Field,
    email: Field,
    phone: Field,
    city: Field,
    password: Field,
    terms: Field,
    privacy: Field,
    news_mail: Field,
    news_whatsapp: Field,
    directory: Field,
}

/// The registration as typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    name: String,
    email: String,
    phone: String,
    city: String,
    password: String,
    terms: String,
    privacy: String,
    news_mail: String,
    news_whatsapp: String,
    directory: String,
    /// People leave it empty; programs that fill in everything do not.
    website: String,
}

/// Shows the form.
#[handler]
pub async fn show(visit: Visit) -> Answer {
    if visit.member.is_some() {
        return Ok(visit.go("/akun"));
    }
    Ok(Page(form(&visit, &Typed::default(), &Wrong::default(), None)).into_response())
}

/// Takes a registration in.
#[handler]
pub async fn register(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let lang = visit.lang;
    if !typed.website.is_empty() {
        return Ok(visit.go("/"));
    }
    let new = new_member(&visit, &typed);
    let (now, key) = (
        visit.now,
        format!("web-register:{}", visit.counted_address()),
    );
    let registered = visit
        .app
        .db
        .run(move |conn| {
            limits::take(conn, now, &key, MOST, WINDOW)?;
            Ok::<_, LimitError>(members::register(conn, now, new))
        })
        .await?;
    let registered = match registered {
        Ok(registered) => registered,
        Err(LimitError::Reached { .. }) => return Err(WebError::TooOften),
        Err(LimitError::Database(error)) => return Err(error.into()),
    };
    let mut wrong = Wrong::default();
    match registered {
        Ok(done) => {
            return Ok(visit.go(&format!("/daftar/status/{}", done.status_token.reveal())));
        }
        Err(RegisterError::Invalid(errors)) => {
            for error in errors {
                wrong.note(name_of(error.field), error.explain(lang));
            }
        }
        Err(RegisterError::EmailTaken) => {
            wrong.note("email", RegisterError::EmailTaken.explain(lang));
        }
        Err(RegisterError::ConsentMissing) => {}
        Err(RegisterError::Database(error)) => return Err(error.into()),
    }
    // Said together with the other fields, not after them.
    for (field, ticked, key) in [
        ("terms", &typed.terms, "web-wrong-terms"),
        ("privacy", &typed.privacy, "web-wrong-privacy"),
    ] {
        if ticked.is_empty() {
            wrong.note(field, text(lang, key));
        }
    }
    let error = Some(text(lang, "web-wrong-form"));
    Ok(Page(form(&visit, &typed, &wrong, error)).status(StatusCode::UNPROCESSABLE_ENTITY))
}

fn new_member(visit: &Visit, typed: &Typed) -> NewMember {
    let lang = visit.lang;
    let boxes = [
        (ConsentPurpose::Terms, &typed.terms, "web-wording-terms"),
        (
            ConsentPurpose::Privacy,
            &typed.privacy,
            "web-wording-privacy",
        ),
        (
            ConsentPurpose::NewsMail,
            &typed.news_mail,
            "web-wording-news-mail",
        ),
        (
            ConsentPurpose::NewsWhatsapp,
            &typed.news_whatsapp,
            "web-wording-news-whatsapp",
        ),
        (
            ConsentPurpose::Directory,
            &typed.directory,
            "web-wording-directory",
        ),
    ];
    NewMember {
        name: typed.name.clone(),
        email: typed.email.clone(),
        phone: typed.phone.clone(),
        city: typed.city.clone(),
        password: typed.password.clone(),
        lang,
        consents: boxes
            .into_iter()
            .filter(|(_, ticked, _)| !ticked.is_empty())
            .map(|(purpose, _, key)| Consent {
                purpose,
                wording: text(lang, key),
            })
            .collect(),
        base_url: visit.base_url(),
    }
}

pub(super) const fn name_of(field: RegisterField) -> &'static str {
    match field {
        RegisterField::Name => "name",
        RegisterField::Email => "email",
        RegisterField::Phone => "phone",
        RegisterField::City => "city",
        RegisterField::Password => "password",
        RegisterField::Nickname => "nickname",
        RegisterField::Birthday => "birthday",
        RegisterField::Sizes => "sizes",
        RegisterField::Colours => "colours",
    }
}

fn form(visit: &Visit, typed: &Typed, wrong: &Wrong, error: Option<String>) -> RegisterPage {
    let lang = visit.lang;
    let field = |name, kind, key: &str, value: &str| {
        Field::new(lang, name, Kind::Input(kind), key)
            .value(value)
            .wrong(wrong)
    };
    let tick = |name, key: &str, value: &str, link: &str| {
        Field::tick(lang, name, key, &localized(lang, link))
            .value(value)
            .wrong(wrong)
    };
    RegisterPage {
        page: visit.frame().private(),
        error,
        name: field("name", "text", "web-field-name", &typed.name)
            .hint(lang, "web-field-name-hint")
            .autocomplete("name")
            .longest(60),
        email: field("email", "email", "web-field-email", &typed.email)
            .hint(lang, "web-field-email-hint")
            .autocomplete("email"),
        phone: field("phone", "tel", "web-field-phone", &typed.phone)
            .hint(lang, "web-field-phone-hint")
            .autocomplete("tel")
            .longest(30),
        city: field("city", "text", "web-field-city", &typed.city)
            .autocomplete("address-level2")
            .longest(80),
        // Never sent back to the browser.
        password: field("password", "password", "web-field-password", "")
            .hint(lang, "web-field-password-hint")
            .autocomplete("new-password"),
        terms: tick("terms", "web-consent-terms", &typed.terms, "/syarat"),
        privacy: tick("privacy", "web-consent-privacy", &typed.privacy, "/privasi"),
        news_mail: tick("news_mail", "web-consent-news-mail", &typed.news_mail, "").optional(lang),
        news_whatsapp: tick(
            "news_whatsapp",
            "web-consent-news-whatsapp",
            &typed.news_whatsapp,
            "",
        )
        .optional(lang),
        directory: tick(
            "directory",
            "web-consent-directory",
            &typed.directory,
            "/anggota",
        )
        .optional(lang),
    }
}
