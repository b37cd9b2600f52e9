//! Who may not sell, what cannot be sold, and prices of one's own.

use shop_core::{
    actor::Actor,
    catalog,
    counter::{self, CounterError, DraftCustomer, DraftFilter, Tender},
    events::EventKind,
    ids::CounterDraftId,
    messages::{Explain, Lang},
    money::Rupiah,
    orders::OrderSource,
    pricing::PriceSource,
    staff::Role,
};

use super::{cash, cashier};
use crate::{
    books,
    shop::{Shop, staff},
};

#[test]
fn only_who_sells_may_touch_the_counter() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    let sku = shop.sku(kebaya);
    let (now, day, conn) = (shop.now, shop.now.day(), &mut shop.conn);
    let denied = |answer: Result<(), CounterError>, what: &str| {
        assert!(
            matches!(answer, Err(CounterError::Denied(_))),
            "{what}: {answer:?}"
        );
    };
    for by in [
        staff(Role::Warehouse),
        staff(Role::Moderator),
        Actor::Member(rina.id),
    ] {
        let opened = counter::open(conn, now, &by, OrderSource::Counter);
        denied(opened.map(drop), "open");
        denied(
            counter::add(conn, now, &by, draft, &sku, 1).map(drop),
            "add",
        );
        denied(
            counter::set_quantity(conn, now, &by, draft, kebaya, 2),
            "quantity",
        );
        denied(counter::set_code(conn, now, &by, draft, "A"), "code");
        denied(counter::set_note(conn, now, &by, draft, "a"), "note");
        let customer = DraftCustomer::Member(rina.id);
        denied(
            counter::set_customer(conn, now, &by, draft, &customer),
            "customer",
        );
        denied(counter::cancel(conn, now, &by, draft), "cancel");
        denied(counter::release(conn, now, &by, draft), "release");
        denied(counter::view(conn, now, &by, draft).map(drop), "view");
        let listed = counter::list(conn, &by, DraftFilter::Open, None, 9);
        denied(listed.map(drop), "list");
        denied(counter::find_customer(conn, &by, "rina").map(drop), "find");
        denied(counter::article(conn, &by, &sku).map(drop), "article");
        denied(counter::day(conn, &by, day).map(drop), "day");
        let placed = counter::place(conn, now, &by, draft, None, &cash(450_000));
        denied(placed.map(drop), "place");
    }
    assert_eq!(shop.stock(kebaya), (3, 0, 3));
    assert_eq!(shop.drafted(draft).pieces(), 1);
}

#[test]
fn another_price_takes_permission_and_a_reason() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 2)]);
    let (now, admin) = (shop.now, staff(Role::Admin));
    let mut price = |by: &Actor, price: Option<i64>, reason: &str| {
        let price = price.map(Rupiah);
        counter::set_price(&mut shop.conn, now, by, draft, kebaya, price, reason)
    };
    let denied = price(&cashier(), Some(400_000), "Kancing lepas.");
    assert!(matches!(denied, Err(CounterError::Denied(_))), "{denied:?}");
    for reason in ["", "  ", &"a".repeat(201)] {
        let refused = price(&admin, Some(400_000), reason);
        assert!(
            matches!(refused, Err(CounterError::Reason(_))),
            "{refused:?}"
        );
    }
    for wrong in [-1, 1_000_000_001] {
        let refused = price(&admin, Some(wrong), "Salah ketik.");
        assert!(matches!(refused, Err(CounterError::Price)), "{refused:?}");
    }
    price(&admin, Some(400_000), "Kancing lepas.").unwrap();
    price(&admin, None, "").unwrap();
    assert_eq!(shop.drafted(draft).priced.total, Rupiah(900_000));
    let set = Some(Rupiah(400_000));
    let reason = "Kancing lepas <b>satu</b>.";
    counter::set_price(&mut shop.conn, now, &admin, draft, kebaya, set, reason).unwrap();
    let order = shop.ring_up(draft, &cash(800_000)).unwrap().order;
    let line = shop.view(order.id).lines.remove(0);
    assert_eq!(
        (line.unit_price, line.list_price, line.price_source),
        (Rupiah(400_000), Rupiah(450_000), PriceSource::Override)
    );
    let said = books::events(&mut shop.conn, EventKind::PriceOverridden);
    assert_eq!(said, 3, "set, taken back, set");
    shop.check_books();
}

#[test]
fn what_cannot_be_is_said_in_both_languages_and_changes_nothing() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    shop.goods("Kebaya Kartini", 390_000, 3);
    let product = shop.draft("Kebaya Encim");
    shop.variant(product, "M", 400_000);
    let draft = shop.write_down(OrderSource::Phone, &[(kebaya, 1)]);
    let (now, by) = (shop.now, cashier());
    let nowhere = CounterDraftId(99);
    let script = "<script>alert(1)</script>{{ 7*7 }}";
    let conn = &mut shop.conn;
    let add = |conn: &mut _, id, typed: &str, quantity| {
        counter::add(conn, now, &by, id, typed, quantity).map(drop)
    };
    let customer = |conn: &mut _, name: &str, phone: &str| {
        let who = DraftCustomer::WalkIn {
            name: name.to_owned(),
            phone: phone.to_owned(),
        };
        counter::set_customer(conn, now, &by, draft, &who)
    };
    let refused = [
        add(conn, draft, script, 1),
        add(conn, draft, "", 1),
        add(conn, draft, "kebaya", 1),
        add(conn, draft, "KEBENC-SOG-M", 1),
        add(conn, draft, "kutubaru m", 0),
        add(conn, draft, "kutubaru m", 99),
        add(conn, nowhere, "kutubaru", 1),
        counter::set_quantity(conn, now, &by, draft, kebaya, 100),
        counter::set_quantity(conn, now, &by, draft, kebaya, -1),
        counter::set_code(conn, now, &by, draft, script),
        counter::set_note(conn, now, &by, draft, &"a".repeat(501)),
        customer(conn, &"a".repeat(61), ""),
        customer(conn, "Bu Tini", "nol delapan"),
        counter::find_customer(conn, &by, "tidak ada orangnya").map(drop),
        // Fetched later, by nobody knows whom.
        counter::place(conn, now, &by, draft, None, &cash(450_000)).map(drop),
    ];
    for (place, refused) in refused.iter().enumerate() {
        let error = refused
            .as_ref()
            .expect_err(&format!("no. {place} was accepted"));
        for lang in [Lang::Id, Lang::En] {
            let said = error.explain(lang);
            assert!(!said.contains('⟦') && said.len() > 8, "no. {place}: {said}");
        }
    }
    // A name may say anything; it is shown as it was typed.
    customer(conn, script, "0812 3456 7890").unwrap();
    assert_eq!(shop.drafted(draft).customer(Lang::Id), script);
    assert_eq!(shop.drafted(draft).pieces(), 1);

    // Who may not order on the web may not order here either.
    let applicant = shop.register("Dewi");
    let who = DraftCustomer::Member(applicant.id);
    let refused = counter::set_customer(&mut shop.conn, now, &by, draft, &who);
    assert!(
        matches!(refused, Err(CounterError::NotYetMember(_))),
        "{refused:?}"
    );
    // What is taken along is paid at once.
    let taken = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    let account = shop.account;
    let refused = shop.ring_up(taken, &Tender::Transfer { account });
    assert!(
        matches!(refused, Err(CounterError::PayFirst)),
        "{refused:?}"
    );
    let empty = shop.write_down(OrderSource::Counter, &[]);
    let refused = shop.ring_up(empty, &cash(1));
    assert!(matches!(refused, Err(CounterError::Empty)), "{refused:?}");
    assert_eq!(shop.stock(kebaya), (3, 0, 3));
}

#[test]
fn members_and_articles_are_found_by_what_people_say() {
    let mut shop = Shop::new();
    shop.goods("Kebaya Kutubaru", 450_000, 3);
    shop.goods("Kebaya Kartini", 390_000, 3);
    let (rina, sari) = (shop.member("Rina Wulandari"), shop.member("Sari Wulandari"));
    let by = cashier();
    let phone = rina.phone.to_string();
    let id = rina.id.to_string();
    for typed in [
        "rina",
        "RINA wulandari",
        "rina.wulandari@example.com",
        &*phone,
        &*id,
    ] {
        let found = counter::find_customer(&mut shop.conn, &by, typed).unwrap();
        assert_eq!(found.id, rina.id, "{typed}");
    }
    match counter::find_customer(&mut shop.conn, &by, "wulandari") {
        Err(CounterError::SeveralMembers(names)) => assert_eq!(names.len(), 2),
        other => panic!("{other:?}"),
    }
    shop_core::members::suspend(
        &mut shop.conn,
        shop.now,
        &staff(Role::Owner),
        sari.id,
        "Menipu.",
    )
    .unwrap();
    let found = counter::find_customer(&mut shop.conn, &by, "wulandari").unwrap();
    assert_eq!(found.id, rina.id, "the only one who may order");
    for typed in [
        "kutubaru",
        "m kebaya kutubaru",
        "kebkut-sog-m",
        "sogan kutubaru",
    ] {
        let found = counter::article(&mut shop.conn, &by, typed).unwrap();
        assert_eq!(found.product.name, "Kebaya Kutubaru", "{typed}");
    }
    match counter::article(&mut shop.conn, &by, "kebaya m") {
        Err(CounterError::SeveralArticles(names)) => assert_eq!(names.len(), 2, "{names:?}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn short_words_and_sizes_find_among_many_articles() {
    let mut shop = Shop::new();
    let owner = staff(Role::Owner);
    // Older articles than a page holds, all of them in M.
    for at in 0..45 {
        let product = shop.draft(&format!("Kain Lurik {at}"));
        for size in ["M", "XL", "XXL", "38", "39", "40", "41", "42", "43", "44"] {
            shop.variant(product, size, 100_000);
        }
        catalog::publish(&mut shop.conn, shop.now, &owner, product).unwrap();
    }
    let skirt = shop.goods("Rok Kawung", 300_000, 2);
    let shawl = shop.draft("Syal Kawung");
    let whole = shop.variant(shawl, "All size", 200_000);
    let large = shop.draft("Blus Nitik");
    let (xl, xxl) = (
        shop.variant(large, "XL", 1_000),
        shop.variant(large, "XXL", 1_000),
    );
    for product in [shawl, large] {
        catalog::publish(&mut shop.conn, shop.now, &owner, product).unwrap();
    }
    let by = cashier();
    let mut found = |typed: &str| {
        counter::article(&mut shop.conn, &by, typed)
            .unwrap()
            .variant
            .id
    };
    assert_eq!(found("rok m"), skirt);
    assert_eq!(found("syal all size"), whole);
    assert_eq!(found("all size kawung"), whole);
    assert_eq!(
        found("nitik xl"),
        xl,
        "XXL is no XL, whatever its code says"
    );
    assert_eq!(found("nitik xxl"), xxl);
    let several = counter::article(&mut shop.conn, &by, "xl");
    assert!(
        matches!(several, Err(CounterError::SeveralArticles(_))),
        "{several:?}"
    );
}
