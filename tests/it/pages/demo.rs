//! The demo shop: there at once, alive, and never over a real shop.

use shop_core::{demo, time::Timestamp};

use shop_test_database::TestDb;

use crate::{
    books,
    reports::alive,
    server::Server,
    shop::Shop,
    site::say,
    terminal::{Terminal, key},
    web::Visitor,
};

#[test]
fn a_shop_to_try_out_is_made_once() {
    let (db, folder) = (TestDb::blank(), tempfile::tempdir().unwrap());
    let mut server = Server::start(db.url(), folder.path(), &["--demo"]);
    let signs = demo::sign_ins();
    server.wait_to_say(signs.member_email);
    let visitor = Visitor::new(&server.url(""));
    for path in ["/", "/produk", "/faq", "/contoh/surat", "/en/produk"] {
        let page = visitor.get(path);
        assert_eq!(page.status, 200, "{path}: {page:?}");
        assert!(!page.body.contains('⟦'), "{path}: {page:?}");
    }
    // Pictures are the project's own, and they are served.
    let home = visitor.get("/produk").body;
    let pictures: Vec<&str> = home.split("\"/media/").skip(1).collect();
    assert!(pictures.len() >= 12, "{} pictures", pictures.len());
    let picture = pictures[0].split('"').next().unwrap();
    let picture = visitor.get(&format!("/media/{picture}"));
    assert_eq!(picture.status, 200);
    assert!(
        picture.header("content-type").starts_with("image/"),
        "{:?}",
        picture.headers
    );
    let signed_in = visitor.post(
        "/masuk",
        &[
            ("email", signs.member_email),
            ("password", signs.password),
            ("next", ""),
        ],
    );
    assert_eq!(signed_in.status, 303, "{signed_in:?}");
    assert_eq!(visitor.get("/akun").status, 200);
    books::check(&mut db.conn());
    alive::every_report_answers(&mut db.conn(), Timestamp::now());
    alive::every_event_is_said(&mut db.conn());

    // Started again, it is the same shop.
    let orders = books::orders(&mut db.conn());
    assert!(orders > 20, "{orders} orders are no life");
    server.stop();
    let again = Server::start(db.url(), folder.path(), &["--demo"]);
    assert_eq!(books::orders(&mut db.conn()), orders);

    // And staff can work in it, beside the running web shop.
    let terminal = Terminal::start(folder.path(), &["--database", db.url()]);
    terminal.wait_for(&say("tui-field-password"));
    terminal.press(signs.staff[0].username);
    terminal.press(key::TAB);
    terminal.press(signs.password);
    terminal.press(key::ENTER);
    terminal.wait_for(&say("tui-column-queue"));
    drop(again);
}

#[test]
fn a_real_shop_is_never_made_a_demo() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let folder = tempfile::tempdir().unwrap();
    let (code, said) = Server::refused(shop.db.url(), folder.path(), &["--demo"]);
    assert!(code.is_some_and(|code| code != 0), "{said}");
    assert!(
        !said.contains("panicked") && !said.contains("listening"),
        "{said}"
    );
    assert_eq!(shop.stock(kebaya), (3, 0, 3));
}
