//! Who takes care of a conversation.

use serde_json::json;

use super::{
    Conversation, ConversationEvent,
    change::{ChangeConversationError, account_of, again, record, take_hold, worked_out},
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::EventKind,
    ids::{ConversationId, StaffId},
    staff::{self, StaffState},
    time::Timestamp,
};

/// Takes a conversation; what was new is open from then on.
///
/// # Errors
/// When there is no such conversation, the actor has no account, or may not.
pub fn take(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
) -> Result<Conversation, ChangeConversationError> {
    by.require(Permission::AnswerMessages)?;
    let account = account_of(conn, by)?.ok_or(ChangeConversationError::NoAccount)?;
    assign(conn, now, by, id, account)
}

/// Gives a conversation to somebody who may answer messages. Its clocks run
/// on, and the customer hears nothing of it.
///
/// # Errors
/// When there is no such conversation or account, or the actor may not.
pub fn assign(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
    to: StaffId,
) -> Result<Conversation, ChangeConversationError> {
    write_tx(conn, |conn| {
        let before = take_hold(conn, by, id)?;
        let account = staff::by_id(conn, to)?
            .filter(|account| {
                account.state == StaffState::Active && account.role.may(Permission::AnswerMessages)
            })
            .ok_or(ChangeConversationError::NoSuchStaff)?;
        if before.assigned_to == Some(to) {
            return Ok(before);
        }
        let change = worked_out(conn, now, &before, ConversationEvent::Take, true)??;
        store::change(conn, id, &change)?;
        store::assign(conn, id, Some(to))?;
        record(
            conn,
            now,
            by,
            EventKind::ConversationAssigned,
            &before,
            json!({ "note": account.name }),
        )?;
        Ok(again(conn, id)?)
    })
}
