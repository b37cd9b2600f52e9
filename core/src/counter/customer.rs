//! Finding who orders, and the courier that goes to her.

use super::{CounterError, DraftWay, find::reckoned, store};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::{CounterDraftId, MemberId},
    members::{self, ListMembersError, Member, MemberQuery},
    shipping::{Address, DeliveryMethod},
    text::fold,
    time::Timestamp,
};

/// How many members are named when the words fit several.
const NAMED: i64 = 6;

/// Returns the member with a number, an e-mail address or a telephone number,
/// or the one whose words fit.
///
/// # Errors
/// When nobody or more than one fits, or the actor may not see members.
pub fn find_customer(conn: &mut Conn, by: &Actor, typed: &str) -> Result<Member, CounterError> {
    by.require(Permission::SellAtCounter)?;
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(CounterError::NoSuchMember);
    }
    // A telephone number is longer than the number of any member will be.
    if typed.len() < 8
        && let Ok(id) = typed.parse()
    {
        by.require(Permission::ViewMembers)?;
        return members::by_id(conn, MemberId(id))?.ok_or(CounterError::NoSuchMember);
    }
    let query = MemberQuery {
        words: typed.to_owned(),
        state: None,
        after: None,
        limit: NAMED,
    };
    let mut found = members::list(conn, by, &query).map_err(|error| match error {
        ListMembersError::Denied(denied) => CounterError::Denied(denied),
        ListMembersError::Database(error) => CounterError::Database(error),
    })?;
    if found.iter().filter(|member| member.may_order()).count() == 1 {
        found.retain(Member::may_order);
    }
    match found.len() {
        0 => Err(CounterError::NoSuchMember),
        1 => Ok(found.remove(0)),
        _ => Err(CounterError::SeveralMembers(
            found
                .iter()
                .map(|member| format!("{} {}", member.name, member.phone))
                .collect(),
        )),
    }
}

/// Returns where a member's goods went the last time.
///
/// # Errors
/// When the actor may not.
pub fn last_address(
    conn: &mut Conn,
    by: &Actor,
    member: MemberId,
) -> Result<Option<Address>, CounterError> {
    by.require(Permission::SellAtCounter)?;
    let known = members::addresses(conn, member)?.into_iter().next();
    Ok(known.map(|known| Address {
        recipient: known.recipient,
        phone: known.phone,
        province_code: known.province_code,
        city: known.city,
        district: known.district,
        postcode: known.postcode,
        street: known.street,
        landmark: known.landmark,
    }))
}

/// Returns how a draft goes to an address: with the service whose name fits,
/// or the cheapest when none is named.
///
/// # Errors
/// When no such service goes there, or there is no such draft.
pub fn courier(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    service: &str,
    address: Address,
) -> Result<DraftWay, CounterError> {
    by.require(Permission::SellAtCounter)?;
    let draft = store::by_id(conn, id)?.ok_or(CounterError::NotFound)?;
    let (_, reckoning) = reckoned(conn, now, &draft)?;
    let province = Some(address.province_code.as_str());
    let options = reckoning.options::<CounterError>(conn, province)?;
    let wanted = fold(service);
    let rate = options
        .into_iter()
        .filter(|option| option.rate.method == DeliveryMethod::Courier)
        .find(|option| {
            let name = format!("{} {}", option.rate.courier, option.rate.service);
            fold(&name).contains(wanted.trim())
        })
        .ok_or(CounterError::NoSuchRate)?
        .rate
        .id;
    Ok(DraftWay::Courier { rate, address })
}
