//! Running one command from its arguments to its exit code.

use std::{
    fs,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use shop_core::{
    messages::{Lang, text_with},
    time::Timestamp,
};

use super::{
    Arguments, Command, Exit,
    answer::{Answer, Failure},
    arguments::dispatch,
    formats::render,
    session,
};

/// Carries out a command: data to standard output, remarks and errors to
/// standard error, and the exit code.
#[must_use]
pub fn run(arguments: &Arguments, command: &Command) -> ExitCode {
    let lang = arguments.settings.lang;
    let answer = session::open(arguments, Timestamp::now())
        .and_then(|mut session| dispatch(&mut session, command));
    let exit = match answer {
        Ok(answer) => deliver(arguments, &answer).unwrap_or_else(|failure| {
            say(&failure, lang);
            failure.exit
        }),
        Err(failure) => {
            say(&failure, lang);
            failure.exit
        }
    };
    ExitCode::from(exit as u8)
}

fn deliver(arguments: &Arguments, answer: &Answer) -> Result<Exit, Failure> {
    let lang = arguments.settings.lang;
    let mut remarks = answer.remarks.clone();
    if let Some(document) = &answer.document {
        let written = render(document, arguments.options.format, lang);
        match &answer.file {
            None => print(&written, lang)?,
            Some(file) => {
                save(file, &written).map_err(|error| not_written(lang, file, &error))?;
                let file = file.display().to_string();
                remarks.push(text_with(lang, "cli-written-to", &[("file", &file)]));
            }
        }
    }
    for remark in remarks {
        note(&remark);
    }
    for failure in &answer.failures {
        say(failure, lang);
    }
    Ok(answer.code())
}

/// Writes data; a reader that went away early, such as `head`, is no error.
fn print(written: &str, lang: Lang) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(written.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(not_written(lang, Path::new("-"), &error))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Writes the file beside its place first, so that nobody reads half of it.
fn save(file: &Path, written: &str) -> io::Result<()> {
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".part");
    fs::write(&unfinished, written)?;
    fs::rename(&unfinished, file)
}

fn not_written(lang: Lang, file: &Path, error: &io::Error) -> Failure {
    let (file, reason) = (file.display().to_string(), error.to_string());
    let values = [("file", file.as_str()), ("reason", reason.as_str())];
    Failure::new(Exit::Refused, text_with(lang, "cli-not-written", &values))
}

fn say(failure: &Failure, lang: Lang) {
    note(&failure.message);
    if let Some(hint) = &failure.hint {
        note(&text_with(lang, "cli-hint", &[("hint", hint)]));
    }
}

/// Says something beside the data.
fn note(sentence: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "{sentence}");
}
