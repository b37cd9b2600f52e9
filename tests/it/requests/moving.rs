//! Staff move requests on, join them, and everyone is told once.

use std::{sync::Barrier, thread};

use shop_core::{
    events::{self, EventKind, Subject},
    mail,
    requests::{self, Answer, Decision, DeclineReason, FoundRequest, RequestError, RequestState},
    staff::Role,
};

use super::asking::{ask, review};
use crate::shop::{Shop, staff};

#[test]
fn everyone_who_wants_it_hears_once_at_each_step() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let asked = ask(&mut shop, &rina, "Kebaya janggan");
    let variant = shop.goods("Kebaya Janggan Hitam", 425_000, 3);
    let product = shop_core::catalog::offers(&mut shop.conn, &[variant]).unwrap()[0]
        .product
        .id;
    let reviewed = review(&mut shop, &asked);
    let (now, conn) = (shop.now, &mut shop.conn);
    requests::vote(conn, now, &sari.actor(), asked.id).unwrap();
    let by = staff(Role::Admin);
    let planned = requests::decide(
        conn,
        now,
        &by,
        asked.id,
        reviewed.version,
        Decision::Plan,
        "",
    )
    .unwrap();
    let stale = requests::decide(
        conn,
        now,
        &by,
        asked.id,
        reviewed.version,
        Decision::Order,
        "",
    );
    assert!(matches!(stale, Err(RequestError::Changed)));
    let again = requests::decide(
        conn,
        now,
        &by,
        asked.id,
        planned.version,
        Decision::Plan,
        "",
    );
    assert!(matches!(
        again,
        Err(RequestError::WrongState(RequestState::Planned))
    ));
    let unlinked = Decision::Fulfil(None);
    let early = requests::decide(conn, now, &by, asked.id, planned.version, unlinked, "");
    assert!(matches!(early, Err(RequestError::NotLinked)));
    // A supplier fails and is found again: each decision is told once.
    let mut version = planned.version;
    for decision in [Decision::Order, Decision::Plan, Decision::Order] {
        version = requests::decide(conn, now, &by, asked.id, version, decision, "")
            .unwrap()
            .version;
    }
    let answer = Answer {
        product,
        variant: Some(variant),
    };
    let preview = requests::preview(
        conn,
        &by,
        asked.id,
        Decision::Fulfil(Some(answer)),
        "Cepat habis.",
    )
    .unwrap();
    assert_eq!(preview.recipients, ["Rina", "Sari"]);
    assert!(preview.subject.contains("Kebaya Janggan Hitam"));
    let fulfilled = Decision::Fulfil(Some(answer));
    let done =
        requests::decide(conn, now, &by, asked.id, version, fulfilled, "Cepat habis.").unwrap();
    assert_eq!(
        (done.state, done.available_at),
        (RequestState::Available, Some(now))
    );
    let mails = mail::recent(conn, 200).unwrap();
    let told = |template: &str, to: &shop_core::members::Member| {
        let to_her = mails.iter().filter(|mail| mail.recipient == to.email);
        to_her.filter(|mail| mail.template == template).count()
    };
    for (template, decisions) in [
        ("request-planned", 2),
        ("request-ordered", 2),
        ("request-available", 1),
    ] {
        assert_eq!(
            (told(template, &rina), told(template, &sari)),
            (decisions, decisions),
            "{template}"
        );
    }
    assert_eq!(
        (
            told("request-reviewing", &rina),
            told("request-reviewing", &sari)
        ),
        (1, 0)
    );
    let last = mails
        .iter()
        .find(|mail| mail.template == "request-available")
        .unwrap();
    assert_eq!(
        last.body,
        format!(
            "Halo {},\n\n{}\n\n{}",
            "Sari",
            preview.body,
            last.body
                .split_once("Salam")
                .map(|(_, rest)| format!("Salam{rest}"))
                .unwrap()
        )
    );
    let steps = events::of_subject(conn, Subject::Request(asked.id), 50).unwrap();
    assert_eq!(steps[0].kind, EventKind::RequestAvailable);
    assert_eq!(steps[0].member_id, Some(rina.id));
    let closed = requests::vote(conn, now, &sari.actor(), asked.id);
    assert!(closed.is_err());
}

#[test]
fn a_refusal_says_why_and_what_is_unsuitable_is_not_shown() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (one, two) = (
        ask(&mut shop, &rina, "Jaket kulit"),
        ask(&mut shop, &rina, "Beli follower murah"),
    );
    let one = review(&mut shop, &one);
    let two = review(&mut shop, &two);
    let (now, conn) = (shop.now, &mut shop.conn);
    let by = staff(Role::Cashier);
    let decide = |conn: &mut _, request: &requests::Request, reason| {
        let decision = Decision::Decline(reason);
        requests::decide(conn, now, &by, request.id, request.version, decision, "").unwrap()
    };
    let declined = decide(conn, &one, DeclineReason::Style);
    assert_eq!(declined.decline_reason, Some(DeclineReason::Style));
    let letter = &mail::recent(conn, 1).unwrap()[0];
    assert!(letter.body.contains("Kurang cocok dengan koleksi kami"));
    assert!(
        requests::public_view(conn, None, &one.number)
            .unwrap()
            .is_some()
    );
    decide(conn, &two, DeclineReason::Unsuitable);
    assert_eq!(
        requests::public_view(conn, None, &two.number).unwrap(),
        None
    );
    assert!(
        requests::public_view(conn, Some(rina.id), &two.number)
            .unwrap()
            .is_some()
    );
    // Notes among staff are no part of what she sees.
    requests::note(conn, now, &by, one.id, "Sudah tiga kali ditanya.").unwrap();
    let view = requests::view(conn, &by, one.id).unwrap().unwrap();
    assert_eq!(view.notes.len(), 1);
    assert!(requests::note(conn, now, &by, one.id, " ").is_err());
    assert!(requests::note(conn, now, &staff(Role::Warehouse), one.id, "x").is_err());
    // A refusal can be reconsidered.
    let again = requests::decide(
        conn,
        now,
        &by,
        one.id,
        declined.version,
        Decision::Review,
        "",
    );
    assert_eq!(again.unwrap().state, RequestState::Reviewing);
}

#[test]
fn a_merged_request_takes_its_votes_along_and_its_number_leads_on() {
    let mut shop = Shop::new();
    let (rina, sari, dewi) = (
        shop.member("Rina"),
        shop.member("Sari"),
        shop.member("Dewi"),
    );
    let asked = ask(&mut shop, &rina, "Gamis kawung");
    let first = review(&mut shop, &asked);
    let asked = ask(&mut shop, &sari, "Gamis motif kawung");
    let second = review(&mut shop, &asked);
    let (now, conn) = (shop.now, &mut shop.conn);
    let by = staff(Role::Moderator);
    for request in [&first, &second] {
        requests::vote(conn, now, &dewi.actor(), request.id).unwrap();
    }
    assert!(matches!(
        requests::merge(conn, now, &by, first.id, first.version, first.id),
        Err(RequestError::Itself)
    ));
    let kept = requests::merge(conn, now, &by, second.id, second.version, first.id).unwrap();
    assert_eq!((kept.id, kept.votes), (first.id, 3));
    let found = requests::public_view(conn, None, &second.number).unwrap();
    assert_eq!(found, Some(FoundRequest::Moved(first.number.clone())));
    let own = requests::of_member(conn, sari.id, 10).unwrap();
    assert_eq!(own.len(), 1, "the merged one leads to the other");
    assert_eq!(own[0].id, first.id);
    let letter = &mail::recent(conn, 1).unwrap()[0];
    assert_eq!(letter.template, "request-merged");
    // What is merged is done with; the other way round is too late.
    let back = requests::merge(conn, now, &by, first.id, kept.version, second.id);
    assert!(matches!(
        back,
        Err(RequestError::WrongState(RequestState::Merged))
    ));
}

#[test]
fn many_votes_at_once_are_all_counted() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let asked = ask(&mut shop, &rina, "Kebaya encim");
    review(&mut shop, &asked);
    let voters: Vec<_> = (0..6).map(|n| shop.member(&format!("Sari {n}"))).collect();
    let barrier = Barrier::new(voters.len());
    thread::scope(|scope| {
        for voter in &voters {
            let (mut conn, now, barrier) = (shop.db.conn(), shop.now, &barrier);
            scope.spawn(move || {
                barrier.wait();
                requests::vote(&mut conn, now, &voter.actor(), asked.id).unwrap();
                requests::vote(&mut conn, now, &voter.actor(), asked.id).unwrap();
            });
        }
    });
    let view = requests::view(&mut shop.conn, &staff(Role::Owner), asked.id)
        .unwrap()
        .unwrap();
    assert_eq!((view.request.votes, view.voters.len()), (7, 7));
}
