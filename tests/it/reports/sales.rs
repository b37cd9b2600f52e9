//! The sales report: what the orders say, cut in every way.

use chrono::Duration;
use diesel::prelude::*;
use shop_core::{
    messages::{Explain, Lang},
    money::Rupiah,
    orders::{self, OrderStatus, PaymentStatus},
    payments,
    promotions::{PromotionTerms, Reward},
    reports::{self, ReportError, Wish},
    staff::Role,
    time::parse_day,
};

use super::trade::{ask, by, sum, total, trade, written};
use crate::shop::{Shop, staff};

#[test]
fn the_month_by_day() {
    let mut shop = trade();
    let report = ask(&mut shop, "sales", &by("day")).unwrap();
    insta::assert_snapshot!(written(&report));
}

#[test]
fn every_cut_adds_up_to_the_same() {
    let mut shop = trade();
    let all = total(&ask(&mut shop, "sales", &by("day")).unwrap(), "net");
    assert!(all > 0);
    let definition = reports::by_name("sales").unwrap();
    for cut in definition.cuts.iter().filter(|cut| **cut != "lebaran") {
        let report = ask(&mut shop, "sales", &by(cut)).unwrap();
        assert_eq!(
            (total(&report, "net"), sum(&report, "net")),
            (all, all),
            "by {cut}"
        );
        assert_eq!(sum(&report, "units"), total(&report, "units"), "by {cut}");
    }
}

#[test]
fn filters_leave_rows_out_and_the_books_still_agree() {
    let mut shop = trade();
    let mut wish = by("product");
    wish.filters = vec![("product".to_owned(), "selendang".to_owned())];
    let report = ask(&mut shop, "sales", &wish).unwrap();
    assert_eq!(report.table.rows.len(), 1);
    assert_eq!(total(&report, "net"), 4 * 125_000);
    wish.filters = vec![("category".to_owned(), "KEBAYA".to_owned())];
    let report = ask(&mut shop, "sales", &wish).unwrap();
    assert_eq!(total(&report, "net"), 4 * 125_000 + 3 * 450_000);
    wish.filters = vec![("mood".to_owned(), "good".to_owned())];
    let answer = ask(&mut shop, "sales", &wish);
    assert!(matches!(answer, Err(ReportError::NoSuchFilter(..))));
}

#[test]
fn a_report_as_of_yesterday_does_not_change_today() {
    let mut shop = trade();
    let wish = Wish {
        as_of: Some(shop.now),
        ..by("product")
    };
    let before = written(&ask(&mut shop, "sales", &wish).unwrap());
    shop.wait(Duration::hours(5));
    let batik = shop.goods("Batik Truntum", 300_000, 5);
    let rina = shop.member("Dewi");
    let order = shop.order(&rina, &[(batik, 2)]);
    shop.pay(&order);
    assert_eq!(before, written(&ask(&mut shop, "sales", &wish).unwrap()));
    let now = Wish {
        as_of: None,
        ..wish
    };
    assert_ne!(before, written(&ask(&mut shop, "sales", &now).unwrap()));
}

#[test]
fn a_product_counts_under_the_category_it_was_sold_in() {
    let mut shop = trade();
    diesel::sql_query("UPDATE categories SET name = 'Atasan'")
        .execute(&mut shop.conn)
        .unwrap();
    let report = ask(&mut shop, "sales", &by("category")).unwrap();
    assert_eq!(report.table.rows[0][0].exact(), "Kebaya");
}

#[test]
fn lebaran_is_compared_by_the_distance_to_the_feast() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 20);
    let rina = shop.member("Rina");
    // Ten days before Idul Fitri 2026, and ten before that of 2027.
    for (day, pieces) in [("2026-03-11T03:00:00Z", 2), ("2027-02-28T03:00:00Z", 3)] {
        shop.now = day.parse().unwrap();
        let order = shop.order(&rina, &[(kebaya, pieces)]);
        shop.pay(&order);
    }
    shop.now = "2027-03-01T03:00:00Z".parse().unwrap();
    let wish = Wish {
        by: Some("lebaran".to_owned()),
        ..Wish::default()
    };
    let report = ask(&mut shop, "sales", &wish).unwrap();
    assert_eq!(report.question.from, parse_day("2027-01-24").unwrap());
    let row = report
        .table
        .rows
        .iter()
        .find(|row| row[0].exact() == "H-10")
        .unwrap();
    let row: Vec<String> = row.iter().map(reports::Value::exact).collect();
    assert_eq!(
        row.join(" "),
        "H-10 2027-02-28 1 3 1350000 2026-03-11 1 900000 50.0"
    );
    let ahead = report.table.rows.last().unwrap();
    assert_eq!(ahead[0].exact(), "H+14");
    assert_eq!(ahead[4].exact(), "", "days ahead are no zeros");
    // The ordinary report warns, and compares with the same distance too.
    let wish = Wish {
        from: parse_day("2027-02-20").ok(),
        to: parse_day("2027-02-28").ok(),
        ..Wish::default()
    };
    let report = ask(&mut shop, "sales", &wish).unwrap();
    let comparison: Vec<String> = report.also[0]
        .rows
        .iter()
        .map(|row| {
            let row: Vec<String> = row.iter().map(reports::Value::exact).collect();
            row.join(" ")
        })
        .collect();
    assert_eq!(
        comparison,
        [
            "this 1350000  1 3 2027-02-20 2027-02-28",
            "previous 0  0 0 2027-02-11 2027-02-19",
            "lebaran 900000 50.0 1 2 2026-03-03 2026-03-11",
        ]
    );
    assert!(report.remarks[0].words(Lang::Id).contains("10 Mar 2027"));
}

#[test]
fn periods_and_readers_are_checked() {
    let mut shop = trade();
    let mut wrong = by("day");
    std::mem::swap(&mut wrong.from, &mut wrong.to);
    let answer = ask(&mut shop, "sales", &wrong);
    assert!(
        matches!(answer, Err(ReportError::PeriodBackwards)),
        "{answer:?}"
    );
    for definition in reports::ALL {
        for role in [Role::Warehouse, Role::Moderator] {
            let (by, now) = (staff(role), shop.now);
            let wish = Wish::default();
            match reports::run(&mut shop.conn, &by, now, definition, &wish) {
                Err(error @ ReportError::Denied(_)) => {
                    assert!(!error.explain(Lang::Id).contains('⟦'));
                }
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn giving_back_what_was_too_much_makes_nothing_cheaper() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&order);
    let (id, version) = (payment.id, payment.version);
    let much = Rupiah(payment.amount_due.0 + 50_000);
    let owner = staff(Role::Owner);
    let (conn, now) = (&mut shop.conn, shop.now);
    payments::settle(conn, now, &owner, id, version, much, "").unwrap();
    let open = orders::open_refunds(conn, &owner).unwrap();
    assert_eq!(open.len(), 1);
    orders::refund_paid(conn, now, &owner, open[0].refund.id, "BCA").unwrap();
    shop.wait(Duration::hours(1));
    for report in ["sales", "best-sellers"] {
        let cut = if report == "sales" { "day" } else { "net" };
        let report = ask(&mut shop, report, &by(cut)).unwrap();
        assert_eq!(sum(&report, "net"), 450_000);
    }
    let segments = ask(&mut shop, "rfm", &by("segment")).unwrap();
    assert_eq!(total(&segments, "net_ever"), 450_000);
    shop.check_books();
}

#[test]
fn what_cost_nothing_is_paid_and_what_expired_is_no_sale() {
    let mut shop = Shop::new();
    let scarf = shop.goods("Selendang Parang", 45_000, 5);
    let terms = PromotionTerms {
        reward: Reward::Amount,
        value: 50_000,
        ..shop.terms("Hadiah")
    };
    shop.promotion(&terms, "HADIAH");
    let rina = shop.member("Rina");
    shop.cart(&rina, &[(scarf, 1)]);
    let cart = shop.type_code(&rina, "HADIAH");
    let details = shop.checkout();
    let order = shop.place(&rina, cart, &details);
    assert_eq!(
        (order.total, order.payment_status),
        (Rupiah::ZERO, PaymentStatus::Paid)
    );
    assert!(
        shop.view(order.id).payments.is_empty(),
        "nothing is asked for"
    );
    shop.wait(Duration::days(2));
    orders::expire_due(&mut shop.conn, shop.now, 10).unwrap();
    assert_eq!(shop.view(order.id).order.status, OrderStatus::Placed);
    let report = ask(&mut shop, "sales", &by("day")).unwrap();
    assert_eq!((total(&report, "orders"), total(&report, "net")), (1, 0));
    diesel::sql_query("UPDATE orders SET status = 'expired', closed_at = placed_at")
        .execute(&mut shop.conn)
        .unwrap();
    let report = ask(&mut shop, "sales", &by("day")).unwrap();
    assert_eq!(total(&report, "orders"), 0);
}
