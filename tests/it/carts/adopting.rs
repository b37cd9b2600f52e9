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
