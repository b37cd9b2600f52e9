//! The day's money at the counter, as a strip of figures.

use chrono::NaiveDate;
use shop_core::{
    counter::{self, CounterDay},
    db::Conn,
    messages::{Explain, Lang, text, text_with},
    money::Rupiah,
    time::day_text,
};

use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    widgets::{fitting, notice::Notice},
};

/// How many columns the strip has.
const COLUMNS: usize = 60;

/// Adds up a day and shows it.
pub fn of_day(
    conn: &mut Conn,
    job: &Job,
    day: NaiveDate,
    counted: Option<Rupiah>,
) -> Result<Done, Failure> {
    let lang = job.lang;
    let found =
        counter::day(conn, &job.actor, day).map_err(|error| Failure::said(error.explain(lang)))?;
    let shown = day_text(day, lang);
    let title = text_with(lang, "tui-counter-day-title", &[("day", &shown)]);
    let difference = counted.map(|counted| Rupiah(counted.0 - found.drawer.0));
    let key = if !found.reconciles() {
        "cli-day-faults"
    } else if difference.is_some_and(|difference| difference != Rupiah::ZERO) {
        "cli-day-counted"
    } else if difference.is_none() {
        "cli-day-due"
    } else {
        "cli-day-fine"
    };
    let values = [
        ("day", shown),
        ("drawer", found.drawer.to_string()),
        ("orders", found.faults.join(", ")),
        ("counted", counted.unwrap_or_default().to_string()),
        ("difference", difference.unwrap_or_default().to_string()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    Ok(Done {
        said: text_with(lang, key, &values),
        then: Then::Tell(Notice::new(title).strip(&strip(&found, counted, lang))),
    })
}

fn strip(day: &CounterDay, counted: Option<Rupiah>, lang: Lang) -> String {
    let label = |name: &str| text(lang, &format!("cli-column-{name}"));
    let mut lines = vec![pair(&label("orders"), &day.orders.to_string()), rule()];
    let mut money = |name: &str, amount: Rupiah| lines.push(pair(&label(name), &amount.digits()));
    money("tendered", day.tendered);
    money("change", Rupiah(-day.change.0));
    money("cash", day.cash);
    money("paid-back", Rupiah(-day.paid_back.0));
    money("drawer", day.drawer);
    if let Some(counted) = counted {
        money("counted", counted);
        money("difference", Rupiah(counted.0 - day.drawer.0));
    }
    lines.push(rule());
    lines.push(pair(&label("card"), &day.card.digits()));
    lines.push(pair(&label("transfer"), &day.transfer.digits()));
    lines.push(pair(&label("transfer-due"), &day.transfer_due.digits()));
    if !day.cashiers.is_empty() {
        lines.push(rule());
        lines.push(columns([
            &label("taken-by"),
            &label("orders"),
            &label("cash"),
            &label("card"),
            &label("transfer"),
        ]));
    }
    for cashier in &day.cashiers {
        let name = match &*cashier.name {
            "" => &cashier.code,
            _ => &cashier.name,
        };
        lines.push(columns([
            name,
            &cashier.orders.to_string(),
            &cashier.cash.digits(),
            &cashier.card.digits(),
            &cashier.transfer.digits(),
        ]));
    }
    lines.join("\n")
}

fn rule() -> String {
    "─".repeat(COLUMNS)
}

fn pair(label: &str, figure: &str) -> String {
    format!("{}{}", fitting::left(label, 40), fitting::right(figure, 20))
}

fn columns([name, orders, cash, card, transfer]: [&str; 5]) -> String {
    let name = fitting::left(name, 17);
    let orders = fitting::right(orders, 7);
    let money = [cash, card, transfer].map(|figure| fitting::right(figure, 12));
    format!("{name}{orders}{}", money.concat())
}
