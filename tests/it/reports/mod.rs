//! Reports.

mod sales;
