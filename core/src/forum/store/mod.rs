//! Every query of the forum's tables.

mod categories;
mod flags;
mod lists;
mod members;
mod posts;
mod topics;

pub(in crate::forum) use categories::*;
pub(in crate::forum) use flags::*;
pub(in crate::forum) use lists::*;
pub(in crate::forum) use members::*;
pub(in crate::forum) use posts::*;
pub(in crate::forum) use topics::*;
