//! Sending campaigns, some letters at a time; for the background jobs.

use diesel::prelude::*;
use serde_json::json;

use super::{
    Campaign, CampaignError, CampaignEvent, CampaignState, Outcome,
    audience::{members_of, why_not},
    campaign::Recipient,
    letter::{self, Filling},
    store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::{CampaignId, MemberId},
    mail::{self, OutgoingMail},
    members::{self, Member},
    messages::{Lang, text_with},
    schema::campaigns,
    secret::Token,
    settings::{self, ShopSettings},
    time::Timestamp,
};

/// What one round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CampaignRound {
    /// Campaigns that began.
    pub started: usize,
    /// Letters put into the outbox.
    pub mailed: usize,
    /// Campaigns that are through.
    pub finished: usize,
}

/// Begins the campaigns whose hour has come, and sends at most `limit`
/// letters of those under way. A round that breaks off is gone on with by
/// the next one; nobody gets a letter twice.
///
/// # Errors
/// When the database fails, or a letter cannot be written.
pub fn send_due(
    conn: &mut Conn,
    now: Timestamp,
    limit: i64,
) -> Result<CampaignRound, CampaignError> {
    let mut round = CampaignRound::default();
    for id in in_state(conn, CampaignState::Scheduled, Some(now))? {
        begin(conn, now, id)?;
        round.started += 1;
    }
    let mut left = limit;
    for id in in_state(conn, CampaignState::Sending, None)? {
        let (decided, mailed) = write_tx(conn, |conn| send_some(conn, now, id, left))?;
        round.mailed += mailed;
        left -= i64::try_from(mailed).unwrap_or(left);
        if decided == 0 {
            round.finished += usize::from(finish(conn, now, id)?);
        }
        if left <= 0 {
            break;
        }
    }
    Ok(round)
}

fn in_state(
    conn: &mut Conn,
    state: CampaignState,
    due: Option<Timestamp>,
) -> QueryResult<Vec<CampaignId>> {
    let mut found = campaigns::table
        .filter(campaigns::state.eq(state))
        .order(campaigns::id)
        .select(campaigns::id)
        .into_boxed();
    if let Some(due) = due {
        found = found.filter(campaigns::send_at.le(due));
    }
    found.load(conn)
}

/// Writes down the audience as it is now; later changes of the segment
/// change nobody's letter.
fn begin(conn: &mut Conn, now: Timestamp, id: CampaignId) -> Result<(), CampaignError> {
    write_tx(conn, |conn| {
        let (campaign, state) = match store::take(conn, id, None, CampaignEvent::Start) {
            // Another process was faster.
            Err(CampaignError::State(_)) => return Ok(()),
            taken => taken?,
        };
        for member in members_of(conn, campaign.segment)? {
            let Some(found) = members::by_id(conn, member)? else {
                continue;
            };
            let outcome = match why_not(conn, &found)? {
                Some(reason) => reason,
                None if is_held_out(&campaign, member) => Outcome::HeldOut,
                None => Outcome::Waiting,
            };
            let decided = (outcome != Outcome::Waiting).then_some(now);
            store::insert_recipient(conn, id, member, outcome, decided)?;
        }
        store::move_on(conn, &campaign, state, campaign.send_at)?;
        diesel::update(campaigns::table.find(id))
            .set(campaigns::started_at.eq(now))
            .execute(conn)?;
        say(conn, now, EventKind::CampaignStarted, &campaign)?;
        Ok(())
    })
}

/// Draws who gets nothing: the same every time for a campaign and a member,
/// and unrelated between campaigns.
fn is_held_out(campaign: &Campaign, member: MemberId) -> bool {
    let mut mixed = (campaign.id.0 as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ (member.0 as u64).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let drawn = i64::try_from((mixed ^ (mixed >> 29)) % 100).unwrap_or(0);
    drawn < campaign.holdout_percent
}

/// Decides about the next recipients; returns how many, and how many of
/// them got the letter.
fn send_some(
    conn: &mut Conn,
    now: Timestamp,
    id: CampaignId,
    limit: i64,
) -> Result<(usize, usize), CampaignError> {
    // Two processes must not write to the same people with different links.
    lock_for_update(conn, "campaigns", id.0)?;
    let campaign = store::find(conn, id)?.ok_or(CampaignError::NotFound)?;
    if campaign.state != CampaignState::Sending {
        return Ok((0, 0));
    }
    let shop = settings::load(conn)?;
    let code = store::code_of(conn, campaign.promotion_id)?;
    let recipients = store::waiting(conn, id, limit)?;
    let mut mailed = 0;
    for recipient in &recipients {
        let member = members::by_id(conn, recipient.member_id)?.ok_or(DbError::NotFound)?;
        // She may have changed her mind since the audience was written down.
        let outcome = match why_not(conn, &member)? {
            Some(reason) => {
                store::decide(conn, now, recipient.id, reason, None)?;
                continue;
            }
            None => Outcome::Mailed,
        };
        let token = Token::random();
        store::decide(conn, now, recipient.id, outcome, Some(token.digest()))?;
        post(
            conn,
            now,
            (&campaign, &shop, code.as_deref()),
            recipient,
            &member,
            &token,
        )?;
        mailed += 1;
    }
    Ok((recipients.len(), mailed))
}

/// Puts the letter into the outbox and onto the member's timeline.
fn post(
    conn: &mut Conn,
    now: Timestamp,
    (campaign, shop, code): (&Campaign, &ShopSettings, Option<&str>),
    recipient: &Recipient,
    member: &Member,
    token: &Token,
) -> Result<(), CampaignError> {
    let path = format!("/berhenti/{}", token.reveal());
    let link = settings::link(conn, member.lang, &path)?.ok_or(CampaignError::NoAddress)?;
    let (subject, body) = written(campaign, shop, code, member.lang, &member.name, &link)?;
    mail::queue(
        conn,
        now,
        OutgoingMail {
            dedupe_key: format!("campaign:{}:{}", campaign.id, recipient.member_id),
            template: "campaign",
            recipient: &member.email,
            lang: member.lang,
            subject,
            body,
            unsubscribe: Some(&link),
        },
    )?;
    let data = json!({ "name": campaign.name });
    let about = Subject::Campaign(campaign.id);
    let by = &Actor::System;
    events::record(
        conn,
        now,
        by,
        EventKind::NewsMailed,
        about,
        Some(member.id),
        &data,
    )?;
    Ok(())
}

/// Writes the letter to one person: subject and body with the way out.
pub(super) fn written(
    campaign: &Campaign,
    shop: &ShopSettings,
    code: Option<&str>,
    lang: Lang,
    name: &str,
    link: &str,
) -> Result<(String, String), CampaignError> {
    let filling = Filling {
        name,
        shop: &shop.name,
        code,
    };
    let subject = letter::fill(campaign.subject(lang), &filling)?;
    let body = letter::fill(campaign.body(lang), &filling)?;
    let farewell = text_with(
        lang,
        "mail-news-farewell",
        &[("shop", shop.name.as_str()), ("link", link)],
    );
    Ok((subject, format!("{body}\n\n{farewell}\n")))
}

fn finish(conn: &mut Conn, now: Timestamp, id: CampaignId) -> Result<bool, CampaignError> {
    write_tx(conn, |conn| {
        let (campaign, state) = match store::take(conn, id, None, CampaignEvent::Finish) {
            Err(CampaignError::State(_)) => return Ok(false),
            taken => taken?,
        };
        store::move_on(conn, &campaign, state, campaign.send_at)?;
        diesel::update(campaigns::table.find(id))
            .set(campaigns::finished_at.eq(now))
            .execute(conn)?;
        say(conn, now, EventKind::CampaignSent, &campaign)?;
        Ok(true)
    })
}

fn say(conn: &mut Conn, now: Timestamp, kind: EventKind, campaign: &Campaign) -> QueryResult<()> {
    let data = json!({ "name": campaign.name });
    let about = Subject::Campaign(campaign.id);
    events::record(conn, now, &Actor::System, kind, about, None, &data)
}
