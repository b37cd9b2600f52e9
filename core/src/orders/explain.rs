//! How the price of an order came about, read from what was frozen.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{OrderView, ViewError, find};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    messages::Lang,
    pricing::{DiscountClass, Outcome, Reason},
    schema::order_reasons,
};

/// What became of a promotion when an order was placed, in the words of then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenReason {
    /// The promotion's name.
    pub label: String,
    /// Its name in English.
    pub label_en: String,
    /// Its lane.
    pub class: DiscountClass,
    /// The code that was typed for it.
    pub code: Option<String>,
    /// What it took off; none when it did not apply.
    pub amount: Option<i64>,
    /// What became of it, in a sentence.
    pub says: String,
    /// The sentence in English.
    pub says_en: String,
}

impl FrozenReason {
    pub(super) fn of(reason: &Reason) -> Self {
        Self {
            label: reason.label.clone(),
            label_en: reason.label_en.clone(),
            class: reason.class,
            code: reason.code.clone(),
            amount: match reason.outcome {
                Outcome::Applied(amount) => Some(amount.0),
                Outcome::Unmet(_) | Outcome::Lost { .. } => None,
            },
            says: reason.says(Lang::Id),
            says_en: reason.says(Lang::En),
        }
    }

    /// Returns the promotion's name in a language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        lang.choose(&self.label, &self.label_en)
    }

    /// Returns what became of it, in a language.
    #[must_use]
    pub fn says(&self, lang: Lang) -> &str {
        lang.choose(&self.says, &self.says_en)
    }
}

/// An order with the reasons of its price.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The order.
    pub view: OrderView,
    /// What became of each promotion.
    pub reasons: Vec<FrozenReason>,
}

/// Returns how the price of an order came about, by its number.
///
/// # Errors
/// When the actor may not see it or the database fails.
pub fn explain(
    conn: &mut Conn,
    by: &Actor,
    number: &str,
) -> Result<Option<Explanation>, ViewError> {
    let Some(view) = find::by_number(conn, by, number)? else {
        return Ok(None);
    };
    let written: Option<String> = order_reasons::table
        .find(view.order.id)
        .select(order_reasons::reasons)
        .first(conn)
        .optional()?;
    let reasons = match written {
        None => Vec::new(),
        Some(written) => serde_json::from_str(&written)
            .map_err(|error| DbError::DeserializationError(error.into()))?,
    };
    Ok(Some(Explanation { view, reasons }))
}
