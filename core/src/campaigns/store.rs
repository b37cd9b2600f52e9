//! The rows of campaigns, their recipients and the addresses not written to.

use std::collections::HashSet;

use diesel::prelude::*;

use super::{
    Campaign, CampaignError, CampaignEvent, CampaignProblem, CampaignState, Outcome,
    campaign::Recipient,
};
use crate::{
    db::{Conn, DbError, lock_for_update},
    ids::{CampaignId, CampaignRecipientId, MemberId},
    schema::{campaign_recipients, campaigns, mail_suppressions},
    secret::TokenDigest,
    time::Timestamp,
};

/// Takes a campaign for a change that its state and version must allow.
pub(super) fn take(
    conn: &mut Conn,
    id: CampaignId,
    version: Option<i64>,
    event: CampaignEvent,
) -> Result<(Campaign, CampaignState), CampaignError> {
    lock_for_update(conn, "campaigns", id.0)?;
    let campaign = find(conn, id)?.ok_or(CampaignError::NotFound)?;
    if version.is_some_and(|version| version != campaign.version) {
        return Err(CampaignError::Changed(Box::new(campaign)));
    }
    let state = campaign.state.apply(event)?;
    Ok((campaign, state))
}

pub(super) fn find(conn: &mut Conn, id: CampaignId) -> QueryResult<Option<Campaign>> {
    Campaign::query().find(id).first(conn).optional()
}

pub(super) fn reread(conn: &mut Conn, id: CampaignId) -> Result<Campaign, DbError> {
    find(conn, id)?.ok_or(DbError::NotFound)
}

/// Writes state and times; a problem is seen to, everything else stays.
pub(super) fn move_on(
    conn: &mut Conn,
    campaign: &Campaign,
    state: CampaignState,
    send_at: Option<Timestamp>,
) -> QueryResult<usize> {
    diesel::update(campaigns::table.find(campaign.id))
        .set((
            campaigns::state.eq(state),
            campaigns::send_at.eq(send_at),
            campaigns::problem.eq(None::<CampaignProblem>),
            campaigns::version.eq(campaign.version + 1),
        ))
        .execute(conn)
}

/// Notes why a campaign was taken back.
pub(super) fn note_problem(
    conn: &mut Conn,
    id: CampaignId,
    problem: CampaignProblem,
) -> QueryResult<usize> {
    diesel::update(campaigns::table.find(id))
        .set(campaigns::problem.eq(problem))
        .execute(conn)
}

pub(super) fn insert_recipient(
    conn: &mut Conn,
    campaign: CampaignId,
    member: MemberId,
    outcome: Outcome,
    decided_at: Option<Timestamp>,
) -> QueryResult<usize> {
    diesel::insert_into(campaign_recipients::table)
        .values((
            campaign_recipients::campaign_id.eq(campaign),
            campaign_recipients::member_id.eq(member),
            campaign_recipients::outcome.eq(outcome),
            campaign_recipients::decided_at.eq(decided_at),
        ))
        .execute(conn)
}

pub(super) fn waiting(
    conn: &mut Conn,
    campaign: CampaignId,
    limit: i64,
) -> QueryResult<Vec<Recipient>> {
    Recipient::query()
        .filter(campaign_recipients::campaign_id.eq(campaign))
        .filter(campaign_recipients::outcome.eq(Outcome::Waiting))
        .order(campaign_recipients::id)
        .limit(limit)
        .load(conn)
}

pub(super) fn decide(
    conn: &mut Conn,
    now: Timestamp,
    id: CampaignRecipientId,
    outcome: Outcome,
    token: Option<TokenDigest>,
) -> QueryResult<usize> {
    diesel::update(campaign_recipients::table.find(id))
        .set((
            campaign_recipients::outcome.eq(outcome),
            campaign_recipients::token_digest.eq(token),
            campaign_recipients::decided_at.eq(now),
        ))
        .execute(conn)
}

pub(super) fn by_token(conn: &mut Conn, token: &TokenDigest) -> QueryResult<Option<Recipient>> {
    Recipient::query()
        .filter(campaign_recipients::token_digest.eq(token))
        .first(conn)
        .optional()
}

/// Returns the addresses that get no news.
pub(super) fn suppressed(conn: &mut Conn) -> QueryResult<HashSet<String>> {
    let found: Vec<String> = mail_suppressions::table
        .select(mail_suppressions::email)
        .load(conn)?;
    Ok(found.into_iter().collect())
}

pub(super) fn is_suppressed(conn: &mut Conn, email: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(mail_suppressions::table.find(email))).get_result(conn)
}

pub(super) fn recipient(
    conn: &mut Conn,
    id: CampaignRecipientId,
) -> QueryResult<Option<Recipient>> {
    Recipient::query()
        .filter(campaign_recipients::id.eq(id))
        .first(conn)
        .optional()
}

/// Takes a decision back: the letter never left.
pub(super) fn undecide(
    conn: &mut Conn,
    now: Timestamp,
    id: CampaignRecipientId,
    outcome: Outcome,
) -> QueryResult<usize> {
    let decided = (outcome != Outcome::Waiting).then_some(now);
    diesel::update(campaign_recipients::table.find(id))
        .set((
            campaign_recipients::outcome.eq(outcome),
            campaign_recipients::token_digest.eq(None::<TokenDigest>),
            campaign_recipients::decided_at.eq(decided),
        ))
        .execute(conn)
}
