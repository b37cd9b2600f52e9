//! Finding what a person names on the command line: a variant by its code, a
//! product by its page or by the code of a variant.

use shop_core::{
    catalog::{self, Offer, Variant},
    ids::{ProductId, VariantId},
    messages::text_with,
};

use crate::commands::{
    answer::{Exit, Failure, explained},
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
    let Session { conn, by, lang, .. } = session;
    let found = catalog::product_by_code(conn, by, typed).map_err(explained(*lang))?;
    match found {
        Some(product) => Ok(product.id),
        None => Err(not_found(session, typed)),
    }
}

fn not_found(session: &Session, typed: &str) -> Failure {
    let message = text_with(session.lang, "cli-no-such-product", &[("product", typed)]);
    Failure::new(Exit::NothingFound, message).hinted(shop_core::messages::text(
        session.lang,
        "cli-hint-product-list",
    ))
}
