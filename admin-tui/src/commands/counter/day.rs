//! `admin-tui counter day`: the day's money at the counter.

use clap::Args;
use shop_core::{
    counter::{self, CounterDay},
    messages::{Lang, text_with},
    money::Rupiah,
    time::day_text,
};

use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    input::{amount, day},
    session::Session,
};

/// Which day.
#[derive(Debug, Clone, Args)]
pub struct DayArgs {
    /// The business day; today when left out
    #[arg(long, value_name = "DAY")]
    date: Option<String>,
    /// What was counted in the drawer, less what lay in it in the morning
    #[arg(long, value_name = "AMOUNT")]
    counted: Option<String>,
}

pub(super) fn run(session: &mut Session, args: &DayArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let day = match &args.date {
        Some(typed) => day(lang, typed)?,
        None => session.now.day(),
    };
    let counted = match &args.counted {
        Some(typed) => Some(amount(lang, typed)?),
        None => None,
    };
    let found = counter::day(&mut session.conn, &session.by, day).map_err(explained(lang))?;
    let difference = counted.map_or(0, |counted| counted.0 - found.drawer.0);
    let fine = found.reconciles() && difference == 0;
    let answer = Answer::document(sheet(lang, &found, counted, fine));
    if fine {
        let key = match counted {
            Some(_) => "cli-day-fine",
            None => "cli-day-due",
        };
        let values = [
            ("day", day_text(day, lang)),
            ("drawer", found.drawer.to_string()),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        return Ok(answer.remark(text_with(lang, key, &values)));
    }
    let mut answer = answer;
    answer.exit = Exit::NothingFound;
    if let Some(counted) = counted.filter(|_| difference != 0) {
        let values = [
            ("counted", counted.to_string()),
            ("drawer", found.drawer.to_string()),
            ("difference", Rupiah(difference).to_string()),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        answer = answer.remark(text_with(lang, "cli-day-counted", &values));
    }
    if !found.reconciles() {
        let orders = found.faults.join(", ");
        answer = answer.remark(text_with(lang, "cli-day-faults", &[("orders", &orders)]));
    }
    Ok(answer)
}

fn sheet(lang: Lang, day: &CounterDay, counted: Option<Rupiah>, fine: bool) -> Document {
    let difference = counted.map(|counted| Rupiah(counted.0 - day.drawer.0));
    let facts = vec![
        Fact::new("day", day.day),
        Fact::new("cash", day.cash),
        Fact::new("tendered", day.tendered),
        Fact::new("change", day.change),
        Fact::new("paid_back", day.paid_back),
        Fact::new("drawer", day.drawer),
        Fact::new("card", day.card),
        Fact::new("transfer", day.transfer),
        Fact::new("transfer_due", day.transfer_due),
        Fact::new("orders", day.orders),
        Fact::new("counted", counted),
        Fact::new("difference", difference),
        Fact::new("reconciles", fine),
    ];
    let columns = [
        "at",
        "order",
        "customer",
        "method",
        "amount",
        "tendered",
        "reference",
        "taken_by",
    ];
    let payments = Table::new(lang, "payments", &columns).with_rows(&day.payments, |payment| {
        vec![
            payment.at.into(),
            (&payment.order_number).into(),
            (&payment.customer).into(),
            Cell::coded(payment.method.as_str(), payment.method.label(lang)),
            payment.amount.into(),
            payment.tendered.into(),
            payment.reference.clone().into(),
            (&payment.taken_by).into(),
        ]
    });
    let columns = ["taken_by", "name", "orders", "cash", "card", "transfer"];
    let cashiers = Table::new(lang, "cashiers", &columns).with_rows(&day.cashiers, |cashier| {
        vec![
            (&cashier.code).into(),
            (&cashier.name).into(),
            cashier.orders.into(),
            cashier.cash.into(),
            cashier.card.into(),
            cashier.transfer.into(),
        ]
    });
    let columns = ["order", "customer", "amount", "arrived", "taken_by"];
    let transfers = Table::new(lang, "transfers", &columns).with_rows(&day.transfers, |order| {
        vec![
            (&order.order_number).into(),
            (&order.customer).into(),
            order.amount.into(),
            order.arrived.into(),
            (&order.taken_by).into(),
        ]
    });
    let refunds =
        Table::new(lang, "refunds", &["at", "order", "amount"]).with_rows(&day.refunds, |refund| {
            vec![
                refund.at.into(),
                (&refund.order_number).into(),
                refund.amount.into(),
            ]
        });
    Document::Sheet {
        facts,
        tables: vec![cashiers, payments, transfers, refunds],
    }
}
