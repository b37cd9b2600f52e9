//! Reports for machines: the same bytes for the same instant.

use std::fs;

use serde_json::Value;
use shop_core::{staff::Role, time::Timestamp};

use crate::{
    programs::{command, run},
    shop::Shop,
};

/// A shop with two sales at the tests' beginning, and a folder to work in.
fn trade() -> (Shop, tempfile::TempDir) {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 20);
    let rina = shop.member("Rina");
    for pieces in [2, 1] {
        let order = shop.order(&rina, &[(kebaya, pieces)]);
        shop.pay(&order);
    }
    (shop, tempfile::tempdir().unwrap())
}

fn report(shop: &Shop, folder: &std::path::Path, arguments: &[&str]) -> crate::programs::Finished {
    let mut program = command("admin-tui", folder);
    program
        .args(["--database", shop.db.url(), "report", "sales"])
        .args(arguments);
    run(program)
}

const PERIOD: [&str; 6] = [
    "--from",
    "2026-11-23",
    "--to",
    "2026-11-23",
    "--as-of",
    "2026-11-24T00:00:00Z",
];

#[test]
fn the_same_instant_gives_the_same_bytes() {
    let (mut shop, folder) = trade();
    let first = report(
        &shop,
        folder.path(),
        &[&PERIOD[..], &["--format", "json"]].concat(),
    );
    assert_eq!((first.code, &*first.stderr), (Some(0), ""));
    // Somebody sells more meanwhile.
    let batik = shop.goods("Batik Truntum", 300_000, 5);
    shop.now = Timestamp::now();
    let dewi = shop.member("Dewi");
    let order = shop.order(&dewi, &[(batik, 2)]);
    shop.pay(&order);
    let second = report(
        &shop,
        folder.path(),
        &[&PERIOD[..], &["--format", "json"]].concat(),
    );
    assert_eq!(first.stdout, second.stdout);
    let report: Value = serde_json::from_str(&first.stdout).unwrap();
    assert_eq!(report["total"]["gross"], 1_350_000, "{report}");
    insta::assert_snapshot!(first.stdout);
}

#[test]
fn every_format_says_the_same() {
    let (shop, folder) = trade();
    let mut written = String::new();
    for format in ["table", "csv", "md"] {
        let run = report(
            &shop,
            folder.path(),
            &[&PERIOD[..], &["--format", format]].concat(),
        );
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        written.push_str(&format!("--- {format}\n{}", run.stdout));
    }
    insta::assert_snapshot!(written);
    let file = folder.path().join("sales.csv");
    let out = file.display().to_string();
    let arguments = [&PERIOD[..], &["--format", "csv", "--out", &out]].concat();
    let run = report(&shop, folder.path(), &arguments);
    assert_eq!((run.code, &*run.stdout), (Some(0), ""));
    assert!(written.contains(&fs::read_to_string(file).unwrap()));
}

#[test]
fn wrong_questions_have_their_exit_code() {
    let (shop, folder) = trade();
    let code = |arguments: &[&str]| {
        let run = report(&shop, folder.path(), arguments);
        assert_eq!(run.stdout, "", "what is wrong is said on standard error");
        assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
        assert!(!run.stderr.is_empty());
        run.code
    };
    assert_eq!(
        code(&["--from", "2026-11-24", "--to", "2026-11-23"]),
        Some(1)
    );
    assert_eq!(code(&["--from", "kemarin"]), Some(2));
    assert_eq!(code(&["--by", "colour-of-the-moon"]), Some(2));
    assert_eq!(code(&["--as", "nobody"]), Some(1));
}

#[test]
fn whoever_acts_as_staff_has_the_rights_of_that_role() {
    let mut site = crate::site::Site::open();
    site.add_staff("gudang", Role::Warehouse);
    site.add_staff("kasir", Role::Cashier);
    let refused = site.cli(&["report", "sales", "--as", "gudang"]);
    assert_eq!(refused.code, Some(1), "{}", refused.stderr);
    let allowed = site.cli(&["report", "sales", "--as", "kasir"]);
    assert_eq!(allowed.code, Some(0), "{}", allowed.stderr);
}
