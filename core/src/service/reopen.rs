//! Taking a conversation up again, and telling spam apart.

use serde_json::json;

use super::{
    Conversation, ConversationEvent, ConversationState,
    change::{ChangeConversationError, again, record, take_hold, worked_out},
    solve::own,
    store,
};
use crate::{
    actor::Actor,
    db::{Conn, write_tx},
    events::EventKind,
    ids::{ConversationId, MemberId},
    time::Timestamp,
};

/// Takes a conversation up again, for staff. Does nothing when it is open.
///
/// # Errors
/// When there is no such conversation, it is closed for good, or the actor
/// may not.
pub fn reopen(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
) -> Result<Conversation, ChangeConversationError> {
    write_tx(conn, |conn| {
        let before = take_hold(conn, by, id)?;
        if before.state.is_ours() {
            return Ok(before);
        }
        let change = worked_out(conn, now, &before, ConversationEvent::Reopen, true)??;
        store::change(conn, id, &change)?;
        record(
            conn,
            now,
            by,
            EventKind::ConversationReopened,
            &before,
            json!({}),
        )?;
        Ok(again(conn, id)?)
    })
}

/// Lets a member take up her own solved conversation again; she waits for an
/// answer from then on. Does nothing when it is not solved.
///
/// # Errors
/// When it is not hers, or closed for good.
pub fn reopen_own(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    id: ConversationId,
) -> Result<Conversation, ChangeConversationError> {
    write_tx(conn, |conn| {
        let before = own(conn, member, id)?;
        if before.state.is_ours() {
            return Ok(before);
        }
        let event = match before.state {
            ConversationState::Solved => ConversationEvent::Write,
            ConversationState::New
            | ConversationState::Open
            | ConversationState::Waiting
            | ConversationState::Snoozed => return Ok(before),
            // Neither is hers to undo; the machine refuses it.
            ConversationState::Closed => ConversationEvent::Reopen,
            ConversationState::Spam => return Err(ChangeConversationError::NotFound),
        };
        let change = worked_out(conn, now, &before, event, false)??;
        store::change(conn, id, &change)?;
        record(
            conn,
            now,
            &Actor::Member(member),
            EventKind::ConversationReopened,
            &before,
            json!({}),
        )?;
        Ok(again(conn, id)?)
    })
}

/// Puts a conversation away as no message of a customer; it asks nothing of
/// anybody any more. Does nothing when it is spam already.
///
/// # Errors
/// When there is no such conversation, it is closed, or the actor may not.
pub fn mark_spam(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
) -> Result<Conversation, ChangeConversationError> {
    write_tx(conn, |conn| {
        let before = take_hold(conn, by, id)?;
        if before.state == ConversationState::Spam {
            return Ok(before);
        }
        let change = worked_out(conn, now, &before, ConversationEvent::MarkSpam, true)??;
        store::change(conn, id, &change)?;
        record(
            conn,
            now,
            by,
            EventKind::ConversationMarkedSpam,
            &before,
            json!({}),
        )?;
        Ok(again(conn, id)?)
    })
}
