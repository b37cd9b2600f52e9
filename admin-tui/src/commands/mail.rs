//! `admin-tui mail list`: the outbox.

use clap::Subcommand;
use shop_core::{actor::Permission, mail, messages::text};

use super::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::Limit,
    session::Session,
};

/// What can be done with the outbox.
#[derive(Debug, Clone, Subcommand)]
pub enum MailCommand {
    /// List the latest messages; their texts stay in the database
    List(Limit),
}

impl MailCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(limit) => list(session, *limit),
        }
    }
}

fn list(session: &mut Session, limit: Limit) -> Result<Answer, Failure> {
    session.require(Permission::ViewMembers)?;
    let lang = session.lang;
    let found = mail::recent(&mut session.conn, limit.limit).map_err(explained(lang))?;
    let columns = [
        "id",
        "created_at",
        "recipient",
        "subject",
        "template",
        "state",
        "attempts",
        "last_error",
    ];
    let table = Table::new(lang, "mail", &columns).with_rows(&found, |message| {
        let state = message.state.as_str();
        vec![
            Cell::Id(message.id.0),
            message.created_at.into(),
            message.recipient.as_str().into(),
            (&message.subject).into(),
            (&message.template).into(),
            Cell::coded(state, text(lang, &format!("cli-mail-state-{state}"))),
            message.attempts.into(),
            message.last_error.clone().into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
