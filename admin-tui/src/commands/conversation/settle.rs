//! `admin-tui conversation snooze`, `solve`, `reopen` and `spam`.

use clap::Args;
use shop_core::service::{self, Cause, Outcome, Solution};

use super::{changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::{instant, names},
    session::Session,
};

/// Which conversation.
#[derive(Debug, Clone, Args)]
pub struct WhichArgs {
    /// The conversation's number
    number: String,
}

/// Which conversation sleeps until when.
#[derive(Debug, Clone, Args)]
pub struct SnoozeArgs {
    /// The conversation's number
    number: String,
    /// When it comes back: an instant, or a day, which means its end
    #[arg(long, value_name = "MOMENT")]
    until: String,
}

/// Which conversation is settled, and how.
#[derive(Debug, Clone, Args)]
pub struct SolveArgs {
    /// The conversation's number
    number: String,
    /// Why there was something to complain about
    #[arg(long, value_parser = names(Cause::ALL, Cause::as_str))]
    cause: Option<Cause>,
    /// How it was put right
    #[arg(long, value_parser = names(Outcome::ALL, Outcome::as_str))]
    outcome: Option<Outcome>,
    /// What was at the root of it, for the shop itself
    #[arg(long, default_value = "")]
    root_cause: String,
    /// The last word to the customer
    #[arg(long, default_value = "")]
    message: String,
}

pub(super) fn snooze(session: &mut Session, args: &SnoozeArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let until = instant(lang, &args.until)?;
    let id = find(session, &args.number)?.id;
    let Session { conn, now, by, .. } = session;
    let asleep = service::snooze(conn, *now, by, id, until).map_err(explained(lang))?;
    changed(session, "cli-conversation-snoozed", asleep)
}

pub(super) fn solve(session: &mut Session, args: &SolveArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = find(session, &args.number)?;
    let id = found.id;
    let solution = Solution {
        cause: args.cause,
        outcome: args.outcome,
        root_cause: args.root_cause.clone(),
        message: args.message.clone(),
        seen: Some(found.version),
    };
    let Session { conn, now, by, .. } = session;
    let solved = service::solve(conn, *now, by, id, &solution).map_err(explained(lang))?;
    changed(session, "cli-conversation-solved", solved)
}

pub(super) fn reopen(session: &mut Session, args: &WhichArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.number)?.id;
    let Session { conn, now, by, .. } = session;
    let open = service::reopen(conn, *now, by, id).map_err(explained(lang))?;
    changed(session, "cli-conversation-reopened", open)
}

pub(super) fn spam(session: &mut Session, args: &WhichArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.number)?.id;
    let Session { conn, now, by, .. } = session;
    let spam = service::mark_spam(conn, *now, by, id).map_err(explained(lang))?;
    changed(session, "cli-conversation-spam", spam)
}
