//! Comma-separated values, safe to open in a spreadsheet.

use super::{Cell, Document};

/// Writes the first table of a document, or its facts as one row when it has
/// none. Totals are left out: whoever adds up a column wants the rows.
pub(super) fn render(document: &Document) -> String {
    match document {
        Document::Strip(_, lines) => lines.clone(),
        Document::List(table) => table_text(table),
        Document::Sheet { facts, tables } => match tables.first() {
            Some(table) => table_text(table),
            None => {
                let names: Vec<&str> = facts.iter().map(|fact| fact.id).collect();
                let values: Vec<String> = facts.iter().map(|fact| field(&fact.value)).collect();
                format!("{}\n{}\n", names.join(","), values.join(","))
            }
        },
    }
}

fn table_text(table: &super::Table) -> String {
    let names: Vec<&str> = table.columns.iter().map(|column| column.id).collect();
    let mut written = names.join(",");
    written.push('\n');
    for row in &table.rows {
        let fields: Vec<String> = row.iter().map(field).collect();
        written.push_str(&fields.join(","));
        written.push('\n');
    }
    written
}

fn field(cell: &Cell) -> String {
    // A terminal would obey what other control characters say.
    let mut field = cell.exact().replace(
        |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t' | '\r'),
        " ",
    );
    // A spreadsheet would take such a text for a formula.
    if !cell.is_number() && field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        field.insert(0, '\'');
    }
    // In Indonesia spreadsheets separate by semicolons.
    if field.contains([',', ';', '\t', '"', '\n', '\r']) {
        field = format!("\"{}\"", field.replace('"', "\"\""));
    }
    field
}
