//! Which products a topic is about: the one it was opened from, and those
//! whose pages its posts link to.

use super::{markdown::addresses, store};
use crate::{
    catalog::{self, Found, Product, ProductStatus},
    db::{Conn, DbError},
    ids::{ProductId, TopicId},
};

/// The most products one post adds.
const MOST: usize = 5;

/// Notes the products a post links to.
pub(super) fn note(conn: &mut Conn, topic: TopicId, body: &str) -> Result<(), DbError> {
    let mut slugs: Vec<String> = Vec::new();
    for address in addresses(body) {
        if let Some(slug) = product_slug(&address)
            && !slugs.contains(&slug)
        {
            slugs.push(slug);
        }
    }
    for slug in slugs.into_iter().take(MOST) {
        if let Some(Found::Current(view)) = catalog::by_slug(conn, &slug)? {
            store::mention(conn, topic, view.product.id)?;
        }
    }
    Ok(())
}

/// Returns the product whose page an address leads to, on any host: the shop
/// is reached under more than one name.
fn product_slug(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("/produk/")?;
    let slug: String = rest
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    (!slug.is_empty()).then_some(slug)
}

/// Returns the products with these numbers, those that are still shown.
pub(super) fn products(conn: &mut Conn, ids: &[ProductId]) -> Result<Vec<Product>, DbError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut products = catalog::products(conn, ids)?;
    products.retain(|product| product.status == ProductStatus::Active);
    products.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(products)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn product_pages_are_recognised() {
        assert_eq!(
            product_slug("https://toko.example/en/produk/gamis-laras?warna=hitam"),
            Some("gamis-laras".to_owned())
        );
        assert_eq!(product_slug("/produk/gamis"), Some("gamis".to_owned()));
        assert_eq!(product_slug("/produk/"), None);
        assert_eq!(product_slug("/kategori/gamis"), None);
    }
}
