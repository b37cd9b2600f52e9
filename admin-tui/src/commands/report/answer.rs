//! `admin-tui report <name>`: one report.

use std::path::PathBuf;

use clap::Args;
use shop_core::{
    messages::{Lang, text, text_with},
    reports::{self, Definition, Preset, ReportError, Span, Wish},
};

use super::document::document;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    input::{day, instant, names},
    session::Session,
};

/// What is asked of a report.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct ReportArgs {
    /// A period by its name
    #[arg(long, value_parser = names(Preset::ALL, Preset::as_str), conflicts_with_all = ["from", "to"])]
    period: Option<Preset>,
    /// First business day, such as 2026-11-01; otherwise the first of the month of --to
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last business day; otherwise today
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// What a row stands for
    #[arg(long, value_name = "CUT")]
    by: Option<String>,
    /// Only rows with this value; may be given more than once
    #[arg(long = "where", value_name = "NAME=VALUE")]
    filters: Vec<String>,
    /// Leave out what became known later; a day means its end. The same
    /// instant gives the same report, byte for byte
    #[arg(long, value_name = "INSTANT")]
    as_of: Option<String>,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(
    session: &mut Session,
    definition: &'static Definition,
    args: &ReportArgs,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let wish = wish(session, definition, args)?;
    let report = reports::run(
        &mut session.conn,
        &session.by,
        session.now,
        definition,
        &wish,
    )
    .map_err(|error| failure(lang, error))?;
    let mut answer = Answer::document(document(&report, lang));
    answer.file.clone_from(&args.out);
    if report.is_empty() {
        return Ok(answer.nothing(text(lang, "cli-report-empty")));
    }
    Ok(answer)
}

fn wish(session: &Session, definition: &Definition, args: &ReportArgs) -> Result<Wish, Failure> {
    let lang = session.lang;
    let has_period = args.period.is_some() || args.from.is_some() || args.to.is_some();
    if definition.span == Span::Moment && has_period {
        let message = text_with(lang, "cli-report-moment", &[("name", definition.name)]);
        return Err(Failure::new(Exit::Usage, message));
    }
    let read_day = |typed: &Option<String>| {
        let typed = typed.as_deref();
        typed.map(|typed| day(lang, typed)).transpose()
    };
    let (from, to) = match args.period {
        Some(preset) => {
            let (from, to) = preset.days(session.now.day());
            (Some(from), Some(to))
        }
        None => (read_day(&args.from)?, read_day(&args.to)?),
    };
    let as_of = args.as_of.as_deref();
    let filters = args.filters.iter().map(|typed| filter(lang, typed));
    Ok(Wish {
        from,
        to,
        by: args.by.clone(),
        filters: filters.collect::<Result<_, _>>()?,
        as_of: as_of.map(|typed| instant(lang, typed)).transpose()?,
    })
}

fn filter(lang: Lang, typed: &str) -> Result<(String, String), Failure> {
    match typed.split_once('=') {
        Some((name, value)) if !name.trim().is_empty() && !value.trim().is_empty() => {
            Ok((name.trim().to_owned(), value.trim().to_owned()))
        }
        _ => {
            let message = text_with(lang, "cli-report-where", &[("text", typed)]);
            Err(Failure::new(Exit::Usage, message))
        }
    }
}

/// A report that does not add up has an exit code of its own.
pub(super) fn failure(lang: Lang, error: ReportError) -> Failure {
    let exit = match &error {
        ReportError::PeriodBackwards
        | ReportError::PeriodTooLong
        | ReportError::NoSuchReport(_)
        | ReportError::NoSuchCut(..)
        | ReportError::NoSuchFilter(..) => Exit::Usage,
        ReportError::DoesNotReconcile { .. } => Exit::NothingFound,
        ReportError::Denied(_) | ReportError::Database(_) => return explained(lang)(error),
    };
    let failure = explained(lang)(error);
    Failure { exit, ..failure }
}
