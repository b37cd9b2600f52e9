//! A member's orders.

use askama::Template;
use poem::{IntoResponse, handler, web::Query};
use serde::Deserialize;
use shop_core::{ids::OrderId, messages::text, orders};

use crate::{
    page::{Answer, Frame, Page},
    views::stage_tone,
    visits::MemberVisit,
};

/// How many orders one page shows.
const AT_ONCE: i64 = 20;

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    page: Frame,
    name: String,
    state_says: Option<String>,
    orders: Vec<OrderRow>,
    next_href: Option<String>,
}

struct OrderRow {
    href: String,
    number: String,
    placed: String,
    state: String,
    tone: &'static str,
    total: String,
}

/// Where the list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    setelah: String,
}

/// Shows the orders.
#[handler]
pub async fn show(visit: MemberVisit, Query(wish): Query<Wish>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let after = wish.setelah.parse().ok().map(OrderId);
    let id = member.id;
    let mut found = visit
        .app
        .db
        .run(move |conn| orders::of_member(conn, id, after, AT_ONCE + 1))
        .await??;
    let full = usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
    let more = found.len() > full;
    found.truncate(full);
    let lang = visit.lang;
    let next_href = found
        .last()
        .filter(|_| more)
        .map(|last| visit.href(&format!("/akun?setelah={}", last.id)));
    Ok(Page(AccountPage {
        page: visit.frame().private(),
        state_says: (!member.may_order()).then(|| {
            format!(
                "{} {}",
                member.state.label(lang),
                text(lang, "web-account-waiting")
            )
        }),
        orders: found
            .iter()
            .map(|order| OrderRow {
                href: visit.href(&format!("/pesanan/{}", order.token)),
                number: order.number.clone(),
                placed: order.placed_at.date_text(lang),
                state: order.stage().label(lang),
                tone: stage_tone(order.stage()),
                total: order.total.html(),
            })
            .collect(),
        name: member.name,
        next_href,
    })
    .into_response())
}
