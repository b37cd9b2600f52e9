//! What everybody did: the activity log, read backward and searched.

mod about;
mod change;
mod fields;
mod find;
mod query;
mod words;

pub use about::{AboutError, about};
pub use change::{Change, changes, facts};
pub use fields::field_label;
pub use find::{AuditError, list, of_staff, view};
pub use query::{AuditQuery, Who};
pub(crate) use words::group;
pub use words::{area_label, kinds, kinds_named, query_of_words, who};
