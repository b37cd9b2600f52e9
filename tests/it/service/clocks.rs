//! Clocks that stand still and run again, sleep, and the end of a talk.

use chrono::Duration;
use shop_core::{
    service::{
        self, ChangeConversationError, Conversation, ConversationKind, ConversationState,
        InboxView, NewConversation, Solution, Writing,
    },
    staff::Role,
    time::Timestamp,
};

use super::talking::{page, question};
use crate::shop::{Shop, staff};

fn clock(at: Option<Timestamp>) -> String {
    at.map_or_else(
        || "-".to_owned(),
        |at| at.local().format("%a %H:%M").to_string(),
    )
}

fn both(conversation: &Conversation) -> [String; 2] {
    [
        clock(conversation.respond_due_at),
        clock(conversation.solve_due_at),
    ]
}

/// Opening hours are nine to eight, Monday to Saturday; it is Monday at nine.
#[test]
fn clocks_stand_still_while_the_customer_has_her_turn() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let start = shop.now;
    let conn = &mut shop.conn;
    let complaint = NewConversation::new(ConversationKind::Complaint, "Warna", "Berbeda.");
    let opened = service::open(conn, start, &rina.actor(), complaint)
        .unwrap()
        .conversation;
    // Four hours for the answer; three days of eleven hours for the rest.
    assert_eq!(both(&opened), ["Mon 13:00", "Wed 20:00"]);

    // Answered after two hours; the clocks stand still.
    let eleven = start.plus(Duration::hours(2));
    let id = opened.id;
    let answered = service::reply(conn, eleven, &by, id, &"Boleh kirim foto?".into())
        .unwrap()
        .conversation;
    assert_eq!(both(&answered), ["-", "-"]);
    assert_eq!(
        (answered.first_answer_minutes, answered.solve_worked),
        (Some(120), 120)
    );
    // She takes a day; the answer has a fresh promise, the solution what was
    // left of it: 33 hours without two.
    let tuesday = eleven.plus(Duration::days(1));
    let written = service::reply(conn, tuesday, &rina.actor(), id, &"Ini.".into())
        .unwrap()
        .conversation;
    assert_eq!(both(&written), ["Tue 15:00", "Thu 20:00"]);
    assert_eq!(written.first_answer_minutes, Some(120));
    // A second word of hers does not put the promise off.
    let later = tuesday.plus(Duration::hours(1));
    let more = service::reply(conn, later, &rina.actor(), id, &"Halo?".into())
        .unwrap()
        .conversation;
    assert_eq!(both(&more), ["Tue 15:00", "Thu 20:00"]);
    assert_eq!(more.waiting_since, Some(tuesday));
}

#[test]
fn what_sleeps_is_woken_by_time_or_by_the_customer() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let start = shop.now;
    let conn = &mut shop.conn;
    let id = service::open(conn, start, &rina.actor(), question())
        .unwrap()
        .conversation
        .id;
    for moment in [
        start,
        start.minus(Duration::hours(1)),
        start.plus(Duration::days(91)),
    ] {
        let refused = service::snooze(conn, start, &by, id, moment);
        assert!(matches!(refused, Err(ChangeConversationError::BadMoment)));
    }
    let ten = start.plus(Duration::hours(1));
    let until = start.plus(Duration::days(2));
    let asleep = service::snooze(conn, ten, &by, id, until).unwrap();
    assert_eq!(asleep.state, ConversationState::Snoozed);
    assert_eq!(both(&asleep), ["-", "-"]);
    assert_eq!(asleep.respond_worked, 60);
    // Whoever takes it lets it sleep.
    let inbox = service::list(conn, ten, &by, &page(InboxView::Snoozed)).unwrap();
    assert_eq!(inbox.len(), 1);
    assert!(
        service::list(conn, ten, &by, &page(InboxView::Unanswered))
            .unwrap()
            .is_empty()
    );
    assert_eq!(service::wake_due(conn, ten, 10).unwrap(), 0);
    assert_eq!(service::wake_due(conn, until, 10).unwrap(), 1);
    assert_eq!(service::wake_due(conn, until, 10).unwrap(), 0);
    let woken = service::by_number(conn, "HK-2611-0001").unwrap().unwrap();
    assert_eq!(woken.state, ConversationState::Open);
    assert_eq!(woken.snoozed_until, None);
    // Seven of the eight hours were left, from Wednesday at nine.
    assert_eq!(clock(woken.respond_due_at), "Wed 16:00");

    service::snooze(conn, until, &by, id, until.plus(Duration::days(1))).unwrap();
    let written = service::reply(conn, until, &rina.actor(), id, &"Sudah?".into()).unwrap();
    assert_eq!(written.conversation.state, ConversationState::Open);
}

#[test]
fn what_was_solved_opens_again_for_two_weeks_and_then_goes_on_anew() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let start = shop.now;
    let conn = &mut shop.conn;
    let id = service::open(conn, start, &rina.actor(), question())
        .unwrap()
        .conversation
        .id;
    let hour = start.plus(Duration::hours(1));
    let solved = service::solve(conn, hour, &by, id, &Solution::default()).unwrap();
    // Solved without a word before: that it is solved is the first answer.
    assert_eq!(solved.first_answer_minutes, Some(60));
    assert_eq!((solved.solved_minutes, solved.solved_at), (60, Some(hour)));
    assert_eq!(
        service::close_due(conn, hour.plus(Duration::days(13)), 10).unwrap(),
        0
    );
    let friday = start.plus(Duration::days(4));
    let reopened = service::reopen_own(conn, friday, rina.id, id).unwrap();
    assert_eq!(
        (reopened.state, reopened.reopened, reopened.solved_at),
        (ConversationState::Open, 1, None)
    );
    assert_eq!(both(&reopened), ["Fri 17:00", "Mon 20:00"]);
    let later = friday.plus(Duration::minutes(30));
    let solved = service::solve(conn, later, &by, id, &Solution::default()).unwrap();
    assert_eq!((solved.solved_minutes, solved.solutions), (90, 2));

    let closing = later.plus(Duration::days(14));
    assert_eq!(service::close_due(conn, closing, 10).unwrap(), 1);
    assert_eq!(service::close_due(conn, closing, 10).unwrap(), 0);
    let closed = service::by_number(conn, "hk-2611-0001").unwrap().unwrap();
    assert_eq!(closed.state, ConversationState::Closed);
    assert!(service::reopen_own(conn, closing, rina.id, id).is_err());
    assert!(service::reopen(conn, closing, &by, id).is_err());
    assert!(service::reply(conn, closing, &by, id, &"Halo".into()).is_err());
    let word = Writing::from("Terjadi lagi.");
    let next = service::reply(conn, closing, &rina.actor(), id, &word)
        .unwrap()
        .conversation;
    assert_ne!(next.id, id);
    assert_eq!(
        (next.previous_id, next.state, &*next.subject),
        (Some(id), ConversationState::New, "Ukuran kebaya")
    );
    let view = service::view(conn, &by, next.id).unwrap().unwrap();
    assert_eq!(view.previous.as_deref(), Some("HK-2611-0001"));
}

#[test]
fn spam_asks_nothing_of_anybody_and_can_come_back() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Moderator);
    let (now, conn) = (shop.now, &mut shop.conn);
    let id = service::open(conn, now, &rina.actor(), question())
        .unwrap()
        .conversation
        .id;
    let spam = service::mark_spam(conn, now, &by, id).unwrap();
    assert_eq!((spam.state, spam.due_at), (ConversationState::Spam, None));
    let more = service::reply(conn, now, &rina.actor(), id, &"Promo!".into()).unwrap();
    assert_eq!(more.conversation.state, ConversationState::Spam);
    assert!(service::reopen_own(conn, now, rina.id, id).is_err());
    assert!(service::solve(conn, now, &by, id, &Solution::default()).is_err());
    let back = service::reopen(conn, now, &by, id).unwrap();
    assert_eq!((back.state, back.reopened), (ConversationState::Open, 0));
    assert!(back.solve_due_at.is_some());
}

#[test]
fn the_inbox_is_sorted_by_what_is_due_and_pages_by_key() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let (now, conn) = (shop.now, &mut shop.conn);
    let mut write = |kind, subject: &str, minutes: i64| {
        let new = NewConversation::new(kind, subject, "Halo.");
        let at = now.plus(Duration::minutes(minutes));
        service::open(conn, at, &rina.actor(), new)
            .unwrap()
            .conversation
            .id
    };
    let question = write(ConversationKind::Question, "satu", 0);
    let complaint = write(ConversationKind::Complaint, "dua", 30);
    let idea = write(ConversationKind::Suggestion, "tiga", 31);
    let other = write(ConversationKind::Complaint, "empat", 30);
    let conn = &mut shop.conn;
    let mut seen = Vec::new();
    let mut query = page(InboxView::Unanswered);
    query.limit = 1;
    loop {
        let rows = service::list(conn, now, &by, &query).unwrap();
        let Some(row) = rows.first() else { break };
        seen.push(row.conversation.id);
        query.after = Some(row.conversation.id);
    }
    assert_eq!(seen, [complaint, other, question, idea]);
    // At 13.31 both complaints are late, at 17.00 the question too.
    let late = |conn: &mut _, hours: i64, minutes: i64| {
        let at = now.plus(Duration::hours(hours) + Duration::minutes(minutes));
        let listed = service::list(conn, at, &by, &page(InboxView::Late)).unwrap();
        let counted = service::late(conn, at, &by).unwrap();
        assert_eq!(counted.count, i64::try_from(listed.len()).unwrap());
        listed.len()
    };
    assert_eq!(
        [late(conn, 4, 29), late(conn, 4, 30), late(conn, 8, 0)],
        [0, 2, 3]
    );
    let all = service::list(conn, now, &by, &page(InboxView::All)).unwrap();
    let all: Vec<_> = all.iter().map(|row| row.conversation.id).collect();
    assert_eq!(all, [other, idea, complaint, question]);
}
