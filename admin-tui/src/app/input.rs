//! The keyboard, on its own thread: single keys, pastes, and scanners that type faster than people.

use std::{io, sync::mpsc::Sender, time::Duration};

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use shop_core::time::Timestamp;

use super::{gate::Gate, message::Msg};

/// How long to wait whether a second character follows at a scanner's pace.
const FIRST_GAP: Duration = Duration::from_millis(12);
/// How long the keyboard is looked at before the gate is.
const LOOK: Duration = Duration::from_millis(100);
/// The longest gap between two characters of a scanner.
const BURST_GAP: Duration = Duration::from_millis(30);
/// The fewest characters of a code.
const SHORTEST_CODE: usize = 6;

/// Reads the keyboard until the application is gone.
pub fn read(sender: &Sender<(Timestamp, Msg)>, gate: &Gate) -> io::Result<()> {
    loop {
        gate.pass();
        // Looked at rather than waited for, so that the gate can be shut.
        if !event::poll(LOOK)? {
            continue;
        }
        let first = event::read()?;
        let mut events = vec![first];
        let mut gap = FIRST_GAP;
        while events.last().is_some_and(is_typed) && event::poll(gap)? {
            events.push(event::read()?);
            gap = BURST_GAP;
        }
        let at = Timestamp::now();
        for msg in messages(&events) {
            if sender.send((at, msg)).is_err() {
                return Ok(());
            }
        }
    }
}

/// Returns the character an event types, if it types one.
fn typed(event: &Event) -> Option<char> {
    match event {
        Event::Key(KeyEvent {
            code: KeyCode::Char(letter),
            modifiers,
            kind,
            ..
        }) if *kind != KeyEventKind::Release
            && !modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) =>
        {
            Some(*letter)
        }
        _ => None,
    }
}

fn is_typed(event: &Event) -> bool {
    typed(event).is_some()
}

/// Turns events that came at one pace into messages.
fn messages(events: &[Event]) -> Vec<Msg> {
    let code: String = events.iter().map_while(typed).collect();
    let behind = &events[code.chars().count()..];
    let entered = matches!(behind.first(), Some(Event::Key(key)) if key.code == KeyCode::Enter);
    if is_code(&code) {
        let skip = usize::from(entered);
        let mut out = vec![Msg::Scan { code, entered }];
        out.extend(behind.iter().skip(skip).filter_map(message));
        return out;
    }
    events.iter().filter_map(message).collect()
}

/// Tells a code from quick typing, from a key held down, and from a typed command.
fn is_code(text: &str) -> bool {
    let mut letters = text.chars();
    let first = letters.next();
    text.chars().count() >= SHORTEST_CODE
        && !matches!(first, Some(':' | '/' | '?'))
        && letters.any(|letter| Some(letter) != first)
}

fn message(event: &Event) -> Option<Msg> {
    match event {
        Event::Key(key) => Some(Msg::Key(*key)),
        Event::Paste(text) => Some(Msg::Paste(text.clone())),
        Event::Resize(width, height) => Some(Msg::Resized(*width, *height)),
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Event> {
        text.chars()
            .map(|letter| {
                let code = if letter == '\r' {
                    KeyCode::Enter
                } else {
                    KeyCode::Char(letter)
                };
                Event::Key(KeyEvent::from(code))
            })
            .collect()
    }

    fn scanned(text: &str) -> Option<(String, bool)> {
        match messages(&keys(text)).into_iter().next() {
            Some(Msg::Scan { code, entered }) => Some((code, entered)),
            _ => None,
        }
    }

    #[test]
    fn a_burst_is_a_code_and_never_a_row_of_commands() {
        assert_eq!(scanned("GPL-M-IND\r"), Some(("GPL-M-IND".to_owned(), true)));
        assert_eq!(scanned("AATTQQ"), Some(("AATTQQ".to_owned(), false)));
    }

    #[test]
    fn typing_and_held_keys_stay_keys() {
        assert_eq!(scanned("jjjjjjjj"), None);
        assert_eq!(scanned("gp"), None);
        assert_eq!(scanned(":pelanggan rina\r"), None);
        assert_eq!(messages(&keys("gp\r")).len(), 3);
    }
}
