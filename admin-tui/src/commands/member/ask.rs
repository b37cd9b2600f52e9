//! `admin-tui member ask`: a question before the decision.

use clap::Args;
use shop_core::members;

use super::{changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// Whom to ask what.
#[derive(Debug, Clone, Args)]
pub struct AskArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// The question, as the applicant will read it
    question: String,
}

pub(super) fn run(session: &mut Session, args: &AskArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.member)?.id;
    let Session { conn, now, by, .. } = session;
    let member =
        members::ask_for_info(conn, *now, by, id, &args.question).map_err(explained(lang))?;
    Ok(changed(lang, "cli-member-asked", member))
}
