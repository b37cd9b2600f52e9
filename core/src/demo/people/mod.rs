//! The people of the demo: invented, with telephones and addresses that reach nobody.

mod crowd;
mod named;

use std::sync::LazyLock;

use crate::{members::RefusalReason, messages::Lang, staff::Role};

pub(super) use named::{FIRST_EMAIL, FIRST_NAME};

/// The password of every demo account.
pub const PASSWORD: &str = "kawung-parang";

/// A staff account of the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoStaff {
    /// The name to sign in with.
    pub username: &'static str,
    /// The person.
    pub name: &'static str,
    /// What the person is responsible for.
    pub role: Role,
}

/// The staff, one of each role; the owner is the first.
pub const STAFF: [DemoStaff; 5] = [
    DemoStaff {
        username: "ratna",
        name: "Ratna Pramesti",
        role: Role::Owner,
    },
    DemoStaff {
        username: "bayu",
        name: "Bayu Nugroho",
        role: Role::Admin,
    },
    DemoStaff {
        username: "sari",
        name: "Sari Widyastuti",
        role: Role::Cashier,
    },
    DemoStaff {
        username: "gilang",
        name: "Gilang Saputra",
        role: Role::Warehouse,
    },
    DemoStaff {
        username: "wulan",
        name: "Wulan Ayuningtyas",
        role: Role::Moderator,
    },
];

/// What became of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// A full member since so many days.
    Member(i64),
    /// Waits for staff since so many hours.
    Waits(i64),
    /// Was asked a question so many hours ago.
    Asked(i64),
    /// Has not opened the link in the mail since so many hours.
    Unconfirmed(i64),
    /// Was refused so many days ago.
    Refused(i64, RefusalReason),
}

/// A customer of the demo.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) phone: String,
    pub(super) lang: Lang,
    pub(super) fate: Fate,
    /// Bank of the account she pays from.
    pub(super) bank: String,
    /// Province code, city, district, postcode, street, landmark.
    pub(super) home: [String; 6],
}

impl Person {
    /// Returns the city she lives in.
    pub(super) fn city(&self) -> &str {
        &self.home[1]
    }

    /// Returns since how many days she has been a member.
    pub(super) const fn member_since(&self) -> Option<i64> {
        match self.fate {
            Fate::Member(days) => Some(days),
            Fate::Waits(_) | Fate::Asked(_) | Fate::Unconfirmed(_) | Fate::Refused(..) => None,
        }
    }
}

/// Holds everybody who ever registered: those with a story of their own, then the crowd.
static EVERYBODY: LazyLock<Vec<Person>> = LazyLock::new(|| {
    let mut people = named::named();
    people.extend(crowd::crowd(people.len()));
    people
});

/// Returns everybody who ever registered; the first one is the member to try the shop with.
pub(super) fn people() -> &'static [Person] {
    &EVERYBODY
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn nobody_real_can_be_reached() {
        for person in people() {
            assert!(person.phone.starts_with("0812-0000-0"), "{}", person.name);
            assert!(person.email.ends_with("@example.com"), "{}", person.name);
            assert!(person.home[4].contains("Contoh"), "{}", person.name);
        }
    }

    #[test]
    fn there_are_two_hundred_and_each_is_one_person() {
        let phones: BTreeSet<_> = people().iter().map(|person| &person.phone).collect();
        let addresses: BTreeSet<_> = people().iter().map(|person| &person.email).collect();
        assert_eq!(
            (people().len(), phones.len(), addresses.len()),
            (208, 208, 208)
        );
        let members = people()
            .iter()
            .filter(|person| matches!(person.fate, Fate::Member(_)));
        assert_eq!(members.count(), 200);
    }

    #[test]
    fn every_role_has_an_account() {
        let roles: BTreeSet<_> = STAFF.iter().map(|staff| staff.role.as_str()).collect();
        assert_eq!(roles.len(), Role::ALL.len());
    }
}
