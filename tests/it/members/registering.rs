//! From the registration form to an active member.

use std::{sync::Barrier, thread};

use chrono::Duration;
use shop_core::{
    events::{EventKind, of_member},
    ids::MemberId,
    mail,
    members::{
        self, ConsentPurpose, DecideError, MemberState, NewMember, RefusalReason, RegisterError,
        RegisterField,
    },
    messages::{Explain, Lang},
    secret::Token,
    staff::Role,
};

use crate::shop::{Shop, email_of, staff};

#[test]
fn a_registration_is_confirmed_by_mail_and_by_staff() {
    let mut shop = Shop::new();
    let rina = shop.register("Rina Wulandari");
    assert_eq!(rina.state, MemberState::AwaitingEmail);
    assert_eq!(rina.phone.as_str().get(..5), Some("+6281"));
    let token = shop.token_of_mail(&rina, "/daftar/konfirmasi/");
    let confirmed = members::confirm_email(&mut shop.conn, shop.now, &token).unwrap();
    assert_eq!(confirmed.state, MemberState::AwaitingReview);
    // Mail programs open links too.
    let again = members::confirm_email(&mut shop.conn, shop.now, &token).unwrap();
    assert_eq!(again.state, MemberState::AwaitingReview);

    let active =
        members::approve(&mut shop.conn, shop.now, &staff(Role::Moderator), rina.id).unwrap();
    assert!(active.may_order());
    assert_eq!(active.decided_at, Some(shop.now));
    assert_eq!(active.decided_by.as_deref(), Some("staff:1"));

    let kinds: Vec<_> = of_member(&mut shop.conn, rina.id, None, 10)
        .unwrap()
        .iter()
        .map(|e| e.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            EventKind::MemberConfirmed,
            EventKind::MemberEmailConfirmed,
            EventKind::MemberRegistered
        ]
    );
    let consents = members::consents_of(&mut shop.conn, rina.id).unwrap();
    assert_eq!(consents, [ConsentPurpose::Terms, ConsentPurpose::Privacy]);
    let mails = mail::recent(&mut shop.conn, 10).unwrap();
    assert_eq!(
        mails.len(),
        2,
        "one asks to confirm, one says that she may order"
    );
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let mut shop = Shop::new();
    let wrong = NewMember {
        name: " ".to_owned(),
        email: "rina@".to_owned(),
        phone: "besok".to_owned(),
        city: "x".repeat(500),
        password: "batik".to_owned(),
        ..shop.registration("Rina")
    };
    match members::register(&mut shop.conn, shop.now, wrong) {
        Err(RegisterError::Invalid(errors)) => {
            let fields: Vec<_> = errors.iter().map(|error| error.field).collect();
            assert_eq!(
                fields,
                [
                    RegisterField::Name,
                    RegisterField::Email,
                    RegisterField::Phone,
                    RegisterField::City,
                    RegisterField::Password,
                ]
            );
            for error in errors {
                for lang in [Lang::Id, Lang::En] {
                    assert!(!error.explain(lang).contains('⟦'), "{error:?}");
                }
            }
        }
        other => panic!("{:?}", other.map(|registered| registered.member)),
    }
    let unwilling = NewMember {
        consents: Vec::new(),
        ..shop.registration("Rina")
    };
    let answer = members::register(&mut shop.conn, shop.now, unwilling);
    assert!(matches!(answer, Err(RegisterError::ConsentMissing)));
    assert_eq!(mail::recent(&mut shop.conn, 10).unwrap(), []);
}

#[test]
fn an_address_registers_once_even_twice_at_the_same_moment() {
    let mut shop = Shop::new();
    shop.register("Sari");
    let again = shop.registration("Sari");
    let answer = members::register(&mut shop.conn, shop.now, again);
    assert!(matches!(answer, Err(RegisterError::EmailTaken)));

    let together = Barrier::new(4);
    let registered = thread::scope(|scope| {
        let people: Vec<_> = (0..4)
            .map(|_| {
                let (db, now, new) = (&shop.db, shop.now, shop.registration("Rina"));
                let together = &together;
                scope.spawn(move || {
                    let mut conn = db.conn();
                    together.wait();
                    match members::register(&mut conn, now, new) {
                        Ok(_) => 1,
                        Err(RegisterError::EmailTaken) => 0,
                        Err(error) => panic!("{error:?}"),
                    }
                })
            })
            .collect();
        people
            .into_iter()
            .map(|person| person.join().unwrap())
            .sum::<i32>()
    });
    assert_eq!(registered, 1);
}

#[test]
fn staff_ask_and_the_applicant_answers() {
    let mut shop = Shop::new();
    let new = shop.registration("Rina");
    let registered = members::register(&mut shop.conn, shop.now, new).unwrap();
    let (id, status) = (registered.member.id, registered.status_token);
    let token = shop.token_of_mail(&registered.member, "/daftar/konfirmasi/");
    members::confirm_email(&mut shop.conn, shop.now, &token).unwrap();
    let by = staff(Role::Cashier);
    let (now, conn) = (shop.now, &mut shop.conn);
    members::ask_for_info(conn, now, &by, id, "Nama toko Anda?").unwrap();
    let waiting = members::by_status_token(conn, &status).unwrap().unwrap();
    assert_eq!(waiting.state, MemberState::NeedsInfo);
    assert_eq!(waiting.state_note.as_deref(), Some("Nama toko Anda?"));
    let answered = members::answer(conn, now, &status, "Toko Melati").unwrap();
    assert_eq!(answered.state, MemberState::AwaitingReview);
    assert!(
        members::answer(conn, now, &status, "Lagi").is_err(),
        "nobody asked a second time"
    );
    assert!(members::answer(conn, now, &Token::random(), "Toko Melati").is_err());
}

#[test]
fn a_refusal_has_a_reason_and_is_not_for_ever() {
    let mut shop = Shop::new();
    let rina = shop.register("Rina");
    let by = staff(Role::Cashier);
    let reason = RefusalReason::Unreachable;
    let refused = members::refuse(
        &mut shop.conn,
        shop.now,
        &by,
        rina.id,
        reason,
        "nomor salah",
    )
    .unwrap();
    assert_eq!(
        (refused.state, refused.state_reason),
        (MemberState::Refused, Some(reason))
    );
    let mails = mail::recent(&mut shop.conn, 10).unwrap();
    assert!(mails[0].body.contains("nomor salah"), "{}", mails[0].body);

    let again = shop.register("Rina");
    assert_eq!(
        (again.id, again.state),
        (rina.id, MemberState::AwaitingEmail)
    );
    assert_eq!(again.state_reason, None);
}

#[test]
fn only_who_may_decides_and_only_what_is_open() {
    let mut shop = Shop::new();
    let rina = shop.register("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    for by in [rina.actor(), staff(Role::Warehouse)] {
        let answer = members::approve(conn, now, &by, rina.id);
        assert!(
            matches!(answer, Err(DecideError::Denied(_))),
            "{by:?}: {answer:?}"
        );
        let reason = RefusalReason::Other;
        let answer = members::refuse(conn, now, &by, rina.id, reason, "lain hal");
        assert!(
            matches!(answer, Err(DecideError::Denied(_))),
            "{by:?}: {answer:?}"
        );
        assert!(members::ask_for_info(conn, now, &by, rina.id, "Siapa?").is_err());
    }
    let by = staff(Role::Owner);
    let answer = members::approve(conn, now, &by, MemberId(424_242));
    assert!(matches!(answer, Err(DecideError::NotFound)), "{answer:?}");
    members::approve(conn, now, &by, rina.id).unwrap();
    let answer = members::approve(conn, now, &by, rina.id);
    assert!(
        matches!(answer, Err(DecideError::WrongState(MemberState::Active))),
        "{answer:?}"
    );
    let answer = members::refuse(conn, now, &by, rina.id, RefusalReason::Other, "lain hal");
    assert!(
        matches!(answer, Err(DecideError::WrongState(MemberState::Active))),
        "{answer:?}"
    );
}

#[test]
fn an_address_nobody_confirms_is_free_again() {
    let mut shop = Shop::new();
    let rina = shop.register("Rina");
    shop.wait(Duration::days(60));
    assert_eq!(
        members::expire_due(&mut shop.conn, shop.now, 10).unwrap(),
        1
    );
    assert_eq!(
        members::expire_due(&mut shop.conn, shop.now, 10).unwrap(),
        0
    );
    let expired = members::by_id(&mut shop.conn, rina.id).unwrap().unwrap();
    assert_eq!(expired.state, MemberState::Expired);
    assert_eq!(expired.email.as_str(), email_of("Rina"));
    assert_eq!(shop.register("Rina").id, rina.id);
}
