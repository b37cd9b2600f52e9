//! Putting products together with what is shown beside them, all products
//! of a page at once.

use std::collections::HashMap;

use diesel::QueryResult;

use super::{
    Category, Colour, Picture, Product, ProductCard, ProductView, SizeState, Variant, VariantView,
    size,
    store::{self, Scope},
};
use crate::{
    db::Conn,
    ids::{ColourId, ProductId},
    money::Rupiah,
};

/// A variant with the counters that matter.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stocked {
    pub(super) variant: Variant,
    pub(super) on_hand: i64,
    pub(super) available: i64,
}

/// Returns the variants of the products with their stock, by product, in
/// the order of their positions.
pub(super) fn stocked(
    conn: &mut Conn,
    products: &[ProductId],
    scope: Scope,
) -> QueryResult<HashMap<ProductId, Vec<Stocked>>> {
    let mut found: HashMap<ProductId, Vec<Stocked>> = HashMap::new();
    for (variant, row) in store::variants_with_stock(conn, products, scope)? {
        let on_hand = row.as_ref().map_or(0, |row| row.on_hand);
        let available = row.as_ref().map_or(0, |row| row.available());
        let of_product = found.entry(variant.product_id).or_default();
        match of_product.last_mut() {
            // The same variant at a second location.
            Some(last) if last.variant.id == variant.id => {
                last.on_hand += on_hand;
                last.available += available;
            }
            Some(_) | None => of_product.push(Stocked {
                variant,
                on_hand,
                available,
            }),
        }
    }
    Ok(found)
}

/// Returns the cards of the products, in the same order.
pub(super) fn cards(
    conn: &mut Conn,
    products: Vec<Product>,
    colour: Option<ColourId>,
) -> QueryResult<Vec<ProductCard>> {
    if products.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<ProductId> = products.iter().map(|product| product.id).collect();
    let mut variants = stocked(conn, &ids, Scope::OnSale)?;
    let palette = store::colours(conn)?;
    let mut pictures: HashMap<ProductId, Vec<Picture>> = HashMap::new();
    for picture in store::pictures(conn, &ids)? {
        pictures
            .entry(picture.product_id)
            .or_default()
            .push(picture);
    }
    Ok(products
        .into_iter()
        .map(|product| {
            let variants = variants.remove(&product.id).unwrap_or_default();
            let pictures = pictures.remove(&product.id).unwrap_or_default();
            card(product, &variants, pictures, &palette, colour)
        })
        .collect())
}

fn card(
    product: Product,
    variants: &[Stocked],
    pictures: Vec<Picture>,
    palette: &[Colour],
    colour: Option<ColourId>,
) -> ProductCard {
    let prices = || variants.iter().map(|stocked| stocked.variant.price);
    let sizes = size::in_order(variants.iter().map(|stocked| stocked.variant.size.as_str()))
        .into_iter()
        .map(|size| SizeState {
            available: variants
                .iter()
                .any(|stocked| stocked.variant.size == size && stocked.available > 0),
            size,
        })
        .collect();
    ProductCard {
        price_from: prices().min().unwrap_or(Rupiah::ZERO),
        price_to: prices().max().unwrap_or(Rupiah::ZERO),
        picture: picture_for(pictures, colour),
        colours: colours_of(variants, palette),
        sizes,
        sold_out: variants.iter().all(|stocked| stocked.available == 0),
        product,
    }
}

/// Returns the first picture of the colour, else the first one.
pub(super) fn picture_for(mut pictures: Vec<Picture>, colour: Option<ColourId>) -> Option<Picture> {
    let of_colour = pictures
        .iter()
        .position(|picture| colour.is_some() && picture.colour_id == colour);
    if pictures.is_empty() {
        return None;
    }
    Some(pictures.swap_remove(of_colour.unwrap_or(0)))
}

pub(super) fn colours_of(variants: &[Stocked], palette: &[Colour]) -> Vec<Colour> {
    let mut colours: Vec<Colour> = Vec::new();
    for stocked in variants {
        let id = stocked.variant.colour_id;
        if !colours.iter().any(|colour| colour.id == id) {
            colours.extend(palette.iter().find(|colour| colour.id == id).cloned());
        }
    }
    colours
}

/// Returns a product with everything its page shows.
pub(super) fn view(
    conn: &mut Conn,
    product: Product,
    category: Category,
    scope: Scope,
) -> QueryResult<ProductView> {
    let variants = stocked(conn, &[product.id], scope)?
        .remove(&product.id)
        .unwrap_or_default();
    let palette = store::colours(conn)?;
    let colours = colours_of(&variants, &palette);
    let variants = variants
        .into_iter()
        .filter_map(|stocked| {
            let of_variant = |colour: &&Colour| colour.id == stocked.variant.colour_id;
            let colour = colours.iter().find(of_variant)?.clone();
            Some(VariantView {
                colour,
                available: stocked.available,
                variant: stocked.variant,
            })
        })
        .collect();
    Ok(ProductView {
        pictures: store::pictures(conn, &[product.id])?,
        measurements: store::measurements(conn, product.id)?,
        category,
        colours,
        variants,
        product,
    })
}
