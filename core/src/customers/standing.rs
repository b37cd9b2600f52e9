//! A member's standing: what her orders add up to and what it makes of her.

use diesel::prelude::*;

use super::{Facts, Scores, Segment, Yardstick};
use crate::{
    db::MultiBackend,
    ids::MemberId,
    messages::{Lang, text, text_with},
    money::Rupiah,
    schema::standings,
    time::Timestamp,
};

/// Where a member stands, as counted the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, HasQuery, Insertable, AsChangeset)]
#[diesel(table_name = standings, check_for_backend(MultiBackend), treat_none_as_null = true)]
pub struct Standing {
    /// Whose it is.
    pub member_id: MemberId,
    /// What kind of customer she is.
    pub segment: Segment,
    /// How lately she has bought, from 1 to 5.
    pub recency: Option<i64>,
    /// How often.
    pub frequency: Option<i64>,
    /// How much.
    pub monetary: Option<i64>,
    /// Paid orders within a year.
    pub orders_year: i64,
    /// What they brought.
    pub net_year: Rupiah,
    /// Paid orders ever.
    pub orders_ever: i64,
    /// What they brought: without shipping, after refunds.
    pub net_ever: Rupiah,
    /// When she bought first.
    pub first_order_at: Option<Timestamp>,
    /// When she bought last.
    pub last_order_at: Option<Timestamp>,
    /// After how many days she usually comes back.
    pub usual_gap_days: Option<i64>,
    /// Whether she is later than twice that.
    pub overdue: bool,
}

/// What a member's purchases and her word about profiling say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) member: MemberId,
    pub(super) facts: Option<Facts>,
    pub(super) first_order_at: Option<Timestamp>,
    pub(super) last_order_at: Option<Timestamp>,
    pub(super) may_judge: bool,
}

impl Standing {
    /// Judges a member by a yardstick, unless she objects.
    pub(super) fn of(known: &Known, yardstick: &Yardstick) -> Self {
        let judged = known.facts.filter(|_| known.may_judge);
        let scores = judged.map(|facts| yardstick.scores(&facts));
        let segment = match (known.may_judge, judged) {
            (false, _) => Segment::Unprofiled,
            (true, None) => Segment::Prospect,
            (true, Some(facts)) => yardstick.segment(&facts),
        };
        let sum = |part: fn(&Facts) -> i64| known.facts.as_ref().map_or(0, part);
        Self {
            member_id: known.member,
            segment,
            recency: scores.map(|scores| scores.recency),
            frequency: scores.map(|scores| scores.frequency),
            monetary: scores.map(|scores| scores.monetary),
            orders_year: sum(|facts| facts.orders_year),
            net_year: Rupiah(sum(|facts| facts.net_year)),
            orders_ever: sum(|facts| facts.orders_ever),
            net_ever: Rupiah(sum(|facts| facts.net_ever)),
            first_order_at: known.first_order_at,
            last_order_at: known.last_order_at,
            usual_gap_days: judged.and_then(|facts| yardstick.usual_gap(&facts)),
            overdue: judged.is_some_and(|facts| yardstick.is_overdue(&facts)),
        }
    }

    /// Returns the three scores, if she is judged and has bought.
    #[must_use]
    pub fn scores(&self) -> Option<Scores> {
        Some(Scores {
            recency: self.recency?,
            frequency: self.frequency?,
            monetary: self.monetary?,
        })
    }

    /// Returns how many days ago she bought last.
    #[must_use]
    pub fn days_since(&self, now: Timestamp) -> Option<i64> {
        let days = (now.day() - self.last_order_at?.day()).num_days();
        Some(days.max(0))
    }

    /// Says why she is in her segment: `R 2: 143 hari; F 4: 6 pesanan; M 4: Rp …`.
    #[must_use]
    pub fn why(&self, now: Timestamp, lang: Lang) -> String {
        let (Some(scores), Some(days)) = (self.scores(), self.days_since(now)) else {
            return match self.segment {
                Segment::Unprofiled => text(lang, "standing-unprofiled"),
                Segment::Prospect
                | Segment::Champion
                | Segment::Loyal
                | Segment::New
                | Segment::Greet
                | Segment::Potential
                | Segment::AtRisk
                | Segment::Asleep => text(lang, "standing-never-bought"),
            };
        };
        let [r, f, m] =
            [scores.recency, scores.frequency, scores.monetary].map(|score| score.to_string());
        let why = text_with(
            lang,
            "standing-why",
            &[
                ("r", r.as_str()),
                ("f", &f),
                ("m", &m),
                ("days", &days.to_string()),
                ("orders", &self.orders_year.to_string()),
                ("net", &self.net_year.to_string()),
            ],
        );
        // What is unusual comes first, where a narrow list still shows it.
        match self.usual_gap_days.filter(|_| self.overdue) {
            None => why,
            Some(gap) => {
                let gap = gap.to_string();
                let late = text_with(lang, "standing-late", &[("gap", &gap)]);
                format!("{late}; {why}")
            }
        }
    }
}
