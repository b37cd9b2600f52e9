//! Writing in the terminal, in an editor of one's own.

use shop_core::{actor::Actor, content};

use super::pages::draft;
use crate::{
    shop::PASSWORD,
    site::{Site, say},
    terminal::{Terminal, key},
};

/// Opens the contents in a terminal whose editor is given.
fn contents(site: &Site, editor: &str) -> Terminal {
    let database = site.shop.db.url().to_string();
    let arguments = ["--database", database.as_str()];
    let terminal = Terminal::start_in(&site.folder(), &arguments, &[("EDITOR", editor)]);
    terminal.wait_for(&say("tui-field-password"));
    terminal.press(&format!("ratna{}{PASSWORD}{}", key::TAB, key::ENTER));
    terminal.wait_gone(&say("tui-field-password"));
    terminal.press("gc");
    terminal.wait_for("/keuntungan-anggota");
    terminal
}

#[test]
fn an_editor_of_ones_own_writes_a_page() {
    let mut site = Site::open();
    let editor = "printf 'Ditulis dengan editor.\\n' >";
    let terminal = contents(&site, editor);
    terminal.press("w");
    terminal.wait_for("disimpan");
    // The terminal is whole again: the list is drawn and keys are commands.
    terminal.wait_for("ada perubah");
    terminal.press("A");
    terminal.wait_for(&say("tui-content-publish-sentence"));
    terminal.press("y");
    terminal.wait_for("tayang di web");
    let page = site.visitor().get("/profil");
    assert!(page.body.contains("Ditulis dengan editor."), "{page:?}");
    let conn = &mut site.shop.conn;
    let rows = content::pages(conn, &Actor::System).unwrap();
    assert_eq!(rows[0].texts[0].version, 2);
}

#[test]
fn an_editor_that_fails_changes_nothing() {
    let mut site = Site::open();
    let terminal = contents(&site, "sh -c 'printf rusak > \"$0\"; exit 3'");
    terminal.press("w");
    terminal.wait_for("Editor berakhir");
    let conn = &mut site.shop.conn;
    let rows = content::pages(conn, &Actor::System).unwrap();
    assert_eq!(rows[0].texts[0].version, 1);
    terminal.press(key::ESCAPE);
    terminal.press("Q");
}

#[test]
fn without_an_editor_there_is_a_form() {
    let mut site = Site::open();
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    content::add_page(conn, now, &Actor::System, &draft("Bazar", "")).unwrap();
    let terminal = contents(&site, "");
    terminal.press("G");
    terminal.press("w");
    terminal.wait_for(&say("tui-verb-save"));
    terminal.press("Halo dari formulir");
    terminal.press(key::SEND);
    terminal.wait_for("disimpan");
    let conn = &mut site.shop.conn;
    let rows = content::pages(conn, &Actor::System).unwrap();
    assert_eq!(rows.last().unwrap().texts[0].body, "Halo dari formulir");
}
