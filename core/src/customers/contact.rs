//! Calls, messages and visits: one line each, so that they are written down.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};
use serde_json::json;

use super::{due::parse_due, follow_up, record_error::RecordError};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, text_enum, write_tx},
    events::{self, EventKind, Subject},
    ids::{ContactId, MemberId},
    members,
    messages::{Lang, text},
    schema::contacts,
    text::line,
    time::Timestamp,
};

/// The longest line about a contact.
pub(super) const LINE_LENGTH: usize = 300;

/// How staff and customer spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ContactChannel {
    /// By telephone.
    Call,
    /// By WhatsApp.
    Whatsapp,
    /// She came to the outlet.
    Visit,
}

text_enum!(ContactChannel {
    Call => "call",
    Whatsapp => "whatsapp",
    Visit => "visit",
});

impl ContactChannel {
    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &self.event().message_key())
    }

    pub(super) const fn event(self) -> EventKind {
        match self {
            Self::Call => EventKind::ContactCall,
            Self::Whatsapp => EventKind::ContactWhatsapp,
            Self::Visit => EventKind::ContactVisit,
        }
    }
}

/// What staff write down of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    /// How they spoke.
    pub channel: ContactChannel,
    /// What about, in one line.
    pub body: String,
    /// When to come back to it, as [`super::parse_due`] reads it; empty for
    /// never.
    pub follow_up: String,
}

/// Writes down a call, message or visit, and when to come back to it.
///
/// # Errors
/// When there is no such member, the line is empty or too long, the time is
/// none to come, or the actor may not.
pub fn log_contact(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    new: &NewContact,
) -> Result<ContactId, RecordError> {
    by.require(Permission::LogContacts)?;
    let body = line(&new.body, LINE_LENGTH).map_err(|_| RecordError::BadText)?;
    let due = match new.follow_up.trim() {
        "" => None,
        text => Some(parse_due(text, now)?),
    };
    write_tx(conn, |conn| {
        members::by_id(conn, member)?.ok_or(RecordError::NotFound)?;
        let id: ContactId = diesel::insert_into(contacts::table)
            .values((
                contacts::member_id.eq(member),
                contacts::channel.eq(new.channel),
                contacts::body.eq(&body),
                contacts::actor.eq(by.code()),
                contacts::at.eq(now),
            ))
            .returning(contacts::id)
            .get_result(conn)?;
        events::record(
            conn,
            now,
            by,
            new.channel.event(),
            Subject::Member(member),
            Some(member),
            &json!({ "contact_id": id.0, "note": body, "due": due }),
        )?;
        if let Some(due) = due {
            follow_up::insert(conn, now, by, member, Some(id), &body, due)?;
        }
        Ok(id)
    })
}
