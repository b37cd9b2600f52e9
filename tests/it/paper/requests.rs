//! Product requests: asked on the web, accepted in the terminal, fulfilled on
//! the command line, and told to everyone who wanted it.

use serde_json::Value;

use crate::{
    site::{Site, say},
    tui::enter,
};

#[test]
fn a_request_goes_from_the_page_to_the_report() {
    let mut site = Site::open();
    site.shop.goods("Kebaya Janggan Hitam", 425_000, 3);
    let gone = site.shop.goods("Gamis Parang Laras", 485_000, 0);
    let offers = shop_core::catalog::offers(&mut site.shop.conn, &[gone]).unwrap();
    let sku = offers[0].variant.sku.clone();
    let rina = site.member("Rina");
    let sari = site.member("Sari");
    let guest = site.visitor();

    // On the web: Rina asks, nobody else sees it yet.
    let empty = guest.get("/permintaan");
    assert!(empty.body.contains(&say("web-requests-none")), "{empty:?}");
    let fields = [
        ("title", "Kebaya janggan hitam"),
        ("size", "L"),
        ("price_from", "350rb"),
        ("price_to", "475.000"),
        ("body", "Kerahnya tinggi, seperti di film."),
    ];
    let sent = rina
        .upload("/permintaan/baru", &fields, ("photo", "", b""))
        .unwrap();
    assert_eq!(sent.status, 303, "{sent:?}");
    assert!(sent.location.starts_with("/permintaan/PM-"), "{sent:?}");
    let path = sent.location.split('?').next().unwrap().to_owned();
    let number = path.rsplit('/').next().unwrap().to_owned();
    let own = rina.get(&path);
    assert!(own.body.contains(&say("web-request-waiting")), "{own:?}");
    for stranger in [&sari, &guest] {
        assert_eq!(stranger.get(&path).status, 404);
        assert_eq!(stranger.get(&format!("/en{path}")).status, 404);
    }

    // In the terminal: it waits in the work queue and is accepted.
    let terminal = site.terminal();
    enter(&terminal);
    terminal.wait_for(&say("tui-queue-requests"));
    terminal.press("gm");
    terminal.wait_for("Kebaya janggan hitam");
    terminal.press("A");
    terminal.wait_for(&say("tui-verb-request-accept"));
    terminal.press("y");
    terminal.wait_gone(&say("tui-verb-request-accept"));
    terminal.wait_for(&say("tui-empty-requests"));
    // What a customer asked for in passing is one line, from any screen.
    terminal.press("gh");
    terminal.wait_for(&format!("▸ {}", say("tui-screen-today")));
    terminal.press("\u{14}");
    terminal.wait_for(&say("tui-demand-title"));
    terminal.press("kebaya janggan L");
    terminal.press("\u{13}");
    terminal.wait_gone(&say("tui-demand-title"));

    // On the web: Sari wants it too, however often she presses; she also
    // waits for a sold-out size.
    let listed = guest.get("/permintaan");
    assert!(listed.body.contains("Kebaya janggan hitam"), "{listed:?}");
    for _ in 0..2 {
        let voted = sari.post(&format!("{path}/ikut"), &[]);
        assert_eq!(voted.status, 303, "{voted:?}");
    }
    let product = sari.get("/produk/gamis-parang-laras");
    assert!(product.body.contains(&say("web-wait-title")), "{product:?}");
    let waits = sari.post("/kabari", &[("variant", &gone.to_string())]);
    assert_eq!(waits.status, 303, "{waits:?}");
    assert!(guest.get("/cari?q=daster+kelelawar").status == 200);
    assert_eq!(guest.post(&format!("{path}/ikut"), &[]).status, 303);

    // On the command line: planned, rehearsed, fulfilled.
    let done = |arguments: &[&str]| {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
        run
    };
    done(&[
        "request",
        "plan",
        &number,
        "--note",
        "Contoh sedang dijahit.",
    ]);
    let early = site.cli(&["request", "fulfil", &number]);
    assert_eq!(early.code, Some(1), "{}", early.stderr);
    done(&["request", "link", &number, "kebaya-janggan-hitam"]);
    let rehearsed = done(&["request", "fulfil", &number, "--dry-run"]);
    assert!(
        rehearsed.stderr.contains("Rina, Sari"),
        "{}",
        rehearsed.stderr
    );
    done(&["request", "fulfil", &number]);
    done(&["stock", "receive", &sku, "4"]);
    done(&["jobs"]);
    let shown = done(&["request", "show", &number, "--format", "json"]).stdout;
    let shown: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(
        (&shown["state"], &shown["votes"]),
        (&"available".into(), &2.into())
    );

    // Everyone was told once, and the page leads to the product.
    for (person, subject) in [
        ("rina@example.com", "Kebaya Janggan Hitam"),
        ("sari@example.com", "Kebaya Janggan Hitam"),
        ("sari@example.com", "Gamis Parang Laras"),
    ] {
        let mail = site.server.mail_to(person, subject);
        assert!(mail.text.contains("/produk/"), "{mail:?}");
    }
    let page = guest.get(&path);
    assert!(
        page.body.contains("/produk/kebaya-janggan-hitam"),
        "{page:?}"
    );
    let account = sari.get("/akun/permintaan");
    assert!(
        account.body.contains(&say("request-state-available")),
        "{account:?}"
    );

    // The report has all of it.
    let report = done(&["request", "demand", "--format", "json"]).stdout;
    let report: Value = serde_json::from_str(&report).unwrap();
    let total = &report["total"];
    for (column, count) in [
        ("requests", 1),
        ("votes", 2),
        ("stock_misses", 1),
        ("asked", 1),
        ("searches", 1),
        ("fulfilled", 2),
        ("told", 3),
    ] {
        assert_eq!(total[column], count, "{column} in {report}");
    }
}
