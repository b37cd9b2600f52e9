//! Rows under named columns.

use serde::{Serialize, Serializer, ser::SerializeMap};
use shop_core::messages::{Lang, text};

use super::Cell;

/// A column: its name for programs and its title for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The name in JSON and CSV, which never changes.
    pub id: &'static str,
    /// The title in the language of the output.
    pub title: String,
}

/// Rows under named columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the rows are called in JSON when they are a part of more.
    pub name: &'static str,
    /// What they are called by people when they are a part of more.
    pub heading: Option<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The row under the others.
    pub total: Option<Vec<Cell>>,
}

/// Returns the title of a column or fact in a language.
pub(super) fn title(lang: Lang, id: &str) -> String {
    text(lang, &format!("cli-column-{}", id.replace('_', "-")))
}

impl Table {
    /// Makes a table without rows.
    #[must_use]
    pub fn new(lang: Lang, name: &'static str, columns: &[&'static str]) -> Self {
        let column = |id: &&'static str| Column {
            id,
            title: title(lang, id),
        };
        Self {
            name,
            heading: None,
            columns: columns.iter().map(column).collect(),
            rows: Vec::new(),
            total: None,
        }
    }

    /// Returns what people call the rows when they are a part of more.
    pub(super) fn heading(&self, lang: Lang) -> String {
        let named = || text(lang, &format!("cli-table-{}", self.name.replace('_', "-")));
        self.heading.clone().unwrap_or_else(named)
    }

    /// Returns the table with rows, one for each value.
    #[must_use]
    pub fn with_rows<T>(
        mut self,
        values: impl IntoIterator<Item = T>,
        row: impl Fn(T) -> Vec<Cell>,
    ) -> Self {
        self.rows.extend(values.into_iter().map(row));
        debug_assert!(
            self.rows.iter().all(|row| row.len() == self.columns.len()),
            "every row has a cell for each column"
        );
        self
    }

    /// Returns the columns with something to read in them, at least the
    /// first.
    pub(super) fn visible(&self, lang: Lang) -> Vec<usize> {
        let filled =
            |at: &usize| *at == 0 || self.rows.iter().any(|row| !row[*at].shown(lang).is_empty());
        (0..self.columns.len()).filter(filled).collect()
    }

    /// Returns whether a column holds numbers only.
    pub(super) fn is_numeric(&self, column: usize) -> bool {
        let mut cells = self
            .rows
            .iter()
            .map(|row| &row[column])
            .filter(|cell| **cell != Cell::Nothing)
            .peekable();
        cells.peek().is_some() && cells.all(Cell::is_number)
    }
}

/// A row as an object, its fields in the order of the columns.
pub(super) struct Record<'a> {
    pub(super) columns: &'a [Column],
    pub(super) cells: &'a [Cell],
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.columns.len()))?;
        for (column, cell) in self.columns.iter().zip(self.cells) {
            object.serialize_entry(column.id, cell)?;
        }
        object.end()
    }
}

/// An array of records.
impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let columns = &self.columns;
        serializer.collect_seq(self.rows.iter().map(|cells| Record { columns, cells }))
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use shop_core::messages::{Lang, exists};

    /// Adds the names of the tables that the sources under a folder make.
    fn names(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                // What writes tables, and what tests them, makes none of its own.
                if !path.ends_with("formats") && !path.ends_with("tests") {
                    names(&path, found);
                }
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            if !source.contains("tables: vec![") {
                continue;
            }
            for made in source.split("Table::new(").skip(1) {
                found.extend(made.split('"').nth(1).map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_table_of_a_sheet_has_a_heading() {
        let mut found = Vec::new();
        let commands = concat!(env!("CARGO_MANIFEST_DIR"), "/src/commands");
        names(Path::new(commands), &mut found);
        assert!(found.len() > 10, "{found:?}");
        // A report's own rows stand alone under its title.
        found.retain(|name| name != "rows");
        for name in found {
            for lang in [Lang::Id, Lang::En] {
                let key = format!("cli-table-{}", name.replace('_', "-"));
                assert!(exists(lang, &key), "{key} is missing in {lang:?}");
            }
        }
    }
}
