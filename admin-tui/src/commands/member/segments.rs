//! `admin-tui member segments` and `birthdays`: the customers at a glance.

use clap::Args;
use shop_core::{customers, messages::text_with, time::day_text};

use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::instant,
    session::Session,
};

/// As of when.
#[derive(Debug, Clone, Args)]
pub struct SegmentsArgs {
    /// The day or instant whose knowledge counts
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
    /// Count where everyone stands and keep it, as is done every night
    #[arg(long)]
    count: bool,
}

/// How far to look ahead.
#[derive(Debug, Clone, Args)]
pub struct BirthdaysArgs {
    /// For how many days
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u64).range(1..=60))]
    days: u64,
}

pub(super) fn segments(session: &mut Session, args: &SegmentsArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let as_of = match &args.as_of {
        Some(typed) => instant(lang, typed)?,
        None => session.now,
    };
    if args.count {
        session.require(shop_core::actor::Permission::ViewReports)?;
        customers::count(&mut session.conn, session.now).map_err(explained(lang))?;
    }
    let report =
        customers::rfm_report(&mut session.conn, &session.by, as_of).map_err(explained(lang))?;
    let columns = [
        "segment",
        "members",
        "orders_year",
        "net_year",
        "net_ever",
        "overdue",
        "came",
        "went",
        "advice",
    ];
    let table = Table::new(lang, "segments", &columns).with_rows(&report.rows, |row| {
        vec![
            Cell::coded(row.segment.as_str(), row.segment.label(lang)),
            row.members.into(),
            row.orders_year.into(),
            row.net_year.into(),
            row.net_ever.into(),
            row.overdue.into(),
            row.came.into(),
            row.went.into(),
            row.segment.advice(lang).into(),
        ]
    });
    let scale = if report.by_fifths() {
        "cli-segments-fifths"
    } else {
        "cli-segments-fixed"
    };
    let said = text_with(
        lang,
        scale,
        &[
            ("as_of", &as_of.full_text(lang)),
            ("buyers", &report.buyers.to_string()),
            ("days", &customers::WINDOW_DAYS.to_string()),
        ],
    );
    let mut answer = Answer::list(lang, table).remark(said);
    if let Some(since) = report.since {
        let since = day_text(since, lang);
        answer = answer.remark(text_with(lang, "cli-segments-since", &[("since", &since)]));
    }
    for (from, to, count) in &report.moves {
        let values = [
            ("from", from.label(lang)),
            ("to", to.label(lang)),
            ("count", count.to_string()),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, &**value));
        answer = answer.remark(text_with(lang, "cli-segments-move", &values));
    }
    Ok(answer)
}

pub(super) fn birthdays(session: &mut Session, args: &BirthdaysArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let today = session.now.day();
    let found = customers::birthdays(&mut session.conn, &session.by, today, args.days)
        .map_err(explained(lang))?;
    let columns = ["day", "id", "name", "phone", "city"];
    let table = Table::new(lang, "birthdays", &columns).with_rows(&found, |(member, day)| {
        vec![
            Cell::Day(*day),
            Cell::Id(member.id.0),
            member.addressed().into(),
            member.phone.as_str().into(),
            (&member.city).into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
