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
    service, sessions,
    text::with_sources,
    tiers,
    time::Timestamp,
};

/// How long a process may work before another may think it has died.
const LEASE_SECONDS: i64 = 30;

/// How often what is past its time is thrown away.
const SWEEP_MINUTES: i64 = 60;

/// When what is done once in a while is tried again after a failure.
const RETRY_MINUTES: i64 = 10;

/// The most of each kind in one round, so that a round stays short.
const AT_ONCE: i64 = 50;

/// What one round did.
#[derive(Debug, Default)]
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
    /// Campaigns taken back because their letters cannot be written.
    pub campaigns_held: usize,
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
    /// News that nobody wanted any more when their turn came.
    pub mail_dropped: usize,
    /// The jobs that failed; the others were done all the same.
    pub failures: Vec<JobFailure>,
}

/// A job of a round failed.
#[derive(Debug)]
pub struct JobFailure {
    /// Which: `mail`, `campaigns`.
    pub job: &'static str,
    /// Why.
    pub error: JobError,
}

/// A job failed; the next round tries it again.
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

/// The jobs of a round, done one after the other.
struct Round<'a> {
    conn: &'a mut Conn,
    now: Timestamp,
    failures: Vec<JobFailure>,
}

impl Round<'_> {
    /// Does one job. One that fails is noted and logged, and does not keep
    /// the others from being done.
    fn job<T: Default, E: Into<JobError>>(
        &mut self,
        job: &'static str,
        work: impl FnOnce(&mut Conn, Timestamp) -> Result<T, E>,
    ) -> T {
        match work(self.conn, self.now) {
            Ok(done) => done,
            Err(error) => {
                let error = error.into();
                tracing::error!(job, reason = %with_sources(&error), "a job failed");
                self.failures.push(JobFailure { job, error });
                T::default()
            }
        }
    }

    /// Begins what is done once in a while, unless it was done already;
    /// returns how many jobs have failed until then.
    fn begins(&mut self, name: &'static str, holder: &str, length: Duration) -> Option<usize> {
        let failed = self.failures.len();
        let round = format!("{holder} {} {name}", self.now);
        let begins = self.job(name, |conn, now| {
            // Each round is its own holder, so the lease runs out only by time.
            take_lease(conn, now, name, &round, length)
        });
        begins.then_some(failed)
    }

    /// Lets what is done once in a while be done again soon when some of it
    /// failed.
    fn ends(&mut self, name: &'static str, failed_before: usize) {
        if self.failures.len() > failed_before {
            self.job(name, |conn, now| {
                let soon = now.plus(Duration::minutes(RETRY_MINUTES));
                shorten_lease(conn, name, soon)
            });
        }
    }
}

/// Runs one round of all jobs, unless another process does so now.
///
/// # Errors
/// When the database does not even tell whose turn it is. A job that fails
/// stands in [`Ticked::failures`], and the others are done all the same.
pub fn tick(
    conn: &mut Conn,
    now: Timestamp,
    transport: &Transport,
    holder: &str,
) -> Result<Ticked, JobError> {
    if !take_lease(conn, now, "jobs", holder, Duration::seconds(LEASE_SECONDS))? {
        return Ok(Ticked::default());
    }
    let mut round = Round {
        conn,
        now,
        failures: Vec::new(),
    };
    let mut ticked = Ticked {
        expired: round.job("orders", |conn, now| {
            orders::expire_due(conn, now, AT_ONCE).map(|expired| expired.numbers.len())
        }),
        completed: round.job("completion", |conn, now| {
            orders::complete_due(conn, now, AT_ONCE)
        }),
        ..Ticked::default()
    };
    let campaigns = round.job("campaigns", |conn, now| {
        campaigns::send_due(conn, now, AT_ONCE)
    });
    ticked.news_mailed = campaigns.mailed;
    ticked.campaigns_held = campaigns.held;
    ticked.woken = round.job("conversations", |conn, now| {
        service::wake_due(conn, now, AT_ONCE)
    });
    ticked.holds_ended = round.job("holds", |conn, now| {
        counter::release_due(conn, now, AT_ONCE)
    });
    ticked.waits_ended = round.job("waits", |conn, now| {
        requests::notify_due(conn, now, AT_ONCE)
    });
    let delivered = round.job("mail", |conn, now| {
        mail::deliver_due(conn, now, transport, AT_ONCE)
    });
    ticked.mail_sent = delivered.sent;
    ticked.mail_failed = delivered.failed;
    ticked.mail_dropped = delivered.dropped;
    let hour = Duration::minutes(SWEEP_MINUTES);
    if let Some(failed) = round.begins("sweep", holder, hour) {
        ticked.registrations_expired = round.job("registrations", |conn, now| {
            members::expire_due(conn, now, AT_ONCE)
        });
        ticked.closed = round.job("conversations", |conn, now| {
            service::close_due(conn, now, AT_ONCE)
        });
        round.job("sessions", |conn, now| sessions::sweep(conn, now).map(drop));
        round.job("carts", |conn, now| carts::sweep(conn, now).map(drop));
        round.job("limits", |conn, now| limits::sweep(conn, now).map(drop));
        round.job("resets", |conn, now| {
            members::sweep_resets(conn, now).map(drop)
        });
        round.job("customers", |conn, now| {
            customers::count_due(conn, now).map(drop)
        });
        round.ends("sweep", failed);
    }
    if let Some(failed) = round.begins("nightly", holder, until_next_night(now)) {
        ticked.sales_counted = round.job("sales", |conn, now| {
            catalog::count_sales(conn, now).map(|counted| counted.products)
        });
        ticked.tiers_changed = round.job("tiers", tiers::reckon_all);
        round.ends("nightly", failed);
    }
    ticked.failures = round.failures;
    Ok(ticked)
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

/// Lets a lease end sooner.
fn shorten_lease(conn: &mut Conn, name: &str, until: Timestamp) -> Result<(), DbError> {
    write_tx(conn, |conn| {
        diesel::update(leases::table.filter(leases::name.eq(name)))
            .filter(leases::expires_at.gt(until))
            .set(leases::expires_at.eq(until))
            .execute(conn)?;
        Ok(())
    })
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
