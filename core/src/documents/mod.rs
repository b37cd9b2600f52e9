//! Documents to print and to keep: the catalogue as a PDF.

mod catalogue;
mod drawing;
mod pdf;

pub use catalogue::{
    CatalogueFacts, CatalogueFile, CatalogueScope, DocumentError, catalogue, catalogue_facts,
};
