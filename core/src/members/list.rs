//! Lists of members for staff.

use super::{Member, MemberState, search::patterns, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::MemberId,
    messages::{Explain, Lang},
};

/// Which members to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberQuery {
    /// Words of the name, the address or the number; empty lists everyone.
    pub words: String,
    /// Only those in this state.
    pub state: Option<MemberState>,
    /// The last member of the page before.
    pub after: Option<MemberId>,
    /// How many at most.
    pub limit: i64,
}

/// The members cannot be listed.
#[derive(Debug, thiserror::Error)]
pub enum ListMembersError {
    /// The actor may not see members.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ListMembersError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Lists members: registrations that wait the oldest first, all others the
/// newest first.
///
/// # Errors
/// When the actor may not see members.
pub fn list(
    conn: &mut Conn,
    by: &Actor,
    query: &MemberQuery,
) -> Result<Vec<Member>, ListMembersError> {
    by.require(Permission::ViewMembers)?;
    Ok(store::find(
        conn,
        patterns(&query.words),
        query.state,
        query.after,
        query.limit,
    )?)
}
