//! Forms sent twice, and messages that only look the same.

use chrono::Duration;
use shop_core::{
    service::{
        self, About, ConversationKind, ConversationState, NewConversation, Solution, SolveError,
        Writing,
    },
    staff::Role,
};

use crate::shop::{Shop, staff};

fn photo(random: &str, known: &str) -> String {
    format!("pesan/{}{}.jpg", random.repeat(32), known.repeat(32))
}

#[test]
fn equal_words_about_two_articles_are_two_complaints() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let gamis = shop.goods("Gamis Parang", 400_000, 9);
    let order = shop.order(&rina, &[(kebaya, 1), (gamis, 1)]);
    let lines: Vec<_> = shop.view(order.id).lines.iter().map(|it| it.id).collect();
    let mut send = |about: About, photos: Vec<String>| {
        let mut new = NewConversation::new(ConversationKind::Complaint, "Cacat", "Jahitan lepas.");
        new.about = about;
        new.writing.photos = photos;
        let sent = service::open(&mut shop.conn, shop.now, &rina.actor(), new).unwrap();
        (sent.conversation.number, sent.already)
    };
    let first = send(About::Line(lines[0]), vec![photo("a", "1")]);
    assert!(!first.1);
    let pressed = send(About::Line(lines[0]), vec![photo("b", "1")]);
    assert_eq!(
        pressed,
        (first.0.clone(), true),
        "the same file, sent twice"
    );
    let second = send(About::Line(lines[1]), vec![photo("c", "1")]);
    assert!(!second.1, "another article");
    let third = send(About::Line(lines[0]), vec![photo("d", "2")]);
    assert!(!third.1, "another photo");
    assert!(!send(About::Line(lines[0]), Vec::new()).1, "no photo");
}

#[test]
fn a_reply_with_other_photos_is_another_reply() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let new = NewConversation::new(ConversationKind::Question, "Ukuran", "Muat?");
    let (conn, now) = (&mut shop.conn, shop.now);
    let opened = service::open(conn, now, &rina.actor(), new).unwrap();
    let id = opened.conversation.id;
    let mut send = |photos: Vec<String>| {
        let writing = Writing {
            body: "Ini fotonya.".to_owned(),
            photos,
            seen: None,
        };
        let sent = service::reply(&mut shop.conn, shop.now, &rina.actor(), id, &writing);
        sent.unwrap().already
    };
    assert!(!send(vec![photo("a", "1")]));
    assert!(send(vec![photo("b", "1")]));
    assert!(!send(vec![photo("c", "2")]));
    assert!(!send(vec![photo("d", "2"), photo("e", "3")]));
}

#[test]
fn a_second_press_on_a_closed_conversation_goes_on_in_one() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let new = NewConversation::new(ConversationKind::Question, "Ukuran", "Muat?");
    let (conn, now) = (&mut shop.conn, shop.now);
    let opened = service::open(conn, now, &rina.actor(), new).unwrap();
    let id = opened.conversation.id;
    service::solve(conn, now, &by, id, &Solution::default()).unwrap();
    shop.wait(Duration::days(40));
    let (conn, now) = (&mut shop.conn, shop.now);
    service::close_due(conn, now, 10).unwrap();
    let closed = service::view(conn, &by, id).unwrap().unwrap().conversation;
    assert_eq!(closed.state, ConversationState::Closed);
    let first = service::reply(conn, now, &rina.actor(), id, &"Ternyata sempit.".into()).unwrap();
    let second = service::reply(conn, now, &rina.actor(), id, &"Ternyata sempit.".into()).unwrap();
    assert_eq!(second.conversation.number, first.conversation.number);
    assert_eq!((first.already, second.already), (false, true));
    let third = service::reply(conn, now, &rina.actor(), id, &"Dan pendek.".into()).unwrap();
    assert!(!third.already, "other words are another message");
}

#[test]
fn what_arrives_while_the_form_is_open_is_not_closed_unread() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let new = NewConversation::new(ConversationKind::Question, "Ukuran", "Muat?");
    let (conn, now) = (&mut shop.conn, shop.now);
    let opened = service::open(conn, now, &rina.actor(), new).unwrap();
    let seen = opened.conversation.version;
    let id = opened.conversation.id;
    service::reply(conn, now, &rina.actor(), id, &"Dan pendek.".into()).unwrap();
    let solution = |seen| Solution {
        seen: Some(seen),
        ..Solution::default()
    };
    let stale = service::solve(conn, now, &by, id, &solution(seen));
    assert!(matches!(stale, Err(SolveError::Changed)), "{stale:?}");
    let now_seen = service::view(conn, &by, id).unwrap().unwrap();
    let fresh = solution(now_seen.conversation.version);
    let solved = service::solve(conn, now, &by, id, &fresh).unwrap();
    assert_eq!(solved.state, ConversationState::Solved);
    // Pressed twice: it is solved already, whatever was seen.
    assert_eq!(service::solve(conn, now, &by, id, &fresh).unwrap(), solved);
}

#[test]
fn the_inbox_is_searched_in_number_name_and_subject() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    for (member, subject) in [(&rina, "Ukuran kebaya"), (&sari, "Ongkos 100% kirim")] {
        let new = NewConversation::new(ConversationKind::Question, subject, "Muat?");
        service::open(&mut shop.conn, shop.now, &member.actor(), new).unwrap();
    }
    let by = staff(Role::Cashier);
    let mut found = |words: &str| -> Vec<String> {
        let query = service::InboxQuery {
            words: words.to_owned(),
            ..super::talking::page(service::InboxView::All)
        };
        service::list(&mut shop.conn, shop.now, &by, &query)
            .unwrap()
            .into_iter()
            .map(|row| row.member_name)
            .collect()
    };
    assert_eq!(found("KEBAYA"), ["Rina"]);
    assert_eq!(found("sari"), ["Sari"]);
    assert_eq!(found("rina ukuran"), ["Rina"]);
    assert_eq!(found("rina ongkos"), Vec::<String>::new());
    assert_eq!(found("hk-2611-0002"), ["Sari"]);
    assert_eq!(found("100%"), ["Sari"]);
    assert_eq!(found("1_0"), Vec::<String>::new());
    assert_eq!(found(""), ["Sari", "Rina"]);
}

#[test]
fn what_was_taken_for_spam_waits_for_an_answer_again() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let new = NewConversation::new(ConversationKind::Question, "Ukuran", "Muat?");
    let (conn, now) = (&mut shop.conn, shop.now);
    let opened = service::open(conn, now, &rina.actor(), new).unwrap();
    let id = opened.conversation.id;
    service::mark_spam(conn, now, &by, id).unwrap();
    shop.wait(Duration::hours(1));
    let (conn, now) = (&mut shop.conn, shop.now);
    let back = service::reopen(conn, now, &by, id).unwrap();
    assert_eq!(back.waiting_since, Some(now));
    assert!(back.respond_due_at.is_some());
    let answered = service::reply(conn, now, &by, id, &"Muat.".into()).unwrap();
    assert!(answered.conversation.first_answer_at.is_some());
}

#[test]
fn what_a_customer_never_came_back_to_is_closed_after_a_month() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let new = NewConversation::new(ConversationKind::Question, "Ukuran", "Muat?");
    let (conn, now) = (&mut shop.conn, shop.now);
    let opened = service::open(conn, now, &rina.actor(), new).unwrap();
    let id = opened.conversation.id;
    service::reply(conn, now, &by, id, &"Lingkar dadanya?".into()).unwrap();
    shop.wait(Duration::days(29));
    assert_eq!(service::close_due(&mut shop.conn, shop.now, 10).unwrap(), 0);
    shop.wait(Duration::days(2));
    let (conn, now) = (&mut shop.conn, shop.now);
    assert_eq!(service::close_due(conn, now, 10).unwrap(), 1);
    assert_eq!(service::close_due(conn, now, 10).unwrap(), 0);
    let closed = service::view(conn, &by, id).unwrap().unwrap().conversation;
    assert_eq!(closed.state, ConversationState::Closed);
    let events =
        shop_core::events::of_subject(conn, shop_core::events::Subject::Conversation(id), 10);
    let kinds: Vec<_> = events
        .unwrap()
        .into_iter()
        .map(|event| event.kind)
        .collect();
    let closing = shop_core::events::EventKind::ConversationClosed;
    assert_eq!(kinds.iter().filter(|kind| **kind == closing).count(), 1);
    // Her next word goes on in a new one.
    let on = service::reply(conn, now, &rina.actor(), id, &"92 cm.".into()).unwrap();
    assert_eq!(on.conversation.previous_id, Some(id));
}
