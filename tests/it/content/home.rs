//! The home page's modules and banners, and the dates they follow.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    catalog::{self, NewCategory},
    content::{
        self, BannerEdit, ContentError, ModuleEdit, ModuleKind, Placement, Shift, Target,
        WhenLinked,
    },
    ids::PromotionId,
    media::{PictureKind, StoredMedia},
    staff::Role,
};

use super::pages::draft;
use crate::shop::{Shop, staff};

fn by() -> Actor {
    staff(Role::Moderator)
}

fn banner(target: Target) -> BannerEdit {
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
        headline: "Kain baru dari {city}".to_owned(),
        headline_en: String::new(),
        target,
        shown: true,
        starts_at: None,
        ends_at: None,
        promotion_id: None,
    }
}

#[test]
fn modules_are_added_moved_dated_and_deleted() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let kinds = |modules: Vec<content::HomeModule>| -> Vec<ModuleKind> {
        modules.into_iter().map(|module| module.kind).collect()
    };
    let before = kinds(content::home_modules(conn, &by()).unwrap());
    let tomorrow = now.plus(Duration::days(1));
    let note = ModuleEdit {
        title: "Pengumuman".to_owned(),
        body: "Tutup hari Senin.".to_owned(),
        starts_at: Some(tomorrow),
        ends_at: Some(tomorrow.plus(Duration::days(1))),
        ..ModuleEdit::usual(ModuleKind::Text)
    };
    let module = content::add_home_module(conn, now, &by(), &note).unwrap();
    content::move_home_module(conn, now, &by(), module.id, Shift::To(1)).unwrap();
    assert_eq!(
        kinds(content::home_modules(conn, &by()).unwrap())[0],
        ModuleKind::Text
    );
    assert_eq!(kinds(content::shown_modules(conn, now).unwrap()), before);
    assert_eq!(content::next_change(conn, now).unwrap(), Some(tomorrow));
    assert_eq!(
        kinds(content::shown_modules(conn, tomorrow).unwrap())[0],
        ModuleKind::Text
    );
    let after = tomorrow.plus(Duration::days(2));
    assert_eq!(kinds(content::shown_modules(conn, after).unwrap()), before);
    assert_eq!(content::next_change(conn, after).unwrap(), None);

    let off = ModuleEdit {
        shown: false,
        ..ModuleEdit::of(&module)
    };
    content::edit_home_module(conn, now, &by(), module.id, 1, &off).unwrap();
    let stale = content::edit_home_module(conn, now, &by(), module.id, 1, &note);
    assert!(matches!(stale, Err(ContentError::Changed(_))));
    assert_eq!(
        kinds(content::shown_modules(conn, tomorrow).unwrap()),
        before
    );
    content::delete_home_module(conn, now, &by(), module.id).unwrap();
    let gone = content::delete_home_module(conn, now, &by(), module.id);
    assert!(matches!(gone, Err(ContentError::NotFound(_))));
}

#[test]
fn a_module_that_could_show_nothing_is_refused() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let text = ModuleEdit::usual(ModuleKind::Text);
    let refused = content::add_home_module(conn, now, &by(), &text);
    assert!(matches!(refused, Err(ContentError::Invalid(..))), "no text");
    for kind in [ModuleKind::Category, ModuleKind::Collection] {
        let refused = content::add_home_module(conn, now, &by(), &ModuleEdit::usual(kind));
        assert!(matches!(refused, Err(ContentError::NoSubject)), "{kind}");
    }
    let category = content::subject_by_slug(conn, ModuleKind::Category, "kebaya").unwrap();
    let kebaya = ModuleEdit {
        subject_id: category,
        ..ModuleEdit::usual(ModuleKind::Category)
    };
    content::add_home_module(conn, now, &by(), &kebaya).unwrap();
    for count in [0, -1, 25] {
        let many = ModuleEdit {
            count,
            ..ModuleEdit::usual(ModuleKind::Newest)
        };
        let refused = content::add_home_module(conn, now, &by(), &many);
        assert!(matches!(refused, Err(ContentError::BadCount)), "{count}");
    }
    let backwards = ModuleEdit {
        starts_at: Some(now),
        ends_at: Some(now.minus(Duration::hours(1))),
        ..ModuleEdit::usual(ModuleKind::Newest)
    };
    let refused = content::add_home_module(conn, now, &by(), &backwards);
    assert!(matches!(refused, Err(ContentError::BadDates)));
}

#[test]
fn a_module_whose_category_is_gone_can_still_be_hidden() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let owner = staff(Role::Owner);
    let shelf = NewCategory {
        name: "Selendang".to_owned(),
        name_en: String::new(),
        parent_id: None,
    };
    let shelf = catalog::create_category(conn, now, &owner, shelf).unwrap();
    let module = ModuleEdit {
        subject_id: Some(shelf.id.0),
        ..ModuleEdit::usual(ModuleKind::Category)
    };
    let module = content::add_home_module(conn, now, &by(), &module).unwrap();
    catalog::delete_category(conn, now, &owner, shelf.id, shelf.version, None).unwrap();
    let off = ModuleEdit {
        shown: false,
        ..ModuleEdit::of(&module)
    };
    let hidden = content::edit_home_module(conn, now, &by(), module.id, 1, &off).unwrap();
    assert!(!hidden.shown);
    // To show another one it has to be there.
    let other = ModuleEdit {
        subject_id: Some(424_242),
        ..off
    };
    let refused = content::edit_home_module(conn, now, &by(), module.id, hidden.version, &other);
    assert!(matches!(refused, Err(ContentError::NoSubject)));
}

#[test]
fn banners_come_go_and_lose_a_link_that_is_gone() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let page = content::add_page(conn, now, &by(), &draft("Bazar", "Sabtu")).unwrap();
    content::publish_page(conn, now, &by(), page.page.id).unwrap();
    let new = BannerEdit {
        ends_at: Some(now.plus(Duration::hours(2))),
        ..banner(Target::Page(page.page.id))
    };
    let made = content::add_banner(conn, now, &by(), &new).unwrap();
    let shown = content::shown_banners(conn, now).unwrap();
    assert_eq!(shown[0].banner.headline, "Kain baru dari Yogyakarta");
    assert!(shown[0].href.is_some());
    let late = now.plus(Duration::hours(3));
    assert!(content::shown_banners(conn, late).unwrap().is_empty());
    let refused = content::delete_page(conn, now, &by(), page.page.id, WhenLinked::Refuse);
    assert!(
        matches!(refused, Err(ContentError::Linked(_))),
        "banners count"
    );
    content::delete_page(conn, now, &by(), page.page.id, WhenLinked::DeleteAnyway).unwrap();
    let shown = content::shown_banners(conn, now).unwrap();
    assert_eq!((shown.len(), &shown[0].href), (1, &None));

    let follows = BannerEdit {
        promotion_id: Some(PromotionId(999)),
        ..BannerEdit::of(&made).unwrap()
    };
    let refused = content::edit_banner(conn, now, &by(), made.id, 1, &follows);
    assert!(matches!(refused, Err(ContentError::NoPromotion)));
    let off = BannerEdit {
        shown: false,
        ..BannerEdit::of(&made).unwrap()
    };
    content::edit_banner(conn, now, &by(), made.id, 1, &off).unwrap();
    assert!(content::shown_banners(conn, now).unwrap().is_empty());
    content::delete_banner(conn, now, &by(), made.id).unwrap();
    assert!(
        content::banner_entries(conn, now, &by())
            .unwrap()
            .is_empty()
    );
}
