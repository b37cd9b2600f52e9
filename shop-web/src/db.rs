//! The one door from the asynchronous pages to the database.

use std::{sync::Arc, time::Duration};

use shop_core::db::{Conn, DbPool};
use tokio::{sync::Semaphore, task, time};

use crate::error::WebError;

/// How long a request waits for its turn before it hears that the shop is busy.
const PATIENCE: Duration = Duration::from_secs(4);

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
        let turn = time::timeout(PATIENCE, self.turns.clone().acquire_owned())
            .await
            .map_err(|_| WebError::Busy)?
            .map_err(|_| WebError::Busy)?;
        let pool = self.pool.clone();
        task::spawn_blocking(move || {
            let _turn = turn;
            let mut conn = pool.get().map_err(|error| {
                tracing::error!(%error, "no database connection");
                WebError::Busy
            })?;
            Ok(work(&mut conn))
        })
        .await
        .map_err(|error| WebError::broken("the work with the database panicked", error))?
    }
}
