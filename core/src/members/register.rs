//! Registering as a member.

use diesel::result::DatabaseErrorKind;
use serde_json::json;

use super::{
    Consent, ConsentChange, ConsentPurpose, ConsentSource, FieldError, Member, MemberEvent,
    MemberState, consent,
    expire::DAYS_TO_CONFIRM,
    fields::Fields,
    letters::{self, RegistrationLinks},
    public_name::{listing, nickname_of},
    register_again::Anew,
    search::search_text,
    store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    email::Email,
    events::{self, EventKind, Subject},
    messages::{Explain, Lang, text},
    phone::Phone,
    secret::{Password, PasswordHashText, Token},
    time::Timestamp,
};

/// What the registration form sends.
#[derive(Clone)]
pub struct NewMember {
    /// The whole name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
    /// The city.
    pub city: String,
    /// The password.
    pub password: String,
    /// The language of the form, in which mail is written from now on.
    pub lang: Lang,
    /// The boxes that were ticked.
    pub consents: Vec<Consent>,
    /// The address of the web shop, for the links in the mail.
    pub base_url: String,
}

/// A registration that was taken in.
#[derive(Debug, Clone)]
pub struct Registered {
    /// The new member, awaiting confirmation of the address.
    pub member: Member,
    /// Opens the page that tells how far the registration is.
    pub status_token: Token,
}

/// The registration was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// Fields are not filled in rightly.
    #[error("{} fields are not valid", .0.len())]
    Invalid(Vec<FieldError>),
    /// The terms or the privacy policy were not agreed to.
    #[error("terms and privacy policy were not agreed to")]
    ConsentMissing,
    /// A member has the address already.
    #[error("the e-mail address is registered already")]
    EmailTaken,
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for RegisterError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Invalid(errors) => explain_all(errors, lang),
            Self::ConsentMissing => text(lang, "error-consent-missing"),
            Self::EmailTaken => text(lang, "error-email-taken"),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Says every wrong field, one sentence after the other.
pub(super) fn explain_all(errors: &[FieldError], lang: Lang) -> String {
    let sentences: Vec<String> = errors.iter().map(|error| error.explain(lang)).collect();
    sentences.join(" ")
}

/// Takes in a registration and mails the link that confirms the address.
/// Whoever was refused or too late before may register again.
///
/// # Errors
/// When fields are wrong, consent is missing or the address is taken.
pub fn register(
    conn: &mut Conn,
    now: Timestamp,
    new: NewMember,
) -> Result<Registered, RegisterError> {
    register_with(conn, now, new, |password| password.hash())
}

/// Takes in a registration whose password is hashed by `hash`: the demo
/// gives two hundred people the same one and hashes it once.
pub(crate) fn register_with(
    conn: &mut Conn,
    now: Timestamp,
    new: NewMember,
    hash: impl FnOnce(&Password) -> PasswordHashText,
) -> Result<Registered, RegisterError> {
    let form = Form::check(&new, hash)?;
    let tokens = (Token::random(), Token::random());
    let member = write_tx(conn, |conn| insert(conn, now, &form, &tokens)).map_err(|error| {
        match error {
            // Two forms with one address at once: the unique column decides.
            RegisterError::Database(DbError::DatabaseError(
                DatabaseErrorKind::UniqueViolation,
                _,
            )) => RegisterError::EmailTaken,
            error => error,
        }
    })?;
    Ok(Registered {
        member,
        status_token: tokens.1,
    })
}

/// A form whose fields are valid and whose password is hashed.
struct Form<'a> {
    name: String,
    email: Email,
    phone: Phone,
    city: String,
    lang: Lang,
    password_hash: PasswordHashText,
    consents: Vec<(ConsentPurpose, String)>,
    base_url: &'a str,
}

impl<'a> Form<'a> {
    fn check(
        new: &'a NewMember,
        hash: impl FnOnce(&Password) -> PasswordHashText,
    ) -> Result<Self, RegisterError> {
        let mut fields = Fields::default();
        let name = fields.name(&new.name);
        let email = fields.email(&new.email);
        let phone = fields.phone(&new.phone);
        let city = fields.city(&new.city);
        let password = fields.password(&new.password);
        fields.finish().map_err(RegisterError::Invalid)?;
        let (Some(email), Some(phone), Some(password)) = (email, phone, password) else {
            return Err(RegisterError::Invalid(Vec::new()));
        };
        let given = |purpose| {
            new.consents
                .iter()
                .any(|consent| consent.purpose == purpose)
        };
        if !given(ConsentPurpose::Terms) || !given(ConsentPurpose::Privacy) {
            return Err(RegisterError::ConsentMissing);
        }
        let mut consents: Vec<(ConsentPurpose, String)> = Vec::new();
        for consent in &new.consents {
            if consents
                .iter()
                .all(|(purpose, _)| *purpose != consent.purpose)
            {
                consents.push((consent.purpose, consent.wording.clone()));
            }
        }
        Ok(Self {
            name,
            email,
            phone,
            city,
            lang: new.lang,
            password_hash: hash(&password),
            consents,
            base_url: &new.base_url,
        })
    }
}

fn insert(
    conn: &mut Conn,
    now: Timestamp,
    form: &Form<'_>,
    (email_token, status_token): &(Token, Token),
) -> Result<Member, RegisterError> {
    let known = store::by_email(conn, &form.email)?;
    let known = match known {
        Some(member) => store::lock(conn, member.id)?,
        None => None,
    };
    let state = match &known {
        None => MemberState::AwaitingEmail,
        Some(member) => member
            .state
            .apply(MemberEvent::Register)
            .map_err(|_| RegisterError::EmailTaken)?,
    };
    let nickname = nickname_of(&form.name);
    let row = store::Registration {
        name: &form.name,
        email: &form.email,
        phone: &form.phone,
        city: &form.city,
        lang: form.lang,
        state,
        state_reason: None,
        state_note: None,
        password_hash: &form.password_hash,
        status_token: status_token.reveal(),
        email_token: Some(email_token.digest()),
        email_confirmed_at: None,
        registered_at: now,
        decided_at: None,
        decided_by: None,
        member_since: None,
        note: known.as_ref().map_or("", |member| &member.note),
        search: &search_text(&form.name, &form.email, &form.phone),
        nickname: &nickname,
        listing: &listing(&nickname, &form.city),
        waiting_since: None,
        version: known.as_ref().map_or(1, |member| member.version + 1),
    };
    let id = match &known {
        None => store::insert(conn, &row)?,
        Some(member) => {
            store::register_again(conn, member.id, &row)?;
            let anew = Anew {
                id: member.id,
                nickname: &nickname,
                city: &form.city,
                lang: form.lang,
                ticked: form.consents.iter().map(|(purpose, _)| *purpose).collect(),
            };
            anew.forget_the_other(conn, now)?;
            member.id
        }
    };
    for (purpose, wording) in &form.consents {
        let change = ConsentChange {
            purpose: *purpose,
            given: true,
            wording: wording.clone(),
            source: ConsentSource::Registration,
        };
        consent::insert(conn, now, &Actor::Member(id), id, &change)?;
    }
    events::record(
        conn,
        now,
        &Actor::Member(id),
        EventKind::MemberRegistered,
        Subject::Member(id),
        Some(id),
        &json!({ "name": form.name, "city": form.city, "again": known.is_some() }),
    )?;
    let member = store::by_id(conn, id)?.ok_or(DbError::NotFound)?;
    let links = RegistrationLinks {
        base_url: form.base_url,
        email_token,
        status_token,
    };
    letters::registered(conn, now, &member, &links, DAYS_TO_CONFIRM)?;
    Ok(member)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        mail, members,
        members::{EditMemberError, MemberEdit, MemberQuery, RefusalReason},
        scratch::{Scratch, now},
        secret::Password,
        sessions::{self, SignInError},
    };

    fn form(name: &str, email: &str) -> NewMember {
        let consent = |purpose| Consent {
            purpose,
            wording: "Saya menyetujui.".to_owned(),
        };
        NewMember {
            name: name.to_owned(),
            email: email.to_owned(),
            phone: "0812-3456-7890".to_owned(),
            city: "Sleman".to_owned(),
            password: "kawung dan parang".to_owned(),
            lang: Lang::Id,
            consents: vec![
                consent(ConsentPurpose::Terms),
                consent(ConsentPurpose::Privacy),
            ],
            base_url: "https://butik.example/".to_owned(),
        }
    }

    /// Returns the token after a path in the latest mail.
    fn token_in_mail(conn: &mut Conn, path: &str) -> Token {
        let body = mail::recent(conn, 1).unwrap().remove(0).body;
        let at = body.find(path).unwrap() + path.len();
        Token::parse(&body[at..at + 32]).unwrap()
    }

    #[test]
    fn a_registration_is_confirmed_asked_answered_and_approved() {
        let mut scratch = Scratch::new();
        let conn = &mut scratch.conn;
        let staff = Actor::CommandLine {
            user: "sari".to_owned(),
        };
        let registered = register(conn, now(), form("Rina Kusuma", "Rina@example.com")).unwrap();
        let id = registered.member.id;
        let token = token_in_mail(conn, "https://butik.example/daftar/konfirmasi/");
        for _ in 0..2 {
            let member = members::confirm_email(conn, now(), &token).unwrap();
            assert_eq!(member.state, MemberState::AwaitingReview);
        }
        members::ask_for_info(conn, now(), &staff, id, "Siapa?").unwrap();
        assert_eq!(
            mail::recent(conn, 1).unwrap()[0].template,
            "member-needs-info"
        );
        let answered = members::answer(conn, now(), &registered.status_token, "Saya.").unwrap();
        assert_eq!(answered.state, MemberState::AwaitingReview);
        let approved = members::approve(conn, now(), &staff, id).unwrap();
        assert!(approved.may_order());
        assert!(matches!(
            members::approve(conn, now(), &staff, id),
            Err(members::DecideError::WrongState(MemberState::Active))
        ));
        assert!(matches!(
            register(conn, now(), form("Orang Lain", "rina@example.com")),
            Err(RegisterError::EmailTaken)
        ));
        let edit = |city: &str| MemberEdit {
            name: "Rina K.".to_owned(),
            phone: "081234567890".to_owned(),
            city: city.to_owned(),
            lang: Lang::Id,
            note: String::new(),
            profile: members::ProfileEdit::default(),
        };
        let edited = members::edit(conn, now(), &staff, id, approved.version, edit("Bantul"));
        assert_eq!(edited.unwrap().city, "Bantul");
        assert!(matches!(
            members::edit(conn, now(), &staff, id, approved.version, edit("Jogja")),
            Err(EditMemberError::Changed(theirs)) if theirs.city == "Bantul"
        ));
        let mut query = MemberQuery {
            words: "0812 3456".to_owned(),
            state: Some(MemberState::Active),
            after: None,
            limit: 10,
        };
        assert_eq!(members::list(conn, &staff, &query).unwrap().len(), 1);
        query.words = "kusuma".to_owned();
        assert!(members::list(conn, &staff, &query).unwrap().is_empty());
    }

    #[test]
    fn whoever_was_refused_may_register_again_and_is_signed_out_meanwhile() {
        let mut scratch = Scratch::new();
        let conn = &mut scratch.conn;
        let password = Password::typed("kawung dan parang");
        let first = register(conn, now(), form("Rina", "rina@example.com")).unwrap();
        let twin = register(conn, now(), form("RINA", "rina.k@example.com")).unwrap();
        let alike = members::look_alikes(conn, &twin.member).unwrap();
        assert_eq!(alike.len(), 1);
        let (member, session) =
            sessions::sign_in(conn, now(), "rina@example.com", &password).unwrap();
        assert_eq!(sessions::find(conn, now(), &session).unwrap(), Some(member));
        members::refuse(
            conn,
            now(),
            &Actor::System,
            first.member.id,
            RefusalReason::Duplicate,
            "",
        )
        .unwrap();
        assert_eq!(sessions::find(conn, now(), &session).unwrap(), None);
        assert!(matches!(
            sessions::sign_in(conn, now(), "rina@example.com", &password),
            Err(SignInError::Closed(MemberState::Refused))
        ));
        let again = register(conn, now(), form("Rina", "rina@example.com")).unwrap();
        assert_eq!(again.member.id, first.member.id);
        assert_eq!(again.member.state, MemberState::AwaitingEmail);
        assert_eq!(again.member.state_reason, None);
        let later = now().plus(chrono::Duration::days(8));
        assert_eq!(members::expire_due(conn, later, 10).unwrap(), 2);
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let mut scratch = Scratch::new();
        let mut wrong = form("", "rina");
        wrong.phone = "123".to_owned();
        wrong.password = "pendek".to_owned();
        let error = register(&mut scratch.conn, now(), wrong).unwrap_err();
        insta::assert_snapshot!(error.explain(Lang::Id), @"Isi nama Anda. Format email tidak valid, contoh: rina@contoh.id. Nomor telepon tidak dikenali, contoh: 0812-3456-7890. Kata sandi minimal 8 karakter.");
    }
}
