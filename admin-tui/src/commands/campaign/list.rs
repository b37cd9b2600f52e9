//! `admin-tui campaign list`: campaigns, the newest first.

use clap::Args;
use shop_core::campaigns::{self, Campaign, CampaignState};

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::{Limit, names, pages},
    session::Session,
};

/// Which campaigns to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only those in this state
    #[arg(long, value_parser = names(CampaignState::ALL, CampaignState::as_str))]
    state: Option<CampaignState>,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let states: Vec<CampaignState> = args.state.into_iter().collect();
    let found = pages(args.limit, |last: Option<&Campaign>, limit| {
        let before = last.map(|campaign| campaign.id);
        campaigns::list(&mut session.conn, &session.by, &states, before, limit)
    })
    .map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &found)))
}
