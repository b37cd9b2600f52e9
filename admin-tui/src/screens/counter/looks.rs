//! How the counter looks: the drafts that wait, and one being written with its running total.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    counter::{
        Draft, DraftDelivery, DraftLine, DraftProblem, DraftRow, DraftState, DraftView, walk_in,
    },
    messages::{Lang, text, text_with},
    pricing::{DiscountClass, Outcome},
};

use super::{Record, State};
use crate::{
    app::model::Scene,
    elapsed,
    screens::area::{self, Looks},
    theme::Tone,
    widgets::{
        fitting,
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
    let cells = |row: &DraftRow, width: u16| cells(row, width, scene);
    let sheet = |record: &Record, sheet: &mut Sheet| write(record, sheet, lang);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-counter",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let mut columns = vec![
        Column::left(text(lang, "tui-column-number"), Width::Fixed(7)),
        Column::left(text(lang, "tui-column-name"), Width::Fill(2)),
        Column::right(text(lang, "tui-column-pieces"), Width::Fixed(5)),
        Column::left(text(lang, "tui-column-channel"), Width::Fixed(9)),
    ];
    if width >= 70 {
        columns.push(Column::left(
            text(lang, "tui-column-kept-or-order"),
            Width::Fixed(24),
        ));
        columns.push(Column::right(text(lang, "tui-column-age"), Width::Fixed(9)));
    }
    columns
}

fn cells(row: &DraftRow, width: u16, scene: &Scene) -> Vec<Cell> {
    let lang = scene.lang;
    let draft = &row.draft;
    let mut cells: Vec<Cell> = vec![
        format!("#{}", draft.id).into(),
        customer(row, lang).into(),
        row.pieces.to_string().into(),
        draft.source.label(lang).into(),
    ];
    if width >= 70 {
        cells.push(match &row.order {
            Some((number, total)) => format!("{number} {total}").into(),
            None => Cell::toned(keeps(draft, lang), Tone::Warn),
        });
        let since = scene.now.since(draft.opened_at);
        cells.push(elapsed::text(since, lang).into());
    }
    cells
}

/// Returns who a draft of the list is for.
pub(super) fn customer(row: &DraftRow, lang: Lang) -> String {
    walk_in(&row.customer, lang)
}

/// Returns a number of pieces in words.
pub(super) fn pieces(count: i64, lang: Lang) -> String {
    text_with(lang, "tui-draft-pieces", &[("count", &count.to_string())])
}

/// Returns until when a draft keeps its goods aside, if it does.
pub(super) fn keeps(draft: &Draft, lang: Lang) -> String {
    draft.held_until.map_or_else(String::new, |until| {
        let until = until.date_text(lang);
        text_with(lang, "tui-draft-kept", &[("until", &until)])
    })
}

const fn tone(state: DraftState) -> Tone {
    match state {
        DraftState::Open => Tone::Accent,
        DraftState::Placed => Tone::Good,
        DraftState::Canceled => Tone::Dim,
    }
}

fn write(record: &Record, sheet: &mut Sheet, lang: Lang) {
    let view = &record.view;
    let draft = &view.draft;
    let number = match &view.order_number {
        Some(order) => format!("#{} · {order}", draft.id),
        None => format!("#{}", draft.id),
    };
    sheet.title(
        &format!("{number}  {}", view.customer(lang)),
        &draft.state.label(lang),
        tone(draft.state),
    );
    let phone = match &view.member {
        Some(member) => format!("{} · {}", member.phone, view.tier.label(lang)),
        None => draft
            .walk_in_phone
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
    };
    let facts = [
        draft.source.label(lang),
        draft.delivery.label(lang),
        phone,
        keeps(draft, lang),
    ];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    sheet.text(&facts.join(" · "), Tone::Dim);
    if let Some(address) = &view.address {
        let province = record
            .provinces
            .iter()
            .find(|province| province.code == address.province_code)
            .map_or("", |province| province.name.as_str());
        let line = format!(
            "{} · {}, {}, {}, {province} {}",
            address.recipient, address.street, address.district, address.city, address.postcode
        );
        sheet.text(&line, Tone::Dim);
    }
    if !draft.note.is_empty() {
        sheet.field(&text(lang, "tui-field-note"), &draft.note);
    }
    if let Some(receipt) = &record.receipt {
        sheet.gap();
        for line in receipt.lines() {
            sheet.parts(&[("      ", Tone::Dim), (line, Tone::Plain)]);
        }
        return;
    }
    sheet.heading(&text(lang, "tui-heading-lines"));
    if view.lines.is_empty() {
        sheet.text(&text(lang, "tui-draft-empty"), Tone::Dim);
    }
    let open = draft.state == DraftState::Open;
    for line in &view.lines {
        write_line(line, open, sheet, lang);
    }
    write_sums(view, sheet, lang);
}

fn write_line(line: &DraftLine, open: bool, sheet: &mut Sheet, lang: Lang) {
    let price = &line.price;
    let whole = price.unit_price.0.saturating_mul(line.quantity);
    let right = format!(
        "{}  {}",
        fitting::right(&price.unit_price.digits(), 11),
        fitting::right(&shop_core::money::Rupiah(whole).digits(), 12)
    );
    let room = sheet.width().saturating_sub(fitting::width(&right) + 2);
    let name = format!(
        "{:>2} × {} {}",
        line.quantity,
        line.product.name,
        line.choice(lang)
    );
    let text_line = format!(" {} {right}", fitting::left(&name, room));
    let tone = match line.problem {
        Some(_) => Tone::Danger,
        None => Tone::Plain,
    };
    if open {
        sheet.item(&text_line, tone);
    } else {
        sheet.text(&text_line, tone);
    }
    let below = match (&line.problem, &line.override_reason) {
        (Some(DraftProblem::NotSold), _) => text(lang, "tui-draft-not-sold"),
        (Some(DraftProblem::OnlyLeft(left)), _) => {
            text_with(lang, "tui-draft-only", &[("left", &left.to_string())])
        }
        (None, Some(reason)) => {
            let own = line.variant.price.digits();
            let values = [("price", own.as_str()), ("reason", reason)];
            text_with(lang, "tui-draft-overridden", &values)
        }
        (None, None) => return,
    };
    sheet.parts(&[("      ", Tone::Dim), (&below, Tone::Warn)]);
}

fn write_sums(view: &DraftView, sheet: &mut Sheet, lang: Lang) {
    let priced = &view.priced;
    sheet.gap();
    let label = |key: &str| text(lang, key);
    sheet.pair(
        &label("tui-label-goods"),
        &priced.goods.digits(),
        Tone::Plain,
    );
    for (name, class, amount) in priced.by_name(lang) {
        // What shipping costs is said with its discount already off.
        if class != DiscountClass::Shipping {
            sheet.pair(&name, &format!("-{}", amount.digits()), Tone::Good);
        }
    }
    match &view.option {
        // What is taken along goes no way that could cost anything.
        Some(_) if view.draft.delivery == DraftDelivery::Taken => {}
        Some(option) => {
            let way = option.rate.label(lang);
            sheet.pair(&way, &priced.shipping.digits(), Tone::Plain);
        }
        None => sheet.text(&label("tui-draft-no-rate"), Tone::Warn),
    }
    sheet.pair(
        &label("tui-label-total"),
        &priced.total.to_string(),
        Tone::Strong,
    );
    let reasons = priced
        .reasons
        .iter()
        .filter(|reason| reason.code.is_some() || matches!(reason.outcome, Outcome::Applied(_)));
    for reason in reasons {
        let applied = matches!(reason.outcome, Outcome::Applied(_));
        let (mark, tone) = if applied {
            ("✓", Tone::Good)
        } else {
            ("✗", Tone::Warn)
        };
        let line = format!("{mark} {}: {}", reason.label(lang), reason.says(lang));
        sheet.text(&line, tone);
    }
    for code in view.codes.iter().filter(|code| code.reason.is_none()) {
        let line = format!("✗ {}: {}", code.code, code.says(lang));
        sheet.text(&line, Tone::Warn);
    }
    if let Some(upsell) = &priced.upsell {
        let label = lang.choose(&upsell.label, &upsell.label_en);
        let missing = upsell.missing.to_string();
        let values = [("missing", missing.as_str()), ("name", label)];
        sheet.text(&text_with(lang, "tui-draft-upsell", &values), Tone::Dim);
    }
}
