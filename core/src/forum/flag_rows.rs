//! Reports of posts, and what moderators did about members.

use diesel::prelude::*;

use super::{FlagOutcome, FlagReason, SanctionKind};
use crate::{
    db::MultiBackend,
    ids::{FlagId, MemberId, PostId, SanctionId},
    schema::{forum_flags, forum_sanctions},
    time::Timestamp,
};

/// One report of a post by one member.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = forum_flags, check_for_backend(MultiBackend))]
pub struct Flag {
    /// The report.
    pub id: FlagId,
    /// The post.
    pub post_id: PostId,
    /// Who reported it.
    pub member_id: MemberId,
    /// Why.
    pub reason: FlagReason,
    /// In the member's words; may be empty.
    pub note: String,
    /// How much it counts.
    pub weight: i64,
    /// When it came.
    pub at: Timestamp,
    /// What became of it.
    pub outcome: Option<FlagOutcome>,
}

/// A warning or a silence.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = forum_sanctions, check_for_backend(MultiBackend))]
pub struct Sanction {
    /// The sanction.
    pub id: SanctionId,
    /// Whom it is about.
    pub member_id: MemberId,
    /// What was done.
    pub kind: SanctionKind,
    /// Why, as the member was told.
    pub reason: String,
    /// When it was decided.
    pub at: Timestamp,
    /// When it ends; none for a warning.
    pub until: Option<Timestamp>,
    /// Who decided it, as an actor's code.
    pub decided_by: String,
    /// When it was lifted early.
    pub lifted_at: Option<Timestamp>,
}
