//! `admin-tui counter hold` and `cancel`: goods kept aside, drafts thrown away.

use chrono::Duration;
use clap::Args;
use shop_core::{counter, ids::CounterDraftId, messages::text_with};

use super::{changed, simply_changed};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// For how long.
#[derive(Debug, Clone, Args)]
pub struct HoldArgs {
    /// The number of the draft
    draft: i64,
    /// For how many days, 14 at most; 0 lets the goods go
    #[arg(value_parser = clap::value_parser!(i64).range(0..=1_000))]
    days: i64,
}

/// What is thrown away.
#[derive(Debug, Clone, Args)]
pub struct CancelArgs {
    /// The number of the draft
    draft: i64,
}

pub(super) fn hold(session: &mut Session, args: &HoldArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let id = CounterDraftId(args.draft);
    if args.days == 0 {
        counter::release(conn, *now, by, id).map_err(explained(*lang))?;
        return simply_changed(session, args.draft);
    }
    let until = now.plus(Duration::days(args.days));
    counter::hold(conn, *now, by, id, until).map_err(explained(*lang))?;
    let until = until.date_text(*lang);
    let remark = text_with(*lang, "cli-draft-held", &[("until", &until)]);
    changed(session, args.draft, remark)
}

pub(super) fn cancel(session: &mut Session, args: &CancelArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let id = CounterDraftId(args.draft);
    counter::cancel(conn, *now, by, id).map_err(explained(*lang))?;
    let number = args.draft.to_string();
    let remark = text_with(*lang, "cli-draft-canceled", &[("number", &number)]);
    changed(session, args.draft, remark)
}
