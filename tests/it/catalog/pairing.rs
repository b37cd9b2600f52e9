//! What goes together: by hand, and bought together.

use chrono::Duration;
use shop_core::{
    catalog::{self, Companions, RelateError},
    ids::{MemberId, ProductId, VariantId},
    jobs,
    mail::Transport,
    members::Member,
    staff::Role,
};

use crate::shop::{Shop, staff};

fn product_of(shop: &mut Shop, variant: VariantId) -> ProductId {
    catalog::offers(&mut shop.conn, &[variant]).unwrap()[0]
        .product
        .id
}

fn names(companions: &Companions) -> [Vec<&str>; 2] {
    [&companions.related, &companions.bought].map(|cards| {
        cards
            .iter()
            .map(|card| card.product.name.as_str())
            .collect()
    })
}

/// Sells these goods in one paid order.
fn sell(shop: &mut Shop, member: &Member, goods: &[VariantId]) {
    let goods: Vec<(VariantId, i64)> = goods.iter().map(|variant| (*variant, 1)).collect();
    let order = shop.order(member, &goods);
    shop.pay(&order);
}

#[test]
fn staff_say_what_goes_with_a_product() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let [gown, veil, brooch, gone] = ["Gamis", "Pasmina", "Bros", "Selendang"].map(|name| {
        let pieces = if name == "Selendang" { 0 } else { 3 };
        let variant = shop.goods(name, 100_000, pieces);
        product_of(&mut shop, variant)
    });
    for other in [gone, veil, brooch, veil] {
        catalog::relate(&mut shop.conn, shop.now, &by, gown, other).unwrap();
    }
    let shown = catalog::companions(&mut shop.conn, gown).unwrap();
    assert_eq!(names(&shown), [vec!["Pasmina", "Bros"], vec![]]);
    let seen = [gone, veil, brooch];
    let wanted = [brooch, gone, veil];
    catalog::reorder_related(&mut shop.conn, shop.now, &by, gown, &seen, &wanted).unwrap();
    let late = catalog::reorder_related(&mut shop.conn, shop.now, &by, gown, &seen, &wanted);
    assert!(matches!(late, Err(RelateError::OrderChanged)), "{late:?}");
    catalog::archive(&mut shop.conn, shop.now, &by, veil).unwrap();
    catalog::unrelate(&mut shop.conn, shop.now, &by, gown, gone).unwrap();
    catalog::unrelate(&mut shop.conn, shop.now, &by, gown, gone).unwrap();
    let shown = catalog::companions(&mut shop.conn, gown).unwrap();
    assert_eq!(names(&shown), [vec!["Bros"], vec![]]);
    let staff_see = catalog::staff_companions(&mut shop.conn, &by, gown).unwrap();
    assert_eq!(staff_see.related.len(), 2, "staff see what is archived");

    let answer = catalog::relate(&mut shop.conn, shop.now, &by, gown, gown);
    assert!(matches!(answer, Err(RelateError::Itself)), "{answer:?}");
    let unknown = ProductId(987_654);
    for (one, other) in [(gown, unknown), (unknown, gown)] {
        let answer = catalog::relate(&mut shop.conn, shop.now, &by, one, other);
        assert!(matches!(answer, Err(RelateError::NotFound)), "{answer:?}");
    }
    for by in [
        shop_core::actor::Actor::Member(MemberId(1)),
        staff(Role::Cashier),
    ] {
        let answer = catalog::relate(&mut shop.conn, shop.now, &by, gown, brooch);
        assert!(matches!(answer, Err(RelateError::Denied(_))), "{answer:?}");
    }
}

#[test]
fn what_is_bought_together_is_counted_once_a_night() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let rina = shop.member("Rina");
    let gown = shop.goods("Gamis", 400_000, 30);
    let veil = shop.goods("Pasmina", 90_000, 30);
    let shirt = shop.goods("Kemeja", 250_000, 30);
    for _ in 0..5 {
        sell(&mut shop, &rina, &[gown, veil]);
    }
    for _ in 0..4 {
        sell(&mut shop, &rina, &[shirt]);
    }
    sell(&mut shop, &rina, &[shirt, veil]);
    // An order that nobody pays says nothing.
    shop.order(&rina, &[(shirt, 9)]);

    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::from_settings(None, folder.path(), "").unwrap();
    let ticked = jobs::tick(&mut shop.conn, shop.now, &transport, "night").unwrap();
    assert_eq!(ticked.sales_counted, 3);
    shop.wait(Duration::minutes(1));
    let again = jobs::tick(&mut shop.conn, shop.now, &transport, "night").unwrap();
    assert_eq!(again.sales_counted, 0, "once a night is enough");
    shop.wait(Duration::hours(24));
    let next = jobs::tick(&mut shop.conn, shop.now, &transport, "night").unwrap();
    assert_eq!(next.sales_counted, 3);

    let [gown_product, veil_product, shirt_product] =
        [gown, veil, shirt].map(|variant| product_of(&mut shop, variant));
    let shown = catalog::companions(&mut shop.conn, gown_product).unwrap();
    assert_eq!(names(&shown), [vec![], vec!["Pasmina"]]);
    let shown = catalog::companions(&mut shop.conn, shirt_product).unwrap();
    assert_eq!(names(&shown), [vec![], Vec::<&str>::new()]);
    let pair = &catalog::staff_companions(&mut shop.conn, &by, gown_product)
        .unwrap()
        .bought[0];
    // 5 of 10 orders hold both, 5 the gown, 6 the veil.
    assert_eq!((pair.orders, pair.lift, pair.vetoed), (5, 1_666, false));

    // A pair chosen by hand is not named twice.
    let conn = &mut shop.conn;
    catalog::relate(conn, shop.now, &by, gown_product, veil_product).unwrap();
    let shown = catalog::companions(conn, gown_product).unwrap();
    assert_eq!(names(&shown), [vec!["Pasmina"], vec![]]);
    catalog::unrelate(conn, shop.now, &by, gown_product, veil_product).unwrap();
    // A veto holds both ways and can be taken back.
    catalog::veto_pair(conn, shop.now, &by, veil_product, gown_product).unwrap();
    catalog::veto_pair(conn, shop.now, &by, gown_product, veil_product).unwrap();
    for product in [gown_product, veil_product] {
        let shown = catalog::companions(conn, product).unwrap();
        assert_eq!(names(&shown), [vec![], Vec::<&str>::new()]);
    }
    let seen = catalog::staff_companions(conn, &by, gown_product).unwrap();
    assert!(seen.bought[0].vetoed);
    catalog::allow_pair(conn, shop.now, &by, gown_product, veil_product).unwrap();
    catalog::allow_pair(conn, shop.now, &by, gown_product, veil_product).unwrap();
    let shown = catalog::companions(conn, veil_product).unwrap();
    assert_eq!(names(&shown), [vec![], vec!["Gamis"]]);

    // Six veils, five gowns and five shirts.
    let best: Vec<String> = catalog::best_sellers(conn, 2)
        .unwrap()
        .into_iter()
        .map(|card| card.product.name)
        .collect();
    assert_eq!(best, ["Pasmina", "Kemeja"]);
    let newest = catalog::newest(conn, 1).unwrap();
    assert_eq!(newest[0].product.name, "Kemeja");
    shop.wait(Duration::days(100));
    catalog::count_sales(&mut shop.conn, shop.now).unwrap();
    assert!(
        catalog::best_sellers(&mut shop.conn, 9).unwrap().is_empty(),
        "a quarter later nobody knows them"
    );
}
