//! What a promotion is for: it never silently becomes everything.

use shop_core::{
    catalog::{self, EditCategoryError, EditCollectionError, NewCategory},
    ids::{CategoryId, CollectionId},
    messages::{Explain, Lang},
    money::Rupiah,
    orders,
    pricing::DiscountClass,
    promotions::{
        self, Promotion, PromotionError, PromotionEvent, PromotionTerms, Target, TargetKind,
        Trigger,
    },
    staff::Role,
};

use crate::{
    catalog::wish,
    shop::{Shop, staff},
};

/// A running discount for some goods.
fn limited(shop: &mut Shop, name: &str, targets: Vec<Target>) -> Promotion {
    let terms = PromotionTerms {
        class: DiscountClass::Product,
        trigger: Trigger::Automatic,
        targets,
        ..shop.terms(name)
    };
    shop.promotion(&terms, "")
}

fn shelf(shop: &mut Shop, name: &str) -> (CategoryId, Target) {
    let new = NewCategory {
        name: name.to_owned(),
        name_en: String::new(),
        parent_id: None,
    };
    let by = staff(Role::Owner);
    let id = catalog::create_category(&mut shop.conn, shop.now, &by, new)
        .unwrap()
        .id;
    let kind = TargetKind::Category;
    (
        id,
        Target {
            kind,
            target_id: id.0,
        },
    )
}

fn delete_category(shop: &mut Shop, id: CategoryId) -> Result<(), EditCategoryError> {
    let by = staff(Role::Owner);
    catalog::delete_category(&mut shop.conn, shop.now, &by, id, 1, None)
}

fn delete_collection(shop: &mut Shop, id: CollectionId) -> Result<(), EditCollectionError> {
    let by = staff(Role::Owner);
    catalog::delete_collection(&mut shop.conn, shop.now, &by, id, 1)
}

#[test]
fn what_a_promotion_names_is_not_deleted_until_it_is_over() {
    let mut shop = Shop::new();
    let (category, target) = shelf(&mut shop, "Hijab");
    let (by, named) = (staff(Role::Owner), wish("Lebaran"));
    let made = catalog::create_collection(&mut shop.conn, shop.now, &by, &named);
    let collection = made.unwrap().id;
    let of_collection = Target {
        kind: TargetKind::Collection,
        target_id: collection.0,
    };
    let one = limited(&mut shop, "Gajian hijab", vec![target]);
    let other = limited(&mut shop, "Pekan Lebaran", vec![of_collection]);

    let refused = delete_category(&mut shop, category).unwrap_err();
    assert!(
        matches!(refused, EditCategoryError::InPromotions(_)),
        "{refused:?}"
    );
    assert!(refused.explain(Lang::Id).contains("Gajian hijab"));
    let refused = delete_collection(&mut shop, collection).unwrap_err();
    assert!(
        matches!(refused, EditCollectionError::InPromotions(_)),
        "{refused:?}"
    );
    assert!(refused.explain(Lang::En).contains("Pekan Lebaran"));
    // Held back is not over.
    shop.decide(&one, PromotionEvent::Pause);
    assert!(delete_category(&mut shop, category).is_err());
    shop.decide(&one, PromotionEvent::End);
    shop.decide(&other, PromotionEvent::End);
    delete_category(&mut shop, category).unwrap();
    delete_collection(&mut shop, collection).unwrap();
    // What is gone stays on the record.
    let view = promotions::view(&mut shop.conn, &by, one.id)
        .unwrap()
        .unwrap();
    assert_eq!(view.plain_targets(), [target]);
    assert_eq!(view.typed_targets, format!("kategori:#{category}"));
}

#[test]
fn a_promotion_whose_goods_are_gone_is_for_nothing_rather_than_everything() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let (gone, target) = shelf(&mut shop, "Hijab");
    let (there, other) = shelf(&mut shop, "Sarung");
    let sale = limited(&mut shop, "Gajian hijab", vec![target]);
    // As it was possible before anybody asked for promotions.
    let delete = format!("DELETE FROM categories WHERE id = {gone}");
    diesel::RunQueryDsl::execute(diesel::sql_query(delete), &mut shop.conn).unwrap();
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    assert_eq!(shop.quote(cart).priced.discount, Rupiah::ZERO);
    let listed = promotions::running(&mut shop.conn, shop.now).unwrap();
    assert!(listed.is_empty(), "{listed:?}");

    // An edit that has nothing to do with it keeps it.
    let (now, by) = (shop.now, staff(Role::Owner));
    let conn = &mut shop.conn;
    let view = promotions::view(conn, &by, sale.id).unwrap().unwrap();
    let mut terms = PromotionTerms::of(&view.promotion, &view.plain_targets());
    terms.targets = promotions::find_targets(conn, &view.typed_targets).unwrap();
    terms.label = "Promo hijab".to_owned();
    let edited = promotions::edit(conn, now, &by, sale.id, sale.version, &terms).unwrap();
    assert_eq!(shop.quote(cart).priced.discount, Rupiah::ZERO);
    // Nor does emptying the field make it one for everything.
    let conn = &mut shop.conn;
    let emptied = PromotionTerms {
        targets: Vec::new(),
        ..terms.clone()
    };
    let refused = promotions::edit(conn, now, &by, sale.id, edited.version, &emptied);
    assert!(
        matches!(refused, Err(PromotionError::Emptied)),
        "{refused:?}"
    );
    let made_up = PromotionTerms {
        targets: vec![Target {
            target_id: 987_654,
            ..target
        }],
        ..terms.clone()
    };
    let refused = promotions::edit(conn, now, &by, sale.id, edited.version, &made_up);
    assert!(
        matches!(refused, Err(PromotionError::NoSuchTarget(_))),
        "{refused:?}"
    );
    let moved = PromotionTerms {
        targets: vec![other],
        ..terms
    };
    promotions::edit(conn, now, &by, sale.id, edited.version, &moved).unwrap();
    let listed = promotions::running(conn, now).unwrap();
    assert_eq!(listed[0].targets.len(), 1);
    assert_eq!(other.target_id, there.0);
}

#[test]
fn a_browser_does_not_learn_the_names_of_what_is_still_planned() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let (now, by) = (shop.now, staff(Role::Owner));
    let terms = PromotionTerms {
        trigger: Trigger::Automatic,
        ..shop.terms("Rahasia")
    };
    let draft = promotions::create(&mut shop.conn, now, &by, &terms).unwrap();
    let planned = PromotionTerms {
        first_day: now.day() + chrono::Duration::days(3),
        ..terms.clone()
    };
    let planned = shop.promotion(&planned, "");
    let over = shop.promotion(&terms, "");
    shop.decide(&over, PromotionEvent::End);
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let priced = shop.quote(cart).priced;
    let seen = [draft.id, planned.id, over.id];
    let lost = orders::lost_promotions(&mut shop.conn, now, &seen, &priced).unwrap();
    assert_eq!(lost.len(), 1, "{lost:?}");
}
