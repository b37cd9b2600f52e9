//! `admin-tui campaign try`, `send` and `cancel`.

use clap::Args;
use shop_core::{campaigns, email::Email, ids::CampaignId, messages::text_with};

use super::{NumberArgs, find, table};
use crate::commands::{
    answer::{Answer, Failure, explained, mistyped},
    formats::Document,
    input::instant,
    session::Session,
};

/// Which letter, and to whom.
#[derive(Debug, Clone, Args)]
pub struct TryArgs {
    /// The campaign's number
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    number: i64,
    /// Who gets it, in every language it is written in
    email: String,
}

/// Which campaign, and when.
#[derive(Debug, Clone, Args)]
pub struct SendArgs {
    /// The campaign's number
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    number: i64,
    /// When it goes out, such as 2026-12-01T02:00:00Z; without it now
    #[arg(long, value_name = "INSTANT")]
    at: Option<String>,
}

pub(super) fn try_out(session: &mut Session, args: &TryArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let email: Email = args.email.parse().map_err(mistyped(lang))?;
    let Session { conn, now, by, .. } = session;
    let langs = campaigns::try_out(conn, *now, by, CampaignId(args.number), &email)
        .map_err(explained(lang))?;
    let count = langs.len().to_string();
    let values = [("email", email.as_str()), ("count", count.as_str())];
    let remark = text_with(lang, "cli-campaign-tried", &values);
    Ok(Answer::said(remark))
}

pub(super) fn send(session: &mut Session, args: &SendArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let at = args.at.as_deref().map(|at| instant(lang, at)).transpose()?;
    let view = find(session, args.number)?;
    let Session { conn, now, by, .. } = session;
    let (id, version) = (view.campaign.id, view.campaign.version);
    let campaign = campaigns::schedule(conn, *now, by, id, version, at).map_err(explained(lang))?;
    // One that was taken back goes on with those who wait.
    let reach = match view.audience {
        Some(reach) => reach.reachable.to_string(),
        None => view.results.waiting.to_string(),
    };
    let when = campaign.send_at.unwrap_or(*now).full_text(lang);
    let values = [("count", reach.as_str()), ("when", when.as_str())];
    let remark = text_with(lang, "cli-campaign-scheduled", &values);
    Ok(Answer::document(Document::List(table(lang, &[campaign]))).remark(remark))
}

pub(super) fn cancel(session: &mut Session, args: &NumberArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let campaign = find(session, args.number)?.campaign;
    let Session { conn, now, by, .. } = session;
    let campaign = campaigns::cancel(conn, *now, by, campaign.id, campaign.version)
        .map_err(explained(lang))?;
    let remark = text_with(lang, "cli-campaign-canceled", &[("name", &campaign.name)]);
    Ok(Answer::document(Document::List(table(lang, &[campaign]))).remark(remark))
}
