//! Orders written down at the counter and on the telephone.

use shop_core::{
    actor::Actor,
    counter::{self, DraftCustomer, Tender},
    ids::CounterDraftId,
    members::Member,
    orders::OrderSource,
    promotions::{self, PromotionEvent, PromotionTerms},
};

use super::Stage;
use crate::app::message::Msg;

/// One draft that waits for a member, and one that became an order.
pub(super) fn drafts(stage: &mut Stage, member: &Member, words: &str) {
    let (now, by) = (stage.shop.now, Actor::System);
    let conn = &mut stage.shop.conn;
    let mut begin = |customer: Option<DraftCustomer>| -> CounterDraftId {
        let draft = counter::open(conn, now, &by, OrderSource::Counter).unwrap();
        counter::add(conn, now, &by, draft.id, words, 1).unwrap();
        if let Some(customer) = customer {
            counter::set_customer(conn, now, &by, draft.id, &customer).unwrap();
        }
        draft.id
    };
    let sold = begin(None);
    begin(Some(DraftCustomer::Member(member.id)));
    let total = counter::view(conn, now, &by, sold)
        .unwrap()
        .unwrap()
        .priced
        .total;
    let cash = Tender::Cash { given: total };
    counter::place(conn, now, &by, sold, Some(total), &cash).unwrap();
}

/// A shop with two articles and a code.
pub(super) fn stage_with_goods() -> Stage {
    let mut stage = Stage::new();
    stage.shop.member("Rina Wulandari");
    stage.shop.goods("Gamis Parang Laras", 485_000, 5);
    stage.shop.goods("Tunik Kawung", 285_000, 2);
    let (now, by) = (stage.now, Actor::System);
    let terms = PromotionTerms {
        name: "Gajian".to_owned(),
        label: "Promo Gajian".to_owned(),
        label_en: "Payday offer".to_owned(),
        ..PromotionTerms::new(now.day())
    };
    let conn = &mut stage.shop.conn;
    let made = promotions::create(conn, now, &by, &terms).unwrap();
    promotions::add_code(conn, now, &by, made.id, "GAJIAN", None).unwrap();
    promotions::decide(conn, now, &by, made.id, made.version, PromotionEvent::Start).unwrap();
    stage.with_owner()
}

fn scan(stage: &mut Stage, code: &str) {
    stage.send(Msg::Scan {
        code: code.to_owned(),
        entered: true,
    });
}

#[test]
fn somebody_comes_in_and_pays_in_cash() {
    let mut stage = stage_with_goods();
    stage.press("g s");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir                                Sari (Pemilik) · 14.02 WIB ┐
    │ [Terbuka]  Jadi pesanan   Dibuang                                    0 baris │
    │  No.    Nama                   Jml Saluran  Disimpan · pesanan          Umur │
    │                                                                              │
    │  Tidak ada pesanan di sini. B memulai satu; pindai barang juga dapat.        │
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
    │ Enter buka  B baru  t telepon  / saring  ) tampilan  Esc mundur    ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    // The first code that is scanned begins a draft.
    scan(&mut stage, "GAMPARLAR-IND-M");
    stage.sees("✓ 1 × Gamis Parang Laras M ditambahkan.");
    scan(&mut stage, "TIDAK-ADA");
    stage.sees("✗");
    stage.press("esc y +");
    stage.type_text("tunik kawung m");
    stage.press("tab ctrl-u");
    stage.type_text("2");
    stage.press("ctrl-s");
    stage.sees("✓ 2 × Tunik Kawung M ditambahkan.");
    stage.press("c");
    stage.type_text("gajian");
    stage.press("ctrl-s");
    stage.sees("GAJIAN:");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir ▸ #1                           Sari (Pemilik) · 14.02 WIB ┐
    │ #1  Pelanggan di toko                                                Terbuka │
    │ Kasir · dibawa langsung                                                      │
    │ ─ Barang ──────────────────────────────────────────────────────────────────  │
    │   1 × Gamis Parang Laras M · Indigo                    485.000       485.000 │
    │▸  2 × Tunik Kawung M · Indigo                          285.000       570.000 │
    │                                                                              │
    │ Barang                                                             1.055.000 │
    │ Promo Gajian                                                        -105.500 │
    │ Total                                                             Rp 949.500 │
    │ ✓ Promo Gajian: Dipakai: hemat Rp 105.500.                                   │
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
    │ A bayar  + barang  = jumlah  m pelanggan  c kode  w cara  B baru   ? bantuan │
    └ ✓ GAJIAN: Dipakai: hemat Rp 105.500. ────────────────────────────────────────┘
    ");
    stage.press("A");
    stage.press("tab");
    stage.type_text("900.000");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir ▸ #1                           Sari (Pemilik) · 14.02 WIB ┐
    │ #1  Pelanggan di toko                                                Terbuka │
    │ Kasir · dibawa langsung                                                      │
    │ ─ Barang ──────────────────────────────────────────────────────────────────  │
    │  ┌─ Bayar #1 ─────────────────────────────────────────────────────────────┐0 │
    │▸ │ Pelanggan di toko · total Rp 949.500                                   │0 │
    │  │                                                                        │  │
    │ B│   DENGAN            Tunai                                              │0 │
    │ P│                     transfer: pilih dulu cara lain (w)                 │0 │
    │ T│ ▸ UANG DITERIMA     900.000                                            │0 │
    │ ✓│                     tunai; kosong: uang pas                            │  │
    │  │   NO. STRUK EDC                                                        │  │
    │  │                     hanya untuk kartu                                  │  │
    │  │                                                                        │  │
    │  │  [ Terima ]                                                            │  │
    │  │ Tab ↑↓ pindah · ←→ pilih · Ctrl-S kirim · Esc batal                    │  │
    │  └────────────────────────────────────────────────────────────────────────┘  │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └ ✓ GAJIAN: Dipakai: hemat Rp 105.500. ────────────────────────────────────────┘
    ");
    stage.press("ctrl-s");
    stage.sees("kurang dari Rp 949.500");
    stage.press("ctrl-u");
    stage.type_text("1jt");
    stage.press("ctrl-s");
    stage.sees("lunas. Kembali Rp 50.500.");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir ▸ #1                           Sari (Pemilik) · 14.02 WIB ┐
    │ #1 · GG-2611-0001  Pelanggan di toko                            Jadi pesanan │
    │ Kasir · dibawa langsung                                                      │
    │                                                                              │
    │                    BUTIK GRIYA GAYA                                          │
    │              Jl. Contoh No. 1, Yogyakarta                                    │
    │                  WA +62 812-0000-0000                                        │
    │       ------------------------------------------                             │
    │       No. GG-2611-0001                23/11/2026                             │
    │       Kasir Sari                       14.02 WIB                             │
    │       Pelanggan: Pelanggan di toko                                           │
    │       ------------------------------------------                             │
    │       Gamis Parang Laras - M/Indigo                                          │
    │         1 x 485.000                      485.000                             │
    │       Tunik Kawung - M/Indigo                                                │
    │         2 x 285.000                      570.000                             │
    │       ------------------------------------------                             │
    │       Subtotal                         1.055.000                             │
    │       Promo Gajian                      -105.500                             │
    │       TOTAL                           Rp 949.500                             │
    │       Tunai                            1.000.000                            ↓│
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ o pesanan  B baru  t telepon  J berikutnya  Esc mundur  Q keluar   ? bantuan │
    └ ✓ GG-2611-0001 lunas. Kembali Rp 50.500. ────────────────────────────────────┘
    ");
    stage.press("end");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir ▸ #1                           Sari (Pemilik) · 14.02 WIB ┐
    │              Jl. Contoh No. 1, Yogyakarta                                   ↑│
    │                  WA +62 812-0000-0000                                        │
    │       ------------------------------------------                             │
    │       No. GG-2611-0001                23/11/2026                             │
    │       Kasir Sari                       14.02 WIB                             │
    │       Pelanggan: Pelanggan di toko                                           │
    │       ------------------------------------------                             │
    │       Gamis Parang Laras - M/Indigo                                          │
    │         1 x 485.000                      485.000                             │
    │       Tunik Kawung - M/Indigo                                                │
    │         2 x 285.000                      570.000                             │
    │       ------------------------------------------                             │
    │       Subtotal                         1.055.000                             │
    │       Promo Gajian                      -105.500                             │
    │       TOTAL                           Rp 949.500                             │
    │       Tunai                            1.000.000                             │
    │       Kembali                             50.500                             │
    │       ------------------------------------------                             │
    │         Tukar ukuran 7 hari dengan struk ini.                                │
    │               Matur nuwun, terima kasih.                                     │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ o pesanan  B baru  t telepon  J berikutnya  Esc mundur  Q keluar   ? bantuan │
    └ ✓ GG-2611-0001 lunas. Kembali Rp 50.500. ────────────────────────────────────┘
    ");
    // What was sold can be opened, and its receipt read again there.
    stage.press("o");
    stage.sees("GG-2611-0001");
    stage.press("p");
    stage.sees("BUTIK GRIYA GAYA");
    stage.press("esc g s )");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir                                Sari (Pemilik) · 14.02 WIB ┐
    │  Terbuka  [Jadi pesanan]  Dibuang                                    1 baris │
    │  No.    Nama                   Jml Saluran  Disimpan · pesanan          Umur │
    │▸ #1     Pelanggan di toko        3 Kasir    GG-2611-0001 Rp 949.500      0 m │
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
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ o pesanan  Enter buka  B baru  t telepon  / saring  ) tampilan     ? bantuan │
    └ ✓ Cetak: admin-tui order receipt GG-2611-0001 ───────────────────────────────┘
    ");
}

#[test]
fn a_member_telephones_and_will_transfer() {
    let mut stage = stage_with_goods();
    stage.press("g s t +");
    stage.type_text("gamis parang");
    stage.press("ctrl-s m");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir ▸ #1                           Sari (Pemilik) · 14.02 WIB ┐
    │ #1  Pelanggan di toko                                                Terbuka │
    │ Telepon · diambil kemudian                                                   │
    │ ─ Barang ──────────────────────────────────────────────────────────────────  │
    │▸  1 × Gamis Parang Laras M · Indigo                    485.000       485.000 │
    │                                                                              │
    │ B┌─ Untuk siapa #1 ───────────────────────────────────────────────────────┐0 │
    │ A│ ▸ ANGGOTA                                                              │0 │
    │ T│                     telepon, email, atau nama; boleh kosong            │0 │
    │  │   NAMA TANPA AKUN                                                      │  │
    │  │                     boleh kosong bila barang dibawa langsung           │  │
    │  │   TELEPON                                                              │  │
    │  │                                                                        │  │
    │  │  [ Simpan ]                                                            │  │
    │  │ Tab ↑↓ pindah · ←→ pilih · Ctrl-S kirim · Esc batal                    │  │
    │  └────────────────────────────────────────────────────────────────────────┘  │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └ ✓ 1 × Gamis Parang Laras M ditambahkan. ─────────────────────────────────────┘
    ");
    stage.type_text("rina");
    stage.press("ctrl-s");
    stage.sees("✓ Pelanggannya dicatat.");
    stage.press("w");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir ▸ #1                           Sari (Pemilik) · 14.02 WIB ┐
    │ #1  Rina Wulandari                                                   Terbuka │
    │ T┌─ Cara pengiriman #1 ───────────────────────────────────────────────────┐  │
    │ ─│ ▸ CARA              ◂ diambil kemudian ▸  2/3                          │  │
    │▸ │   PENERIMA          Rina Wulandari                                     │0 │
    │  │                     alamat hanya untuk kiriman                         │  │
    │ B│   TELEPON           +62 812-0000-1361                                  │0 │
    │ A│   PROVINSI          –                                                  │0 │
    │ T│   KOTA                                                                 │0 │
    │  │   KECAMATAN                                                            │  │
    │  │   KODE POS                                                             │  │
    │  │   JALAN, NO.                                                           │  │
    │  │   PATOKAN                                                              │  │
    │  │   LAYANAN                                                              │  │
    │  │                     JNE REG; kosong: yang termurah                     │  │
    │  │                                                                        │  │
    │  │  [ Simpan ]                                                            │  │
    │  │ Tab ↑↓ pindah · ←→ pilih · Ctrl-S kirim · Esc batal                    │  │
    │  └────────────────────────────────────────────────────────────────────────┘  │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └ ✓ Pelanggannya dicatat. ─────────────────────────────────────────────────────┘
    ");
    stage.press("right tab tab");
    stage.press("tab");
    stage.type_text("d");
    stage.press("tab");
    for typed in ["Sleman", "Depok", "55281", "Jl. Kaliurang KM 5 No. 12"] {
        stage.type_text(typed);
        stage.press("tab");
    }
    stage.press("ctrl-s");
    stage.sees("✓ Cara pengirimannya dicatat.");
    stage.press("s ctrl-s");
    stage.sees("✓ Barangnya disimpankan sampai 25 Nov 2026.");
    stage.press("n");
    stage.type_text("Kado, tanpa harga.");
    stage.press("ctrl-s");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir ▸ #1                           Sari (Pemilik) · 14.02 WIB ┐
    │ #1  Rina Wulandari                                                   Terbuka │
    │ Telepon · dikirim · +62 812-0000-1361 · Member · disimpan s.d. 25 Nov 2026   │
    │ Rina Wulandari · Jl. Kaliurang KM 5 No. 12, Depok, Sleman, DI Yogyakarta     │
    │ 55281                                                                        │
    │ Catatan            Kado, tanpa harga.                                        │
    │ ─ Barang ──────────────────────────────────────────────────────────────────  │
    │▸  1 × Gamis Parang Laras M · Indigo                    485.000       485.000 │
    │                                                                              │
    │ Barang                                                               485.000 │
    │ SiCepat REG                                                            8.000 │
    │ Total                                                             Rp 493.000 │
    │ Tambah Rp 15.000 lagi: Gratis ongkir                                         │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ A bayar  + barang  = jumlah  m pelanggan  c kode  w cara  B baru   ? bantuan │
    └ ✓ Catatan disimpan. ─────────────────────────────────────────────────────────┘
    ");
    stage.press("A ctrl-s");
    stage.sees("✓ GG-2611-0001 dicatat.");
    let order = shop_core::orders::list(
        &mut stage.shop.conn,
        &Actor::System,
        &shop_core::orders::OrderQuery::default(),
    )
    .unwrap()
    .remove(0)
    .order;
    stage.shop.mask_amount(&order);
    stage.press("end");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kasir ▸ #1                           Sari (Pemilik) · 14.02 WIB ┐
    │       Telepon                                                               ↑│
    │       ------------------------------------------                             │
    │       Gamis Parang Laras - M/Indigo                                          │
    │         1 x 485.000                      485.000                             │
    │       ------------------------------------------                             │
    │       Subtotal                           485.000                             │
    │       SiCepat REG                          8.000                             │
    │       TOTAL                           Rp 493.000                             │
    │       ------------------------------------------                             │
    │       BELUM DIBAYAR                                                          │
    │       Transfer tepat                  Rp 493.xxx                             │
    │       BCA 0374000123                                                         │
    │       Griya Gaya                                                             │
    │       paling lambat 24 Nov 2026 14.02 WIB                                    │
    │       ------------------------------------------                             │
    │       Jl. Kaliurang KM 5 No. 12                                              │
    │       Depok, Sleman                                                          │
    │       DI Yogyakarta 55281                                                    │
    │         Tukar ukuran 7 hari dengan struk ini.                                │
    │               Matur nuwun, terima kasih.                                     │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ o pesanan  B baru  t telepon  J berikutnya  Esc mundur  Q keluar   ? bantuan │
    └ ✓ GG-2611-0001 dicatat. ─────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_line_is_changed_priced_and_removed_and_the_draft_thrown_away() {
    let mut stage = stage_with_goods();
    stage.press("g s B");
    scan(&mut stage, "GAMPARLAR-IND-M");
    stage.press("= ctrl-u");
    stage.type_text("9");
    stage.press("ctrl-s");
    stage.sees("! tinggal 5");
    stage.press("= ctrl-u");
    stage.type_text("1");
    stage.press("ctrl-s H");
    stage.type_text("400rb");
    stage.press("tab ctrl-s");
    stage.sees("✗ Tulis alasan harga lain");
    stage.type_text("Kancing hilang satu.");
    stage.press("ctrl-s");
    stage.sees("harga semula 485.000: Kancing hilang satu.");
    stage.press("A ctrl-s");
    stage.sees("lunas");
    stage.press("g s B");
    scan(&mut stage, "TUNKAW-IND-M");
    stage.press("-");
    stage.sees("✓ Tunik Kawung M · Indigo dihapus dari pesanan.");
    stage.press("A ctrl-s");
    stage.sees("✗ Belum ada barang.");
    stage.press("esc y D y");
    stage.sees("✓ Pesanan dibuang.");
}
