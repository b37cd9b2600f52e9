//! How a thread of the demo is written down.

use crate::forum::FlagReason;

/// Who writes: a member, or the shop.
#[derive(Debug, Clone, Copy)]
pub(super) enum Who {
    /// A member by the first part of her address.
    Member(&'static str),
    /// Somebody of the staff by user name.
    Shop(&'static str),
}

/// A post of a thread; the first one opens it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) who: Who,
    /// Minutes since the thread was opened.
    pub(super) after: i64,
    /// The number of the post it quotes.
    pub(super) quotes: Option<i64>,
    /// Whether it still waits for a moderator.
    pub(super) waits: bool,
    pub(super) text: &'static str,
}

/// Something else that happened in a thread, so many minutes after it was
/// opened.
#[derive(Debug, Clone, Copy)]
pub(super) enum Turn {
    /// A post was marked as the answer by who asked.
    Answer(i64, i64),
    /// The thread was pinned.
    Pin(i64),
    /// The thread was locked.
    Lock(i64),
    /// A post was hidden, with a reason.
    Hide(i64, i64, &'static str),
    /// A post was reported by a member.
    Flag(i64, i64, &'static str, FlagReason, &'static str),
    /// A post was edited by its author.
    Edit(i64, i64, &'static str),
    /// A post was taken back by its author.
    Withdraw(i64, i64),
    /// The author of a post was silenced for some days.
    Silence(i64, i64, i64, &'static str),
    /// The thread was moved to the category with this slug.
    Move(i64, &'static str),
}

/// A thread of the demo.
#[derive(Debug, Clone, Copy)]
pub(super) struct Script {
    /// The slug of its category.
    pub(super) category: &'static str,
    /// How many hours ago it was opened.
    pub(super) hours: i64,
    pub(super) title: &'static str,
    /// The slug of the product it is about.
    pub(super) product: Option<&'static str>,
    pub(super) posts: &'static [Said],
    pub(super) turns: &'static [Turn],
}

/// A member writes.
pub(super) const fn says(member: &'static str, after: i64, text: &'static str) -> Said {
    Said {
        who: Who::Member(member),
        after,
        quotes: None,
        waits: false,
        text,
    }
}

/// A member writes about what a post said.
pub(super) const fn quotes(
    member: &'static str,
    after: i64,
    number: i64,
    text: &'static str,
) -> Said {
    Said {
        quotes: Some(number),
        ..says(member, after, text)
    }
}

/// A member writes something that nobody has looked at yet.
pub(super) const fn waits(member: &'static str, after: i64, text: &'static str) -> Said {
    Said {
        waits: true,
        ..says(member, after, text)
    }
}

/// Somebody of the staff writes.
pub(super) const fn shop(username: &'static str, after: i64, text: &'static str) -> Said {
    Said {
        who: Who::Shop(username),
        after,
        quotes: None,
        waits: false,
        text,
    }
}
