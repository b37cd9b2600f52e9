//! The catalogue: categories, colours, products and their variants, prices,
//! pictures, size charts, and finding all of it.

mod assemble;
mod category;
mod cursor;
mod find;
mod list;
mod measurement;
mod picture;
mod product;
mod search;
mod size;
mod sku;
mod staff_list;
mod store;
mod variant;
mod view;

pub use category::{Category, Colour};
pub use cursor::ProductCursor;
pub use find::{
    Found, Offer, by_slug, categories, category_by_slug, colours, offers, variant_by_sku,
};
pub use list::{ProductCard, ProductPage, ProductQuery, ProductSort, SizeState, list};
pub use measurement::{BodyPart, Measurement};
pub use picture::Picture;
pub use product::{Product, ProductStatus, Technique};
pub use size::in_order as sizes_in_order;
pub use staff_list::{ListError, StaffProductQuery, StaffProductRow, staff_list, view};
pub use variant::{Variant, VariantStatus, VariantView};
pub use view::ProductView;

pub use crate::media::PictureKind;
