//! Why an order cannot be placed.

use super::{LostPromotion, MOST_UNPAID};
use crate::{
    db::DbError,
    members::MemberState,
    messages::{Explain, Lang, explain_database, text, text_with},
    money::{Overflow, Rupiah},
};

/// The order could not be placed; nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum PlaceOrderError {
    /// The cart is empty or not the member's.
    #[error("the cart is empty")]
    EmptyCart,
    /// Only confirmed members order.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// Only members order; staff have the counter.
    #[error("only a member can order")]
    NotAMember,
    /// An article is not for sale any more.
    #[error("{0} is not for sale")]
    NotSold(String),
    /// There are not enough of an article.
    #[error("only {left} of {name} are left")]
    NotEnough {
        /// The article.
        name: String,
        /// How many there are.
        left: i64,
    },
    /// An article became dearer than the customer has seen.
    #[error("the price of {name} has changed from {old} to {new}")]
    PriceChanged {
        /// The article.
        name: String,
        /// The price that was shown.
        old: Rupiah,
        /// Today's price.
        new: Rupiah,
    },
    /// The order would cost more than the customer has seen.
    #[error("the total has changed from {seen} to {total}")]
    TotalChanged {
        /// The total that was shown.
        seen: Rupiah,
        /// Today's total.
        total: Rupiah,
        /// The promotions that are gone from it.
        lost: Vec<LostPromotion>,
    },
    /// A promotion's last use went to somebody else at this moment.
    #[error("{label} cannot be used any more")]
    PromotionGone {
        /// Its name.
        label: String,
        /// Its name in English.
        label_en: String,
    },
    /// The way of delivery is not offered for the address.
    #[error("no such shipping rate")]
    NoSuchRate,
    /// A courier needs an address.
    #[error("the address is missing")]
    AddressMissing,
    /// There is no such account to pay to.
    #[error("no such bank account")]
    NoSuchAccount,
    /// The member has unpaid orders enough.
    #[error("the member has too many unpaid orders")]
    TooManyUnpaid,
    /// Every amount near the price is taken.
    #[error("every unique amount is taken")]
    AmountsTaken,
    /// The note is too long.
    #[error("the note cannot be used")]
    Note(crate::text::TextError),
    /// The amount does not fit.
    #[error(transparent)]
    Overflow(#[from] Overflow),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for PlaceOrderError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::EmptyCart => text(lang, "error-cart-empty"),
            Self::NotYetMember(MemberState::Active) | Self::NotAMember => {
                text(lang, "error-members-only")
            }
            Self::NotYetMember(MemberState::Suspended) => text(lang, "error-member-suspended"),
            Self::NotYetMember(
                MemberState::AwaitingEmail
                | MemberState::AwaitingReview
                | MemberState::NeedsInfo
                | MemberState::Refused
                | MemberState::Expired,
            ) => text(lang, "error-not-yet-member"),
            Self::NotSold(name) => text_with(lang, "error-article-not-sold", &[("name", name)]),
            Self::NotEnough { name, left: 0 } => {
                text_with(lang, "error-article-sold-out", &[("name", name)])
            }
            Self::NotEnough { name, left } => text_with(
                lang,
                "error-not-enough",
                &[("name", name), ("left", &left.to_string())],
            ),
            Self::PriceChanged { name, old, new } => text_with(
                lang,
                "error-price-changed",
                &[
                    ("name", name),
                    ("old", &old.to_string()),
                    ("new", &new.to_string()),
                ],
            ),
            Self::TotalChanged { seen, total, lost } => {
                let values = [("before", seen.to_string()), ("now", total.to_string())];
                let values = values
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str()));
                let lost = lost.iter().map(|lost| lost.sentence(lang));
                let mut said: Vec<String> = lost.collect();
                said.push(text_with(lang, "error-total-changed", &values));
                said.join(" ")
            }
            Self::PromotionGone { label, label_en } => text_with(
                lang,
                "error-promotion-gone",
                &[("promotion", lang.choose(label, label_en))],
            ),
            Self::NoSuchRate => text(lang, "error-no-such-rate"),
            Self::AddressMissing => text(lang, "error-address-missing"),
            Self::NoSuchAccount => text(lang, "error-no-such-account"),
            Self::TooManyUnpaid => text_with(
                lang,
                "error-too-many-unpaid",
                &[("most", &MOST_UNPAID.to_string())],
            ),
            Self::AmountsTaken => text(lang, "error-amounts-taken"),
            Self::Note(error) => error.explain(lang),
            Self::Overflow(_) => text(lang, "error-amount-too-large"),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}
