//! The texts a new shop begins with, embedded in the program.

use diesel::prelude::*;

use super::store;
use crate::{db::Conn, messages::Lang, time::Timestamp};

macro_rules! pages {
    ($($slug:literal),+ $(,)?) => {
        [$((
            $slug,
            [
                (Lang::Id, include_str!(concat!("../../content/id/", $slug, ".md"))),
                (Lang::En, include_str!(concat!("../../content/en/", $slug, ".md"))),
            ],
        )),+]
    };
}

/// The pages by slug, each in both languages.
const PAGES: [(&str, [(Lang, &str); 2]); 5] = pages![
    "profil",
    "cara-pembelian",
    "syarat",
    "privasi",
    "pengembalian"
];

const FAQ: &str = include_str!("../../content/id/faq.md");
const FAQ_EN: &str = include_str!("../../content/en/faq.md");

/// Writes the pages that are missing, and the questions while there are
/// none, in the caller's transaction.
///
/// # Errors
/// When the database fails.
pub(crate) fn write_missing(conn: &mut Conn, now: Timestamp) -> QueryResult<()> {
    for (slug, languages) in PAGES {
        for (lang, source) in languages {
            let (title, body) = title_and_body(source);
            store::write_page_if_missing(conn, now, lang, slug, title, body)?;
        }
    }
    if store::faq(conn)?.is_empty() {
        for (position, (id, en)) in (1_i64..).zip(questions(FAQ).zip(questions(FAQ_EN))) {
            let entry = store::NewFaq {
                position,
                question: id.0,
                question_en: en.0,
                answer: id.1,
                answer_en: en.1,
                version: 1,
            };
            store::insert_faq(conn, &entry)?;
        }
    }
    Ok(())
}

/// Splits a text into its first heading and the rest.
fn title_and_body(source: &str) -> (&str, &str) {
    let (first, rest) = source.split_once('\n').unwrap_or((source, ""));
    (first.trim_start_matches('#').trim(), rest.trim())
}

/// Splits a text into its questions, which are headings, and their answers.
fn questions(source: &str) -> impl Iterator<Item = (&str, &str)> {
    source
        .split("## ")
        .filter(|entry| !entry.trim().is_empty())
        .map(title_and_body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content::places, settings::ShopSettings};

    #[test]
    fn every_text_is_whole_in_both_languages() {
        for (slug, languages) in PAGES {
            let sections: Vec<usize> = languages
                .iter()
                .map(|(_, source)| source.matches("\n## ").count())
                .collect();
            assert_eq!(sections[0], sections[1], "{slug}");
            for (_, source) in languages {
                assert!(source.starts_with("# "), "{slug}");
                let filled = places::fill(source, &ShopSettings::default());
                assert!(!filled.contains('{'), "{slug} has an unknown place");
            }
        }
        assert_eq!(questions(FAQ).count(), questions(FAQ_EN).count());
        assert_eq!(questions(FAQ).count(), 12);
    }
}
