//! The segments: what a customer's scores make of her, in one table.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// What kind of customer a member is, by what she has bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Segment {
    /// Has never bought.
    Prospect,
    /// Buys often, much, and lately.
    Champion,
    /// Comes back again and again.
    Loyal,
    /// Has bought once, lately.
    New,
    /// Has bought once, a while ago: a word would be welcome.
    Greet,
    /// Has bought lately and may become loyal.
    Potential,
    /// Was worth much and stays away.
    AtRisk,
    /// Has not been seen for long.
    Asleep,
    /// Objects to being judged.
    Unprofiled,
}

text_enum!(Segment {
    Prospect => "prospect",
    Champion => "champion",
    Loyal => "loyal",
    New => "new",
    Greet => "greet",
    Potential => "potential",
    AtRisk => "at_risk",
    Asleep => "asleep",
    Unprofiled => "unprofiled",
});

/// How lately, how often and how much, each from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scores {
    /// 5 for the latest.
    pub recency: i64,
    /// 5 for the most orders.
    pub frequency: i64,
    /// 5 for the most money.
    pub monetary: i64,
}

impl Segment {
    /// Returns the segment of a buyer: the first line that fits.
    #[must_use]
    pub const fn of_buyer(orders_ever: i64, scores: Scores) -> Self {
        let Scores {
            recency: r,
            frequency: f,
            monetary: m,
        } = scores;
        if r >= 4 && f >= 4 && m >= 4 {
            Self::Champion
        } else if r >= 3 && f >= 3 {
            Self::Loyal
        } else if orders_ever == 1 && r >= 4 {
            Self::New
        } else if orders_ever == 1 && r == 3 {
            Self::Greet
        } else if r >= 3 {
            Self::Potential
        } else if f >= 3 || m >= 4 {
            Self::AtRisk
        } else {
            Self::Asleep
        }
    }

    /// Returns its name: `Juara`.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("segment-{}", self.key()))
    }

    /// Returns what the shop could do about it.
    #[must_use]
    pub fn advice(self, lang: Lang) -> String {
        text(lang, &format!("segment-advice-{}", self.key()))
    }

    fn key(self) -> String {
        self.as_str().replace('_', "-")
    }
}

/// A list of customers worth looking through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CustomerList {
    /// Those who come back.
    Loyal,
    /// Those who may come back.
    Promising,
    /// Those who stay away, or later than they used to.
    Lapsing,
}

impl CustomerList {
    /// Every list.
    pub const ALL: &'static [Self] = &[Self::Loyal, Self::Promising, Self::Lapsing];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Loyal => "loyal",
            Self::Promising => "promising",
            Self::Lapsing => "lapsing",
        }
    }

    /// Returns the segments it holds; the lapsing list also holds whoever is
    /// later than usual.
    #[must_use]
    pub const fn segments(self) -> &'static [Segment] {
        match self {
            Self::Loyal => &[Segment::Champion, Segment::Loyal],
            Self::Promising => &[Segment::Potential, Segment::New, Segment::Greet],
            Self::Lapsing => &[Segment::AtRisk, Segment::Asleep],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_of_scores_has_its_segment() {
        let mut seen = Vec::new();
        for orders in [1, 2, 9] {
            for r in 1..=5 {
                for f in 1..=5 {
                    for m in 1..=5 {
                        let scores = Scores {
                            recency: r,
                            frequency: f,
                            monetary: m,
                        };
                        let segment = Segment::of_buyer(orders, scores);
                        let expected = match (orders, r, f, m) {
                            (_, 4.., 4.., 4..) => Segment::Champion,
                            (_, 3.., 3.., _) => Segment::Loyal,
                            (1, 4.., _, _) => Segment::New,
                            (1, 3, _, _) => Segment::Greet,
                            (_, 3.., _, _) => Segment::Potential,
                            (_, _, 3.., _) | (_, _, _, 4..) => Segment::AtRisk,
                            _ => Segment::Asleep,
                        };
                        assert_eq!(segment, expected, "{orders} {r} {f} {m}");
                        seen.push(segment);
                    }
                }
            }
        }
        for &segment in Segment::ALL {
            let judged = !matches!(segment, Segment::Prospect | Segment::Unprofiled);
            assert_eq!(seen.contains(&segment), judged, "{segment}");
        }
    }

    #[test]
    fn no_segment_is_in_two_lists() {
        for &segment in Segment::ALL {
            let lists = CustomerList::ALL
                .iter()
                .filter(|list| list.segments().contains(&segment));
            assert!(lists.count() <= 1, "{segment}");
        }
    }
}
