//! Addresses that get no news, whatever their owners agreed to.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};
use serde_json::json;

use super::CampaignError;
use crate::{
    actor::{Actor, Permission},
    db::{Conn, MultiBackend, on_each_backend, text_enum, write_tx},
    email::Email,
    events::{self, EventKind, Subject},
    members,
    messages::{Lang, text},
    schema::mail_suppressions,
    text::line,
    time::Timestamp,
};

/// Why an address gets no news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum SuppressionReason {
    /// Mail to it comes back.
    Bounced,
    /// Its owner called a letter unwanted.
    Complained,
    /// Staff decided so.
    ByStaff,
}

text_enum!(SuppressionReason {
    Bounced => "bounced",
    Complained => "complained",
    ByStaff => "by_staff",
});

impl SuppressionReason {
    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let name = self.as_str().replace('_', "-");
        text(lang, &format!("suppression-{name}"))
    }
}

/// An address that gets no news.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = mail_suppressions, check_for_backend(MultiBackend))]
pub struct Suppression {
    /// The address.
    pub email: Email,
    /// Why.
    pub reason: SuppressionReason,
    /// What staff noted.
    pub note: String,
    /// Since when.
    pub at: Timestamp,
}

/// Lets an address get no more news. A second time changes nothing.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn suppress(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    email: &Email,
    reason: SuppressionReason,
    note: &str,
) -> Result<(), CampaignError> {
    by.require(Permission::ManagePromotions)?;
    let note = line(note, 200).unwrap_or_default();
    write_tx(conn, |conn| Ok(add(conn, now, by, email, reason, &note)?))
}

/// Puts an address on the list inside a transaction.
pub(super) fn add(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    email: &Email,
    reason: SuppressionReason,
    note: &str,
) -> QueryResult<()> {
    let added = on_each_backend!(conn, |conn| diesel::insert_into(mail_suppressions::table)
        .values((
            mail_suppressions::email.eq(email),
            mail_suppressions::reason.eq(reason),
            mail_suppressions::note.eq(note),
            mail_suppressions::at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(conn))?;
    if added == 1 {
        say(
            conn,
            now,
            by,
            EventKind::NewsSuppressed,
            email,
            reason.as_str(),
        )?;
    }
    Ok(())
}

/// Lets an address get news again, if its owner wants them.
///
/// # Errors
/// When the address was not suppressed, the actor may not, or the database fails.
pub fn allow_again(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    email: &Email,
) -> Result<(), CampaignError> {
    by.require(Permission::ManagePromotions)?;
    write_tx(conn, |conn| {
        let found = mail_suppressions::table.find(email);
        if diesel::delete(found).execute(conn)? == 0 {
            return Err(CampaignError::NotFound);
        }
        say(conn, now, by, EventKind::NewsAllowed, email, "")?;
        Ok(())
    })
}

/// Returns the addresses that get no news, in alphabetical order.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn suppressions(conn: &mut Conn, by: &Actor) -> Result<Vec<Suppression>, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    Ok(Suppression::query()
        .order(mail_suppressions::email)
        .limit(1_000)
        .load(conn)?)
}

fn say(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    email: &Email,
    reason: &str,
) -> QueryResult<()> {
    let member = members::by_email(conn, email)?.map(|member| member.id);
    let subject = member.map_or(Subject::Shop, Subject::Member);
    let data = json!({ "email": email.as_str(), "reason": reason });
    events::record(conn, now, by, kind, subject, member, &data)
}
