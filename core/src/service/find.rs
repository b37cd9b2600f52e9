//! Reading conversations.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::{Attachment, Conversation, ConversationView, Matter, MessageView, Visibility, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::{AttachmentId, ConversationId, MemberId, MessageId, StaffId},
    members,
    messages::{Explain, Lang},
    orders,
};

/// The conversations cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum ViewConversationError {
    /// The actor may not read messages.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ViewConversationError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Returns a conversation with its messages, for staff and for the member
/// whose it is; to other members it does not exist, and internal notes do
/// not exist for any member.
///
/// # Errors
/// When the actor is staff and may not read messages.
pub fn view(
    conn: &mut Conn,
    by: &Actor,
    id: ConversationId,
) -> Result<Option<ConversationView>, ViewConversationError> {
    let is_member = matches!(by, Actor::Member(_));
    if !is_member {
        by.require(Permission::AnswerMessages)?;
    }
    let Some(mut conversation) = store::by_id(conn, id)? else {
        return Ok(None);
    };
    if is_member && *by != Actor::Member(conversation.member_id) {
        return Ok(None);
    }
    if is_member {
        // What the shop noted about it for itself is none of its messages.
        conversation.root_cause = None;
    }
    let messages = store::messages_of(conn, id, !is_member)?;
    let ids: Vec<MessageId> = messages.iter().map(|message| message.id).collect();
    let mut photos = store::attachments_of(conn, &ids)?;
    let member = members::by_id(conn, conversation.member_id)?.ok_or(DbError::NotFound)?;
    let mut people: HashSet<StaffId> = conversation.assigned_to.into_iter().collect();
    people.extend(
        messages
            .iter()
            .filter_map(|message| account(&message.author)),
    );
    let people: Vec<StaffId> = people.into_iter().collect();
    let names = store::staff_names(conn, &people)?;
    let previous = match conversation.previous_id {
        Some(previous) => store::by_id(conn, previous)?.map(|previous| previous.number),
        None => None,
    };
    Ok(Some(ConversationView {
        matter: matter(conn, &conversation)?,
        assignee: conversation
            .assigned_to
            .and_then(|id| names.get(&id).cloned()),
        previous,
        messages: messages
            .into_iter()
            .map(|message| MessageView {
                author: author_name(&message.author, &member.name, &names),
                photos: photos.remove(&message.id).unwrap_or_default(),
                message,
            })
            .collect(),
        ratings: store::ratings_of(conn, id)?,
        member,
        conversation,
    }))
}

/// Returns the account behind the code of an actor.
fn account(code: &str) -> Option<StaffId> {
    code.strip_prefix("staff:")?.parse().ok().map(StaffId)
}

fn author_name(code: &str, member: &str, names: &HashMap<StaffId, String>) -> String {
    if code.starts_with("member:") {
        return member.to_owned();
    }
    account(code)
        .and_then(|id| names.get(&id).cloned())
        .or_else(|| code.strip_prefix("cli:").map(str::to_owned))
        .unwrap_or_default()
}

fn matter(conn: &mut Conn, conversation: &Conversation) -> Result<Option<Matter>, DbError> {
    let Some(order) = conversation.order_id else {
        return Ok(None);
    };
    let named = orders::named(conn, order, conversation.order_line_id)?;
    Ok(named.map(|named| Matter {
        order: named.order.number,
        token: named.order.token,
        line: named
            .line
            .map(|line| (line.product_name, line.size, line.colour, line.colour_en)),
        tracking: named.tracking,
    }))
}

/// Returns a photo that came with a message the actor may read: staff any,
/// a member those of the public messages of her own conversation.
///
/// # Errors
/// When the actor is staff and may not read messages.
pub fn attachment(
    conn: &mut Conn,
    by: &Actor,
    conversation: ConversationId,
    id: AttachmentId,
) -> Result<Option<Attachment>, ViewConversationError> {
    let view = view(conn, by, conversation)?;
    Ok(view.and_then(|view| {
        view.messages
            .into_iter()
            .filter(|message| {
                !matches!(by, Actor::Member(_)) || message.message.visibility == Visibility::Public
            })
            .flat_map(|message| message.photos)
            .find(|photo| photo.id == id)
    }))
}

/// Returns the conversation with a number such as `HK-2611-0042`.
///
/// # Errors
/// When the database fails.
pub fn by_number(conn: &mut Conn, number: &str) -> QueryResult<Option<Conversation>> {
    store::by_number(conn, &number.trim().to_uppercase())
}

/// Returns a member's conversations, the newest first, after one shown.
///
/// # Errors
/// When the database fails.
pub fn of_member(
    conn: &mut Conn,
    member: MemberId,
    after: Option<ConversationId>,
    limit: i64,
) -> QueryResult<Vec<Conversation>> {
    store::of_member(conn, member, after, limit)
}
