//! Doing something for each of many that are due.

use std::fmt::Display;

use super::{Conn, DbError, write_tx};
use crate::text::with_sources;

/// Does something for each of those that are due, each in a transaction of its
/// own, and returns how many it was done for.
///
/// One that fails is logged, with `what` was not done, and holds up none of
/// the others.
///
/// # Errors
/// When it could be done for none of them: then it is the database.
pub(crate) fn one_by_one<T: Copy + Display>(
    conn: &mut Conn,
    what: &str,
    due: Vec<T>,
    mut each: impl FnMut(&mut Conn, T) -> Result<bool, DbError>,
) -> Result<usize, DbError> {
    let (mut done, mut went_well) = (0, false);
    let mut failure = None;
    for id in due {
        match write_tx(conn, |conn| each(conn, id)) {
            Ok(changed) => {
                went_well = true;
                done += usize::from(changed);
            }
            Err(error) => {
                tracing::error!(%id, error = with_sources(&error), "{what}");
                failure = Some(error);
            }
        }
    }
    match failure {
        Some(error) if !went_well => Err(error),
        Some(_) | None => Ok(done),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn one_that_fails_holds_up_none_of_the_others() {
        let mut one = Scratch::new();
        let mut seen = Vec::new();
        let done = one_by_one(&mut one.conn, "not done", vec![1, 2, 3, 4], |_, id| {
            seen.push(id);
            match id {
                2 => Err(DbError::NotFound),
                3 => Ok(false),
                _ => Ok(true),
            }
        });
        assert_eq!(done.unwrap(), 2);
        assert_eq!(seen, [1, 2, 3, 4]);
    }

    #[test]
    fn when_all_fail_it_is_said() {
        let mut one = Scratch::new();
        let fails = |_: &mut Conn, _| Err(DbError::NotFound);
        assert!(one_by_one(&mut one.conn, "not done", vec![1, 2], fails).is_err());
        assert_eq!(
            one_by_one(&mut one.conn, "-", Vec::<i64>::new(), fails).unwrap(),
            0
        );
    }
}
