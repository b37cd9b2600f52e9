//! Campaigns: letters to many, written, tried, sent, and what they brought.

mod act;
mod ask;
mod looks;

use shop_core::{
    campaigns::{self, Campaign, CampaignEvent, CampaignState, CampaignView},
    db::Conn,
    ids::{CampaignId, PromotionId},
    messages::Explain,
};

pub use act::{Act, Purpose, act, fill, review};
pub use ask::run;
pub use looks::draw;

use super::browse::{self, Answer, Browse, Row};
use crate::{app::worker::Job, registry::Id};

/// Something to read about campaigns.
pub type Load = browse::Request<i64>;

/// Something read about campaigns.
#[derive(Debug)]
pub struct Loaded {
    /// The rows or the record.
    pub answer: Answer<Campaign, CampaignView, i64>,
    /// The promotions a letter may speak of, read with the rows.
    pub promotions: Option<Vec<(PromotionId, String)>>,
}

const VIEWS: [&[CampaignState]; 4] = [
    &[],
    &[CampaignState::Draft],
    &[CampaignState::Scheduled, CampaignState::Sending],
    &[CampaignState::Sent],
];

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open campaign.
    pub browse: Browse<Campaign, CampaignView, i64>,
    /// The promotions a letter may speak of.
    pub promotions: Vec<(PromotionId, String)>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-all",
            "tui-view-drafts",
            "tui-view-under-way",
            "tui-view-sent",
        ];
        Self {
            browse: Browse::new(views, false),
            promotions: Vec::new(),
        }
    }
}

impl Row for Campaign {
    fn id(&self) -> i64 {
        self.id.0
    }

    fn text(&self) -> String {
        format!("{} {}", self.name, self.subject)
    }
}

impl State {
    /// Returns the campaign a deed would be done to.
    fn subject(&self) -> Option<&Campaign> {
        if self.browse.on_record() {
            self.browse.record.as_ref().map(|view| &view.campaign)
        } else {
            self.browse.selected()
        }
    }

    /// Returns what the breadcrumb says about the open campaign.
    pub fn title(&self) -> Option<String> {
        let view = self.browse.record.as_ref()?;
        Some(view.campaign.name.clone())
    }

    /// Takes what was read.
    pub fn loaded(&mut self, loaded: Loaded, wide: bool) -> Vec<Load> {
        if let Some(promotions) = loaded.promotions {
            self.promotions = promotions;
        }
        self.browse.loaded(loaded.answer, wide)
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let event = match id {
        Id::CampaignEdit => CampaignEvent::Edit,
        Id::CampaignSend => CampaignEvent::Schedule,
        Id::CampaignCancel => CampaignEvent::Cancel,
        Id::CampaignTry => {
            return state.subject().is_none().then_some("tui-nothing-chosen");
        }
        _ => return None,
    };
    match state.subject() {
        None => Some("tui-nothing-chosen"),
        Some(campaign) if campaign.state.apply(event).is_err() => Some("tui-not-in-this-state"),
        Some(_) => None,
    }
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let lang = job.lang;
    match load {
        Load::Page {
            view, after, limit, ..
        } => {
            let states = VIEWS.get(view).copied().unwrap_or_default();
            let many = i64::try_from(limit).unwrap_or(i64::MAX);
            let before = after.map(CampaignId);
            let rows = campaigns::list(conn, &job.actor, states, before, many)
                .map_err(|error| error.explain(lang))?;
            Ok(Loaded {
                answer: browse::page(rows, limit, after.is_some()),
                promotions: Some(
                    campaigns::promotions_to_name(conn, &job.actor)
                        .map_err(|error| error.explain(lang))?,
                ),
            })
        }
        Load::Record(id) => {
            let view = campaigns::view(conn, &job.actor, CampaignId(id))
                .map_err(|error| error.explain(lang))?;
            Ok(Loaded {
                answer: Answer::Record(view.map(Box::new)),
                promotions: None,
            })
        }
    }
}
