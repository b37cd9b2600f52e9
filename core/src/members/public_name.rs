//! The name others see: a nickname, never the whole name, the address or the
//! number.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{Member, store};
use crate::{
    db::Conn,
    ids::MemberId,
    settings,
    text::{fold, line},
};

/// The longest nickname.
pub(super) const NICKNAME_LENGTH: usize = 30;

/// Words before a name that say nothing of the person.
const TITLES: [&str; 10] = [
    "haji", "hajjah", "ibu", "bapak", "mbak", "mas", "raden", "rr", "ni", "i",
];

/// Returns what others may call the member.
#[must_use]
pub fn public_name(member: &Member) -> String {
    shown(&member.nickname, &member.name)
}

/// Returns what others may call each of some members.
///
/// # Errors
/// When the database fails.
pub fn public_names(conn: &mut Conn, ids: &[MemberId]) -> QueryResult<HashMap<MemberId, String>> {
    let rows = store::names(conn, ids)?;
    Ok(rows
        .into_iter()
        .map(|(id, nickname, name)| (id, shown(&nickname, &name)))
        .collect())
}

fn shown(nickname: &str, name: &str) -> String {
    if nickname.is_empty() {
        nickname_of(name)
    } else {
        nickname.to_owned()
    }
}

/// Returns the nickname of someone who chose none: the first word of the name
/// that is no title.
pub(super) fn nickname_of(name: &str) -> String {
    let said = |word: &&str| {
        !word.ends_with('.') && !TITLES.contains(&fold(word).as_str()) && !gives_away(word)
    };
    let first = name
        .split_whitespace()
        .find(said)
        .or_else(|| name.split_whitespace().find(|word| !gives_away(word)))
        .unwrap_or("Anggota");
    first.chars().take(NICKNAME_LENGTH).collect()
}

/// Returns whether a text would tell how to reach the person.
pub(super) fn gives_away(text: &str) -> bool {
    text.contains('@') || text.chars().filter(char::is_ascii_digit).count() >= 6
}

/// Words that others would take for the shop's own people.
const OFFICES: [&str; 6] = [
    "admin",
    "administrator",
    "moderator",
    "staf",
    "staff",
    "toko",
];

/// Returns whether a nickname would pass its bearer off as the shop.
///
/// # Errors
/// When the database fails.
pub(super) fn poses_as_shop(conn: &mut Conn, nickname: &str) -> QueryResult<bool> {
    let shop = settings::load(conn)?;
    let bare = letters(nickname);
    Ok(OFFICES.contains(&&*bare)
        || [shop.name, shop.legal_name]
            .iter()
            .map(|name| letters(name))
            .any(|name| !name.is_empty() && bare.contains(&name)))
}

fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Returns what the public list of members is searched by.
pub(super) fn listing(nickname: &str, city: &str) -> String {
    fold(&format!("{nickname}\n{city}"))
}

/// Takes a nickname as written; an empty one is made of the name.
pub(super) fn chosen(input: &str, name: &str) -> Option<String> {
    if input.trim().is_empty() {
        return Some(nickname_of(name));
    }
    line(input, NICKNAME_LENGTH)
        .ok()
        .filter(|nickname| !gives_away(nickname))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nickname_is_made_of_the_name() {
        for (name, nickname) in [
            ("Rina Kusuma", "Rina"),
            ("Hj. Siti Aminah", "Siti"),
            ("Sumiyati", "Sumiyati"),
            ("Ni Made Ayu Lestari", "Made"),
            ("R.M. Suryo", "Suryo"),
            ("Mas", "Mas"),
            ("rina@example.com", "Anggota"),
            ("081234567890", "Anggota"),
        ] {
            assert_eq!(nickname_of(name), nickname, "{name}");
        }
    }

    #[test]
    fn an_address_or_a_number_is_no_nickname() {
        assert_eq!(chosen(" ", "Rina Kusuma").as_deref(), Some("Rina"));
        assert_eq!(chosen("Bu  Rin", "Rina").as_deref(), Some("Bu Rin"));
        assert_eq!(chosen("rina@example.com", "Rina"), None);
        assert_eq!(chosen("wa 0812 3456", "Rina"), None);
        assert_eq!(chosen(&"a".repeat(31), "Rina"), None);
    }
}
