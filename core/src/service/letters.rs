//! The mails a conversation causes.

use diesel::prelude::*;

use super::Conversation;
use crate::{
    db::Conn,
    mail::{self, TemplateMail},
    members::Member,
    messages::{text, text_with},
    settings,
    time::Timestamp,
};

/// Says that a message has arrived.
pub(super) fn opened(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    conversation: &Conversation,
    body: &str,
) -> QueryResult<()> {
    let values = [("message", body)];
    send(
        conn,
        now,
        member,
        conversation,
        "conversation-opened",
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
    let reply = match settings::link(conn, member.lang, "/akun")? {
        Some(link) => text_with(member.lang, "mail-reply-link", &[("link", &link)]),
        None => text(member.lang, "mail-reply-site"),
    };
    let values = [("answer", body), ("reply", reply.as_str())];
    send(
        conn,
        now,
        member,
        conversation,
        "conversation-answered",
        &values,
    )
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
    let mut all = vec![
        ("number", conversation.number.as_str()),
        ("subject", conversation.subject.as_str()),
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
