//! A stage for tests: a small shop in a database of its own on SQLite or PostgreSQL, the application on it, and a person at the keys.
//!
//! Effects are carried out at once on the same thread, so a test never waits.

mod ahead;
mod campaigns;
mod contents;
mod counter;
mod forum;
mod handled;
mod history;
mod knowing;
mod office;
mod promotions;
mod reporting;
mod shelving;
mod stories;
mod talk;
mod tiers;
mod till;
mod wishes;

use chrono::Duration;
use ratatui::{
    Terminal,
    backend::TestBackend,
    crossterm::event::{KeyCode, KeyEvent},
};
use shop_core::{messages::Lang, secret::Password, staff, time::Timestamp};
use shop_test_database::TestDb;
use tempfile::TempDir;

use crate::{
    app::{effect::Effect, message::Msg, model::Model, update::update, view::view, worker},
    keys::Stroke,
    settings::Settings,
    theme::Theme,
};

pub use history::Shop;

/// The password of everybody on the stage.
pub const PASSWORD: &str = "kawung dan parang";

/// Reads keys, named as in the table of commands, separated by spaces.
fn strokes(keys: &str) -> impl Iterator<Item = KeyEvent> {
    keys.split(' ')
        .map(|key| KeyEvent::from(Stroke::parse(key).expect(key)))
}

/// The application on a database of its own.
pub struct Stage {
    pub model: Model,
    pub shop: Shop,
    pub settings: Settings,
    pub now: Timestamp,
    terminal: Terminal<TestBackend>,
    _database: TestDb,
    _folder: TempDir,
}

impl Stage {
    /// Opens an empty shop in a terminal of 80 columns and 24 rows.
    pub fn new() -> Self {
        Self::sized(80, 24)
    }

    /// Opens an empty shop in a terminal of any size.
    pub fn sized(width: u16, height: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = TestDb::new();
        let settings = Settings {
            database: Some(database.url().to_owned()),
            media: Some(format!("{}/media", folder.path().display())),
            lang: Lang::Id,
            demo: false,
        };
        let now: Timestamp = "2026-11-23T07:02:00Z".parse().unwrap();
        Self {
            model: Model::new(Lang::Id, Theme::Plain, now, (width, height)),
            shop: Shop::new(database.conn(), settings.media_url().to_owned(), now),
            settings,
            now,
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
            _database: database,
            _folder: folder,
        }
    }

    /// Opens a shop whose owner has signed in.
    pub fn signed_in() -> Self {
        Self::new().with_owner()
    }

    /// Lets the owner sign in.
    pub fn with_owner(mut self) -> Self {
        let password = Password::typed(PASSWORD);
        staff::add_first_owner(&mut self.shop.conn, self.now, "sari", "Sari", password).unwrap();
        self.start();
        self.type_text("sari");
        self.press("enter");
        self.type_text(PASSWORD);
        self.press("enter");
        self
    }

    /// Starts the application.
    pub fn start(&mut self) {
        self.send(Msg::Started);
    }

    /// Presses keys, named as in the table of commands, separated by spaces.
    pub fn press(&mut self, keys: &str) {
        for key in strokes(keys) {
            self.send(Msg::Key(key));
        }
    }

    /// Presses keys so fast that nothing is read until the last of them.
    pub fn press_before_reading(&mut self, keys: &str) {
        self.draw();
        let effects = strokes(keys)
            .flat_map(|key| update(&mut self.model, self.now, Msg::Key(key)))
            .collect();
        self.carry_out(effects);
    }

    /// Types a text, letter by letter.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.send(Msg::Key(KeyEvent::from(KeyCode::Char(letter))));
        }
    }

    /// Lets time pass.
    pub fn wait(&mut self, duration: Duration) {
        self.now = self.now.plus(duration);
        self.shop.now = self.now;
        self.send(Msg::Tick);
    }

    /// Sends a message and carries out what it asks for.
    pub fn send(&mut self, msg: Msg) {
        self.draw();
        let effects = update(&mut self.model, self.now, msg);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, mut effects: Vec<Effect>) {
        while !effects.is_empty() {
            let mut next = Vec::new();
            for effect in effects {
                let answer = match effect {
                    Effect::Connect => {
                        Msg::Connected(worker::start(&mut self.shop.conn, &self.settings, self.now))
                    }
                    effect => {
                        worker::run_effect(&mut self.shop.conn, &self.settings, self.now, effect)
                    }
                };
                next.extend(update(&mut self.model, self.now, answer));
            }
            effects = next;
        }
    }

    fn draw(&mut self) {
        let model = &mut self.model;
        self.terminal.draw(|frame| view(model, frame)).unwrap();
    }

    /// Returns what stands on the screen; amounts that are made at random are masked.
    pub fn screen(&mut self) -> String {
        self.draw();
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width);
        let mut out = String::new();
        for row in buffer.content.chunks(width) {
            let line: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
            out.push_str(line.trim_end());
            out.push('\n');
        }
        self.shop.masked(&out)
    }

    /// Checks that a text stands on the screen.
    #[track_caller]
    pub fn sees(&mut self, text: &str) {
        let screen = self.screen();
        assert!(
            screen.contains(text),
            "{text:?} is not on the screen:\n{screen}"
        );
    }
}
