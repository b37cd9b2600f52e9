//! Staff change the catalogue.

use shop_core::{
    actor::Actor,
    catalog::{
        self, EditProductError, EditVariantError, Found, NewProduct, NewVariant, ProductEdit,
        ProductStatus, StaffProductQuery,
    },
    ids::{CategoryId, MemberId},
    money::Rupiah,
    staff::Role,
};

use crate::shop::{Shop, staff};

#[test]
fn a_product_needs_something_to_sell() {
    let mut shop = Shop::new();
    let draft = shop.draft("Kebaya Kutubaru");
    let by = staff(Role::Warehouse);
    let answer = catalog::publish(&mut shop.conn, shop.now, &by, draft);
    assert!(
        matches!(answer, Err(EditProductError::NothingToSell)),
        "{answer:?}"
    );
    shop.variant(draft, "M", 450_000);
    let published = catalog::publish(&mut shop.conn, shop.now, &by, draft).unwrap();
    assert_eq!(published.status, ProductStatus::Active);
}

#[test]
fn wrong_products_are_refused() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let wrong = NewProduct {
        name: "  ".to_owned(),
        ..shop.product("x")
    };
    let answer = catalog::create_product(&mut shop.conn, shop.now, &by, wrong);
    assert!(
        matches!(answer, Err(EditProductError::Invalid(..))),
        "{answer:?}"
    );
    let wrong = NewProduct {
        category_id: CategoryId(424_242),
        ..shop.product("Kebaya")
    };
    let answer = catalog::create_product(&mut shop.conn, shop.now, &by, wrong);
    assert!(
        matches!(answer, Err(EditProductError::NoSuchCategory)),
        "{answer:?}"
    );
    for by in [
        Actor::Member(MemberId(1)),
        staff(Role::Cashier),
        staff(Role::Moderator),
    ] {
        let new = shop.product("Kebaya");
        let answer = catalog::create_product(&mut shop.conn, shop.now, &by, new);
        assert!(
            matches!(answer, Err(EditProductError::Denied(_))),
            "{by:?}: {answer:?}"
        );
    }
}

#[test]
fn sizes_and_codes_are_unique_and_prices_have_bounds() {
    let mut shop = Shop::new();
    let product = shop.draft("Kebaya Kutubaru");
    let first = shop.variant(product, "M", 450_000);
    let by = staff(Role::Warehouse);
    let new = |size: &str, sku: &str, price: i64| NewVariant {
        colour_id: shop.colour,
        size: size.to_owned(),
        sku: sku.to_owned(),
        price: Rupiah(price),
        weight_grams: 300,
    };
    let again = new("m", "", 450_000);
    let wrong_price = [new("L", "", -1), new("L", "", 1_000_000_000_000)];
    let wrong_sku = new("L", "kode dengan spasi!", 450_000);
    let (now, conn) = (shop.now, &mut shop.conn);
    let answer = catalog::add_variant(conn, now, &by, product, again);
    assert!(
        matches!(answer, Err(EditVariantError::AlreadyThere)),
        "{answer:?}"
    );
    for wrong in wrong_price {
        let answer = catalog::add_variant(conn, now, &by, product, wrong);
        assert!(
            matches!(answer, Err(EditVariantError::BadPrice)),
            "{answer:?}"
        );
    }
    let answer = catalog::add_variant(conn, now, &by, product, wrong_sku);
    assert!(
        matches!(answer, Err(EditVariantError::BadSku)),
        "{answer:?}"
    );
    let answer = catalog::change_price(conn, now, &by, first, 1, Rupiah(-5));
    assert!(
        matches!(answer, Err(EditVariantError::BadPrice)),
        "{answer:?}"
    );
}

#[test]
fn an_old_address_leads_to_the_new_one() {
    let mut shop = Shop::new();
    shop.goods("Kebaya Kutubaru", 450_000, 3);
    let by = staff(Role::Owner);
    let Some(Found::Current(view)) = catalog::by_slug(&mut shop.conn, "kebaya-kutubaru").unwrap()
    else {
        panic!("the product is not found under its name");
    };
    let product = view.product;
    let edit = ProductEdit {
        slug: "kebaya-baru".to_owned(),
        ..ProductEdit::of(&product)
    };
    let (now, conn) = (shop.now, &mut shop.conn);
    let edited =
        catalog::edit_product(conn, now, &by, product.id, product.version, edit.clone()).unwrap();
    assert_eq!(edited.slug, "kebaya-baru");
    let old = catalog::by_slug(conn, "kebaya-kutubaru").unwrap();
    assert_eq!(old, Some(Found::Moved("kebaya-baru".to_owned())));
    match catalog::edit_product(conn, now, &by, product.id, product.version, edit) {
        Err(EditProductError::Changed(theirs)) => assert_eq!(theirs.slug, "kebaya-baru"),
        other => panic!("{other:?}"),
    }
    // The old address is not given to another product, or the link would lie.
    let other = shop.draft("Kebaya Kutubaru");
    let view = catalog::view(&mut shop.conn, &by, other).unwrap().unwrap();
    assert_ne!(view.product.slug, "kebaya-kutubaru");
}

#[test]
fn two_who_change_one_price_are_told() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let by = staff(Role::Owner);
    let (now, conn) = (shop.now, &mut shop.conn);
    let changed = catalog::change_price(conn, now, &by, kebaya, 1, Rupiah(500_000)).unwrap();
    assert_eq!(changed.price, Rupiah(500_000));
    match catalog::change_price(conn, now, &by, kebaya, 1, Rupiah(400_000)) {
        Err(EditVariantError::Changed(theirs)) => assert_eq!(theirs.price, Rupiah(500_000)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn staff_see_drafts_and_counts() {
    let mut shop = Shop::new();
    shop.goods("Kebaya Kutubaru", 450_000, 3);
    shop.draft("Kebaya Rahasia");
    let by = staff(Role::Warehouse);
    let query = StaffProductQuery::default();
    let rows = catalog::staff_list(&mut shop.conn, &by, &query).unwrap();
    let listed: Vec<_> = rows
        .iter()
        .map(|r| (&*r.product.name, r.variants, r.on_hand, r.available))
        .collect();
    assert_eq!(
        listed,
        [("Kebaya Rahasia", 0, 0, 0), ("Kebaya Kutubaru", 1, 3, 3)]
    );
    let drafts = StaffProductQuery {
        status: Some(ProductStatus::Draft),
        ..query
    };
    assert_eq!(
        catalog::staff_list(&mut shop.conn, &by, &drafts)
            .unwrap()
            .len(),
        1
    );
    assert!(catalog::staff_list(&mut shop.conn, &Actor::Member(MemberId(1)), &drafts).is_err());
}
