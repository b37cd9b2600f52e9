//! Reports: one definition each, for the terminal, the command line and cron.
//!
//! A report is one file here and one line in the table of `registry.rs`: its
//! name, what can be asked of it, and the function that answers. What it
//! counts and how is said in `reports.ftl` under its name.

mod best_sellers;
mod complaints;
mod demand;
mod error;
mod forum;
mod lebaran;
mod member_orders;
mod members;
mod middle;
mod movements;
mod promotions;
mod question;
mod receivables;
mod registry;
mod sales;
mod sales_rows;
mod segments;
mod shape;
mod shelf;
mod slow_sellers;
mod sold;
mod stock_value;
mod today;
mod value;

pub use error::ReportError;
pub(crate) use lebaran::feasts;
pub(crate) use member_orders::{MemberOrder, member_orders};
pub use question::{Preset, Question, Wish};
pub use registry::{ALL, Definition, Span, by_name, filter_title, run, span_title};
pub use shape::{Chart, Column, Kind, Proof, Remark, Report, Table};
pub use today::{Today, today};
pub use value::Value;
