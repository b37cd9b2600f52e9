//! Sending a campaign to oneself before anybody else gets it.

use super::{CampaignError, send::written, store};
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

/// Sends the letter as it stands to one address; its farewell link leads to
/// a page that says it was a trial.
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
    lang: Lang,
) -> Result<(), CampaignError> {
    by.require(Permission::ManagePromotions)?;
    write_tx(conn, |conn| {
        let campaign = store::find(conn, id)?.ok_or(CampaignError::NotFound)?;
        let shop = settings::load(conn)?;
        let code = store::code_of(conn, campaign.promotion_id)?;
        let link =
            settings::link(conn, lang, "/berhenti/contoh")?.ok_or(CampaignError::NoAddress)?;
        let name = text(lang, "mail-news-trial-name");
        let (subject, body) = written(&campaign, &shop, code.as_deref(), lang, &name, &link)?;
        let dedupe_key = format!(
            "campaign-trial:{id}:{}:{}",
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
            },
        )?;
        Ok(())
    })
}
