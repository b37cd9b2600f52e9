//! Finding the article that answers a request by what staff type.

use diesel::prelude::*;

use super::Answer;
use crate::{
    actor::{Actor, Denied, Permission},
    catalog,
    db::{Conn, DbError},
    ids::ProductId,
    messages::{Explain, Lang, explain_database, text_with},
    schema::products,
    text::like_pattern,
};

/// How many products are named when the words fit several.
const NAMED: i64 = 5;

/// No single article was meant.
#[derive(Debug, thiserror::Error)]
pub enum FindArticleError {
    /// Nothing fits the words.
    #[error("no article fits {0:?}")]
    None(String),
    /// Several products fit.
    #[error("several products fit: {0:?}")]
    Several(Vec<String>),
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for FindArticleError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::None(words) => text_with(lang, "error-article-none", &[("words", words)]),
            Self::Several(names) => text_with(
                lang,
                "error-article-several",
                &[("names", &names.join(", "))],
            ),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Returns the article with a code, a product with a page of that name, or
/// the one product whose words fit; drafts too, since what is planned has no
/// page yet.
///
/// # Errors
/// When nothing or more than one product fits, or the actor may not.
pub fn find_article(conn: &mut Conn, by: &Actor, typed: &str) -> Result<Answer, FindArticleError> {
    by.require(Permission::HandleRequests)?;
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(FindArticleError::None(String::new()));
    }
    if let Some(variant) = catalog::variant_by_sku(conn, typed)? {
        return Ok(Answer {
            product: variant.product_id,
            variant: Some(variant.id),
        });
    }
    let whole = |product| Answer {
        product,
        variant: None,
    };
    let of_page: Option<ProductId> = products::table
        .filter(products::slug.eq(typed.to_lowercase()))
        .select(products::id)
        .get_result(conn)
        .optional()?;
    if let Some(product) = of_page {
        return Ok(whole(product));
    }
    let mut find = products::table
        .select((products::id, products::name))
        .order((products::name, products::id))
        .limit(NAMED)
        .into_boxed();
    for word in typed.split_whitespace().take(8) {
        find = find.filter(products::search.like(like_pattern(word)).escape('\\'));
    }
    let mut found: Vec<(ProductId, String)> = find.load(conn)?;
    // The whole name is meant even where longer names begin with it.
    let exact = found
        .iter()
        .position(|(_, name)| crate::text::fold(name) == crate::text::fold(typed));
    match (found.len(), exact) {
        (0, _) => Err(FindArticleError::None(typed.to_owned())),
        (1, _) => Ok(whole(found.remove(0).0)),
        (_, Some(at)) => Ok(whole(found.remove(at).0)),
        (_, None) => Err(FindArticleError::Several(
            found.into_iter().map(|(_, name)| name).collect(),
        )),
    }
}
