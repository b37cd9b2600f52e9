//! Members and registrations.

mod approve;
mod ask;
mod consent;
mod contacts;
mod list;
mod notes;
mod refuse;
mod segments;
mod show;
mod suspend;
mod tags;
mod tier;
mod timeline;
mod write;

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
    /// List members, the newest first, or customers, the most valuable first
    List(list::ListArgs),
    /// Show a customer: profile, segment with its why, notes, follow-ups
    Show(show::ShowArgs),
    /// Register a customer who agreed in person
    Create(write::CreateArgs),
    /// Change a record
    Edit(write::EditArgs),
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
    /// Write an internal note
    Note(notes::NoteArgs),
    /// Keep a note on top
    Pin(notes::NoteIdArgs),
    /// Let a note sink again
    Unpin(notes::NoteIdArgs),
    /// Take a note away
    Unnote(notes::NoteIdArgs),
    /// Put tags on a customer
    Tag(tags::TagArgs),
    /// Take tags off a customer
    Untag(tags::TagArgs),
    /// List all tags with how many carry them
    Tags,
    /// Give a tag another name
    RenameTag(tags::TwoTagsArgs),
    /// Make one tag of two
    MergeTags(tags::TwoTagsArgs),
    /// Log a call, message or visit in one line
    Log(contacts::LogArgs),
    /// Plan to come back to a customer
    FollowUp(contacts::FollowUpArgs),
    /// Mark a follow-up as done
    Done(contacts::DoneArgs),
    /// Put a follow-up off
    Postpone(contacts::PostponeArgs),
    /// List what is to follow, the soonest first
    FollowUps(contacts::FollowUpsArgs),
    /// Show everything that happened with a customer
    Timeline(timeline::TimelineArgs),
    /// Show what a customer agreed to, or note what she says now
    Consent(consent::ConsentArgs),
    /// List the birthdays of the next days
    Birthdays(segments::BirthdaysArgs),
    /// Show the segments: how large, what they bring, who moved
    Segments(segments::SegmentsArgs),
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
            Self::Show(args) => show::run(session, args),
            Self::Create(args) => write::create(session, args),
            Self::Edit(args) => write::edit(session, args),
            Self::Note(args) => notes::note(session, args),
            Self::Pin(args) => notes::pin(session, args),
            Self::Unpin(args) => notes::unpin(session, args),
            Self::Unnote(args) => notes::remove(session, args),
            Self::Tag(args) => tags::tag(session, args),
            Self::Untag(args) => tags::untag(session, args),
            Self::Tags => tags::list(session),
            Self::RenameTag(args) => tags::rename(session, args),
            Self::MergeTags(args) => tags::merge(session, args),
            Self::Log(args) => contacts::log(session, args),
            Self::FollowUp(args) => contacts::follow_up(session, args),
            Self::Done(args) => contacts::done(session, args),
            Self::Postpone(args) => contacts::postpone(session, args),
            Self::FollowUps(args) => contacts::list(session, args),
            Self::Timeline(args) => timeline::run(session, args),
            Self::Consent(args) => consent::run(session, args),
            Self::Birthdays(args) => segments::birthdays(session, args),
            Self::Segments(args) => segments::segments(session, args),
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
