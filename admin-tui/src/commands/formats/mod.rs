//! Tables as people read them and as programs read them.

mod cell;
mod csv;
mod document;
mod json;
mod markdown;
mod table;
mod text;

pub use cell::{Cell, Coded};
pub use document::{Document, Fact, Format, render};
pub use table::{Column, Table};
