//! Tiers: reached by completed orders, lost with time, set by hand.

use chrono::Duration;
use shop_core::{
    carts,
    events::{self, EventKind},
    members::Member,
    money::Rupiah,
    orders,
    pricing::PriceSource,
    staff::Role,
    tiers::{self, PinTierError, Tier},
};

use crate::shop::{Shop, staff};

/// A member buys, pays, gets and keeps something.
fn buys(shop: &mut Shop, member: &Member, price: i64) {
    let goods = shop.goods(&format!("Gamis {price}"), price, 5);
    let order = shop.order(member, &[(goods, 1)]);
    let order = shop.pay(&order);
    let order = shop.pack(&order);
    let order = shop.ship(&order);
    let (by, version) = (staff(Role::Warehouse), shop.view(order.id).order.version);
    let view = shop.view(order.id);
    if view.order.fulfilment_status != orders::FulfilmentStatus::Delivered {
        orders::deliver(&mut shop.conn, shop.now, &by, order.id, version).unwrap();
    }
    let version = shop.view(order.id).order.version;
    orders::complete(&mut shop.conn, shop.now, &by, order.id, version).unwrap();
}

#[test]
fn a_completed_order_lifts_and_a_year_lowers() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    assert_eq!(
        tiers::tier_of(&mut shop.conn, rina.id).unwrap(),
        Tier::Member
    );
    buys(&mut shop, &rina, 1_600_000);
    let standing = tiers::of_member(&mut shop.conn, rina.id).unwrap().unwrap();
    assert_eq!(
        (standing.tier, standing.spend),
        (Tier::Bronze, Rupiah(1_600_000))
    );
    // Her prices are lower from now on: two percent in Perunggu.
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 5);
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let tag = carts::view(&mut shop.conn, shop.now, cart).unwrap().lines[0].tag;
    assert_eq!(
        (tag.price, tag.source),
        (Rupiah(441_000), PriceSource::Tier)
    );
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let line = shop.view(order.id).lines.remove(0);
    assert_eq!(
        (line.unit_price, line.price_source),
        (Rupiah(441_000), PriceSource::Tier)
    );
    // An open order does not count yet, and after a year the first one no more.
    assert_eq!(tiers::reckon_all(&mut shop.conn, shop.now).unwrap(), 0);
    shop.wait(Duration::days(366));
    assert_eq!(tiers::reckon_all(&mut shop.conn, shop.now).unwrap(), 1);
    assert_eq!(
        tiers::tier_of(&mut shop.conn, rina.id).unwrap(),
        Tier::Member
    );
    assert_eq!(
        tiers::reckon_all(&mut shop.conn, shop.now).unwrap(),
        0,
        "twice is once"
    );
    let found = events::timeline(&mut shop.conn, rina.id, None, None, 1_000).unwrap();
    let moves = found
        .iter()
        .filter(|event| event.kind == EventKind::MemberTierChanged);
    assert!(moves.clone().all(|event| event.member_id == Some(rina.id)));
    assert_eq!(moves.count(), 2);
    shop.check_books();
}

#[test]
fn staff_set_a_tier_and_let_it_go() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let denied = tiers::pin(conn, now, &staff(Role::Warehouse), rina.id, Tier::Gold, "x");
    assert!(matches!(denied, Err(PinTierError::Denied(_))));
    let cashier = staff(Role::Cashier);
    let silent = tiers::pin(conn, now, &cashier, rina.id, Tier::Gold, " ");
    assert!(matches!(silent, Err(PinTierError::Reason(_))));
    let nobody = shop_core::ids::MemberId(424_242);
    let missing = tiers::pin(conn, now, &cashier, nobody, Tier::Gold, "tetangga");
    assert!(matches!(missing, Err(PinTierError::NotFound)));
    tiers::pin(
        conn,
        now,
        &cashier,
        rina.id,
        Tier::Gold,
        "Pemasok kain kami",
    )
    .unwrap();
    assert_eq!(
        tiers::reckon_all(conn, now).unwrap(),
        0,
        "what was set stays"
    );
    assert_eq!(tiers::tier_of(conn, rina.id).unwrap(), Tier::Gold);
    let free = tiers::unpin(conn, now, &cashier, rina.id).unwrap();
    assert_eq!(free, Tier::Member);
}
