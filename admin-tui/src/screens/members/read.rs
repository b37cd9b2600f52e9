//! Reading members: the lists of each view, and the whole of one customer.

use std::collections::HashSet;

use shop_core::{
    actor::{Actor, Permission},
    customers::{self, CustomerQuery, TimelineKind, ViewCustomerError, Which},
    db::Conn,
    ids::MemberId,
    members::{self, Member, MemberQuery, MemberState},
    messages::Explain,
    orders, settings,
    text::fold,
    tiers,
};

use super::{About, Listed, Load, Loaded, Record, Timelines, View, view};
use crate::{
    app::worker::Job,
    screens::browse::{self, Answer},
};

/// How many orders a record shows.
pub(super) const ORDERS: i64 = 12;
/// How many notes.
const NOTES: i64 = 20;
/// How much of the timeline, of each kind.
const TIMELINE: i64 = 100;
/// For how many days birthdays are looked ahead.
const WEEK: u64 = 7;
/// How many follow-ups are looked at.
const FOLLOW_UPS: i64 = 300;

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    match load {
        Load::Page {
            view: index,
            search,
            after,
            limit,
        } => page(conn, job, index, search, after, limit),
        Load::Record(id) => {
            let record =
                record(conn, job, MemberId(id)).map_err(|error| error.explain(job.lang))?;
            Ok(Answer::Record(record.map(Box::new)))
        }
    }
}

fn page(
    conn: &mut Conn,
    job: &Job,
    index: usize,
    search: String,
    after: Option<i64>,
    limit: usize,
) -> Result<Loaded, String> {
    let lang = job.lang;
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let more = after.is_some();
    match view(index) {
        View::Of(state) => {
            let query = MemberQuery {
                words: search,
                state,
                after: after.map(MemberId),
                limit: most,
            };
            let rows =
                members::list(conn, &job.actor, &query).map_err(|error| error.explain(lang))?;
            let rows = rows
                .into_iter()
                .map(|member| Listed {
                    member,
                    about: About::Herself,
                })
                .collect();
            Ok(browse::page(rows, limit, more))
        }
        View::Customers(list) => {
            let query = CustomerQuery {
                which: Which::List(list),
                words: search,
                after: after.map(MemberId),
                limit: most,
            };
            let rows = customers::customers(conn, &job.actor, &query)
                .map_err(|error| error.explain(lang))?;
            let rows = rows
                .into_iter()
                .map(|(member, standing)| Listed {
                    member,
                    about: About::Standing(Box::new(standing)),
                })
                .collect();
            Ok(browse::page(rows, limit, more))
        }
        View::Birthdays => {
            let found = customers::birthdays(conn, &job.actor, job.now.day(), WEEK)
                .map_err(|error| error.explain(lang))?;
            let rows = found.into_iter().map(|(member, day)| Listed {
                member,
                about: About::Birthday(day),
            });
            Ok(whole(rows, &search))
        }
        View::FollowUps => {
            let found = customers::open_follow_ups(conn, &job.actor, None, None, FOLLOW_UPS)
                .map_err(|error| error.explain(lang))?;
            // One line for each customer: the soonest; her record has all.
            let mut seen = HashSet::new();
            let rows = found
                .into_iter()
                .filter(|(_, member)| seen.insert(member.id))
                .map(|(follow_up, member)| Listed {
                    member,
                    about: About::FollowUp(Box::new(follow_up)),
                });
            Ok(whole(rows, &search))
        }
    }
}

/// Answers with rows that are all there is, as far as they have the words.
fn whole(rows: impl Iterator<Item = Listed>, search: &str) -> Loaded {
    use browse::Row;
    let words: Vec<String> = search.split_whitespace().map(fold).collect();
    let rows = rows
        .filter(|row| {
            let text = fold(&row.text());
            words.iter().all(|word| text.contains(word))
        })
        .collect();
    Answer::Page {
        rows,
        next: None,
        more: false,
    }
}

fn record(conn: &mut Conn, job: &Job, id: MemberId) -> Result<Option<Record>, ViewCustomerError> {
    let by = &job.actor;
    if !job.actor.may(Permission::ViewMembers) {
        return Ok(None);
    }
    let Some(member) = members::by_id(conn, id)? else {
        return Ok(None);
    };
    let sees_orders = job.actor.may(Permission::ViewOrders);
    let is_customer = matches!(member.state, MemberState::Active | MemberState::Suspended);
    Ok(Some(Record {
        look_alikes: members::look_alikes(conn, &member)?,
        consents: members::consents_of(conn, id)?,
        standing: if is_customer && sees_orders {
            Some(customers::standing_of(conn, job.now, by, id)?)
        } else {
            None
        },
        tier: if sees_orders {
            tiers::of_member(conn, id)?
        } else {
            None
        },
        tiers: settings::load(conn)?.tiers,
        objects: customers::objects_to_profiling(conn, by, id)?,
        taste: if sees_orders {
            customers::taste_of(conn, by, id)?
        } else {
            customers::Taste::default()
        },
        open: customers::open_matters(conn, by, id)?,
        tags: customers::tags_of(conn, by, id)?,
        notes: customers::notes_of(conn, by, id, NOTES)?,
        follow_ups: customers::follow_ups_of(conn, by, id)?,
        orders: if sees_orders {
            orders::of_member(conn, id, None, ORDERS)?
        } else {
            Vec::new()
        },
        timeline: timeline(conn, by, &member)?,
        sees_orders,
        member,
    }))
}

/// Reads the latest lines of all kinds together, and of each kind by itself:
/// what is rare is not hidden behind what is frequent.
fn timeline(conn: &mut Conn, by: &Actor, member: &Member) -> Result<Timelines, ViewCustomerError> {
    let mut read = Vec::new();
    for kind in std::iter::once(None).chain(TimelineKind::ALL.iter().copied().map(Some)) {
        let entries = customers::timeline(conn, by, member, kind, None, TIMELINE)?;
        read.push((kind, entries));
    }
    Ok(read)
}
