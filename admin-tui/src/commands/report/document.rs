//! A report as a document: what it says on paper, the same from the command
//! line and from the terminal application.

use shop_core::{
    messages::Lang,
    reports::{self, Report, Value},
};

use crate::commands::formats::{Cell, Column, Document, Fact, Table};

/// Writes a report down with everything one has to know to believe it.
pub fn document(report: &Report, lang: Lang) -> Document {
    let definition = report.definition;
    let question = &report.question;
    // Sentences are the same in every language where programs read them.
    let both = |words: &dyn Fn(Lang) -> String| Cell::coded(words(Lang::En), words(lang));
    let mut facts = vec![Fact::new(
        "report",
        Cell::coded(definition.name, definition.title(lang)),
    )];
    if definition.span == reports::Span::Period {
        facts.push(Fact::new("from", question.from));
        facts.push(Fact::new("to", question.to));
    }
    if !question.by.is_empty() {
        let title = definition.cut_title(question.by, lang);
        facts.push(Fact::new("by", Cell::coded(question.by, title)));
    }
    if question.is_filtered() {
        let filters = question.filters.iter().map(|(name, value)| {
            let title = reports::filter_title(name, lang);
            (format!("{name}={value}"), format!("{title} = {value}"))
        });
        facts.push(Fact::new("where", Cell::several(filters.collect())));
    }
    let as_of = question.as_of;
    facts.push(Fact::new(
        "as_of",
        Cell::coded(as_of.rfc3339(), as_of.full_text(lang)),
    ));
    facts.push(Fact::new("basis", report.basis));
    facts.push(Fact::new("formula", both(&|lang| definition.formula(lang))));
    let remarks = report.remarks.iter();
    let remarks = remarks.map(|remark| (remark.words(Lang::En), remark.words(lang)));
    facts.push(Fact::new("remarks", Cell::several(remarks.collect())));
    let proofs = report.proofs.iter();
    let proofs = proofs.map(|proof| (proof.words(Lang::En), proof.words(lang)));
    facts.push(Fact::new("reconciled", Cell::several(proofs.collect())));
    let tables = std::iter::once(&report.table).chain(&report.also);
    let tables = tables.map(|table| written(report, table, lang)).collect();
    Document::Sheet { facts, tables }
}

fn written(report: &Report, table: &reports::Table, lang: Lang) -> Table {
    let columns = table.columns.iter().map(|column| Column {
        id: column.id,
        title: report.column_title(*column, lang),
    });
    let row = |row: &Vec<Value>| row.iter().map(|value| cell(value, lang)).collect();
    Table {
        name: table.name,
        heading: Some(table.title(lang)),
        columns: columns.collect(),
        rows: table.rows.iter().map(row).collect(),
        total: table.total.as_ref().map(row),
    }
}

fn cell(value: &Value, lang: Lang) -> Cell {
    match value {
        Value::Nothing => Cell::Nothing,
        Value::Text(words) => words.into(),
        Value::Count(count) => (*count).into(),
        Value::Money(amount) => (*amount).into(),
        Value::Day(day) => (*day).into(),
        Value::Instant(at) => (*at).into(),
        Value::Share(tenths) => Cell::Share(*tenths),
        Value::Minutes(minutes) => Cell::Minutes(*minutes),
        Value::Month(_) | Value::Named(..) => Cell::coded(value.exact(), value.words(lang)),
    }
}
