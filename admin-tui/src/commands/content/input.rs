//! What the commands about contents read: texts from files, places to move
//! to, days.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use clap::Args;
use shop_core::{
    content::{ContentError, Piece, Shift},
    messages::{Explain, Lang, text_with},
    time::Timestamp,
};

use crate::commands::{
    answer::{Exit, Failure},
    input::day,
};

/// More bytes than any text may have; the rest of a file is not read.
const MOST_BYTES: u64 = 1024 * 1024;

/// Where something is moved.
#[derive(Debug, Clone, Copy, Args)]
pub struct To {
    /// `up`, `down`, or its new place counted from 1
    #[arg(value_name = "WHERE", value_parser = shift)]
    pub to: Shift,
}

fn shift(typed: &str) -> Result<Shift, String> {
    typed
        .parse()
        .map_err(|error: shop_core::content::BadShift| error.to_string())
}

/// Reads a text from a file, or from standard input for `-`.
///
/// # Errors
/// When it cannot be read or is no text.
pub fn words_of(lang: Lang, file: &Path) -> Result<String, Failure> {
    read(file).map_err(|error| {
        let (file, reason) = (file.display().to_string(), error.to_string());
        let values = [("file", file.as_str()), ("reason", reason.as_str())];
        Failure::new(Exit::Refused, text_with(lang, "cli-not-read", &values))
    })
}

fn read(file: &Path) -> io::Result<String> {
    let mut words = String::new();
    if file == Path::new("-") {
        io::stdin().take(MOST_BYTES).read_to_string(&mut words)?;
    } else {
        File::open(file)?
            .take(MOST_BYTES)
            .read_to_string(&mut words)?;
    }
    Ok(words)
}

/// From when until when something is shown, as it is typed.
#[derive(Debug, Clone, Args)]
pub struct Days {
    /// The first day; `-` for none
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// The last day; `-` for none
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
}

impl Days {
    /// Returns the instants, those of before where nothing was typed.
    ///
    /// # Errors
    /// When a day is none of the calendar.
    pub fn read(
        &self,
        lang: Lang,
        before: (Option<Timestamp>, Option<Timestamp>),
    ) -> Result<(Option<Timestamp>, Option<Timestamp>), Failure> {
        let starts = match self.from.as_deref() {
            None => before.0,
            Some("-") => None,
            Some(typed) => Some(Timestamp::start_of(day(lang, typed)?)),
        };
        let ends = match self.until.as_deref() {
            None => before.1,
            Some("-") => None,
            // A day as an instant is its end.
            Some(typed) => {
                day(lang, typed)?;
                typed.trim().parse().ok()
            }
        };
        Ok((starts, ends))
    }
}

/// Says that something is not there.
pub fn missing(lang: Lang, piece: Piece) -> Failure {
    let sentence = ContentError::NotFound(piece).explain(lang);
    Failure::new(Exit::NothingFound, sentence)
}

/// Returns how to say why contents were not changed; what is not there ends
/// with a code of its own.
pub fn refused(lang: Lang) -> impl Fn(ContentError) -> Failure {
    move |error| match error {
        ContentError::NotFound(piece) => missing(lang, piece),
        error => crate::commands::answer::explained(lang)(error),
    }
}
