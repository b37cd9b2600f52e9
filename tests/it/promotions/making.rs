//! Promotions made, changed, started, copied, and their codes.

use shop_core::{
    messages::{Explain, Lang},
    promotions::{
        self, Phase, PromotionError, PromotionEvent, PromotionField, PromotionFilter,
        PromotionQuery, PromotionStatus, PromotionTerms,
    },
    staff::Role,
};

use crate::shop::{Shop, staff};

#[test]
fn a_promotion_goes_from_draft_to_its_end() {
    let mut shop = Shop::new();
    let owner = staff(Role::Owner);
    let terms = shop.terms("Gajian");
    let (now, conn) = (shop.now, &mut shop.conn);
    let draft = promotions::create(conn, now, &owner, &terms).unwrap();
    assert_eq!(draft.status, PromotionStatus::Draft);
    let start = |conn: &mut _, version| {
        let event = PromotionEvent::Start;
        promotions::decide(conn, now, &owner, draft.id, version, event)
    };
    let refused = start(conn, draft.version).unwrap_err();
    assert!(matches!(refused, PromotionError::NoCode), "{refused:?}");
    promotions::add_code(conn, now, &owner, draft.id, " gajian-26 ", None).unwrap();
    let running = start(conn, draft.version).unwrap();
    assert_eq!(running.phase(now), Phase::Running);
    let refused = start(conn, draft.version).unwrap_err();
    assert!(matches!(refused, PromotionError::Changed(_)), "{refused:?}");
    let paused = shop.decide(&running, PromotionEvent::Pause);
    assert_eq!(paused.phase(now), Phase::Paused);
    shop.decide(&running, PromotionEvent::Resume);
    let ended = shop.decide(&running, PromotionEvent::End);
    assert_eq!(ended.phase(now), Phase::Over);
    let conn = &mut shop.conn;
    let edit = promotions::edit(conn, now, &owner, ended.id, ended.version, &terms);
    assert!(matches!(edit, Err(PromotionError::WrongStatus(_))));
    let code = promotions::add_code(conn, now, &owner, ended.id, "LAGI", None);
    assert!(matches!(code, Err(PromotionError::WrongStatus(_))));
    // A copy can run again, and begins as a draft without codes.
    let copy = promotions::copy(conn, now, &owner, ended.id).unwrap();
    assert_eq!(copy.status, PromotionStatus::Draft);
    let view = promotions::view(conn, &owner, copy.id).unwrap().unwrap();
    assert_eq!((view.code_count, view.promotion.value), (0, 1_000));
}

#[test]
fn only_some_may_and_nonsense_is_refused() {
    let mut shop = Shop::new();
    let terms = shop.terms("Gajian");
    let (now, conn) = (shop.now, &mut shop.conn);
    for role in [Role::Cashier, Role::Warehouse, Role::Moderator] {
        let denied = promotions::create(conn, now, &staff(role), &terms);
        assert!(matches!(denied, Err(PromotionError::Denied(_))), "{role}");
    }
    let owner = staff(Role::Owner);
    let long = PromotionTerms {
        name: "a".repeat(81),
        ..terms.clone()
    };
    let refused = promotions::create(conn, now, &owner, &long).unwrap_err();
    assert!(matches!(
        refused,
        PromotionError::Text(PromotionField::Name, _)
    ));
    let backwards = PromotionTerms {
        last_day: now.day().pred_opt(),
        ..terms.clone()
    };
    let refused = promotions::create(conn, now, &owner, &backwards).unwrap_err();
    assert!(matches!(
        refused,
        PromotionError::Invalid(PromotionField::Days)
    ));
    for lang in [Lang::Id, Lang::En] {
        assert!(!refused.explain(lang).contains('⟦'));
    }
    let nowhere = promotions::find_targets(conn, "kategori:tidak-ada");
    assert!(matches!(nowhere, Err(PromotionError::NoSuchTarget(_))));
    let kebaya = promotions::find_targets(conn, "Kategori: kebaya, kebaya").unwrap();
    assert_eq!(kebaya.len(), 1, "the same place twice is one place");
    assert_eq!(
        promotions::typed_targets(conn, &kebaya).unwrap(),
        "kategori:kebaya"
    );
    let everything = PromotionQuery {
        filter: PromotionFilter::All,
        limit: 10,
        ..PromotionQuery::default()
    };
    let listed = promotions::list(conn, now, &owner, &everything).unwrap();
    assert!(listed.is_empty(), "what was refused is not there");
}

#[test]
fn codes_belong_to_one_promotion_and_are_made_in_batches() {
    let mut shop = Shop::new();
    let owner = staff(Role::Owner);
    let (one, other) = (shop.terms("Satu"), shop.terms("Dua"));
    let one = shop.promotion(&one, "HEMAT");
    let other = shop.promotion(&other, "LEBIH");
    let (now, conn) = (shop.now, &mut shop.conn);
    let taken = promotions::add_code(conn, now, &owner, other.id, "he-mat", None);
    assert!(matches!(taken, Err(PromotionError::CodeTaken)));
    promotions::add_code(conn, now, &owner, one.id, "hemat", None).unwrap();
    for wrong in ["", "ab", "kode dengan ?", "<b>tebal</b>", &"X".repeat(25)] {
        let refused = promotions::add_code(conn, now, &owner, one.id, wrong, None);
        assert!(matches!(refused, Err(PromotionError::BadCode)), "{wrong}");
    }
    let made = promotions::generate_codes(conn, now, &owner, one.id, 40, "hbd", Some(1)).unwrap();
    assert!(
        made.iter()
            .all(|code| code.code.starts_with("HBD") && code.max_uses == Some(1))
    );
    for count in [0, 501, -3] {
        let refused = promotions::generate_codes(conn, now, &owner, one.id, count, "", None);
        assert!(matches!(refused, Err(PromotionError::CodeCount)), "{count}");
    }
    let view = promotions::view(conn, &owner, one.id).unwrap().unwrap();
    assert_eq!(view.code_count, 41, "the same code twice is one code");
    let found = promotions::named(conn, &owner, &made[7].code)
        .unwrap()
        .unwrap();
    assert_eq!(found.promotion.id, one.id);
}

#[test]
fn the_list_follows_dates_and_decisions() {
    let mut shop = Shop::new();
    let mut later = shop.terms("Nanti");
    later.first_day = shop.now.day() + chrono::Duration::days(3);
    let mut short = shop.terms("Sebentar");
    short.last_day = Some(shop.now.day());
    let always = shop.terms("Selalu");
    let later = shop.promotion(&later, "NANTI");
    shop.promotion(&short, "SEBENTAR");
    let always = shop.promotion(&always, "SELALU");
    shop.decide(&always, PromotionEvent::Pause);
    let mut names = |filter: PromotionFilter| -> Vec<String> {
        let query = PromotionQuery {
            filter,
            limit: 10,
            ..PromotionQuery::default()
        };
        let rows = promotions::list(&mut shop.conn, shop.now, &staff(Role::Cashier), &query);
        let rows = rows.unwrap().into_iter();
        rows.map(|row| row.promotion.name).collect()
    };
    assert_eq!(names(PromotionFilter::Running), ["Sebentar"]);
    assert_eq!(names(PromotionFilter::Planned), ["Nanti"]);
    assert_eq!(names(PromotionFilter::Paused), ["Selalu"]);
    assert!(names(PromotionFilter::Over).is_empty());
    // The last day lasts until midnight at the shop, and not a minute more.
    shop.now = "2026-11-23T16:59:59Z".parse().unwrap();
    let mut running = || {
        let found = promotions::running(&mut shop.conn, shop.now).unwrap();
        found.len()
    };
    assert_eq!(running(), 1);
    shop.now = "2026-11-23T17:00:00Z".parse().unwrap();
    let found = promotions::running(&mut shop.conn, shop.now).unwrap();
    assert!(found.is_empty());
    assert_eq!(later.phase(shop.now), Phase::Planned);
}
