//! Every command that a screen offers is one that it carries out.

use std::collections::HashSet;

use chrono::Duration;
use shop_core::{
    actor::Actor,
    catalog::{self, StaffProductQuery},
    content::{self, NewPage},
    customers, members,
    orders::{self, CancelReason, ShipDetails},
    payments,
    secret::Password,
    service::{self, Solution},
    staff,
    time::Timestamp,
};

use super::Stage;
use crate::{
    app::offers,
    registry::{Id, commands},
    screens::{self, Screen},
};

/// A shop in which everything there is to do can be done.
fn full_stage() -> Stage {
    let mut stage = Stage::new();
    let by = Actor::System;
    let now = stage.now;
    let rina = stage.shop.member("Rina Wulandari");
    let gamis = stage.shop.goods("Gamis Parang Laras", 485_000, 50);
    stage.shop.goods("Tunik Kawung", 285_000, 3);
    let products = StaffProductQuery {
        words: "tunik".into(),
        ..StaffProductQuery::default()
    };
    let tunik = catalog::staff_list(&mut stage.shop.conn, &by, &products)
        .unwrap()
        .remove(0);
    catalog::archive(&mut stage.shop.conn, now, &by, tunik.product.id).unwrap();
    stage.shop.applicant("Dwi");
    stage.shop.message(&rina, "Ukuran M", "Apakah ada?");
    super::wishes::ask(&mut stage, &rina, "Kebaya kutubaru");
    super::wishes::ask_with_picture(&mut stage, &rina);
    super::forum::talk(&mut stage, &rina);
    super::promotions::offers(&mut stage);
    super::campaigns::letters(&mut stage);
    super::shelving::shelves(&mut stage);
    stage.shop.message(&rina, "Terima kasih", "Sudah sampai.");
    let settled = service::by_number(&mut stage.shop.conn, "HK-2611-0002")
        .unwrap()
        .unwrap();
    let solution = Solution::default();
    service::solve(&mut stage.shop.conn, now, &by, settled.id, &solution).unwrap();
    let conn = &mut stage.shop.conn;
    customers::add_note(conn, now, &by, rina.id, "Suka sogan.").unwrap();
    customers::add_follow_up(conn, now, &by, rina.id, "Kabari ukuran M", "besok").unwrap();
    let wati = stage.shop.member("Wati");
    members::suspend(&mut stage.shop.conn, now, &by, wati.id, "Menipu.").unwrap();

    let expired = stage.shop.order(&rina, gamis, 1);
    stage.shop.now = now.plus(Duration::hours(30));
    let tomorrow = stage.shop.now;
    orders::expire_due(&mut stage.shop.conn, tomorrow, 10).unwrap();
    assert_eq!(expired.number, "GG-2611-0001");
    let canceled = paid(&mut stage, &rina, gamis);
    let version = version(&mut stage, canceled);
    let reason = CancelReason::Inventory;
    orders::cancel(
        &mut stage.shop.conn,
        tomorrow,
        &by,
        canceled,
        version,
        reason,
        "",
    )
    .unwrap();
    paid(&mut stage, &rina, gamis);
    packed(&mut stage, &rina, gamis);
    let shipped = packed(&mut stage, &rina, gamis);
    let version = self::version(&mut stage, shipped);
    let details = ShipDetails {
        courier: "JNE".into(),
        service: "REG".into(),
        tracking_number: "JP1234567890".into(),
    };
    orders::ship(
        &mut stage.shop.conn,
        tomorrow,
        &by,
        shipped,
        version,
        &details,
    )
    .unwrap();
    let submitted = stage.shop.order(&rina, gamis, 1);
    stage.shop.confirm_payment(&submitted);
    super::counter::drafts(&mut stage, &rina, "gamis parang");
    stage.now = tomorrow;
    let mut stage = stage.with_owner();
    for (slug, shown) in [("bazar", true), ("rencana", false)] {
        let page = NewPage {
            slug: slug.into(),
            title: "Bazar".into(),
            title_en: String::new(),
            body: "Sabtu".into(),
            body_en: String::new(),
        };
        let page = content::add_page(&mut stage.shop.conn, now, &by, &page).unwrap();
        if shown {
            content::publish_page(&mut stage.shop.conn, now, &by, page.page.id).unwrap();
        }
    }
    let lama = staff::NewStaff {
        username: "lama".into(),
        name: "Lama".into(),
        role: staff::Role::Warehouse,
        password: Password::typed("kawung dan parang"),
    };
    let lama = staff::add(&mut stage.shop.conn, now, &by, lama).unwrap();
    staff::disable(&mut stage.shop.conn, now, &by, lama.id).unwrap();
    stage
}

fn version(stage: &mut Stage, order: shop_core::ids::OrderId) -> i64 {
    orders::view(&mut stage.shop.conn, &Actor::System, order)
        .unwrap()
        .unwrap()
        .order
        .version
}

fn paid(
    stage: &mut Stage,
    member: &members::Member,
    variant: shop_core::ids::VariantId,
) -> shop_core::ids::OrderId {
    let order = stage.shop.order(member, variant, 1);
    stage.shop.confirm_payment(&order);
    let by = Actor::System;
    let now: Timestamp = stage.shop.now;
    let row = payments::to_verify(&mut stage.shop.conn, &by, None, 50)
        .unwrap()
        .pop()
        .unwrap();
    let payment = row.view.payment;
    let (id, version, due) = (payment.id, payment.version, payment.amount_due);
    payments::settle(&mut stage.shop.conn, now, &by, id, version, due, "").unwrap();
    order.id
}

fn packed(
    stage: &mut Stage,
    member: &members::Member,
    variant: shop_core::ids::VariantId,
) -> shop_core::ids::OrderId {
    let order = paid(stage, member, variant);
    let (now, version) = (stage.shop.now, version(stage, order));
    orders::pack(&mut stage.shop.conn, now, &Actor::System, order, version).unwrap();
    order
}

/// These are the application's own, not any screen's.
fn is_global(id: Id) -> bool {
    screens::go_to(id).is_some()
        || matches!(
            id,
            Id::Help
                | Id::Palette
                | Id::CommandLine
                | Id::Quit
                | Id::SignOut
                | Id::Redraw
                | Id::HistoryBack
                | Id::HistoryForward
                | Id::OwnPassword
        )
}

/// Runs every command offered at a row of a screen, or at the record behind it.
fn check(stage: &mut Stage, spot: (Screen, usize, bool), offered: &mut HashSet<&'static str>) {
    let (screen, row, into) = spot;
    go(stage, screen, row, into);
    check_here(stage, spot, offered);
}

/// Runs every command offered where the cursor is.
fn check_here(stage: &mut Stage, spot: (Screen, usize, bool), offered: &mut HashSet<&'static str>) {
    let (screen, row, into) = spot;
    let place = stage.model.place();
    for command in commands().filter(|command| !is_global(command.id)) {
        // What was pressed before may have led elsewhere.
        if stage.model.place() != place {
            go(stage, screen, row, into);
        }
        if offers::unavailable(&stage.model, command).is_some() {
            continue;
        }
        offered.insert(command.name);
        let handled = screens::run(&mut stage.model, command.id).is_some();
        assert!(
            handled,
            "{} is offered in {place:?} but does nothing",
            command.name
        );
    }
}

/// Goes to a row of a screen, or to the record behind it.
fn go(stage: &mut Stage, screen: Screen, row: usize, into: bool) {
    let command = commands()
        .find(|command| screens::go_to(command.id) == Some(screen))
        .unwrap();
    stage.model.popups.clear();
    for key in [command.keys[0], "esc", "esc", command.keys[0], "home"] {
        stage.press(key);
    }
    for _ in 0..row {
        stage.press("down");
    }
    if into && screen != Screen::Today {
        stage.press("enter");
    }
}

#[test]
fn what_is_offered_is_carried_out() {
    let mut stage = full_stage();
    let mut offered = HashSet::new();
    for &screen in Screen::ALL {
        for row in 0..8 {
            for into in [false, true] {
                check(&mut stage, (screen, row, into), &mut offered);
            }
        }
    }
    // Contents have other deeds in each of their views.
    for view in 1..5 {
        stage.model.content.browse.show_view(view);
        for into in [false, true] {
            check(&mut stage, (Screen::Content, 0, into), &mut offered);
        }
    }
    // Collections stand in the second view of the shelves only.
    stage
        .model
        .shelves
        .browse
        .show_view(screens::shelves::COLLECTIONS);
    for row in 0..2 {
        for into in [false, true] {
            check(&mut stage, (Screen::Shelves, row, into), &mut offered);
        }
    }
    // A promotion that does not run stands in a view of its own.
    for view in 0..6 {
        stage.model.promotions.browse.show_view(view);
        for into in [false, true] {
            check(&mut stage, (Screen::Promotions, 0, into), &mut offered);
        }
    }
    // What the shop wrote itself stands last in its topic.
    go(&mut stage, Screen::Forum, 0, false);
    stage.press(")");
    go(&mut stage, Screen::Forum, 0, true);
    stage.press("end");
    check_here(&mut stage, (Screen::Forum, 0, true), &mut offered);
    // Categories stand in the last view of the forum only.
    go(&mut stage, Screen::Forum, 0, false);
    stage
        .model
        .forum
        .browse
        .show_view(screens::forum::CATEGORIES);
    check(&mut stage, (Screen::Forum, 0, false), &mut offered);
    // What is settled stands in the last view of the inbox only.
    go(&mut stage, Screen::Inbox, 0, false);
    while stage.model.inbox.browse.view != screens::inbox::ALL {
        stage.press(")");
    }
    for row in 0..8 {
        check(&mut stage, (Screen::Inbox, row, true), &mut offered);
    }
    // What became an order stands in the second view of the counter only.
    go(&mut stage, Screen::Counter, 0, false);
    stage.press(")");
    for into in [false, true] {
        check(&mut stage, (Screen::Counter, 0, into), &mut offered);
    }
    let missing: Vec<_> = commands()
        .filter(|command| !is_global(command.id) && !offered.contains(command.name))
        .map(|command| command.name)
        .collect();
    assert!(missing.is_empty(), "never offered: {missing:?}");
}
