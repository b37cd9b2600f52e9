//! The rows of the forum's views, and what they offer to the home screen.

use shop_core::{
    db::Conn,
    events::Event,
    forum::{self, ForumCategory, QueuedPost, Sanction, TopicRow},
    members::Member,
    messages::{Explain, text_with},
};

use super::{Post, Subject, Topic};
use crate::{app::worker::Job, screens::today::Item};

/// A row of one of the forum's views.
#[derive(Debug)]
pub enum ForumRow {
    /// A post that waits for a moderator.
    Waiting(QueuedPost),
    /// A topic.
    Topic(TopicRow),
    /// A member who is silenced.
    Silenced(Sanction, Member),
    /// Something decided.
    Event(Event),
    /// A category.
    Category(ForumCategory),
}

/// What a number of a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Topic,
    Post,
    Member,
    Event,
    Category,
}

/// Rows of different kinds share one list of numbers, so the kind is part of the number.
const KINDS: [Kind; 5] = [
    Kind::Topic,
    Kind::Post,
    Kind::Member,
    Kind::Event,
    Kind::Category,
];

pub(super) fn encode(kind: Kind, number: i64) -> i64 {
    let place = KINDS.iter().position(|known| *known == kind).unwrap_or(0);
    let count = i64::try_from(KINDS.len()).unwrap_or(1);
    number * count + i64::try_from(place).unwrap_or(0)
}

pub(super) fn decode(id: i64) -> (Kind, i64) {
    let count = i64::try_from(KINDS.len()).unwrap_or(1);
    let place = usize::try_from(id.rem_euclid(count)).unwrap_or(0);
    (KINDS[place], id.div_euclid(count))
}

impl ForumRow {
    /// Returns what a deed on the row would be done to.
    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Waiting(queued) => Subject {
                post: Some(Post {
                    id: queued.post.id,
                    name: queued.author.clone(),
                    number: queued.post.number,
                    state: queued.post.state,
                    flagged: !queued.flags.is_empty(),
                    withdrawn: queued.post.is_withdrawn(),
                    from_shop: queued.post.from_staff,
                    edited: queued.post.edited_at.is_some(),
                    version: queued.post.version,
                    body: queued.post.body.clone(),
                }),
                topic: Some(of_topic(&queued.topic)),
                member: queued.post.member_id.map(|id| (id, queued.author.clone())),
                ..Subject::default()
            },
            Self::Topic(row) => Subject {
                topic: Some(of_topic(&row.topic)),
                member: row.topic.member_id.map(|id| (id, row.author.clone())),
                ..Subject::default()
            },
            Self::Silenced(_, member) => Subject {
                member: Some((member.id, member.name.clone())),
                is_silence: true,
                ..Subject::default()
            },
            Self::Event(_) => Subject::default(),
            Self::Category(category) => Subject {
                category: Some(category.clone()),
                ..Subject::default()
            },
        }
    }
}

fn of_topic(topic: &forum::Topic) -> Topic {
    Topic {
        id: topic.id,
        title: topic.title.clone(),
        category: topic.category_id,
        locked: topic.locked,
        pinned: topic.pinned,
        answer: topic.answer_number,
    }
}

/// Returns the posts that wait for a moderator, for the home screen.
pub fn waiting(conn: &mut Conn, job: &Job, limit: usize) -> Result<Vec<Item>, String> {
    let many = i64::try_from(limit).unwrap_or(i64::MAX);
    let found = forum::queue(conn, &job.actor, many).map_err(|error| error.explain(job.lang))?;
    Ok(found
        .into_iter()
        .map(|queued| Item {
            record: encode(Kind::Post, queued.post.id.0),
            name: queued.author,
            who: queued.topic.title,
            amount: text_with(
                job.lang,
                "tui-forum-flags",
                &[("count", &queued.flags.len().to_string())],
            ),
            since: Some(queued.since),
            note: forum::excerpt(&queued.post.body, 60),
        })
        .collect())
}

/// Returns members' questions nobody has answered, for the home screen.
pub fn questions(conn: &mut Conn, job: &Job, limit: usize) -> Result<Vec<Item>, String> {
    let many = i64::try_from(limit).unwrap_or(i64::MAX);
    let found = forum::unanswered(conn, job.now, &job.actor, many)
        .map_err(|error| error.explain(job.lang))?;
    Ok(found
        .into_iter()
        .map(|row| Item {
            record: encode(Kind::Topic, row.topic.id.0),
            name: row.author,
            who: row.topic.title,
            amount: String::new(),
            since: Some(row.topic.created_at),
            note: row.category.name,
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_keeps_its_kind_in_its_number() {
        for kind in KINDS {
            for number in [1, 7, 4_000_000_000] {
                assert_eq!(decode(encode(kind, number)), (kind, number));
            }
        }
        assert!(encode(Kind::Topic, 7) != encode(Kind::Post, 7));
    }
}
