//! `admin-tui member approve`: letting applicants in.

use clap::Args;
use shop_core::{
    members::{self, MemberEvent},
    messages::text_with,
};

use super::{find, rehearse, table};
use crate::commands::{
    answer::{Answer, Failure, explained},
    each::{Rehearsal, each},
    session::Session,
};

/// Whom to approve.
#[derive(Debug, Clone, Args)]
pub struct ApproveArgs {
    /// E-mail addresses or numbers of members
    #[arg(required = true, value_name = "EMAIL-OR-ID")]
    members: Vec<String>,
    /// Whether to look only.
    #[command(flatten)]
    rehearsal: Rehearsal,
}

pub(super) fn run(session: &mut Session, args: &ApproveArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let outcome = each(session, &args.members, |session, typed| {
        let member = find(session, typed)?;
        if args.rehearsal.dry_run {
            rehearse(session, &member, MemberEvent::Approve)?;
            return Ok(member);
        }
        members::approve(&mut session.conn, session.now, &session.by, member.id)
            .map_err(explained(lang))
    });
    Ok(outcome.answer(
        session,
        args.rehearsal,
        |member| text_with(lang, "cli-member-approved", &[("name", &member.name)]),
        |members| table(lang, members),
    ))
}
