//! Orders that staff write down: at the outlet and on the telephone.
//!
//! A draft becomes the same order as the web's: the same stock, prices and
//! promotions. What differs is who fills it and how it is paid.

mod address;
mod article;
mod cashier;
mod change;
mod customer;
mod day;
mod describe;
mod draft;
mod error;
mod find;
mod hold;
mod place;
mod receipt;
mod store;

pub use article::article;
pub use change::{add, cancel, open, set_price, set_quantity};
pub use customer::{courier, find_customer, last_address};
pub use day::{CounterDay, DayCashier, DayPayment, DayRefund, DayTransfer, day};
pub use describe::{DraftCustomer, DraftWay, set_code, set_customer, set_delivery, set_note};
pub use draft::{
    Draft, DraftDelivery, DraftLine, DraftProblem, DraftRow, DraftState, DraftView, walk_in,
};
pub use error::CounterError;
pub use find::{DraftFilter, list, of_order, oldest_open, view};
pub use hold::{hold, release, release_due};
pub use place::{PlacedDraft, Tender, place};
pub use receipt::{ReceiptFacts, WIDTHS, receipt, receipt_facts};
