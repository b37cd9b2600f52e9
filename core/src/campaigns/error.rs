//! Why something was not done about a campaign.

use super::{Campaign, CampaignTransitionError};
use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, explain_database, text, text_with},
};

/// Something was not done about a campaign.
#[derive(Debug, thiserror::Error)]
pub enum CampaignError {
    /// There is no such campaign.
    #[error("there is no such campaign")]
    NotFound,
    /// Someone else changed it since it was read; this is theirs.
    #[error("the campaign was changed meanwhile")]
    Changed(Box<Campaign>),
    /// Its state does not allow this.
    #[error(transparent)]
    State(#[from] CampaignTransitionError),
    /// The name is empty or too long.
    #[error("the name is not valid")]
    BadName,
    /// The subject is empty or too long.
    #[error("the subject is not valid")]
    BadSubject,
    /// The letter is empty or too long.
    #[error("the letter is not valid")]
    BadBody,
    /// A place in the text cannot be filled.
    #[error("the place {{{0}}} is not known")]
    UnknownPlace(String),
    /// The letter names a code and the campaign has none to give.
    #[error("there is no code to fill in")]
    NoCode,
    /// The share that gets nothing is not between 0 and 50.
    #[error("the share held out is not valid")]
    BadHoldout,
    /// There is no such promotion.
    #[error("there is no such promotion")]
    NoSuchPromotion,
    /// The web shop has never run, so no link can be written.
    #[error("the address of the web shop is not known")]
    NoAddress,
    /// The hour is past.
    #[error("the hour is past")]
    Past,
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for CampaignError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-campaign-not-found"),
            Self::Changed(_) => text(lang, "error-campaign-changed"),
            Self::State(error) => text_with(
                lang,
                "error-campaign-state",
                &[("state", &error.state.label(lang))],
            ),
            Self::BadName => text(lang, "error-campaign-name"),
            Self::BadSubject => text(lang, "error-campaign-subject"),
            Self::BadBody => text(lang, "error-campaign-body"),
            Self::UnknownPlace(place) => {
                text_with(lang, "error-campaign-place", &[("place", place)])
            }
            Self::NoCode => text(lang, "error-campaign-no-code"),
            Self::BadHoldout => text(lang, "error-campaign-holdout"),
            Self::NoSuchPromotion => text(lang, "error-campaign-promotion"),
            Self::NoAddress => text(lang, "error-campaign-no-address"),
            Self::Past => text(lang, "error-campaign-past"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}
