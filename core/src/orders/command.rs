//! What the commands on a placed order share: their error and their start.

use super::{Order, OrderEvent, OrderStage, OrderStatus, store};
use crate::{
    actor::Denied,
    db::{Conn, DbError},
    ids::OrderId,
    messages::{Explain, Lang, explain_database, text, text_with},
    text::{TextError, line},
};

/// A command on an order could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum OrderCommandError {
    /// There is no such order.
    #[error("no such order")]
    NotFound,
    /// Someone changed it meanwhile.
    #[error("the order was changed meanwhile")]
    Changed,
    /// It does not fit where the order stands.
    #[error("the order is at {}", .0.as_str())]
    WrongStage(OrderStage),
    /// The money has not arrived.
    #[error("the order is not paid")]
    NotPaid,
    /// The tracking number cannot be one.
    #[error("not a tracking number")]
    BadTracking,
    /// No courier was named.
    #[error("no courier was named")]
    CourierMissing,
    /// The goods are not there any more.
    #[error("only {left} of {name} are left")]
    NotEnough {
        /// The article.
        name: String,
        /// How many there are.
        left: i64,
    },
    /// No unique amount or no account is left to pay to.
    #[error("no payment can be asked for")]
    NoPayment,
    /// A promotion of the order is used up by others.
    #[error("{label} is used up")]
    PromotionUsedUp {
        /// Its name.
        label: String,
        /// Its name in English.
        label_en: String,
    },
    /// A note is too long.
    #[error("a note cannot be used")]
    Note(TextError),
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for OrderCommandError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-order-not-found"),
            Self::Changed => text(lang, "error-changed-meanwhile"),
            Self::WrongStage(stage) => {
                text_with(lang, "error-order-stage", &[("stage", &stage.label(lang))])
            }
            Self::NotPaid => text(lang, "error-order-not-paid"),
            Self::BadTracking => text(lang, "error-tracking"),
            Self::CourierMissing => text(lang, "error-courier-missing"),
            Self::NotEnough { name, left } => text_with(
                lang,
                "error-not-enough",
                &[("name", name), ("left", &left.to_string())],
            ),
            Self::NoPayment => text(lang, "error-amounts-taken"),
            Self::PromotionUsedUp { label, label_en } => text_with(
                lang,
                "error-promotion-used-up",
                &[("promotion", lang.choose(label, label_en))],
            ),
            Self::Note(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Locks the order a command is for and checks that it still is as it was
/// shown.
pub(super) fn take(conn: &mut Conn, id: OrderId, version: i64) -> Result<Order, OrderCommandError> {
    let order = store::lock(conn, id)?.ok_or(OrderCommandError::NotFound)?;
    if order.version == version {
        Ok(order)
    } else {
        Err(OrderCommandError::Changed)
    }
}

/// Returns the status an event leads to.
pub(super) fn next(order: &Order, event: OrderEvent) -> Result<OrderStatus, OrderCommandError> {
    order
        .status
        .apply(event)
        .map_err(|_| OrderCommandError::WrongStage(order.stage()))
}

/// Reads a note that may be left out.
pub(super) fn note(text: &str) -> Result<Option<String>, OrderCommandError> {
    match line(text, 500) {
        Ok(note) => Ok(Some(note)),
        Err(TextError::Empty) => Ok(None),
        Err(error) => Err(OrderCommandError::Note(error)),
    }
}
