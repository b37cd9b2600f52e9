//! Codes of a promotion: one that was thought of, or many that nobody guesses.

use diesel::{
    QueryResult,
    result::{DatabaseErrorKind, Error},
};
use serde_json::json;

use super::{
    PromotionCode, PromotionError, PromotionStatus, Trigger,
    code::{fold_code, fold_prefix, random_code},
    create::record,
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, lock_for_update, write_tx},
    events::EventKind,
    ids::PromotionId,
    time::Timestamp,
};

/// The most codes made at once.
pub const MOST_CODES_AT_ONCE: i64 = 500;

/// Gives a promotion a code that somebody thought of, such as `GAJIAN`.
///
/// # Errors
/// When it cannot be a code, another promotion has it, the promotion takes
/// none or is over, or the actor may not.
pub fn add_code(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PromotionId,
    typed: &str,
    max_uses: Option<i64>,
) -> Result<PromotionCode, PromotionError> {
    by.require(Permission::ManagePromotions)?;
    let folded = fold_code(typed).ok_or(PromotionError::BadCode)?;
    if max_uses.is_some_and(|most| most < 1) {
        return Err(PromotionError::CodeCount);
    }
    write_tx(conn, |conn| add(conn, now, by, id, &folded, max_uses))
}

/// Adds a folded code inside a transaction.
pub(super) fn add(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PromotionId,
    folded: &str,
    max_uses: Option<i64>,
) -> Result<PromotionCode, PromotionError> {
    let promotion = ready(conn, id)?;
    if let Some(known) = store::code(conn, folded)? {
        // Pressing twice adds it once.
        return if known.promotion_id == id {
            Ok(known)
        } else {
            Err(PromotionError::CodeTaken)
        };
    }
    let code = match store::insert_code(conn, now, id, folded, max_uses, "") {
        Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            return Err(PromotionError::CodeTaken);
        }
        inserted => inserted?,
    };
    let data = json!({ "name": promotion.name, "note": code.code, "max_uses": max_uses });
    let kind = EventKind::PromotionCodesAdded;
    record(conn, now, by, kind, &promotion, &data)?;
    Ok(code)
}

/// Makes a batch of random codes, each for so many orders.
///
/// # Errors
/// When more than [`MOST_CODES_AT_ONCE`] are wanted, the prefix is too long,
/// the promotion takes none or is over, or the actor may not.
pub fn generate_codes(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PromotionId,
    count: i64,
    prefix: &str,
    max_uses: Option<i64>,
) -> Result<Vec<PromotionCode>, PromotionError> {
    by.require(Permission::ManagePromotions)?;
    if !(1..=MOST_CODES_AT_ONCE).contains(&count) || max_uses.is_some_and(|most| most < 1) {
        return Err(PromotionError::CodeCount);
    }
    let prefix = fold_prefix(prefix)?;
    write_tx(conn, |conn| {
        let promotion = ready(conn, id)?;
        let batch = now.local().format("%Y-%m-%d %H:%M").to_string();
        let mut codes = Vec::new();
        while i64::try_from(codes.len()).unwrap_or(i64::MAX) < count {
            let code = random_code(&prefix);
            // One in a billion is there already.
            if store::code(conn, &code)?.is_none() {
                codes.push(store::insert_code(conn, now, id, &code, max_uses, &batch)?);
            }
        }
        let data = json!({ "name": promotion.name, "quantity": count, "batch": batch });
        record(
            conn,
            now,
            by,
            EventKind::PromotionCodesAdded,
            &promotion,
            &data,
        )?;
        Ok(codes)
    })
}

/// Makes a code that is good for one order, in the caller's transaction.
pub(crate) fn single_code(
    conn: &mut Conn,
    now: Timestamp,
    id: PromotionId,
    batch: &str,
) -> QueryResult<String> {
    loop {
        let code = random_code("");
        // One in a billion is there already.
        if store::code(conn, &code)?.is_none() {
            return Ok(store::insert_code(conn, now, id, &code, Some(1), batch)?.code);
        }
    }
}

/// Returns the code of a promotion that everybody may know and use, if it
/// has one.
pub(crate) fn public_code(conn: &mut Conn, id: PromotionId) -> QueryResult<Option<String>> {
    store::public_code(conn, id)
}

fn ready(conn: &mut Conn, id: PromotionId) -> Result<super::Promotion, PromotionError> {
    lock_for_update(conn, "promotions", id.0)?;
    let promotion = store::find(conn, id)?.ok_or(PromotionError::NotFound)?;
    if promotion.trigger != Trigger::Code {
        return Err(PromotionError::TakesNoCodes);
    }
    if promotion.status == PromotionStatus::Ended {
        return Err(PromotionError::WrongStatus(promotion.status));
    }
    Ok(promotion)
}

/// Returns codes of a promotion after one already shown, oldest first.
///
/// # Errors
/// When the actor may not see them or the database fails.
pub fn codes(
    conn: &mut Conn,
    by: &Actor,
    id: PromotionId,
    after: Option<crate::ids::PromotionCodeId>,
    limit: i64,
) -> Result<Vec<PromotionCode>, PromotionError> {
    by.require(Permission::ViewOrders)?;
    store::find(conn, id)?.ok_or(PromotionError::Database(DbError::NotFound))?;
    Ok(store::codes_of(conn, id, after, limit.clamp(1, 1_000))?)
}
