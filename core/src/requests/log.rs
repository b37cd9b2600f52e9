//! What was asked for and not there, without a request: at the counter, and
//! in the search field.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

use crate::{
    actor::{Actor, Denied, Permission},
    catalog::{self, Category},
    db::{Conn, DbError, on_each_backend, write_tx},
    events::{self, EventKind, Subject},
    ids::{CategoryId, DemandNoteId, MemberId, ProductId, VariantId},
    messages::{Explain, Lang, explain_database},
    schema::{demand_notes, search_misses},
    text::{TextError, fold, line},
    time::Timestamp,
};

/// The longest line.
const WORDS_LENGTH: usize = 120;
/// The longest words of a search that are kept.
const SEARCH_LENGTH: usize = 60;
/// The most different searches that are kept of one day.
const MOST_SEARCHES: i64 = 500;

/// What somebody asked for at the counter or on the telephone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Demand {
    /// In the customer's words.
    pub words: String,
    /// The variant that was not there, when the shop knows it.
    pub variant: Option<VariantId>,
    /// Who asked, when staff know her.
    pub member: Option<MemberId>,
}

/// The line was not kept.
#[derive(Debug, thiserror::Error)]
pub enum LogDemandError {
    /// The line is empty or too long.
    #[error("the line cannot be used")]
    Words(#[source] TextError),
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for LogDemandError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Words(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Keeps in one line what was asked for and not there. Category and size are
/// read from the words when the variant is not named.
///
/// # Errors
/// When the line is empty or too long, or the actor may not.
pub fn log_demand(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    demand: &Demand,
) -> Result<DemandNoteId, LogDemandError> {
    by.require(Permission::HandleRequests)?;
    let words = line(&demand.words, WORDS_LENGTH).map_err(LogDemandError::Words)?;
    write_tx(conn, |conn| {
        let offer = match demand.variant {
            Some(variant) => catalog::offers(conn, &[variant])?.pop(),
            None => None,
        };
        let (category, product, size): (Option<CategoryId>, Option<ProductId>, String) =
            match &offer {
                Some(offer) => (
                    Some(offer.product.category_id),
                    Some(offer.product.id),
                    offer.variant.size.clone(),
                ),
                None => {
                    let categories = catalog::categories(conn)?;
                    let (category, size) = read_words(&words, &categories);
                    (category, None, size)
                }
            };
        let id: DemandNoteId = diesel::insert_into(demand_notes::table)
            .values((
                demand_notes::words.eq(&words),
                demand_notes::category_id.eq(category),
                demand_notes::product_id.eq(product),
                demand_notes::variant_id.eq(offer.as_ref().map(|offer| offer.variant.id)),
                demand_notes::size.eq(size),
                demand_notes::member_id.eq(demand.member),
                demand_notes::actor.eq(by.code()),
                demand_notes::at.eq(now),
            ))
            .returning(demand_notes::id)
            .get_result(conn)?;
        events::record(
            conn,
            now,
            by,
            EventKind::DemandLogged,
            Subject::Shop,
            demand.member,
            &json!({ "name": words, "sku": offer.map(|offer| offer.variant.sku) }),
        )?;
        Ok(id)
    })
}

/// Counts a search that found nothing, by day and words; who searched is not
/// kept, and neither is what looks like somebody's address or number.
///
/// # Errors
/// When the database fails.
pub fn count_miss(conn: &mut Conn, now: Timestamp, words: &str) -> Result<(), DbError> {
    let Some(words) = normal(words) else {
        return Ok(());
    };
    let day = now.day();
    write_tx(conn, |conn| {
        let row = search_misses::table.find((day, &words));
        let counted = diesel::update(row)
            .set(search_misses::count.eq(search_misses::count + 1))
            .execute(conn)?;
        if counted == 1 || full(conn, day)? {
            return Ok(());
        }
        on_each_backend!(conn, |conn| diesel::insert_into(search_misses::table)
            .values((
                search_misses::day.eq(day),
                search_misses::words.eq(&words),
                search_misses::count.eq(1_i64),
            ))
            .on_conflict((search_misses::day, search_misses::words))
            .do_update()
            .set(search_misses::count.eq(search_misses::count + 1))
            .execute(conn))?;
        Ok(())
    })
}

fn full(conn: &mut Conn, day: NaiveDate) -> QueryResult<bool> {
    let kept: i64 = search_misses::table
        .filter(search_misses::day.eq(day))
        .count()
        .get_result(conn)?;
    Ok(kept >= MOST_SEARCHES)
}

/// Puts the words of a search into one form: folded, letters and digits only.
fn normal(words: &str) -> Option<String> {
    if words.contains('@') {
        return None;
    }
    let folded: String = fold(words)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let joined = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    let digits = joined.chars().filter(char::is_ascii_digit).count();
    let length = joined.chars().count();
    (digits < 6 && (2..=SEARCH_LENGTH).contains(&length)).then_some(joined)
}

/// Sizes as they are written in the words people use.
const SIZES: [&str; 11] = [
    "xs", "s", "m", "l", "xl", "xxl", "xxxl", "2xl", "3xl", "4xl", "5xl",
];

/// Reads category and size from words: `gamis kawung xxl` is a gown in XXL.
pub(super) fn read_words(words: &str, categories: &[Category]) -> (Option<CategoryId>, String) {
    let folded = fold(words);
    let tokens: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|token| !token.is_empty())
        .collect();
    let size = tokens
        .iter()
        .rev()
        .find(|token| SIZES.contains(token))
        .map(|size| size.to_uppercase())
        .unwrap_or_default();
    // The word that says most is the longest one that names a category.
    let category = categories
        .iter()
        .filter_map(|category| {
            let names = [fold(&category.name), fold(&category.name_en)];
            let hit = names
                .iter()
                .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()))
                .filter(|word| word.chars().count() > 2 && tokens.contains(word))
                .map(|word| word.chars().count())
                .max()?;
            Some((hit, category.id))
        })
        .max_by_key(|(hit, id)| (*hit, std::cmp::Reverse(*id)))
        .map(|(_, id)| id);
    (category, size)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(id: i64, name: &str) -> Category {
        Category {
            id: CategoryId(id),
            parent_id: None,
            slug: name.to_lowercase(),
            name: name.to_owned(),
            name_en: String::new(),
            position: id,
            version: 1,
        }
    }

    #[test]
    fn words_name_category_and_size() {
        let categories = [category(1, "Gamis"), category(2, "Kerudung & Pashmina")];
        let read = |words| read_words(words, &categories);
        assert_eq!(
            read("Gamis kawung merah XXL"),
            (Some(CategoryId(1)), "XXL".to_owned())
        );
        assert_eq!(read("pashmina sage"), (Some(CategoryId(2)), String::new()));
        assert_eq!(read("sarung bantal"), (None, String::new()));
    }

    #[test]
    fn searches_are_kept_without_persons() {
        assert_eq!(normal("  Gamis—MERAH  "), Some("gamis merah".to_owned()));
        assert_eq!(normal("rina@example.com"), None);
        assert_eq!(normal("0812 3456 7890"), None);
        assert_eq!(normal("x"), None);
        assert_eq!(normal(&"batik ".repeat(40)), None);
    }
}
