//! Texts that staff use again, with places for name, number, order and
//! tracking number.

use diesel::prelude::*;
use serde_json::json;

use super::{ConversationView, writing};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, MultiBackend, write_tx},
    events::{self, EventKind, Subject},
    ids::CannedReplyId,
    messages::{Explain, Lang, text},
    schema::canned_replies,
    time::Timestamp,
};

/// The places a text may have.
pub const PLACES: [&str; 4] = ["name", "number", "order", "tracking"];

/// The longest short name.
const NAME_LENGTH: usize = 30;

/// The most texts a shop keeps.
const MOST: usize = 200;

/// A text to use again.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = canned_replies, check_for_backend(MultiBackend))]
pub struct CannedReply {
    /// The text.
    pub id: CannedReplyId,
    /// The short name it is called by, such as `ukuran`.
    pub name: String,
    /// The Indonesian text.
    pub body: String,
    /// The English text; empty falls back to the Indonesian one.
    pub body_en: String,
    /// How often it was used.
    pub used: i64,
    /// Counts its changes.
    pub version: i64,
}

impl CannedReply {
    /// Returns the text in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.body_en.is_empty() => &self.body_en,
            Lang::Id | Lang::En => &self.body,
        }
    }
}

/// A text to use again was not kept.
#[derive(Debug, thiserror::Error)]
pub enum CannedReplyError {
    /// The short name has to be letters, digits and hyphens.
    #[error("the short name cannot be used")]
    BadName,
    /// Another text has the short name.
    #[error("the short name is taken")]
    NameTaken,
    /// The text is empty or too long.
    #[error("the text cannot be used")]
    BadBody,
    /// The text has a place that nothing fills.
    #[error("nothing fills the place {{{0}}}")]
    UnknownPlace(String),
    /// There are enough of them.
    #[error("there are too many texts")]
    TooMany,
    /// There is no such text.
    #[error("there is no such text")]
    NotFound,
    /// Somebody changed it meanwhile.
    #[error("the text was changed meanwhile")]
    Changed,
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for CannedReplyError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::BadName => text(lang, "error-canned-name"),
            Self::NameTaken => text(lang, "error-canned-taken"),
            Self::BadBody => text(lang, "error-canned-body"),
            Self::UnknownPlace(_) => text(lang, "error-canned-place"),
            Self::TooMany => text(lang, "error-canned-many"),
            Self::NotFound => text(lang, "error-canned-not-found"),
            Self::Changed => text(lang, "error-changed-meanwhile"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Returns the texts by name, for whoever answers messages.
///
/// # Errors
/// When the actor may not answer messages.
pub fn canned_replies(conn: &mut Conn, by: &Actor) -> Result<Vec<CannedReply>, CannedReplyError> {
    by.require(Permission::AnswerMessages)?;
    Ok(CannedReply::query()
        .order((canned_replies::name, canned_replies::id))
        .load(conn)?)
}

/// Returns the text with a short name.
///
/// # Errors
/// When the actor may not answer messages, or there is none.
pub fn canned_reply(
    conn: &mut Conn,
    by: &Actor,
    name: &str,
) -> Result<CannedReply, CannedReplyError> {
    by.require(Permission::AnswerMessages)?;
    CannedReply::query()
        .filter(canned_replies::name.eq(name.trim().to_lowercase()))
        .get_result(conn)
        .optional()?
        .ok_or(CannedReplyError::NotFound)
}

/// Keeps a text under a short name: a new one, or another wording when the
/// version that was read is given.
///
/// # Errors
/// When name or text cannot be used, somebody was quicker, or the actor may
/// not.
pub fn save_canned_reply(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    name: &str,
    bodies: (&str, &str),
    version: Option<i64>,
) -> Result<CannedReply, CannedReplyError> {
    by.require(Permission::AnswerMessages)?;
    let name = short_name(name)?;
    let body = writing::body(bodies.0).map_err(|_| CannedReplyError::BadBody)?;
    let body_en = match bodies.1.trim() {
        "" => String::new(),
        english => writing::body(english).map_err(|_| CannedReplyError::BadBody)?,
    };
    for written in [&body, &body_en] {
        if let Some(place) = unknown_place(written) {
            return Err(CannedReplyError::UnknownPlace(place));
        }
    }
    write_tx(conn, |conn| {
        let all = CannedReply::query().order(canned_replies::id).load(conn)?;
        let there = all.iter().find(|reply| reply.name == name);
        match (there, version) {
            (Some(_), None) => return Err(CannedReplyError::NameTaken),
            (None, Some(_)) => return Err(CannedReplyError::NotFound),
            (Some(reply), Some(version)) if reply.version != version => {
                return Err(CannedReplyError::Changed);
            }
            (Some(reply), Some(version)) => {
                diesel::update(canned_replies::table.find(reply.id))
                    .set((
                        canned_replies::body.eq(&body),
                        canned_replies::body_en.eq(&body_en),
                        canned_replies::version.eq(version + 1),
                    ))
                    .execute(conn)?;
            }
            (None, None) => {
                if all.len() >= MOST {
                    return Err(CannedReplyError::TooMany);
                }
                diesel::insert_into(canned_replies::table)
                    .values((
                        canned_replies::name.eq(&name),
                        canned_replies::body.eq(&body),
                        canned_replies::body_en.eq(&body_en),
                        canned_replies::used.eq(0_i64),
                        canned_replies::version.eq(1_i64),
                    ))
                    .execute(conn)?;
            }
        }
        record(conn, now, by, EventKind::CannedReplySaved, &name)?;
        canned_reply(conn, by, &name)
    })
}

/// Throws a text away.
///
/// # Errors
/// When there is no such text, or the actor may not.
pub fn delete_canned_reply(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    name: &str,
) -> Result<(), CannedReplyError> {
    by.require(Permission::AnswerMessages)?;
    write_tx(conn, |conn| {
        let reply = canned_reply(conn, by, name)?;
        diesel::delete(canned_replies::table.find(reply.id)).execute(conn)?;
        record(conn, now, by, EventKind::CannedReplyDeleted, &reply.name)
    })
}

/// Counts that a text was used; lists may show what is used most.
///
/// # Errors
/// When there is no such text, or the actor may not.
pub fn canned_reply_used(conn: &mut Conn, by: &Actor, name: &str) -> Result<(), CannedReplyError> {
    by.require(Permission::AnswerMessages)?;
    write_tx(conn, |conn| {
        let updated = diesel::update(canned_replies::table.filter(canned_replies::name.eq(name)))
            .set(canned_replies::used.eq(canned_replies::used + 1))
            .execute(conn)?;
        if updated == 0 {
            return Err(CannedReplyError::NotFound);
        }
        Ok(())
    })
}

/// Fills the places of a text with what a conversation knows; a place
/// nothing is known for stays as it is and stops the sending.
#[must_use]
pub fn filled_in(body: &str, view: &ConversationView) -> String {
    let matter = view.matter.as_ref();
    let known = |place: &str| match place {
        "name" => Some(view.member.name.as_str()),
        "number" => Some(view.conversation.number.as_str()),
        "order" => matter.map(|matter| matter.order.as_str()),
        "tracking" => matter.and_then(|matter| matter.tracking.as_deref()),
        _ => None,
    };
    let mut filled = body.to_owned();
    for place in PLACES {
        if let Some(value) = known(place) {
            filled = filled.replace(&format!("{{{place}}}"), value);
        }
    }
    filled
}

/// Returns the first known place that is not filled in.
pub(super) fn open_place(body: &str) -> Option<String> {
    PLACES
        .into_iter()
        .find(|place| body.contains(&format!("{{{place}}}")))
        .map(str::to_owned)
}

/// Returns the first place that nothing would ever fill.
fn unknown_place(body: &str) -> Option<String> {
    body.split('{').skip(1).find_map(|rest| {
        let (place, _) = rest.split_once('}')?;
        (!PLACES.contains(&place)).then(|| place.to_owned())
    })
}

fn short_name(typed: &str) -> Result<String, CannedReplyError> {
    let name = typed.trim().to_lowercase();
    let formed = !name.is_empty()
        && name.len() <= NAME_LENGTH
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if formed {
        Ok(name)
    } else {
        Err(CannedReplyError::BadName)
    }
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    name: &str,
) -> Result<(), CannedReplyError> {
    let data = json!({ "name": name });
    events::record(conn, now, by, kind, Subject::Shop, None, &data)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found() {
        assert_eq!(
            open_place("Halo {name}, resi {tracking}."),
            Some("name".into())
        );
        assert_eq!(open_place("Halo {nama} {{}}"), None);
        assert_eq!(unknown_place("Halo {nama}"), Some("nama".into()));
        assert_eq!(unknown_place("Halo {name} {order}"), None);
        assert_eq!(unknown_place("a { b"), None);
    }

    #[test]
    fn short_names_are_short_and_plain() {
        assert_eq!(short_name(" Ukuran-2 ").unwrap(), "ukuran-2");
        for wrong in ["", "a b", "é", &"a".repeat(31), "{x}"] {
            assert!(short_name(wrong).is_err(), "{wrong}");
        }
    }
}
