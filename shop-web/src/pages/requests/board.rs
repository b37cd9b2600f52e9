//! What members want: the list everybody may read.

use askama::Template;
use poem::{IntoResponse, handler, web::Query};
use serde::Deserialize;
use shop_core::{
    messages::{Lang, text, text_with},
    requests::{self, PUBLIC_STATES, PublicQuery, Request, RequestSort, RequestState},
};

use super::tone;
use crate::{
    page::{Answer, Frame, Link, Page},
    pages::search::url_words,
    visits::Visit,
};

/// How many requests one page shows.
const AT_ONCE: i64 = 20;
/// The longest search that is looked at.
const LONGEST: usize = 80;

#[derive(Template)]
#[template(path = "requests.html")]
struct RequestsPage {
    page: Frame,
    words: String,
    state: String,
    sort: String,
    states: Vec<Link>,
    sorts: Vec<Link>,
    rows: Vec<Row>,
    next_href: Option<String>,
}

/// A request of the list.
pub(super) struct Row {
    pub(super) href: String,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) details: String,
    pub(super) votes: String,
    pub(super) state: String,
    pub(super) tone: &'static str,
    pub(super) when: String,
}

/// What an address of the list says.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    q: String,
    status: String,
    urut: String,
    setelah: String,
}

/// Shows the list.
#[handler]
pub async fn list(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let lang = visit.lang;
    let words: String = wish.q.trim().chars().take(LONGEST).collect();
    let state: Option<RequestState> = wish
        .status
        .parse()
        .ok()
        .filter(|state| PUBLIC_STATES.contains(state));
    let sort = RequestSort::ALL
        .iter()
        .copied()
        .find(|sort| sort.as_str() == wish.urut)
        .unwrap_or_default();
    let query = PublicQuery {
        words: words.clone(),
        state,
        sort,
        after: wish.setelah.parse().ok(),
        limit: AT_ONCE,
    };
    let (found, next) = visit
        .app
        .db
        .run(move |conn| requests::published(conn, &query))
        .await??;
    let page = visit.frame();
    let address = |state: Option<RequestState>, sort: RequestSort| {
        let mut path = format!("/permintaan?urut={}", sort.as_str());
        if let Some(state) = state {
            path.push_str(&format!("&status={state}"));
        }
        if !words.is_empty() {
            path.push_str(&format!("&q={}", url_words(&words)));
        }
        path
    };
    let mut states = vec![Link {
        href: page.href(&address(None, sort)),
        label: text(lang, "web-requests-open"),
        current: state.is_none(),
    }];
    states.extend(PUBLIC_STATES.iter().map(|&one| Link {
        href: page.href(&address(Some(one), sort)),
        label: one.label(lang),
        current: state == Some(one),
    }));
    let sorts = [
        (RequestSort::Votes, "web-requests-by-votes"),
        (RequestSort::Newest, "web-requests-by-time"),
    ]
    .map(|(one, key)| Link {
        href: page.href(&address(state, one)),
        label: text(lang, key),
        current: sort == one,
    });
    let next_href = next.map(|next| page.href(&format!("{}&setelah={next}", address(state, sort))));
    Ok(Page(RequestsPage {
        rows: found.iter().map(|request| row(&visit, request)).collect(),
        state: state.map(|state| state.to_string()).unwrap_or_default(),
        sort: sort.as_str().to_owned(),
        states,
        sorts: sorts.into(),
        next_href,
        words,
        page,
    })
    .into_response())
}

/// Puts a request into a line of a list.
pub(super) fn row(visit: &Visit, request: &Request) -> Row {
    let lang = visit.lang;
    Row {
        href: visit.href(&format!("/permintaan/{}", request.number)),
        number: request.number.clone(),
        title: request.title.clone(),
        // An amount stays in one piece.
        details: request.details().replace("Rp ", "Rp\u{a0}"),
        votes: votes(request.votes, lang),
        state: request.state.label(lang),
        tone: tone(request.state),
        when: request.asked_at.date_text(lang),
    }
}

/// Says how many want it.
pub(super) fn votes(votes: i64, lang: Lang) -> String {
    text_with(lang, "web-requests-votes", &[("count", &votes.to_string())])
}
