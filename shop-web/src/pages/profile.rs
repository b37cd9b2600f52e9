//! A member's own record, and the password.

use askama::Template;
use poem::{IntoResponse, handler, http::StatusCode, web::Form};
use serde::Deserialize;
use shop_core::{
    actor::Actor,
    customers::{self, Liking, Taste, ViewCustomerError},
    members::{
        self, Acquaintance, ChangePasswordError, EditMemberError, Member, OwnEdit, ProfileEdit,
        Salutation,
    },
    messages::{Explain, text},
    secret::Password,
    sessions::{self, SignInError},
};

use crate::{
    cookies::Cookie,
    error::WebError,
    forms::{Choice, Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    pages::register::name_of,
    visits::{MemberVisit, Visit},
};

#[derive(Template)]
#[template(path = "account_profile.html")]
struct ProfilePage {
    page: Frame,
    email: String,
    facts: Vec<(String, String)>,
    /// The fields of the record, those others see first.
    record: Vec<Field>,
    wrong_record: Option<String>,
    taste: Vec<(String, String)>,
    address: Option<Vec<String>>,
    error: Option<String>,
    present: Field,
    new: Field,
}

/// The record as typed.
#[derive(Deserialize, Clone)]
#[serde(default)]
#[derive(Default)]
pub struct TypedRecord {
    name: String,
    nickname: String,
    salutation: String,
    phone: String,
    city: String,
    birthday: String,
    sizes: String,
    colours: String,
    acquaintance: String,
}

impl TypedRecord {
    fn of(member: &Member) -> Self {
        let profile = ProfileEdit::of(member);
        Self {
            name: member.name.clone(),
            nickname: profile.nickname,
            salutation: profile.salutation.map_or("", Salutation::as_str).to_owned(),
            phone: member.phone.to_string(),
            city: member.city.clone(),
            birthday: profile.birthday,
            sizes: profile.favourite_sizes,
            colours: profile.favourite_colours,
            acquaintance: profile
                .acquaintance
                .map_or("", Acquaintance::as_str)
                .to_owned(),
        }
    }

    fn edit(&self) -> OwnEdit {
        OwnEdit {
            name: self.name.clone(),
            phone: self.phone.clone(),
            city: self.city.clone(),
            profile: ProfileEdit {
                nickname: self.nickname.clone(),
                salutation: self.salutation.parse().ok(),
                birthday: self.birthday.clone(),
                favourite_sizes: self.sizes.clone(),
                favourite_colours: self.colours.clone(),
                acquaintance: self.acquaintance.parse().ok(),
            },
        }
    }
}

/// What a form brought back: what was typed and what is wrong with it.
#[derive(Default)]
struct Tried {
    record: Option<TypedRecord>,
    record_wrong: Wrong,
    password_wrong: Wrong,
}

/// Shows the record.
#[handler]
pub async fn show(visit: MemberVisit) -> Answer {
    let MemberVisit { visit, member } = visit;
    Ok(Page(profile_page(&visit, &member, Tried::default()).await?).into_response())
}

/// Changes the record.
#[handler]
pub async fn save(visit: MemberVisit, Form(typed): Form<TypedRecord>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let (now, id, edit) = (visit.now, member.id, typed.edit());
    let saved = visit
        .app
        .db
        .run(move |conn| members::edit_own(conn, now, id, edit))
        .await?;
    let mut wrong = Wrong::default();
    match saved {
        Ok(_) => return Ok(visit.go(&News::ProfileSaved.on("/akun/profil"))),
        Err(EditMemberError::Database(error)) => return Err(error.into()),
        Err(EditMemberError::Invalid(errors)) => {
            for error in errors {
                wrong.note(name_of(error.field), error.explain(visit.lang));
            }
        }
        Err(_) => return Err(WebError::NotFound),
    }
    let tried = Tried {
        record: Some(typed),
        record_wrong: wrong,
        password_wrong: Wrong::default(),
    };
    let page = profile_page(&visit, &member, tried).await?;
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
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
    let tried = Tried {
        password_wrong: wrong,
        ..Tried::default()
    };
    let page = profile_page(&visit, &member, tried).await?;
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
}

async fn profile_page(
    visit: &Visit,
    member: &Member,
    tried: Tried,
) -> Result<ProfilePage, WebError> {
    let lang = visit.lang;
    let id = member.id;
    let (addresses, taste) = visit
        .app
        .db
        .run(move |conn| {
            let addresses = members::addresses(conn, id)?;
            // Nobody is denied what she bought herself.
            let taste = match customers::taste_of(conn, &Actor::Member(id), id) {
                Ok(taste) => taste,
                Err(ViewCustomerError::Denied(_)) => Taste::default(),
                Err(ViewCustomerError::Database(error)) => return Err(error),
            };
            Ok::<_, shop_core::db::DbError>((addresses, taste))
        })
        .await??;
    let fact = |key: &str, value: String| (text(lang, key), value);
    let likings = |likings: &[Liking]| {
        let said: Vec<String> = likings.iter().map(|liking| liking.text(lang)).collect();
        said.join(", ")
    };
    let password = |name, key: &str, complete| {
        Field::new(lang, name, Kind::Input("password"), key)
            .autocomplete(complete)
            .wrong(&tried.password_wrong)
    };
    let says = |wrong: &Wrong| (!wrong.is_empty()).then(|| text(lang, "web-wrong-form"));
    let typed = tried.record.unwrap_or_else(|| TypedRecord::of(member));
    Ok(ProfilePage {
        page: visit.frame().private(),
        email: member.email.to_string(),
        facts: [
            Some(fact("web-field-email", member.email.to_string())),
            Some(fact("web-state", member.state.label(lang))),
            member
                .member_since
                .map(|since| fact("web-since", since.date_text(lang))),
        ]
        .into_iter()
        .flatten()
        .collect(),
        wrong_record: says(&tried.record_wrong),
        record: record_fields(visit, &typed, &tried.record_wrong),
        taste: [
            fact("web-taste-sizes", likings(&taste.sizes)),
            fact("web-taste-colours", likings(&taste.colours)),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect(),
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
        error: says(&tried.password_wrong),
        present: password("present", "web-field-password-present", "current-password"),
        new: password("new", "web-field-password-new", "new-password")
            .hint(lang, "web-field-password-hint"),
    })
}

fn record_fields(visit: &Visit, typed: &TypedRecord, wrong: &Wrong) -> Vec<Field> {
    let lang = visit.lang;
    let line = |name, key: &str, value: &str, longest| {
        Field::new(lang, name, Kind::Input("text"), key)
            .value(value)
            .wrong(wrong)
            .longest(longest)
    };
    let choice = |name, key: &str, value: &str, choices: Vec<Choice>| {
        let mut all = vec![Choice {
            value: String::new(),
            label: text(lang, "web-choose-none"),
        }];
        all.extend(choices);
        Field::new(lang, name, Kind::Select(all), key)
            .value(value)
            .wrong(wrong)
            .optional(lang)
    };
    let salutations = Salutation::ALL
        .iter()
        .map(|word| Choice {
            value: word.as_str().to_owned(),
            label: word.word().to_owned(),
        })
        .collect();
    let ways = Acquaintance::ALL
        .iter()
        .map(|way| Choice {
            value: way.as_str().to_owned(),
            label: way.label(lang),
        })
        .collect();
    vec![
        line("name", "web-field-name", &typed.name, 60).autocomplete("name"),
        choice(
            "salutation",
            "web-field-salutation",
            &typed.salutation,
            salutations,
        ),
        line("nickname", "web-field-nickname", &typed.nickname, 30)
            .hint(lang, "web-field-nickname-hint")
            .autocomplete("nickname")
            .optional(lang),
        line("phone", "web-field-phone", &typed.phone, 30)
            .autocomplete("tel")
            .inputmode("tel"),
        line("city", "web-field-city", &typed.city, 80).autocomplete("address-level2"),
        line("birthday", "web-field-birthday", &typed.birthday, 20)
            .hint(lang, "web-field-birthday-hint")
            .optional(lang),
        line("sizes", "web-field-sizes", &typed.sizes, 120)
            .hint(lang, "web-field-sizes-hint")
            .optional(lang),
        line("colours", "web-field-colours", &typed.colours, 120).optional(lang),
        choice(
            "acquaintance",
            "web-field-acquaintance",
            &typed.acquaintance,
            ways,
        ),
    ]
}
