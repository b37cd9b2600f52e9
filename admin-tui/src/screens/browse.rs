//! A list beside its records: cursor, pages, views, live filter, and the record that is open.
//!
//! Every area of the shop is browsed this way; an area adds what its rows
//! and records look like and what can be done with them.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use crate::{
    registry::Id,
    widgets::{editor::Editor, filter::Tokens},
};

/// How many rows are read at once.
pub const PAGE: usize = 50;
/// How many rows are read at once when a long list is read again.
const MOST: usize = 200;
/// How far from the last row the next page is asked for.
const AHEAD: usize = 10;

/// A row of a list.
pub trait Row {
    /// Returns the id of the record behind it.
    fn id(&self) -> i64;
    /// Returns its text, as the filter sees it.
    fn text(&self) -> String;
}

/// Something a list wants to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request<C> {
    /// Rows of the list.
    Page {
        /// Which of the list's views.
        view: usize,
        /// The words to look for.
        search: String,
        /// Behind which row; from the beginning if behind none.
        after: Option<C>,
        /// How many at most.
        limit: usize,
    },
    /// One record.
    Record(i64),
}

/// What was read for a list.
#[derive(Debug)]
pub enum Answer<R, D, C> {
    /// Rows, and where the next ones begin.
    Page {
        /// The rows.
        rows: Vec<R>,
        /// Behind which row more can be read.
        next: Option<C>,
        /// Whether they continue the rows that are there.
        more: bool,
    },
    /// One record, or none if it does not exist.
    Record(Option<Box<D>>),
}

/// Makes a page of rows read with a limit: a full one is followed by another.
pub fn page<R: Row, D>(rows: Vec<R>, limit: usize, more: bool) -> Answer<R, D, i64> {
    let next = if rows.len() >= limit {
        rows.last().map(Row::id)
    } else {
        None
    };
    Answer::Page { rows, next, more }
}

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

    /// Carries out a command of lists and records; returns nothing if it is none.
    pub fn run(&mut self, command: Id, wide: bool) -> Option<Vec<Request<C>>> {
        let page = self.height.max(1);
        let last = usize::MAX;
        match command {
            Id::MoveDown => Some(self.step(1, wide)),
            Id::MoveUp => Some(self.step(-1, wide)),
            Id::PageDown => Some(self.step(isize::try_from(page).unwrap_or(1), wide)),
            Id::PageUp => Some(self.step(-isize::try_from(page).unwrap_or(1), wide)),
            Id::First => Some(self.jump(0, wide)),
            Id::Last => Some(self.jump(last, wide)),
            Id::Open if self.on_record => Some(Vec::new()),
            Id::Open => Some(self.subject().map(|id| self.open(id)).unwrap_or_default()),
            Id::SwitchPane => Some(self.switch(wide)),
            Id::NextRecord => Some(self.neighbour(1)),
            Id::PreviousRecord => Some(self.neighbour(-1)),
            Id::NextView => Some(self.turn_view(1)),
            Id::PreviousView => Some(self.turn_view(-1)),
            Id::Filter => {
                self.close_record();
                self.filtering = true;
                Some(Vec::new())
            }
            Id::Reload => Some(self.reload()),
            Id::Back => self.back(wide),
            Id::Up if self.on_record => {
                self.close_record();
                Some(Vec::new())
            }
            _ => None,
        }
    }

    /// Takes one step back; returns nothing if there is none left to take here.
    fn back(&mut self, wide: bool) -> Option<Vec<Request<C>>> {
        if self.on_record {
            self.close_record();
            return Some(Vec::new());
        }
        if !self.filter.text().is_empty() {
            self.filter.set("");
            let requests = self.fresh_page();
            return Some(self.with_preview(requests, wide));
        }
        None
    }

    fn switch(&mut self, wide: bool) -> Vec<Request<C>> {
        if self.on_record {
            self.close_record();
            return Vec::new();
        }
        match self.subject() {
            Some(id) if wide => self.open(id),
            _ => Vec::new(),
        }
    }

    fn turn_view(&mut self, by: isize) -> Vec<Request<C>> {
        let count = self.views.len().max(1);
        self.show_view((self.view + count).wrapping_add_signed(by) % count)
    }

    fn neighbour(&mut self, by: isize) -> Vec<Request<C>> {
        let last = self.visible.len().saturating_sub(1);
        let at = self.cursor.saturating_add_signed(by).min(last);
        // A record that has left the list has its successor under the cursor.
        let left = self.wanted.is_some() && self.selected().map(Row::id) != self.wanted;
        if left && by > 0 {
            return self.show_selected();
        }
        if at == self.cursor {
            return Vec::new();
        }
        self.cursor = at;
        self.show_selected()
    }

    fn show_selected(&mut self) -> Vec<Request<C>> {
        let mut requests = self.more();
        if let Some(id) = self.selected().map(Row::id) {
            requests.extend(self.want(id));
        }
        requests
    }

    fn step(&mut self, by: isize, wide: bool) -> Vec<Request<C>> {
        if self.on_record {
            self.item = self.item.saturating_add_signed(by);
            if self.items > 0 {
                self.item = self.item.min(self.items - 1);
            }
            return Vec::new();
        }
        self.jump(self.cursor.saturating_add_signed(by), wide)
    }

    fn jump(&mut self, to: usize, wide: bool) -> Vec<Request<C>> {
        if self.on_record {
            self.item = if self.items > 0 {
                to.min(self.items - 1)
            } else {
                to.min(10_000)
            };
            return Vec::new();
        }
        self.cursor = to.min(self.visible.len().saturating_sub(1));
        let requests = self.more();
        self.with_preview(requests, wide)
    }

    fn more(&mut self) -> Vec<Request<C>> {
        if self.asked_more || self.stale || self.cursor + AHEAD < self.visible.len() {
            return Vec::new();
        }
        let Some(after) = self.next.clone() else {
            return Vec::new();
        };
        self.asked_more = true;
        vec![Request::Page {
            view: self.view,
            search: self.search(),
            after: Some(after),
            limit: PAGE,
        }]
    }

    fn with_preview(&mut self, mut requests: Vec<Request<C>>, wide: bool) -> Vec<Request<C>> {
        if wide && let Some(id) = self.selected().map(Row::id) {
            requests.extend(self.want(id));
        }
        requests
    }

    /// Takes a key for the filter.
    pub fn filter_key(&mut self, key: KeyEvent, wide: bool) -> Vec<Request<C>> {
        match key.code {
            KeyCode::Esc => {
                self.filtering = false;
                self.back(wide).unwrap_or_default()
            }
            KeyCode::Enter | KeyCode::Tab => {
                self.filtering = false;
                Vec::new()
            }
            KeyCode::Down => self.step(1, wide),
            KeyCode::Up => self.step(-1, wide),
            _ => {
                let before = self.filter.text().to_owned();
                self.filter.key(key);
                if before == self.filter.text() {
                    Vec::new()
                } else {
                    self.fresh_page()
                }
            }
        }
    }

    /// Takes pasted text for the filter.
    pub fn filter_paste(&mut self, text: &str) -> Vec<Request<C>> {
        self.filter.insert(text, ' ');
        self.fresh_page()
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
                self.next = next;
                self.stale = false;
                self.read = true;
                self.asked_more = false;
                self.admit();
                self.keep_cursor(on);
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

    /// Takes note that rows could not be read; those that are there stay.
    pub fn failed(&mut self) {
        self.stale = false;
        self.asked_more = false;
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
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Name(i64, &'static str);

    impl Row for Name {
        fn id(&self) -> i64 {
            self.0
        }
        fn text(&self) -> String {
            self.1.to_owned()
        }
    }

    fn list() -> Browse<Name, i64, i64> {
        let mut browse = Browse::new(&["all", "open"], false);
        let rows = vec![Name(1, "Rina"), Name(2, "Dwi"), Name(3, "Wati")];
        browse.loaded(
            Answer::Page {
                rows,
                next: Some(3),
                more: false,
            },
            false,
        );
        browse
    }

    fn press(browse: &mut Browse<Name, i64, i64>, code: KeyCode) -> Vec<Request<i64>> {
        browse.filter_key(KeyEvent::from(code), false)
    }

    #[test]
    fn the_next_page_is_asked_for_once() {
        let mut browse = list();
        let asked = browse.run(Id::MoveDown, false).unwrap();
        assert_eq!(
            asked,
            [Request::Page {
                view: 0,
                search: String::new(),
                after: Some(3),
                limit: PAGE
            }]
        );
        assert_eq!(browse.run(Id::MoveDown, false), Some(vec![]));
        browse.loaded(
            Answer::Page {
                rows: vec![Name(4, "Sri")],
                next: None,
                more: true,
            },
            false,
        );
        assert_eq!(browse.rows.len(), 4);
        assert_eq!(browse.run(Id::Last, false), Some(vec![]));
        assert_eq!(browse.selected().map(Row::id), Some(4));
    }

    #[test]
    fn the_cursor_stays_on_its_row_when_the_list_is_read_again() {
        let mut browse = list();
        browse.run(Id::MoveDown, false);
        let rows = vec![Name(9, "Baru"), Name(1, "Rina"), Name(2, "Dwi")];
        browse.loaded(
            Answer::Page {
                rows,
                next: None,
                more: false,
            },
            false,
        );
        assert_eq!(browse.selected().map(Row::id), Some(2));
    }

    #[test]
    fn escape_leaves_record_then_filter_then_the_screen() {
        let mut browse = list();
        browse.run(Id::Filter, false);
        for letter in "!dwi".chars() {
            press(&mut browse, KeyCode::Char(letter));
        }
        press(&mut browse, KeyCode::Enter);
        assert_eq!(browse.visible, [0, 2]);
        assert_eq!(browse.run(Id::Open, false), Some(vec![Request::Record(1)]));
        assert!(browse.on_record());
        assert!(browse.run(Id::Back, false).is_some());
        assert!(!browse.on_record());
        assert!(browse.run(Id::Back, false).is_some());
        assert_eq!(browse.visible.len(), 3);
        assert!(browse.run(Id::Back, false).is_none());
    }

    #[test]
    fn a_wide_screen_shows_the_record_under_the_cursor() {
        let mut browse = list();
        browse.run(Id::MoveDown, true);
        assert_eq!(browse.wanted, Some(2));
        assert!(!browse.on_record());
    }
}
