//! What stands beside a product: what goes with it, its tags and pictures.

use shop_core::catalog;

use super::{BY, drawing, product, stage};
use crate::stage::Stage;

#[test]
fn what_stands_beside_a_product_is_changed_on_its_record() {
    let mut stage = stage();
    stage.press("g q end enter");
    stage.sees("Gamis Kawung");
    let gown = product(&mut stage, "gamis");
    let related = |stage: &mut Stage| -> Vec<String> {
        let found = catalog::staff_companions(&mut stage.shop.conn, &BY, gown).unwrap();
        found.related.into_iter().map(|it| it.name).collect()
    };
    for typed in ["pasmina-polos", "kemeja", "Bros Melati"] {
        stage.press("p");
        stage.type_text(typed);
        stage.press("ctrl-s");
    }
    let all = ["Pasmina Polos", "Kemeja Parang", "Bros Melati"];
    assert_eq!(related(&mut stage), all);
    stage.press("p");
    stage.type_text("gamis kawung");
    stage.press("ctrl-s");
    stage.sees("tidak bisa dipasangkan dengan dirinya");
    stage.press("esc y");
    // Behind the variant stand those that go with it.
    stage.press("end { {");
    assert_eq!(
        related(&mut stage),
        ["Bros Melati", "Pasmina Polos", "Kemeja Parang"]
    );
    stage.press("} end -");
    assert_eq!(related(&mut stage), ["Pasmina Polos", "Bros Melati"]);
    // Both ways at once.
    stage.press("p");
    stage.type_text("kemeja");
    stage.press("tab space ctrl-s");
    let shirt = product(&mut stage, "kemeja");
    let found = catalog::staff_companions(&mut stage.shop.conn, &BY, shirt).unwrap();
    assert_eq!(found.related.len(), 1);
    // A pair that nobody bought yet is typed.
    stage.press("T");
    stage.type_text("bros");
    stage.press("ctrl-s");
    let vetoed = |stage: &mut Stage| {
        let found = catalog::staff_companions(&mut stage.shop.conn, &BY, gown).unwrap();
        found.bought.iter().filter(|pair| pair.vetoed).count()
    };
    assert_eq!(vetoed(&mut stage), 1);
    stage.press("#");
    stage.type_text("lebaran, Hari Raya");
    stage.press("ctrl-s");
    let tags = |stage: &mut Stage| catalog::tags_of(&mut stage.shop.conn, gown).unwrap();
    assert_eq!(tags(&mut stage), ["hari-raya", "lebaran"]);
    let file = drawing(&stage);
    stage.press("f");
    stage.type_text(&file);
    stage.press("ctrl-s");
    stage.sees("Keterangan gambar masih kosong");
    stage.type_text("Tampak depan");
    stage.press("tab");
    stage.type_text("The front");
    stage.press("tab right ctrl-s");
    stage.sees("Gambar Gamis Kawung ditambahkan.");
    stage.press("end");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Produk ▸ Gamis Kawung                Sari (Pemilik) · 14.02 WIB ┐
    │ Gamis Kawung                                                          Dijual │
    │ Gamis · Batik cap · Parang                                                   │
    │                                                                              │
    │ ─ Varian (1) ──────────────────────────────────────────────────────────────  │
    │  Ukuran · warna    Kode                        Harga   Fisik Dipesan    Sisa │
    │  M · Indigo        GAMKAW-IND-M              450.000       9       0       9 │
    │                                                                              │
    │ ─ Pasangannya (3) ─────────────────────────────────────────────────────────  │
    │  Pasmina Polos                                                               │
    │  Bros Melati                                                                 │
    │  Kemeja Parang                                                               │
    │                                                                              │
    │ ─ Dibeli bersama (1) ──────────────────────────────────────────────────────  │
    │▸ Bros Melati                                               tidak ditampilkan │
    │                                                                              │
    │ ─ Keterangan ──────────────────────────────────────────────────────────────  │
    │ Bahan              Katun primisima                                           │
    │ Cara perawatan     Cuci dengan lerak.                                        │
    │ Tautan             /produk/gamis-kawung                                      │
    │ Tag                #hari-raya #lebaran                                      ↓│
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ I izinkan  B baru  E ubah  V varian  p pasangkan  # tag  f foto    ? bantuan │
    └ ✓ Gambar Gamis Kawung ditambahkan. ──────────────────────────────────────────┘
    ");
    stage.press("I");
    assert_eq!(vetoed(&mut stage), 0);
    // A tag that is taken off leaves one that somebody else put on.
    let put = ["hari-raya", "lebaran", "kantor"].map(str::to_owned);
    catalog::set_tags(&mut stage.shop.conn, stage.now, &BY, gown, &put).unwrap();
    stage.press("#");
    for _ in 0..", lebaran".len() {
        stage.press("backspace");
    }
    stage.press("ctrl-s");
    assert_eq!(tags(&mut stage), ["hari-raya", "kantor"]);
}
