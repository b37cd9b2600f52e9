//! Markdown tables, for documents.

use shop_core::messages::Lang;

use super::{Cell, Document, Table};

/// Writes a document as Markdown; nothing for an empty list.
pub(super) fn render(document: &Document, lang: Lang) -> String {
    match document {
        Document::Strip(_, lines) => format!("```text\n{lines}```\n"),
        Document::List(table) => rows(table, lang),
        Document::Sheet { facts, tables } => {
            let mut parts = Vec::new();
            let list: String = facts
                .iter()
                .filter(|fact| fact.is_shown(lang))
                .map(|fact| {
                    let value = escaped(&fact.value.shown(lang));
                    let line = format!("- {}: {value}", escaped(&fact.title(lang)));
                    line.trim_end().to_owned() + "\n"
                })
                .collect();
            parts.push(list);
            for table in tables.iter().filter(|table| !table.rows.is_empty()) {
                if tables.len() > 1 {
                    let heading = table.heading(lang);
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
    let visible = table.visible(lang);
    let of = |row: &[Cell]| -> Vec<String> {
        let shown = |at: &usize| escaped(&row[*at].shown(lang));
        visible.iter().map(shown).collect()
    };
    let title = |at: &usize| escaped(&table.columns[*at].title);
    let titles: Vec<String> = visible.iter().map(title).collect();
    let rule: Vec<String> = visible
        .iter()
        .map(|at| if table.is_numeric(*at) { "---:" } else { "---" }.to_owned())
        .collect();
    let mut written = line(&titles) + &line(&rule);
    for row in &table.rows {
        written.push_str(&line(&of(row)));
    }
    if let Some(total) = &table.total {
        let bold = |value: String| match value.as_str() {
            "" => value,
            _ => format!("**{value}**"),
        };
        let cells: Vec<String> = of(total).into_iter().map(bold).collect();
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
