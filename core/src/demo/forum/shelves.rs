//! The categories of the demo's forum.

use crate::forum::{Audience, ForumCategoryEdit};

/// Slug, name, description, both also in English.
const SHELVES: [[&str; 5]; 6] = [
    [
        "ukuran-potongan",
        "Ukuran & Potongan",
        "Muat atau tidak, panjang atau kependekan: tanya yang sudah memakai.",
        "Sizes & Cuts",
        "Will it fit? Ask those who wear it.",
    ],
    [
        "merawat-kain",
        "Merawat Kain",
        "Mencuci, menjemur, menyimpan, dan menyelamatkan batik yang luntur.",
        "Caring for Cloth",
        "Washing, drying, storing, and rescuing batik that bleeds.",
    ],
    [
        "padu-padan-acara",
        "Padu Padan & Acara",
        "Kerudung apa dengan warna apa, dan apa yang pantas dipakai ke mana.",
        "Matching & Occasions",
        "Which veil with which colour, and what to wear where.",
    ],
    [
        "belanja-kirim",
        "Belanja & Kirim",
        "Ongkos ke luar Jawa, lama perjalanan, titip belanja, mampir ke toko.",
        "Shopping & Delivery",
        "Postage beyond Java, how long it takes, visiting the shop.",
    ],
    [
        "kabar-toko",
        "Kabar Toko",
        "Dari kami untuk Anda: jam buka, koleksi baru, aturan forum.",
        "News of the Shop",
        "From us to you: opening hours, new collections, the rules here.",
    ],
    [
        "lingkar-anggota",
        "Lingkar Anggota",
        "Obrolan santai sesama anggota; tamu tidak melihatnya.",
        "Members' Circle",
        "Easy talk among members; guests do not see it.",
    ],
];

/// Returns what each category says, in their order.
pub(super) fn shelves() -> impl Iterator<Item = ForumCategoryEdit> {
    SHELVES
        .iter()
        .map(|[slug, name, about, name_en, about_en]| ForumCategoryEdit {
            name: (*name).to_owned(),
            name_en: (*name_en).to_owned(),
            description: (*about).to_owned(),
            description_en: (*about_en).to_owned(),
            audience: if *slug == "lingkar-anggota" {
                Audience::Members
            } else {
                Audience::Everyone
            },
            // The shop alone brings news.
            locked: *slug == "kabar-toko",
            ..ForumCategoryEdit::default()
        })
}
