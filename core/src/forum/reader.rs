//! Who reads the forum, and what she may see of it.

use super::{Audience, ForumCategory, Post, PostState, Topic};
use crate::ids::MemberId;

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Somebody who is no active member.
    Guest,
    /// An active member.
    Member(MemberId),
    /// A moderator.
    Staff,
}

impl Reader {
    /// Returns the member who reads.
    #[must_use]
    pub const fn member(self) -> Option<MemberId> {
        match self {
            Self::Member(id) => Some(id),
            Self::Guest | Self::Staff => None,
        }
    }

    /// Returns whether a category is there for the reader.
    #[must_use]
    pub fn sees_category(self, category: &ForumCategory) -> bool {
        match category.audience {
            Audience::Everyone => true,
            Audience::Members => self != Self::Guest,
        }
    }

    /// Returns whether a topic is there for the reader: its author sees it
    /// whatever became of it.
    pub(super) fn sees_topic(self, topic: &Topic) -> bool {
        match self {
            Self::Staff => true,
            Self::Guest => topic.state == PostState::Visible,
            Self::Member(id) => topic.state == PostState::Visible || topic.member_id == Some(id),
        }
    }

    /// Returns whether anything of a post is shown: what waits for a
    /// moderator only to its author, of what was taken away the place. The
    /// place of a topic's first post is always there.
    pub(super) fn sees_place_of(self, post: &Post) -> bool {
        match post.state {
            PostState::Visible | PostState::Hidden | PostState::Deleted => true,
            PostState::Held => post.number == 1 || self.owns(post) || self == Self::Staff,
        }
    }

    /// Returns whether the reader sees the words of a post.
    pub(super) fn sees_words_of(self, post: &Post) -> bool {
        match post.state {
            PostState::Visible => true,
            PostState::Held | PostState::Hidden => self.owns(post) || self == Self::Staff,
            PostState::Deleted => self == Self::Staff,
        }
    }

    pub(super) fn owns(self, post: &Post) -> bool {
        self.member().is_some() && post.member_id == self.member()
    }
}
