//! The statements on the tables of the catalogue.

mod change;
mod listing;
mod rows;
mod shelves;

pub(super) use change::*;
pub(super) use listing::{active_page, ids_within, pieces_sold, place_in, staff_page};
pub(super) use rows::*;
pub(super) use shelves::*;
