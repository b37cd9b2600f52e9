//! Staff accounts and the log of deeds, worked from the keys.

use shop_core::{
    counter,
    money::Rupiah,
    orders::OrderSource,
    secret::Password,
    staff::{self, NewStaff, Role, StaffState},
};

use super::{PASSWORD, Stage, reporting::trade};
use crate::widgets::form::Kind;

#[test]
fn an_account_is_made_with_a_password_shown_once() {
    let mut stage = Stage::signed_in();
    stage.press("g S B");
    stage.type_text("Budi Santoso");
    stage.press("tab");
    stage.type_text("bu di");
    stage.press("ctrl-s");
    stage.sees("✗");
    stage.press("ctrl-u");
    stage.type_text("budi");
    stage.press("ctrl-s");
    stage.sees("Kata sandi untuk Budi Santoso");
    let screen = stage.screen();
    let shown = screen
        .lines()
        .filter_map(|line| line.split_whitespace().find(|word| word.len() == 14))
        .find(|word| word.matches('-').count() == 2)
        .unwrap()
        .to_owned();
    stage.press("esc");
    assert!(!stage.screen().contains(&shown));
    let typed = Password::typed(&shown);
    let budi = staff::sign_in(&mut stage.shop.conn, stage.now, "budi", &typed).unwrap();
    assert_eq!(budi.role, Role::Cashier);
    stage.press("ctrl-r");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Staf                                 Sari (Pemilik) · 14.02 WIB ┐
    │ [Semua]  Aktif   Nonaktif                                            2 baris │
    │  Nama              Nama pengguna Peran         Status         Terakhir masuk │
    │  Budi Santoso      budi          Kasir         Aktif                0 m lalu │
    │▸ Sari              sari          Pemilik       Aktif                0 m lalu │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ B baru  E peran  W sandi  Enter buka  D nonaktif  d jejak          ? bantuan │
    └ ✓ Akun Budi Santoso dibuat. ─────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_last_owner_can_be_neither_disabled_nor_demoted() {
    let mut stage = Stage::signed_in();
    stage.press("g S D y");
    stage.sees("✗");
    stage.press("esc E right ctrl-s");
    stage.sees("✗");
    let sari = staff::by_username(&mut stage.shop.conn, "sari")
        .unwrap()
        .unwrap();
    assert_eq!((sari.role, sari.state), (Role::Owner, StaffState::Active));
}

#[test]
fn a_disabled_account_is_put_out_at_its_next_key() {
    let mut stage = Stage::signed_in();
    let owner = staff::by_username(&mut stage.shop.conn, "sari")
        .unwrap()
        .unwrap();
    let second = NewStaff {
        username: "ratna".to_owned(),
        name: "Ratna".to_owned(),
        role: Role::Owner,
        password: Password::new(PASSWORD).unwrap(),
    };
    let now = stage.now;
    let by = owner.actor();
    let ratna = staff::add(&mut stage.shop.conn, now, &by, second).unwrap();
    staff::disable(&mut stage.shop.conn, now, &ratna.actor(), owner.id).unwrap();
    // Without waiting for the next look at the log.
    stage.press("g o");
    stage.sees("Kata sandi");
    assert!(stage.model.scene.session.is_none());
}

#[test]
fn ones_own_password_needs_the_old_one() {
    let mut stage = Stage::signed_in();
    let change = |stage: &mut Stage, old: &str, new: &str| {
        stage.press(":");
        stage.type_text("sandi");
        stage.press("enter");
        for typed in [old, new, new] {
            stage.type_text(typed);
            stage.press("tab");
        }
        stage.press("ctrl-s");
    };
    change(&mut stage, "salah sekali", "sidomukti 2026");
    stage.sees("✗ Kata sandi lama tidak cocok");
    let Some(crate::app::model::Popup::Form { form, .. }) = stage.model.popups.last() else {
        panic!("the form stays open");
    };
    assert!(matches!(&form.fields[0].kind, Kind::Line(editor) if editor.secret));
    stage.press("esc y");
    change(&mut stage, PASSWORD, "sidomukti 2026");
    stage.sees("✓ Kata sandi Anda diganti.");
    let typed = Password::typed("sidomukti 2026");
    staff::sign_in(&mut stage.shop.conn, stage.now, "sari", &typed).unwrap();
}

#[test]
fn the_log_is_searched_by_person_record_day_and_words() {
    let mut stage = trade();
    let wrong = Password::typed("salah sekali");
    let _ = staff::sign_in(&mut stage.shop.conn, stage.now, "sari", &wrong);
    stage.press("g l");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Jejak kerja                          Sari (Pemilik) · 16.02 WIB ┐
    │ [Semua]  Staf   Akun   Uang   Barang                                24 baris │
    │  Waktu              Siapa      Apa                                           │
    │▸ 23 Nov 2026 16.02  toko       Gagal masuk di terminal · sari                │
    │  23 Nov 2026 14.02  pelanggan  Pesanan dibuat · GG-2611-0003 · Rp 493.000    │
    │  23 Nov 2026 14.02  Sari       Pembayaran diterima · GG-2611-0002 · Rp 293.… │
    │  23 Nov 2026 14.02  Sari       Pembayaran diterima · GG-2611-0001 · Rp 970.… │
    │  23 Nov 2026 14.02  Sari       Masuk di terminal · Sari                      │
    │  23 Nov 2026 14.02  toko       Akun staf dibuat · Sari                       │
    │  23 Nov 2026 14.02  pelanggan  Pembayaran dikonfirmasi · GG-2611-0002 · Rp … │
    │  23 Nov 2026 14.02  pelanggan  Pesanan dibuat · GG-2611-0002 · Rp 293.000    │
    │  23 Nov 2026 14.02  pelanggan  Pembayaran dikonfirmasi · GG-2611-0001 · Rp … │
    │  23 Nov 2026 14.02  pelanggan  Pesanan dibuat · GG-2611-0001 · Rp 970.000    │
    │  23 Nov 2026 14.02  toko       Barang masuk · Tunik Kawung · TUNKAW-IND-M ·… │
    │  23 Nov 2026 14.02  toko       Produk diterbitkan · Tunik Kawung             │
    │  23 Nov 2026 14.02  toko       Varian ditambahkan · Tunik Kawung · TUNKAW-I… │
    │  23 Nov 2026 14.02  toko       Produk dibuat · Tunik Kawung                  │
    │  23 Nov 2026 14.02  toko       Barang masuk · Gamis Parang Laras · GAMPARLA… │
    │  23 Nov 2026 14.02  toko       Produk diterbitkan · Gamis Parang Laras       │
    │  23 Nov 2026 14.02  toko       Varian ditambahkan · Gamis Parang Laras · GA… │
    │  23 Nov 2026 14.02  toko       Produk dibuat · Gamis Parang Laras            │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ f cari  p orang ini  o catatan ini  d hari itu  Enter buka         ? bantuan │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    stage.press(") )");
    stage.sees("[Akun]");
    stage.sees("Gagal masuk di terminal · sari");
    stage.press("( ( /");
    stage.type_text("jenis:payment.settled");
    stage.press("enter");
    let rows = &stage.model.audit.browse.rows;
    assert_eq!(rows.len(), 2);
    stage.press("o");
    stage.sees("Pembayaran dikonfirmasi");
    stage.press("esc /");
    stage.type_text("jenis:member.confirmed");
    stage.press("enter enter");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Jejak kerja ▸ Pendaftaran disetujui  Sari (Pemilik) · 16.02 WIB ┐
    │ Pendaftaran disetujui                                           2 j 0 m lalu │
    │                                                                              │
    │ Waktu              23 Nov 2026 14.02 WIB                                     │
    │ Siapa              toko (system)                                             │
    │ Tentang            anggota no. 1                                             │
    │ Linimasa           anggota no. 1                                             │
    │ Nama               Rina Wulandari                                            │
    │                                                                              │
    │ ─ Yang berubah ────────────────────────────────────────────────────────────  │
    │ Keadaan            Menunggu tinjauan  →  Aktif                               │
    │                                                                              │
    │ Catatan no. 6 · member.confirmed                                             │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ f cari  p orang ini  o catatan ini  d hari itu  J berikutnya       ? bantuan │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    stage.press("esc f");
    stage.type_text("sari");
    stage.press("tab tab tab");
    stage.type_text("2026-11-23");
    stage.press("ctrl-s");
    assert_eq!(
        stage.model.audit.browse.filter.text(),
        "oleh:sari dari:2026-11-23"
    );
    assert_eq!(
        stage.model.audit.browse.rows.len(),
        3,
        "two payments, one sign-in"
    );
    stage.press("p");
    stage.press("d");
    stage.sees("hari:2026-11-23");
}

#[test]
fn an_account_gets_a_role_a_new_password_and_is_switched_off() {
    let mut stage = Stage::signed_in();
    let owner = staff::by_username(&mut stage.shop.conn, "sari")
        .unwrap()
        .unwrap();
    let new = NewStaff {
        username: "budi".to_owned(),
        name: "Budi Santoso".to_owned(),
        role: Role::Cashier,
        password: Password::new(PASSWORD).unwrap(),
    };
    let now = stage.now;
    let budi = staff::add(&mut stage.shop.conn, now, &owner.actor(), new).unwrap();
    let known = |stage: &mut Stage| {
        let found = staff::by_username(&mut stage.shop.conn, "budi").unwrap();
        found.unwrap()
    };
    // Budi stands first in the list.
    stage.press("g S home E");
    stage.sees("Peran");
    stage.press("right ctrl-s");
    stage.sees("✓");
    assert_ne!(known(&mut stage).role, budi.role);
    stage.press("W");
    stage.press("y");
    stage.sees("Kata sandi untuk Budi Santoso");
    stage.press("esc");
    let old = Password::typed(PASSWORD);
    assert!(staff::sign_in(&mut stage.shop.conn, now, "budi", &old).is_err());
    stage.press("D y");
    assert_eq!(known(&mut stage).state, StaffState::Disabled);
}

#[test]
fn the_log_is_narrowed_to_one_of_two_people_with_the_same_first_name() {
    let mut stage = Stage::signed_in();
    let owner = staff::by_username(&mut stage.shop.conn, "sari")
        .unwrap()
        .unwrap();
    let now = stage.now;
    let mut twin = |username: &str, name: &str| {
        let new = NewStaff {
            username: username.to_owned(),
            name: name.to_owned(),
            role: Role::Cashier,
            password: Password::new(PASSWORD).unwrap(),
        };
        staff::add(&mut stage.shop.conn, now, &owner.actor(), new).unwrap();
        let typed = Password::typed(PASSWORD);
        staff::sign_in(&mut stage.shop.conn, now, username, &typed).unwrap();
    };
    twin("dewi.a", "Dewi Astuti");
    twin("dewi.k", "Dewi Kusuma");
    stage.press("g l");
    // The latest entry is the sign-in of the second.
    stage.press("p");
    let rows = &stage.model.audit.browse.rows;
    let who: Vec<Option<&str>> = rows.iter().map(|row| row.actor_name.as_deref()).collect();
    assert_eq!(who, [Some("Dewi Kusuma")]);
}

#[test]
fn what_is_set_at_the_counter_is_among_the_money() {
    let mut stage = Stage::signed_in();
    stage.shop.goods("Tunik Kawung", 285_000, 2);
    let (now, by) = (stage.now, shop_core::actor::Actor::System);
    let conn = &mut stage.shop.conn;
    let draft = counter::open(conn, now, &by, OrderSource::Counter)
        .unwrap()
        .id;
    let offer = counter::add(conn, now, &by, draft, "tunik kawung", 1).unwrap();
    let price = Some(Rupiah(200_000));
    counter::set_price(
        conn,
        now,
        &by,
        draft,
        offer.variant.id,
        price,
        "Kancing lepas.",
    )
    .unwrap();
    stage.press("g l ) ) )");
    stage.sees("[Uang]");
    stage.sees("Harga diubah di kasir");
}
