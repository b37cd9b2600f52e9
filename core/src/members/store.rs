//! The rows of the table `members`.

use diesel::prelude::*;

use super::{Acquaintance, Member, MemberState, RefusalReason, Salutation};
use crate::{
    db::{Conn, lock_for_update},
    email::Email,
    ids::MemberId,
    messages::Lang,
    phone::Phone,
    schema::members,
    secret::{PasswordHashText, TokenDigest},
    time::Timestamp,
};

/// What a registration writes, the first time and again.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = members, treat_none_as_null = true)]
pub(super) struct Registration<'a> {
    pub(super) name: &'a str,
    pub(super) email: &'a Email,
    pub(super) phone: &'a Phone,
    pub(super) city: &'a str,
    pub(super) lang: Lang,
    pub(super) state: MemberState,
    pub(super) state_reason: Option<RefusalReason>,
    pub(super) state_note: Option<&'a str>,
    pub(super) password_hash: &'a PasswordHashText,
    pub(super) status_token: &'a str,
    pub(super) email_token: Option<TokenDigest>,
    pub(super) email_confirmed_at: Option<Timestamp>,
    pub(super) registered_at: Timestamp,
    pub(super) decided_at: Option<Timestamp>,
    pub(super) decided_by: Option<&'a str>,
    pub(super) member_since: Option<Timestamp>,
    pub(super) note: &'a str,
    pub(super) search: &'a str,
    pub(super) version: i64,
    pub(super) nickname: &'a str,
    pub(super) listing: &'a str,
    pub(super) waiting_since: Option<Timestamp>,
}

/// What a change of state writes.
#[derive(AsChangeset)]
#[diesel(table_name = members, treat_none_as_null = true)]
pub(super) struct StateChange<'a> {
    pub(super) state: MemberState,
    pub(super) state_reason: Option<RefusalReason>,
    pub(super) state_note: Option<&'a str>,
    pub(super) waiting_since: Option<Timestamp>,
}

pub(super) fn by_id(conn: &mut Conn, id: MemberId) -> QueryResult<Option<Member>> {
    Member::query()
        .filter(members::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(super) fn by_email(conn: &mut Conn, email: &Email) -> QueryResult<Option<Member>> {
    Member::query()
        .filter(members::email.eq(email))
        .get_result(conn)
        .optional()
}

pub(super) fn by_email_token(conn: &mut Conn, digest: &TokenDigest) -> QueryResult<Option<Member>> {
    Member::query()
        .filter(members::email_token.eq(digest))
        .get_result(conn)
        .optional()
}

pub(super) fn by_status_token(conn: &mut Conn, token: &str) -> QueryResult<Option<Member>> {
    Member::query()
        .filter(members::status_token.eq(token))
        .get_result(conn)
        .optional()
}

/// Returns number, nickname and name of some members.
pub(super) fn names(
    conn: &mut Conn,
    ids: &[MemberId],
) -> QueryResult<Vec<(MemberId, String, String)>> {
    members::table
        .filter(members::id.eq_any(ids))
        .select((members::id, members::nickname, members::name))
        .load(conn)
}

/// Returns a member as it stands, locked until the transaction ends.
pub(super) fn lock(conn: &mut Conn, id: MemberId) -> QueryResult<Option<Member>> {
    lock_for_update(conn, "members", id.0)?;
    by_id(conn, id)
}

/// Returns the member with an address and the hash of the password.
pub(crate) fn password_of_email(
    conn: &mut Conn,
    email: &Email,
) -> QueryResult<Option<(MemberId, PasswordHashText)>> {
    members::table
        .filter(members::email.eq(email))
        .select((members::id, members::password_hash))
        .get_result(conn)
        .optional()
}

pub(super) fn password_of(conn: &mut Conn, id: MemberId) -> QueryResult<Option<PasswordHashText>> {
    members::table
        .find(id)
        .select(members::password_hash)
        .get_result(conn)
        .optional()
}

pub(super) fn set_password(
    conn: &mut Conn,
    id: MemberId,
    hash: &PasswordHashText,
) -> QueryResult<usize> {
    diesel::update(members::table.find(id))
        .set((
            members::password_hash.eq(hash),
            members::version.eq(members::version + 1),
        ))
        .execute(conn)
}

pub(super) fn status_token(conn: &mut Conn, id: MemberId) -> QueryResult<String> {
    members::table
        .find(id)
        .select(members::status_token)
        .get_result(conn)
}

pub(super) fn set_email_token(
    conn: &mut Conn,
    id: MemberId,
    digest: &TokenDigest,
) -> QueryResult<usize> {
    diesel::update(members::table.find(id))
        .set((
            members::email_token.eq(digest),
            members::version.eq(members::version + 1),
        ))
        .execute(conn)
}

pub(super) fn set_profile(
    conn: &mut Conn,
    id: MemberId,
    profile: &ProfileColumns<'_>,
) -> QueryResult<usize> {
    diesel::update(members::table.find(id))
        .set(*profile)
        .execute(conn)
}

pub(super) fn insert(conn: &mut Conn, row: &Registration<'_>) -> QueryResult<MemberId> {
    diesel::insert_into(members::table)
        .values(row)
        .returning(members::id)
        .get_result(conn)
}

pub(super) fn register_again(
    conn: &mut Conn,
    id: MemberId,
    row: &Registration<'_>,
) -> QueryResult<usize> {
    diesel::update(members::table.find(id))
        .set(row)
        .execute(conn)
}

pub(super) fn set_state(
    conn: &mut Conn,
    id: MemberId,
    change: &StateChange<'_>,
) -> QueryResult<usize> {
    diesel::update(members::table.find(id))
        .set((change, members::version.eq(members::version + 1)))
        .execute(conn)
}

pub(super) fn set_decision(
    conn: &mut Conn,
    id: MemberId,
    at: Timestamp,
    by: &str,
) -> QueryResult<usize> {
    diesel::update(members::table.find(id))
        .set((members::decided_at.eq(at), members::decided_by.eq(by)))
        .execute(conn)
}

/// Writes since when somebody is a member; a day that stands is kept.
pub(super) fn set_member_since(conn: &mut Conn, id: MemberId, at: Timestamp) -> QueryResult<usize> {
    diesel::update(members::table.find(id))
        .filter(members::member_since.is_null())
        .set(members::member_since.eq(at))
        .execute(conn)
}

pub(super) fn set_email_confirmed(
    conn: &mut Conn,
    id: MemberId,
    at: Timestamp,
) -> QueryResult<usize> {
    diesel::update(members::table.find(id))
        .filter(members::email_confirmed_at.is_null())
        .set(members::email_confirmed_at.eq(at))
        .execute(conn)
}

/// What an edit writes.
#[derive(AsChangeset)]
#[diesel(table_name = members)]
pub(super) struct RecordChange<'a> {
    pub(super) name: &'a str,
    pub(super) phone: &'a Phone,
    pub(super) city: &'a str,
    pub(super) lang: Lang,
    pub(super) note: &'a str,
    pub(super) search: &'a str,
    pub(super) version: i64,
    #[diesel(embed)]
    pub(super) profile: ProfileColumns<'a>,
}

/// The columns that make a record a person.
#[derive(Insertable, AsChangeset, Clone, Copy)]
#[diesel(table_name = members, treat_none_as_null = true)]
pub(super) struct ProfileColumns<'a> {
    pub(super) nickname: &'a str,
    pub(super) listing: &'a str,
    pub(super) salutation: Option<Salutation>,
    pub(super) birth_day: Option<i64>,
    pub(super) birth_month: Option<i64>,
    pub(super) birth_year: Option<i64>,
    pub(super) favourite_sizes: &'a str,
    pub(super) favourite_colours: &'a str,
    pub(super) acquaintance: Option<Acquaintance>,
}

pub(super) fn set_record(
    conn: &mut Conn,
    id: MemberId,
    change: &RecordChange<'_>,
) -> QueryResult<usize> {
    diesel::update(members::table.find(id))
        .set(change)
        .execute(conn)
}

pub(super) fn find(
    conn: &mut Conn,
    patterns: Vec<String>,
    state: Option<MemberState>,
    after: Option<MemberId>,
    limit: i64,
) -> QueryResult<Vec<Member>> {
    let mut query = Member::query().limit(limit).into_boxed();
    // Registrations are worked from the oldest on.
    query = if state == Some(MemberState::AwaitingReview) {
        let after = after.unwrap_or(MemberId(0));
        query.filter(members::id.gt(after)).order(members::id)
    } else {
        let after = after.unwrap_or(MemberId(i64::MAX));
        query
            .filter(members::id.lt(after))
            .order(members::id.desc())
    };
    if let Some(state) = state {
        query = query.filter(members::state.eq(state));
    }
    for pattern in patterns {
        query = query.filter(members::search.like(pattern).escape('\\'));
    }
    query.load(conn)
}

/// Returns others with the same number, the same name, or an address at the
/// same host that begins alike, the latest first.
pub(super) fn look_alikes(
    conn: &mut Conn,
    own: MemberId,
    phone: Option<&Phone>,
    same_name: String,
    same_box: Option<(String, String)>,
    limit: i64,
) -> QueryResult<Vec<Member>> {
    let others = || {
        Member::query()
            .filter(members::id.ne(own))
            .order(members::id.desc())
    };
    let mut found: Vec<Member> = others()
        .filter(members::search.like(same_name).escape('\\'))
        .limit(limit)
        .load(conn)?;
    if let Some(phone) = phone {
        found.extend(
            others()
                .filter(members::phone.eq(phone))
                .limit(limit)
                .load::<Member>(conn)?,
        );
    }
    if let Some((first, host)) = same_box {
        let alike = format!("{}%{}", escaped(&first), escaped(&host));
        found.extend(
            others()
                .filter(members::email.like(alike).escape('\\'))
                .limit(limit)
                .load::<Member>(conn)?,
        );
    }
    found.sort_by_key(|member| std::cmp::Reverse(member.id));
    found.dedup_by_key(|member| member.id);
    Ok(found)
}

/// Writes text so that LIKE takes it as it stands.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}

/// Returns who has not confirmed the address since an instant.
pub(super) fn unconfirmed_since(
    conn: &mut Conn,
    before: Timestamp,
    limit: i64,
) -> QueryResult<Vec<MemberId>> {
    members::table
        .filter(members::state.eq(MemberState::AwaitingEmail))
        .filter(members::registered_at.lt(before))
        .order(members::id)
        .limit(limit)
        .select(members::id)
        .load(conn)
}
