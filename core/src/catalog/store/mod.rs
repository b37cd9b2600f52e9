//! The statements on the tables of the catalogue.

mod listing;
mod rows;

pub(super) use listing::{active_page, staff_page};
pub(super) use rows::*;
