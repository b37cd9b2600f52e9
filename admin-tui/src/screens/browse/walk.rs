//! Commands and keys on a list: moving, opening, stepping back, filtering.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::{AHEAD, Browse, PAGE, Request, Row};
use crate::registry::Id;

impl<R: Row, D, C: Clone> Browse<R, D, C> {
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

    pub(super) fn with_preview(
        &mut self,
        mut requests: Vec<Request<C>>,
        wide: bool,
    ) -> Vec<Request<C>> {
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
}
