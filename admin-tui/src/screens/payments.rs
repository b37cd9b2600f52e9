//! Payments to verify: what customers say they transferred, against what the bank says.

mod act;
mod looks;

use shop_core::{
    db::Conn,
    ids::PaymentId,
    messages::{Explain, Lang, text, text_with},
    payments::{self, PaymentEvent, RejectReason, VerifyRow},
};

pub use act::{Act, Purpose, act, fill};
pub use looks::draw;

use super::{
    Purpose as AnyPurpose, Request as Ask, Screen,
    browse::{self, Answer, Browse, Row},
};
use crate::{
    app::{effect, model::Scene, worker::Job},
    registry::Id,
    widgets::form::{Choice, Field, Form},
};

/// Something to read about payments.
pub type Load = browse::Request<i64>;
/// Something read about payments.
pub type Loaded = Answer<VerifyRow, VerifyRow, i64>;

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open payment.
    pub browse: Browse<VerifyRow, VerifyRow, i64>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            browse: Browse::new(&["tui-view-submitted"], false),
        }
    }
}

impl Row for VerifyRow {
    fn id(&self) -> i64 {
        self.view.payment.id.0
    }

    fn text(&self) -> String {
        format!(
            "{} {} {} {} {}",
            self.order_number,
            self.member_name,
            self.view.payment.amount_due,
            self.view.payment.sender_name.as_deref().unwrap_or_default(),
            self.view.means_short(Lang::Id),
        )
    }
}

impl State {
    /// Returns the payment a deed would be done to.
    fn subject(&self) -> Option<&VerifyRow> {
        if self.browse.on_record() {
            self.browse.record.as_deref()
        } else {
            self.browse.selected()
        }
    }

    /// Returns what the breadcrumb says about the open payment.
    pub fn title(&self) -> Option<String> {
        self.browse
            .record
            .as_ref()
            .map(|row| row.order_number.clone())
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    match id {
        Id::PaymentSettle | Id::PaymentReject | Id::PaymentProof | Id::PaymentOrder => {
            let Some(row) = state.subject() else {
                return Some("tui-nothing-chosen");
            };
            let payment = &row.view.payment;
            match id {
                Id::PaymentSettle if payment.state.apply(PaymentEvent::Settle).is_err() => {
                    Some("tui-payment-decided")
                }
                Id::PaymentReject if payment.state.apply(PaymentEvent::Reject).is_err() => {
                    Some("tui-payment-decided")
                }
                Id::PaymentProof if payment.proof_key.is_none() => Some("tui-no-proof"),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let row = state.subject()?.clone();
    match id {
        Id::PaymentSettle => Some(vec![settle(scene, &row)]),
        Id::PaymentReject => Some(vec![reject(scene, &row)]),
        Id::PaymentProof => {
            let act = Act::Proof {
                id: row.view.payment.id,
                number: row.order_number,
            };
            Some(vec![Ask::Act(effect::Act::Payments(act))])
        }
        Id::PaymentOrder => Some(vec![Ask::Open(Screen::Orders, row.order_id.0)]),
        _ => None,
    }
}

fn settle(scene: &Scene, row: &VerifyRow) -> Ask {
    let lang = scene.lang;
    let payment = &row.view.payment;
    let account = row.view.means(lang);
    let due = payment.amount_due.to_string();
    let fields = vec![
        Field::tick(
            "checked",
            text_with(
                lang,
                "tui-field-checked-statement",
                &[("account", &account)],
            ),
            false,
        ),
        Field::text(
            "received",
            text(lang, "tui-field-received"),
            payment.amount_due.digits(),
        )
        .help(text_with(lang, "tui-help-received", &[("due", &due)])),
        Field::text("note", text(lang, "tui-field-note"), ""),
    ];
    let about = [
        ("number", row.order_number.as_str()),
        ("name", row.member_name.as_str()),
    ];
    let mut form = Form::new(
        text_with(lang, "tui-settle-title", &about),
        text(lang, "tui-verb-settle"),
        fields,
    )
    .note(text_with(
        lang,
        "tui-settle-note",
        &[("due", &due), ("account", &account)],
    ));
    for warning in &row.warnings {
        form = form.note(format!("! {}", warning.label(lang)));
    }
    let purpose = Purpose::Settle {
        id: payment.id,
        version: payment.version,
        number: row.order_number.clone(),
    };
    Ask::Form(Box::new(form), AnyPurpose::Payments(purpose))
}

fn reject(scene: &Scene, row: &VerifyRow) -> Ask {
    let lang = scene.lang;
    let payment = &row.view.payment;
    let reasons = RejectReason::ALL
        .iter()
        .map(|reason| Choice::new(reason.as_str(), reason.label(lang)))
        .collect();
    let fields = vec![
        Field::choice("reason", text(lang, "tui-field-reason"), reasons),
        Field::text("note", text(lang, "tui-field-note"), "")
            .help(text(lang, "tui-help-note-mailed")),
    ];
    let about = [
        ("number", row.order_number.as_str()),
        ("name", row.member_name.as_str()),
    ];
    let form = Form::new(
        text_with(lang, "tui-reject-title", &about),
        text(lang, "tui-verb-reject"),
        fields,
    )
    .note(text(lang, "tui-reject-note"));
    let purpose = Purpose::Reject {
        id: payment.id,
        version: payment.version,
        number: row.order_number.clone(),
    };
    Ask::Form(Box::new(form), AnyPurpose::Payments(purpose))
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let said = |error: payments::ViewPaymentError| error.explain(job.lang);
    match load {
        Load::Page { after, limit, .. } => {
            let many = i64::try_from(limit).unwrap_or(i64::MAX);
            let rows =
                payments::to_verify(conn, &job.actor, after.map(PaymentId), many).map_err(said)?;
            Ok(browse::page(rows, limit, after.is_some()))
        }
        Load::Record(id) => {
            let row = payments::view(conn, &job.actor, PaymentId(id)).map_err(said)?;
            Ok(Answer::Record(row.map(Box::new)))
        }
    }
}
