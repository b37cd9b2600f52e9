//! How the application changes: one message in, the effects it wants out. No clock, no database, no terminal.

use shop_core::{messages::text, time::Timestamp};

use super::{
    ahead,
    effect::{Act, Done, Effect, Failure, Load, Slot, Then},
    keyboard,
    message::{Msg, Start},
    model::{Model, Phase, Popup},
    offers, popups,
    writing::Writing,
};
use crate::{
    registry::Id,
    screens::{self, Purpose, Request, Screen, sign_in},
    widgets::{finder::Style, toast::Toast},
};

/// Takes a message that arrived at a moment.
pub fn update(model: &mut Model, at: Timestamp, msg: Msg) -> Vec<Effect> {
    model.scene.now = at;
    if model
        .toast
        .as_ref()
        .and_then(|toast| toast.until)
        .is_some_and(|until| until <= at)
    {
        model.toast = None;
    }
    let mut effects = match msg {
        Msg::Started => vec![Effect::Connect],
        Msg::Key(key) => keyboard::key(model, key),
        Msg::Paste(text) => keyboard::paste(model, &text),
        Msg::Scan { code, entered } => keyboard::scan(model, &code, entered),
        Msg::Resized(width, height) => {
            model.scene.width = width;
            model.scene.height = height;
            Vec::new()
        }
        Msg::Tick => Vec::new(),
        Msg::Hangup => {
            model.quit = true;
            Vec::new()
        }
        Msg::Connected(result) => connected(model, result),
        Msg::Loaded {
            slot,
            sequence,
            result,
        } => loaded(model, slot, sequence, result),
        Msg::Acted { ticket, result } => acted(model, ticket, result),
        Msg::PutOut => return put_out(model),
        Msg::Written { writing, result } => written(model, *writing, result),
        Msg::WriteHere(writing) => {
            let Writing { form, purpose, .. } = *writing;
            carry_out(model, vec![Request::Form(Box::new(form), purpose)])
        }
        Msg::Polled(result) => {
            if result.as_ref().is_ok_and(|polled| !polled.welcome) {
                return put_out(model);
            }
            let news = result
                .as_ref()
                .is_ok_and(|polled| !polled.screens.is_empty());
            model.live.heard(result, at);
            // The work queue only counts, so nothing slips away under the cursor.
            if news && model.screen == Screen::Today {
                model.live.seen(Screen::Today);
                carry_out(model, vec![Request::Load(Load::Today)])
            } else {
                Vec::new()
            }
        }
    };
    effects.extend(ahead::catch_up(model));
    effects.extend(poll(model));
    effects
}

fn poll(model: &mut Model) -> Option<Effect> {
    let session = model.scene.session.as_ref()?;
    if !model.live.due(model.scene.now) {
        return None;
    }
    model.live.asked = true;
    Some(Effect::Poll {
        position: model.live.position,
        actor: session.actor(),
    })
}

fn connected(model: &mut Model, result: Result<Start, String>) -> Vec<Effect> {
    match result {
        Ok(start) => {
            model.live.position = start.position;
            model.is_demo = start.is_demo;
            ask_who(model, !start.has_staff);
        }
        Err(sentence) => model.phase = Phase::Broken(sentence),
    }
    Vec::new()
}

/// Asks who works here, or for the first account of a new shop.
fn ask_who(model: &mut Model, first: bool) {
    model.phase = Phase::SignedOut;
    model.popups.clear();
    let (form, purpose) = sign_in::form(model.scene.lang, first, model.is_demo);
    model.popups.push(Popup::Form {
        form,
        purpose: Purpose::SignIn(purpose),
        ticket: None,
    });
}

fn loaded(
    model: &mut Model,
    slot: Slot,
    sequence: u64,
    result: Result<super::effect::Loaded, String>,
) -> Vec<Effect> {
    // A newer question has been asked since: this answer is stale.
    if model.work.loads.get(&slot) != Some(&sequence) {
        return Vec::new();
    }
    model.work.loads.remove(&slot);
    model.work.settle();
    match result {
        Ok(loaded) => {
            if let Slot::List(screen) = slot {
                model.live.seen(screen);
            }
            let requests = screens::arrived(model, loaded);
            carry_out(model, requests)
        }
        Err(sentence) => {
            screens::failed(model, slot);
            model.ahead.clear();
            model.toast = Some(Toast::failure(sentence));
            Vec::new()
        }
    }
}

fn acted(model: &mut Model, ticket: u64, result: Result<Done, Failure>) -> Vec<Effect> {
    model.work.acts.retain(|under_way| *under_way != ticket);
    model.work.settle();
    match result {
        Ok(done) => {
            popups::done(model, ticket);
            model.toast = Some(match done.then {
                Then::Doubt => Toast::note(done.said, model.scene.now),
                _ => Toast::success(done.said, model.scene.now),
            });
            let stays = matches!(done.then, Then::Nothing | Then::Reload | Then::Doubt);
            if !stays && model.phase == Phase::Working {
                ahead::forget_keys(model);
            }
            match done.then {
                Then::Reload | Then::Doubt => run(model, Id::Reload),
                Then::Nothing => Vec::new(),
                Then::Leave(screen) => {
                    screens::close_record(model, screen);
                    run(model, Id::Reload)
                }
                Then::Find(screen, words) => carry_out(model, vec![Request::Find(screen, words)]),
                Then::Tell(notice) => {
                    let effects = run(model, Id::Reload);
                    model.popups.push(Popup::Notice(notice));
                    effects
                }
                Then::Report(loaded) => {
                    model.reports.open = true;
                    screens::arrived(model, super::effect::Loaded::Reports(loaded));
                    Vec::new()
                }
                Then::Open(screen, id) => {
                    let mut effects = go(model, screen);
                    let requests = screens::open(model, screen, id);
                    effects.extend(carry_out(model, requests));
                    effects.extend(run(model, Id::Reload));
                    effects
                }
                Then::Enter(session) => {
                    model.phase = Phase::Working;
                    model.scene.session = Some(session);
                    model.live.next = Some(model.scene.now);
                    model.screen = Screen::Today;
                    let requests = screens::enter(model, Screen::Today);
                    carry_out(model, requests)
                }
            }
        }
        Err(failure) => {
            ahead::forget_keys(model);
            if let Some(failure) = popups::failed(model, ticket, failure) {
                model.toast = Some(Toast::failure(failure.sentence));
            }
            Vec::new()
        }
    }
}

/// Takes what came back from the person's editor.
fn written(
    model: &mut Model,
    writing: Writing,
    result: Result<Option<String>, String>,
) -> Vec<Effect> {
    let text_of = match result {
        Ok(Some(written)) => written,
        Ok(None) if writing.text.trim_end() != writing.before.trim_end() => writing.text.clone(),
        Ok(None) => {
            let sentence = text(model.scene.lang, "tui-content-unchanged");
            model.toast = Some(Toast::note(sentence, model.scene.now));
            return Vec::new();
        }
        Err(sentence) => {
            model.toast = Some(Toast::failure(sentence));
            return Vec::new();
        }
    };
    let scene = model.scene.clone();
    screens::keep_written(model, &writing.purpose, &text_of);
    match screens::fill(&scene, &writing.purpose, &Writing::answers(&text_of)) {
        Ok(deed) => act(model, deed).1,
        Err(errors) => {
            let sentences: Vec<String> = errors.into_iter().map(|(_, said)| said).collect();
            model.toast = Some(Toast::failure(sentences.join(" ")));
            Vec::new()
        }
    }
}

/// Begins a change and returns the number of the request.
pub fn act(model: &mut Model, act: Act) -> (u64, Vec<Effect>) {
    let ticket = model.work.begin(model.scene.now);
    model.work.acts.push(ticket);
    let actor = model
        .scene
        .session
        .as_ref()
        .map_or(shop_core::actor::Actor::System, |session| session.actor());
    (ticket, vec![Effect::Act { ticket, actor, act }])
}

/// Carries out what a screen asks for.
pub fn carry_out(model: &mut Model, requests: Vec<Request>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for request in requests {
        match request {
            Request::Load(load) => {
                let sequence = model.work.begin(model.scene.now);
                model.work.loads.insert(load.slot(), sequence);
                let actor = model.scene.session.as_ref().map(|session| session.actor());
                if let Some(actor) = actor {
                    effects.push(Effect::Load {
                        sequence,
                        actor,
                        load,
                    });
                }
            }
            Request::Act(deed) => effects.extend(act(model, deed).1),
            Request::Form(form, purpose) => {
                model.popups.push(Popup::Form {
                    form: *form,
                    purpose,
                    ticket: None,
                });
            }
            Request::Write(writing) => model.writing = Some(writing),
            Request::Confirm(dialog, act) => {
                model.popups.push(Popup::Dialog {
                    dialog: *dialog,
                    act,
                    ticket: None,
                });
            }
            Request::Open(screen, id) => {
                effects.extend(go(model, screen));
                let requests = screens::open(model, screen, id);
                effects.extend(carry_out(model, requests));
            }
            Request::Show(screen, view) => {
                effects.extend(go(model, screen));
                let requests = screens::show(model, screen, view);
                effects.extend(carry_out(model, requests));
            }
            Request::Find(screen, words) => {
                effects.extend(go(model, screen));
                let requests = screens::search(model, screen, &words);
                effects.extend(carry_out(model, requests));
            }
            Request::Leave => effects.extend(go_back(model)),
            Request::Tell(notice) => model.popups.push(Popup::Notice(*notice)),
        }
    }
    effects
}

fn go_back(model: &mut Model) -> Vec<Effect> {
    if model.screen == Screen::Today {
        return Vec::new();
    }
    match model.history.back(model.screen) {
        Some(screen) => {
            model.screen = screen;
            let requests = screens::enter(model, screen);
            carry_out(model, requests)
        }
        None => go(model, Screen::Today),
    }
}

/// Goes to a screen and its list, if one is not there already.
pub fn go(model: &mut Model, screen: Screen) -> Vec<Effect> {
    screens::close_record(model, screen);
    if model.screen == screen {
        return Vec::new();
    }
    model.history.leave(model.screen);
    model.screen = screen;
    let requests = screens::enter(model, screen);
    carry_out(model, requests)
}

/// Carries out a command.
pub fn run(model: &mut Model, id: Id) -> Vec<Effect> {
    match id {
        Id::Help => show_finder(model, Style::Help),
        Id::Palette => show_finder(model, Style::Palette),
        Id::CommandLine => show_finder(model, Style::CommandLine),
        Id::Quit => {
            model.quit = true;
            Vec::new()
        }
        Id::SignOut => {
            sign_out(model);
            Vec::new()
        }
        Id::Redraw => {
            model.redraw = true;
            Vec::new()
        }
        Id::HistoryBack => walk(model, true),
        Id::HistoryForward => walk(model, false),
        Id::OwnPassword => {
            let form = screens::staff::own_password(model.scene.lang);
            carry_out(model, vec![form])
        }
        Id::GoRegistrations => carry_out(
            model,
            vec![Request::Show(Screen::Members, screens::members::WAITING)],
        ),
        _ => {
            if let Some(screen) = screens::go_to(id) {
                return go(model, screen);
            }
            let requests = screens::run(model, id).unwrap_or_default();
            carry_out(model, requests)
        }
    }
}

fn show_finder(model: &mut Model, style: Style) -> Vec<Effect> {
    let finder = offers::finder(model, style);
    model.popups.push(Popup::Finder(finder));
    Vec::new()
}

fn walk(model: &mut Model, back: bool) -> Vec<Effect> {
    let from = model.screen;
    let to = if back {
        model.history.back(from)
    } else {
        model.history.forward(from)
    };
    let Some(screen) = to else {
        model.toast = Some(Toast::note(
            text(model.scene.lang, "tui-history-end"),
            model.scene.now,
        ));
        return Vec::new();
    };
    model.screen = screen;
    let requests = screens::enter(model, screen);
    carry_out(model, requests)
}

/// The account was switched off, or is not what it was when it signed in.
fn put_out(model: &mut Model) -> Vec<Effect> {
    sign_out(model);
    let sentence = text(model.scene.lang, "tui-no-longer-welcome");
    model.toast = Some(Toast::failure(sentence));
    Vec::new()
}

/// Nobody works here any more: what was on the screen goes with the person.
fn sign_out(model: &mut Model) {
    let (live, work, scene) = (model.live.clone(), model.work.last, model.scene.clone());
    let is_demo = model.is_demo;
    *model = Model::new(
        scene.lang,
        scene.theme,
        scene.now,
        (scene.width, scene.height),
    );
    model.live.position = live.position;
    model.is_demo = is_demo;
    model.work.last = work;
    ask_who(model, false);
}

#[cfg(test)]
mod tests;
