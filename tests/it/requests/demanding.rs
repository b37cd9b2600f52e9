//! The demand report adds up what was wanted from everywhere.

use chrono::Duration;
use shop_core::{
    catalog,
    requests::{self, Answer, Decision, Demand, DemandBy, DemandQuery, DemandRow},
    staff::Role,
};

use super::asking::{ask, review};
use crate::shop::{Shop, staff};

fn report(shop: &mut Shop, by: DemandBy) -> requests::DemandReport {
    let query = DemandQuery {
        from: shop.now.day() - Duration::days(7),
        to: shop.now.day(),
        by,
        as_of: shop.now,
    };
    requests::demand(&mut shop.conn, &staff(Role::Owner), &query).unwrap()
}

#[test]
fn requests_waits_questions_and_searches_stand_in_one_report() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let asked = ask(&mut shop, &rina, "Kebaya janggan");
    let reviewed = review(&mut shop, &asked);
    requests::vote(&mut shop.conn, shop.now, &sari.actor(), asked.id).unwrap();
    let gone = shop.goods("Gamis Parang", 485_000, 0);
    requests::watch(&mut shop.conn, shop.now, &sari.actor(), gone).unwrap();
    let (now, conn) = (shop.now, &mut shop.conn);
    let by = staff(Role::Cashier);
    for words in ["kebaya merah XL", "sarung bantal"] {
        let demand = Demand {
            words: words.to_owned(),
            ..Demand::default()
        };
        requests::log_demand(conn, now, &by, &demand).unwrap();
    }
    assert!(requests::log_demand(conn, now, &by, &Demand::default()).is_err());
    assert!(requests::log_demand(conn, now, &rina.actor(), &Demand::default()).is_err());
    for words in ["Kebaya  XL", "kebaya xl", "mukena"] {
        requests::count_miss(conn, now, words).unwrap();
    }

    let before = report(&mut shop, DemandBy::Category);
    assert_eq!(
        before.total,
        DemandRow {
            key: "total".to_owned(),
            requests: 1,
            votes: 2,
            stock_misses: 1,
            asked: 2,
            searches: 3,
            // Two at the middle of the band, one wait and two questions at
            // the price of the only article.
            value: shop_core::money::Rupiah(2 * 375_000 + 3 * 485_000),
            ..DemandRow::default()
        }
    );
    let keys: Vec<&str> = before.rows.iter().map(|row| &*row.key).collect();
    assert_eq!(keys, ["Kebaya", "-"]);
    let by_size = report(&mut shop, DemandBy::Size);
    let xl = by_size.rows.iter().find(|row| row.key == "XL").unwrap();
    assert_eq!((xl.asked, xl.searches), (1, 2));

    // It arrives, both are told, one of them orders it.
    let variant = shop.goods("Kebaya Janggan Hitam", 400_000, 5);
    let product = catalog::offers(&mut shop.conn, &[variant]).unwrap()[0]
        .product
        .id;
    let answer = Answer {
        product,
        variant: None,
    };
    shop.wait(Duration::hours(1));
    requests::decide(
        &mut shop.conn,
        shop.now,
        &staff(Role::Owner),
        asked.id,
        reviewed.version,
        Decision::Fulfil(Some(answer)),
        "",
    )
    .unwrap();
    shop.wait(Duration::hours(1));
    shop.order(&sari, &[(variant, 1)]);
    let after = report(&mut shop, DemandBy::Product);
    assert_eq!(
        (
            after.total.fulfilled,
            after.total.told,
            after.total.converted
        ),
        (1, 2, 1)
    );
    assert_eq!(after.total.conversion(), Some(5_000));
    assert_eq!(after.total.fulfilled_share(), Some(5_000));
    let row = after
        .rows
        .iter()
        .find(|row| row.key == "Kebaya Janggan Hitam")
        .unwrap();
    assert_eq!((row.requests, row.votes, row.converted), (1, 2, 1));
    // What became known later is not in an earlier report.
    let query = DemandQuery {
        as_of: shop.now.minus(Duration::hours(2)),
        ..after.query
    };
    let earlier = requests::demand(&mut shop.conn, &staff(Role::Owner), &query).unwrap();
    assert_eq!((earlier.total.fulfilled, earlier.total.converted), (0, 0));
}

#[test]
fn a_day_keeps_a_bounded_number_of_searches() {
    let mut shop = Shop::new();
    let (now, conn) = (shop.now, &mut shop.conn);
    for number in 0..520 {
        requests::count_miss(conn, now, &format!("kain {number}")).unwrap();
    }
    requests::count_miss(conn, now, "kain 1").unwrap();
    let report = report(&mut shop, DemandBy::Product);
    assert_eq!(report.total.searches, 501);
    let denied = requests::demand(&mut shop.conn, &staff(Role::Warehouse), &report.query);
    assert!(denied.is_err());
}
