//! Reports, staff and the log of deeds, worked from the keys.

use chrono::Duration;
use shop_core::{
    secret::Password,
    staff::{self, NewStaff, Role, StaffState},
};

use super::{PASSWORD, Stage};
use crate::widgets::form::Kind;

/// A shop with two orders, one of them paid.
fn trade() -> Stage {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    let gamis = stage.shop.goods("Gamis Parang Laras", 485_000, 10);
    let tunik = stage.shop.goods("Tunik Kawung", 285_000, 10);
    for (article, pieces) in [(gamis, 2), (tunik, 1)] {
        let order = stage.shop.order(&rina, article, pieces);
        stage.shop.confirm_payment(&order);
    }
    let mut stage = stage.with_owner();
    stage.press("g b");
    for _ in 0..2 {
        stage.press("home A space ctrl-s");
    }
    stage.shop.order(&rina, gamis, 1);
    stage.wait(Duration::hours(2));
    stage
}

#[test]
fn a_report_is_chosen_cut_and_explained() {
    let mut stage = trade();
    stage.press("g a");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Laporan                              Sari (Pemilik) · 16.02 WIB ┐
    │▸ Penjualan                 │  Penjualan                                      │
    │  Produk terlaris           │                                                 │
    │  Produk lambat             │  Pesanan dihitung bila sudah lunas dan tidak    │
    │  Stok dan nilainya         │  dibatalkan, pada hari pesanan dibuat. Bersih = │
    │  Gerak stok                │  kotor − diskon − dana yang dikembalikan; dana  │
    │  Anggota dan pendaftaran   │  yang dikembalikan mengurangi hari pesanannya.  │
    │  Pesan dan waktu jawab     │  Kotor = jumlah × harga daftar. Rata-rata =     │
    │  Piutang                   │  bersih ÷ pesanan. Ongkos kirim berdiri sendiri │
    │                            │  dan tidak termasuk bersih.                     │
    │                            │                                                 │
    │                            │  Laporan tentang satu periode.                  │
    │                            │                                                 │
    │                            │  Dapat dibagi menurut: hari, bulan, produk,     │
    │                            │  kategori, ukuran, warna, saluran, hari         │
    │                            │  lebaran.                                       │
    │                            │                                                 │
    │                            │  admin-tui report sales                         │
    │                            │                                                 │
    │                            │                                                 │
    │                            │                                                 │
    ├────────────────────────────┴─────────────────────────────────────────────────┤
    │ f atur  d definisi  Enter buka  Tab panel  Esc mundur  : perintah  ? bantuan │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    stage.press("enter");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Laporan ▸ Penjualan                  Sari (Pemilik) · 16.02 WIB ┐
    │ Penjualan · Bulan ini (1 Nov 2026 – 23 Nov 2026)                       n = 2 │
    │ menurut hari · keadaan per 23 Nov 2026 16.02 WIB                             │
    │ tertinggi 1.255.000 · 23 Nov 2026                                            │
    │                                                                   ██         │
    │                                                                   ██         │
    │                                                                   ██         │
    │ ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ██         │
    │ 1 Nov 2026                                                23 Nov 2026        │
    │                                                                              │
    │ [Rincian]  Perbandingan                                                 1/23 │
    │ Hari         Pesanan  Potong      Kotor  Diskon  Kembali     Bersih        › │
    │▸1 Nov 2026         0       0          0       0        0          0          │
    │ 2 Nov 2026         0       0          0       0        0          0          │
    │ 3 Nov 2026         0       0          0       0        0          0          │
    │ 4 Nov 2026         0       0          0       0        0          0          │
    │ 5 Nov 2026         0       0          0       0        0          0          │
    │ 6 Nov 2026         0       0          0       0        0          0          │
    │ ───────────────────────────────────────────────────────────────────          │
    │ Total              2       3  1.255.000       0        0  1.255.000          │
    │ ✓ Baris 1.255.000 = pesanan 1.255.000                                        │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ f atur  ) bagi lain  X ekspor  d definisi  t tabel  Tab panel      ? bantuan │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    stage.press(") )");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Laporan ▸ Penjualan                  Sari (Pemilik) · 16.02 WIB ┐
    │ Penjualan · Bulan ini (1 Nov 2026 – 23 Nov 2026)                       n = 2 │
    │ menurut produk · keadaan per 23 Nov 2026 16.02 WIB                           │
    │ Gamis Parang Laras  ███████████████████████████████████████████████  970.000 │
    │ Tunik Kawung        █████████████▊                                   285.000 │
    │                                                                              │
    │ [Rincian]  Perbandingan                                                      │
    │ Produk              Pesanan  Potong      Kotor  Diskon  Kembali     Bersih › │
    │▸Gamis Parang Laras        1       2    970.000       0        0    970.000   │
    │ Tunik Kawung              1       1    285.000       0        0    285.000   │
    │ ──────────────────────────────────────────────────────────────────────────   │
    │ Total                     2       3  1.255.000       0        0  1.255.000   │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ ✓ Baris 1.255.000 = pesanan 1.255.000                                        │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ f atur  ) bagi lain  X ekspor  d definisi  t tabel  Tab panel      ? bantuan │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    stage.press("t");
    stage.sees("[Perbandingan]");
    stage.press("d");
    stage.sees("admin-tui report sales");
    stage.press("esc J");
    stage.sees("Laporan ▸ Produk terlaris");
    stage.press("esc");
    stage.sees("▸ Produk terlaris");
    stage.press(":");
    stage.type_text("laporan piutang");
    stage.press("enter");
    stage.sees("GG-2611-0003");
    stage.sees("✓ Tagihan dikurangi transfer");
}

#[test]
fn a_report_is_asked_with_days_of_ones_own() {
    let mut stage = trade();
    stage.press("g a enter f");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Laporan ▸ Penjualan                  Sari (Pemilik) · 16.02 WIB ┐
    │ Penjualan · Bulan ini (1 Nov 2026 – 23 Nov 2026)                       n = 2 │
    │ menurut hari · keadaan per 23 Nov 2026 16.02 WIB                             │
    │ t┌─ Atur laporan: Penjualan ──────────────────────────────────────────────┐  │
    │  │ ▸ Periode           ◂ Bulan ini ▸  2/6                                 │  │
    │  │   Dari              2026-11-01                                         │  │
    │  │   Sampai tanggal    2026-11-23                                         │  │
    │ ·│                     Tanggal yang diketik berlaku lebih dahulu daripada │  │
    │ 1│                     nama periode.                                      │  │
    │  │   Menurut           Hari                                               │  │
    │ [│   Hanya                                                                │3 │
    │ H│                     nama=nilai, pisahkan dengan titik koma: product,   │› │
    │▸1│                     category, size, colour, channel                    │  │
    │ 2│   Keadaan per                                                          │  │
    │ 3│                     Kosong = sekarang; tanggal berarti akhir hari itu. │  │
    │ 4│                                                                        │  │
    │ 5│  [ Tampilkan ]                                                         │  │
    │ 6│ Tab ↑↓ pindah · ←→ pilih · Ctrl-S kirim · Esc batal                    │  │
    │ ─└────────────────────────────────────────────────────────────────────────┘  │
    │ Total              2       3  1.255.000       0        0  1.255.000          │
    │ ✓ Baris 1.255.000 = pesanan 1.255.000                                        │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    stage.press("tab ctrl-u");
    stage.type_text("2026-11-30");
    stage.press("ctrl-s");
    stage.sees("✗ Tanggal akhir mendahului tanggal awal");
    stage.press("ctrl-u");
    stage.type_text("2026-11-30");
    stage.press("shift-tab ctrl-u");
    stage.type_text("2026-11-01");
    stage.press("tab tab tab");
    stage.type_text("warna=Sogan");
    stage.press("ctrl-s");
    stage.sees("✗ Laporan ini tidak dapat disaring");
    stage.press("ctrl-u");
    stage.type_text("product=tunik");
    stage.press("ctrl-s");
    stage.sees("1 Nov 2026 – 30 Nov 2026");
    stage.sees("produk = tunik");
    stage.sees("285.000");
}

#[test]
fn a_report_goes_into_a_file_that_is_not_overwritten() {
    let mut stage = trade();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("penjualan");
    stage.press("g a enter X tab ctrl-u");
    stage.type_text(&file.display().to_string());
    stage.press("ctrl-s");
    stage.sees("✓ Ditulis ke");
    let written = std::fs::read_to_string(file.with_extension("csv")).unwrap();
    assert!(written.contains("2026-11-23,2,3,1255000"), "{written}");
    stage.press("X tab ctrl-u");
    stage.type_text(&file.display().to_string());
    stage.press("ctrl-s");
    stage.sees("✗ Berkas itu sudah ada");
}

#[test]
fn a_wide_window_shows_the_report_beside_the_list() {
    let mut stage = Stage::sized(150, 44);
    let rina = stage.shop.member("Rina Wulandari");
    let gamis = stage.shop.goods("Gamis Parang Laras", 485_000, 10);
    let order = stage.shop.order(&rina, gamis, 2);
    stage.shop.confirm_payment(&order);
    let mut stage = stage.with_owner();
    stage.press("g b A space ctrl-s g a");
    stage.sees("✓ Baris 970.000 = pesanan 970.000");
    stage.press("down");
    stage.sees("Kumulatif");
    stage.press("tab t");
    stage.press("esc up");
    stage.sees("Rata-rata");
}

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
    │  Nama                Nama pengguna Peran         Status       Terakhir masuk │
    │  Budi Santoso        budi          Kasir         Aktif              0 m lalu │
    │▸ Sari                sari          Pemilik       Aktif              0 m lalu │
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
    │  Waktu              Siapa        Apa                                         │
    │▸ 23 Nov 2026 16.02  toko         Gagal masuk di terminal · sari              │
    │  23 Nov 2026 14.02  pelanggan    Pesanan dibuat · GG-2611-0003 · Rp 493.000  │
    │  23 Nov 2026 14.02  Sari         Pembayaran diterima · GG-2611-0002 · Rp 29… │
    │  23 Nov 2026 14.02  Sari         Pembayaran diterima · GG-2611-0001 · Rp 97… │
    │  23 Nov 2026 14.02  Sari         Masuk di terminal · Sari                    │
    │  23 Nov 2026 14.02  toko         Akun staf dibuat · Sari                     │
    │  23 Nov 2026 14.02  pelanggan    Pembayaran dikonfirmasi · GG-2611-0002 · R… │
    │  23 Nov 2026 14.02  pelanggan    Pesanan dibuat · GG-2611-0002 · Rp 293.000  │
    │  23 Nov 2026 14.02  pelanggan    Pembayaran dikonfirmasi · GG-2611-0001 · R… │
    │  23 Nov 2026 14.02  pelanggan    Pesanan dibuat · GG-2611-0001 · Rp 970.000  │
    │  23 Nov 2026 14.02  toko         Barang masuk · Tunik Kawung · TUNKAW-IND-M… │
    │  23 Nov 2026 14.02  toko         Produk diterbitkan · Tunik Kawung           │
    │  23 Nov 2026 14.02  toko         Varian ditambahkan · Tunik Kawung · TUNKAW… │
    │  23 Nov 2026 14.02  toko         Produk dibuat · Tunik Kawung                │
    │  23 Nov 2026 14.02  toko         Barang masuk · Gamis Parang Laras · GAMPAR… │
    │  23 Nov 2026 14.02  toko         Produk diterbitkan · Gamis Parang Laras     │
    │  23 Nov 2026 14.02  toko         Varian ditambahkan · Gamis Parang Laras · … │
    │  23 Nov 2026 14.02  toko         Produk dibuat · Gamis Parang Laras          │
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
