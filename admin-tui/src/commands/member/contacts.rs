//! `admin-tui member log`, `follow-up`, `done`, `postpone`, `follow-ups`:
//! what was spoken, and what is to follow.

use clap::Args;
use shop_core::{
    customers::{self, ContactChannel, FollowUp, NewContact},
    ids::FollowUpId,
    members::Member,
    messages::{Lang, text_with},
};

use super::find;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Table},
    input::{Limit, names, pages},
    session::Session,
};

/// What to write down of a contact.
#[derive(Debug, Clone, Args)]
pub struct LogArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// How they spoke
    #[arg(value_parser = names(ContactChannel::ALL, ContactChannel::as_str))]
    channel: ContactChannel,
    /// What about, in one line
    text: String,
    /// When to come back to it: +3h (days), +4j (hours), besok, mon, 24/12
    #[arg(long, value_name = "WHEN", default_value = "")]
    follow_up: String,
}

/// What to come back to.
#[derive(Debug, Clone, Args)]
pub struct FollowUpArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// When: +3h (days), +4j (hours), besok, mon, 24/12
    when: String,
    /// What about, in one line
    text: String,
}

/// Which follow-up is done.
#[derive(Debug, Clone, Args)]
pub struct DoneArgs {
    /// The number of the follow-up
    follow_up: i64,
}

/// Until when to put a follow-up off.
#[derive(Debug, Clone, Args)]
pub struct PostponeArgs {
    /// The number of the follow-up
    follow_up: i64,
    /// When: +3h (days), +4j (hours), besok, mon, 24/12
    when: String,
}

/// Which follow-ups to list.
#[derive(Debug, Clone, Args)]
pub struct FollowUpsArgs {
    /// Only those that are due by now
    #[arg(long)]
    due: bool,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn log(session: &mut Session, args: &LogArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = find(session, &args.member)?;
    let new = NewContact {
        channel: args.channel,
        body: args.text.clone(),
        follow_up: args.follow_up.clone(),
    };
    let Session { conn, now, by, .. } = session;
    let id = customers::log_contact(conn, *now, by, member.id, &new).map_err(explained(lang))?;
    let columns = ["id", "at", "channel", "text"];
    let table = Table::new(lang, "contacts", &columns).with_rows([id], |id| {
        vec![
            Cell::Id(id.0),
            (*now).into(),
            Cell::coded(args.channel.as_str(), args.channel.label(lang)),
            (&args.text).into(),
        ]
    });
    let remark = text_with(lang, "cli-contact-logged", &[("name", &member.name)]);
    Ok(Answer::document(Document::List(table)).remark(remark))
}

pub(super) fn follow_up(session: &mut Session, args: &FollowUpArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = find(session, &args.member)?;
    let Session { conn, now, by, .. } = session;
    customers::add_follow_up(conn, *now, by, member.id, &args.text, &args.when)
        .map_err(explained(lang))?;
    let open = customers::follow_ups_of(conn, by, member.id).map_err(explained(lang))?;
    Ok(Answer::document(Document::List(bare(lang, &open))))
}

pub(super) fn done(session: &mut Session, args: &DoneArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let done = customers::finish_follow_up(conn, *now, by, FollowUpId(args.follow_up))
        .map_err(explained(*lang))?;
    Ok(Answer::document(Document::List(bare(*lang, &[done]))))
}

pub(super) fn postpone(session: &mut Session, args: &PostponeArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let id = FollowUpId(args.follow_up);
    let moved =
        customers::move_follow_up(conn, *now, by, id, &args.when).map_err(explained(*lang))?;
    Ok(Answer::document(Document::List(bare(*lang, &[moved]))))
}

fn bare(lang: Lang, follow_ups: &[FollowUp]) -> Table {
    let columns = ["id", "follow_up_at", "done", "text"];
    Table::new(lang, "follow_ups", &columns).with_rows(follow_ups, |one| {
        vec![
            Cell::Id(one.id.0),
            one.due_at.into(),
            Cell::Flag(one.state == customers::FollowUpState::Done),
            (&one.body).into(),
        ]
    })
}

pub(super) fn list(session: &mut Session, args: &FollowUpsArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let until = args.due.then_some(session.now);
    let found = pages(args.limit, |last: Option<&(FollowUp, Member)>, limit| {
        let after = last.map(|(one, _)| one.id);
        customers::open_follow_ups(&mut session.conn, &session.by, until, after, limit)
    })
    .map_err(explained(lang))?;
    let columns = ["id", "follow_up_at", "name", "phone", "text"];
    let table = Table::new(lang, "follow_ups", &columns).with_rows(&found, |(one, member)| {
        vec![
            Cell::Id(one.id.0),
            one.due_at.into(),
            (&member.name).into(),
            member.phone.as_str().into(),
            (&one.body).into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
