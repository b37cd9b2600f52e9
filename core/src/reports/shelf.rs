//! What lay on the shelf at an instant, from the ledger, with the price that
//! was asked then.

use std::collections::HashMap;

use diesel::{
    prelude::*,
    sql_types::{BigInt, Nullable, Text, Timestamp as SqlTimestamp},
};

use super::{Question, Value, shape::Proof};
use crate::{
    db::{Conn, DbError},
    schema::price_changes,
    time::Timestamp,
};

/// One size and colour of an article.
#[derive(Debug, Clone, QueryableByName)]
pub(super) struct Article {
    #[diesel(sql_type = BigInt)]
    pub(super) variant_id: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) product_id: i64,
    #[diesel(sql_type = Text)]
    pub(super) sku: String,
    #[diesel(sql_type = Text)]
    pub(super) product: String,
    #[diesel(sql_type = Text)]
    pub(super) category: String,
    #[diesel(sql_type = Text)]
    pub(super) size: String,
    #[diesel(sql_type = Text)]
    pub(super) colour: String,
    #[diesel(sql_type = BigInt)]
    price: i64,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    pub(super) published_at: Option<Timestamp>,
    #[diesel(sql_type = BigInt)]
    for_sale: i64,
}

impl Article {
    /// Returns whether customers can buy it while there are pieces.
    pub(super) const fn is_for_sale(&self) -> bool {
        self.for_sale > 0
    }

    /// Returns whether it passes the filters that articles know.
    pub(super) fn passes(&self, question: &Question) -> bool {
        question.admits_part("product", &self.product)
            && question.admits("category", &self.category)
            && question.admits("size", &self.size)
            && question.admits("colour", &self.colour)
            && question.admits("sku", &self.sku)
    }
}

/// The names of the filters that articles know.
pub(super) const FILTERS: &[&str] = &["product", "category", "size", "colour", "sku"];

/// Returns every article by product, size and colour as the shop sorts them.
pub(super) fn articles(conn: &mut Conn) -> QueryResult<Vec<Article>> {
    let mut articles: Vec<Article> = diesel::sql_query(
        "SELECT v.id AS variant_id, p.id AS product_id, v.sku, p.name AS product,
            c.name AS category, v.size, k.name AS colour, v.price, p.published_at,
            CAST(CASE WHEN v.status = 'active' AND p.status = 'active' THEN 1 ELSE 0 END
                AS BIGINT) AS for_sale
         FROM variants v
         JOIN products p ON p.id = v.product_id
         JOIN categories c ON c.id = p.category_id
         JOIN colours k ON k.id = v.colour_id
         ORDER BY v.product_id, v.position, v.id",
    )
    .load(conn)?;
    // Databases sort names by rules of their own.
    articles.sort_by(|a, b| a.product.cmp(&b.product));
    Ok(articles)
}

/// What the ledger says of one variant.
#[derive(Debug, Clone, Default, QueryableByName)]
pub(super) struct Pile {
    #[diesel(sql_type = BigInt)]
    variant_id: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) on_hand: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) allocated: i64,
    #[diesel(sql_type = BigInt)]
    on_hand_now: i64,
    #[diesel(sql_type = BigInt)]
    allocated_now: i64,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    pub(super) first_received: Option<Timestamp>,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    pub(super) last_shipped: Option<Timestamp>,
}

#[derive(QueryableByName)]
struct Counter {
    #[diesel(sql_type = BigInt)]
    variant_id: i64,
    #[diesel(sql_type = BigInt)]
    on_hand: i64,
    #[diesel(sql_type = BigInt)]
    allocated: i64,
}

/// Everything on the shelf at an instant.
pub(super) struct Shelf {
    piles: HashMap<i64, Pile>,
    earlier_prices: HashMap<i64, i64>,
    variants: i64,
    agreeing: i64,
}

impl Shelf {
    /// Reads the ledger up to an instant, and all of it for the proof.
    pub(super) fn read(conn: &mut Conn, as_of: Timestamp) -> Result<Self, DbError> {
        let piles: Vec<Pile> = diesel::sql_query(
            "SELECT variant_id,
                CAST(SUM(CASE WHEN at <= $1 THEN on_hand_delta ELSE 0 END) AS BIGINT) AS on_hand,
                CAST(SUM(CASE WHEN at <= $2 THEN allocated_delta ELSE 0 END) AS BIGINT)
                    AS allocated,
                CAST(SUM(on_hand_delta) AS BIGINT) AS on_hand_now,
                CAST(SUM(allocated_delta) AS BIGINT) AS allocated_now,
                MIN(CASE WHEN on_hand_delta > 0 AND at <= $3 THEN at END) AS first_received,
                MAX(CASE WHEN kind = 'shipped' AND at <= $4 THEN at END) AS last_shipped
             FROM stock_movements GROUP BY variant_id",
        )
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .bind::<SqlTimestamp, _>(as_of)
        .load(conn)?;
        let counters: Vec<Counter> = diesel::sql_query(
            "SELECT variant_id, CAST(SUM(on_hand) AS BIGINT) AS on_hand,
                CAST(SUM(allocated) AS BIGINT) AS allocated
             FROM stock GROUP BY variant_id",
        )
        .load(conn)?;
        let piles: HashMap<i64, Pile> = piles
            .into_iter()
            .map(|pile| (pile.variant_id, pile))
            .collect();
        let agreeing = counters.iter().filter(|counter| {
            let pile = piles.get(&counter.variant_id);
            let (on_hand, allocated) =
                pile.map_or((0, 0), |pile| (pile.on_hand_now, pile.allocated_now));
            (counter.on_hand, counter.allocated) == (on_hand, allocated)
        });
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        Ok(Self {
            agreeing: count(agreeing.count()),
            variants: count(counters.len()),
            earlier_prices: earlier_prices(conn, as_of)?,
            piles,
        })
    }

    /// Returns what lay there of an article.
    pub(super) fn pile(&self, article: &Article) -> Pile {
        let pile = self.piles.get(&article.variant_id);
        pile.cloned().unwrap_or_default()
    }

    /// Returns what an article cost at the instant.
    pub(super) fn price(&self, article: &Article) -> i64 {
        let earlier = self.earlier_prices.get(&article.variant_id);
        earlier.copied().unwrap_or(article.price)
    }

    /// Compares the ledger with the counters, article by article.
    pub(super) fn proof(&self) -> Proof {
        Proof {
            key: "report-proof-stock",
            rows: Value::Count(self.agreeing),
            books: Value::Count(self.variants),
        }
    }
}

/// Returns the prices that were changed after an instant, as they were.
fn earlier_prices(conn: &mut Conn, as_of: Timestamp) -> Result<HashMap<i64, i64>, DbError> {
    let changes: Vec<(i64, i64)> = price_changes::table
        .filter(price_changes::at.gt(as_of))
        .order(price_changes::id.desc())
        .select((price_changes::variant_id, price_changes::old_price))
        .load(conn)?;
    // The first change after the instant is the last one to stay.
    Ok(changes.into_iter().collect())
}
