//! Who sees what of a customer.

use shop_core::{
    customers::{
        self, ContactChannel, CustomerList, CustomerQuery, NewContact, TimelineKind, Which,
    },
    forum, requests,
    service::{self, ConversationKind, NewConversation},
    staff::Role,
};

use crate::shop::{Shop, staff};

#[test]
fn a_moderator_reads_neither_orders_nor_money() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let order = shop.order(&rina, &[(kebaya, 1)]);
    shop.pay(&order);
    let (conn, now) = (&mut shop.conn, shop.now);
    let new = NewConversation::new(ConversationKind::Question, "Ukuran", "Muat?");
    service::open(conn, now, &rina.actor(), new).unwrap();
    let by = staff(Role::Moderator);
    let kinds = |conn: &mut _, role: Role, kind: Option<TimelineKind>| {
        let mut kinds: Vec<TimelineKind> =
            customers::timeline(conn, &staff(role), &rina, kind, None, 100)
                .unwrap()
                .into_iter()
                .map(|entry| entry.kind)
                .collect();
        kinds.sort_by_key(|kind| kind.as_str());
        kinds.dedup();
        kinds
    };
    let all = kinds(conn, Role::Cashier, None);
    for kind in [
        TimelineKind::Orders,
        TimelineKind::Payments,
        TimelineKind::Talk,
    ] {
        assert!(all.contains(&kind), "{all:?}");
        assert_eq!(kinds(conn, Role::Cashier, Some(kind)), [kind]);
    }
    let seen = kinds(conn, Role::Moderator, None);
    assert!(seen.contains(&TimelineKind::Talk), "{seen:?}");
    for kind in [TimelineKind::Orders, TimelineKind::Payments] {
        assert!(!seen.contains(&kind), "{seen:?}");
        assert_eq!(kinds(conn, Role::Moderator, Some(kind)), []);
    }
    // Letters about orders name amounts in their subjects.
    for entry in customers::timeline(conn, &by, &rina, None, None, 100).unwrap() {
        let sentence = entry.sentence(shop_core::messages::Lang::Id);
        assert!(!sentence.contains(&order.number), "{sentence}");
        assert!(!sentence.contains("Rp"), "{sentence}");
    }
    assert!(customers::standing_of(conn, now, &by, rina.id).is_err());
    let query = CustomerQuery {
        which: Which::List(CustomerList::Loyal),
        words: String::new(),
        after: None,
        limit: 10,
    };
    assert!(customers::customers(conn, &by, &query).is_err());
    let open = |conn: &mut _, role: Role| {
        let open = customers::open_matters(conn, &staff(role), rina.id).unwrap();
        (open.orders, open.conversations)
    };
    assert_eq!(open(conn, Role::Cashier), (1, 1));
    assert_eq!(open(conn, Role::Moderator), (0, 1));
}

#[test]
fn whoever_may_not_see_members_reads_nothing_of_them() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let (conn, now) = (&mut shop.conn, shop.now);
    for by in [staff(Role::Warehouse), sari.actor()] {
        assert!(customers::timeline(conn, &by, &rina, None, None, 10).is_err());
        assert!(customers::standing_of(conn, now, &by, rina.id).is_err());
        assert!(customers::notes_of(conn, &by, rina.id, 10).is_err());
        assert!(customers::tags_of(conn, &by, rina.id).is_err());
        assert!(customers::follow_ups_of(conn, &by, rina.id).is_err());
        assert!(customers::taste_of(conn, &by, rina.id).is_err());
        assert!(customers::open_matters(conn, &by, rina.id).is_err());
        assert!(customers::objects_to_profiling(conn, &by, rina.id).is_err());
    }
    // What she bought she may see herself.
    assert!(customers::taste_of(conn, &rina.actor(), rina.id).is_ok());
}

#[test]
fn a_rare_kind_is_not_hidden_behind_a_frequent_one() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Owner);
    let (conn, now) = (&mut shop.conn, shop.now);
    customers::add_note(conn, now, &by, rina.id, "Suka sogan.").unwrap();
    shop.wait(chrono::Duration::hours(1));
    let (conn, now) = (&mut shop.conn, shop.now);
    for number in 0..6 {
        let new = NewContact {
            channel: ContactChannel::Call,
            body: format!("Telepon {number}"),
            follow_up: String::new(),
        };
        customers::log_contact(conn, now, &by, rina.id, &new).unwrap();
    }
    let latest = customers::timeline(conn, &by, &rina, None, None, 5).unwrap();
    assert!(
        latest
            .iter()
            .all(|entry| entry.kind == TimelineKind::Contacts)
    );
    let notes = Some(TimelineKind::Notes);
    let notes = customers::timeline(conn, &by, &rina, notes, None, 5).unwrap();
    assert_eq!(notes.len(), 1);
}

#[test]
fn talk_forum_requests_and_mail_stand_on_one_timeline() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Owner);
    let (conn, now) = (&mut shop.conn, shop.now);
    let category = forum::ForumCategoryEdit {
        name: "Ukuran".to_owned(),
        ..forum::ForumCategoryEdit::default()
    };
    let category = forum::create_category(conn, now, &by, &category).unwrap();
    let topic = forum::NewTopic {
        category: category.id,
        title: "Warna sogan".to_owned(),
        body: "Tua atau muda?".to_owned(),
        product: None,
    };
    let wish = requests::NewRequest {
        title: "Kebaya janggan".to_owned(),
        ..requests::NewRequest::default()
    };
    shop.wait(chrono::Duration::hours(1));
    let (conn, now) = (&mut shop.conn, shop.now);
    let new = NewConversation::new(ConversationKind::Question, "Ukuran", "Muat?");
    let talk = service::open(conn, now, &rina.actor(), new).unwrap();
    shop.wait(chrono::Duration::hours(1));
    let (conn, now) = (&mut shop.conn, shop.now);
    forum::open(conn, now, &rina.actor(), &topic).unwrap();
    shop.wait(chrono::Duration::hours(1));
    let (conn, now) = (&mut shop.conn, shop.now);
    let asked = requests::ask(conn, now, &rina.actor(), rina.id, &wish).unwrap();
    for channel in [ContactChannel::Whatsapp, ContactChannel::Visit] {
        let contact = NewContact {
            channel,
            body: "Menanyakan kebaya".to_owned(),
            follow_up: String::new(),
        };
        customers::log_contact(conn, now, &by, rina.id, &contact).unwrap();
    }
    let all = customers::timeline(conn, &by, &rina, None, None, 100).unwrap();
    assert!(all.windows(2).all(|pair| pair[0].at >= pair[1].at));
    let first = |kind: TimelineKind| {
        let entry = all.iter().find(|entry| entry.kind == kind);
        entry.unwrap_or_else(|| panic!("no {kind:?} in {all:#?}"))
    };
    let lang = shop_core::messages::Lang::Id;
    for (kind, words) in [
        (TimelineKind::Talk, talk.conversation.number.as_str()),
        (TimelineKind::Forum, "Warna sogan"),
        (TimelineKind::Requests, asked.number.as_str()),
        (TimelineKind::Mail, talk.conversation.number.as_str()),
        (TimelineKind::Contacts, "Menanyakan kebaya"),
    ] {
        let sentence = first(kind).sentence(lang);
        assert!(sentence.contains(words), "{kind:?}: {sentence}");
    }
}
