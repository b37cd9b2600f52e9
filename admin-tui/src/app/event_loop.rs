//! The running application: threads, terminal, clock. The only part that is not pure.

use std::{
    io::{self, IsTerminal, stdin, stdout},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

use chrono::Duration as Span;
use ratatui::{
    DefaultTerminal,
    crossterm::{
        event::{DisableBracketedPaste, EnableBracketedPaste},
        execute, queue,
        terminal::{
            BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, SetTitle,
            enable_raw_mode,
        },
    },
};
use shop_core::{
    messages::{Explain, text},
    time::Timestamp,
};

use super::{
    effect::Effect,
    gate::Gate,
    input,
    message::Msg,
    model::{Model, Phase},
    update::update,
    view, worker,
    writing::Writing,
};
use crate::{
    own_editor,
    settings::Settings,
    theme::{self, Theme},
};

/// How often something that spins moves on.
const SPIN: Duration = Duration::from_millis(100);

/// How often the clock is looked at while nothing else happens.
const CLOCK: Duration = Duration::from_secs(20);

/// A message and the moment it arrived.
pub type Arrival = (Timestamp, Msg);

/// How the application came to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// The person left.
    ByPerson,
    /// There was no database to work with, for this reason.
    WithoutDatabase(String),
}

/// Runs the application until it is left.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(settings: Settings) -> io::Result<Ended> {
    if !(stdin().is_terminal() && stdout().is_terminal()) {
        return Err(io::Error::other(text(settings.lang, "tui-no-terminal")));
    }
    let mut terminal = ratatui::try_init()?;
    let restore = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        leave_terminal();
        restore(info);
    }));
    let result = run_in(&mut terminal, settings);
    leave_terminal();
    ratatui::restore();
    result
}

fn leave_terminal() {
    // Nothing can be done about a terminal that is gone.
    let _ = execute!(stdout(), DisableBracketedPaste);
}

fn run_in(terminal: &mut DefaultTerminal, settings: Settings) -> io::Result<Ended> {
    let size = (terminal.size()?.width, terminal.size()?.height);
    let given = theme::given();
    let first = given.unwrap_or(Theme::Sixteen);
    let mut model = Model::new(settings.lang, first, Timestamp::now(), size);
    model.is_demo = settings.demo;
    execute!(
        stdout(),
        EnableBracketedPaste,
        SetTitle(text(settings.lang, "tui-window-title"))
    )?;
    draw(terminal, &mut model)?;

    let (sender, receiver) = mpsc::channel::<Arrival>();
    let (effects, jobs) = mpsc::channel::<Effect>();
    spawn_worker(settings, jobs, sender.clone())?;
    apply(&mut model, Timestamp::now(), Msg::Started, &effects)?;
    // The terminal answers on the keyboard's line, so it is asked before anyone reads that.
    if given.is_none() {
        model.scene.theme = theme::probe();
        draw(terminal, &mut model)?;
    }
    let gate = Gate::default();
    spawn_keyboard(sender, gate.clone())?;
    while !model.quit {
        let (at, msg) = next(&receiver, &model)?;
        apply(&mut model, at, msg, &effects)?;
        // What has arrived meanwhile is taken together: one drawing is enough.
        while let Ok((at, msg)) = receiver.try_recv() {
            apply(&mut model, at, msg, &effects)?;
        }
        if let Some(writing) = model.writing.take() {
            let msg = write(terminal, &gate, &model, writing)?;
            apply(&mut model, Timestamp::now(), msg, &effects)?;
        }
        if std::mem::take(&mut model.redraw) {
            terminal.clear()?;
        }
        draw(terminal, &mut model)?;
    }
    Ok(match model.phase {
        Phase::Broken(reason) => Ended::WithoutDatabase(reason),
        Phase::Connecting | Phase::SignedOut | Phase::Working => Ended::ByPerson,
    })
}

/// Draws the screen. A terminal that can shows all of it at once.
fn draw(terminal: &mut DefaultTerminal, model: &mut Model) -> io::Result<()> {
    queue!(stdout(), BeginSynchronizedUpdate)?;
    terminal.draw(|frame| view::view(model, frame))?;
    execute!(stdout(), EndSynchronizedUpdate)
}

/// Lets the person write a text in her own editor, which has the terminal to
/// itself meanwhile.
fn write(
    terminal: &mut DefaultTerminal,
    gate: &Gate,
    model: &Model,
    writing: Box<Writing>,
) -> io::Result<Msg> {
    let Some(command) = own_editor::command() else {
        return Ok(Msg::WriteHere(writing));
    };
    gate.shut();
    leave_terminal();
    terminal.show_cursor()?;
    ratatui::try_restore()?;
    let result = own_editor::edit(&command, &writing.text);
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    terminal.clear()?;
    gate.open();
    let lang = model.scene.lang;
    let result = result.map_err(|error| error.explain(lang));
    Ok(Msg::Written { writing, result })
}

fn spawn_worker(
    settings: Settings,
    jobs: Receiver<Effect>,
    answers: Sender<Arrival>,
) -> io::Result<()> {
    let work = move || worker::run(&settings, &jobs, &answers);
    thread::Builder::new()
        .name("worker".to_owned())
        .spawn(work)?;
    Ok(())
}

fn spawn_keyboard(sender: Sender<Arrival>, gate: Gate) -> io::Result<()> {
    let read = move || {
        if input::read(&sender, &gate).is_err() {
            // The terminal is gone; so is the person.
            let _ = sender.send((Timestamp::now(), Msg::Hangup));
        }
    };
    thread::Builder::new()
        .name("keyboard".to_owned())
        .spawn(read)?;
    Ok(())
}

fn apply(model: &mut Model, at: Timestamp, msg: Msg, effects: &Sender<Effect>) -> io::Result<()> {
    for effect in update(model, at, msg) {
        effects
            .send(effect)
            .map_err(|_| io::Error::other("the worker thread ended"))?;
    }
    Ok(())
}

/// Waits for the next message, or until something on the screen must move.
fn next(receiver: &Receiver<Arrival>, model: &Model) -> io::Result<Arrival> {
    let gone = || io::Error::other("the keyboard thread ended");
    match wait(model, Timestamp::now()) {
        None => receiver.recv().map_err(|_| gone()),
        Some(wait) => match receiver.recv_timeout(wait) {
            Ok(arrival) => Ok(arrival),
            Err(RecvTimeoutError::Timeout) => Ok((Timestamp::now(), Msg::Tick)),
            Err(RecvTimeoutError::Disconnected) => Err(gone()),
        },
    }
}

/// Returns how long nothing will move by itself; for ever, if nothing will.
fn wait(model: &Model, now: Timestamp) -> Option<Duration> {
    let spin = (model.work.busy()).then_some(SPIN);
    let until = |at: Timestamp| {
        at.since(now)
            .max(Span::milliseconds(1))
            .to_std()
            .unwrap_or(SPIN)
    };
    let toast = model
        .toast
        .as_ref()
        .and_then(|toast| toast.until)
        .map(until);
    let poll = model.live.next.filter(|_| !model.live.asked).map(until);
    // Nothing is polled at the door, but the clock goes on.
    let clock = (model.phase != Phase::Working).then_some(CLOCK);
    [spin, toast, poll, clock].into_iter().flatten().min()
}
