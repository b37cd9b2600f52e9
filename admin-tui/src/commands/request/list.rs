//! `admin-tui request list`: product requests.

use clap::Args;
use shop_core::requests::{self, RequestFilter, RequestRow, StaffQuery};

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::{Limit, names, pages},
    session::Session,
};

/// Which requests to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only requests in this state; new ones come the oldest first
    #[arg(long, default_value = "all", value_parser = names(RequestFilter::ALL, RequestFilter::as_str))]
    state: RequestFilter,
    /// Words of the number, title, description, size or colour
    #[arg(long, value_name = "WORDS", default_value = "")]
    search: String,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = pages(args.limit, |last: Option<&RequestRow>, limit| {
        let query = StaffQuery {
            words: args.search.clone(),
            filter: args.state,
            after: last.map(|row| row.request.id),
            limit,
        };
        requests::list(&mut session.conn, &session.by, &query)
    })
    .map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &found)))
}
