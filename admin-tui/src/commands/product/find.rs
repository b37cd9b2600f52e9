//! Finding what a person names on the command line: a variant by its code, a
//! product by its page or by the code of a variant.

use shop_core::{
    catalog::{self, Found, Offer, ProductStatus, StaffProductQuery, StaffProductRow, Variant},
    ids::{ProductId, VariantId},
    messages::text_with,
};

use crate::commands::{
    answer::{Exit, Failure, explained},
    input::{Limit, pages},
    session::Session,
};

/// Returns the variant with a code.
pub fn variant(session: &mut Session, sku: &str) -> Result<Variant, Failure> {
    let lang = session.lang;
    let found = catalog::variant_by_sku(&mut session.conn, sku).map_err(explained(lang))?;
    found.ok_or_else(|| not_found(session, sku))
}

/// Returns a variant with its product, colour and stock.
pub fn offer(session: &mut Session, id: VariantId) -> Result<Offer, Failure> {
    let lang = session.lang;
    let found = catalog::offers(&mut session.conn, &[id]).map_err(explained(lang))?;
    let offer = found.into_iter().next();
    offer.ok_or_else(|| not_found(session, &id.to_string()))
}

/// Returns the product with a path segment, or with a variant of this code.
pub fn product(session: &mut Session, typed: &str) -> Result<ProductId, Failure> {
    let lang = session.lang;
    let conn = &mut session.conn;
    if let Some(variant) = catalog::variant_by_sku(conn, typed).map_err(explained(lang))? {
        return Ok(variant.product_id);
    }
    let mut slug = typed.trim().to_lowercase();
    loop {
        match catalog::by_slug(conn, &slug).map_err(explained(lang))? {
            Some(Found::Current(view)) => return Ok(view.product.id),
            Some(Found::Retired(product)) => return Ok(product.id),
            // A product keeps one present slug, so this ends.
            Some(Found::Moved(present)) if present != slug => slug = present,
            Some(Found::Moved(_)) | None => break,
        }
    }
    draft(session, &slug)?.ok_or_else(|| not_found(session, typed))
}

/// Returns the product with a path segment that customers have never seen.
fn draft(session: &mut Session, slug: &str) -> Result<Option<ProductId>, Failure> {
    let lang = session.lang;
    for status in [ProductStatus::Draft, ProductStatus::Archived] {
        let everything = Limit { limit: 100_000 };
        let rows = pages(everything, |last: Option<&StaffProductRow>, limit| {
            let query = StaffProductQuery {
                // A slug may differ from the name, so every product is looked at.
                words: String::new(),
                status: Some(status),
                after: last.map(|row| row.product.id),
                limit,
            };
            catalog::staff_list(&mut session.conn, &session.by, &query)
        })
        .map_err(explained(lang))?;
        if let Some(row) = rows.iter().find(|row| row.product.slug == slug) {
            return Ok(Some(row.product.id));
        }
    }
    Ok(None)
}

fn not_found(session: &Session, typed: &str) -> Failure {
    let message = text_with(session.lang, "cli-no-such-product", &[("product", typed)]);
    Failure::new(Exit::NothingFound, message).hinted(shop_core::messages::text(
        session.lang,
        "cli-hint-product-list",
    ))
}
