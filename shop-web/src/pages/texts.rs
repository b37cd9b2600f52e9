//! Pages of text that staff write: profile, how to buy, terms, and the FAQ.

use askama::Template;
use poem::{IntoResponse, Request, handler};
use shop_core::content;

use crate::{
    error::WebError,
    page::{Answer, Frame, Link, Page},
    visits::Visit,
};

/// The pages: their slug and the key of their name in menus.
const PAGES: [(&str, &str); 5] = [
    ("profil", "web-profile"),
    ("cara-pembelian", "web-how-to-buy"),
    ("pengembalian", "web-exchange"),
    ("syarat", "web-terms"),
    ("privasi", "web-privacy"),
];

#[derive(Template)]
#[template(path = "text_page.html")]
struct TextPage {
    page: Frame,
    title: String,
    /// Made by core from Markdown, safe as it is.
    body: String,
    others: Vec<Link>,
    is_profile: bool,
}

#[derive(Template)]
#[template(path = "faq.html")]
struct FaqPage {
    page: Frame,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    question: String,
    /// Made by core from Markdown, safe as it is.
    answer: String,
}

/// Shows the page whose slug is the path.
#[handler]
pub async fn show(visit: Visit, request: &Request) -> Answer {
    let slug = request.uri().path().trim_matches('/').to_owned();
    let lang = visit.lang;
    let wanted = slug.clone();
    let found = visit
        .app
        .db
        .run(move |conn| content::page(conn, lang, &wanted))
        .await??;
    let text = found.ok_or(WebError::NotFound)?;
    let page = visit.frame();
    let mut others: Vec<Link> = PAGES
        .iter()
        .map(|(path, key)| Link {
            href: page.href(&format!("/{path}")),
            label: page.t(key),
            current: *path == slug,
        })
        .collect();
    others.push(Link::new(page.href("/faq"), page.t("web-faq")));
    Ok(Page(TextPage {
        title: text.title.clone(),
        body: text.html(),
        others,
        is_profile: slug == "profil",
        page,
    })
    .into_response())
}

/// Shows the questions and answers.
#[handler]
pub async fn faq(visit: Visit) -> Answer {
    let entries = visit.app.db.run(content::faq).await??;
    Ok(Page(FaqPage {
        page: visit.frame(),
        entries: entries
            .iter()
            .map(|entry| Entry {
                id: format!("t{}", entry.id),
                question: entry.question(visit.lang).to_owned(),
                answer: entry.answer_html(visit.lang),
            })
            .collect(),
    })
    .into_response())
}
