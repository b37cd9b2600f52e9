//! `admin-tui conversation calendar`: when somebody is there, and what is
//! promised.

use clap::{Args, Subcommand};
use shop_core::{
    messages::text,
    service::{self, ConversationKind, OpenHours, ServiceRules, Target, weekday_name},
};

use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    input::{day, names},
    session::Session,
};

/// What can be done with the calendar.
#[derive(Debug, Clone, Subcommand)]
pub enum CalendarCommand {
    /// Show hours, holidays to come and promises
    Show,
    /// Set the hours of a weekday, or take it off
    Hours(HoursArgs),
    /// Add a holiday, or rename it
    Holiday(HolidayArgs),
    /// Make a holiday an ordinary day again
    WorkDay(WorkDayArgs),
    /// Set what is promised for a kind of message
    Promise(PromiseArgs),
}

/// Which weekday is open from when to when.
#[derive(Debug, Clone, Args)]
pub struct HoursArgs {
    /// The weekday: 1 is Monday, 7 is Sunday
    #[arg(value_parser = clap::value_parser!(i64).range(1..=7))]
    weekday: i64,
    /// From when to when, such as 09:00-17:00; "off" for a day off
    hours: String,
}

/// Which day is a holiday.
#[derive(Debug, Clone, Args)]
pub struct HolidayArgs {
    /// The day, such as 2026-12-25
    day: String,
    /// What it is
    name: String,
}

/// Which day is an ordinary one.
#[derive(Debug, Clone, Args)]
pub struct WorkDayArgs {
    /// The day, such as 2026-12-25
    day: String,
}

/// What is promised.
#[derive(Debug, Clone, Args)]
pub struct PromiseArgs {
    /// The kind of message
    #[arg(value_parser = names(ConversationKind::ALL, ConversationKind::as_str))]
    kind: ConversationKind,
    /// Minutes of service hours until an answer
    #[arg(long)]
    answer: i64,
    /// Minutes of service hours until the solution
    #[arg(long)]
    solve: i64,
}

impl CalendarCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        let lang = session.lang;
        let Session { conn, now, by, .. } = &mut *session;
        match self {
            Self::Show => {}
            Self::Hours(args) => {
                let hours = hours(&args.hours)
                    .ok_or_else(|| Failure::new(Exit::Usage, text(lang, "cli-bad-hours")))?;
                service::set_hours(conn, *now, by, args.weekday, hours).map_err(explained(lang))?;
            }
            Self::Holiday(args) => {
                let day = day(lang, &args.day)?;
                service::add_holiday(conn, *now, by, day, &args.name).map_err(explained(lang))?;
            }
            Self::WorkDay(args) => {
                let day = day(lang, &args.day)?;
                service::remove_holiday(conn, *now, by, day).map_err(explained(lang))?;
            }
            Self::Promise(args) => {
                let target = Target {
                    respond_minutes: args.answer,
                    solve_minutes: args.solve,
                };
                service::set_target(conn, *now, by, args.kind, target).map_err(explained(lang))?;
            }
        }
        show(session)
    }
}

fn show(session: &mut Session) -> Result<Answer, Failure> {
    let lang = session.lang;
    let rules: ServiceRules = service::rules(&mut session.conn).map_err(explained(lang))?;
    let holidays =
        service::holidays_from(&mut session.conn, session.now.day()).map_err(explained(lang))?;
    let days = (1_i64..).zip(rules.calendar.weekdays);
    let hours = Table::new(lang, "hours", &["weekday", "opens", "closes"]).with_rows(
        days,
        |(weekday, hours)| {
            let clock = |minutes: i64| format!("{:02}:{:02}", minutes / 60, minutes % 60);
            vec![
                Cell::coded(weekday.to_string(), weekday_name(weekday, lang)),
                hours.map(|hours| clock(hours.opens)).into(),
                hours.map(|hours| clock(hours.closes)).into(),
            ]
        },
    );
    let days = Table::new(lang, "holidays", &["day", "name"]).with_rows(holidays, |holiday| {
        vec![holiday.day.into(), holiday.name.into()]
    });
    let kinds = ConversationKind::ALL;
    let promises = Table::new(
        lang,
        "promises",
        &["kind", "answer_minutes", "solve_minutes"],
    )
    .with_rows(kinds, |kind| {
        let target = rules.target(*kind);
        vec![
            Cell::coded(kind.as_str(), kind.label(lang)),
            target.respond_minutes.into(),
            target.solve_minutes.into(),
        ]
    });
    Ok(Answer::document(Document::Sheet {
        facts: Vec::new(),
        tables: vec![hours, days, promises],
    }))
}

/// Reads `09:00-17:00`, or `off` for a day off.
fn hours(typed: &str) -> Option<Option<OpenHours>> {
    let typed = typed.trim();
    if typed.eq_ignore_ascii_case("off") || typed.eq_ignore_ascii_case("libur") {
        return Some(None);
    }
    let (opens, closes) = typed.split_once(['-', '–'])?;
    Some(Some(OpenHours {
        opens: minutes(opens)?,
        closes: minutes(closes)?,
    }))
}

fn minutes(clock: &str) -> Option<i64> {
    let (hour, minute) = clock.trim().split_once([':', '.'])?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..=24).contains(&hour) && (0..60).contains(&minute)).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let nine_to_five = Some(Some(OpenHours {
            opens: 540,
            closes: 1_020,
        }));
        assert_eq!(hours("09:00-17:00"), nine_to_five);
        assert_eq!(hours(" 9.00 – 17.00 "), nine_to_five);
        assert_eq!(hours("off"), Some(None));
        for wrong in ["", "9-17", "25:00-26:00", "09:00", "09:60-10:00"] {
            assert_eq!(hours(wrong), None, "{wrong}");
        }
    }
}
