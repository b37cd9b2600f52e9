//! Sales: what was sold and paid for, by day, month, product and more.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::sales_rows::{PaidLine, PaidOrder, lines, orders};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    messages::{Explain, Lang, explain_database, text},
    money::Rupiah,
    text::UnknownName,
    time::Timestamp,
};

/// What the rows of the report stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SalesBy {
    /// Business days, also those without sales.
    Day,
    /// Months, also those without sales.
    Month,
    /// Products.
    Product,
    /// Categories.
    Category,
    /// Sizes.
    Size,
    /// Where orders came from.
    Channel,
}

impl SalesBy {
    /// Every way of grouping.
    pub const ALL: &'static [Self] = &[
        Self::Day,
        Self::Month,
        Self::Product,
        Self::Category,
        Self::Size,
        Self::Channel,
    ];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Product => "product",
            Self::Category => "category",
            Self::Size => "size",
            Self::Channel => "channel",
        }
    }
}

impl std::str::FromStr for SalesBy {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        let found = Self::ALL.iter().find(|by| by.as_str() == name);
        found.copied().ok_or_else(|| UnknownName(name.to_owned()))
    }
}

/// What to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalesQuery {
    /// The first business day.
    pub from: NaiveDate,
    /// The last business day.
    pub to: NaiveDate,
    /// What the rows stand for.
    pub by: SalesBy,
    /// The instant whose knowledge counts: later payments, refunds and
    /// cancellations are left out, so the same instant gives the same report.
    pub as_of: Timestamp,
}

/// A row of the report.
///
/// `gross` is quantity × list price; `net = gross − discount − refund`.
/// Shipping stands apart and is in none of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SalesRow {
    /// The day, month, product, …
    pub key: String,
    /// Orders with at least one piece in the row.
    pub orders: i64,
    /// Pieces.
    pub units: i64,
    /// Quantity × list price.
    pub gross: Rupiah,
    /// What discounts took off the goods.
    pub discount: Rupiah,
    /// What was paid back, on the day of the order.
    pub refund: Rupiah,
    /// What remains of the goods.
    pub net: Rupiah,
    /// Shipping; zero in rows that are no part of the whole order.
    pub shipping: Rupiah,
}

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalesReport {
    /// What was asked.
    pub query: SalesQuery,
    /// Its rows; days and months in order, the others by net, largest first.
    pub rows: Vec<SalesRow>,
    /// All paid orders of the period together.
    pub total: SalesRow,
}

/// There is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The period ends before it begins.
    #[error("the period ends before it begins")]
    PeriodBackwards,
    /// The period is longer than ten years.
    #[error("the period is longer than ten years")]
    PeriodTooLong,
    /// The rows do not add up to the orders, so none of it is shown.
    #[error("the rows add up to {rows}, the orders to {orders}")]
    DoesNotReconcile {
        /// What the lines say.
        rows: Rupiah,
        /// What the orders say.
        orders: Rupiah,
    },
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ReportError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::PeriodBackwards => text(lang, "error-period-backwards"),
            Self::PeriodTooLong => text(lang, "error-period-too-long"),
            Self::DoesNotReconcile { .. } => text(lang, "error-does-not-reconcile"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// The longest period, so that a mistyped year cannot make a million rows.
const LONGEST_DAYS: i64 = 3_660;

/// Reports the sales of a period.
///
/// An order counts when, at `as_of`, it was paid in full and not called off;
/// it counts on the day on which it was placed.
///
/// # Errors
/// When the period cannot be, the lines and orders disagree, the actor may
/// not see reports, or the database fails.
pub fn sales(conn: &mut Conn, by: &Actor, query: &SalesQuery) -> Result<SalesReport, ReportError> {
    by.require(Permission::ViewReports)?;
    let days = (query.to - query.from).num_days();
    if days < 0 {
        return Err(ReportError::PeriodBackwards);
    }
    if days > LONGEST_DAYS {
        return Err(ReportError::PeriodTooLong);
    }
    let from = Timestamp::start_of(query.from);
    let until = Timestamp::start_of(query.to + Days::new(1));
    // One snapshot for both queries, or an order placed between them would
    // look like books that do not balance.
    use diesel::Connection;
    let (orders, lines) = conn.transaction(|conn| {
        crate::db::read_snapshot(conn)?;
        Ok::<_, DbError>((
            orders(conn, from, until, query.as_of)?,
            lines(conn, from, until, query.as_of)?,
        ))
    })?;
    reconcile(&orders, &lines)?;
    let parts = parts(&orders, &lines);
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for day in query.from.iter_days().take_while(|day| *day <= query.to) {
        match query.by {
            SalesBy::Day => groups.entry(day.to_string()).or_default(),
            SalesBy::Month => groups.entry(day.format("%Y-%m").to_string()).or_default(),
            SalesBy::Product | SalesBy::Category | SalesBy::Size | SalesBy::Channel => break,
        };
    }
    let mut total = Group::default();
    for part in &parts {
        groups.entry(part.key(query.by)).or_default().add(part);
        total.add(part);
    }
    let whole = matches!(query.by, SalesBy::Day | SalesBy::Month | SalesBy::Channel);
    let mut rows: Vec<SalesRow> = groups
        .into_iter()
        .map(|(key, group)| group.row(key, whole))
        .collect();
    if !matches!(query.by, SalesBy::Day | SalesBy::Month) {
        rows.sort_by(|a, b| b.net.cmp(&a.net).then_with(|| a.key.cmp(&b.key)));
    }
    let total = total.row("total".to_owned(), true);
    Ok(SalesReport {
        query: query.clone(),
        rows,
        total,
    })
}

/// Compares what the lines say with what the orders say.
fn reconcile(orders: &[PaidOrder], lines: &[PaidLine]) -> Result<(), ReportError> {
    let by_lines: Rupiah = lines.iter().map(|line| line.net).sum();
    let by_orders: Rupiah = orders
        .iter()
        .map(|order| Rupiah(order.goods.0 - order.discount.0))
        .sum();
    if by_lines == by_orders {
        Ok(())
    } else {
        Err(ReportError::DoesNotReconcile {
            rows: by_lines,
            orders: by_orders,
        })
    }
}

/// A line with its order and its share of what belongs to the whole order.
struct Part<'a> {
    order: &'a PaidOrder,
    line: &'a PaidLine,
    refund: Rupiah,
    shipping: Rupiah,
}

/// Gives each line its share of refund and shipping, by largest remainder.
fn parts<'a>(orders: &'a [PaidOrder], lines: &'a [PaidLine]) -> Vec<Part<'a>> {
    let by_id: HashMap<i64, &PaidOrder> = orders.iter().map(|order| (order.id, order)).collect();
    let mut parts = Vec::with_capacity(lines.len());
    for of_order in lines.chunk_by(|a, b| a.order_id == b.order_id) {
        let Some(order) = by_id.get(&of_order[0].order_id) else {
            continue;
        };
        let weights: Vec<i64> = of_order.iter().map(|line| line.net.0).collect();
        let goods: i64 = weights.iter().sum();
        // A refund beyond the goods gives back shipping and unique code.
        let refunds = Rupiah(order.refunded.0.min(goods)).split(&weights);
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

impl Part<'_> {
    fn key(&self, by: SalesBy) -> String {
        match by {
            SalesBy::Day => self.order.placed_at.day().to_string(),
            SalesBy::Month => self.order.placed_at.day().format("%Y-%m").to_string(),
            SalesBy::Product => self.line.product_name.clone(),
            SalesBy::Category => self.line.category.clone(),
            SalesBy::Size => self.line.size.clone(),
            SalesBy::Channel => self.order.source.clone(),
        }
    }
}

#[derive(Default)]
struct Group {
    orders: HashSet<i64>,
    units: i64,
    gross: Rupiah,
    net: Rupiah,
    refund: Rupiah,
    shipping: Rupiah,
}

impl Group {
    fn add(&mut self, part: &Part<'_>) {
        self.orders.insert(part.order.id);
        self.units += part.line.quantity;
        self.gross = [self.gross, part.line.gross].into_iter().sum();
        self.net = [self.net, part.line.net].into_iter().sum();
        self.refund = [self.refund, part.refund].into_iter().sum();
        self.shipping = [self.shipping, part.shipping].into_iter().sum();
    }

    fn row(self, key: String, whole: bool) -> SalesRow {
        SalesRow {
            key,
            orders: i64::try_from(self.orders.len()).unwrap_or(i64::MAX),
            units: self.units,
            gross: self.gross,
            discount: Rupiah(self.gross.0 - self.net.0),
            refund: self.refund,
            net: Rupiah(self.net.0 - self.refund.0),
            shipping: if whole { self.shipping } else { Rupiah::ZERO },
        }
    }
}
