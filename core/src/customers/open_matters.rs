//! What is open between a customer and the shop, in numbers.

use diesel::{prelude::*, sql_types::BigInt};

use super::ViewCustomerError;
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::MemberId,
};

/// How much is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, QueryableByName)]
pub struct OpenMatters {
    /// Conversations that are not solved.
    #[diesel(sql_type = BigInt)]
    pub conversations: i64,
    /// Requests for products that are not answered.
    #[diesel(sql_type = BigInt)]
    pub requests: i64,
    /// Orders on their way.
    #[diesel(sql_type = BigInt)]
    pub orders: i64,
}

/// Counts what is open with a member, as far as the actor may see it.
///
/// # Errors
/// When the actor may not see members.
pub fn open_matters(
    conn: &mut Conn,
    by: &Actor,
    member: MemberId,
) -> Result<OpenMatters, ViewCustomerError> {
    by.require(Permission::ViewMembers)?;
    let counted = count(conn, member)?;
    let seen = |count: i64, permission| if by.may(permission) { count } else { 0 };
    Ok(OpenMatters {
        conversations: seen(counted.conversations, Permission::AnswerMessages),
        requests: seen(counted.requests, Permission::HandleRequests),
        orders: seen(counted.orders, Permission::ViewOrders),
    })
}

fn count(conn: &mut Conn, member: MemberId) -> QueryResult<OpenMatters> {
    diesel::sql_query(
        "SELECT
            (SELECT COUNT(*) FROM conversations c WHERE c.member_id = $1
                AND c.state NOT IN ('solved', 'closed', 'spam')) AS conversations,
            (SELECT COUNT(*) FROM requests r WHERE r.member_id = $2
                AND r.state IN ('new', 'reviewing', 'planned', 'ordered')) AS requests,
            (SELECT COUNT(*) FROM orders o WHERE o.member_id = $3
                AND o.status = 'placed') AS orders",
    )
    .bind::<BigInt, _>(member)
    .bind::<BigInt, _>(member)
    .bind::<BigInt, _>(member)
    .get_result(conn)
}
