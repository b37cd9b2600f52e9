//! Sending a campaign to oneself before anybody else gets it.

use super::{CampaignError, LetterCode, offer, send::written, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    email::Email,
    ids::CampaignId,
    mail::{self, OutgoingMail},
    messages::{Lang, text},
    settings,
    time::Timestamp,
};

/// Sends the letter as it stands to one address, in every language it is
/// written in, and returns those.
///
/// Its farewell link leads to a page that says
/// it was a trial, and a code of one's own is a made-up one.
///
/// # Errors
/// When there is no such campaign, the shop's address is not known, or the
/// actor may not.
pub fn try_out(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CampaignId,
    recipient: &Email,
) -> Result<Vec<Lang>, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    write_tx(conn, |conn| {
        let campaign = store::find(conn, id)?.ok_or(CampaignError::NotFound)?;
        let shop = settings::load(conn)?;
        let code = offer::code_of(conn, campaign.promotion_id)?;
        let english = !campaign.subject_en.is_empty() || !campaign.body_en.is_empty();
        let langs = if english {
            vec![Lang::Id, Lang::En]
        } else {
            vec![Lang::Id]
        };
        for &lang in &langs {
            let code = code.as_ref().map(|code| match code {
                LetterCode::Shared(code) => code.clone(),
                LetterCode::OfOnesOwn => text(lang, "mail-news-trial-code"),
            });
            let link =
                settings::link(conn, lang, "/berhenti/contoh")?.ok_or(CampaignError::NoAddress)?;
            let name = text(lang, "mail-news-trial-name");
            let (subject, body) = written(&campaign, &shop, code.as_deref(), lang, &name, &link)?;
            let dedupe_key = format!(
                "campaign-trial:{id}:{}:{}:{lang}",
                now.rfc3339(),
                recipient.as_str()
            );
            mail::queue(
                conn,
                now,
                OutgoingMail {
                    dedupe_key,
                    template: "campaign-trial",
                    recipient,
                    lang,
                    subject,
                    body,
                    unsubscribe: None,
                    campaign_recipient_id: None,
                },
            )?;
        }
        Ok(langs)
    })
}
