//! From the registration form to an active member.

use std::{sync::Barrier, thread};

use chrono::Duration;
use diesel::connection::SimpleConnection;
use shop_core::{
    db::Conn,
    events::{EventKind, of_member},
    ids::MemberId,
    mail::{self, MailMessage},
    members::{
        self, Acquaintance, Consent, ConsentChange, ConsentPurpose, ConsentSource, DecideError,
        Member, MemberState, NewMember, OwnEdit, ProfileEdit, RefusalReason, RegisterError,
        RegisterField, Salutation,
    },
    messages::{Explain, Lang},
    secret::Token,
    staff::Role,
};

use crate::{
    programs::project,
    shop::{BASE_URL, Shop, email_of, staff},
};

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
    let templates: Vec<&str> = mails.iter().map(|mail| &*mail.template).collect();
    assert_eq!(
        templates,
        [
            "member-approved",
            "member-email-confirmed",
            "member-registered"
        ],
        "she is told at each step"
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

/// Returns the latest mail to a member.
fn latest_mail(shop: &mut Shop, member: &Member) -> MailMessage {
    let mails = mail::recent(&mut shop.conn, 50).unwrap();
    let found = mails
        .into_iter()
        .find(|mail| mail.recipient == member.email);
    found.expect("a mail to her")
}

#[test]
fn every_step_of_a_registration_is_mailed_in_her_language() {
    let mut shop = Shop::new();
    shop_core::settings::remember_public_url(&mut shop.conn, BASE_URL).unwrap();
    let by = staff(Role::Admin);
    let new = NewMember {
        lang: Lang::En,
        ..shop.registration("Rina")
    };
    let registered = members::register(&mut shop.conn, shop.now, new).unwrap();
    let rina = registered.member;
    let status = format!("/en/daftar/status/{}", registered.status_token.reveal());
    let token = shop.token_of_mail(&rina, "/daftar/konfirmasi/");
    members::confirm_email(&mut shop.conn, shop.now, &token).unwrap();
    let confirmed = latest_mail(&mut shop, &rina);
    assert_eq!(confirmed.template, "member-email-confirmed");
    let due = members::decision_due(shop.now).full_text(Lang::En);
    for words in [&*due, &*status] {
        assert!(
            confirmed.body.contains(words),
            "{words}: {}",
            confirmed.body
        );
    }
    // The link opened once more mails nothing.
    let before = mail::recent(&mut shop.conn, 50).unwrap().len();
    members::confirm_email(&mut shop.conn, shop.now, &token).unwrap();
    assert_eq!(mail::recent(&mut shop.conn, 50).unwrap().len(), before);

    for question in ["Which shop?", "Which street?"] {
        members::ask_for_info(&mut shop.conn, shop.now, &by, rina.id, question).unwrap();
        shop.wait(Duration::days(2));
        members::answer(&mut shop.conn, shop.now, &registered.status_token, "Melati").unwrap();
        let answered = latest_mail(&mut shop, &rina);
        assert_eq!(answered.template, "member-answered");
        let due = members::decision_due(shop.now).full_text(Lang::En);
        assert!(answered.body.contains(&due), "{}", answered.body);
    }
    members::approve(&mut shop.conn, shop.now, &by, rina.id).unwrap();
    members::suspend(&mut shop.conn, shop.now, &by, rina.id, "chargebacks").unwrap();
    let suspended = latest_mail(&mut shop, &rina);
    assert_eq!(suspended.template, "member-suspended");
    assert!(
        !suspended.body.contains("chargebacks"),
        "a note stays inside"
    );
    members::restore(&mut shop.conn, shop.now, &by, rina.id).unwrap();
    let restored = latest_mail(&mut shop, &rina);
    assert_eq!(restored.template, "member-restored");
    assert!(restored.body.contains("/en/masuk"), "{}", restored.body);
    for mail in mail::recent(&mut shop.conn, 50).unwrap() {
        assert!(
            !mail.body.contains('⟦') && !mail.body.contains("{ $"),
            "{mail:?}"
        );
        assert!(!mail.subject.contains('⟦'), "{mail:?}");
    }
}

#[test]
fn whose_registration_expired_is_told_once() {
    let mut shop = Shop::new();
    let rina = shop.register("Rina");
    shop.wait(Duration::days(8));
    for _ in 0..2 {
        members::expire_due(&mut shop.conn, shop.now, 10).unwrap();
    }
    let mails = mail::recent(&mut shop.conn, 50).unwrap();
    let told = mails
        .iter()
        .filter(|mail| mail.template == "member-expired");
    assert_eq!(told.count(), 1);
    assert!(latest_mail(&mut shop, &rina).body.contains("7 hari"));
}

#[test]
fn who_registers_again_begins_with_nothing_of_before() {
    let mut shop = Shop::new();
    let given = |purpose| Consent {
        purpose,
        wording: "Ya.".to_owned(),
    };
    let mut first = shop.registration("Rina");
    first.consents.extend([
        given(ConsentPurpose::NewsMail),
        given(ConsentPurpose::NewsWhatsapp),
        given(ConsentPurpose::Directory),
    ]);
    let rina = members::register(&mut shop.conn, shop.now, first)
        .unwrap()
        .member;
    let told = OwnEdit {
        name: rina.name.clone(),
        phone: rina.phone.to_string(),
        city: rina.city.clone(),
        profile: ProfileEdit {
            nickname: "Bu Nyai".to_owned(),
            salutation: Some(Salutation::Ibu),
            birthday: "29-02-1992".to_owned(),
            favourite_sizes: "XL".to_owned(),
            favourite_colours: "sogan".to_owned(),
            acquaintance: Some(Acquaintance::Friend),
        },
    };
    members::edit_own(&mut shop.conn, shop.now, rina.id, told).unwrap();
    members::ask_password_reset(&mut shop.conn, shop.now, rina.email.as_str(), BASE_URL).unwrap();
    let reset = shop.token_of_mail(&rina, "/kata-sandi-baru/");
    let by = staff(Role::Cashier);
    let reason = RefusalReason::Unreachable;
    members::refuse(&mut shop.conn, shop.now, &by, rina.id, reason, "").unwrap();

    // Somebody who knows the address ticks one box only.
    let mut again = shop.registration("Rina");
    again.consents.push(given(ConsentPurpose::NewsWhatsapp));
    let again = members::register(&mut shop.conn, shop.now, again)
        .unwrap()
        .member;
    assert_eq!(again.id, rina.id);
    let conn = &mut shop.conn;
    assert_eq!(
        members::consents_of(conn, rina.id).unwrap(),
        [
            ConsentPurpose::Terms,
            ConsentPurpose::Privacy,
            ConsentPurpose::NewsWhatsapp
        ]
    );
    let log = members::consent_log(conn, rina.id).unwrap();
    let withdrawn = log.iter().filter(|entry| !entry.given);
    assert_eq!(withdrawn.count(), 2, "the log says so: {log:?}");
    assert_eq!(members::public_name(&again), "Rina");
    assert_eq!(
        (again.salutation, again.birthday(), again.acquaintance),
        (None, None, None)
    );
    assert_eq!(
        (&*again.favourite_sizes, &*again.favourite_colours),
        ("", "")
    );
    assert_eq!(members::reset_of(conn, shop.now, &reset).unwrap(), None);
    // The others never said anything about profiling, and nothing was said for them.
    assert!(members::holds(conn, rina.id, ConsentPurpose::Profiling).unwrap());
}

#[test]
fn since_when_she_is_a_member_stays() {
    let mut shop = Shop::new();
    let new = shop.registration("Rina");
    let registered = members::register(&mut shop.conn, shop.now, new).unwrap();
    let rina = registered.member;
    let token = shop.token_of_mail(&rina, "/daftar/konfirmasi/");
    members::confirm_email(&mut shop.conn, shop.now, &token).unwrap();
    let by = staff(Role::Admin);
    let asked = members::ask_for_info(&mut shop.conn, shop.now, &by, rina.id, "Siapa?").unwrap();
    assert_eq!((asked.decided_at, asked.member_since), (None, None));
    shop.wait(Duration::days(1));
    let approved = members::approve(&mut shop.conn, shop.now, &by, rina.id).unwrap();
    let since = shop.now;
    assert_eq!(approved.member_since, Some(since));
    let change = ConsentChange {
        purpose: ConsentPurpose::Directory,
        given: true,
        wording: "Ya.".to_owned(),
        source: ConsentSource::Account,
    };
    let own = rina.actor();
    members::set_consent(&mut shop.conn, shop.now, &own, rina.id, &change).unwrap();
    shop.wait(Duration::days(400));
    members::suspend(&mut shop.conn, shop.now, &by, rina.id, "ditinjau").unwrap();
    shop.wait(Duration::days(3));
    let restored = members::restore(&mut shop.conn, shop.now, &by, rina.id).unwrap();
    assert_eq!(restored.member_since, Some(since));
    assert_eq!(restored.decided_at, Some(shop.now));
    let listed = members::directory(&mut shop.conn, "", None, 5).unwrap();
    assert_eq!(listed[0].since, since);
}

#[test]
fn the_day_of_the_approval_is_found_again_in_the_log() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let asked = shop.register("Sari");
    let since = members::by_id(&mut shop.conn, rina.id)
        .unwrap()
        .unwrap()
        .member_since;
    assert!(since.is_some());
    // As it was before: suspending moved the day, a question counted as one.
    let (folder, columns) = match &shop.conn {
        Conn::Sqlite(_) => ("sqlite", "'2027-03-01T00:00:00.000000'"),
        Conn::Postgres(_) => ("postgres", "TIMESTAMP '2027-03-01 00:00:00'"),
    };
    let of_before = format!(
        "ALTER TABLE members DROP COLUMN member_since;
         UPDATE members SET decided_at = {columns}, decided_by = 'system';
         UPDATE members SET state = 'needs_info' WHERE id = {};",
        asked.id
    );
    shop.conn.batch_execute(&of_before).unwrap();
    let path = project().join(format!(
        "migrations/{folder}/2026-11-29-120000_member_since/up.sql"
    ));
    let up = std::fs::read_to_string(path).unwrap();
    shop.conn.batch_execute(&up).unwrap();
    let rina = members::by_id(&mut shop.conn, rina.id).unwrap().unwrap();
    assert_eq!(rina.member_since, since);
    let asked = members::by_id(&mut shop.conn, asked.id).unwrap().unwrap();
    assert_eq!((asked.member_since, asked.decided_at), (None, None));
}
