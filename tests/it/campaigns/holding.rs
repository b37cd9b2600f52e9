//! A campaign that cannot go on is taken back and says why; nothing else stops.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    campaigns::{
        self, Campaign, CampaignError, CampaignProblem, CampaignState, CampaignText, LetterCode,
    },
    events::EventKind,
    jobs,
    mail::{self, MailMessage, Transport},
    promotions::{self, Phase, PromotionEvent, PromotionTerms, Trigger},
    settings,
    staff::Role,
};

use super::sending::{letter, sent, wants_news};
use crate::{
    books,
    mailbox::read_mails,
    shop::{BASE_URL, Shop, staff},
};

fn owner() -> Actor {
    staff(Role::Owner)
}

/// A letter that gives the code of a promotion away.
fn with_code(promotion: &promotions::Promotion) -> CampaignText {
    CampaignText {
        name: "Surat berkode".to_owned(),
        promotion_id: Some(promotion.id),
        body: "Halo {name}, kodenya { code }.".to_owned(),
        ..letter()
    }
}

fn now(shop: &mut Shop, campaign: &Campaign) -> Campaign {
    let view = campaigns::view(&mut shop.conn, &owner(), campaign.id).unwrap();
    view.unwrap().campaign
}

fn letters(shop: &mut Shop) -> Vec<MailMessage> {
    let mut found = mail::recent(&mut shop.conn, 1_000).unwrap();
    found.retain(|mail| mail.template == "campaign");
    found
}

fn try_to_send(shop: &mut Shop, campaign: &Campaign) -> Result<Campaign, CampaignError> {
    let version = now(shop, campaign).version;
    let (now, conn) = (shop.now, &mut shop.conn);
    campaigns::schedule(conn, now, &owner(), campaign.id, version, None)
}

#[test]
fn a_letter_that_cannot_be_written_stops_neither_the_others_nor_the_jobs() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    wants_news(&mut shop, &rina, true);
    let terms = shop.terms("Gajian");
    let promotion = shop.promotion(&terms, "GAJIAN");
    // Blanks around the name of a place are read alike everywhere.
    let lone = CampaignText {
        promotion_id: None,
        ..with_code(&promotion)
    };
    let refused = campaigns::create(&mut shop.conn, shop.now, &owner(), &lone);
    assert!(matches!(refused, Err(CampaignError::NoCode)), "{refused:?}");
    let stuck = sent(&mut shop, &with_code(&promotion));
    let sound = sent(&mut shop, &letter());
    // From now on the promotion applies by itself: there is no code to give.
    let automatic = PromotionTerms {
        trigger: Trigger::Automatic,
        ..terms
    };
    let (at, conn) = (shop.now, &mut shop.conn);
    let version = promotion.version;
    promotions::edit(conn, at, &owner(), promotion.id, version, &automatic).unwrap();

    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::from_settings(None, folder.path(), "").unwrap();
    let ticked = jobs::tick(&mut shop.conn, shop.now, &transport, "one").unwrap();
    assert!(ticked.failures.is_empty(), "{:?}", ticked.failures);
    assert_eq!((ticked.campaigns_held, ticked.news_mailed), (1, 1));
    assert!(
        read_mails(folder.path())
            .iter()
            .any(|mail| mail.subject.starts_with("Koleksi baru")),
        "the other letter left in the same round"
    );
    let held = now(&mut shop, &stuck);
    assert_eq!(held.state, CampaignState::Draft);
    assert_eq!(held.problem, Some(CampaignProblem::NoCode));
    assert_eq!(books::events(&mut shop.conn, EventKind::CampaignHeld), 1);
    assert_eq!(now(&mut shop, &sound).problem, None);
    let again = jobs::tick(&mut shop.conn, shop.now, &transport, "one").unwrap();
    assert_eq!((again.campaigns_held, again.news_mailed), (0, 0));

    // Mended, it goes to whom it was for; that cannot be changed any more.
    let elsewhere = CampaignText {
        holdout_percent: 50,
        ..letter()
    };
    let (at, conn) = (shop.now, &mut shop.conn);
    let refused = campaigns::edit(conn, at, &owner(), stuck.id, held.version, &elsewhere);
    assert!(
        matches!(refused, Err(CampaignError::AudienceFixed)),
        "{refused:?}"
    );
    campaigns::edit(conn, at, &owner(), stuck.id, held.version, &letter()).unwrap();
    try_to_send(&mut shop, &stuck).unwrap();
    for _ in 0..4 {
        campaigns::send_due(&mut shop.conn, shop.now, 50).unwrap();
    }
    assert_eq!(letters(&mut shop).len(), 2, "one of each");
    assert_eq!(now(&mut shop, &stuck).state, CampaignState::Sent);
}

#[test]
fn one_job_that_fails_does_not_keep_the_others_from_being_done() {
    let mut shop = Shop::new();
    shop.member("Rina");
    let hide = "ALTER TABLE stock_watches RENAME TO hidden";
    diesel::RunQueryDsl::execute(diesel::sql_query(hide), &mut shop.conn).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::from_settings(None, folder.path(), "").unwrap();
    let ticked = jobs::tick(&mut shop.conn, shop.now, &transport, "one").unwrap();
    let failed: Vec<&str> = ticked.failures.iter().map(|failure| failure.job).collect();
    assert_eq!(failed, ["waits"]);
    assert!(ticked.mail_sent >= 2, "{ticked:?}");
    assert_eq!(ticked.sales_counted, 0);
    let show = "ALTER TABLE hidden RENAME TO stock_watches";
    diesel::RunQueryDsl::execute(diesel::sql_query(show), &mut shop.conn).unwrap();
    let ticked = jobs::tick(&mut shop.conn, shop.now, &transport, "one").unwrap();
    assert!(ticked.failures.is_empty(), "{:?}", ticked.failures);
}

#[test]
fn a_letter_goes_out_only_while_its_promotion_runs() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    wants_news(&mut shop, &rina, true);
    settings::remember_public_url(&mut shop.conn, BASE_URL).unwrap();
    let terms = PromotionTerms {
        last_day: Some(shop.now.day() + Duration::days(9)),
        first_day: shop.now.day() + Duration::days(2),
        ..shop.terms("Gajian")
    };
    let draft = promotions::create(&mut shop.conn, shop.now, &owner(), &terms).unwrap();
    promotions::add_code(&mut shop.conn, shop.now, &owner(), draft.id, "GAJIAN", None).unwrap();
    let text = with_code(&draft);
    let made = campaigns::create(&mut shop.conn, shop.now, &owner(), &text).unwrap();
    let at = |shop: &mut Shop, days: i64| {
        let version = now(shop, &made).version;
        let when = Some(shop.now.plus(Duration::days(days)));
        let conn = &mut shop.conn;
        campaigns::schedule(conn, shop.now, &owner(), made.id, version, when)
    };
    let phase = |answer: Result<Campaign, CampaignError>| match answer {
        Err(CampaignError::PromotionNotRunning { phase, .. }) => Some(phase),
        Err(other) => panic!("{other}"),
        Ok(_) => None,
    };
    assert_eq!(phase(at(&mut shop, 3)), Some(Phase::Draft));
    shop.decide(&draft, PromotionEvent::Start);
    assert_eq!(phase(at(&mut shop, 0)), Some(Phase::Planned));
    assert_eq!(phase(at(&mut shop, 12)), Some(Phase::Over));
    shop.decide(&draft, PromotionEvent::Pause);
    assert_eq!(phase(at(&mut shop, 3)), Some(Phase::Paused));
    shop.decide(&draft, PromotionEvent::Resume);
    assert_eq!(phase(at(&mut shop, 3)), None);

    // Held back meanwhile: the letter waits for somebody who sees to it.
    shop.decide(&draft, PromotionEvent::Pause);
    shop.wait(Duration::days(3));
    let round = campaigns::send_due(&mut shop.conn, shop.now, 50).unwrap();
    assert_eq!((round.held, round.mailed), (1, 0));
    let held = now(&mut shop, &made);
    assert_eq!(held.problem, Some(CampaignProblem::Promotion));
    assert!(letters(&mut shop).is_empty());
    shop.decide(&draft, PromotionEvent::Resume);
    let planned = try_to_send(&mut shop, &made).unwrap();
    assert_eq!(planned.problem, None);
    campaigns::send_due(&mut shop.conn, shop.now, 50).unwrap();
    let mails = letters(&mut shop);
    assert!(mails[0].body.contains("kodenya GAJIAN."), "{mails:?}");
}

#[test]
fn a_promotion_without_a_code_for_everybody_gives_each_reader_one_of_her_own() {
    let mut shop = Shop::new();
    for name in ["Rina", "Sari"] {
        let member = shop.member(name);
        wants_news(&mut shop, &member, true);
    }
    let terms = shop.terms("Ulang tahun");
    let promotion = shop.promotion(&terms, "SEKALI");
    // What staff thought of is for one order, what was made for whom they choose.
    let (at, conn) = (shop.now, &mut shop.conn);
    let once = promotions::create(conn, at, &owner(), &shop_terms(&terms)).unwrap();
    promotions::add_code(conn, at, &owner(), once.id, "HANYASATU", Some(1)).unwrap();
    let made = promotions::generate_codes(conn, at, &owner(), once.id, 3, "", Some(1)).unwrap();
    let event = PromotionEvent::Start;
    promotions::decide(conn, at, &owner(), once.id, once.version, event).unwrap();
    let text = CampaignText {
        promotion_id: Some(once.id),
        ..with_code(&promotion)
    };
    let campaign = sent(&mut shop, &text);
    let view = campaigns::view(&mut shop.conn, &owner(), campaign.id);
    assert_eq!(view.unwrap().unwrap().code, Some(LetterCode::OfOnesOwn));
    // Trying it out uses nothing up.
    let self_test = "sari@griya.example".parse().unwrap();
    let (at, conn) = (shop.now, &mut shop.conn);
    campaigns::try_out(conn, at, &owner(), campaign.id, &self_test).unwrap();
    campaigns::send_due(conn, at, 50).unwrap();
    let given: Vec<String> = letters(&mut shop)
        .iter()
        .map(|mail| {
            let (_, rest) = mail.body.split_once("kodenya ").unwrap();
            rest.split_once('.').unwrap().0.to_owned()
        })
        .collect();
    assert_eq!(given.len(), 2);
    assert_ne!(given[0], given[1]);
    for code in &given {
        assert_ne!(code, "HANYASATU");
        assert!(made.iter().all(|known| known.code != *code), "{code}");
    }
    let view = promotions::view(&mut shop.conn, &owner(), once.id);
    let codes = view.unwrap().unwrap().codes;
    assert_eq!(codes.len(), 1 + 3 + 2);
    assert!(
        codes
            .iter()
            .filter(|code| given.contains(&code.code))
            .all(|code| code.max_uses == Some(1))
    );
    // One that everybody may use is given to everybody.
    let shared = sent(&mut shop, &with_code(&promotion));
    let view = campaigns::view(&mut shop.conn, &owner(), shared.id);
    let code = view.unwrap().unwrap().code;
    assert_eq!(code, Some(LetterCode::Shared("SEKALI".to_owned())));
}

fn shop_terms(like: &PromotionTerms) -> PromotionTerms {
    PromotionTerms {
        name: "Sekali saja".to_owned(),
        ..like.clone()
    }
}

#[test]
fn a_trial_comes_in_every_language_the_letter_is_written_in() {
    let mut shop = Shop::new();
    settings::remember_public_url(&mut shop.conn, BASE_URL).unwrap();
    let both = CampaignText {
        subject_en: "New from {shop}".to_owned(),
        body_en: "Hello {name}.".to_owned(),
        ..letter()
    };
    let address = "ratna@griya.example".parse().unwrap();
    let (at, conn) = (shop.now, &mut shop.conn);
    for (text, wanted) in [(letter(), 1), (both, 2)] {
        let made = campaigns::create(conn, at, &owner(), &text).unwrap();
        let langs = campaigns::try_out(conn, at, &owner(), made.id, &address).unwrap();
        assert_eq!(langs.len(), wanted);
    }
    let mails = mail::recent(conn, 10).unwrap();
    let english = |mail: &&MailMessage| mail.subject.starts_with("New from");
    assert_eq!((mails.len(), mails.iter().filter(english).count()), (3, 1));
}
