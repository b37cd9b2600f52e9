//! Why something could not be done at the counter.

use super::DraftState;
use crate::{
    actor::Denied,
    db::DbError,
    members::MemberState,
    messages::{Explain, Lang, explain_database, text, text_with},
    money::{Overflow, Rupiah},
    orders::{MakeOrderError, OrderCommandError},
    payments::RequestError,
    text::TextError,
};

/// The most pieces of one variant in a draft.
pub(super) const MOST_PIECES: i64 = 99;
/// The most lines of a draft.
pub(super) const MOST_LINES: i64 = 50;
/// The most drafts that wait at once.
pub(super) const MOST_DRAFTS: i64 = 100;

/// Nothing was done; the draft is as it was.
#[derive(Debug, thiserror::Error)]
pub enum CounterError {
    /// There is no such draft.
    #[error("there is no such draft")]
    NotFound,
    /// It can be changed no more.
    #[error("the draft is {0}")]
    Closed(DraftState),
    /// Too many drafts wait.
    #[error("too many drafts wait")]
    TooManyDrafts,
    /// No article fits what was typed.
    #[error("no article fits {0:?}")]
    NoSuchArticle(String),
    /// Several articles fit.
    #[error("several articles fit: {0:?}")]
    SeveralArticles(Vec<String>),
    /// The article is not for sale.
    #[error("{0} is not for sale")]
    NotSold(String),
    /// There are not enough of it.
    #[error("only {left} of {name} are left")]
    NotEnough {
        /// The article.
        name: String,
        /// How many there are.
        left: i64,
    },
    /// The quantity is not between 1 and 99.
    #[error("the quantity is out of range")]
    Quantity,
    /// The draft has enough lines.
    #[error("the draft has too many lines")]
    TooManyLines,
    /// The price cannot be.
    #[error("the price cannot be used")]
    Price,
    /// A price of one's own needs a reason.
    #[error("the reason cannot be used")]
    Reason(#[source] TextError),
    /// The code cannot be one.
    #[error("the code cannot be used")]
    Code,
    /// The code belongs to no promotion.
    #[error("the code is not known")]
    UnknownCode,
    /// There is no such member.
    #[error("there is no such member")]
    NoSuchMember,
    /// Several members fit.
    #[error("several members fit: {0:?}")]
    SeveralMembers(Vec<String>),
    /// The member may not order.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// The name is too long.
    #[error("the name cannot be used")]
    Name(#[source] TextError),
    /// The telephone number is none.
    #[error("not a telephone number")]
    Phone,
    /// Who comes later, or is sent something, must have said her name.
    #[error("the customer is not named")]
    CustomerMissing,
    /// There is nothing in the draft.
    #[error("the draft is empty")]
    Empty,
    /// The courier does not go there.
    #[error("no such shipping rate")]
    NoSuchRate,
    /// A courier needs an address.
    #[error("the address is missing")]
    AddressMissing,
    /// The note is too long.
    #[error("the note cannot be used")]
    Note(#[source] TextError),
    /// The price is another one than was shown.
    #[error("the total is {total}, not {seen}")]
    TotalChanged {
        /// What was shown.
        seen: Rupiah,
        /// What it is.
        total: Rupiah,
    },
    /// A promotion in the price cannot be used any more.
    #[error("{label} cannot be used any more")]
    PromotionGone {
        /// Its name.
        label: String,
        /// Its name in English.
        label_en: String,
    },
    /// Less cash than the order costs.
    #[error("{given} is less than {total}")]
    TooLittle {
        /// What was given.
        given: Rupiah,
        /// What it costs.
        total: Rupiah,
    },
    /// What is taken along is paid at once.
    #[error("goods taken along are paid at once")]
    PayFirst,
    /// The slip of the card names nothing.
    #[error("the reference of the card cannot be used")]
    Reference(#[source] TextError),
    /// There is no such account to pay to.
    #[error("no such bank account")]
    NoSuchAccount,
    /// Every amount near the price is taken.
    #[error("every unique amount is taken")]
    AmountsTaken,
    /// Goods are kept for a time to come, at most two weeks.
    #[error("the goods cannot be kept until then")]
    HoldTime,
    /// What is kept aside must be for somebody.
    #[error("nobody is named to keep the goods for")]
    HoldName,
    /// What is taken along could not be handed over.
    #[error(transparent)]
    Order(#[from] OrderCommandError),
    /// The amount does not fit.
    #[error(transparent)]
    Overflow(#[from] Overflow),
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for CounterError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-draft-not-found"),
            Self::Closed(state) => {
                text_with(lang, "error-draft-closed", &[("state", &state.label(lang))])
            }
            Self::TooManyDrafts => text_with(
                lang,
                "error-draft-too-many",
                &[("most", &MOST_DRAFTS.to_string())],
            ),
            Self::NoSuchArticle(words) => {
                text_with(lang, "error-article-none", &[("words", words)])
            }
            Self::SeveralArticles(names) => text_with(
                lang,
                "error-article-several",
                &[("names", &names.join(", "))],
            ),
            Self::NotSold(name) => text_with(lang, "error-draft-not-sold", &[("name", name)]),
            Self::NotEnough { name, left: 0 } => {
                text_with(lang, "error-draft-sold-out", &[("name", name)])
            }
            Self::NotEnough { name, left } => text_with(
                lang,
                "error-not-enough",
                &[("name", name), ("left", &left.to_string())],
            ),
            Self::Quantity => text_with(
                lang,
                "error-draft-quantity",
                &[("most", &MOST_PIECES.to_string())],
            ),
            Self::TooManyLines => text_with(
                lang,
                "error-draft-lines",
                &[("most", &MOST_LINES.to_string())],
            ),
            Self::Price => text(lang, "error-draft-price"),
            Self::Reason(TextError::Empty) => text(lang, "error-draft-reason"),
            Self::Code => text(lang, "error-draft-code"),
            Self::UnknownCode => text(lang, "promotion-unmet-unknown"),
            Self::NoSuchMember => text(lang, "error-draft-no-member"),
            Self::SeveralMembers(names) => {
                text_with(lang, "error-draft-members", &[("names", &names.join(", "))])
            }
            Self::NotYetMember(state) => {
                text_with(lang, "error-draft-member", &[("state", &state.label(lang))])
            }
            Self::Reason(error) | Self::Name(error) | Self::Note(error) => error.explain(lang),
            Self::Phone => text(lang, "error-phone"),
            Self::CustomerMissing => text(lang, "error-draft-customer"),
            Self::Empty => text(lang, "error-draft-empty"),
            Self::NoSuchRate => text(lang, "error-draft-rate"),
            Self::AddressMissing => text(lang, "error-address-missing"),
            Self::TotalChanged { seen, total } => text_with(
                lang,
                "error-draft-total",
                &[("seen", &seen.to_string()), ("total", &total.to_string())],
            ),
            Self::PromotionGone { label, label_en } => text_with(
                lang,
                "error-draft-promotion",
                &[("name", lang.choose(label, label_en))],
            ),
            Self::TooLittle { given, total } => text_with(
                lang,
                "error-draft-cash",
                &[("given", &given.to_string()), ("total", &total.to_string())],
            ),
            Self::PayFirst => text(lang, "error-draft-pay-first"),
            Self::Reference(_) => text(lang, "error-draft-reference"),
            Self::NoSuchAccount => text(lang, "error-no-such-account"),
            Self::AmountsTaken => text(lang, "error-amounts-taken"),
            Self::HoldTime => text(lang, "error-draft-hold-time"),
            Self::HoldName => text(lang, "error-draft-hold-name"),
            Self::Order(error) => error.explain(lang),
            Self::Overflow(_) => text(lang, "error-amount-too-large"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

impl From<MakeOrderError> for CounterError {
    fn from(error: MakeOrderError) -> Self {
        match error {
            MakeOrderError::NotEnough { name, left } => Self::NotEnough { name, left },
            MakeOrderError::PromotionGone { label, label_en } => {
                Self::PromotionGone { label, label_en }
            }
            MakeOrderError::Database(error) => Self::Database(error),
        }
    }
}

impl From<RequestError> for CounterError {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::NoSuchAccount => Self::NoSuchAccount,
            RequestError::AmountsTaken => Self::AmountsTaken,
            RequestError::Database(error) => Self::Database(error),
        }
    }
}
