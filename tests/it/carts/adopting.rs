//! A guest signs in, and finds her cart again.

use shop_core::carts;

use crate::shop::Shop;

#[test]
fn the_carts_of_guest_and_member_become_one() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let selendang = shop.goods("Selendang Parang", 125_000, 5);
    let rina = shop.member("Rina");
    let before = shop.cart(&rina, &[(kebaya, 2), (selendang, 1)]);
    let (now, conn) = (shop.now, &mut shop.conn);
    let (_, guest) = carts::add(conn, now, None, None, kebaya, 3).unwrap();
    let adopted = carts::adopt(conn, now, &guest, rina.id).unwrap().unwrap();
    let view = carts::view(conn, now, adopted).unwrap();
    assert_eq!(view.member_id, Some(rina.id));
    let mut lines: Vec<_> = view
        .lines
        .iter()
        .map(|l| (l.variant.id, l.quantity))
        .collect();
    lines.sort();
    assert_eq!(
        lines,
        [(kebaya, 3), (selendang, 1)],
        "no more than there is"
    );
    assert_eq!(carts::of_member(conn, rina.id).unwrap(), Some(adopted));
    assert_ne!(adopted, before);
    // Signing in again changes nothing.
    assert_eq!(
        carts::adopt(conn, now, &guest, rina.id).unwrap(),
        Some(adopted)
    );
    assert_eq!(carts::view(conn, now, adopted).unwrap().count, 4);
}

#[test]
fn a_member_has_one_cart_on_every_device() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let selendang = shop.goods("Selendang Parang", 125_000, 9);
    let rina = shop.member("Rina");
    let (now, conn, hers) = (shop.now, &mut shop.conn, Some(rina.id));
    carts::add(conn, now, None, hers, kebaya, 2).unwrap();
    let (_, second) = carts::add(conn, now, None, hers, selendang, 1).unwrap();
    carts::adopt(conn, now, &second, rina.id).unwrap();
    // One more of what lies there already, from a third device.
    let (cart, third) = carts::add(conn, now, None, hers, kebaya, 1).unwrap();
    carts::adopt(conn, now, &third, rina.id).unwrap();
    let (last, _) = carts::add_code(conn, now, None, hers, "GAJIAN").unwrap();
    assert_ne!(last, cart);
    let view = carts::view(conn, now, last).unwrap();
    let mut lines: Vec<_> = view
        .lines
        .iter()
        .map(|line| (line.variant.id, line.quantity))
        .collect();
    lines.sort();
    assert_eq!(lines, [(kebaya, 3), (selendang, 1)]);
    assert_eq!(view.codes, ["GAJIAN"]);
    assert_eq!(carts::of_member(conn, rina.id).unwrap(), Some(last));
}

#[test]
fn the_next_one_at_a_shared_computer_does_not_get_the_cart() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let (now, conn) = (shop.now, &mut shop.conn);
    let (cart, guest) = carts::add(conn, now, None, None, kebaya, 3).unwrap();
    carts::adopt(conn, now, &guest, rina.id).unwrap();
    assert_eq!(carts::adopt(conn, now, &guest, sari.id).unwrap(), None);
    assert_eq!(
        carts::view(conn, now, cart).unwrap().member_id,
        Some(rina.id)
    );
}
