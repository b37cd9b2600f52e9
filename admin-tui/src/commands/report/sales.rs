//! `admin-tui report sales`: what was sold and paid for.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::Args;
use shop_core::{
    messages::{Lang, text},
    reports::{self, ReportError, SalesBy, SalesQuery, SalesRow},
    time::parse_day,
};

use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    input::{day, instant, names},
    session::Session,
};

/// Which sales to report.
///
/// An order counts when it was paid in full and not called off, on the day
/// on which it was placed. Net is gross less discounts and refunds; shipping
/// stands apart.
#[derive(Debug, Clone, Args)]
pub struct SalesArgs {
    /// First business day, such as 2026-11-01; otherwise the first of the month of --to
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last business day; otherwise today
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// What a row stands for
    #[arg(long, default_value = "day", value_parser = names(SalesBy::ALL, SalesBy::as_str))]
    by: SalesBy,
    /// Leave out what became known later; a day means its end. The same
    /// instant gives the same report, byte for byte
    #[arg(long, value_name = "INSTANT")]
    as_of: Option<String>,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(session: &mut Session, args: &SalesArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let to = match &args.to {
        Some(typed) => day(lang, typed)?,
        None => session.now.day(),
    };
    let from = match &args.from {
        Some(typed) => day(lang, typed)?,
        None => to.with_day(1).unwrap_or(to),
    };
    let as_of = match &args.as_of {
        Some(typed) => instant(lang, typed)?,
        None => session.now,
    };
    let query = SalesQuery {
        from,
        to,
        by: args.by,
        as_of,
    };
    let report = reports::sales(&mut session.conn, &session.by, &query)
        .map_err(|error| failure(lang, error))?;
    let mut table = Table::new(
        lang,
        "rows",
        &[
            "key", "orders", "units", "gross", "discount", "refund", "net", "shipping",
        ],
    )
    .with_rows(&report.rows, |row| cells(row, key(lang, args.by, &row.key)));
    table.columns[0].title = text(lang, &format!("cli-sales-by-{}", args.by.as_str()));
    let total = Cell::coded("total", text(lang, "cli-total"));
    table.total = Some(cells(&report.total, total));
    let facts = vec![
        Fact::new(
            "report",
            Cell::coded("sales", text(lang, "cli-report-sales")),
        ),
        Fact::new("from", from),
        Fact::new("to", to),
        Fact::new(
            "by",
            Cell::coded(args.by.as_str(), table.columns[0].title.clone()),
        ),
        Fact::new("as_of", as_of),
    ];
    let mut answer = Answer::document(Document::Sheet {
        facts,
        tables: vec![table],
    });
    answer.file = args.out.clone();
    if report.total.orders == 0 {
        return Ok(answer.nothing(text(lang, "cli-no-sales")));
    }
    Ok(answer)
}

/// A report that does not add up has an exit code of its own.
fn failure(lang: Lang, error: ReportError) -> Failure {
    let exit = match &error {
        ReportError::PeriodBackwards | ReportError::PeriodTooLong => Exit::Usage,
        ReportError::DoesNotReconcile { .. } => Exit::NothingFound,
        ReportError::Denied(_) | ReportError::Database(_) => return explained(lang)(error),
    };
    let failure = explained(lang)(error);
    Failure { exit, ..failure }
}

/// Writes the key of a row as what it is.
fn key(lang: Lang, by: SalesBy, key: &str) -> Cell {
    match by {
        SalesBy::Day => parse_day(key).map_or_else(|_| key.into(), Cell::from),
        SalesBy::Month => match parse_day(&format!("{key}-01")) {
            Ok(first) => Cell::coded(key, month(lang, first)),
            Err(_) => key.into(),
        },
        SalesBy::Channel => Cell::coded(key, text(lang, &format!("cli-channel-{key}"))),
        SalesBy::Product | SalesBy::Category | SalesBy::Size => key.into(),
    }
}

fn month(lang: Lang, first: NaiveDate) -> String {
    let name = text(lang, &format!("month-short-{}", first.month()));
    format!("{name} {}", first.year())
}

fn cells(row: &SalesRow, key: Cell) -> Vec<Cell> {
    vec![
        key,
        row.orders.into(),
        row.units.into(),
        row.gross.into(),
        row.discount.into(),
        row.refund.into(),
        row.net.into(),
        row.shipping.into(),
    ]
}
