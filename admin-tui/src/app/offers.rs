//! What can be done here and now, for footer, help, palette and command line.

use shop_core::{
    actor::Permission,
    messages::{text, text_with},
};

use super::model::Model;
use crate::{
    registry::{Command, Id, commands, here},
    screens,
    widgets::finder::{Entry, Finder, Style},
};

/// The message key of the reason that is not worth telling who pressed a key.
pub const NOT_HERE: &str = "tui-not-here";

/// Returns why a command cannot be used now, if it cannot.
pub fn unavailable(model: &Model, command: &Command) -> Option<String> {
    let lang = model.scene.lang;
    if let Some(permission) = command.permission
        && !model.scene.may(permission)
    {
        return Some(denied(model, permission));
    }
    if !command.applies(model.place()) {
        return Some(text(lang, NOT_HERE));
    }
    screens::unavailable(model, command.id).map(|key| text(lang, key))
}

fn denied(model: &Model, permission: Permission) -> String {
    let lang = model.scene.lang;
    text_with(
        lang,
        "tui-not-permitted",
        &[("permission", &text(lang, permission.key()))],
    )
}

/// Returns the footer: the most useful keys of this place that do something now.
pub fn hints(model: &Model) -> Vec<(String, String)> {
    let lang = model.scene.lang;
    let mut commands: Vec<&Command> = here(model.place())
        .filter(|command| command.hint > 0 && unavailable(model, command).is_none())
        .collect();
    commands.sort_by_key(|command| std::cmp::Reverse(command.hint));
    commands
        .iter()
        .map(|command| (command.key_label(lang), command.short(lang)))
        .collect()
}

/// Returns a list of commands in one of its looks.
pub fn finder(model: &Model, style: Style) -> Finder {
    let lang = model.scene.lang;
    let place = model.place();
    let wanted = |command: &&Command| match style {
        Style::Help => command.applies(place),
        Style::Palette => !matches!(command.id, Id::Palette | Id::CommandLine),
        Style::CommandLine => {
            command.applies(place) && !matches!(command.id, Id::Palette | Id::CommandLine)
        }
    };
    let entries = commands()
        .filter(wanted)
        .map(|command| Entry {
            id: command.id,
            name: command
                .words
                .first()
                .copied()
                .unwrap_or(command.name)
                .to_owned(),
            title: command.title(lang),
            keys: command.all_keys(lang),
            reason: unavailable(model, command),
        })
        .collect();
    Finder::new(style, entries)
}
