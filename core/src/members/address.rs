//! The addresses members have had parcels sent to.

use diesel::prelude::*;

use crate::{
    db::{Conn, MultiBackend},
    ids::{AddressId, MemberId},
    phone::Phone,
    schema::addresses,
    time::Timestamp,
};

/// How many addresses are kept for a member; the least used goes first.
const KEPT: i64 = 10;

/// An address a member has used before.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = addresses, check_for_backend(MultiBackend))]
pub struct SavedAddress {
    /// The address.
    pub id: AddressId,
    /// Whose address book it is in.
    pub member_id: MemberId,
    /// Who receives the parcel.
    pub recipient: String,
    /// The number the courier calls.
    pub phone: Phone,
    /// The province, by its official code.
    pub province_code: String,
    /// The regency or city.
    pub city: String,
    /// The district.
    pub district: String,
    /// The postcode.
    pub postcode: String,
    /// Street and number.
    pub street: String,
    /// What helps to find it.
    pub landmark: String,
    /// When it was last used.
    pub used_at: Timestamp,
}

/// An address that is being used.
#[derive(Debug, Clone, Copy, Insertable)]
#[diesel(table_name = addresses)]
pub struct NewAddress<'a> {
    /// Who receives the parcel.
    pub recipient: &'a str,
    /// The number the courier calls.
    pub phone: &'a Phone,
    /// The province, by its official code.
    pub province_code: &'a str,
    /// The regency or city.
    pub city: &'a str,
    /// The district.
    pub district: &'a str,
    /// The postcode.
    pub postcode: &'a str,
    /// Street and number.
    pub street: &'a str,
    /// What helps to find it.
    pub landmark: &'a str,
}

/// Returns a member's addresses, the most recently used first.
///
/// # Errors
/// When the database fails.
pub fn addresses(conn: &mut Conn, member: MemberId) -> QueryResult<Vec<SavedAddress>> {
    SavedAddress::query()
        .filter(addresses::member_id.eq(member))
        .order((addresses::used_at.desc(), addresses::id.desc()))
        .load(conn)
}

/// Keeps an address a member uses now, in the caller's transaction; one that
/// is known moves to the front.
///
/// # Errors
/// When the database fails.
pub fn remember_address(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    address: &NewAddress<'_>,
) -> QueryResult<()> {
    let known = diesel::update(addresses::table)
        .filter(addresses::member_id.eq(member))
        .filter(addresses::recipient.eq(address.recipient))
        .filter(addresses::phone.eq(address.phone))
        .filter(addresses::province_code.eq(address.province_code))
        .filter(addresses::city.eq(address.city))
        .filter(addresses::district.eq(address.district))
        .filter(addresses::postcode.eq(address.postcode))
        .filter(addresses::street.eq(address.street))
        .filter(addresses::landmark.eq(address.landmark))
        .set(addresses::used_at.eq(now))
        .execute(conn)?;
    if known > 0 {
        return Ok(());
    }
    diesel::insert_into(addresses::table)
        .values((
            *address,
            addresses::member_id.eq(member),
            addresses::used_at.eq(now),
        ))
        .execute(conn)?;
    let surplus: Vec<AddressId> = addresses::table
        .filter(addresses::member_id.eq(member))
        .order((addresses::used_at.desc(), addresses::id.desc()))
        .select(addresses::id)
        .offset(KEPT)
        .limit(KEPT)
        .load(conn)?;
    diesel::delete(addresses::table.filter(addresses::id.eq_any(surplus))).execute(conn)?;
    Ok(())
}
