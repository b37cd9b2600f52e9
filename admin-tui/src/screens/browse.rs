//! A list beside its records: cursor, pages, views, live filter, and the record that is open.
//!
//! Every area of the shop is browsed this way; an area adds what its rows
//! and records look like and what can be done with them.

mod list;
mod reading;
mod walk;

pub use list::List;
pub use reading::{Answer, Request, Row, page};

use crate::widgets::{editor::Editor, filter::Tokens};

/// How many rows are read at once.
pub const PAGE: usize = 50;
/// How many rows are read at once when a long list is read again.
const MOST: usize = 200;
/// How far from the last row the next page is asked for.
const AHEAD: usize = 10;

/// The state of a list and its records.
#[derive(Debug)]
pub struct Browse<R, D, C> {
    /// The rows read so far.
    pub rows: Vec<R>,
    /// The positions of the rows the filter admits.
    pub visible: Vec<usize>,
    /// The chosen one among those visible.
    pub cursor: usize,
    /// The first one drawn.
    pub top: usize,
    /// How many rows there was room for.
    pub height: usize,
    /// What is typed behind `/`.
    pub filter: Editor,
    /// Whether keys go to the filter.
    pub filtering: bool,
    /// The message keys of the views.
    pub views: &'static [&'static str],
    /// The chosen view.
    pub view: usize,
    /// Whether rows are being read that replace these.
    pub stale: bool,
    /// Whether the rows were read at least once.
    pub read: bool,
    /// The record that is shown.
    pub record: Option<Box<D>>,
    /// The id of the record that should be shown.
    pub wanted: Option<i64>,
    /// How many things in the record can be chosen.
    pub items: usize,
    /// The chosen thing in the record, or how far it is scrolled.
    pub item: usize,
    /// The view whose rows these are.
    rows_of: usize,
    /// Whether other rows were asked for than those that are there.
    others: bool,
    searches: bool,
    on_record: bool,
    next: Option<C>,
    asked_more: bool,
}

impl<R: Row, D, C: Clone> Browse<R, D, C> {
    /// Makes an empty list with its views; `searches` tells whether the database looks for words.
    pub fn new(views: &'static [&'static str], searches: bool) -> Self {
        Self {
            rows: Vec::new(),
            visible: Vec::new(),
            cursor: 0,
            top: 0,
            height: 0,
            filter: Editor::default(),
            filtering: false,
            views,
            view: 0,
            stale: false,
            read: false,
            record: None,
            wanted: None,
            items: 0,
            item: 0,
            rows_of: 0,
            others: true,
            searches,
            on_record: false,
            next: None,
            asked_more: false,
        }
    }

    /// Returns whether keys go to the record rather than to the list.
    pub fn on_record(&self) -> bool {
        self.on_record
    }

    /// Returns the row the cursor is on.
    pub fn selected(&self) -> Option<&R> {
        self.visible
            .get(self.cursor)
            .and_then(|index| self.rows.get(*index))
    }

    /// Returns the id of the record a deed would be done to.
    pub fn subject(&self) -> Option<i64> {
        if self.on_record {
            self.wanted
        } else {
            self.selected().map(Row::id)
        }
    }

    /// Returns whether more rows wait in the database.
    pub fn has_more(&self) -> bool {
        self.next.is_some()
    }

    /// Asks for the rows anew, as many as are there, and for the open record.
    pub fn reload(&mut self) -> Vec<Request<C>> {
        let mut requests = vec![self.page()];
        requests.extend(self.wanted.map(Request::Record));
        requests
    }

    /// Asks for the rows from the beginning.
    fn page(&mut self) -> Request<C> {
        self.stale = true;
        self.asked_more = false;
        Request::Page {
            view: self.view,
            search: self.search(),
            after: None,
            limit: self.rows.len().clamp(PAGE, MOST),
        }
    }

    fn fresh_page(&mut self) -> Vec<Request<C>> {
        self.cursor = 0;
        self.top = 0;
        self.others = true;
        self.rows.truncate(PAGE);
        self.admit();
        vec![self.page()]
    }

    fn search(&self) -> String {
        if self.searches {
            Tokens::parse(self.filter.text()).search()
        } else {
            String::new()
        }
    }

    /// Chooses a view.
    pub fn show_view(&mut self, view: usize) -> Vec<Request<C>> {
        self.view = view.min(self.views.len().saturating_sub(1));
        self.close_record();
        self.fresh_page()
    }

    /// Fills the filter and looks.
    pub fn find(&mut self, words: &str) -> Vec<Request<C>> {
        self.filter.set(words);
        self.close_record();
        self.fresh_page()
    }

    /// Opens a record.
    pub fn open(&mut self, id: i64) -> Vec<Request<C>> {
        self.on_record = true;
        self.item = 0;
        if let Some(at) = self
            .visible
            .iter()
            .position(|index| self.rows[*index].id() == id)
        {
            self.cursor = at;
        }
        self.want(id)
    }

    fn want(&mut self, id: i64) -> Vec<Request<C>> {
        if self.wanted != Some(id) {
            self.wanted = Some(id);
            self.record = None;
            self.items = 0;
            self.item = 0;
        }
        vec![Request::Record(id)]
    }

    /// Leaves the open record for the list.
    pub fn close_record(&mut self) {
        self.on_record = false;
        self.item = 0;
    }

    /// Takes what was read, and asks for what it makes necessary.
    pub fn loaded(&mut self, answer: Answer<R, D, C>, wide: bool) -> Vec<Request<C>> {
        match answer {
            Answer::Page {
                rows,
                next,
                more: true,
            } => {
                self.rows.extend(rows);
                self.next = next;
                self.asked_more = false;
                self.admit();
                Vec::new()
            }
            Answer::Page {
                rows,
                next,
                more: false,
            } => {
                let on = self.selected().map(Row::id);
                self.rows = rows;
                self.rows_of = self.view;
                self.next = next;
                self.stale = false;
                self.others = false;
                self.read = true;
                self.asked_more = false;
                self.admit();
                self.keep_cursor(on);
                // A record that came into the list after it was opened.
                if let Some(at) = self.wanted.filter(|_| self.on_record) {
                    self.keep_cursor(Some(at));
                }
                if self.on_record {
                    Vec::new()
                } else {
                    self.with_preview(Vec::new(), wide)
                }
            }
            Answer::Record(record) => {
                self.record = record;
                Vec::new()
            }
        }
    }

    /// Takes note that rows could not be read; those that are there stay,
    /// unless they are of another view than the one that is shown.
    pub fn failed(&mut self) {
        self.stale = false;
        self.others = false;
        self.asked_more = false;
        if self.rows_of != self.view {
            self.rows.clear();
            self.next = None;
            self.rows_of = self.view;
            self.admit();
        }
    }

    /// Puts the cursor on the row it was on; the list must not slip away under it.
    fn keep_cursor(&mut self, on: Option<i64>) {
        let at = on.and_then(|id| {
            self.visible
                .iter()
                .position(|index| self.rows[*index].id() == id)
        });
        self.cursor = at
            .unwrap_or(self.cursor)
            .min(self.visible.len().saturating_sub(1));
    }

    fn admit(&mut self) {
        let mut tokens = Tokens::parse(self.filter.text());
        if self.searches {
            // The database looked for these already, also where the row shows nothing.
            tokens.wanted.clear();
        }
        self.visible = (0..self.rows.len())
            .filter(|index| tokens.admits(&self.rows[*index].text()))
            .collect();
    }
}

#[cfg(test)]
mod tests;
