//! Campaigns: news by mail to those who asked for them.

mod list;
mod outbox;
mod show;
mod stop_list;
mod write;

use clap::{Args, Subcommand};
use shop_core::{
    campaigns::{self, Campaign, CampaignView},
    ids::CampaignId,
    messages::{Lang, text, text_with},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Table},
    session::Session,
};

/// What can be done with campaigns.
#[derive(Debug, Clone, Subcommand)]
pub enum CampaignCommand {
    /// List campaigns, the newest first
    List(list::ListArgs),
    /// Show a campaign: its letter, whom it reaches, what it brought
    Show(NumberArgs),
    /// Write a campaign
    Create(write::CreateArgs),
    /// Change a campaign that has not gone out
    Edit(write::EditArgs),
    /// Send the letter to one address to look at it
    Try(outbox::TryArgs),
    /// Let a campaign go out, now or at an hour
    Send(outbox::SendArgs),
    /// Call a campaign off
    Cancel(NumberArgs),
    /// List the addresses that get no news
    Suppressed,
    /// Let an address get no more news
    Suppress(stop_list::SuppressArgs),
    /// Let an address get news again
    Allow(stop_list::AllowArgs),
}

/// Which campaign.
#[derive(Debug, Clone, Args)]
pub struct NumberArgs {
    /// The campaign's number
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    number: i64,
}

impl CampaignCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(args) => list::run(session, args),
            Self::Show(args) => show::run(session, args),
            Self::Create(args) => write::create(session, args),
            Self::Edit(args) => write::edit(session, args),
            Self::Try(args) => outbox::try_out(session, args),
            Self::Send(args) => outbox::send(session, args),
            Self::Cancel(args) => outbox::cancel(session, args),
            Self::Suppressed => stop_list::list(session),
            Self::Suppress(args) => stop_list::suppress(session, args),
            Self::Allow(args) => stop_list::allow(session, args),
        }
    }
}

/// Finds a campaign, or says that there is none.
fn find(session: &mut Session, number: i64) -> Result<CampaignView, Failure> {
    let lang = session.lang;
    let found = campaigns::view(&mut session.conn, &session.by, CampaignId(number))
        .map_err(explained(lang))?;
    found.ok_or_else(|| {
        let number = number.to_string();
        let message = text_with(lang, "cli-no-campaign", &[("number", &number)]);
        Failure::new(Exit::NothingFound, message)
    })
}

fn state(lang: Lang, campaign: &Campaign) -> Cell {
    let label = match campaign.problem {
        Some(_) => text(lang, "campaign-held"),
        None => campaign.state.label(lang),
    };
    Cell::coded(campaign.state.as_str(), label)
}

fn segment(lang: Lang, campaign: &Campaign) -> Cell {
    match campaign.segment {
        Some(segment) => Cell::coded(segment.as_str(), segment.label(lang)),
        None => Cell::coded("everybody", text(lang, "campaign-everybody")),
    }
}

fn table(lang: Lang, campaigns: &[Campaign]) -> Table {
    let columns = [
        "campaign",
        "name",
        "segment",
        "state",
        "send_at",
        "finished_at",
    ];
    Table::new(lang, "campaigns", &columns).with_rows(campaigns, |campaign| {
        vec![
            campaign.id.0.into(),
            (&campaign.name).into(),
            segment(lang, campaign),
            state(lang, campaign),
            campaign.send_at.into(),
            campaign.finished_at.into(),
        ]
    })
}
