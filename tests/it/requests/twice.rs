//! A form sent twice is one request; what is taken up again is told again.

use chrono::Duration;
use shop_core::{
    mail,
    requests::{self, Decision, DeclineReason},
    staff::Role,
};

use super::asking::{ask, review, wish};
use crate::shop::{Shop, staff};

#[test]
fn a_second_press_asks_for_nothing_more() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let first = ask(&mut shop, &rina, "Kebaya janggan");
    assert_eq!(ask(&mut shop, &rina, "Kebaya janggan"), first);
    let mut other = wish("Kebaya janggan");
    other.category = Some(shop.category);
    other.size = "M".to_owned();
    let (conn, now) = (&mut shop.conn, shop.now);
    let another = requests::ask(conn, now, &rina.actor(), rina.id, &other).unwrap();
    assert_ne!(another.id, first.id, "another size is another wish");
    // With another picture it is another wish as well; the same file is not.
    let photo = |random: &str, known: &str| {
        let key = format!("minta/{}{}.jpg", random.repeat(32), known.repeat(32));
        requests::NewRequest {
            photo_key: Some(key),
            ..other.clone()
        }
    };
    let mut sent = |new: &requests::NewRequest| {
        requests::ask(&mut shop.conn, shop.now, &rina.actor(), rina.id, new)
            .unwrap()
            .id
    };
    let pictured = sent(&photo("a", "1"));
    assert_ne!(pictured, another.id);
    assert_eq!(sent(&photo("b", "1")), pictured);
    assert_ne!(sent(&photo("c", "2")), pictured);
    shop.wait(Duration::minutes(11));
    assert_ne!(ask(&mut shop, &rina, "Kebaya janggan").id, first.id);
}

#[test]
fn staff_look_at_the_picture_before_anybody_else() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let mut new = wish("Kebaya janggan");
    new.photo_key = Some(format!("minta/{}.jpg", "0".repeat(64)));
    let (conn, now) = (&mut shop.conn, shop.now);
    let asked = requests::ask(conn, now, &rina.actor(), rina.id, &new).unwrap();
    for role in [Role::Owner, Role::Moderator, Role::Cashier] {
        let key = requests::photo(conn, &staff(role), asked.id).unwrap();
        assert_eq!(key, new.photo_key);
    }
    for other in [staff(Role::Warehouse), sari.actor()] {
        assert!(requests::photo(conn, &other, asked.id).is_err());
    }
    let public = requests::photo_key(conn, Some(sari.id), &asked.number).unwrap();
    assert_eq!(public, None, "nobody else until it is accepted");
}

#[test]
fn what_is_taken_up_again_is_told_again() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let asked = ask(&mut shop, &rina, "Kebaya janggan");
    let reviewed = review(&mut shop, &asked);
    let by = staff(Role::Admin);
    let (conn, now) = (&mut shop.conn, shop.now);
    let decline = Decision::Decline(DeclineReason::Other);
    let declined =
        requests::decide(conn, now, &by, asked.id, reviewed.version, decline, "").unwrap();
    let preview = requests::preview(conn, &by, asked.id, Decision::Review, "").unwrap();
    assert_eq!(preview.recipients, ["Rina"]);
    review(&mut shop, &declined);
    let told = mail::recent(&mut shop.conn, 50)
        .unwrap()
        .into_iter()
        .filter(|mail| mail.template == "request-reviewing")
        .count();
    assert_eq!(told, 2, "as the preview said");
}
