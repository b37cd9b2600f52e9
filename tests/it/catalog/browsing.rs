//! Customers look for something to wear.

use shop_core::catalog::{self, Found, ProductCard, ProductQuery, ProductSort};

use crate::shop::{Shop, staff};

fn names(cards: &[ProductCard]) -> Vec<&str> {
    cards.iter().map(|card| &*card.product.name).collect()
}

fn found(shop: &mut Shop, query: ProductQuery) -> Vec<String> {
    let page = catalog::list(&mut shop.conn, &query).unwrap();
    names(&page.cards).into_iter().map(str::to_owned).collect()
}

#[test]
fn only_what_is_on_sale_is_shown() {
    let mut shop = Shop::new();
    shop.goods("Kebaya Kutubaru", 450_000, 3);
    let draft = shop.draft("Kebaya Rahasia");
    shop.variant(draft, "M", 100_000);
    assert_eq!(
        found(&mut shop, ProductQuery::default()),
        ["Kebaya Kutubaru"]
    );
    let slug = "kebaya-rahasia";
    assert!(catalog::by_slug(&mut shop.conn, slug).unwrap().is_none());
    let owner = staff(shop_core::staff::Role::Owner);
    catalog::publish(&mut shop.conn, shop.now, &owner, draft).unwrap();
    match catalog::by_slug(&mut shop.conn, slug).unwrap() {
        Some(Found::Current(view)) => assert_eq!(view.product.name, "Kebaya Rahasia"),
        other => panic!("{other:?}"),
    }
    catalog::archive(&mut shop.conn, shop.now, &owner, draft).unwrap();
    assert!(matches!(
        catalog::by_slug(&mut shop.conn, slug).unwrap(),
        Some(Found::Retired(_))
    ));
    assert_eq!(
        found(&mut shop, ProductQuery::default()),
        ["Kebaya Kutubaru"]
    );
}

#[test]
fn words_find_in_any_order_and_case() {
    let mut shop = Shop::new();
    shop.goods("Kebaya Kutubaru Merah", 450_000, 3);
    shop.goods("Sarung Parang", 125_000, 3);
    let mut search = |words: &str| {
        let words = words.to_owned();
        found(
            &mut shop,
            ProductQuery {
                words,
                ..ProductQuery::default()
            },
        )
    };
    assert_eq!(search("MERAH kebaya"), ["Kebaya Kutubaru Merah"]);
    assert_eq!(search("parang"), ["Sarung Parang"]);
    for nothing in ["%", "_", "celana", "'; DROP TABLE products; --", "\\"] {
        assert_eq!(search(nothing), Vec::<String>::new(), "{nothing:?}");
    }
    assert_eq!(search("").len(), 2);
}

#[test]
fn a_list_can_be_narrowed_and_sorted() {
    let mut shop = Shop::new();
    let dear = shop.goods("Kebaya Tulis", 1_450_000, 1);
    shop.goods("Selendang Parang", 125_000, 0);
    shop.goods("Sarung Kawung", 300_000, 3);
    let rina = shop.member("Rina");
    shop.order(&rina, &[(dear, 1)]);
    let low = ProductQuery {
        sort: ProductSort::PriceLow,
        ..ProductQuery::default()
    };
    assert_eq!(
        found(&mut shop, low),
        ["Selendang Parang", "Sarung Kawung", "Kebaya Tulis"]
    );
    let high = ProductQuery {
        sort: ProductSort::PriceHigh,
        ..ProductQuery::default()
    };
    assert_eq!(
        found(&mut shop, high),
        ["Kebaya Tulis", "Sarung Kawung", "Selendang Parang"]
    );
    let there = ProductQuery {
        available_only: true,
        ..ProductQuery::default()
    };
    assert_eq!(found(&mut shop, there), ["Sarung Kawung"]);
    let size = |size: &str| ProductQuery {
        size: Some(size.to_owned()),
        ..ProductQuery::default()
    };
    assert_eq!(
        found(&mut shop, size("M")),
        ["Sarung Kawung"],
        "a size that can be bought"
    );
    assert_eq!(found(&mut shop, size("XXL")).len(), 0);
    let here = ProductQuery {
        category: Some(shop.category),
        ..ProductQuery::default()
    };
    assert_eq!(found(&mut shop, here).len(), 3);
    let cards = catalog::list(&mut shop.conn, &ProductQuery::default())
        .unwrap()
        .cards;
    let sold_out: Vec<_> = cards
        .iter()
        .filter(|c| c.sold_out)
        .map(|c| &*c.product.name)
        .collect();
    assert_eq!(sold_out, ["Selendang Parang", "Kebaya Tulis"]);
}

#[test]
fn pages_follow_each_other_in_every_order() {
    let mut shop = Shop::new();
    for piece in 0..7 {
        // Some at the same price: the order must still be one.
        shop.goods(
            &format!("Kebaya {piece}"),
            100_000 + (piece / 3) * 50_000,
            1,
        );
    }
    for sort in ProductSort::ALL {
        let all = ProductQuery {
            sort: *sort,
            ..ProductQuery::default()
        };
        let whole = found(&mut shop, all.clone());
        let mut page = ProductQuery { limit: 3, ..all };
        let mut seen = Vec::new();
        loop {
            let answer = catalog::list(&mut shop.conn, &page).unwrap();
            seen.extend(names(&answer.cards).into_iter().map(str::to_owned));
            match answer.next {
                // A link carries it as text.
                Some(next) => page.after = Some(next.to_string().parse().unwrap()),
                None => break,
            }
        }
        assert_eq!(seen, whole, "sorted by {sort}");
    }
}
