//! Writing down what a product can be found by.

use diesel::QueryResult;

use super::{Category, Product, VariantStatus, search, store};
use crate::{db::Conn, ids::CategoryId, messages::Lang};

/// Writes the searchable text of a product anew from everything it says.
///
/// The description is left out: it names other garments to wear with this
/// one, which would then be found by their names.
pub(super) fn refresh(conn: &mut Conn, product: &Product) -> QueryResult<()> {
    let categories = store::categories(conn)?;
    let colours = store::colours(conn)?;
    let variants = store::variants_of(conn, product.id)?;
    let techniques = [
        product.technique.label(Lang::Id),
        product.technique.label(Lang::En),
    ];
    let mut texts = vec![
        product.name.as_str(),
        &product.motif,
        &product.material,
        &product.material_en,
    ];
    for category in above(&categories, product.category_id) {
        texts.extend([category.name.as_str(), &category.name_en]);
    }
    texts.extend(techniques.iter().map(String::as_str));
    for variant in &variants {
        if variant.status == VariantStatus::Active
            && let Some(colour) = colours.iter().find(|colour| colour.id == variant.colour_id)
        {
            texts.extend([colour.name.as_str(), &colour.name_en]);
        }
        texts.push(&variant.sku);
    }
    store::write_search(conn, product.id, &search::searchable(texts))
}

/// Returns a category and those above it.
fn above(categories: &[Category], id: CategoryId) -> Vec<&Category> {
    let mut found: Vec<&Category> = Vec::new();
    let mut next = Some(id);
    while let Some(id) = next
        && found.len() < categories.len()
    {
        let category = categories.iter().find(|category| category.id == id);
        found.extend(category);
        next = category.and_then(|category| category.parent_id);
    }
    found
}
