//! Changing a member's record, by staff or by the member.

use serde_json::{Value, json};

use super::{
    Acquaintance, Birthday, FieldError, Member, RegisterField, Salutation,
    decide::NOTE_LENGTH,
    fields::{FieldProblem, Fields},
    public_name::{listing, poses_as_shop},
    register::explain_all,
    search::search_text,
    store,
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::MemberId,
    messages::{Explain, Lang, text},
    phone::Phone,
    text::{TextError, paragraph},
    time::Timestamp,
};

/// What makes a record a person: all of it may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProfileEdit {
    /// What others may call her; left empty, the first word of the name.
    pub nickname: String,
    /// How she likes to be addressed.
    pub salutation: Option<Salutation>,
    /// Day and month, with or without the year: `29-02-1992`.
    pub birthday: String,
    /// The sizes she wears.
    pub favourite_sizes: String,
    /// The colours she likes.
    pub favourite_colours: String,
    /// How she came to know the shop.
    pub acquaintance: Option<Acquaintance>,
}

impl ProfileEdit {
    /// Returns the profile as it stands, ready to be changed.
    #[must_use]
    pub fn of(member: &Member) -> Self {
        Self {
            nickname: super::public_name(member),
            salutation: member.salutation,
            birthday: member
                .birthday()
                .map(|birthday| birthday.to_string())
                .unwrap_or_default(),
            favourite_sizes: member.favourite_sizes.clone(),
            favourite_colours: member.favourite_colours.clone(),
            acquaintance: member.acquaintance,
        }
    }
}

/// The fields staff may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberEdit {
    /// The whole name.
    pub name: String,
    /// The telephone number.
    pub phone: String,
    /// The city.
    pub city: String,
    /// The language mail is written in.
    pub lang: Lang,
    /// What staff noted; never shown to the member.
    pub note: String,
    /// What makes the record a person.
    pub profile: ProfileEdit,
}

/// The fields a member may change herself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnEdit {
    /// The whole name.
    pub name: String,
    /// The telephone number.
    pub phone: String,
    /// The city.
    pub city: String,
    /// What makes the record a person.
    pub profile: ProfileEdit,
}

/// The record was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditMemberError {
    /// There is no such member.
    #[error("there is no such member")]
    NotFound,
    /// Someone else changed it since it was read; this is theirs.
    #[error("the record was changed meanwhile")]
    Changed(Box<Member>),
    /// Fields are not filled in rightly.
    #[error("{} fields are not valid", .0.len())]
    Invalid(Vec<FieldError>),
    /// The note is too long.
    #[error("the note is too long")]
    NoteTooLong,
    /// The actor may not change members.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for EditMemberError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-member-not-found"),
            Self::Changed(_) => text(lang, "error-member-changed"),
            Self::Invalid(errors) => explain_all(errors, lang),
            Self::NoteTooLong => text(lang, "error-member-note"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Changes a member's record as it was read with `version`.
///
/// # Errors
/// When fields are wrong, someone else changed it meanwhile, or the actor
/// may not.
pub fn edit(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
    version: i64,
    edit: MemberEdit,
) -> Result<Member, EditMemberError> {
    by.require(Permission::EditMembers)?;
    let person = Person::check(&edit.name, &edit.phone, &edit.city, &edit.profile)?;
    let note = match paragraph(&edit.note, NOTE_LENGTH) {
        Ok(note) => note,
        Err(TextError::Empty) => String::new(),
        Err(TextError::TooLong(_)) => return Err(EditMemberError::NoteTooLong),
    };
    write_tx(conn, |conn| {
        let member = store::lock(conn, id)?.ok_or(EditMemberError::NotFound)?;
        if member.version != version {
            return Err(EditMemberError::Changed(Box::new(member)));
        }
        write(conn, now, by, &member, &person, (edit.lang, &note))
    })
}

/// Changes the member's own record.
///
/// # Errors
/// When fields are wrong, or the member may not sign in any more.
pub fn edit_own(
    conn: &mut Conn,
    now: Timestamp,
    id: MemberId,
    edit: OwnEdit,
) -> Result<Member, EditMemberError> {
    let person = Person::check(&edit.name, &edit.phone, &edit.city, &edit.profile)?;
    write_tx(conn, |conn| {
        let member = store::lock(conn, id)?
            .filter(|member| member.state.may_sign_in())
            .ok_or(EditMemberError::NotFound)?;
        let kept = (member.lang, &*member.note);
        write(conn, now, &Actor::Member(id), &member, &person, kept)
    })
}

/// Writes what differs, or nothing when nothing does.
fn write(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: &Member,
    person: &Person,
    (lang, note): (Lang, &str),
) -> Result<Member, EditMemberError> {
    let data = person.changes(member, lang, note);
    if data["after"] == json!({}) {
        return Ok(member.clone());
    }
    if person.nickname != member.nickname && poses_as_shop(conn, &person.nickname)? {
        return Err(EditMemberError::Invalid(vec![FieldError {
            field: RegisterField::Nickname,
            problem: FieldProblem::TheShops,
        }]));
    }
    store::set_record(
        conn,
        member.id,
        &store::RecordChange {
            name: &person.name,
            phone: &person.phone,
            city: &person.city,
            lang,
            note,
            search: &search_text(&person.name, &member.email, &person.phone),
            version: member.version + 1,
            profile: person.profile(),
        },
    )?;
    events::record(
        conn,
        now,
        by,
        EventKind::MemberEdited,
        Subject::Member(member.id),
        Some(member.id),
        &data,
    )?;
    Ok(store::by_id(conn, member.id)?.ok_or(DbError::NotFound)?)
}

/// The fields of a person, checked.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) phone: Phone,
    pub(super) city: String,
    nickname: String,
    listing: String,
    salutation: Option<Salutation>,
    birthday: Option<Birthday>,
    favourite_sizes: String,
    favourite_colours: String,
    acquaintance: Option<Acquaintance>,
}

impl Person {
    fn check(
        name: &str,
        phone: &str,
        city: &str,
        profile: &ProfileEdit,
    ) -> Result<Self, EditMemberError> {
        let mut fields = Fields::default();
        let person = Self::collect(&mut fields, name, phone, city, profile);
        fields.finish().map_err(EditMemberError::Invalid)?;
        person.ok_or_else(|| EditMemberError::Invalid(Vec::new()))
    }

    /// Checks the fields into a form that collects what is wrong; nothing
    /// comes back when the number is.
    pub(super) fn collect(
        fields: &mut Fields,
        name: &str,
        phone: &str,
        city: &str,
        profile: &ProfileEdit,
    ) -> Option<Self> {
        let name = fields.name(name);
        let phone = fields.phone(phone);
        let city = fields.city(city);
        let nickname = fields.nickname(&profile.nickname, &name);
        let birthday = fields.birthday(&profile.birthday);
        let favourite_sizes = fields.favourites(RegisterField::Sizes, &profile.favourite_sizes);
        let favourite_colours =
            fields.favourites(RegisterField::Colours, &profile.favourite_colours);
        Some(Self {
            listing: listing(&nickname, &city),
            name,
            phone: phone?,
            city,
            nickname,
            salutation: profile.salutation,
            birthday,
            favourite_sizes,
            favourite_colours,
            acquaintance: profile.acquaintance,
        })
    }

    /// Returns the columns of the profile.
    pub(super) fn profile(&self) -> store::ProfileColumns<'_> {
        let part = |part: fn(Birthday) -> u32| self.birthday.map(|day| i64::from(part(day)));
        store::ProfileColumns {
            nickname: &self.nickname,
            listing: &self.listing,
            salutation: self.salutation,
            birth_day: part(Birthday::day),
            birth_month: part(Birthday::month),
            birth_year: self
                .birthday
                .and_then(|birthday| birthday.year().map(i64::from)),
            favourite_sizes: &self.favourite_sizes,
            favourite_colours: &self.favourite_colours,
            acquaintance: self.acquaintance,
        }
    }

    /// Returns the fields that differ, before and after.
    fn changes(&self, member: &Member, lang: Lang, note: &str) -> Value {
        let birthday = |birthday: Option<Birthday>| birthday.map(|day| day.to_string());
        let fields = [
            ("name", json!(member.name), json!(self.name)),
            ("phone", json!(member.phone), json!(self.phone)),
            ("city", json!(member.city), json!(self.city)),
            ("lang", json!(member.lang.as_str()), json!(lang.as_str())),
            ("note", json!(member.note), json!(note)),
            ("nickname", json!(member.nickname), json!(self.nickname)),
            (
                "salutation",
                json!(member.salutation.map(Salutation::as_str)),
                json!(self.salutation.map(Salutation::as_str)),
            ),
            (
                "birthday",
                json!(birthday(member.birthday())),
                json!(birthday(self.birthday)),
            ),
            (
                "favourite_sizes",
                json!(member.favourite_sizes),
                json!(self.favourite_sizes),
            ),
            (
                "favourite_colours",
                json!(member.favourite_colours),
                json!(self.favourite_colours),
            ),
            (
                "acquaintance",
                json!(member.acquaintance.map(Acquaintance::as_str)),
                json!(self.acquaintance.map(Acquaintance::as_str)),
            ),
        ];
        let mut before = json!({});
        let mut after = json!({});
        for (field, old, new) in fields {
            if old != new {
                before[field] = old;
                after[field] = new;
            }
        }
        json!({ "name": self.name, "before": before, "after": after })
    }
}
