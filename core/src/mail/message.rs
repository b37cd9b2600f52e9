//! A message of the outbox.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use crate::{
    db::{MultiBackend, text_enum},
    email::Email,
    ids::{CampaignRecipientId, MailId},
    messages::Lang,
    schema::mail_messages,
    time::Timestamp,
};

/// How far a message has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum MailState {
    /// Waits for its next attempt.
    Queued,
    /// A mail server has taken it.
    Sent,
    /// Given up: refused for good, or after many attempts.
    Failed,
    /// Not wanted any more when its turn came; it never left.
    Dropped,
}

text_enum!(MailState {
    Queued => "queued",
    Sent => "sent",
    Failed => "failed",
    Dropped => "dropped",
});

/// A message to be put into the outbox.
#[derive(Debug, Clone)]
pub struct OutgoingMail<'a> {
    /// Names the cause; a second message with the same one is ignored.
    pub dedupe_key: String,
    /// Which text it is, such as `order-placed`.
    pub template: &'a str,
    /// Who gets it.
    pub recipient: &'a Email,
    /// The language it is written in.
    pub lang: Lang,
    /// The subject line.
    pub subject: String,
    /// The plain text.
    pub body: String,
    /// Where its owner can stop mail of this sort, a whole link.
    pub unsubscribe: Option<&'a str>,
    /// Whose letter of a campaign it is; it is asked about again before it
    /// leaves.
    pub campaign_recipient_id: Option<CampaignRecipientId>,
}

/// A message of the outbox.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = mail_messages, check_for_backend(MultiBackend))]
pub struct MailMessage {
    /// Its number.
    pub id: MailId,
    /// Which text it is.
    pub template: String,
    /// Who gets it.
    pub recipient: Email,
    /// The language it is written in.
    pub lang: Lang,
    /// The subject line.
    pub subject: String,
    /// The plain text.
    pub body: String,
    /// How far it has come.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is tried next, while it waits.
    pub next_attempt_at: Timestamp,
    /// Why the last attempt failed, or why it was dropped.
    pub last_error: Option<String>,
    /// When it was put into the outbox.
    pub created_at: Timestamp,
    /// When a mail server took it.
    pub sent_at: Option<Timestamp>,
    /// Where its owner can stop mail of this sort.
    pub unsubscribe: Option<String>,
    /// Whose letter of a campaign it is.
    pub campaign_recipient_id: Option<CampaignRecipientId>,
}
