//! A member's own record, and the password.

use askama::Template;
use poem::{IntoResponse, handler, http::StatusCode, web::Form};
use serde::Deserialize;
use shop_core::{
    members::{self, ChangePasswordError, Member},
    messages::{Explain, text},
    secret::Password,
    sessions::{self, SignInError},
};

use crate::{
    cookies::Cookie,
    error::WebError,
    forms::{Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    visits::{MemberVisit, Visit},
};

#[derive(Template)]
#[template(path = "account_profile.html")]
struct ProfilePage {
    page: Frame,
    email: String,
    facts: Vec<(String, String)>,
    address: Option<Vec<String>>,
    error: Option<String>,
    present: Field,
    new: Field,
}

/// Shows the record.
#[handler]
pub async fn show(visit: MemberVisit) -> Answer {
    let MemberVisit { visit, member } = visit;
    Ok(Page(profile_page(&visit, &member, &Wrong::default(), None).await?).into_response())
}

/// The passwords as typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    present: String,
    new: String,
}

/// Changes the password; every other session ends.
#[handler]
pub async fn change_password(visit: MemberVisit, Form(typed): Form<Typed>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let (now, id, email) = (visit.now, member.id, member.email.to_string());
    let changed = visit
        .app
        .db
        .run(move |conn| {
            members::change_password(conn, now, id, &Password::typed(&typed.present), &typed.new)?;
            Ok::<_, ChangePasswordError>(sessions::sign_in(
                conn,
                now,
                &email,
                &Password::typed(&typed.new),
            ))
        })
        .await?;
    let mut wrong = Wrong::default();
    match changed {
        Ok(Ok((_, session))) => {
            let mut response = visit.go(&News::PasswordChanged.on("/akun/profil"));
            visit
                .app
                .cookies
                .give(&mut response, Cookie::Session, &session);
            return Ok(response);
        }
        // Changed, but to be signed in with by hand.
        Ok(Err(SignInError::Database(error))) | Err(ChangePasswordError::Database(error)) => {
            return Err(error.into());
        }
        Ok(Err(_)) => return Ok(visit.go(&News::PasswordChanged.on("/masuk"))),
        Err(ChangePasswordError::Invalid(errors)) => {
            for error in errors {
                wrong.note("new", error.explain(visit.lang));
            }
        }
        Err(error) => wrong.note("present", error.explain(visit.lang)),
    }
    let error = Some(text(visit.lang, "web-wrong-form"));
    let page = profile_page(&visit, &member, &wrong, error).await?;
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
}

async fn profile_page(
    visit: &Visit,
    member: &Member,
    wrong: &Wrong,
    error: Option<String>,
) -> Result<ProfilePage, WebError> {
    let lang = visit.lang;
    let id = member.id;
    let addresses = visit
        .app
        .db
        .run(move |conn| members::addresses(conn, id))
        .await??;
    let fact = |key: &str, value: String| (text(lang, key), value);
    let password = |name, key: &str, complete| {
        Field::new(lang, name, Kind::Input("password"), key)
            .autocomplete(complete)
            .wrong(wrong)
    };
    Ok(ProfilePage {
        page: visit.frame().private(),
        email: member.email.to_string(),
        facts: vec![
            fact("web-field-name", member.name.clone()),
            fact("web-field-email", member.email.to_string()),
            fact("web-field-phone", member.phone.to_string()),
            fact("web-field-city", member.city.clone()),
            fact("web-state", member.state.label(lang)),
            fact("web-since", member.registered_at.date_text(lang)),
        ],
        address: addresses.into_iter().next().map(|address| {
            vec![
                address.recipient,
                address.phone.to_string(),
                address.street,
                format!(
                    "{}, {} {}",
                    address.district, address.city, address.postcode
                ),
            ]
        }),
        error,
        present: password("present", "web-field-password-present", "current-password"),
        new: password("new", "web-field-password-new", "new-password")
            .hint(lang, "web-field-password-hint"),
    })
}
