//! What the home screen reads: the queues with their oldest items, and today's sales.

use shop_core::{
    actor::Permission,
    catalog::{self, StaffProductQuery},
    customers,
    db::Conn,
    events::Subject,
    members::{self, MemberQuery, MemberState},
    messages::{Explain, text_with},
    orders::{self, OrderFilter, OrderQuery},
    payments,
    reports::{self, Today},
    service::{self, InboxView},
    time::Timestamp,
    work_queue::{self, QueueItem, WorkQueue},
};

use super::Kind;
use crate::{
    app::{message::Counters, worker::Job},
    screens::Screen,
};

/// How many items of each kind are shown.
const SHOWN: usize = 12;

/// Everything the home screen shows.
#[derive(Debug, Clone)]
pub struct Board {
    /// The kinds of work there are, the one that has waited longest first.
    pub queues: Vec<Queue>,
    /// How today goes.
    pub today: Today,
    /// Orders the customers have to pay.
    pub awaiting_payment: i64,
    /// Whether the person may see sales.
    pub sees_sales: bool,
    /// The queues' counts for the header.
    pub counters: Counters,
}

/// One kind of work that waits.
#[derive(Debug, Clone)]
pub struct Queue {
    /// Its kind.
    pub kind: Kind,
    /// How many wait.
    pub count: i64,
    /// Since when the oldest waits.
    pub oldest: Option<Timestamp>,
    /// The oldest ones.
    pub items: Vec<Item>,
}

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The record it is about.
    pub record: i64,
    /// What it is called.
    pub name: String,
    /// Whom it is about.
    pub who: String,
    /// How much it is about.
    pub amount: String,
    /// Since when it waits.
    pub since: Option<Timestamp>,
    /// What to look at.
    pub note: String,
}

/// Reads the board.
pub fn load(conn: &mut Conn, job: &Job) -> Result<Board, String> {
    let lang = job.lang;
    let work = work_queue::load(conn, &job.actor).map_err(|error| error.explain(lang))?;
    let today = reports::today(conn, &job.actor, job.now).map_err(|error| error.explain(lang))?;
    let mut queues = Vec::new();
    for &kind in Kind::ALL {
        let waiting = match kind {
            Kind::LateMessages => late_messages(conn, job)?,
            Kind::FollowUps => follow_ups_due(conn, job)?,
            kind => waiting(&work, kind),
        };
        if waiting.count > 0 {
            let items = items(conn, job, kind)?;
            queues.push(Queue {
                kind,
                count: waiting.count,
                oldest: waiting.oldest,
                items,
            });
        }
    }
    // What has no age (stock that runs low) comes last.
    queues.sort_by_key(|queue| (queue.oldest.is_none(), queue.oldest));
    Ok(Board {
        queues,
        today,
        awaiting_payment: work.awaiting_payment.count,
        sees_sales: job.actor.may(Permission::ViewReports),
        counters: counted(&work),
    })
}

/// Counts the messages past their time.
fn late_messages(conn: &mut Conn, job: &Job) -> Result<QueueItem, String> {
    if !job.actor.may(Permission::AnswerMessages) {
        return Ok(QueueItem::default());
    }
    let late = service::late(conn, job.now, &job.actor).map_err(|error| error.explain(job.lang))?;
    Ok(QueueItem {
        count: late.count,
        oldest: late.oldest,
    })
}

/// Reads only the counts of the header.
pub fn counters(conn: &mut Conn, job: &Job) -> Result<Counters, String> {
    work_queue::load(conn, &job.actor)
        .map(|work| counted(&work))
        .map_err(|error| error.explain(job.lang))
}

fn counted(work: &WorkQueue) -> Counters {
    Counters {
        payments: work.payments_to_verify.count,
        registrations: work.registrations.count,
        messages: work.messages.count,
    }
}

fn waiting(work: &WorkQueue, kind: Kind) -> QueueItem {
    match kind {
        Kind::Payments => work.payments_to_verify,
        Kind::ToPack => work.to_pack,
        Kind::ToShip => work.to_ship,
        Kind::Registrations => work.registrations,
        // Counted by the clock, apart from the others.
        Kind::FollowUps => QueueItem::default(),
        Kind::Messages => work.messages,
        // Counted by the clock, which the queue does not know.
        Kind::LateMessages => QueueItem::default(),
        Kind::Refunds => work.refunds,
        Kind::ForumPosts => work.forum_posts,
        Kind::ForumQuestions => work.forum_questions,
        Kind::Requests => work.requests,
        Kind::Drafts => work.drafts,
        Kind::LowStock => work.low_stock,
    }
}

fn items(conn: &mut Conn, job: &Job, kind: Kind) -> Result<Vec<Item>, String> {
    match kind {
        Kind::Payments => payments_to_verify(conn, job),
        Kind::ToPack => placed_orders(conn, job, OrderFilter::ToPack),
        Kind::ToShip => placed_orders(conn, job, OrderFilter::ToShip),
        Kind::Registrations => registrations(conn, job),
        Kind::FollowUps => follow_ups(conn, job),
        Kind::LateMessages => crate::screens::inbox::waiting(conn, job, InboxView::Late, SHOWN),
        Kind::Messages => crate::screens::inbox::waiting(conn, job, InboxView::Unanswered, SHOWN),
        Kind::Refunds => refunds(conn, job),
        Kind::ForumPosts => crate::screens::forum::waiting(conn, job, SHOWN),
        Kind::ForumQuestions => crate::screens::forum::questions(conn, job, SHOWN),
        Kind::Requests => crate::screens::requests::waiting(conn, job, SHOWN),
        Kind::Drafts => crate::screens::counter::waiting(conn, job, SHOWN),
        Kind::LowStock => low_stock(conn, job),
    }
}

fn payments_to_verify(conn: &mut Conn, job: &Job) -> Result<Vec<Item>, String> {
    let rows = payments::to_verify(conn, &job.actor, None, SHOWN as i64)
        .map_err(|error| error.explain(job.lang))?;
    Ok(rows
        .into_iter()
        .map(|row| Item {
            record: row.view.payment.id.0,
            name: row.order_number,
            who: row.member_name,
            amount: row.view.payment.amount_due.to_string(),
            since: row.view.payment.submitted_at,
            note: row.warnings.first().map_or_else(
                || row.view.means_short(job.lang),
                |warning| format!("! {}", warning.label(job.lang)),
            ),
        })
        .collect())
}

fn placed_orders(conn: &mut Conn, job: &Job, filter: OrderFilter) -> Result<Vec<Item>, String> {
    let query = OrderQuery {
        filter,
        limit: SHOWN as i64,
        ..OrderQuery::default()
    };
    let rows = orders::list(conn, &job.actor, &query).map_err(|error| error.explain(job.lang))?;
    Ok(rows
        .into_iter()
        .map(|row| Item {
            record: row.order.id.0,
            name: row.order.number,
            who: row.member_name,
            amount: row.order.total.to_string(),
            since: Some(row.order.placed_at),
            note: text_with(
                job.lang,
                "tui-pieces",
                &[("count", &row.pieces.to_string())],
            ),
        })
        .collect())
}

fn registrations(conn: &mut Conn, job: &Job) -> Result<Vec<Item>, String> {
    let query = MemberQuery {
        words: String::new(),
        state: Some(MemberState::AwaitingReview),
        after: None,
        limit: SHOWN as i64,
    };
    let rows = members::list(conn, &job.actor, &query).map_err(|error| error.explain(job.lang))?;
    Ok(rows
        .into_iter()
        .map(|member| Item {
            record: member.id.0,
            name: member.name,
            who: member.city,
            amount: String::new(),
            since: Some(member.waiting_since.unwrap_or(member.registered_at)),
            note: member.phone.to_string(),
        })
        .collect())
}

fn follow_ups_due(conn: &mut Conn, job: &Job) -> Result<QueueItem, String> {
    customers::due_follow_ups(conn, &job.actor, job.now).map_err(|error| error.explain(job.lang))
}

fn follow_ups(conn: &mut Conn, job: &Job) -> Result<Vec<Item>, String> {
    let rows = customers::open_follow_ups(conn, &job.actor, Some(job.now), None, SHOWN as i64)
        .map_err(|error| error.explain(job.lang))?;
    Ok(rows
        .into_iter()
        .map(|(follow_up, member)| Item {
            record: member.id.0,
            name: member.name,
            who: member.phone.to_string(),
            amount: String::new(),
            since: Some(follow_up.due_at),
            note: follow_up.body,
        })
        .collect())
}

fn refunds(conn: &mut Conn, job: &Job) -> Result<Vec<Item>, String> {
    let open = orders::open_refunds(conn, &job.actor).map_err(|error| error.explain(job.lang))?;
    Ok(open
        .into_iter()
        .take(SHOWN)
        .map(|open| Item {
            record: open.refund.order_id.0,
            name: open.order_number,
            who: open.member_name,
            amount: open.refund.amount.to_string(),
            since: Some(open.refund.created_at),
            note: open.refund.note,
        })
        .collect())
}

fn low_stock(conn: &mut Conn, job: &Job) -> Result<Vec<Item>, String> {
    let said = |error: shop_core::db::DbError| error.explain(job.lang);
    let threshold = shop_core::settings::load(conn).map_err(said)?.low_stock;
    let low = shop_core::stock::low_stock(conn, threshold - 1, SHOWN as i64).map_err(said)?;
    let mut items = Vec::new();
    for row in low {
        let query = StaffProductQuery {
            words: row.product_name.clone(),
            limit: 1,
            ..StaffProductQuery::default()
        };
        let found = catalog::staff_list(conn, &job.actor, &query)
            .map_err(|error| error.explain(job.lang))?;
        let colour = job.lang.choose(&row.colour, &row.colour_en);
        items.push(Item {
            record: found.first().map_or(0, |found| found.product.id.0),
            name: row.sku.clone(),
            who: row.product_name.clone(),
            amount: format!("{} · {colour}", row.size),
            since: None,
            note: text_with(
                job.lang,
                "tui-left",
                &[("count", &row.stock.available().to_string())],
            ),
        });
    }
    Ok(items)
}

/// Returns the screens on which something about a subject is shown.
pub fn screens_of(subject: Subject) -> &'static [Screen] {
    match subject {
        Subject::Topic(_) | Subject::Post(_) | Subject::ForumCategory(_) => {
            &[Screen::Forum, Screen::Today]
        }
        Subject::Member(_) => &[Screen::Members, Screen::Forum, Screen::Today],
        Subject::Order(_) | Subject::Shipment(_) | Subject::Refund(_) => {
            &[Screen::Orders, Screen::Today]
        }
        Subject::Payment(_) => &[
            Screen::Payments,
            Screen::Orders,
            Screen::Inbox,
            Screen::Today,
        ],
        Subject::Category(_) | Subject::Product(_) => &[Screen::Products, Screen::Shelves],
        Subject::Variant(_) => &[Screen::Products],
        Subject::Collection(_) => &[Screen::Shelves],
        Subject::Conversation(_) => &[Screen::Inbox, Screen::Today],
        Subject::Request(_) => &[Screen::Requests, Screen::Today],
        Subject::Draft(_) => &[Screen::Counter, Screen::Today],
        Subject::Promotion(_) => &[Screen::Promotions],
        Subject::Campaign(_) => &[Screen::Campaigns],
        Subject::Staff(_) => &[Screen::Staff],
        Subject::Page(_) => &[Screen::Content],
        // Menus, questions and banners are the shop's own, and so is the
        // order of its topmost categories and of its collections.
        Subject::Shop => &[Screen::Content, Screen::Shelves],
    }
}
