//! Promotions on the web in English, and the banner that follows one.

use chrono::Duration;
use shop_core::{
    catalog::{self, NewCategory},
    content::{self, BannerEdit, ModuleEdit, ModuleKind, Place, Placement, Target},
    ids::PromotionId,
    media::{PictureKind, StoredMedia},
    money::Rupiah,
    promotions::{self, PromotionEvent, PromotionTerms},
    staff::Role,
};

use crate::{shop::staff, site::Site};

fn banner(target: Target, promotion_id: Option<PromotionId>) -> BannerEdit {
    BannerEdit {
        placement: Placement::Row,
        picture: StoredMedia {
            key: format!("{}.svg", "a".repeat(64)),
            width: 1200,
            height: 800,
            kind: PictureKind::Drawing,
        },
        alt: "Kain".to_owned(),
        alt_en: String::new(),
        headline: "Gaji sudah masuk".to_owned(),
        headline_en: String::new(),
        target,
        shown: true,
        starts_at: None,
        ends_at: None,
        promotion_id,
    }
}

#[test]
fn a_banner_comes_and_goes_with_the_promotion_it_follows() {
    let mut site = Site::open();
    let by = staff(Role::Owner);
    let now = site.shop.now;
    let terms = PromotionTerms {
        first_day: now.day() + Duration::days(1),
        ..site.shop.terms("Gajian")
    };
    let draft = promotions::create(&mut site.shop.conn, now, &by, &terms).unwrap();
    promotions::add_code(&mut site.shop.conn, now, &by, draft.id, "GAJIAN", None).unwrap();
    let banner = banner(Target::Place(Place::Promotions), Some(draft.id));
    content::add_banner(&mut site.shop.conn, now, &by, &banner).unwrap();
    let visitor = site.visitor();
    let shown = || visitor.get("/").body.contains("Gaji sudah masuk");
    assert!(!shown(), "a draft");
    let planned = site.shop.decide(&draft, PromotionEvent::Start);
    assert!(!shown(), "planned");
    let today = PromotionTerms {
        first_day: now.day(),
        ..terms
    };
    let (conn, version) = (&mut site.shop.conn, planned.version);
    promotions::edit(conn, now, &by, draft.id, version, &today).unwrap();
    assert!(shown(), "running");
    site.shop.decide(&draft, PromotionEvent::Pause);
    assert!(!shown(), "held back");
    site.shop.decide(&draft, PromotionEvent::Resume);
    assert!(shown(), "running again");
    site.shop.decide(&draft, PromotionEvent::End);
    assert!(!shown(), "over");
}

#[test]
fn promotions_and_reasons_are_told_in_english_too() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 455_000, 9);
    let running = PromotionTerms {
        description_en: "Payday is the day.".to_owned(),
        minimum_spend: Some(Rupiah(200_000)),
        ..site.shop.terms("Gajian")
    };
    site.shop.promotion(&running, "GAJIAN");
    let large = PromotionTerms {
        minimum_spend: Some(Rupiah(2_000_000)),
        ..site.shop.terms("Borong")
    };
    let paused = site.shop.promotion(&large, "BORONG");
    let rina = site.member("Rina");
    let page = rina.get("/en/promo");
    for words in ["Gajian offer", "Payday is the day.", "GAJIAN", "200.000"] {
        assert!(page.body.contains(words), "{words}: {page:?}");
    }
    assert!(!page.body.contains("Promo Gajian"), "{page:?}");
    assert!(!page.body.contains('⟦'), "{page:?}");

    rina.add(kebaya, "1");
    let typed = |code: &str| {
        let answer = rina.post("/en/keranjang/kode", &[("code", code)]);
        assert_eq!(answer.status, 303, "{answer:?}");
        rina.get("/en/keranjang")
    };
    let cart = typed("borong");
    assert!(cart.body.contains("is missing"), "{cart:?}");
    let cart = typed("nobody");
    assert!(cart.body.contains("We do not know this code"), "{cart:?}");
    let cart = typed("gajian");
    assert!(cart.body.contains("Gajian offer"), "{cart:?}");
    assert!(cart.body.contains("45.500"), "{cart:?}");
    site.shop.decide(&paused, PromotionEvent::Pause);
    let cart = typed("borong");
    assert!(cart.body.contains("Paused for the moment"), "{cart:?}");
    assert!(!cart.body.contains('⟦'), "{cart:?}");
}

#[test]
fn a_category_that_is_deleted_leaves_the_home_page_whole() {
    let mut site = Site::open();
    site.shop.goods("Kebaya Kutubaru", 450_000, 9);
    let by = staff(Role::Owner);
    let (now, category) = (site.shop.now, site.shop.category);
    let conn = &mut site.shop.conn;
    let module = ModuleEdit {
        title: "Rak kebaya".to_owned(),
        subject_id: Some(category.0),
        ..ModuleEdit::usual(ModuleKind::Category)
    };
    content::add_home_module(conn, now, &by, &module).unwrap();
    let banner = banner(Target::Category(category), None);
    content::add_banner(conn, now, &by, &banner).unwrap();
    let visitor = site.visitor();
    let before = visitor.get("/").body;
    assert!(before.contains("Rak kebaya"), "{before}");
    assert!(before.contains("/kategori/kebaya"), "{before}");
    let conn = &mut site.shop.conn;
    let new = NewCategory {
        name: "Busana Daerah".to_owned(),
        name_en: String::new(),
        parent_id: None,
    };
    let other = catalog::create_category(conn, now, &by, new).unwrap().id;
    let all = catalog::categories(conn).unwrap();
    let version = all.iter().find(|it| it.id == category).unwrap().version;
    catalog::delete_category(conn, now, &by, category, version, Some(other)).unwrap();
    let after = visitor.get("/");
    assert_eq!(after.status, 200);
    assert!(!after.body.contains("Rak kebaya"), "{after:?}");
    assert!(!after.body.contains("/kategori/kebaya"), "{after:?}");
    assert!(
        after.body.contains("Gaji sudah masuk"),
        "the banner itself stays"
    );
}
