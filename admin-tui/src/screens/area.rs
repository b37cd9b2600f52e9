//! How an area looks: its views and filter in a line, its list, and the open record beside or instead of it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::messages::{text, text_with};

use super::browse::{Browse, Row};
use crate::{
    app::model::Scene,
    theme::Tone,
    widgets::{
        fitting, frame,
        sheet::Sheet,
        table::{self, Cell, Column, Look},
    },
};

/// What an area adds to the common look.
pub struct Looks<'a, R, D> {
    /// The columns of the list, for a width.
    pub columns: &'a dyn Fn(u16) -> Vec<Column>,
    /// The cells of a row, one for each column.
    pub cells: &'a dyn Fn(&R, u16) -> Vec<Cell>,
    /// The record, written out.
    pub sheet: &'a dyn Fn(&D, &mut Sheet),
    /// The message key of what an empty list says.
    pub empty: &'static str,
}

/// Draws an area inside the frame, which covers `full`; returns the cursor while something is typed.
pub fn draw<R: Row, D, C: Clone>(
    browse: &mut Browse<R, D, C>,
    scene: &Scene,
    buffer: &mut Buffer,
    (full, inside): (Rect, Rect),
    looks: &Looks<'_, R, D>,
) -> Option<Position> {
    if scene.wide() {
        let list_width = inside.width / 2;
        let list = Rect {
            width: list_width,
            ..inside
        };
        let divider = inside.x + list_width;
        frame::divide(buffer, divider, inside.y, inside.bottom(), scene.theme);
        let record = Rect {
            x: divider + 1,
            width: inside.width - list_width - 1,
            ..inside
        };
        let cursor = draw_list(browse, scene, buffer, list, looks);
        draw_record(browse, scene, buffer, record, looks);
        return cursor;
    }
    let _ = full;
    if browse.on_record() {
        draw_record(browse, scene, buffer, inside, looks);
        return None;
    }
    draw_list(browse, scene, buffer, inside, looks)
}

fn draw_list<R: Row, D, C: Clone>(
    browse: &mut Browse<R, D, C>,
    scene: &Scene,
    buffer: &mut Buffer,
    area: Rect,
    looks: &Looks<'_, R, D>,
) -> Option<Position> {
    let cursor = draw_views(browse, scene, buffer, Rect { height: 1, ..area });
    let list = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    browse.height = usize::from(list.height.saturating_sub(1));
    browse.top = table::scroll_to(browse.top, browse.cursor, browse.height);
    let columns = (looks.columns)(list.width);
    let look = Look {
        theme: scene.theme,
        focused: !browse.on_record(),
        stale: browse.stale && browse.read,
    };
    let shape = (browse.visible.len(), browse.cursor, browse.top);
    let row = |index: usize| (looks.cells)(&browse.rows[browse.visible[index]], list.width);
    table::draw(buffer, list, &columns, shape, row, look);
    if browse.visible.is_empty() && browse.read {
        let filtered = !browse.filter.text().is_empty();
        let key = if filtered {
            "tui-nothing-found"
        } else {
            looks.empty
        };
        let line = fitting::cut(
            &text(scene.lang, key),
            usize::from(list.width.saturating_sub(4)),
        );
        buffer.set_string(list.x + 2, list.y + 2, line, scene.theme.style(Tone::Dim));
    }
    cursor
}

/// Draws the views with the chosen one in brackets, and the filter as it is typed.
fn draw_views<R: Row, D, C: Clone>(
    browse: &Browse<R, D, C>,
    scene: &Scene,
    buffer: &mut Buffer,
    line: Rect,
) -> Option<Position> {
    let theme = scene.theme;
    let filtered = browse.filtering || !browse.filter.text().is_empty();
    let filter_room: u16 = if filtered { 26.min(line.width / 2) } else { 0 };
    let right = line.right().saturating_sub(filter_room);
    let mut x = line.x + 1;
    let first = first_view(browse, scene.lang, usize::from(right.saturating_sub(x)));
    for (index, view) in browse.views.iter().enumerate().skip(first) {
        let chosen = index == browse.view;
        let name = text(scene.lang, view);
        let shown = if chosen {
            format!("[{name}]")
        } else {
            format!(" {name} ")
        };
        let wide = u16::try_from(fitting::width(&shown)).unwrap_or(0);
        if x + wide > right {
            break;
        }
        buffer.set_string(
            x,
            line.y,
            &shown,
            theme.style(if chosen { Tone::Accent } else { Tone::Dim }),
        );
        x += wide + 1;
    }
    if !filtered {
        let count = text_with(
            scene.lang,
            "tui-row-count",
            &[("count", &row_count(browse))],
        );
        let start = line
            .right()
            .saturating_sub(u16::try_from(fitting::width(&count)).unwrap_or(0) + 1);
        if browse.read && start > x {
            buffer.set_string(start, line.y, count, theme.style(Tone::Dim));
        }
        return None;
    }
    buffer.set_string(right, line.y, "/", theme.style(Tone::Accent));
    let room = Rect {
        x: right + 1,
        width: filter_room.saturating_sub(2),
        ..line
    };
    let cursor = browse.filter.draw_line(buffer, room, theme);
    browse.filtering.then_some(cursor)
}

/// Returns the first view to show so that the chosen one is among those that
/// fit.
fn first_view<R: Row, D, C: Clone>(
    browse: &Browse<R, D, C>,
    lang: shop_core::messages::Lang,
    room: usize,
) -> usize {
    let mut taken = 0;
    for index in (0..=browse.view).rev() {
        let Some(view) = browse.views.get(index) else {
            continue;
        };
        taken += fitting::width(&text(lang, view)) + 3;
        if taken > room {
            return (index + 1).min(browse.view);
        }
    }
    0
}

fn row_count<R: Row, D, C: Clone>(browse: &Browse<R, D, C>) -> String {
    let more = if browse.has_more() { "+" } else { "" };
    format!("{}{more}", browse.visible.len())
}

fn draw_record<R: Row, D, C: Clone>(
    browse: &mut Browse<R, D, C>,
    scene: &Scene,
    buffer: &mut Buffer,
    area: Rect,
    looks: &Looks<'_, R, D>,
) {
    let focused = browse.on_record();
    let Some(record) = &browse.record else {
        if browse.wanted.is_some() {
            let line = text(scene.lang, "tui-loading");
            buffer.set_string(area.x + 2, area.y + 1, line, scene.theme.style(Tone::Dim));
        }
        return;
    };
    let mut sheet = Sheet::new(scene.theme, area.width);
    (looks.sheet)(record, &mut sheet);
    sheet.draw(buffer, area, &mut browse.item, focused);
}
