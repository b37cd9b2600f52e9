//! The way of an order, step by step.

use shop_core::{
    messages::{Lang, text, text_with},
    orders::{OrderStage, OrderView, PaymentStatus},
    payments::PaymentState,
    shipping::DeliveryMethod,
    time::Timestamp,
};

use crate::views::Step;

/// The way of the order, step by step.
pub(super) fn steps(view: &OrderView, lang: Lang) -> Vec<Step> {
    let order = &view.order;
    let when = |at: Timestamp| at.full_text(lang);
    let step = |tone, key: &str, says: String| Step {
        tone,
        title: text(lang, key),
        says,
    };
    let mut steps = vec![step("done", "web-way-placed", when(order.placed_at))];
    let stage = order.stage();
    let closed = order.closed_at.map(when).unwrap_or_default();
    match stage {
        OrderStage::Expired => {
            steps.push(step("bad", "web-way-expired", closed));
            return steps;
        }
        OrderStage::Canceled => {
            let reason = order.cancel_reason.map(|reason| reason.label(lang));
            let says: Vec<String> = [Some(closed), reason, order.cancel_note.clone()]
                .into_iter()
                .flatten()
                .filter(|part| !part.is_empty())
                .collect();
            steps.push(step("bad", "web-way-canceled", says.join(" · ")));
            return steps;
        }
        OrderStage::AwaitingApproval
        | OrderStage::AwaitingPayment
        | OrderStage::PaymentInReview
        | OrderStage::Processing
        | OrderStage::Packed
        | OrderStage::Shipped
        | OrderStage::Delivered
        | OrderStage::Completed => {}
    }
    steps.push(paid_step(view, lang));
    let picks_up = view.delivery.method == DeliveryMethod::Pickup;
    let parcel = view.shipment();
    let moments = [
        (
            if picks_up {
                "web-way-ready"
            } else {
                "web-way-packed"
            },
            parcel.and_then(|it| it.packed_at),
        ),
        (
            if picks_up {
                "web-way-handed"
            } else {
                "web-way-shipped"
            },
            parcel.and_then(|it| it.shipped_at),
        ),
        ("web-way-delivered", parcel.and_then(|it| it.delivered_at)),
    ];
    // After the payment the first step that has not happened is the one under way.
    let mut under_way = steps.last().is_some_and(|step| step.tone == "done");
    for (key, at) in moments {
        let tone = match at {
            Some(_) => "done",
            None if under_way => {
                under_way = false;
                "now"
            }
            None => "todo",
        };
        steps.push(step(tone, key, at.map(when).unwrap_or_default()));
    }
    steps
}

fn paid_step(view: &OrderView, lang: Lang) -> Step {
    let settled = view
        .payments
        .iter()
        .rev()
        .find(|it| it.payment.state == PaymentState::Settled)
        .and_then(|it| it.payment.decided_at);
    let step = |tone, key: &str, says: String| Step {
        tone,
        title: text(lang, key),
        says,
    };
    match view.order.payment_status {
        PaymentStatus::Unpaid | PaymentStatus::Partial => {
            let until = view.open_payment().map(|it| {
                let date = it.payment.due_at.full_text(lang);
                text_with(lang, "web-way-until", &[("date", &date)])
            });
            step("now", "web-way-unpaid", until.unwrap_or_default())
        }
        PaymentStatus::InReview => step("now", "web-way-checking", String::new()),
        PaymentStatus::Paid
        | PaymentStatus::Overpaid
        | PaymentStatus::Refunded
        | PaymentStatus::Void => {
            let says = settled.map(|at| at.full_text(lang)).unwrap_or_default();
            step("done", "web-way-paid", says)
        }
    }
}
