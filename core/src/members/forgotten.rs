//! A forgotten password: a link by mail, good once and for an hour.

use chrono::Duration;
use diesel::prelude::*;
use serde_json::json;

use super::{FieldError, Member, fields::Fields, letters, register::explain_all, store};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    email::Email,
    events::{self, EventKind, Subject},
    ids::MemberId,
    limits::{self, LimitError},
    messages::{Explain, Lang, text},
    schema::password_resets,
    secret::Token,
    sessions,
    time::Timestamp,
};

/// How long a link that was asked for works.
const LIFETIME: Duration = Duration::hours(1);

/// How long a link works that staff sent to a new member.
const WELCOME_LIFETIME: Duration = Duration::days(7);

/// How often one address may be asked for within [`WINDOW`].
const MOST: i64 = 3;

/// How long it is counted.
const WINDOW: Duration = Duration::hours(1);

/// Mails a link to choose a new password, if the address is a member's. The
/// answer is the same whether or not it is, and however often it was asked.
///
/// # Errors
/// When the database fails.
pub fn ask_password_reset(
    conn: &mut Conn,
    now: Timestamp,
    email: &str,
    base_url: &str,
) -> Result<(), DbError> {
    let Ok(email) = email.parse::<Email>() else {
        return Ok(());
    };
    match limits::take(conn, now, &format!("member-reset:{email}"), MOST, WINDOW) {
        Ok(()) => {}
        Err(LimitError::Reached { .. }) => return Ok(()),
        Err(LimitError::Database(error)) => return Err(error),
    }
    let token = Token::random();
    write_tx(conn, |conn| {
        let Some(member) =
            store::by_email(conn, &email)?.filter(|member| member.state.may_sign_in())
        else {
            return Ok(());
        };
        insert(conn, now, member.id, &token, now.plus(LIFETIME))?;
        events::record(
            conn,
            now,
            &Actor::System,
            EventKind::MemberPasswordAsked,
            Subject::Member(member.id),
            Some(member.id),
            &json!({}),
        )?;
        letters::password_asked(conn, now, &member, base_url, &token)?;
        Ok(())
    })
}

/// Makes the link with which a member whom staff registered chooses her first
/// password.
pub(super) fn welcome_token(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
) -> QueryResult<Token> {
    let token = Token::random();
    insert(conn, now, member, &token, now.plus(WELCOME_LIFETIME))?;
    Ok(token)
}

fn insert(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    token: &Token,
    expires_at: Timestamp,
) -> QueryResult<()> {
    diesel::insert_into(password_resets::table)
        .values((
            password_resets::token_digest.eq(token.digest()),
            password_resets::member_id.eq(member),
            password_resets::created_at.eq(now),
            password_resets::expires_at.eq(expires_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// The password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ResetPasswordError {
    /// The link is unknown, used, or too old.
    #[error("the link does not work any more")]
    Closed,
    /// The new password cannot be used.
    #[error("the new password is not valid")]
    Invalid(Vec<FieldError>),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ResetPasswordError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Closed => text(lang, "error-reset-closed"),
            Self::Invalid(errors) => explain_all(errors, lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Returns whose password a link may change, while it works.
///
/// # Errors
/// When the database fails.
pub fn reset_of(conn: &mut Conn, now: Timestamp, token: &Token) -> QueryResult<Option<MemberId>> {
    password_resets::table
        .find(token.digest())
        .filter(password_resets::used_at.is_null())
        .filter(password_resets::expires_at.gt(now))
        .select(password_resets::member_id)
        .first(conn)
        .optional()
}

/// Changes the password whose link holds the token, and ends every session
/// and every other link of the member.
///
/// # Errors
/// When the link does not work any more, or the password cannot be used.
pub fn reset_password(
    conn: &mut Conn,
    now: Timestamp,
    token: &Token,
    new: &str,
) -> Result<Member, ResetPasswordError> {
    let mut fields = Fields::default();
    let password = fields.password(new);
    fields.finish().map_err(ResetPasswordError::Invalid)?;
    let password = password.ok_or_else(|| ResetPasswordError::Invalid(Vec::new()))?;
    // Asked before hashing, which is slow by design.
    reset_of(conn, now, token)?.ok_or(ResetPasswordError::Closed)?;
    let hash = password.hash();
    let member = write_tx(conn, |conn| {
        let id = reset_of(conn, now, token)?.ok_or(ResetPasswordError::Closed)?;
        let member = store::lock(conn, id)?
            .filter(|member| member.state.may_sign_in())
            .ok_or(ResetPasswordError::Closed)?;
        // Whoever takes the link second finds none to take.
        if void(conn, now, id)? == 0 {
            return Err(ResetPasswordError::Closed);
        }
        store::set_password(conn, id, &hash)?;
        // The link came by mail, so the address is right.
        if member.state == super::MemberState::Active {
            store::set_email_confirmed(conn, id, now)?;
        }
        sessions::end_all(conn, id)?;
        events::record(
            conn,
            now,
            &Actor::Member(id),
            EventKind::MemberPasswordReset,
            Subject::Member(id),
            Some(id),
            &json!({}),
        )?;
        Ok::<_, ResetPasswordError>(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })?;
    // Wrong passwords before must not keep her out now.
    limits::clear(conn, &format!("member-sign-in:{}", member.email))?;
    Ok(member)
}

/// Closes every open link of a member, in the caller's transaction.
pub(super) fn void(conn: &mut Conn, now: Timestamp, member: MemberId) -> QueryResult<usize> {
    let open = password_resets::table
        .filter(password_resets::member_id.eq(member))
        .filter(password_resets::used_at.is_null());
    diesel::update(open)
        .set(password_resets::used_at.eq(now))
        .execute(conn)
}

/// Drops links that stopped working a day ago; for the background jobs.
///
/// # Errors
/// When the database fails.
pub fn sweep_resets(conn: &mut Conn, now: Timestamp) -> Result<usize, DbError> {
    let before = now.minus(Duration::days(1));
    write_tx(conn, |conn| {
        diesel::delete(password_resets::table.filter(password_resets::expires_at.lt(before)))
            .execute(conn)
    })
}
