//! A sale from registration to the report, typed by staff.

use insta::assert_snapshot;
use shop_core::{members, money::Rupiah};

use super::desk::Desk;
use crate::commands::Exit;

#[test]
fn a_sale_goes_from_registration_to_the_report() {
    let mut desk = Desk::new();
    desk.goods();
    desk.registers("Rina Wulandari", "081234567890");
    desk.registers("Wati", "081234567891");
    desk.registers("Bot", "081234567892");
    assert_snapshot!(desk.data(&["member", "list"]), @"");

    let approve = ["member", "approve", "rina.wulandari@example.com", "2"];
    let rehearsed = desk.run(&[&approve[..], &["--dry-run"]].concat());
    assert_eq!(rehearsed.said, ["Uji coba: tidak ada yang diubah."]);
    assert_eq!(rehearsed.data.lines().count(), 3);
    assert_eq!(
        desk.said(&approve),
        (
            0,
            "Pendaftaran Rina Wulandari disetujui.\nPendaftaran Wati disetujui.".to_owned()
        )
    );
    let refuse = ["member", "refuse", "bot@example.com", "--reason", "abuse"];
    assert_eq!(
        desk.said(&refuse),
        (0, "Pendaftaran Bot ditolak.".to_owned())
    );
    let active = [
        "member",
        "list",
        "--state",
        "active",
        "--search",
        "0812 3456 7890",
    ];
    assert_eq!(desk.data(&active).lines().count(), 2);

    let rina = members::by_email(
        &mut desk.conn,
        &"rina.wulandari@example.com".parse().unwrap(),
    );
    let rina = rina.unwrap().unwrap();
    let order = desk.orders(&rina, "KK-M", 2);
    desk.wait(1);
    let due = desk.due(&order);
    assert_eq!(due, Rupiah(570_000 + due.0 % 1_000));
    desk.transfers(&order, due);
    let number = order.number.as_str();
    assert_snapshot!(desk.data(&["order", "list", "--filter", "in-review"]), @"");
    let queue = desk.data(&["payment", "list", "--format", "csv"]);
    let code = due.0.to_string();
    assert_snapshot!(queue.replace(&code, "570xxx"), @"");

    let verified = desk.run(&["payment", "verify", number, "--format", "json"]);
    assert_eq!(verified.exit, Exit::Done);
    assert_eq!(
        verified.said,
        [format!("Pembayaran {number} diterima: {due}.")]
    );
    assert_snapshot!(verified.data.replace(&code, "570xxx"), @"");
    desk.wait(1);
    assert_eq!(
        desk.said(&["order", "pack", number]),
        (0, format!("Pesanan {number} dikemas."))
    );
    assert_eq!(
        desk.said(&["order", "ship", number]),
        (0, format!("Pesanan {number} dikirim."))
    );
    assert_eq!(
        desk.said(&["order", "deliver", number]),
        (0, format!("Pesanan {number} sudah diterima."))
    );
    let shown = desk.data(&["order", "show", number]);
    assert_snapshot!(shown.replace(&due.digits(), "570.xxx"), @"");
    assert_snapshot!(desk.data(&["mail", "list", "--format", "md", "--limit", "2"]), @"");
}

#[test]
fn the_report_is_the_same_for_the_same_instant() {
    let mut desk = Desk::new();
    desk.goods();
    let rina = desk.registers("Rina Wulandari", "081234567890");
    desk.data(&["member", "approve", "1"]);
    let first = desk.orders(&rina, "KK-M", 2);
    desk.data(&["payment", "verify", &first.number]);
    desk.wait(24);
    let second = desk.orders(&rina, "KK-L", 1);
    desk.data(&["payment", "verify", &second.number, "--received", "300.000"]);
    let sales = [
        "report",
        "sales",
        "--from",
        "2026-11-22",
        "--to",
        "2026-11-24",
    ];
    let day = [&sales[..], &["--as-of", "2026-11-24"]].concat();
    assert_snapshot!(desk.data(&day), @"");
    let json = [&day[..], &["--format", "json"]].concat();
    let written = desk.data(&json);
    assert_snapshot!(written, @"");
    desk.wait(24);
    desk.data(&["order", "cancel", &second.number, "--reason", "customer"]);
    assert_eq!(desk.data(&json), written, "the past does not change");

    let file = desk.folder.join("sales.csv");
    let name = file.display().to_string();
    let out = ["--by", "size", "--format", "csv", "--out", &name];
    let printed = desk.run(&[&sales[..], &out[..]].concat());
    assert_eq!(printed.data, "");
    assert_eq!(printed.said, [format!("Ditulis ke {name}.")]);
    assert_snapshot!(std::fs::read_to_string(file).unwrap(), @"");
    let by_month = [&sales[..], &["--by", "month", "--format", "md"]].concat();
    assert_snapshot!(desk.data(&by_month).replace(&desk.now.full_text(shop_core::messages::Lang::Id).replace(" WIB", ""), "sekarang"), @"");

    let empty = [
        "report",
        "sales",
        "--from",
        "2025-01-01",
        "--to",
        "2025-01-31",
    ];
    assert_eq!(
        desk.said(&empty),
        (3, "Tidak ada penjualan dalam periode ini.".to_owned())
    );
}
