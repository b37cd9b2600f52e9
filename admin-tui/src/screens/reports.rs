//! Reports: chosen from a list, asked with their parameters, read, written to a file.

mod act;
mod ask;
mod chart;
mod grid;
mod looks;

use std::collections::HashMap;

use chrono::NaiveDate;
use shop_core::{
    reports::{self, Definition, Preset, Report, Span, Wish},
    text::fold,
    time::Timestamp,
};

pub use act::{Act, act, load};
pub use ask::{Purpose, fill, run, unavailable};
pub use looks::draw;

use self::grid::Grid;
use super::Request as Ask;
use crate::app::effect;

/// A report to be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// Which report, by its name.
    pub name: &'static str,
    /// What is asked of it.
    pub choice: Choice,
}

/// A report that was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// What was asked.
    pub choice: Choice,
    /// The answer.
    pub report: Box<Report>,
}

impl Eq for Loaded {}

/// The days a report looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A period that has a name and moves with the calendar.
    Named(Preset),
    /// A period of one's own.
    Own(NaiveDate, NaiveDate),
}

/// What is asked of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The days it looks at.
    pub period: Period,
    /// What a row stands for.
    pub by: &'static str,
    /// What rows must have.
    pub filters: Vec<(String, String)>,
    /// The instant whose knowledge counts; the present if none.
    pub as_of: Option<Timestamp>,
}

impl Choice {
    fn first(definition: &Definition) -> Self {
        Self {
            period: Period::Named(Preset::ThisMonth),
            by: definition.cuts.first().copied().unwrap_or_default(),
            filters: Vec::new(),
            as_of: None,
        }
    }

    /// Returns what core is asked for, as seen from a moment.
    fn wish(&self, definition: &Definition, now: Timestamp) -> Wish {
        let (from, to) = match self.period {
            Period::Named(preset) => preset.days(now.day()),
            Period::Own(from, to) => (from, to),
        };
        let has_period = definition.span == Span::Period;
        Wish {
            from: has_period.then_some(from),
            to: has_period.then_some(to),
            by: Some(self.by.to_owned()),
            filters: self.filters.clone(),
            as_of: self.as_of,
        }
    }
}

/// A report on the screen.
#[derive(Debug)]
pub struct Page {
    /// What was asked.
    pub choice: Choice,
    /// The answer.
    pub report: Box<Report>,
    /// Its tables, written out.
    pub grids: Vec<Grid>,
    /// The table in front.
    pub table: usize,
    /// The chosen row.
    pub row: usize,
    /// The first row drawn.
    pub top: usize,
    /// How many columns behind the first are scrolled away.
    pub column: usize,
}

/// The state of the screen.
#[derive(Debug, Default)]
pub struct State {
    /// The chosen report.
    pub cursor: usize,
    /// The first report drawn.
    pub top: usize,
    /// Whether keys go to the report.
    pub open: bool,
    /// What was asked of each report last.
    pub choices: HashMap<&'static str, Choice>,
    /// The report that was answered last.
    pub page: Option<Page>,
    /// The report that is being answered.
    pub awaited: Option<&'static str>,
    /// How many rows of a table there was room for.
    pub height: usize,
}

impl State {
    /// Returns the chosen report.
    pub fn chosen(&self) -> &'static Definition {
        &reports::ALL[self.cursor.min(reports::ALL.len() - 1)]
    }

    /// Returns what is asked of the chosen report.
    pub fn choice(&self) -> Choice {
        let definition = self.chosen();
        let asked = self.choices.get(definition.name);
        asked.cloned().unwrap_or_else(|| Choice::first(definition))
    }

    /// Returns the answer to the chosen report, if it is there.
    pub fn shown(&self) -> Option<&Page> {
        let name = self.chosen().name;
        self.page
            .as_ref()
            .filter(|page| page.report.definition.name == name)
    }

    /// Returns whether keys go to the report rather than to the list.
    pub fn on_record(&self) -> bool {
        self.open
    }

    /// Returns what the breadcrumb says about the open report.
    pub fn title(&self, lang: shop_core::messages::Lang) -> Option<String> {
        self.open.then(|| self.chosen().title(lang))
    }

    /// Asks for the chosen report.
    fn ask(&mut self) -> Vec<Ask> {
        let name = self.chosen().name;
        self.awaited = Some(name);
        let choice = self.choice();
        let load = Load { name, choice };
        vec![Ask::Load(effect::Load::Reports(load))]
    }

    /// Reads again what is shown when one comes to the screen.
    pub fn enter(&mut self, wide: bool) -> Vec<Ask> {
        if self.open || wide {
            self.ask()
        } else {
            Vec::new()
        }
    }

    /// Opens the report at a place of the list.
    pub fn open_at(&mut self, at: usize) -> Vec<Ask> {
        self.cursor = at.min(reports::ALL.len() - 1);
        self.open = true;
        self.ask()
    }

    /// Opens the first report whose name or title holds the words.
    pub fn find(&mut self, words: &str) -> Vec<Ask> {
        use shop_core::messages::Lang;
        let words = fold(words);
        let found = reports::ALL.iter().position(|definition| {
            [
                definition.name.to_owned(),
                definition.title(Lang::Id),
                definition.title(Lang::En),
            ]
            .iter()
            .any(|name| fold(name).contains(&words))
        });
        found.map_or_else(Vec::new, |at| self.open_at(at))
    }

    /// Leaves the report for the list.
    pub fn close_record(&mut self) {
        self.open = false;
    }

    /// Takes an answer.
    pub fn arrived(&mut self, loaded: Loaded, lang: shop_core::messages::Lang) {
        self.awaited = None;
        let name = loaded.report.definition.name;
        self.choices.insert(name, loaded.choice.clone());
        let grids = grid::grids(&loaded.report, lang);
        // The same question asked again leaves the reader where she was.
        let before = self.page.as_ref().filter(|page| {
            page.report.definition.name == name && page.choice.by == loaded.choice.by
        });
        let (table, row, top, column) = before.map_or((0, 0, 0, 0), |page| {
            (page.table, page.row, page.top, page.column)
        });
        self.page = Some(Page {
            choice: loaded.choice,
            report: loaded.report,
            table: table.min(grids.len().saturating_sub(1)),
            grids,
            row,
            top,
            column,
        });
    }

    /// Takes note that the report could not be answered.
    pub fn failed(&mut self) {
        self.awaited = None;
    }
}
