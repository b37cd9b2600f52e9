//! Topics and posts, as they are stored.

use diesel::prelude::*;

use super::{HeldReason, PostState};
use crate::{
    actor::Actor,
    db::MultiBackend,
    ids::{ForumCategoryId, MemberId, PostId, TopicId},
    schema::{forum_posts, forum_topics},
    time::Timestamp,
};

/// A topic. What it says of its posts counts those that are visible.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = forum_topics, check_for_backend(MultiBackend))]
pub struct Topic {
    /// The topic.
    pub id: TopicId,
    /// Where it stands.
    pub category_id: ForumCategoryId,
    /// The words of its address.
    pub slug: String,
    /// What it is about.
    pub title: String,
    /// Who opened it, as an actor's code.
    pub author: String,
    /// The member who opened it; none for the shop.
    pub member_id: Option<MemberId>,
    /// The state of its first post; visible as long as others wrote below a
    /// first post that its author took back or changed.
    pub state: PostState,
    /// Whether it stands above the others.
    pub pinned: bool,
    /// Whether members can no longer write in it.
    pub locked: bool,
    /// The post that answers it.
    pub answer_number: Option<i64>,
    /// Since when it is answered.
    pub solved_at: Option<Timestamp>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When its last post appeared.
    pub last_post_at: Timestamp,
    /// The number of its last post.
    pub last_number: i64,
    /// How many posts it has, with the place of the first one.
    pub posts: i64,
    /// The number the next post gets.
    pub next_number: i64,
    /// When somebody else first wrote in it.
    pub first_answer_at: Option<Timestamp>,
    /// Whether that was the shop.
    pub first_answer_from_staff: Option<bool>,
    /// Counts its changes.
    pub version: i64,
}

impl Topic {
    /// Returns its path on the web.
    #[must_use]
    pub fn path(&self) -> String {
        if self.slug.is_empty() {
            format!("/forum/topik/{}", self.id)
        } else {
            format!("/forum/topik/{}-{}", self.id, self.slug)
        }
    }

    /// Returns the path on which one of its posts is found.
    #[must_use]
    pub fn path_of(&self, number: i64) -> String {
        let first = page_start(number);
        let path = self.path();
        if first == 1 {
            format!("{path}#p{number}")
        } else {
            format!("{path}?dari={first}#p{number}")
        }
    }

    /// Returns how many answers it has.
    #[must_use]
    pub const fn replies(&self) -> i64 {
        if self.posts > 0 { self.posts - 1 } else { 0 }
    }
}

/// How many numbers of posts one page holds.
pub const POSTS_A_PAGE: i64 = 20;

/// Returns the number with which the page of a post begins.
#[must_use]
pub const fn page_start(number: i64) -> i64 {
    let index = if number > 0 { number - 1 } else { 0 };
    index / POSTS_A_PAGE * POSTS_A_PAGE + 1
}

/// A post.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = forum_posts, check_for_backend(MultiBackend))]
pub struct Post {
    /// The post.
    pub id: PostId,
    /// Its topic.
    pub topic_id: TopicId,
    /// Its number in the topic, from one.
    pub number: i64,
    /// Who wrote it, as an actor's code.
    pub author: String,
    /// The member who wrote it; none for the shop.
    pub member_id: Option<MemberId>,
    /// Whether the shop wrote it.
    pub from_staff: bool,
    /// What it says, in Markdown.
    pub body: String,
    /// The number of the post it quotes.
    pub quoted_number: Option<i64>,
    /// What that said then.
    pub quoted_text: Option<String>,
    /// Whether others see it.
    pub state: PostState,
    /// Why it waits or waited for a moderator.
    pub held_for: Option<HeldReason>,
    /// Why it was taken away.
    pub reason: Option<String>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When others saw it first.
    pub shown_at: Option<Timestamp>,
    /// When it was edited last.
    pub edited_at: Option<Timestamp>,
    /// When it was decided about last.
    pub decided_at: Option<Timestamp>,
    /// Who decided about it last, as an actor's code.
    pub decided_by: Option<String>,
    /// Counts its changes.
    pub version: i64,
}

impl Post {
    /// Returns whether its author deleted it, which nobody undoes.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        self.state == PostState::Deleted && self.decided_by.as_ref() == Some(&self.author)
    }

    /// Returns whether the actor wrote it.
    #[must_use]
    pub fn is_by(&self, by: &Actor) -> bool {
        self.author == by.code()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_begin_at_fixed_numbers() {
        let starts = [-3, 1, 20, 21, 40, 41].map(page_start);
        assert_eq!(starts, [1, 1, 1, 21, 21, 41]);
    }
}
