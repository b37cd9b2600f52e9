//! `admin-tui member suspend` and `restore`: keeping a member out for now.

use clap::Args;
use shop_core::members;

use super::{changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// Whom to keep out, and why.
#[derive(Debug, Clone, Args)]
pub struct SuspendArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// Why
    #[arg(long)]
    note: String,
}

/// Whom to let in again.
#[derive(Debug, Clone, Args)]
pub struct RestoreArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
}

pub(super) fn suspend(session: &mut Session, args: &SuspendArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.member)?.id;
    let Session { conn, now, by, .. } = session;
    let member = members::suspend(conn, *now, by, id, &args.note).map_err(explained(lang))?;
    Ok(changed(lang, "cli-member-suspended", member))
}

pub(super) fn restore(session: &mut Session, args: &RestoreArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.member)?.id;
    let Session { conn, now, by, .. } = session;
    let member = members::restore(conn, *now, by, id).map_err(explained(lang))?;
    Ok(changed(lang, "cli-member-restored", member))
}
