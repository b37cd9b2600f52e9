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

/// What a command leaves behind on both streams.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Printed {
    /// How it ended.
    pub(super) exit: Exit,
    /// The data, for standard output.
    pub(super) data: String,
    /// The sentences, for standard error.
    pub(super) said: Vec<String>,
}

/// Carries out a command: data to standard output, remarks and errors to
/// standard error, and the exit code.
#[must_use]
pub fn run(arguments: &Arguments, command: &Command) -> ExitCode {
    let mut printed = carry_out(arguments, command, Timestamp::now());
    let mut out = io::stdout().lock();
    match out
        .write_all(printed.data.as_bytes())
        .and_then(|()| out.flush())
    {
        // A reader that went away early, such as `head`, is no error.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let failure = not_written(arguments.settings.lang, Path::new("stdout"), &error);
            printed.exit = failure.exit;
            printed.said.push(failure.message);
        }
        Ok(()) | Err(_) => {}
    }
    for sentence in printed.said {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(io::stderr(), "{sentence}");
    }
    ExitCode::from(printed.exit as u8)
}

/// Carries out a command at an instant.
pub(super) fn carry_out(arguments: &Arguments, command: &Command, now: Timestamp) -> Printed {
    let answer =
        session::open(arguments, now).and_then(|mut session| dispatch(&mut session, command));
    answer
        .and_then(|answer| printed(arguments, &answer))
        .unwrap_or_else(|failure| Printed {
            exit: failure.exit,
            data: String::new(),
            said: sentences(&failure, arguments.settings.lang),
        })
}

fn printed(arguments: &Arguments, answer: &Answer) -> Result<Printed, Failure> {
    let lang = arguments.settings.lang;
    let mut data = match &answer.document {
        Some(document) => render(document, arguments.options.format, lang),
        None => String::new(),
    };
    let mut said = answer.remarks.clone();
    if let Some(file) = &answer.file {
        save(file, &data).map_err(|error| not_written(lang, file, &error))?;
        data.clear();
        let file = file.display().to_string();
        said.push(text_with(lang, "cli-written-to", &[("file", &file)]));
    }
    for failure in &answer.failures {
        said.extend(sentences(failure, lang));
    }
    let exit = answer.code();
    Ok(Printed { exit, data, said })
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

fn sentences(failure: &Failure, lang: Lang) -> Vec<String> {
    let mut sentences = vec![failure.message.clone()];
    if let Some(hint) = &failure.hint {
        sentences.push(text_with(lang, "cli-hint", &[("hint", hint)]));
    }
    sentences
}
