//! How fast the shop answers and solves, as a report.

use chrono::Duration;
use shop_core::{
    messages::Lang,
    service::{
        self, Cause, ConversationKind, NewConversation, Outcome, ResponseGroup, ResponseRow,
        Solution,
    },
    staff::Role,
    time::Timestamp,
};

use crate::shop::{Shop, staff};

/// Two complaints, answered after one and three hours and one of them
/// solved on the next day, and a question that nobody answers.
fn busy_shop() -> (Shop, Timestamp) {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let start = shop.now;
    let conn = &mut shop.conn;
    for (place, hours) in [1_i64, 3].into_iter().enumerate() {
        let subject = format!("Keluhan {place}");
        let new = NewConversation::new(ConversationKind::Complaint, &subject, "Halo.");
        let id = service::open(conn, start, &rina.actor(), new)
            .unwrap()
            .conversation
            .id;
        let at = start.plus(Duration::hours(hours));
        service::reply(conn, at, &by, id, &"Kami periksa.".into()).unwrap();
        if place == 0 {
            let written = at.plus(Duration::hours(1));
            service::reply(conn, written, &rina.actor(), id, &"Baik.".into()).unwrap();
            let solution = Solution {
                cause: Some(Cause::Size),
                outcome: Some(Outcome::Exchanged),
                ..Solution::default()
            };
            // Eleven on Monday until ten on Tuesday: nine hours and one.
            let tuesday = start.plus(Duration::hours(25));
            service::solve(conn, tuesday, &by, id, &solution).unwrap();
        }
    }
    let question = NewConversation::new(ConversationKind::Question, "Ukuran", "Ada?");
    service::open(conn, start, &rina.actor(), question).unwrap();
    (shop, start)
}

fn report(shop: &mut Shop, group: ResponseGroup, as_of: Timestamp) -> Vec<ResponseRow> {
    let by = staff(Role::Owner);
    let days = (as_of.day() - Duration::days(10), as_of.day());
    service::response_times(&mut shop.conn, &by, Lang::Id, group, days, as_of).unwrap()
}

#[test]
fn answers_and_solutions_are_measured_by_the_clock_and_by_opening_hours() {
    let (mut shop, start) = busy_shop();
    let as_of = start.plus(Duration::days(2));
    let rows = report(&mut shop, ResponseGroup::Kind, as_of);
    let codes: Vec<_> = rows.iter().map(|row| &*row.code).collect();
    assert_eq!(codes, ["question", "complaint"]);
    let complaint = &rows[1];
    assert_eq!(
        (
            complaint.conversations,
            complaint.answered,
            complaint.solved,
            complaint.open
        ),
        (2, 2, 1, 1)
    );
    assert_eq!(
        (
            complaint.answer_calendar.median,
            complaint.answer_calendar.p90
        ),
        (Some(60), Some(180))
    );
    assert_eq!(complaint.answer_business.median, Some(60));
    assert_eq!(complaint.solve_calendar.median, Some(25 * 60));
    assert_eq!(complaint.solve_business.median, Some(60 + 10 * 60));
    let question = &rows[0];
    assert_eq!((question.answered, question.open, question.late), (0, 1, 1));
    assert_eq!(question.answer_calendar.median, None);

    let rows = report(&mut shop, ResponseGroup::Cause, as_of);
    let causes: Vec<_> = rows
        .iter()
        .map(|row| (&*row.code, row.conversations))
        .collect();
    assert_eq!(causes, [("size", 1), ("", 1)]);
    let rows = report(&mut shop, ResponseGroup::Staff, as_of);
    assert_eq!(rows[0].label, "Belum ditangani");
    // Seen from Monday noon: one was answered, none solved.
    let noon = start.plus(Duration::hours(2));
    let rows = report(&mut shop, ResponseGroup::Kind, noon);
    assert_eq!((rows[1].answered, rows[1].solved), (1, 0));
}

#[test]
fn reports_are_for_those_who_may_read_them() {
    let (mut shop, start) = busy_shop();
    let days = (start.day(), start.day());
    let refused = service::response_times(
        &mut shop.conn,
        &staff(Role::Moderator),
        Lang::Id,
        ResponseGroup::Kind,
        days,
        start,
    );
    assert!(refused.is_err());
}
