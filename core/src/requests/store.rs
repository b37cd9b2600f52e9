//! The queries on requests, votes, steps and notes.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{
    DeclineReason, Request, RequestNote, RequestProduct, RequestState, RequestStep, Voter,
};
use crate::{
    actor::Actor,
    catalog::ProductStatus,
    db::{Conn, lock_for_update, on_each_backend},
    ids::{CategoryId, MemberId, ProductId, RequestId, VariantId},
    members::{Member, MemberState},
    money::Rupiah,
    schema::{
        categories, members, products, request_notes, request_steps, request_votes, requests,
    },
    time::Timestamp,
};

#[derive(Insertable)]
#[diesel(table_name = requests)]
pub(super) struct NewRow<'a> {
    pub(super) number: &'a str,
    pub(super) member_id: MemberId,
    pub(super) title: &'a str,
    pub(super) body: &'a str,
    pub(super) category_id: Option<CategoryId>,
    pub(super) size: &'a str,
    pub(super) colour: &'a str,
    pub(super) price_from: Option<Rupiah>,
    pub(super) price_to: Option<Rupiah>,
    pub(super) product_id: Option<ProductId>,
    pub(super) variant_id: Option<VariantId>,
    pub(super) photo_key: Option<&'a str>,
    pub(super) state: RequestState,
    pub(super) votes: i64,
    pub(super) asked_at: Timestamp,
    pub(super) changed_at: Timestamp,
    pub(super) search: &'a str,
    pub(super) version: i64,
}

/// What a step of a request writes.
#[derive(AsChangeset)]
#[diesel(table_name = requests, treat_none_as_null = true)]
pub(super) struct Change {
    pub(super) state: RequestState,
    pub(super) decline_reason: Option<DeclineReason>,
    pub(super) merged_into: Option<RequestId>,
    pub(super) found_product_id: Option<ProductId>,
    pub(super) found_variant_id: Option<VariantId>,
    pub(super) published_at: Option<Timestamp>,
    pub(super) available_at: Option<Timestamp>,
    pub(super) changed_at: Timestamp,
    pub(super) version: i64,
}

impl Change {
    /// Begins with what the request is now, one version on.
    pub(super) fn of(request: &Request, now: Timestamp) -> Self {
        Self {
            state: request.state,
            decline_reason: request.decline_reason,
            merged_into: request.merged_into,
            found_product_id: request.found_product_id,
            found_variant_id: request.found_variant_id,
            published_at: request.published_at,
            available_at: request.available_at,
            changed_at: now,
            version: request.version + 1,
        }
    }
}

pub(super) fn insert(conn: &mut Conn, row: &NewRow<'_>) -> QueryResult<RequestId> {
    diesel::insert_into(requests::table)
        .values(row)
        .returning(requests::id)
        .get_result(conn)
}

pub(super) fn by_id(conn: &mut Conn, id: RequestId) -> QueryResult<Option<Request>> {
    Request::query()
        .filter(requests::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(super) fn by_number(conn: &mut Conn, number: &str) -> QueryResult<Option<Request>> {
    Request::query()
        .filter(requests::number.eq(number))
        .get_result(conn)
        .optional()
}

/// Returns what a member asked for since an instant and has not taken back,
/// the newest first.
pub(super) fn asked_since(
    conn: &mut Conn,
    member: MemberId,
    since: Timestamp,
) -> QueryResult<Vec<Request>> {
    Request::query()
        .filter(requests::member_id.eq(member))
        .filter(requests::asked_at.ge(since))
        .filter(requests::state.ne(RequestState::Withdrawn))
        .order(requests::id.desc())
        .limit(20)
        .load(conn)
}

pub(super) fn lock(conn: &mut Conn, id: RequestId) -> QueryResult<Option<Request>> {
    lock_for_update(conn, "requests", id.0)?;
    by_id(conn, id)
}

pub(super) fn change(conn: &mut Conn, id: RequestId, change: &Change) -> QueryResult<usize> {
    diesel::update(requests::table.find(id))
        .set(change)
        .execute(conn)
}

/// Notes where a request came to, with what was said about it.
pub(super) fn insert_step(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: RequestId,
    state: RequestState,
    note: &str,
) -> QueryResult<usize> {
    diesel::insert_into(request_steps::table)
        .values((
            request_steps::request_id.eq(id),
            request_steps::state.eq(state),
            request_steps::note.eq(note),
            request_steps::actor.eq(by.code()),
            request_steps::at.eq(now),
        ))
        .execute(conn)
}

pub(super) fn steps_of(conn: &mut Conn, id: RequestId) -> QueryResult<Vec<RequestStep>> {
    RequestStep::query()
        .filter(request_steps::request_id.eq(id))
        .order(request_steps::id)
        .load(conn)
}

pub(super) fn insert_note(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: RequestId,
    body: &str,
) -> QueryResult<usize> {
    diesel::insert_into(request_notes::table)
        .values((
            request_notes::request_id.eq(id),
            request_notes::body.eq(body),
            request_notes::actor.eq(by.code()),
            request_notes::at.eq(now),
        ))
        .execute(conn)
}

pub(super) fn notes_of(conn: &mut Conn, id: RequestId) -> QueryResult<Vec<RequestNote>> {
    RequestNote::query()
        .filter(request_notes::request_id.eq(id))
        .order(request_notes::id)
        .load(conn)
}

/// Adds a member's vote; returns whether it is a new one.
pub(super) fn insert_vote(
    conn: &mut Conn,
    id: RequestId,
    member: MemberId,
    at: Timestamp,
) -> QueryResult<bool> {
    let added = on_each_backend!(conn, |conn| diesel::insert_into(request_votes::table)
        .values((
            request_votes::request_id.eq(id),
            request_votes::member_id.eq(member),
            request_votes::at.eq(at),
        ))
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(added == 1)
}

/// Takes a member's vote back; returns whether there was one.
pub(super) fn delete_vote(conn: &mut Conn, id: RequestId, member: MemberId) -> QueryResult<bool> {
    let deleted = diesel::delete(request_votes::table.find((id, member))).execute(conn)?;
    Ok(deleted == 1)
}

pub(super) fn has_voted(conn: &mut Conn, id: RequestId, member: MemberId) -> QueryResult<bool> {
    let vote: Option<MemberId> = request_votes::table
        .find((id, member))
        .select(request_votes::member_id)
        .get_result(conn)
        .optional()?;
    Ok(vote.is_some())
}

/// Counts the votes again and stores the number.
pub(super) fn recount(conn: &mut Conn, id: RequestId) -> QueryResult<i64> {
    let votes: i64 = request_votes::table
        .filter(request_votes::request_id.eq(id))
        .count()
        .get_result(conn)?;
    diesel::update(requests::table.find(id))
        .set(requests::votes.eq(votes))
        .execute(conn)?;
    Ok(votes)
}

pub(super) fn voters_of(conn: &mut Conn, id: RequestId) -> QueryResult<Vec<Voter>> {
    let rows: Vec<(MemberId, String, Timestamp)> = request_votes::table
        .inner_join(members::table)
        .filter(request_votes::request_id.eq(id))
        .order((request_votes::at, request_votes::member_id))
        .select((request_votes::member_id, members::name, request_votes::at))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(member_id, name, at)| Voter {
            member_id,
            name,
            at,
        })
        .collect())
}

/// Returns the members who are told what happens to a request.
pub(super) fn listeners(conn: &mut Conn, id: RequestId) -> QueryResult<Vec<Member>> {
    Member::query()
        .inner_join(request_votes::table.on(request_votes::member_id.eq(members::id)))
        .filter(request_votes::request_id.eq(id))
        .filter(members::state.eq(MemberState::Active))
        .order(members::id)
        .load(conn)
}

/// Moves the votes of one request to another one, each counted once, and
/// what was joined with the first one before.
pub(super) fn move_votes(conn: &mut Conn, from: RequestId, into: RequestId) -> QueryResult<()> {
    let votes: Vec<(MemberId, Timestamp)> = request_votes::table
        .filter(request_votes::request_id.eq(from))
        .order(request_votes::member_id)
        .select((request_votes::member_id, request_votes::at))
        .load(conn)?;
    for (member, at) in votes {
        insert_vote(conn, into, member, at)?;
    }
    diesel::delete(request_votes::table.filter(request_votes::request_id.eq(from)))
        .execute(conn)?;
    diesel::update(requests::table.filter(requests::merged_into.eq(from)))
        .set(requests::merged_into.eq(into))
        .execute(conn)?;
    Ok(())
}

/// Counts the requests of a member that are still open.
pub(super) fn count_open(conn: &mut Conn, member: MemberId) -> QueryResult<i64> {
    requests::table
        .filter(requests::member_id.eq(member))
        .filter(requests::state.eq_any(RequestState::OPEN))
        .count()
        .get_result(conn)
}

pub(super) fn member_names(
    conn: &mut Conn,
    ids: &[MemberId],
) -> QueryResult<HashMap<MemberId, String>> {
    let rows: Vec<(MemberId, String)> = members::table
        .filter(members::id.eq_any(ids))
        .select((members::id, members::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

pub(super) fn category_names(
    conn: &mut Conn,
    id: Option<CategoryId>,
) -> QueryResult<Option<(String, String)>> {
    let Some(id) = id else { return Ok(None) };
    categories::table
        .find(id)
        .select((categories::name, categories::name_en))
        .get_result(conn)
        .optional()
}

pub(super) fn product(
    conn: &mut Conn,
    id: Option<ProductId>,
) -> QueryResult<Option<RequestProduct>> {
    let Some(id) = id else { return Ok(None) };
    let row: Option<(String, String, ProductStatus)> = products::table
        .find(id)
        .select((products::name, products::slug, products::status))
        .get_result(conn)
        .optional()?;
    Ok(row.map(|(name, slug, status)| RequestProduct {
        id,
        name,
        slug,
        on_sale: status == ProductStatus::Active,
    }))
}
