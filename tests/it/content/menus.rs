//! Menus: where links may lead, and what becomes of those that lead nowhere.

use shop_core::{
    actor::Actor,
    content::{
        self, Broken, ContentError, Href, Menu, MenuEntry, MenuItemEdit, Place, ReadTargetError,
        Shift, Target, TargetError, WhenLinked,
    },
    db::Conn,
    ids::{PageId, ProductId},
    messages::Lang,
    staff::Role,
    time::Timestamp,
};

use super::pages::draft;
use crate::shop::{Shop, staff};

fn by() -> Actor {
    staff(Role::Moderator)
}

fn link(label: &str, target: Target) -> MenuItemEdit {
    MenuItemEdit {
        menu: Menu::FooterShop,
        label: label.to_owned(),
        label_en: String::new(),
        target,
    }
}

fn labels(conn: &mut Conn, now: Timestamp) -> Vec<String> {
    let menus = content::menus(conn, now).unwrap();
    menus
        .footer_shop
        .into_iter()
        .map(|link| link.labels[0].clone())
        .collect()
}

fn entry(conn: &mut Conn, now: Timestamp, label: &str) -> MenuEntry {
    content::menu_entries(conn, now, &by())
        .unwrap()
        .into_iter()
        .find(|entry| entry.item.label == label)
        .unwrap()
}

#[test]
fn links_lead_to_what_staff_name() {
    let mut shop = Shop::new();
    shop.goods("Kebaya Kutubaru", 450_000, 5);
    let (conn, now) = (&mut shop.conn, shop.now);
    for (typed, path) in [
        ("page:profil", "/profil"),
        ("category:kebaya", "/kategori/kebaya"),
        ("product:kebaya-kutubaru", "/produk/kebaya-kutubaru"),
        ("place:faq", "/faq"),
        (" place:contact ", "/hubungi-kami"),
    ] {
        let target = content::read_target(conn, typed).unwrap();
        content::add_menu_item(conn, now, &by(), &link(typed, target)).unwrap();
        let entry = entry(conn, now, typed.trim());
        assert_eq!(entry.leads, Ok(Href::Inside(path.to_owned())), "{typed}");
        assert_eq!(entry.target, typed.trim());
    }
    let wa = "https://wa.me/6281200000000?text=Halo";
    let target = content::read_target(conn, wa).unwrap();
    content::add_menu_item(conn, now, &by(), &link("WhatsApp", target)).unwrap();
    assert_eq!(
        entry(conn, now, "WhatsApp").leads,
        Ok(Href::Outside(wa.to_owned()))
    );
}

#[test]
fn what_could_do_harm_is_no_target() {
    let mut shop = Shop::new();
    let conn = &mut shop.conn;
    for typed in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\nscript:x",
        "data:text/html,<script>",
        "http://toko.example",
        "https://ya\"onclick=x",
        "https://user@host.example",
        "//host.example",
        "url:javascript:alert(1)",
        "place:javascript:alert(1)",
        "page:../../etc/passwd",
        "page:",
        "product:tidak-ada",
        "place:bulan",
        "profil",
        "",
    ] {
        let read = content::read_target(conn, typed);
        assert!(matches!(read, Err(ReadTargetError::Target(_))), "{typed:?}");
    }
    let added = content::add_menu_item(
        conn,
        shop.now,
        &by(),
        &link("Hilang", Target::Product(ProductId(999))),
    );
    let unknown = matches!(added, Err(ContentError::Target(TargetError::Unknown(_))));
    assert!(unknown);
}

#[test]
fn a_link_to_what_is_gone_is_left_out_and_named() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let page = content::add_page(conn, now, &by(), &draft("Bazar", "Sabtu")).unwrap();
    let id = page.page.id;
    content::add_menu_item(conn, now, &by(), &link("Bazar", Target::Page(id))).unwrap();
    assert_eq!(
        entry(conn, now, "Bazar").leads,
        Err(Broken::Hidden),
        "a draft"
    );
    assert!(!labels(conn, now).contains(&"Bazar".to_owned()));

    content::publish_page(conn, now, &by(), id).unwrap();
    assert!(labels(conn, now).contains(&"Bazar".to_owned()));
    content::delete_page(conn, now, &by(), id, WhenLinked::DeleteAnyway).unwrap();
    assert!(!labels(conn, now).contains(&"Bazar".to_owned()));
    let broken = entry(conn, now, "Bazar");
    assert_eq!(broken.leads, Err(Broken::Gone));
    assert_eq!(broken.target, format!("page:#{id}"));

    // Its words may change while it is broken; another dead end is refused.
    let renamed = link("Bazar lama", Target::Page(id));
    let (item, version) = (broken.item.id, broken.item.version);
    content::edit_menu_item(conn, now, &by(), item, version, &renamed).unwrap();
    let other = link("Bazar lama", Target::Page(PageId(999)));
    let refused = content::edit_menu_item(conn, now, &by(), item, version + 1, &other);
    assert!(matches!(refused, Err(ContentError::Target(_))));
    let mended = link("Tanya", Target::Place(Place::Faq));
    content::edit_menu_item(conn, now, &by(), item, version + 1, &mended).unwrap();
    assert!(labels(conn, now).contains(&"Tanya".to_owned()));
}

#[test]
fn links_are_put_in_order_and_menus_are_bounded() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let before = labels(conn, now);
    let last = entry(conn, now, before.last().unwrap()).item.id;
    content::move_menu_item(conn, now, &by(), last, Shift::To(1)).unwrap();
    let mut expected = before;
    expected.rotate_right(1);
    assert_eq!(labels(conn, now), expected);
    content::delete_menu_item(conn, now, &by(), last).unwrap();
    assert_eq!(labels(conn, now), expected[1..]);
    let full = (0..40).find_map(|number| {
        let new = link(&format!("Tautan {number}"), Target::Place(Place::Faq));
        content::add_menu_item(conn, now, &by(), &new).err()
    });
    assert!(matches!(full, Some(ContentError::TooMany(..))), "{full:?}");
}

#[test]
fn a_new_shop_has_menus_in_both_languages() {
    let mut shop = Shop::new();
    shop.goods("Kebaya Kutubaru", 450_000, 5);
    let menus = content::menus(&mut shop.conn, shop.now).unwrap();
    let words = |lang: Lang| -> Vec<String> {
        menus
            .header
            .iter()
            .map(|link| link.labels[lang as usize].clone())
            .collect()
    };
    assert!(words(Lang::Id).starts_with(&["Baru".to_owned(), "Kebaya".to_owned()]));
    assert!(words(Lang::En).contains(&"How to buy".to_owned()));
    let entries = content::menu_entries(&mut shop.conn, shop.now, &by()).unwrap();
    assert!(
        entries.iter().all(|entry| entry.leads.is_ok()),
        "{entries:?}"
    );
}
