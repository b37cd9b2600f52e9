//! What was sold in a period, line by line, with each line's share of what
//! belongs to the whole order: the ground under every report about sales.

use std::collections::{HashMap, HashSet};

use super::{
    Question, Value,
    sales_rows::{PaidLine, PaidOrder, lines, orders},
    shape::Proof,
};
use crate::{
    db::{Conn, DbError},
    money::Rupiah,
    time::Timestamp,
};

/// The paid orders of a period and their lines.
pub(super) struct Sold {
    orders: Vec<PaidOrder>,
    lines: Vec<PaidLine>,
}

/// A line with its order and its share of what belongs to the whole order.
pub(super) struct Part<'a> {
    pub(super) order: &'a PaidOrder,
    pub(super) line: &'a PaidLine,
    pub(super) refund: Rupiah,
    pub(super) shipping: Rupiah,
}

impl Sold {
    /// Reads a period as it was known at an instant.
    pub(super) fn read(
        conn: &mut Conn,
        from: Timestamp,
        until: Timestamp,
        as_of: Timestamp,
    ) -> Result<Self, DbError> {
        Ok(Self {
            orders: orders(conn, from, until, as_of)?,
            lines: lines(conn, from, until, as_of)?,
        })
    }

    /// Compares what the lines say with what the orders say, what both are
    /// worth with shipping, and the money of each order with what it has noted
    /// of it. The last is about now, whatever the instant, and says only how
    /// many agree: the same instant has to give the same report.
    pub(super) fn proofs(&self) -> Vec<Proof> {
        let proof = |key, rows, books| Proof {
            key,
            rows: Value::Money(rows),
            books: Value::Money(books),
        };
        let of_orders =
            |of: fn(&PaidOrder) -> Rupiah| -> Rupiah { self.orders.iter().map(of).sum() };
        let by_lines: Rupiah = self.lines.iter().map(|line| line.net).sum();
        let parts = self.parts();
        let refunded: Rupiah = parts.iter().map(|part| part.refund).sum();
        let shipping: Rupiah = parts.iter().map(|part| part.shipping).sum();
        let mut proofs = vec![
            proof(
                "report-proof-sales",
                Rupiah(by_lines.0 - refunded.0),
                of_orders(PaidOrder::net),
            ),
            proof(
                "report-proof-totals",
                Rupiah(by_lines.0 + shipping.0),
                of_orders(|order| order.total),
            ),
        ];
        let count = |count: usize| Value::Count(i64::try_from(count).unwrap_or(i64::MAX));
        let noted = self.orders.iter().filter(|one| one.has_noted_its_money());
        proofs.push(Proof {
            key: "report-proof-money",
            rows: count(noted.count()),
            books: count(self.orders.len()),
        });
        proofs
    }

    /// Gives each line its share of refund and shipping, by largest remainder.
    pub(super) fn parts(&self) -> Vec<Part<'_>> {
        let by_id: HashMap<i64, &PaidOrder> =
            self.orders.iter().map(|order| (order.id, order)).collect();
        let mut parts = Vec::with_capacity(self.lines.len());
        for of_order in self.lines.chunk_by(|a, b| a.order_id == b.order_id) {
            let Some(order) = by_id.get(&of_order[0].order_id) else {
                continue;
            };
            let weights: Vec<i64> = of_order.iter().map(|line| line.net.0).collect();
            let goods: i64 = weights.iter().sum();
            // Goods that were given away still went by a courier.
            let weights = if goods > 0 {
                weights
            } else {
                vec![1; of_order.len()]
            };
            // A refund beyond the goods gives back shipping and unique code.
            let refunds = Rupiah(order.refunded().0.min(goods)).split(&weights);
            let shippings = order.shipping.split(&weights);
            for ((line, refund), shipping) in of_order.iter().zip(refunds).zip(shippings) {
                parts.push(Part {
                    order,
                    line,
                    refund,
                    shipping,
                });
            }
        }
        parts
    }
}

impl Part<'_> {
    /// Returns whether the line passes the filters that sales know.
    pub(super) fn passes(&self, question: &Question) -> bool {
        question.admits_part("product", &self.line.product_name)
            && question.admits("category", &self.line.category)
            && question.admits("size", &self.line.size)
            && question.admits("colour", &self.line.colour)
            && question.admits("channel", &self.order.source)
    }
}

/// The names of the filters that sales know.
pub(super) const FILTERS: &[&str] = &["product", "category", "size", "colour", "channel"];

/// Sums of parts.
#[derive(Default)]
pub(super) struct Sum {
    orders: HashSet<i64>,
    pub(super) units: i64,
    pub(super) gross: i64,
    goods: i64,
    pub(super) refund: i64,
    pub(super) shipping: i64,
}

impl Sum {
    /// Adds a part.
    pub(super) fn add(&mut self, part: &Part<'_>) {
        self.orders.insert(part.order.id);
        self.units += part.line.quantity;
        self.gross += part.line.gross.0;
        self.goods += part.line.net.0;
        self.refund += part.refund.0;
        self.shipping += part.shipping.0;
    }

    /// Adds up those parts that pass the filters of a question.
    pub(super) fn of(parts: &[Part<'_>], question: &Question) -> Self {
        let mut sum = Self::default();
        for part in parts.iter().filter(|part| part.passes(question)) {
            sum.add(part);
        }
        sum
    }

    /// Returns how many orders have at least one part in it.
    pub(super) fn orders(&self) -> i64 {
        i64::try_from(self.orders.len()).unwrap_or(i64::MAX)
    }

    /// Returns what discounts took off.
    pub(super) const fn discount(&self) -> i64 {
        self.gross - self.goods
    }

    /// Returns what remains: gross less discounts less refunds.
    pub(super) const fn net(&self) -> i64 {
        self.goods - self.refund
    }
}
