//! Staff put the shelves in order.

use shop_core::{
    catalog::{self, CategoryEdit, EditCategoryError, NewCategory, ProductQuery},
    ids::CategoryId,
    staff::Role,
};

use crate::shop::{Shop, staff};

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
