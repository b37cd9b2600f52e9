//! Contents by staff: pages, questions, menus, the home page and its banners,
//! made in the terminal and on the command line, seen on the web at once.

use std::{
    fs,
    time::{Duration, Instant},
};

use serde_json::Value;
use shop_core::messages::{Lang, text_with};

use crate::{
    site::{Site, say},
    terminal::{Terminal, key},
    tui::enter,
    waiting::until,
    web::{Page, Visitor},
};

/// What the terminal says about something of that name.
pub(super) fn said(key: &str, name: &str) -> String {
    text_with(Lang::Id, key, &[("name", name)])
}

/// Looks at a page until it is as wanted, which takes less than a second.
pub(super) fn soon(guest: &Visitor, path: &str, wanted: impl Fn(&Page) -> bool) {
    let begun = Instant::now();
    until(&format!("{path} to change"), || {
        wanted(&guest.get(path)).then_some(())
    });
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(1), "{path} took {took:?}");
}

pub(super) fn soon_says(guest: &Visitor, path: &str, words: &str) {
    soon(guest, path, |page| page.body.contains(words));
}

fn soon_silent(guest: &Visitor, path: &str, words: &str) {
    soon(guest, path, |page| !page.body.contains(words));
}

/// Fills a form in and sends it.
pub(super) fn send(terminal: &Terminal, title: &str, fields: &[&str], outcome: &str) {
    terminal.wait_for(title);
    terminal.press(&fields.join(key::TAB));
    terminal.press(key::SEND);
    terminal.wait_for(outcome);
}

/// Does what is asked about, and waits until it is done.
pub(super) fn confirm(terminal: &Terminal, letter: &str, question: &str, outcome: &str) {
    terminal.press(letter);
    terminal.wait_for(question);
    terminal.press("y");
    terminal.wait_for(outcome);
}

fn at_contents(site: &Site) -> Terminal {
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gc");
    terminal.wait_for("/keuntungan-anggota");
    terminal
}

fn run(site: &Site, arguments: &[&str]) -> String {
    let run = site.cli(arguments);
    assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
    run.stdout
}

/// Returns the number of the row that holds the words.
fn number_of(site: &Site, list: &[&str], words: &str) -> String {
    let found: Value = serde_json::from_str(&run(site, list)).unwrap();
    let row = found
        .as_array()
        .and_then(|rows| rows.iter().find(|row| row.to_string().contains(words)));
    let Some(id) = row.and_then(|row| row["id"].as_i64()) else {
        panic!("no {words} in {found}");
    };
    id.to_string()
}

#[test]
fn a_page_is_written_shown_linked_and_deleted_in_the_terminal() {
    let site = Site::open();
    let guest = site.visitor();
    let path = "/halaman/bazar-sabtu";
    let terminal = at_contents(&site);
    terminal.press("B");
    let fields = ["Bazar Sabtu", "", "", "Datang **pagi**."];
    let added = said("tui-done-content-added", "Bazar Sabtu");
    send(&terminal, &say("tui-content-new-page"), &fields, &added);
    assert_eq!(guest.get(path).status, 404, "a draft is nobody's business");
    let publish = said("tui-content-publish-title", "Bazar Sabtu");
    let shown = said("tui-done-content-shown", "Bazar Sabtu");
    confirm(&terminal, "A", &publish, &shown);
    soon_says(&guest, path, "Datang <strong>pagi</strong>.");

    // The English text is a draft of its own until it is published too.
    terminal.press("t");
    let english = [("language", &*say("tui-language-en"))];
    terminal.wait_for(&text_with(Lang::Id, "tui-field-text-in", &english));
    terminal.press("w");
    let written = said("tui-done-content-written", "Bazar Sabtu");
    let form = say("tui-verb-save");
    send(&terminal, &form, &[" Come **early**."], &written);
    let english = format!("/en{path}");
    assert!(!guest.get(&english).body.contains("early"));
    confirm(&terminal, "A", &publish, &shown);
    soon_says(&guest, &english, "Come <strong>early</strong>.");
    assert!(!guest.get(path).body.contains("early"));

    // A link in the menu, in both languages, on a page that was kept.
    assert!(!guest.get("/faq").body.contains(">Bazar kami</a>"));
    terminal.press(key::ESCAPE);
    terminal.wait_for("/keuntungan-anggota");
    terminal.press("))");
    terminal.wait_for("/konfirmasi-pembayaran");
    terminal.press("B");
    let fields = ["", "Bazar kami", "Our bazaar", "", "page:bazar-sabtu"];
    let added = said("tui-done-content-added", "Bazar kami");
    send(&terminal, &say("tui-content-new-link"), &fields, &added);
    soon_says(&guest, "/faq", ">Bazar kami</a>");
    soon_says(&guest, "/en/faq", ">Our bazaar</a>");

    // Whoever deletes the page is told what leads to it; the web then leaves
    // the link out, and the menu says why.
    terminal.press("((");
    terminal.wait_for("Bazar Sabtu");
    terminal.press("G");
    terminal.press("D");
    terminal.wait_for(&said("tui-content-delete-title", "Bazar Sabtu"));
    terminal.wait_for("Bazar kami");
    terminal.press("y");
    terminal.wait_for(&said("tui-done-content-deleted", "Bazar Sabtu"));
    soon(&guest, path, |page| page.status == 404);
    soon_silent(&guest, "/faq", "Bazar kami");
    soon_silent(&guest, "/en/faq", "Our bazaar");
    assert_eq!(guest.get("/").status, 200);
    terminal.press("))");
    terminal.wait_until("the broken link", |screen| {
        screen
            .lines()
            .any(|line| line.contains("Bazar kami") && line.contains('✗'))
    });
    let broken = ["content", "menu", "list", "--broken", "--format", "json"];
    let listed = site.cli(&broken);
    assert!(listed.stdout.contains("Bazar kami"), "{}", listed.stdout);
    terminal.press("Q");
}

#[test]
fn questions_the_home_page_and_banners_are_kept_in_the_terminal() {
    let site = Site::open();
    let guest = site.visitor();
    let terminal = at_contents(&site);
    terminal.press(")");
    terminal.wait_for("Memesan dan membayar");
    terminal.press("B");
    let question = "Bisa bayar tunai?";
    let fields = [
        "",
        question,
        "Can I pay in cash?",
        "Di **butik** bisa.",
        "In the **shop**.",
    ];
    let added = said("tui-done-content-added", question);
    send(&terminal, &say("tui-content-new-question"), &fields, &added);
    assert!(!guest.get("/faq").body.contains(question), "a draft");
    let publish = said("tui-content-publish-title", question);
    let shown = said("tui-done-content-shown", question);
    confirm(&terminal, "A", &publish, &shown);
    soon_says(&guest, "/faq", "Di <strong>butik</strong> bisa.");
    soon_says(&guest, "/en/faq", "Can I pay in cash?");
    terminal.press("E");
    let longer = "Bisa bayar tunai? Di butik?";
    let saved = said("tui-done-saved", longer);
    let title = said("tui-content-edit-title", question);
    send(&terminal, &title, &["", " Di butik?"], &saved);
    soon_says(&guest, "/faq", longer);
    let withdraw = said("tui-content-withdraw-title", longer);
    let hidden = said("tui-done-content-hidden", longer);
    confirm(&terminal, "T", &withdraw, &hidden);
    soon_silent(&guest, "/faq", question);
    let delete = said("tui-content-delete-title", longer);
    let deleted = said("tui-done-content-deleted", longer);
    confirm(&terminal, "D", &delete, &deleted);

    // A text on the home page, moved, switched off, deleted.
    assert!(!guest.get("/").body.contains("Tutup hari Senin."));
    terminal.press("))");
    terminal.wait_for(&say("module-promises"));
    terminal.press("B");
    let fields = [
        "",
        "Pengumuman",
        "Notice",
        "",
        "",
        "Tutup hari Senin.",
        "Closed on Mondays.",
    ];
    let saved = said("tui-done-saved", "Pengumuman");
    send(&terminal, &say("tui-content-new-module"), &fields, &saved);
    soon_says(&guest, "/", "Tutup hari Senin.");
    soon_says(&guest, "/en", "Closed on Mondays.");
    let place = |page: &Page, words: &str| page.body.find(words).unwrap_or(usize::MAX);
    let promise = say("web-vow-1");
    let home = guest.get("/");
    assert!(place(&home, &promise) < place(&home, "Tutup hari Senin."));
    terminal.press("G");
    terminal.press("K");
    terminal.wait_for(&said("tui-done-content-moved", "Pengumuman"));
    soon(&guest, "/", |page| {
        place(page, "Tutup hari Senin.") < place(page, &promise)
    });
    let withdraw = said("tui-content-withdraw-title", "Pengumuman");
    let hidden = said("tui-done-content-hidden", "Pengumuman");
    confirm(&terminal, "T", &withdraw, &hidden);
    soon_silent(&guest, "/", "Tutup hari Senin.");
    let delete = said("tui-content-delete-title", "Pengumuman");
    let deleted = said("tui-done-content-deleted", "Pengumuman");
    confirm(&terminal, "D", &delete, &deleted);

    // A banner from a file of this machine.
    let file = site.folder().join("kain.svg");
    fs::write(
        &file,
        "<svg viewBox=\"0 0 60 40\"><path d=\"M0 0h60v40H0z\"/></svg>",
    )
    .unwrap();
    terminal.press(")");
    terminal.wait_for(&say("tui-view-banners"));
    terminal.press("B");
    let file = file.display().to_string();
    let fields = [
        "",
        "Kain baru datang",
        "New cloth is here",
        &file,
        "Bentangan kain",
        "A length of cloth",
        "",
        "place:faq",
    ];
    let saved = said("tui-done-saved", "Kain baru datang");
    send(&terminal, &say("tui-content-new-banner"), &fields, &saved);
    soon_says(&guest, "/", "Kain baru datang");
    soon_says(&guest, "/en", "New cloth is here");
    let home = guest.get("/").body;
    let picture = home.split("src=\"/media/").nth(1).unwrap();
    let picture = picture.split('"').next().unwrap();
    assert_eq!(guest.get(&format!("/media/{picture}")).status, 200);
    let delete = said("tui-content-delete-title", "Kain baru datang");
    let deleted = said("tui-done-content-deleted", "Kain baru datang");
    confirm(&terminal, "D", &delete, &deleted);
    soon_silent(&guest, "/", "Kain baru datang");
    terminal.press("Q");
}

#[test]
fn the_same_from_the_command_line() {
    let site = Site::open();
    let guest = site.visitor();
    let json = |words: &[&str]| run(&site, &[words, &["--format", "json"]].concat());
    let write = |name: &str, words: &str| {
        let file = site.folder().join(name);
        fs::write(&file, words).unwrap();
        file.display().to_string()
    };
    let (first, second) = (write("a.md", "Naskah satu."), write("b.md", "Naskah dua."));

    // A page, its versions, and back to the first of them.
    let add = [
        "content", "page", "add", "--title", "Kisah", "--file", &first,
    ];
    json(&add);
    json(&["content", "page", "publish", "kisah"]);
    soon_says(&guest, "/halaman/kisah", "Naskah satu.");
    json(&["content", "page", "edit", "kisah", "--file", &second]);
    assert!(guest.get("/halaman/kisah").body.contains("Naskah satu."));
    json(&["content", "page", "publish", "kisah"]);
    soon_says(&guest, "/halaman/kisah", "Naskah dua.");
    json(&["content", "page", "restore", "kisah", "1"]);
    json(&["content", "page", "publish", "kisah"]);
    soon_says(&guest, "/halaman/kisah", "Naskah satu.");
    json(&["content", "page", "move", "kisah", "1"]);
    let pages = json(&["content", "page", "list"]);
    assert!(
        pages.find("kisah") < pages.find("cara-pembelian"),
        "{pages}"
    );
    json(&["content", "page", "unpublish", "kisah"]);
    soon(&guest, "/halaman/kisah", |page| page.status == 404);

    // A link to it: not on the web while the page is none, and said.
    json(&["content", "page", "publish", "kisah"]);
    let link = ["content", "menu", "add", "--menu", "footer-about"];
    let words = ["--label", "Kisah kami", "--target", "page:kisah"];
    json(&[&link[..], &words].concat());
    soon_says(&guest, "/", ">Kisah kami</a>");
    let refused = site.cli(&["content", "page", "delete", "kisah"]);
    assert_eq!(refused.code, Some(1), "{}", refused.stderr);
    assert!(refused.stderr.contains("Kisah kami"), "{}", refused.stderr);
    json(&["content", "page", "delete", "kisah", "--even-if-linked"]);
    soon_silent(&guest, "/", "Kisah kami");
    let links = ["content", "menu", "list", "--format", "json"];
    let id = {
        let listed = site.cli(&links);
        let rows: Value = serde_json::from_str(&listed.stdout).unwrap();
        let rows = rows.as_array().unwrap();
        let row = rows
            .iter()
            .find(|row| row.to_string().contains("Kisah kami"))
            .unwrap();
        row["id"].to_string()
    };
    json(&["content", "menu", "edit", &id, "--target", "place:faq"]);
    soon_says(&guest, "/", ">Kisah kami</a>");
    json(&["content", "menu", "move", &id, "1"]);
    json(&["content", "menu", "delete", &id]);
    soon_silent(&guest, "/", "Kisah kami");

    // A category of questions with a question, in order.
    json(&["content", "faq-category", "add", "--name", "Jahit ulang"]);
    let add = ["content", "faq", "add", "--category", "jahit-ulang"];
    let words = ["--question", "Bisa dikecilkan?", "--file", &first];
    json(&[&add[..], &words].concat());
    let list = ["content", "faq", "list", "--format", "json"];
    let id = number_of(&site, &list, "Bisa dikecilkan?");
    assert!(!guest.get("/faq").body.contains("Bisa dikecilkan?"));
    json(&["content", "faq", "publish", &id]);
    soon_says(&guest, "/faq", "Bisa dikecilkan?");
    json(&["content", "faq", "delete", &id]);
    json(&["content", "faq-category", "delete", "jahit-ulang"]);
    soon_silent(&guest, "/faq", "Jahit ulang");

    // A text on the home page.
    let add = ["content", "home", "add", "text", "--title", "Kabar"];
    json(&[&add[..], &["--file", &second]].concat());
    soon_says(&guest, "/", "Naskah dua.");
    let list = ["content", "home", "list", "--format", "json"];
    let id = number_of(&site, &list, "Kabar");
    json(&["content", "home", "move", &id, "1"]);
    json(&["content", "home", "unpublish", &id]);
    soon_silent(&guest, "/", "Naskah dua.");
    json(&["content", "home", "delete", &id]);
    let gone = site.cli(&["content", "home", "delete", &id]);
    assert_eq!(gone.code, Some(3), "{}", gone.stderr);
}
