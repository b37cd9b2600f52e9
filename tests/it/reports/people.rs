//! Reports about people: registrations, messages, who owes what.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    catalog,
    counter::{self, DraftCustomer, Tender},
    ids::MemberId,
    members::{self, Consent, ConsentPurpose, MemberByStaff, ProfileEdit, RefusalReason},
    messages::Lang,
    orders::{self, CancelReason, OrderSource},
    payments,
    reports::{Value, Wish},
    requests,
    service::{self, ConversationKind, NewConversation},
    staff::Role,
};

use super::trade::{ask, by, total, trade, written};
use crate::shop::{Shop, staff};

#[test]
fn registrations_are_followed_step_by_step() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 20);
    let confirm = |shop: &mut Shop, name: &str, hours: i64| -> MemberId {
        let member = shop.register(name);
        let token = shop.token_of_mail(&member, "/daftar/konfirmasi/");
        members::confirm_email(&mut shop.conn, shop.now, &token).unwrap();
        shop.wait(Duration::hours(hours));
        member.id
    };
    let cashier = staff(Role::Cashier);
    for (name, hours) in [("Rina", 2), ("Sari", 5), ("Wati", 30)] {
        let id = confirm(&mut shop, name, hours);
        members::approve(&mut shop.conn, shop.now, &cashier, id).unwrap();
    }
    let bot = confirm(&mut shop, "Bot", 1);
    let reason = RefusalReason::Abuse;
    members::refuse(&mut shop.conn, shop.now, &cashier, bot, reason, "").unwrap();
    confirm(&mut shop, "Dwi", 1);
    shop.register("Lama");
    let rina = members::by_email(&mut shop.conn, &"rina@example.com".parse().unwrap());
    let order = shop.order(&rina.unwrap().unwrap(), &[(kebaya, 1)]);
    shop.pay(&order);
    let wish = Wish {
        to: Some(shop.now.day()),
        ..by("step")
    };
    let report = ask(&mut shop, "members", &wish).unwrap();
    insta::assert_snapshot!(written(&report));
    shop.wait(Duration::days(9));
    let report = ask(&mut shop, "members", &by("month")).unwrap();
    assert_eq!(
        (total(&report, "expired"), total(&report, "waiting")),
        (1, 1)
    );
}

#[test]
fn whoever_registers_again_waits_again() {
    let mut shop = Shop::new();
    let bot = shop.register("Bot");
    let token = shop.token_of_mail(&bot, "/daftar/konfirmasi/");
    members::confirm_email(&mut shop.conn, shop.now, &token).unwrap();
    let (reason, cashier) = (RefusalReason::Abuse, staff(Role::Cashier));
    members::refuse(&mut shop.conn, shop.now, &cashier, bot.id, reason, "").unwrap();
    let report = ask(&mut shop, "members", &by("month")).unwrap();
    assert_eq!(
        (total(&report, "refused"), total(&report, "waiting")),
        (1, 0)
    );
    shop.wait(Duration::hours(3));
    shop.register("Bot");
    shop.wait(Duration::hours(1));
    let report = ask(&mut shop, "members", &by("month")).unwrap();
    assert_eq!(
        (total(&report, "refused"), total(&report, "waiting")),
        (0, 1)
    );
}

#[test]
fn messages_are_measured_by_what_a_typical_one_takes() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let cashier = staff(Role::Cashier);
    for (kind, minutes) in [
        (ConversationKind::Question, 20),
        (ConversationKind::Complaint, 45),
        (ConversationKind::Complaint, 600),
    ] {
        let new = NewConversation::new(kind, "Ukuran", "Apakah ada?");
        let by = Actor::Member(rina.id);
        let opened = service::open(&mut shop.conn, shop.now, &by, new).unwrap();
        shop.wait(Duration::minutes(minutes));
        let id = opened.conversation.id;
        service::reply(&mut shop.conn, shop.now, &cashier, id, &"Ada.".into()).unwrap();
    }
    let report = ask(&mut shop, "complaints", &by("kind")).unwrap();
    insta::assert_snapshot!(written(&report));
}

#[test]
fn receivables_are_what_is_open_at_the_moment() {
    let mut shop = trade();
    let before = shop.now;
    let kebaya = shop.goods("Kebaya Encim", 350_000, 5);
    let rina = shop.member("Wati");
    let order = shop.order(&rina, &[(kebaya, 2)]);
    let report = ask(&mut shop, "receivables", &Wish::default()).unwrap();
    insta::assert_snapshot!(written(&report));
    shop.wait(Duration::hours(5));
    shop.pay(&order);
    let report = ask(&mut shop, "receivables", &Wish::default()).unwrap();
    assert_eq!(total(&report, "due"), 0);
    let as_of = Wish {
        as_of: Some(before),
        ..Wish::default()
    };
    let then = ask(&mut shop, "receivables", &as_of).unwrap();
    assert_eq!(total(&then, "due"), 700_000, "as it was before she paid");
    assert!(then.remarks[0].words(Lang::Id).contains("Sesudah saat itu"));
}

#[test]
fn segments_bring_what_their_members_paid() {
    let mut shop = trade();
    let report = ask(&mut shop, "rfm", &Wish::default()).unwrap();
    insta::assert_snapshot!(written(&report));
    assert_eq!(total(&report, "net_ever"), 1_850_000);
}

#[test]
fn demand_is_that_of_the_area() {
    let mut shop = trade();
    let sari = shop.member("Dewi");
    let gone = shop.goods("Gamis Parang", 485_000, 0);
    let by_member = Actor::Member(sari.id);
    requests::watch(&mut shop.conn, shop.now, &by_member, gone).unwrap();
    requests::count_miss(&mut shop.conn, shop.now, "sarung bantal").unwrap();
    let report = ask(&mut shop, "demand", &by("product")).unwrap();
    insta::assert_snapshot!(written(&report));
}

#[test]
fn whoever_has_no_account_can_owe_and_be_owed() {
    let mut shop = trade();
    let kebaya = shop.goods("Kebaya Encim", 350_000, 5);
    let (now, by, account) = (shop.now, staff(Role::Owner), shop.account);
    let conn = &mut shop.conn;
    let mut told = |name: &str| {
        let draft = counter::open(conn, now, &by, OrderSource::Phone)
            .unwrap()
            .id;
        let sku = catalog::offers(conn, &[kebaya]).unwrap()[0]
            .variant
            .sku
            .clone();
        counter::add(conn, now, &by, draft, &sku, 1).unwrap();
        let who = DraftCustomer::WalkIn {
            name: name.to_owned(),
            phone: String::new(),
        };
        counter::set_customer(conn, now, &by, draft, &who).unwrap();
        let transfer = Tender::Transfer { account };
        counter::place(conn, now, &by, draft, None, &transfer)
            .unwrap()
            .order
    };
    let (owing, paid) = (told("Bu Tini"), told("Bu Sri"));
    let open = shop.view(paid.id).open_payment().unwrap().payment.clone();
    let due = open.amount_due;
    payments::settle(&mut shop.conn, now, &by, open.id, open.version, due, "").unwrap();
    let version = shop.view(paid.id).order.version;
    let reason = CancelReason::Inventory;
    orders::cancel(&mut shop.conn, now, &by, paid.id, version, reason, "").unwrap();
    let report = ask(&mut shop, "receivables", &Wish::default()).unwrap();
    let row: Vec<String> = report.table.rows[0].iter().map(Value::exact).collect();
    assert_eq!(
        (&*row[0], &*row[1], &*row[7]),
        (&*owing.number, "Bu Tini", "350000")
    );
    let owed: Vec<String> = report.also[0].rows[0].iter().map(Value::exact).collect();
    assert_eq!((&*owed[1], &*owed[4]), ("Bu Sri", &*due.0.to_string()));
    assert_eq!(report.proofs.len(), 2);
}

#[test]
fn whom_staff_register_themselves_waits_for_nobody() {
    let mut shop = Shop::new();
    let given = |purpose| Consent {
        purpose,
        wording: "Dibacakan di toko.".to_owned(),
    };
    let new = MemberByStaff {
        name: "Tini".to_owned(),
        email: "tini@example.com".to_owned(),
        phone: "0812 3456 7890".to_owned(),
        city: "Sleman".to_owned(),
        lang: Lang::Id,
        profile: ProfileEdit::default(),
        consents: vec![given(ConsentPurpose::Terms), given(ConsentPurpose::Privacy)],
    };
    members::create(&mut shop.conn, shop.now, &staff(Role::Owner), &new).unwrap();
    shop.wait(Duration::days(30));
    let report = ask(&mut shop, "members", &by("month")).unwrap();
    let figures = [
        "registered",
        "email_confirmed",
        "confirmed",
        "expired",
        "waiting",
    ];
    assert_eq!(
        figures.map(|column| total(&report, column)),
        [1, 1, 1, 0, 0]
    );
    let at = report.table.position("median_wait").unwrap();
    assert_eq!(report.table.total.unwrap()[at], Value::Nothing);
}
