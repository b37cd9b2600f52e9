//! `admin-tui member list`: members, the newest first.

use clap::Args;
use shop_core::members::{self, Member, MemberQuery, MemberState};

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::{Limit, names, pages},
    session::Session,
};

/// Which members to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only members in this state
    #[arg(long, value_parser = names(MemberState::ALL, MemberState::as_str))]
    state: Option<MemberState>,
    /// Words of the name, the address or the telephone number
    #[arg(long, value_name = "WORDS", default_value = "")]
    search: String,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = pages(args.limit, |last: Option<&Member>, limit| {
        let query = MemberQuery {
            words: args.search.clone(),
            state: args.state,
            after: last.map(|member| member.id),
            limit,
        };
        members::list(&mut session.conn, &session.by, &query)
    })
    .map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &found)))
}
