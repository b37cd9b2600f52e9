//! What stands in front of the screen: forms, questions and lists of commands.

use ratatui::crossterm::event::KeyEvent;

use super::{
    effect::{Act, Effect, Failure},
    keyboard,
    model::{Model, Phase, Popup},
    update::{act, run},
};
use crate::{
    screens,
    widgets::{dialog::Decision, finder::Pick, form::Outcome},
};

/// Takes a key for the popup in front.
pub fn key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    match model.popups.last_mut() {
        Some(Popup::Form { form, .. }) => match form.key(key) {
            Outcome::Open => Vec::new(),
            Outcome::Leave => leave(model),
            Outcome::Send => send_form(model),
        },
        Some(Popup::Dialog {
            dialog, act: deed, ..
        }) => match dialog.key(key) {
            Decision::Open => Vec::new(),
            Decision::Cancel => leave(model),
            Decision::Do => {
                dialog.busy = true;
                let deed = deed.clone();
                send(model, deed)
            }
        },
        Some(Popup::Finder(finder)) => match finder.key(key) {
            Pick::Open => Vec::new(),
            Pick::Leave => leave(model),
            Pick::Run(id) => {
                leave(model);
                run(model, id)
            }
            Pick::Line(line) => {
                leave(model);
                keyboard::line(model, &line)
            }
        },
        Some(Popup::Notice(notice)) => {
            if notice.key(key) {
                leave(model)
            } else {
                Vec::new()
            }
        }
        None => Vec::new(),
    }
}

/// Takes pasted text for the popup in front.
pub fn paste(model: &mut Model, text: &str) {
    match model.popups.last_mut() {
        Some(Popup::Form { form, .. }) => form.paste(text),
        Some(Popup::Dialog { dialog, .. }) => dialog.typed.insert(text, ' '),
        Some(Popup::Finder(finder)) => finder.paste(text),
        Some(Popup::Notice(_)) | None => {}
    }
}

fn leave(model: &mut Model) -> Vec<Effect> {
    model.popups.pop();
    Vec::new()
}

fn send_form(model: &mut Model) -> Vec<Effect> {
    let scene = model.scene.clone();
    let Some(Popup::Form { form, purpose, .. }) = model.popups.last_mut() else {
        return Vec::new();
    };
    match screens::fill(&scene, purpose, &form.answers()) {
        Ok(deed) => match screens::review(&scene, &deed) {
            Some(dialog) => {
                model.popups.push(Popup::Dialog {
                    dialog,
                    act: deed,
                    ticket: None,
                });
                Vec::new()
            }
            None => {
                form.busy = true;
                send(model, deed)
            }
        },
        Err(errors) => {
            form.refuse(errors);
            Vec::new()
        }
    }
}

fn send(model: &mut Model, deed: Act) -> Vec<Effect> {
    let (number, effects) = act(model, deed);
    let reviewed =
        matches!(model.popups.last(), Some(Popup::Dialog { dialog, .. }) if dialog.reviews);
    // What was reviewed and the form it came from are one request.
    for popup in model
        .popups
        .iter_mut()
        .rev()
        .take(1 + usize::from(reviewed))
    {
        if let Popup::Form { ticket, .. } | Popup::Dialog { ticket, .. } = popup {
            *ticket = Some(number);
        }
    }
    effects
}

/// Closes the popup whose deed was done; returns whether there was one.
pub fn done(model: &mut Model, number: u64) -> bool {
    let before = model.popups.len();
    model
        .popups
        .retain(|popup| ticket_of(popup) != Some(number));
    before != model.popups.len()
}

/// Shows in the popup why its deed was not done; returns the reason if there is no such popup.
pub fn failed(model: &mut Model, number: u64, failure: Failure) -> Option<Failure> {
    // What was reviewed is wrong: back to the form, where it can be mended.
    model.popups.retain(|popup| {
        !matches!(popup, Popup::Dialog { dialog, ticket, .. }
            if dialog.reviews && *ticket == Some(number))
    });
    let popup = model
        .popups
        .iter_mut()
        .find(|popup| ticket_of(popup) == Some(number));
    match popup {
        Some(Popup::Form { form, ticket, .. }) => {
            *ticket = None;
            form.refuse(vec![(failure.field.unwrap_or_default(), failure.sentence)]);
            // A password is typed anew rather than mended blindly.
            if model.phase == Phase::SignedOut && failure.field.is_none() {
                form.clear_secrets();
            }
            None
        }
        Some(Popup::Dialog { dialog, ticket, .. }) => {
            *ticket = None;
            dialog.busy = false;
            dialog.error = Some(failure.sentence);
            None
        }
        Some(Popup::Finder(_) | Popup::Notice(_)) | None => Some(failure),
    }
}

fn ticket_of(popup: &Popup) -> Option<u64> {
    match popup {
        Popup::Form { ticket, .. } | Popup::Dialog { ticket, .. } => *ticket,
        Popup::Finder(_) | Popup::Notice(_) => None,
    }
}
