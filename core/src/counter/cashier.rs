//! Who stood at the counter, by the codes that rows keep.

use diesel::QueryResult;

use crate::{db::Conn, ids::StaffId, staff};

/// Returns what somebody is called whom a row names by an actor's code; empty
/// for the shop itself.
pub(super) fn name(conn: &mut Conn, code: &str) -> QueryResult<String> {
    match code.split_once(':') {
        Some(("staff", id)) => {
            let account = staff::by_id(conn, StaffId(id.parse().unwrap_or_default()))?;
            Ok(account.map(|account| account.name).unwrap_or_default())
        }
        Some(("cli", user)) => Ok(user.to_owned()),
        Some(_) | None => Ok(String::new()),
    }
}
