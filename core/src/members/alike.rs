//! Others who may be the same person, told before there are two of her.

use diesel::prelude::*;

use super::{Birthday, Member, MemberState, search::same_name, store};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    email::Email,
    ids::MemberId,
    members::ListMembersError,
    messages::{Lang, text},
    phone::Phone,
    text::fold,
};

/// How many are worth showing.
const SHOWN: usize = 10;

/// How many of one name are looked at.
const LOOKED_AT: i64 = 50;

/// What two records have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alike {
    /// The telephone number.
    Phone,
    /// The e-mail address, but for dots and additions before the `@`.
    Email,
    /// Name and birthday.
    NameAndBirthday,
    /// Name and city.
    NameAndCity,
    /// The name alone.
    Name,
}

impl Alike {
    /// Returns what is alike, in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let key = match self {
            Self::Phone => "alike-phone",
            Self::Email => "alike-email",
            Self::NameAndBirthday => "alike-name-birthday",
            Self::NameAndCity => "alike-name-city",
            Self::Name => "alike-name",
        };
        text(lang, key)
    }

    /// Returns whether it is no more than a coincidence of names.
    const fn is_weak(self) -> bool {
        matches!(self, Self::Name)
    }
}

/// Someone who may be the same person.
#[derive(Debug, Clone, PartialEq)]
pub struct LookAlike {
    /// The other record.
    pub member: Member,
    /// What they have in common, the strongest reason first.
    pub why: Vec<Alike>,
}

/// What is known of a person who may be registered already.
#[derive(Debug, Clone, Copy)]
pub struct Applicant<'a> {
    /// Her own record, if she has one.
    pub id: Option<MemberId>,
    /// The whole name.
    pub name: &'a str,
    /// The e-mail address, if it is one.
    pub email: Option<&'a Email>,
    /// The telephone number, if it is one.
    pub phone: Option<&'a Phone>,
    /// The city.
    pub city: &'a str,
    /// The birthday, if it is known.
    pub birthday: Option<Birthday>,
}

/// Returns others who may be the same person as a member.
///
/// # Errors
/// When the database fails.
pub fn look_alikes(conn: &mut Conn, member: &Member) -> QueryResult<Vec<LookAlike>> {
    let applicant = Applicant {
        id: Some(member.id),
        name: &member.name,
        email: Some(&member.email),
        phone: Some(&member.phone),
        city: &member.city,
        birthday: member.birthday(),
    };
    find(conn, &applicant)
}

/// Returns members who may be the person staff are about to register.
///
/// # Errors
/// When the actor may not see members.
pub fn possible_duplicates(
    conn: &mut Conn,
    by: &Actor,
    applicant: &Applicant<'_>,
) -> Result<Vec<LookAlike>, ListMembersError> {
    by.require(Permission::ViewMembers)?;
    Ok(find(conn, applicant)?)
}

fn find(conn: &mut Conn, applicant: &Applicant<'_>) -> QueryResult<Vec<LookAlike>> {
    let candidates = store::look_alikes(
        conn,
        applicant.id.unwrap_or(MemberId(0)),
        applicant.phone,
        same_name(applicant.name),
        applicant.email.map(same_box),
        LOOKED_AT,
    )?;
    let mut found: Vec<LookAlike> = candidates
        .into_iter()
        .filter(|member| member.state != MemberState::Expired)
        .filter_map(|member| {
            let why = reasons(applicant, &member);
            (!why.is_empty()).then_some(LookAlike { member, why })
        })
        .collect();
    found.sort_by_key(|one| one.why.iter().all(|why| why.is_weak()));
    found.truncate(SHOWN);
    Ok(found)
}

fn reasons(applicant: &Applicant<'_>, other: &Member) -> Vec<Alike> {
    let mut why = Vec::new();
    if applicant.phone == Some(&other.phone) {
        why.push(Alike::Phone);
    }
    if applicant
        .email
        .is_some_and(|email| canonical(email) == canonical(&other.email))
    {
        why.push(Alike::Email);
    }
    if fold(applicant.name) == fold(&other.name) {
        let same_day = |a: Birthday, b: Birthday| (a.day(), a.month()) == (b.day(), b.month());
        let birthday = applicant
            .birthday
            .zip(other.birthday())
            .is_some_and(|(a, b)| same_day(a, b));
        if birthday {
            why.push(Alike::NameAndBirthday);
        } else if fold(applicant.city) == fold(&other.city) {
            why.push(Alike::NameAndCity);
        } else {
            why.push(Alike::Name);
        }
    }
    why
}

/// Returns an address as its box is known: letters before the `@` without
/// dots and without what follows a plus.
fn canonical(email: &Email) -> String {
    let address = email.as_str();
    let (name, host) = address.split_once('@').unwrap_or((address, ""));
    let name = name.split('+').next().unwrap_or(name).replace('.', "");
    format!("{name}@{host}")
}

/// Returns the first letters of a box and its host, for a first look.
fn same_box(email: &Email) -> (String, String) {
    let address = canonical(email);
    let (name, host) = address.split_once('@').unwrap_or((&address, ""));
    let first: String = name.chars().take(1).collect();
    (first, format!("@{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_and_additions_do_not_make_another_box() {
        let canonical = |text: &str| canonical(&text.parse().unwrap());
        assert_eq!(canonical("rina.k+toko@example.com"), "rinak@example.com");
        assert_eq!(canonical("rinak@example.com"), "rinak@example.com");
        assert_ne!(canonical("rinak@contoh.id"), canonical("rinak@example.com"));
    }
}
