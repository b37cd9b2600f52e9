//! `admin-tui request review|plan|order|fulfil|decline|link|note`: moving a
//! request on.

use clap::Args;
use shop_core::{
    messages::text_with,
    requests::{self, Decision, DeclineReason},
};

use super::{changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::names,
    session::Session,
};

/// Which request moves on.
#[derive(Debug, Clone, Args)]
pub struct StepArgs {
    /// The number of the request, such as PM-2611-0007
    number: String,
    /// What is told to everyone who wants it
    #[arg(long, default_value = "")]
    note: String,
    /// Only show the mail and who would get it; nothing is changed
    #[arg(long)]
    dry_run: bool,
}

/// What has arrived.
#[derive(Debug, Clone, Args)]
pub struct FulfilArgs {
    /// The number of the request, such as PM-2611-0007
    number: String,
    /// The product: its path name, the code of a variant, or its name;
    /// otherwise the one that is linked
    #[arg(long, value_name = "PRODUCT")]
    product: Option<String>,
    /// What is told to everyone who wants it
    #[arg(long, default_value = "")]
    note: String,
    /// Only show the mail and who would get it; nothing is changed
    #[arg(long)]
    dry_run: bool,
}

/// What is not to be had.
#[derive(Debug, Clone, Args)]
pub struct DeclineArgs {
    /// The number of the request, such as PM-2611-0007
    number: String,
    /// Why; it is told to everyone who wants it
    #[arg(long, value_parser = names(DeclineReason::ALL, DeclineReason::as_str))]
    reason: DeclineReason,
    /// What is told besides
    #[arg(long, default_value = "")]
    note: String,
    /// Only show the mail and who would get it; nothing is changed
    #[arg(long)]
    dry_run: bool,
}

/// What answers a request.
#[derive(Debug, Clone, Args)]
pub struct LinkArgs {
    /// The number of the request, such as PM-2611-0007
    number: String,
    /// The product: its path name, the code of a variant, or its name
    product: String,
}

/// What staff tell each other.
#[derive(Debug, Clone, Args)]
pub struct NoteArgs {
    /// The number of the request, such as PM-2611-0007
    number: String,
    /// The note; no customer ever reads it
    note: String,
}

pub(super) fn step(
    session: &mut Session,
    args: &StepArgs,
    decision: Decision,
) -> Result<Answer, Failure> {
    decide(session, &args.number, decision, &args.note, args.dry_run)
}

pub(super) fn fulfil(session: &mut Session, args: &FulfilArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let answer = match &args.product {
        Some(typed) => {
            let found = requests::find_article(&mut session.conn, &session.by, typed);
            Some(found.map_err(explained(lang))?)
        }
        None => None,
    };
    let decision = Decision::Fulfil(answer);
    decide(session, &args.number, decision, &args.note, args.dry_run)
}

pub(super) fn decline(session: &mut Session, args: &DeclineArgs) -> Result<Answer, Failure> {
    let decision = Decision::Decline(args.reason);
    decide(session, &args.number, decision, &args.note, args.dry_run)
}

fn decide(
    session: &mut Session,
    number: &str,
    decision: Decision,
    note: &str,
    dry_run: bool,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = find(session, number)?;
    let Session { conn, now, by, .. } = session;
    if dry_run {
        let preview =
            requests::preview(conn, by, before.id, decision, note).map_err(explained(lang))?;
        let recipients = preview.recipients.join(", ");
        let values = [
            ("subject", preview.subject.as_str()),
            ("recipients", &recipients),
        ];
        let remark = text_with(lang, "cli-request-preview", &values);
        let answer = changed(session, &before, remark)?;
        return Ok(answer.remark(preview.body));
    }
    let after = requests::decide(conn, *now, by, before.id, before.version, decision, note)
        .map_err(explained(lang))?;
    let state = after.state.label(lang);
    let values = [
        ("number", after.number.as_str()),
        ("state", &state),
        ("count", &after.votes.to_string()),
    ];
    let remark = text_with(lang, "cli-request-moved", &values);
    changed(session, &after, remark)
}

pub(super) fn link(session: &mut Session, args: &LinkArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = find(session, &args.number)?;
    let Session { conn, now, by, .. } = session;
    let answer = requests::find_article(conn, by, &args.product).map_err(explained(lang))?;
    let after = requests::link(conn, *now, by, before.id, before.version, answer)
        .map_err(explained(lang))?;
    let remark = text_with(lang, "cli-request-linked", &[("number", &after.number)]);
    changed(session, &after, remark)
}

pub(super) fn note(session: &mut Session, args: &NoteArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let request = find(session, &args.number)?;
    let Session { conn, now, by, .. } = session;
    requests::note(conn, *now, by, request.id, &args.note).map_err(explained(lang))?;
    let remark = text_with(lang, "cli-request-noted", &[("number", &request.number)]);
    changed(session, &request, remark)
}
