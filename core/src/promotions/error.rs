//! Why a promotion cannot be made or changed.

use super::{Promotion, PromotionStatus};
use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, explain_database, text, text_with},
    text::TextError,
};

/// A field of a promotion's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromotionField {
    /// What staff call it.
    Name,
    /// What customers read.
    Label,
    /// The sentence for customers.
    Description,
    /// The lane and what is given.
    Reward,
    /// How much is given.
    Value,
    /// The groups of buy X get Y.
    Groups,
    /// What it is for.
    Targets,
    /// Its days.
    Days,
    /// The priority.
    Priority,
    /// Whether it goes together with others.
    Together,
    /// The least value of goods.
    Minimum,
    /// For whom.
    Customer,
    /// How often and how much in all.
    Limits,
}

impl PromotionField {
    /// Returns the field's name in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Label => "label",
            Self::Description => "description",
            Self::Reward => "reward",
            Self::Value => "value",
            Self::Groups => "groups",
            Self::Targets => "targets",
            Self::Days => "days",
            Self::Priority => "priority",
            Self::Together => "together",
            Self::Minimum => "minimum",
            Self::Customer => "customer",
            Self::Limits => "limits",
        }
    }
}

/// A promotion could not be made or changed.
#[derive(Debug, thiserror::Error)]
pub enum PromotionError {
    /// A text is missing or too long.
    #[error("{0:?}: {1}")]
    Text(PromotionField, TextError),
    /// A value does not make sense with the others.
    #[error("{0:?} does not make sense")]
    Invalid(PromotionField),
    /// There is no such product, category or collection.
    #[error("there is no such target: {0}")]
    NoSuchTarget(String),
    /// It is limited, was started, and would be for everything.
    #[error("a started promotion would be for everything")]
    Emptied,
    /// There is no such promotion.
    #[error("there is no such promotion")]
    NotFound,
    /// Somebody else changed it; this is what it is now.
    #[error("the promotion was changed by somebody else")]
    Changed(Box<Promotion>),
    /// It does not fit where the promotion stands.
    #[error("the promotion is {0}")]
    WrongStatus(PromotionStatus),
    /// Its last day is past.
    #[error("the promotion is over")]
    Over,
    /// A promotion with codes needs one before it runs.
    #[error("the promotion has no code")]
    NoCode,
    /// It applies without codes.
    #[error("the promotion takes no codes")]
    TakesNoCodes,
    /// The text cannot be a code.
    #[error("not a code")]
    BadCode,
    /// Another promotion has the code.
    #[error("the code is taken")]
    CodeTaken,
    /// Too few or too many codes at once.
    #[error("that many codes cannot be made")]
    CodeCount,
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for PromotionError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Text(field, problem) => {
                let field = text(lang, &format!("promotion-field-{}", field.as_str()));
                format!("{field}: {}", problem.explain(lang))
            }
            Self::Invalid(field) => text(lang, &format!("error-promotion-{}", field.as_str())),
            Self::NoSuchTarget(name) => {
                text_with(lang, "error-promotion-no-target", &[("name", name)])
            }
            Self::Emptied => text(lang, "error-promotion-emptied"),
            Self::NotFound => text(lang, "error-promotion-not-found"),
            Self::Changed(_) => text(lang, "error-changed-meanwhile"),
            Self::WrongStatus(status) => text_with(
                lang,
                "error-promotion-status",
                &[("status", &status.label(lang))],
            ),
            Self::Over => text(lang, "error-promotion-is-over"),
            Self::NoCode => text(lang, "error-promotion-no-code"),
            Self::TakesNoCodes => text(lang, "error-promotion-takes-no-codes"),
            Self::BadCode => text(lang, "error-promotion-bad-code"),
            Self::CodeTaken => text(lang, "error-promotion-code-taken"),
            Self::CodeCount => text(lang, "error-promotion-code-count"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}
