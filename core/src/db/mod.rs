//! The connection, its transactions and its migrations: the only place that
//! knows there are two databases.

#[expect(
    missing_docs,
    reason = "the derive of MultiConnection makes items without documentation"
)]
mod connect;
mod errors;
mod explain;
mod macros;
mod migrate;
mod one_by_one;
mod transaction;
mod url;

pub use connect::{Conn, ConnectError, DbPool, MultiBackend, pool};
pub use errors::{DbError, is_busy, is_full, is_unstorable};
pub(crate) use macros::{on_each_backend, text_enum};
pub use migrate::{MigrateError, Migrated, migrate, migration_names, revert_all};
pub(crate) use one_by_one::one_by_one;
pub use transaction::write_tx;
pub(crate) use transaction::{events_horizon, in_one_transaction, lock_for_update, read_snapshot};
pub use url::{BadDatabaseUrl, DatabaseUrl};
