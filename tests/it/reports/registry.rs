//! What every report has to be: named in both languages, answered in every
//! cut, and refused when the books disagree.

use diesel::prelude::*;
use shop_core::{
    messages::{Lang, exists},
    reports::{self, ReportError, Value, Wish},
};

use super::trade::{ask, trade, written};

#[test]
fn every_report_is_explained_in_both_languages() {
    for lang in [Lang::Id, Lang::En] {
        for definition in reports::ALL {
            for part in ["title", "formula"] {
                let key = format!("report-{part}-{}", definition.name);
                assert!(exists(lang, &key), "{key} in {lang:?}");
            }
            for cut in definition.cuts {
                assert!(exists(lang, &format!("report-by-{cut}")), "{cut}");
            }
            for filter in definition.filters {
                assert!(exists(lang, &format!("report-filter-{filter}")), "{filter}");
            }
        }
    }
}

#[test]
fn every_cut_answers_in_words_of_both_languages() {
    let mut shop = trade();
    for definition in reports::ALL {
        for cut in definition.cuts {
            let wish = Wish {
                by: Some((*cut).to_owned()),
                ..Wish::default()
            };
            let report = ask(&mut shop, definition.name, &wish).unwrap();
            for lang in [Lang::Id, Lang::En] {
                let mut words: Vec<String> = Vec::new();
                for table in std::iter::once(&report.table).chain(&report.also) {
                    words.push(table.title(lang));
                    let titles = table.columns.iter();
                    words.extend(titles.map(|column| report.column_title(*column, lang)));
                    let values = table.rows.iter().chain(&table.total).flatten();
                    words.extend(values.map(|value| value.words(lang)));
                    for row in &table.rows {
                        for (value, column) in row.iter().zip(&table.columns) {
                            let fits = *value == Value::Nothing
                                || value.is_figure() == column.kind.is_figure();
                            assert!(fits, "{} by {cut}: {column:?} {value:?}", definition.name);
                        }
                    }
                }
                words.extend(report.remarks.iter().map(|remark| remark.words(lang)));
                words.extend(report.proofs.iter().map(|proof| proof.words(lang)));
                let missing = words.iter().find(|word| word.contains('⟦'));
                assert_eq!(missing, None, "{} by {cut}", definition.name);
            }
            let again = ask(&mut shop, definition.name, &wish).unwrap();
            assert_eq!(written(&report), written(&again));
        }
    }
}

#[test]
fn books_that_disagree_give_no_report() {
    let tampered = [
        ("sales", "UPDATE order_lines SET net = net + 1 WHERE id = 1"),
        (
            "best-sellers",
            "UPDATE order_lines SET net = net - 1 WHERE id = 1",
        ),
        (
            "stock",
            "UPDATE stock SET on_hand = on_hand + 1 WHERE variant_id = 1",
        ),
        (
            "slow-sellers",
            "UPDATE stock SET allocated = allocated + 1 WHERE variant_id = 1",
        ),
        (
            "stock-movements",
            "UPDATE stock_movements SET on_hand_delta = on_hand_delta + 1 WHERE id = 1",
        ),
        (
            "receivables",
            "UPDATE orders SET net_paid = 7, closed_at = NULL WHERE status = 'placed'",
        ),
        (
            "receivables",
            "INSERT INTO refunds (order_id, amount, state, note, created_at, created_by, method)
             SELECT id, 5, 'requested', '', placed_at, 'system', 'cash' FROM orders WHERE id = 1",
        ),
        (
            "sales",
            "UPDATE orders SET shipping = shipping + 1 WHERE id = 1",
        ),
        (
            "sales",
            "UPDATE orders SET net_paid = net_paid - 1 WHERE id = 1",
        ),
        (
            "sales",
            "UPDATE payments SET settled_amount = settled_amount + 5000 WHERE order_id = 1",
        ),
        ("rfm", "UPDATE order_lines SET net = net + 1 WHERE id = 1"),
    ];
    for (name, tamper) in tampered {
        let mut shop = trade();
        ask(&mut shop, name, &Wish::default()).unwrap();
        let rows = diesel::sql_query(tamper).execute(&mut shop.conn).unwrap();
        assert!(rows > 0, "{name}: nothing was tampered with");
        let answer = ask(&mut shop, name, &Wish::default());
        assert!(
            matches!(answer, Err(ReportError::DoesNotReconcile { .. })),
            "{name}: {answer:?}"
        );
    }
}
