//! Pages: drafts, versions, two people at once, and what may not go.

use shop_core::{
    actor::Actor,
    content::{
        self, ContentError, Menu, MenuItemEdit, NewPage, PageEdit, PageRow, PageState, Shift,
        Target, WhenLinked,
    },
    db::Conn,
    events::{self, EventKind, Subject},
    messages::{Explain, Lang},
    staff::Role,
};

use crate::shop::{Shop, staff};

pub fn draft(title: &str, body: &str) -> NewPage {
    NewPage {
        slug: String::new(),
        title: title.to_owned(),
        title_en: String::new(),
        body: body.to_owned(),
        body_en: String::new(),
    }
}

fn edit(title: &str, body: &str) -> PageEdit {
    PageEdit {
        title: title.to_owned(),
        body: body.to_owned(),
    }
}

fn moderator() -> Actor {
    staff(Role::Moderator)
}

fn view(conn: &mut Conn, row: &PageRow) -> PageRow {
    content::page_view(conn, &moderator(), row.page.id)
        .unwrap()
        .unwrap()
        .row
}

#[test]
fn a_page_is_on_the_web_as_it_was_published_last() {
    let mut shop = Shop::new();
    let (conn, now, by) = (&mut shop.conn, shop.now, &moderator());
    let row = content::add_page(conn, now, by, &draft("Jam Lebaran", "Satu")).unwrap();
    assert_eq!(
        (row.page.slug.as_str(), row.state()),
        ("jam-lebaran", PageState::Draft)
    );
    assert_eq!(content::page(conn, Lang::Id, "jam-lebaran").unwrap(), None);

    let id = row.page.id;
    content::publish_page(conn, now, by, id).unwrap();
    // A second press changes nothing and is no event.
    content::publish_page(conn, now, by, id).unwrap();
    let shown = content::page(conn, Lang::En, "jam-lebaran")
        .unwrap()
        .unwrap();
    assert_eq!(
        (shown.path.as_str(), shown.body.as_str()),
        ("/halaman/jam-lebaran", "Satu")
    );

    content::edit_page(conn, now, by, id, Lang::Id, 1, &edit("Jam Lebaran", "Dua")).unwrap();
    assert_eq!(view(conn, &row).state(), PageState::Ahead);
    let shown = content::page(conn, Lang::Id, "jam-lebaran")
        .unwrap()
        .unwrap();
    assert_eq!(shown.body, "Satu", "the web shows what was published");
    content::publish_page(conn, now, by, id).unwrap();
    let shown = content::page(conn, Lang::Id, "jam-lebaran")
        .unwrap()
        .unwrap();
    assert_eq!(shown.body, "Dua");

    content::unpublish_page(conn, now, by, id).unwrap();
    assert_eq!(content::page(conn, Lang::Id, "jam-lebaran").unwrap(), None);
    let told: Vec<EventKind> = events::of_subject(conn, Subject::Page(id), 10)
        .unwrap()
        .iter()
        .map(|event| event.kind)
        .collect();
    assert_eq!(
        told,
        [
            EventKind::PageUnpublished,
            EventKind::PagePublished,
            EventKind::PageEdited,
            EventKind::PagePublished,
            EventKind::PageCreated,
        ]
    );
}

#[test]
fn every_text_is_kept_and_can_be_worked_on_again() {
    let mut shop = Shop::new();
    let (conn, now, by) = (&mut shop.conn, shop.now, &moderator());
    let row = content::add_page(conn, now, by, &draft("Kisah", "Satu")).unwrap();
    let id = row.page.id;
    for (version, body) in [(1, "Dua"), (2, "Tiga")] {
        content::edit_page(conn, now, by, id, Lang::Id, version, &edit("Kisah", body)).unwrap();
    }
    // The same text again is no new version.
    content::edit_page(conn, now, by, id, Lang::Id, 3, &edit("Kisah", "Tiga")).unwrap();
    let bodies = |conn: &mut Conn| -> Vec<(i64, String)> {
        content::versions(conn, &moderator(), id, Lang::Id)
            .unwrap()
            .into_iter()
            .map(|version| (version.number, version.body))
            .collect()
    };
    let kept = [(3, "Tiga"), (2, "Dua"), (1, "Satu")];
    assert_eq!(
        bodies(conn),
        kept.map(|(number, body)| (number, body.to_owned()))
    );
    content::restore_version(conn, now, by, id, Lang::Id, 3, 1).unwrap();
    assert_eq!(view(conn, &row).text(Lang::Id).body, "Satu");
    assert_eq!(bodies(conn)[0], (4, "Satu".to_owned()));
    let gone = content::restore_version(conn, now, by, id, Lang::Id, 4, 99);
    assert!(matches!(gone, Err(ContentError::NotFound(_))));
    let who = content::versions(conn, by, id, Lang::Id).unwrap()[0]
        .actor
        .clone();
    assert_eq!(who, by.code());
}

#[test]
fn of_two_who_edit_the_second_is_told() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let (wulan, bayu) = (moderator(), staff(Role::Admin));
    let row = content::add_page(conn, now, &wulan, &draft("Kisah", "Satu")).unwrap();
    let id = row.page.id;
    let first = edit("Kisah", "Dari Wulan");
    content::edit_page(conn, now, &wulan, id, Lang::Id, 1, &first).unwrap();
    let second = edit("Kisah", "Dari Bayu");
    let refused = content::edit_page(conn, now, &bayu, id, Lang::Id, 1, &second).unwrap_err();
    assert!(matches!(refused, ContentError::Changed(_)), "{refused}");
    assert!(refused.explain(Lang::Id).contains("diubah orang lain"));
    assert_eq!(view(conn, &row).text(Lang::Id).body, "Dari Wulan");
    // The other language is another text.
    content::edit_page(conn, now, &bayu, id, Lang::En, 1, &edit("Story", "By Bayu")).unwrap();
}

#[test]
fn what_is_not_right_is_refused_and_nothing_changes() {
    let mut shop = Shop::new();
    let (conn, now, by) = (&mut shop.conn, shop.now, &moderator());
    let before = content::pages(conn, by).unwrap().len();
    let add = |conn: &mut Conn, slug: &str, title: &str, body: &str| {
        let new = NewPage {
            slug: slug.to_owned(),
            ..draft(title, body)
        };
        content::add_page(conn, now, &moderator(), &new).unwrap_err()
    };
    for slug in ["profil", "produk", "hubungi-kami", "faq", "halaman", "en"] {
        let refused = add(conn, slug, "Judul", "Teks");
        assert!(
            matches!(refused, ContentError::SlugTaken),
            "{slug}: {refused}"
        );
    }
    for slug in ["../profil", "a b", "<script>", "a/b"] {
        let refused = add(conn, slug, "Judul", "Teks");
        assert!(
            matches!(refused, ContentError::BadSlug),
            "{slug}: {refused}"
        );
    }
    let long = "a".repeat(40_001);
    let refused = add(conn, "", "Judul", &long);
    assert!(refused.explain(Lang::Id).contains("40.000"), "{refused:?}");
    assert!(matches!(add(conn, "", " ", "x"), ContentError::Invalid(..)));
    assert_eq!(content::pages(conn, by).unwrap().len(), before);

    let most = "é".repeat(40_000);
    let row = content::add_page(conn, now, by, &draft("Panjang", &most)).unwrap();
    let longer = edit("Panjang", &long);
    let refused = content::edit_page(conn, now, by, row.page.id, Lang::Id, 1, &longer);
    assert!(matches!(refused, Err(ContentError::Invalid(..))));
    // A page without a word is not put on the web.
    let empty = content::add_page(conn, now, by, &draft("Kosong", "")).unwrap();
    let refused = content::publish_page(conn, now, by, empty.page.id);
    assert!(matches!(refused, Err(ContentError::Invalid(..))));
}

#[test]
fn built_in_pages_stay_and_linked_ones_ask_first() {
    let mut shop = Shop::new();
    let (conn, now, by) = (&mut shop.conn, shop.now, &moderator());
    for row in content::pages(conn, by).unwrap() {
        assert!(row.page.built_in);
        let id = row.page.id;
        let deleted = content::delete_page(conn, now, by, id, WhenLinked::DeleteAnyway);
        assert!(
            matches!(deleted, Err(ContentError::BuiltIn)),
            "{}",
            row.page.slug
        );
        let hidden = content::unpublish_page(conn, now, by, id);
        assert!(matches!(hidden, Err(ContentError::BuiltIn)));
    }
    let row = content::add_page(conn, now, by, &draft("Bazar", "Sabtu")).unwrap();
    let id = row.page.id;
    let link = MenuItemEdit {
        menu: Menu::Header,
        label: "Bazar kami".to_owned(),
        label_en: String::new(),
        target: Target::Page(id),
    };
    content::add_menu_item(conn, now, by, &link).unwrap();
    let refused = content::delete_page(conn, now, by, id, WhenLinked::Refuse).unwrap_err();
    assert!(
        refused.explain(Lang::Id).contains("Bazar kami"),
        "{refused:?}"
    );
    content::delete_page(conn, now, by, id, WhenLinked::DeleteAnyway).unwrap();
    let told = &events::of_subject(conn, Subject::Page(id), 1).unwrap()[0];
    assert_eq!(
        told.data["before"]["id"]["body"], "Sabtu",
        "nothing is lost"
    );
    let gone = content::delete_page(conn, now, by, id, WhenLinked::DeleteAnyway);
    assert!(matches!(gone, Err(ContentError::NotFound(_))));
}

#[test]
fn pages_are_put_in_order() {
    let mut shop = Shop::new();
    let (conn, now, by) = (&mut shop.conn, shop.now, &moderator());
    let order = |conn: &mut Conn| -> Vec<String> {
        content::page_links(conn, Lang::Id)
            .unwrap()
            .into_iter()
            .map(|link| link.path)
            .collect()
    };
    let before = order(conn);
    let last = content::pages(conn, by).unwrap().last().unwrap().page.id;
    content::move_page(conn, now, by, last, Shift::To(1)).unwrap();
    let mut expected = before;
    expected.rotate_right(1);
    assert_eq!(order(conn), expected);
    content::move_page(conn, now, by, last, Shift::Up).unwrap();
    assert_eq!(order(conn), expected, "the first goes no higher");
}

#[test]
fn only_those_who_may_change_contents_do() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (conn, now) = (&mut shop.conn, shop.now);
    for by in [staff(Role::Cashier), staff(Role::Warehouse), rina.actor()] {
        let added = content::add_page(conn, now, &by, &draft("Kisah", "Satu"));
        assert!(matches!(added, Err(ContentError::Denied(_))), "{by}");
        assert!(content::pages(conn, &by).is_err(), "{by}");
        assert!(content::menu_entries(conn, now, &by).is_err(), "{by}");
        assert!(content::faq_sections(conn, &by).is_err(), "{by}");
        assert!(content::home_modules(conn, &by).is_err(), "{by}");
        assert!(content::banner_entries(conn, now, &by).is_err(), "{by}");
    }
}

#[test]
fn a_translation_can_be_dropped_and_had_again() {
    let mut shop = Shop::new();
    let (conn, now, by) = (&mut shop.conn, shop.now, &moderator());
    let new = NewPage {
        title_en: "Story".to_owned(),
        body_en: "In English".to_owned(),
        ..draft("Kisah", "Satu")
    };
    let row = content::add_page(conn, now, by, &new).unwrap();
    let id = row.page.id;
    content::publish_page(conn, now, by, id).unwrap();
    let english = |conn: &mut Conn| {
        content::page(conn, Lang::En, "kisah")
            .unwrap()
            .unwrap()
            .body
    };
    assert_eq!(english(conn), "In English");
    let version = row.text(Lang::En).version;
    let gone = content::drop_translation(conn, now, by, id, version).unwrap();
    assert_eq!((&*gone.title, &*gone.body), ("", ""));
    assert_eq!(english(conn), "In English", "a draft until it is published");
    content::publish_page(conn, now, by, id).unwrap();
    assert_eq!(english(conn), "Satu");
    let stale = content::drop_translation(conn, now, by, id, version);
    assert!(matches!(stale, Err(ContentError::Changed(_))));
    content::restore_version(conn, now, by, id, Lang::En, gone.version, version).unwrap();
    content::publish_page(conn, now, by, id).unwrap();
    assert_eq!(english(conn), "In English");
}

#[test]
fn both_titles_change_or_neither() {
    let mut shop = Shop::new();
    let (conn, now, by) = (&mut shop.conn, shop.now, &moderator());
    let new = NewPage {
        title_en: "Story".to_owned(),
        body_en: "In English".to_owned(),
        ..draft("Kisah", "Satu")
    };
    let row = content::add_page(conn, now, by, &new).unwrap();
    let id = row.page.id;
    let both = |english: i64| {
        [
            (Lang::Id, 1, edit("Cerita", "Satu")),
            (Lang::En, english, edit("Tale", "In English")),
        ]
    };
    // Somebody else changed the English text meanwhile.
    content::edit_page(conn, now, by, id, Lang::En, 1, &edit("Story", "Anew")).unwrap();
    let refused = content::edit_page_texts(conn, now, by, id, &both(1));
    assert!(matches!(refused, Err(ContentError::Changed(_))));
    assert_eq!(view(conn, &row).title(Lang::Id), "Kisah");
    content::edit_page_texts(conn, now, by, id, &both(2)).unwrap();
    let after = view(conn, &row);
    assert_eq!(
        (after.title(Lang::Id), after.title(Lang::En)),
        ("Cerita", "Tale")
    );
}
