//! Filling a new database once, whoever starts first.

use super::store;
use crate::{
    content,
    db::{Conn, DbError, write_tx},
    settings, stock,
    time::Timestamp,
};

/// Names how far a database has been filled.
const KEY: &str = "set_up";

/// Grows when a later version has more to fill in.
const STEP: &str = "2";

/// The name of the first place where stock lies.
const LOCATION: &str = "Butik";

/// Fills in what a new shop needs and what is missing; what staff have
/// changed stays as it is.
///
/// # Errors
/// When the database fails.
pub fn ensure(conn: &mut Conn, now: Timestamp) -> Result<(), DbError> {
    if settings::read(conn, KEY)?.as_deref() == Some(STEP) {
        return Ok(());
    }
    write_tx(conn, |conn| {
        // A second process waits here until the first one is done.
        settings::write_if_missing(conn, KEY, "0")?;
        if settings::read(conn, KEY)?.as_deref() == Some(STEP) {
            return Ok(());
        }
        stock::ensure_default_location(conn, LOCATION)?;
        store::write_shipping_if_missing(conn)?;
        content::write_missing(conn, now)?;
        settings::write(conn, KEY, STEP)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        messages::Lang,
        scratch::{Scratch, now},
    };

    #[test]
    fn a_new_database_is_filled_once() {
        let mut scratch = Scratch::new();
        let conn = &mut scratch.conn;
        for _ in 0..2 {
            ensure(conn, now()).unwrap();
            assert_eq!(store::count_provinces(conn).unwrap(), 38);
            let sections = content::faq(conn, Lang::Id, "").unwrap();
            let questions: usize = sections.iter().map(|of| of.questions.len()).sum();
            assert_eq!((sections.len(), questions), (5, 16));
            let menus = content::menus(conn, now()).unwrap();
            assert_eq!(menus.footer_about.len(), 8);
        }
        let page = content::page(conn, Lang::En, "profil").unwrap().unwrap();
        assert_eq!(page.title, "About Butik Griya Gaya");
        assert!(page.html().contains("<h2>Visit the boutique</h2>"));
        assert_eq!(content::page(conn, Lang::Id, "apa").unwrap(), None);
    }
}
