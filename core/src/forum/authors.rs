//! What those who write are called in the forum: members by their public
//! name, never by address or number, and the shop's people by theirs.

use std::collections::{HashMap, HashSet};

use crate::{
    db::{Conn, DbError},
    ids::{MemberId, ProductId},
    members, orders, staff,
};

/// The names of some authors.
#[derive(Debug, Clone, Default)]
pub struct Authors {
    members: HashMap<MemberId, String>,
    staff: HashMap<String, String>,
}

impl Authors {
    /// Reads the names of members and of the whole staff, who are few.
    pub(super) fn load(conn: &mut Conn, ids: &[MemberId]) -> Result<Self, DbError> {
        let unique: HashSet<MemberId> = ids.iter().copied().collect();
        let unique: Vec<MemberId> = unique.into_iter().collect();
        Ok(Self {
            members: members::public_names(conn, &unique)?,
            staff: staff::list(conn)?
                .into_iter()
                .map(|account| {
                    let first = account.name.split_whitespace().next().unwrap_or_default();
                    (format!("staff:{}", account.id), first.to_owned())
                })
                .collect(),
        })
    }

    /// Returns what an author is called. The shop itself has no name here:
    /// whoever shows it knows what the shop is called.
    #[must_use]
    pub fn name(&self, author: &str, member: Option<MemberId>) -> String {
        match member {
            Some(id) => self.members.get(&id).cloned().unwrap_or_default(),
            None => self.staff.get(author).cloned().unwrap_or_default(),
        }
    }
}

/// Returns which of some members have paid for one of the products.
pub(super) fn buyers(
    conn: &mut Conn,
    products: &[ProductId],
    ids: &[MemberId],
) -> Result<HashSet<MemberId>, DbError> {
    if products.is_empty() || ids.is_empty() {
        return Ok(HashSet::new());
    }
    Ok(orders::buyers_of(conn, products, ids)?
        .into_iter()
        .collect())
}
