//! Campaigns at the keys: written, tried, sent to those who agreed, and what they brought.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    campaigns::{self, Campaign, CampaignText},
    members::{self, ConsentChange, ConsentPurpose, ConsentSource, Member},
    settings,
};

use super::Stage;

fn text(name: &str) -> CampaignText {
    CampaignText {
        name: name.to_owned(),
        subject: "Koleksi baru dari {shop}".to_owned(),
        body: "Halo {name},\n\nRak kami penuh lagi.".to_owned(),
        ..CampaignText::default()
    }
}

/// Somebody who wants news.
fn reader(stage: &mut Stage, name: &str) -> Member {
    let member = stage.shop.member(name);
    let change = ConsentChange {
        purpose: ConsentPurpose::NewsMail,
        given: true,
        wording: "Saya ingin kabar lewat email.".to_owned(),
        source: ConsentSource::Account,
    };
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    members::set_consent(conn, now, &member.actor(), member.id, &change).unwrap();
    member
}

/// A campaign that waits for its morning, and a draft.
pub fn letters(stage: &mut Stage) -> Campaign {
    let (conn, now, by) = (&mut stage.shop.conn, stage.now, Actor::System);
    settings::remember_public_url(conn, "https://butik.example").unwrap();
    let planned = campaigns::create(conn, now, &by, &text("Kabar Desember")).unwrap();
    let morning = Some(now.plus(Duration::days(2)));
    campaigns::schedule(conn, now, &by, planned.id, planned.version, morning).unwrap();
    campaigns::create(conn, now, &by, &text("Kebaya wisuda")).unwrap()
}

#[test]
fn a_campaign_is_written_tried_sent_and_measured() {
    let mut stage = Stage::new();
    let kebaya = stage.shop.goods("Kebaya Kutubaru", 300_000, 9);
    let rina = reader(&mut stage, "Rina Wulandari");
    reader(&mut stage, "Sari Dewi");
    stage.shop.member("Wati");
    letters(&mut stage);
    let mut stage = stage.with_owner();
    stage.press("g k");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kampanye                             Sari (Pemilik) · 14.02 WIB ┐
    │ [Semua]  Draf   Dalam antrean   Terkirim                             2 baris │
    │  Kampanye                        Untuk               Status      Dikirim     │
    │▸ Kebaya wisuda                   Semua peminat kabar Draf                    │
    │  Kabar Desember                  Semua peminat kabar Dijadwalkan 25 Nov 2026 │
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
    │ B baru  S kirim  E ubah  t coba kirim  Enter buka  / saring        ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    stage.press("B");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kampanye                             Sari (Pemilik) · 14.02 WIB ┐
    │ [┌─ Kampanye baru ────────────────────────────────────────────────────────┐s │
    │  │ ▸ Nama kampanye                                                        │  │
    │▸ │   Untuk             Semua peminat kabar                                │  │
    │  │   Promosi           tanpa promosi                                      │6 │
    │  │   Judul surat                                                          │  │
    │  │   Isi surat                                                            │  │
    │  │                                                                        │  │
    │  │                                                                        │  │
    │  │                                                                        │  │
    │  │                                                                        │  │
    │  │                     tempat: {name} {shop} {code}                       │  │
    │  │   Judul (Inggris)                                                      │  │
    │  │                                                                        │  │
    │  │                                                                        │  │
    │  │                                                                        │  │
    │  │                                                                      ↓ │  │
    │  │                                                                        │  │
    │  │  [ Simpan ]                                                            │  │
    │  │ Tab ↑↓ pindah · ←→ pilih · Ctrl-S kirim · Esc batal                    │  │
    │  └────────────────────────────────────────────────────────────────────────┘  │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    stage.type_text("Akhir pekan");
    stage.press("tab tab tab");
    stage.type_text("Akhir pekan di {shop}");
    stage.press("tab");
    stage.type_text("Halo {nama}, sampai Minggu.");
    stage.press("ctrl-s");
    stage.sees("✗");
    stage.sees("nama");
    stage.press("ctrl-u");
    stage.type_text("Halo {name}, sampai Minggu.");
    stage.press("tab tab tab ctrl-u");
    stage.type_text("0");
    stage.press("ctrl-s");
    stage.sees("✓ Akhir pekan tersimpan.");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kampanye ▸ Akhir pekan               Sari (Pemilik) · 14.02 WIB ┐
    │ Akhir pekan                                                             Draf │
    │ Untuk              Semua peminat kabar                                       │
    │ Jangkauan          2 dari 3 anggota dapat dikirimi                           │
    │ Misalnya           Rina Wulandari, Sari Dewi                                 │
    │ Tidak dikirimi     0 %                                                       │
    │                                                                              │
    │ ─ Isi surat ───────────────────────────────────────────────────────────────  │
    │ Akhir pekan di {shop}                                                        │
    │ Halo {name}, sampai Minggu.                                                  │
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
    │ B baru  S kirim  E ubah  t coba kirim  J berikutnya  Esc mundur    ? bantuan │
    └ ✓ Akhir pekan tersimpan. ────────────────────────────────────────────────────┘
    ");
    stage.press("t");
    stage.type_text("bukan alamat");
    stage.press("ctrl-s");
    stage.sees("✗");
    stage.press("ctrl-u");
    stage.type_text("sari@griya.example");
    stage.press("ctrl-s");
    stage.sees("✓ 1 surat percobaan dikirim ke sari@griya.example.");
    stage.press("S");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kampanye ▸ Akhir pekan               Sari (Pemilik) · 14.02 WIB ┐
    │ Akhir pekan                                                             Draf │
    │ Untuk              Semua peminat kabar                                       │
    │ Jangkauan          2 dari 3 anggota dapat dikirimi                           │
    │ Misalnya           Rina Wulandari, Sari Dewi                                 │
    │ Tidak dikirimi     0 %                                                       │
    │  ┌─ Kirim Akhir pekan ────────────────────────────────────────────────────┐  │
    │ ─│ 2 dari 3 anggota dapat dikirimi                                        │  │
    │ A│                                                                        │  │
    │ H│ ▸ Hari                                                                 │  │
    │  │                     kosong: sekarang; mis. 1 Des 2026: pukul 08.00     │  │
    │  │                     hari itu                                           │  │
    │  │                                                                        │  │
    │  │  [ Periksa dulu ]                                                      │  │
    │  │ Tab ↑↓ pindah · ←→ pilih · Ctrl-S kirim · Esc batal                    │  │
    │  └────────────────────────────────────────────────────────────────────────┘  │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │                                                                    Esc tutup │
    └ ✓ 1 surat percobaan dikirim ke sari@griya.example. ──────────────────────────┘
    ");
    stage.press("ctrl-s");
    stage.sees("Paling banyak 2 anggota menerima surat ini, sekarang juga.");
    assert!(letters_of(&mut stage).is_empty());
    stage.press("y");
    stage.sees("✓ Akhir pekan dikirim");
    for _ in 0..3 {
        campaigns::send_due(&mut stage.shop.conn, stage.now, 50).unwrap();
    }
    stage.wait(Duration::hours(3));
    let order = stage.shop.order(&rina, kebaya, 1);
    stage.shop.confirm_payment(&order);
    stage.press("g b home A space ctrl-s g k ctrl-r home");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kampanye                             Sari (Pemilik) · 17.02 WIB ┐
    │ [Semua]  Draf   Dalam antrean   Terkirim                             3 baris │
    │  Kampanye                        Untuk               Status      Dikirim     │
    │▸ Akhir pekan                     Semua peminat kabar Terkirim    23 Nov 2026 │
    │  Kebaya wisuda                   Semua peminat kabar Draf                    │
    │  Kabar Desember                  Semua peminat kabar Dijadwalkan 25 Nov 2026 │
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
    │ B baru  t coba kirim  Enter buka  / saring  ) tampilan  Q keluar   ? bantuan │
    └ ✓ GG-2611-0001: Rp 308.xxx diterima. ────────────────────────────────────────┘
    ");
    stage.press("enter");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Kampanye ▸ Akhir pekan               Sari (Pemilik) · 17.02 WIB ┐
    │ Akhir pekan                                                         Terkirim │
    │ Untuk              Semua peminat kabar                                       │
    │ Dikirim            23 Nov 2026 14.02 WIB                                     │
    │ Tidak dikirimi     0 %                                                       │
    │                                                                              │
    │ ─ Hasil 7 hari ────────────────────────────────────────────────────────────  │
    │ Dikirimi                              1 dari 2 membeli (50,0 %) · Rp 300.000 │
    │ 0 menunggu, 1 tidak boleh dikirimi, 0 berhenti                               │
    │ Tidak ada pembanding                                                         │
    │                                                                              │
    │ ─ Isi surat ───────────────────────────────────────────────────────────────  │
    │ Akhir pekan di {shop}                                                        │
    │ Halo {name}, sampai Minggu.                                                  │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ B baru  t coba kirim  J berikutnya  Esc mundur  : perintah         ? bantuan │
    └ ✓ GG-2611-0001: Rp 308.xxx diterima. ────────────────────────────────────────┘
    ");
    // What has gone out is neither changed nor called off.
    stage.press("E");
    stage.sees("tidak berlaku untuk status ini");
    stage.press("D");
    assert!(stage.model.popups.is_empty());
}

#[test]
fn a_scheduled_campaign_is_called_off() {
    let mut stage = Stage::new();
    reader(&mut stage, "Rina Wulandari");
    letters(&mut stage);
    let mut stage = stage.with_owner();
    stage.press("g k down D");
    stage.sees("Batalkan Kabar Desember?");
    stage.press("y");
    stage.sees("✓ Kabar Desember dibatalkan.");
    stage.wait(Duration::days(3));
    campaigns::send_due(&mut stage.shop.conn, stage.now, 50).unwrap();
    let mails = shop_core::mail::recent(&mut stage.shop.conn, 50).unwrap();
    assert!(mails.iter().all(|mail| mail.template != "campaign"));
}

fn letters_of(stage: &mut Stage) -> Vec<shop_core::mail::MailMessage> {
    let mut mails = shop_core::mail::recent(&mut stage.shop.conn, 50).unwrap();
    mails.retain(|mail| mail.template == "campaign");
    mails
}

#[test]
fn sending_from_the_list_shows_first_whom_it_reaches() {
    let mut stage = Stage::new();
    reader(&mut stage, "Rina Wulandari");
    letters(&mut stage);
    let mut stage = stage.with_owner();
    stage.press("g k S");
    assert!(
        stage.model.popups.is_empty(),
        "nothing to press away unread"
    );
    stage.sees("1 dari 1 anggota dapat dikirimi");
    // Again, on the record: the form, then how many, then it is sent.
    stage.press("S ctrl-s");
    stage.sees("Paling banyak 1 anggota");
    stage.press("esc");
    stage.press("esc");
    assert!(letters_of(&mut stage).is_empty());
    stage.press("S ctrl-s y");
    stage.sees("✓ Kebaya wisuda dikirim");
}

#[test]
fn addresses_that_get_no_news_are_seen_added_and_lifted() {
    let mut stage = Stage::new();
    reader(&mut stage, "Rina Wulandari");
    letters(&mut stage);
    let mut stage = stage.with_owner();
    stage.press("g k x");
    stage.type_text("bukan alamat");
    stage.press("ctrl-s");
    stage.sees("✗");
    stage.press("ctrl-u");
    stage.type_text("rina.wulandari@example.com");
    stage.press("tab tab");
    stage.type_text("Minta berhenti lewat telepon");
    stage.press("ctrl-s");
    stage.sees("✓ rina.wulandari@example.com tidak dikirimi kabar lagi.");
    stage.press("L");
    stage.sees("1 alamat tidak dikirimi kabar");
    stage.sees("rina.wulandari@example.com");
    stage.sees("atas permintaan");
    stage.press("esc X");
    stage.type_text("siapa@example.com");
    stage.press("ctrl-s");
    stage.sees("✗");
    stage.press("ctrl-u");
    stage.type_text("rina.wulandari@example.com");
    stage.press("ctrl-s");
    stage.sees("✓ rina.wulandari@example.com boleh dikirimi kabar lagi.");
    let by = Actor::System;
    let stopped = campaigns::suppressions(&mut stage.shop.conn, &by).unwrap();
    assert!(stopped.is_empty());
}

#[test]
fn a_campaign_that_is_held_back_says_why() {
    let mut stage = Stage::new();
    reader(&mut stage, "Rina Wulandari");
    let planned = letters(&mut stage);
    let (conn, now, by) = (&mut stage.shop.conn, stage.now, Actor::System);
    let terms = shop_core::promotions::PromotionTerms {
        name: "Gajian".to_owned(),
        label: "Promo Gajian".to_owned(),
        trigger: shop_core::promotions::Trigger::Automatic,
        ..shop_core::promotions::PromotionTerms::new(now.day())
    };
    let start = true;
    let promotion =
        shop_core::promotions::create_with_codes(conn, now, &by, &terms, &[], start).unwrap();
    let about = CampaignText {
        promotion_id: Some(promotion.id),
        ..text("Kebaya wisuda")
    };
    let edited = campaigns::edit(conn, now, &by, planned.id, planned.version, &about).unwrap();
    campaigns::schedule(conn, now, &by, planned.id, edited.version, None).unwrap();
    let end = shop_core::promotions::PromotionEvent::End;
    shop_core::promotions::decide(conn, now, &by, promotion.id, promotion.version, end).unwrap();
    assert_eq!(campaigns::send_due(conn, now, 50).unwrap().held, 1);
    let mut stage = stage.with_owner();
    stage.press("g k");
    stage.sees("Tertahan");
    stage.press("enter");
    stage.sees("promosinya tidak sedang");
    // The promotion that is over stays chosen in the form.
    stage.press("E");
    stage.sees("Gajian");
    stage.press("esc");
    stage.press("S ctrl-s y");
    stage.sees("Berakhir");
}
