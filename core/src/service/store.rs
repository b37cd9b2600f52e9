//! The rows of the tables `conversations` and `conversation_messages`.

use std::collections::HashMap;

use diesel::{dsl::max, prelude::*};

use super::{
    Conversation, ConversationKind, ConversationMessage, ConversationRow, ConversationState,
};
use crate::{
    db::{Conn, lock_for_update},
    ids::{ConversationId, MemberId},
    schema::{conversation_messages, conversations, members},
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
}

#[derive(Insertable)]
#[diesel(table_name = conversation_messages)]
pub(super) struct NewMessage<'a> {
    pub(super) conversation_id: ConversationId,
    pub(super) author: &'a str,
    pub(super) from_staff: bool,
    pub(super) body: &'a str,
    pub(super) at: Timestamp,
}

/// What a change of a conversation writes.
#[derive(AsChangeset)]
#[diesel(table_name = conversations, treat_none_as_null = true)]
pub(super) struct Change {
    pub(super) state: ConversationState,
    pub(super) first_answer_at: Option<Timestamp>,
    pub(super) solved_at: Option<Timestamp>,
    pub(super) version: i64,
}

pub(super) fn insert(conn: &mut Conn, row: &NewRow<'_>) -> QueryResult<ConversationId> {
    diesel::insert_into(conversations::table)
        .values(row)
        .returning(conversations::id)
        .get_result(conn)
}

pub(super) fn insert_message(conn: &mut Conn, row: &NewMessage<'_>) -> QueryResult<usize> {
    diesel::insert_into(conversation_messages::table)
        .values(row)
        .execute(conn)
}

pub(super) fn by_id(conn: &mut Conn, id: ConversationId) -> QueryResult<Option<Conversation>> {
    Conversation::query()
        .filter(conversations::id.eq(id))
        .first(conn)
        .optional()
}

pub(super) fn by_number(conn: &mut Conn, number: &str) -> QueryResult<Option<Conversation>> {
    Conversation::query()
        .filter(conversations::number.eq(number))
        .first(conn)
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

pub(super) fn messages_of(
    conn: &mut Conn,
    id: ConversationId,
) -> QueryResult<Vec<ConversationMessage>> {
    ConversationMessage::query()
        .filter(conversation_messages::conversation_id.eq(id))
        .order(conversation_messages::id)
        .load(conn)
}

pub(super) fn of_member(conn: &mut Conn, member: MemberId) -> QueryResult<Vec<Conversation>> {
    Conversation::query()
        .filter(conversations::member_id.eq(member))
        .order(conversations::id.desc())
        .load(conn)
}

pub(super) fn list(
    conn: &mut Conn,
    state: Option<ConversationState>,
    after: Option<ConversationId>,
    limit: i64,
) -> QueryResult<Vec<ConversationRow>> {
    let mut query = conversations::table
        .inner_join(members::table)
        .select((Conversation::as_select(), members::name))
        .limit(limit)
        .into_boxed();
    // What nobody has answered is worked from the oldest on.
    query = if state == Some(ConversationState::Open) {
        let after = after.unwrap_or(ConversationId(0));
        query
            .filter(conversations::id.gt(after))
            .order(conversations::id)
    } else {
        let after = after.unwrap_or(ConversationId(i64::MAX));
        query
            .filter(conversations::id.lt(after))
            .order(conversations::id.desc())
    };
    if let Some(state) = state {
        query = query.filter(conversations::state.eq(state));
    }
    let rows: Vec<(Conversation, String)> = query.load(conn)?;
    let ids: Vec<ConversationId> = rows.iter().map(|(row, _)| row.id).collect();
    let last: HashMap<ConversationId, Option<Timestamp>> = conversation_messages::table
        .filter(conversation_messages::conversation_id.eq_any(ids))
        .group_by(conversation_messages::conversation_id)
        .select((
            conversation_messages::conversation_id,
            max(conversation_messages::at),
        ))
        .load(conn)?
        .into_iter()
        .collect();
    Ok(rows
        .into_iter()
        .map(|(conversation, member_name)| ConversationRow {
            last_at: last
                .get(&conversation.id)
                .copied()
                .flatten()
                .unwrap_or(conversation.opened_at),
            conversation,
            member_name,
        })
        .collect())
}
