//! Letters go to those who asked for them, once, and to nobody else.

use std::{sync::Barrier, thread};

use chrono::Duration;
use shop_core::{
    campaigns::{
        self, Campaign, CampaignError, CampaignState, CampaignText, SuppressionReason, Verdict,
    },
    mail,
    members::{self, ConsentChange, ConsentPurpose, ConsentSource, Member},
    secret::Token,
    settings,
    staff::Role,
};

use crate::shop::{BASE_URL, Shop, staff};

/// A letter to everybody who asked for news.
pub fn letter() -> CampaignText {
    CampaignText {
        name: "Kabar Desember".to_owned(),
        subject: "Koleksi baru dari {shop}".to_owned(),
        body: "Halo {name},\n\nRak kami penuh lagi.".to_owned(),
        ..CampaignText::default()
    }
}

/// Lets a member say whether she wants news.
pub fn wants_news(shop: &mut Shop, member: &Member, given: bool) {
    let change = ConsentChange {
        purpose: ConsentPurpose::NewsMail,
        given,
        wording: "Saya ingin kabar lewat email.".to_owned(),
        source: ConsentSource::Account,
    };
    let by = member.actor();
    members::set_consent(&mut shop.conn, shop.now, &by, member.id, &change).unwrap();
}

/// Writes a campaign and lets it go out.
pub fn sent(shop: &mut Shop, text: &CampaignText) -> Campaign {
    let owner = staff(Role::Owner);
    let (now, conn) = (shop.now, &mut shop.conn);
    settings::remember_public_url(conn, BASE_URL).unwrap();
    let made = campaigns::create(conn, now, &owner, text).unwrap();
    campaigns::schedule(conn, now, &owner, made.id, made.version, None).unwrap()
}

fn letters(shop: &mut Shop) -> Vec<mail::MailMessage> {
    let mut found = mail::recent(&mut shop.conn, 1_000).unwrap();
    found.retain(|mail| mail.template == "campaign");
    found
}

fn run_until_sent(shop: &mut Shop, at_once: i64) {
    for _ in 0..50 {
        campaigns::send_due(&mut shop.conn, shop.now, at_once).unwrap();
    }
}

#[test]
fn only_those_who_asked_get_a_letter_and_each_gets_one() {
    let mut shop = Shop::new();
    let people: Vec<Member> = ["Rina", "Sari", "Dewi", "Tuti", "Wati"]
        .map(|name| shop.member(name))
        .into();
    for member in &people[..4] {
        wants_news(&mut shop, member, true);
    }
    let owner = staff(Role::Owner);
    let (now, conn) = (shop.now, &mut shop.conn);
    let tuti = people[3].email.clone();
    let bounced = SuppressionReason::Bounced;
    campaigns::suppress(conn, now, &owner, &tuti, bounced, "").unwrap();
    let reach = campaigns::audience(conn, &owner, None).unwrap();
    assert_eq!((reach.members, reach.reachable), (5, 3));

    let campaign = sent(&mut shop, &letter());
    // One letter, then a change of mind, then the rest.
    campaigns::send_due(&mut shop.conn, shop.now, 1).unwrap();
    assert_eq!(letters(&mut shop).len(), 1);
    let untold = people[..3]
        .iter()
        .rfind(|member| {
            letters(&mut shop)
                .iter()
                .all(|mail| mail.recipient != member.email)
        })
        .unwrap()
        .clone();
    wants_news(&mut shop, &untold, false);
    run_until_sent(&mut shop, 1);
    let mails = letters(&mut shop);
    assert_eq!(mails.len(), 2);
    assert!(mails.iter().all(|mail| mail.recipient != untold.email));
    assert!(mails.iter().all(|mail| mail.unsubscribe.is_some()));
    assert!(mails[0].subject.starts_with("Koleksi baru dari "));
    let view = campaigns::view(&mut shop.conn, &owner, campaign.id)
        .unwrap()
        .unwrap();
    assert_eq!(view.campaign.state, CampaignState::Sent);
    assert_eq!((view.results.mailed.people, view.results.left_out), (2, 3));
    assert_eq!(view.results.verdict, Verdict::NoComparison);
}

#[test]
fn two_programs_at_once_send_every_letter_once_with_a_link_that_works() {
    let mut shop = Shop::new();
    for number in 0..12 {
        let member = shop.member(&format!("Anggota {number}"));
        wants_news(&mut shop, &member, true);
    }
    sent(&mut shop, &letter());
    let (db, now) = (&shop.db, shop.now);
    let together = Barrier::new(3);
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let mut conn = db.conn();
                together.wait();
                for _ in 0..10 {
                    campaigns::send_due(&mut conn, now, 4).unwrap();
                }
            });
        }
    });
    let mails = letters(&mut shop);
    assert_eq!(mails.len(), 12);
    for mail in &mails {
        let link = mail.unsubscribe.as_deref().unwrap();
        let token = Token::parse(link.rsplit('/').next().unwrap()).unwrap();
        let farewell = campaigns::farewell(&mut shop.conn, &token).unwrap();
        assert!(farewell.unwrap().gets_news);
    }
}

#[test]
fn who_is_held_out_is_compared_with_who_got_the_letter() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya", 300_000, 60);
    for number in 0..30 {
        let member = shop.member(&format!("Anggota {number}"));
        wants_news(&mut shop, &member, true);
    }
    let text = CampaignText {
        holdout_percent: 50,
        ..letter()
    };
    let campaign = sent(&mut shop, &text);
    run_until_sent(&mut shop, 50);
    shop.wait(Duration::hours(5));
    let mails = letters(&mut shop);
    let reader = mails[0].recipient.clone();
    let reader = members::by_email(&mut shop.conn, &reader).unwrap().unwrap();
    let order = shop.order(&reader, &[(kebaya, 1)]);
    shop.pay(&order);
    let owner = staff(Role::Owner);
    let view = campaigns::view(&mut shop.conn, &owner, campaign.id)
        .unwrap()
        .unwrap();
    let results = view.results;
    assert_eq!(results.mailed.people + results.held_out.people, 30);
    assert!(results.held_out.people > 5, "{results:?}");
    assert_eq!((results.mailed.buyers, results.mailed.net.0), (1, 300_000));
    assert_eq!(results.verdict, Verdict::NotProven);
}

#[test]
fn what_cannot_be_sent_is_said() {
    let mut shop = Shop::new();
    let owner = staff(Role::Owner);
    let (now, conn) = (shop.now, &mut shop.conn);
    let with = |change: fn(&mut CampaignText)| {
        let mut text = letter();
        change(&mut text);
        text
    };
    let mut refused = |text: &CampaignText| campaigns::create(conn, now, &owner, text).unwrap_err();
    assert!(matches!(
        refused(&with(|text| text.body = "Halo {{ 7 * 7 }}".to_owned())),
        CampaignError::UnknownPlace(_)
    ));
    assert!(matches!(
        refused(&with(|text| text.body = "Kode {code}".to_owned())),
        CampaignError::NoCode
    ));
    assert!(matches!(
        refused(&with(|text| text.holdout_percent = 90)),
        CampaignError::BadHoldout
    ));
    assert!(matches!(
        refused(&with(|text| text.body = "x".repeat(10_001))),
        CampaignError::BadBody
    ));
    let made = campaigns::create(conn, now, &owner, &letter()).unwrap();
    let version = made.version;
    // Nobody knows yet where the shop is on the web.
    assert!(matches!(
        campaigns::schedule(conn, now, &owner, made.id, version, None),
        Err(CampaignError::NoAddress)
    ));
    settings::remember_public_url(conn, BASE_URL).unwrap();
    let yesterday = Some(now.minus(Duration::days(1)));
    assert!(matches!(
        campaigns::schedule(conn, now, &owner, made.id, version, yesterday),
        Err(CampaignError::Past)
    ));
    let moderator = staff(Role::Warehouse);
    assert!(matches!(
        campaigns::schedule(conn, now, &moderator, made.id, version, None),
        Err(CampaignError::Denied(_))
    ));
    let scheduled = campaigns::schedule(conn, now, &owner, made.id, version, None).unwrap();
    assert!(matches!(
        campaigns::schedule(conn, now, &owner, made.id, version, None),
        Err(CampaignError::Changed(theirs)) if theirs.version == scheduled.version
    ));
    campaigns::cancel(conn, now, &owner, made.id, scheduled.version).unwrap();
    campaigns::send_due(conn, now, 50).unwrap();
    assert!(letters(&mut shop).is_empty());
}
