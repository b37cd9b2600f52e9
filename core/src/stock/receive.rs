//! Goods coming in, and corrections of the count.

use serde_json::json;

use super::{
    MovementKind, StockRow,
    ledger::{self, Entry},
    low,
    store::{self, Change, Condition},
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::VariantId,
    messages::{Explain, Lang, text, text_with},
    text,
    time::Timestamp,
};

/// The most pieces that one entry, or one shelf, may hold: a typing mistake
/// lies above it.
const MOST: i64 = 100_000;

/// How long a reason may be.
const LONGEST_REASON: usize = 200;

/// The count was not changed.
#[derive(Debug, thiserror::Error)]
pub enum StockError {
    /// The quantity says that nothing came in, or nothing changes.
    #[error("the quantity is not positive")]
    NotPositive,
    /// The quantity is beyond what a shop handles.
    #[error("the quantity is too large")]
    TooMany,
    /// There is no such variant.
    #[error("there is no such variant")]
    NotFound,
    /// More would be taken away than lies there unpromised.
    #[error("the count would become smaller than what is promised")]
    WouldGoNegative,
    /// A correction needs a reason.
    #[error("the reason is missing")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// The actor may not change stock.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for StockError {
    fn explain(&self, lang: Lang) -> String {
        let most = MOST.to_string();
        match self {
            Self::NotPositive => text(lang, "error-stock-not-positive"),
            Self::TooMany => text_with(lang, "error-stock-too-many", &[("most", &most)]),
            Self::NotFound => text(lang, "error-stock-not-found"),
            Self::WouldGoNegative => text(lang, "error-stock-would-go-negative"),
            Self::ReasonMissing => text(lang, "error-stock-reason-missing"),
            Self::ReasonTooLong => text_with(
                lang,
                "error-stock-reason-too-long",
                &[("most", &LONGEST_REASON.to_string())],
            ),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Adds pieces that came in; a reason such as the supplier may be given.
///
/// # Errors
/// When the actor may not, the quantity is out of bounds, or there is no such
/// variant.
pub fn receive(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    variant: VariantId,
    quantity: i64,
    reason: &str,
) -> Result<StockRow, StockError> {
    by.require(Permission::ManageStock)?;
    if quantity <= 0 {
        return Err(StockError::NotPositive);
    }
    let reason = match reason_text(reason) {
        Err(StockError::ReasonMissing) => String::new(),
        reason => reason?,
    };
    change(
        conn,
        now,
        by,
        variant,
        quantity,
        MovementKind::Received,
        &reason,
    )
}

/// Corrects the count by a difference, up or down, with a reason.
///
/// # Errors
/// When the actor may not, the difference is zero or out of bounds, the
/// reason is missing, promised pieces would be lost, or there is no such
/// variant.
pub fn adjust(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    variant: VariantId,
    delta: i64,
    reason: &str,
) -> Result<StockRow, StockError> {
    by.require(Permission::ManageStock)?;
    if delta == 0 {
        return Err(StockError::NotPositive);
    }
    let reason = reason_text(reason)?;
    change(
        conn,
        now,
        by,
        variant,
        delta,
        MovementKind::Adjusted,
        &reason,
    )
}

fn reason_text(reason: &str) -> Result<String, StockError> {
    text::line(reason, LONGEST_REASON).map_err(|problem| match problem {
        text::TextError::Empty => StockError::ReasonMissing,
        text::TextError::TooLong(_) => StockError::ReasonTooLong,
    })
}

fn change(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    variant: VariantId,
    delta: i64,
    kind: MovementKind,
    reason: &str,
) -> Result<StockRow, StockError> {
    if !(-MOST..=MOST).contains(&delta) {
        return Err(StockError::TooMany);
    }
    write_tx(conn, |conn| {
        let location = store::default_location(conn)?;
        let named = low::name_of(conn, variant)?.ok_or(StockError::NotFound)?;
        let entry = Entry {
            variant,
            location,
            kind,
            change: Change {
                on_hand: delta,
                allocated: 0,
            },
            order: None,
            reason,
        };
        let row = ledger::write(conn, now, by, entry, Condition::Covered)?
            .ok_or(StockError::WouldGoNegative)?;
        if row.on_hand > MOST {
            return Err(StockError::TooMany);
        }
        let event = match kind {
            MovementKind::Received => EventKind::StockReceived,
            MovementKind::Adjusted
            | MovementKind::Counted
            | MovementKind::Allocated
            | MovementKind::Released
            | MovementKind::Shipped
            | MovementKind::Returned => EventKind::StockAdjusted,
        };
        let data = json!({
            "name": named.product_name,
            "sku": named.sku,
            "quantity": delta,
            "reason": reason,
            "before": { "on_hand": row.on_hand - delta },
            "after": { "on_hand": row.on_hand },
        });
        events::record(conn, now, by, event, Subject::Variant(variant), None, &data)?;
        Ok(row)
    })
}
