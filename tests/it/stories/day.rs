//! A day of the shop: a guest becomes a member, asks in the forum, orders
//! with a code, complains, is helped, and gets what she asked for. She sits
//! at a real browser, staff work in tmux.

use serde_json::Value;
use shop_core::{
    forum::{self, ForumCategoryEdit},
    messages::{Lang, text_with},
    staff::Role,
};

use super::steps::{
    become_member, check_out, confirm_member, confirm_payment, order_number, receive, sign_in,
    sign_in_at_counter, verify_and_ship,
};
use crate::{
    browser::Browser,
    shop::{email_of, staff},
    site::{Site, say},
    terminal::{Counter, key},
    tmux::Tmux,
    waiting::until,
};

/// Her name wherever one has to stand on a screen.
const RINA: &str = "Rina Wulandari";

#[test]
fn from_a_guest_to_a_wish_fulfilled() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    shelf_of_the_forum(&mut site);
    let customer = Browser::start();
    let staff = Tmux::start(&site.folder(), &["--database", site.shop.db.url()]);
    sign_in_at_counter(&staff);

    a_guest_may_only_look(&site, &customer);
    become_member(&site, &customer, RINA, "Rina");
    confirm_member(&staff, RINA);
    sign_in(&site, &customer, "Rina");

    let topic = ask_in_the_forum(&site, &customer);
    answer_in_the_forum(&staff);
    customer.open(&topic);
    customer.wait_for("Ukuran L, dan lengannya kami pendekkan.");

    start_a_promotion(&staff);
    let number = order_with_the_code(&site, &customer, &kebaya.to_string());
    let order = customer.address();
    confirm_payment(&customer, RINA);
    verify_and_ship(&staff, &number);
    receive(&customer, &order);

    let letter = complain(&customer, &order);
    solve_the_complaint(&staff);
    rate_the_solution(&customer, &letter);

    let wish = wish_for_something(&site, &customer);
    accept_the_wish(&staff);
    site.shop.goods("Selendang Truntum", 185_000, 4);
    fulfil_the_wish(&staff);
    find_it_on_the_shelf(&customer, &wish);

    assert_eq!(customer.complaints(), Vec::<String>::new());
    site.shop.check_books();
    everything_is_on_record(&site, &number);
    staff.press("Q");
    until("the terminal's end", || (!staff.is_open()).then_some(()));
}

fn shelf_of_the_forum(site: &mut Site) {
    let by = staff(Role::Moderator);
    let shelf = ForumCategoryEdit {
        name: "Ukuran & Potongan".to_owned(),
        ..ForumCategoryEdit::default()
    };
    forum::create_category(&mut site.shop.conn, site.shop.now, &by, &shelf).unwrap();
}

/// A guest sees goods, promotions and forum; writing wants a membership.
fn a_guest_may_only_look(site: &Site, guest: &Browser) {
    guest.open(&site.server.url("/"));
    guest.press("a[href='/produk/kebaya-kutubaru']");
    guest.wait_for("Rp 450.000");
    guest.open(&site.server.url("/forum"));
    guest.wait_for("Ukuran & Potongan");
    for path in ["/hubungi-kami", "/forum/baru", "/permintaan/baru"] {
        guest.open(&site.server.url(path));
        guest.wait_for(&say("web-sign-in"));
        let boxes = guest.script(
            "return document.querySelectorAll('main textarea').length",
            Value::Array(Vec::new()),
        );
        assert_eq!(boxes, 0, "a guest could write at {path}");
    }
}

/// She asks about her size; a newcomer's first post waits, and says so.
fn ask_in_the_forum(site: &Site, customer: &Browser) -> String {
    customer.open(&site.server.url("/forum/baru"));
    customer.select("category", "ukuran-potongan");
    customer.fill("title", "Kutubaru untuk tinggi 148");
    customer.fill("body", "Dada 96 cm, tinggi 148. Ambil M atau L?");
    customer.click(&say("web-forum-open"));
    customer.wait_for(&say("web-forum-topic-held"));
    let address = customer.address();
    address.split(['?', '#']).next().unwrap().to_owned()
}

/// Staff let it appear and answer it.
fn answer_in_the_forum(staff: &Tmux) {
    staff.press("gf");
    staff.wait_for(&format!("▸ {}", say("tui-screen-forum")));
    staff.wait_for("Rina");
    staff.press(key::ENTER);
    staff.wait_for("Ambil M atau L?");
    staff.press("A");
    staff.wait_for(&say("tui-verb-forum-approve"));
    staff.press("y");
    staff.wait_for("ditampilkan");
    staff.press("r");
    staff.wait_for(say("tui-forum-answer-note").split(':').next().unwrap());
    staff.press("Ukuran L, dan lengannya kami pendekkan.");
    staff.press(key::SEND);
    staff.wait_for("Jawaban tayang");
}

/// Staff make a promotion with a code and start it.
fn start_a_promotion(staff: &Tmux) {
    let said = |key: &str| text_with(Lang::Id, key, &[("name", "Gajian")]);
    staff.press("gr");
    staff.wait_for(&say("tui-empty-promotions"));
    staff.press("B");
    staff.wait_for(&say("tui-promotion-new-title"));
    for typed in [
        "Gajian",
        key::TAB,
        "Promo Gajian",
        key::TAB,
        key::TAB,
        "gajian",
    ] {
        staff.press(typed);
    }
    staff.wait_for("gajian");
    staff.press(key::SEND);
    staff.wait_for(&said("tui-done-promotion-created"));
    staff.press("A");
    staff.wait_for(&say("tui-verb-start"));
    staff.press("y");
    staff.wait_for(&said("tui-done-promotion-started"));
}

/// She puts a kebaya into the cart, types the code she read, and orders.
fn order_with_the_code(site: &Site, customer: &Browser, variant: &str) -> String {
    customer.open(&site.server.url("/promo"));
    customer.wait_for("GAJIAN");
    customer.open(&site.server.url("/produk/kebaya-kutubaru"));
    customer.choose("variant", variant);
    customer.click(&say("web-add"));
    customer.wait_for(&say("web-news-added"));
    customer.open(&site.server.url("/keranjang"));
    customer.fill("code", "gajian");
    customer.click(&say("web-code-use"));
    customer.wait_for("Promo Gajian");
    customer.wait_for("Rp 405.000");
    customer.click(&say("web-to-checkout"));
    check_out(customer, RINA);
    order_number(customer)
}

/// The order's own page leads to a complaint about its article.
fn complain(customer: &Browser, order: &str) -> String {
    customer.open(order);
    let photo = customer
        .screenshot("loose-seam")
        .expect("the browser draws pictures");
    customer.click(&say("web-complain"));
    customer.wait_for(&say("web-contact-lead"));
    customer.fill("subject", "Jahitan lengan lepas");
    customer.fill("message", "Lengan kiri lepas tiga sentimeter.");
    customer.attach("photos", &photo);
    customer.click(&say("web-send"));
    customer.wait_for(&say("web-news-message-sent"));
    customer.wait_for("Kebaya Kutubaru");
    let address = customer.address();
    address.split('?').next().unwrap().to_owned()
}

/// Staff take the complaint, answer, and solve it with cause and outcome.
fn solve_the_complaint(staff: &Tmux) {
    staff.press("gt");
    staff.wait_for(&format!("▸ {}", say("tui-screen-inbox")));
    staff.wait_for("Jahitan lengan lepas");
    staff.press(key::ENTER);
    staff.wait_for("Lengan kiri lepas tiga sentimeter.");
    staff.press("a");
    staff.wait_for("kini Anda tangani");
    staff.press("r");
    staff.wait_for("BALAS KE PELANGGAN");
    staff.press("Kami jahit ulang; kurir menjemput besok.");
    staff.press(key::SEND);
    staff.wait_for("Kami jahit ulang; kurir menjemput besok.");
    let to = email_of("Rina");
    staff.wait_for(&text_with(Lang::Id, "tui-review-note", &[("to", &to)]));
    staff.press("y");
    staff.wait_for("dikirim");
    staff.press("e");
    staff.wait_for(&say("tui-field-cause"));
    // Without cause and outcome it is not taken.
    staff.press(key::SEND);
    staff.wait_for(&say("tui-field-cause"));
    staff.press(key::RIGHT);
    staff.press(key::RIGHT);
    staff.wait_for("Cacat");
    staff.press(key::TAB);
    staff.press(key::RIGHT);
    staff.press(key::SEND);
    staff.wait_for("selesai");
    staff.press(key::ESCAPE);
}

/// She reads what was done and says what she thinks of it.
fn rate_the_solution(customer: &Browser, letter: &str) {
    customer.open(letter);
    customer.wait_for("Kami jahit ulang; kurir menjemput besok.");
    customer.wait_for(&say("web-rate-title"));
    customer.choose("stars", "5");
    customer.click(&say("web-rate-send"));
    customer.wait_for(&say("web-news-rated"));
}

/// She asks for something the shop has not.
fn wish_for_something(site: &Site, customer: &Browser) -> String {
    customer.open(&site.server.url("/permintaan/baru"));
    customer.fill("title", "Selendang truntum");
    customer.fill("body", "Untuk akad, panjang dua meter.");
    customer.click(&say("web-request-send"));
    customer.wait_for(&say("web-news-request-sent"));
    let address = customer.address();
    address.split('?').next().unwrap().to_owned()
}

/// Staff accept it, so that others can want it too.
fn accept_the_wish(staff: &Tmux) {
    staff.press("gm");
    staff.wait_for("Selendang truntum");
    staff.press("A");
    staff.wait_for(&say("tui-verb-request-accept"));
    staff.press("y");
    staff.wait_for(&say("tui-empty-requests"));
}

/// The article has come: staff link it, and everybody is told.
fn fulfil_the_wish(staff: &Tmux) {
    staff.press(")");
    staff.wait_for("Selendang truntum");
    staff.press("e");
    staff.wait_for(&say("tui-verb-request-fulfil"));
    staff.press("selendang-truntum");
    staff.press(key::SEND);
    staff.wait_for("1 peminat dikabari");
}

/// Her own list leads her to it.
fn find_it_on_the_shelf(customer: &Browser, wish: &str) {
    // The page follows within a second or so.
    until("the wish to be there", || {
        customer.open(wish);
        let text = customer.text();
        text.contains(&say("request-state-available")).then_some(())
    });
    customer.press("main a[href='/produk/selendang-truntum']");
    customer.wait_for("Rp 185.000");
}

/// The day stands on her timeline and in the reports.
fn everything_is_on_record(site: &Site, number: &str) {
    let json = |arguments: &[&str]| -> Value {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
        serde_json::from_str(&run.stdout).unwrap()
    };
    let sales = json(&["report", "sales", "--format", "json"]);
    assert_eq!(sales["total"]["orders"], 1, "{sales}");
    assert_eq!(sales["total"]["net"], 405_000, "{sales}");
    let complaints = json(&["report", "complaints", "--format", "json"]);
    let solved = complaints["rows"].as_array().unwrap().iter();
    let solved: Vec<_> = solved.filter(|row| row["key"] == "complaint").collect();
    assert_eq!(solved.len(), 1, "{complaints}");
    for column in ["opened", "answered", "solved"] {
        assert_eq!(solved[0][column], 1, "{column} in {complaints}");
    }
    let email = email_of("Rina");
    let run = site.cli(&["member", "timeline", &email, "--limit", "200"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    for words in [
        number,
        "Kutubaru untuk tinggi 148",
        "Jahitan lengan lepas",
        "Selendang truntum",
    ] {
        assert!(
            run.stdout.contains(words),
            "{words} is missing:\n{}",
            run.stdout
        );
    }
}
