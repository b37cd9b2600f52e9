//! Promotions at the keys: made, started, held back, copied, and what they brought.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    carts,
    members::Member,
    money::Rupiah,
    pricing::DiscountClass,
    promotions::{self, Phase, Promotion, PromotionEvent, PromotionTerms, Reward, Target, Trigger},
};

use super::Stage;

/// Lets staff make a promotion, with a code if one is named, and decide about it.
fn offer(
    stage: &mut Stage,
    terms: &PromotionTerms,
    code: &str,
    events: &[PromotionEvent],
) -> Promotion {
    let (conn, now, by) = (&mut stage.shop.conn, stage.now, Actor::System);
    let mut made = promotions::create(conn, now, &by, terms).unwrap();
    if !code.is_empty() {
        promotions::add_code(conn, now, &by, made.id, code, None).unwrap();
    }
    for &event in events {
        made = promotions::decide(conn, now, &by, made.id, made.version, event).unwrap();
    }
    made
}

fn terms(stage: &Stage, name: &str) -> PromotionTerms {
    PromotionTerms {
        name: name.to_owned(),
        label: format!("Promo {name}"),
        ..PromotionTerms::new(stage.now.day())
    }
}

/// Promotions of every state: two run, the others are held back, planned, over, or a draft.
pub fn offers(stage: &mut Stage) {
    use PromotionEvent::{End, Pause, Start};
    let today = stage.now.day();
    let payday = PromotionTerms {
        minimum_spend: Some(Rupiah(150_000)),
        max_discount: Some(Rupiah(75_000)),
        max_uses: Some(100),
        max_per_member: Some(1),
        budget: Some(Rupiah(2_500_000)),
        last_day: Some(today + Duration::days(9)),
        ..terms(stage, "Gajian November")
    };
    offer(stage, &payday, "GAJIAN", &[Start]);
    let shipping = PromotionTerms {
        class: DiscountClass::Shipping,
        trigger: Trigger::Automatic,
        reward: Reward::FreeShipping,
        value: 0,
        minimum_spend: Some(Rupiah(500_000)),
        ..terms(stage, "Ongkir gratis se-DIY sampai akhir tahun")
    };
    offer(stage, &shipping, "", &[Start]);
    offer(
        stage,
        &terms(stage, "Ajak teman"),
        "BERDUA",
        &[Start, Pause],
    );
    offer(stage, &terms(stage, "Hari Batik"), "BATIK", &[Start, End]);
    let planned = PromotionTerms {
        first_day: today + Duration::days(19),
        ..terms(stage, "Harbolnas 12.12")
    };
    offer(stage, &planned, "DUABELAS", &[Start]);
    offer(stage, &terms(stage, "Lebaran"), "", &[]);
}

/// A member orders with a code.
fn order_with(stage: &mut Stage, member: &Member, code: &str, price: i64) {
    let goods = stage.shop.goods(&format!("Gamis {code} {price}"), price, 5);
    let (conn, now, owner) = (&mut stage.shop.conn, stage.shop.now, Some(member.id));
    let (cart, token) = carts::add(conn, now, None, owner, goods, 1).unwrap();
    carts::add_code(conn, now, Some(&token), owner, code).unwrap();
    let order = stage.shop.place(member, cart);
    stage.shop.confirm_payment(&order);
}

#[test]
fn promotions_stand_in_lists_by_their_phase() {
    let mut stage = Stage::new();
    offers(&mut stage);
    let mut stage = stage.with_owner();
    stage.press("g r");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Promosi                              Sari (Pemilik) · 14.02 WIB ┐
    │ [Berjalan]  Direncanakan   Dijeda   Berakhir   Draf   Semua          2 baris │
    │  Promosi                     Sampai       Dipakai      Potongan Status       │
    │▸ Ongkir gratis se-DIY sampa… –                  0             0 Berjalan     │
    │  Gajian November             2 Des 2026     0/100             0 Berjalan     │
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
    │ B baru  E ubah  P jeda  Enter buka  Y salin  D akhiri  / saring    ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    let phases = [
        Phase::Running,
        Phase::Planned,
        Phase::Paused,
        Phase::Over,
        Phase::Draft,
    ];
    for (phase, count) in phases.into_iter().zip([2, 1, 1, 1, 1]) {
        let rows = &stage.model.promotions.browse.rows;
        assert_eq!(rows.len(), count, "{phase:?}");
        assert!(
            rows.iter()
                .all(|row| row.promotion.phase(stage.now) == phase)
        );
        stage.press(")");
    }
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Promosi                              Sari (Pemilik) · 14.02 WIB ┐
    │  Berjalan   Direncanakan   Dijeda   Berakhir   Draf  [Semua]         6 baris │
    │  Promosi                     Sampai       Dipakai      Potongan Status       │
    │▸ Lebaran                     –                  0             0 Draf         │
    │  Harbolnas 12.12             –                  0             0 Direncanakan │
    │  Hari Batik                  –                  0             0 Berakhir     │
    │  Ajak teman                  –                  0             0 Dijeda       │
    │  Ongkir gratis se-DIY sampa… –                  0             0 Berjalan     │
    │  Gajian November             2 Des 2026     0/100             0 Berjalan     │
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
    │ B baru  E ubah  A jalankan  C kode  Enter buka  Y salin  D akhiri  ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    // Words and codes find a promotion.
    stage.press("/");
    stage.type_text("duabelas");
    stage.press("enter");
    assert_eq!(stage.model.promotions.browse.rows.len(), 1);
    stage.sees("Harbolnas 12.12");
    stage.press("esc");
}

#[test]
fn a_promotion_is_made_started_held_back_copied_and_counted() {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    let wati = stage.shop.member("Wati");
    let mut stage = stage.with_owner();
    stage.press("g r B");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Promosi                              Sari (Pemilik) · 14.02 WIB ┐
    │ [┌─ Promosi baru ─────────────────────────────────────────────────────────┐s │
    │  │ Tersimpan sebagai draf; A menjalankannya.                              │  │
    │  │                                                                        │  │
    │  │ ▸ Nama                                                                 │  │
    │  │                      Hanya untuk staf.                                 │  │
    │  │   Sebutan                                                              │  │
    │  │                      Dibaca pelanggan di keranjang dan di pesanan.     │  │
    │  │   Berlaku            Dengan kode                                       │  │
    │  │   Kode                                                                 │  │
    │  │                      Misalnya GAJIAN; hanya untuk promosi dengan kode. │  │
    │  │                      Kode acak: C.                                     │  │
    │  │   Jenis              Pesanan: potongan persen                          │  │
    │  │   Besarnya           10                                                │  │
    │  │                      Persen (10 atau 12,5) atau rupiah (25.000),       │  │
    │  │                      menurut jenisnya.                                 │  │
    │  │                                                                      ↓ │  │
    │  │                                                                        │  │
    │  │  [ Simpan ]                                                            │  │
    │  │ Tab ↑↓ pindah · ←→ pilih · Ctrl-S kirim · Esc batal                    │  │
    │  └────────────────────────────────────────────────────────────────────────┘  │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    stage.type_text("Gajian November");
    stage.press("tab");
    stage.type_text("Promo Gajian");
    stage.press("tab tab");
    stage.type_text("diskon 10%");
    stage.press("tab tab ctrl-u");
    stage.type_text("seratus");
    stage.press("ctrl-s");
    stage.sees("✗");
    stage.sees("Tulis persen seperti 10");
    stage.press("ctrl-u");
    stage.type_text("12,5");
    stage.press("ctrl-s");
    // What cannot be a code is refused, and nothing was made.
    stage.sees("✗");
    let conn = &mut stage.shop.conn;
    assert!(
        promotions::named(conn, &Actor::System, "1")
            .unwrap()
            .is_none()
    );
    stage.press("ctrl-u");
    stage.type_text("gajian");
    stage.press("tab tab tab tab tab tab");
    stage.type_text("150rb");
    stage.press("ctrl-s");
    stage.sees("✓ Gajian November tersimpan sebagai draf");
    stage.press("A");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Promosi ▸ Gajian November            Sari (Pemilik) · 14.02 WIB ┐
    │ Gajian November                                                         Draf │
    │                                                                              │
    │ Potongan 12,5 % dari total belanja                                           │
    │ · minimal belanja Rp 150.000                                                 │
    │                                                                              │
    │ Sebutan            Promo Gajian                                              │
    │ Berlak┌─ Jalankan Gajian November? ──────────────────────────────────┐       │
    │ Tangga│ Berlaku mulai 23 Nov 2026. Pelanggan langsung melihatnya     │       │
    │ Gabung│ pada harinya.                                                │       │
    │       │                                                              │       │
    │ ─ Hasi│ ▸[ Batal ]   [ Jalankan ]                                    │─────  │
    │ Dipaka│ ←→ pilih · Enter tekan · y ya · n tidak · Esc batal          │       │
    │ Potong└──────────────────────────────────────────────────────────────┘       │
    │ Hasil              Rp 0 bersih · 0 pesanan · 0 anggota                       │
    │                                                                              │
    │ ─ Kode (1) ────────────────────────────────────────────────────────────────  │
    │ GAJIAN                                                                0 kali │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └ ✓ Gajian November tersimpan sebagai draf ────────────────────────────────────┘
    ");
    stage.press("y");
    stage.sees("✓ Gajian November berjalan");

    order_with(&mut stage, &rina, "GAJIAN", 480_000);
    order_with(&mut stage, &wati, "gajian", 304_000);
    stage.press("g b");
    for _ in 0..2 {
        stage.press("home A space ctrl-s");
    }
    stage.press("g r enter ctrl-r");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Promosi ▸ Gajian November            Sari (Pemilik) · 14.02 WIB ┐
    │ Gajian November                                                     Berjalan │
    │                                                                              │
    │ Potongan 12,5 % dari total belanja                                           │
    │ · minimal belanja Rp 150.000                                                 │
    │                                                                              │
    │ Sebutan            Promo Gajian                                              │
    │ Berlaku            Dengan kode                                               │
    │ Tanggal            mulai 23 Nov 2026                                         │
    │ Gabung             bersama jenis lain                                        │
    │                                                                              │
    │ ─ Hasil ───────────────────────────────────────────────────────────────────  │
    │ Dipakai            2                                                         │
    │ Potongan diberikan Rp 98.000                                                 │
    │ Hasil              Rp 686.000 bersih · 2 pesanan · 2 anggota                 │
    │                                                                              │
    │ ─ Kode (1) ────────────────────────────────────────────────────────────────  │
    │ GAJIAN                                                                2 kali │
    │                                                                              │
    │ ─ Pesanan terakhir ────────────────────────────────────────────────────────  │
    │ GG-2611-0002  23 Nov 2026                                         −Rp 38.000↓│
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ B baru  E ubah  P jeda  C kode  Y salin  D akhiri  J berikutnya    ? bantuan │
    └ ✓ GG-2611-0002: Rp 274.xxx diterima. ────────────────────────────────────────┘
    ");

    stage.press("P");
    stage.sees("Jeda Gajian November?");
    stage.press("y");
    stage.sees("✓ Gajian November dijeda");
    stage.press("P y");
    stage.sees("✓ Gajian November berjalan lagi");
    stage.press("Y");
    stage.sees("Gajian November (2026-11-23)");
    stage.sees("Draf");
    // The copy has the terms and not the codes.
    stage.sees("Potongan 12,5 %");
    stage.sees("Belum ada kode");
    stage.press("C tab");
    stage.type_text("3");
    stage.press("tab");
    stage.type_text("GJ");
    stage.press("ctrl-s");
    stage.sees("✓ 3 kode dibuat");
    let copy = stage.model.promotions.browse.record.as_deref().unwrap();
    assert_eq!((copy.code_count, copy.codes.len()), (3, 3));
    assert!(copy.codes.iter().all(|code| code.code.starts_with("GJ")));
}

#[test]
fn a_running_promotion_is_changed_and_ended() {
    let mut stage = Stage::new();
    stage.shop.goods("Gamis Parang Laras", 485_000, 3);
    let targets: Vec<Target> =
        promotions::find_targets(&mut stage.shop.conn, "produk:gamis-parang-laras").unwrap();
    let sale = PromotionTerms {
        class: DiscountClass::Price,
        trigger: Trigger::Automatic,
        value: 2_000,
        targets,
        last_day: Some(stage.now.day() + Duration::days(6)),
        ..terms(&stage, "Cuci gudang")
    };
    offer(&mut stage, &sale, "", &[PromotionEvent::Start]);
    let mut stage = stage.with_owner();
    stage.press("g r enter E");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Promosi ▸ Cuci gudang                Sari (Pemilik) · 14.02 WIB ┐
    │ C┌─ Ubah Cuci gudang ─────────────────────────────────────────────────────┐n │
    │  │ Promosi ini aktif: perubahan langsung berlaku. Pesanan yang sudah ada  │  │
    │ H│ tetap seperti semula.                                                  │  │
    │  │                                                                        │  │
    │ S│ ▸ Nama               Cuci gudang                                       │  │
    │ B│                      Hanya untuk staf.                                 │  │
    │ T│   Sebutan            Promo Cuci gudang                                 │  │
    │ G│                      Dibaca pelanggan di keranjang dan di pesanan.     │  │
    │  │   Berlaku            Otomatis                                          │  │
    │ ─│   Jenis              Obral: harga turun persen                         │  │
    │ D│   Besarnya           20                                                │  │
    │ P│                      Persen (10 atau 12,5) atau rupiah (25.000),       │  │
    │ H│                      menurut jenisnya.                                 │  │
    │  │   Untuk              produk:gamis-parang-laras                         │  │
    │  │                      kategori:hijab, koleksi:lebaran,                  │  │
    │  │                      produk:gamis-parang-laras. Kosong: semua.       ↓ │  │
    │  │                                                                        │  │
    │  │  [ Simpan ]                                                            │  │
    │  │ Tab ↑↓ pindah · ←→ pilih · Ctrl-S kirim · Esc batal                    │  │
    │  └────────────────────────────────────────────────────────────────────────┘  │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    // A day before the first one makes no sense and is said beside it.
    stage.press("tab tab tab tab tab tab tab ctrl-u");
    stage.type_text("2026-11-01");
    stage.press("ctrl-s");
    stage.sees("✗");
    stage.press("ctrl-u");
    stage.type_text("2026-12-24");
    stage.press("ctrl-s");
    stage.sees("✓");
    stage.press("D");
    stage.sees("Akhiri Cuci gudang?");
    stage.press("y");
    stage.sees("✓ Cuci gudang diakhiri");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Promosi ▸ Cuci gudang                Sari (Pemilik) · 14.02 WIB ┐
    │ Cuci gudang                                                         Berakhir │
    │                                                                              │
    │ Harga turun 20 % untuk Gamis Parang Laras                                    │
    │                                                                              │
    │ Sebutan            Promo Cuci gudang                                         │
    │ Berlaku            Otomatis                                                  │
    │ Tanggal            23 Nov 2026 – 24 Des 2026                                 │
    │ Gabung             bersama jenis lain                                        │
    │                                                                              │
    │ ─ Hasil ───────────────────────────────────────────────────────────────────  │
    │ Dipakai            0                                                         │
    │ Potongan diberikan Rp 0                                                      │
    │ Hasil              Rp 0 bersih · 0 pesanan · 0 anggota                       │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ B baru  Y salin  J berikutnya  Esc mundur  : perintah  Q keluar    ? bantuan │
    └ ✓ Cuci gudang diakhiri ──────────────────────────────────────────────────────┘
    ");
    // Over is over: it can be copied, and nothing else.
    stage.press("E");
    stage.sees("Promosi ini sudah diakhiri.");
}
