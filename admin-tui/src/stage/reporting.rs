//! Reports, worked from the keys.

use chrono::Duration;

use super::Stage;

/// A shop with three orders, two of them paid.
pub fn trade() -> Stage {
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
    │  Segmen pelanggan (RFM)    │  Kotor = jumlah × harga daftar. Rata-rata =     │
    │  Promosi                   │  bersih ÷ pesanan. Ongkos kirim berdiri sendiri │
    │  Pesan dan waktu jawab     │  dan tidak termasuk bersih.                     │
    │  Permintaan produk         │                                                 │
    │  Keramaian forum           │  Laporan tentang satu periode.                  │
    │  Piutang                   │                                                 │
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
    │ Hari            Bersih  Pesanan  Potong      Kotor  Diskon  Kembali        › │
    │▸1 Nov 2026           0        0       0          0       0        0          │
    │ 2 Nov 2026           0        0       0          0       0        0          │
    │ 3 Nov 2026           0        0       0          0       0        0          │
    │ 4 Nov 2026           0        0       0          0       0        0          │
    │ 5 Nov 2026           0        0       0          0       0        0          │
    │ 6 Nov 2026           0        0       0          0       0        0          │
    │ ───────────────────────────────────────────────────────────────────          │
    │ Total        1.255.000        2       3  1.255.000       0        0          │
    │ ✓ Baris − dana kembali 1.255.000 = pesanan 1.255.000 · 2 pencocokan lagi     │
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
    │ Produk                 Bersih  Pesanan  Potong      Kotor  Diskon  Kembali › │
    │▸Gamis Parang Laras    970.000        1       2    970.000       0        0   │
    │ Tunik Kawung          285.000        1       1    285.000       0        0   │
    │ ──────────────────────────────────────────────────────────────────────────   │
    │ Total               1.255.000        2       3  1.255.000       0        0   │
    │                                                                              │
    │ Perbandingan                                                                 │
    │ Periode                Bersih  Pesanan  Potong  Dari        Sampai           │
    │ Periode ini         1.255.000        2       3  1 Nov 2026  23 Nov 2026      │
    │ Periode sebelumnya          0        0       0  9 Okt 2026  31 Okt 2026      │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ ✓ Baris − dana kembali 1.255.000 = pesanan 1.255.000 · 2 pencocokan lagi     │
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
    │ Total        1.255.000        2       3  1.255.000       0        0          │
    │ ✓ Baris − dana kembali 1.255.000 = pesanan 1.255.000 · 2 pencocokan lagi     │
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
    stage.sees("✓ Baris − dana kembali 970.000 = pesanan 970.000");
    stage.sees("✓ Uang yang masuk dan kembali cocok pada 1 dari 1 pesanan");
    stage.press("down");
    stage.sees("Kumulatif");
    stage.press("tab t");
    stage.press("esc up");
    stage.sees("Rata-rata");
}
