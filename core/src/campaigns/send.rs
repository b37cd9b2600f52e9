//! Sending campaigns, some letters at a time; for the background jobs.

use diesel::prelude::*;
use serde_json::json;

use super::{
    Campaign, CampaignError, CampaignEvent, CampaignProblem, CampaignState, LetterCode, Outcome,
    audience::{reach, why_not},
    campaign::Recipient,
    letter::{self, Filling},
    offer, store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::{CampaignId, MemberId},
    mail::{self, OutgoingMail},
    members::{self, Member},
    messages::{Lang, text_with},
    promotions,
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
    /// Campaigns taken back because their letters cannot be written.
    pub held: usize,
}

/// Begins the campaigns whose hour has come, and sends at most `limit`
/// letters of those under way. A round that breaks off is gone on with by
/// the next one; nobody gets a letter twice.
///
/// A campaign whose letters cannot be written is taken back and says why;
/// the others go on.
///
/// # Errors
/// When the database fails; every campaign has been tried then.
pub fn send_due(
    conn: &mut Conn,
    now: Timestamp,
    limit: i64,
) -> Result<CampaignRound, CampaignError> {
    let mut round = CampaignRound::default();
    let mut failed = None;
    for id in in_state(conn, CampaignState::Scheduled, Some(now))? {
        match begin(conn, now, id) {
            Ok(()) => round.started += 1,
            Err(error) => round.held += held(conn, now, id, error, &mut failed),
        }
    }
    let mut left = limit;
    for id in in_state(conn, CampaignState::Sending, None)? {
        match go_on(conn, now, id, left) {
            Ok((mailed, finished)) => {
                round.mailed += mailed;
                round.finished += usize::from(finished);
                left -= i64::try_from(mailed).unwrap_or(left);
            }
            Err(error) => round.held += held(conn, now, id, error, &mut failed),
        }
        if left <= 0 {
            break;
        }
    }
    match failed {
        Some(error) => Err(error),
        None => Ok(round),
    }
}

/// Sends some letters of a campaign, or finishes it when nobody is left.
fn go_on(
    conn: &mut Conn,
    now: Timestamp,
    id: CampaignId,
    limit: i64,
) -> Result<(usize, bool), CampaignError> {
    let (decided, mailed) = write_tx(conn, |conn| send_some(conn, now, id, limit))?;
    let finished = decided == 0 && finish(conn, now, id)?;
    Ok((mailed, finished))
}

/// Takes a campaign back that cannot go on, and returns how many that makes;
/// what is no fault of the campaign is kept for the end of the round.
fn held(
    conn: &mut Conn,
    now: Timestamp,
    id: CampaignId,
    error: CampaignError,
    failed: &mut Option<CampaignError>,
) -> usize {
    let held = match error.problem() {
        Some(problem) => hold(conn, now, id, problem),
        None => Err(error),
    };
    match held {
        Ok(held) => usize::from(held),
        Err(error) => {
            failed.get_or_insert(error);
            0
        }
    }
}

fn hold(
    conn: &mut Conn,
    now: Timestamp,
    id: CampaignId,
    problem: CampaignProblem,
) -> Result<bool, CampaignError> {
    write_tx(conn, |conn| {
        let (campaign, state) = match store::take(conn, id, None, CampaignEvent::Hold) {
            // Somebody has called it off meanwhile.
            Err(CampaignError::State(_)) => return Ok(false),
            taken => taken?,
        };
        store::move_on(conn, &campaign, state, campaign.send_at)?;
        store::note_problem(conn, id, problem)?;
        let data = json!({ "name": campaign.name, "reason": problem.label(Lang::Id) });
        let about = Subject::Campaign(id);
        let kind = EventKind::CampaignHeld;
        events::record(conn, now, &Actor::System, kind, about, None, &data)?;
        Ok(true)
    })
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
        offer::check_runs(conn, now, campaign.promotion_id)?;
        store::move_on(conn, &campaign, state, campaign.send_at)?;
        // One that was taken back on its way goes on with whom it had.
        if campaign.started_at.is_none() {
            for person in reach(conn, campaign.segment)? {
                let outcome = match person.why_not {
                    Some(reason) => reason,
                    None if is_held_out(&campaign, person.id) => Outcome::HeldOut,
                    None => Outcome::Waiting,
                };
                let decided = (outcome != Outcome::Waiting).then_some(now);
                store::insert_recipient(conn, id, person.id, outcome, decided)?;
            }
            diesel::update(campaigns::table.find(id))
                .set(campaigns::started_at.eq(now))
                .execute(conn)?;
        }
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
    let code = offer::code_of(conn, campaign.promotion_id)?;
    let recipients = store::waiting(conn, id, limit)?;
    if !recipients.is_empty() {
        offer::check_runs(conn, now, campaign.promotion_id)?;
    }
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
            (&campaign, &shop, code.as_ref()),
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
    (campaign, shop, code): (&Campaign, &ShopSettings, Option<&LetterCode>),
    recipient: &Recipient,
    member: &Member,
    token: &Token,
) -> Result<(), CampaignError> {
    let path = format!("/berhenti/{}", token.reveal());
    let link = settings::link(conn, member.lang, &path)?.ok_or(CampaignError::NoAddress)?;
    let code = hers(conn, now, campaign, member, code)?;
    let (subject, body) = written(
        campaign,
        shop,
        code.as_deref(),
        member.lang,
        &member.name,
        &link,
    )?;
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
            campaign_recipient_id: Some(recipient.id),
        },
    )?;
    let data = json!({ "name": campaign.name, "note": code });
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

/// Returns the code of one letter. One of her own is made only where her
/// letter names it.
fn hers(
    conn: &mut Conn,
    now: Timestamp,
    campaign: &Campaign,
    member: &Member,
    code: Option<&LetterCode>,
) -> Result<Option<String>, CampaignError> {
    let texts = [campaign.subject(member.lang), campaign.body(member.lang)];
    let mut named = false;
    for text in texts {
        named |= letter::names_code(text)?;
    }
    match (code, campaign.promotion_id) {
        _ if !named => Ok(None),
        (Some(LetterCode::Shared(code)), _) => Ok(Some(code.clone())),
        (Some(LetterCode::OfOnesOwn), Some(promotion)) => {
            let batch = format!("kampanye {}", campaign.id);
            Ok(Some(promotions::single_code(conn, now, promotion, &batch)?))
        }
        (Some(LetterCode::OfOnesOwn) | None, _) => Ok(None),
    }
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
    let subject = letter::fill(campaign.subject(lang), &filling)?.text;
    let body = letter::fill(campaign.body(lang), &filling)?.text;
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
