//! Collections: made by staff, filled by hand or by a rule.

mod collection;

pub use collection::{Collection, CollectionChoice, Within};
