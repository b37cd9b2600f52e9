//! Frequent questions, by category, with a search that needs no script.

use askama::Template;
use poem::{IntoResponse, handler, web::Query};
use serde::Deserialize;
use shop_core::content::{self, FaqSection};

use crate::{
    page::{Answer, Frame, Page},
    visits::Visit,
};

/// The longest words that are looked for.
const LONGEST: usize = 80;

#[derive(Template)]
#[template(path = "faq.html")]
struct FaqPage {
    page: Frame,
    words: String,
    sections: Vec<Section>,
    found: Option<String>,
}

struct Section {
    id: String,
    title: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    question: String,
    /// Made by core from Markdown, safe as it is.
    answer: String,
    open: bool,
}

/// What is looked for.
#[derive(Debug, Deserialize)]
pub struct Words {
    #[serde(default)]
    q: String,
}

/// Shows the questions and answers, or those that hold the words.
#[handler]
pub async fn show(visit: Visit, Query(words): Query<Words>) -> Answer {
    let lang = visit.lang;
    let words: String = words.q.trim().chars().take(LONGEST).collect();
    let wanted = words.clone();
    let found = visit
        .app
        .db
        .run(move |conn| content::faq(conn, lang, &wanted))
        .await??;
    let searched = !words.is_empty();
    let mut page = visit.frame();
    page.private = searched;
    let count: usize = found.iter().map(|section| section.questions.len()).sum();
    Ok(Page(FaqPage {
        found: searched.then(|| match count {
            0 => page.t("web-faq-nothing"),
            _ => page.t_with("web-faq-found", "count", &count.to_string()),
        }),
        sections: found
            .iter()
            .map(|section| shown(section, &visit, searched))
            .collect(),
        words,
        page,
    })
    .into_response())
}

fn shown(section: &FaqSection, visit: &Visit, open: bool) -> Section {
    Section {
        id: section.category.slug.clone(),
        title: section.category.title(visit.lang).to_owned(),
        entries: section
            .questions
            .iter()
            .map(|entry| Entry {
                id: format!("t{}", entry.id),
                question: entry.question(visit.lang).to_owned(),
                answer: entry.answer_html(visit.lang),
                open,
            })
            .collect(),
    }
}
