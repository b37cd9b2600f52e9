//! Reading conversations.

use diesel::prelude::*;

use super::{Conversation, ConversationRow, ConversationState, ConversationView, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::{ConversationId, MemberId},
    members,
    messages::{Explain, Lang},
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

/// Lists conversations for staff: unanswered ones the oldest first, all others
/// the newest first.
///
/// # Errors
/// When the actor may not read messages.
pub fn list(
    conn: &mut Conn,
    by: &Actor,
    state: Option<ConversationState>,
    after: Option<ConversationId>,
    limit: i64,
) -> Result<Vec<ConversationRow>, ViewConversationError> {
    by.require(Permission::AnswerMessages)?;
    Ok(store::list(conn, state, after, limit)?)
}

/// Returns a conversation with its messages, for staff and for the member
/// whose it is; to other members it does not exist.
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
    let Some(conversation) = store::by_id(conn, id)? else {
        return Ok(None);
    };
    if is_member && *by != Actor::Member(conversation.member_id) {
        return Ok(None);
    }
    let member = members::by_id(conn, conversation.member_id)?.ok_or(DbError::NotFound)?;
    let messages = store::messages_of(conn, id)?;
    Ok(Some(ConversationView {
        conversation,
        member,
        messages,
    }))
}

/// Returns the conversation with a number such as `HK-2611-0042`.
///
/// # Errors
/// When the database fails.
pub fn by_number(conn: &mut Conn, number: &str) -> QueryResult<Option<Conversation>> {
    store::by_number(conn, number)
}

/// Returns a member's conversations, the newest first.
///
/// # Errors
/// When the database fails.
pub fn of_member(conn: &mut Conn, member: MemberId) -> QueryResult<Vec<Conversation>> {
    store::of_member(conn, member)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        mail,
        members::{Consent, ConsentPurpose, NewMember},
        scratch::{Scratch, now},
        service::{self, ConversationKind, NewConversation},
    };

    #[test]
    fn a_question_is_answered_reopened_and_solved() {
        let mut scratch = Scratch::new();
        let conn = &mut scratch.conn;
        let consent = |purpose| Consent {
            purpose,
            wording: String::new(),
        };
        let new = NewMember {
            name: "Rina".to_owned(),
            email: "rina@example.com".to_owned(),
            phone: "081234567890".to_owned(),
            city: "Sleman".to_owned(),
            password: "kawung dan parang".to_owned(),
            lang: Lang::En,
            consents: vec![
                consent(ConsentPurpose::Terms),
                consent(ConsentPurpose::Privacy),
            ],
            base_url: String::new(),
        };
        let member = members::register(conn, now(), new).unwrap().member;
        let question = NewConversation {
            kind: ConversationKind::Question,
            subject: "Ukuran M".to_owned(),
            body: "Apakah ada?".to_owned(),
        };
        let by = member.actor();
        assert!(matches!(
            service::open(conn, now(), &by, question.clone()),
            Err(service::OpenError::NotYetMember(_))
        ));
        members::approve(conn, now(), &Actor::System, member.id).unwrap();
        let opened = service::open(conn, now(), &by, question).unwrap();
        assert_eq!(opened.number, "HK-2611-0001");

        let staff = Actor::System;
        let answered = service::reply(conn, now(), &staff, opened.id, "Ada.").unwrap();
        assert_eq!(answered.state, ConversationState::Answered);
        let letter = mail::recent(conn, 1).unwrap().remove(0);
        assert_eq!(letter.template, "conversation-answered");
        let solved = service::solve(conn, now(), &by, opened.id).unwrap();
        assert_eq!(solved.state, ConversationState::Solved);
        let again = service::reply(conn, now(), &by, opened.id, "Satu lagi.").unwrap();
        assert_eq!(
            (again.state, again.solved_at),
            (ConversationState::Open, None)
        );

        let stranger = Actor::Member(MemberId(member.id.0 + 1));
        assert_eq!(view(conn, &stranger, opened.id).unwrap(), None);
        assert!(matches!(
            service::reply(conn, now(), &stranger, opened.id, "Hai"),
            Err(service::ReplyError::NotFound)
        ));
        let view = view(conn, &by, opened.id).unwrap().unwrap();
        assert_eq!(view.messages.len(), 3);
        let rows = list(conn, &staff, Some(ConversationState::Open), None, 10).unwrap();
        assert_eq!(rows[0].member_name, "Rina");
    }
}
