//! Free tags: facts about customers in one word. What is computed from
//! orders is a segment, never a tag.

use diesel::{
    prelude::*,
    sql_types::{BigInt, Text},
};
use serde_json::json;

use super::{ViewCustomerError, record_error::RecordError};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, on_each_backend, write_tx},
    events::{self, EventKind, Subject},
    ids::{MemberId, TagId},
    members,
    schema::{member_tags, tags},
    text::{fold, line},
    time::Timestamp,
};

/// The longest name of a tag.
const TAG_LENGTH: usize = 30;

/// How many tags a member may carry.
const MOST_OF_MEMBER: i64 = 20;

/// How many tags the shop may have.
const MOST: i64 = 300;

/// A tag and how many members carry it.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Tag {
    /// The tag.
    #[diesel(sql_type = BigInt)]
    pub id: TagId,
    /// Its name, as written first.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// How many members carry it.
    #[diesel(sql_type = BigInt)]
    pub members: i64,
}

/// Takes a name: one line, without the sign that tags are written with.
fn parse(name: &str) -> Result<String, RecordError> {
    let name = name.trim().trim_start_matches('#');
    line(name, TAG_LENGTH).map_err(|_| RecordError::BadTag)
}

fn by_name(conn: &mut Conn, name: &str) -> QueryResult<Option<(TagId, String)>> {
    tags::table
        .filter(tags::folded.eq(fold(name)))
        .select((tags::id, tags::name))
        .first(conn)
        .optional()
}

/// Puts a tag on a member; a tag nobody used before comes into being.
///
/// # Errors
/// When there is no such member, the name cannot be, there are too many, or
/// the actor may not.
pub fn tag_member(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    name: &str,
) -> Result<(), RecordError> {
    by.require(Permission::LogContacts)?;
    let name = parse(name)?;
    write_tx(conn, |conn| {
        members::by_id(conn, member)?.ok_or(RecordError::NotFound)?;
        let carried: i64 = member_tags::table
            .filter(member_tags::member_id.eq(member))
            .count()
            .get_result(conn)?;
        if carried >= MOST_OF_MEMBER {
            return Err(RecordError::TooManyTags);
        }
        let (tag, name) = match by_name(conn, &name)? {
            Some(known) => known,
            None => create(conn, &name)?,
        };
        let put = on_each_backend!(conn, |conn| diesel::insert_into(member_tags::table)
            .values((
                member_tags::member_id.eq(member),
                member_tags::tag_id.eq(tag),
                member_tags::actor.eq(by.code()),
                member_tags::at.eq(now),
            ))
            .on_conflict_do_nothing()
            .execute(conn))?;
        if put == 1 {
            record(conn, now, by, EventKind::TagAdded, member, &name)?;
        }
        Ok(())
    })
}

fn create(conn: &mut Conn, name: &str) -> Result<(TagId, String), RecordError> {
    let all: i64 = tags::table.count().get_result(conn)?;
    if all >= MOST {
        return Err(RecordError::TooManyTags);
    }
    on_each_backend!(conn, |conn| diesel::insert_into(tags::table)
        .values((tags::name.eq(name), tags::folded.eq(fold(name))))
        .on_conflict_do_nothing()
        .execute(conn))?;
    // Another may have made it at this moment.
    Ok(by_name(conn, name)?.ok_or(DbError::NotFound)?)
}

/// Takes a tag off a member; a tag nobody carries any more goes with it.
///
/// # Errors
/// When there is no such tag, or the actor may not.
pub fn untag_member(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    name: &str,
) -> Result<(), RecordError> {
    by.require(Permission::LogContacts)?;
    let name = parse(name)?;
    write_tx(conn, |conn| {
        let (tag, name) = by_name(conn, &name)?.ok_or(RecordError::NotFound)?;
        let taken = diesel::delete(member_tags::table.find((member, tag))).execute(conn)?;
        if taken == 1 {
            record(conn, now, by, EventKind::TagRemoved, member, &name)?;
            drop_unused(conn, tag)?;
        }
        Ok(())
    })
}

fn drop_unused(conn: &mut Conn, tag: TagId) -> QueryResult<()> {
    let carried: i64 = member_tags::table
        .filter(member_tags::tag_id.eq(tag))
        .count()
        .get_result(conn)?;
    if carried == 0 {
        diesel::delete(tags::table.find(tag)).execute(conn)?;
    }
    Ok(())
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    member: MemberId,
    name: &str,
) -> Result<(), DbError> {
    events::record(
        conn,
        now,
        by,
        kind,
        Subject::Member(member),
        Some(member),
        &json!({ "tag": name }),
    )
}

/// Gives a tag another name; the name of another tag is refused, since that
/// would be merging.
///
/// # Errors
/// When there is no such tag, the name cannot be or is taken, or the actor
/// may not.
pub fn rename_tag(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    name: &str,
    new_name: &str,
) -> Result<(), RecordError> {
    by.require(Permission::EditMembers)?;
    let (name, new_name) = (parse(name)?, parse(new_name)?);
    write_tx(conn, |conn| {
        let (tag, old_name) = by_name(conn, &name)?.ok_or(RecordError::NotFound)?;
        if by_name(conn, &new_name)?.is_some_and(|(other, _)| other != tag) {
            return Err(RecordError::BadTag);
        }
        diesel::update(tags::table.find(tag))
            .set((tags::name.eq(&new_name), tags::folded.eq(fold(&new_name))))
            .execute(conn)?;
        events::record(
            conn,
            now,
            by,
            EventKind::TagRenamed,
            Subject::Shop,
            None,
            &json!({ "tag": old_name, "name": new_name }),
        )?;
        Ok(())
    })
}

/// Makes one tag of two: whoever carries the first carries the second from
/// now on.
///
/// # Errors
/// When there is no such tag, they are the same, or the actor may not.
pub fn merge_tags(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    from: &str,
    into: &str,
) -> Result<(), RecordError> {
    by.require(Permission::EditMembers)?;
    let (from, into) = (parse(from)?, parse(into)?);
    write_tx(conn, |conn| {
        let (from, from_name) = by_name(conn, &from)?.ok_or(RecordError::NotFound)?;
        let (into, into_name) = by_name(conn, &into)?.ok_or(RecordError::NotFound)?;
        if from == into {
            return Err(RecordError::BadTag);
        }
        let both: Vec<MemberId> = member_tags::table
            .filter(member_tags::tag_id.eq(into))
            .select(member_tags::member_id)
            .load(conn)?;
        for some in both.chunks(500) {
            diesel::delete(
                member_tags::table
                    .filter(member_tags::tag_id.eq(from))
                    .filter(member_tags::member_id.eq_any(some)),
            )
            .execute(conn)?;
        }
        diesel::update(member_tags::table.filter(member_tags::tag_id.eq(from)))
            .set(member_tags::tag_id.eq(into))
            .execute(conn)?;
        diesel::delete(tags::table.find(from)).execute(conn)?;
        events::record(
            conn,
            now,
            by,
            EventKind::TagMerged,
            Subject::Shop,
            None,
            &json!({ "tag": from_name, "name": into_name }),
        )?;
        Ok(())
    })
}

/// Returns every tag with how many members carry it, by name.
///
/// # Errors
/// When the database fails.
pub fn tags(conn: &mut Conn) -> QueryResult<Vec<Tag>> {
    diesel::sql_query(
        "SELECT t.id, t.name, (SELECT COUNT(*) FROM member_tags m WHERE m.tag_id = t.id) AS members
         FROM tags t ORDER BY t.folded, t.id",
    )
    .load(conn)
}

/// Returns the names of a member's tags, in order.
///
/// # Errors
/// When the actor may not see members.
pub fn tags_of(
    conn: &mut Conn,
    by: &Actor,
    member: MemberId,
) -> Result<Vec<String>, ViewCustomerError> {
    by.require(Permission::ViewMembers)?;
    Ok(member_tags::table
        .inner_join(tags::table)
        .filter(member_tags::member_id.eq(member))
        .order((tags::folded, tags::id))
        .select(tags::name)
        .load(conn)?)
}
