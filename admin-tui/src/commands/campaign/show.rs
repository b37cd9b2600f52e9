//! `admin-tui campaign show`: a letter, whom it reaches and what it brought.

use shop_core::{
    campaigns::{CampaignView, Effect, LetterCode, Verdict},
    messages::{Lang, text},
};

use super::{NumberArgs, find, segment, state};
use crate::commands::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

pub(super) fn run(session: &mut Session, args: &NumberArgs) -> Result<Answer, Failure> {
    let view = find(session, args.number)?;
    let lang = session.lang;
    let facts = facts(lang, &view);
    let tables = vec![effects(lang, &view)];
    Ok(Answer::document(Document::Sheet { facts, tables }))
}

fn facts(lang: Lang, view: &CampaignView) -> Vec<Fact> {
    let campaign = &view.campaign;
    let reach = view.audience.as_ref();
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    let code = match &view.code {
        Some(LetterCode::Shared(code)) => code.as_str().into(),
        Some(LetterCode::OfOnesOwn) => {
            Cell::coded("of_ones_own", text(lang, "campaign-code-of-ones-own"))
        }
        None => Cell::Nothing,
    };
    let problem = campaign
        .problem
        .map(|problem| Cell::coded(problem.as_str(), problem.label(lang)));
    let verdict = campaign.finished_at.map(|_| match view.results.verdict {
        Verdict::Proven => Cell::coded("proven", text(lang, "campaign-proven")),
        Verdict::NotProven => Cell::coded("not_proven", text(lang, "campaign-not-proven")),
        Verdict::NoComparison => Cell::coded("no_comparison", text(lang, "campaign-no-comparison")),
    });
    vec![
        Fact::new("campaign", campaign.id.0),
        Fact::new("name", &campaign.name),
        Fact::new("state", state(lang, campaign)),
        Fact::new("problem", problem.unwrap_or(Cell::Nothing)),
        Fact::new("segment", segment(lang, campaign)),
        Fact::new("promotion", view.promotion.clone()),
        Fact::new("code", code),
        Fact::new("subject", &campaign.subject),
        Fact::new("subject_en", &campaign.subject_en),
        Fact::new("body", &campaign.body),
        Fact::new("body_en", &campaign.body_en),
        Fact::new("holdout_percent", campaign.holdout_percent),
        Fact::new("send_at", campaign.send_at),
        Fact::new("started_at", campaign.started_at),
        Fact::new("finished_at", campaign.finished_at),
        Fact::new("members", reach.map(|reach| count(reach.members))),
        Fact::new("reachable", reach.map(|reach| count(reach.reachable))),
        Fact::new("waiting", view.results.waiting),
        Fact::new("left_out", view.results.left_out),
        Fact::new("unsubscribed", view.results.unsubscribed),
        Fact::new("verdict", verdict.unwrap_or(Cell::Nothing)),
    ]
}

fn effects(lang: Lang, view: &CampaignView) -> Table {
    let groups: Vec<(&str, &str, &Effect)> = vec![
        ("mailed", "campaign-mailed", &view.results.mailed),
        ("held_out", "campaign-held-out", &view.results.held_out),
    ];
    let columns = ["group", "people", "buyers", "net"];
    Table::new(lang, "effects", &columns).with_rows(&groups, |(code, label, effect)| {
        vec![
            Cell::coded(*code, text(lang, label)),
            effect.people.into(),
            effect.buyers.into(),
            effect.net.into(),
        ]
    })
}
