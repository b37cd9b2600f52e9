//! The activity log: everything that happens is one row, written in the
//! transaction that does it.
//!
//! The customer's timeline, the audit of what staff do and the live terminal
//! read this one table.

mod kind;
mod mark;
mod read;
mod record;
mod sentence;
mod subject;

pub use kind::EventKind;
pub use mark::{Mark, mark};
pub(crate) use read::by_ids;
pub use read::of_kinds;
pub use read::{Event, Position, end, of_member, of_subject, read_after};
pub use record::record;
pub use subject::Subject;
