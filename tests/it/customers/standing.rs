//! Where customers stand: segments, lists, moves, objections, birthdays.

use chrono::Duration;
use shop_core::{
    customers::{self, CustomerList, CustomerQuery, Segment, Which},
    ids::VariantId,
    members::{
        self, ConsentChange, ConsentPurpose, ConsentSource, Member, MemberEdit, ProfileEdit,
    },
    messages::Lang,
    money::Rupiah,
    staff::Role,
    time::Timestamp,
};

use crate::shop::{Shop, staff};

/// A member buys and pays once on each of some days ago, the oldest first.
fn buys(shop: &mut Shop, member: &Member, goods: VariantId, ago: &[i64]) {
    let today = shop.now;
    for days in ago {
        shop.now = today.minus(Duration::days(*days));
        let order = shop.order(member, &[(goods, 1)]);
        shop.pay(&order);
    }
    shop.now = today;
}

/// A shop whose members came long ago.
fn shop_of(names: &[&str]) -> (Shop, Vec<Member>, VariantId) {
    let mut shop = Shop::new();
    let goods = shop.goods("Kebaya Kutubaru", 400_000, 90);
    let today = shop.now;
    shop.now = today.minus(Duration::days(500));
    let members = names.iter().map(|name| shop.member(name)).collect();
    shop.now = today;
    (shop, members, goods)
}

fn standing(shop: &mut Shop, member: &Member) -> customers::Standing {
    customers::standing_of(&mut shop.conn, shop.now, &staff(Role::Owner), member.id).unwrap()
}

fn listed(shop: &mut Shop, which: Which) -> Vec<String> {
    let query = CustomerQuery {
        which,
        words: String::new(),
        after: None,
        limit: 50,
    };
    customers::customers(&mut shop.conn, &staff(Role::Cashier), &query)
        .unwrap()
        .into_iter()
        .map(|(member, _)| member.name)
        .collect()
}

#[test]
fn orders_make_segments_and_say_why() {
    let (mut shop, people, goods) = shop_of(&["Juara", "Baru", "Tidur", "Belum"]);
    buys(&mut shop, &people[0], goods, &[300, 200, 120, 60, 10]);
    buys(&mut shop, &people[1], goods, &[12]);
    buys(&mut shop, &people[2], goods, &[400]);
    let champion = standing(&mut shop, &people[0]);
    assert_eq!(champion.segment, Segment::Champion);
    assert_eq!(champion.net_ever, Rupiah(2_000_000));
    assert_eq!(
        champion.why(shop.now, Lang::Id).replace('\u{a0}', " "),
        "R 5: 10 hari; F 4: 5 pesanan; M 4: Rp 2.000.000"
    );
    assert_eq!(standing(&mut shop, &people[1]).segment, Segment::New);
    let asleep = standing(&mut shop, &people[2]);
    assert_eq!(asleep.segment, Segment::Asleep);
    assert!(asleep.overdue);
    let none = standing(&mut shop, &people[3]);
    assert_eq!(none.segment, Segment::Prospect);
    assert_eq!(none.why(shop.now, Lang::Id), "belum pernah belanja");

    // The lists are those of the nightly count.
    assert!(listed(&mut shop, Which::List(CustomerList::Loyal)).is_empty());
    let counted = customers::count_due(&mut shop.conn, shop.now)
        .unwrap()
        .unwrap();
    assert_eq!(
        (counted.members, counted.buyers, counted.changed),
        (4, 3, 4)
    );
    assert_eq!(
        customers::count_due(&mut shop.conn, shop.now).unwrap(),
        None
    );
    let again = customers::count(&mut shop.conn, shop.now).unwrap();
    assert_eq!(again.changed, 0, "what is as it was is not written");
    assert_eq!(
        listed(&mut shop, Which::List(CustomerList::Loyal)),
        ["Juara"]
    );
    assert_eq!(
        listed(&mut shop, Which::List(CustomerList::Promising)),
        ["Baru"]
    );
    assert_eq!(
        listed(&mut shop, Which::List(CustomerList::Lapsing)),
        ["Tidur"]
    );
    let prospects = customers::members_of_segment(&mut shop.conn, Segment::Prospect).unwrap();
    assert_eq!(prospects, [people[3].id]);
}

#[test]
fn money_paid_back_and_orders_called_off_do_not_count() {
    use shop_core::orders::{self, CancelReason};
    let (mut shop, people, goods) = shop_of(&["Rina"]);
    buys(&mut shop, &people[0], goods, &[20]);
    let unpaid = shop.order(&people[0], &[(goods, 2)]);
    assert_eq!(standing(&mut shop, &people[0]).orders_ever, 1);
    let paid = shop.pay(&unpaid);
    assert_eq!(standing(&mut shop, &people[0]).net_ever, Rupiah(1_200_000));
    let by = staff(Role::Cashier);
    orders::cancel(
        &mut shop.conn,
        shop.now,
        &by,
        paid.id,
        paid.version,
        CancelReason::Customer,
        "",
    )
    .unwrap();
    let after = standing(&mut shop, &people[0]);
    assert_eq!((after.orders_ever, after.net_ever), (1, Rupiah(400_000)));
}

#[test]
fn whoever_objects_is_not_judged_and_may_change_her_mind() {
    let (mut shop, people, goods) = shop_of(&["Rina", "Wati"]);
    buys(&mut shop, &people[0], goods, &[40, 20, 10]);
    customers::count(&mut shop.conn, shop.now).unwrap();
    let by = people[0].actor();
    let say = |shop: &mut Shop, given| {
        let change = ConsentChange {
            purpose: ConsentPurpose::Profiling,
            given,
            wording: "Toko boleh mengelompokkan saya.".to_owned(),
            source: ConsentSource::Account,
        };
        members::set_consent(&mut shop.conn, shop.now, &by, people[0].id, &change).unwrap();
    };
    let taste = |shop: &mut Shop| {
        customers::taste_of(&mut shop.conn, &staff(Role::Owner), people[0].id).unwrap()
    };
    assert_ne!(taste(&mut shop), customers::Taste::default());
    say(&mut shop, false);
    assert_eq!(taste(&mut shop), customers::Taste::default());
    assert!(listed(&mut shop, Which::List(CustomerList::Loyal)).is_empty());
    let stands = standing(&mut shop, &people[0]);
    assert_eq!(stands.segment, Segment::Unprofiled);
    assert_eq!(stands.scores(), None);
    assert_eq!(
        stands.why(shop.now, Lang::Id),
        "tidak dinilai atas permintaannya"
    );
    let report = customers::rfm_report(&mut shop.conn, &staff(Role::Owner), shop.now).unwrap();
    let row = |segment| {
        report
            .rows
            .iter()
            .find(|row| row.segment == segment)
            .unwrap()
    };
    assert_eq!(row(Segment::Unprofiled).members, 1);
    assert_eq!(row(Segment::Loyal).members, 0);
    say(&mut shop, true);
    assert_eq!(
        listed(&mut shop, Which::List(CustomerList::Loyal)),
        ["Rina"]
    );
}

#[test]
fn moves_are_told_since_the_month_began() {
    let (mut shop, people, goods) = shop_of(&["Rina", "Wati"]);
    buys(&mut shop, &people[0], goods, &[90]);
    let first: Timestamp = "2026-11-01T00:00:00Z".parse().unwrap();
    customers::count(&mut shop.conn, first).unwrap();
    let by = staff(Role::Owner);
    let report = customers::rfm_report(&mut shop.conn, &by, shop.now).unwrap();
    assert!(report.moves.is_empty(), "{:?}", report.moves);
    buys(&mut shop, &people[0], goods, &[3, 1]);
    let report = customers::rfm_report(&mut shop.conn, &by, shop.now).unwrap();
    assert_eq!(report.moves, [(Segment::Greet, Segment::Loyal, 1)]);
    assert!(!report.by_fifths());
    // As it stood before those orders, nothing had moved.
    let earlier = shop.now.minus(Duration::days(5));
    let before = customers::rfm_report(&mut shop.conn, &by, earlier).unwrap();
    assert!(before.moves.is_empty());
    assert!(customers::rfm_report(&mut shop.conn, &staff(Role::Moderator), shop.now).is_err());
}

#[test]
fn birthdays_of_the_week_go_over_the_end_of_the_year() {
    let (mut shop, people, _) = shop_of(&["Akhir", "Awal", "Kabisat", "Kapan"]);
    let by = staff(Role::Cashier);
    for (member, birthday) in people.iter().zip(["31-12-1990", "02-01", "29-02-1992", ""]) {
        let edit = MemberEdit {
            name: member.name.clone(),
            phone: member.phone.to_string(),
            city: member.city.clone(),
            lang: member.lang,
            note: String::new(),
            profile: ProfileEdit {
                birthday: birthday.to_owned(),
                ..ProfileEdit::default()
            },
        };
        let version = member.version;
        members::edit(&mut shop.conn, shop.now, &by, member.id, version, edit).unwrap();
    }
    let mut week = |day: &str| -> Vec<String> {
        let day = day.parse().unwrap();
        customers::birthdays(&mut shop.conn, &by, day, 7)
            .unwrap()
            .into_iter()
            .map(|(member, on)| format!("{} {on}", member.name))
            .collect()
    };
    assert_eq!(week("2026-12-28"), ["Akhir 2026-12-31", "Awal 2027-01-02"]);
    assert_eq!(week("2026-12-24"), [""; 0]);
    assert_eq!(week("2027-02-22"), ["Kabisat 2027-02-28"]);
    assert_eq!(week("2028-02-22"), [""; 0]);
    assert_eq!(week("2028-02-23"), ["Kabisat 2028-02-29"]);
    assert_eq!(week("2027-03-01"), [""; 0]);
}

#[test]
fn the_most_valuable_come_first_page_by_page() {
    let names: Vec<String> = (0..7).map(|n| format!("Ani {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (mut shop, people, goods) = shop_of(&names);
    for (place, member) in people.iter().enumerate() {
        let days: Vec<i64> = (0..=place % 3).rev().map(|n| 10 + n as i64).collect();
        buys(&mut shop, member, goods, &days);
    }
    customers::count(&mut shop.conn, shop.now).unwrap();
    let by = staff(Role::Cashier);
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let query = CustomerQuery {
            which: Which::List(CustomerList::Promising),
            words: "ani".to_owned(),
            after,
            limit: 2,
        };
        let page = customers::customers(&mut shop.conn, &by, &query).unwrap();
        let Some((last, _)) = page.last() else { break };
        after = Some(last.id);
        seen.extend(page.iter().map(|(_, standing)| standing.net_year.0));
    }
    let mut sorted = seen.clone();
    sorted.sort_by(|a, b| b.cmp(a));
    assert_eq!(seen, sorted);
    let all = listed(&mut shop, Which::List(CustomerList::Promising));
    assert_eq!(seen.len(), all.len());
}
