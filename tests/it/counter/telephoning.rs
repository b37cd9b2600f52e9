//! Orders told on the telephone: transferred or paid when fetched, sent or
//! kept at the shop.

use chrono::Duration;
use shop_core::{
    counter::{self, CounterError, DraftCustomer, DraftWay, Tender},
    ids::CounterDraftId,
    mail,
    members::{self, Member},
    orders::{self, CancelReason, OrderSource, OrderStage, RefundState},
    payments::{self, PaymentMethod},
    shipping::{Address, AddressInput},
    staff::Role,
};

use super::{cash, cashier};
use crate::shop::{Shop, staff};

fn address() -> Address {
    let text = str::to_owned;
    Address::parse(&AddressInput {
        recipient: text("Ibu Rina"),
        phone: text("0812 3456 7890"),
        province_code: text("34"),
        city: text("Sleman"),
        district: text("Depok"),
        postcode: text("55281"),
        street: text("Jl. Kaliurang KM 5 No. 12"),
        landmark: String::new(),
    })
    .unwrap()
}

fn by_courier(shop: &mut Shop, draft: CounterDraftId, service: &str) -> Result<(), CounterError> {
    let (now, by) = (shop.now, cashier());
    let way = counter::courier(&mut shop.conn, now, &by, draft, service, address())?;
    counter::set_delivery(&mut shop.conn, now, &by, draft, &way)
}

fn is_for(shop: &mut Shop, draft: CounterDraftId, member: &Member) {
    let customer = DraftCustomer::Member(member.id);
    counter::set_customer(&mut shop.conn, shop.now, &cashier(), draft, &customer).unwrap();
}

fn letters_to(shop: &mut Shop, member: &Member) -> Vec<String> {
    let mails = mail::recent(&mut shop.conn, 100).unwrap();
    let hers = mails
        .into_iter()
        .filter(|mail| mail.recipient == member.email);
    hers.map(|mail| mail.subject).collect()
}

#[test]
fn a_member_orders_transfers_and_gets_her_parcel() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let draft = shop.write_down(OrderSource::Phone, &[(kebaya, 1)]);
    is_for(&mut shop, draft, &rina);
    let nothing = by_courier(&mut shop, draft, "pos merpati");
    assert!(
        matches!(nothing, Err(CounterError::NoSuchRate)),
        "{nothing:?}"
    );
    by_courier(&mut shop, draft, "").unwrap();
    counter::set_note(
        &mut shop.conn,
        shop.now,
        &cashier(),
        draft,
        "Kado, tanpa harga.",
    )
    .unwrap();
    let view = shop.drafted(draft);
    assert!(view.priced.shipping.0 > 0 && view.address == Some(address()));
    let before = letters_to(&mut shop, &rina).len();
    let account = shop.account;
    let order = shop
        .ring_up(draft, &Tender::Transfer { account })
        .unwrap()
        .order;
    assert_eq!(order.total, view.priced.total);
    assert_eq!(
        (order.source, order.stage(), &*order.note),
        (
            OrderSource::Phone,
            OrderStage::AwaitingPayment,
            "Kado, tanpa harga."
        )
    );
    assert_eq!(shop.stock(kebaya), (3, 1, 2));
    let letters = letters_to(&mut shop, &rina);
    assert_eq!(letters.len(), before + 1, "{letters:?}");
    let known = members::addresses(&mut shop.conn, rina.id).unwrap();
    assert_eq!(known[0].recipient, "Ibu Rina", "kept for the next call");
    let last = counter::last_address(&mut shop.conn, &cashier(), rina.id).unwrap();
    assert_eq!(last, Some(address()));

    // From here on it is an order like every other.
    let order = shop.pay(&order);
    let order = shop.pack(&order);
    let order = shop.ship(&order);
    assert_eq!(order.stage(), OrderStage::Shipped);
    assert_eq!(shop.stock(kebaya), (2, 0, 2));
    shop.check_books();
}

#[test]
fn somebody_without_an_account_orders_pays_late_and_is_mailed_nothing() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let draft = shop.write_down(OrderSource::Phone, &[(kebaya, 1)]);
    let account = shop.account;
    let refused = shop.ring_up(draft, &Tender::Transfer { account });
    assert!(
        matches!(refused, Err(CounterError::CustomerMissing)),
        "{refused:?}"
    );
    shop.walk_in(draft, "Bu Tini", "0813 1111 2222");
    let (now, by) = (shop.now, cashier());
    let way = DraftWay::Pickup;
    counter::set_delivery(&mut shop.conn, now, &by, draft, &way).unwrap();
    let letters = mail::recent(&mut shop.conn, 100).unwrap().len();
    let order = shop
        .ring_up(draft, &Tender::Transfer { account })
        .unwrap()
        .order;

    // She forgets, it expires; she transfers, it is opened again and paid.
    shop.wait(Duration::hours(25));
    let expired = orders::expire_due(&mut shop.conn, shop.now, 10).unwrap();
    assert_eq!(expired.numbers, std::slice::from_ref(&order.number));
    assert_eq!(shop.stock(kebaya), (3, 0, 3));
    let version = shop.view(order.id).order.version;
    orders::reopen(&mut shop.conn, shop.now, &by, order.id, version).unwrap();
    let open = shop.view(order.id).open_payment().unwrap().payment.clone();
    let (id, version, due) = (open.id, open.version, open.amount_due);
    payments::settle(&mut shop.conn, shop.now, &by, id, version, due, "").unwrap();
    let order = shop.view(order.id).order;
    assert_eq!(order.stage(), OrderStage::Processing);

    // The shop cannot sew it in time: her money goes back by transfer.
    let reason = CancelReason::Inventory;
    let (id, version) = (order.id, order.version);
    orders::cancel(&mut shop.conn, shop.now, &by, id, version, reason, "").unwrap();
    let owed = orders::open_refunds(&mut shop.conn, &staff(Role::Owner)).unwrap();
    assert_eq!((owed.len(), &*owed[0].member_name), (1, "Bu Tini"));
    assert_eq!(owed[0].refund.method, PaymentMethod::Transfer);
    assert_eq!(
        mail::recent(&mut shop.conn, 100).unwrap().len(),
        letters,
        "she has no address"
    );
    shop.check_books();
}

#[test]
fn cash_for_goods_kept_at_the_shop_goes_back_in_cash() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    shop.walk_in(draft, "Bu Tini", "");
    let (now, by) = (shop.now, cashier());
    let way = DraftWay::Pickup;
    counter::set_delivery(&mut shop.conn, now, &by, draft, &way).unwrap();
    let order = shop.ring_up(draft, &cash(500_000)).unwrap().order;
    assert_eq!(order.stage(), OrderStage::Processing);
    assert_eq!(shop.stock(kebaya), (3, 1, 2));
    let (id, version, reason) = (order.id, order.version, CancelReason::Customer);
    orders::cancel(&mut shop.conn, now, &by, id, version, reason, "").unwrap();
    let owner = staff(Role::Owner);
    let refund = orders::open_refunds(&mut shop.conn, &owner)
        .unwrap()
        .remove(0)
        .refund;
    assert_eq!(
        (refund.method, refund.amount.0),
        (PaymentMethod::Cash, 450_000)
    );
    let paid = orders::refund_paid(&mut shop.conn, now, &owner, refund.id, "Dari laci").unwrap();
    assert_eq!(paid.state, RefundState::Paid);
    let day = counter::day(&mut shop.conn, &by, now.day()).unwrap();
    assert!(day.reconciles(), "{day:?}");
    assert_eq!(
        (day.cash.0, day.paid_back.0, day.drawer.0),
        (450_000, 450_000, 0)
    );
    shop.check_books();
}
