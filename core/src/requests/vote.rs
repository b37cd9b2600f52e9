//! Wanting the same thing, and not wanting it any more.

use serde_json::json;

use super::{Request, RequestEvent, RequestState, ask::explain_not_yet, store};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::{MemberId, RequestId},
    members::{self, MemberState},
    messages::{Explain, Lang, explain_database, text, text_with},
    time::Timestamp,
};

/// The vote was not counted or not taken back.
#[derive(Debug, thiserror::Error)]
pub enum VoteError {
    /// There is no such request, or she may not see it.
    #[error("there is no such request")]
    NotFound,
    /// Only members vote.
    #[error("the actor is not a member")]
    NotAMember,
    /// The member is not active.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// Nobody works on it any more.
    #[error("the request is {0}")]
    Closed(RequestState),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for VoteError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-request-not-found"),
            Self::NotAMember => text(lang, "error-request-members-only"),
            Self::NotYetMember(state) => explain_not_yet(*state, lang),
            Self::Closed(state) => text_with(
                lang,
                "error-request-state",
                &[("state", &state.label(lang))],
            ),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Counts a member as wanting the same thing, once however often she says it.
///
/// # Errors
/// When she is no active member, the request is not public, or nobody works
/// on it any more.
pub fn vote(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: RequestId,
) -> Result<Request, VoteError> {
    let member = member(by)?;
    write_tx(conn, |conn| {
        let request = seen(conn, id, member)?;
        let known = members::by_id(conn, member)?.ok_or(VoteError::NotAMember)?;
        if !known.may_order() {
            return Err(VoteError::NotYetMember(known.state));
        }
        if !request.state.is_open() {
            return Err(VoteError::Closed(request.state));
        }
        if store::insert_vote(conn, id, member, now)? {
            store::recount(conn, id)?;
            record(conn, now, by, EventKind::RequestVoted, &request, member)?;
        }
        Ok(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}

/// Takes a member's wish back. A request that nobody else wants is withdrawn
/// with it; one that others want goes on for them.
///
/// # Errors
/// When she may not see the request, or nobody works on it any more.
pub fn withdraw(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: RequestId,
) -> Result<Request, VoteError> {
    let member = member(by)?;
    write_tx(conn, |conn| {
        let request = seen(conn, id, member)?;
        let mine = store::has_voted(conn, id, member)?;
        if !mine {
            return Ok(request);
        }
        if !request.state.is_open() {
            return Err(VoteError::Closed(request.state));
        }
        if request.votes > 1 {
            store::delete_vote(conn, id, member)?;
            store::recount(conn, id)?;
            record(
                conn,
                now,
                by,
                EventKind::RequestVoteWithdrawn,
                &request,
                member,
            )?;
        } else {
            let state = request
                .state
                .apply(RequestEvent::Withdraw)
                .map_err(|error| VoteError::Closed(error.state))?;
            let change = store::Change {
                state,
                ..store::Change::of(&request, now)
            };
            store::change(conn, id, &change)?;
            store::insert_step(conn, now, by, id, state, "")?;
            record(conn, now, by, EventKind::RequestWithdrawn, &request, member)?;
        }
        Ok(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}

fn member(by: &Actor) -> Result<MemberId, VoteError> {
    match by {
        Actor::Member(member) => Ok(*member),
        Actor::Staff { .. } | Actor::CommandLine { .. } | Actor::System => {
            Err(VoteError::NotAMember)
        }
    }
}

/// Locks a request that the member may see: a public one, or one she wants.
fn seen(conn: &mut Conn, id: RequestId, member: MemberId) -> Result<Request, VoteError> {
    let request = store::lock(conn, id)?.ok_or(VoteError::NotFound)?;
    if request.is_public() || store::has_voted(conn, id, member)? {
        Ok(request)
    } else {
        Err(VoteError::NotFound)
    }
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    request: &Request,
    member: MemberId,
) -> Result<(), DbError> {
    events::record(
        conn,
        now,
        by,
        kind,
        Subject::Request(request.id),
        Some(member),
        &json!({ "number": request.number, "name": request.title }),
    )
}
