//! What is done to a campaign.

use shop_core::{
    campaigns::{self, CampaignError, CampaignText},
    db::Conn,
    email::{BadEmail, Email},
    ids::{CampaignId, PromotionId},
    messages::{Explain, text_with},
    time::{Timestamp, parse_day},
};

use crate::{
    app::{
        effect::{Done, Failure, Then},
        model::Scene,
        worker::Job,
    },
    screens::Screen,
    widgets::form::{Answers, FieldError},
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A campaign is begun.
    Create,
    /// A campaign is written anew.
    Edit {
        /// The campaign.
        id: CampaignId,
        /// Its version when it was shown.
        version: i64,
    },
    /// The letter goes to one address.
    Try {
        /// The campaign.
        id: CampaignId,
    },
    /// It is let out, now or on a morning.
    Send {
        /// The campaign.
        id: CampaignId,
        /// Its version when it was shown.
        version: i64,
    },
}

/// Something done to a campaign.
#[derive(Debug, Clone)]
pub enum Act {
    /// It is begun.
    Create(Box<CampaignText>),
    /// It is written anew.
    Edit {
        /// The campaign.
        id: CampaignId,
        /// Its version when it was shown.
        version: i64,
        /// What it says.
        text: Box<CampaignText>,
    },
    /// The letter goes to one address.
    Try {
        /// The campaign.
        id: CampaignId,
        /// Who gets it.
        email: Email,
    },
    /// It is let out.
    Send {
        /// The campaign.
        id: CampaignId,
        /// Its version when it was shown.
        version: i64,
        /// When; none means now.
        at: Option<Timestamp>,
    },
    /// It is called off.
    Cancel {
        /// The campaign.
        id: CampaignId,
        /// Its version when it was shown.
        version: i64,
    },
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    match *purpose {
        Purpose::Create => Ok(Act::Create(Box::new(written(answers)))),
        Purpose::Edit { id, version } => Ok(Act::Edit {
            id,
            version,
            text: Box::new(written(answers)),
        }),
        Purpose::Try { id } => match answers.get("email").parse() {
            Ok(email) => Ok(Act::Try { id, email }),
            Err(error) => Err(vec![("email", BadEmail::explain(&error, scene.lang))]),
        },
        Purpose::Send { id, version } => match answers.get("day") {
            "" => Ok(Act::Send {
                id,
                version,
                at: None,
            }),
            day => match parse_day(day) {
                // Letters are read in the morning.
                Ok(day) => Ok(Act::Send {
                    id,
                    version,
                    at: Some(Timestamp::start_of(day).plus(chrono::Duration::hours(8))),
                }),
                Err(error) => Err(vec![("day", error.explain(scene.lang))]),
            },
        },
    }
}

fn written(answers: &Answers) -> CampaignText {
    CampaignText {
        name: answers.get("name").to_owned(),
        segment: answers.get("segment").parse().ok(),
        promotion_id: answers.get("promotion").parse().ok().map(PromotionId),
        subject: answers.get("subject").to_owned(),
        subject_en: answers.get("subject_en").to_owned(),
        body: answers.get("body").to_owned(),
        body_en: answers.get("body_en").to_owned(),
        holdout_percent: answers.get("holdout").parse().unwrap_or(-1),
    }
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let said = |error: CampaignError| failure(job, error);
    match act {
        Act::Create(new) => {
            let campaign = campaigns::create(conn, now, by, &new).map_err(said)?;
            let mut done = Done::said(text_with(
                lang,
                "tui-done-campaign-written",
                &[("name", &campaign.name)],
            ));
            done.then = Then::Open(Screen::Campaigns, campaign.id.0);
            Ok(done)
        }
        Act::Edit { id, version, text } => {
            let campaign = campaigns::edit(conn, now, by, id, version, &text).map_err(said)?;
            let values = [("name", campaign.name.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-campaign-written",
                &values,
            )))
        }
        Act::Try { id, email } => {
            campaigns::try_out(conn, now, by, id, &email, lang).map_err(said)?;
            let values = [("email", email.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-campaign-tried",
                &values,
            )))
        }
        Act::Send { id, version, at } => {
            let campaign = campaigns::schedule(conn, now, by, id, version, at).map_err(said)?;
            let when = campaign.send_at.unwrap_or(now).full_text(lang);
            let values = [("name", campaign.name.as_str()), ("when", when.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-campaign-scheduled",
                &values,
            )))
        }
        Act::Cancel { id, version } => {
            let campaign = campaigns::cancel(conn, now, by, id, version).map_err(said)?;
            let values = [("name", campaign.name.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-campaign-canceled",
                &values,
            )))
        }
    }
}

fn failure(job: &Job, error: CampaignError) -> Failure {
    let sentence = error.explain(job.lang);
    let field = match error {
        CampaignError::BadName => "name",
        CampaignError::BadSubject => "subject",
        CampaignError::BadBody | CampaignError::UnknownPlace(_) | CampaignError::NoCode => "body",
        CampaignError::BadHoldout => "holdout",
        CampaignError::NoSuchPromotion => "promotion",
        CampaignError::Past => "day",
        CampaignError::NotFound
        | CampaignError::Changed(_)
        | CampaignError::State(_)
        | CampaignError::NoAddress
        | CampaignError::Denied(_)
        | CampaignError::Database(_) => return Failure::said(sentence),
    };
    Failure::field(field, sentence)
}
