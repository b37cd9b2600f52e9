//! Packing, shipping, arriving.

use std::collections::BTreeSet;

use chrono::Duration;
use shop_core::{
    actor::Actor,
    events::{EventKind, Subject, of_subject},
    mail,
    money::Rupiah,
    orders::{
        self, CancelReason, OrderCommandError, OrderFilter, OrderQuery, OrderStage, OrderStatus,
        ShipDetails,
    },
    payments::{self, RejectReason},
    settings,
    staff::Role,
};

use crate::shop::{BASE_URL, Shop, staff};

fn parcel(tracking: &str) -> ShipDetails {
    ShipDetails {
        courier: "JNE".to_owned(),
        service: "REG".to_owned(),
        tracking_number: tracking.to_owned(),
    }
}

#[test]
fn an_order_goes_its_way_from_payment_to_completion() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order_by_courier(&rina, &[(kebaya, 2)]);
    let mut stages = vec![order.stage()];
    shop.confirm_payment(&order);
    stages.push(shop.view(order.id).order.stage());
    let payment = shop.view(order.id).open_payment().unwrap().payment.clone();
    payments::settle(
        &mut shop.conn,
        shop.now,
        &staff(Role::Cashier),
        payment.id,
        payment.version,
        payment.amount_due,
        "",
    )
    .unwrap();
    stages.push(shop.view(order.id).order.stage());
    stages.push(shop.pack(&order).stage());
    assert_eq!(shop.stock(kebaya), (3, 2, 1));
    stages.push(shop.ship(&order).stage());
    assert_eq!(
        shop.stock(kebaya),
        (1, 0, 1),
        "what is shipped left the shelf"
    );
    let arrived = orders::received(&mut shop.conn, shop.now, rina.id, &order.token).unwrap();
    stages.push(arrived.stage());
    assert_eq!(
        stages,
        [
            OrderStage::AwaitingPayment,
            OrderStage::PaymentInReview,
            OrderStage::Processing,
            OrderStage::Packed,
            OrderStage::Shipped,
            OrderStage::Delivered,
        ]
    );
    shop.wait(Duration::days(8));
    orders::complete_due(&mut shop.conn, shop.now, 100).unwrap();
    let order = shop.view(order.id).order;
    assert_eq!(
        (order.status, order.stage()),
        (OrderStatus::Completed, OrderStage::Completed)
    );

    let events = of_subject(&mut shop.conn, Subject::Order(order.id), 20).unwrap();
    let mut kinds: Vec<_> = events.iter().map(|event| event.kind).collect();
    kinds.reverse();
    kinds.retain(|kind| kind.as_str().starts_with("order."));
    assert_eq!(
        kinds,
        [
            EventKind::OrderPlaced,
            EventKind::OrderPacked,
            EventKind::OrderShipped,
            EventKind::OrderDelivered,
            EventKind::OrderCompleted,
        ]
    );
    let mails = mail::recent(&mut shop.conn, 20).unwrap();
    let tracking = mails
        .iter()
        .filter(|mail| mail.body.contains("JP1234567890"))
        .count();
    assert_eq!(tracking, 1, "the tracking number was mailed once");
    shop.check_books();
}

#[test]
fn goods_leave_only_when_they_are_paid_and_packed() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order_by_courier(&rina, &[(kebaya, 1)]);
    let by = staff(Role::Warehouse);
    let answer = orders::pack(&mut shop.conn, shop.now, &by, order.id, order.version);
    assert!(
        matches!(
            answer,
            Err(OrderCommandError::NotPaid | OrderCommandError::WrongStage(_))
        ),
        "{answer:?}"
    );
    let paid = shop.pay(&order);
    let answer = orders::ship(
        &mut shop.conn,
        shop.now,
        &by,
        order.id,
        paid.version,
        &parcel("JP123456"),
    );
    assert!(
        matches!(answer, Err(OrderCommandError::WrongStage(_))),
        "{answer:?}"
    );
    assert_eq!(shop.stock(kebaya), (3, 1, 2));
}

#[test]
fn a_parcel_needs_a_tracking_number() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order_by_courier(&rina, &[(kebaya, 1)]);
    shop.pay(&order);
    let packed = shop.pack(&order);
    let by = staff(Role::Warehouse);
    for wrong in ["", "   ", "<script>", &"1".repeat(200)] {
        let details = parcel(wrong);
        let answer = orders::ship(
            &mut shop.conn,
            shop.now,
            &by,
            order.id,
            packed.version,
            &details,
        );
        assert!(
            matches!(answer, Err(OrderCommandError::BadTracking)),
            "{wrong:?}: {answer:?}"
        );
    }
    // Who fetches her goods herself needs none.
    let order = shop.order(&rina, &[(kebaya, 1)]);
    shop.pay(&order);
    let packed = shop.pack(&order);
    let handed = ShipDetails {
        courier: String::new(),
        service: String::new(),
        tracking_number: String::new(),
    };
    orders::ship(
        &mut shop.conn,
        shop.now,
        &by,
        order.id,
        packed.version,
        &handed,
    )
    .unwrap();
    shop.check_books();
}

#[test]
fn two_people_at_one_order_are_told() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order_by_courier(&rina, &[(kebaya, 1)]);
    let paid = shop.pay(&order);
    shop.pack(&order);
    let by = staff(Role::Warehouse);
    let late = orders::pack(&mut shop.conn, shop.now, &by, order.id, paid.version);
    assert!(
        matches!(
            late,
            Err(OrderCommandError::Changed | OrderCommandError::WrongStage(_))
        ),
        "{late:?}"
    );
    let moderator = staff(Role::Moderator);
    let version = shop.view(order.id).order.version;
    let answer = orders::ship(
        &mut shop.conn,
        shop.now,
        &moderator,
        order.id,
        version,
        &parcel("JP123456"),
    );
    assert!(
        matches!(answer, Err(OrderCommandError::Denied(_))),
        "{answer:?}"
    );
}

#[test]
fn only_the_owner_says_that_it_arrived() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let order = shop.order_by_courier(&rina, &[(kebaya, 1)]);
    let early = orders::received(&mut shop.conn, shop.now, rina.id, &order.token);
    assert!(
        matches!(early, Err(OrderCommandError::WrongStage(_))),
        "{early:?}"
    );
    shop.pay(&order);
    shop.pack(&order);
    shop.ship(&order);
    let other = orders::received(&mut shop.conn, shop.now, sari.id, &order.token);
    assert!(
        matches!(other, Err(OrderCommandError::NotFound)),
        "{other:?}"
    );
    orders::received(&mut shop.conn, shop.now, rina.id, &order.token).unwrap();
}

#[test]
fn lists_show_what_is_to_be_done() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = shop.member("Rina Wulandari");
    let sari = shop.member("Sari");
    let unpaid = shop.order(&sari, &[(kebaya, 1)]);
    let review = shop.order(&sari, &[(kebaya, 1)]);
    shop.confirm_payment(&review);
    let to_pack = shop.order(&rina, &[(kebaya, 1)]);
    shop.pay(&to_pack);
    let to_ship = shop.order(&rina, &[(kebaya, 2)]);
    shop.pay(&to_ship);
    shop.pack(&to_ship);

    let mut list = |filter, words: &str| -> Vec<String> {
        let query = OrderQuery {
            words: words.to_owned(),
            filter,
            after: None,
            limit: 10,
        };
        let rows = orders::list(&mut shop.conn, &staff(Role::Cashier), &query).unwrap();
        rows.into_iter().map(|row| row.order.number).collect()
    };
    assert_eq!(list(OrderFilter::All, "").len(), 4);
    assert_eq!(list(OrderFilter::AwaitingPayment, ""), [&*unpaid.number]);
    assert_eq!(list(OrderFilter::InReview, ""), [&*review.number]);
    assert_eq!(list(OrderFilter::ToPack, ""), [&*to_pack.number]);
    assert_eq!(list(OrderFilter::ToShip, ""), [&*to_ship.number]);
    assert_eq!(
        list(OrderFilter::All, "wulandari"),
        [to_ship.number, to_pack.number]
    );
    assert_eq!(
        list(OrderFilter::All, &unpaid.number.to_lowercase()),
        [unpaid.number]
    );
    assert_eq!(list(OrderFilter::All, "%"), Vec::<String>::new());
    let query = OrderQuery {
        words: String::new(),
        filter: OrderFilter::All,
        after: None,
        limit: 10,
    };
    assert!(orders::list(&mut shop.conn, &Actor::Member(rina.id), &query).is_err());
}

#[test]
fn every_mail_about_an_order_leads_to_its_page() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = shop.member("Rina");
    let path = |order: &orders::Order| format!("{BASE_URL}/pesanan/{}", order.token);
    let mails_of = |shop: &mut Shop, number: &str| -> Vec<mail::MailMessage> {
        let mut mails = mail::recent(&mut shop.conn, 100).unwrap();
        mails.retain(|mail| mail.subject.contains(number));
        mails
    };
    // As long as the shop does not know its address, it says where to look.
    let early = shop.order_by_courier(&rina, &[(kebaya, 1)]);
    shop.pay(&early);
    let paid = mails_of(&mut shop, &early.number);
    let paid = paid.iter().find(|mail| mail.template == "order-paid");
    let body = &paid.unwrap().body;
    assert!(
        body.contains("Perkembangannya ada di halaman pesanan Anda di situs kami."),
        "{body}"
    );

    settings::remember_public_url(&mut shop.conn, BASE_URL).unwrap();
    let sent = shop.order_by_courier(&rina, &[(kebaya, 1)]);
    shop.pay(&sent);
    shop.pack(&sent);
    shop.ship(&sent);
    let fetched = shop.order(&rina, &[(kebaya, 1)]);
    shop.pay(&fetched);
    shop.pack(&fetched);
    shop.ship(&fetched);

    let doubtful = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&doubtful);
    let (now, by, conn) = (shop.now, staff(Role::Cashier), &mut shop.conn);
    let (reason, version) = (RejectReason::NotFound, payment.version);
    payments::reject(conn, now, &by, payment.id, version, reason, "").unwrap();
    let payment = shop.confirm_payment(&doubtful);
    let (id, version, part) = (payment.id, payment.version, Rupiah(100_000));
    payments::settle(&mut shop.conn, now, &by, id, version, part, "").unwrap();

    let late = shop.order(&rina, &[(kebaya, 1)]);
    shop.wait(Duration::hours(25));
    orders::expire_due(&mut shop.conn, shop.now, 10).unwrap();
    let (now, by) = (shop.now, staff(Role::Owner));
    let version = shop.view(late.id).order.version;
    let again = orders::reopen(&mut shop.conn, now, &by, late.id, version).unwrap();
    let (version, reason) = (again.version, CancelReason::Customer);
    orders::cancel(&mut shop.conn, now, &by, late.id, version, reason, "").unwrap();

    let mut templates = BTreeSet::new();
    for order in [&sent, &fetched, &doubtful, &late] {
        for mail in mails_of(&mut shop, &order.number) {
            let link = path(order);
            assert!(mail.body.contains(&link), "no {link} in {}", mail.body);
            templates.insert(mail.template);
        }
    }
    assert_eq!(
        templates.iter().map(|name| &**name).collect::<Vec<_>>(),
        [
            "order-canceled",
            "order-expired",
            "order-paid",
            "order-paid-partly",
            "order-placed",
            "order-ready",
            "order-reopened",
            "order-shipped",
            "payment-rejected",
        ]
    );
}
