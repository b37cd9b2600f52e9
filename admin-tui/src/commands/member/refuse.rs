//! `admin-tui member refuse`: turning applicants away, with a reason.

use clap::Args;
use shop_core::{
    members::{self, MemberEvent, RefusalReason},
    messages::text_with,
};

use super::{find, rehearse, table};
use crate::commands::{
    answer::{Answer, Failure, explained},
    each::{Rehearsal, each},
    input::names,
    session::Session,
};

/// Whom to refuse, and why.
#[derive(Debug, Clone, Args)]
pub struct RefuseArgs {
    /// E-mail addresses or numbers of members
    #[arg(required = true, value_name = "EMAIL-OR-ID")]
    members: Vec<String>,
    /// Why; it is told to the applicant
    #[arg(long, value_parser = names(RefusalReason::ALL, RefusalReason::as_str))]
    reason: RefusalReason,
    /// Words to the applicant; needed when the reason is other
    #[arg(long, default_value = "")]
    note: String,
    /// Whether to look only.
    #[command(flatten)]
    rehearsal: Rehearsal,
}

pub(super) fn run(session: &mut Session, args: &RefuseArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let outcome = each(session, &args.members, |session, typed| {
        let member = find(session, typed)?;
        if args.rehearsal.dry_run {
            rehearse(session, &member, MemberEvent::Refuse)?;
            return Ok(member);
        }
        let Session { conn, now, by, .. } = session;
        members::refuse(conn, *now, by, member.id, args.reason, &args.note).map_err(explained(lang))
    });
    Ok(outcome.answer(
        session,
        args.rehearsal,
        |member| text_with(lang, "cli-member-refused", &[("name", &member.name)]),
        |members| table(lang, members),
    ))
}
