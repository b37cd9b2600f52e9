//! Today at a glance, for the terminal's first screen.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::sales_rows::orders;
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    money::Rupiah,
    reports::ReportError,
    time::Timestamp,
};

/// How many days the line of the last days shows.
const DAYS: u64 = 14;

/// Today's sales, and those of the last days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Today {
    /// Orders placed today that are paid.
    pub orders: i64,
    /// What they brought, without shipping.
    pub revenue: Rupiah,
    /// The last fourteen days, today last.
    pub last_days: Vec<(NaiveDate, Rupiah)>,
}

/// Returns today's sales; empty for staff who may not see reports.
///
/// # Errors
/// When the database fails.
pub fn today(conn: &mut Conn, by: &Actor, now: Timestamp) -> Result<Today, ReportError> {
    if !by.may(Permission::ViewReports) {
        return Ok(Today::default());
    }
    let today = now.day();
    let first = today - Days::new(DAYS - 1);
    let mut days: BTreeMap<NaiveDate, (i64, Rupiah)> = first
        .iter_days()
        .take_while(|day| *day <= today)
        .map(|day| (day, <_>::default()))
        .collect();
    let until = Timestamp::start_of(today + Days::new(1));
    for order in orders(conn, Timestamp::start_of(first), until, now)? {
        if let Some((count, revenue)) = days.get_mut(&order.placed_at.day()) {
            *count += 1;
            *revenue = Rupiah(revenue.0 + order.net().0);
        }
    }
    let (orders, revenue) = days.get(&today).copied().unwrap_or_default();
    let last_days = days
        .into_iter()
        .map(|(day, (_, revenue))| (day, revenue))
        .collect();
    Ok(Today {
        orders,
        revenue,
        last_days,
    })
}
