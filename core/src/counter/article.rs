//! Finding an article by what is scanned or typed.

use diesel::prelude::*;

use super::CounterError;
use crate::{
    actor::{Actor, Permission},
    catalog::{self, Offer, ProductStatus, VariantStatus},
    db::Conn,
    ids::VariantId,
    schema::{colours, products, variants},
    text::{fold, like_pattern},
};

/// How many articles are named when the words fit several.
const NAMED: usize = 5;

/// How many typed words count.
const MOST_WORDS: usize = 8;

/// Returns the article with a code, or the one whose words fit: name, colour
/// and size in any order.
pub(super) fn find_article(conn: &mut Conn, typed: &str) -> Result<Offer, CounterError> {
    let typed = typed.trim();
    let none = || CounterError::NoSuchArticle(typed.to_owned());
    if typed.is_empty() {
        return Err(none());
    }
    if let Some(variant) = catalog::variant_by_sku(conn, typed)? {
        return catalog::offers(conn, &[variant.id])?.pop().ok_or_else(none);
    }
    match matching(conn, typed)?.as_slice() {
        [] => Err(none()),
        [one] => catalog::offers(conn, &[*one])?.pop().ok_or_else(none),
        several => {
            let named = &several[..several.len().min(NAMED)];
            Err(CounterError::SeveralArticles(
                catalog::offers(conn, named)?
                    .iter()
                    .map(|offer| format!("{} {}", offer.product.name, offer.variant.sku))
                    .collect(),
            ))
        }
    }
}

/// Returns the article that a code or words stand for, on sale or not.
///
/// # Errors
/// When nothing or more than one fits, or the actor may not.
pub fn article(conn: &mut Conn, by: &Actor, typed: &str) -> Result<Offer, CounterError> {
    by.require(Permission::SellAtCounter)?;
    find_article(conn, typed)
}

/// An article on sale, as far as words can name it.
#[derive(Queryable)]
struct Named {
    id: VariantId,
    size: String,
    sku: String,
    product: String,
    colour: String,
    colour_en: String,
}

/// Returns the variants on sale that every typed word fits: a size as a whole
/// word, anything else as a part of name, colour or code.
fn matching(conn: &mut Conn, typed: &str) -> Result<Vec<VariantId>, CounterError> {
    let words: Vec<String> = typed
        .split_whitespace()
        .take(MOST_WORDS)
        .map(fold)
        .collect();
    let on_sale = variants::status.eq(VariantStatus::Active);
    let sizes: Vec<String> = variants::table
        .filter(on_sale)
        .select(variants::size)
        .distinct()
        .load(conn)?;
    let is_size = |word: &str| sizes.iter().any(|size| has_word(&fold(size), word));
    let mut find = variants::table
        .inner_join(products::table)
        .inner_join(colours::table)
        .filter(products::status.eq(ProductStatus::Active))
        .filter(on_sale)
        .order(variants::id)
        .select((
            variants::id,
            variants::size,
            variants::sku,
            products::name,
            colours::name,
            colours::name_en,
        ))
        .into_boxed();
    // Sizes stand in no text; all other words narrow the search.
    for part in words.iter().filter(|word| !is_size(word)).flat_map(|word| {
        word.split(|c: char| !c.is_alphanumeric())
            .filter(|part| part.chars().count() > 1)
    }) {
        find = find.filter(products::search.like(like_pattern(part)).escape('\\'));
    }
    let found: Vec<Named> = find.load(conn)?;
    Ok(found
        .iter()
        .filter(|named| {
            let size = fold(&named.size);
            let names = format!("{} {} {}", named.product, named.colour, named.colour_en);
            let names = fold(&names);
            let text = format!("{names} {}", fold(&named.sku));
            words.iter().all(|word| {
                has_word(&size, word)
                    || if is_size(word) {
                        // The code of XXL holds XL as well.
                        has_word(&names, word)
                    } else {
                        word.chars().count() > 1 && text.contains(word.as_str())
                    }
            })
        })
        .map(|named| named.id)
        .collect())
}

/// Returns whether a word is one of a text's.
fn has_word(text: &str, word: &str) -> bool {
    text.split_whitespace().any(|one| one == word)
}
