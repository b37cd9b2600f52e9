//! Orders without a member wherever orders are listed and counted.

use shop_core::{
    counter::{self, DraftFilter},
    customers,
    orders::{self, OrderFilter, OrderQuery, OrderSource},
    reports::{self, Wish},
    staff::Role,
    work_queue,
};

use super::{cash, cashier};
use crate::shop::{Shop, staff};

fn ask(shop: &mut Shop, name: &str, by: &str) -> reports::Report {
    let wish = Wish {
        from: Some(shop.now.day()),
        to: Some(shop.now.day()),
        by: Some(by.to_owned()),
        ..Wish::default()
    };
    let (owner, now) = (staff(Role::Owner), shop.now);
    let definition = reports::by_name(name).unwrap();
    reports::run(&mut shop.conn, &owner, now, definition, &wish).unwrap()
}

/// One order of each channel, all of them paid.
fn three_channels() -> Shop {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 20);
    let rina = shop.member("Rina");
    let web = shop.order(&rina, &[(kebaya, 1)]);
    shop.pay(&web);
    shop.sell(&[(kebaya, 2)]);
    let draft = shop.write_down(OrderSource::Phone, &[(kebaya, 3)]);
    shop.walk_in(draft, "Bu Tini", "0813 1111 2222");
    shop.ring_up(draft, &cash(1_350_000)).unwrap();
    shop.check_books();
    shop
}

#[test]
fn sales_by_channel_add_up_to_all_sales() {
    let mut shop = three_channels();
    let report = ask(&mut shop, "sales", "channel");
    assert!(
        report.proofs.iter().all(|proof| proof.holds()),
        "{:?}",
        report.proofs
    );
    let (key, net) = (
        report.table.position("key").unwrap(),
        report.table.position("net").unwrap(),
    );
    let mut rows: Vec<(String, i64)> = report
        .table
        .rows
        .iter()
        .map(|row| (row[key].exact(), row[net].weight()))
        .collect();
    rows.sort();
    let expected = [("counter", 900_000), ("phone", 1_350_000), ("web", 450_000)];
    let expected = expected.map(|(name, net)| (name.to_owned(), net));
    assert_eq!(rows, expected);
    let days = ask(&mut shop, "sales", "day");
    assert_eq!(days.table.total.as_ref().unwrap()[net].weight(), 2_700_000);
    // No report stumbles over a customer nobody knows.
    for definition in reports::ALL {
        let (owner, now) = (staff(Role::Owner), shop.now);
        let wish = Wish::default();
        let answer = reports::run(&mut shop.conn, &owner, now, definition, &wish);
        assert!(answer.is_ok(), "{}: {answer:?}", definition.name);
    }
    let owner = staff(Role::Owner);
    let today = reports::today(&mut shop.conn, &owner, shop.now).unwrap();
    assert_eq!((today.orders, today.revenue.0), (3, 2_700_000));
    customers::count(&mut shop.conn, shop.now).unwrap();
}

#[test]
fn they_stand_in_the_lists_under_the_name_that_was_said() {
    let mut shop = three_channels();
    let query = |words: &str| OrderQuery {
        words: words.to_owned(),
        filter: OrderFilter::All,
        after: None,
        limit: 20,
    };
    let mut named = |words: &str| -> Vec<String> {
        let rows = orders::list(&mut shop.conn, &cashier(), &query(words)).unwrap();
        rows.into_iter().map(|row| row.member_name).collect()
    };
    assert_eq!(named(""), ["Bu Tini", "Pelanggan di toko", "Rina"]);
    assert_eq!(named("tini"), ["Bu Tini"]);
    assert_eq!(named("81311112222"), ["Bu Tini"]);
    let placed = counter::list(&mut shop.conn, &cashier(), DraftFilter::Placed, None, 9).unwrap();
    let placed: Vec<_> = placed
        .iter()
        .map(|row| (row.pieces, row.order.is_some()))
        .collect();
    assert_eq!(placed, [(3, true), (2, true)]);
    let page = counter::list(
        &mut shop.conn,
        &cashier(),
        DraftFilter::Placed,
        Some(shop_core::ids::CounterDraftId(2)),
        9,
    );
    assert_eq!(page.unwrap().len(), 1, "the page after the newest");
}

#[test]
fn what_waits_at_the_counter_waits_in_the_work_queue() {
    let mut shop = three_channels();
    let kebaya = shop_core::ids::VariantId(1);
    shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    let queue = work_queue::load(&mut shop.conn, &cashier()).unwrap();
    assert_eq!(
        (queue.drafts.count, queue.drafts.oldest),
        (1, Some(shop.now))
    );
    // To be packed: the web's, and the one that was told on the telephone.
    assert_eq!(queue.to_pack.count, 2);
    let queue = work_queue::load(&mut shop.conn, &staff(Role::Warehouse)).unwrap();
    assert_eq!(queue.drafts.count, 0, "not hers to see");
}
