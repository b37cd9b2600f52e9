//! Confirming a transfer with its receipt.

use askama::Template;
use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Multipart, Query},
};
use serde::Deserialize;
use shop_core::{
    db::{Conn, DbError},
    ids::MemberId,
    media::MediaError,
    messages::{Explain, Lang, text, text_with},
    money::Rupiah,
    orders::{self, OrderStage},
    payments::{Confirmation, ConfirmationProblem, PaymentState, PaymentView, SubmitError},
    time::parse_day,
};

use crate::{
    error::WebError,
    forms::{Choice, Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    pages::receipt::{Failure, Receipt},
    visits::{MemberVisit, Visit},
};

/// The largest receipt.
const LARGEST: usize = 5 * 1024 * 1024;
/// How many of a member's latest orders are looked through.
const LATEST: i64 = 20;
/// How many of those that wait for money are shown.
const SHOWN: usize = 5;

#[derive(Template)]
#[template(path = "confirm_payment.html")]
struct ConfirmPage {
    page: Frame,
    error: Option<String>,
    open: Vec<OpenRow>,
    order: Field,
    bank: Field,
    sender: Field,
    amount: Field,
    date: Field,
    proof: Field,
    note: Field,
}

struct OpenRow {
    href: String,
    number: String,
    amount: String,
    bank: String,
    due: String,
}

/// An order that waits for money.
struct OpenOrder {
    token: String,
    number: String,
    payment: PaymentView,
}

/// Which order is meant.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    pesanan: String,
}

/// The confirmation as typed.
#[derive(Default, Clone)]
struct Typed {
    order: String,
    bank: String,
    sender: String,
    amount: String,
    date: String,
    note: String,
    proof: Vec<u8>,
}

/// Shows the form.
#[handler]
pub async fn show(visit: MemberVisit, Query(wish): Query<Wish>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let open = load(&visit, member.id, &wish.pesanan).await?;
    let mut typed = Typed {
        order: wish.pesanan,
        date: visit.now.day().to_string(),
        sender: member.name.clone(),
        ..Typed::default()
    };
    if let [only] = open.as_slice() {
        typed.order.clone_from(&only.token);
    }
    if let Some(order) = open.iter().find(|order| order.token == typed.order) {
        typed.amount = order.payment.payment.amount_due.digits();
    }
    Ok(Page(form(&visit, &open, &typed, &Wrong::default(), None)).into_response())
}

/// Takes the confirmation.
#[handler]
pub async fn confirm(visit: MemberVisit, multipart: Multipart) -> Answer {
    let MemberVisit { visit, member } = visit;
    let typed = read(multipart).await?;
    let lang = visit.lang;
    let (confirmation, wrong) = parse(&typed, lang);
    let (Some(confirmation), true) = (confirmation, wrong.is_empty()) else {
        return again(&visit, member.id, &typed, &wrong).await;
    };
    let receipt = Receipt {
        member: member.id,
        order: typed.order.clone(),
        confirmation,
        file: typed.proof.clone(),
    };
    let done = receipt.take_in(&visit).await?;
    let mut wrong = Wrong::default();
    let problem = match done {
        Ok(()) => {
            return Ok(visit.go(&News::PaymentSent.on(&format!("/pesanan/{}", typed.order))));
        }
        Err(Failure::TooOften) => return Err(WebError::TooOften),
        Err(Failure::Proof(error)) => {
            note_proof(&mut wrong, error, lang)?;
            None
        }
        Err(Failure::Submit(SubmitError::Invalid(problems))) => {
            for problem in problems {
                wrong.note(name_of(&problem), problem.explain(lang));
            }
            None
        }
        Err(Failure::Submit(SubmitError::NotFound)) => {
            wrong.note("order", text(lang, "web-wrong-order"));
            None
        }
        Err(Failure::Submit(SubmitError::Database(error))) => return Err(error.into()),
        Err(Failure::Submit(error)) => Some(error.explain(lang)),
    };
    match problem {
        None => again(&visit, member.id, &typed, &wrong).await,
        Some(sentence) => {
            let open = load(&visit, member.id, &typed.order).await?;
            Ok(Page(form(&visit, &open, &typed, &wrong, Some(sentence)))
                .status(StatusCode::CONFLICT))
        }
    }
}

async fn again(visit: &Visit, member: MemberId, typed: &Typed, wrong: &Wrong) -> Answer {
    let open = load(visit, member, &typed.order).await?;
    let error = Some(text(visit.lang, "web-wrong-form"));
    let page: Response =
        Page(form(visit, &open, typed, wrong, error)).status(StatusCode::UNPROCESSABLE_ENTITY);
    Ok(page)
}

/// Says what is wrong with a receipt; a broken store is a fault of the shop.
fn note_proof(wrong: &mut Wrong, error: MediaError, lang: Lang) -> Result<(), WebError> {
    match error {
        MediaError::NotAnImage
        | MediaError::NotAProof
        | MediaError::TooLarge { .. }
        | MediaError::TooManyPixels => {
            wrong.note("proof", error.explain(lang));
            Ok(())
        }
        MediaError::BadDrawing(_)
        | MediaError::UnknownStore(_)
        | MediaError::Folder { .. }
        | MediaError::Store(_) => Err(WebError::broken("a proof was not stored", error)),
    }
}

async fn read(mut multipart: Multipart) -> Result<Typed, WebError> {
    let mut typed = Typed::default();
    while let Some(field) = multipart
        .next_field()
        .await
        .map_err(|_| WebError::BadRequest)?
    {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|_| WebError::BadRequest)?;
        if name == "proof" {
            typed.proof = bytes;
            continue;
        }
        let value = String::from_utf8(bytes).map_err(|_| WebError::BadRequest)?;
        let place = match name.as_str() {
            "order" => &mut typed.order,
            "bank" => &mut typed.bank,
            "sender" => &mut typed.sender,
            "amount" => &mut typed.amount,
            "date" => &mut typed.date,
            "note" => &mut typed.note,
            _ => continue,
        };
        *place = value;
    }
    Ok(typed)
}

fn parse(typed: &Typed, lang: Lang) -> (Option<Confirmation>, Wrong) {
    let mut wrong = Wrong::default();
    if typed.order.is_empty() {
        wrong.note("order", text(lang, "web-wrong-order"));
    }
    let amount = wrong.keep(
        "amount",
        typed
            .amount
            .parse::<Rupiah>()
            .map_err(|_| text(lang, "web-wrong-amount")),
    );
    let date: Option<NaiveDate> = wrong.keep(
        "date",
        parse_day(&typed.date).map_err(|_| text(lang, "web-wrong-date")),
    );
    for (name, value) in [("bank", &typed.bank), ("sender", &typed.sender)] {
        if value.trim().is_empty() {
            wrong.note(name, text(lang, "web-wrong-empty"));
        }
    }
    if typed.proof.is_empty() {
        wrong.note("proof", text(lang, "web-wrong-proof-missing"));
    } else if typed.proof.len() > LARGEST {
        wrong.note("proof", text(lang, "web-wrong-proof-size"));
    }
    let confirmation = amount
        .zip(date)
        .map(|(amount, transferred_on)| Confirmation {
            sender_bank: typed.bank.clone(),
            sender_name: typed.sender.clone(),
            amount,
            transferred_on,
            note: typed.note.clone(),
            proof: None,
        });
    (confirmation, wrong)
}

const fn name_of(problem: &ConfirmationProblem) -> &'static str {
    match problem {
        ConfirmationProblem::SenderBank(_) => "bank",
        ConfirmationProblem::SenderName(_) => "sender",
        ConfirmationProblem::Note(_) => "note",
        ConfirmationProblem::Amount => "amount",
        ConfirmationProblem::Day => "date",
    }
}

/// Reads the orders that wait for money: the latest few, and the one that is
/// meant.
async fn load(visit: &Visit, member: MemberId, meant: &str) -> Result<Vec<OpenOrder>, WebError> {
    let meant = meant.to_owned();
    let work = move |conn: &mut Conn| -> Result<Vec<OpenOrder>, DbError> {
        let mut open = Vec::new();
        let mut looked = 0;
        for order in orders::of_member(conn, member, None, LATEST)? {
            let is_meant = order.token == meant;
            if order.stage() != OrderStage::AwaitingPayment || (looked >= SHOWN && !is_meant) {
                continue;
            }
            looked += 1;
            let view = orders::view_for_member(conn, member, &order.token)?;
            let pending = view.as_ref().and_then(|view| view.open_payment());
            if let Some(payment) = pending
                && payment.payment.state == PaymentState::Pending
            {
                let payment = payment.clone();
                open.push(OpenOrder {
                    token: order.token,
                    number: order.number,
                    payment,
                });
            }
        }
        Ok(open)
    };
    Ok(visit.app.db.run(work).await??)
}

fn form(
    visit: &Visit,
    open: &[OpenOrder],
    typed: &Typed,
    wrong: &Wrong,
    error: Option<String>,
) -> ConfirmPage {
    let lang = visit.lang;
    let line = |name, kind, key: &str, value: &str| {
        Field::new(lang, name, Kind::Input(kind), key)
            .value(value)
            .wrong(wrong)
    };
    ConfirmPage {
        page: visit.frame().private(),
        error,
        open: open.iter().map(|order| open_row(visit, order)).collect(),
        order: Field::new(
            lang,
            "order",
            Kind::Select(choices(open, lang)),
            "web-field-order",
        )
        .value(&typed.order)
        .wrong(wrong),
        bank: line("bank", "text", "web-field-sender-bank", &typed.bank).longest(40),
        sender: line("sender", "text", "web-field-sender", &typed.sender).longest(60),
        amount: line("amount", "text", "web-field-amount", &typed.amount)
            .inputmode("numeric")
            .hint(lang, "web-field-amount-hint")
            .longest(30),
        date: line("date", "date", "web-field-transfer-date", &typed.date).longest(10),
        proof: Field::new(
            lang,
            "proof",
            Kind::File("image/jpeg,image/png,image/webp,application/pdf"),
            "web-field-proof",
        )
        .hint(lang, "web-field-proof-hint")
        .wrong(wrong),
        note: Field::new(lang, "note", Kind::Area, "web-field-payment-note")
            .value(&typed.note)
            .wrong(wrong)
            .longest(500)
            .optional(lang),
    }
}

fn choices(open: &[OpenOrder], lang: Lang) -> Vec<Choice> {
    let none = Choice {
        value: String::new(),
        label: text(lang, "web-choose-one"),
    };
    let others = open.iter().map(|order| {
        let amount = order.payment.payment.amount_due.html();
        let values = [("number", order.number.as_str()), ("amount", &amount)];
        Choice {
            value: order.token.clone(),
            label: text_with(lang, "web-order-choice", &values),
        }
    });
    std::iter::once(none).chain(others).collect()
}

fn open_row(visit: &Visit, order: &OpenOrder) -> OpenRow {
    let payment = &order.payment;
    let due = payment.payment.due_at.full_text(visit.lang);
    OpenRow {
        href: visit.href(&format!("/pesanan/{}", order.token)),
        number: order.number.clone(),
        amount: payment.payment.amount_due.html(),
        bank: payment.means(visit.lang),
        due: text_with(visit.lang, "web-way-until", &[("date", &due)]),
    }
}
