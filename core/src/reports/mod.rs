//! Reports, one definition each, for the terminal, the command line and cron.

mod member_orders;
mod sales;
mod sales_rows;
mod today;

pub(crate) use member_orders::{MemberOrder, member_orders};
pub use sales::{ReportError, SalesBy, SalesQuery, SalesReport, SalesRow, sales};
pub use today::{Today, today};
