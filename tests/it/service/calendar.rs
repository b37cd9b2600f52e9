//! The business calendar: changed by staff, and what is due moves with it.

use chrono::Duration;
use shop_core::{
    service::{self, ChangeCalendarError, ConversationKind, OpenHours, Target},
    staff::Role,
    time::parse_day,
};

use super::talking::question;
use crate::shop::{Shop, staff};

#[test]
fn a_change_of_the_calendar_moves_what_is_due() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let owner = staff(Role::Owner);
    let (now, conn) = (shop.now, &mut shop.conn);
    let opened = service::open(conn, now, &rina.actor(), question())
        .unwrap()
        .conversation;
    let due = |conn: &mut _| {
        let found = service::by_number(conn, &opened.number).unwrap().unwrap();
        assert_eq!(found.due_at, found.respond_due_at);
        let due = found.respond_due_at.unwrap().local();
        due.format("%a %H:%M").to_string()
    };
    assert_eq!(due(conn), "Mon 17:00");
    let short = Some(OpenHours {
        opens: 600,
        closes: 900,
    });
    service::set_hours(conn, now, &owner, 1, short).unwrap();
    // Five hours on Monday from ten, three on Tuesday from nine.
    assert_eq!(due(conn), "Tue 12:00");
    let tuesday = parse_day("2026-11-24").unwrap();
    service::add_holiday(conn, now, &owner, tuesday, "Libur keluarga").unwrap();
    service::add_holiday(conn, now, &owner, tuesday, "Libur keluarga besar").unwrap();
    assert_eq!(due(conn), "Wed 12:00");
    let names: Vec<_> = service::holidays_from(conn, tuesday).unwrap();
    assert_eq!((names.len(), &*names[0].name), (1, "Libur keluarga besar"));
    let target = Target {
        respond_minutes: 60,
        solve_minutes: 600,
    };
    service::set_target(conn, now, &owner, ConversationKind::Question, target).unwrap();
    assert_eq!(due(conn), "Mon 11:00");
    service::set_hours(conn, now, &owner, 1, None).unwrap();
    assert_eq!(due(conn), "Wed 10:00");
    service::remove_holiday(conn, now, &owner, tuesday).unwrap();
    assert_eq!(due(conn), "Tue 10:00");
    assert!(matches!(
        service::remove_holiday(conn, now, &owner, tuesday),
        Err(ChangeCalendarError::NoSuchHoliday)
    ));
}

#[test]
fn what_cannot_be_is_refused() {
    let mut shop = Shop::new();
    let (owner, cashier) = (staff(Role::Owner), staff(Role::Cashier));
    let (now, conn) = (shop.now, &mut shop.conn);
    let hours = |opens, closes| Some(OpenHours { opens, closes });
    for (weekday, hours) in [
        (0, hours(540, 600)),
        (8, hours(540, 600)),
        (1, hours(600, 600)),
        (1, hours(-1, 600)),
        (1, hours(600, 1_441)),
    ] {
        let refused = service::set_hours(conn, now, &owner, weekday, hours);
        assert!(matches!(refused, Err(ChangeCalendarError::BadHours)));
    }
    for weekday in 1..=5 {
        service::set_hours(conn, now, &owner, weekday, None).unwrap();
    }
    let refused = service::set_hours(conn, now, &owner, 6, None);
    assert!(matches!(refused, Err(ChangeCalendarError::LastDay)));
    assert!(service::rules(conn).unwrap().calendar.weekdays[5].is_some());
    let day = now.day();
    assert!(matches!(
        service::add_holiday(conn, now, &owner, day, " "),
        Err(ChangeCalendarError::BadName)
    ));
    let never = Target {
        respond_minutes: 0,
        solve_minutes: 60,
    };
    assert!(matches!(
        service::set_target(conn, now, &owner, ConversationKind::Question, never),
        Err(ChangeCalendarError::BadTarget)
    ));
    assert!(matches!(
        service::set_hours(conn, now, &cashier, 1, None),
        Err(ChangeCalendarError::Denied(_))
    ));
    let next = service::rules(conn).unwrap().calendar;
    let opening = next.next_opening(now.plus(Duration::days(1))).unwrap();
    assert_eq!(opening.local().format("%a %H:%M").to_string(), "Sat 09:00");
}
