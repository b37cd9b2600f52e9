//! Rows in columns with a cursor: fixed and filling widths, figures at the right edge.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::fitting;
use crate::theme::{Theme, Tone};

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Always this many columns of the screen.
    Fixed(u16),
    /// A share of what the fixed ones leave.
    Fill(u16),
}

/// One column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its width.
    pub width: Width,
    /// Whether its text stands at the right edge, as figures do.
    pub right: bool,
}

impl Column {
    /// Describes a column of text.
    pub fn left(title: impl Into<String>, width: Width) -> Self {
        Self {
            title: title.into(),
            width,
            right: false,
        }
    }

    /// Describes a column of figures.
    pub fn right(title: impl Into<String>, width: Width) -> Self {
        Self {
            title: title.into(),
            width,
            right: true,
        }
    }
}

/// One cell: its text and what it means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What is written.
    pub text: String,
    /// What it means.
    pub tone: Tone,
}

impl Cell {
    /// Makes a cell of a given meaning.
    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self {
            text: text.into(),
            tone,
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            tone: Tone::Plain,
        }
    }
}

/// How a table is drawn at the moment.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The palette.
    pub theme: Theme,
    /// Whether keys go to this table.
    pub focused: bool,
    /// Whether newer rows are awaited, so that these are drawn dimmed.
    pub stale: bool,
}

/// Returns the first visible row so that the cursor is in view.
pub fn scroll_to(top: usize, cursor: usize, height: usize) -> usize {
    if cursor < top {
        cursor
    } else if height > 0 && cursor >= top + height {
        cursor + 1 - height
    } else {
        top
    }
}

/// Draws headings and rows; `row` is asked only for the rows in view.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    columns: &[Column],
    (count, cursor, top): (usize, usize, usize),
    row: impl Fn(usize) -> Vec<Cell>,
    look: Look,
) {
    if area.height == 0 || area.width < 4 {
        return;
    }
    let widths = widths(columns, area.width.saturating_sub(2));
    let headed = columns.iter().any(|column| !column.title.is_empty());
    let mut y = area.y;
    if headed {
        let titles = columns
            .iter()
            .map(|column| Cell::toned(column.title.clone(), Tone::Dim))
            .collect::<Vec<_>>();
        draw_row(buffer, (area.x, y), columns, &widths, &titles, look);
        y += 1;
    }
    let visible = usize::from(area.bottom().saturating_sub(y));
    for index in (top..count).take(visible) {
        let selected = index == cursor;
        if selected {
            let line = Rect::new(area.x, y, area.width, 1);
            buffer.set_style(line, look.theme.selected(look.focused));
            buffer.set_string(area.x, y, "▸", Style::new());
        }
        draw_row(buffer, (area.x, y), columns, &widths, &row(index), look);
        y += 1;
    }
}

fn draw_row(
    buffer: &mut Buffer,
    (x, y): (u16, u16),
    columns: &[Column],
    widths: &[u16],
    cells: &[Cell],
    look: Look,
) {
    let mut x = x + 2;
    for ((column, width), cell) in columns.iter().zip(widths).zip(cells) {
        // One blank column keeps neighbours apart.
        let room = usize::from(width.saturating_sub(1));
        let text = if column.right {
            fitting::right(&cell.text, room)
        } else {
            fitting::cut(&cell.text, room)
        };
        let tone = if look.stale && cell.tone == Tone::Plain {
            Tone::Dim
        } else {
            cell.tone
        };
        buffer.set_string(x, y, text, look.theme.style(tone));
        x += width;
    }
}

fn widths(columns: &[Column], room: u16) -> Vec<u16> {
    let fixed: u16 = columns
        .iter()
        .map(|column| {
            if let Width::Fixed(width) = column.width {
                width
            } else {
                0
            }
        })
        .sum();
    let shares: u16 = columns
        .iter()
        .map(|column| {
            if let Width::Fill(share) = column.width {
                share
            } else {
                0
            }
        })
        .sum();
    let spare = room.saturating_sub(fixed);
    let mut left = spare;
    let mut out: Vec<u16> = columns
        .iter()
        .map(|column| match column.width {
            Width::Fixed(width) => width,
            Width::Fill(share) => {
                let part = u32::from(spare) * u32::from(share) / u32::from(shares.max(1));
                let part = u16::try_from(part).unwrap_or(spare).min(left);
                left -= part;
                part
            }
        })
        .collect();
    if let Some(index) = columns
        .iter()
        .position(|column| matches!(column.width, Width::Fill(_)))
    {
        out[index] += left;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filling_columns_share_what_is_left() {
        let columns = [
            Column::left("", Width::Fixed(10)),
            Column::left("", Width::Fill(2)),
            Column::left("", Width::Fill(1)),
        ];
        assert_eq!(widths(&columns, 40), [10, 20, 10]);
        assert_eq!(widths(&columns, 8), [10, 0, 0]);
    }

    #[test]
    fn the_cursor_stays_in_view() {
        assert_eq!(scroll_to(0, 9, 5), 5);
        assert_eq!(scroll_to(5, 3, 5), 3);
        assert_eq!(scroll_to(2, 4, 5), 2);
    }
}
