//! Promotions as staff see them, one page at a time, and one as a whole.

use diesel::{prelude::*, sql_types::Bool};

use super::{
    Promotion, PromotionCode, PromotionError, PromotionStatus, Target,
    kind::typed_targets,
    results::{PromotionOrder, PromotionResult, Sums, latest_orders, sums},
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, MultiBackend, text_enum},
    ids::PromotionId,
    messages::{Lang, text_with},
    money::Rupiah,
    schema::{promotion_codes, promotions},
    text::fold,
    time::Timestamp,
};

/// How many codes and orders a record shows.
const SHOWN: i64 = 12;

/// Which promotions are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PromotionFilter {
    /// Those that apply now.
    #[default]
    Running,
    /// Those whose day is still to come.
    Planned,
    /// Those held back.
    Paused,
    /// Those that are over.
    Over,
    /// Those being prepared.
    Drafts,
    /// All.
    All,
}

text_enum!(PromotionFilter {
    Running => "running",
    Planned => "planned",
    Paused => "paused",
    Over => "over",
    Drafts => "drafts",
    All => "all",
});

/// Which promotions, and which page of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PromotionQuery {
    /// Words of the name, the label or a code; empty lists all.
    pub words: String,
    /// Where they stand.
    pub filter: PromotionFilter,
    /// The last promotion of the page before.
    pub after: Option<PromotionId>,
    /// How many at most.
    pub limit: i64,
}

/// A promotion in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromotionRow {
    /// The promotion.
    pub promotion: Promotion,
    /// What it brought, up to now.
    pub orders: i64,
    /// The goods of its orders after all discounts.
    pub net: Rupiah,
}

/// A promotion with everything its record shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromotionView {
    /// The promotion.
    pub promotion: Promotion,
    /// What it is limited to, with names in both languages.
    pub targets: Vec<(Target, [String; 2])>,
    /// The same as people type it.
    pub typed_targets: String,
    /// The first of its codes.
    pub codes: Vec<PromotionCode>,
    /// How many codes it has.
    pub code_count: i64,
    /// What it brought, up to now.
    pub result: PromotionResult,
    /// The latest orders that used it.
    pub orders: Vec<PromotionOrder>,
}

impl PromotionView {
    /// Returns the names of what it is limited to.
    #[must_use]
    pub fn target_names(&self, lang: Lang) -> Vec<String> {
        self.targets
            .iter()
            .map(|(_, [name, name_en])| lang.choose(name, name_en).to_owned())
            .collect()
    }

    /// Returns the targets alone.
    #[must_use]
    pub fn plain_targets(&self) -> Vec<Target> {
        self.targets.iter().map(|(target, _)| *target).collect()
    }
}

type Condition = Box<dyn BoxableExpression<promotions::table, MultiBackend, SqlType = Bool>>;

/// Where promotions stand, as a condition.
fn standing(filter: PromotionFilter, now: Timestamp) -> Condition {
    let open = || {
        let never = promotions::ends_at.is_null();
        let later: Condition = Box::new(promotions::ends_at.gt(now).assume_not_null());
        never.or(later)
    };
    let active = || promotions::status.eq(PromotionStatus::Active);
    match filter {
        PromotionFilter::Running => {
            Box::new(active().and(promotions::starts_at.le(now)).and(open()))
        }
        PromotionFilter::Planned => {
            Box::new(active().and(promotions::starts_at.gt(now)).and(open()))
        }
        PromotionFilter::Paused => {
            Box::new(promotions::status.eq(PromotionStatus::Paused).and(open()))
        }
        PromotionFilter::Over => {
            let ended = promotions::status.eq(PromotionStatus::Ended);
            let past = promotions::ends_at
                .is_not_null()
                .and(promotions::ends_at.le(now).assume_not_null());
            let not_draft = promotions::status.ne(PromotionStatus::Draft);
            Box::new(ended.or(past.and(not_draft)))
        }
        PromotionFilter::Drafts => Box::new(promotions::status.eq(PromotionStatus::Draft)),
        PromotionFilter::All => Box::new(promotions::id.gt(PromotionId(0))),
    }
}

/// Lists promotions, the newest first.
///
/// # Errors
/// When the actor may not see them or the database fails.
pub fn list(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    query: &PromotionQuery,
) -> Result<Vec<PromotionRow>, PromotionError> {
    by.require(Permission::ViewOrders)?;
    let words = fold(&query.words);
    let mut found = Vec::new();
    let mut after = query.after.unwrap_or(PromotionId(i64::MAX));
    let limit = query.limit.clamp(1, 200);
    // A shop has dozens of promotions, not thousands: words are looked for
    // page by page.
    loop {
        let page: Vec<Promotion> = Promotion::query()
            .filter(standing(query.filter, now))
            .filter(promotions::id.lt(after))
            .order(promotions::id.desc())
            .limit(limit)
            .load(conn)?;
        let Some(last) = page.last() else { break };
        after = last.id;
        let whole = i64::try_from(page.len()).unwrap_or(0) < limit;
        for promotion in page {
            if words.is_empty() || mentions(conn, &promotion, &words)? {
                found.push(promotion);
            }
        }
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        if whole || words.is_empty() || i64::try_from(found.len()).unwrap_or(0) >= limit {
            break;
        }
    }
    let ids: Vec<PromotionId> = found.iter().map(|promotion| promotion.id).collect();
    let sums = all_time(conn, &ids)?;
    Ok(found
        .into_iter()
        .map(|promotion| {
            let sum = sums.get(&promotion.id).copied().unwrap_or_default();
            PromotionRow {
                orders: sum.orders,
                net: Rupiah(sum.net),
                promotion,
            }
        })
        .collect())
}

fn mentions(conn: &mut Conn, promotion: &Promotion, words: &str) -> QueryResult<bool> {
    let text = fold(&format!("{} {}", promotion.name, promotion.label));
    if words.split_whitespace().all(|word| text.contains(word)) {
        return Ok(true);
    }
    let Some(code) = super::fold_code(words) else {
        return Ok(false);
    };
    Ok(store::code(conn, &code)?.is_some_and(|code| code.promotion_id == promotion.id))
}

fn all_time(
    conn: &mut Conn,
    ids: &[PromotionId],
) -> QueryResult<std::collections::BTreeMap<PromotionId, Sums>> {
    sums(conn, Some(ids), None)
}

/// Returns a promotion with everything its record shows.
///
/// # Errors
/// When the actor may not see it or the database fails.
pub fn view(
    conn: &mut Conn,
    by: &Actor,
    id: PromotionId,
) -> Result<Option<PromotionView>, PromotionError> {
    by.require(Permission::ViewOrders)?;
    let Some(promotion) = store::find(conn, id)? else {
        return Ok(None);
    };
    let targets = store::targets_of(conn, id)?;
    let names = store::names(conn, &targets)?;
    let sum = all_time(conn, &[id])?.get(&id).copied().unwrap_or_default();
    Ok(Some(PromotionView {
        typed_targets: typed_targets(conn, &targets)?,
        targets: targets
            .into_iter()
            .zip(names)
            .map(|(target, name)| match name {
                Some((name, name_en)) => (target, [name, name_en]),
                None => (target, gone(target)),
            })
            .collect(),
        codes: store::codes_of(conn, id, None, SHOWN)?,
        code_count: promotion_codes::table
            .filter(promotion_codes::promotion_id.eq(id))
            .count()
            .get_result(conn)?,
        result: PromotionResult {
            promotion: promotion.clone(),
            orders: sum.orders,
            discount: Rupiah(sum.discount),
            net: Rupiah(sum.net),
            members: sum.members,
        },
        orders: latest_orders(conn, id, SHOWN)?,
        promotion,
    }))
}

/// Returns what staff read in the place of something that is gone.
fn gone(target: Target) -> [String; 2] {
    let key = format!("promotion-target-gone-{}", target.kind);
    let number = target.target_id.to_string();
    [Lang::Id, Lang::En].map(|lang| text_with(lang, &key, &[("number", &number)]))
}

/// Returns the promotion that a code, a number or the whole name stands for.
///
/// # Errors
/// When the actor may not see it or the database fails.
pub fn named(
    conn: &mut Conn,
    by: &Actor,
    typed: &str,
) -> Result<Option<PromotionView>, PromotionError> {
    by.require(Permission::ViewOrders)?;
    let by_number = typed.trim().parse().ok().map(PromotionId);
    let by_code = match super::fold_code(typed) {
        Some(code) => store::code(conn, &code)?.map(|code| code.promotion_id),
        None => None,
    };
    let by_name: Option<PromotionId> = promotions::table
        .filter(promotions::name.eq(typed.trim()))
        .order(promotions::id.desc())
        .select(promotions::id)
        .first(conn)
        .optional()?;
    for id in [by_code, by_number, by_name].into_iter().flatten() {
        if let Some(found) = view(conn, by, id)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}
