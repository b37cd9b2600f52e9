//! What is done to a campaign.

use shop_core::{
    campaigns::{self, CampaignError, CampaignText, SuppressionReason},
    db::Conn,
    email::{BadEmail, Email},
    ids::{CampaignId, PromotionId},
    messages::{Explain, text, text_with},
    time::{Timestamp, parse_day},
};

use crate::{
    app::{
        effect::{Done, Failure, Then},
        model::Scene,
        worker::Job,
    },
    registry::Danger,
    screens::Screen,
    theme::Tone,
    widgets::{
        dialog::Dialog,
        form::{Answers, FieldError},
        notice::Notice,
    },
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
        /// What it is called.
        name: String,
        /// How many get it at most, as it was shown.
        reach: usize,
    },
    /// An address gets no more news.
    Stop,
    /// An address gets news again.
    Allow,
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
        /// What it is called.
        name: String,
        /// How many get it at most, as it was shown.
        reach: usize,
    },
    /// The addresses that get no news are shown.
    StopList,
    /// An address gets no more news.
    Stop {
        /// Which.
        email: Email,
        /// Why.
        reason: SuppressionReason,
        /// What to remember about it.
        note: String,
    },
    /// An address gets news again.
    Allow {
        /// Which.
        email: Email,
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
    let email = || -> Result<Email, Vec<FieldError>> {
        let typed = answers.get("email").parse::<Email>();
        typed.map_err(|error| vec![("email", BadEmail::explain(&error, scene.lang))])
    };
    match purpose {
        Purpose::Stop => Ok(Act::Stop {
            email: email()?,
            reason: answers
                .get("reason")
                .parse()
                .unwrap_or(SuppressionReason::ByStaff),
            note: answers.get("note").to_owned(),
        }),
        Purpose::Allow => Ok(Act::Allow { email: email()? }),
        Purpose::Create => Ok(Act::Create(Box::new(written(answers)))),
        Purpose::Edit { id, version } => Ok(Act::Edit {
            id: *id,
            version: *version,
            text: Box::new(written(answers)),
        }),
        Purpose::Try { id } => Ok(Act::Try {
            id: *id,
            email: email()?,
        }),
        Purpose::Send {
            id,
            version,
            name,
            reach,
        } => {
            let at = match answers.get("day") {
                "" => None,
                day => {
                    let day =
                        parse_day(day).map_err(|error| vec![("day", error.explain(scene.lang))])?;
                    // Letters are read in the morning.
                    Some(Timestamp::start_of(day).plus(chrono::Duration::hours(8)))
                }
            };
            Ok(Act::Send {
                id: *id,
                version: *version,
                at,
                name: name.clone(),
                reach: *reach,
            })
        }
    }
}

/// Says how many get a letter, and when, before it goes out.
pub fn review(scene: &Scene, act: &Act) -> Option<Dialog> {
    let Act::Send {
        at, name, reach, ..
    } = act
    else {
        return None;
    };
    let lang = scene.lang;
    let when = match at {
        Some(at) => at.full_text(lang),
        None => text(lang, "tui-campaign-send-now"),
    };
    let count = reach.to_string();
    let values = [("count", count.as_str()), ("when", when.as_str())];
    let dialog = Dialog::new(
        Danger::Customer,
        text_with(lang, "tui-campaign-send-title", &[("name", name)]),
        text_with(lang, "tui-campaign-send-sentence", &values),
        text(lang, "tui-verb-send-campaign"),
        name,
    );
    Some(dialog.reviewing())
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
        Act::Edit {
            id,
            version,
            text: new,
        } => {
            let campaign = campaigns::edit(conn, now, by, id, version, &new).map_err(said)?;
            let values = [("name", campaign.name.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-campaign-written",
                &values,
            )))
        }
        Act::Try { id, email } => {
            let langs = campaigns::try_out(conn, now, by, id, &email).map_err(said)?;
            let count = langs.len().to_string();
            let values = [("email", email.as_str()), ("count", count.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-campaign-tried",
                &values,
            )))
        }
        Act::Send {
            id, version, at, ..
        } => {
            let campaign = campaigns::schedule(conn, now, by, id, version, at).map_err(said)?;
            let when = campaign.send_at.unwrap_or(now).full_text(lang);
            let values = [("name", campaign.name.as_str()), ("when", when.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-campaign-scheduled",
                &values,
            )))
        }
        Act::StopList => {
            let stopped = campaigns::suppressions(conn, by).map_err(said)?;
            let lines: Vec<String> = stopped
                .iter()
                .map(|row| {
                    let (day, why) = (row.at.date_text(lang), row.reason.label(lang));
                    let line = format!("{}  {day} · {why} · {}", row.email, row.note);
                    line.trim_end_matches(" · ").to_owned()
                })
                .collect();
            let count = lines.len().to_string();
            let summary = text_with(lang, "tui-news-stopped", &[("count", &count)]);
            let notice = Notice::new(text(lang, "tui-news-stopped-title"))
                .say(summary.clone(), Tone::Plain)
                .strip(&lines.join("\n"));
            Ok(Done {
                said: summary,
                then: Then::Tell(notice),
            })
        }
        Act::Stop {
            email,
            reason,
            note,
        } => {
            campaigns::suppress(conn, now, by, &email, reason, &note).map_err(said)?;
            let values = [("email", email.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-news-stopped",
                &values,
            )))
        }
        Act::Allow { email } => {
            campaigns::allow_again(conn, now, by, &email).map_err(|error| match error {
                CampaignError::NotFound => Failure::field("email", error.explain(lang)),
                error => said(error),
            })?;
            let values = [("email", email.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-news-allowed",
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
        CampaignError::AudienceFixed => "segment",
        CampaignError::Past => "day",
        CampaignError::NotFound
        | CampaignError::Changed(_)
        | CampaignError::State(_)
        | CampaignError::NoAddress
        | CampaignError::PromotionNotRunning { .. }
        | CampaignError::PromotionUsedUp(_)
        | CampaignError::Denied(_)
        | CampaignError::Database(_) => return Failure::said(sentence),
    };
    Failure::field(field, sentence)
}
