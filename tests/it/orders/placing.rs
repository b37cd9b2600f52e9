//! A cart becomes an order, or nothing happens.

use shop_core::{
    actor::Actor,
    carts, catalog,
    events::{EventKind, Subject, of_subject},
    ids::{BankAccountId, CartId, ShippingRateId},
    mail,
    members::MemberState,
    money::Rupiah,
    orders::{self, FulfilmentStatus, OrderStage, OrderStatus, PaymentStatus, PlaceOrderError},
    staff::Role,
};

use crate::shop::{Shop, staff};

#[test]
fn an_order_takes_the_goods_and_asks_for_money() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let selendang = shop.goods("Selendang Parang", 125_000, 5);
    let rina = shop.member("Rina");
    let order = shop.order_by_courier(&rina, &[(kebaya, 2), (selendang, 1)]);

    assert_eq!(order.number, "GG-2611-0001");
    assert_eq!(order.goods, Rupiah(1_025_000));
    assert_eq!(
        order.total,
        Rupiah(order.goods.0 - order.discount.0 + order.shipping.0)
    );
    assert_eq!(
        (order.status, order.payment_status, order.fulfilment_status),
        (
            OrderStatus::Placed,
            PaymentStatus::Unpaid,
            FulfilmentStatus::None
        )
    );
    assert_eq!(order.stage(), OrderStage::AwaitingPayment);
    assert_eq!(order.placed_at, shop.now);
    assert_eq!(shop.stock(kebaya), (3, 2, 1));
    assert_eq!(shop.stock(selendang), (5, 1, 4));

    let view = shop.view(order.id);
    let lines: Vec<_> = view
        .lines
        .iter()
        .map(|l| (&*l.product_name, l.quantity, l.unit_price))
        .collect();
    assert_eq!(
        lines,
        [
            ("Kebaya Kutubaru", 2, Rupiah(450_000)),
            ("Selendang Parang", 1, Rupiah(125_000))
        ]
    );
    let payment = &view.open_payment().unwrap().payment;
    assert_eq!(payment.base, order.total);
    assert!(
        (1..=999).contains(&payment.unique_code),
        "{}",
        payment.unique_code
    );
    assert_eq!(payment.amount_due.0, order.total.0 + payment.unique_code);
    assert_eq!(view.delivery.city, "Sleman");

    let events = of_subject(&mut shop.conn, Subject::Order(order.id), 10).unwrap();
    let kinds: Vec<_> = events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::OrderPlaced]);
    assert_eq!(events[0].member_id, Some(rina.id));
    let mails = mail::recent(&mut shop.conn, 10).unwrap();
    let about = mails
        .iter()
        .filter(|mail| mail.subject.contains(&order.number))
        .count();
    assert_eq!(about, 1, "one mail about the order");
    shop.check_books();
}

#[test]
fn placing_twice_gives_the_same_order() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let details = shop.checkout();
    let by = Actor::Member(rina.id);
    let first = orders::place(&mut shop.conn, shop.now, &by, cart, &details).unwrap();
    let second = orders::place(&mut shop.conn, shop.now, &by, cart, &details).unwrap();
    assert!(!first.already && second.already);
    assert_eq!(first.order.number, second.order.number);
    assert_eq!(shop.stock(kebaya), (3, 1, 2));
    shop.check_books();
}

#[test]
fn numbers_follow_each_other_and_begin_again_each_month() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 10);
    let rina = shop.member("Rina");
    let sari = shop.member("Sari");
    assert_eq!(shop.order(&rina, &[(kebaya, 1)]).number, "GG-2611-0001");
    // What is refused uses no number up.
    let cart = shop.cart(&sari, &[(kebaya, 1)]);
    let details = orders::CheckoutDetails {
        rate: ShippingRateId(999_999),
        ..shop.checkout()
    };
    let by = Actor::Member(sari.id);
    assert!(orders::place(&mut shop.conn, shop.now, &by, cart, &details).is_err());
    assert_eq!(shop.order(&rina, &[(kebaya, 1)]).number, "GG-2611-0002");
    // 30 November 17:00 UTC is December in Jakarta.
    shop.now = "2026-11-30T17:00:00Z".parse().unwrap();
    assert_eq!(shop.order(&rina, &[(kebaya, 1)]).number, "GG-2612-0001");
}

#[test]
fn only_active_members_order() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let waiting = shop.register("Sari");
    let cart = shop.cart(&waiting, &[(kebaya, 1)]);
    let details = shop.checkout();
    let by = Actor::Member(waiting.id);
    match orders::place(&mut shop.conn, shop.now, &by, cart, &details) {
        Err(PlaceOrderError::NotYetMember(state)) => assert_eq!(state, MemberState::AwaitingEmail),
        other => panic!("{other:?}"),
    }
    // Her cart cannot be ordered by somebody else either.
    let rina = shop.member("Rina");
    let by = Actor::Member(rina.id);
    assert!(orders::place(&mut shop.conn, shop.now, &by, cart, &details).is_err());
    assert_eq!(shop.stock(kebaya), (3, 0, 3));
    shop.check_books();
}

#[test]
fn what_cannot_be_sold_is_refused_and_nothing_is_taken() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let selendang = shop.goods("Selendang Parang", 125_000, 2);
    let rina = shop.member("Rina");
    let sari = shop.member("Sari");
    let cart = shop.cart(&rina, &[(kebaya, 3), (selendang, 2)]);
    shop.order(&sari, &[(selendang, 1)]);

    let details = shop.checkout();
    let by = Actor::Member(rina.id);
    match orders::place(&mut shop.conn, shop.now, &by, cart, &details) {
        Err(PlaceOrderError::NotEnough { name, left }) => {
            assert!(name.contains("Selendang Parang"), "{name}");
            assert_eq!(left, 1);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(
        shop.stock(kebaya),
        (3, 0, 3),
        "the first line was not taken alone"
    );
    shop.check_books();
}

#[test]
fn a_price_that_changed_is_said_before_it_is_charged() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let owner = staff(Role::Owner);
    let lines = carts::view(&mut shop.conn, shop.now, cart).unwrap().lines;
    let version = lines[0].variant.version;
    catalog::change_price(
        &mut shop.conn,
        shop.now,
        &owner,
        kebaya,
        version,
        Rupiah(475_000),
    )
    .unwrap();

    let details = shop.checkout();
    let by = Actor::Member(rina.id);
    match orders::place(&mut shop.conn, shop.now, &by, cart, &details) {
        Err(PlaceOrderError::PriceChanged { old, new, .. }) => {
            assert_eq!((old, new), (Rupiah(450_000), Rupiah(475_000)));
        }
        other => panic!("{other:?}"),
    }
    carts::accept_prices(&mut shop.conn, shop.now, cart).unwrap();
    let placed = orders::place(&mut shop.conn, shop.now, &by, cart, &details).unwrap();
    assert_eq!(placed.order.goods, Rupiah(475_000));
}

#[test]
fn a_product_taken_off_sale_is_refused() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let product = carts::view(&mut shop.conn, shop.now, cart).unwrap().lines[0]
        .product
        .id;
    catalog::archive(&mut shop.conn, shop.now, &staff(Role::Owner), product).unwrap();
    let details = shop.checkout();
    let by = Actor::Member(rina.id);
    match orders::place(&mut shop.conn, shop.now, &by, cart, &details) {
        Err(PlaceOrderError::NotSold(name)) => assert!(name.contains("Kebaya Kutubaru")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn forged_choices_are_refused() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let by = Actor::Member(rina.id);
    let good = shop.checkout_by_courier();

    let forged = orders::CheckoutDetails {
        rate: ShippingRateId(424_242),
        ..good.clone()
    };
    let answer = orders::place(&mut shop.conn, shop.now, &by, cart, &forged);
    assert!(
        matches!(answer, Err(PlaceOrderError::NoSuchRate)),
        "{answer:?}"
    );

    let forged = orders::CheckoutDetails {
        account: BankAccountId(424_242),
        ..good.clone()
    };
    let answer = orders::place(&mut shop.conn, shop.now, &by, cart, &forged);
    assert!(
        matches!(answer, Err(PlaceOrderError::NoSuchAccount)),
        "{answer:?}"
    );

    let forged = orders::CheckoutDetails {
        address: None,
        ..good.clone()
    };
    let answer = orders::place(&mut shop.conn, shop.now, &by, cart, &forged);
    assert!(
        matches!(
            answer,
            Err(PlaceOrderError::AddressMissing | PlaceOrderError::NoSuchRate)
        ),
        "{answer:?}"
    );

    let answer = orders::place(&mut shop.conn, shop.now, &by, CartId(424_242), &good);
    assert!(answer.is_err(), "{answer:?}");
    assert_eq!(shop.stock(kebaya), (3, 0, 3));
    shop.check_books();
}

#[test]
fn three_unpaid_orders_are_enough() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 10);
    let rina = shop.member("Rina");
    let first = shop.order(&rina, &[(kebaya, 1)]);
    shop.order(&rina, &[(kebaya, 1)]);
    shop.order(&rina, &[(kebaya, 1)]);
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let details = shop.checkout();
    let by = Actor::Member(rina.id);
    let answer = orders::place(&mut shop.conn, shop.now, &by, cart, &details);
    assert!(
        matches!(answer, Err(PlaceOrderError::TooManyUnpaid)),
        "{answer:?}"
    );
    shop.pay(&first);
    orders::place(&mut shop.conn, shop.now, &by, cart, &details).unwrap();
    shop.check_books();
}

#[test]
fn amounts_due_to_one_account_differ() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 100);
    let mut amounts = std::collections::BTreeSet::new();
    for person in 0..12 {
        let member = shop.member(&format!("Rina {person}"));
        let order = shop.order(&member, &[(kebaya, 1)]);
        let view = shop.view(order.id);
        amounts.insert(view.open_payment().unwrap().payment.amount_due);
    }
    assert_eq!(amounts.len(), 12);
}

#[test]
fn an_order_is_shown_to_its_owner_only() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 10);
    let rina = shop.member("Rina");
    let sari = shop.member("Sari");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let seen = orders::view_for_member(&mut shop.conn, rina.id, &order.token).unwrap();
    assert_eq!(seen.unwrap().order.id, order.id);
    assert_eq!(
        orders::view_for_member(&mut shop.conn, sari.id, &order.token).unwrap(),
        None
    );
    assert_eq!(
        orders::view_for_member(&mut shop.conn, rina.id, "0123").unwrap(),
        None
    );
    assert!(orders::view(&mut shop.conn, &Actor::Member(rina.id), order.id).is_err());
    assert!(orders::view(&mut shop.conn, &staff(Role::Moderator), order.id).is_err());
    let found = orders::by_number(&mut shop.conn, &staff(Role::Cashier), &order.number).unwrap();
    assert_eq!(found.unwrap().order.id, order.id);
}
