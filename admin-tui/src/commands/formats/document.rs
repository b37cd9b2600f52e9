//! Everything that one command prints.

use clap::ValueEnum;
use shop_core::messages::Lang;

use super::{Cell, Table, csv, json, markdown, table, text};

/// How output is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// Aligned columns for people
    #[default]
    Table,
    /// Comma-separated values with stable column names, for spreadsheets
    Csv,
    /// JSON with stable field names, for programs
    Json,
    /// A Markdown table, for documents
    #[value(name = "md")]
    Markdown,
}

/// A single fact about the whole output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The name in JSON, which never changes.
    pub id: &'static str,
    /// Its value.
    pub value: Cell,
    /// Whether people type its name, so that it stands under that one.
    pub typed: bool,
}

impl Fact {
    /// Makes a fact, which people read under a title of their language.
    pub fn new(id: &'static str, value: impl Into<Cell>) -> Self {
        let value = value.into();
        let typed = false;
        Self { id, value, typed }
    }

    /// Makes a fact that people read under the name they type to change it.
    pub fn typed(id: &'static str, value: impl Into<Cell>) -> Self {
        let value = value.into();
        let typed = true;
        Self { id, value, typed }
    }

    /// Returns its title in a language.
    pub(super) fn title(&self, lang: Lang) -> String {
        if self.typed {
            self.id.to_owned()
        } else {
            table::title(lang, self.id)
        }
    }

    /// Returns whether there is something to read.
    pub(super) fn is_shown(&self, lang: Lang) -> bool {
        self.typed || !self.value.shown(lang).is_empty()
    }
}

/// What a command prints on standard output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    /// Any number of records of one kind.
    List(Table),
    /// Facts about one thing, and what belongs to it.
    Sheet {
        /// The facts.
        facts: Vec<Fact>,
        /// What belongs to it; only the first table goes into CSV.
        tables: Vec<Table>,
    },
    /// Lines that stand as they are, with their name in JSON.
    Strip(&'static str, String),
}

/// Writes a document; the same document gives the same bytes.
#[must_use]
pub fn render(document: &Document, format: Format, lang: Lang) -> String {
    match format {
        Format::Table => text::render(document, lang),
        Format::Csv => csv::render(document),
        Format::Json => json::render(document),
        Format::Markdown => markdown::render(document, lang),
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;
    use shop_core::{money::Rupiah, time::parse_day};

    use super::*;

    fn sales() -> Table {
        let columns = ["sku", "name", "quantity", "price"];
        let rows = [
            ("GP-M", "Gamis \"Parang\", laras", 12_i64, 1_250_000_i64),
            ("KB-S", "=HYPERLINK(1)|2", -3, 85_000),
            ("東-L", "Ratih\nAyu 東京", 1_000, 0),
        ];
        let mut table = Table::new(Lang::En, "lines", &columns)
            .with_rows(rows, |(sku, name, n, price)| {
                vec![sku.into(), name.into(), n.into(), Rupiah(price).into()]
            });
        table.total = Some(vec![
            "total".into(),
            Cell::Nothing,
            1_009_i64.into(),
            Rupiah(1_335_000).into(),
        ]);
        table
    }

    fn sheet() -> Document {
        let day = parse_day("2026-11-23").unwrap();
        let facts = vec![
            Fact::new("report", Cell::coded("sales", "Sales")),
            Fact::new("from", day),
            Fact::new("active", true),
            Fact::new("due_at", Cell::Nothing),
            Fact::typed("announcement", ""),
        ];
        let tables = vec![sales()];
        Document::Sheet { facts, tables }
    }

    #[test]
    fn tables_are_aligned_by_what_is_seen() {
        assert_snapshot!(render(&sheet(), Format::Table, Lang::En), @r#"
        Report        Sales
        From          23 Nov 2026
        In use        yes
        announcement

        Code   Name                   Quantity      Price
        GP-M   Gamis "Parang", laras        12  1.250.000
        KB-S   =HYPERLINK(1)|2              -3     85.000
        東-L   Ratih Ayu 東京            1.000          0
        ─────────────────────────────────────────────────
        total                            1.009  1.335.000
        "#);
    }

    #[test]
    fn csv_quotes_and_disarms() {
        assert_snapshot!(render(&sheet(), Format::Csv, Lang::En), @r#"
        sku,name,quantity,price
        GP-M,"Gamis ""Parang"", laras",12,1250000
        KB-S,'=HYPERLINK(1)|2,-3,85000
        東-L,"Ratih
        Ayu 東京",1000,0
        "#);
    }

    #[test]
    fn json_keeps_names_order_and_numbers() {
        assert_snapshot!(render(&sheet(), Format::Json, Lang::Id), @r#"
        {
          "report": "sales",
          "from": "2026-11-23",
          "active": true,
          "due_at": null,
          "announcement": "",
          "lines": [
            {
              "sku": "GP-M",
              "name": "Gamis \"Parang\", laras",
              "quantity": 12,
              "price": 1250000
            },
            {
              "sku": "KB-S",
              "name": "=HYPERLINK(1)|2",
              "quantity": -3,
              "price": 85000
            },
            {
              "sku": "東-L",
              "name": "Ratih\nAyu 東京",
              "quantity": 1000,
              "price": 0
            }
          ],
          "total": {
            "sku": "total",
            "name": null,
            "quantity": 1009,
            "price": 1335000
          }
        }
        "#);
        assert_snapshot!(render(&Document::List(sales()), Format::Json, Lang::Id), @r#"
        [
          {
            "sku": "GP-M",
            "name": "Gamis \"Parang\", laras",
            "quantity": 12,
            "price": 1250000
          },
          {
            "sku": "KB-S",
            "name": "=HYPERLINK(1)|2",
            "quantity": -3,
            "price": 85000
          },
          {
            "sku": "東-L",
            "name": "Ratih\nAyu 東京",
            "quantity": 1000,
            "price": 0
          }
        ]
        "#);
    }

    #[test]
    fn markdown_is_escaped() {
        assert_snapshot!(render(&sheet(), Format::Markdown, Lang::En), @r#"
        - Report: Sales
        - From: 23 Nov 2026
        - In use: yes
        - announcement:

        | Code | Name | Quantity | Price |
        | --- | --- | ---: | ---: |
        | GP-M | Gamis "Parang", laras | 12 | 1.250.000 |
        | KB-S | =HYPERLINK(1)\|2 | -3 | 85.000 |
        | 東-L | Ratih Ayu 東京 | 1.000 | 0 |
        | **total** |  | **1.009** | **1.335.000** |
        "#);
    }

    #[test]
    fn nothing_is_still_well_formed() {
        let empty = Document::List(Table::new(Lang::En, "orders", &["number", "total"]));
        let all = [Format::Table, Format::Csv, Format::Json, Format::Markdown]
            .map(|format| render(&empty, format, Lang::En));
        assert_eq!(all[0], "");
        assert_eq!(all[1], "number,total\n");
        assert_eq!(all[2], "[]\n");
        assert_eq!(all[3], "");
    }

    #[test]
    fn texts_cannot_steer_the_terminal_or_a_spreadsheet() {
        let rows = ["\u{1b}[31mmerah", "@SUM(1)", "+62", "\tx", "-1", "Ayu;=1+1"];
        let table =
            Table::new(Lang::En, "names", &["name"]).with_rows(rows, |name| vec![Cell::from(name)]);
        let document = Document::List(table);
        assert!(!render(&document, Format::Table, Lang::En).contains('\u{1b}'));
        assert_eq!(
            render(&document, Format::Csv, Lang::En),
            "name\n [31mmerah\n'@SUM(1)\n'+62\n\"'\tx\"\n'-1\n\"Ayu;=1+1\"\n"
        );
    }
}
