//! Stories: what a person does at the keys, and what the screen shows then.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    members::{self, MemberState},
    orders::{self, OrderStage},
};

use super::Stage;

#[test]
fn a_new_shop_asks_for_its_owner_first() {
    let mut stage = Stage::new();
    stage.sees("Membuka basis data");
    stage.start();
    stage.sees("Toko baru: akun pemilik");
    for text in ["Sari", "sari", "pendek", "pendek"] {
        stage.type_text(text);
        stage.press("enter");
    }
    stage.sees("✗");
    stage.type_text(" tapi tidak lagi");
    stage.press("tab");
    stage.type_text(" tapi tidak lagi");
    stage.press("ctrl-s");
    stage.sees("Selamat bekerja, Sari.");
    stage.sees("Semua sudah ditangani.");
}

#[test]
fn a_registration_is_approved_from_the_home_screen() {
    let mut stage = Stage::new();
    let rina = stage.shop.applicant("Rina Wulandari");
    let mut stage = stage.with_owner();
    stage.sees("Pendaftaran ditinjau");
    stage.press("enter");
    stage.sees("[Ditinjau]");
    stage.press("A");
    stage.sees("Setujui Rina Wulandari");
    // Enter presses the safe button first.
    stage.press("enter");
    let state = |stage: &mut Stage| {
        members::by_id(&mut stage.shop.conn, rina.id)
            .unwrap()
            .unwrap()
            .state
    };
    assert_eq!(state(&mut stage), MemberState::AwaitingReview);
    stage.press("A right enter");
    assert_eq!(state(&mut stage), MemberState::Active);
    stage.sees("✓ Rina Wulandari disetujui sebagai anggota.");
    stage.sees("Tidak ada anggota di tampilan ini.");
}

#[test]
fn a_refusal_needs_a_reason_people_can_read() {
    let mut stage = Stage::new();
    let rina = stage.shop.applicant("Rina Wulandari");
    let mut stage = stage.with_owner();
    stage.press("g d enter T");
    stage.press("left ctrl-s");
    stage.sees("✗");
    stage.type_text("Mohon memakai nama sendiri.");
    stage.press("ctrl-s");
    let member = members::by_id(&mut stage.shop.conn, rina.id)
        .unwrap()
        .unwrap();
    assert_eq!(member.state, MemberState::Refused);
    assert_eq!(
        member.state_note.as_deref(),
        Some("Mohon memakai nama sendiri.")
    );
}

#[test]
fn an_order_is_paid_packed_shipped_and_delivered() {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    let gamis = stage.shop.goods("Gamis Parang Laras", 485_000, 10);
    let order = stage.shop.order(&rina, gamis, 2);
    stage.shop.confirm_payment(&order);
    let mut stage = stage.with_owner();
    stage.wait(Duration::minutes(48));
    let at = |stage: &mut Stage| {
        orders::view(&mut stage.shop.conn, &Actor::System, order.id)
            .unwrap()
            .unwrap()
            .order
            .stage()
    };

    stage.press("g b enter A ctrl-s");
    stage.sees("✗ Centang setelah uangnya terlihat");
    stage.press("space ctrl-s");
    assert_eq!(at(&mut stage), OrderStage::Processing);

    stage.press("o P");
    assert_eq!(at(&mut stage), OrderStage::Packed);
    stage.press("S");
    stage.sees("Jl. Kaliurang KM 5 No. 12");
    stage.type_text("abc");
    stage.press("ctrl-s");
    stage.sees("✗");
    stage.press("tab shift-tab");
    stage.type_text("1234567");
    stage.press("ctrl-s");
    assert_eq!(at(&mut stage), OrderStage::Shipped);
    stage.press("R y");
    assert_eq!(at(&mut stage), OrderStage::Delivered);
    stage.press("end");
    stage.sees("Pesanan diterima");
}

#[test]
fn the_home_screen_at_eighty_columns() {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    let gamis = stage.shop.goods("Gamis Parang Laras", 485_000, 10);
    let order = stage.shop.order(&rina, gamis, 2);
    stage.shop.confirm_payment(&order);
    stage.shop.applicant("Dwi");
    stage
        .shop
        .message(&rina, "Ukuran M", "Apakah gamis ukuran M ada?");
    let mut stage = stage.with_owner();
    stage.wait(Duration::minutes(130));
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Hari ini                             Sari (Pemilik) · 16.12 WIB ┐
    │       Perlu tindakan                    Tertua │ Sen, 23 Nov 2026            │
    │▸    1 Pembayaran diperiksa     LEWAT  2 j 10 m │ Omzet                  Rp 0 │
    │     1 Pendaftaran ditinjau            2 j 10 m │ Pesanan lunas             0 │
    │     1 Pesan belum dijawab             2 j 10 m │ 7 hari                 Rp 0 │
    │                                                │                             │
    │                                                │ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ │
    │                                                │ S R K J S M S S R K J S M S │
    ├ 1 Pembayaran diperiksa ────────────────────────┴─────────────────────────────┤
    │  GG-2611-0001       Rina Wulandari      Rp 970.xxx  2 j 10 m  BCA            │
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
    │ Enter buka  Tab panel  : perintah  Ctrl-P menu  Q keluar           ? bantuan │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn the_payment_at_eighty_columns() {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    let gamis = stage.shop.goods("Gamis Parang Laras", 485_000, 10);
    let order = stage.shop.order(&rina, gamis, 2);
    stage.shop.confirm_payment(&order);
    let mut stage = stage.with_owner();
    stage.wait(Duration::minutes(48));
    stage.press("f7 enter");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Pembayaran ▸ GG-2611-0001  Sari (Pemilik) · 1 bayar · 14.50 WIB ┐
    │ GG-2611-0001  Rina Wulandari                            menunggu pemeriksaan │
    │                                                                              │
    │ Tagihan            Rp 970.xxx   kode unik xxx                                │
    │ Katanya ditransfer Rp 970.xxx  (sama dengan tagihan)                         │
    │                                                                              │
    │ Ke rekening        BCA 0374000123 · Griya Gaya                               │
    │ Dari               Mandiri · Rina Wulandari                                  │
    │ Tanggal transfer   23 Nov 2026                                               │
    │ Dikonfirmasi       23 Nov 2026 14.02 WIB (48 m lalu)                         │
    │ Batas waktu        24 Nov 2026 14.02 WIB                                     │
    │ Bukti              ada · tekan b                                             │
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
    │ A cocok  T tolak  b bukti  o pesanan  J berikutnya  Esc mundur     ? bantuan │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    stage.press("A");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Pembayaran ▸ GG-2611-0001  Sari (Pemilik) · 1 bayar · 14.50 WIB ┐
    │ GG-2611-0001  Rina Wulandari                            menunggu pemeriksaan │
    │                                                                              │
    │ Tagihan            Rp 970.xxx   kode unik xxx                                │
    │ Katanya ditransfer Rp 970.xxx  (sama dengan tagihan)                         │
    │  ┌─ Terima pembayaran GG-2611-0001 · Rina Wulandari ──────────────────────┐  │
    │ K│ Cari Rp 970.xxx di mutasi BCA 0374000123, lalu centang.                │  │
    │ D│                                                                        │  │
    │ T│ ▸ [ ] Sudah cek mutasi rekening BCA 0374000123                         │  │
    │ D│   Uang diterima     970.xxx                                            │  │
    │ B│                     Tagihan Rp 970.xxx; ubah bila yang masuk berbeda   │  │
    │ B│   Catatan                                                              │  │
    │  │                                                                        │  │
    │  │  [ Terima pembayaran ]                                                 │  │
    │  │ Tab ↑↓ pindah · ←→ pilih · Ctrl-S kirim · Esc batal                    │  │
    │  └────────────────────────────────────────────────────────────────────────┘  │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn help_tells_what_works_here_and_why_the_rest_does_not() {
    let mut stage = Stage::signed_in();
    stage.press("g o ?");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Pesanan                              Sari (Pemilik) · 14.02 WIB ┐
    │┌─ Yang dapat dilakukan di sini ─────────────────────────────────────────────┐│
    ││ /                                                                          ││
    ││▸ Ctrl-T           Catat “ditanya, tidak ada” dari layar mana pun           ││
    ││  p                Struk pesanan – belum ada yang dipilih                   ││
    ││  P                Tandai sudah dikemas – belum ada yang dipilih            ││
    ││  S                Kirim paket – belum ada yang dipilih                     ││
    ││  R                Tandai sudah diterima pelanggan – belum ada yang dipilih ││
    ││  D Del            Batalkan pesanan – belum ada yang dipilih                ││
    ││  U                Catat dana sudah dikembalikan – belum ada yang dipilih   ││
    ││  O                Buka lagi pesanan yang kedaluwarsa – belum ada yang dip… ││
    ││  m                Lihat pemesannya – belum ada yang dipilih                ││
    ││  ga               Layar: laporan                                           ││
    ││  gS               Layar: akun staf                                         ││
    ││  gl               Layar: jejak kerja                                       ││
    ││                   Ganti kata sandi sendiri                                 ││
    ││  Enter → l        Buka                                                     ││
    ││  /                Saring daftar; !kata untuk yang tidak boleh ada          ││
    ││  )                Tampilan berikutnya                                      ││
    ││ ketik mencari · ↑↓ pilih · Enter jalankan · Esc tutup                      ││
    │└────────────────────────────────────────────────────────────────────────────┘│
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_typed_command_carries_words_to_look_for() {
    let mut stage = Stage::new();
    stage.shop.member("Rina Wulandari");
    stage.shop.member("Dwi");
    let mut stage = stage.with_owner();
    stage.press(":");
    stage.type_text("pelanggan rina");
    stage.press("enter");
    stage.sees("Rina Wulandari");
    assert_eq!(stage.model.members.browse.rows.len(), 1);
    stage.press(":");
    stage.type_text("terbang");
    stage.press("enter");
    stage.sees("Tidak ada perintah “terbang”");
    stage.press("esc esc");
    assert_eq!(stage.model.members.browse.rows.len(), 2);
}

#[test]
fn stock_is_received_and_a_price_changed_in_the_product() {
    let mut stage = Stage::new();
    stage.shop.goods("Gamis Parang Laras", 485_000, 10);
    let mut stage = stage.with_owner();
    stage.press("f9 enter +");
    stage.type_text("5");
    stage.press("ctrl-s");
    stage.sees("15 di rak");
    stage.press("=");
    stage.type_text("-2");
    stage.press("tab");
    stage.type_text("rusak");
    stage.press("ctrl-s");
    stage.sees("13 di rak");
    stage.press("H ctrl-u");
    stage.type_text("1,250.00");
    stage.press("ctrl-s");
    stage.sees("✗ Tulis jumlahnya tanpa sen");
    stage.press("ctrl-u");
    stage.type_text("499rb");
    stage.press("ctrl-s");
    stage.sees("Rp 499.000");
}

#[test]
fn a_wide_window_shows_list_and_record_side_by_side() {
    let mut stage = Stage::sized(140, 40);
    stage.shop.member("Rina Wulandari");
    stage.shop.member("Dwi");
    let mut stage = stage.with_owner();
    stage.press("f3");
    let screen = stage.screen();
    let line = screen
        .lines()
        .find(|line| line.contains("▸ Dwi"))
        .unwrap_or_default();
    assert!(
        line.contains('│'),
        "the list stands beside the record:\n{screen}"
    );
    assert!(screen.contains("dwi@example.com"), "{screen}");
    stage.press("down");
    stage.sees("rina.wulandari@example.com");
}

#[test]
fn a_small_window_says_how_large_it_must_be() {
    let mut stage = Stage::sized(50, 12);
    stage.sees("50×12");
    stage.sees("60×16");
}
