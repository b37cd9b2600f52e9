//! Asking for a password without showing it.

use std::io::{self, BufRead, IsTerminal, Write};

use clap::Args;
use ratatui::crossterm::{
    event::{self, Event, KeyCode, KeyEventKind, KeyModifiers},
    terminal::{disable_raw_mode, enable_raw_mode},
};
use shop_core::{
    messages::{Lang, text},
    secret::{Password, PasswordError},
};

use super::answer::{Exit, Failure};

/// The longest line that is read for a password.
const LONGEST: u64 = 4_096;

/// Where a password comes from; never from the arguments, which every
/// process of the machine can see.
#[derive(Debug, Clone, Copy, Args)]
pub struct PasswordSource {
    /// Read the password from the first line of standard input
    #[arg(long)]
    pub password_stdin: bool,
}

/// Asks for a new password, twice at a terminal, or reads it from standard
/// input.
///
/// # Errors
/// When it is too short or too long, the two differ, or nothing was typed.
pub fn new_password(lang: Lang, source: PasswordSource) -> Result<Password, Failure> {
    let typed = if source.password_stdin || !io::stdin().is_terminal() {
        first_line(io::stdin().lock()).map_err(|_| given_up(lang))?
    } else {
        let typed = prompt(&text(lang, "cli-password")).map_err(|_| given_up(lang))?;
        checked(lang, &typed)?;
        let again = prompt(&text(lang, "cli-password-again")).map_err(|_| given_up(lang))?;
        if typed != again {
            return Err(Failure::new(
                Exit::Usage,
                text(lang, "cli-passwords-differ"),
            ));
        }
        typed
    };
    checked(lang, &typed)
}

fn checked(lang: Lang, typed: &str) -> Result<Password, Failure> {
    Password::new(typed).map_err(|error| {
        let key = match error {
            PasswordError::TooShort => "error-field-password-short",
            PasswordError::TooLong => "error-field-password-long",
        };
        Failure::new(Exit::Usage, text(lang, key))
    })
}

fn given_up(lang: Lang) -> Failure {
    Failure::new(Exit::Usage, text(lang, "cli-password-missing"))
}

fn first_line(input: impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    input.take(LONGEST).read_line(&mut line)?;
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}

/// Switches the terminal back even if reading fails.
struct Raw;

impl Drop for Raw {
    fn drop(&mut self) {
        // Nothing can be done about a terminal that is gone.
        let _ = disable_raw_mode();
    }
}

/// Reads a line from the terminal without showing it.
fn prompt(words: &str) -> io::Result<String> {
    let mut screen = io::stderr();
    write!(screen, "{words}: ")?;
    screen.flush()?;
    enable_raw_mode()?;
    let typed = {
        let _raw = Raw;
        hidden_line()
    };
    writeln!(screen)?;
    typed
}

fn hidden_line() -> io::Result<String> {
    let mut typed = String::new();
    loop {
        match event::read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                let control = key.modifiers.contains(KeyModifiers::CONTROL);
                match key.code {
                    KeyCode::Enter => return Ok(typed),
                    KeyCode::Backspace => {
                        typed.pop();
                    }
                    KeyCode::Char('u') if control => typed.clear(),
                    KeyCode::Char('c' | 'd') if control => {
                        return Err(io::ErrorKind::Interrupted.into());
                    }
                    KeyCode::Esc => return Err(io::ErrorKind::Interrupted.into()),
                    KeyCode::Char(c) if !control => typed.push(c),
                    _ => {}
                }
            }
            Event::Paste(pasted) => typed.push_str(pasted.trim_end()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_password() {
        let read = |input: &str| first_line(input.as_bytes()).unwrap();
        assert_eq!(read("kawung dan parang\r\nlain\n"), "kawung dan parang");
        assert_eq!(read(" spasi \n"), " spasi ");
        assert_eq!(read(""), "");
    }

    #[test]
    fn short_passwords_are_refused_in_words() {
        let failure = checked(Lang::En, "1234567").unwrap_err();
        assert_eq!(failure.exit, Exit::Usage);
        assert!(checked(Lang::En, "kawung dan parang").is_ok());
    }
}
