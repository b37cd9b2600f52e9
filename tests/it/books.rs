//! What must always be true of the numbers, whatever happened before.

use diesel::{
    prelude::*,
    sql_types::{BigInt, Text},
};
use shop_core::{db::Conn, events::EventKind};

#[derive(QueryableByName)]
struct Fault {
    #[diesel(sql_type = Text)]
    about: String,
    #[diesel(sql_type = BigInt)]
    expected: i64,
    #[diesel(sql_type = BigInt)]
    found: i64,
}

/// Each query finds what is wrong: nothing, in a sound shop.
const QUESTIONS: [(&str, &str); 15] = [
    (
        "pieces on the shelf are what the ledger adds up to",
        "SELECT 'variant ' || CAST(s.variant_id AS TEXT) AS about, s.on_hand AS found,
                CAST(coalesce(sum(m.on_hand_delta), 0) AS BIGINT) AS expected
         FROM stock s LEFT JOIN stock_movements m
              ON m.variant_id = s.variant_id AND m.location_id = s.location_id
         GROUP BY s.variant_id, s.location_id, s.on_hand
         HAVING s.on_hand <> coalesce(sum(m.on_hand_delta), 0)",
    ),
    (
        "promised pieces are what the ledger adds up to",
        "SELECT 'variant ' || CAST(s.variant_id AS TEXT) AS about, s.allocated AS found,
                CAST(coalesce(sum(m.allocated_delta), 0) AS BIGINT) AS expected
         FROM stock s LEFT JOIN stock_movements m
              ON m.variant_id = s.variant_id AND m.location_id = s.location_id
         GROUP BY s.variant_id, s.location_id, s.allocated
         HAVING s.allocated <> coalesce(sum(m.allocated_delta), 0)",
    ),
    (
        "promised pieces are those of the orders that did not leave",
        "SELECT 'variant ' || CAST(s.variant_id AS TEXT) AS about, s.allocated AS found,
                CAST(coalesce(sum(l.quantity), 0) AS BIGINT) AS expected
         FROM stock s LEFT JOIN
              (order_lines l JOIN orders o ON o.id = l.order_id AND o.status = 'placed'
               AND o.fulfilment_status IN ('none', 'packing')) ON l.variant_id = s.variant_id
         GROUP BY s.variant_id, s.allocated
         HAVING s.allocated <> coalesce(sum(l.quantity), 0)",
    ),
    (
        "nobody promised or kept aside more than lies there",
        "SELECT 'variant ' || CAST(variant_id AS TEXT) AS about, allocated + held AS found,
                on_hand AS expected
         FROM stock WHERE allocated + held > on_hand",
    ),
    (
        "pieces kept aside are those of the drafts that wait",
        "SELECT 'variant ' || CAST(s.variant_id AS TEXT) AS about, s.held AS found,
                CAST(coalesce(sum(h.quantity), 0) AS BIGINT) AS expected
         FROM stock s LEFT JOIN
              (counter_holds h JOIN counter_drafts d ON d.id = h.draft_id AND d.state = 'open'
               AND d.held_until IS NOT NULL) ON h.variant_id = s.variant_id
         GROUP BY s.variant_id, s.held
         HAVING s.held <> coalesce(sum(h.quantity), 0)",
    ),
    (
        "the total of an order is its parts",
        "SELECT number AS about, total AS found, goods - discount + shipping AS expected
         FROM orders WHERE total <> goods - discount + shipping",
    ),
    (
        "the goods of an order are its lines",
        "SELECT o.number AS about, o.goods AS found,
                CAST(sum(l.quantity * l.unit_price) AS BIGINT) AS expected
         FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id
         GROUP BY o.id, o.number, o.goods
         HAVING o.goods <> coalesce(sum(l.quantity * l.unit_price), 0)",
    ),
    (
        "what an order's discounts take off is its shares",
        "SELECT o.number AS about, o.discount AS found,
                CAST(coalesce(sum(d.amount), 0) AS BIGINT) AS expected
         FROM orders o LEFT JOIN order_discounts d
              ON d.order_id = o.id AND d.class IN ('product', 'order')
         GROUP BY o.id, o.number, o.discount
         HAVING o.discount <> coalesce(sum(d.amount), 0)",
    ),
    (
        "what a line's discounts take off is its shares",
        "SELECT 'line ' || CAST(l.id AS TEXT) AS about, l.discount AS found,
                CAST(coalesce(sum(d.amount), 0) AS BIGINT) AS expected
         FROM order_lines l LEFT JOIN order_discounts d
              ON d.order_line_id = l.id AND d.class IN ('product', 'order')
         GROUP BY l.id, l.discount
         HAVING l.discount <> coalesce(sum(d.amount), 0)",
    ),
    (
        "a promotion is used as often as orders hold it",
        "SELECT p.name AS about, p.uses AS found, CAST(count(r.id) AS BIGINT) AS expected
         FROM promotions p LEFT JOIN promotion_redemptions r
              ON r.promotion_id = p.id AND r.released_at IS NULL
         GROUP BY p.id, p.name, p.uses HAVING p.uses <> count(r.id)",
    ),
    (
        "a promotion has spent what orders hold of it, within its budget",
        "SELECT p.name AS about, p.spent AS found,
                CAST(coalesce(sum(r.amount), 0) AS BIGINT) AS expected
         FROM promotions p LEFT JOIN promotion_redemptions r
              ON r.promotion_id = p.id AND r.released_at IS NULL
         GROUP BY p.id, p.name, p.spent, p.budget
         HAVING p.spent <> coalesce(sum(r.amount), 0) OR p.spent > coalesce(p.budget, p.spent)",
    ),
    (
        "a redemption is what the order's discounts of it add up to",
        "SELECT 'redemption ' || CAST(r.id AS TEXT) AS about, r.amount AS found,
                CAST(coalesce(sum(d.amount), 0) AS BIGINT) AS expected
         FROM promotion_redemptions r LEFT JOIN order_discounts d
              ON d.order_id = r.order_id AND d.promotion_id = r.promotion_id
         GROUP BY r.id, r.amount HAVING r.amount <> coalesce(sum(d.amount), 0)",
    ),
    (
        "a code is used as often as orders hold it, and no more than it may",
        "SELECT c.code AS about, c.uses AS found, CAST(count(r.id) AS BIGINT) AS expected
         FROM promotion_codes c LEFT JOIN promotion_redemptions r
              ON r.code_id = c.id AND r.released_at IS NULL
         GROUP BY c.id, c.code, c.uses, c.max_uses
         HAVING c.uses <> count(r.id) OR c.uses > coalesce(c.max_uses, c.uses)",
    ),
    (
        "an order exists once for each cart that was ordered",
        "SELECT 'cart ' || CAST(c.id AS TEXT) AS about, CAST(1 AS BIGINT) AS expected,
                CAST(count(o.id) AS BIGINT) AS found
         FROM carts c LEFT JOIN orders o ON o.cart_id = c.id
         GROUP BY c.id, c.state
         HAVING count(o.id) <> (CASE WHEN c.state = 'ordered' THEN 1 ELSE 0 END)",
    ),
    (
        "an order was placed once in the activity log",
        "SELECT o.number AS about, CAST(1 AS BIGINT) AS expected, CAST(count(e.id) AS BIGINT) AS found
         FROM orders o LEFT JOIN events e
              ON e.subject_kind = 'order' AND e.subject_id = o.id AND e.kind = 'order.placed'
         WHERE o.status <> 'draft'
         GROUP BY o.id, o.number HAVING count(e.id) <> 1",
    ),
];

/// Checks all of it.
pub fn check(conn: &mut Conn) {
    for (rule, question) in QUESTIONS {
        let faults = diesel::sql_query(question).load::<Fault>(conn).unwrap();
        let faults: Vec<String> = faults
            .iter()
            .map(|fault| {
                format!(
                    "{}: {} instead of {}",
                    fault.about, fault.found, fault.expected
                )
            })
            .collect();
        assert!(faults.is_empty(), "{rule}:\n{}", faults.join("\n"));
    }
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Counts the orders.
pub fn orders(conn: &mut Conn) -> usize {
    let count = diesel::sql_query("SELECT count(*) AS count FROM orders");
    usize::try_from(count.get_result::<Count>(conn).unwrap().count).unwrap()
}

/// Counts the events of a kind. Readers of the log wait for everything that is
/// still being written, on PostgreSQL by anybody in the whole cluster; this
/// does not.
pub fn events(conn: &mut Conn, kind: EventKind) -> usize {
    let count = diesel::sql_query("SELECT count(*) AS count FROM events WHERE kind = $1")
        .bind::<Text, _>(kind.as_str());
    usize::try_from(count.get_result::<Count>(conn).unwrap().count).unwrap()
}
