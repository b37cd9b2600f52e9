//! `admin-tui order list`: orders, the newest first.

use clap::Args;
use shop_core::orders::{self, OrderFilter, OrderQuery, OrderRow};

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::{Limit, names, pages},
    session::Session,
};

/// Which orders to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only orders that wait for this
    #[arg(long, default_value = "all", value_parser = names(OrderFilter::ALL, OrderFilter::as_str))]
    filter: OrderFilter,
    /// Words of the number, the customer's name, telephone or tracking number
    #[arg(long, value_name = "WORDS", default_value = "")]
    search: String,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = pages(args.limit, |last: Option<&OrderRow>, limit| {
        let query = OrderQuery {
            words: args.search.clone(),
            filter: args.filter,
            after: last.map(|row| row.order.id),
            limit,
        };
        orders::list(&mut session.conn, &session.by, &query)
    })
    .map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &found)))
}
