//! The shelves in the terminal: categories, collections, what goes together, the
//! catalogue as a document; and what is no longer sold.

use std::fs;

use shop_core::{
    catalog,
    messages::{Lang, text_with},
    staff::Role,
};

use super::{
    catalogue::{dressed, json, order},
    contents::{confirm, said, send, soon, soon_says},
};
use crate::{shop::staff, site::say, terminal::key, tui::enter};

#[test]
fn the_shelves_are_kept_in_the_terminal() {
    let site = dressed();
    let guest = site.visitor();
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("ge");
    terminal.wait_for("/kategori/kebaya");
    terminal.press("B");
    let added = said("tui-done-content-added", "Hijab");
    let title = say("tui-shelf-new-category");
    send(&terminal, &title, &["Hijab", "Veils"], &added);
    soon_says(&guest, "/en/kategori/hijab", ">Veils</");
    // A product goes there, and the shelf before the other one.
    terminal.press("gq");
    terminal.wait_for("Pasmina Polos");
    terminal.press("/");
    terminal.press("pasmina");
    terminal.press(key::ENTER);
    terminal.wait_gone("Kemeja Parang");
    terminal.press("E");
    let title = said("tui-product-edit-title", "Pasmina Polos");
    let saved = said("tui-done-saved", "Pasmina Polos");
    send(&terminal, &title, &["", "H"], &saved);
    soon_says(&guest, "/kategori/hijab", ">Pasmina Polos</");
    terminal.press("ge");
    terminal.wait_for("/kategori/hijab");
    terminal.press("G");
    terminal.press("K");
    terminal.wait_for(&said("tui-done-content-moved", "Hijab"));
    soon(&guest, "/produk", |page| {
        order(&page.body, &["Kebaya", "Hijab"]) == ["Hijab", "Kebaya"]
    });
    // The dialog says what keeps a category from being deleted.
    terminal.press("D");
    let count = [("count", "1")];
    let prevents = text_with(Lang::Id, "tui-shelf-has-products", &count);
    terminal.wait_for(prevents.split('.').next().unwrap());
    terminal.press(key::ESCAPE);
    // Escape and a key at once would be a key with Alt.
    terminal.wait_gone(prevents.split('.').next().unwrap());

    // A collection, filled by hand, put in order and shown.
    terminal.press(")");
    terminal.wait_for(&say("tui-column-choice"));
    terminal.press("B");
    let words = "Dari kepala sampai dada.";
    let fields = ["Hari Raya", "Feast Days", "", "", "", words];
    let made = said("tui-done-shelf-collection", "Hari Raya");
    send(&terminal, &say("tui-shelf-new-collection"), &fields, &made);
    let path = "/koleksi/hari-raya";
    // The record is read after the deed is said to be done.
    terminal.wait_for("Isinya (0)");
    let put = |typed: &str, name: &str, count: usize| {
        terminal.press("+");
        let values = [("name", name), ("collection", "Hari Raya")];
        let done = text_with(Lang::Id, "tui-done-shelf-put", &values);
        let title = said("tui-shelf-put-title", "Hari Raya");
        send(&terminal, &title, &[typed], &done);
        terminal.wait_for(&format!("Isinya ({count})"));
    };
    put("kemeja-parang", "Kemeja Parang", 1);
    put("gamis kawung", "Gamis Kawung", 2);
    put("bros", "Bros Melati", 3);
    assert_eq!(guest.get(path).status, 404, "a draft is nobody's business");
    let publish = said("tui-content-publish-title", "Hari Raya");
    let shown = said("tui-done-content-shown", "Hari Raya");
    confirm(&terminal, "A", &publish, &shown);
    soon_says(&guest, path, words);
    soon_says(&guest, "/en/koleksi", "Feast Days");
    let names = ["Gamis Kawung", "Kemeja Parang", "Bros Melati"];
    let chosen = ["Kemeja Parang", "Gamis Kawung", "Bros Melati"];
    assert_eq!(order(&guest.get(path).body, &names), chosen);
    terminal.press("G");
    terminal.press("-");
    terminal.wait_for(&said("tui-done-shelf-taken", "Bros Melati"));
    terminal.wait_for("Isinya (2)");
    terminal.press("G");
    terminal.press("{");
    terminal.wait_for(&said("tui-done-content-moved", "Gamis Kawung"));
    soon(&guest, path, |page| {
        order(&page.body, &names) == ["Gamis Kawung", "Kemeja Parang"]
    });

    // From the collection to the product, and what goes with it.
    terminal.press("p");
    terminal.wait_for(&format!("▸ {} ▸ Gamis Kawung", say("tui-screen-products")));
    terminal.wait_for(&say("tui-no-companions"));
    terminal.press("p");
    let values = [("name", "Gamis Kawung"), ("other", "Bros Melati")];
    let related = text_with(Lang::Id, "tui-done-related", &values);
    let title = said("tui-relate-title", "Gamis Kawung");
    send(&terminal, &title, &["Bros Melati"], &related);
    soon_says(&guest, "/produk/gamis-kawung", &say("web-companions"));
    terminal.press("#");
    let tagged = said("tui-done-tagged", "Gamis Kawung");
    let title = said("tui-tags-title", "Gamis Kawung");
    send(&terminal, &title, &["kantor"], &tagged);
    let told = json(&site, &["product", "show", "gamis-kawung"]);
    assert!(told.to_string().contains("kantor"), "{told}");

    // The collection as a document: the same that the command line writes.
    terminal.press("ge");
    terminal.wait_for("Hari Raya");
    terminal.press("X");
    terminal.wait_for(&say("tui-catalogue-title"));
    terminal.press(&[key::TAB, key::TAB].concat());
    terminal.press(&key::BACKSPACE.repeat("katalog.pdf".len()));
    terminal.press("rak.pdf");
    terminal.press(key::SEND);
    let written = text_with(
        Lang::Id,
        "tui-done-catalogue",
        &[("count", "2"), ("file", "")],
    );
    terminal.wait_for(written.trim());
    let bytes = fs::read(site.folder().join("rak.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let file = site.folder().join("perintah.pdf");
    let path = file.display().to_string();
    let told = json(
        &site,
        &["catalog", "--out", &path, "--collection", "hari-raya"],
    );
    assert_eq!(told["articles"], 2, "{told}");
    assert_eq!(fs::read(&file).unwrap(), bytes);
    terminal.press("Q");
}

#[test]
fn what_is_no_longer_sold_says_so() {
    let mut site = dressed();
    let guest = site.visitor();
    let path = "/produk/bros-melati";
    json(&site, &["product", "archive", "bros-melati"]);
    soon(&guest, path, |page| page.status == 410);
    let page = guest.get(path);
    assert!(
        page.body.contains("Bros Melati tidak dijual lagi"),
        "{page:?}"
    );
    assert!(page.body.contains("content=\"noindex\""), "{page:?}");
    assert!(!page.body.contains("rel=\"canonical\""), "{page:?}");
    assert!(page.body.contains(">Gamis Kawung</"), "{page:?}");
    assert!(!page.body.contains("name=\"variant\""), "{page:?}");
    let english = guest.get(&format!("/en{path}"));
    assert_eq!(english.status, 410);
    assert!(english.body.contains("no longer sold"), "{english:?}");
    assert!(!guest.get("/sitemap.xml").body.contains("bros-melati"));
    // Who has the page still open is told the same, and buys nothing.
    let variant = {
        let found =
            catalog::product_by_code(&mut site.shop.conn, &staff(Role::Owner), "bros-melati");
        let product = found.unwrap().unwrap();
        let view = catalog::view(&mut site.shop.conn, &staff(Role::Owner), product.id);
        view.unwrap().unwrap().variants[0].variant.id
    };
    let bought = guest.post(
        "/keranjang",
        &[
            ("product", "bros-melati"),
            ("variant", &variant.to_string()),
            ("quantity", "1"),
        ],
    );
    assert_eq!(bought.status, 410, "{bought:?}");
    assert!(bought.body.contains("tidak dijual lagi"), "{bought:?}");
    // On sale again, the page is what it was.
    json(&site, &["product", "publish", "bros-melati"]);
    soon(&guest, path, |page| page.status == 200);
}
