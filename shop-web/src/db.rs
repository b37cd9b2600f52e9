//! The one door from the asynchronous pages to the database.

use std::{sync::Arc, time::Duration};

use shop_core::db::{Conn, DbPool};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task, time,
};

use crate::error::WebError;

/// How long a request waits for its turn before it hears that the shop is busy.
const PATIENCE: Duration = Duration::from_secs(4);

/// How many receipts are unpacked at once: each takes far more memory than
/// the file that is sent.
const PROOFS: usize = 2;

/// The turns of those who send a receipt.
#[derive(Debug)]
pub struct ProofTurns(Arc<Semaphore>);

impl Default for ProofTurns {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(PROOFS)))
    }
}

impl ProofTurns {
    /// Waits for a turn, which ends when what is returned is dropped.
    ///
    /// # Errors
    /// [`WebError::Busy`] when none came free in time.
    pub async fn turn(&self) -> Result<OwnedSemaphorePermit, WebError> {
        take_turn(&self.0).await
    }
}

async fn take_turn(turns: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, WebError> {
    time::timeout(PATIENCE, turns.clone().acquire_owned())
        .await
        .map_err(|_| WebError::Busy)?
        .map_err(|_| WebError::Busy)
}

/// The pool of connections, with as many waiting rooms as connections.
#[derive(Clone)]
pub struct Db {
    pool: DbPool,
    turns: Arc<Semaphore>,
}

impl Db {
    /// Makes the door for a pool of `size` connections.
    #[must_use]
    pub fn new(pool: DbPool, size: usize) -> Self {
        Self {
            pool,
            turns: Arc::new(Semaphore::new(size)),
        }
    }

    /// Runs blocking work with a connection, off the asynchronous threads.
    ///
    /// # Errors
    /// [`WebError::Busy`] when no connection came free in time, and
    /// [`WebError::Broken`] when the work panicked.
    pub async fn run<T, F>(&self, work: F) -> Result<T, WebError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> T + Send + 'static,
    {
        let pool = self.pool.clone();
        self.aside(move || {
            let mut conn = pool.get().map_err(|error| {
                tracing::error!(%error, "no database connection");
                WebError::Busy
            })?;
            Ok(work(&mut conn))
        })
        .await?
    }

    /// Runs blocking work that needs no connection, such as reading a picture.
    ///
    /// # Errors
    /// As [`Db::run`].
    pub async fn aside<T, F>(&self, work: F) -> Result<T, WebError>
    where
        T: Send + 'static,
        F: FnOnce() -> T + Send + 'static,
    {
        let turn = take_turn(&self.turns).await?;
        task::spawn_blocking(move || {
            let _turn = turn;
            work()
        })
        .await
        .map_err(|error| WebError::broken("blocking work panicked", error))
    }
}
