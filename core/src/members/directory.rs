//! The list of members that guests may see: only who chose to be in it, with
//! nickname, city and since when.

use diesel::{dsl::sql, expression::SqlLiteral, prelude::*, sql_types::Bool};

use super::{Member, MemberState, public_name};
use crate::{
    db::Conn,
    ids::MemberId,
    schema::members,
    text::{fold, like_pattern},
    time::Timestamp,
};

/// A member as guests may know her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedMember {
    /// Where the next page goes on; says nothing of her.
    pub cursor: MemberId,
    /// The nickname.
    pub nickname: String,
    /// The city.
    pub city: String,
    /// Since when she is a member.
    pub since: Timestamp,
}

/// The last word about the directory is yes.
const CHOSE_TO_BE_LISTED: &str = "COALESCE((SELECT c.given FROM consents c \
     WHERE c.member_id = members.id AND c.purpose = 'directory' \
     ORDER BY c.id DESC LIMIT 1), ";

/// One text for both databases: no literal of a boolean is the same in both,
/// a comparison is.
fn is_listed() -> SqlLiteral<Bool> {
    sql::<Bool>(&format!("{CHOSE_TO_BE_LISTED}(1 = 0))"))
}

/// Returns those who chose to be listed, by nickname: whose nickname or city
/// has all the words, at most `limit` after one that was shown.
///
/// # Errors
/// When the database fails.
pub fn directory(
    conn: &mut Conn,
    words: &str,
    after: Option<MemberId>,
    limit: i64,
) -> QueryResult<Vec<ListedMember>> {
    // Whoever is not listed is no place in the list: the numbers of others
    // must tell nothing.
    let place: Option<(MemberId, String)> = match after {
        None => None,
        Some(last) => members::table
            .filter(members::id.eq(last))
            .filter(members::state.eq(MemberState::Active))
            .filter(is_listed())
            .select((members::id, members::listing))
            .first(conn)
            .optional()?,
    };
    let mut query = Member::query()
        .filter(members::state.eq(MemberState::Active))
        .filter(is_listed())
        .order((members::listing, members::id))
        .limit(limit)
        .into_boxed();
    for word in words.split_whitespace().take(6) {
        query = query.filter(
            members::listing
                .like(like_pattern(&fold(word)))
                .escape('\\'),
        );
    }
    if let Some((last, listing)) = place {
        query = query.filter(
            members::listing
                .gt(listing.clone())
                .or(members::listing.eq(listing).and(members::id.gt(last))),
        );
    }
    let found: Vec<Member> = query.load(conn)?;
    Ok(found
        .iter()
        .map(|member| ListedMember {
            cursor: member.id,
            nickname: public_name(member),
            city: member.city.clone(),
            since: member.member_since.unwrap_or(member.registered_at),
        })
        .collect())
}
