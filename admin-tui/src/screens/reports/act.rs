//! Answering a report, and writing one to a file.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use shop_core::{
    db::Conn,
    messages::{Explain, text, text_with},
    reports::{self, Report, ReportError},
};

use super::{Load, Loaded};
use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    commands::{Format, render, report_document},
};

/// Something done with a report.
#[derive(Debug, Clone)]
pub enum Act {
    /// It is asked with other parameters.
    Ask(Load),
    /// It goes into a file.
    Export {
        /// Which report.
        load: Load,
        /// How it is written.
        format: Format,
        /// The file, perhaps without its ending.
        file: String,
    },
}

/// Answers a report.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let report = answered(conn, job, &load).map_err(|error| error.explain(job.lang))?;
    Ok(Loaded {
        choice: load.choice,
        report: Box::new(report),
    })
}

fn answered(conn: &mut Conn, job: &Job, load: &Load) -> Result<Report, ReportError> {
    let definition = reports::by_name(load.name)?;
    let wish = load.choice.wish(definition, job.now);
    reports::run(conn, &job.actor, job.now, definition, &wish)
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    match act {
        Act::Ask(load) => {
            let report = answered(conn, job, &load).map_err(|error| failure(&error, job))?;
            let said = text_with(
                job.lang,
                "tui-done-report",
                &[("report", &report.definition.title(job.lang))],
            );
            let loaded = Loaded {
                choice: load.choice,
                report: Box::new(report),
            };
            let then = Then::Report(loaded);
            Ok(Done { said, then })
        }
        Act::Export { load, format, file } => {
            let report = answered(conn, job, &load).map_err(|error| failure(&error, job))?;
            let written = render(&report_document(&report, job.lang), format, job.lang);
            let path = with_ending(&file, format);
            let path = save(&path, &written).map_err(|error| not_written(&path, &error, job))?;
            let path = path.display().to_string();
            let said = text_with(job.lang, "cli-written-to", &[("file", &path)]);
            let then = Then::Nothing;
            Ok(Done { said, then })
        }
    }
}

fn failure(error: &ReportError, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        ReportError::PeriodBackwards | ReportError::PeriodTooLong => Failure::field("to", sentence),
        ReportError::NoSuchFilter(..) => Failure::field("where", sentence),
        ReportError::NoSuchReport(_)
        | ReportError::NoSuchCut(..)
        | ReportError::DoesNotReconcile { .. }
        | ReportError::Denied(_)
        | ReportError::Database(_) => Failure::said(sentence),
    }
}

/// Adds the ending of a format unless the name has one.
fn with_ending(file: &str, format: Format) -> PathBuf {
    let path = PathBuf::from(file);
    let ending = match format {
        Format::Csv => "csv",
        Format::Json => "json",
        Format::Markdown => "md",
        Format::Table => "txt",
    };
    match path.extension() {
        Some(_) => path,
        None => path.with_extension(ending),
    }
}

/// Writes a file that is not there yet and returns where it lies.
fn save(path: &Path, written: &str) -> io::Result<PathBuf> {
    let mut file = fs::File::create_new(path)?;
    io::Write::write_all(&mut file, written.as_bytes())?;
    // Without its folder a name says little.
    path.canonicalize()
}

fn not_written(path: &Path, error: &io::Error, job: &Job) -> Failure {
    let file = path.display().to_string();
    if error.kind() == io::ErrorKind::AlreadyExists {
        return Failure::field("file", text(job.lang, "tui-error-file-exists"));
    }
    let reason = error.to_string();
    let values = [("file", file.as_str()), ("reason", reason.as_str())];
    Failure::field("file", text_with(job.lang, "cli-not-written", &values))
}
