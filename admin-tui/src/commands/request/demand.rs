//! `admin-tui request demand`: what was wanted and what it is worth.

use std::path::PathBuf;

use clap::Args;
use shop_core::{
    messages::{Lang, text},
    reports::ReportError,
    requests::{self, DemandBy, DemandQuery, DemandRow},
};

use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    input::{day, instant, names},
    session::Session,
};

/// Which demand to report.
///
/// Value is what the members who want it would pay. Searches without a result
/// are counted and worth nothing: nobody stands behind them.
#[derive(Debug, Clone, Args)]
pub struct DemandArgs {
    /// First business day, such as 2026-11-01; otherwise 90 days before --to
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last business day; otherwise today
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// What a row stands for
    #[arg(long, default_value = "category", value_parser = names(DemandBy::ALL, DemandBy::as_str))]
    by: DemandBy,
    /// Leave out what became known later; a day means its end
    #[arg(long, value_name = "INSTANT")]
    as_of: Option<String>,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(session: &mut Session, args: &DemandArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let to = match &args.to {
        Some(typed) => day(lang, typed)?,
        None => session.now.day(),
    };
    let from = match &args.from {
        Some(typed) => day(lang, typed)?,
        None => to - chrono::Days::new(90),
    };
    let as_of = match &args.as_of {
        Some(typed) => instant(lang, typed)?,
        None => session.now,
    };
    let query = DemandQuery {
        from,
        to,
        by: args.by,
        as_of,
    };
    let report = requests::demand(&mut session.conn, &session.by, &query)
        .map_err(|error| failure(lang, error))?;
    let columns = [
        "key",
        "requests",
        "votes",
        "stock_misses",
        "asked",
        "searches",
        "value",
        "fulfilled",
        "told",
        "converted",
    ];
    let title = text(lang, &format!("cli-demand-by-{}", args.by.as_str()));
    let mut table = Table::new(lang, "rows", &columns)
        .with_rows(&report.rows, |row| cells(row, (&row.key).into()));
    table.columns[0].title.clone_from(&title);
    let total = Cell::coded("total", text(lang, "report-total"));
    table.total = Some(cells(&report.total, total));
    let facts = vec![
        Fact::new(
            "report",
            Cell::coded("demand", text(lang, "cli-report-demand")),
        ),
        Fact::new("from", from),
        Fact::new("to", to),
        Fact::new("by", Cell::coded(args.by.as_str(), title)),
        Fact::new("as_of", as_of),
    ];
    let empty = report.rows.is_empty();
    let mut answer = Answer::document(Document::Sheet {
        facts,
        tables: vec![table],
    });
    answer.file.clone_from(&args.out);
    if empty {
        return Ok(answer.nothing(text(lang, "cli-nothing-found")));
    }
    Ok(answer)
}

fn failure(lang: Lang, error: ReportError) -> Failure {
    let usage = matches!(
        error,
        ReportError::PeriodBackwards | ReportError::PeriodTooLong
    );
    let failure = explained(lang)(error);
    if usage {
        Failure {
            exit: Exit::Usage,
            ..failure
        }
    } else {
        failure
    }
}

fn cells(row: &DemandRow, key: Cell) -> Vec<Cell> {
    vec![
        key,
        row.requests.into(),
        row.votes.into(),
        row.stock_misses.into(),
        row.asked.into(),
        row.searches.into(),
        row.value.into(),
        row.fulfilled.into(),
        row.told.into(),
        row.converted.into(),
    ]
}
