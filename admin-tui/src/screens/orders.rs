//! Orders: from the placed one to the parcel that has arrived.

mod act;
mod looks;

use shop_core::{
    db::Conn,
    ids::{MemberId, OrderId},
    messages::{Explain, text, text_with},
    orders::{
        self, CancelReason, OrderFilter, OrderQuery, OrderRow, OrderStage, OrderView, RefundState,
    },
    shipping::DeliveryMethod,
};

pub use act::{Act, Purpose, act, fill};
pub use looks::draw;

use super::{
    Purpose as AnyPurpose, Request as Ask, Screen,
    browse::{self, Answer, Browse, Row},
    counter,
};
use crate::{
    app::{effect, model::Scene, worker::Job},
    registry::{Id, command},
    widgets::{
        dialog::Dialog,
        form::{Choice, Field, Form},
    },
};

/// Something to read about orders.
pub type Load = browse::Request<i64>;
/// Something read about orders.
pub type Loaded = Answer<OrderRow, OrderView, i64>;

const VIEWS: [OrderFilter; 8] = [
    OrderFilter::All,
    OrderFilter::ToPack,
    OrderFilter::ToShip,
    OrderFilter::Shipped,
    OrderFilter::AwaitingPayment,
    OrderFilter::InReview,
    OrderFilter::Completed,
    OrderFilter::Canceled,
];
/// The view of all orders.
pub const ALL: usize = 0;
/// The view of orders to pack.
pub const TO_PACK: usize = 1;
/// The view of orders to ship.
pub const TO_SHIP: usize = 2;

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open order.
    pub browse: Browse<OrderRow, OrderView, i64>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-all",
            "order-filter-to-pack",
            "order-filter-to-ship",
            "order-filter-shipped",
            "order-filter-awaiting-payment",
            "order-filter-in-review",
            "order-filter-completed",
            "order-filter-canceled",
        ];
        Self {
            browse: Browse::new(views, true),
        }
    }
}

impl Row for OrderRow {
    fn id(&self) -> i64 {
        self.order.id.0
    }

    fn text(&self) -> String {
        format!(
            "{} {} {}",
            self.order.number, self.member_name, self.order.total
        )
    }
}

/// What a deed needs to know of an order.
#[derive(Debug, Clone)]
struct Subject {
    id: OrderId,
    version: i64,
    number: String,
    stage: OrderStage,
    member: Option<MemberId>,
}

impl State {
    fn subject(&self) -> Option<Subject> {
        let order = if self.browse.on_record() {
            &self.browse.record.as_ref()?.order
        } else {
            &self.browse.selected()?.order
        };
        Some(Subject {
            id: order.id,
            version: order.version,
            number: order.number.clone(),
            stage: order.stage(),
            member: order.member_id,
        })
    }

    /// Returns what the breadcrumb says about the open order.
    pub fn title(&self) -> Option<String> {
        self.browse
            .record
            .as_ref()
            .map(|view| view.order.number.clone())
    }

    /// Returns the open order's delivery, if it is known.
    fn view_of(&self, id: OrderId) -> Option<&OrderView> {
        self.browse
            .record
            .as_deref()
            .filter(|view| view.order.id == id)
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let fits: fn(OrderStage) -> bool = match id {
        Id::OrderPack => |stage| stage == OrderStage::Processing,
        Id::OrderShip => |stage| stage == OrderStage::Packed,
        Id::OrderDeliver => |stage| stage == OrderStage::Shipped,
        Id::OrderCancel => |stage| {
            !matches!(
                stage,
                OrderStage::Canceled
                    | OrderStage::Expired
                    | OrderStage::Shipped
                    | OrderStage::Delivered
                    | OrderStage::Completed
            )
        },
        Id::OrderReopen => |stage| stage == OrderStage::Expired,
        Id::OrderRefund | Id::OrderPayment | Id::OrderMember | Id::OrderReceipt => |_| true,
        _ => return None,
    };
    let Some(subject) = state.subject() else {
        return Some("tui-nothing-chosen");
    };
    if id == Id::OrderMember && subject.member.is_none() {
        return Some("tui-order-no-member");
    }
    if id == Id::OrderRefund {
        let owes = |view: &OrderView| {
            view.refunds
                .iter()
                .any(|refund| refund.state == RefundState::Requested)
        };
        return if state.view_of(subject.id).is_some_and(owes) {
            None
        } else {
            Some("tui-no-open-refund")
        };
    }
    if id == Id::OrderPayment
        && state
            .view_of(subject.id)
            .is_none_or(|view| view.payments.is_empty())
    {
        return Some("tui-no-payment");
    }
    if fits(subject.stage) {
        None
    } else {
        Some("tui-not-at-this-stage")
    }
}

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    let subject = state.subject()?;
    let (about, version) = (subject.id, subject.version);
    let number = subject.number.clone();
    match id {
        Id::OrderPack => {
            let act = Act::Pack {
                id: about,
                version,
                number,
            };
            Some(vec![Ask::Act(effect::Act::Orders(act))])
        }
        Id::OrderShip => {
            let pickup = state
                .view_of(about)
                .is_some_and(|view| view.delivery.method == DeliveryMethod::Pickup);
            let purpose = Purpose::Ship {
                id: about,
                version,
                number: number.clone(),
            };
            let form = ship_form(scene, &number, state.view_of(about), pickup);
            Some(vec![Ask::Form(Box::new(form), AnyPurpose::Orders(purpose))])
        }
        Id::OrderDeliver => {
            let dialog = Dialog::new(
                command(id).danger,
                text_with(lang, "tui-deliver-title", &[("number", &number)]),
                text(lang, "tui-deliver-sentence"),
                text(lang, "tui-verb-deliver"),
                &number,
            );
            let act = Act::Deliver {
                id: about,
                version,
                number,
            };
            Some(vec![Ask::Confirm(
                Box::new(dialog),
                effect::Act::Orders(act),
            )])
        }
        Id::OrderCancel => {
            let form = cancel_form(scene, &number);
            let purpose = Purpose::Cancel {
                id: about,
                version,
                number,
            };
            Some(vec![Ask::Form(Box::new(form), AnyPurpose::Orders(purpose))])
        }
        Id::OrderReopen => {
            let dialog = Dialog::new(
                command(id).danger,
                text_with(lang, "tui-reopen-title", &[("number", &number)]),
                text(lang, "tui-reopen-sentence"),
                text(lang, "tui-verb-reopen"),
                &number,
            );
            let act = Act::Reopen {
                id: about,
                version,
                number,
            };
            Some(vec![Ask::Confirm(
                Box::new(dialog),
                effect::Act::Orders(act),
            )])
        }
        Id::OrderPayment => {
            let payments = &state.view_of(about)?.payments;
            let last = payments.last()?.payment.id.0;
            Some(vec![Ask::Open(Screen::Payments, last)])
        }
        Id::OrderMember => subject
            .member
            .map(|member| vec![Ask::Open(Screen::Members, member.0)]),
        Id::OrderReceipt => {
            let act = counter::Act::Receipt(number);
            Some(vec![Ask::Act(effect::Act::Counter(act))])
        }
        Id::OrderRefund => {
            let view = state.view_of(about)?;
            let refund = view
                .refunds
                .iter()
                .find(|refund| refund.state == RefundState::Requested)?;
            let values = [
                ("number", number.as_str()),
                ("amount", &refund.amount.to_string()),
            ];
            let note = Field::text("note", text(lang, "tui-field-refund-note"), "")
                .help(text(lang, "tui-help-refund-note"));
            let form = Form::new(
                text_with(lang, "tui-refund-title", &values),
                text(lang, "tui-verb-refund"),
                vec![note],
            );
            let purpose = Purpose::Refund {
                id: refund.id,
                number,
            };
            Some(vec![Ask::Form(Box::new(form), AnyPurpose::Orders(purpose))])
        }
        _ => None,
    }
}

fn ship_form(scene: &Scene, number: &str, view: Option<&OrderView>, pickup: bool) -> Form {
    let lang = scene.lang;
    let courier = view
        .map(|view| view.delivery.courier.clone())
        .unwrap_or_default();
    let service = view
        .map(|view| view.delivery.service.clone())
        .unwrap_or_default();
    let title = text_with(lang, "tui-ship-title", &[("number", number)]);
    let mut form = if pickup {
        Form::new(title, text(lang, "tui-verb-hand-over"), Vec::new())
            .note(text(lang, "tui-ship-pickup"))
    } else {
        let fields = vec![
            Field::text("tracking", text(lang, "tui-field-tracking"), "")
                .help(text(lang, "tui-help-tracking")),
            Field::text("courier", text(lang, "tui-field-courier"), courier)
                .help(text(lang, "tui-help-courier")),
            Field::text("service", text(lang, "tui-field-service"), service),
        ];
        Form::new(title, text(lang, "tui-verb-ship"), fields)
    };
    if let Some(view) = view {
        form = form.note(format!(
            "{} · {}",
            view.delivery.recipient, view.delivery.phone
        ));
        for line in view.delivery.address_lines() {
            form = form.note(line);
        }
    }
    form
}

fn cancel_form(scene: &Scene, number: &str) -> Form {
    let lang = scene.lang;
    // What the shop decides; expiry is the clock's.
    let reasons = CancelReason::ALL
        .iter()
        .filter(|reason| **reason != CancelReason::Expired)
        .map(|reason| Choice::new(reason.as_str(), reason.label(lang)))
        .collect();
    let fields = vec![
        Field::choice("reason", text(lang, "tui-field-reason"), reasons),
        Field::text("note", text(lang, "tui-field-note"), "")
            .help(text(lang, "tui-help-note-mailed")),
    ];
    Form::new(
        text_with(lang, "tui-cancel-title", &[("number", number)]),
        text(lang, "tui-verb-cancel-order"),
        fields,
    )
    .note(text(lang, "tui-cancel-note"))
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let said = |error: orders::ViewError| error.explain(job.lang);
    match load {
        Load::Page {
            view,
            search,
            after,
            limit,
        } => {
            let query = OrderQuery {
                words: search,
                filter: VIEWS.get(view).copied().unwrap_or_default(),
                after: after.map(OrderId),
                limit: i64::try_from(limit).unwrap_or(i64::MAX),
            };
            let rows = orders::list(conn, &job.actor, &query).map_err(said)?;
            Ok(browse::page(rows, limit, after.is_some()))
        }
        Load::Record(id) => {
            let view = orders::view(conn, &job.actor, OrderId(id)).map_err(said)?;
            Ok(Answer::Record(view.map(Box::new)))
        }
    }
}
