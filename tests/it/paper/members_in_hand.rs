//! Acquire, told in the benefits, typed into the form, and kept in hand by
//! staff: what members gain, what a registration may hold, finding a record
//! and putting it right.

use std::fs;

use serde_json::Value;
use shop_core::{
    content::{self, PageEdit},
    members::{self, ConsentPurpose},
    messages::{Lang, text_with},
    staff::Role,
};

use crate::{
    shop::{PASSWORD, email_of, staff},
    site::{Site, say},
    terminal::key,
    tui::enter,
    waiting::until,
    web::Visitor,
};

const SCRIPT: &str = "<script>alert(1)</script>";

fn json(site: &Site, arguments: &[&str]) -> Value {
    let run = site.cli(&[arguments, &["--format", "json"]].concat());
    assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
    serde_json::from_str(&run.stdout).unwrap()
}

fn soon_says(guest: &Visitor, path: &str, words: &str) {
    until(&format!("{path} to say {words}"), || {
        guest.get(path).body.contains(words).then_some(())
    });
}

#[test]
fn the_benefits_are_true_and_staff_keep_them_so() {
    let site = Site::open();
    let guest = site.visitor();
    let path = "/keuntungan-anggota";
    let page = guest.get(path);
    assert_eq!(page.status, 200);
    // What the form asks for is what the page says, and what it promises
    // is a page of the shop.
    assert!(
        page.body
            .contains("nama, email, nomor HP, kota, dan kata sandi"),
        "{page:?}"
    );
    for (word, leads) in [
        ("perunggu", "/akun"),
        ("minta", "/permintaan"),
        ("forum", "/forum"),
        ("formulir", "/daftar"),
    ] {
        assert!(page.body.contains(word), "{word}: {page:?}");
        assert!(page.body.contains(&format!("href=\"{leads}\"")), "{leads}");
        let there = guest.get(leads);
        assert!([200, 303].contains(&there.status), "{leads}: {there:?}");
    }
    let english = guest.get(&format!("/en{path}"));
    assert!(english.body.contains("city and a password"), "{english:?}");
    assert!(english.body.contains("silver or gold"), "{english:?}");

    // Another sentence in the terminal, where it is the third page.
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gc");
    terminal.wait_for(path);
    let named = |key: &str| {
        let name = [("name", "Keuntungan menjadi anggota")];
        text_with(Lang::Id, key, &name)
    };
    terminal.press("jj");
    terminal.press("w");
    terminal.wait_for(&say("tui-content-write-note")[..8]);
    terminal.press(" Tambahan **baru**.");
    terminal.press(key::SEND);
    terminal.wait_for(&named("tui-done-content-written"));
    terminal.wait_for("ada perubah");
    assert!(!guest.get(path).body.contains("baru</strong>."), "a draft");
    terminal.press("A");
    terminal.wait_for(&named("tui-content-publish-title"));
    terminal.press("y");
    terminal.wait_for(&named("tui-done-content-shown"));
    soon_says(&guest, path, "Tambahan <strong>baru</strong>.");

    // The translation goes, and the English web shows the Indonesian text.
    terminal.wait_gone("ada perubah");
    terminal.press("X");
    terminal.wait_for(&named("tui-done-content-untranslated"));
    terminal.wait_for("ada perubah");
    terminal.press("A");
    terminal.wait_for(&named("tui-content-publish-title"));
    terminal.press("y");
    soon_says(&guest, "/en/keuntungan-anggota", "Tambahan <strong>baru");
    terminal.wait_gone("ada perubah");
    terminal.press("X");
    terminal.wait_for(&say("tui-content-no-translation"));
    terminal.press("Q");

    // And back on the command line.
    let file = site.folder().join("benefits.md");
    fs::write(&file, "Members of {shop_name} get **more**.").unwrap();
    let file = file.display().to_string();
    let edit = [
        "content",
        "page",
        "edit",
        "keuntungan-anggota",
        "--lang",
        "en",
    ];
    let words = ["--title", "Benefits", "--file", &file];
    json(&site, &[&edit[..], &words].concat());
    json(&site, &["content", "page", "publish", "keuntungan-anggota"]);
    soon_says(
        &guest,
        "/en/keuntungan-anggota",
        "get <strong>more</strong>.",
    );
    json(
        &site,
        &["content", "page", "untranslate", "keuntungan-anggota"],
    );
    json(&site, &["content", "page", "publish", "keuntungan-anggota"]);
    soon_says(&guest, "/en/keuntungan-anggota", "Tambahan <strong>baru");
    let refused = site.cli(&["content", "page", "unpublish", "keuntungan-anggota"]);
    assert_eq!(refused.code, Some(1), "it is built in: {refused:?}");
}

#[test]
fn an_english_text_emptied_in_the_terminal_is_no_translation() {
    let mut site = Site::open();
    let (now, by) = (site.shop.now, staff(Role::Owner));
    let page = content::page_by_slug(&mut site.shop.conn, &by, "profil")
        .unwrap()
        .unwrap();
    let english = PageEdit {
        title: "About".to_owned(),
        body: "x".to_owned(),
    };
    let version = page.row.text(Lang::En).version;
    let id = page.row.page.id;
    content::edit_page(
        &mut site.shop.conn,
        now,
        &by,
        id,
        Lang::En,
        version,
        &english,
    )
    .unwrap();
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gc");
    terminal.wait_for("/keuntungan-anggota");
    terminal.press(key::ENTER);
    terminal.wait_for(&say("tui-hint-content-language"));
    terminal.press("t");
    let language = [("language", &*say("tui-language-en"))];
    terminal.wait_for(&text_with(Lang::Id, "tui-field-text-in", &language));
    terminal.press("w");
    terminal.wait_for(&say("tui-content-write-note")[..8]);
    terminal.press(key::BACKSPACE);
    terminal.press(key::SEND);
    terminal.wait_for("disimpan");
    let page = content::page_by_slug(&mut site.shop.conn, &by, "profil")
        .unwrap()
        .unwrap();
    let text = page.row.text(Lang::En);
    assert_eq!((&*text.title, &*text.body), ("", ""));
}

#[test]
fn questions_are_searched_without_script() {
    let site = Site::open();
    let guest = site.visitor();
    let all = guest.get("/faq").body.matches("<details").count();
    let found = guest.get("/faq?q=ukuran");
    let hits = found.body.matches("<details").count();
    assert!((1..all).contains(&hits), "{hits} of {all}");
    assert_eq!(
        found.body.matches(" open>").count(),
        hits,
        "answers are open"
    );
    let said = text_with(Lang::Id, "web-faq-found", &[("count", &hits.to_string())]);
    assert!(found.body.contains(&said), "{found:?}");
    assert!(found.body.contains("value=\"ukuran\""), "{found:?}");
    let both = guest.get("/faq?q=UKURAN+zzzzz");
    assert!(both.body.contains(&say("web-faq-nothing")), "{both:?}");
    let english = guest.get("/en/faq?q=size");
    assert!(english.body.contains("<details"), "{english:?}");
    let script = guest.get("/faq?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assert_eq!(script.status, 200);
    assert!(!script.body.contains(SCRIPT), "{script:?}");
    for odd in ["%25", "_", "%27%20OR%201=1", "%00", &"x".repeat(5_000)] {
        let page = guest.get(&format!("/faq?q={odd}"));
        assert!([200, 400, 414].contains(&page.status), "{odd}: {page:?}");
        assert!(page.body.matches("<details").count() < all, "{odd}");
    }
}

/// Returns whether a page would run what was typed.
fn runs(body: &str) -> bool {
    let tags = ["<script>alert", "<img src=x"];
    tags.iter().any(|tag| body.contains(tag)) || body.contains(">49")
}

/// What the form of the registration sends, with one field said otherwise.
fn form<'a>(email: &'a str, field: &str, value: &'a str) -> Vec<(&'static str, &'a str)> {
    let fields: [(&str, &str); 8] = [
        ("name", "Rina Wulandari"),
        ("email", email),
        ("phone", "0812 3456 7890"),
        ("city", "Sleman"),
        ("password", PASSWORD),
        ("terms", "yes"),
        ("privacy", "yes"),
        ("directory", "yes"),
    ];
    fields
        .into_iter()
        .map(|(name, usual)| (name, if name == field { value } else { usual }))
        .collect()
}

#[test]
fn a_fragment_in_each_field_of_the_registration_stays_text() {
    let mut site = Site::open();
    let guest = site.visitor();
    let fragments = [
        SCRIPT,
        "{{ 7*7 }}${7*7}",
        "{ $shop }",
        "\"><img src=x onerror=y>",
    ];
    // An address or a number with a fragment is none.
    for field in ["email", "phone"] {
        for fragment in fragments {
            let email = "fragmen@example.com";
            let page = guest.post("/daftar", &form(email, field, fragment));
            assert_eq!(page.status, 422, "{field}: {fragment}");
            assert!(!runs(&page.body), "{field} {fragment}: {page:?}");
            assert_eq!(page.field("city"), "Sleman", "the rest is kept");
        }
    }
    for (place, field) in ["name", "city", "password"].into_iter().enumerate() {
        for (number, fragment) in fragments.into_iter().enumerate() {
            let email = format!("fragmen{place}{number}@example.com");
            let page = guest.post("/daftar", &form(&email, field, fragment));
            assert_eq!(page.status, 303, "{field}: {fragment}: {page:?}");
            let member = members::by_email(&mut site.shop.conn, &email.parse().unwrap())
                .unwrap()
                .unwrap();
            let stored = match field {
                "name" => &*member.name,
                "city" => &*member.city,
                _ => fragment,
            };
            assert_eq!(stored, fragment, "it is kept as it was typed");
            let status = guest.get(&page.location);
            assert_eq!(status.status, 200);
            assert!(!runs(&status.body), "{status:?}");

            // The mail is plain text: the name stands in it as it is, and
            // nothing in it is filled in a second time.
            let mail = site.server.mail_to(&email, "Konfirmasi");
            if field == "name" {
                assert!(mail.text.contains(fragment), "{mail:?}");
            }
            let approved = site.cli(&["member", "approve", &email]);
            assert_eq!(approved.code, Some(0), "{approved:?}");
            let shown = json(&site, &["member", "show", &email]);
            assert_eq!(shown["name"], *member.name, "{shown}");
            assert_eq!(shown["city"], *member.city, "{shown}");
        }
        let listed = members::directory(&mut site.shop.conn, "", None, 50).unwrap();
        assert_eq!(listed.len(), (place + 1) * fragments.len());
        for path in ["/anggota", "/en/anggota"] {
            let page = guest.get(path);
            assert_eq!(page.status, 200);
            assert!(!runs(&page.body), "{path}: {page:?}");
        }
    }
    let directory = guest.get("/anggota").body;
    assert!(
        directory.contains("&#60;script&#62;alert(1)"),
        "{directory}"
    );
    // The password with a fragment opens the door, exactly as typed.
    let entered = guest.post(
        "/masuk",
        &[("email", "fragmen20@example.com"), ("password", SCRIPT)],
    );
    assert_eq!(entered.status, 303, "{entered:?}");

    // The terminal shows it as the letters it is.
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gp");
    terminal.wait_for("\"><img src=x");
    terminal.press("/");
    terminal.press("script");
    terminal.press(key::ENTER);
    terminal.wait_gone("\"><img src=x");
    terminal.wait_for("<script>alert(1)");
    terminal.press("Q");
}

#[test]
fn a_record_is_found_and_put_right_by_staff() {
    let mut site = Site::open();
    site.shop.member("Rina Wulandari");
    site.shop.member("Sari Dewi");
    let rina = email_of("Rina Wulandari");
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gp");
    terminal.wait_for("Sari Dewi");
    terminal.press("/");
    terminal.press("wulan");
    terminal.press(key::ENTER);
    terminal.wait_gone("Sari Dewi");
    terminal.press("E");
    let title = [("name", "Rina Wulandari")];
    terminal.wait_for(&text_with(Lang::Id, "tui-edit-member-title", &title));
    // Name, number, city; then the language of her mail.
    terminal.press(" Sejati");
    terminal.press(key::TAB);
    terminal.press(key::TAB);
    terminal.press(" Kota");
    terminal.press(key::TAB);
    terminal.press(" ");
    terminal.press(key::SEND);
    terminal.wait_for("Rina Wulandari Sejati");
    let email = rina.parse().unwrap();
    let edited = until("the record to change", || {
        members::by_email(&mut site.shop.conn, &email)
            .unwrap()
            .filter(|member| member.lang == Lang::En)
    });
    assert_eq!(edited.name, "Rina Wulandari Sejati");
    assert!(edited.city.ends_with(" Kota"), "{}", edited.city);
    terminal.press("Q");

    // The same from the command line, and found by what staff remember.
    let search = |words: &str| -> Vec<String> {
        let found = json(&site, &["member", "list", "--search", words]);
        let rows = found.as_array().unwrap().iter();
        rows.map(|row| row["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(search("sejati"), ["Rina Wulandari Sejati"]);
    let digits = edited.phone.as_str().trim_start_matches("+62");
    assert!(search(digits).contains(&edited.name), "{digits}");
    let none = site.cli(&["member", "list", "--search", "zzzz"]);
    assert!(!none.stdout.contains("Sejati"), "{none:?}");
    let shown = json(&site, &["member", "show", &rina]);
    assert_eq!(shown["mail_language"], "en", "{shown}");
    let edit = ["member", "edit", &rina, "--city", "Bantul"];
    json(&site, &[&edit[..], &["--mail-language", "id"]].concat());
    let shown = json(&site, &["member", "show", &rina]);
    assert_eq!(
        (&shown["city"], &shown["mail_language"]),
        (&Value::from("Bantul"), &Value::from("id")),
        "{shown}"
    );
    let nobody = site.cli(&["member", "edit", "tidak.ada@example.com", "--city", "X"]);
    assert_eq!(nobody.code, Some(3), "{nobody:?}");
    let wrong = site.cli(&["member", "edit", &rina, "--phone", "besok"]);
    assert_eq!(wrong.code, Some(1), "{wrong:?}");

    // Whoever is registered at the counter gets Indonesian mail, in whichever
    // language the staff work.
    let create = [
        "member",
        "create",
        "--lang",
        "en",
        "--name",
        "Bu Sumi",
        "--email",
        "sumi@example.com",
        "--phone",
        "085711112222",
        "--city",
        "Bantul",
        "--agrees",
    ];
    json(&site, &create);
    let shown = json(&site, &["member", "show", "sumi@example.com"]);
    assert_eq!(shown["mail_language"], "id", "{shown}");
    let email = "sumi@example.com".parse().unwrap();
    let sumi = members::by_email(&mut site.shop.conn, &email)
        .unwrap()
        .unwrap();
    assert!(members::holds(&mut site.shop.conn, sumi.id, ConsentPurpose::Terms).unwrap());
}
