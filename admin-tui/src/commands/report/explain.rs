//! `admin-tui report list` and `report explain`: which reports there are, and
//! what one of them counts.

use shop_core::{
    messages::Lang,
    reports::{self, Definition, Span},
};

use crate::commands::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

pub(super) fn list(session: &Session) -> Result<Answer, Failure> {
    session.require(shop_core::actor::Permission::ViewReports)?;
    let lang = session.lang;
    let table = Table::new(lang, "reports", &["report", "title", "by"]).with_rows(
        reports::ALL,
        |definition| {
            vec![
                definition.name.into(),
                definition.title(lang).into(),
                cuts(definition, lang),
            ]
        },
    );
    Ok(Answer::list(lang, table))
}

pub(super) fn explain(
    session: &Session,
    definition: &'static Definition,
) -> Result<Answer, Failure> {
    session.require(shop_core::actor::Permission::ViewReports)?;
    let lang = session.lang;
    let formula = Cell::coded(definition.formula(Lang::En), definition.formula(lang));
    let span = match definition.span {
        Span::Period => "period",
        Span::Moment => "moment",
    };
    let span = Cell::coded(span, reports::span_title(definition.span, lang));
    let filters = definition
        .filters
        .iter()
        .map(|name| ((*name).to_owned(), reports::filter_title(name, lang)))
        .collect();
    let facts = vec![
        Fact::new("report", definition.name),
        Fact::new("title", definition.title(lang)),
        Fact::new("formula", formula),
        Fact::new("span", span),
        Fact::new("by", cuts(definition, lang)),
        Fact::new("where", Cell::several(filters)),
    ];
    let tables = Vec::new();
    Ok(Answer::document(Document::Sheet { facts, tables }))
}

fn cuts(definition: &Definition, lang: Lang) -> Cell {
    let cuts = definition.cuts.iter();
    let named = cuts.map(|cut| {
        let title = definition.cut_title(cut, lang);
        ((*cut).to_owned(), format!("{cut} ({title})"))
    });
    Cell::several(named.collect())
}
