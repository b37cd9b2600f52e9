//! A campaign and what became of its recipients, as stored.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::CampaignState;
use crate::{
    customers::Segment,
    db::{MultiBackend, text_enum},
    ids::{CampaignId, CampaignRecipientId, MemberId, PromotionId},
    messages::{Lang, text},
    schema::{campaign_recipients, campaigns},
    time::Timestamp,
};

/// News for many.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = campaigns, check_for_backend(MultiBackend))]
pub struct Campaign {
    /// Its number.
    pub id: CampaignId,
    /// What staff call it.
    pub name: String,
    /// Whom it is for; none means everybody who asked for news.
    pub segment: Option<Segment>,
    /// The promotion it speaks of.
    pub promotion_id: Option<PromotionId>,
    /// The subject line in Indonesian.
    pub subject: String,
    /// The subject line in English; empty sends the Indonesian one.
    pub subject_en: String,
    /// The letter in Indonesian, plain text with places such as `{name}`.
    pub body: String,
    /// The letter in English; empty sends the Indonesian one.
    pub body_en: String,
    /// The share of the audience that gets nothing, to compare with.
    pub holdout_percent: i64,
    /// How far it is.
    pub state: CampaignState,
    /// When it is to go out.
    pub send_at: Option<Timestamp>,
    /// When it began to go out.
    pub started_at: Option<Timestamp>,
    /// When everybody had been decided about.
    pub finished_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts its changes.
    pub version: i64,
    /// Why it was taken back on its way, until somebody sees to it.
    pub problem: Option<CampaignProblem>,
}

impl Campaign {
    /// Returns the subject line in a language.
    #[must_use]
    pub fn subject(&self, lang: Lang) -> &str {
        lang.choose(&self.subject, &self.subject_en)
    }

    /// Returns the letter in a language.
    #[must_use]
    pub fn body(&self, lang: Lang) -> &str {
        lang.choose(&self.body, &self.body_en)
    }
}

/// Why a campaign was taken back on its way: no letter of it could be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum CampaignProblem {
    /// The letter names a code, and there is none to give.
    NoCode,
    /// The promotion it speaks of does not run.
    Promotion,
    /// The letter has a place that nobody knows.
    Place,
    /// The shop's address on the web is not known.
    NoAddress,
}

text_enum!(CampaignProblem {
    NoCode => "no_code",
    Promotion => "promotion",
    Place => "place",
    NoAddress => "no_address",
});

impl CampaignProblem {
    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let name = self.as_str().replace('_', "-");
        text(lang, &format!("campaign-problem-{name}"))
    }
}

/// What became of a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Outcome {
    /// Not decided about yet.
    Waiting,
    /// Gets nothing, so that there is somebody to compare with.
    HeldOut,
    /// The letter is in the outbox.
    Mailed,
    /// Did not ask for news, or does so no more.
    NoConsent,
    /// The address is not to be written to.
    Suppressed,
    /// Is no member any more.
    NotAMember,
}

text_enum!(Outcome {
    Waiting => "waiting",
    HeldOut => "held_out",
    Mailed => "mailed",
    NoConsent => "no_consent",
    Suppressed => "suppressed",
    NotAMember => "not_a_member",
});

/// A recipient of a campaign.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = campaign_recipients, check_for_backend(MultiBackend))]
pub(super) struct Recipient {
    pub(super) id: CampaignRecipientId,
    pub(super) campaign_id: CampaignId,
    pub(super) member_id: MemberId,
    pub(super) outcome: Outcome,
    pub(super) decided_at: Option<Timestamp>,
    pub(super) unsubscribed_at: Option<Timestamp>,
}
