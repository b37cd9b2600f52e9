//! Which product staff mean, and what lies on which shelf.

use shop_core::{
    actor::Actor,
    catalog::{
        self, ListError, NameProductError, NewCategory, NewProduct, Product, ProductEdit, Technique,
    },
    ids::{CategoryId, MemberId},
    staff::Role,
};

use crate::shop::{Shop, staff};

fn draft(shop: &mut Shop, name: &str, category_id: CategoryId) -> Product {
    let text = str::to_owned;
    let new = NewProduct {
        name: text(name),
        category_id,
        material: text("Katun"),
        material_en: String::new(),
        description: text("Dijahit di Jogja."),
        description_en: String::new(),
        care: String::new(),
        care_en: String::new(),
        motif: String::new(),
        technique: Technique::Plain,
    };
    catalog::create_product(&mut shop.conn, shop.now, &Actor::System, new).unwrap()
}

fn category(shop: &mut Shop, name: &str, parent_id: Option<CategoryId>) -> CategoryId {
    let new = NewCategory {
        name: name.to_owned(),
        name_en: String::new(),
        parent_id,
    };
    let made = catalog::create_category(&mut shop.conn, shop.now, &Actor::System, new);
    made.unwrap().id
}

#[test]
fn a_product_is_named_by_code_path_or_name() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let gown = shop.goods("Gamis Kawung", 450_000, 3);
    shop.goods("Gamis Kawung Laras", 475_000, 3);
    let shelf = category(&mut shop, "Hijab", None);
    let veil = draft(&mut shop, "Pasmina Polos", shelf);
    let sku = catalog::offers(&mut shop.conn, &[gown]).unwrap()[0]
        .variant
        .sku
        .clone();
    let mut named = |typed: &str| {
        catalog::product_named(&mut shop.conn, &by, typed).map(|product| product.name)
    };
    let lower = sku.to_lowercase();
    for typed in [&*sku, &*lower, "gamis-kawung", " GAMIS KAWUNG "] {
        assert_eq!(named(typed).unwrap(), "Gamis Kawung", "{typed}");
    }
    // Also what customers have never seen, and by a part of the name.
    assert_eq!(named("pasmina").unwrap(), "Pasmina Polos");
    assert_eq!(named("laras").unwrap(), "Gamis Kawung Laras");
    let several = named("kawung");
    assert!(
        matches!(&several, Err(NameProductError::Several(names)) if names.len() == 2),
        "{several:?}"
    );
    for nothing in ["", "  ", "--", "%", "selendang", "<script>"] {
        let answer = named(nothing);
        assert!(
            matches!(answer, Err(NameProductError::NotFound)),
            "{nothing:?}: {answer:?}"
        );
    }

    // A code names exactly one; part of a name is none.
    let by_code = catalog::product_by_code(&mut shop.conn, &by, "pasmina").unwrap();
    assert_eq!(by_code, None);
    // A path it had before still leads to it.
    let mut edit = ProductEdit::of(&veil);
    edit.slug = "pasmina-baru".to_owned();
    let (id, version) = (veil.id, veil.version);
    catalog::edit_product(&mut shop.conn, shop.now, &by, id, version, edit).unwrap();
    catalog::archive(&mut shop.conn, shop.now, &by, id).unwrap();
    for slug in ["pasmina-polos", "pasmina-baru"] {
        let found = catalog::product_by_code(&mut shop.conn, &by, slug).unwrap();
        assert_eq!(found.map(|product| product.id), Some(id), "{slug}");
    }
    let member = Actor::Member(MemberId(1));
    let answer = catalog::product_named(&mut shop.conn, &member, "gamis-kawung");
    assert!(matches!(answer, Err(NameProductError::Denied(_))));
}

#[test]
fn the_shelves_say_how_much_lies_on_them() {
    let mut shop = Shop::new();
    let by = staff(Role::Cashier);
    let above = category(&mut shop, "Hijab", None);
    let below = category(&mut shop, "Pasmina", Some(above));
    draft(&mut shop, "Voal", below);
    draft(&mut shop, "Ceruti", below);
    shop.goods("Gamis Kawung", 450_000, 3);
    let rows = catalog::staff_categories(&mut shop.conn, &by).unwrap();
    let row = |id: CategoryId| {
        let found = rows.iter().find(|row| row.category.id == id);
        let row = found.unwrap();
        (row.depth, row.products, row.on_sale)
    };
    assert_eq!(row(above), (0, 0, 0), "what lies below is not counted");
    assert_eq!(row(below), (1, 2, 0));
    assert_eq!(rows.iter().map(|row| row.on_sale).sum::<i64>(), 1);
    let place = |id: CategoryId| rows.iter().position(|row| row.category.id == id);
    assert!(place(above) < place(below));
    let found = catalog::staff_category(&mut shop.conn, &by, below).unwrap();
    let names: Vec<String> = found
        .unwrap()
        .products
        .into_iter()
        .map(|product| product.name)
        .collect();
    assert_eq!(names, ["Ceruti", "Voal"]);
    let unknown = catalog::staff_category(&mut shop.conn, &by, CategoryId(987_654)).unwrap();
    assert_eq!(unknown, None);
    let member = Actor::Member(MemberId(1));
    let answer = catalog::staff_categories(&mut shop.conn, &member);
    assert!(matches!(answer, Err(ListError::Denied(_))), "{answer:?}");
}
