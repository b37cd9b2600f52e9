//! The table of commands holds together.

use std::collections::{HashMap, HashSet};

use clap::CommandFactory;
use shop_core::messages::{Lang, exists};

use super::*;
use crate::keys::parse_binding;

#[test]
fn every_command_stands_in_the_table_once() {
    let ids: HashSet<_> = commands().map(|command| command.id).collect();
    let names: HashSet<_> = commands().map(|command| command.name).collect();
    assert_eq!(ids.len(), commands().count());
    assert_eq!(names.len(), commands().count());
}

#[test]
fn names_are_kebab_case_and_words_are_unique() {
    let mut words = HashSet::new();
    for command in commands() {
        assert!(
            command
                .name
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '-'),
            "{}",
            command.name
        );
        for word in command.words {
            assert!(words.insert(*word), "{word} means two commands");
        }
    }
}

#[test]
fn no_two_commands_share_a_key_in_a_place() {
    for &place in Place::ALL {
        let mut taken: HashMap<Vec<_>, &str> = HashMap::new();
        for command in commands().filter(|command| command.applies(place)) {
            for key in command.keys {
                let binding = parse_binding(key).expect(key);
                if let Some(other) = taken.insert(binding, command.name) {
                    panic!("{key} means {other} and {} in {place:?}", command.name);
                }
            }
        }
        for binding in taken.keys().filter(|binding| binding.len() > 1) {
            assert!(
                !taken.contains_key(&binding[..1]),
                "{binding:?} can never be typed in {place:?}"
            );
        }
    }
}

#[test]
fn every_command_is_titled_in_both_languages() {
    for lang in [Lang::Id, Lang::En] {
        for command in commands() {
            let title = format!("tui-command-{}", command.name);
            assert!(exists(lang, &title), "{title} is missing in {lang:?}");
            if command.hint > 0 {
                let hint = format!("tui-hint-{}", command.name);
                assert!(exists(lang, &hint), "{hint} is missing in {lang:?}");
            }
            // What the footer says while the keys of a screen are begun.
            if crate::screens::go_to(command.id).is_some() {
                let chord = format!("tui-chord-{}", command.name);
                assert!(exists(lang, &chord), "{chord} is missing in {lang:?}");
            }
        }
    }
}

#[test]
fn the_command_line_has_the_same_deeds() {
    let whole = crate::commands::Arguments::command();
    for path in commands().filter_map(|command| command.cli) {
        let mut at = &whole;
        for word in path.split(' ') {
            at = at
                .find_subcommand(word)
                .unwrap_or_else(|| panic!("admin-tui {path} is no command"));
        }
    }
}
