//! The business calendar as stored, and how staff change it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::{
    BusinessCalendar, ConversationKind, OpenHours, ServiceRules, Target,
    calendar::DAY,
    clock::{self, Measure},
    store,
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, on_each_backend, write_tx},
    events::{self, EventKind, Subject},
    messages::{Explain, Lang, text},
    schema::{holidays, opening_hours, service_targets},
    text::line,
    time::Timestamp,
};

/// The longest name of a holiday.
const NAME_LENGTH: usize = 80;

/// The most minutes that can be promised: a quarter of a year of opening
/// hours around the clock.
const LONGEST: i64 = 90 * DAY;

/// A day on which the boutique stays closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    pub name: String,
}

/// The calendar was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeCalendarError {
    /// The hours do not lie within a day, or end before they begin.
    #[error("the hours cannot be used")]
    BadHours,
    /// Somebody has to be there on one day at least.
    #[error("the last day cannot be taken off")]
    LastDay,
    /// The name of the holiday is empty or too long.
    #[error("the name of the holiday cannot be used")]
    BadName,
    /// The minutes that are promised are too few or too many.
    #[error("the promise cannot be used")]
    BadTarget,
    /// That day is no holiday.
    #[error("there is no such holiday")]
    NoSuchHoliday,
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ChangeCalendarError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::BadHours => text(lang, "error-calendar-hours"),
            Self::LastDay => text(lang, "error-calendar-last-day"),
            Self::BadName => text(lang, "error-calendar-name"),
            Self::BadTarget => text(lang, "error-calendar-target"),
            Self::NoSuchHoliday => text(lang, "error-calendar-no-holiday"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Reads the calendar and what is promised for each kind.
///
/// # Errors
/// When the database fails.
pub fn rules(conn: &mut Conn) -> QueryResult<ServiceRules> {
    let mut weekdays = [None; 7];
    let rows: Vec<(i64, i64, i64)> = opening_hours::table
        .order(opening_hours::weekday)
        .load(conn)?;
    for (weekday, opens, closes) in rows {
        let place = usize::try_from(weekday - 1).ok();
        if let Some(hours) = place.and_then(|place| weekdays.get_mut(place)) {
            *hours = Some(OpenHours { opens, closes });
        }
    }
    let days: Vec<NaiveDate> = holidays::table.select(holidays::day).load(conn)?;
    let rows: Vec<(ConversationKind, i64, i64)> = service_targets::table.load(conn)?;
    let targets: BTreeMap<_, _> = rows
        .into_iter()
        .map(|(kind, respond_minutes, solve_minutes)| {
            let target = Target {
                respond_minutes,
                solve_minutes,
            };
            (kind, target)
        })
        .collect();
    Ok(ServiceRules {
        calendar: BusinessCalendar {
            weekdays,
            holidays: days.into_iter().collect(),
        },
        targets,
    })
}

/// Returns the holidays from a day on, in order.
///
/// # Errors
/// When the database fails.
pub fn holidays_from(conn: &mut Conn, day: NaiveDate) -> QueryResult<Vec<Holiday>> {
    let rows: Vec<(NaiveDate, String)> = holidays::table
        .filter(holidays::day.ge(day))
        .order(holidays::day)
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(day, name)| Holiday { day, name })
        .collect())
}

/// Sets the hours of a weekday, Monday is 1; without hours it is a day off.
///
/// # Errors
/// When the hours cannot be used, or the actor may not.
pub fn set_hours(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    weekday: i64,
    hours: Option<OpenHours>,
) -> Result<(), ChangeCalendarError> {
    by.require(Permission::ManageContent)?;
    let sound = hours.is_none_or(|hours| {
        (0..=DAY).contains(&hours.opens)
            && (0..=DAY).contains(&hours.closes)
            && hours.opens < hours.closes
    });
    if !sound || !(1..=7).contains(&weekday) {
        return Err(ChangeCalendarError::BadHours);
    }
    write_tx(conn, |conn| {
        let before = rules(conn)?;
        let place = usize::try_from(weekday - 1).unwrap_or(0);
        let was = before.calendar.weekdays[place];
        if was == hours {
            return Ok(());
        }
        diesel::delete(opening_hours::table.find(weekday)).execute(conn)?;
        match hours {
            Some(hours) => {
                diesel::insert_into(opening_hours::table)
                    .values((
                        opening_hours::weekday.eq(weekday),
                        opening_hours::opens.eq(hours.opens),
                        opening_hours::closes.eq(hours.closes),
                    ))
                    .execute(conn)?;
            }
            None => {
                if rules(conn)?.calendar.weekdays.iter().all(Option::is_none) {
                    return Err(ChangeCalendarError::LastDay);
                }
            }
        }
        let written = |hours: Option<OpenHours>| hours.map(|hours| [hours.opens, hours.closes]);
        changed(
            conn,
            now,
            by,
            &json!({ "weekday": weekday, "before": written(was), "after": written(hours) }),
        )
    })
}

/// Adds a day on which the boutique stays closed, or renames it.
///
/// # Errors
/// When the name cannot be used, or the actor may not.
pub fn add_holiday(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    day: NaiveDate,
    name: &str,
) -> Result<(), ChangeCalendarError> {
    by.require(Permission::ManageContent)?;
    let name = line(name, NAME_LENGTH).map_err(|_| ChangeCalendarError::BadName)?;
    write_tx(conn, |conn| {
        on_each_backend!(conn, |conn| diesel::insert_into(holidays::table)
            .values((holidays::day.eq(day), holidays::name.eq(&name)))
            .on_conflict(holidays::day)
            .do_update()
            .set(holidays::name.eq(&name))
            .execute(conn))?;
        changed(conn, now, by, &json!({ "name": name, "day": day }))
    })
}

/// Takes a holiday out.
///
/// # Errors
/// When that day is no holiday, or the actor may not.
pub fn remove_holiday(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    day: NaiveDate,
) -> Result<(), ChangeCalendarError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let gone = diesel::delete(holidays::table.find(day)).execute(conn)?;
        if gone == 0 {
            return Err(ChangeCalendarError::NoSuchHoliday);
        }
        changed(conn, now, by, &json!({ "day": day, "removed": true }))
    })
}

/// Sets what is promised for a kind, in minutes of opening hours.
///
/// # Errors
/// When the minutes cannot be used, or the actor may not.
pub fn set_target(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: ConversationKind,
    target: Target,
) -> Result<(), ChangeCalendarError> {
    by.require(Permission::ManageContent)?;
    let sound = (1..=LONGEST).contains(&target.respond_minutes)
        && (1..=LONGEST).contains(&target.solve_minutes);
    if !sound {
        return Err(ChangeCalendarError::BadTarget);
    }
    write_tx(conn, |conn| {
        let before = rules(conn)?.target(kind);
        if before == target {
            return Ok(());
        }
        diesel::delete(service_targets::table.find(kind)).execute(conn)?;
        diesel::insert_into(service_targets::table)
            .values((
                service_targets::kind.eq(kind),
                service_targets::respond_minutes.eq(target.respond_minutes),
                service_targets::solve_minutes.eq(target.solve_minutes),
            ))
            .execute(conn)?;
        let written = |target: Target| [target.respond_minutes, target.solve_minutes];
        changed(
            conn,
            now,
            by,
            &json!({ "kind": kind.as_str(), "before": written(before), "after": written(target) }),
        )
    })
}

/// Writes the change down and works the due times out again of everything
/// whose clocks run.
fn changed(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    data: &Value,
) -> Result<(), ChangeCalendarError> {
    let rules = rules(conn)?;
    for conversation in store::running(conn)? {
        let measure = Measure {
            calendar: &rules.calendar,
            target: rules.target(conversation.kind),
        };
        let (respond, solve) = clock::due_again(&conversation, &measure);
        let nearer = clock::nearer(respond, solve);
        if (respond, solve) != (conversation.respond_due_at, conversation.solve_due_at) {
            store::set_due(conn, conversation.id, respond, solve, nearer)?;
        }
    }
    events::record(
        conn,
        now,
        by,
        EventKind::CalendarChanged,
        Subject::Shop,
        None,
        data,
    )?;
    Ok(())
}
