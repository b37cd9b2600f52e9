//! Making and changing promotions.

use serde_json::{Map, Value, json};

use super::{
    Promotion, PromotionError, PromotionEvent, PromotionStatus, PromotionTerms, add_codes::add,
    code::fold_code, decide::move_on, store, terms::TermsRow,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::PromotionId,
    pricing::DiscountClass,
    time::Timestamp,
};

/// Makes a promotion, which is a draft at first.
///
/// # Errors
/// When the terms make no sense or the actor may not.
pub fn create(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    terms: &PromotionTerms,
) -> Result<Promotion, PromotionError> {
    by.require(Permission::ManagePromotions)?;
    let row = terms.check()?;
    write_tx(conn, |conn| insert(conn, now, by, terms, &row))
}

/// Makes a promotion together with its first codes, and lets it run if that
/// is wanted: all of it, or nothing.
///
/// # Errors
/// When the terms make no sense, a code cannot be one or is taken, the
/// promotion cannot run yet, or the actor may not.
pub fn create_with_codes(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    terms: &PromotionTerms,
    codes: &[&str],
    starts: bool,
) -> Result<Promotion, PromotionError> {
    by.require(Permission::ManagePromotions)?;
    let row = terms.check()?;
    let codes = codes.iter().map(|typed| fold_code(typed));
    let codes: Option<Vec<String>> = codes.collect();
    let codes = codes.ok_or(PromotionError::BadCode)?;
    write_tx(conn, |conn| {
        let made = insert(conn, now, by, terms, &row)?;
        for code in &codes {
            add(conn, now, by, made.id, code, None)?;
        }
        if starts {
            move_on(conn, now, by, made.id, made.version, PromotionEvent::Start)
        } else {
            Ok(made)
        }
    })
}

fn insert(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    terms: &PromotionTerms,
    row: &TermsRow,
) -> Result<Promotion, PromotionError> {
    let promotion = store::insert(conn, now, row)?;
    store::set_targets(conn, promotion.id, &terms.targets, &[])?;
    let data = json!({ "name": promotion.name, "terms": promotion });
    let kind = EventKind::PromotionCreated;
    record(conn, now, by, kind, &promotion, &data)?;
    Ok(promotion)
}

/// Changes a promotion. Orders that have used it keep what they have.
///
/// # Errors
/// When the terms make no sense, one that is limited would become one for
/// everything after it was started, it is over for good, somebody else
/// changed it first, or the actor may not.
pub fn edit(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PromotionId,
    version: i64,
    terms: &PromotionTerms,
) -> Result<Promotion, PromotionError> {
    by.require(Permission::ManagePromotions)?;
    let row = terms.check()?;
    write_tx(conn, |conn| {
        let before = store::take(conn, id, version)?;
        if before.status == PromotionStatus::Ended {
            return Err(PromotionError::WrongStatus(before.status));
        }
        let targets = store::targets_of(conn, id)?;
        let after = store::update(conn, id, &row)?;
        let of_goods = matches!(terms.class, DiscountClass::Price | DiscountClass::Product);
        let emptied = of_goods && terms.targets.is_empty() && !targets.is_empty();
        if emptied && before.status != PromotionStatus::Draft {
            return Err(PromotionError::Emptied);
        }
        store::set_targets(conn, id, &terms.targets, &targets)?;
        let (old, new) = changes(&json!(before), &json!(after));
        let mut wanted = terms.targets.clone();
        wanted.sort_unstable();
        let data = json!({
            "name": after.name,
            "before": old,
            "after": new,
            "targets_before": targets,
            "targets_after": wanted,
        });
        record(conn, now, by, EventKind::PromotionEdited, &after, &data)?;
        Ok(after)
    })
}

/// Makes a draft with the terms of another promotion, from today on and
/// without its codes.
///
/// # Errors
/// When there is no such promotion or the actor may not.
pub fn copy(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PromotionId,
) -> Result<Promotion, PromotionError> {
    by.require(Permission::ManagePromotions)?;
    write_tx(conn, |conn| {
        let original = store::find(conn, id)?.ok_or(PromotionError::NotFound)?;
        let targets = store::targets_of(conn, id)?;
        let mut terms = PromotionTerms::of(&original, &targets);
        terms.name = format!(
            "{} ({})",
            short(&original.name),
            now.day().format("%Y-%m-%d")
        );
        terms.first_day = now.day();
        terms.last_day = None;
        let promotion = store::insert(conn, now, &terms.check()?)?;
        store::set_targets(conn, promotion.id, &terms.targets, &targets)?;
        let data =
            json!({ "name": promotion.name, "copied_from": original.id, "terms": promotion });
        record(
            conn,
            now,
            by,
            EventKind::PromotionCreated,
            &promotion,
            &data,
        )?;
        Ok(promotion)
    })
}

/// Leaves room for the day behind a name.
fn short(name: &str) -> String {
    let own = name.split(" (20").next().unwrap_or(name);
    own.chars().take(66).collect()
}

pub(super) fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    promotion: &Promotion,
    data: &Value,
) -> Result<(), PromotionError> {
    let subject = Subject::Promotion(promotion.id);
    events::record(conn, now, by, kind, subject, None, data)?;
    Ok(())
}

/// Returns the values that differ, before and after.
fn changes(before: &Value, after: &Value) -> (Value, Value) {
    let (mut old, mut new) = (Map::new(), Map::new());
    if let (Value::Object(before), Value::Object(after)) = (before, after) {
        for (name, value) in after {
            let was = before.get(name).unwrap_or(&Value::Null);
            if was != value && name != "version" {
                old.insert(name.clone(), was.clone());
                new.insert(name.clone(), value.clone());
            }
        }
    }
    (Value::Object(old), Value::Object(new))
}
