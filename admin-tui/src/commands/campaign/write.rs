//! `admin-tui campaign create` and `edit`: what a letter says and to whom.

use std::{fs, io::Read};

use clap::Args;
use shop_core::{
    campaigns::{self, CampaignText},
    customers::Segment,
    ids::PromotionId,
    messages::{Lang, text_with},
};

use super::{find, table};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::Document,
    input::names,
    session::Session,
};

/// What the letter says; what is not named stays as it is.
#[derive(Debug, Clone, Args)]
pub struct TextArgs {
    /// Whom it is for; without it everybody who asked for news
    #[arg(long, value_parser = names(Segment::ALL, Segment::as_str))]
    segment: Option<Segment>,
    /// The number of the promotion it speaks of
    #[arg(long, value_name = "NUMBER")]
    promotion: Option<i64>,
    /// The subject line in Indonesian
    #[arg(long)]
    subject: Option<String>,
    /// The subject line in English
    #[arg(long, value_name = "SUBJECT")]
    subject_en: Option<String>,
    /// File with the letter in Indonesian, - for standard input; places: {name} {shop} {code}
    #[arg(long, value_name = "FILE")]
    body: Option<String>,
    /// File with the letter in English
    #[arg(long, value_name = "FILE")]
    body_en: Option<String>,
    /// Percent of the audience that get nothing, to compare with
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(i64).range(0..=50))]
    holdout: Option<i64>,
}

/// A new campaign.
#[derive(Debug, Clone, Args)]
pub struct CreateArgs {
    /// What staff call it
    name: String,
    /// What it says.
    #[command(flatten)]
    text: TextArgs,
}

/// What changes about a campaign.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// The campaign's number
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    number: i64,
    /// What staff call it
    #[arg(long)]
    name: Option<String>,
    /// What it says.
    #[command(flatten)]
    text: TextArgs,
}

impl TextArgs {
    fn over(&self, lang: Lang, before: CampaignText) -> Result<CampaignText, Failure> {
        let or = |new: &Option<String>, old: String| new.clone().unwrap_or(old);
        let read = |file: &Option<String>, old: String| match file {
            Some(file) => contents(lang, file),
            None => Ok(old),
        };
        Ok(CampaignText {
            segment: self.segment.or(before.segment),
            promotion_id: self.promotion.map(PromotionId).or(before.promotion_id),
            subject: or(&self.subject, before.subject),
            subject_en: or(&self.subject_en, before.subject_en),
            body: read(&self.body, before.body)?,
            body_en: read(&self.body_en, before.body_en)?,
            holdout_percent: self.holdout.unwrap_or(before.holdout_percent),
            name: before.name,
        })
    }
}

/// Reads a file, or standard input for `-`.
fn contents(lang: Lang, file: &str) -> Result<String, Failure> {
    let mut read = String::new();
    let result = if file == "-" {
        std::io::stdin().read_to_string(&mut read).map(drop)
    } else {
        fs::read_to_string(file).map(|text| read = text)
    };
    result.map_err(|error| {
        let reason = error.to_string();
        let values = [("file", file), ("reason", reason.as_str())];
        Failure::new(Exit::Usage, text_with(lang, "cli-not-read", &values))
    })?;
    Ok(read)
}

pub(super) fn create(session: &mut Session, args: &CreateArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = CampaignText {
        name: args.name.clone(),
        holdout_percent: 10,
        ..CampaignText::default()
    };
    let new = args.text.over(lang, before)?;
    let campaign = campaigns::create(&mut session.conn, session.now, &session.by, &new)
        .map_err(explained(lang))?;
    let number = campaign.id.to_string();
    let remark = text_with(lang, "cli-campaign-written", &[("number", &number)]);
    Ok(Answer::document(Document::List(table(lang, &[campaign]))).remark(remark))
}

pub(super) fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let old = find(session, args.number)?.campaign;
    let (id, version) = (old.id, old.version);
    let before = CampaignText {
        name: args.name.clone().unwrap_or(old.name),
        segment: old.segment,
        promotion_id: old.promotion_id,
        subject: old.subject,
        subject_en: old.subject_en,
        body: old.body,
        body_en: old.body_en,
        holdout_percent: old.holdout_percent,
    };
    let new = args.text.over(lang, before)?;
    let Session { conn, now, by, .. } = session;
    let campaign = campaigns::edit(conn, *now, by, id, version, &new).map_err(explained(lang))?;
    let number = campaign.id.to_string();
    let remark = text_with(lang, "cli-campaign-written", &[("number", &number)]);
    Ok(Answer::document(Document::List(table(lang, &[campaign]))).remark(remark))
}
