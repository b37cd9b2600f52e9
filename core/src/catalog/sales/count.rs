//! Counting what was sold, once a night.

use std::collections::HashMap;

use chrono::Duration;
use diesel::{
    prelude::*,
    sql_types::{BigInt, Timestamp as SqlTimestamp},
};
use serde_json::json;

use super::lift::{self, Pair};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::ProductId,
    schema::{bought_together, product_sales},
    time::Timestamp,
};

/// How long a sale counts for the best sellers.
const SALES_DAYS: i64 = 90;

/// How long an order counts for what is bought together.
const PAIR_DAYS: i64 = 365;

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// How many products were sold.
    pub products: usize,
    /// How many pairs of products are bought together.
    pub pairs: usize,
}

/// The orders that count: paid for and not called off. What was given away
/// says nothing about what people choose.
const SOLD: &str = "FROM order_lines l \
     JOIN orders o ON o.id = l.order_id \
     JOIN variants v ON v.id = l.variant_id \
     WHERE o.status IN ('placed', 'completed') AND o.payment_status IN ('paid', 'overpaid') \
     AND l.net > 0 AND o.placed_at >= $1";

#[derive(QueryableByName)]
struct Sale {
    #[diesel(sql_type = BigInt)]
    product_id: ProductId,
    #[diesel(sql_type = BigInt)]
    pieces: i64,
    #[diesel(sql_type = BigInt)]
    orders: i64,
}

#[derive(QueryableByName)]
struct Together {
    #[diesel(sql_type = BigInt)]
    one: ProductId,
    #[diesel(sql_type = BigInt)]
    other: ProductId,
    #[diesel(sql_type = BigInt)]
    orders: i64,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// Counts anew what was sold in the last weeks and what is bought together.
/// Counting twice gives the same.
///
/// # Errors
/// When the database fails.
pub fn count_sales(conn: &mut Conn, now: Timestamp) -> Result<Counted, DbError> {
    // Read before writing: on SQLite the long part then keeps nobody waiting.
    let recent = sales_since(conn, now.minus(Duration::days(SALES_DAYS)))?;
    let since = now.minus(Duration::days(PAIR_DAYS));
    let with: HashMap<ProductId, i64> = sales_since(conn, since)?
        .into_iter()
        .map(|sale| (sale.product_id, sale.orders))
        .collect();
    let all = diesel::sql_query(format!("SELECT COUNT(DISTINCT o.id) AS number {SOLD}"))
        .bind::<SqlTimestamp, _>(since)
        .get_result::<Number>(conn)?
        .number;
    let companions = lift::companions(all, &with, &pairs_since(conn, since)?);
    let counted = Counted {
        products: recent.len(),
        pairs: companions.len() / 2,
    };
    write_tx(conn, |conn| {
        diesel::delete(product_sales::table).execute(conn)?;
        for sale in &recent {
            diesel::insert_into(product_sales::table)
                .values((
                    product_sales::product_id.eq(sale.product_id),
                    product_sales::pieces.eq(sale.pieces),
                    product_sales::orders.eq(sale.orders),
                ))
                .execute(conn)?;
        }
        diesel::delete(bought_together::table).execute(conn)?;
        for companion in &companions {
            diesel::insert_into(bought_together::table)
                .values((
                    bought_together::product_id.eq(companion.product),
                    bought_together::other_id.eq(companion.other),
                    bought_together::orders.eq(companion.orders),
                    bought_together::lift.eq(companion.lift),
                ))
                .execute(conn)?;
        }
        let data = json!({ "products": counted.products, "pairs": counted.pairs });
        let kind = EventKind::CatalogCounted;
        events::record(conn, now, &Actor::System, kind, Subject::Shop, None, &data)
    })?;
    Ok(counted)
}

fn sales_since(conn: &mut Conn, since: Timestamp) -> QueryResult<Vec<Sale>> {
    let sql = format!(
        "SELECT v.product_id, CAST(SUM(l.quantity) AS BIGINT) AS pieces, \
         COUNT(DISTINCT o.id) AS orders {SOLD} GROUP BY v.product_id ORDER BY v.product_id"
    );
    diesel::sql_query(sql)
        .bind::<SqlTimestamp, _>(since)
        .load(conn)
}

fn pairs_since(conn: &mut Conn, since: Timestamp) -> QueryResult<Vec<Pair>> {
    let fewest = lift::FEWEST_ORDERS;
    let sql = format!(
        "WITH sold AS (SELECT DISTINCT o.id AS order_id, v.product_id {SOLD}) \
         SELECT a.product_id AS one, b.product_id AS other, COUNT(*) AS orders \
         FROM sold a JOIN sold b ON b.order_id = a.order_id AND b.product_id > a.product_id \
         GROUP BY a.product_id, b.product_id HAVING COUNT(*) >= {fewest} \
         ORDER BY a.product_id, b.product_id"
    );
    let rows = diesel::sql_query(sql)
        .bind::<SqlTimestamp, _>(since)
        .load::<Together>(conn)?;
    Ok(rows
        .into_iter()
        .map(|row| Pair {
            one: row.one,
            other: row.other,
            orders: row.orders,
        })
        .collect())
}
