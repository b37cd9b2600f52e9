//! Selling at the counter: the same stock, the same prices, paid at once.

use std::{sync::Barrier, thread};

use shop_core::{
    counter::{self, CounterError, DraftCustomer, DraftProblem, DraftState, Tender},
    money::Rupiah,
    orders::{self, OrderSource, OrderStage},
    payments::{PaymentMethod, PaymentState},
    pricing::{Outcome, PriceSource, Unmet},
    promotions::{PromotionEvent, PromotionTerms},
    staff::Role,
    tiers::{self, Tier},
};

use super::{cash, cashier};
use crate::{
    books,
    shop::{Shop, staff},
};

#[test]
fn cash_with_change_and_the_goods_are_gone() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 2)]);
    match shop.ring_up(draft, &cash(800_000)) {
        Err(CounterError::TooLittle { given, total }) => {
            assert_eq!((given, total), (Rupiah(800_000), Rupiah(900_000)));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(shop.stock(kebaya), (3, 0, 3), "nothing was taken");
    let placed = shop.ring_up(draft, &cash(1_000_000)).unwrap();
    assert_eq!((placed.change, placed.already), (Rupiah(100_000), false));
    let view = shop.view(placed.order.id);
    assert_eq!(view.order.stage(), OrderStage::Completed);
    assert_eq!(view.order.source, OrderSource::Counter);
    assert_eq!(
        (view.order.member_id, &*view.customer.name),
        (None, "Pelanggan di toko")
    );
    let payment = &view.payments[0].payment;
    assert_eq!(
        (payment.method, payment.state, payment.tendered),
        (
            PaymentMethod::Cash,
            PaymentState::Settled,
            Some(Rupiah(1_000_000))
        )
    );
    assert_eq!(view.order.net_paid, Rupiah(900_000));
    assert_eq!(shop.stock(kebaya), (1, 0, 1));
    assert_eq!(shop.drafted(draft).draft.state, DraftState::Placed);

    let day = shop.now.day();
    let day = counter::day(&mut shop.conn, &cashier(), day).unwrap();
    assert!(day.reconciles(), "{day:?}");
    assert_eq!(
        (day.tendered, day.change, day.cash, day.drawer),
        (
            Rupiah(1_000_000),
            Rupiah(100_000),
            Rupiah(900_000),
            Rupiah(900_000)
        )
    );
    shop.check_books();
}

#[test]
fn a_card_needs_its_slip() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    let card = |reference: &str| Tender::Card {
        reference: reference.to_owned(),
    };
    for wrong in ["", "   ", &"9".repeat(41)] {
        let refused = shop.ring_up(draft, &card(wrong));
        assert!(
            matches!(refused, Err(CounterError::Reference(_))),
            "{wrong:?}"
        );
    }
    let order = shop.ring_up(draft, &card(" EDC 004711 ")).unwrap().order;
    let payment = shop.view(order.id).payments.remove(0).payment;
    assert_eq!(payment.reference.as_deref(), Some("EDC 004711"));
    let day = shop.now.day();
    let day = counter::day(&mut shop.conn, &cashier(), day).unwrap();
    assert_eq!((day.card, day.drawer), (Rupiah(450_000), Rupiah::ZERO));
    shop.check_books();
}

#[test]
fn the_last_piece_is_sold_once_wherever_it_is_sold() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 1);
    let first = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    let second = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    assert_eq!(
        shop.drafted(second).lines[0].problem,
        None,
        "a draft takes nothing"
    );
    shop.ring_up(first, &cash(450_000)).unwrap();
    assert_eq!(
        shop.drafted(second).lines[0].problem,
        Some(DraftProblem::OnlyLeft(0))
    );
    let refused = shop.ring_up(second, &cash(450_000));
    assert!(
        matches!(refused, Err(CounterError::NotEnough { left: 0, .. })),
        "{refused:?}"
    );
    assert_eq!(shop.drafted(second).draft.state, DraftState::Open);

    // The web's last piece is not the counter's either.
    shop.receive(kebaya, 1);
    let rina = shop.member("Rina");
    shop.order(&rina, &[(kebaya, 1)]);
    let refused = shop.ring_up(second, &cash(450_000));
    assert!(
        matches!(refused, Err(CounterError::NotEnough { .. })),
        "{refused:?}"
    );
    assert_eq!(books::orders(&mut shop.conn), 2);
    shop.check_books();
}

#[test]
fn two_cashiers_and_one_last_piece_at_the_same_moment() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 1);
    let drafts = [(); 2].map(|()| shop.write_down(OrderSource::Counter, &[(kebaya, 1)]));
    let (db, now) = (&shop.db, shop.now);
    let together = Barrier::new(2);
    let sold: Vec<bool> = thread::scope(|scope| {
        let tills: Vec<_> = drafts
            .iter()
            .map(|draft| {
                let together = &together;
                scope.spawn(move || {
                    let mut conn = db.conn();
                    together.wait();
                    match counter::place(&mut conn, now, &cashier(), *draft, None, &cash(450_000)) {
                        Ok(_) => true,
                        Err(CounterError::NotEnough { .. }) => false,
                        Err(error) => panic!("{error:?}"),
                    }
                })
            })
            .collect();
        tills.into_iter().map(|till| till.join().unwrap()).collect()
    });
    assert_eq!(sold.iter().filter(|sold| **sold).count(), 1, "{sold:?}");
    assert_eq!(shop.stock(kebaya), (0, 0, 0));
    shop.check_books();
}

#[test]
fn one_draft_placed_twice_is_one_order() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 5);
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    let (db, now) = (&shop.db, shop.now);
    let together = Barrier::new(3);
    let numbers: Vec<String> = thread::scope(|scope| {
        let presses: Vec<_> = (0..3)
            .map(|_| {
                let together = &together;
                scope.spawn(move || {
                    let mut conn = db.conn();
                    together.wait();
                    counter::place(&mut conn, now, &cashier(), draft, None, &cash(500_000)).unwrap()
                })
            })
            .collect();
        let placed = presses.into_iter().map(|press| press.join().unwrap());
        placed
            .inspect(|placed| assert_eq!(placed.change, Rupiah(50_000)))
            .map(|placed| placed.order.number)
            .collect()
    });
    assert_eq!(numbers, ["GG-2611-0001"; 3]);
    let again = shop.ring_up(draft, &cash(900_000)).unwrap();
    assert_eq!((again.already, again.change), (true, Rupiah(50_000)));
    assert_eq!(books::orders(&mut shop.conn), 1);
    assert_eq!(shop.stock(kebaya), (4, 0, 4));
    shop.check_books();
}

#[test]
fn prices_tiers_and_codes_are_those_of_the_web() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let selendang = shop.goods("Selendang Parang", 125_000, 9);
    let rina = shop.member("Rina");
    let (now, owner) = (shop.now, staff(Role::Owner));
    tiers::pin(
        &mut shop.conn,
        now,
        &owner,
        rina.id,
        Tier::Bronze,
        "Langganan lama.",
    )
    .unwrap();
    let terms = PromotionTerms {
        max_per_member: Some(1),
        ..shop.terms("Gajian")
    };
    let promotion = shop.promotion(&terms, "GAJIAN");

    // What the web says to her.
    shop.cart(&rina, &[(kebaya, 2), (selendang, 1)]);
    let cart = shop.type_code(&rina, "GAJIAN");
    let rate = shop.pick_up();
    let web = orders::quote(&mut shop.conn, shop.now, cart, Some("34"), Some(rate)).unwrap();

    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 2), (selendang, 1)]);
    let anybody = shop.drafted(draft).priced.total;
    assert_eq!(anybody, Rupiah(1_025_000), "no tier for somebody unknown");
    counter::set_code(&mut shop.conn, now, &cashier(), draft, " gajian ").unwrap();
    // Once for each member: whoever has no name cannot be counted.
    let view = shop.drafted(draft);
    let unnamed = &view.codes[0].reason.as_ref().unwrap().outcome;
    assert_eq!(
        (view.priced.total, unnamed),
        (anybody, &Outcome::Unmet(Unmet::MembersOnly))
    );
    let customer = DraftCustomer::Member(rina.id);
    counter::set_customer(&mut shop.conn, now, &cashier(), draft, &customer).unwrap();
    let view = shop.drafted(draft);
    assert_eq!(view.tier, Tier::Bronze);
    assert_eq!(view.priced.lines, web.priced.lines);
    assert_eq!(
        (view.priced.goods, view.priced.discount, view.priced.total),
        (web.priced.goods, web.priced.discount, web.priced.total)
    );
    assert_eq!(view.priced.lines[0].source, PriceSource::Tier);
    assert!(view.codes[0].reason.is_some(), "{:?}", view.codes);
    let order = shop
        .ring_up(
            draft,
            &Tender::Cash {
                given: view.priced.total,
            },
        )
        .unwrap()
        .order;
    assert_eq!(
        (order.total, order.member_id),
        (web.priced.total, Some(rina.id))
    );
    assert_eq!(shop.promotion_now(&promotion).uses, 1);

    // Her second use is one too many, here as there.
    let second = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    counter::set_code(&mut shop.conn, now, &cashier(), second, "GAJIAN").unwrap();
    counter::set_customer(&mut shop.conn, now, &cashier(), second, &customer).unwrap();
    let view = shop.drafted(second);
    let reason = view.codes[0].reason.as_ref().unwrap();
    assert!(
        matches!(&reason.outcome, Outcome::Unmet(Unmet::UsedByMember)),
        "{reason:?}"
    );
    assert_eq!(view.priced.total, Rupiah(441_000));
    shop.check_books();
}

#[test]
fn what_was_shown_is_what_is_paid() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 100_000, 9);
    let terms = shop.terms("Gajian");
    let promotion = shop.promotion(&terms, "GAJIAN");
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    counter::set_code(&mut shop.conn, shop.now, &cashier(), draft, "GAJIAN").unwrap();
    let seen = shop.drafted(draft).priced.total;
    assert_eq!(seen, Rupiah(90_000));
    shop.decide(&promotion, PromotionEvent::End);
    let (now, by) = (shop.now, cashier());
    let refused = counter::place(&mut shop.conn, now, &by, draft, Some(seen), &cash(100_000));
    match refused {
        Err(CounterError::TotalChanged { seen, total }) => {
            assert_eq!((seen, total), (Rupiah(90_000), Rupiah(100_000)));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(books::orders(&mut shop.conn), 0);
    let agreed = Some(Rupiah(100_000));
    counter::place(&mut shop.conn, now, &by, draft, agreed, &cash(100_000)).unwrap();
    shop.check_books();
}
