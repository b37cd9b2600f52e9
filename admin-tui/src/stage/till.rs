//! The day's money at the counter, and the drafts that wait.

use shop_core::{
    actor::Actor,
    counter::{self, Tender},
    orders::OrderSource,
};

use super::counter::stage_with_goods;

#[test]
fn the_money_of_the_day_is_read_at_the_counter() {
    let mut stage = stage_with_goods();
    let (now, by) = (stage.now, Actor::System);
    let conn = &mut stage.shop.conn;
    let draft = counter::open(conn, now, &by, OrderSource::Counter)
        .unwrap()
        .id;
    counter::add(conn, now, &by, draft, "tunik kawung", 1).unwrap();
    let given = shop_core::money::Rupiah(300_000);
    counter::place(conn, now, &by, draft, None, &Tender::Cash { given }).unwrap();
    stage.press("g s u");
    stage.sees("Uang hari ini di kasir");
    stage.press("tab");
    stage.type_text("285rb");
    stage.press("ctrl-s");
    let screen = stage.screen();
    for (label, figure) in [
        ("Diterima", "300.000"),
        ("Kembalian", "-15.000"),
        ("Laci", "285.000"),
        ("Selisih", "0"),
        ("Kartu", "0"),
        ("Transfer", "0"),
    ] {
        let row = screen
            .lines()
            .find(|line| line.contains(label) && line.contains(figure));
        assert!(row.is_some(), "{label} {figure}:\n{screen}");
    }
    stage.press("esc");
    stage.sees("cocok");
    // Something else lies there.
    stage.press("u tab");
    stage.type_text("280rb");
    stage.press("ctrl-s esc");
    stage.sees("selisih");
}

#[test]
fn the_longest_waiting_drafts_stand_on_the_first_screen() {
    let mut stage = stage_with_goods();
    let (now, by) = (stage.now, Actor::System);
    for _ in 0..14 {
        counter::open(&mut stage.shop.conn, now, &by, OrderSource::Counter).unwrap();
    }
    let first = counter::oldest_open(&mut stage.shop.conn, &by, 3).unwrap();
    let first: Vec<i64> = first.iter().map(|row| row.draft.id.0).collect();
    assert_eq!(first, [1, 2, 3]);
    stage.press("g h ctrl-r");
    stage.sees("Pesanan kasir terbuka");
}
