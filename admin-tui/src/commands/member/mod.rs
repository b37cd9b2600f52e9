//! Members and registrations.

mod approve;
mod ask;
mod list;
mod refuse;
mod suspend;
mod tier;

use clap::Subcommand;
use shop_core::{
    actor::Permission,
    email::Email,
    ids::MemberId,
    members::{self, DecideError, Member, MemberEvent},
    messages::{Lang, text_with},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// What can be done with members.
#[derive(Debug, Clone, Subcommand)]
pub enum MemberCommand {
    /// List members, the newest first
    List(list::ListArgs),
    /// Approve registrations and welcome the members by mail
    Approve(approve::ApproveArgs),
    /// Refuse registrations and mail the reason
    Refuse(refuse::RefuseArgs),
    /// Ask an applicant a question by mail before deciding
    Ask(ask::AskArgs),
    /// Sign a member out everywhere and keep her out for now
    Suspend(suspend::SuspendArgs),
    /// Let a suspended member in again
    Restore(suspend::RestoreArgs),
    /// Show a member's tier, set it by hand, or let it follow her purchases
    Tier(tier::TierArgs),
}

impl MemberCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(args) => list::run(session, args),
            Self::Approve(args) => approve::run(session, args),
            Self::Refuse(args) => refuse::run(session, args),
            Self::Ask(args) => ask::run(session, args),
            Self::Suspend(args) => suspend::suspend(session, args),
            Self::Restore(args) => suspend::restore(session, args),
            Self::Tier(args) => tier::run(session, args),
        }
    }
}

/// Returns the member with an e-mail address or a number.
pub(super) fn find(session: &mut Session, typed: &str) -> Result<Member, Failure> {
    session.require(Permission::ViewMembers)?;
    let lang = session.lang;
    let conn = &mut session.conn;
    let found = match (typed.trim().parse(), typed.parse::<Email>()) {
        (Ok(id), _) => members::by_id(conn, MemberId(id)).map_err(explained(lang))?,
        (Err(_), Ok(email)) => members::by_email(conn, &email).map_err(explained(lang))?,
        (Err(_), Err(_)) => None,
    };
    found.ok_or_else(|| {
        let message = text_with(lang, "cli-no-such-member", &[("member", typed)]);
        Failure::new(Exit::NothingFound, message)
    })
}

/// Answers with a member and what was done.
fn changed(lang: Lang, key: &str, member: Member) -> Answer {
    let remark = text_with(lang, key, &[("name", &member.name)]);
    Answer::document(Document::List(table(lang, &[member]))).remark(remark)
}

/// Says whether a decision would be possible, without taking it.
fn rehearse(session: &Session, member: &Member, decision: MemberEvent) -> Result<(), Failure> {
    session.require(Permission::ReviewMembers)?;
    match member.state.apply(decision) {
        Ok(_) => Ok(()),
        Err(error) => Err(explained(session.lang)(DecideError::WrongState(
            error.state,
        ))),
    }
}

fn table(lang: Lang, members: &[Member]) -> Table {
    let columns = [
        "id",
        "name",
        "email",
        "phone",
        "city",
        "state",
        "registered_at",
    ];
    Table::new(lang, "members", &columns).with_rows(members, |member| {
        vec![
            Cell::Id(member.id.0),
            (&member.name).into(),
            member.email.as_str().into(),
            member.phone.as_str().into(),
            (&member.city).into(),
            Cell::coded(member.state.as_str(), member.state.label(lang)),
            member.registered_at.into(),
        ]
    })
}
