//! The rows of the table `settings`.

use diesel::prelude::*;

use super::ShopSettings;
use crate::{
    db::{Conn, DbError, on_each_backend},
    schema::settings,
};

const SHOP: &str = "shop";

/// Returns the settings, with defaults for what was never set.
///
/// # Errors
/// When the database fails or the stored value is damaged.
pub fn load(conn: &mut Conn) -> QueryResult<ShopSettings> {
    match read(conn, SHOP)? {
        None => Ok(ShopSettings::default()),
        Some(json) => {
            serde_json::from_str(&json).map_err(|error| DbError::DeserializationError(error.into()))
        }
    }
}

/// Keeps the settings, in the caller's transaction.
pub(super) fn write_shop(conn: &mut Conn, shop: &ShopSettings) -> QueryResult<()> {
    let json =
        serde_json::to_string(shop).map_err(|error| DbError::SerializationError(error.into()))?;
    write(conn, SHOP, &json)
}

/// Returns the text under a key.
pub(crate) fn read(conn: &mut Conn, key: &str) -> QueryResult<Option<String>> {
    settings::table
        .find(key)
        .select(settings::value)
        .get_result(conn)
        .optional()
}

/// Keeps a text under a key.
pub(crate) fn write(conn: &mut Conn, key: &str, value: &str) -> QueryResult<()> {
    on_each_backend!(conn, |conn| diesel::insert_into(settings::table)
        .values((settings::key.eq(key), settings::value.eq(value)))
        .on_conflict(settings::key)
        .do_update()
        .set(settings::value.eq(value))
        .execute(conn))?;
    Ok(())
}
/// Keeps a text under a key unless there is one. Waits for another
/// transaction that is doing the same.
pub(crate) fn write_if_missing(conn: &mut Conn, key: &str, value: &str) -> QueryResult<()> {
    on_each_backend!(conn, |conn| diesel::insert_into(settings::table)
        .values((settings::key.eq(key), settings::value.eq(value)))
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}
