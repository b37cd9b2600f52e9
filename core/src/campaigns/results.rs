//! What a campaign brought, against those who got nothing.

use chrono::Duration;
use diesel::prelude::*;

use super::{Campaign, Outcome, campaign::Recipient};
use crate::{
    db::{Conn, MultiBackend},
    ids::MemberId,
    money::Rupiah,
    orders::{OrderStatus, PaymentStatus},
    schema::{campaign_recipients, orders},
    time::Timestamp,
};

/// For how many days an order counts as brought by the letter.
pub const DAYS: i64 = 7;

/// One group: those with the letter, or those held out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effect {
    /// The people in it.
    pub people: i64,
    /// Those who bought within the days.
    pub buyers: i64,
    /// What they paid for goods, after discounts and refunds.
    pub net: Rupiah,
}

impl Effect {
    /// Returns how many of ten thousand people bought.
    #[must_use]
    pub const fn per_ten_thousand(&self) -> i64 {
        if self.people == 0 {
            0
        } else {
            self.buyers * 10_000 / self.people
        }
    }
}

/// Whether the letter made a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The difference is more than chance explains.
    Proven,
    /// It may be chance.
    NotProven,
    /// Nobody was held out, so there is nothing to compare with.
    NoComparison,
}

/// What became of a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Results {
    /// Not decided about yet.
    pub waiting: i64,
    /// Left out: no consent, suppressed, no member.
    pub left_out: i64,
    /// Stopped the news by the link in this letter.
    pub unsubscribed: i64,
    /// Those with the letter.
    pub mailed: Effect,
    /// Those held out.
    pub held_out: Effect,
    /// Whether it made a difference.
    pub verdict: Verdict,
}

#[derive(HasQuery)]
#[diesel(table_name = orders, check_for_backend(MultiBackend))]
struct Bought {
    member_id: Option<MemberId>,
    goods: Rupiah,
    discount: Rupiah,
    granted_refund: Rupiah,
    placed_at: Timestamp,
}

/// Counts what a campaign brought.
pub(super) fn results(conn: &mut Conn, campaign: &Campaign) -> QueryResult<Results> {
    let recipients = Recipient::query()
        .filter(campaign_recipients::campaign_id.eq(campaign.id))
        .load(conn)?;
    let bought = bought_since(conn, campaign.started_at)?;
    let mut counted = Results {
        waiting: 0,
        left_out: 0,
        unsubscribed: 0,
        mailed: Effect::default(),
        held_out: Effect::default(),
        verdict: Verdict::NoComparison,
    };
    for recipient in &recipients {
        counted.unsubscribed += i64::from(recipient.unsubscribed_at.is_some());
        let group = match recipient.outcome {
            Outcome::Waiting => {
                counted.waiting += 1;
                continue;
            }
            Outcome::NoConsent | Outcome::Suppressed | Outcome::NotAMember => {
                counted.left_out += 1;
                continue;
            }
            Outcome::Mailed => &mut counted.mailed,
            Outcome::HeldOut => &mut counted.held_out,
        };
        let Some(since) = recipient.decided_at else {
            continue;
        };
        let until = since.plus(Duration::days(DAYS));
        let hers = bought.iter().filter(|order| {
            order.member_id == Some(recipient.member_id)
                && (since..until).contains(&order.placed_at)
        });
        let nets: Vec<i64> = hers
            .map(|order| order.goods.0 - order.discount.0 - order.granted_refund.0)
            .collect();
        group.people += 1;
        group.buyers += i64::from(!nets.is_empty());
        group.net.0 += nets.iter().sum::<i64>();
    }
    counted.verdict = verdict(&counted.mailed, &counted.held_out);
    Ok(counted)
}

fn bought_since(conn: &mut Conn, started: Option<Timestamp>) -> QueryResult<Vec<Bought>> {
    let Some(started) = started else {
        return Ok(Vec::new());
    };
    Bought::query()
        .filter(orders::placed_at.ge(started))
        .filter(orders::placed_at.lt(started.plus(Duration::days(DAYS + 7))))
        .filter(orders::status.eq_any([OrderStatus::Placed, OrderStatus::Completed]))
        .filter(orders::payment_status.eq_any([PaymentStatus::Paid, PaymentStatus::Overpaid]))
        .load(conn)
}

/// Compares both shares: proven only when the whole 95 % interval of their
/// difference (Newcombe's, from Wilson's intervals) is above nothing.
fn verdict(mailed: &Effect, held_out: &Effect) -> Verdict {
    if mailed.people == 0 || held_out.people == 0 {
        return Verdict::NoComparison;
    }
    let (one, low, _) = wilson(mailed);
    let (other, _, high) = wilson(held_out);
    let margin = ((one - low).powi(2) + (high - other).powi(2)).sqrt();
    if one - other - margin > 0.0 {
        Verdict::Proven
    } else {
        Verdict::NotProven
    }
}

/// Returns a share with the bounds of its 95 % interval.
fn wilson(effect: &Effect) -> (f64, f64, f64) {
    const Z: f64 = 1.96;
    let (people, buyers) = (effect.people as f64, effect.buyers as f64);
    let share = buyers / people;
    let middle = (share + Z * Z / (2.0 * people)) / (1.0 + Z * Z / people);
    let reach = Z / (1.0 + Z * Z / people)
        * (share * (1.0 - share) / people + Z * Z / (4.0 * people * people)).sqrt();
    (share, middle - reach, middle + reach)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(people: i64, buyers: i64) -> Effect {
        Effect {
            people,
            buyers,
            net: Rupiah::ZERO,
        }
    }

    #[test]
    fn small_groups_prove_nothing() {
        assert_eq!(verdict(&group(900, 90), &group(100, 5)), Verdict::NotProven);
        assert_eq!(
            verdict(&group(5_400, 540), &group(600, 30)),
            Verdict::Proven
        );
        assert_eq!(verdict(&group(50, 9), &group(0, 0)), Verdict::NoComparison);
        assert_eq!(
            verdict(&group(5_000, 100), &group(600, 60)),
            Verdict::NotProven
        );
    }
}
