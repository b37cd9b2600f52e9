//! Looking for something in the log by typing: `oleh:sari jenis:order
//! tentang:order:GG-2611-0042 hari:2026-11-23 nama`.

use super::{AuditQuery, Who, about};
use crate::{
    db::{Conn, DbError},
    events::EventKind,
    messages::{Lang, text},
    staff::{self, StaffMember},
    text::fold,
    time::parse_day,
};

/// Returns the kinds of events whose names in either language hold a word.
#[must_use]
pub fn kinds_named(word: &str) -> Vec<EventKind> {
    let word = fold(word);
    EventKind::ALL
        .iter()
        .copied()
        .filter(|kind| {
            [Lang::Id, Lang::En]
                .iter()
                .any(|lang| fold(&kind.label(*lang)).contains(&word))
        })
        .collect()
}

/// Returns what people call an area of the log, such as `order`.
#[must_use]
pub fn area_label(area: &str, lang: Lang) -> String {
    let key = format!("audit-area-{}", area.replace('_', "-"));
    if crate::messages::exists(lang, &key) {
        text(lang, &key)
    } else {
        area.replace('_', " ")
    }
}

/// Reads what somebody typed to find something. What cannot be read yet,
/// because it is still being typed, leaves out nothing; what names nobody
/// finds nothing.
///
/// # Errors
/// When the database fails.
pub fn query_of_words(conn: &mut Conn, typed: &str) -> Result<AuditQuery, DbError> {
    let mut query = AuditQuery::default();
    for token in typed.split_whitespace() {
        let Some((name, value)) = token.split_once(':').filter(|(_, value)| !value.is_empty())
        else {
            query.words.push(token.trim_end_matches(':').to_owned());
            continue;
        };
        match name {
            "oleh" | "by" => query.by = Some(who(conn, value)?),
            "jenis" | "kind" => query.kinds = Some(kinds(value)),
            "tentang" | "about" => match about(conn, value) {
                Ok(subject) => query.about = Some(subject),
                Err(super::AboutError::Database(error)) => return Err(error),
                // Nothing is about a record that does not exist.
                Err(_) => query.kinds = Some(Vec::new()),
            },
            "hari" | "day" => {
                let day = parse_day(value).ok();
                (query.from, query.to) = (day, day);
            }
            "dari" | "from" => query.from = parse_day(value).ok(),
            "sampai" | "to" => query.to = parse_day(value).ok(),
            _ => query.words.push(token.to_owned()),
        }
    }
    Ok(query)
}

/// Returns which kind of actor a word names. No account may be called so.
pub(crate) fn group(word: &str) -> Option<Who> {
    match word {
        "staf" | "staff" => Some(Who::Staff),
        "cli" => Some(Who::CommandLine),
        "pelanggan" | "anggota" | "member" | "customer" => Some(Who::Customers),
        "toko" | "system" | "shop" => Some(Who::Shop),
        _ => None,
    }
}

/// Returns whom a text names: a kind of actor, or staff whose user name or
/// name begins so.
///
/// # Errors
/// When the database fails.
pub fn who(conn: &mut Conn, typed: &str) -> Result<Who, DbError> {
    let typed = fold(typed);
    Ok(match group(&typed) {
        Some(group) => group,
        None => {
            let accounts = staff::list(conn)?;
            let exact = accounts.iter().find(|account| account.username == typed);
            let meant = |account: &&StaffMember| match exact {
                Some(exact) => account.id == exact.id,
                None => {
                    account.username.starts_with(&typed) || fold(&account.name).starts_with(&typed)
                }
            };
            let codes = accounts.iter().filter(meant);
            Who::Codes(codes.map(|account| account.actor().code()).collect())
        }
    })
}

/// Returns the kinds that a text names: `order`, `order.placed`, or a word of
/// their names.
#[must_use]
pub fn kinds(typed: &str) -> Vec<EventKind> {
    let exact: Vec<EventKind> = EventKind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.as_str().starts_with(typed))
        .collect();
    if exact.is_empty() {
        kinds_named(typed)
    } else {
        exact
    }
}
