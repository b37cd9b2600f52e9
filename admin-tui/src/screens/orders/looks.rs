//! How orders look: who, how much, how far; and one order with its lines, money and way.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    messages::{Lang, text, text_with},
    orders::{OrderRow, OrderSource, OrderStage, OrderView},
    shipping::DeliveryMethod,
    time::Timestamp,
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
    let cells = |row: &OrderRow, width: u16| cells(row, width, scene);
    let sheet = |view: &OrderView, sheet: &mut Sheet| write(view, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-orders",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let mut columns = vec![
        Column::left(text(lang, "tui-column-number"), Width::Fixed(14)),
        Column::left(text(lang, "tui-column-name"), Width::Fill(2)),
        Column::left(text(lang, "tui-column-stage"), Width::Fixed(21)),
        Column::right(text(lang, "tui-column-total"), Width::Fixed(14)),
    ];
    if width >= 74 {
        columns.push(Column::right(
            text(lang, "tui-column-pieces"),
            Width::Fixed(5),
        ));
        columns.push(Column::right(text(lang, "tui-column-age"), Width::Fixed(9)));
    }
    columns
}

fn stage_tone(stage: OrderStage) -> Tone {
    match stage {
        OrderStage::Processing
        | OrderStage::Packed
        | OrderStage::PaymentInReview
        | OrderStage::AwaitingApproval => Tone::Warn,
        OrderStage::Canceled | OrderStage::Expired => Tone::Dim,
        OrderStage::Delivered | OrderStage::Completed => Tone::Good,
        OrderStage::AwaitingPayment | OrderStage::Shipped => Tone::Plain,
    }
}

fn cells(row: &OrderRow, width: u16, scene: &Scene) -> Vec<Cell> {
    let stage = row.order.stage();
    let mut cells: Vec<Cell> = vec![
        row.order.number.clone().into(),
        named(row, scene.lang).into(),
        Cell::toned(stage.label(scene.lang), stage_tone(stage)),
        row.order.total.to_string().into(),
    ];
    if width >= 74 {
        cells.push(row.pieces.to_string().into());
        cells.push(elapsed::text(scene.now.since(row.order.placed_at), scene.lang).into());
    }
    cells
}

/// Returns who ordered, and where if it was not on the web.
fn named(row: &OrderRow, lang: Lang) -> String {
    match row.order.source {
        OrderSource::Web => row.member_name.clone(),
        OrderSource::Counter | OrderSource::Phone => {
            format!("{} · {}", row.member_name, row.order.source.label(lang))
        }
    }
}

fn write(view: &OrderView, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let order = &view.order;
    let stage = order.stage();
    sheet.title(
        &format!("{}  {}", order.number, view.customer.name),
        &stage.label(lang),
        stage_tone(stage),
    );
    let customer = &view.customer;
    let phone = customer.phone.as_ref().map(ToString::to_string);
    let email = customer.email.as_ref().map(ToString::to_string);
    let source = (order.source != OrderSource::Web).then(|| order.source.label(lang));
    let contact: Vec<String> = [phone, email, source].into_iter().flatten().collect();
    if !contact.is_empty() {
        sheet.text(&contact.join(" · "), Tone::Dim);
    }
    if let Some(reason) = &order.hold_reason {
        sheet.text(&format!("! {reason}"), Tone::Warn);
    }
    sheet.gap();
    write_lines(view, sheet, lang);
    sheet.gap();
    write_delivery(view, sheet, lang);
    write_money(view, sheet, lang);
    write_course(view, sheet, scene);
}

fn write_lines(view: &OrderView, sheet: &mut Sheet, lang: Lang) {
    sheet.heading(&text(lang, "tui-heading-lines"));
    for line in &view.lines {
        let name = format!(
            "{} × {}  {}",
            line.quantity,
            line.product_name,
            line.variant_text(lang)
        );
        sheet.pair(&name, &line.net.to_string(), Tone::Plain);
        sheet.parts(&[("    ", Tone::Dim), (line.sku.as_str(), Tone::Dim)]);
    }
    let order = &view.order;
    let mut sum = |key: &str, amount: String| sheet.pair(&text(lang, key), &amount, Tone::Plain);
    sum("tui-label-goods", order.goods.to_string());
    if order.discount.0 != 0 {
        sum("tui-label-discount", format!("-{}", order.discount));
    }
    sum("tui-label-shipping", order.shipping.to_string());
    sheet.pair(
        &text(lang, "tui-label-total"),
        &order.total.to_string(),
        Tone::Strong,
    );
    if !order.note.is_empty() {
        sheet.field(&text(lang, "tui-label-customer-note"), &order.note);
    }
}

fn write_delivery(view: &OrderView, sheet: &mut Sheet, lang: Lang) {
    let delivery = &view.delivery;
    sheet.heading(&text(lang, "tui-heading-delivery"));
    sheet.field(&text(lang, "tui-label-delivery"), &delivery.label(lang));
    if delivery.method == DeliveryMethod::Courier {
        sheet.field(
            &text(lang, "tui-label-recipient"),
            &format!("{} · {}", delivery.recipient, delivery.phone),
        );
        for (index, line) in delivery.address_lines().iter().enumerate() {
            let label = if index == 0 {
                text(lang, "tui-label-address")
            } else {
                String::new()
            };
            sheet.field(&label, line);
        }
    }
    if let Some(shipment) = view.shipment() {
        let number = shipment.tracking_number.as_deref().unwrap_or_default();
        let courier = format!("{} {}", shipment.courier, shipment.service);
        if !number.is_empty() {
            sheet.field(
                &text(lang, "tui-label-tracking"),
                &format!("{} · {number}", courier.trim()),
            );
        }
    }
    sheet.gap();
}

fn write_money(view: &OrderView, sheet: &mut Sheet, lang: Lang) {
    sheet.heading(&text(lang, "tui-heading-money"));
    for money in &view.payments {
        let paid = &money.payment;
        let state = text(lang, &format!("payment-state-{}", paid.state));
        let amount = paid.settled_amount.unwrap_or(paid.amount_due);
        let day = paid
            .decided_at
            .or(paid.submitted_at)
            .unwrap_or(paid.created_at);
        sheet.pair(
            &format!(
                "{} · {} · {state}",
                day.date_text(lang),
                money.means_short(lang)
            ),
            &amount.to_string(),
            Tone::Plain,
        );
    }
    for refund in &view.refunds {
        let state = text(lang, refund_key(refund.state));
        sheet.pair(
            &format!("{} · {state}", refund.created_at.date_text(lang)),
            &format!("-{}", refund.amount),
            Tone::Warn,
        );
    }
    let due = view.order.due();
    if due.0 > 0
        && !matches!(
            view.order.stage(),
            OrderStage::Canceled | OrderStage::Expired
        )
    {
        sheet.pair(
            &text(lang, "tui-label-still-due"),
            &due.to_string(),
            Tone::Warn,
        );
    }
    sheet.gap();
}

fn refund_key(state: shop_core::orders::RefundState) -> &'static str {
    use shop_core::orders::RefundState;
    match state {
        RefundState::Requested => "tui-refund-requested",
        RefundState::Paid => "tui-refund-paid",
        RefundState::Failed => "tui-refund-failed",
    }
}

/// Writes what happened, in the order in which it did.
fn write_course(view: &OrderView, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let mut course: Vec<(Timestamp, String)> =
        vec![(view.order.placed_at, text(lang, "event-order-placed"))];
    for payment in view.payments.iter().map(|view| &view.payment) {
        course.extend(
            payment
                .submitted_at
                .map(|at| (at, text(lang, "event-payment-submitted"))),
        );
        let decided = match payment.state {
            shop_core::payments::PaymentState::Rejected => "event-payment-rejected",
            _ => "event-payment-settled",
        };
        course.extend(payment.decided_at.map(|at| (at, text(lang, decided))));
    }
    if let Some(shipment) = view.shipment() {
        course.extend(
            shipment
                .packed_at
                .map(|at| (at, text(lang, "event-order-packed"))),
        );
        course.extend(
            shipment
                .shipped_at
                .map(|at| (at, text(lang, "event-order-shipped"))),
        );
        course.extend(
            shipment
                .delivered_at
                .map(|at| (at, text(lang, "event-order-delivered"))),
        );
    }
    if let Some(at) = view.order.closed_at {
        let reason = view.order.cancel_reason.map(|reason| reason.label(lang));
        let note = view.order.cancel_note.clone();
        let words = [Some(view.order.stage().label(lang)), reason, note];
        course.push((
            at,
            words.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        ));
    }
    course.sort_by_key(|(at, _)| *at);
    sheet.heading(&text(lang, "tui-heading-course"));
    for (at, words) in course {
        let ago = elapsed::ago(scene.now.since(at), lang);
        let when = text_with(
            lang,
            "tui-day-time",
            &[("day", &at.date_text(lang)), ("time", &at.clock_text(lang))],
        );
        sheet.pair(&format!("{when}  {words}"), &ago, Tone::Plain);
    }
}
