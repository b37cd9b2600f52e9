//! How far a campaign is.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// How far a campaign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum CampaignState {
    /// Being written, or taken back on its way.
    Draft,
    /// Waits for its hour.
    Scheduled,
    /// Goes out, some letters at a time.
    Sending,
    /// Everybody has been decided about.
    Sent,
    /// Called off; who had it has it.
    Canceled,
}

text_enum!(CampaignState {
    Draft => "draft",
    Scheduled => "scheduled",
    Sending => "sending",
    Sent => "sent",
    Canceled => "canceled",
});

/// What happens to a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum CampaignEvent {
    /// Staff change its words.
    Edit,
    /// Staff set its hour.
    Schedule,
    /// Its hour has come.
    Start,
    /// Nobody is left.
    Finish,
    /// Its letters cannot be written as things are.
    Hold,
    /// Staff call it off.
    Cancel,
}

text_enum!(CampaignEvent {
    Edit => "edit",
    Schedule => "schedule",
    Start => "start",
    Finish => "finish",
    Hold => "hold",
    Cancel => "cancel",
});

/// The event does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a campaign that is {state} cannot take {event}")]
pub struct CampaignTransitionError {
    /// Where the campaign stands.
    pub state: CampaignState,
    /// What was tried.
    pub event: CampaignEvent,
}

impl CampaignState {
    /// Returns the state an event leads to.
    ///
    /// # Errors
    /// When the event does not fit.
    pub const fn apply(self, event: CampaignEvent) -> Result<Self, CampaignTransitionError> {
        use CampaignEvent::{Cancel, Edit, Finish, Hold, Schedule, Start};
        match (self, event) {
            (Self::Draft, Edit) => Ok(Self::Draft),
            (Self::Draft | Self::Scheduled, Schedule) => Ok(Self::Scheduled),
            (Self::Scheduled, Start) => Ok(Self::Sending),
            // One whose hour was wrong can be written again, and one that
            // cannot go on waits for somebody who sees to it.
            (Self::Scheduled, Edit | Hold) | (Self::Sending, Hold) => Ok(Self::Draft),
            (Self::Sending, Finish) => Ok(Self::Sent),
            (Self::Draft | Self::Scheduled | Self::Sending, Cancel) => Ok(Self::Canceled),
            (Self::Draft, Start | Finish | Hold)
            | (Self::Scheduled, Finish)
            | (Self::Sending, Edit | Schedule | Start)
            | (Self::Sent | Self::Canceled, Edit | Schedule | Start | Finish | Hold | Cancel) => {
                Err(CampaignTransitionError { state: self, event })
            }
        }
    }

    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("campaign-state-{self}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_states() {
        let mut table = String::new();
        for state in CampaignState::ALL {
            for event in CampaignEvent::ALL {
                if let Ok(next) = state.apply(*event) {
                    table.push_str(&format!("{state:<10} {event:<9} {next}\n"));
                }
            }
        }
        insta::assert_snapshot!(table, @r"
        draft      edit      draft
        draft      schedule  scheduled
        draft      cancel    canceled
        scheduled  edit      draft
        scheduled  schedule  scheduled
        scheduled  start     sending
        scheduled  hold      draft
        scheduled  cancel    canceled
        sending    finish    sent
        sending    hold      draft
        sending    cancel    canceled
        ");
    }
}
