//! Staff make collections and put shelves in order.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    catalog::{
        self, CategoryEdit, Collection, CollectionChoice, CollectionEdit, EditCategoryError,
        EditCollectionError, FoundCollection, NewCategory, ProductQuery, ProductSort, Within,
    },
    ids::{CategoryId, CollectionId, MemberId, ProductId, VariantId},
    money::Rupiah,
    staff::Role,
};

use crate::shop::{Shop, staff};

/// What nothing is wrong with.
pub fn wish(name: &str) -> CollectionEdit {
    CollectionEdit {
        slug: String::new(),
        name: name.to_owned(),
        name_en: String::new(),
        description: "Untuk hari raya.".to_owned(),
        description_en: String::new(),
        choice: CollectionChoice::Hand,
        rule_word: String::new(),
        rule_days: 0,
        published: true,
        starts_at: None,
        ends_at: None,
    }
}

fn make(shop: &mut Shop, wish: &CollectionEdit) -> Collection {
    catalog::create_collection(&mut shop.conn, shop.now, &staff(Role::Warehouse), wish).unwrap()
}

fn product_of(shop: &mut Shop, variant: VariantId) -> ProductId {
    catalog::offers(&mut shop.conn, &[variant]).unwrap()[0]
        .product
        .id
}

fn names_in(shop: &mut Shop, collection: &Collection, limit: i64) -> Vec<String> {
    let mut query = ProductQuery {
        within: Some(collection.within(shop.now)),
        sort: ProductSort::Chosen,
        limit,
        ..ProductQuery::default()
    };
    let mut names = Vec::new();
    loop {
        let page = catalog::list(&mut shop.conn, &query).unwrap();
        names.extend(page.cards.into_iter().map(|card| card.product.name));
        query.after = page.next;
        if query.after.is_none() {
            return names;
        }
    }
}

#[test]
fn a_collection_by_hand_keeps_its_order_page_by_page() {
    let mut shop = Shop::new();
    let made: Vec<ProductId> = ["Anyelir", "Bougenvil", "Cempaka", "Dahlia"]
        .map(|name| {
            let variant = shop.goods(name, 100_000, 3);
            product_of(&mut shop, variant)
        })
        .to_vec();
    let collection = make(&mut shop, &wish("Lebaran"));
    assert_eq!(collection.slug, "lebaran");
    let order = [made[2], made[0], made[3], made[0]];
    let by = staff(Role::Warehouse);
    let (id, version) = (collection.id, collection.version);
    let filled =
        catalog::fill_collection(&mut shop.conn, shop.now, &by, id, version, &order).unwrap();
    let expected = ["Cempaka", "Anyelir", "Dahlia"];
    assert_eq!(names_in(&mut shop, &filled, 1), expected);
    assert_eq!(names_in(&mut shop, &filled, 60), expected);
    // What is no longer sold is left out, and stays in the collection.
    catalog::archive(&mut shop.conn, shop.now, &by, made[0]).unwrap();
    assert_eq!(names_in(&mut shop, &filled, 60), ["Cempaka", "Dahlia"]);
    let seen = catalog::staff_collection(&mut shop.conn, shop.now, &by, id).unwrap();
    assert_eq!(seen.unwrap().products.len(), 3);
    // Whoever saw it before it was filled has to look again.
    let late = catalog::fill_collection(&mut shop.conn, shop.now, &by, id, version, &[]);
    assert!(
        matches!(late, Err(EditCollectionError::Changed(_))),
        "{late:?}"
    );
    let unknown = [ProductId(987_654)];
    let version = filled.version;
    let answer = catalog::fill_collection(&mut shop.conn, shop.now, &by, id, version, &unknown);
    assert!(
        matches!(answer, Err(EditCollectionError::NoSuchProduct)),
        "{answer:?}"
    );
}

#[test]
fn rules_find_their_products_by_themselves() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let old = shop.goods("Kebaya Lama", 300_000, 2);
    let old_product = product_of(&mut shop, old);
    shop.wait(Duration::days(40));
    let new = shop.goods("Kebaya Baru", 300_000, 2);
    let new_product = product_of(&mut shop, new);
    let rule = |choice, word: &str, days| CollectionEdit {
        choice,
        rule_word: word.to_owned(),
        rule_days: days,
        ..wish("Aturan")
    };

    let fresh = make(&mut shop, &rule(CollectionChoice::New, "", 30));
    assert_eq!(names_in(&mut shop, &fresh, 9), ["Kebaya Baru"]);

    let tagged = make(&mut shop, &rule(CollectionChoice::Tag, "Hari Raya", 0));
    assert_eq!(tagged.slug, "aturan-2");
    assert_eq!(names_in(&mut shop, &tagged, 9), [""; 0]);
    let tags = ["hari raya".to_owned(), "Kerja".to_owned()];
    let kept = catalog::set_tags(&mut shop.conn, shop.now, &by, old_product, &tags).unwrap();
    assert_eq!(kept, ["hari-raya", "kerja"]);
    assert_eq!(names_in(&mut shop, &tagged, 9), ["Kebaya Lama"]);

    let motif = make(&mut shop, &rule(CollectionChoice::Motif, "KAWUNG", 0));
    assert_eq!(
        names_in(&mut shop, &motif, 1),
        ["Kebaya Baru", "Kebaya Lama"]
    );

    let reduced = make(&mut shop, &rule(CollectionChoice::Reduced, "", 14));
    assert_eq!(names_in(&mut shop, &reduced, 9), [""; 0]);
    let price = |shop: &mut Shop, variant, price| {
        let offer = catalog::offers(&mut shop.conn, &[variant]).unwrap();
        let version = offer[0].variant.version;
        catalog::change_price(
            &mut shop.conn,
            shop.now,
            &by,
            variant,
            version,
            Rupiah(price),
        )
        .unwrap();
    };
    price(&mut shop, new, 250_000);
    assert_eq!(names_in(&mut shop, &reduced, 9), ["Kebaya Baru"]);
    price(&mut shop, new, 320_000);
    assert_eq!(names_in(&mut shop, &reduced, 9), [""; 0], "dearer again");
    price(&mut shop, new, 310_000);
    shop.wait(Duration::days(15));
    assert_eq!(names_in(&mut shop, &reduced, 9), [""; 0], "long ago");

    let answer = catalog::fill_collection(
        &mut shop.conn,
        shop.now,
        &by,
        tagged.id,
        tagged.version,
        &[new_product],
    );
    assert!(
        matches!(answer, Err(EditCollectionError::ByRule)),
        "{answer:?}"
    );
}

#[test]
fn odd_wishes_are_refused() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let mut refused = |change: &dyn Fn(&mut CollectionEdit)| {
        let mut wish = wish("Wisuda");
        change(&mut wish);
        catalog::create_collection(&mut shop.conn, shop.now, &by, &wish).unwrap_err()
    };
    use EditCollectionError as Error;
    for name in ["", "  \u{0}", &"panjang ".repeat(40)] {
        let error = refused(&|wish| wish.name = name.to_owned());
        assert!(matches!(error, Error::Invalid(..)), "{name:?}: {error:?}");
    }
    let error = refused(&|wish| wish.slug = "🪡🧵".to_owned());
    assert!(matches!(error, Error::Invalid(..)), "{error:?}");
    let error = refused(&|wish| wish.description = "x".repeat(2_001));
    assert!(matches!(error, Error::Invalid(..)), "{error:?}");
    for days in [0, -1, 367, i64::MAX] {
        let error = refused(&|wish| {
            wish.choice = CollectionChoice::New;
            wish.rule_days = days;
        });
        assert!(matches!(error, Error::BadDays), "{days}: {error:?}");
    }
    for choice in [CollectionChoice::Tag, CollectionChoice::Motif] {
        let error = refused(&|wish| wish.choice = choice);
        assert!(matches!(error, Error::Invalid(..)), "{error:?}");
    }
    let error = refused(&|wish| {
        wish.starts_at = Some(crate::shop::start_of_tests());
        wish.ends_at = wish.starts_at;
    });
    assert!(matches!(error, Error::DatesBackwards), "{error:?}");
    for by in [
        Actor::Member(MemberId(1)),
        staff(Role::Cashier),
        staff(Role::Moderator),
    ] {
        let wish = wish("Wisuda");
        let answer = catalog::create_collection(&mut shop.conn, shop.now, &by, &wish);
        assert!(matches!(answer, Err(Error::Denied(_))), "{by:?}");
    }
    // A path made of anything is a plain one.
    let odd = CollectionEdit {
        slug: "../<script>alert('1')</script>/%2e%2e".to_owned(),
        ..wish("Odd")
    };
    assert_eq!(make(&mut shop, &odd).slug, "script-alert-1-script-2e-2e");
}

#[test]
fn old_links_lead_on_and_hidden_collections_are_not_there() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let first = make(&mut shop, &wish("Kerja"));
    let other = make(&mut shop, &wish("Wisuda"));
    let edit = CollectionEdit {
        slug: "busana-kerja".to_owned(),
        ..CollectionEdit::of(&first)
    };
    let (id, version) = (first.id, first.version);
    let moved =
        catalog::edit_collection(&mut shop.conn, shop.now, &by, id, version, &edit).unwrap();
    let found = |shop: &mut Shop, slug: &str| {
        catalog::collection_by_slug(&mut shop.conn, shop.now, slug).unwrap()
    };
    assert_eq!(
        found(&mut shop, "kerja"),
        Some(FoundCollection::Moved("busana-kerja".to_owned()))
    );
    // Nobody else gets the old path, which would break its links.
    let greedy = CollectionEdit {
        slug: "kerja".to_owned(),
        ..CollectionEdit::of(&other)
    };
    let answer = catalog::edit_collection(
        &mut shop.conn,
        shop.now,
        &by,
        other.id,
        other.version,
        &greedy,
    );
    assert!(
        matches!(answer, Err(EditCollectionError::SlugTaken)),
        "{answer:?}"
    );
    // It may go back itself.
    let back = CollectionEdit::of(&first);
    let moved =
        catalog::edit_collection(&mut shop.conn, shop.now, &by, id, moved.version, &back).unwrap();
    assert_eq!(
        found(&mut shop, "busana-kerja"),
        Some(FoundCollection::Moved("kerja".to_owned()))
    );

    let later = CollectionEdit {
        starts_at: Some(shop.now.plus(Duration::days(1))),
        ends_at: Some(shop.now.plus(Duration::days(2))),
        ..CollectionEdit::of(&moved)
    };
    catalog::edit_collection(&mut shop.conn, shop.now, &by, id, moved.version, &later).unwrap();
    assert_eq!(found(&mut shop, "kerja"), None);
    assert_eq!(found(&mut shop, "busana-kerja"), None);
    shop.wait(Duration::hours(36));
    assert!(matches!(
        found(&mut shop, "kerja"),
        Some(FoundCollection::Current(_))
    ));
    shop.wait(Duration::hours(36));
    assert_eq!(found(&mut shop, "kerja"), None);
}

#[test]
fn two_who_put_collections_in_order_do_not_undo_each_other() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let ids: Vec<CollectionId> = ["A", "B", "C"]
        .map(|name| make(&mut shop, &wish(name)).id)
        .to_vec();
    let (seen, mine) = (ids.clone(), [ids[2], ids[0], ids[1]]);
    catalog::reorder_collections(&mut shop.conn, shop.now, &by, &seen, &mine).unwrap();
    let theirs = [ids[1], ids[0], ids[2]];
    let answer = catalog::reorder_collections(&mut shop.conn, shop.now, &by, &seen, &theirs);
    assert!(
        matches!(answer, Err(EditCollectionError::OrderChanged)),
        "{answer:?}"
    );
    let double = [ids[2], ids[2], ids[1]];
    let answer = catalog::reorder_collections(&mut shop.conn, shop.now, &by, &mine, &double);
    assert!(
        matches!(answer, Err(EditCollectionError::OrderChanged)),
        "{answer:?}"
    );
    let order: Vec<CollectionId> = catalog::collections(&mut shop.conn, shop.now)
        .unwrap()
        .iter()
        .map(|collection| collection.id)
        .collect();
    assert_eq!(order, mine);
}

fn category(shop: &mut Shop, name: &str, parent_id: Option<CategoryId>) -> catalog::Category {
    let new = NewCategory {
        name: name.to_owned(),
        name_en: String::new(),
        parent_id,
    };
    catalog::create_category(&mut shop.conn, shop.now, &staff(Role::Warehouse), new).unwrap()
}

#[test]
fn categories_never_lie_below_themselves() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let top = category(&mut shop, "Busana", None);
    let middle = category(&mut shop, "Atasan", Some(top.id));
    let low = category(&mut shop, "Blus", Some(middle.id));
    let mut hang = |below: &catalog::Category, parent: CategoryId| {
        let edit = CategoryEdit {
            parent_id: Some(parent),
            ..CategoryEdit::of(below)
        };
        catalog::edit_category(&mut shop.conn, shop.now, &by, below.id, below.version, edit)
    };
    for target in [top.id, middle.id, low.id] {
        let answer = hang(&top, target);
        assert!(
            matches!(answer, Err(EditCategoryError::Circle)),
            "{answer:?}"
        );
    }
    let answer = hang(&top, CategoryId(987_654));
    assert!(
        matches!(answer, Err(EditCategoryError::NotFound)),
        "{answer:?}"
    );
    let other = {
        let new = NewCategory {
            name: "Lain".to_owned(),
            name_en: String::new(),
            parent_id: None,
        };
        catalog::create_category(&mut shop.conn, shop.now, &by, new).unwrap()
    };
    let mut hang = |below: &catalog::Category, parent: CategoryId| {
        let edit = CategoryEdit {
            parent_id: Some(parent),
            ..CategoryEdit::of(below)
        };
        catalog::edit_category(&mut shop.conn, shop.now, &by, below.id, below.version, edit)
    };
    // Three levels would become four.
    let answer = hang(&top, other.id);
    assert!(
        matches!(answer, Err(EditCategoryError::TooDeep)),
        "{answer:?}"
    );
    // Two levels become three.
    assert_eq!(hang(&middle, other.id).unwrap().parent_id, Some(other.id));
}

#[test]
fn a_category_goes_when_it_is_empty_or_its_products_move() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    shop.goods("Kebaya Kutubaru", 450_000, 1);
    let shelf = shop.category;
    let target = category(&mut shop, "Busana Daerah", None);
    let below = category(&mut shop, "Kebaya Encim", Some(shelf));
    let version = |shop: &mut Shop, id: CategoryId| {
        let all = catalog::categories(&mut shop.conn).unwrap();
        all.iter().find(|it| it.id == id).unwrap().version
    };
    let delete = |shop: &mut Shop, id: CategoryId, to: Option<CategoryId>| {
        let version = version(shop, id);
        catalog::delete_category(&mut shop.conn, shop.now, &by, id, version, to)
    };
    let answer = delete(&mut shop, shelf, None);
    assert!(
        matches!(answer, Err(EditCategoryError::HasChildren)),
        "{answer:?}"
    );
    delete(&mut shop, below.id, None).unwrap();
    for to in [None, Some(shelf)] {
        let answer = delete(&mut shop, shelf, to);
        assert!(
            matches!(answer, Err(EditCategoryError::NotEmpty(1))),
            "{answer:?}"
        );
    }
    let answer = delete(&mut shop, shelf, Some(CategoryId(987_654)));
    assert!(
        matches!(answer, Err(EditCategoryError::NotFound)),
        "{answer:?}"
    );
    delete(&mut shop, shelf, Some(target.id)).unwrap();
    let query = ProductQuery {
        category: Some(target.id),
        words: "daerah".to_owned(),
        ..ProductQuery::default()
    };
    let there = catalog::list(&mut shop.conn, &query).unwrap().cards;
    assert_eq!(there.len(), 1, "moved, and found by its new shelf's name");
    assert!(
        catalog::category_by_slug(&mut shop.conn, "kebaya")
            .unwrap()
            .is_none()
    );
}

#[test]
fn two_who_put_categories_in_order_do_not_undo_each_other() {
    let mut shop = Shop::new();
    let by = staff(Role::Warehouse);
    let second = category(&mut shop, "Tunik", None).id;
    let first = shop.category;
    let mut order = |seen: &[CategoryId], wanted: &[CategoryId]| {
        catalog::reorder_categories(&mut shop.conn, shop.now, &by, None, seen, wanted)
    };
    let before: Vec<CategoryId> = vec![first, second];
    let seen = if order(&before, &before).is_ok() {
        before
    } else {
        vec![second, first]
    };
    let turned: Vec<CategoryId> = seen.iter().rev().copied().collect();
    order(&seen, &turned).unwrap();
    let answer = order(&seen, &turned);
    assert!(
        matches!(answer, Err(EditCategoryError::OrderChanged)),
        "{answer:?}"
    );
    let answer = order(&turned, &turned[..1]);
    assert!(
        matches!(answer, Err(EditCategoryError::OrderChanged)),
        "{answer:?}"
    );
}

#[test]
fn a_limit_that_names_nothing_finds_nothing() {
    let mut shop = Shop::new();
    shop.goods("Kebaya", 100_000, 1);
    for within in [
        Within::Collection(CollectionId(987_654)),
        Within::Tag("%".to_owned()),
        Within::Motif("%".to_owned()),
    ] {
        let query = ProductQuery {
            within: Some(within),
            ..ProductQuery::default()
        };
        assert!(
            catalog::list(&mut shop.conn, &query)
                .unwrap()
                .cards
                .is_empty()
        );
    }
}
