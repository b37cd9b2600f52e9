//! `admin-tui jobs`: what runs by itself, once, for cron or by hand.

use std::path::PathBuf;

use clap::Args;
use shop_core::{
    jobs,
    mail::Transport,
    messages::{text, text_with},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Document, Fact},
    session::Session,
};

/// Where mail goes.
#[derive(Debug, Clone, Args)]
pub struct JobsArgs {
    /// Mail server, smtp://… or smtps://…; without it mail is written to files
    #[arg(
        long,
        value_name = "URL",
        env = "GRIYA_SMTP_URL",
        hide_env_values = true
    )]
    smtp: Option<String>,
    /// Folder for mail when there is no mail server
    #[arg(long, value_name = "FOLDER", env = "GRIYA_MAIL_FOLDER")]
    mail_folder: Option<PathBuf>,
}

pub(super) fn run(session: &mut Session, args: &JobsArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let folder = args.mail_folder.as_ref().unwrap_or(&session.mail_folder);
    let transport = Transport::from_settings(args.smtp.as_deref(), folder, "")
        .map_err(|_| Failure::new(Exit::Usage, text(lang, "cli-bad-smtp-url")))?;
    // The same holder each time: a second run soon after goes on at once
    // instead of waiting for the first one's lease to end.
    let holder = "admin-tui jobs";
    let ticked =
        jobs::tick(&mut session.conn, session.now, &transport, holder).map_err(explained(lang))?;
    let facts = vec![
        Fact::new("orders_expired", ticked.expired),
        Fact::new("orders_completed", ticked.completed),
        Fact::new("registrations_expired", ticked.registrations_expired),
        Fact::new("holds_ended", ticked.holds_ended),
        Fact::new("tiers_changed", ticked.tiers_changed),
        Fact::new("news_mailed", ticked.news_mailed),
        Fact::new("campaigns_held", ticked.campaigns_held),
        Fact::new("waits_ended", ticked.waits_ended),
        Fact::new("sales_counted", ticked.sales_counted),
        Fact::new("conversations_woken", ticked.woken),
        Fact::new("conversations_closed", ticked.closed),
        Fact::new("mail_sent", ticked.mail_sent),
        Fact::new("mail_failed", ticked.mail_failed),
        Fact::new("mail_dropped", ticked.mail_dropped),
    ];
    let tables = Vec::new();
    let mut answer = Answer::document(Document::Sheet { facts, tables });
    if ticked.mail_failed > 0 {
        let count = ticked.mail_failed.to_string();
        answer = answer.remark(text_with(lang, "cli-mail-failed", &[("count", &count)]));
    }
    if ticked.campaigns_held > 0 {
        let count = ticked.campaigns_held.to_string();
        answer = answer.remark(text_with(lang, "cli-campaigns-held", &[("count", &count)]));
    }
    let said = explained(lang);
    answer.failures = ticked
        .failures
        .into_iter()
        .map(|failed| {
            let mut failure = said(failed.error);
            let values = [("job", failed.job), ("reason", failure.message.as_str())];
            failure.message = text_with(lang, "cli-job-failed", &values);
            failure
        })
        .collect();
    Ok(answer)
}
