//! Delivering what waits in the outbox.

use chrono::Duration;

use super::{MailMessage, MailState, Transport, store};
use crate::{
    campaigns,
    db::{Conn, DbError, write_tx},
    settings,
    text::with_sources,
    time::Timestamp,
};

/// How long one attempt may take before another process may begin one.
const LEASE: Duration = Duration::minutes(5);

/// How often a message is tried before it is given up.
const ATTEMPTS: i64 = 20;

/// What became of the messages that were due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Delivered {
    /// Taken by the mail server.
    pub sent: usize,
    /// Not taken; they are tried again later or given up.
    pub failed: usize,
    /// Not wanted any more, and not sent.
    pub dropped: usize,
}

/// Tries the messages that are due, at most `limit` of them.
///
/// Each is claimed in a transaction of its own, sent outside of any, and then
/// marked: a message can be sent twice when the power fails between the
/// last two, but is never lost. A letter of a campaign is asked about once
/// more when it is claimed, and an address that does not exist gets no more
/// of them.
///
/// # Errors
/// When the database fails; a mail server that fails is noted on the message.
pub fn deliver_due(
    conn: &mut Conn,
    now: Timestamp,
    transport: &Transport,
    limit: i64,
) -> Result<Delivered, DbError> {
    let mut delivered = Delivered::default();
    let due = store::due(conn, now, limit)?;
    if due.is_empty() {
        return Ok(delivered);
    }
    let shop = settings::load(conn)?;
    for message in due {
        match write_tx(conn, |conn| claim(conn, now, &message))? {
            Claim::Missed => continue,
            Claim::Dropped => {
                delivered.dropped += 1;
                continue;
            }
            Claim::Taken => {}
        }
        match transport.send(&shop, &message) {
            Ok(()) => {
                write_tx(conn, |conn| store::mark_sent(conn, message.id, now))?;
                delivered.sent += 1;
            }
            Err(error) => {
                let reason = with_sources(error.cause.as_ref());
                let bounced = error.bounced;
                tracing::warn!(mail = message.id.0, %reason, bounced, "mail was not sent");
                fail(conn, now, &message, &reason, bounced)?;
                delivered.failed += 1;
                if !bounced {
                    // A server that does not answer would cost every message
                    // its whole time-out; the others wait for the next round.
                    break;
                }
            }
        }
    }
    Ok(delivered)
}

/// What became of a message whose turn has come.
enum Claim {
    /// It is to be sent.
    Taken,
    /// It is not wanted any more.
    Dropped,
    /// Another process has it.
    Missed,
}

fn claim(conn: &mut Conn, now: Timestamp, message: &MailMessage) -> Result<Claim, DbError> {
    if !store::claim(conn, message, now.plus(LEASE))? {
        return Ok(Claim::Missed);
    }
    let Some(recipient) = message.campaign_recipient_id else {
        return Ok(Claim::Taken);
    };
    let withdrawn = campaigns::withdrawn(conn, now, recipient, &message.recipient)?;
    let Some(reason) = withdrawn else {
        return Ok(Claim::Taken);
    };
    store::mark_dropped(conn, message.id, reason)?;
    Ok(Claim::Dropped)
}

fn fail(
    conn: &mut Conn,
    now: Timestamp,
    message: &MailMessage,
    reason: &str,
    bounced: bool,
) -> Result<(), DbError> {
    let attempts = message.attempts + 1;
    let state = if bounced || attempts >= ATTEMPTS {
        MailState::Failed
    } else {
        MailState::Queued
    };
    let reason: String = reason.chars().take(500).collect();
    write_tx(conn, |conn| {
        let again = now.plus(pause_after(attempts));
        store::mark_failed(conn, message, state, again, &reason)?;
        if bounced {
            campaigns::bounced(conn, now, &message.recipient, &reason)?;
        }
        Ok(())
    })
}

/// Returns how long to wait after a number of failed attempts: 1, 2, 4 …
/// minutes, an hour at most.
fn pause_after(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(6);
    Duration::minutes((1_i64 << doublings).min(60))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{
        mail::{self, TemplateMail},
        messages::Lang,
        scratch::{Scratch, now},
    };

    #[test]
    fn a_message_is_written_once_and_tried_again_after_a_failure() {
        let mut scratch = Scratch::new();
        let conn = &mut scratch.conn;
        let recipient = "rina@example.com".parse().unwrap();
        let message = TemplateMail {
            dedupe_key: "member:1:approved".to_owned(),
            template: "member-approved",
            recipient: &recipient,
            name: "Rina",
            lang: Lang::Id,
            values: &[("sign_in", "https://butik.example/masuk")],
        };
        mail::queue_template(conn, now(), &message).unwrap();
        mail::queue_template(conn, now(), &message).unwrap();
        assert_eq!(mail::recent(conn, 10).unwrap().len(), 1);

        let file = scratch.folder.join("file");
        fs::write(&file, "in the way of a folder").unwrap();
        let broken = Transport::Folder(file.join("mail"));
        let failed = deliver_due(conn, now(), &broken, 10).unwrap();
        assert_eq!((failed.sent, failed.failed), (0, 1));

        let folder = scratch.folder.join("mail");
        let working = Transport::Folder(folder.clone());
        assert_eq!(
            deliver_due(conn, now(), &working, 10).unwrap(),
            Delivered::default()
        );
        let later = now().plus(Duration::minutes(1));
        let sent = deliver_due(conn, later, &working, 10).unwrap();
        assert_eq!((sent.sent, sent.failed), (1, 0));
        let name = "20261123T030500Z-00000001-rina@example.com.eml";
        let written = fs::read_to_string(folder.join(name)).unwrap();
        assert!(written.contains("\r\nHalo Rina,\r\n"), "{written}");
        assert!(written.contains("https://butik.example/masuk"), "{written}");
        assert_eq!(
            deliver_due(conn, later, &working, 10).unwrap(),
            Delivered::default()
        );
    }

    #[test]
    fn the_pause_doubles_up_to_an_hour() {
        let minutes: Vec<i64> = [1, 2, 3, 6, 7, 19]
            .map(|attempts| pause_after(attempts).num_minutes())
            .into();
        assert_eq!(minutes, [1, 2, 4, 32, 60, 60]);
    }
}
