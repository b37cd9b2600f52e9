//! What everybody did: recorded, found, and read by few.

use chrono::Duration;
use shop_core::{
    audit::{self, AuditError, AuditQuery, Who},
    events::EventKind,
    messages::Lang,
    secret::Password,
    staff::{self, NewStaff, Role, SignInError},
};

use crate::shop::{PASSWORD, Shop, staff as acting};

fn with_staff() -> Shop {
    let mut shop = Shop::new();
    let password = || Password::new(PASSWORD).unwrap();
    let owner =
        staff::add_first_owner(&mut shop.conn, shop.now, "ratna", "Ratna", password()).unwrap();
    let new = NewStaff {
        username: "sari".to_owned(),
        name: "Sari W.".to_owned(),
        role: Role::Cashier,
        password: password(),
    };
    staff::add(&mut shop.conn, shop.now, &owner.actor(), new).unwrap();
    shop
}

fn find(shop: &mut Shop, words: &str) -> Vec<EventKind> {
    let mut query = audit::query_of_words(&mut shop.conn, words).unwrap();
    query.limit = 100;
    let found = audit::list(&mut shop.conn, &acting(Role::Admin), &query).unwrap();
    found.iter().map(|event| event.kind).collect()
}

#[test]
fn sign_ins_are_recorded_and_floods_are_not() {
    let mut shop = with_staff();
    let (right, wrong) = (Password::typed(PASSWORD), Password::typed("bukan ini"));
    staff::sign_in(&mut shop.conn, shop.now, "sari", &right).unwrap();
    for _ in 0..3 {
        let answer = staff::sign_in(&mut shop.conn, shop.now, "sari", &wrong);
        assert!(matches!(answer, Err(SignInError::Wrong)), "{answer:?}");
    }
    assert_eq!(find(&mut shop, "jenis:staff.signed_in").len(), 1);
    assert_eq!(find(&mut shop, "jenis:staff.sign_in_failed").len(), 3);
    // Attempts beyond the limit of an account are not tried and not recorded.
    for _ in 0..5 {
        let _ = staff::sign_in(&mut shop.conn, shop.now, "sari", &wrong);
    }
    assert_eq!(find(&mut shop, "jenis:staff.sign_in_failed").len(), 5);
    // Names that nobody has fill the log only so far.
    for at in 0..90 {
        let name = format!("nobody{at}");
        let _ = staff::sign_in(&mut shop.conn, shop.now, &name, &wrong);
    }
    assert_eq!(find(&mut shop, "jenis:staff.sign_in_failed").len(), 60);
    shop.wait(Duration::hours(2));
    let _ = staff::sign_in(&mut shop.conn, shop.now, "nobody", &wrong);
    assert_eq!(find(&mut shop, "jenis:staff.sign_in_failed").len(), 61);
}

#[test]
fn the_log_is_found_by_person_record_day_and_words() {
    let mut shop = with_staff();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let right = Password::typed(PASSWORD);
    shop.wait(Duration::days(1));
    let sari = staff::sign_in(&mut shop.conn, shop.now, "sari", &right).unwrap();
    staff::sign_in(&mut shop.conn, shop.now, "ratna", &right).unwrap();
    assert_eq!(find(&mut shop, "oleh:sa"), [EventKind::StaffSignedIn]);
    assert_eq!(find(&mut shop, "oleh:nobody"), []);
    let about = format!("tentang:order:{}", order.number.to_lowercase());
    assert_eq!(find(&mut shop, &about), [EventKind::OrderPlaced]);
    assert_eq!(find(&mut shop, "tentang:order:GG-0000-0000"), []);
    let day = format!("hari:{} jenis:staff", shop.now.day());
    assert_eq!(find(&mut shop, &day).len(), 2);
    assert_eq!(find(&mut shop, "oleh:pelanggan jenis:order").len(), 1);
    assert_eq!(find(&mut shop, "kutubaru jenis:product.created").len(), 1);
    assert_eq!(find(&mut shop, "100%_\\ 'or'"), []);
    // Words are those of the log or of the name of the kind.
    assert!(!find(&mut shop, "diterbitkan").is_empty());
    // What is half typed leaves nothing out.
    assert!(find(&mut shop, "hari:2026-1").len() > 5);
    let record = audit::about(&mut shop.conn, "staff:sari").unwrap();
    assert_eq!((record.kind(), record.id()), ("staff", sari.id.0));
    assert!(audit::about(&mut shop.conn, "sari").is_err());
    assert!(audit::about(&mut shop.conn, "kerbau:1").is_err());
}

#[test]
fn pages_follow_each_other_without_gap_or_repetition() {
    let mut shop = with_staff();
    for at in 0..7 {
        shop.goods(&format!("Kebaya {at}"), 450_000, 9);
    }
    let owner = acting(Role::Owner);
    let all = AuditQuery {
        limit: 500,
        ..AuditQuery::default()
    };
    let all = audit::list(&mut shop.conn, &owner, &all).unwrap();
    let mut walked = Vec::new();
    loop {
        let page = AuditQuery {
            after: walked.last().copied(),
            limit: 4,
            ..AuditQuery::default()
        };
        let page = audit::list(&mut shop.conn, &owner, &page).unwrap();
        if page.is_empty() {
            break;
        }
        walked.extend(page.iter().map(|event| event.id));
    }
    let ids: Vec<_> = all.iter().map(|event| event.id).collect();
    assert_eq!(walked, ids);
    assert!(ids.len() > 20);
}

#[test]
fn changes_are_told_before_and_after() {
    let mut shop = with_staff();
    let sari = staff::by_username(&mut shop.conn, "sari").unwrap().unwrap();
    let owner = acting(Role::Owner);
    staff::change_role(&mut shop.conn, shop.now, &owner, sari.id, Role::Warehouse).unwrap();
    let query = AuditQuery {
        by: Some(Who::Staff),
        kinds: Some(vec![EventKind::StaffRoleChanged]),
        limit: 1,
        ..AuditQuery::default()
    };
    let event = audit::list(&mut shop.conn, &owner, &query)
        .unwrap()
        .remove(0);
    let change = audit::changes(&event, Lang::Id).remove(0);
    assert_eq!(
        (&*change.field, &*change.before, &*change.after),
        ("Peran", "Kasir", "Gudang")
    );
    let facts = audit::facts(&event, Lang::En);
    assert!(facts.contains(&("User name".to_owned(), "sari".to_owned())));
    let viewed = audit::view(&mut shop.conn, &owner, event.id).unwrap();
    assert_eq!(viewed, Some(event));
}

#[test]
fn only_owner_and_admin_read_it() {
    let mut shop = with_staff();
    for role in [Role::Cashier, Role::Warehouse, Role::Moderator] {
        let query = AuditQuery::default();
        let answer = audit::list(&mut shop.conn, &acting(role), &query);
        assert!(matches!(answer, Err(AuditError::Denied(_))), "{role:?}");
    }
    let admin = acting(Role::Admin);
    audit::list(&mut shop.conn, &admin, &AuditQuery::default()).unwrap();
}
