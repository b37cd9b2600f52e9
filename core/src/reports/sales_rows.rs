//! The facts under the sales report, read from the database.

use diesel::{
    prelude::*,
    sql_types::{BigInt, Text, Timestamp as SqlTimestamp},
};

use crate::{db::Conn, money::Rupiah, time::Timestamp};

/// A paid order of the period.
#[derive(Debug, Clone, QueryableByName)]
pub(super) struct PaidOrder {
    #[diesel(sql_type = BigInt)]
    pub(super) id: i64,
    #[diesel(sql_type = SqlTimestamp)]
    pub(super) placed_at: Timestamp,
    #[diesel(sql_type = Text)]
    pub(super) source: String,
    #[diesel(sql_type = BigInt)]
    pub(super) goods: Rupiah,
    #[diesel(sql_type = BigInt)]
    pub(super) discount: Rupiah,
    #[diesel(sql_type = BigInt)]
    pub(super) shipping: Rupiah,
    #[diesel(sql_type = BigInt)]
    pub(super) total: Rupiah,
    /// What was paid back until the instant.
    #[diesel(sql_type = BigInt)]
    paid_back: Rupiah,
    /// What had come in until the instant, without unique codes.
    #[diesel(sql_type = BigInt)]
    received: Rupiah,
    /// What has come in up to now, without unique codes.
    #[diesel(sql_type = BigInt)]
    came_in: Rupiah,
    /// What was paid back up to now.
    #[diesel(sql_type = BigInt)]
    went_back: Rupiah,
    /// What the order itself has noted of both.
    #[diesel(sql_type = BigInt)]
    net_paid: Rupiah,
}

/// A line of a paid order of the period.
#[derive(Debug, Clone, QueryableByName)]
pub(super) struct PaidLine {
    #[diesel(sql_type = BigInt)]
    pub(super) order_id: i64,
    #[diesel(sql_type = Text)]
    pub(super) product_name: String,
    #[diesel(sql_type = BigInt)]
    pub(super) product_id: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) variant_id: i64,
    #[diesel(sql_type = Text)]
    pub(super) category: String,
    #[diesel(sql_type = Text)]
    pub(super) size: String,
    #[diesel(sql_type = Text)]
    pub(super) colour: String,
    #[diesel(sql_type = BigInt)]
    pub(super) quantity: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) gross: Rupiah,
    #[diesel(sql_type = BigInt)]
    pub(super) net: Rupiah,
}

/// What of a transfer `p` pays its order: the unique code does not.
const RECEIVED: &str = "CASE
    WHEN p.settled_amount <= p.base THEN p.settled_amount
    WHEN p.settled_amount <= p.base + p.unique_code THEN p.base
    ELSE p.settled_amount - p.unique_code END";

/// What was paid back of an order itself: what gives back a transfer of too
/// much makes it no cheaper.
pub(super) fn refunded(total: Rupiah, received: Rupiah, paid_back: Rupiah) -> Rupiah {
    let too_much = (received.0 - total.0).max(0);
    Rupiah((paid_back.0 - too_much).max(0))
}

/// What had come in for the order `o` until an instant, the parameter `at`.
pub(super) fn received(at: usize) -> String {
    format!(
        "CAST((SELECT COALESCE(SUM({RECEIVED}), 0) FROM payments p
            WHERE p.order_id = o.id AND p.state = 'settled' AND p.decided_at <= ${at}) AS BIGINT)"
    )
}

/// What was paid back for the order `o` until an instant, the parameter `at`.
pub(super) fn paid_back(at: usize) -> String {
    format!(
        "CAST((SELECT COALESCE(SUM(r.amount), 0) FROM refunds r
            WHERE r.order_id = o.id AND r.state = 'paid' AND r.decided_at <= ${at}) AS BIGINT)"
    )
}

/// Which orders count: placed in the period, and at the instant `as_of` paid
/// in full, neither called off nor expired. The unique code of a transfer does
/// not count.
///
/// The parameters are from, until, and three times `as_of`, beginning with
/// number `first`. They have to stand in the text in the order of their
/// numbers: SQLite counts them by where they first appear.
pub(super) fn paid(first: usize) -> String {
    let [from, until, placed, closed, settled] = std::array::from_fn(|at| first + at);
    format!(
        "o.placed_at >= ${from} AND o.placed_at < ${until} AND o.placed_at <= ${placed}
         AND NOT (o.status IN ('canceled', 'expired') AND o.closed_at <= ${closed})
         AND o.total <= {}",
        received(settled)
    )
}

/// Returns the paid orders of a period, oldest first.
pub(super) fn orders(
    conn: &mut Conn,
    from: Timestamp,
    until: Timestamp,
    as_of: Timestamp,
) -> QueryResult<Vec<PaidOrder>> {
    let sql = format!(
        "SELECT o.id, o.placed_at, o.source, o.goods, o.discount, o.shipping, o.total,
            {} AS paid_back, {} AS received,
            CAST((SELECT COALESCE(SUM({RECEIVED}), 0) FROM payments p
                WHERE p.order_id = o.id AND p.state = 'settled') AS BIGINT) AS came_in,
            CAST((SELECT COALESCE(SUM(r.amount), 0) FROM refunds r
                WHERE r.order_id = o.id AND r.state = 'paid') AS BIGINT) AS went_back,
            o.net_paid
         FROM orders o WHERE {} ORDER BY o.id",
        paid_back(1),
        received(2),
        paid(3)
    );
    diesel::sql_query(sql)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(from)
        .bind::<SqlTimestamp, _>(until)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .load(conn)
}

/// Returns the lines of the paid orders of a period, by order and position.
pub(super) fn lines(
    conn: &mut Conn,
    from: Timestamp,
    until: Timestamp,
    as_of: Timestamp,
) -> QueryResult<Vec<PaidLine>> {
    let sql = format!(
        "SELECT l.order_id, l.product_name, v.product_id, l.variant_id, l.category, l.size,
            l.colour, l.quantity, l.list_price * l.quantity AS gross, l.net
         FROM orders o
         JOIN order_lines l ON l.order_id = o.id
         JOIN variants v ON v.id = l.variant_id
         WHERE {} ORDER BY l.order_id, l.position",
        paid(1)
    );
    diesel::sql_query(sql)
        .bind::<SqlTimestamp, _>(from)
        .bind::<SqlTimestamp, _>(until)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .load(conn)
}

impl PaidOrder {
    /// Returns what the goods of the order cost after their discounts.
    pub(super) fn goods_net(&self) -> Rupiah {
        Rupiah(self.goods.0 - self.discount.0)
    }

    /// Returns what was paid back of the order itself.
    pub(super) fn refunded(&self) -> Rupiah {
        refunded(self.total, self.received, self.paid_back)
    }

    /// Returns what the order brought without shipping, after refunds; a
    /// refund beyond the goods gives back shipping.
    pub(super) fn net(&self) -> Rupiah {
        Rupiah((self.goods_net().0 - self.refunded().0).max(0))
    }

    /// Returns whether the order has noted what came in less what went back.
    pub(super) fn has_noted_its_money(&self) -> bool {
        self.net_paid == Rupiah((self.came_in.0 - self.went_back.0).max(0))
    }
}

/// Returns what the lines of members' paid orders brought, after refunds:
/// the same figure as [`super::member_orders`] adds up from the orders' sums.
pub(super) fn net_of_members(conn: &mut Conn, as_of: Timestamp) -> QueryResult<Rupiah> {
    #[derive(QueryableByName)]
    struct Net {
        #[diesel(sql_type = BigInt)]
        net: Rupiah,
    }
    let sql = format!(
        "SELECT CAST(COALESCE(SUM(CASE WHEN u.goods > u.refunded THEN u.goods - u.refunded
            ELSE 0 END), 0) AS BIGINT) AS net
         FROM (SELECT t.goods, CASE
            WHEN t.received <= t.total THEN t.paid_back
            WHEN t.paid_back > t.received - t.total THEN t.paid_back - (t.received - t.total)
            ELSE 0 END AS refunded
         FROM (SELECT o.total,
            (SELECT COALESCE(SUM(l.net), 0) FROM order_lines l WHERE l.order_id = o.id) AS goods,
            {} AS paid_back, {} AS received
            FROM orders o WHERE {} AND o.member_id IS NOT NULL) t) u",
        paid_back(1),
        received(2),
        paid(3)
    );
    let beginning = Timestamp::start_of(chrono::NaiveDate::default());
    diesel::sql_query(sql)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(beginning)
        .bind::<SqlTimestamp, _>(as_of.plus(chrono::Duration::microseconds(1)))
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .get_result::<Net>(conn)
        .map(|found| found.net)
}
