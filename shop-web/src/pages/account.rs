//! A member's orders.

use askama::Template;
use poem::{IntoResponse, handler, web::Query};
use serde::Deserialize;
use shop_core::{
    db::DbError,
    ids::OrderId,
    members,
    messages::{Lang, text, text_with},
    money::Rupiah,
    orders,
    promotions::share_text,
    settings,
    tiers::{self, MemberTier, Tier, TierRules},
};

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
    /// Her status page, while her registration is not complete.
    status_href: Option<String>,
    tier: TierBox,
    orders: Vec<OrderRow>,
    next_href: Option<String>,
}

/// Where the member stands, and what the tiers give.
struct TierBox {
    name: String,
    gives: String,
    spent: String,
    next: Option<String>,
    set_by_hand: bool,
    /// Name, threshold and price of each tier, and whether it is hers.
    rows: Vec<(String, String, String, bool)>,
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
    let waits = !member.may_order();
    let (mut found, rules, standing, status) = visit
        .app
        .db
        .run(move |conn| {
            let found = orders::of_member(conn, id, after, AT_ONCE + 1)?;
            let rules = settings::load(conn)?.tiers;
            let status = match waits {
                true => Some(members::status_path(conn, id)?),
                false => None,
            };
            Ok::<_, DbError>((found, rules, tiers::of_member(conn, id)?, status))
        })
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
        status_href: status.map(|path| visit.href(&path)),
        state_says: waits.then(|| {
            format!(
                "{} {}",
                member.state.label(lang),
                text(lang, "web-account-waiting")
            )
        }),
        tier: tier_box(&rules, standing, lang),
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

fn tier_box(rules: &TierRules, standing: Option<MemberTier>, lang: Lang) -> TierBox {
    let tier = standing.map_or_else(Tier::default, |standing| standing.tier);
    let spent = standing.map_or(Rupiah::ZERO, |standing| standing.spend);
    let price = |tier: Tier| match rules.share(tier) {
        0 => text(lang, "web-tier-list-price"),
        share => text_with(
            lang,
            "web-tier-lower",
            &[("share", &share_text(share, lang))],
        ),
    };
    let set_by_hand = standing.is_some_and(|standing| standing.pinned);
    TierBox {
        name: tier.label(lang),
        gives: price(tier),
        spent: text_with(lang, "web-tier-spent", &[("amount", &spent.html())]),
        next: rules
            .next(tier, spent)
            .filter(|_| !set_by_hand)
            .map(|(next, missing)| {
                let values = [("missing", missing.html()), ("tier", next.label(lang))];
                let values = values
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str()));
                text_with(lang, "web-tier-next", &values)
            }),
        set_by_hand,
        rows: Tier::ALL
            .iter()
            .map(|&other| {
                let from = rules.step(other).map_or_else(
                    || text(lang, "web-tier-from-start"),
                    |step| {
                        let from = Rupiah(step.from).html();
                        text_with(lang, "web-tier-from", &[("amount", &from)])
                    },
                );
                (other.label(lang), from, price(other), other == tier)
            })
            .collect(),
    }
}
