//! Product requests at the terminal.

use shop_core::{
    actor::Actor,
    members::Member,
    requests::{self, NewRequest, Request},
};

use super::Stage;

/// A member asks for something.
pub(super) fn ask(stage: &mut Stage, member: &Member, title: &str) -> Request {
    let new = NewRequest {
        title: title.to_owned(),
        body: "Untuk wisuda bulan depan.".to_owned(),
        size: "XXL".to_owned(),
        colour: "sage".to_owned(),
        price_from: "300rb".to_owned(),
        price_to: "450rb".to_owned(),
        ..NewRequest::default()
    };
    let by = Actor::Member(member.id);
    requests::ask(&mut stage.shop.conn, stage.now, &by, member.id, &new).unwrap()
}

/// A member asks for something with a picture, of which the file is lost.
pub(super) fn ask_with_picture(stage: &mut Stage, member: &Member) {
    let new = NewRequest {
        title: "Kebaya janggan".to_owned(),
        photo_key: Some(format!("minta/{}.jpg", "0".repeat(64))),
        ..NewRequest::default()
    };
    let by = Actor::Member(member.id);
    requests::ask(&mut stage.shop.conn, stage.now, &by, member.id, &new).unwrap();
}

fn stage_with_requests() -> Stage {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    let wati = stage.shop.member("Wati");
    ask(&mut stage, &rina, "Kebaya kutubaru hijau sage");
    ask(&mut stage, &wati, "Sarung bantal truntum");
    stage.with_owner()
}

#[test]
fn requests_in_a_list() {
    let mut stage = stage_with_requests();
    stage.sees("2 Permintaan baru");
    stage.press("f8");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Permintaan                           Sari (Pemilik) · 14.02 WIB ┐
    │ [Baru]  Ditinjau   Direncanakan   Sudah dipesan   Tersedia   Ditolak   Semua │
    │  No.          Suara Yang diminta         Nama          Status       Menunggu │
    │▸ PM-2611-0001     1 Kebaya kutubaru hij… Rina Wulanda… Baru              0 m │
    │  PM-2611-0002     1 Sarung bantal trunt… Wati          Baru              0 m │
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
    │ A terima  T tolak  V pindahkan  e tersedia  Enter buka  p tautkan  ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_request_is_accepted_planned_and_fulfilled() {
    let mut stage = stage_with_requests();
    stage.shop.goods("Kebaya Kutubaru Sage", 395_000, 4);
    stage.press("g m enter");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Permintaan ▸ PM-2611-0001            Sari (Pemilik) · 14.02 WIB ┐
    │ PM-2611-0001  Kebaya kutubaru hijau sage                                Baru │
    │ Rina Wulandari · +62 812-0000-1361 · rina.wulandari@example.com              │
    │                                                                              │
    │ Rincian            XXL · sage · Rp 300.000–450.000                           │
    │                                                                              │
    │ Untuk wisuda bulan depan.                                                    │
    │                                                                              │
    │ ─ Peminat (1) ─────────────────────────────────────────────────────────────  │
    │ Rina Wulandari                                                      0 m lalu │
    │                                                                              │
    │ ─ Langkah ─────────────────────────────────────────────────────────────────  │
    │ 23 Nov 2026 14.02  Baru                                                      │
    │                                                                              │
    │ ─ Email bila Ditinjau: 1 penerima ─────────────────────────────────────────  │
    │ Permintaan PM-2611-0001 sedang kami tinjau                                   │
    │ Permintaan “Kebaya kutubaru hijau sage” sudah kami terima dan kami muat di   │
    │ halaman permintaan, supaya anggota lain dapat ikut meminta.                  │
    │                                                                              │
    │ Kami mengabari Anda lagi begitu ada keputusan.                               │
    │                                                                             ↓│
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ A terima  T tolak  V pindahkan  e tersedia  p tautkan  n catatan   ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    stage.press("A");
    stage.sees("1 peminat dikabari: Rina Wulandari");
    stage.press("y");
    stage.sees("PM-2611-0001 sekarang: Ditinjau.");
    stage.press("V");
    stage.type_text("d");
    stage.press("enter");
    stage.type_text("Contoh sedang dijahit.");
    stage.press("enter enter");
    stage.sees("PM-2611-0001 sekarang: Direncanakan.");
    stage.press("n");
    stage.type_text("Pola sudah ada.");
    stage.press("ctrl-s");
    stage.sees("Catatan untuk PM-2611-0001 disimpan.");
    stage.sees("Catatan intern");
    stage.press("p");
    stage.type_text("tidak ada ini");
    stage.press("enter enter");
    stage.sees("Tidak ada produk yang cocok");
    stage.press("esc y e");
    stage.type_text("kebaya kutubaru sage");
    stage.press("enter enter enter");
    stage.sees("PM-2611-0001 tersedia; 1 peminat dikabari.");
}

#[test]
fn what_was_asked_for_is_logged_from_anywhere() {
    let mut stage = stage_with_requests();
    stage.press("g o ctrl-t");
    stage.type_text("gamis kawung XXL");
    stage.press("enter enter");
    stage.sees("Dicatat: gamis kawung XXL");
    stage.press("f8 T");
    stage.press("right tab");
    stage.type_text("Peminatnya kurang.");
    stage.press("enter enter");
    stage.sees("PM-2611-0001 sekarang: Ditolak.");
    stage.press("f8 M");
    stage.type_text("PM-2611-0009");
    stage.press("enter enter");
    stage.sees("Permintaan ini tidak ada.");
}

#[test]
fn the_picture_is_looked_at_before_it_is_published() {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    ask_with_picture(&mut stage, &rina);
    let mut stage = stage.with_owner();
    stage.press("g m enter");
    stage.sees("ada; tekan b untuk melihatnya");
    // The file itself was never kept: the deed says so and nothing else.
    stage.press("b");
    stage.sees("Bukti tidak dapat dibuka");
    stage.press("A");
    stage.sees("lihat dahulu dengan b");
    stage.press("esc");
}

#[test]
fn a_wish_is_written_down_for_a_member() {
    let mut stage = stage_with_requests();
    stage.press("g m N");
    stage.type_text("rina");
    stage.press("tab");
    stage.type_text("Gamis kawung");
    stage.press("tab");
    stage.type_text("XL");
    stage.press("ctrl-s");
    stage.sees("PM-2611-0003 dicatat untuk Rina Wulandari.");
    stage.sees("Gamis kawung");
    // Twice the same is once.
    stage.press("g m N");
    stage.type_text("rina");
    stage.press("tab");
    stage.type_text("Gamis kawung");
    stage.press("tab");
    stage.type_text("XL");
    stage.press("ctrl-s");
    stage.sees("PM-2611-0003 dicatat untuk Rina Wulandari.");
}
