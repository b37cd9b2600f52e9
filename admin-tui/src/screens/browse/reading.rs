//! What a list asks to read, and what it gets.

/// A row of a list.
pub trait Row {
    /// Returns the id of the record behind it.
    fn id(&self) -> i64;
    /// Returns its text, as the filter sees it.
    fn text(&self) -> String;
}

/// Something a list wants to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request<C> {
    /// Rows of the list.
    Page {
        /// Which of the list's views.
        view: usize,
        /// The words to look for.
        search: String,
        /// Behind which row; from the beginning if behind none.
        after: Option<C>,
        /// How many at most.
        limit: usize,
    },
    /// One record.
    Record(i64),
}

/// What was read for a list.
#[derive(Debug)]
pub enum Answer<R, D, C> {
    /// Rows, and where the next ones begin.
    Page {
        /// The rows.
        rows: Vec<R>,
        /// Behind which row more can be read.
        next: Option<C>,
        /// Whether they continue the rows that are there.
        more: bool,
    },
    /// One record, or none if it does not exist.
    Record(Option<Box<D>>),
}

/// Makes a page of rows read with a limit: a full one is followed by another.
pub fn page<R: Row, D>(rows: Vec<R>, limit: usize, more: bool) -> Answer<R, D, i64> {
    let next = if rows.len() >= limit {
        rows.last().map(Row::id)
    } else {
        None
    };
    Answer::Page { rows, next, more }
}
