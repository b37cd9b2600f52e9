//! Keys on their way: to a popup, a filter, or the command they name.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use shop_core::messages::{text, text_with};

use super::{
    ahead::{self, Typed},
    effect::Effect,
    model::{Model, Phase, Popup},
    offers, popups,
    update::{carry_out, go, run},
};
use crate::{
    keys::Stroke,
    registry::{self, Id, Resolved},
    screens::{self, Screen},
    widgets::toast::Toast,
};

/// Takes a key.
pub fn key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    if key.kind == KeyEventKind::Release {
        return Vec::new();
    }
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    if control && key.code == KeyCode::Char('c') {
        model.ahead.clear();
        return interrupt(model);
    }
    model.interrupted = false;
    if key.code == KeyCode::Esc && !model.ahead.is_empty() {
        model.ahead.clear();
        return Vec::new();
    }
    let Some(behind) = behind_escape(model, key) else {
        return take_or_keep(model, Typed::Key(key));
    };
    let mut effects = self::key(model, KeyEvent::from(KeyCode::Esc));
    effects.extend(self::key(model, behind));
    effects
}

/// Returns the key that was pressed right behind Escape: the two arrive like
/// one key with Alt, which no command has. Where a text is typed, Alt moves
/// by words.
fn behind_escape(model: &Model, key: KeyEvent) -> Option<KeyEvent> {
    let typing = match model.popups.last() {
        Some(Popup::Form { .. } | Popup::Finder(_)) => true,
        Some(Popup::Dialog { .. } | Popup::Notice(_)) => false,
        None => model.phase != Phase::Working || screens::filtering(model),
    };
    (!typing && key.modifiers.contains(KeyModifiers::ALT))
        .then(|| KeyEvent::new(key.code, key.modifiers - KeyModifiers::ALT))
}

/// Takes pasted text: into what is being typed, or as something to look for.
pub fn paste(model: &mut Model, pasted: &str) -> Vec<Effect> {
    take_or_keep(model, Typed::Paste(pasted.to_owned()))
}

/// Takes what a scanner typed: it never reaches the commands.
pub fn scan(model: &mut Model, code: &str, entered: bool) -> Vec<Effect> {
    take_or_keep(model, Typed::Scan(code.to_owned(), entered))
}

fn take_or_keep(model: &mut Model, typed: Typed) -> Vec<Effect> {
    ahead::keep(model, typed).map_or_else(Vec::new, |typed| take(model, typed))
}

/// Takes something now, wherever it goes.
pub fn take(model: &mut Model, typed: Typed) -> Vec<Effect> {
    match typed {
        Typed::Key(key) => press(model, key),
        Typed::Paste(text) => insert(model, &text),
        Typed::Scan(code, entered) => read_code(model, &code, entered),
    }
}

fn press(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    if !model.popups.is_empty() {
        return popups::key(model, key);
    }
    if model.phase != Phase::Working {
        return outside_key(model, key);
    }
    if model.strokes.is_empty() && screens::filtering(model) {
        let requests = screens::filter_key(model, key);
        return carry_out(model, requests);
    }
    command_key(model, key)
}

fn command_key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let stroke = Stroke::from(key);
    if key.code == KeyCode::Esc {
        if !model.strokes.is_empty() {
            model.strokes.clear();
            return Vec::new();
        }
        // An error stays until it is dismissed, and dismissing it is one step.
        if model
            .toast
            .as_ref()
            .is_some_and(|toast| toast.until.is_none())
        {
            model.toast = None;
            return Vec::new();
        }
    }
    model.strokes.push(stroke);
    match registry::resolve(model.place(), &model.strokes) {
        Resolved::Command(command) => {
            if ahead::postpone(model, command) {
                return Vec::new();
            }
            model.strokes.clear();
            match offers::unavailable(model, command) {
                Some(reason) => {
                    let lang = model.scene.lang;
                    if reason != text(lang, offers::NOT_HERE) {
                        let sentence = format!("{}: {reason}", command.title(lang));
                        model.toast = Some(Toast::note(sentence, model.scene.now));
                    }
                    Vec::new()
                }
                None => run(model, command.id),
            }
        }
        Resolved::Begins => Vec::new(),
        Resolved::Nothing => {
            model.strokes.clear();
            Vec::new()
        }
    }
}

/// While the database is not open there is little to press.
fn outside_key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    match (&model.phase, key.code) {
        (Phase::Broken(_), KeyCode::Char('r' | 'R') | KeyCode::Enter) => {
            model.phase = Phase::Connecting;
            vec![Effect::Connect]
        }
        (_, KeyCode::Char('q' | 'Q') | KeyCode::Esc) => {
            model.quit = true;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Stops what is under way; pressed again, tells how to leave.
fn interrupt(model: &mut Model) -> Vec<Effect> {
    let lang = model.scene.lang;
    if model.phase != Phase::Working {
        // Nobody works here yet, so nothing can be lost.
        model.quit = true;
        return Vec::new();
    }
    model.strokes.clear();
    if matches!(model.popups.last(), Some(Popup::Finder(_))) {
        model.popups.pop();
        return Vec::new();
    }
    if model.work.loads.is_empty() || model.interrupted {
        model.toast = Some(Toast::note(text(lang, "tui-how-to-quit"), model.scene.now));
    } else {
        for slot in std::mem::take(&mut model.work.loads).into_keys() {
            screens::failed(model, slot);
        }
        model.work.settle();
        model.toast = Some(Toast::note(text(lang, "tui-interrupted"), model.scene.now));
    }
    model.interrupted = true;
    Vec::new()
}

fn insert(model: &mut Model, pasted: &str) -> Vec<Effect> {
    if !model.popups.is_empty() {
        popups::paste(model, pasted);
        return Vec::new();
    }
    if model.phase != Phase::Working {
        return Vec::new();
    }
    if screens::filtering(model) {
        let requests = screens::filter_paste(model, pasted);
        return carry_out(model, requests);
    }
    look_for(model, pasted)
}

fn read_code(model: &mut Model, code: &str, entered: bool) -> Vec<Effect> {
    let typing = !model.popups.is_empty() || screens::filtering(model);
    if !typing && let Some(deed) = screens::scanned(model, code) {
        return carry_out(model, vec![deed]);
    }
    let mut effects = insert(model, code);
    if typing && entered {
        effects.extend(press(model, KeyEvent::from(KeyCode::Enter)));
    }
    effects
}

fn look_for(model: &mut Model, words: &str) -> Vec<Effect> {
    let words = words.trim();
    let lang = model.scene.lang;
    if words.is_empty() {
        return Vec::new();
    }
    let upper = words.to_uppercase();
    let screen = if upper.starts_with("GG-") {
        Screen::Orders
    } else if upper.starts_with("PM-") {
        Screen::Requests
    } else if words.starts_with('+') || words.contains('@') {
        Screen::Members
    } else {
        Screen::Products
    };
    if !screens::may_enter(&model.scene, screen) {
        model.toast = Some(Toast::note(text(lang, "tui-scan-denied"), model.scene.now));
        return Vec::new();
    }
    let mut effects = go(model, screen);
    let requests = screens::search(model, screen, words);
    effects.extend(carry_out(model, requests));
    model.toast = Some(Toast::note(
        text_with(lang, "tui-scanned", &[("code", words)]),
        model.scene.now,
    ));
    effects
}

/// Carries out a typed line: the name of a command, perhaps with words to look for.
pub fn line(model: &mut Model, line: &str) -> Vec<Effect> {
    let lang = model.scene.lang;
    let (word, words) = line.split_once(' ').unwrap_or((line, ""));
    let Some(command) = registry::by_word(&word.to_lowercase()) else {
        model.toast = Some(Toast::failure(text_with(
            lang,
            "tui-no-such-command",
            &[("word", word)],
        )));
        return Vec::new();
    };
    if let Some(reason) = offers::unavailable(model, command) {
        model.toast = Some(Toast::failure(format!("{}: {reason}", command.title(lang))));
        return Vec::new();
    }
    let mut effects = run(model, command.id);
    if let Some(screen) = screens::go_to(command.id)
        && !words.trim().is_empty()
        && command.id != Id::GoToday
    {
        let requests = screens::search(model, screen, words.trim());
        effects.extend(carry_out(model, requests));
    }
    effects
}
