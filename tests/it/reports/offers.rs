//! The report of promotions: who used them, what they took off.

use diesel::prelude::*;
use shop_core::{
    money::Rupiah,
    orders::{self, CancelReason},
    promotions::PromotionTerms,
    reports::{ReportError, Value, Wish},
    staff::Role,
};

use super::trade::{ask, by, sum, total};
use crate::shop::{Shop, staff};

/// Two members use a code, one of them calls her order off; a promotion that
/// applies by itself is in every order.
fn with_offers() -> Shop {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 20);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let terms = shop.terms("Gajian");
    shop.promotion(&terms, "GAJIAN");
    let idle = PromotionTerms {
        minimum_spend: Some(Rupiah(90_000_000)),
        ..shop.terms("Borongan")
    };
    shop.promotion(&idle, "BORONG");
    for (member, code) in [(&rina, "GAJIAN"), (&sari, "GAJIAN"), (&sari, "")] {
        let mut cart = shop.cart(member, &[(kebaya, 1)]);
        if !code.is_empty() {
            cart = shop.type_code(member, code);
        }
        let details = shop.checkout();
        let order = shop.place(member, cart, &details);
        if member.id == sari.id && !code.is_empty() {
            let (owner, reason) = (staff(Role::Owner), CancelReason::Customer);
            let (conn, now, version) = (&mut shop.conn, shop.now, order.version);
            orders::cancel(conn, now, &owner, order.id, version, reason, "").unwrap();
        }
    }
    shop
}

#[test]
fn uses_are_counted_in_every_cut() {
    let mut shop = with_offers();
    for cut in ["promotion", "code", "class", "month"] {
        let report = ask(&mut shop, "promotions", &by(cut)).unwrap();
        let figures = ["orders", "members", "discount", "net"];
        assert_eq!(
            figures.map(|column| total(&report, column)),
            [1, 1, 45_000, 405_000],
            "by {cut}"
        );
        assert_eq!(sum(&report, "discount"), 45_000, "by {cut}");
    }
    let report = ask(&mut shop, "promotions", &by("promotion")).unwrap();
    let rows: Vec<String> = report
        .table
        .rows
        .iter()
        .map(|row| row.iter().map(Value::exact).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        rows,
        [
            "Gajian 1 1 45000 100.0 405000 405000",
            "Borongan 0 0 0 0.0 0 "
        ]
    );
    let code = Wish {
        filters: vec![("code".to_owned(), "borong".to_owned())],
        ..by("code")
    };
    let report = ask(&mut shop, "promotions", &code).unwrap();
    assert_eq!((report.table.rows.len(), report.basis), (0, 0));
    assert_eq!(report.proofs.len(), 1, "the books are asked all the same");
}

#[test]
fn uses_that_no_order_knows_give_no_report() {
    for tamper in [
        "UPDATE promotion_redemptions SET amount = amount + 1",
        "DELETE FROM promotion_redemptions WHERE released_at IS NULL",
        "UPDATE order_discounts SET amount = amount - 1 WHERE promotion_id IS NOT NULL",
    ] {
        let mut shop = with_offers();
        ask(&mut shop, "promotions", &by("promotion")).unwrap();
        let rows = diesel::sql_query(tamper).execute(&mut shop.conn).unwrap();
        assert!(rows > 0, "{tamper}");
        let answer = ask(&mut shop, "promotions", &by("promotion"));
        assert!(
            matches!(answer, Err(ReportError::DoesNotReconcile { .. })),
            "{tamper}: {answer:?}"
        );
    }
}
