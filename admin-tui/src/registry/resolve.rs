//! From keys and words to commands.

use super::{Command, Id, Place, commands};
use crate::keys::{Stroke, parse_binding};

/// What the strokes so far mean.
#[derive(Debug, Clone, Copy)]
pub enum Resolved {
    /// They name a command.
    Command(&'static Command),
    /// They begin the name of at least one command.
    Begins,
    /// They mean nothing here.
    Nothing,
}

/// Returns what strokes mean at a place.
pub fn resolve(place: Place, strokes: &[Stroke]) -> Resolved {
    let mut begins = false;
    for command in here(place) {
        for binding in command.keys.iter().filter_map(|key| parse_binding(key)) {
            if binding == strokes {
                return Resolved::Command(command);
            }
            begins |= binding.starts_with(strokes);
        }
    }
    if begins {
        Resolved::Begins
    } else {
        Resolved::Nothing
    }
}

/// Returns the commands that apply to a place.
pub fn here(place: Place) -> impl Iterator<Item = &'static Command> {
    commands().filter(move |command| command.applies(place))
}

/// Returns the command of an id.
pub fn command(id: Id) -> &'static Command {
    commands()
        .find(|command| command.id == id)
        .expect("a test keeps every id in the table")
}

/// Returns the command a word behind `:` names.
pub fn by_word(word: &str) -> Option<&'static Command> {
    commands().find(|command| command.name == word || command.words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(place: Place, keys: &str) -> String {
        match resolve(place, &parse_binding(keys).expect(keys)) {
            Resolved::Command(command) => command.name.to_owned(),
            Resolved::Begins => "…".to_owned(),
            Resolved::Nothing => "-".to_owned(),
        }
    }

    #[test]
    fn the_same_letter_means_the_same_verb_on_every_screen() {
        assert_eq!(meaning(Place::Members, "A"), "member-confirm");
        assert_eq!(meaning(Place::Payment, "A"), "payment-settle");
        assert_eq!(meaning(Place::Today, "A"), "-");
        assert_eq!(meaning(Place::Orders, "g"), "…");
        assert_eq!(meaning(Place::Orders, "g b"), "go-payments");
        assert_eq!(meaning(Place::Orders, "g x"), "-");
    }

    #[test]
    fn words_name_commands() {
        assert_eq!(by_word("q").map(|command| command.id), Some(Id::Quit));
        assert_eq!(
            by_word("pesanan").map(|command| command.id),
            Some(Id::GoOrders)
        );
        assert!(by_word("terbang").is_none());
    }
}
