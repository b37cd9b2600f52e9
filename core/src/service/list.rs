//! The inbox: conversations in the order in which they need somebody.

use diesel::{dsl::count_star, prelude::*};

use super::{
    Conversation, ConversationKind, ConversationRow, ConversationState, ViewConversationError,
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, MultiBackend},
    ids::{ConversationId, StaffId},
    schema::{conversations, members},
    text::like_pattern,
    time::Timestamp,
};

/// A view of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InboxView {
    /// It is the shop's turn, the most urgent first; confirmed payments have
    /// a view of their own.
    #[default]
    Unanswered,
    /// The actor's own that are not settled.
    Mine,
    /// Past their due time, the latest first, without confirmed payments.
    Late,
    /// Payments that customers have confirmed, the oldest first.
    Payments,
    /// Asleep, the next to wake first.
    Snoozed,
    /// Everything, the newest first.
    All,
}

impl InboxView {
    /// Every view, in the order the terminal shows them.
    pub const ALL: &'static [Self] = &[
        Self::Unanswered,
        Self::Mine,
        Self::Late,
        Self::Payments,
        Self::Snoozed,
        Self::All,
    ];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Mine => "mine",
            Self::Late => "late",
            Self::Payments => "payments",
            Self::Snoozed => "snoozed",
            Self::All => "all",
        }
    }
}

/// How many words a search can have.
const MOST_WORDS: usize = 8;

diesel::define_sql_function! {
    /// Turns ASCII letters into small ones, on both databases.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// Which conversations to list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InboxQuery {
    /// The view.
    pub view: InboxView,
    /// Only those in this state.
    pub state: Option<ConversationState>,
    /// Only those of this kind.
    pub kind: Option<ConversationKind>,
    /// Words of number, subject or the member's name; each must occur.
    pub words: String,
    /// The last one of the page before.
    pub after: Option<ConversationId>,
    /// How many at most.
    pub limit: i64,
}

/// Lists conversations for staff.
///
/// # Errors
/// When the actor may not read messages.
pub fn list(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    query: &InboxQuery,
) -> Result<Vec<ConversationRow>, ViewConversationError> {
    by.require(Permission::AnswerMessages)?;
    // Where the page before ended: its last row as it stands now.
    let after = match query.after {
        Some(id) => store::by_id(conn, id)?,
        None => None,
    };
    let mut rows = conversations::table
        .select(conversations::id)
        .limit(query.limit)
        .into_boxed();
    rows = match query.view {
        InboxView::Unanswered => by_due(
            rows.filter(conversations::state.eq_any(ConversationState::OURS))
                .filter(conversations::kind.ne(ConversationKind::PaymentConfirmation)),
            after.as_ref(),
        ),
        InboxView::Mine => by_due(
            rows.filter(conversations::state.eq_any(ConversationState::UNSETTLED))
                .filter(conversations::assigned_to.eq(whose(by))),
            after.as_ref(),
        ),
        InboxView::Late => by_due(
            rows.filter(conversations::state.eq_any(ConversationState::OURS))
                .filter(conversations::kind.ne(ConversationKind::PaymentConfirmation))
                .filter(conversations::due_at.le(now)),
            after.as_ref(),
        ),
        InboxView::Payments => by_due(
            rows.filter(conversations::state.eq_any(ConversationState::OURS))
                .filter(conversations::kind.eq(ConversationKind::PaymentConfirmation)),
            after.as_ref(),
        ),
        InboxView::Snoozed => by_waking(
            rows.filter(conversations::state.eq(ConversationState::Snoozed)),
            after.as_ref(),
        ),
        InboxView::All => {
            let after = after.map_or(ConversationId(i64::MAX), |after| after.id);
            rows.filter(conversations::id.lt(after))
                .order(conversations::id.desc())
        }
    };
    if let Some(state) = query.state {
        rows = rows.filter(conversations::state.eq(state));
    }
    if let Some(kind) = query.kind {
        rows = rows.filter(conversations::kind.eq(kind));
    }
    for word in query.words.split_whitespace().take(MOST_WORDS) {
        let pattern = like_pattern(word);
        let people = members::table
            .filter(members::search.like(pattern.clone()).escape('\\'))
            .select(members::id);
        rows = rows.filter(
            lower(conversations::number)
                .like(pattern.clone())
                .escape('\\')
                .or(lower(conversations::subject).like(pattern).escape('\\'))
                .or(conversations::member_id.eq_any(people)),
        );
    }
    let ids: Vec<ConversationId> = rows.load(conn)?;
    Ok(complete(conn, &ids)?)
}

/// Returns the account whose conversations are one's own; nobody else has
/// the number zero.
const fn whose(by: &Actor) -> StaffId {
    match by {
        Actor::Staff { id, .. } => *id,
        Actor::Member(_) | Actor::CommandLine { .. } | Actor::System => StaffId(0),
    }
}

type Ids<'a> = diesel::helper_types::IntoBoxed<
    'a,
    diesel::helper_types::Limit<
        diesel::helper_types::Select<conversations::table, conversations::id>,
    >,
    MultiBackend,
>;

/// By due time; what waits for the customer has none and comes last.
fn by_due<'a>(rows: Ids<'a>, after: Option<&Conversation>) -> Ids<'a> {
    use conversations::{due_at, id};
    let rows = rows.order((due_at.is_null(), due_at, id));
    match after {
        None => rows,
        Some(Conversation {
            id: last,
            due_at: None,
            ..
        }) => rows.filter(due_at.is_null()).filter(id.gt(*last)),
        Some(Conversation {
            id: last,
            due_at: Some(due),
            ..
        }) => rows.filter(
            due_at
                .is_null()
                .or(due_at.gt(*due).assume_not_null())
                .or(due_at.eq(*due).assume_not_null().and(id.gt(*last))),
        ),
    }
}

fn by_waking<'a>(rows: Ids<'a>, after: Option<&Conversation>) -> Ids<'a> {
    use conversations::{id, snoozed_until};
    let rows = rows.order((snoozed_until, id));
    match after.and_then(|after| Some((after.id, after.snoozed_until?))) {
        None => rows,
        Some((last, until)) => rows.filter(
            snoozed_until
                .gt(until)
                .assume_not_null()
                .or(snoozed_until.eq(until).assume_not_null().and(id.gt(last))),
        ),
    }
}

/// Reads the rows of some ids, in their order.
fn complete(conn: &mut Conn, ids: &[ConversationId]) -> QueryResult<Vec<ConversationRow>> {
    let rows: Vec<(Conversation, String)> = conversations::table
        .inner_join(members::table)
        .filter(conversations::id.eq_any(ids))
        .select((Conversation::as_select(), members::name))
        .load(conn)?;
    let last = store::last_written(conn, ids)?;
    let people: Vec<StaffId> = rows.iter().filter_map(|(row, _)| row.assigned_to).collect();
    let names = store::staff_names(conn, &people)?;
    let mut rows: Vec<ConversationRow> = rows
        .into_iter()
        .map(|(conversation, member_name)| ConversationRow {
            last_at: last
                .get(&conversation.id)
                .copied()
                .unwrap_or(conversation.opened_at),
            assignee: conversation
                .assigned_to
                .and_then(|id| names.get(&id).cloned()),
            conversation,
            member_name,
        })
        .collect();
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.conversation.id));
    Ok(rows)
}

/// How much is late: how many, and since when the oldest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lateness {
    /// How many.
    pub count: i64,
    /// When the first of them fell due.
    pub oldest: Option<Timestamp>,
}

/// Counts what is past its due time. Payments are counted by their own
/// queue.
///
/// # Errors
/// When the actor may not read messages.
pub fn late(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
) -> Result<Lateness, ViewConversationError> {
    by.require(Permission::AnswerMessages)?;
    let late: (i64, Option<Timestamp>) = conversations::table
        .filter(conversations::state.eq_any(ConversationState::OURS))
        .filter(conversations::due_at.le(now))
        .filter(conversations::kind.ne(ConversationKind::PaymentConfirmation))
        .select((count_star(), diesel::dsl::min(conversations::due_at)))
        .get_result(conn)?;
    Ok(Lateness {
        count: late.0,
        oldest: late.1,
    })
}
