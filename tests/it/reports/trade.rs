//! A small trade to report on, and a report as text.

use chrono::Duration;
use shop_core::{
    messages::Lang,
    orders::{self, CancelReason},
    reports::{self, Report, ReportError, Wish},
    staff::Role,
    time::parse_day,
};

use crate::shop::{Shop, staff};

/// Three days of trade: five orders, one of them canceled, one expired.
pub fn trade() -> Shop {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 20);
    let selendang = shop.goods("Selendang Parang", 125_000, 20);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let first = shop.order_by_courier(&rina, &[(kebaya, 2), (selendang, 1)]);
    shop.pay(&first);
    shop.wait(Duration::days(1));
    let second = shop.order(&sari, &[(selendang, 3)]);
    shop.pay(&second);
    let canceled = shop.order(&sari, &[(kebaya, 1)]);
    let version = canceled.version;
    let (by, reason) = (staff(Role::Owner), CancelReason::Inventory);
    orders::cancel(
        &mut shop.conn,
        shop.now,
        &by,
        canceled.id,
        version,
        reason,
        "",
    )
    .unwrap();
    shop.order(&rina, &[(kebaya, 1)]);
    shop.wait(Duration::days(2));
    orders::expire_due(&mut shop.conn, shop.now, 10).unwrap();
    let third = shop.order(&rina, &[(kebaya, 1)]);
    shop.pay(&third);
    shop
}

/// The days of the trade, cut in one way.
pub fn by(cut: &str) -> Wish {
    Wish {
        from: parse_day("2026-11-22").ok(),
        to: parse_day("2026-11-27").ok(),
        by: Some(cut.to_owned()),
        ..Wish::default()
    }
}

/// The owner asks for a report.
pub fn ask(shop: &mut Shop, name: &str, wish: &Wish) -> Result<Report, ReportError> {
    let definition = reports::by_name(name)?;
    let (owner, now) = (staff(Role::Owner), shop.now);
    reports::run(&mut shop.conn, &owner, now, definition, wish)
}

/// Writes every table of a report, values as programs read them.
pub fn written(report: &Report) -> String {
    let mut text = String::new();
    for table in std::iter::once(&report.table).chain(&report.also) {
        text.push_str(&format!("[{}]\n", table.name));
        let ids: Vec<&str> = table.columns.iter().map(|column| column.id).collect();
        text.push_str(&format!("{}\n", ids.join(" | ")));
        for row in table.rows.iter().chain(&table.total) {
            let row: Vec<String> = row.iter().map(reports::Value::exact).collect();
            text.push_str(row.join(" | ").trim_end());
            text.push('\n');
        }
    }
    for remark in &report.remarks {
        text.push_str(&format!("! {}\n", remark.words(Lang::Id)));
    }
    for proof in &report.proofs {
        text.push_str(&format!("= {}\n", proof.words(Lang::Id)));
    }
    text
}

/// Adds up a column of a report's rows.
pub fn sum(report: &Report, column: &str) -> i64 {
    let at = report.table.position(column).unwrap();
    report.table.rows.iter().map(|row| row[at].weight()).sum()
}

/// Returns a figure of the row under the others.
pub fn total(report: &Report, column: &str) -> i64 {
    let at = report.table.position(column).unwrap();
    report.table.total.as_ref().unwrap()[at].weight()
}
