//! Asking, wanting the same, and taking it back.

use shop_core::{
    actor::Actor,
    members::Member,
    requests::{
        self, AskError, FoundRequest, NewRequest, PublicQuery, Request, RequestField, RequestState,
        VoteError,
    },
    staff::Role,
};

use crate::shop::{Shop, staff};

pub(super) fn wish(title: &str) -> NewRequest {
    NewRequest {
        title: title.to_owned(),
        body: "Untuk wisuda bulan depan.".to_owned(),
        size: "XXL".to_owned(),
        colour: "hijau sage".to_owned(),
        price_from: "300rb".to_owned(),
        price_to: "450.000".to_owned(),
        ..NewRequest::default()
    }
}

pub(super) fn ask(shop: &mut Shop, member: &Member, title: &str) -> Request {
    let mut new = wish(title);
    new.category = Some(shop.category);
    requests::ask(&mut shop.conn, shop.now, &member.actor(), member.id, &new).unwrap()
}

pub(super) fn review(shop: &mut Shop, request: &Request) -> Request {
    requests::decide(
        &mut shop.conn,
        shop.now,
        &staff(Role::Moderator),
        request.id,
        request.version,
        requests::Decision::Review,
        "",
    )
    .unwrap()
}

#[test]
fn a_request_is_the_askers_alone_until_staff_accept_it() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let asked = ask(&mut shop, &rina, "Kebaya kutubaru hijau sage XXL");
    assert_eq!(
        (&*asked.number, asked.state, asked.votes),
        ("PM-2611-0001", RequestState::New, 1)
    );
    assert_eq!(asked.details(), "XXL · hijau sage · Rp 300.000–450.000");
    let see = |shop: &mut Shop, member: Option<&Member>| {
        let member = member.map(|member| member.id);
        requests::public_view(&mut shop.conn, member, "pm-2611-0001").unwrap()
    };
    assert!(matches!(see(&mut shop, Some(&rina)), Some(FoundRequest::Here(view)) if view.own));
    assert_eq!(see(&mut shop, Some(&sari)), None);
    assert_eq!(see(&mut shop, None), None);
    let list = |shop: &mut Shop| {
        let query = PublicQuery {
            limit: 10,
            ..PublicQuery::default()
        };
        requests::published(&mut shop.conn, &query).unwrap().0
    };
    assert_eq!(list(&mut shop), []);
    let vote = requests::vote(&mut shop.conn, shop.now, &sari.actor(), asked.id);
    assert!(matches!(vote, Err(VoteError::NotFound)));

    review(&mut shop, &asked);
    assert!(see(&mut shop, None).is_some());
    assert_eq!(list(&mut shop).len(), 1);
}

#[test]
fn wanting_it_twice_counts_once_and_can_be_taken_back() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let asked = ask(&mut shop, &rina, "Sarung bantal truntum");
    review(&mut shop, &asked);
    let (now, conn) = (shop.now, &mut shop.conn);
    for _ in 0..2 {
        let voted = requests::vote(conn, now, &sari.actor(), asked.id).unwrap();
        assert_eq!(voted.votes, 2);
    }
    assert_eq!(requests::of_member(conn, sari.id, 10).unwrap().len(), 1);
    // The asker loses interest: it goes on for the other one.
    let left = requests::withdraw(conn, now, &rina.actor(), asked.id).unwrap();
    assert_eq!((left.votes, left.state), (1, RequestState::Reviewing));
    let gone = requests::withdraw(conn, now, &sari.actor(), asked.id).unwrap();
    assert_eq!(gone.state, RequestState::Withdrawn);
    assert_eq!(
        requests::public_view(conn, None, &asked.number).unwrap(),
        None
    );
    let late = requests::vote(conn, now, &sari.actor(), asked.id);
    assert!(matches!(
        late,
        Err(VoteError::Closed(RequestState::Withdrawn))
    ));
}

#[test]
fn who_may_ask_and_what_is_refused() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let waiting = shop.register("Dewi");
    let (now, conn) = (shop.now, &mut shop.conn);
    let refused = requests::ask(conn, now, &waiting.actor(), waiting.id, &wish("Kebaya"));
    assert!(matches!(refused, Err(AskError::NotYetMember(_))));
    let refused = requests::ask(conn, now, &sari.actor(), rina.id, &wish("Kebaya"));
    assert!(matches!(refused, Err(AskError::NotAMember)));
    let refused = requests::ask(conn, now, &staff(Role::Warehouse), rina.id, &wish("Kebaya"));
    assert!(matches!(refused, Err(AskError::Denied(_))));
    let wrong = NewRequest {
        title: " ".to_owned(),
        size: "x".repeat(500),
        price_to: "dua ratus".to_owned(),
        ..wish("")
    };
    match requests::ask(conn, now, &rina.actor(), rina.id, &wrong) {
        Err(AskError::Invalid(errors)) => {
            let fields: Vec<RequestField> = errors.iter().map(|error| error.field).collect();
            assert_eq!(
                fields,
                [
                    RequestField::Title,
                    RequestField::Size,
                    RequestField::PriceTo
                ]
            );
        }
        other => panic!("{other:?}"),
    }
    // Staff write it down for her.
    let by = staff(Role::Cashier);
    let noted = requests::ask(conn, now, &by, rina.id, &wish("Kemeja lurik anak")).unwrap();
    assert_eq!(noted.member_id, rina.id);
    for number in 2..=20 {
        requests::ask(
            conn,
            now,
            &rina.actor(),
            rina.id,
            &wish(&format!("Rok {number}")),
        )
        .unwrap();
    }
    let refused = requests::ask(conn, now, &rina.actor(), rina.id, &wish("Rok 21"));
    assert!(matches!(refused, Err(AskError::TooMany)));
    assert!(requests::vote(conn, now, &Actor::System, noted.id).is_err());
}

#[test]
fn the_public_list_pages_by_votes_and_finds_words() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let others: Vec<Member> = (0..3).map(|n| shop.member(&format!("Sari {n}"))).collect();
    for (place, title) in ["Rok lilit", "Kebaya hitam", "Kebaya 50% sutra"]
        .iter()
        .enumerate()
    {
        let asked = ask(&mut shop, &rina, title);
        review(&mut shop, &asked);
        for other in others.iter().take(place) {
            requests::vote(&mut shop.conn, shop.now, &other.actor(), asked.id).unwrap();
        }
    }
    let mut query = PublicQuery {
        limit: 2,
        ..PublicQuery::default()
    };
    let (first, next) = requests::published(&mut shop.conn, &query).unwrap();
    let titles: Vec<&str> = first.iter().map(|request| &*request.title).collect();
    assert_eq!(titles, ["Kebaya 50% sutra", "Kebaya hitam"]);
    query.after = next;
    let (second, end) = requests::published(&mut shop.conn, &query).unwrap();
    assert_eq!(
        (&*second[0].title, second.len(), end),
        ("Rok lilit", 1, None)
    );
    let words = |shop: &mut Shop, words: &str| {
        let query = PublicQuery {
            words: words.to_owned(),
            limit: 10,
            ..PublicQuery::default()
        };
        requests::published(&mut shop.conn, &query).unwrap().0.len()
    };
    assert_eq!(words(&mut shop, "KEBAYA"), 2);
    assert_eq!(words(&mut shop, "50%"), 1);
    assert_eq!(words(&mut shop, "%"), 1);
    assert_eq!(words(&mut shop, "'; DROP TABLE requests; --"), 0);
}
