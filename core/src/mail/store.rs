//! The rows of the table `mail_messages`.

use diesel::prelude::*;

use super::{MailMessage, MailState, OutgoingMail};
use crate::{
    db::{Conn, on_each_backend},
    email::Email,
    ids::MailId,
    schema::mail_messages,
    time::Timestamp,
};

/// Puts a message into the outbox, in the caller's transaction. A second
/// one for the same cause is ignored.
///
/// # Errors
/// When the database fails.
pub fn queue(conn: &mut Conn, now: Timestamp, mail: OutgoingMail<'_>) -> QueryResult<()> {
    on_each_backend!(conn, |conn| diesel::insert_into(mail_messages::table)
        .values((
            mail_messages::dedupe_key.eq(&mail.dedupe_key),
            mail_messages::template.eq(mail.template),
            mail_messages::recipient.eq(mail.recipient),
            mail_messages::lang.eq(mail.lang),
            mail_messages::subject.eq(&mail.subject),
            mail_messages::body.eq(&mail.body),
            mail_messages::state.eq(MailState::Queued),
            mail_messages::attempts.eq(0_i64),
            mail_messages::next_attempt_at.eq(now),
            mail_messages::created_at.eq(now),
            mail_messages::unsubscribe.eq(mail.unsubscribe),
            mail_messages::campaign_recipient_id.eq(mail.campaign_recipient_id),
        ))
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

/// Returns the latest messages, newest first.
///
/// # Errors
/// When the database fails.
pub fn recent(conn: &mut Conn, limit: i64) -> QueryResult<Vec<MailMessage>> {
    MailMessage::query()
        .order(mail_messages::id.desc())
        .limit(limit)
        .load(conn)
}

/// Returns the messages to an address, the latest first, before one that was
/// shown; without those whose template begins with one of some words.
///
/// # Errors
/// When the database fails.
pub fn to_recipient(
    conn: &mut Conn,
    recipient: &Email,
    left_out: &[&str],
    before: Option<(Timestamp, i64)>,
    limit: i64,
) -> QueryResult<Vec<MailMessage>> {
    let mut query = MailMessage::query()
        .filter(mail_messages::recipient.eq(recipient))
        .order((mail_messages::created_at.desc(), mail_messages::id.desc()))
        .limit(limit)
        .into_boxed();
    for word in left_out {
        query = query.filter(mail_messages::template.not_like(format!("{word}%")));
    }
    if let Some((at, id)) = before {
        query = query.filter(
            mail_messages::created_at
                .lt(at)
                .or(mail_messages::created_at
                    .eq(at)
                    .and(mail_messages::id.lt(MailId(id)))),
        );
    }
    query.load(conn)
}

/// Returns the messages whose attempt is due, the longest due first.
pub(super) fn due(conn: &mut Conn, now: Timestamp, limit: i64) -> QueryResult<Vec<MailMessage>> {
    MailMessage::query()
        .filter(mail_messages::state.eq(MailState::Queued))
        .filter(mail_messages::next_attempt_at.le(now))
        .order((mail_messages::next_attempt_at, mail_messages::id))
        .limit(limit)
        .load(conn)
}

/// Takes a message for an attempt until the lease ends, unless another
/// process took it meanwhile.
pub(super) fn claim(
    conn: &mut Conn,
    message: &MailMessage,
    lease_until: Timestamp,
) -> QueryResult<bool> {
    let claimed = diesel::update(mail_messages::table.find(message.id))
        .filter(mail_messages::state.eq(MailState::Queued))
        .filter(mail_messages::attempts.eq(message.attempts))
        .filter(mail_messages::next_attempt_at.eq(message.next_attempt_at))
        .set((
            mail_messages::attempts.eq(message.attempts + 1),
            mail_messages::next_attempt_at.eq(lease_until),
        ))
        .execute(conn)?;
    Ok(claimed == 1)
}

pub(super) fn mark_sent(conn: &mut Conn, id: MailId, now: Timestamp) -> QueryResult<usize> {
    diesel::update(mail_messages::table.find(id))
        .set((
            mail_messages::state.eq(MailState::Sent),
            mail_messages::sent_at.eq(now),
            mail_messages::last_error.eq(None::<String>),
        ))
        .execute(conn)
}

/// Notes that a message is not wanted any more. Its cause may make another
/// one later.
pub(super) fn mark_dropped(conn: &mut Conn, id: MailId, reason: &str) -> QueryResult<usize> {
    diesel::update(mail_messages::table.find(id))
        .set((
            mail_messages::state.eq(MailState::Dropped),
            mail_messages::dedupe_key.eq(format!("dropped:{id}")),
            mail_messages::last_error.eq(reason),
        ))
        .execute(conn)
}

/// Notes a failed attempt, unless the lease ran out and another process has
/// begun one of its own.
pub(super) fn mark_failed(
    conn: &mut Conn,
    message: &MailMessage,
    state: MailState,
    next_attempt_at: Timestamp,
    error: &str,
) -> QueryResult<usize> {
    diesel::update(mail_messages::table.find(message.id))
        .filter(mail_messages::state.eq(MailState::Queued))
        .filter(mail_messages::attempts.eq(message.attempts + 1))
        .set((
            mail_messages::state.eq(state),
            mail_messages::next_attempt_at.eq(next_attempt_at),
            mail_messages::last_error.eq(error),
        ))
        .execute(conn)
}
