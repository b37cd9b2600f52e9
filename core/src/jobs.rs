//! What runs by itself: expiry, completion, mail.
//!
//! Any number of processes may call [`tick`]; a lease lets one of them work
//! at a time, and every job is right to run twice.

use chrono::Duration;
use diesel::prelude::*;

use crate::{
    campaigns::{self, CampaignError},
    carts, catalog, counter, customers,
    db::{Conn, DbError, on_each_backend, write_tx},
    limits,
    mail::{self, Transport},
    members,
    messages::{Explain, Lang, explain_database},
    orders::{self, OrderCommandError},
    requests,
    schema::leases,
    service, sessions, tiers,
    time::Timestamp,
};

/// How long a process may work before another may think it has died.
const LEASE_SECONDS: i64 = 30;

/// How often what is past its time is thrown away.
const SWEEP_MINUTES: i64 = 60;

/// The most of each kind in one round, so that a round stays short.
const AT_ONCE: i64 = 50;

/// What one round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ticked {
    /// Orders that nobody paid.
    pub expired: usize,
    /// Orders that arrived a week ago.
    pub completed: usize,
    /// Registrations whose address nobody confirmed.
    pub registrations_expired: usize,
    /// Members who moved to another tier, once a night.
    pub tiers_changed: usize,
    /// Letters of campaigns put into the outbox.
    pub news_mailed: usize,
    /// Conversations whose moment has come.
    pub woken: usize,
    /// Conversations nobody came back to.
    pub closed: usize,
    /// Drafts whose goods were kept aside long enough.
    pub holds_ended: usize,
    /// Members who were told that a size is back.
    pub waits_ended: usize,
    /// Products of which sales were counted, once a night.
    pub sales_counted: usize,
    /// Mails the server has taken.
    pub mail_sent: usize,
    /// Mails that could not be sent now.
    pub mail_failed: usize,
}

/// A round failed; the next one goes on.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
    /// An order could not be completed.
    #[error("an order could not be completed")]
    Order(#[from] OrderCommandError),
    /// A campaign could not be sent.
    #[error("a campaign could not be sent")]
    Campaign(#[from] CampaignError),
}

impl Explain for JobError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Database(error) => explain_database(error, lang),
            Self::Order(error) => error.explain(lang),
            Self::Campaign(error) => error.explain(lang),
        }
    }
}

/// Runs one round of all jobs, unless another process does so now.
///
/// # Errors
/// When the database fails; what was done until then stays done.
pub fn tick(
    conn: &mut Conn,
    now: Timestamp,
    transport: &Transport,
    holder: &str,
) -> Result<Ticked, JobError> {
    if !take_lease(conn, now, "jobs", holder, Duration::seconds(LEASE_SECONDS))? {
        return Ok(Ticked::default());
    }
    let expired = orders::expire_due(conn, now, AT_ONCE)?.numbers.len();
    let completed = orders::complete_due(conn, now, AT_ONCE)?;
    let campaigns = campaigns::send_due(conn, now, AT_ONCE)?;
    let woken = service::wake_due(conn, now, AT_ONCE)?;
    let holds_ended = counter::release_due(conn, now, AT_ONCE)?;
    let waits_ended = requests::notify_due(conn, now, AT_ONCE)?;
    let delivered = mail::deliver_due(conn, now, transport, AT_ONCE)?;
    let (mut registrations_expired, mut closed) = (0, 0);
    // Each round is its own holder, so the lease runs out only by time.
    let round = format!("{holder} {now}");
    if take_lease(conn, now, "sweep", &round, Duration::minutes(SWEEP_MINUTES))? {
        registrations_expired = members::expire_due(conn, now, AT_ONCE)?;
        closed = service::close_due(conn, now, AT_ONCE)?;
        sessions::sweep(conn, now)?;
        carts::sweep(conn, now)?;
        limits::sweep(conn, now)?;
        members::sweep_resets(conn, now)?;
        customers::count_due(conn, now)?;
    }
    let (mut sales_counted, mut tiers_changed) = (0, 0);
    let night = format!("{holder} {now} night");
    if take_lease(conn, now, "nightly", &night, until_next_night(now))? {
        sales_counted = catalog::count_sales(conn, now)?.products;
        tiers_changed = tiers::reckon_all(conn, now)?;
    }
    Ok(Ticked {
        expired,
        completed,
        registrations_expired,
        tiers_changed,
        news_mailed: campaigns.mailed,
        woken,
        closed,
        holds_ended,
        waits_ended,
        sales_counted,
        mail_sent: delivered.sent,
        mail_failed: delivered.failed,
    })
}

/// Returns how long it is until the shop's next night is two hours old.
fn until_next_night(now: Timestamp) -> Duration {
    let tonight = Timestamp::start_of(now.day()).plus(Duration::hours(2));
    let next = if now < tonight {
        tonight
    } else {
        tonight.plus(Duration::hours(24))
    };
    next.since(now)
}

/// Takes or renews a lease; returns whether the holder has it now.
fn take_lease(
    conn: &mut Conn,
    now: Timestamp,
    name: &str,
    holder: &str,
    length: Duration,
) -> Result<bool, DbError> {
    let until = now.plus(length);
    write_tx(conn, |conn| {
        on_each_backend!(conn, |conn| diesel::insert_into(leases::table)
            .values((
                leases::name.eq(name),
                leases::holder.eq(holder),
                leases::expires_at.eq(now),
            ))
            .on_conflict_do_nothing()
            .execute(conn))?;
        let mine = leases::holder.eq(holder).or(leases::expires_at.le(now));
        let taken = diesel::update(leases::table.filter(leases::name.eq(name)).filter(mine))
            .set((leases::holder.eq(holder), leases::expires_at.eq(until)))
            .execute(conn)?;
        Ok(taken == 1)
    })
}
