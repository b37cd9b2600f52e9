//! What the demo boutique says about itself: a page of its own, questions,
//! the home page and its banners.

use super::{
    DemoError,
    error::step,
    pictures::{Cloth, Dye, Garment, Motif, draw_banner},
};
use crate::{
    actor::Actor,
    content::{
        self, BannerEdit, FaqTexts, Menu, MenuItemEdit, ModuleEdit, ModuleKind, NewPage, Placement,
        Shift, Target,
    },
    db::Conn,
    media::{MediaStore, StoredMedia},
    promotions,
    time::Timestamp,
};

/// A banner of the demo: its picture, its words, and where it leads.
struct Shown {
    garment: Garment,
    cloth: Cloth,
    words: [&'static str; 2],
    alt: [&'static str; 2],
    to: &'static str,
    /// What staff call the promotion whose days it follows.
    promotion: Option<&'static str>,
}

const BANNERS: [Shown; 4] = [
    Shown {
        garment: Garment::Kebaya,
        cloth: Cloth {
            motif: Motif::Truntum,
            dye: Dye::SOGAN,
        },
        words: [
            "Kebaya untuk hari yang ditunggu",
            "Kebaya for the day you wait for",
        ],
        alt: [
            "Kebaya di samping bentangan batik truntum berwarna soga",
            "A kebaya beside a length of truntum batik in soga brown",
        ],
        to: "category:kebaya",
        promotion: None,
    },
    Shown {
        garment: Garment::Kemeja,
        cloth: Cloth {
            motif: Motif::Parang,
            dye: Dye::INDIGO,
        },
        words: [
            "Cara merawat batik supaya awet",
            "How to keep batik beautiful for years",
        ],
        alt: [
            "Kemeja di samping bentangan batik parang berwarna nila",
            "A shirt beside a length of parang batik in indigo",
        ],
        to: "page:merawat-batik",
        promotion: None,
    },
    Shown {
        garment: Garment::Tunik,
        cloth: Cloth {
            motif: Motif::Kawung,
            dye: Dye::INDIGO,
        },
        words: [
            "Ongkir kami bantu Rp 10.000",
            "We take Rp 10.000 off the shipping",
        ],
        alt: [
            "Tunik di samping bentangan batik kawung berwarna nila",
            "A tunic beside a length of kawung batik in indigo",
        ],
        to: "place:promotions",
        promotion: Some("Ongkir hemat"),
    },
    Shown {
        garment: Garment::Gamis,
        cloth: Cloth {
            motif: Motif::MegaMendung,
            dye: Dye::SOGAN,
        },
        words: ["12.12, satu hari saja", "12.12, one day only"],
        alt: [
            "Gamis di samping bentangan batik mega mendung berwarna soga",
            "A gamis beside a length of mega mendung batik in soga brown",
        ],
        to: "place:promotions",
        promotion: Some("Harbolnas 12.12"),
    },
];

const CARE: [&str; 2] = [
    "Batik yang dirawat baik bertahan puluhan tahun; kain nenek kami masih dipakai sampai sekarang. Caranya tidak sulit.\n\n\
     ## Mencuci\n\n\
     - Cuci dengan tangan memakai lerak atau sampo bayi, jangan deterjen.\n\
     - Rendam paling lama lima menit; kain gelap dicuci sendiri.\n\
     - Jangan disikat dan jangan diperas kuat.\n\n\
     ## Menjemur dan menyetrika\n\n\
     Jemur di tempat teduh dengan sisi dalam di luar. Setrika dari sisi dalam selagi agak lembap, atau lapisi dengan kain.\n\n\
     ## Menyimpan\n\n\
     Gantung atau gulung; lipatan yang lama menetap melemahkan serat. Beri akar wangi atau cengkih, bukan kapur barus.\n\n\
     Masih ragu dengan noda tertentu? [Tanyakan kepada kami](/hubungi-kami) atau bawa ke {address}.",
    "Batik that is looked after lasts for decades; our grandmother's cloth is still worn. It is not difficult.\n\n\
     ## Washing\n\n\
     - Wash by hand with soapnut or baby shampoo, never with detergent.\n\
     - Soak for five minutes at most; wash dark cloth by itself.\n\
     - Do not brush it and do not wring it hard.\n\n\
     ## Drying and ironing\n\n\
     Dry it in the shade, inside out. Iron it from the inside while it is slightly damp, or under a cloth.\n\n\
     ## Keeping\n\n\
     Hang or roll it; folds that stay for long weaken the fibre. Add vetiver or cloves rather than mothballs.\n\n\
     Unsure about a stain? [Ask us](/en/hubungi-kami) or bring it to {address}.",
];

/// Fills the boutique's window as staff would.
pub(super) fn fill(conn: &mut Conn, now: Timestamp, media: &MediaStore) -> Result<(), DemoError> {
    let by = &Actor::System;
    pages(conn, now, by)?;
    questions(conn, now, by)?;
    home(conn, now, by)?;
    for shown in &BANNERS {
        let svg = draw_banner(shown.garment, &shown.cloth);
        let picture = step("keep a banner", media.put_drawing(&svg))?;
        banner(conn, now, by, shown, picture)?;
    }
    Ok(())
}

fn pages(conn: &mut Conn, now: Timestamp, by: &Actor) -> Result<(), DemoError> {
    let text = str::to_owned;
    let care = NewPage {
        slug: text("merawat-batik"),
        title: text("Merawat batik"),
        title_en: text("Looking after batik"),
        body: text(CARE[0]),
        body_en: text(CARE[1]),
    };
    let care = step("add a page", content::add_page(conn, now, by, &care))?;
    let id = care.page.id;
    step("publish a page", content::publish_page(conn, now, by, id))?;
    let market = NewPage {
        slug: text("bazar-akhir-tahun"),
        title: text("Bazar akhir tahun"),
        title_en: String::new(),
        body: text(
            "Kami membuka meja di bazar akhir tahun. **Tanggal dan tempatnya menyusul.**\n\n\
             - Gamis dan tunik contoh, ukuran terbatas\n\
             - Kain perca untuk kerajinan",
        ),
        body_en: String::new(),
    };
    step("add a page", content::add_page(conn, now, by, &market))?;
    let link = MenuItemEdit {
        menu: Menu::FooterShop,
        label: text("Merawat Batik"),
        label_en: text("Looking after batik"),
        target: Target::Page(id),
    };
    step("add a link", content::add_menu_item(conn, now, by, &link))?;
    Ok(())
}

fn questions(conn: &mut Conn, now: Timestamp, by: &Actor) -> Result<(), DemoError> {
    let sections = step("list questions", content::faq_sections(conn, by))?;
    let Some(cloth) = sections
        .iter()
        .find(|section| section.category.slug == "ukuran-dan-kain")
    else {
        return Ok(());
    };
    let text = str::to_owned;
    let faded = FaqTexts {
        category: cloth.category.id,
        question: text("Apakah warnanya luntur?"),
        question_en: text("Do the colours run?"),
        answer: text(
            "Pada pencucian pertama sedikit warna sisa dapat larut, terutama nila dan soga. \
             Cuci terpisah dua kali pertama. Selengkapnya di [merawat batik](/halaman/merawat-batik).",
        ),
        answer_en: text(
            "A little loose dye may wash out the first time, mostly indigo and soga. Wash it by \
             itself twice. More under [looking after batik](/en/halaman/merawat-batik).",
        ),
    };
    let faded = step(
        "add a question",
        content::add_question(conn, now, by, &faded),
    )?;
    let shown = content::show_question(conn, now, by, faded.id, true);
    step("publish a question", shown)?;
    let uniform = FaqTexts {
        category: cloth.category.id,
        question: text("Bisakah memesan seragam keluarga?"),
        question_en: String::new(),
        answer: text("Bisa, mulai enam potong. *Harga dan lamanya masih kami hitung.*"),
        answer_en: String::new(),
    };
    step(
        "add a question",
        content::add_question(conn, now, by, &uniform),
    )?;
    Ok(())
}

/// Best sellers, the forum and a note in waiting beside what every home page has.
fn home(conn: &mut Conn, now: Timestamp, by: &Actor) -> Result<(), DemoError> {
    let text = str::to_owned;
    let best = ModuleEdit {
        title: text("Paling sering dibawa pulang"),
        title_en: text("Taken home most often"),
        ..ModuleEdit::usual(ModuleKind::BestSellers)
    };
    let best = step(
        "add a module",
        content::add_home_module(conn, now, by, &best),
    )?;
    let moved = content::move_home_module(conn, now, by, best.id, Shift::To(4));
    step("move a module", moved)?;
    let talk = ModuleEdit {
        count: 4,
        ..ModuleEdit::usual(ModuleKind::Forum)
    };
    let talk = step(
        "add a module",
        content::add_home_module(conn, now, by, &talk),
    )?;
    let moved = content::move_home_module(conn, now, by, talk.id, Shift::To(7));
    step("move a module", moved)?;
    let note = ModuleEdit {
        title: text("Ramadan sudah dekat"),
        title_en: text("Ramadan is near"),
        body: text(
            "Penjahit kami menerima ubahan panjang lengan dan keliman sampai **dua minggu** \
             sebelum Lebaran. Setelah itu kami mohon sabar.",
        ),
        body_en: text(
            "Our tailors shorten sleeves and hems until **two weeks** before Lebaran. After that \
             please bear with us.",
        ),
        shown: false,
        ..ModuleEdit::usual(ModuleKind::Text)
    };
    step(
        "add a module",
        content::add_home_module(conn, now, by, &note),
    )?;
    Ok(())
}

fn banner(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    shown: &Shown,
    picture: StoredMedia,
) -> Result<(), DemoError> {
    let target = step("read a target", content::read_target(conn, shown.to))?;
    let promotion_id = match shown.promotion {
        Some(name) => {
            let found = promotions::named(conn, by, name);
            let found = step("find the promotion of a banner", found)?;
            match found {
                Some(view) => Some(view.promotion.id),
                // A shop that has just opened has not made all of them.
                None => return Ok(()),
            }
        }
        None => None,
    };
    let banner = BannerEdit {
        placement: Placement::Row,
        picture,
        alt: shown.alt[0].to_owned(),
        alt_en: shown.alt[1].to_owned(),
        headline: shown.words[0].to_owned(),
        headline_en: shown.words[1].to_owned(),
        target,
        shown: true,
        starts_at: None,
        ends_at: None,
        promotion_id,
    };
    step("add a banner", content::add_banner(conn, now, by, &banner))?;
    Ok(())
}
