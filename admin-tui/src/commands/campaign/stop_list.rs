//! `admin-tui campaign suppressed`, `suppress` and `allow`: addresses that get no news.

use clap::Args;
use shop_core::{
    campaigns::{self, SuppressionReason},
    email::Email,
    messages::text_with,
};

use crate::commands::{
    answer::{Answer, Failure, explained, mistyped},
    formats::{Cell, Table},
    input::names,
    session::Session,
};

/// Which address, and why.
#[derive(Debug, Clone, Args)]
pub struct SuppressArgs {
    /// The address
    email: String,
    /// Why
    #[arg(long, default_value = "by_staff", value_parser = names(SuppressionReason::ALL, SuppressionReason::as_str))]
    reason: SuppressionReason,
    /// What to remember about it
    #[arg(long, default_value = "")]
    note: String,
}

/// Which address.
#[derive(Debug, Clone, Args)]
pub struct AllowArgs {
    /// The address
    email: String,
}

pub(super) fn list(session: &mut Session) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = campaigns::suppressions(&mut session.conn, &session.by).map_err(explained(lang))?;
    let columns = ["email", "reason", "note", "at"];
    let table = Table::new(lang, "suppressions", &columns).with_rows(&found, |row| {
        vec![
            row.email.as_str().to_owned().into(),
            Cell::coded(row.reason.as_str(), row.reason.label(lang)),
            (&row.note).into(),
            row.at.into(),
        ]
    });
    Ok(Answer::list(lang, table))
}

pub(super) fn suppress(session: &mut Session, args: &SuppressArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let email: Email = args.email.parse().map_err(mistyped(lang))?;
    let Session { conn, now, by, .. } = session;
    campaigns::suppress(conn, *now, by, &email, args.reason, &args.note)
        .map_err(explained(lang))?;
    let remark = text_with(lang, "cli-news-suppressed", &[("email", email.as_str())]);
    Ok(Answer::said(remark))
}

pub(super) fn allow(session: &mut Session, args: &AllowArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let email: Email = args.email.parse().map_err(mistyped(lang))?;
    let Session { conn, now, by, .. } = session;
    campaigns::allow_again(conn, *now, by, &email).map_err(explained(lang))?;
    let remark = text_with(lang, "cli-news-allowed", &[("email", email.as_str())]);
    Ok(Answer::said(remark))
}
