//! A question, its answer, and who may read them.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    mail,
    members::MemberState,
    service::{
        self, About, Cause, ChangeConversationError, Channel, ConversationKind, ConversationState,
        InboxQuery, InboxView, NewConversation, OpenError, Outcome, ReplyError, Solution,
        SolveError, Visibility, Writing,
    },
    staff::Role,
};

use crate::shop::{Shop, staff};

pub fn question() -> NewConversation {
    NewConversation::new(
        ConversationKind::Question,
        "Ukuran kebaya",
        "Apakah ukuran M muat untuk lingkar dada 92?",
    )
}

pub fn page(view: InboxView) -> InboxQuery {
    InboxQuery {
        view,
        limit: 10,
        ..InboxQuery::default()
    }
}

#[test]
fn a_question_is_answered_by_mail_and_can_go_on() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let opened = service::open(conn, now, &rina.actor(), question())
        .unwrap()
        .conversation;
    assert_eq!(opened.state, ConversationState::New);
    let received = &mail::recent(conn, 1).unwrap()[0];
    assert!(received.body.contains(&opened.number), "{}", received.body);
    assert!(
        received.body.contains("sebelum 23 Nov 2026 17.00 WIB"),
        "{}",
        received.body
    );
    let by = staff(Role::Moderator);
    let inbox = service::list(conn, now, &by, &page(InboxView::Unanswered)).unwrap();
    assert_eq!((inbox.len(), &*inbox[0].member_name), (1, "Rina"));
    let answer = Writing::from("Muat, longgar 4 cm.");
    let answered = service::reply(conn, now, &by, opened.id, &answer).unwrap();
    assert_eq!(answered.conversation.state, ConversationState::Waiting);
    let last = &mail::recent(conn, 1).unwrap()[0];
    assert_eq!(last.recipient, rina.email);
    assert!(last.body.contains("longgar 4 cm"), "{}", last.body);
    let thanks = Writing::from("Terima kasih!");
    let again = service::reply(conn, now, &rina.actor(), opened.id, &thanks).unwrap();
    assert_eq!(again.conversation.state, ConversationState::Open);
    service::solve(conn, now, &by, opened.id, &Solution::default()).unwrap();
    let last = &mail::recent(conn, 1).unwrap()[0];
    assert_eq!(last.template, "conversation-solved");
    let view = service::view(conn, &rina.actor(), opened.id)
        .unwrap()
        .unwrap();
    assert_eq!(view.messages.len(), 3);
    assert_eq!(view.conversation.state, ConversationState::Solved);
    assert!(view.may_be_rated());
}

#[test]
fn guests_and_strangers_are_kept_out() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let waiting = shop.register("Dewi");
    let (now, conn) = (shop.now, &mut shop.conn);
    let answer = service::open(conn, now, &waiting.actor(), question());
    assert!(
        matches!(
            answer,
            Err(OpenError::NotYetMember(MemberState::AwaitingEmail))
        ),
        "{answer:?}"
    );
    let empty = NewConversation::new(ConversationKind::Question, " ", "");
    match service::open(conn, now, &rina.actor(), empty) {
        Err(OpenError::Invalid(errors)) => assert_eq!(errors.len(), 2),
        other => panic!("{other:?}"),
    }
    let opened = service::open(conn, now, &rina.actor(), question())
        .unwrap()
        .conversation;
    let (id, too) = (opened.id, Writing::from("Saya juga"));
    assert!(service::view(conn, &sari.actor(), id).is_ok_and(|view| view.is_none()));
    assert!(service::reply(conn, now, &sari.actor(), id, &too).is_err());
    assert!(service::solve(conn, now, &sari.actor(), id, &Solution::default()).is_err());
    assert!(service::close_own(conn, now, sari.id, id).is_err());
    assert!(service::reopen_own(conn, now, sari.id, id).is_err());
    assert!(service::rate(conn, now, sari.id, id, Some(1), "").is_err());
    assert!(service::note(conn, now, &rina.actor(), id, "Saya").is_err());
    let all = page(InboxView::All);
    assert!(service::list(conn, now, &rina.actor(), &all).is_err());
    let warehouse = staff(Role::Warehouse);
    assert!(service::list(conn, now, &warehouse, &all).is_err());
    assert!(service::mark_spam(conn, now, &warehouse, id).is_err());
    assert!(service::snooze(conn, now, &warehouse, id, now.plus(Duration::hours(1))).is_err());
    let by_form = NewConversation::new(ConversationKind::PaymentConfirmation, "a", "b");
    assert!(matches!(
        service::open(conn, now, &rina.actor(), by_form),
        Err(OpenError::ByItsForm)
    ));
    let for_her = service::open_for(
        conn,
        now,
        &rina.actor(),
        sari.id,
        Channel::Phone,
        question(),
    );
    assert!(matches!(for_her, Err(OpenError::Denied(_))), "{for_her:?}");
}

/// What staff write among themselves never reaches the customer: neither on
/// her page nor by mail.
#[test]
fn internal_notes_are_never_seen_by_the_customer() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let id = service::open(conn, now, &rina.actor(), question())
        .unwrap()
        .conversation
        .id;
    let by = staff(Role::Cashier);
    let mails = mail::recent(conn, 100).unwrap().len();
    let noted = service::note(conn, now, &by, id, "RAHASIA: pelanggan suka menawar").unwrap();
    assert_eq!(noted.state, ConversationState::New);
    assert_eq!(noted.first_answer_at, None);
    service::note(conn, now, &by, id, "RAHASIA: pelanggan suka menawar").unwrap();
    assert_eq!(mail::recent(conn, 100).unwrap().len(), mails);

    let hers = service::view(conn, &rina.actor(), id).unwrap().unwrap();
    assert_eq!(hers.messages.len(), 1);
    assert!(!format!("{hers:?}").contains("RAHASIA"));
    let ours = service::view(conn, &by, id).unwrap().unwrap();
    assert_eq!(ours.messages.len(), 2);
    assert_eq!(ours.messages[1].message.visibility, Visibility::Internal);

    service::reply(conn, now, &by, id, &"Muat.".into()).unwrap();
    let solution = Solution {
        root_cause: "RAHASIA: benang tipis".to_owned(),
        ..Solution::default()
    };
    service::solve(conn, now, &by, id, &solution).unwrap();
    let hers = service::view(conn, &rina.actor(), id).unwrap().unwrap();
    assert!(!format!("{hers:?}").contains("RAHASIA"));
    for letter in mail::recent(conn, 100).unwrap() {
        assert!(!letter.body.contains("RAHASIA"), "{}", letter.body);
    }
}

#[test]
fn a_complaint_is_about_a_line_of_ones_own_and_ends_with_cause_and_outcome() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let line = shop.view(order.id).lines[0].id;
    let (now, conn) = (shop.now, &mut shop.conn);
    let complaint = NewConversation {
        about: About::Line(line),
        ..NewConversation::new(
            ConversationKind::Complaint,
            "Jahitan lepas",
            "Lengan kirinya lepas.",
        )
    };
    let hers = service::open(conn, now, &sari.actor(), complaint.clone());
    assert!(matches!(hers, Err(OpenError::NoSuchOrder)), "{hers:?}");
    let by_number = NewConversation {
        about: About::Order(order.number.clone()),
        ..complaint.clone()
    };
    assert!(service::open(conn, now, &sari.actor(), by_number).is_err());
    let opened = service::open(conn, now, &rina.actor(), complaint)
        .unwrap()
        .conversation;
    assert_eq!(opened.order_id, Some(order.id));
    assert_eq!(opened.order_line_id, Some(line));
    // Four hours of opening time from nine o'clock.
    let due = opened.respond_due_at.unwrap().local();
    assert_eq!(due.format("%a %H:%M").to_string(), "Mon 13:00");

    let by = staff(Role::Cashier);
    let without = service::solve(conn, now, &by, opened.id, &Solution::default());
    assert!(matches!(without, Err(SolveError::CauseMissing)));
    let half = Solution {
        cause: Some(Cause::Defect),
        ..Solution::default()
    };
    let without = service::solve(conn, now, &by, opened.id, &half);
    assert!(matches!(without, Err(SolveError::OutcomeMissing)));
    let whole = Solution {
        outcome: Some(Outcome::Repaired),
        root_cause: "Benang jahit terlalu tipis.".to_owned(),
        message: "Sudah kami jahit ulang.".to_owned(),
        ..half
    };
    let solved = service::solve(conn, now, &by, opened.id, &whole).unwrap();
    assert_eq!(
        (solved.cause, solved.outcome, solved.solutions),
        (Some(Cause::Defect), Some(Outcome::Repaired), 1)
    );
    // Pressed twice: nothing more happens.
    assert_eq!(
        service::solve(conn, now, &by, opened.id, &whole).unwrap(),
        solved
    );
    let view = service::view(conn, &rina.actor(), opened.id)
        .unwrap()
        .unwrap();
    let (article, ..) = view.matter.unwrap().line.unwrap();
    assert_eq!(article, "Kebaya Kutubaru");
}

#[test]
fn each_solution_is_rated_once() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let by = staff(Role::Cashier);
    let id = service::open(conn, now, &rina.actor(), question())
        .unwrap()
        .conversation
        .id;
    assert!(service::rate(conn, now, rina.id, id, Some(5), "").is_err());
    service::solve(conn, now, &by, id, &Solution::default()).unwrap();
    assert!(service::rate(conn, now, rina.id, id, Some(6), "").is_err());
    assert!(service::rate(conn, now, rina.id, id, Some(5), &"a".repeat(501)).is_err());
    service::rate(conn, now, rina.id, id, Some(5), "Cepat!").unwrap();
    assert!(service::rate(conn, now, rina.id, id, Some(1), "").is_err());
    service::reopen_own(conn, now, rina.id, id).unwrap();
    assert!(service::rate(conn, now, rina.id, id, Some(1), "").is_err());
    service::solve(conn, now, &by, id, &Solution::default()).unwrap();
    // She need not say anything, and is not asked again.
    service::rate(conn, now, rina.id, id, None, "").unwrap();
    let view = service::view(conn, &by, id).unwrap().unwrap();
    assert!(!view.may_be_rated());
    let stars: Vec<_> = view.ratings.iter().map(|rating| rating.stars).collect();
    assert_eq!(stars, [None, Some(5)]);
}

#[test]
fn the_same_words_twice_are_one_message() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let first = service::open(conn, now, &rina.actor(), question()).unwrap();
    let later = now.plus(Duration::minutes(2));
    let second = service::open(conn, later, &rina.actor(), question()).unwrap();
    assert!(!first.already && second.already);
    assert_eq!(first.conversation.id, second.conversation.id);
    let id = first.conversation.id;
    let word = Writing::from("Satu lagi: panjangnya?");
    assert!(
        !service::reply(conn, later, &rina.actor(), id, &word)
            .unwrap()
            .already
    );
    assert!(
        service::reply(conn, later, &rina.actor(), id, &word)
            .unwrap()
            .already
    );
    let view = service::view(conn, &rina.actor(), id).unwrap().unwrap();
    assert_eq!(view.messages.len(), 2);
    // A quarter of an hour later it is meant.
    let later = later.plus(Duration::minutes(15));
    assert!(
        !service::open(conn, later, &rina.actor(), question())
            .unwrap()
            .already
    );
    assert!(
        !service::reply(conn, later, &rina.actor(), id, &word)
            .unwrap()
            .already
    );
}

#[test]
fn staff_who_have_not_seen_the_last_word_do_not_answer_past_it() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let opened = service::open(conn, now, &rina.actor(), question())
        .unwrap()
        .conversation;
    service::reply(conn, now, &rina.actor(), opened.id, &"Yang sogan.".into()).unwrap();
    let mut answer = Writing {
        seen: Some(opened.version),
        ..Writing::from("Ukuran M ada.")
    };
    let by = staff(Role::Cashier);
    let refused = service::reply(conn, now, &by, opened.id, &answer);
    assert!(matches!(refused, Err(ReplyError::Changed)), "{refused:?}");
    answer.seen = Some(opened.version + 1);
    service::reply(conn, now, &by, opened.id, &answer).unwrap();
}

#[test]
fn staff_take_down_what_a_member_said_on_the_telephone() {
    let mut shop = Shop::new();
    let (rina, dewi) = (shop.member("Rina"), shop.register("Dewi"));
    let (now, conn) = (shop.now, &mut shop.conn);
    let by = staff(Role::Cashier);
    let opened = service::open_for(conn, now, &by, rina.id, Channel::Phone, question())
        .unwrap()
        .conversation;
    assert_eq!(opened.channel, Channel::Phone);
    assert_eq!(opened.member_id, rina.id);
    let hers = service::of_member(conn, rina.id, None, 10).unwrap();
    assert_eq!(hers.len(), 1);
    let letter = &mail::recent(conn, 1).unwrap()[0];
    assert_eq!(
        (&letter.recipient, &*letter.template),
        (&rina.email, "conversation-opened")
    );
    let waiting = service::open_for(conn, now, &by, dewi.id, Channel::Visit, question());
    assert!(matches!(waiting, Err(OpenError::NotYetMember(_))));
}

#[test]
fn whoever_answers_takes_it_and_it_can_be_given_on() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let account = |shop: &mut Shop, username: &str, role| {
        let new = shop_core::staff::NewStaff {
            username: username.to_owned(),
            name: username.to_owned(),
            role,
            password: shop_core::secret::Password::new(crate::shop::PASSWORD).unwrap(),
        };
        shop_core::staff::add(&mut shop.conn, shop.now, &staff(Role::Owner), new).unwrap()
    };
    let sari = account(&mut shop, "sari", Role::Cashier);
    let wulan = account(&mut shop, "wulan", Role::Moderator);
    let gilang = account(&mut shop, "gilang", Role::Warehouse);
    let (now, conn) = (shop.now, &mut shop.conn);
    let id = service::open(conn, now, &rina.actor(), question())
        .unwrap()
        .conversation
        .id;
    let by = sari.actor();
    let due = service::by_number(conn, "HK-2611-0001").unwrap().unwrap();
    let taken = service::take(conn, now.plus(Duration::hours(2)), &by, id).unwrap();
    assert_eq!(
        (taken.state, taken.assigned_to),
        (ConversationState::Open, Some(sari.id))
    );
    // Whoever takes it does not win time.
    assert_eq!(taken.respond_due_at, due.respond_due_at);
    let mine = service::list(conn, now, &by, &page(InboxView::Mine)).unwrap();
    assert_eq!(mine[0].assignee.as_deref(), Some("sari"));
    let given = service::assign(conn, now, &by, id, wulan.id).unwrap();
    assert_eq!(given.assigned_to, Some(wulan.id));
    assert!(
        service::list(conn, now, &by, &page(InboxView::Mine))
            .unwrap()
            .is_empty()
    );
    assert!(matches!(
        service::assign(conn, now, &by, id, gilang.id),
        Err(ChangeConversationError::NoSuchStaff)
    ));
    assert!(matches!(
        service::take(conn, now, &Actor::System, id),
        Err(ChangeConversationError::NoAccount)
    ));
    let second = service::open(
        conn,
        now,
        &rina.actor(),
        NewConversation::new(ConversationKind::Criticism, "Foto", "Terlalu terang."),
    )
    .unwrap()
    .conversation;
    service::reply(conn, now, &by, second.id, &"Terima kasih.".into()).unwrap();
    let mine = service::list(conn, now, &by, &page(InboxView::Mine)).unwrap();
    assert_eq!(mine[0].conversation.id, second.id);
}

#[test]
fn photos_are_bounded_and_belong_to_the_conversation() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let (now, conn) = (shop.now, &mut shop.conn);
    let key = |n: usize| format!("pesan/{n:032x}.jpg");
    let with = |photos: Vec<String>| NewConversation {
        writing: Writing {
            photos,
            ..question().writing
        },
        ..question()
    };
    let many = with((0..5).map(key).collect());
    assert!(matches!(
        service::open(conn, now, &rina.actor(), many),
        Err(OpenError::Invalid(_))
    ));
    let opened = service::open(conn, now, &rina.actor(), with(vec![key(1), key(2)]))
        .unwrap()
        .conversation;
    let view = service::view(conn, &rina.actor(), opened.id)
        .unwrap()
        .unwrap();
    let photos = &view.messages[0].photos;
    assert_eq!(photos.len(), 2);
    let photo = photos[0].id;
    let found = service::attachment(conn, &rina.actor(), opened.id, photo).unwrap();
    assert_eq!(found.unwrap().media_key, key(1));
    assert_eq!(
        service::attachment(conn, &sari.actor(), opened.id, photo).unwrap(),
        None
    );
    let other = service::open(conn, now, &sari.actor(), question())
        .unwrap()
        .conversation;
    assert_eq!(
        service::attachment(conn, &sari.actor(), other.id, photo).unwrap(),
        None
    );
}
