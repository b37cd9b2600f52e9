//! Why something was not done about a campaign.

use super::{Campaign, CampaignProblem, CampaignTransitionError};
use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, explain_database, text, text_with},
    promotions::Phase,
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
    /// The promotion does not run when the letters go out.
    #[error("the promotion {name} is {} then", phase.as_str())]
    PromotionNotRunning {
        /// What staff call it.
        name: String,
        /// Where it stands then.
        phase: Phase,
    },
    /// The promotion has no use left.
    #[error("the promotion {0} is used up")]
    PromotionUsedUp(String),
    /// Whom it goes to is written down already.
    #[error("the audience is written down already")]
    AudienceFixed,
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

impl CampaignError {
    /// Returns what is the matter with a campaign whose letters cannot be
    /// written; nothing for what is no fault of the campaign.
    pub(super) const fn problem(&self) -> Option<CampaignProblem> {
        match self {
            Self::NoCode => Some(CampaignProblem::NoCode),
            Self::NoSuchPromotion | Self::PromotionNotRunning { .. } | Self::PromotionUsedUp(_) => {
                Some(CampaignProblem::Promotion)
            }
            Self::UnknownPlace(_) => Some(CampaignProblem::Place),
            Self::NoAddress => Some(CampaignProblem::NoAddress),
            Self::NotFound
            | Self::Changed(_)
            | Self::State(_)
            | Self::BadName
            | Self::BadSubject
            | Self::BadBody
            | Self::BadHoldout
            | Self::AudienceFixed
            | Self::Past
            | Self::Denied(_)
            | Self::Database(_) => None,
        }
    }
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
            Self::PromotionNotRunning { name, phase } => text_with(
                lang,
                "error-campaign-promotion-phase",
                &[("name", name), ("phase", &phase.label(lang))],
            ),
            Self::PromotionUsedUp(name) => {
                text_with(lang, "error-campaign-promotion-used-up", &[("name", name)])
            }
            Self::AudienceFixed => text(lang, "error-campaign-audience-fixed"),
            Self::NoAddress => text(lang, "error-campaign-no-address"),
            Self::Past => text(lang, "error-campaign-past"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}
