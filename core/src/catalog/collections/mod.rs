//! Collections: made by staff, filled by hand or by a rule.

mod collection;
mod edit;
mod error;
mod fill;
mod find;
mod manage;
mod store;

pub use collection::{Collection, CollectionChoice, Within};
pub use edit::{CollectionEdit, create_collection, edit_collection};
pub use error::EditCollectionError;
pub use fill::{fill_collection, set_collection_picture};
pub(crate) use find::members_of;
pub use find::{
    CollectionCover, CollectionRow, FoundCollection, StaffCollection, collection_by_slug,
    collections, covers, every_collection, staff_collection, staff_collections,
};
pub use manage::{delete_collection, reorder_collections};
