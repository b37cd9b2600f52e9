//! Texts that are used again.

use shop_core::{
    service::{self, About, CannedReplyError, NewConversation, ReplyError},
    staff::Role,
};

use super::talking::question;
use crate::shop::{Shop, staff};

#[test]
fn a_text_is_kept_changed_and_thrown_away() {
    let mut shop = Shop::new();
    let by = staff(Role::Cashier);
    let (now, conn) = (shop.now, &mut shop.conn);
    let save = |conn: &mut _, name: &str, body: &str, version| {
        service::save_canned_reply(conn, now, &by, name, (body, ""), version)
    };
    let kept = save(conn, " Ukuran ", "Halo {name}, silakan ukur dulu.", None).unwrap();
    assert_eq!((&*kept.name, kept.version), ("ukuran", 1));
    assert!(matches!(
        save(conn, "ukuran", "Lain.", None),
        Err(CannedReplyError::NameTaken)
    ));
    let other = save(conn, "ukuran", "Halo {name}, ukur dulu.", Some(1)).unwrap();
    assert_eq!(other.version, 2);
    assert!(matches!(
        save(conn, "ukuran", "Lain.", Some(1)),
        Err(CannedReplyError::Changed)
    ));
    for (name, body) in [("dua kata", "a"), ("", "a"), ("<b>", "a")] {
        assert!(matches!(
            save(conn, name, body, None),
            Err(CannedReplyError::BadName)
        ));
    }
    assert!(matches!(
        save(conn, "kosong", " ", None),
        Err(CannedReplyError::BadBody)
    ));
    assert!(matches!(
        save(conn, "salah", "Halo {nama}", None),
        Err(CannedReplyError::UnknownPlace(place)) if place == "nama"
    ));
    service::canned_reply_used(conn, &by, "ukuran").unwrap();
    assert_eq!(service::canned_replies(conn, &by).unwrap()[0].used, 1);
    service::delete_canned_reply(conn, now, &by, "ukuran").unwrap();
    assert!(matches!(
        service::delete_canned_reply(conn, now, &by, "ukuran"),
        Err(CannedReplyError::NotFound)
    ));
    assert!(service::canned_replies(conn, &staff(Role::Warehouse)).is_err());
}

#[test]
fn a_place_that_nothing_fills_stops_the_sending() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let by = staff(Role::Cashier);
    let (now, conn) = (shop.now, &mut shop.conn);
    let about = NewConversation {
        about: About::Order(order.number.to_lowercase()),
        ..question()
    };
    let id = service::open(conn, now, &rina.actor(), about)
        .unwrap()
        .conversation
        .id;
    let view = service::view(conn, &by, id).unwrap().unwrap();
    let text = "Halo {name}, pesanan {order} ({number}) dikirim dengan resi {tracking}.";
    let filled = service::filled_in(text, &view);
    assert_eq!(
        filled,
        format!(
            "Halo Rina, pesanan {} (HK-2611-0001) dikirim dengan resi {{tracking}}.",
            order.number
        )
    );
    let stopped = service::reply(conn, now, &by, id, &filled.as_str().into());
    assert!(
        matches!(&stopped, Err(ReplyError::OpenPlace(place)) if place == "tracking"),
        "{stopped:?}"
    );
    let whole = filled.replace("{tracking}", "JP123");
    service::reply(conn, now, &by, id, &whole.as_str().into()).unwrap();
    // What a customer writes in braces is her own business.
    service::reply(conn, now, &rina.actor(), id, &"{tracking}?".into()).unwrap();
}
