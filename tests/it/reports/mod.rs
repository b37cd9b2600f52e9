//! Reports.

pub mod alive;
mod goods;
mod offers;
mod people;
mod registry;
mod sales;
mod trade;
