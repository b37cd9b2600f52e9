//! Contents in the terminal: looked at, written, published, moved, deleted.

use shop_core::{
    actor::Actor,
    content::{self, Menu, MenuItemEdit, NewPage, PageState, Target, WhenLinked},
    messages::Lang,
};

use super::Stage;
use crate::app::message::Msg;

const BY: Actor = Actor::System;

fn stage() -> Stage {
    let mut stage = Stage::signed_in();
    stage.press("g c");
    stage
}

fn add_page(stage: &mut Stage, title: &str) -> content::PageRow {
    let page = NewPage {
        slug: String::new(),
        title: title.into(),
        title_en: String::new(),
        body: "Sabtu **pagi**.".into(),
        body_en: String::new(),
    };
    content::add_page(&mut stage.shop.conn, stage.now, &BY, &page).unwrap()
}

fn pages(stage: &mut Stage) -> Vec<content::PageRow> {
    content::pages(&mut stage.shop.conn, &BY).unwrap()
}

/// Hands a text back as the person's editor would.
fn bring(stage: &mut Stage, result: Result<Option<String>, String>) {
    let writing = stage.model.writing.take().expect("an editor was asked for");
    stage.send(Msg::Written { writing, result });
}

#[test]
fn the_pages_are_listed() {
    let mut stage = stage();
    add_page(&mut stage, "Bazar akhir tahun");
    stage.press("ctrl-r");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Konten                               Sari (Pemilik) · 14.02 WIB ┐
    │ [Halaman]  FAQ   Menu   Beranda   Banner                             7 baris │
    │  Judul                            Alamat                Status               │
    │▸ Tentang Butik Griya Gaya         /profil               Tayang               │
    │  Cara pembelian                   /cara-pembelian       Tayang               │
    │  Keuntungan menjadi anggota       /keuntungan-anggota   Tayang               │
    │  Penukaran dan pengembalian       /pengembalian         Tayang               │
    │  Syarat dan ketentuan             /syarat               Tayang               │
    │  Kebijakan privasi                /privasi              Tayang               │
    │  Bazar akhir tahun                /halaman/bazar-akhir… Draf                 │
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
    │ w tulis  E ubah  B baru  Enter buka  K naik, J turun  v versi      ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_page_is_read_as_text() {
    let mut stage = stage();
    stage.press("enter");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Konten ▸ Tentang Butik Griya Gaya    Sari (Pemilik) · 14.02 WIB ┐
    │ Tentang Butik Griya Gaya                                              Tayang │
    │ /profil                                                                      │
    │ Diubah             23 Nov 2026 14.02 WIB                                     │
    │ Ditautkan dari     Profil                                                    │
    │                                                                              │
    │ ─ Naskah · bahasa Indonesia ───────────────────────────────────────────────  │
    │ Griya berarti rumah. Di rumah kecil kami di Yogyakarta, kain dipilih satu    │
    │ per satu, dipotong secukupnya, dan dijahit supaya enak dipakai berkali-kali: │
    │ ke kantor, ke undangan, atau sekadar menerima tamu di teras.                 │
    │                                                                              │
    │ Yang kami jual                                                               │
    │ Gamis, tunik, blus, kebaya, kemeja, kain, dan hijab. Sebagian besar berbahan │
    │ katun dan rayon dengan batik cap, batik tulis, atau kombinasi keduanya. Bila │
    │ sebuah motif dicetak dengan mesin, kami menuliskannya sebagai motif batik    │
    │ (printing), bukan batik, supaya Anda tahu persis apa yang Anda beli.         │
    │                                                                              │
    │ Cara kami bekerja                                                            │
    │ • Ukuran dalam sentimeter. Setiap produk punya tabel ukuran hasil pengukuran │
    │ barangnya, bukan tabel umum.                                                 │
    │ • Stok apa adanya. Angka yang Anda lihat adalah barang yang benar-benar ada ↓│
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ w tulis  E ubah  B baru  t bahasa  v versi  J berikutnya           ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    stage.press("t");
    assert!(stage.screen().contains("About Butik Griya Gaya"));
}

#[test]
fn a_text_is_written_published_and_taken_back() {
    let mut stage = stage();
    let row = add_page(&mut stage, "Bazar");
    stage.press("ctrl-r end w");
    bring(&mut stage, Ok(Some("Minggu.".into())));
    let text = |stage: &mut Stage| pages(stage).last().unwrap().text(Lang::Id).body.clone();
    assert_eq!(text(&mut stage), "Minggu.");
    stage.press("A");
    assert!(
        stage.screen().contains("Tayangkan Bazar?"),
        "{}",
        stage.screen()
    );
    stage.press("y");
    assert_eq!(
        pages(&mut stage).last().unwrap().state(),
        PageState::Published
    );
    stage.press("v down R");
    assert_eq!(text(&mut stage), "Sabtu **pagi**.");
    assert_eq!(pages(&mut stage).last().unwrap().state(), PageState::Ahead);
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Konten ▸ Bazar                       Sari (Pemilik) · 14.02 WIB ┐
    │ Bazar                                                  Tayang, ada perubahan │
    │ /halaman/bazar                                                               │
    │ Diubah             23 Nov 2026 14.02 WIB                                     │
    │                                                                              │
    │ ─ Naskah yang pernah disimpan · bahasa Indonesia ──────────────────────────  │
    │   3  23 Nov 2026 14.02 WIB  Sari  Bazar                                      │
    │▸  2  23 Nov 2026 14.02 WIB  Sari  Bazar                                      │
    │   1  23 Nov 2026 14.02 WIB  system  Bazar                                    │
    │                                                                              │
    │ ─ Naskah 2 ────────────────────────────────────────────────────────────────  │
    │ Minggu.                                                                      │
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
    │ w tulis  R pulihkan  A tayangkan  E ubah  B baru  t bahasa         ? bantuan │
    └ ✓ Naskah lama Bazar dipulihkan sebagai draf ─────────────────────────────────┘
    ");
    stage.press("T y");
    assert_eq!(pages(&mut stage).last().unwrap().state(), PageState::Draft);
    stage.press("D y");
    assert!(
        pages(&mut stage)
            .iter()
            .all(|page| page.page.id != row.page.id)
    );
    assert!(
        stage.screen().contains("Bazar dihapus"),
        "{}",
        stage.screen()
    );
}

#[test]
fn what_an_editor_did_not_write_changes_nothing() {
    let mut stage = stage();
    stage.press("w");
    bring(&mut stage, Err("Editor berakhir dengan galat".into()));
    assert!(stage.screen().contains("Editor berakhir"));
    stage.press("esc w");
    bring(&mut stage, Ok(None));
    assert!(stage.screen().contains("Naskah tidak berubah"));
    assert_eq!(pages(&mut stage)[0].text(Lang::Id).version, 1);
}

#[test]
fn a_refused_text_waits_for_the_next_attempt() {
    let mut stage = stage();
    stage.press("w");
    // Somebody else is quicker.
    let first = pages(&mut stage).remove(0);
    let edit = content::PageEdit {
        title: "Profil".into(),
        body: "Dari Bayu".into(),
    };
    let id = first.page.id;
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    content::edit_page(conn, now, &BY, id, Lang::Id, 1, &edit).unwrap();
    bring(&mut stage, Ok(Some("Dari Sari".into())));
    assert!(
        stage.screen().contains("diubah orang lain"),
        "{}",
        stage.screen()
    );
    stage.press("esc ctrl-r w");
    let writing = stage.model.writing.as_ref().unwrap();
    assert_eq!(writing.text, "Dari Sari", "nothing is lost");
    bring(&mut stage, Ok(None));
    assert_eq!(pages(&mut stage)[0].text(Lang::Id).body, "Dari Sari");

    stage.press("w");
    bring(&mut stage, Ok(Some("a".repeat(40_001))));
    assert!(stage.screen().contains("40.000"), "{}", stage.screen());
    assert_eq!(pages(&mut stage)[0].text(Lang::Id).body, "Dari Sari");
}

#[test]
fn menus_say_which_links_lead_nowhere() {
    let mut stage = stage();
    let page = add_page(&mut stage, "Bazar").page.id;
    let link = MenuItemEdit {
        menu: Menu::Header,
        label: "Bazar kami".into(),
        label_en: String::new(),
        target: Target::Page(page),
    };
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    content::add_menu_item(conn, now, &BY, &link).unwrap();
    stage.press("ctrl-r end D");
    assert!(
        stage.screen().contains("Bazar kami"),
        "deleting says who links"
    );
    stage.press("esc");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    content::delete_page(conn, now, &BY, page, WhenLinked::DeleteAnyway).unwrap();
    stage.press(") )");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Konten                               Sari (Pemilik) · 14.02 WIB ┐
    │  Halaman   FAQ  [Menu]  Beranda   Banner                            22 baris │
    │  Tulisan                   Tujuan                    Status                  │
    │▸ Baru                      /produk                   Atas                    │
    │  Kategori produk           /produk                   Atas                    │
    │  Katalog                   /katalog                  Atas                    │
    │  Forum                     /forum                    Atas                    │
    │  Cara Pembelian            /cara-pembelian           Atas                    │
    │  Bazar kami                page:#7                   ✗ tujuannya hilang      │
    │  Produk                    /produk                   Bawah: belanja          │
    │  Koleksi                   /koleksi                  Bawah: belanja          │
    │  Cara Pembelian            /cara-pembelian           Bawah: belanja          │
    │  Konfirmasi Pembayaran     /konfirmasi-pembayaran    Bawah: belanja          │
    │  Penukaran & Pengembalian  /pengembalian             Bawah: belanja          │
    │  Promo                     /promo                    Bawah: belanja          │
    │  Permintaan produk         /permintaan               Bawah: belanja          │
    │  FAQ                       /faq                      Bawah: belanja          │
    │  Profil                    /profil                   Bawah: tentang kami     │
    │  Forum                     /forum                    Bawah: tentang kami     │
    │  Hubungi Kami              /hubungi-kami             Bawah: tentang kami     │
    │  Keuntungan Anggota        /keuntungan-anggota       Bawah: tentang kami     │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ E ubah  B baru  Enter buka  K naik, J turun  D hapus  / saring     ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    // Moved up, and led somewhere else.
    stage.press("home down down down down down K");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let entries = content::menu_entries(conn, now, &BY).unwrap();
    assert_eq!(entries[4].item.label, "Bazar kami");
    stage.press("E tab tab tab");
    stage.type_text("t");
    stage.press("ctrl-s");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let entries = content::menu_entries(conn, now, &BY).unwrap();
    assert!(
        entries.iter().all(|entry| entry.leads.is_ok()),
        "{entries:?}"
    );
}

#[test]
fn questions_stand_under_their_categories() {
    let mut stage = stage();
    stage.press(") home down");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Konten                               Sari (Pemilik) · 14.02 WIB ┐
    │  Halaman  [FAQ]  Menu   Beranda   Banner                            21 baris │
    │  Pertanyaan                                            Kategori      Status  │
    │  Keanggotaan                                           3 pertanyaan          │
    │▸   Mengapa saya harus menunggu persetujuan sebelum me…               Tayang  │
    │    Apa untungnya menjadi anggota?                                    Tayang  │
    │    Siapa yang dapat melihat data saya?                               Tayang  │
    │  Memesan dan membayar                                  4 pertanyaan          │
    │    Bagaimana cara membayar?                                          Tayang  │
    │    Apa itu kode unik?                                                Tayang  │
    │    Saya telanjur mentransfer jumlah yang berbeda. Bag…               Tayang  │
    │    Bisakah saya membatalkan pesanan?                                 Tayang  │
    │  Ukuran dan kain                                       3 pertanyaan          │
    │    Bagaimana saya tahu ukuran yang pas?                              Tayang  │
    │    Apa bedanya batik tulis, batik cap, dan motif prin…               Tayang  │
    │    Bagaimana merawat batik?                                          Tayang  │
    │  Pengiriman                                            2 pertanyaan          │
    │    Berapa lama pesanan sampai?                                       Tayang  │
    │    Berapa ongkos kirimnya?                                           Tayang  │
    │  Penukaran dan butik                                   4 pertanyaan          │
    │    Apakah barang bisa ditukar?                                       Tayang  │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ w tulis  E ubah  B baru  Enter buka  C kategori baru  T tarik      ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    stage.press("B");
    let screen = stage.screen();
    assert!(
        screen.contains("Keanggotaan"),
        "its category is chosen: {screen}"
    );
    stage.press("tab");
    stage.type_text("Bisa bayar tunai?");
    stage.press("tab tab");
    stage.type_text("Di butik bisa.");
    stage.press("ctrl-s");
    let sections = content::faq_sections(&mut stage.shop.conn, &BY).unwrap();
    let entry = sections[0].questions.last().unwrap();
    assert_eq!(
        (&*entry.question, entry.published),
        ("Bisa bayar tunai?", false)
    );
    stage.press("A y");
    let sections = content::faq_sections(&mut stage.shop.conn, &BY).unwrap();
    assert!(sections[0].questions.last().unwrap().published);
}

#[test]
fn the_home_page_is_furnished() {
    let mut stage = stage();
    stage.press(") ) )");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Konten                               Sari (Pemilik) · 14.02 WIB ┐
    │  Halaman   FAQ   Menu  [Beranda]  Banner                             7 baris │
    │  Judul                            Jenis                 Status               │
    │▸ Pembuka                          Pembuka               Tayang               │
    │  Deretan banner                   Deretan banner        Tayang               │
    │  Produk terbaru                   Produk terbaru        Tayang               │
    │  Kategori bergambar               Kategori bergambar    Tayang               │
    │  Kawung, motif yang saling menja… Cerita kain           Tayang               │
    │  Langkah membeli                  Langkah membeli       Tayang               │
    │  Janji toko                       Janji toko            Tayang               │
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
    │ w tulis  E ubah  B baru  Enter buka  K naik, J turun  T tarik      ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    stage.press("B");
    stage.press("tab");
    stage.type_text("Pengumuman");
    stage.press("tab tab tab tab");
    stage.type_text("Tutup hari Senin.");
    stage.press("tab tab");
    stage.type_text("2026-12-01");
    stage.press("tab");
    stage.type_text("2026-11-30");
    stage.press("ctrl-s");
    assert!(
        stage.screen().contains("Tanggal akhir"),
        "{}",
        stage.screen()
    );
    stage.press("backspace backspace");
    stage.type_text("31");
    stage.press("backspace backspace backspace backspace backspace");
    stage.type_text("12-31");
    stage.press("ctrl-s");
    let modules = content::home_modules(&mut stage.shop.conn, &BY).unwrap();
    let module = modules.last().unwrap();
    assert_eq!(module.title, "Pengumuman");
    assert!(!module.is_current(stage.now));
    assert!(module.is_current("2026-12-31T10:00:00Z".parse().unwrap()));
}

#[test]
fn a_banner_is_made_from_a_file() {
    let mut stage = stage();
    let file = format!("{}/kain.svg", stage.settings.media_url());
    std::fs::create_dir_all(stage.settings.media_url()).unwrap();
    std::fs::write(
        &file,
        "<svg viewBox=\"0 0 60 40\"><path d=\"M0 0h60v40H0z\"/></svg>",
    )
    .unwrap();
    stage.press(") ) ) ) B tab");
    stage.type_text("Kain baru");
    stage.press("tab tab");
    stage.type_text("/tidak/ada.jpg");
    stage.press("tab");
    stage.type_text("Kain parang");
    stage.press("tab tab");
    stage.type_text("t");
    stage.press("ctrl-s");
    assert!(
        stage.screen().contains("/tidak/ada.jpg"),
        "{}",
        stage.screen()
    );
    for _ in 0.."/tidak/ada.jpg".len() {
        stage.press("backspace");
    }
    stage.type_text(&file);
    stage.press("ctrl-s");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let entries = content::banner_entries(conn, now, &BY).unwrap();
    assert_eq!(entries.len(), 1, "{}", stage.screen());
    assert_eq!(entries[0].banner.headline, "Kain baru");
    assert_eq!((entries[0].banner.width, entries[0].is_current), (60, true));
    stage.press("T y");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let entries = content::banner_entries(conn, now, &BY).unwrap();
    assert!(!entries[0].is_current);
}
