//! Reports about goods: best and slow sellers, the shelf and its ledger.

use chrono::Duration;
use shop_core::{catalog, money::Rupiah, reports::Wish, staff::Role, stock};

use super::trade::{ask, by, sum, total, trade, written};
use crate::shop::{Shop, staff};

#[test]
fn best_sellers_are_ranked_and_classed() {
    let mut shop = trade();
    let report = ask(&mut shop, "best-sellers", &by("net")).unwrap();
    insta::assert_snapshot!(written(&report));
    let report = ask(&mut shop, "best-sellers", &by("units")).unwrap();
    assert_eq!(report.table.rows[0][1].exact(), "Selendang Parang");
}

#[test]
fn slow_sellers_have_lain_long_and_are_not_new() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 4);
    shop.goods("Tas Jumputan", 385_000, 3);
    shop.wait(Duration::days(70));
    shop.goods("Blus Baru", 200_000, 9);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    shop.pay(&order);
    let report = ask(&mut shop, "slow-sellers", &Wish::default()).unwrap();
    insta::assert_snapshot!(written(&report));
    // Sixty days after its sale the kebaya is slow as well.
    shop.wait(Duration::days(61));
    let report = ask(&mut shop, "slow-sellers", &Wish::default()).unwrap();
    let names: Vec<String> = report.table.rows.iter().map(|row| row[0].exact()).collect();
    assert_eq!(names, ["Blus Baru", "Kebaya Kutubaru", "Tas Jumputan"]);
}

#[test]
fn the_shelf_is_valued_at_the_price_of_the_moment() {
    let mut shop = trade();
    let report = ask(&mut shop, "stock", &Wish::default()).unwrap();
    insta::assert_snapshot!(written(&report));
    let before = shop.now;
    shop.wait(Duration::hours(1));
    let kebaya = catalog::variant_by_sku(&mut shop.conn, "KEBKUT-SOG-M").unwrap();
    let kebaya = kebaya.expect("the first product's code");
    let (owner, now) = (staff(Role::Owner), shop.now);
    let price = Rupiah(500_000);
    catalog::change_price(
        &mut shop.conn,
        now,
        &owner,
        kebaya.id,
        kebaya.version,
        price,
    )
    .unwrap();
    stock::adjust(&mut shop.conn, now, &owner, kebaya.id, -1, "rusak").unwrap();
    let now = ask(&mut shop, "stock", &Wish::default()).unwrap();
    assert_ne!(total(&now, "value"), total(&report, "value"));
    let as_of = Wish {
        as_of: Some(before),
        ..Wish::default()
    };
    let then = ask(&mut shop, "stock", &as_of).unwrap();
    assert_eq!(written(&then), written(&report));
    for cut in ["category", "size", "colour", "variant"] {
        let wish = Wish {
            by: Some(cut.to_owned()),
            ..as_of.clone()
        };
        let other = ask(&mut shop, "stock", &wish).unwrap();
        assert_eq!(sum(&other, "value"), total(&report, "value"), "by {cut}");
    }
}

#[test]
fn movements_lead_from_opening_to_closing() {
    let mut shop = trade();
    let wati = shop.member("Wati");
    let selendang = catalog::variant_by_sku(&mut shop.conn, "SELPAR-SOG-M").unwrap();
    let selendang = selendang.expect("the second product's code").id;
    let first = shop.order(&wati, &[(selendang, 2)]);
    let paid = shop.pay(&first);
    let packed = shop.pack(&paid);
    shop.ship(&packed);
    let report = ask(&mut shop, "stock-movements", &by("product")).unwrap();
    insta::assert_snapshot!(written(&report));
    // A period in the middle opens with what came before and closes before
    // what comes later.
    let wish = Wish {
        from: "2026-11-24".parse().ok(),
        to: "2026-11-25".parse().ok(),
        by: Some("variant".to_owned()),
        ..Wish::default()
    };
    let report = ask(&mut shop, "stock-movements", &wish).unwrap();
    assert_eq!(
        (total(&report, "opening"), total(&report, "closing")),
        (40, 40)
    );
    let report = ask(&mut shop, "stock-movements", &by("entry")).unwrap();
    assert_eq!(total(&report, "on_hand_change"), 38);
}
