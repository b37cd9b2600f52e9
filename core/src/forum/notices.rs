//! The mails the forum causes: each cause makes one, whatever is pressed
//! twice, and nobody hears of a post before others can see it.

use super::{Authors, Flag, FlagOutcome, Post, PostState, Sanction, Topic, markdown, store};
use crate::{
    db::{Conn, DbError},
    mail::{self, TemplateMail},
    members::{self, Member},
    messages::{Lang, text_with},
    settings,
    time::Timestamp,
};

/// How much of a post a mail shows.
const EXCERPT: usize = 300;

/// Tells the author what became of a post.
pub(super) fn decided(
    conn: &mut Conn,
    now: Timestamp,
    topic: &Topic,
    post: &Post,
) -> Result<(), DbError> {
    let Some(author) = author_of(conn, post)? else {
        return Ok(());
    };
    let template = match post.state {
        PostState::Visible => "forum-approved",
        PostState::Hidden => "forum-hidden",
        PostState::Deleted => "forum-deleted",
        PostState::Held => return Ok(()),
    };
    let excerpt = markdown::excerpt(&post.body, EXCERPT);
    let link = link(conn, author.lang, &topic.path_of(post.number))?;
    let reason = post.reason.clone().unwrap_or_default();
    send(
        conn,
        now,
        &author,
        template,
        format!("forum-post:{}:{}", post.id, post.version),
        &[
            ("topic", topic.title.as_str()),
            ("text", &excerpt),
            ("reason", &reason),
            ("link", &link),
        ],
    )
}

/// Tells those who watch a topic of a post that has just become visible, once
/// for each post.
pub(super) fn appeared(
    conn: &mut Conn,
    now: Timestamp,
    topic: &Topic,
    post: &Post,
) -> Result<(), DbError> {
    if topic.state != PostState::Visible || post.number == 1 {
        return Ok(());
    }
    let watching = store::watchers(conn, topic.id)?;
    if watching.is_empty() {
        return Ok(());
    }
    let authors = Authors::load(conn, &post.member_id.into_iter().collect::<Vec<_>>())?;
    let name = authors.name(&post.author, post.member_id);
    let shop = settings::load(conn)?.name;
    let writer = match (post.from_staff, name.is_empty()) {
        (true, true) => shop,
        (true, false) => format!("{name} ({shop})"),
        (false, _) => name,
    };
    let excerpt = markdown::excerpt(&post.body, EXCERPT);
    for id in watching
        .into_iter()
        .filter(|id| post.member_id != Some(*id))
    {
        let Some(member) = members::by_id(conn, id)?.filter(Member::may_order) else {
            continue;
        };
        let place = link(conn, member.lang, &topic.path_of(post.number))?;
        let choice = link(conn, member.lang, "/akun/forum")?;
        send(
            conn,
            now,
            &member,
            "forum-reply",
            format!("forum-reply:{}:{id}", post.id),
            &[
                ("topic", topic.title.as_str()),
                ("writer", &writer),
                ("text", &excerpt),
                ("link", &place),
                ("choice", &choice),
            ],
        )?;
    }
    Ok(())
}

/// Tells those who reported a post what became of their reports.
pub(super) fn flags_decided(
    conn: &mut Conn,
    now: Timestamp,
    topic: &Topic,
    flags: &[Flag],
    outcome: FlagOutcome,
) -> Result<(), DbError> {
    let template = match outcome {
        FlagOutcome::Upheld => "forum-flag-upheld",
        FlagOutcome::Dismissed => "forum-flag-dismissed",
    };
    for flag in flags {
        if let Some(member) = members::by_id(conn, flag.member_id)? {
            send(
                conn,
                now,
                &member,
                template,
                format!("forum-flag:{}", flag.id),
                &[("topic", topic.title.as_str())],
            )?;
        }
    }
    Ok(())
}

/// Tells a member about a warning or a silence, and that it touches nothing
/// but the forum.
pub(super) fn sanctioned(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    sanction: &Sanction,
) -> Result<(), DbError> {
    let link = link(conn, member.lang, "/hubungi-kami")?;
    let (template, until) = match sanction.until {
        Some(until) => ("forum-silenced", until.full_text(member.lang)),
        None => ("forum-warned", String::new()),
    };
    send(
        conn,
        now,
        member,
        template,
        format!("forum-sanction:{}", sanction.id),
        &[
            ("reason", sanction.reason.as_str()),
            ("until", &until),
            ("link", &link),
        ],
    )
}

/// Tells a member that a silence was lifted early.
pub(super) fn lifted(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    sanction: &Sanction,
) -> Result<(), DbError> {
    send(
        conn,
        now,
        member,
        "forum-silence-lifted",
        format!("forum-lifted:{}", sanction.id),
        &[],
    )
}

fn author_of(conn: &mut Conn, post: &Post) -> Result<Option<Member>, DbError> {
    match post.member_id {
        Some(id) => Ok(members::by_id(conn, id)?),
        None => Ok(None),
    }
}

/// Returns the link to a path, or where on the site to look while the shop's
/// address is unknown.
fn link(conn: &mut Conn, lang: Lang, path: &str) -> Result<String, DbError> {
    Ok(match settings::link(conn, lang, path)? {
        Some(link) => link,
        None => text_with(lang, "mail-forum-site", &[("path", path)]),
    })
}

fn send(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    template: &str,
    dedupe_key: String,
    values: &[(&str, &str)],
) -> Result<(), DbError> {
    mail::queue_template(
        conn,
        now,
        &TemplateMail {
            dedupe_key,
            template,
            recipient: &member.email,
            name: &member.name,
            lang: member.lang,
            values,
        },
    )
}
