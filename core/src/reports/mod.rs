//! Reports, one definition each, for the terminal, the command line and cron.

mod sales;
mod sales_rows;
mod today;

pub use sales::{ReportError, SalesBy, SalesQuery, SalesReport, SalesRow, sales};
pub use today::{Today, today};
