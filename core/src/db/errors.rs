//! What a failed statement means.

use std::error::Error;

use diesel::result::DatabaseErrorKind;

/// A statement failed; diesel's error under a name of ours.
pub type DbError = diesel::result::Error;

/// Returns whether another transaction was in the way, so that running the
/// whole transaction again is right.
///
/// SQLite reports "database is locked" without a kind of its own; PostgreSQL
/// reports serialization failures as one, and deadlocks only by their text.
#[must_use]
pub fn is_busy(error: &(dyn Error + 'static)) -> bool {
    find(error).is_some_and(|error| match error {
        DbError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        DbError::DatabaseError(_, info) => {
            let message = info.message();
            message.contains("database is locked")
                || message.contains("database table is locked")
                || message.contains("deadlock detected")
                || message.contains("lock timeout")
        }
        _ => false,
    })
}

/// Returns whether a text was asked for or given that no database can hold:
/// one with a zero byte, which PostgreSQL refuses and SQLite just does not
/// find.
#[must_use]
pub fn is_unstorable(error: &(dyn Error + 'static)) -> bool {
    find(error).is_some_and(|error| match error {
        DbError::DatabaseError(_, info) => info
            .message()
            .contains("invalid byte sequence for encoding"),
        _ => false,
    })
}

/// Returns whether the disk under the database or the pictures is full.
#[must_use]
pub fn is_full(error: &(dyn Error + 'static)) -> bool {
    disk_is_full(error)
        || find(error).is_some_and(|error| match error {
            DbError::DatabaseError(_, info) => {
                let message = info.message();
                message.contains("disk is full")
                    || message.contains("disk I/O error")
                    || message.contains("No space left on device")
            }
            _ => false,
        })
}

/// Looks for the system's own word that nothing more can be written.
fn disk_is_full(error: &(dyn Error + 'static)) -> bool {
    use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref::<std::io::Error>()
            && matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge)
        {
            return true;
        }
        next = error.source();
    }
    false
}

/// Finds the database's own error among the sources of a use case's error.
fn find<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a DbError> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<DbError>() {
            return Some(found);
        }
        next = error.source();
    }
    None
}
