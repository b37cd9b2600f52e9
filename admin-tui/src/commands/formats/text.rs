//! Aligned columns for people.

use ratatui::text::Span;
use shop_core::messages::Lang;

use super::{Cell, Document, Fact, Table};
use crate::widgets::fitting::wrap;

/// Where a long sentence is broken.
const WIDEST: usize = 100;

/// What stands between two columns.
const GAP: &str = "  ";

/// Writes a document as aligned columns; nothing for an empty list.
pub(super) fn render(document: &Document, lang: Lang) -> String {
    match document {
        Document::Strip(_, lines) => lines.clone(),
        Document::List(table) => columns(table, lang),
        Document::Sheet { facts, tables } => {
            let mut parts = vec![pairs(facts, lang)];
            for table in tables.iter().filter(|table| !table.rows.is_empty()) {
                let mut part = String::new();
                if tables.len() > 1 {
                    let heading = table.heading(lang);
                    part = format!("{heading}\n");
                }
                parts.push(part + &columns(table, lang));
            }
            parts.retain(|part| !part.is_empty());
            parts.join("\n")
        }
    }
}

/// Writes a title and a value on each line; what is empty is left out.
fn pairs(facts: &[Fact], lang: Lang) -> String {
    let facts: Vec<&Fact> = facts.iter().filter(|fact| fact.is_shown(lang)).collect();
    let titles: Vec<String> = facts.iter().map(|fact| fact.title(lang)).collect();
    let widest = titles.iter().map(|title| width(title)).max().unwrap_or(0);
    let mut lines = String::new();
    for (fact, title) in facts.iter().zip(&titles) {
        let room = WIDEST.saturating_sub(widest + GAP.len());
        let parts = wrap(&fact.value.shown(lang), room);
        for at in 0..parts.len().max(1) {
            let title = if at == 0 { title } else { "" };
            let part = parts.get(at).map_or("", String::as_str);
            let line = format!("{}{GAP}{part}", padded(title, widest, false));
            lines.push_str(line.trim_end());
            lines.push('\n');
        }
    }
    lines
}

fn columns(table: &Table, lang: Lang) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let visible = table.visible(lang);
    let shown = |row: &Vec<Cell>| -> Vec<String> {
        visible.iter().map(|at| row[*at].shown(lang)).collect()
    };
    let title = |at: &usize| table.columns[*at].title.clone();
    let mut lines: Vec<Vec<String>> = vec![visible.iter().map(title).collect()];
    lines.extend(table.rows.iter().map(shown));
    lines.extend(table.total.iter().map(shown));
    let widest = |at: usize| lines.iter().map(|line| width(&line[at])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..visible.len()).map(widest).collect();
    let rule = "─".repeat(widths.iter().sum::<usize>() + GAP.len() * (widths.len() - 1));
    let mut written = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at == table.rows.len() + 1 {
            written.push_str(&rule);
            written.push('\n');
        }
        let cells: Vec<String> = line
            .iter()
            .zip(widths.iter().zip(&visible))
            .map(|(cell, (widest, at))| padded(cell, *widest, table.is_numeric(*at)))
            .collect();
        written.push_str(cells.join(GAP).trim_end());
        written.push('\n');
    }
    written
}

fn padded(cell: &str, widest: usize, right: bool) -> String {
    let space = " ".repeat(widest.saturating_sub(width(cell)));
    if right {
        space + cell
    } else {
        cell.to_owned() + &space
    }
}

/// Returns how many columns of a terminal a text takes.
fn width(text: &str) -> usize {
    Span::raw(text).width()
}
