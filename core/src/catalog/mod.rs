//! The catalogue: categories, colours, products and their variants, prices,
//! pictures, size charts, and finding all of it.

mod add_picture;
mod add_variant;
mod assemble;
mod category;
mod changes;
mod collections;
mod companions;
mod cursor;
mod edit_product;
mod edit_variant;
mod fields;
mod find;
mod list;
mod measure;
mod measurement;
mod named;
mod palette;
mod picture;
mod printed;
mod product;
mod product_error;
mod publish;
mod sales;
mod search;
mod searchable;
mod shelves;
mod size;
mod sku;
#[cfg(test)]
pub(crate) mod smoke;
mod staff_list;
mod staff_shelves;
mod store;
mod tags;
mod tidy;
mod variant;
mod variant_error;
mod view;

pub use add_picture::{NewPicture, add_picture};
pub use add_variant::{NewVariant, add_variant};
pub use category::{Category, Colour};
pub use collections::every_collection;
pub(crate) use collections::members_of;
pub use collections::{
    Collection, CollectionChoice, CollectionCover, CollectionEdit, CollectionRow,
    EditCollectionError, FoundCollection, StaffCollection, Within, collection_by_slug, collections,
    covers, create_collection, delete_collection, edit_collection, fill_collection,
    reorder_collections, set_collection_picture, staff_collection, staff_collections,
};
pub use companions::{
    BoughtPair, Companions, RelateError, StaffCompanions, allow_pair, companions, relate,
    reorder_related, staff_companions, unrelate, veto_pair,
};
pub use cursor::ProductCursor;
pub use edit_product::{NewProduct, ProductEdit, create_product, edit_product};
pub use edit_variant::{VariantEdit, change_price, edit_variant};
pub use fields::CatalogField;
pub use find::{
    Found, Offer, by_slug, categories, category_by_slug, category_tree, colours, offers, products,
    sizes, variant_by_sku,
};
pub use list::{ProductCard, ProductPage, ProductQuery, ProductSort, SizeState, list};
pub use measure::set_measurements;
pub use measurement::{BodyPart, Measurement};
pub use named::{NameProductError, product_by_code, product_named};
pub use palette::{CreateColourError, NewColour, create_colour};
pub use picture::Picture;
pub use printed::{CatalogueCounts, Printed, catalogue_counts, printed};
pub use product::{Product, ProductStatus, Technique};
pub use product_error::EditProductError;
pub use publish::{archive, publish};
pub use sales::{Counted, best_sellers, count_sales, newest};
pub use shelves::{CategoryEdit, EditCategoryError, NewCategory, create_category, edit_category};
pub use size::in_order as sizes_in_order;
pub use staff_list::{ListError, StaffProductQuery, StaffProductRow, staff_list, view};
pub use staff_shelves::{CategoryRow, StaffCategory, staff_categories, staff_category};
pub use tags::{set_tags, tags, tags_of};
pub use tidy::{delete_category, reorder_categories};
pub use variant::{Variant, VariantStatus, VariantView};
pub use variant_error::EditVariantError;
pub use view::ProductView;

pub use crate::media::PictureKind;
