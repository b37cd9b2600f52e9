//! The catalogue to print and to keep: a cover, the contents with their
//! pages, and every article by category.

mod articles;
mod contents;
mod cover;
mod error;
mod facts;
mod keep;
mod layout;

pub use error::DocumentError;
pub use facts::{CatalogueFacts, CatalogueScope, catalogue_facts};
pub use keep::{CatalogueFile, catalogue};
