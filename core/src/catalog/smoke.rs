//! A walk through the catalogue on a real database.

use super::*;
use crate::{
    actor::Actor,
    db::write_tx,
    events::{self, Subject},
    ids::{CategoryId, ColourId, VariantId},
    money::Rupiah,
    scratch::{Scratch, now},
    stock,
};

const BY: Actor = Actor::System;

/// Makes a database with a location.
pub(crate) fn database() -> Scratch {
    let mut scratch = Scratch::new();
    write_tx(&mut scratch.conn, |conn| {
        stock::ensure_default_location(conn, "Toko")
    })
    .unwrap();
    scratch
}

/// Makes a product on sale with one variant.
pub(crate) fn variant(scratch: &mut Scratch) -> VariantId {
    let shelf = category(scratch, "Gamis", None);
    let red = colour(scratch, "Merah marun");
    let product = product(scratch, "Gamis Parang Laras", shelf);
    let variant = add(scratch, &product, red, "L", 425_000);
    publish(&mut scratch.conn, now(), &BY, product.id).unwrap();
    variant.id
}

fn category(scratch: &mut Scratch, name: &str, parent_id: Option<CategoryId>) -> CategoryId {
    let new = NewCategory {
        name: name.to_owned(),
        name_en: String::new(),
        parent_id,
    };
    create_category(&mut scratch.conn, now(), &BY, new)
        .unwrap()
        .id
}

fn colour(scratch: &mut Scratch, name: &str) -> ColourId {
    let new = NewColour {
        name: name.to_owned(),
        name_en: String::new(),
        hex: "#7A1F2B".to_owned(),
    };
    create_colour(&mut scratch.conn, now(), &BY, new)
        .unwrap()
        .id
}

fn product(scratch: &mut Scratch, name: &str, category_id: CategoryId) -> Product {
    let new = NewProduct {
        name: name.to_owned(),
        category_id,
        material: "Katun primisima".to_owned(),
        material_en: String::new(),
        description: String::new(),
        description_en: String::new(),
        care: String::new(),
        care_en: String::new(),
        motif: "Parang".to_owned(),
        technique: Technique::Cap,
    };
    create_product(&mut scratch.conn, now(), &BY, new).unwrap()
}

fn add(
    scratch: &mut Scratch,
    product: &Product,
    colour_id: ColourId,
    size: &str,
    price: i64,
) -> Variant {
    let new = NewVariant {
        colour_id,
        size: size.to_owned(),
        sku: String::new(),
        price: Rupiah(price),
        weight_grams: 400,
    };
    add_variant(&mut scratch.conn, now(), &BY, product.id, new).unwrap()
}

fn names(page: &ProductPage) -> Vec<&str> {
    page.cards
        .iter()
        .map(|card| card.product.name.as_str())
        .collect()
}

#[test]
fn products_are_found_by_what_can_be_bought() {
    let scratch = &mut database();
    let dresses = category(scratch, "Busana", None);
    let gamis = category(scratch, "Gamis", Some(dresses));
    let veils = category(scratch, "Jilbab", None);
    let (red, blue) = (colour(scratch, "Merah"), colour(scratch, "Biru"));

    let laras = product(scratch, "Gamis Laras", gamis);
    let small = add(scratch, &laras, red, "s", 425_000);
    add(scratch, &laras, blue, "XL", 450_000);
    assert_eq!(
        (small.sku.as_str(), small.size.as_str()),
        ("GAMLAR-MER-S", "S")
    );
    let veil = product(scratch, "Pasmina Kawung", veils);
    add(scratch, &veil, blue, "All size", 125_000);
    let draft = product(scratch, "Rok Truntum", dresses);

    let conn = &mut scratch.conn;
    publish(conn, now(), &BY, laras.id).unwrap();
    let later = now().plus(chrono::Duration::hours(1));
    publish(conn, later, &BY, veil.id).unwrap();
    assert!(matches!(
        publish(conn, now(), &BY, draft.id),
        Err(EditProductError::NothingToSell)
    ));
    stock::receive(conn, now(), &BY, small.id, 2, "").unwrap();

    let all = list(conn, &ProductQuery::default()).unwrap();
    assert_eq!(names(&all), ["Pasmina Kawung", "Gamis Laras"]);
    assert_eq!(all.next, None);
    let card = &all.cards[1];
    assert_eq!(
        (card.price_from, card.price_to, card.sold_out),
        (Rupiah(425_000), Rupiah(450_000), false)
    );
    let sizes: Vec<_> = card
        .sizes
        .iter()
        .map(|state| (state.size.as_str(), state.available))
        .collect();
    assert_eq!(sizes, [("S", true), ("XL", false)]);

    for sort in ProductSort::ALL {
        let mut seen = Vec::new();
        let mut query = ProductQuery {
            sort: *sort,
            limit: 1,
            ..ProductQuery::default()
        };
        loop {
            let page = list(conn, &query).unwrap();
            seen.extend(names(&page).into_iter().map(str::to_owned));
            query.after = page.next;
            if query.after.is_none() {
                break;
            }
        }
        let expected = match sort {
            ProductSort::Newest
            | ProductSort::PriceLow
            | ProductSort::BestSelling
            | ProductSort::Chosen => ["Pasmina Kawung", "Gamis Laras"],
            ProductSort::PriceHigh => ["Gamis Laras", "Pasmina Kawung"],
        };
        assert_eq!(seen, expected, "{sort}");
    }

    let mut found = |change: &dyn Fn(&mut ProductQuery)| {
        let mut query = ProductQuery::default();
        change(&mut query);
        let page = list(conn, &query).unwrap();
        page.cards.len()
    };
    assert_eq!(found(&|query| query.words = "kerudung BIRU".to_owned()), 1);
    assert_eq!(found(&|query| query.words = "laras biru".to_owned()), 1);
    assert_eq!(found(&|query| query.words = "aras".to_owned()), 0);
    assert_eq!(found(&|query| query.words = "%".to_owned()), 0);
    assert_eq!(found(&|query| query.category = Some(dresses)), 1);
    assert_eq!(found(&|query| query.available_only = true), 1);
    assert_eq!(found(&|query| query.size = Some("S".to_owned())), 1);
    assert_eq!(found(&|query| query.size = Some("XL".to_owned())), 0);
    let red_xl = |query: &mut ProductQuery| {
        query.size = Some("S".to_owned());
        query.colour = Some(blue);
    };
    assert_eq!(found(&red_xl), 0);

    let shelves: Vec<_> = categories(conn)
        .unwrap()
        .into_iter()
        .map(|category| category.name)
        .collect();
    assert_eq!(shelves, ["Busana", "Gamis", "Jilbab"]);
    let staff = staff_list(conn, &BY, &StaffProductQuery::default()).unwrap();
    assert_eq!(staff.len(), 3);
    assert_eq!((staff[2].variants, staff[2].on_hand), (2, 2));
    assert_eq!(offers(conn, &[small.id]).unwrap()[0].available, 2);
}

#[test]
fn edits_keep_old_links_and_refuse_stale_versions() {
    let scratch = &mut database();
    let id = variant(scratch);
    let conn = &mut scratch.conn;
    let Some(Found::Current(view)) = by_slug(conn, "gamis-parang-laras").unwrap() else {
        panic!("the product is on sale");
    };
    let mut edit = ProductEdit::of(&view.product);
    edit.slug = "Gamis Laras Ayu".to_owned();
    let version = view.product.version;
    let moved = edit_product(conn, now(), &BY, view.product.id, version, edit.clone()).unwrap();
    assert_eq!(moved.slug, "gamis-laras-ayu");
    assert_eq!(
        by_slug(conn, "gamis-parang-laras").unwrap(),
        Some(Found::Moved("gamis-laras-ayu".to_owned()))
    );
    assert!(matches!(
        edit_product(conn, now(), &BY, moved.id, version, edit),
        Err(EditProductError::Changed(_))
    ));

    let before = view.variants[0].variant.clone();
    let after = change_price(conn, now(), &BY, id, before.version, Rupiah(399_000)).unwrap();
    assert!(matches!(
        change_price(conn, now(), &BY, id, before.version, Rupiah(1)),
        Err(EditVariantError::Changed(_))
    ));
    assert!(matches!(
        change_price(conn, now(), &BY, id, after.version, Rupiah::ZERO),
        Err(EditVariantError::BadPrice)
    ));
    let event = &events::of_subject(conn, Subject::Variant(id), 1).unwrap()[0];
    assert_eq!(event.data["before"]["price"], 425_000);
    let last = VariantEdit {
        sku: after.sku.clone(),
        weight_grams: 400,
        status: VariantStatus::Archived,
    };
    assert!(matches!(
        edit_variant(conn, now(), &BY, id, after.version, last),
        Err(EditVariantError::LastVariant)
    ));

    let chart = vec![Measurement {
        size: "l".to_owned(),
        part: BodyPart::Bust,
        centimetres: 104,
    }];
    let chart = set_measurements(conn, now(), &BY, moved.id, chart).unwrap();
    assert_eq!(chart[0].size, "L");
    archive(conn, now(), &BY, moved.id).unwrap();
    assert!(matches!(
        by_slug(conn, "gamis-parang-laras").unwrap(),
        Some(Found::Retired(_))
    ));
    assert_eq!(
        variant_by_sku(conn, " gamparlar-mermar-l ")
            .unwrap()
            .unwrap()
            .id,
        id
    );
}
