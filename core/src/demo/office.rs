//! The staff of the demo through the days: who came, who left, who mistyped.

use chrono::Duration;

use super::{
    error::{DemoError, step},
    fill::sign_ins,
};
use crate::{
    actor::Actor,
    db::Conn,
    secret::Password,
    staff::{self, NewStaff, Role, SignInError},
    time::Timestamp,
};

/// Lets the last days of the staff happen, up to `now`.
pub(super) fn fill(conn: &mut Conn, now: Timestamp) -> Result<(), DemoError> {
    let owner = match staff::by_username(conn, "ratna")? {
        Some(owner) => owner.actor(),
        None => Actor::System,
    };
    let morning = |days: i64, minutes: i64| {
        let day = (now.minus(Duration::days(days))).day();
        let at = Timestamp::start_of(day).plus(Duration::hours(8) + Duration::minutes(minutes));
        at.min(now)
    };
    // A cashier of the season who helped in the store room at last.
    let new = NewStaff {
        username: "tari".to_owned(),
        name: "Tari Anggraini".to_owned(),
        role: Role::Cashier,
        password: Password::random(),
    };
    let tari = step(
        "add a cashier of the season",
        staff::add(conn, morning(40, 5), &owner, new),
    )?;
    step(
        "give her another role",
        staff::change_role(conn, morning(26, 40), &owner, tari.id, Role::Warehouse),
    )?;
    step(
        "end her account",
        staff::disable(conn, morning(9, 55), &owner, tari.id),
    )?;
    match staff::sign_in(
        conn,
        morning(1, 2),
        "sari",
        &Password::typed("kawung-parng"),
    ) {
        Err(SignInError::Wrong) | Ok(_) => {}
        Err(error) => step("mistype a password", Err(error))?,
    }
    let typed = Password::typed(sign_ins().password);
    for (username, days, minutes) in [
        ("ratna", 2, 41),
        ("sari", 1, 3),
        ("gilang", 1, 12),
        ("bayu", 1, 27),
    ] {
        let at = morning(days, minutes);
        step(
            "sign in in the morning",
            staff::sign_in(conn, at, username, &typed),
        )?;
    }
    Ok(())
}
