//! What a cart accepts, and what it says about what changed.

use shop_core::{
    carts::{self, CartError, LineProblem},
    catalog,
    ids::{CartLineId, VariantId},
    money::Rupiah,
    secret::Token,
    staff::Role,
};

use crate::shop::{Shop, staff};

#[test]
fn a_guest_fills_a_cart() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let selendang = shop.goods("Selendang Parang", 125_000, 5);
    let (now, conn) = (shop.now, &mut shop.conn);
    let (cart, token) = carts::add(conn, now, None, None, kebaya, 1).unwrap();
    let (same, _) = carts::add(conn, now, Some(&token), None, selendang, 2).unwrap();
    carts::add(conn, now, Some(&token), None, kebaya, 1).unwrap();
    assert_eq!(cart, same);
    assert_eq!(carts::find(conn, &token).unwrap(), Some(cart));
    assert_eq!(carts::count(conn, &token).unwrap(), 4);
    let view = carts::view(conn, now, cart).unwrap();
    assert_eq!((view.count, view.subtotal), (4, Rupiah(1_150_000)));
    let lines: Vec<_> = view
        .lines
        .iter()
        .map(|l| (&*l.product.name, l.quantity))
        .collect();
    assert_eq!(lines, [("Kebaya Kutubaru", 2), ("Selendang Parang", 2)]);
    assert_eq!(shop.stock(kebaya), (3, 0, 3), "a cart promises nothing");
}

#[test]
fn quantities_have_bounds() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 500);
    let (now, conn) = (shop.now, &mut shop.conn);
    for wrong in [0, -1, 100, 1_000_000_000_000, i64::MAX, i64::MIN] {
        let answer = carts::add(conn, now, None, None, kebaya, wrong);
        assert!(
            matches!(answer, Err(CartError::QuantityOutOfRange)),
            "{wrong}: {answer:?}"
        );
    }
    let (cart, token) = carts::add(conn, now, None, None, kebaya, 99).unwrap();
    let answer = carts::add(conn, now, Some(&token), None, kebaya, 1);
    assert!(
        matches!(answer, Err(CartError::QuantityOutOfRange)),
        "{answer:?}"
    );
    let line = carts::view(conn, now, cart).unwrap().lines[0].id;
    for wrong in [-1, 100, i64::MAX] {
        let answer = carts::change(conn, now, cart, line, wrong);
        assert!(
            matches!(answer, Err(CartError::QuantityOutOfRange)),
            "{wrong}: {answer:?}"
        );
    }
    assert_eq!(carts::count(conn, &token).unwrap(), 99);
}

#[test]
fn no_more_than_there_is() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let gone = shop.goods("Kebaya Kartini", 450_000, 0);
    let (now, conn) = (shop.now, &mut shop.conn);
    let answer = carts::add(conn, now, None, None, kebaya, 4);
    assert!(
        matches!(answer, Err(CartError::NotEnough { left: 3 })),
        "{answer:?}"
    );
    let answer = carts::add(conn, now, None, None, gone, 1);
    assert!(
        matches!(answer, Err(CartError::NotEnough { left: 0 })),
        "{answer:?}"
    );
    let answer = carts::add(conn, now, None, None, VariantId(424_242), 1);
    assert!(matches!(answer, Err(CartError::NotSold)), "{answer:?}");
}

#[test]
fn lines_are_changed_and_removed() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let selendang = shop.goods("Selendang Parang", 125_000, 5);
    let (now, conn) = (shop.now, &mut shop.conn);
    let (cart, token) = carts::add(conn, now, None, None, kebaya, 1).unwrap();
    carts::add(conn, now, Some(&token), None, selendang, 2).unwrap();
    let lines = carts::view(conn, now, cart).unwrap().lines;
    carts::change(conn, now, cart, lines[1].id, 5).unwrap();
    assert_eq!(carts::count(conn, &token).unwrap(), 6);
    carts::change(conn, now, cart, lines[1].id, 0).unwrap();
    carts::remove(conn, now, cart, lines[1].id).unwrap();
    assert_eq!(carts::count(conn, &token).unwrap(), 1);
    let (other, _) = carts::add(conn, now, None, None, selendang, 1).unwrap();
    let answer = carts::change(conn, now, other, lines[0].id, 2);
    assert!(
        matches!(answer, Err(CartError::NotFound)),
        "a line of another cart: {answer:?}"
    );
    let answer = carts::change(conn, now, cart, CartLineId(424_242), 2);
    assert!(matches!(answer, Err(CartError::NotFound)), "{answer:?}");
}

#[test]
fn what_changed_meanwhile_is_said() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let selendang = shop.goods("Selendang Parang", 125_000, 5);
    let sarung = shop.goods("Sarung Kawung", 200_000, 5);
    let daster = shop.goods("Daster Truntum", 90_000, 5);
    let rina = shop.member("Rina");
    let goods = [(kebaya, 3), (selendang, 2), (sarung, 1), (daster, 5)];
    let cart = shop.cart(&rina, &goods);
    let sari = shop.member("Sari");
    shop.order(&sari, &[(kebaya, 2), (daster, 5)]);
    let owner = staff(Role::Owner);
    let lines = carts::view(&mut shop.conn, shop.now, cart).unwrap().lines;
    let (now, conn) = (shop.now, &mut shop.conn);
    let version = lines[1].variant.version;
    catalog::change_price(conn, now, &owner, selendang, version, Rupiah(150_000)).unwrap();
    catalog::archive(conn, now, &owner, lines[2].product.id).unwrap();

    let view = carts::view(conn, now, cart).unwrap();
    let problems: Vec<_> = view.lines.iter().map(|line| line.problem).collect();
    assert_eq!(
        problems,
        [
            Some(LineProblem::OnlyLeft(1)),
            Some(LineProblem::PriceChanged {
                old: Rupiah(125_000)
            }),
            Some(LineProblem::NotSold),
            Some(LineProblem::OutOfStock),
        ]
    );
    assert!(view.has_problems());
}

#[test]
fn an_invented_token_opens_nothing() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let (now, conn) = (shop.now, &mut shop.conn);
    let invented = Token::random();
    assert_eq!(carts::find(conn, &invented).unwrap(), None);
    assert_eq!(carts::count(conn, &invented).unwrap(), 0);
    let (_, token) = carts::add(conn, now, Some(&invented), None, kebaya, 1).unwrap();
    assert_ne!(
        token, invented,
        "a token that somebody else chose is not taken over"
    );
}
