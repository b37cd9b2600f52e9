//! What needs a person now: the counts of the terminal's first screen.

use diesel::{
    prelude::*,
    sql_types::{BigInt, Nullable, Timestamp as SqlTimestamp},
};

use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError},
    settings,
    time::Timestamp,
};

/// One kind of work: how much of it, and since when the oldest waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, QueryableByName)]
pub struct QueueItem {
    /// How many wait.
    #[diesel(sql_type = BigInt)]
    pub count: i64,
    /// Since when the oldest waits.
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    pub oldest: Option<Timestamp>,
}

/// All work. Kinds that the actor may not do are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WorkQueue {
    /// Confirmed transfers to look for.
    pub payments_to_verify: QueueItem,
    /// Paid orders to pack.
    pub to_pack: QueueItem,
    /// Packed orders to hand to the courier.
    pub to_ship: QueueItem,
    /// Registrations to decide.
    pub registrations: QueueItem,
    /// Messages to answer.
    pub messages: QueueItem,
    /// Refunds to pay.
    pub refunds: QueueItem,
    /// Orders that wait for the customer's money.
    pub awaiting_payment: QueueItem,
    /// Posts of the forum that are held or reported.
    pub forum_posts: QueueItem,
    /// Members' questions in the forum that nobody has answered.
    pub forum_questions: QueueItem,
    /// Product requests nobody has looked at.
    pub requests: QueueItem,
    /// Orders that are being written down at the counter.
    pub drafts: QueueItem,
    /// Variants that are nearly gone.
    pub low_stock: QueueItem,
}

/// Counts the work.
///
/// # Errors
/// When the database fails.
pub fn load(conn: &mut Conn, by: &Actor) -> Result<WorkQueue, DbError> {
    let mut queue = WorkQueue::default();
    let mut item = |permission, sql: &str| -> QueryResult<QueueItem> {
        if by.may(permission) {
            diesel::sql_query(sql).get_result(conn)
        } else {
            Ok(QueueItem::default())
        }
    };
    queue.payments_to_verify = item(
        Permission::VerifyPayments,
        "SELECT COUNT(*) AS count, MIN(submitted_at) AS oldest FROM payments \
         WHERE state = 'submitted'",
    )?;
    queue.to_pack = item(
        Permission::PackAndShip,
        "SELECT COUNT(*) AS count, MIN(placed_at) AS oldest FROM orders WHERE status = 'placed' \
         AND payment_status IN ('paid', 'overpaid') AND fulfilment_status = 'none'",
    )?;
    queue.to_ship = item(
        Permission::PackAndShip,
        "SELECT COUNT(*) AS count, MIN(packed_at) AS oldest FROM shipments \
         WHERE state = 'packed'",
    )?;
    queue.registrations = item(
        Permission::ReviewMembers,
        "SELECT COUNT(*) AS count, MIN(COALESCE(waiting_since, registered_at)) AS oldest FROM members \
         WHERE state = 'awaiting_review'",
    )?;
    queue.messages = item(
        Permission::AnswerMessages,
        // A confirmed payment waits in its own queue.
        "SELECT COUNT(*) AS count, MIN(COALESCE(waiting_since, opened_at)) AS oldest \
         FROM conversations \
         WHERE state IN ('new', 'open') AND kind <> 'payment_confirmation'",
    )?;
    queue.refunds = item(
        Permission::PayRefunds,
        "SELECT COUNT(*) AS count, MIN(created_at) AS oldest FROM refunds \
         WHERE state = 'requested'",
    )?;
    queue.awaiting_payment = item(
        Permission::ViewOrders,
        "SELECT COUNT(*) AS count, MIN(placed_at) AS oldest FROM orders \
         WHERE status = 'placed' AND payment_status IN ('unpaid', 'partial')",
    )?;
    queue.forum_posts = item(
        Permission::Moderate,
        "SELECT COUNT(*) AS count, MIN(since) AS oldest FROM (\
         SELECT created_at AS since FROM forum_posts WHERE state = 'held' \
         UNION ALL \
         SELECT MIN(f.at) AS since FROM forum_flags f JOIN forum_posts p ON p.id = f.post_id \
         WHERE f.outcome IS NULL AND p.state = 'visible' GROUP BY p.id) AS waiting",
    )?;
    queue.forum_questions = item(
        Permission::Moderate,
        "SELECT COUNT(*) AS count, MIN(created_at) AS oldest FROM forum_topics \
         WHERE state = 'visible' AND first_answer_at IS NULL AND member_id IS NOT NULL \
         AND NOT locked",
    )?;
    queue.requests = item(
        Permission::HandleRequests,
        "SELECT COUNT(*) AS count, MIN(asked_at) AS oldest FROM requests WHERE state = 'new'",
    )?;
    queue.drafts = item(
        Permission::SellAtCounter,
        "SELECT COUNT(*) AS count, MIN(opened_at) AS oldest FROM counter_drafts \
         WHERE state = 'open'",
    )?;
    if by.may(Permission::ManageStock) {
        let low = settings::load(conn)?.low_stock;
        queue.low_stock = diesel::sql_query(
            "SELECT COUNT(*) AS count, CAST(NULL AS TIMESTAMP) AS oldest FROM stock s \
             JOIN variants v ON v.id = s.variant_id AND v.status = 'active' \
             JOIN products p ON p.id = v.product_id AND p.status = 'active' \
             WHERE s.on_hand - s.allocated - s.held - s.safety < $1",
        )
        .bind::<BigInt, _>(low)
        .get_result(conn)?;
    }
    Ok(queue)
}
