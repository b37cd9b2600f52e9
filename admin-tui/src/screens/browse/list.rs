//! A list whatever its rows and records are: what the application asks of every area alike.

use ratatui::crossterm::event::KeyEvent;

use super::{Browse, Request, Row};
use crate::registry::Id;

/// The list of an area; [`Browse`] says what each deed does.
#[expect(missing_docs, reason = "each deed is described where it is done")]
pub trait List {
    fn on_record(&self) -> bool;
    fn filtering(&self) -> bool;
    fn has_record(&self) -> bool;
    fn asks_others(&self) -> bool;
    fn reload(&mut self) -> Vec<Request<i64>>;
    fn open(&mut self, id: i64) -> Vec<Request<i64>>;
    fn close_record(&mut self);
    fn show_view(&mut self, view: usize) -> Vec<Request<i64>>;
    fn find(&mut self, words: &str) -> Vec<Request<i64>>;
    fn filter_key(&mut self, key: KeyEvent, wide: bool) -> Vec<Request<i64>>;
    fn filter_paste(&mut self, text: &str) -> Vec<Request<i64>>;
    fn run(&mut self, id: Id, wide: bool) -> Option<Vec<Request<i64>>>;
    fn failed(&mut self);
}

impl<R: Row, D> List for Browse<R, D, i64> {
    fn on_record(&self) -> bool {
        Self::on_record(self)
    }

    fn filtering(&self) -> bool {
        self.filtering
    }

    fn has_record(&self) -> bool {
        self.record.is_some()
    }

    fn asks_others(&self) -> bool {
        self.others
    }

    fn reload(&mut self) -> Vec<Request<i64>> {
        Self::reload(self)
    }

    fn open(&mut self, id: i64) -> Vec<Request<i64>> {
        Self::open(self, id)
    }

    fn close_record(&mut self) {
        Self::close_record(self);
    }

    fn show_view(&mut self, view: usize) -> Vec<Request<i64>> {
        Self::show_view(self, view)
    }

    fn find(&mut self, words: &str) -> Vec<Request<i64>> {
        Self::find(self, words)
    }

    fn filter_key(&mut self, key: KeyEvent, wide: bool) -> Vec<Request<i64>> {
        Self::filter_key(self, key, wide)
    }

    fn filter_paste(&mut self, text: &str) -> Vec<Request<i64>> {
        Self::filter_paste(self, text)
    }

    fn run(&mut self, id: Id, wide: bool) -> Option<Vec<Request<i64>>> {
        Self::run(self, id, wide)
    }

    fn failed(&mut self) {
        Self::failed(self);
    }
}
