//! The talk about a payment: opened or joined by its confirmation, answered
//! by the decision. The payment itself is decided by its own area, whose
//! transaction these functions join.

use super::{
    Channel, Conversation, ConversationEvent, ConversationKind, ConversationState, Writing,
    change::{again, claim, worked_out},
    hours, letters,
    open::{Start, add, insert},
    store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    members,
    messages::text_with,
    money::Rupiah,
    orders::Order,
    payments::Payment,
    time::{Timestamp, day_text},
};

/// Takes the confirmation of a payment into the inbox: it joins the talk
/// about the order's payments that is still open, or begins one.
pub(crate) fn payment_confirmed(
    conn: &mut Conn,
    now: Timestamp,
    order: &Order,
    payment: &Payment,
) -> Result<(), DbError> {
    // Only a member confirms a payment on the web.
    let Some(member) = order.member_id else {
        return Ok(());
    };
    let member = members::by_id(conn, member)?.ok_or(DbError::NotFound)?;
    let by = member.actor();
    let writing = Writing::from(said(payment, order).as_str());
    let joined = match store::about_payment_of(conn, order.id)? {
        Some(open) => join(conn, now, &by, &open, payment, &writing)?,
        None => None,
    };
    let conversation = match joined {
        Some(conversation) => conversation,
        None => {
            let rules = hours::rules(conn)?;
            let subject = text_with(
                member.lang,
                "conversation-payment-subject",
                &[("number", &order.number)],
            );
            let start = Start {
                kind: ConversationKind::PaymentConfirmation,
                channel: Channel::Web,
                subject: &subject,
                order: Some(order.id),
                line: None,
                payment: Some(payment.id),
                previous: None,
            };
            insert(conn, now, &by, &member, &start, &writing, &rules)?
        }
    };
    letters::payment_confirmed(conn, now, &member, &conversation, &writing.body)
}

fn join(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    open: &Conversation,
    payment: &Payment,
    writing: &Writing,
) -> Result<Option<Conversation>, DbError> {
    let Some(before) = store::lock(conn, open.id)? else {
        return Ok(None);
    };
    // Closed between the look and the lock: a new one begins.
    let Ok(change) = worked_out(conn, now, &before, ConversationEvent::Write, false)? else {
        return Ok(None);
    };
    store::change(conn, before.id, &change)?;
    store::set_payment(conn, before.id, payment.id)?;
    add(conn, now, by, before.id, false, writing)?;
    again(conn, before.id).map(Some)
}

/// What the customer says about her transfer, in her own order's language.
fn said(payment: &Payment, order: &Order) -> String {
    let lang = order.lang;
    let amount = payment.claimed_amount.unwrap_or(payment.amount_due);
    let values = [
        ("amount", amount.to_string()),
        ("bank", payment.sender_bank.clone().unwrap_or_default()),
        ("name", payment.sender_name.clone().unwrap_or_default()),
        (
            "date",
            payment
                .transferred_on
                .map_or_else(String::new, |day| day_text(day, lang)),
        ),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let said = text_with(lang, "conversation-payment-said", &values);
    match payment.customer_note.as_deref() {
        Some(note) if !note.is_empty() => format!("{said}\n\n{note}"),
        _ => said,
    }
}

/// Says in the talk that the money has arrived, and settles it. The order's
/// own mail tells the customer.
pub(crate) fn payment_settled(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: &Order,
    received: Rupiah,
) -> Result<(), DbError> {
    let words = text_with(
        order.lang,
        "conversation-payment-settled",
        &[("amount", &received.to_string())],
    );
    decided(conn, now, by, order, ConversationEvent::Solve, &words)
}

/// Says in the talk why the money was not found. The order's own mail tells
/// the customer.
pub(crate) fn payment_rejected(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: &Order,
    reason: &str,
) -> Result<(), DbError> {
    let words = text_with(
        order.lang,
        "conversation-payment-rejected",
        &[("reason", reason)],
    );
    decided(conn, now, by, order, ConversationEvent::Answer, &words)
}

fn decided(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: &Order,
    event: ConversationEvent,
    words: &str,
) -> Result<(), DbError> {
    let Some(open) = store::about_payment_of(conn, order.id)? else {
        return Ok(());
    };
    let Some(before) = store::lock(conn, open.id)? else {
        return Ok(());
    };
    let by_staff = !matches!(by, Actor::Member(_));
    let event = match event {
        // Spoken of again after it was settled: a word more.
        ConversationEvent::Solve if before.state == ConversationState::Solved => {
            ConversationEvent::Answer
        }
        event => event,
    };
    let Ok(change) = worked_out(conn, now, &before, event, by_staff)? else {
        return Ok(());
    };
    store::change(conn, before.id, &change)?;
    claim(conn, by, &before)?;
    add(conn, now, by, before.id, by_staff, &Writing::from(words))
}
