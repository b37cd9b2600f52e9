//! Orders that staff write down: at the outlet and on the telephone.
//!
//! A draft becomes the same order as the web's: the same stock, prices and
//! promotions. What differs is who fills it and how it is paid.

mod address;
mod change;
mod customer;
mod day;
mod draft;
mod error;
mod find;
mod hold;
mod place;
mod receipt;
mod store;

pub use change::{
    DraftCustomer, DraftWay, add, cancel, open, set_code, set_customer, set_delivery, set_note,
    set_price, set_quantity,
};
pub use customer::{courier, find_customer, last_address};
pub use day::{CounterDay, DayPayment, DayRefund, day};
pub use draft::{
    Draft, DraftDelivery, DraftLine, DraftProblem, DraftRow, DraftState, DraftView, walk_in,
};
pub use error::CounterError;
pub use find::{DraftFilter, article, list, of_order, view};
pub use hold::{hold, release, release_due};
pub use place::{PlacedDraft, Tender, place};
pub use receipt::{ReceiptFacts, WIDTHS, receipt, receipt_facts};
