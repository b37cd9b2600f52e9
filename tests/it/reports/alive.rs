//! Every report over a shop that has lived for two years; the demo shop is
//! filled by the test of its pages, which calls this.

use shop_core::{
    actor::Actor,
    audit::{self, AuditQuery},
    db::Conn,
    messages::Lang,
    reports::{self, Wish},
    time::Timestamp,
};

/// Answers every report in every cut: the books agree, and there is something
/// to read in each.
pub fn every_report_answers(conn: &mut Conn, now: Timestamp) {
    let last = now.day();
    for definition in reports::ALL {
        let cuts = definition.cuts.iter().map(|cut| Some((*cut).to_owned()));
        for by in cuts {
            let wish = Wish {
                from: Some(last - chrono::Days::new(700)),
                to: Some(last),
                by: by.clone(),
                ..Wish::default()
            };
            let report = reports::run(conn, &Actor::System, now, definition, &wish);
            let report =
                report.unwrap_or_else(|error| panic!("{} {by:?}: {error}", definition.name));
            assert!(
                !report.is_empty(),
                "{} {by:?} has nothing to say",
                definition.name
            );
            for table in std::iter::once(&report.table).chain(&report.also) {
                for lang in [Lang::Id, Lang::En] {
                    let values = table.rows.iter().chain(&table.total).flatten();
                    let missing = values
                        .map(|value| value.words(lang))
                        .find(|word| word.contains('⟦'));
                    assert_eq!(missing, None, "{} {by:?}", definition.name);
                }
            }
        }
    }
}

/// Finds words for every field of everything that happened.
pub fn every_event_is_said(conn: &mut Conn) {
    let mut after = None;
    let mut seen = 0;
    loop {
        let query = AuditQuery {
            after,
            limit: 1_000,
            ..AuditQuery::default()
        };
        let page = audit::list(conn, &Actor::System, &query).unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        seen += page.len();
        for event in &page {
            fields(&event.data, &mut |name| {
                for lang in [Lang::Id, Lang::En] {
                    assert!(
                        audit::field_label(name, lang).is_some(),
                        "{} has no words for {name}: {}",
                        event.kind,
                        event.data
                    );
                }
            });
        }
    }
    assert!(seen > 1_000, "{seen} events are no life");
}

/// Names every field of an event, those before and after a change as well.
pub fn fields(data: &serde_json::Value, named: &mut impl FnMut(&str)) {
    match data {
        serde_json::Value::Object(all) => {
            for (name, value) in all {
                if !matches!(name.as_str(), "before" | "after") {
                    named(name);
                }
                fields(value, named);
            }
        }
        serde_json::Value::Array(all) => {
            for one in all {
                fields(one, named);
            }
        }
        _ => {}
    }
}
