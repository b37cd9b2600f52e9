//! What the search box finds.

use askama::Template;
use poem::{IntoResponse, handler, web::Query};
use serde::Deserialize;
use shop_core::{
    catalog::{self, ProductPage, ProductQuery},
    db::{Conn, DbError},
    messages::text_with,
    requests,
    time::Timestamp,
};

use crate::{
    page::{Answer, Frame, Page},
    views::{Card, card},
    visits::Visit,
};

/// The longest search that is looked at.
const LONGEST: usize = 80;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    page: Frame,
    summary: String,
    cards: Vec<Card>,
    next_href: Option<String>,
    ask_href: String,
}

/// What is searched for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    q: String,
    setelah: String,
}

/// Shows what was found.
#[handler]
pub async fn show(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let words: String = wish.q.trim().chars().take(LONGEST).collect();
    let mut page = visit.frame().private();
    page.words.clone_from(&words);
    if words.is_empty() {
        let (summary, cards) = (String::new(), Vec::new());
        return Ok(Page(SearchPage {
            page,
            summary,
            cards,
            next_href: None,
            ask_href: String::new(),
        })
        .into_response());
    }
    let now = visit.now;
    let query = ProductQuery {
        words: words.clone(),
        after: wish.setelah.parse().ok(),
        ..ProductQuery::default()
    };
    let found = visit
        .app
        .db
        .run(move |conn| find(conn, now, &query))
        .await??;
    let count = found.cards.len().to_string();
    let key = if found.next.is_some() {
        "web-search-found-more"
    } else {
        "web-search-found"
    };
    let next_href = found.next.map(|next| {
        let words: String = url_words(&words);
        page.href(&format!("/cari?q={words}&setelah={next}"))
    });
    Ok(Page(SearchPage {
        summary: text_with(visit.lang, key, &[("count", &count)]),
        cards: found
            .cards
            .iter()
            .map(|product| card(product, &visit))
            .collect(),
        next_href,
        ask_href: page.href(&format!(
            "/permintaan/baru?tentang={}",
            url_words(&page.words)
        )),
        page,
    })
    .into_response())
}

/// Looks for products; what nobody finds is counted, without who searched.
fn find(conn: &mut Conn, now: Timestamp, query: &ProductQuery) -> Result<ProductPage, DbError> {
    let found = catalog::list(conn, query)?;
    if found.cards.is_empty()
        && query.after.is_none()
        && let Err(error) = requests::count_miss(conn, now, &query.words)
    {
        // The visitor gets her page all the same.
        tracing::warn!(%error, "a search without a result was not counted");
    }
    Ok(found)
}

/// Writes words as part of an address.
pub(crate) fn url_words(words: &str) -> String {
    let mut written = String::with_capacity(words.len());
    for byte in words.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                written.push(char::from(byte));
            }
            b' ' => written.push('+'),
            byte => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}
