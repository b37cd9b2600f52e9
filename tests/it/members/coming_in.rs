//! Ways in besides the form: a lost mail, a lost password, the counter.

use std::{sync::Barrier, thread};

use chrono::Duration;
use shop_core::{
    mail,
    members::{
        self, Alike, Applicant, Consent, ConsentPurpose, ConsentSource, CreateMemberError,
        MemberByStaff, MemberState, ProfileEdit, ResendError, ResetPasswordError,
    },
    messages::Lang,
    secret::{Password, Token},
    sessions::{self, SignInError},
    staff::Role,
};

use crate::shop::{BASE_URL, PASSWORD, Shop, email_of, staff};

fn by_the_counter(name: &str) -> MemberByStaff {
    let read_out = |purpose| Consent {
        purpose,
        wording: "Dibacakan.".to_owned(),
    };
    MemberByStaff {
        name: name.to_owned(),
        email: email_of(name),
        phone: "0857 1111 2222".to_owned(),
        city: "Bantul".to_owned(),
        lang: Lang::Id,
        profile: ProfileEdit::default(),
        consents: vec![
            read_out(ConsentPurpose::Terms),
            read_out(ConsentPurpose::Privacy),
        ],
    }
}

fn token_in(shop: &mut Shop, path: &str) -> Token {
    let body = mail::recent(&mut shop.conn, 1).unwrap().remove(0).body;
    let at = body.find(path).expect(path) + path.len();
    Token::parse(&body[at..at + 32]).unwrap()
}

#[test]
fn the_confirmation_is_mailed_again_but_not_without_end() {
    let mut shop = Shop::new();
    let new = shop.registration("Rina");
    let registered = members::register(&mut shop.conn, shop.now, new).unwrap();
    let lost = token_in(&mut shop, "/daftar/konfirmasi/");
    let status = registered.status_token;
    for _ in 0..3 {
        members::resend_confirmation(&mut shop.conn, shop.now, &status, BASE_URL).unwrap();
    }
    assert!(matches!(
        members::resend_confirmation(&mut shop.conn, shop.now, &status, BASE_URL),
        Err(ResendError::TooOften { .. })
    ));
    assert!(members::confirm_email(&mut shop.conn, shop.now, &lost).is_err());
    let fresh = token_in(&mut shop, "/daftar/konfirmasi/");
    let member = members::confirm_email(&mut shop.conn, shop.now, &fresh).unwrap();
    assert_eq!(member.state, MemberState::AwaitingReview);
    assert_eq!(member.waiting_since, Some(shop.now));
    shop.wait(Duration::hours(2));
    assert!(matches!(
        members::resend_confirmation(&mut shop.conn, shop.now, &status, BASE_URL),
        Err(ResendError::NotAwaited)
    ));
    let other = Token::random();
    assert!(matches!(
        members::resend_confirmation(&mut shop.conn, shop.now, &other, BASE_URL),
        Err(ResendError::UnknownToken)
    ));
}

#[test]
fn a_forgotten_password_is_replaced_once_within_the_hour() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let email = rina.email.to_string();
    let typed = Password::typed(PASSWORD);
    let (_, session) = sessions::sign_in(&mut shop.conn, shop.now, &email, &typed).unwrap();
    members::ask_password_reset(&mut shop.conn, shop.now, &email, BASE_URL).unwrap();
    let token = token_in(&mut shop, "/kata-sandi-baru/");
    // Looking at the page uses nothing up.
    for _ in 0..2 {
        let open = members::reset_of(&mut shop.conn, shop.now, &token).unwrap();
        assert_eq!(open, Some(rina.id));
    }
    assert!(matches!(
        members::reset_password(&mut shop.conn, shop.now, &token, "pendek"),
        Err(ResetPasswordError::Invalid(_))
    ));
    members::reset_password(&mut shop.conn, shop.now, &token, "truntum dan kawung").unwrap();
    assert!(matches!(
        members::reset_password(&mut shop.conn, shop.now, &token, "sido mukti jaya"),
        Err(ResetPasswordError::Closed)
    ));
    assert!(
        sessions::find(&mut shop.conn, shop.now, &session)
            .unwrap()
            .is_none(),
        "every session has ended"
    );
    assert!(matches!(
        sessions::sign_in(&mut shop.conn, shop.now, &email, &typed),
        Err(SignInError::Wrong)
    ));
    let new = Password::typed("truntum dan kawung");
    sessions::sign_in(&mut shop.conn, shop.now, &email, &new).unwrap();

    members::ask_password_reset(&mut shop.conn, shop.now, &email, BASE_URL).unwrap();
    let late = token_in(&mut shop, "/kata-sandi-baru/");
    shop.wait(Duration::minutes(61));
    assert!(matches!(
        members::reset_password(&mut shop.conn, shop.now, &late, "sido mukti jaya"),
        Err(ResetPasswordError::Closed)
    ));
}

#[test]
fn asking_tells_nobody_who_is_a_member() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let wati = shop.member("Wati");
    let by = staff(Role::Cashier);
    members::suspend(&mut shop.conn, shop.now, &by, wati.id, "Menipu.").unwrap();
    let before = mail::recent(&mut shop.conn, 100).unwrap().len();
    for email in [
        "tidak.ada@example.com",
        "bukan alamat",
        "",
        wati.email.as_str(),
    ] {
        members::ask_password_reset(&mut shop.conn, shop.now, email, BASE_URL).unwrap();
    }
    assert_eq!(mail::recent(&mut shop.conn, 100).unwrap().len(), before);
    // More than three times is answered alike, and mails nothing.
    for _ in 0..6 {
        members::ask_password_reset(&mut shop.conn, shop.now, rina.email.as_str(), BASE_URL)
            .unwrap();
    }
    let mailed = mail::recent(&mut shop.conn, 100).unwrap().len() - before;
    assert!((1..=3).contains(&mailed), "{mailed}");
}

#[test]
fn of_two_who_use_one_link_one_does() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    members::ask_password_reset(&mut shop.conn, shop.now, rina.email.as_str(), BASE_URL).unwrap();
    let token = token_in(&mut shop, "/kata-sandi-baru/");
    let (barrier, now) = (Barrier::new(2), shop.now);
    let mut connections = [shop.db.conn(), shop.db.conn()];
    let changed: usize = thread::scope(|scope| {
        let tries: Vec<_> = connections
            .iter_mut()
            .zip(["sandi yang satu", "sandi yang lain"])
            .map(|(conn, password)| {
                let (barrier, token) = (&barrier, &token);
                scope.spawn(move || {
                    barrier.wait();
                    members::reset_password(conn, now, token, password).is_ok()
                })
            })
            .collect();
        tries
            .into_iter()
            .map(|one| usize::from(one.join().unwrap()))
            .sum()
    });
    assert_eq!(changed, 1);
}

#[test]
fn a_customer_is_registered_at_the_counter() {
    let mut shop = Shop::new();
    let by = staff(Role::Cashier);
    let (now, conn) = (shop.now, &mut shop.conn);
    let new = by_the_counter("Bu Sumi");
    let sumi = members::create(conn, now, &by, &new).unwrap();
    assert!(sumi.may_order());
    assert_eq!(sumi.decided_by.as_deref(), Some(&*by.code()));
    assert!(sumi.email_confirmed_at.is_none());
    let log = members::consent_log(conn, sumi.id).unwrap();
    assert!(log.iter().all(|one| one.source == ConsentSource::Counter));
    assert!(matches!(
        members::create(conn, now, &by, &new),
        Err(CreateMemberError::EmailTaken)
    ));
    let without = MemberByStaff {
        consents: Vec::new(),
        ..by_the_counter("Bu Tini")
    };
    assert!(matches!(
        members::create(conn, now, &by, &without),
        Err(CreateMemberError::ConsentMissing)
    ));
    assert!(matches!(
        members::create(
            conn,
            now,
            &staff(Role::Moderator),
            &by_the_counter("Bu Tini")
        ),
        Err(CreateMemberError::Denied(_))
    ));
    let mail = mail::recent(conn, 1).unwrap().remove(0);
    assert_eq!(
        (mail.recipient, &*mail.template),
        (sumi.email.clone(), "member-created")
    );
}

#[test]
fn the_link_of_the_counter_lets_her_in_and_confirms_the_address() {
    let mut shop = Shop::new();
    shop_core::settings::remember_public_url(&mut shop.conn, BASE_URL).unwrap();
    let by = staff(Role::Cashier);
    let sumi = members::create(&mut shop.conn, shop.now, &by, &by_the_counter("Bu Sumi")).unwrap();
    let token = token_in(&mut shop, "/kata-sandi-baru/");
    shop.wait(Duration::days(6));
    let member = members::reset_password(&mut shop.conn, shop.now, &token, "kebaya encim").unwrap();
    assert_eq!(member.email_confirmed_at, Some(shop.now));
    let typed = Password::typed("kebaya encim");
    sessions::sign_in(&mut shop.conn, shop.now, sumi.email.as_str(), &typed).unwrap();
}

#[test]
fn who_may_be_registered_already_is_told_with_the_reason() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina Wulandari");
    let by = staff(Role::Cashier);
    let phone = rina.phone.clone();
    let dotted = "r.i.n.a.wulandari+toko@example.com".parse().unwrap();
    let nobody = Applicant {
        id: None,
        name: "Tini",
        email: None,
        phone: None,
        city: "Sleman",
        birthday: None,
    };
    let mut why = |applicant: Applicant<'_>| -> Vec<Alike> {
        let found = members::possible_duplicates(&mut shop.conn, &by, &applicant).unwrap();
        found.into_iter().flat_map(|one| one.why).collect()
    };
    assert!(why(nobody).is_empty());
    let same_phone = Applicant {
        phone: Some(&phone),
        ..nobody
    };
    assert_eq!(why(same_phone), [Alike::Phone]);
    let same_box = Applicant {
        email: Some(&dotted),
        ..nobody
    };
    assert_eq!(why(same_box), [Alike::Email]);
    let same_name = Applicant {
        name: "RINA wulandari",
        ..nobody
    };
    assert_eq!(why(same_name), [Alike::NameAndCity]);
    let elsewhere = Applicant {
        name: "rina wulandari",
        city: "Medan",
        ..nobody
    };
    assert_eq!(why(elsewhere), [Alike::Name]);
}
