//! Collections: made, filled, put in order, shown and deleted.

use shop_core::{catalog, ids::CollectionId, time::Timestamp};

use super::{BY, drawing, stage};
use crate::stage::Stage;

fn collection(stage: &mut Stage, name: &str) -> catalog::StaffCollection {
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let rows = catalog::staff_collections(conn, now, &BY).unwrap();
    let found = rows.iter().find(|row| row.collection.name == name);
    let id: CollectionId = found
        .unwrap_or_else(|| panic!("no collection {name}"))
        .collection
        .id;
    catalog::staff_collection(conn, now, &BY, id)
        .unwrap()
        .unwrap()
}

fn articles(stage: &mut Stage, name: &str) -> Vec<String> {
    let found = collection(stage, name).products;
    found.into_iter().map(|product| product.name).collect()
}

#[test]
fn collections_are_listed_with_their_days() {
    let mut stage = stage();
    stage.press(")");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Rak                                  Sari (Pemilik) · 14.02 WIB ┐
    │  Kategori  [Koleksi]                                                 2 baris │
    │  Koleksi                      Cara memilih       Produk Status               │
    │▸ Lebaran                      Dipilih sendiri         0 mulai 2 Des 2026     │
    │  Baru datang                  Baru terbit (30 …       4 Tayang               │
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
    │ + masukkan  E ubah  B baru  Enter buka  K naik, J turun  f gambar  ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_collection_is_made_filled_shown_and_deleted() {
    let mut stage = stage();
    stage.press(") B");
    stage.type_text("Hari Raya");
    stage.press("tab");
    stage.type_text("Feast");
    stage.press("tab tab tab tab");
    stage.type_text("Dari kepala sampai dada.");
    stage.press("tab tab");
    stage.type_text("2026-11-20");
    stage.press("tab");
    stage.type_text("2026-11-19");
    stage.press("ctrl-s");
    stage.sees("Tanggal selesai harus sesudah");
    stage.press("backspace backspace");
    stage.type_text("30");
    stage.press("ctrl-s");
    let made = collection(&mut stage, "Hari Raya");
    assert_eq!(made.collection.slug, "hari-raya");
    assert!(!made.collection.published && !made.shown);
    let last: Timestamp = "2026-11-30T16:59:59Z".parse().unwrap();
    let after: Timestamp = "2026-11-30T17:00:00Z".parse().unwrap();
    // It is open, so that it can be filled at once: by name, path and code.
    for typed in ["kemeja", "gamis-kawung", "Bros Melati"] {
        stage.press("+");
        stage.type_text(typed);
        stage.press("ctrl-s");
    }
    stage.sees("Bros Melati masuk ke Hari Raya");
    let chosen = ["Kemeja Parang", "Gamis Kawung", "Bros Melati"];
    assert_eq!(articles(&mut stage, "Hari Raya"), chosen);
    stage.press("+");
    stage.type_text("bros");
    stage.press("ctrl-s");
    stage.sees("Bros Melati sudah ada di sini.");
    stage.press("esc y +");
    stage.type_text("selendang");
    stage.press("ctrl-s");
    stage.sees("Produk ini tidak ditemukan.");
    stage.press("esc y +");
    // All of them lie in this category, and none is called so.
    stage.type_text("gamis");
    stage.press("ctrl-s");
    stage.sees("Ada beberapa produk yang cocok");
    stage.press("esc y");
    // The cursor goes with what is moved.
    stage.press("end { {");
    let chosen = ["Bros Melati", "Kemeja Parang", "Gamis Kawung"];
    assert_eq!(articles(&mut stage, "Hari Raya"), chosen);
    stage.press("} home down -");
    assert_eq!(
        articles(&mut stage, "Hari Raya"),
        ["Kemeja Parang", "Gamis Kawung"]
    );
    stage.press("A");
    stage.sees("Tayangkan Hari Raya?");
    stage.press("y");
    let shown = collection(&mut stage, "Hari Raya").collection;
    assert!(shown.is_shown(stage.now) && shown.is_shown(last) && !shown.is_shown(after));
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Rak ▸ Hari Raya                      Sari (Pemilik) · 14.02 WIB ┐
    │ Hari Raya                                                   s.d. 30 Nov 2026 │
    │ … dalam Inggris    Feast                                                     │
    │ Cara memilih       Dipilih sendiri                                           │
    │ Mulai tanggal      20 Nov 2026                                               │
    │ Sampai tanggal     30 Nov 2026                                               │
    │ Deskripsi          Dari kepala sampai dada.                                  │
    │ Tautan             /koleksi/hari-raya                                        │
    │                                                                              │
    │ ─ Isinya (2) ──────────────────────────────────────────────────────────────  │
    │    1  Kemeja Parang                                                          │
    │▸   2  Gamis Kawung                                                           │
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
    │ + masukkan  - keluarkan  { naik, } turun  E ubah  B baru  T tarik  ? bantuan │
    └ ✓ Hari Raya tayang di web ───────────────────────────────────────────────────┘
    ");
    // Saved as it is, it keeps its last day.
    stage.press("E tab");
    stage.type_text(" days");
    stage.press("ctrl-s");
    let saved = collection(&mut stage, "Hari Raya").collection;
    assert_eq!(saved.name_en, "Feast days");
    assert_eq!(
        (saved.published, saved.starts_at, saved.ends_at),
        (true, shown.starts_at, shown.ends_at)
    );
    stage.press("T y");
    assert!(!collection(&mut stage, "Hari Raya").collection.published);
    stage.press("p");
    stage.sees("Produk ▸ Gamis Kawung");
    stage.press("g e");
    stage.press("end D");
    stage.sees("Hapus Hari Raya?");
    stage.press("y");
    stage.sees("Hari Raya dihapus");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let rows = catalog::staff_collections(conn, now, &BY).unwrap();
    assert_eq!(rows.len(), 2);
}

#[test]
fn a_rule_fills_a_collection_and_nobody_else() {
    let mut stage = stage();
    stage.press(") end enter +");
    stage.sees("Isi koleksi ini mengikuti aturan");
    stage.sees("Gamis Kawung");
    stage.press("esc K");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let rows = catalog::staff_collections(conn, now, &BY).unwrap();
    assert_eq!(rows[0].collection.name, "Baru datang");
    stage.press("E tab tab tab tab");
    stage.type_text("x");
    stage.press("ctrl-s");
    stage.sees("Tulis angka bulat.");
}

#[test]
fn a_collection_gets_a_picture_and_loses_it() {
    let mut stage = stage();
    let file = drawing(&stage);
    stage.press(") f");
    stage.type_text("/tidak/ada.jpg");
    stage.press("ctrl-s");
    stage.sees("/tidak/ada.jpg");
    stage.press("esc y f");
    stage.type_text(&file);
    stage.press("ctrl-s");
    let collection_of = |stage: &mut Stage| collection(stage, "Lebaran").collection;
    assert_eq!(collection_of(&mut stage).picture_width, 60);
    stage.press("f ctrl-s");
    assert_eq!(collection_of(&mut stage).picture_key, None);
}
