//! The inbox at the keys: read, answered after a second look, noted, put
//! aside, settled.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    service::{
        self, Conversation, ConversationKind, ConversationState, NewConversation, Visibility,
    },
};

use super::Stage;

/// A shop with a complaint and a question, an hour old, and one text to use
/// again; the owner is Sari.
fn stage() -> Stage {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    let (now, by) = (stage.now, rina.actor());
    let complaint = NewConversation::new(
        ConversationKind::Complaint,
        "Kancing lepas",
        "Kancing manset kiri lepas waktu pertama dicoba.",
    );
    service::open(&mut stage.shop.conn, now, &by, complaint).unwrap();
    stage
        .shop
        .message(&rina, "Ukuran M", "Apakah gamis ukuran M ada?");
    let text = "Halo {name}, mohon maaf atas ketidaknyamanannya.";
    let conn = &mut stage.shop.conn;
    service::save_canned_reply(conn, now, &Actor::System, "maaf", (text, ""), None).unwrap();
    let resi = "Nomor resinya {tracking}.";
    service::save_canned_reply(conn, now, &Actor::System, "resi", (resi, ""), None).unwrap();
    let mut stage = stage.with_owner();
    stage.wait(Duration::hours(1));
    stage
}

fn complaint(stage: &mut Stage) -> Conversation {
    service::by_number(&mut stage.shop.conn, "HK-2611-0001")
        .unwrap()
        .unwrap()
}

#[test]
fn the_inbox_at_eighty_columns() {
    let mut stage = stage();
    stage.press("g t");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Pesan                      Sari (Pemilik) · 2 pesan · 15.02 WIB ┐
    │ [Belum dijawab]  Saya   Lewat   Pembayaran   Ditunda   Semua         2 baris │
    │  Batas          No.          Nama           Perihal               Jenis      │
    │▸ 3 j 0 m lagi   HK-2611-0001 Rina Wulandari Kancing lepas         Keluhan    │
    │  20 j lagi      HK-2611-0002 Rina Wulandari Ukuran M              Pertanyaan │
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
    │ r balas  n catatan  a ambil  s tunda  e selesai  Enter buka        ? bantuan │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    stage.wait(Duration::hours(6));
    stage.press("ctrl-r");
    stage.sees("LEWAT 3 j 0 m");
    stage.press(") )");
    stage.sees("[Lewat]");
    stage.sees("HK-2611-0001");
}

#[test]
fn an_answer_is_looked_at_again_before_it_is_sent() {
    let mut stage = stage();
    stage.press("g t enter r");
    stage.sees("BALAS KE PELANGGAN → rina.wulandari@example.com");
    stage.sees("::nama dan spasi untuk balasan siap: maaf, resi");
    stage.type_text("::maaf Kami kirim gantinya. ::resi ");
    stage.sees("Halo Rina Wulandari, mohon maaf");
    stage.press("ctrl-s");
    // The review shows it; stepping back keeps every word.
    stage.sees("Kirim balasan HK-2611-0001?");
    stage.press("e");
    stage.sees("BALAS KE PELANGGAN");
    stage.press("ctrl-s y");
    // A place nobody filled stops it, beside the field.
    stage.sees("Bagian {tracking} belum terisi.");
    assert_eq!(complaint(&mut stage).state, ConversationState::New);
    for _ in 0.."Nomor resinya {tracking}. ".len() {
        stage.press("backspace");
    }
    stage.press("ctrl-s y");
    stage.sees("✓ Jawaban HK-2611-0001 dikirim.");
    let answered = complaint(&mut stage);
    assert_eq!(answered.state, ConversationState::Waiting);
    // Whoever answers takes care of it.
    assert!(answered.assigned_to.is_some());
    let canned = service::canned_reply(&mut stage.shop.conn, &Actor::System, "maaf").unwrap();
    assert_eq!(canned.used, 1);
}

#[test]
fn a_note_is_another_mode_and_looks_like_nothing_a_customer_gets() {
    let mut stage = stage();
    stage.press("g t enter n");
    stage.sees("CATATAN INTERN · HK-2611-0001");
    stage.sees("Hanya dibaca staf.");
    stage.type_text("Kancing ganti ada di laci 2.");
    stage.press("ctrl-s");
    stage.sees("✓ Catatan pada HK-2611-0001 disimpan.");
    let id = complaint(&mut stage).id;
    let view = service::view(&mut stage.shop.conn, &Actor::System, id)
        .unwrap()
        .unwrap();
    let last = &view.messages.last().unwrap().message;
    assert_eq!(last.visibility, Visibility::Internal);
    assert_eq!(view.conversation.state, ConversationState::New);
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Pesan ▸ HK-2611-0001       Sari (Pemilik) · 2 pesan · 15.02 WIB ┐
    │ HK-2611-0001  Rina Wulandari                                            Baru │
    │ +62 812-0000-1361 · rina.wulandari@example.com                               │
    │ Keluhan: Kancing lepas                                                       │
    │ Ditangani          Belum ditangani                                           │
    │ Lewat              Situs                                                     │
    │ Jawab sebelum      23 Nov 2026 18.02 WIB                                     │
    │ Selesai sebelum    26 Nov 2026 14.02 WIB                                     │
    │                                                                              │
    │ ─ Rina Wulandari · 23 Nov 2026 14.02 · 1 j 0 m lalu ───────────────────────  │
    │ Kancing manset kiri lepas waktu pertama dicoba.                              │
    │                                                                              │
    │ ┃ CATATAN INTERN · Sari · 23 Nov 2026 15.02 · 0 m lalu                       │
    │ ┃ Kancing ganti ada di laci 2.                                               │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ r balas  n catatan  a ambil  s tunda  e selesai  V serahkan        ? bantuan │
    └ ✓ Catatan pada HK-2611-0001 disimpan. ───────────────────────────────────────┘
    ");
}

#[test]
fn a_complaint_is_taken_put_aside_and_settled_with_its_cause() {
    let mut stage = stage();
    stage.press("g t enter a");
    stage.sees("✓ HK-2611-0001 kini Anda tangani.");
    assert_eq!(complaint(&mut stage).state, ConversationState::Open);
    stage.press("s");
    stage.sees("Tunda HK-2611-0001");
    stage.press("right ctrl-s");
    stage.sees("ditunda sampai 24 Nov 2026 09.00 WIB");
    assert_eq!(complaint(&mut stage).state, ConversationState::Snoozed);
    stage.press("e ctrl-s");
    stage.sees("✗");
    stage.press("right right tab right right right ctrl-s");
    stage.sees("✓ HK-2611-0001 selesai.");
    let solved = complaint(&mut stage);
    assert_eq!(solved.cause.map(|cause| cause.as_str()), Some("defect"));
    assert_eq!(
        solved.outcome.map(|outcome| outcome.as_str()),
        Some("repaired")
    );
    stage.press("O y");
    assert_eq!(complaint(&mut stage).state, ConversationState::Open);
    stage.press("D y");
    assert_eq!(complaint(&mut stage).state, ConversationState::Spam);
}

#[test]
fn a_call_is_taken_down_and_a_text_kept() {
    let mut stage = stage();
    stage.press("g t B");
    stage.sees("Catat pesan pelanggan");
    stage.type_text("siapa");
    stage.press("ctrl-s");
    stage.sees("Anggota itu tidak ditemukan.");
    for _ in 0..5 {
        stage.press("backspace");
    }
    stage.type_text("rina.wulandari@example.com");
    stage.press("tab tab tab tab tab");
    stage.type_text("Titip salam");
    stage.press("tab");
    stage.type_text("Menelepon untuk berterima kasih.");
    stage.press("ctrl-s");
    stage.sees("dicatat untuk Rina Wulandari.");
    stage.sees("Telepon");
    stage.press("E");
    stage.sees("Balasan siap");
    stage.press("right");
    stage.sees("mohon maaf atas");
    stage.press("tab tab");
    stage.type_text(" Segera kami bereskan.");
    stage.press("ctrl-s");
    stage.sees("✓ Balasan siap maaf disimpan.");
    let kept = service::canned_reply(&mut stage.shop.conn, &Actor::System, "maaf").unwrap();
    assert!(
        kept.body.ends_with("Segera kami bereskan."),
        "{}",
        kept.body
    );
    assert_eq!(kept.version, 2);
}

#[test]
fn late_messages_stand_on_the_home_screen() {
    let mut stage = stage();
    stage.wait(Duration::hours(6));
    stage.press("g h ctrl-r");
    stage.sees("Pesan lewat batas");
}
