//! Notes, tags, calls and what is to follow.

use chrono::Duration;
use shop_core::{
    customers::{self, ContactChannel, FollowUpState, NewContact, RecordError, Which},
    ids::MemberId,
    staff::Role,
};

use crate::shop::{Shop, staff};

#[test]
fn notes_are_pinned_and_taken_away() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Moderator);
    let (now, conn) = (shop.now, &mut shop.conn);
    let first = customers::add_note(conn, now, &by, rina.id, "Suka sogan.\nBukan hitam.").unwrap();
    let second = customers::add_note(conn, now, &by, rina.id, "Lengan pendek.").unwrap();
    customers::pin_note(conn, now, &by, first.id).unwrap();
    customers::pin_note(conn, now, &by, first.id).unwrap();
    let bodies = |conn: &mut _| -> Vec<String> {
        let notes = customers::notes_of(conn, &by, rina.id, 10).unwrap();
        notes.into_iter().map(|note| note.body).collect()
    };
    assert_eq!(
        bodies(conn),
        ["Suka sogan.\nBukan hitam.", "Lengan pendek."]
    );
    customers::unpin_note(conn, now, &by, first.id).unwrap();
    assert_eq!(bodies(conn)[0], "Lengan pendek.");
    customers::remove_note(conn, now, &by, second.id).unwrap();
    assert_eq!(bodies(conn), ["Suka sogan.\nBukan hitam."]);
    assert!(matches!(
        customers::remove_note(conn, now, &by, second.id),
        Err(RecordError::NotFound)
    ));
    for bad in ["", " \n ", &"a".repeat(2_001)] {
        assert!(matches!(
            customers::add_note(conn, now, &by, rina.id, bad),
            Err(RecordError::BadText)
        ));
    }
    assert!(matches!(
        customers::add_note(conn, now, &by, MemberId(999), "Siapa?"),
        Err(RecordError::NotFound)
    ));
    assert!(matches!(
        customers::add_note(conn, now, &staff(Role::Warehouse), rina.id, "Rak."),
        Err(RecordError::Denied(_))
    ));
    assert!(matches!(
        customers::add_note(conn, now, &rina.actor(), rina.id, "Saya."),
        Err(RecordError::Denied(_))
    ));
}

#[test]
fn tags_are_counted_renamed_and_merged() {
    let mut shop = Shop::new();
    let (rina, wati) = (shop.member("Rina"), shop.member("Wati"));
    let by = staff(Role::Cashier);
    let (now, conn) = (shop.now, &mut shop.conn);
    for name in ["#Hijab", "hijab", " HIJAB "] {
        customers::tag_member(conn, now, &by, rina.id, name).unwrap();
    }
    customers::tag_member(conn, now, &by, rina.id, "arisan").unwrap();
    customers::tag_member(conn, now, &by, wati.id, "kerudung").unwrap();
    let all = |conn: &mut _| -> Vec<(String, i64)> {
        let tags = customers::tags(conn).unwrap();
        tags.into_iter()
            .map(|tag| (tag.name, tag.members))
            .collect()
    };
    let named = |names: &[(&str, i64)]| -> Vec<(String, i64)> {
        names
            .iter()
            .map(|(name, n)| ((*name).to_owned(), *n))
            .collect()
    };
    assert_eq!(
        all(conn),
        named(&[("arisan", 1), ("Hijab", 1), ("kerudung", 1)])
    );
    assert!(matches!(
        customers::rename_tag(conn, now, &by, "kerudung", "hijab"),
        Err(RecordError::BadTag)
    ));
    customers::rename_tag(conn, now, &by, "hijab", "hijab").unwrap();
    customers::merge_tags(conn, now, &by, "kerudung", "hijab").unwrap();
    assert_eq!(all(conn), named(&[("arisan", 1), ("hijab", 2)]));
    assert!(matches!(
        customers::merge_tags(conn, now, &by, "hijab", "HIJAB"),
        Err(RecordError::BadTag)
    ));
    customers::untag_member(conn, now, &by, rina.id, "arisan").unwrap();
    assert_eq!(all(conn), named(&[("hijab", 2)]));
    assert_eq!(customers::tags_of(conn, &by, wati.id).unwrap(), ["hijab"]);
    for bad in ["", "#", &"x".repeat(31)] {
        assert!(matches!(
            customers::tag_member(conn, now, &by, rina.id, bad),
            Err(RecordError::BadTag)
        ));
    }
    for number in 0..19 {
        customers::tag_member(conn, now, &by, rina.id, &format!("tag {number}")).unwrap();
    }
    assert!(matches!(
        customers::tag_member(conn, now, &by, rina.id, "satu lagi"),
        Err(RecordError::TooManyTags)
    ));
    assert!(matches!(
        customers::rename_tag(conn, now, &staff(Role::Moderator), "hijab", "jilbab"),
        Err(RecordError::Denied(_))
    ));
    customers::count(conn, now).unwrap();
    let query = customers::CustomerQuery {
        which: Which::Tag("#Hijab".to_owned()),
        words: String::new(),
        after: None,
        limit: 10,
    };
    assert_eq!(customers::customers(conn, &by, &query).unwrap().len(), 2);
}

#[test]
fn a_call_is_one_line_and_comes_back_when_it_is_due() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let call = |body: &str, follow_up: &str| NewContact {
        channel: ContactChannel::Call,
        body: body.to_owned(),
        follow_up: follow_up.to_owned(),
    };
    let (now, conn) = (shop.now, &mut shop.conn);
    customers::log_contact(conn, now, &by, rina.id, &call("Tanya ukuran L", "besok")).unwrap();
    customers::log_contact(conn, now, &by, rina.id, &call("Terima kasih", "")).unwrap();
    for bad in [call("", ""), call(&"a".repeat(301), "")] {
        assert!(matches!(
            customers::log_contact(conn, now, &by, rina.id, &bad),
            Err(RecordError::BadText)
        ));
    }
    assert!(matches!(
        customers::log_contact(conn, now, &by, rina.id, &call("Kapan?", "kapan-kapan")),
        Err(RecordError::BadDue(_))
    ));
    assert_eq!(customers::due_follow_ups(conn, &by, now).unwrap().count, 0);
    let tomorrow = now.plus(Duration::days(1));
    let due = customers::due_follow_ups(conn, &by, tomorrow).unwrap();
    assert_eq!(due.count, 1);
    let open = customers::open_follow_ups(conn, &by, Some(tomorrow), None, 10).unwrap();
    assert_eq!(
        (&*open[0].0.body, open[0].1.id),
        ("Tanya ukuran L", rina.id)
    );
    let id = open[0].0.id;
    let moved = customers::move_follow_up(conn, tomorrow, &by, id, "+1m").unwrap();
    assert!(moved.due_at > tomorrow);
    assert_eq!(
        customers::due_follow_ups(conn, &by, tomorrow)
            .unwrap()
            .count,
        0
    );
    for _ in 0..2 {
        let done = customers::finish_follow_up(conn, tomorrow, &by, id).unwrap();
        assert_eq!(done.state, FollowUpState::Done);
    }
    assert!(matches!(
        customers::move_follow_up(conn, tomorrow, &by, id, "+1m"),
        Err(RecordError::NotFound)
    ));
    assert!(
        customers::follow_ups_of(conn, &by, rina.id)
            .unwrap()
            .is_empty()
    );
    let warehouse = staff(Role::Warehouse);
    assert_eq!(
        customers::due_follow_ups(conn, &warehouse, tomorrow)
            .unwrap()
            .count,
        0
    );
    assert!(customers::open_follow_ups(conn, &warehouse, None, None, 10).is_err());
}

#[test]
fn follow_ups_are_listed_page_by_page() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let by = staff(Role::Cashier);
    let (now, conn) = (shop.now, &mut shop.conn);
    for (place, due) in ["+3h", "+1h", "+2h", "+2h", "+5h"].into_iter().enumerate() {
        let body = format!("Hal {place}");
        customers::add_follow_up(conn, now, &by, rina.id, &body, due).unwrap();
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = customers::open_follow_ups(conn, &by, None, after, 2).unwrap();
        let Some((last, _)) = page.last() else { break };
        after = Some(last.id);
        seen.extend(page.into_iter().map(|(one, _)| one.body));
    }
    assert_eq!(seen, ["Hal 1", "Hal 2", "Hal 3", "Hal 0", "Hal 4"]);
}
