//! Topics and people of the forum, ready to show.

use chrono::Duration;
use shop_core::{
    db::{Conn, DbError},
    forum::{self, Reader, TopicRow},
    ids::{ProductId, TopicId},
    messages::{Lang, text, text_with},
    time::Timestamp,
};

use crate::{page::localized, visits::Visit};

/// Returns who reads the forum: only active members count as such.
pub(crate) fn reader(visit: &Visit) -> Reader {
    visit
        .member
        .as_ref()
        .filter(|member| member.may_order())
        .map_or(Reader::Guest, |member| Reader::Member(member.id))
}

/// Reads the number of a topic from its part of an address: `12-judul`.
pub(super) fn topic_id(part: &str) -> Option<TopicId> {
    let number = part.split('-').next().unwrap_or_default();
    number
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| number.parse().ok().map(TopicId))
        .flatten()
}

/// A topic in a list.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) category: Option<(String, String)>,
    pub(crate) by: String,
    pub(crate) replies: String,
    pub(crate) last: String,
    pub(crate) when: String,
    pub(crate) instant: String,
    pub(crate) pinned: bool,
    pub(crate) locked: bool,
    pub(crate) solved: bool,
    pub(crate) unread: bool,
    pub(crate) face: Face,
}

/// The round sign beside a name.
#[derive(Debug, Clone)]
pub(crate) struct Face {
    pub(crate) letter: String,
    pub(crate) tone: usize,
    pub(crate) is_shop: bool,
}

impl Face {
    /// Makes the sign of a name; the same name always has the same colour.
    pub(super) fn of(name: &str, is_shop: bool) -> Self {
        let letter = name.chars().find(|c| c.is_alphanumeric()).unwrap_or('·');
        Self {
            letter: letter.to_uppercase().collect(),
            tone: name.bytes().map(usize::from).sum::<usize>() % 5,
            is_shop,
        }
    }
}

/// Returns what the page calls an author; the shop itself by its own name.
pub(crate) fn called(name: &str, shop: &str) -> String {
    if name.is_empty() {
        shop.to_owned()
    } else {
        name.to_owned()
    }
}

/// Returns a topic as a row of a list.
pub(crate) fn row(row: &TopicRow, visit: &Visit, shop: &str, with_category: bool) -> Row {
    let lang = visit.lang;
    let topic = &row.topic;
    let by = called(&row.author, shop);
    let path = match row.unread_from {
        Some(number) if number > 1 => topic.path_of(number),
        _ => topic.path(),
    };
    let replies = topic.replies();
    Row {
        href: localized(lang, &path),
        title: topic.title.clone(),
        category: with_category.then(|| {
            (
                localized(lang, &format!("/forum/{}", row.category.slug)),
                row.category.title(lang).to_owned(),
            )
        }),
        replies: count(lang, "web-forum-replies", replies),
        last: called(&row.last_author, shop),
        when: ago(visit.now, topic.last_post_at, lang),
        instant: topic.last_post_at.rfc3339(),
        pinned: topic.pinned,
        locked: topic.locked,
        solved: topic.solved_at.is_some(),
        unread: row.unread_from.is_some(),
        face: Face::of(&by, topic.member_id.is_none()),
        by,
    }
}

/// Says a number of things.
pub(super) fn count(lang: Lang, key: &str, count: i64) -> String {
    text_with(lang, key, &[("count", &count.to_string())])
}

/// Says how long ago something was; after a week, the day.
pub(super) fn ago(now: Timestamp, at: Timestamp, lang: Lang) -> String {
    let passed = now.since(at);
    let said = |key: &str, number: i64| text_with(lang, key, &[("count", &number.to_string())]);
    if passed < Duration::minutes(1) {
        text(lang, "web-forum-ago-now")
    } else if passed < Duration::hours(1) {
        said("web-forum-ago-minutes", passed.num_minutes())
    } else if passed < Duration::days(1) {
        said("web-forum-ago-hours", passed.num_hours())
    } else if passed < Duration::days(7) {
        said("web-forum-ago-days", passed.num_days())
    } else {
        at.date_text(lang)
    }
}

/// A topic as a product's page links to it.
#[derive(Debug, Clone)]
pub struct TopicLink {
    /// Where it leads.
    pub href: String,
    /// What it is about.
    pub title: String,
    /// How many answers it has.
    pub replies: String,
}

/// Reads the topics a product's page links to.
pub(crate) fn about_product(
    conn: &mut Conn,
    now: Timestamp,
    product: ProductId,
    lang: Lang,
) -> Result<Vec<TopicLink>, DbError> {
    let rows = forum::about_product(conn, now, product, 4)?;
    Ok(rows
        .iter()
        .map(|row| TopicLink {
            href: localized(lang, &row.topic.path()),
            title: row.topic.title.clone(),
            replies: count(lang, "web-forum-replies", row.topic.replies()),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use shop_core::{ids::TopicId, messages::Lang, time::Timestamp};

    use super::{Face, ago, topic_id};

    #[test]
    fn numbers_are_read_from_addresses() {
        assert_eq!(topic_id("12-kebaya-wisuda"), Some(TopicId(12)));
        assert_eq!(topic_id("12"), Some(TopicId(12)));
        for wrong in ["", "kebaya", "-12", "12x", "99999999999999999999", "+1"] {
            assert_eq!(topic_id(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn time_is_said_as_people_say_it() {
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().expect("an instant");
        let said = |text: &str| ago(now, text.parse().expect("an instant"), Lang::Id);
        assert_eq!(said("2026-11-23T09:59:30Z"), "baru saja");
        assert_eq!(said("2026-11-23T09:15:00Z"), "45 menit lalu");
        assert_eq!(said("2026-11-22T23:00:00Z"), "11 jam lalu");
        assert_eq!(said("2026-11-20T10:00:00Z"), "3 hari lalu");
        assert_eq!(said("2026-10-01T10:00:00Z"), "1 Okt 2026");
    }

    #[test]
    fn a_name_has_one_face() {
        let face = Face::of("nurul", false);
        assert_eq!(
            (face.letter.as_str(), face.tone),
            ("N", Face::of("nurul", false).tone)
        );
    }
}
