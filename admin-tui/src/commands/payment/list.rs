//! `admin-tui payment list`: what waits for a decision.

use clap::Args;
use shop_core::payments::{self, VerifyRow};

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::{Limit, pages},
    session::Session,
};

/// How much of the queue to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = pages(args.limit, |last: Option<&VerifyRow>, limit| {
        let after = last.map(|row| row.view.payment.id);
        payments::to_verify(&mut session.conn, &session.by, after, limit)
    })
    .map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &found)))
}
