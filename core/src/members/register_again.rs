//! Registering with an address that was refused or expired before.

use super::{
    ConsentChange, ConsentPurpose, ConsentSource, consent, forgotten, public_name::listing, store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    ids::MemberId,
    messages::{Lang, text},
    sessions,
    time::Timestamp,
};

/// What the new registration says.
pub(super) struct Anew<'a> {
    pub(super) id: MemberId,
    pub(super) nickname: &'a str,
    pub(super) city: &'a str,
    pub(super) lang: Lang,
    /// The boxes that were ticked this time.
    pub(super) ticked: Vec<ConsentPurpose>,
}

impl Anew<'_> {
    /// Nobody knows that whoever registers again is who registered before:
    /// what that person agreed to, told about herself and may still hold ends
    /// here, in the caller's transaction.
    pub(super) fn forget_the_other(&self, conn: &mut Conn, now: Timestamp) -> Result<(), DbError> {
        sessions::end_all(conn, self.id)?;
        forgotten::void(conn, now, self.id)?;
        let blank = store::ProfileColumns {
            nickname: self.nickname,
            listing: &listing(self.nickname, self.city),
            salutation: None,
            birth_day: None,
            birth_month: None,
            birth_year: None,
            favourite_sizes: "",
            favourite_colours: "",
            acquaintance: None,
        };
        store::set_profile(conn, self.id, &blank)?;
        for &purpose in ConsentPurpose::ALL {
            if self.ticked.contains(&purpose) || purpose.holds_unsaid() {
                continue;
            }
            let change = ConsentChange {
                purpose,
                given: false,
                wording: text(self.lang, "consent-not-ticked"),
                source: ConsentSource::Registration,
            };
            consent::record_consent(conn, now, &Actor::Member(self.id), self.id, &change)?;
        }
        Ok(())
    }
}
