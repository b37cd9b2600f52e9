//! Registering a customer at the counter or on the telephone.

use diesel::result::DatabaseErrorKind;
use serde_json::json;

use super::{
    Consent, ConsentChange, ConsentPurpose, ConsentSource, FieldError, Member, MemberState,
    ProfileEdit, consent, edit::Person, fields::Fields, forgotten, letters, register::explain_all,
    search::search_text, store,
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    messages::{Explain, Lang, text},
    secret::{Password, Token},
    time::Timestamp,
};

/// What staff fill in for a customer who stands before them.
#[derive(Debug, Clone)]
pub struct MemberByStaff {
    /// The whole name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
    /// The city.
    pub city: String,
    /// The language mail is written in.
    pub lang: Lang,
    /// What makes the record a person.
    pub profile: ProfileEdit,
    /// What the customer agreed to, in the words that were read out to her.
    pub consents: Vec<Consent>,
}

/// The customer was not registered.
#[derive(Debug, thiserror::Error)]
pub enum CreateMemberError {
    /// Fields are not filled in rightly.
    #[error("{} fields are not valid", .0.len())]
    Invalid(Vec<FieldError>),
    /// She has not agreed to the terms and the privacy policy.
    #[error("terms and privacy policy were not agreed to")]
    ConsentMissing,
    /// A member has the address already.
    #[error("the e-mail address is registered already")]
    EmailTaken,
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for CreateMemberError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Invalid(errors) => explain_all(errors, lang),
            Self::ConsentMissing => text(lang, "error-consent-missing-staff"),
            Self::EmailTaken => text(lang, "error-email-taken-staff"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Registers a customer who agreed in person, as a full member, and mails her
/// the link with which she chooses a password.
///
/// # Errors
/// When fields are wrong, consent is missing, the address is taken, or the
/// actor may not.
pub fn create(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &MemberByStaff,
) -> Result<Member, CreateMemberError> {
    by.require(Permission::EditMembers)?;
    by.require(Permission::ReviewMembers)?;
    let mut fields = Fields::default();
    let email = fields.email(&new.email);
    let person = Person::collect(&mut fields, &new.name, &new.phone, &new.city, &new.profile);
    fields.finish().map_err(CreateMemberError::Invalid)?;
    let (Some(email), Some(person)) = (email, person) else {
        return Err(CreateMemberError::Invalid(Vec::new()));
    };
    let agreed = |purpose| new.consents.iter().any(|one| one.purpose == purpose);
    if !agreed(ConsentPurpose::Terms) || !agreed(ConsentPurpose::Privacy) {
        return Err(CreateMemberError::ConsentMissing);
    }
    // Nobody knows it; she chooses her own by the link in the mail.
    let password = Password::typed(Token::random().reveal()).hash();
    let status_token = Token::random();
    let code = by.code();
    write_tx(conn, |conn| {
        if store::by_email(conn, &email)?.is_some() {
            return Err(CreateMemberError::EmailTaken);
        }
        let profile = person.profile();
        let id = store::insert(
            conn,
            &store::Registration {
                name: &person.name,
                email: &email,
                phone: &person.phone,
                city: &person.city,
                lang: new.lang,
                state: MemberState::Active,
                state_reason: None,
                state_note: None,
                password_hash: &password,
                status_token: status_token.reveal(),
                email_token: None,
                email_confirmed_at: None,
                registered_at: now,
                decided_at: Some(now),
                decided_by: Some(&code),
                member_since: Some(now),
                note: "",
                search: &search_text(&person.name, &email, &person.phone),
                version: 1,
                nickname: profile.nickname,
                listing: profile.listing,
                waiting_since: None,
            },
        )?;
        store::set_profile(conn, id, &profile)?;
        for given in &new.consents {
            let change = ConsentChange {
                purpose: given.purpose,
                given: true,
                wording: given.wording.clone(),
                source: ConsentSource::Counter,
            };
            consent::insert(conn, now, by, id, &change)?;
        }
        events::record(
            conn,
            now,
            by,
            EventKind::MemberCreated,
            Subject::Member(id),
            Some(id),
            &json!({ "name": person.name, "city": person.city }),
        )?;
        let member = store::by_id(conn, id)?.ok_or(DbError::NotFound)?;
        let token = forgotten::welcome_token(conn, now, id)?;
        letters::created(conn, now, &member, &token)?;
        Ok(member)
    })
    .map_err(|error| match error {
        // Two at once with one address: the unique column decides.
        CreateMemberError::Database(DbError::DatabaseError(
            DatabaseErrorKind::UniqueViolation,
            _,
        )) => CreateMemberError::EmailTaken,
        error => error,
    })
}
