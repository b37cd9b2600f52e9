//! The rows of the tables of conversations.

use std::collections::HashMap;

use diesel::{dsl::max, prelude::*};

use super::{
    Attachment, Cause, Channel, Conversation, ConversationKind, ConversationMessage,
    ConversationState, Outcome, Rating, Visibility,
};
use crate::{
    db::{Conn, lock_for_update},
    ids::{
        AttachmentId, ConversationId, MemberId, MessageId, OrderId, OrderLineId, PaymentId, StaffId,
    },
    schema::{
        conversation_attachments, conversation_messages, conversation_ratings, conversations, staff,
    },
    time::Timestamp,
};

#[derive(Insertable)]
#[diesel(table_name = conversations)]
pub(super) struct NewRow<'a> {
    pub(super) number: &'a str,
    pub(super) member_id: MemberId,
    pub(super) kind: ConversationKind,
    pub(super) subject: &'a str,
    pub(super) state: ConversationState,
    pub(super) opened_at: Timestamp,
    pub(super) version: i64,
    pub(super) channel: Channel,
    pub(super) order_id: Option<OrderId>,
    pub(super) order_line_id: Option<OrderLineId>,
    pub(super) payment_id: Option<PaymentId>,
    pub(super) previous_id: Option<ConversationId>,
    pub(super) assigned_to: Option<StaffId>,
    pub(super) waiting_since: Option<Timestamp>,
    pub(super) respond_since: Option<Timestamp>,
    pub(super) respond_worked: i64,
    pub(super) respond_due_at: Option<Timestamp>,
    pub(super) solve_since: Option<Timestamp>,
    pub(super) solve_worked: i64,
    pub(super) solve_due_at: Option<Timestamp>,
    pub(super) due_at: Option<Timestamp>,
    pub(super) solved_minutes: i64,
    pub(super) solutions: i64,
    pub(super) reopened: i64,
}

#[derive(Insertable)]
#[diesel(table_name = conversation_messages)]
pub(super) struct NewMessage<'a> {
    pub(super) conversation_id: ConversationId,
    pub(super) author: &'a str,
    pub(super) from_staff: bool,
    pub(super) body: &'a str,
    pub(super) at: Timestamp,
    pub(super) visibility: Visibility,
}

/// What an event writes; made by the clock alone.
#[derive(Debug, Clone, PartialEq, Eq, AsChangeset)]
#[diesel(table_name = conversations, treat_none_as_null = true)]
pub(super) struct Change {
    pub(super) state: ConversationState,
    pub(super) first_answer_at: Option<Timestamp>,
    pub(super) first_answer_minutes: Option<i64>,
    pub(super) waiting_since: Option<Timestamp>,
    pub(super) respond_since: Option<Timestamp>,
    pub(super) respond_worked: i64,
    pub(super) respond_due_at: Option<Timestamp>,
    pub(super) solve_since: Option<Timestamp>,
    pub(super) solve_worked: i64,
    pub(super) solve_due_at: Option<Timestamp>,
    pub(super) due_at: Option<Timestamp>,
    pub(super) solved_at: Option<Timestamp>,
    pub(super) solved_minutes: i64,
    pub(super) solutions: i64,
    pub(super) reopened: i64,
    pub(super) snoozed_until: Option<Timestamp>,
    pub(super) version: i64,
}

pub(super) fn insert(conn: &mut Conn, row: &NewRow<'_>) -> QueryResult<ConversationId> {
    diesel::insert_into(conversations::table)
        .values(row)
        .returning(conversations::id)
        .get_result(conn)
}

pub(super) fn insert_message(conn: &mut Conn, row: &NewMessage<'_>) -> QueryResult<MessageId> {
    diesel::insert_into(conversation_messages::table)
        .values(row)
        .returning(conversation_messages::id)
        .get_result(conn)
}

pub(super) fn insert_attachments(
    conn: &mut Conn,
    message: MessageId,
    keys: &[String],
) -> QueryResult<()> {
    for (position, key) in (1_i64..).zip(keys) {
        diesel::insert_into(conversation_attachments::table)
            .values((
                conversation_attachments::message_id.eq(message),
                conversation_attachments::position.eq(position),
                conversation_attachments::media_key.eq(key),
            ))
            .execute(conn)?;
    }
    Ok(())
}

pub(super) fn by_id(conn: &mut Conn, id: ConversationId) -> QueryResult<Option<Conversation>> {
    Conversation::query()
        .filter(conversations::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(super) fn by_number(conn: &mut Conn, number: &str) -> QueryResult<Option<Conversation>> {
    Conversation::query()
        .filter(conversations::number.eq(number))
        .get_result(conn)
        .optional()
}

pub(super) fn lock(conn: &mut Conn, id: ConversationId) -> QueryResult<Option<Conversation>> {
    lock_for_update(conn, "conversations", id.0)?;
    by_id(conn, id)
}

pub(super) fn change(conn: &mut Conn, id: ConversationId, change: &Change) -> QueryResult<usize> {
    diesel::update(conversations::table.find(id))
        .set(change)
        .execute(conn)
}

/// Stores new due times of clocks that run as before.
pub(super) fn set_due(
    conn: &mut Conn,
    id: ConversationId,
    respond: Option<Timestamp>,
    solve: Option<Timestamp>,
    nearer: Option<Timestamp>,
) -> QueryResult<usize> {
    diesel::update(conversations::table.find(id))
        .set((
            conversations::respond_due_at.eq(respond),
            conversations::solve_due_at.eq(solve),
            conversations::due_at.eq(nearer),
        ))
        .execute(conn)
}

pub(super) fn assign(
    conn: &mut Conn,
    id: ConversationId,
    to: Option<StaffId>,
) -> QueryResult<usize> {
    diesel::update(conversations::table.find(id))
        .set(conversations::assigned_to.eq(to))
        .execute(conn)
}

pub(super) fn set_solution(
    conn: &mut Conn,
    id: ConversationId,
    cause: Option<Cause>,
    outcome: Option<Outcome>,
    root_cause: Option<&str>,
) -> QueryResult<usize> {
    diesel::update(conversations::table.find(id))
        .set((
            conversations::cause.eq(cause),
            conversations::outcome.eq(outcome),
            conversations::root_cause.eq(root_cause),
        ))
        .execute(conn)
}

pub(super) fn set_payment(
    conn: &mut Conn,
    id: ConversationId,
    payment: PaymentId,
) -> QueryResult<usize> {
    diesel::update(conversations::table.find(id))
        .set(conversations::payment_id.eq(payment))
        .execute(conn)
}

/// Returns the messages the reader may see, oldest first. Whoever asks as a
/// member gets the public ones by the query itself.
pub(super) fn messages_of(
    conn: &mut Conn,
    id: ConversationId,
    with_internal: bool,
) -> QueryResult<Vec<ConversationMessage>> {
    let visible: &[Visibility] = if with_internal {
        Visibility::ALL
    } else {
        &[Visibility::Public]
    };
    ConversationMessage::query()
        .filter(conversation_messages::conversation_id.eq(id))
        .filter(conversation_messages::visibility.eq_any(visible))
        .order(conversation_messages::id)
        .load(conn)
}

/// Returns the last public message.
pub(super) fn last_public(
    conn: &mut Conn,
    id: ConversationId,
) -> QueryResult<Option<ConversationMessage>> {
    ConversationMessage::query()
        .filter(conversation_messages::conversation_id.eq(id))
        .filter(conversation_messages::visibility.eq(Visibility::Public))
        .order(conversation_messages::id.desc())
        .first(conn)
        .optional()
}

/// Returns the last message of a visibility.
pub(super) fn last_internal(
    conn: &mut Conn,
    id: ConversationId,
) -> QueryResult<Option<ConversationMessage>> {
    ConversationMessage::query()
        .filter(conversation_messages::conversation_id.eq(id))
        .filter(conversation_messages::visibility.eq(Visibility::Internal))
        .order(conversation_messages::id.desc())
        .first(conn)
        .optional()
}

pub(super) fn attachments_of(
    conn: &mut Conn,
    messages: &[MessageId],
) -> QueryResult<HashMap<MessageId, Vec<Attachment>>> {
    let rows: Vec<(AttachmentId, MessageId, String)> = conversation_attachments::table
        .filter(conversation_attachments::message_id.eq_any(messages))
        .order((
            conversation_attachments::message_id,
            conversation_attachments::position,
        ))
        .select((
            conversation_attachments::id,
            conversation_attachments::message_id,
            conversation_attachments::media_key,
        ))
        .load(conn)?;
    let mut by_message: HashMap<MessageId, Vec<Attachment>> = HashMap::new();
    for (id, message_id, media_key) in rows {
        by_message.entry(message_id).or_default().push(Attachment {
            id,
            message_id,
            media_key,
        });
    }
    Ok(by_message)
}

pub(super) fn ratings_of(conn: &mut Conn, id: ConversationId) -> QueryResult<Vec<Rating>> {
    Rating::query()
        .filter(conversation_ratings::conversation_id.eq(id))
        .order(conversation_ratings::solution.desc())
        .load(conn)
}

pub(super) fn insert_rating(
    conn: &mut Conn,
    id: ConversationId,
    rating: &Rating,
) -> QueryResult<usize> {
    diesel::insert_into(conversation_ratings::table)
        .values((
            conversation_ratings::conversation_id.eq(id),
            conversation_ratings::solution.eq(rating.solution),
            conversation_ratings::stars.eq(rating.stars),
            conversation_ratings::comment.eq(&rating.comment),
            conversation_ratings::at.eq(rating.at),
        ))
        .execute(conn)
}

/// Returns a member's conversations, the newest first, after one shown.
pub(super) fn of_member(
    conn: &mut Conn,
    member: MemberId,
    after: Option<ConversationId>,
    limit: i64,
) -> QueryResult<Vec<Conversation>> {
    Conversation::query()
        .filter(conversations::member_id.eq(member))
        .filter(conversations::id.lt(after.unwrap_or(ConversationId(i64::MAX))))
        .order(conversations::id.desc())
        .limit(limit)
        .load(conn)
}

/// Returns what a member opened last since an instant.
pub(super) fn opened_since(
    conn: &mut Conn,
    member: MemberId,
    since: Timestamp,
) -> QueryResult<Vec<Conversation>> {
    Conversation::query()
        .filter(conversations::member_id.eq(member))
        .filter(conversations::opened_at.ge(since))
        .order(conversations::id.desc())
        .limit(10)
        .load(conn)
}

/// Returns the open talk about the payments of an order.
pub(super) fn about_payment_of(
    conn: &mut Conn,
    order: OrderId,
) -> QueryResult<Option<Conversation>> {
    Conversation::query()
        .filter(conversations::order_id.eq(order))
        .filter(conversations::kind.eq(ConversationKind::PaymentConfirmation))
        .filter(conversations::state.ne(ConversationState::Closed))
        .filter(conversations::state.ne(ConversationState::Spam))
        .order(conversations::id.desc())
        .get_result(conn)
        .optional()
}

/// Returns when each of some conversations was last written to.
pub(super) fn last_written(
    conn: &mut Conn,
    ids: &[ConversationId],
) -> QueryResult<HashMap<ConversationId, Timestamp>> {
    let rows: Vec<(ConversationId, Option<Timestamp>)> = conversation_messages::table
        .filter(conversation_messages::conversation_id.eq_any(ids))
        .group_by(conversation_messages::conversation_id)
        .select((
            conversation_messages::conversation_id,
            max(conversation_messages::at),
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, at)| Some((id, at?)))
        .collect())
}

/// Returns the names of staff accounts.
pub(super) fn staff_names(
    conn: &mut Conn,
    ids: &[StaffId],
) -> QueryResult<HashMap<StaffId, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(StaffId, String)> = staff::table
        .filter(staff::id.eq_any(ids))
        .select((staff::id, staff::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Returns those that sleep although their moment has come.
pub(super) fn to_wake(
    conn: &mut Conn,
    now: Timestamp,
    limit: i64,
) -> QueryResult<Vec<ConversationId>> {
    conversations::table
        .filter(conversations::state.eq(ConversationState::Snoozed))
        .filter(conversations::snoozed_until.le(now))
        .order((conversations::snoozed_until, conversations::id))
        .limit(limit)
        .select(conversations::id)
        .load(conn)
}

/// Returns those that were solved before an instant.
pub(super) fn to_close(
    conn: &mut Conn,
    before: Timestamp,
    limit: i64,
) -> QueryResult<Vec<ConversationId>> {
    conversations::table
        .filter(conversations::state.eq(ConversationState::Solved))
        .filter(conversations::solved_at.le(before))
        .order((conversations::solved_at, conversations::id))
        .limit(limit)
        .select(conversations::id)
        .load(conn)
}

/// Returns those that wait for the customer, nothing written since an instant.
pub(super) fn left_waiting(
    conn: &mut Conn,
    before: Timestamp,
    limit: i64,
) -> QueryResult<Vec<ConversationId>> {
    let lately = conversation_messages::table
        .filter(conversation_messages::at.gt(before))
        .select(conversation_messages::conversation_id);
    conversations::table
        .filter(conversations::state.eq(ConversationState::Waiting))
        .filter(conversations::opened_at.le(before))
        .filter(conversations::id.ne_all(lately))
        .order(conversations::id)
        .limit(limit)
        .select(conversations::id)
        .load(conn)
}

/// Closes the talk about payments that were decided before an instant.
pub(super) fn close_payments(conn: &mut Conn, before: Timestamp) -> QueryResult<usize> {
    let decided = conversations::table
        .filter(conversations::state.eq(ConversationState::Solved))
        .filter(conversations::kind.eq(ConversationKind::PaymentConfirmation))
        .filter(conversations::solved_at.le(before));
    diesel::update(decided)
        .set((
            conversations::state.eq(ConversationState::Closed),
            conversations::version.eq(conversations::version + 1),
        ))
        .execute(conn)
}

/// Returns those whose clocks run.
pub(super) fn running(conn: &mut Conn) -> QueryResult<Vec<Conversation>> {
    Conversation::query()
        .filter(conversations::state.eq_any(ConversationState::OURS))
        .order(conversations::id)
        .load(conn)
}
