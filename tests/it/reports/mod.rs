//! Reports.

mod goods;
mod people;
mod registry;
mod sales;
mod trade;
