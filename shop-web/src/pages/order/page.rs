//! The page of an order.

use askama::Template;
use shop_core::{
    messages::{Lang, text, text_with},
    money::Rupiah,
    orders::{
        FulfilmentStatus, OrderStage, OrderStatus, OrderView, PaymentStatus, Shipment,
        ShipmentState,
    },
    payments::{PaymentState, PaymentView},
    pricing::DiscountClass,
    shipping::DeliveryMethod,
};

use super::{handle::Goods, steps::steps};
use crate::{
    page::Frame,
    views::{GoodsLine, Step, frozen_discounts, picture_tag, stage_tone},
    visits::Visit,
};

#[derive(Template)]
#[template(path = "order.html")]
pub(super) struct OrderPage {
    pub(super) page: Frame,
    number: String,
    href: String,
    state: String,
    state_tone: &'static str,
    placed: String,
    pay: Option<PayBox>,
    waiting: Option<String>,
    parcels: Vec<Parcel>,
    /// Each line, and where she complains about it.
    lines: Vec<(GoodsLine, Option<String>)>,
    sums: Vec<(String, String)>,
    total: String,
    can_cancel: bool,
    steps: Vec<Step>,
    address: Vec<String>,
    delivery: String,
    note: String,
}

/// How to pay.
struct PayBox {
    rejected: Option<String>,
    /// The amount but for its last three digits.
    amount_head: String,
    /// The last three digits, which name the order.
    amount_tail: String,
    amount: String,
    amount_digits: String,
    base: String,
    unique_code: String,
    due: String,
    bank: String,
    holder: String,
    account: String,
    account_digits: String,
    confirm_href: String,
}

struct Parcel {
    state: String,
    tone: &'static str,
    courier: String,
    tracking: Option<String>,
    can_receive: bool,
}

pub(super) fn order_page(visit: &Visit, view: &OrderView, goods: &Goods) -> OrderPage {
    let lang = visit.lang;
    let order = &view.order;
    let stage = order.stage();
    let open = view.open_payment();
    let pending = open.filter(|it| it.payment.state == PaymentState::Pending);
    let in_review = open.is_some_and(|it| it.payment.state == PaymentState::Submitted);
    let picks_up = view.delivery.method == DeliveryMethod::Pickup;
    OrderPage {
        page: visit.frame().private(),
        number: order.number.clone(),
        href: visit.href(&format!("/pesanan/{}", order.token)),
        state: stage_label(stage, picks_up, lang),
        state_tone: stage_tone(stage),
        placed: text_with(
            lang,
            "web-order-placed",
            &[("date", &order.placed_at.full_text(lang))],
        ),
        pay: pending
            .filter(|_| order.status == OrderStatus::Placed)
            .and_then(|payment| pay_box(visit, view, payment)),
        waiting: in_review.then(|| text(lang, "web-order-checking")),
        parcels: view
            .shipments
            .iter()
            .filter(|parcel| parcel.state != ShipmentState::Canceled)
            .map(|parcel| parcel_of(parcel, view, lang))
            .collect(),
        lines: view
            .lines
            .iter()
            .map(|line| {
                let picture = goods
                    .get(&line.variant_id)
                    .and_then(|good| good.picture.as_ref());
                let goods = GoodsLine {
                    picture: picture_tag(picture, lang, "3.4rem").silent(),
                    name: line.product_name.clone(),
                    choice: line.variant_text(lang),
                    quantity: line.quantity,
                    unit_price: line.unit_price.html(),
                    was: (line.list_price > line.unit_price).then(|| line.list_price.html()),
                    total: Rupiah(line.unit_price.0 * line.quantity).html(),
                };
                let complaint = format!("/hubungi-kami?jenis=keluhan&barang={}", line.id);
                (goods, may_complain(stage).then(|| visit.href(&complaint)))
            })
            .collect(),
        sums: sums(view, lang),
        total: order.total.html(),
        can_cancel: order.status == OrderStatus::Placed
            && order.payment_status == PaymentStatus::Unpaid
            && order.fulfilment_status == FulfilmentStatus::None,
        steps: steps(view, lang),
        address: address(view, visit),
        delivery: view.delivery.label(lang),
        note: order.note.clone(),
    }
}

/// The stage in words; a packed parcel that is fetched is ready.
fn stage_label(stage: OrderStage, picks_up: bool, lang: Lang) -> String {
    if stage == OrderStage::Packed && picks_up {
        text(lang, "web-way-ready")
    } else {
        stage.label(lang)
    }
}

fn pay_box(visit: &Visit, view: &OrderView, open: &PaymentView) -> Option<PayBox> {
    let lang = visit.lang;
    let (payment, account) = (&open.payment, open.account.as_ref()?);
    let amount = payment.amount_due.html();
    let (head, tail) = amount.split_at(amount.len().saturating_sub(3));
    let rejected = view
        .payments
        .iter()
        .rev()
        .find(|it| it.payment.state == PaymentState::Rejected)
        .map(|it| {
            let label = it.payment.reject_reason.map(|reason| reason.label(lang));
            let note = it
                .payment
                .decision_note
                .clone()
                .filter(|note| !note.is_empty());
            label.into_iter().chain(note).collect::<Vec<_>>().join(" ")
        });
    Some(PayBox {
        rejected,
        amount_head: head.to_owned(),
        amount_tail: tail.to_owned(),
        amount_digits: payment.amount_due.0.to_string(),
        base: payment.base.html(),
        unique_code: Rupiah(payment.unique_code).html(),
        due: payment.due_at.full_text(lang),
        bank: account.bank.clone(),
        holder: account.holder.clone(),
        account: account.number.clone(),
        account_digits: account
            .number
            .chars()
            .filter(char::is_ascii_digit)
            .collect(),
        confirm_href: visit.href(&format!(
            "/konfirmasi-pembayaran?pesanan={}",
            view.order.token
        )),
        amount,
    })
}

fn parcel_of(parcel: &Shipment, view: &OrderView, lang: Lang) -> Parcel {
    let picks_up = view.delivery.method == DeliveryMethod::Pickup;
    let (key, tone) = match parcel.state {
        ShipmentState::Preparing | ShipmentState::Packed if picks_up => ("web-way-ready", "warn"),
        ShipmentState::Preparing | ShipmentState::Packed => ("web-way-packed", "warn"),
        ShipmentState::Shipped => ("web-way-shipped", "warn"),
        ShipmentState::Delivered => ("web-way-delivered", "ok"),
        ShipmentState::Canceled | ShipmentState::ReturnedToSender => ("web-way-returned", "bad"),
    };
    let courier = format!("{} {}", parcel.courier, parcel.service);
    Parcel {
        state: text(lang, key),
        tone,
        courier: if courier.trim().is_empty() {
            view.delivery.label(lang)
        } else {
            courier
        },
        tracking: parcel
            .tracking_number
            .clone()
            .filter(|number| !number.is_empty()),
        can_receive: parcel.state == ShipmentState::Shipped,
    }
}

fn sums(view: &OrderView, lang: Lang) -> Vec<(String, String)> {
    let order = &view.order;
    let mut sums = vec![(text(lang, "web-goods"), order.goods.html())];
    sums.extend(frozen_discounts(&view.discounts, false, lang));
    let off_shipping = frozen_discounts(&view.discounts, true, lang);
    let off: i64 = view
        .discounts
        .iter()
        .filter(|discount| discount.class == DiscountClass::Shipping)
        .map(|discount| discount.amount.0)
        .sum();
    let full = Rupiah(order.shipping.0 + off);
    let shipping = if full == Rupiah::ZERO {
        text(lang, "web-shipping-free")
    } else {
        full.html()
    };
    sums.push((text(lang, "web-shipping"), shipping));
    sums.extend(off_shipping);
    sums
}

fn address(view: &OrderView, visit: &Visit) -> Vec<String> {
    let delivery = &view.delivery;
    let mut lines = vec![delivery.recipient.clone(), delivery.phone.to_string()];
    if delivery.method == DeliveryMethod::Pickup {
        let shop = visit.frame().shop;
        lines.extend([shop.name, shop.address, shop.hours]);
    } else {
        lines.extend(delivery.address_lines());
    }
    lines
}

/// Whether there can be something wrong with the goods of an order.
const fn may_complain(stage: OrderStage) -> bool {
    match stage {
        OrderStage::Processing
        | OrderStage::Packed
        | OrderStage::Shipped
        | OrderStage::Delivered
        | OrderStage::Completed => true,
        OrderStage::AwaitingApproval
        | OrderStage::AwaitingPayment
        | OrderStage::PaymentInReview
        | OrderStage::Canceled
        | OrderStage::Expired => false,
    }
}
