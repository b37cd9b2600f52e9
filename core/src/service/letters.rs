//! The mails a conversation causes.

use diesel::prelude::*;

use super::Conversation;
use crate::{
    db::Conn,
    mail::{self, TemplateMail},
    members::Member,
    messages::{Lang, text, text_with},
    settings,
    time::Timestamp,
};

/// Says that a message has arrived, and until when it will be answered.
pub(super) fn opened(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    conversation: &Conversation,
    body: &str,
) -> QueryResult<()> {
    let promise = promised(conversation, member.lang);
    let values = [("message", body), ("promise", promise.as_str())];
    send(
        conn,
        now,
        member,
        conversation,
        "conversation-opened",
        &values,
    )
}

/// Says that the confirmation of a payment has arrived, and until when it
/// will be looked at.
pub(super) fn payment_confirmed(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    conversation: &Conversation,
    body: &str,
) -> QueryResult<()> {
    let promise = promised(conversation, member.lang);
    let values = [("message", body), ("promise", promise.as_str())];
    send(
        conn,
        now,
        member,
        conversation,
        "payment-confirmed",
        &values,
    )
}

/// Brings the shop's answer.
pub(super) fn answered(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    conversation: &Conversation,
    body: &str,
) -> QueryResult<()> {
    send(
        conn,
        now,
        member,
        conversation,
        "conversation-answered",
        &[("answer", body)],
    )
}

/// Says that it was settled, and how to disagree.
pub(super) fn solved(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    conversation: &Conversation,
    last_word: Option<&str>,
) -> QueryResult<()> {
    let mut last_word = last_word.map_or_else(String::new, |word| format!("\n{word}\n"));
    if let Some(outcome) = conversation.outcome.filter(|outcome| outcome.is_told()) {
        let outcome = outcome.label(member.lang);
        let values = [("outcome", outcome.as_str())];
        let told = text_with(member.lang, "mail-conversation-outcome", &values);
        last_word = format!("{last_word}\n{told}\n");
    }
    send(
        conn,
        now,
        member,
        conversation,
        "conversation-solved",
        &[("answer", &last_word)],
    )
}

/// Returns until when the shop has promised to answer.
pub(super) fn promised(conversation: &Conversation, lang: Lang) -> String {
    match conversation.respond_due_at {
        Some(due) => text_with(lang, "mail-promise", &[("time", &due.full_text(lang))]),
        None => text(lang, "mail-promise-soon"),
    }
}

/// The version of the conversation makes the cause unique: it may be
/// answered many times.
fn send(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    conversation: &Conversation,
    template: &str,
    values: &[(&str, &str)],
) -> QueryResult<()> {
    let path = format!("/akun/pesan/{}", conversation.number);
    let reply = match settings::link(conn, member.lang, &path)? {
        Some(link) => text_with(member.lang, "mail-reply-link", &[("link", &link)]),
        None => text(member.lang, "mail-reply-site"),
    };
    let mut all = vec![
        ("number", conversation.number.as_str()),
        ("subject", conversation.subject.as_str()),
        ("reply", reply.as_str()),
    ];
    all.extend_from_slice(values);
    mail::queue_template(
        conn,
        now,
        &TemplateMail {
            dedupe_key: format!(
                "conversation:{}:{}:{template}",
                conversation.id, conversation.version
            ),
            template,
            recipient: &member.email,
            name: &member.name,
            lang: member.lang,
            values: &all,
        },
    )
}
