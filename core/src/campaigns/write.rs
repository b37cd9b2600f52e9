//! Writing a campaign and changing it while nobody has it.

use diesel::prelude::*;
use serde_json::json;

use super::{Campaign, CampaignError, CampaignEvent, CampaignState, letter, offer, store};
use crate::{
    actor::{Actor, Permission},
    customers::Segment,
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::{CampaignId, PromotionId},
    schema::campaigns,
    text::{TextError, line, paragraph},
    time::Timestamp,
};

const NAME_LENGTH: usize = 80;
const SUBJECT_LENGTH: usize = 120;
const BODY_LENGTH: usize = 10_000;

/// What a campaign says and to whom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CampaignText {
    /// What staff call it.
    pub name: String,
    /// Whom it is for; none means everybody who asked for news.
    pub segment: Option<Segment>,
    /// The promotion it speaks of.
    pub promotion_id: Option<PromotionId>,
    /// The subject line in Indonesian.
    pub subject: String,
    /// The subject line in English; may be empty.
    pub subject_en: String,
    /// The letter in Indonesian, with the places `{name}`, `{shop}`, `{code}`.
    pub body: String,
    /// The letter in English; may be empty.
    pub body_en: String,
    /// The share of the audience that gets nothing, 0 to 50.
    pub holdout_percent: i64,
}

impl CampaignText {
    fn checked(&self) -> Result<Self, CampaignError> {
        let maybe = |text: Result<String, TextError>, wrong: CampaignError| match text {
            Ok(text) => Ok(text),
            Err(TextError::Empty) => Ok(String::new()),
            Err(_) => Err(wrong),
        };
        let checked = Self {
            name: line(&self.name, NAME_LENGTH).map_err(|_| CampaignError::BadName)?,
            segment: self.segment,
            promotion_id: self.promotion_id,
            subject: line(&self.subject, SUBJECT_LENGTH).map_err(|_| CampaignError::BadSubject)?,
            subject_en: maybe(
                line(&self.subject_en, SUBJECT_LENGTH),
                CampaignError::BadSubject,
            )?,
            body: paragraph(&self.body, BODY_LENGTH).map_err(|_| CampaignError::BadBody)?,
            body_en: maybe(
                paragraph(&self.body_en, BODY_LENGTH),
                CampaignError::BadBody,
            )?,
            holdout_percent: self.holdout_percent,
        };
        if !(0..=50).contains(&checked.holdout_percent) {
            return Err(CampaignError::BadHoldout);
        }
        for text in checked.texts() {
            letter::names_code(text)?;
        }
        Ok(checked)
    }

    fn texts(&self) -> [&str; 4] {
        [&self.subject, &self.subject_en, &self.body, &self.body_en]
    }

    fn check_promotion(&self, conn: &mut Conn) -> Result<(), CampaignError> {
        let code = offer::code_of(conn, self.promotion_id)?;
        for text in self.texts() {
            if letter::names_code(text)? && code.is_none() {
                return Err(CampaignError::NoCode);
            }
        }
        Ok(())
    }
}

/// Writes a new campaign; nothing is sent yet.
///
/// # Errors
/// When a text is not valid or the actor may not.
pub fn create(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &CampaignText,
) -> Result<Campaign, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    let new = new.checked()?;
    write_tx(conn, |conn| {
        new.check_promotion(conn)?;
        let id: CampaignId = diesel::insert_into(campaigns::table)
            .values((
                campaigns::name.eq(&new.name),
                campaigns::segment.eq(new.segment),
                campaigns::promotion_id.eq(new.promotion_id),
                campaigns::subject.eq(&new.subject),
                campaigns::subject_en.eq(&new.subject_en),
                campaigns::body.eq(&new.body),
                campaigns::body_en.eq(&new.body_en),
                campaigns::holdout_percent.eq(new.holdout_percent),
                campaigns::state.eq(CampaignState::Draft),
                campaigns::created_at.eq(now),
                campaigns::version.eq(1_i64),
            ))
            .returning(campaigns::id)
            .get_result(conn)?;
        record(conn, now, by, EventKind::CampaignCreated, id, &new.name)?;
        Ok(store::reread(conn, id)?)
    })
}

/// Changes a campaign that does not go out now; one that was scheduled
/// becomes a draft again. Whom it goes to stays once that is written down.
///
/// # Errors
/// When a text is not valid, it has gone out, someone else changed it
/// meanwhile, or the actor may not.
pub fn edit(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CampaignId,
    version: i64,
    new: &CampaignText,
) -> Result<Campaign, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    let new = new.checked()?;
    write_tx(conn, |conn| {
        let (campaign, state) = store::take(conn, id, Some(version), CampaignEvent::Edit)?;
        let same =
            (campaign.segment, campaign.holdout_percent) == (new.segment, new.holdout_percent);
        if campaign.started_at.is_some() && !same {
            return Err(CampaignError::AudienceFixed);
        }
        new.check_promotion(conn)?;
        diesel::update(campaigns::table.find(id))
            .set((
                campaigns::name.eq(&new.name),
                campaigns::segment.eq(new.segment),
                campaigns::promotion_id.eq(new.promotion_id),
                campaigns::subject.eq(&new.subject),
                campaigns::subject_en.eq(&new.subject_en),
                campaigns::body.eq(&new.body),
                campaigns::body_en.eq(&new.body_en),
                campaigns::holdout_percent.eq(new.holdout_percent),
            ))
            .execute(conn)?;
        store::move_on(conn, &campaign, state, None)?;
        record(conn, now, by, EventKind::CampaignEdited, id, &new.name)?;
        Ok(store::reread(conn, id)?)
    })
}

/// Records something about a campaign.
pub(super) fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    id: CampaignId,
    name: &str,
) -> QueryResult<()> {
    let data = json!({ "name": name });
    events::record(conn, now, by, kind, Subject::Campaign(id), None, &data)
}
