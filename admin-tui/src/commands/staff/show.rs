//! `admin-tui staff show`: an account and what was done with it last.

use clap::Args;
use shop_core::{actor::Permission, audit};

use super::{Account, find, role, state};
use crate::commands::{
    answer::{Answer, Failure, explained},
    audit::table,
    formats::{Document, Fact},
    input::Limit,
    session::Session,
};

/// Whose account.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// The account.
    #[command(flatten)]
    account: Account,
    /// How many of the latest deeds.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    session.require(Permission::ManageStaff)?;
    let account = find(session, &args.account)?;
    let lang = session.lang;
    let limit = args.limit.limit;
    let deeds = audit::of_staff(&mut session.conn, &session.by, account.id, limit)
        .map_err(explained(lang))?;
    let facts = vec![
        Fact::new("username", &account.username),
        Fact::new("name", &account.name),
        Fact::new("role", role(lang, account.role)),
        Fact::new("state", state(lang, account.state)),
        Fact::new("created_at", account.created_at),
        Fact::new("last_sign_in_at", account.last_sign_in_at),
    ];
    let tables = vec![table(lang, &deeds)];
    Ok(Answer::document(Document::Sheet { facts, tables }))
}
