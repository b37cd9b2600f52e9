//! The timeline: everything that happened with a customer, in one order.

use chrono::Duration;
use shop_core::{
    customers::{self, ContactChannel, NewContact, TimelineEntry, TimelineKind},
    members::{self, ConsentChange, ConsentPurpose, ConsentSource, Member},
    messages::Lang,
    staff::Role,
};

use crate::shop::{Shop, staff};

fn sentences(shop: &mut Shop, member: &Member, kind: Option<TimelineKind>) -> Vec<String> {
    customers::timeline(&mut shop.conn, &staff(Role::Owner), member, kind, None, 100)
        .unwrap()
        .iter()
        .map(|entry| entry.sentence(Lang::Id))
        .collect()
}

fn lived() -> (Shop, Member) {
    let mut shop = Shop::new();
    let goods = shop.goods("Kebaya Kutubaru", 400_000, 9);
    let rina = shop.member("Rina Wulandari");
    shop.member("Orang Lain");
    shop.wait(Duration::hours(1));
    let order = shop.order(&rina, &[(goods, 1)]);
    shop.wait(Duration::hours(1));
    shop.pay(&order);
    let by = staff(Role::Cashier);
    shop.wait(Duration::hours(1));
    let visit = NewContact {
        channel: ContactChannel::Visit,
        body: "Mencoba kebaya".to_owned(),
        follow_up: "+2h".to_owned(),
    };
    let (now, conn) = (shop.now, &mut shop.conn);
    customers::log_contact(conn, now, &by, rina.id, &visit).unwrap();
    customers::add_note(conn, now, &by, rina.id, "Lengan dipendekkan.\nDua senti.").unwrap();
    customers::tag_member(conn, now, &by, rina.id, "kebaya").unwrap();
    shop.wait(Duration::hours(1));
    let change = ConsentChange {
        purpose: ConsentPurpose::NewsMail,
        given: true,
        wording: "Saya bersedia.".to_owned(),
        source: ConsentSource::Account,
    };
    members::set_consent(&mut shop.conn, shop.now, &rina.actor(), rina.id, &change).unwrap();
    (shop, rina)
}

#[test]
fn one_timeline_holds_every_kind_of_contact() {
    let (mut shop, rina) = lived();
    let all = sentences(&mut shop, &rina, None);
    for words in [
        "Persetujuan diberikan · kabar lewat email",
        "Tag dipasang · kebaya",
        "Catatan",
        "Kunjungan · Mencoba kebaya → 25 Nov 2026 09.00 WIB",
        "Pembayaran diterima",
        "Pesanan dibuat",
        "Mendaftar sebagai anggota",
        "Email antre · ",
    ] {
        assert!(
            all.iter().any(|sentence| sentence.contains(words)),
            "{words} is not in {all:#?}"
        );
    }
    assert!(all.iter().any(|one| one.contains("Lengan dipendekkan.")));
    let of = |shop: &mut Shop, kind| sentences(shop, &rina, Some(kind)).len();
    assert_eq!(of(&mut shop, TimelineKind::Contacts), 1);
    assert_eq!(of(&mut shop, TimelineKind::Notes), 2);
    assert_eq!(of(&mut shop, TimelineKind::Orders), 1);
    assert_eq!(of(&mut shop, TimelineKind::Forum), 0);
    let mails = of(&mut shop, TimelineKind::Mail);
    assert!(mails >= 3, "registered, approved, order: {mails}");
    let parts: usize = TimelineKind::ALL
        .iter()
        .map(|&kind| of(&mut shop, kind))
        .sum();
    assert_eq!(parts, all.len(), "every line is of exactly one kind");
}

#[test]
fn pages_of_the_timeline_miss_and_repeat_nothing() {
    let (mut shop, rina) = lived();
    let whole =
        customers::timeline(&mut shop.conn, &staff(Role::Owner), &rina, None, None, 100).unwrap();
    for limit in [1, 2, 3, 5] {
        let mut pages: Vec<TimelineEntry> = Vec::new();
        loop {
            let after = pages.last().map(TimelineEntry::end);
            let page = customers::timeline(
                &mut shop.conn,
                &staff(Role::Owner),
                &rina,
                None,
                after,
                limit,
            )
            .unwrap();
            if page.is_empty() {
                break;
            }
            pages.extend(page);
        }
        assert_eq!(pages, whole, "by {limit}");
    }
}

#[test]
fn a_note_that_is_taken_away_takes_its_words_with_it() {
    let (mut shop, rina) = lived();
    let note = customers::notes_of(&mut shop.conn, &staff(Role::Owner), rina.id, 1)
        .unwrap()
        .remove(0);
    let by = staff(Role::Cashier);
    customers::remove_note(&mut shop.conn, shop.now, &by, note.id).unwrap();
    let all = sentences(&mut shop, &rina, None);
    assert!(!all.iter().any(|one| one.contains("Lengan")), "{all:#?}");
    assert!(all.iter().any(|one| one.starts_with("Catatan dihapus")));
}
