//! How payments look: who, how much, since when, and what to beware of.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    messages::{Lang, text, text_with},
    payments::VerifyRow,
    time::{Timestamp, day_text},
};

use super::State;
use crate::{
    app::model::Scene,
    elapsed,
    screens::area::{self, Looks},
    theme::Tone,
    widgets::{
        sheet::Sheet,
        table::{Cell, Column, Width},
    },
};

/// Draws the screen.
pub fn draw(
    state: &mut State,
    scene: &Scene,
    buffer: &mut Buffer,
    room: (Rect, Rect),
) -> Option<Position> {
    let lang = scene.lang;
    let columns = |width: u16| columns(lang, width);
    let cells = |row: &VerifyRow, width: u16| cells(row, width, scene);
    let sheet = |row: &VerifyRow, sheet: &mut Sheet| write(row, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-payments",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let mut columns = vec![
        Column::left(text(lang, "tui-column-number"), Width::Fixed(14)),
        Column::left(text(lang, "tui-column-name"), Width::Fill(2)),
        Column::right(text(lang, "tui-column-due"), Width::Fixed(16)),
    ];
    if width >= 70 {
        columns.push(Column::left(
            text(lang, "tui-column-waits"),
            Width::Fixed(10),
        ));
        columns.push(Column::left(text(lang, "tui-column-note"), Width::Fill(2)));
    }
    columns
}

fn cells(row: &VerifyRow, width: u16, scene: &Scene) -> Vec<Cell> {
    let payment = &row.view.payment;
    let mut cells: Vec<Cell> = vec![
        row.order_number.clone().into(),
        row.member_name.clone().into(),
        payment.amount_due.to_string().into(),
    ];
    if width >= 70 {
        cells.push(since(payment.submitted_at, scene).into());
        let warning = row
            .warnings
            .first()
            .map(|warning| format!("! {}", warning.label(scene.lang)));
        let account = row.view.means_short(scene.lang);
        cells.push(warning.map_or_else(
            || account.into(),
            |warning| Cell::toned(warning, Tone::Warn),
        ));
    }
    cells
}

fn since(at: Option<Timestamp>, scene: &Scene) -> String {
    at.map(|at| elapsed::text(scene.now.since(at), scene.lang))
        .unwrap_or_default()
}

fn write(row: &VerifyRow, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let label = |key: &str| text(lang, key);
    let payment = &row.view.payment;
    let state = text(lang, &format!("payment-state-{}", payment.state));
    sheet.title(
        &format!("{}  {}", row.order_number, row.member_name),
        &state,
        Tone::Accent,
    );
    sheet.gap();
    let due = payment.amount_due.to_string();
    sheet.parts(&[
        (&format!("{:<19}", label("tui-label-due")), Tone::Dim),
        (&due, Tone::Accent),
        (
            &format!(
                "   {}",
                text_with(
                    lang,
                    "tui-unique-code",
                    &[("code", &payment.unique_code.to_string())]
                )
            ),
            Tone::Dim,
        ),
    ]);
    let claimed = payment
        .claimed_amount
        .map(|amount| amount.to_string())
        .unwrap_or_default();
    let tone = if payment.claimed_amount == Some(payment.amount_due) {
        Tone::Good
    } else {
        Tone::Warn
    };
    let note = if payment.claimed_amount == Some(payment.amount_due) {
        "tui-amount-same"
    } else {
        "tui-amount-other"
    };
    if !claimed.is_empty() {
        sheet.toned_field(
            &label("tui-label-claimed"),
            &format!("{claimed}  ({})", label(note)),
            tone,
        );
    }
    sheet.gap();
    for warning in &row.warnings {
        sheet.text(&format!("! {}", warning.label(lang)), Tone::Warn);
    }
    let holder = row
        .view
        .account
        .as_ref()
        .map(|account| account.holder.as_str());
    let account = [Some(row.view.means(lang).as_str()), holder]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    sheet.field(&label("tui-label-account"), &account);
    let sender = [
        payment.sender_bank.as_deref(),
        payment.sender_name.as_deref(),
    ];
    sheet.field(
        &label("tui-label-sender"),
        &sender.into_iter().flatten().collect::<Vec<_>>().join(" · "),
    );
    let day = payment
        .transferred_on
        .map(|day| day_text(day, lang))
        .unwrap_or_default();
    sheet.field(&label("tui-label-transferred"), &day);
    let submitted = payment.submitted_at.map(|at| {
        format!(
            "{} ({})",
            at.full_text(lang),
            elapsed::ago(scene.now.since(at), lang)
        )
    });
    sheet.field(
        &label("tui-label-submitted"),
        &submitted.unwrap_or_default(),
    );
    sheet.field(
        &label("tui-label-deadline"),
        &payment.due_at.full_text(lang),
    );
    let proof = if payment.proof_key.is_some() {
        "tui-proof-there"
    } else {
        "tui-proof-missing"
    };
    sheet.field(&label("tui-label-proof"), &label(proof));
    sheet.field(
        &label("tui-label-customer-note"),
        payment.customer_note.as_deref().unwrap_or_default(),
    );
    if let Some(at) = payment.decided_at {
        sheet.gap();
        sheet.field(&label("tui-label-decided"), &at.full_text(lang));
        let settled = payment
            .settled_amount
            .map(|amount| amount.to_string())
            .unwrap_or_default();
        sheet.field(&label("tui-label-settled"), &settled);
        let reason = payment
            .reject_reason
            .map(|reason| reason.label(lang))
            .unwrap_or_default();
        sheet.field(&label("tui-label-reason"), &reason);
        sheet.field(
            &label("tui-label-decision-note"),
            payment.decision_note.as_deref().unwrap_or_default(),
        );
    }
}
