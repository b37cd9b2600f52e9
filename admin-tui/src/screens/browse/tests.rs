//! Lists without a database: pages, cursor, filter and the way back.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::*;
use crate::registry::Id;

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
fn a_record_that_came_in_later_is_under_the_cursor_when_it_is_closed() {
    let mut browse = list();
    browse.open(9);
    let rows = vec![Name(9, "Baru"), Name(1, "Rina"), Name(2, "Dwi")];
    browse.loaded(
        Answer::Page {
            rows,
            next: None,
            more: false,
        },
        false,
    );
    browse.close_record();
    assert_eq!(browse.selected().map(Row::id), Some(9));
}

#[test]
fn a_wide_screen_shows_the_record_under_the_cursor() {
    let mut browse = list();
    browse.run(Id::MoveDown, true);
    assert_eq!(browse.wanted, Some(2));
    assert!(!browse.on_record());
}
