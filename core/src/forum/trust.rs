//! How far a member is trusted in the forum, and what follows from it.

use chrono::Duration;

use super::{HeldReason, markdown::addresses};
use crate::{text::fold, time::Timestamp};

/// What is known about a member who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How many of the member's posts are visible.
    pub approved: i64,
    /// Whether the member has paid an order.
    pub has_bought: bool,
    /// Since when the member is one.
    pub since: Timestamp,
    /// How many posts of the member were taken away after a report.
    pub upheld: i64,
}

/// How far a member is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// Has neither written much nor bought anything.
    Newcomer,
    /// Has written some posts or paid an order.
    Known,
    /// Has written for a month without a complaint.
    Regular,
}

/// Posts of a newcomer that are looked at first.
const FIRST_POSTS: i64 = 2;

impl Standing {
    /// Returns how far the member is trusted.
    #[must_use]
    pub fn trust(&self, now: Timestamp) -> Trust {
        let a_month = now.since(self.since) >= Duration::days(30);
        if a_month && self.approved >= 20 && self.upheld == 0 {
            Trust::Regular
        } else if self.approved >= 5 || self.has_bought {
            Trust::Known
        } else {
            Trust::Newcomer
        }
    }
}

impl Trust {
    /// Returns how many topics the member may open within an hour.
    #[must_use]
    pub const fn topics_an_hour(self) -> i64 {
        match self {
            Self::Newcomer => 2,
            Self::Known => 5,
            Self::Regular => 10,
        }
    }

    /// Returns how many posts the member may write within an hour.
    #[must_use]
    pub const fn posts_an_hour(self) -> i64 {
        match self {
            Self::Newcomer => 6,
            Self::Known => 20,
            Self::Regular => 40,
        }
    }

    /// Returns how many links to elsewhere a post may have.
    const fn links(self) -> usize {
        match self {
            Self::Newcomer => 0,
            Self::Known => 2,
            Self::Regular => 5,
        }
    }

    /// Returns how much a report of the member counts.
    #[must_use]
    pub const fn flag_weight(self) -> i64 {
        match self {
            Self::Newcomer => 0,
            Self::Known => 1,
            Self::Regular => 2,
        }
    }

    /// Returns for how long the member may edit what was written.
    #[must_use]
    pub fn edit_window(self) -> Duration {
        match self {
            Self::Newcomer | Self::Known => Duration::hours(24),
            Self::Regular => Duration::days(30),
        }
    }
}

/// What reports must weigh together to hold a post.
pub(super) const HOLDING_WEIGHT: i64 = 2;

/// Words of advertising, gambling and insult, folded.
const WORDS: &[&str] = &[
    "anjing",
    "bandar togel",
    "bangsat",
    "bego",
    "bit ly",
    "gacor",
    "goblok",
    "judi online",
    "obat kuat",
    "pinjaman online",
    "pinjol",
    "slot online",
    "t me",
    "togel",
    "tolol",
    "wa me",
];

/// Returns why what a member wrote waits for a moderator, if it does.
#[must_use]
pub fn screen(
    trust: Trust,
    approved: i64,
    premoderated: bool,
    title: Option<&str>,
    body: &str,
) -> Option<HeldReason> {
    let written = format!("{} {body}", title.unwrap_or_default());
    let outside = addresses(body)
        .iter()
        .filter(|address| address.contains("://"))
        .count();
    if has_a_word(&written) {
        Some(HeldReason::Words)
    } else if outside > trust.links() {
        Some(HeldReason::Links)
    } else if shouts(&written) {
        Some(HeldReason::Shouting)
    } else if trust == Trust::Newcomer && approved < FIRST_POSTS {
        Some(HeldReason::NewMember)
    } else if premoderated {
        Some(HeldReason::Category)
    } else {
        None
    }
}

fn has_a_word(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let line = format!(" {} ", words.join(" "));
    WORDS.iter().any(|word| line.contains(&format!(" {word} ")))
}

/// Returns whether most letters are capitals; short texts may.
fn shouts(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    letters >= 20 && capitals * 10 > letters * 6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(approved: i64, has_bought: bool, days: i64, upheld: i64) -> Trust {
        let now: Timestamp = "2026-11-23T03:00:00Z".parse().unwrap();
        Standing {
            approved,
            has_bought,
            since: now.minus(Duration::days(days)),
            upheld,
        }
        .trust(now)
    }

    #[test]
    fn trust_grows_with_posts_and_purchases() {
        assert_eq!(standing(0, false, 400, 0), Trust::Newcomer);
        assert_eq!(standing(0, true, 1, 0), Trust::Known);
        assert_eq!(standing(5, false, 1, 3), Trust::Known);
        assert_eq!(standing(20, false, 30, 0), Trust::Regular);
        assert_eq!(standing(20, false, 30, 1), Trust::Known);
        assert_eq!(standing(20, false, 29, 0), Trust::Known);
    }

    #[test]
    fn what_is_held_and_why() {
        let held = |trust, approved, body| screen(trust, approved, false, None, body);
        let fine = "Warna sogan cocok dengan krem.";
        assert_eq!(held(Trust::Newcomer, 0, fine), Some(HeldReason::NewMember));
        assert_eq!(held(Trust::Newcomer, 2, fine), None);
        assert_eq!(held(Trust::Known, 0, fine), None);
        assert_eq!(
            screen(Trust::Known, 9, true, None, fine),
            Some(HeldReason::Category)
        );
        let link = "lihat https://a.example/x";
        assert_eq!(held(Trust::Newcomer, 3, link), Some(HeldReason::Links));
        assert_eq!(held(Trust::Known, 3, link), None);
        assert_eq!(held(Trust::Newcomer, 3, "lihat [ini](/produk/gamis)"), None);
        let loud = "KENAPA PESANAN SAYA BELUM SAMPAI";
        assert_eq!(held(Trust::Regular, 99, loud), Some(HeldReason::Shouting));
        assert_eq!(held(Trust::Regular, 99, "OK MIN"), None);
        assert_eq!(
            held(Trust::Regular, 99, "Slot GACOR!"),
            Some(HeldReason::Words)
        );
        assert_eq!(held(Trust::Regular, 99, "bukan anjingnya"), None);
        assert_eq!(
            screen(Trust::Regular, 99, false, Some("Pinjol cair"), fine),
            Some(HeldReason::Words)
        );
    }
}
