//! A table of a report, written out once when it arrives.

use shop_core::{
    messages::Lang,
    reports::{Chart, Report, Table, Value},
};

use crate::widgets::fitting;

/// The widest a column of words becomes.
const WIDEST: usize = 34;

/// The narrowest the name of a row becomes, unless its words are shorter.
const LEAST: usize = 20;

/// A table, written out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// What it is called.
    pub title: String,
    /// The titles of the columns.
    pub titles: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// The row under the others.
    pub total: Option<Vec<String>>,
    /// The widths of the columns.
    pub widths: Vec<usize>,
    /// Which columns stand at the right.
    pub right: Vec<bool>,
    /// How many columns stay where they are: up to the name of the row.
    pub pinned: usize,
}

/// Writes the tables of a report out; empty ones are left out behind the first.
pub fn grids(report: &Report, lang: Lang) -> Vec<Grid> {
    let also = report.also.iter().filter(|table| !table.rows.is_empty());
    std::iter::once(&report.table)
        .chain(also)
        .map(|table| grid(report, table, lang))
        .collect()
}

fn grid(report: &Report, table: &Table, lang: Lang) -> Grid {
    let all = || table.rows.iter().chain(&table.total);
    // A column without a word is no column.
    let filled = |at: &usize| *at == 0 || all().any(|row| row[*at] != Value::Nothing);
    let mut columns: Vec<usize> = (0..table.columns.len()).filter(filled).collect();
    let name = columns
        .iter()
        .position(|at| !table.columns[*at].kind.is_figure());
    let pinned = name.map_or(1, |at| at + 1);
    // What the chart draws stands beside the name, also where room is scarce.
    if let Some(drawn) = report.chart.map(Chart::column)
        && let Some(at) = columns.iter().position(|at| table.columns[*at].id == drawn)
        && at > pinned
    {
        let drawn = columns.remove(at);
        columns.insert(pinned, drawn);
    }
    let written = |row: &Vec<Value>| -> Vec<String> {
        columns
            .iter()
            .map(|at| plain(&row[*at].words(lang)))
            .collect()
    };
    let titles: Vec<String> = columns
        .iter()
        .map(|at| report.column_title(table.columns[*at], lang))
        .collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(written).collect();
    let total = table.total.as_ref().map(written);
    let right: Vec<bool> = columns
        .iter()
        .map(|at| table.columns[*at].kind.is_figure())
        .collect();
    let widths = (0..columns.len())
        .map(|at| {
            let cells = rows
                .iter()
                .chain(&total)
                .map(|row| fitting::width(&row[at]));
            let widest = cells.max().unwrap_or(0).max(fitting::width(&titles[at]));
            if right[at] {
                widest
            } else {
                widest.min(WIDEST)
            }
        })
        .collect();
    Grid {
        title: table.title(lang),
        titles,
        rows,
        total,
        widths,
        right,
        pinned,
    }
}

/// A stored text must not steer the terminal.
fn plain(words: &str) -> String {
    words
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}

impl Grid {
    /// Returns the columns that fit beside each other when some behind the first are scrolled
    /// away, with the room each gets, and whether more wait at the right.
    pub fn visible(&self, room: usize, scrolled: usize) -> (Vec<(usize, usize)>, bool) {
        let pinned = self.pinned.clamp(1, self.widths.len().max(1));
        let behind = self.widths.len() - pinned.min(self.widths.len());
        let scrolled = scrolled.min(behind.saturating_sub(1));
        let mut out: Vec<(usize, usize)> = Vec::new();
        let mut left = room;
        for (at, width) in self.widths.iter().enumerate().take(pinned) {
            // The name of the row gives way rather than all others.
            let width = if at + 1 == pinned {
                (*width).min(LEAST)
            } else {
                *width
            };
            let width = width.min(left);
            out.push((at, width));
            left -= width;
            left = left.saturating_sub(if at + 1 == pinned { 0 } else { 2 });
        }
        let mut more = false;
        for (at, width) in self.widths.iter().enumerate().skip(pinned + scrolled) {
            if width + 2 > left {
                more = true;
                break;
            }
            out.push((at, *width));
            left -= width + 2;
        }
        // What the others leave is the name's, as far as it needs it.
        if let Some((at, width)) = out.get_mut(pinned - 1) {
            *width += left.min(self.widths[*at] - *width);
        }
        (out, more)
    }

    /// Returns how many columns can be scrolled away.
    pub fn scrolls(&self) -> usize {
        let behind = self.widths.len().saturating_sub(self.pinned.max(1));
        behind.saturating_sub(1)
    }

    /// Writes one row for the columns in view.
    pub fn line(&self, row: &[String], columns: &[(usize, usize)]) -> String {
        let cells: Vec<String> = columns
            .iter()
            .map(|(at, width)| {
                if self.right[*at] {
                    fitting::right(&row[*at], *width)
                } else {
                    fitting::left(&row[*at], *width)
                }
            })
            .collect();
        cells.join("  ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Grid {
        Grid {
            widths: vec![30, 8, 8, 12],
            right: vec![false, true, true, true],
            pinned: 1,
            ..Grid::default()
        }
    }

    #[test]
    fn the_name_gives_way_and_the_last_columns_wait() {
        let all = vec![(0, 30), (1, 8), (2, 8), (3, 12)];
        assert_eq!(sample().visible(70, 0), (all, false));
        let all = vec![(0, 20), (1, 8), (2, 8), (3, 12)];
        assert_eq!(sample().visible(54, 0), (all, false));
        let some = vec![(0, 22), (1, 8), (2, 8)];
        assert_eq!(sample().visible(42, 0), (some, true));
        assert_eq!(sample().visible(42, 1), (vec![(0, 30), (2, 8)], true));
        assert_eq!(sample().visible(36, 9), (vec![(0, 22), (3, 12)], false));
        let ranked = Grid {
            pinned: 2,
            widths: vec![3, 30, 8, 12],
            right: vec![true, false, true, true],
            ..Grid::default()
        };
        let some = vec![(0, 3), (1, 25), (2, 8)];
        assert_eq!(ranked.visible(40, 0), (some, true));
        assert_eq!(ranked.scrolls(), 1);
    }
}
