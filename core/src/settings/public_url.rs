//! Where the shop is reached, for links in mail that no web page causes.

use diesel::prelude::*;

use super::store;
use crate::{
    db::{Conn, DbError, write_tx},
    messages::Lang,
};

const PUBLIC_URL: &str = "public_url";

/// Returns the address of the web shop without a slash at its end, once a
/// web shop has said it.
///
/// # Errors
/// When the database fails.
pub fn public_url(conn: &mut Conn) -> QueryResult<Option<String>> {
    store::read(conn, PUBLIC_URL)
}

/// Remembers the address of the web shop. The web shop says it at its start,
/// from its own settings and never from a request.
///
/// # Errors
/// When the database fails.
pub fn remember_public_url(conn: &mut Conn, url: &str) -> Result<(), DbError> {
    let url = url.trim_end_matches('/');
    if public_url(conn)?.as_deref() == Some(url) {
        return Ok(());
    }
    write_tx(conn, |conn| store::write(conn, PUBLIC_URL, url))
}

/// Returns the whole link to a path of the web shop, such as `/masuk`, in a
/// language; none while its address is unknown.
///
/// # Errors
/// When the database fails.
pub fn link(conn: &mut Conn, lang: Lang, path: &str) -> QueryResult<Option<String>> {
    let prefix = match lang {
        Lang::Id => "",
        Lang::En => "/en",
    };
    Ok(public_url(conn)?.map(|url| format!("{url}{prefix}{path}")))
}
