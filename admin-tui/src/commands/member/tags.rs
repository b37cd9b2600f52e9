//! `admin-tui member tag`, `untag`, `tags`, `rename-tag`, `merge-tags`.

use clap::Args;
use shop_core::{customers, messages::Lang};

use super::find;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// Which tags for whom.
#[derive(Debug, Clone, Args)]
pub struct TagArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// The tags
    #[arg(required = true)]
    tags: Vec<String>,
}

/// Two tags.
#[derive(Debug, Clone, Args)]
pub struct TwoTagsArgs {
    /// The tag
    tag: String,
    /// The new name, or the tag that stays
    other: String,
}

pub(super) fn tag(session: &mut Session, args: &TagArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.member)?.id;
    let Session { conn, now, by, .. } = session;
    for tag in &args.tags {
        customers::tag_member(conn, *now, by, id, tag).map_err(explained(lang))?;
    }
    let tags = customers::tags_of(conn, by, id).map_err(explained(lang))?;
    Ok(of_member(lang, &tags))
}

pub(super) fn untag(session: &mut Session, args: &TagArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.member)?.id;
    let Session { conn, now, by, .. } = session;
    for tag in &args.tags {
        customers::untag_member(conn, *now, by, id, tag).map_err(explained(lang))?;
    }
    let tags = customers::tags_of(conn, by, id).map_err(explained(lang))?;
    Ok(of_member(lang, &tags))
}

fn of_member(lang: Lang, tags: &[String]) -> Answer {
    let table = Table::new(lang, "tags", &["tag"]).with_rows(tags, |tag| vec![tag.into()]);
    Answer::document(Document::List(table))
}

pub(super) fn list(session: &mut Session) -> Result<Answer, Failure> {
    session.require(shop_core::actor::Permission::ViewMembers)?;
    let lang = session.lang;
    let tags = customers::tags(&mut session.conn).map_err(explained(lang))?;
    let table = Table::new(lang, "tags", &["tag", "members"]).with_rows(&tags, |tag| {
        vec![(&tag.name).into(), Cell::Number(tag.members)]
    });
    Ok(Answer::list(lang, table))
}

pub(super) fn rename(session: &mut Session, args: &TwoTagsArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    customers::rename_tag(conn, *now, by, &args.tag, &args.other).map_err(explained(*lang))?;
    list(session)
}

pub(super) fn merge(session: &mut Session, args: &TwoTagsArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    customers::merge_tags(conn, *now, by, &args.tag, &args.other).map_err(explained(*lang))?;
    list(session)
}
