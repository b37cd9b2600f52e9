//! Changing a member's record.

use serde_json::{Value, json};

use super::{
    FieldError, Member, decide::NOTE_LENGTH, fields::Fields, register::explain_all,
    search::search_text, store,
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

/// The fields staff may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberEdit {
    /// The whole name.
    pub name: String,
    /// The telephone number.
    pub phone: String,
    /// The city.
    pub city: String,
    /// What staff noted; never shown to the member.
    pub note: String,
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
    let new = Checked::new(&edit)?;
    write_tx(conn, |conn| {
        let member = store::lock(conn, id)?.ok_or(EditMemberError::NotFound)?;
        if member.version != version {
            return Err(EditMemberError::Changed(Box::new(member)));
        }
        let data = new.changes(&member);
        if data["after"] == json!({}) {
            return Ok(member);
        }
        store::set_record(
            conn,
            id,
            &store::RecordChange {
                name: &new.name,
                phone: &new.phone,
                city: &new.city,
                note: &new.note,
                search: &search_text(&new.name, &member.email, &new.phone),
                version: version + 1,
            },
        )?;
        events::record(
            conn,
            now,
            by,
            EventKind::MemberEdited,
            Subject::Member(id),
            Some(id),
            &data,
        )?;
        Ok(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}

struct Checked {
    name: String,
    phone: Phone,
    city: String,
    note: String,
}

impl Checked {
    fn new(edit: &MemberEdit) -> Result<Self, EditMemberError> {
        let mut fields = Fields::default();
        let name = fields.name(&edit.name);
        let phone = fields.phone(&edit.phone);
        let city = fields.city(&edit.city);
        fields.finish().map_err(EditMemberError::Invalid)?;
        let phone = phone.ok_or_else(|| EditMemberError::Invalid(Vec::new()))?;
        let note = match paragraph(&edit.note, NOTE_LENGTH) {
            Ok(note) => note,
            Err(TextError::Empty) => String::new(),
            Err(TextError::TooLong(_)) => return Err(EditMemberError::NoteTooLong),
        };
        Ok(Self {
            name,
            phone,
            city,
            note,
        })
    }

    /// Returns the fields that differ, before and after.
    fn changes(&self, member: &Member) -> Value {
        let mut before = json!({});
        let mut after = json!({});
        let fields = [
            ("name", member.name.as_str(), self.name.as_str()),
            ("phone", member.phone.as_str(), self.phone.as_str()),
            ("city", &member.city, &self.city),
            ("note", &member.note, &self.note),
        ];
        for (field, old, new) in fields {
            if old != new {
                before[field] = json!(old);
                after[field] = json!(new);
            }
        }
        json!({ "name": self.name, "before": before, "after": after })
    }
}
