//! The sales report: what the orders say, cut in every way.

use chrono::Duration;
use shop_core::{
    messages::Explain,
    money::Rupiah,
    orders::{self, CancelReason},
    reports::{self, ReportError, SalesBy, SalesQuery, SalesReport},
    staff::Role,
    time::parse_day,
};

use crate::shop::{Shop, staff};

/// Three days of trade: five orders, one of them canceled, one expired.
fn trade() -> Shop {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 20);
    let selendang = shop.goods("Selendang Parang", 125_000, 20);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let first = shop.order_by_courier(&rina, &[(kebaya, 2), (selendang, 1)]);
    shop.pay(&first);
    shop.wait(Duration::days(1));
    let second = shop.order(&sari, &[(selendang, 3)]);
    shop.pay(&second);
    let canceled = shop.order(&sari, &[(kebaya, 1)]);
    let version = canceled.version;
    let (by, reason) = (staff(Role::Owner), CancelReason::Inventory);
    orders::cancel(
        &mut shop.conn,
        shop.now,
        &by,
        canceled.id,
        version,
        reason,
        "",
    )
    .unwrap();
    shop.order(&rina, &[(kebaya, 1)]);
    shop.wait(Duration::days(2));
    orders::expire_due(&mut shop.conn, shop.now, 10).unwrap();
    let third = shop.order(&rina, &[(kebaya, 1)]);
    shop.pay(&third);
    shop
}

fn query(shop: &Shop, by: SalesBy) -> SalesQuery {
    SalesQuery {
        from: parse_day("2026-11-22").unwrap(),
        to: parse_day("2026-11-27").unwrap(),
        by,
        as_of: shop.now,
    }
}

fn table(report: &SalesReport) -> String {
    let mut text = String::new();
    for row in report.rows.iter().chain([&report.total]) {
        text.push_str(&format!(
            "{} | {} orders | {} pieces | gross {} | discount {} | refund {} | net {} | shipping {}\n",
            row.key, row.orders, row.units, row.gross, row.discount, row.refund, row.net, row.shipping
        ));
    }
    text
}

#[test]
fn the_month_by_day() {
    let mut shop = trade();
    let query = query(&shop, SalesBy::Day);
    let report = reports::sales(&mut shop.conn, &staff(Role::Owner), &query).unwrap();
    insta::assert_snapshot!(table(&report));
}

#[test]
fn every_cut_adds_up_to_the_same() {
    let mut shop = trade();
    let by_day = query(&shop, SalesBy::Day);
    let total = reports::sales(&mut shop.conn, &staff(Role::Owner), &by_day)
        .unwrap()
        .total;
    assert!(total.gross > Rupiah(0));
    for cut in SalesBy::ALL {
        let query = query(&shop, *cut);
        let report = reports::sales(&mut shop.conn, &staff(Role::Owner), &query).unwrap();
        let sum: i64 = report.rows.iter().map(|row| row.net.0).sum();
        assert_eq!(
            (report.total.net, sum),
            (total.net, total.net.0),
            "by {cut:?}"
        );
        let units: i64 = report.rows.iter().map(|row| row.units).sum();
        assert_eq!(units, total.units, "by {cut:?}");
    }
}

#[test]
fn a_report_as_of_yesterday_does_not_change_today() {
    let mut shop = trade();
    let query = query(&shop, SalesBy::Product);
    let owner = staff(Role::Owner);
    let before = table(&reports::sales(&mut shop.conn, &owner, &query).unwrap());
    shop.wait(Duration::hours(5));
    let batik = shop.goods("Batik Truntum", 300_000, 5);
    let rina = shop.member("Dewi");
    let order = shop.order(&rina, &[(batik, 2)]);
    shop.pay(&order);
    let after = table(&reports::sales(&mut shop.conn, &owner, &query).unwrap());
    assert_eq!(before, after);
    let now = SalesQuery {
        as_of: shop.now,
        ..query
    };
    let with_it = table(&reports::sales(&mut shop.conn, &owner, &now).unwrap());
    assert_ne!(with_it, after);
}

#[test]
fn periods_and_readers_are_checked() {
    let mut shop = trade();
    let mut wrong = query(&shop, SalesBy::Day);
    std::mem::swap(&mut wrong.from, &mut wrong.to);
    let answer = reports::sales(&mut shop.conn, &staff(Role::Owner), &wrong);
    assert!(
        matches!(answer, Err(ReportError::PeriodBackwards)),
        "{answer:?}"
    );
    let query = query(&shop, SalesBy::Day);
    for role in [Role::Warehouse, Role::Moderator] {
        match reports::sales(&mut shop.conn, &staff(role), &query) {
            Err(error @ ReportError::Denied(_)) => {
                assert!(!error.explain(shop_core::messages::Lang::Id).contains('⟦'));
            }
            other => panic!("{other:?}"),
        }
    }
}
