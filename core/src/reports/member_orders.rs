//! What members have bought and paid for: the facts under segments and
//! lifetime values, by the same rule as the sales report.

use diesel::{
    prelude::*,
    sql_types::{BigInt, Timestamp as SqlTimestamp},
};

use super::sales_rows::{paid, paid_back, received, refunded};
use crate::{db::Conn, ids::MemberId, money::Rupiah, time::Timestamp};

/// A paid order of a member.
#[derive(Debug, Clone, QueryableByName)]
pub(crate) struct MemberOrder {
    #[diesel(sql_type = BigInt)]
    pub(crate) member_id: MemberId,
    #[diesel(sql_type = SqlTimestamp)]
    pub(crate) placed_at: Timestamp,
    /// What the goods cost after discounts.
    #[diesel(sql_type = BigInt)]
    goods_net: i64,
    #[diesel(sql_type = BigInt)]
    total: Rupiah,
    #[diesel(sql_type = BigInt)]
    paid_back: Rupiah,
    #[diesel(sql_type = BigInt)]
    received: Rupiah,
}

impl MemberOrder {
    /// Returns what the order brought, without shipping and after refunds; a
    /// refund beyond the goods gives back shipping.
    pub(crate) fn net(&self) -> Rupiah {
        let refunded = refunded(self.total, self.received, self.paid_back);
        Rupiah((self.goods_net - refunded.0).max(0))
    }
}

/// Returns the paid orders of one member, or of all, by member and time.
pub(crate) fn member_orders(
    conn: &mut Conn,
    as_of: Timestamp,
    member: Option<MemberId>,
) -> QueryResult<Vec<MemberOrder>> {
    let of_whom = match member {
        Some(_) => "o.member_id = $8",
        None => "o.member_id IS NOT NULL",
    };
    let sql = format!(
        "SELECT o.member_id, o.placed_at, o.goods - o.discount AS goods_net, o.total,
            {} AS paid_back, {} AS received
         FROM orders o WHERE {} AND {of_whom} ORDER BY o.member_id, o.placed_at, o.id",
        paid_back(1),
        received(2),
        paid(3)
    );
    let beginning = Timestamp::start_of(chrono::NaiveDate::default());
    let query = diesel::sql_query(sql)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(beginning)
        .bind::<SqlTimestamp, _>(as_of.plus(chrono::Duration::microseconds(1)))
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of);
    match member {
        Some(member) => query.bind::<BigInt, _>(member).load(conn),
        None => query.load(conn),
    }
}
