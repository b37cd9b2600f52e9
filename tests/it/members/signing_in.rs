//! Members sign in on the web.

use chrono::Duration;
use shop_core::{
    members::{self, MemberState, RefusalReason},
    messages::{Explain, Lang},
    secret::{Password, Token},
    sessions::{self, SignInError},
    staff::Role,
};

use crate::shop::{PASSWORD, Shop, email_of, staff};

#[test]
fn a_session_lasts_until_it_is_ended() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let password = Password::typed(PASSWORD);
    let (member, first) = sessions::sign_in(conn, now, " RINA@example.com ", &password).unwrap();
    assert_eq!(member.id, rina.id);
    let (_, second) = sessions::sign_in(conn, now, &email_of("Rina"), &password).unwrap();
    assert_ne!(first, second);
    assert_eq!(
        sessions::find(conn, now, &first).unwrap().map(|m| m.id),
        Some(rina.id)
    );
    assert_eq!(sessions::find(conn, now, &Token::random()).unwrap(), None);
    sessions::end(conn, &first).unwrap();
    assert_eq!(sessions::find(conn, now, &first).unwrap(), None);
    assert!(
        sessions::find(conn, now, &second).unwrap().is_some(),
        "only this one was ended"
    );
    let long_after = now.plus(Duration::days(400));
    assert_eq!(sessions::find(conn, long_after, &second).unwrap(), None);
}

#[test]
fn a_new_password_ends_every_session() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let old = Password::typed(PASSWORD);
    let (_, token) = sessions::sign_in(conn, now, &email_of("Rina"), &old).unwrap();
    let wrong = Password::typed("parang dan kawung");
    assert!(members::change_password(conn, now, rina.id, &wrong, "sidomukti 2026").is_err());
    members::change_password(conn, now, rina.id, &old, "sidomukti 2026").unwrap();
    assert_eq!(sessions::find(conn, now, &token).unwrap(), None);
    let answer = sessions::sign_in(conn, now, &email_of("Rina"), &old);
    assert!(matches!(answer, Err(SignInError::Wrong)));
    sessions::sign_in(
        conn,
        now,
        &email_of("Rina"),
        &Password::typed("sidomukti 2026"),
    )
    .unwrap();
}

#[test]
fn guessing_is_slowed_down() {
    let mut shop = Shop::new();
    shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let wrong = Password::typed("tebakan saya");
    let mut locked = None;
    for _ in 0..50 {
        match sessions::sign_in(conn, now, &email_of("Rina"), &wrong) {
            Err(SignInError::Wrong) => {}
            Err(SignInError::Locked { retry_at }) => {
                locked = Some(retry_at);
                break;
            }
            other => panic!("{other:?}"),
        }
    }
    let retry_at = locked.expect("fifty wrong passwords are too many");
    assert!(retry_at > now);
    let right = Password::typed(PASSWORD);
    let answer = sessions::sign_in(conn, now, &email_of("Rina"), &right);
    assert!(matches!(answer, Err(SignInError::Locked { .. })));
    sessions::sign_in(
        conn,
        retry_at.plus(Duration::seconds(1)),
        &email_of("Rina"),
        &right,
    )
    .unwrap();
    // Nobody learns from this which addresses are registered.
    let unknown = sessions::sign_in(conn, now, "nobody@example.com", &wrong);
    assert!(matches!(unknown, Err(SignInError::Wrong)));
}

#[test]
fn who_waits_may_sign_in_and_who_is_refused_may_not() {
    let mut shop = Shop::new();
    let rina = shop.register("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let password = Password::typed(PASSWORD);
    let (waiting, token) = sessions::sign_in(conn, now, &email_of("Rina"), &password).unwrap();
    assert_eq!(waiting.state, MemberState::AwaitingEmail);
    let by = staff(Role::Cashier);
    members::refuse(conn, now, &by, rina.id, RefusalReason::Abuse, "").unwrap();
    assert_eq!(sessions::find(conn, now, &token).unwrap(), None);
    // Only whoever knows the password is told what became of the account.
    let answer = sessions::sign_in(conn, now, &email_of("Rina"), &password);
    let Err(refused @ SignInError::Closed(MemberState::Refused)) = answer else {
        panic!("{answer:?}");
    };
    let guess = Password::typed("tebakan saya");
    let answer = sessions::sign_in(conn, now, &email_of("Rina"), &guess);
    assert!(matches!(answer, Err(SignInError::Wrong)));
    let expired = SignInError::Closed(MemberState::Expired);
    let suspended = SignInError::Closed(MemberState::Suspended);
    for lang in [Lang::Id, Lang::En] {
        let said =
            [&refused, &expired, &suspended, &SignInError::Wrong].map(|error| error.explain(lang));
        let different: std::collections::HashSet<&String> = said.iter().collect();
        assert_eq!(different.len(), 4, "{said:?}");
    }
}

#[test]
fn whoever_is_suspended_is_out_at_once() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let password = Password::typed(PASSWORD);
    let (_, token) = sessions::sign_in(conn, now, &email_of("Rina"), &password).unwrap();
    let by = staff(Role::Admin);
    members::suspend(conn, now, &by, rina.id, "penipuan").unwrap();
    assert_eq!(sessions::find(conn, now, &token).unwrap(), None);
    let answer = sessions::sign_in(conn, now, &email_of("Rina"), &password);
    assert!(matches!(
        answer,
        Err(SignInError::Closed(MemberState::Suspended))
    ));
    let restored = members::restore(conn, now, &by, rina.id).unwrap();
    assert_eq!(restored.state, MemberState::Active);
}
