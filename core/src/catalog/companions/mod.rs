//! What goes with a product: chosen by staff, and bought together.

mod error;
mod find;
mod relate;
mod store;
mod veto;

pub use error::RelateError;
pub use find::{BoughtPair, Companions, StaffCompanions, companions, staff_companions};
pub use relate::{relate, reorder_related, unrelate};
pub use veto::{allow_pair, veto_pair};
