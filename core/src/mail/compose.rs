//! Writing a message from the texts in `mail.ftl`.

use diesel::prelude::*;

use super::{OutgoingMail, store};
use crate::{
    db::Conn,
    email::Email,
    messages::{Lang, text_with},
    settings,
    time::Timestamp,
};

/// A message written from the texts `mail-{template}-subject` and
/// `mail-{template}-body`.
#[derive(Debug, Clone)]
pub struct TemplateMail<'a> {
    /// Names the cause; a second message with the same one is ignored.
    pub dedupe_key: String,
    /// Which text it is.
    pub template: &'a str,
    /// Who gets it.
    pub recipient: &'a Email,
    /// The recipient's name, for the greeting.
    pub name: &'a str,
    /// The language to write in.
    pub lang: Lang,
    /// The values for the places of subject and body; `shop` and `name` are
    /// always there.
    pub values: &'a [(&'a str, &'a str)],
}

/// Puts a message with greeting and signature into the outbox, in the
/// caller's transaction.
///
/// # Errors
/// When the database fails.
pub fn queue_template(conn: &mut Conn, now: Timestamp, mail: &TemplateMail<'_>) -> QueryResult<()> {
    let shop = settings::load(conn)?;
    let mut values = vec![("shop", shop.name.as_str()), ("name", mail.name)];
    values.extend_from_slice(mail.values);
    let subject = text_with(
        mail.lang,
        &format!("mail-{}-subject", mail.template),
        &values,
    );
    let greeting = text_with(mail.lang, "mail-greeting", &values);
    let body = text_with(mail.lang, &format!("mail-{}-body", mail.template), &values);
    let signature = text_with(
        mail.lang,
        "mail-signature",
        &[
            ("shop", &shop.name),
            ("address", &shop.address),
            ("city", &shop.city),
            ("whatsapp", &shop.whatsapp_text()),
            ("email", &shop.email),
            ("hours", &shop.opening_hours),
        ],
    );
    store::queue(
        conn,
        now,
        OutgoingMail {
            dedupe_key: mail.dedupe_key.clone(),
            template: mail.template,
            recipient: mail.recipient,
            lang: mail.lang,
            subject,
            body: format!("{greeting}\n\n{body}\n\n{signature}\n"),
            unsubscribe: None,
            campaign_recipient_id: None,
        },
    )
}
