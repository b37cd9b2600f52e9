//! Where the next page of a list of products begins.

use std::{fmt, str::FromStr};

use super::ProductSort;
use crate::{ids::ProductId, text::UnknownName, time::Timestamp};

/// The last product of a page and the value it was sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProductCursor {
    pub(super) sort: ProductSort,
    pub(super) key: i64,
    pub(super) id: ProductId,
}

impl ProductCursor {
    /// Returns the key as the instant of publication, for the newest first.
    pub(super) fn instant(&self) -> Option<Timestamp> {
        chrono::DateTime::from_timestamp_micros(self.key).map(Timestamp::from)
    }
}

/// Returns an instant as a key.
pub(super) fn key_of(instant: Timestamp) -> i64 {
    instant.utc().and_utc().timestamp_micros()
}

impl fmt::Display for ProductCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.sort, self.key, self.id)
    }
}

impl FromStr for ProductCursor {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let mut parts = text.splitn(3, '.');
        let mut read = || {
            Some(Self {
                sort: parts.next()?.parse().ok()?,
                key: parts.next()?.parse().ok()?,
                id: ProductId(parts.next()?.parse().ok()?),
            })
        };
        read().ok_or_else(|| UnknownName(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_the_link() {
        let published: Timestamp = "2026-11-23T03:04:05Z".parse().unwrap();
        let cursor = ProductCursor {
            sort: ProductSort::Newest,
            key: key_of(published),
            id: ProductId(12),
        };
        assert_eq!(cursor.to_string(), "newest.1795403045000000.12");
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        assert_eq!(cursor.instant(), Some(published));
        for wrong in [
            "",
            "newest",
            "newest.1",
            "newest.x.1",
            "oldest.1.1",
            "newest.1.1.1",
        ] {
            assert!(wrong.parse::<ProductCursor>().is_err(), "{wrong}");
        }
    }
}
