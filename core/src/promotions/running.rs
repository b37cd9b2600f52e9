//! The promotions that customers may know of.

use diesel::prelude::*;

use super::{Promotion, PromotionStatus, Target, Trigger, store};
use crate::{db::Conn, schema::promotions, time::Timestamp};

/// How many are shown.
const MOST: i64 = 40;

/// A promotion as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicPromotion {
    /// The promotion.
    pub promotion: Promotion,
    /// The names of what it is for, in both languages.
    pub targets: Vec<(Target, [String; 2])>,
    /// The code to type; none when it applies by itself.
    pub code: Option<String>,
}

/// Returns the promotions that run now and that staff want to be seen, the
/// ones that end soonest first.
///
/// One whose limit is reached is left out, and
/// so is one whose codes were handed to single customers or that is for
/// things which are all gone.
///
/// # Errors
/// When the database fails.
pub fn running(conn: &mut Conn, now: Timestamp) -> QueryResult<Vec<PublicPromotion>> {
    let found: Vec<Promotion> = Promotion::query()
        .filter(promotions::status.eq(PromotionStatus::Active))
        .filter(promotions::listed.eq(true))
        .filter(promotions::starts_at.le(now))
        .filter(
            promotions::ends_at
                .is_null()
                .or(promotions::ends_at.gt(now)),
        )
        .order((
            promotions::ends_at.is_null(),
            promotions::ends_at,
            promotions::id,
        ))
        .limit(MOST)
        .load(conn)?;
    let mut shown = Vec::new();
    for promotion in found {
        if promotion.is_used_up() {
            continue;
        }
        let code = store::public_code(conn, promotion.id)?;
        if promotion.trigger == Trigger::Code && code.is_none() {
            continue;
        }
        let targets = store::targets_of(conn, promotion.id)?;
        let names = store::names(conn, &targets)?;
        if !targets.is_empty() && names.iter().all(Option::is_none) {
            continue;
        }
        let targets = targets.into_iter().zip(names);
        shown.push(PublicPromotion {
            targets: targets
                .filter_map(|(target, name)| name.map(|(id, en)| (target, [id, en])))
                .collect(),
            code: code.filter(|_| promotion.trigger == Trigger::Code),
            promotion,
        });
    }
    Ok(shown)
}
