//! Searching the forum.

use askama::Template;
use poem::{IntoResponse, handler, web::Query};
use serde::Deserialize;
use shop_core::{
    db::{Conn, DbError},
    forum::{self, Reader},
    ids::PostId,
    time::Timestamp,
};

use super::views::{Face, ago, called, reader};
use crate::{
    page::{Answer, Frame, Page},
    pages::search::url_words,
    visits::Visit,
};

/// How many posts a page shows.
const AT_ONCE: i64 = 20;
/// The longest search that is looked at.
const LONGEST: usize = 80;

#[derive(Template)]
#[template(path = "forum_search.html")]
struct SearchPage {
    page: Frame,
    words: String,
    hits: Vec<Hit>,
    next_href: Option<String>,
}

/// A post that was found.
struct Hit {
    href: String,
    title: String,
    category: String,
    excerpt: String,
    by: String,
    when: String,
    face: Face,
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
pub async fn find(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let words: String = wish.q.trim().chars().take(LONGEST).collect();
    let before = wish.setelah.parse().ok().map(PostId);
    let (reader, typed) = (reader(&visit), words.clone());
    let mut found = visit
        .app
        .db
        .run(move |conn| forum::search(conn, reader, &typed, before, AT_ONCE + 1))
        .await??;
    let full = usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
    let more = found.len() > full;
    found.truncate(full);
    let next_href = found.last().filter(|_| more).map(|last| {
        visit.href(&format!(
            "/forum/cari?q={}&setelah={}",
            url_words(&words),
            last.id
        ))
    });
    let page = visit.frame().private();
    let shop = page.shop.short_name.clone();
    let lang = visit.lang;
    Ok(Page(SearchPage {
        hits: found
            .into_iter()
            .map(|hit| {
                let by = called(&hit.author, &shop);
                Hit {
                    href: visit.href(&hit.topic.path_of(hit.number)),
                    title: hit.topic.title,
                    category: hit.category.title(lang).to_owned(),
                    excerpt: hit.excerpt,
                    when: ago(visit.now, hit.at, lang),
                    face: Face::of(&by, hit.from_staff),
                    by,
                }
            })
            .collect(),
        words,
        next_href,
        page,
    })
    .into_response())
}

/// Returns the paths of the forum for search engines.
pub(crate) fn site_paths(conn: &mut Conn, now: Timestamp) -> Result<Vec<String>, DbError> {
    let mut paths = vec!["/forum".to_owned()];
    for category in forum::categories(conn, Reader::Guest)? {
        paths.push(format!("/forum/{}", category.slug));
    }
    let latest = forum::latest(conn, now, Reader::Guest, None, 1_000)?;
    paths.extend(latest.rows.iter().map(|row| row.topic.path()));
    Ok(paths)
}
