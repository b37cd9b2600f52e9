//! Retain: reports. An order of the web shop stands in the report of the
//! terminal, in the file it writes, and on the command line alike.

use serde_json::Value;

use crate::{
    site::{Site, say},
    terminal::key,
    tui::enter,
};

#[test]
fn one_sale_from_the_shop_to_the_owner_s_report() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rate = site.shop.pick_up().to_string();
    let account = site.shop.account.to_string();

    // On the web a member orders two.
    let visitor = site.member("Rina Wulandari");
    assert_eq!(visitor.add(kebaya, "2").status, 303);
    let placed = visitor.place(&visitor.checkout((&rate, &account)));
    assert_eq!(placed.status, 303, "{placed:?}");
    let orders = shop_core::orders::list(
        &mut site.shop.conn,
        &crate::shop::staff(shop_core::staff::Role::Owner),
        &shop_core::orders::OrderQuery::default(),
    )
    .unwrap();
    let order = site.shop.view(orders[0].order.id).order;

    // Until she pays it is a receivable and no sale.
    let owed = site.cli(&["report", "receivables", "--format", "json"]);
    assert_eq!(owed.code, Some(0), "{}", owed.stderr);
    let owed: Value = serde_json::from_str(&owed.stdout).unwrap();
    assert_eq!(owed["total"]["due"], 900_000, "{owed}");
    let nothing = site.cli(&["report", "sales"]);
    assert_eq!(nothing.code, Some(3), "{}", nothing.stdout);
    site.shop.pay(&order);

    // In the terminal the owner reads it, sees how it counts, and keeps it.
    let staff = site.terminal();
    enter(&staff);
    staff.press("ga");
    staff.wait_for(&format!("▸ {}", say("report-title-sales")));
    staff.press(key::ENTER);
    staff.wait_for("900.000");
    staff.wait_for("✓ ");
    staff.press("d");
    staff.wait_for("admin-tui report sales");
    staff.press(key::ESCAPE);
    staff.wait_gone("admin-tui report sales");
    staff.press("))");
    staff.wait_for("Kebaya Kutubaru");
    staff.press("X");
    staff.wait_for(&say("tui-report-export-title"));
    staff.press(key::TAB);
    staff.press("-toko");
    staff.press(key::SEND);
    staff.wait_for("-toko.csv");

    // The command line says the same to machines, byte for byte as the file.
    let file = std::fs::read_dir(site.folder())
        .unwrap()
        .filter_map(Result::ok)
        .find(|file| file.file_name().to_string_lossy().ends_with("-toko.csv"))
        .unwrap();
    let written = std::fs::read_to_string(file.path()).unwrap();
    let run = site.cli(&["report", "sales", "--by", "product", "--format", "csv"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(run.stdout, written);
    assert_eq!(
        written,
        "key,orders,units,gross,discount,refund,net,average,shipping\n\
         Kebaya Kutubaru,1,2,900000,0,0,900000,900000,\n"
    );
    let explained = site.cli(&["report", "explain", "rfm"]);
    assert_eq!(explained.code, Some(0), "{}", explained.stderr);
    let listed = site.cli(&["report", "list", "--format", "csv"]);
    for name in ["sales", "best-sellers", "rfm", "demand", "complaints"] {
        assert!(listed.stdout.contains(&format!("\n{name},")), "{name}");
        let run = site.cli(&["report", name, "--format", "json"]);
        assert!(matches!(run.code, Some(0 | 3)), "{name}: {}", run.stderr);
    }

    // Books that were tampered with give no report at all.
    use diesel::prelude::*;
    diesel::sql_query("UPDATE order_lines SET net = net + 1")
        .execute(&mut site.shop.conn)
        .unwrap();
    let refused = site.cli(&["report", "sales"]);
    assert_eq!((refused.code, &*refused.stdout), (Some(3), ""));
    assert!(refused.stderr.contains("900001"), "{}", refused.stderr);
}
