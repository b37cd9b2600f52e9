//! What a draft, the log and the day tell afterwards.

use diesel::RunQueryDsl;
use shop_core::{
    audit::{self, AuditQuery},
    counter::{self, CounterError, DraftCustomer, DraftWay, Tender},
    events::{self, EventKind, Subject},
    messages::Lang,
    money::Rupiah,
    orders::OrderSource,
    promotions::{PromotionEvent, PromotionTerms},
    staff::Role,
};

use super::{cash, cashier};
use crate::shop::{Shop, staff};

#[test]
fn a_placed_draft_shows_the_price_of_its_order() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = shop.member("Rina");
    let terms = PromotionTerms {
        max_per_member: Some(1),
        ..shop.terms("Gajian")
    };
    let promotion = shop.promotion(&terms, "GAJIAN");
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 2)]);
    let (now, by) = (shop.now, cashier());
    counter::set_code(&mut shop.conn, now, &by, draft, "GAJIAN").unwrap();
    let customer = DraftCustomer::Member(rina.id);
    counter::set_customer(&mut shop.conn, now, &by, draft, &customer).unwrap();
    let before = shop.drafted(draft);
    let given = before.priced.total;
    let order = shop.ring_up(draft, &Tender::Cash { given }).unwrap().order;
    // Her one use is gone, and the promotion with it.
    shop.decide(&promotion, PromotionEvent::End);
    let after = shop.drafted(draft);
    assert_eq!(after.priced.total, order.total);
    assert_eq!(after.priced.total, Rupiah(810_000));
    assert_eq!(after.priced.lines, before.priced.lines);
    assert_eq!(
        after.priced.by_name(Lang::Id),
        before.priced.by_name(Lang::Id)
    );
    assert!(after.codes[0].applies(), "{:?}", after.codes);
    assert_eq!(after.lines.len(), 1);
    assert_eq!(
        (after.lines[0].quantity, &*after.lines[0].product.name),
        (2, "Kebaya Kutubaru")
    );
    assert_eq!(
        after.option.map(|option| option.rate.id),
        before.option.map(|option| option.rate.id)
    );
    shop.check_books();
}

#[test]
fn what_changes_on_a_draft_is_in_the_log() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = shop.member("Rina");
    let terms = shop.terms("Gajian");
    shop.promotion(&terms, "GAJIAN");
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    let (now, by) = (shop.now, cashier());
    let conn = &mut shop.conn;
    let unknown = counter::set_code(conn, now, &by, draft, "ngawur");
    assert!(matches!(unknown, Err(CounterError::UnknownCode)));
    counter::set_quantity(conn, now, &by, draft, kebaya, 3).unwrap();
    counter::set_quantity(conn, now, &by, draft, kebaya, 3).unwrap();
    counter::set_code(conn, now, &by, draft, "gajian").unwrap();
    let customer = DraftCustomer::Member(rina.id);
    counter::set_customer(conn, now, &by, draft, &customer).unwrap();
    counter::set_delivery(conn, now, &by, draft, &DraftWay::Pickup).unwrap();
    counter::set_note(conn, now, &by, draft, "Kado.").unwrap();
    let owner = staff(Role::Owner);
    let (price, reason) = (Some(Rupiah(400_000)), "Kancing lepas.");
    counter::set_price(conn, now, &owner, draft, kebaya, price, reason).unwrap();
    let query = AuditQuery {
        about: Some(Subject::Draft(draft)),
        limit: 50,
        ..AuditQuery::default()
    };
    let said = audit::list(conn, &owner, &query).unwrap();
    let said: Vec<String> = said
        .iter()
        .rev()
        .skip(1)
        .flat_map(|event| audit::changes(event, Lang::Id))
        .map(|change| format!("{}: {} -> {}", change.field, change.before, change.after))
        .collect();
    assert_eq!(
        said,
        [
            "Jumlah: 0 -> 1",
            "Jumlah: 1 -> 3",
            "Kode:  -> GAJIAN",
            "Pelanggan:  -> Rina",
            &format!("Anggota:  -> {}", rina.id),
            "Cara penyerahan: dibawa langsung -> diambil kemudian",
            "Catatan:  -> Kado.",
            "Harga: Rp 450.000 -> Rp 400.000",
        ]
    );
    let hers = events::timeline(conn, rina.id, None, None, 50).unwrap();
    assert!(
        hers.iter()
            .any(|event| event.kind == EventKind::PriceOverridden)
    );
}

#[test]
fn the_day_tells_cash_card_transfer_and_who_took_them() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let day = shop.now.day();
    let cash_order = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    shop.ring_up(cash_order, &cash(500_000)).unwrap();
    let card_order = shop.write_down(OrderSource::Counter, &[(kebaya, 2)]);
    let card = Tender::Card {
        reference: "EDC 1".to_owned(),
    };
    counter::place(
        &mut shop.conn,
        shop.now,
        &staff(Role::Owner),
        card_order,
        None,
        &card,
    )
    .unwrap();
    let told = shop.write_down(OrderSource::Phone, &[(kebaya, 1)]);
    shop.walk_in(told, "Bu Tini", "0813 1111 2222");
    let account = shop.account;
    shop.ring_up(told, &Tender::Transfer { account }).unwrap();
    let seen = counter::day(&mut shop.conn, &cashier(), day).unwrap();
    assert!(seen.reconciles(), "{seen:?}");
    assert_eq!(
        (seen.orders, seen.cash, seen.change, seen.drawer, seen.card),
        (
            3,
            Rupiah(450_000),
            Rupiah(50_000),
            Rupiah(450_000),
            Rupiah(900_000)
        )
    );
    assert_eq!(
        (seen.transfer, seen.transfer_due),
        (Rupiah(450_000), Rupiah(450_000))
    );
    assert_eq!(&*seen.transfers[0].customer, "Bu Tini");
    let sum = |of: fn(&counter::DayCashier) -> i64| seen.cashiers.iter().map(of).sum::<i64>();
    assert_eq!(sum(|one| one.orders), 3);
    assert_eq!(
        sum(|one| one.cash.0 + one.card.0 + one.transfer.0),
        1_800_000
    );
}

#[test]
fn a_day_whose_books_contradict_one_another_names_the_order() {
    let tampered = [
        "UPDATE payments SET tendered = settled_amount - 1 WHERE method = 'cash'",
        "UPDATE orders SET net_paid = net_paid - 1",
        "UPDATE payments SET settled_amount = settled_amount - 1; \
         UPDATE orders SET net_paid = net_paid - 1",
    ];
    for statements in tampered {
        let mut shop = Shop::new();
        let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
        let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
        let sold = shop.ring_up(draft, &cash(500_000)).unwrap();
        let day = shop.now.day();
        let seen = counter::day(&mut shop.conn, &cashier(), day).unwrap();
        assert!(seen.reconciles(), "{seen:?}");
        for statement in statements.split(';') {
            diesel::sql_query(statement)
                .execute(&mut shop.conn)
                .unwrap();
        }
        let seen = counter::day(&mut shop.conn, &cashier(), day).unwrap();
        assert_eq!(seen.faults, [sold.order.number], "{statements}");
        assert!(!seen.reconciles());
    }
}
