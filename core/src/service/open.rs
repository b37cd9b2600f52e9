//! Writing to the shop.

use chrono::Duration;
use serde_json::json;

use super::{
    About, Channel, Conversation, ConversationKind, ConversationMessage, ConversationState,
    ServiceRules, Visibility, Writing, WritingError, about, clock, hours, letters, store, writing,
};
use crate::{
    actor::{Actor, Denied, Permission},
    counters,
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::{ConversationId, MemberId, OrderId, OrderLineId, PaymentId},
    media::same_photo,
    members::{self, Member, MemberState},
    messages::{Explain, Lang, text, text_with},
    time::Timestamp,
};

/// Within this time the same words again are the same message: a form was
/// sent twice.
pub(super) const TWICE: Duration = Duration::minutes(10);

/// What the message form sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConversation {
    /// What it is about.
    pub kind: ConversationKind,
    /// The subject line.
    pub subject: String,
    /// The message.
    pub writing: Writing,
    /// The order or line it is about.
    pub about: About,
}

impl NewConversation {
    /// Makes a conversation about nothing in particular, without photos.
    #[must_use]
    pub fn new(kind: ConversationKind, subject: &str, body: &str) -> Self {
        Self {
            kind,
            subject: subject.to_owned(),
            writing: body.into(),
            about: About::Nothing,
        }
    }
}

/// A conversation that was written to.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The conversation as it is now.
    pub conversation: Conversation,
    /// Whether the same words and photos were there already, so that nothing
    /// was added.
    pub already: bool,
}

/// The message was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Only members write to the shop here.
    #[error("the actor is not a member")]
    NotAMember,
    /// The member is not active.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// The order or line is not the member's own.
    #[error("there is no such order of the member")]
    NoSuchOrder,
    /// The payment's own form opens such a conversation.
    #[error("a payment is confirmed by its form")]
    ByItsForm,
    /// Fields are not filled in rightly.
    #[error("{} fields are not valid", .0.len())]
    Invalid(Vec<WritingError>),
    /// The actor may not write down what members say.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for OpenError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotAMember => text(lang, "error-message-not-a-member"),
            Self::NotYetMember(state) => explain_not_yet(*state, lang),
            Self::NoSuchOrder => text(lang, "error-message-no-such-order"),
            Self::ByItsForm => text(lang, "error-message-payment-form"),
            Self::Invalid(errors) => {
                let sentences: Vec<_> = errors.iter().map(|error| error.explain(lang)).collect();
                sentences.join(" ")
            }
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Says that a member has to be approved first.
pub(super) fn explain_not_yet(state: MemberState, lang: Lang) -> String {
    text_with(
        lang,
        "error-message-not-yet",
        &[("state", &state.label(lang))],
    )
}

/// Opens a conversation with a member's message, and mails that it arrived.
///
/// # Errors
/// When the actor is not an active member, or fields are wrong.
pub fn open(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: NewConversation,
) -> Result<Written, OpenError> {
    let Actor::Member(member) = by else {
        return Err(OpenError::NotAMember);
    };
    let checked = check(new)?;
    write_tx(conn, |conn| {
        let member = active_member(conn, *member)?;
        begin(conn, now, by, &member, Channel::Web, &checked)
    })
}

/// Takes down what a member said on the telephone, at the counter or in a
/// letter, and mails her that it is on record.
///
/// # Errors
/// When the actor may not, there is no such member, or fields are wrong.
pub fn open_for(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    channel: Channel,
    new: NewConversation,
) -> Result<Written, OpenError> {
    by.require(Permission::AnswerMessages)?;
    let checked = check(new)?;
    write_tx(conn, |conn| {
        let member = active_member(conn, member)?;
        begin(conn, now, by, &member, channel, &checked)
    })
}

fn check(new: NewConversation) -> Result<NewConversation, OpenError> {
    if new.kind == ConversationKind::PaymentConfirmation {
        return Err(OpenError::ByItsForm);
    }
    let photos = writing::photos(&new.writing.photos);
    match (
        writing::subject(&new.subject),
        writing::body(&new.writing.body),
        photos,
    ) {
        (Ok(subject), Ok(body), Ok(())) => Ok(NewConversation {
            subject,
            writing: Writing {
                body,
                ..new.writing
            },
            ..new
        }),
        (subject, body, photos) => {
            let errors = subject
                .err()
                .into_iter()
                .chain(body.err())
                .chain(photos.err());
            Err(OpenError::Invalid(errors.collect()))
        }
    }
}

/// Returns the member, locked so that a form sent twice at once is taken
/// once.
fn active_member(conn: &mut Conn, id: MemberId) -> Result<Member, OpenError> {
    lock_for_update(conn, "members", id.0)?;
    let member = members::by_id(conn, id)?.ok_or(OpenError::NotAMember)?;
    active(&member).map_err(OpenError::NotYetMember)?;
    Ok(member)
}

fn begin(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: &Member,
    channel: Channel,
    new: &NewConversation,
) -> Result<Written, OpenError> {
    let about = about::resolve(conn, member.id, &new.about)?.ok_or(OpenError::NoSuchOrder)?;
    let same = |conversation: &Conversation| {
        conversation.kind == new.kind
            && conversation.subject == new.subject
            && (conversation.order_id, conversation.order_line_id) == (about.order, about.line)
    };
    if let Some(conversation) = twin(conn, now, member.id, &new.writing, same)? {
        return Ok(Written {
            conversation,
            already: true,
        });
    }
    let rules = hours::rules(conn)?;
    let start = Start {
        kind: new.kind,
        channel,
        subject: &new.subject,
        order: about.order,
        line: about.line,
        payment: None,
        previous: None,
    };
    let conversation = insert(conn, now, by, member, &start, &new.writing, &rules)?;
    letters::opened(conn, now, member, &conversation, &new.writing.body)?;
    Ok(Written {
        conversation,
        already: false,
    })
}

/// Finds the conversation that the same form opened a moment ago: with the
/// same words and photos, among those that are the same otherwise.
pub(super) fn twin(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    writing: &Writing,
    same: impl Fn(&Conversation) -> bool,
) -> Result<Option<Conversation>, DbError> {
    for conversation in store::opened_since(conn, member, now.minus(TWICE))? {
        if same(&conversation)
            && let Some(first) = store::messages_of(conn, conversation.id, false)?.first()
            && says_the_same(conn, first, writing)?
        {
            return Ok(Some(conversation));
        }
    }
    Ok(None)
}

/// Returns whether a message has these words and came with these photos.
pub(super) fn says_the_same(
    conn: &mut Conn,
    message: &ConversationMessage,
    writing: &Writing,
) -> Result<bool, DbError> {
    if message.body != writing.body {
        return Ok(false);
    }
    let kept = store::attachments_of(conn, &[message.id])?
        .remove(&message.id)
        .unwrap_or_default();
    let mut pairs = kept.iter().zip(&writing.photos);
    Ok(kept.len() == writing.photos.len()
        && pairs.all(|(kept, sent)| same_photo(&kept.media_key, sent)))
}

/// What a conversation begins with.
pub(super) struct Start<'a> {
    pub(super) kind: ConversationKind,
    pub(super) channel: Channel,
    pub(super) subject: &'a str,
    pub(super) order: Option<OrderId>,
    pub(super) line: Option<OrderLineId>,
    pub(super) payment: Option<PaymentId>,
    pub(super) previous: Option<ConversationId>,
}

/// Writes a conversation with its first message and starts its clocks.
pub(super) fn insert(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: &Member,
    start: &Start<'_>,
    writing: &Writing,
    rules: &ServiceRules,
) -> Result<Conversation, DbError> {
    let target = rules.target(start.kind);
    let respond_due_at = rules.calendar.due(now, target.respond_minutes);
    let solve_due_at = rules.calendar.due(now, target.solve_minutes);
    let number = number(conn, now)?;
    let id = store::insert(
        conn,
        &store::NewRow {
            number: &number,
            member_id: member.id,
            kind: start.kind,
            subject: start.subject,
            state: ConversationState::New,
            opened_at: now,
            version: 1,
            channel: start.channel,
            order_id: start.order,
            order_line_id: start.line,
            payment_id: start.payment,
            previous_id: start.previous,
            assigned_to: None,
            waiting_since: Some(now),
            respond_since: Some(now),
            respond_worked: 0,
            respond_due_at,
            solve_since: Some(now),
            solve_worked: 0,
            solve_due_at,
            due_at: clock::nearer(respond_due_at, solve_due_at),
            solved_minutes: 0,
            solutions: 0,
            reopened: 0,
        },
    )?;
    add(conn, now, by, id, false, writing)?;
    // The confirmation of a payment has its own event.
    if start.payment.is_none() {
        events::record(
            conn,
            now,
            by,
            EventKind::ConversationOpened,
            Subject::Conversation(id),
            Some(member.id),
            &json!({
                "number": number,
                "name": start.subject,
                "kind": start.kind.as_str(),
                "channel": start.channel.as_str(),
            }),
        )?;
    }
    store::by_id(conn, id)?.ok_or(DbError::NotFound)
}

/// Adds a public message with its photos.
pub(super) fn add(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
    from_staff: bool,
    writing: &Writing,
) -> Result<(), DbError> {
    let message = store::insert_message(
        conn,
        &store::NewMessage {
            conversation_id: id,
            author: &by.code(),
            from_staff,
            body: &writing.body,
            at: now,
            visibility: Visibility::Public,
        },
    )?;
    store::insert_attachments(conn, message, &writing.photos)
}

/// Refuses a member who is not active, with the state as the reason.
pub(super) fn active(member: &Member) -> Result<(), MemberState> {
    if member.may_order() {
        Ok(())
    } else {
        Err(member.state)
    }
}

/// Takes the next number of the month: `HK-2611-0042`.
fn number(conn: &mut Conn, now: Timestamp) -> Result<String, DbError> {
    let month = now.local().format("%y%m").to_string();
    let running = counters::next(conn, &format!("conversation:{month}"))?;
    Ok(format!("HK-{month}-{running:04}"))
}
