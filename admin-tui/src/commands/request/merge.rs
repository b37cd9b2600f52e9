//! `admin-tui request merge`: two requests about the same thing.

use clap::Args;
use shop_core::{messages::text_with, requests};

use super::{changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// Which request goes on as which.
#[derive(Debug, Clone, Args)]
pub struct MergeArgs {
    /// The number of the request that ends
    number: String,
    /// The number of the request that remains
    into: String,
}

pub(super) fn run(session: &mut Session, args: &MergeArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let (from, into) = (find(session, &args.number)?, find(session, &args.into)?);
    let Session { conn, now, by, .. } = session;
    let kept =
        requests::merge(conn, *now, by, from.id, from.version, into.id).map_err(explained(lang))?;
    let values = [
        ("number", from.number.as_str()),
        ("into", &kept.number),
        ("count", &kept.votes.to_string()),
    ];
    let remark = text_with(lang, "cli-request-merged", &values);
    changed(session, &kept, remark)
}
