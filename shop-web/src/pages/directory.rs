//! The members who chose to be listed: nickname, city, since when.

use askama::Template;
use poem::{IntoResponse, handler, web::Query};
use serde::Deserialize;
use shop_core::{
    ids::MemberId,
    members::{self, ListedMember},
    messages::text,
    text::line,
};

use crate::{
    page::{Answer, Frame, Page},
    pages::search::url_words,
    visits::Visit,
};

/// How many members one page shows.
const AT_ONCE: i64 = 48;

/// The longest search.
const LONGEST: usize = 60;

#[derive(Template)]
#[template(path = "directory.html")]
struct DirectoryPage {
    page: Frame,
    words: String,
    people: Vec<Person>,
    next_href: Option<String>,
    /// Whether the visitor is a member, who can choose to be listed.
    is_member: bool,
}

struct Person {
    initial: String,
    nickname: String,
    city: String,
    since: String,
}

/// What to look for, and where to go on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    q: String,
    setelah: String,
}

/// Shows the list; search engines are asked to leave it alone.
#[handler]
pub async fn show(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let words =
        line(&wish.q.chars().take(LONGEST).collect::<String>(), LONGEST).unwrap_or_default();
    let after = wish.setelah.parse().ok().map(MemberId);
    let asked = words.clone();
    let mut found = visit
        .app
        .db
        .run(move |conn| members::directory(conn, &asked, after, AT_ONCE + 1))
        .await??;
    let full = usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
    let more = found.len() > full;
    found.truncate(full);
    let next_href = found.last().filter(|_| more).map(|last| {
        let words = url_words(&words);
        visit.href(&format!("/anggota?q={words}&setelah={}", last.cursor))
    });
    let people = found.iter().map(|one| person(&visit, one)).collect();
    Ok(Page(DirectoryPage {
        page: visit.frame().private(),
        words,
        people,
        next_href,
        is_member: visit.member.is_some(),
    })
    .into_response())
}

fn person(visit: &Visit, one: &ListedMember) -> Person {
    use chrono::Datelike;
    let day = one.since.day();
    // The month says enough; the day would tell whom the list began with.
    let month = text(visit.lang, &format!("month-short-{}", day.month()));
    Person {
        initial: one
            .nickname
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect(),
        nickname: one.nickname.clone(),
        city: one.city.clone(),
        since: format!("{month} {}", day.year()),
    }
}
