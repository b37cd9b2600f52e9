//! The mails a registration causes.

use diesel::prelude::*;

use super::{Member, decision_due, status_path};
use crate::{
    db::Conn,
    mail::{self, TemplateMail},
    messages::{text, text_with},
    secret::Token,
    settings,
    time::Timestamp,
};

/// Where the two links of a registration lead; the base already has what the
/// paths of the member's language begin with.
pub(super) struct RegistrationLinks<'a> {
    pub(super) base_url: &'a str,
    pub(super) email_token: &'a Token,
    pub(super) status_token: &'a Token,
}

/// Asks to confirm the address.
pub(super) fn registered(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    links: &RegistrationLinks<'_>,
    days: i64,
) -> QueryResult<()> {
    let base = links.base_url.trim_end_matches('/');
    let confirm = format!("{base}/daftar/konfirmasi/{}", links.email_token.reveal());
    let status = format!("{base}/daftar/status/{}", links.status_token.reveal());
    let days = days.to_string();
    let values = [
        ("confirm", confirm.as_str()),
        ("status", status.as_str()),
        ("days", days.as_str()),
    ];
    send(conn, now, member, "member-registered", &values)
}

/// Welcomes a new member.
pub(super) fn approved(conn: &mut Conn, now: Timestamp, member: &Member) -> QueryResult<()> {
    let sign_in = sign_in(conn, member)?;
    send(
        conn,
        now,
        member,
        "member-approved",
        &[("sign_in", &sign_in)],
    )
}

/// Says that and why a registration was refused.
pub(super) fn refused(conn: &mut Conn, now: Timestamp, member: &Member) -> QueryResult<()> {
    let note = member.state_note.as_deref().unwrap_or_default();
    let label = member
        .state_reason
        .map(|reason| reason.label(member.lang))
        .unwrap_or_default();
    let reason = format!("{label} {note}");
    send(
        conn,
        now,
        member,
        "member-refused",
        &[("reason", reason.trim())],
    )
}

/// Asks a question, with the way to answer it.
pub(super) fn asked(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    question: &str,
) -> QueryResult<()> {
    let path = status_path(conn, member.id)?;
    let status = match settings::link(conn, member.lang, &path)? {
        Some(link) => text_with(member.lang, "mail-status-link", &[("link", &link)]),
        None => text(member.lang, "mail-status-site"),
    };
    let values = [("question", question), ("status", status.as_str())];
    send(conn, now, member, "member-needs-info", &values)
}

/// Says that the address is confirmed, or the answer received, and by when
/// the shop decides.
pub(super) fn awaits_review(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    template: &str,
) -> QueryResult<()> {
    let path = status_path(conn, member.id)?;
    let follow = match settings::link(conn, member.lang, &path)? {
        Some(link) => text_with(member.lang, "mail-follow-link", &[("link", &link)]),
        None => text(member.lang, "mail-follow-site"),
    };
    let until = decision_due(member.waiting_since.unwrap_or(now)).full_text(member.lang);
    let values = [("until", until.as_str()), ("follow", follow.as_str())];
    send(conn, now, member, template, &values)
}

/// Says that a registration has expired, and how to begin another.
pub(super) fn expired(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    days: i64,
) -> QueryResult<()> {
    let again = match settings::link(conn, member.lang, "/daftar")? {
        Some(link) => text_with(member.lang, "mail-register-link", &[("link", &link)]),
        None => text(member.lang, "mail-register-site"),
    };
    let days = days.to_string();
    let values = [("days", days.as_str()), ("again", again.as_str())];
    send(conn, now, member, "member-expired", &values)
}

/// Says that the account rests; what staff noted about it stays inside.
pub(super) fn suspended(conn: &mut Conn, now: Timestamp, member: &Member) -> QueryResult<()> {
    send(conn, now, member, "member-suspended", &[])
}

/// Says that the account can be used again.
pub(super) fn restored(conn: &mut Conn, now: Timestamp, member: &Member) -> QueryResult<()> {
    let sign_in = sign_in(conn, member)?;
    send(
        conn,
        now,
        member,
        "member-restored",
        &[("sign_in", &sign_in)],
    )
}

/// Says where to sign in.
fn sign_in(conn: &mut Conn, member: &Member) -> QueryResult<String> {
    Ok(match settings::link(conn, member.lang, "/masuk")? {
        Some(link) => text_with(member.lang, "mail-sign-in-link", &[("link", &link)]),
        None => text(member.lang, "mail-sign-in-site"),
    })
}

/// Sends the link to choose a new password.
pub(super) fn password_asked(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    base_url: &str,
    token: &Token,
) -> QueryResult<()> {
    let base = base_url.trim_end_matches('/');
    let link = format!("{base}/kata-sandi-baru/{}", token.reveal());
    mail::queue_template(
        conn,
        now,
        &TemplateMail {
            dedupe_key: format!("member:{}:reset:{now}", member.id),
            template: "member-password",
            recipient: &member.email,
            name: &member.name,
            lang: member.lang,
            values: &[("link", &link)],
        },
    )
}

/// Welcomes a member whom staff registered.
pub(super) fn created(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    token: &Token,
) -> QueryResult<()> {
    let path = format!("/kata-sandi-baru/{}", token.reveal());
    let choose = match settings::link(conn, member.lang, &path)? {
        Some(link) => text_with(member.lang, "mail-choose-link", &[("link", &link)]),
        None => text(member.lang, "mail-choose-site"),
    };
    send(conn, now, member, "member-created", &[("choose", &choose)])
}

/// The version of the record makes the cause unique: a question may be asked
/// twice, and someone may be refused twice.
fn send(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    template: &str,
    values: &[(&str, &str)],
) -> QueryResult<()> {
    mail::queue_template(
        conn,
        now,
        &TemplateMail {
            dedupe_key: format!("member:{}:{}:{template}", member.id, member.version),
            template,
            recipient: &member.email,
            name: &member.name,
            lang: member.lang,
            values,
        },
    )
}
