//! `admin-tui member list`: members, the newest first, or customers, the
//! most valuable first.

use clap::Args;
use shop_core::{
    customers::{self, CustomerList, CustomerQuery, Segment, Standing, Which},
    members::{self, Member, MemberQuery, MemberState},
};

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::{Limit, names, pages},
    session::Session,
};

/// Which members to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only members in this state
    #[arg(long, value_parser = names(MemberState::ALL, MemberState::as_str),
        conflicts_with_all = ["segment", "customers", "tag"])]
    state: Option<MemberState>,
    /// Only customers in this segment, as counted last night
    #[arg(long, value_parser = names(Segment::ALL, Segment::as_str),
        conflicts_with_all = ["customers", "tag"])]
    segment: Option<Segment>,
    /// Only customers of this list
    #[arg(long, value_parser = names(CustomerList::ALL, CustomerList::as_str),
        value_name = "LIST", conflicts_with = "tag")]
    customers: Option<CustomerList>,
    /// Only customers with this tag
    #[arg(long)]
    tag: Option<String>,
    /// Words of the name, the address or the telephone number
    #[arg(long, value_name = "WORDS", default_value = "")]
    search: String,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let which = match (args.segment, args.customers, &args.tag) {
        (Some(segment), _, _) => Which::Segment(segment),
        (None, Some(list), _) => Which::List(list),
        (None, None, Some(tag)) => Which::Tag(tag.clone()),
        (None, None, None) => return everyone(session, args),
    };
    let lang = session.lang;
    let found = pages(args.limit, |last: Option<&(Member, Standing)>, limit| {
        let query = CustomerQuery {
            which: which.clone(),
            words: args.search.clone(),
            after: last.map(|(member, _)| member.id),
            limit,
        };
        customers::customers(&mut session.conn, &session.by, &query)
    })
    .map_err(explained(lang))?;
    let columns = [
        "id",
        "name",
        "phone",
        "city",
        "segment",
        "orders_year",
        "net_year",
        "net_ever",
        "last_order_at",
        "overdue",
        "why",
    ];
    let now = session.now;
    let table = Table::new(lang, "members", &columns).with_rows(&found, |(member, standing)| {
        vec![
            Cell::Id(member.id.0),
            (&member.name).into(),
            member.phone.as_str().into(),
            (&member.city).into(),
            Cell::coded(standing.segment.as_str(), standing.segment.label(lang)),
            standing.orders_year.into(),
            standing.net_year.into(),
            standing.net_ever.into(),
            standing.last_order_at.into(),
            Cell::Flag(standing.overdue),
            standing.why(now, lang).into(),
        ]
    });
    Ok(Answer::list(lang, table))
}

fn everyone(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
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
