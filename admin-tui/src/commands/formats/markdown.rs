//! Markdown tables, for documents.

use shop_core::messages::{Lang, text};

use super::{Cell, Document, Table};

/// Writes a document as Markdown; nothing for an empty list.
pub(super) fn render(document: &Document, lang: Lang) -> String {
    match document {
        Document::List(table) => rows(table, lang),
        Document::Sheet { facts, tables } => {
            let mut parts = Vec::new();
            let list: String = facts
                .iter()
                .filter(|fact| fact.value != Cell::Nothing)
                .map(|fact| {
                    let value = escaped(&fact.value.shown(lang));
                    format!("- {}: {value}\n", escaped(&fact.title(lang)))
                })
                .collect();
            parts.push(list);
            for table in tables.iter().filter(|table| !table.rows.is_empty()) {
                if tables.len() > 1 {
                    let heading = text(lang, &format!("cli-table-{}", table.name));
                    parts.push(format!("## {heading}\n"));
                }
                parts.push(rows(table, lang));
            }
            parts.retain(|part| !part.is_empty());
            parts.join("\n")
        }
    }
}

fn rows(table: &Table, lang: Lang) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let titles: Vec<String> = table.columns.iter().map(|c| escaped(&c.title)).collect();
    let rule: Vec<String> = (0..table.columns.len())
        .map(|at| if table.is_numeric(at) { "---:" } else { "---" }.to_owned())
        .collect();
    let mut written = line(&titles) + &line(&rule);
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| escaped(&cell.shown(lang))).collect();
        written.push_str(&line(&cells));
    }
    if let Some(total) = &table.total {
        let bold = |cell: &Cell| match escaped(&cell.shown(lang)) {
            empty if empty.is_empty() => empty,
            value => format!("**{value}**"),
        };
        let cells: Vec<String> = total.iter().map(bold).collect();
        written.push_str(&line(&cells));
    }
    written
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// Puts a backslash before the signs that would mean something.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '|' | '<' | '*' | '`' | '[' | '_') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
