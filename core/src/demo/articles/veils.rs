//! Headscarves and prayer wear.

use super::{Article, Care, Shade, Shelf, charts};
use crate::{
    catalog::Technique,
    demo::pictures::{Garment, Motif},
};

/// Headscarves.
pub const HIJAB: Shelf = Shelf {
    name: "Hijab",
    name_en: "Headscarves",
    articles: &[
        Article {
            name: "Segi Empat Voal Kawung",
            garment: Garment::SegiEmpat,
            figure: Motif::Kawung,
            motif: "Kawung",
            technique: Technique::Printed,
            material: [
                "Voal ultrafine, motif batik (printing)",
                "Ultrafine voile with a printed batik motif",
            ],
            story: [
                "Tegak di dahi, tidak perlu dalaman tebal. Jahitan tepi kecil dan rapi.",
                "Stands at the forehead without a thick undercap. A small and tidy edge.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Cream, Shade::Navy, Shade::Mauve],
            chart: &charts::SQUARE,
            price: 89_000,
            larger: 0,
            weight: 110,
        },
        Article {
            name: "Segi Empat Mega Mendung",
            garment: Garment::SegiEmpat,
            figure: Motif::MegaMendung,
            motif: "Mega mendung",
            technique: Technique::Printed,
            material: [
                "Voal, motif batik (printing)",
                "Voile with a printed batik motif",
            ],
            story: [
                "Awan mengelilingi wajah; dilipat segitiga, lapis dalamnya tetap polos.",
                "Clouds around the face; folded into a triangle, the inner layer stays plain.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Sky, Shade::Bottle, Shade::Rose],
            chart: &charts::SQUARE,
            price: 95_000,
            larger: 0,
            weight: 110,
        },
        Article {
            name: "Pashmina Ceruty Polos",
            garment: Garment::Pashmina,
            figure: Motif::Plain,
            motif: "",
            technique: Technique::Plain,
            material: ["Ceruty babydoll", "Babydoll ceruty"],
            story: [
                "Jatuh mengikuti bahu, tidak licin, tidak perlu disetrika setiap kali.",
                "Follows the shoulders, does not slip and need not be ironed every time.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Sage, Shade::Rose, Shade::Mocca],
            chart: &charts::PASHMINA,
            price: 75_000,
            larger: 0,
            weight: 150,
        },
        Article {
            name: "Bergo Truntum Harian",
            garment: Garment::Bergo,
            figure: Motif::Truntum,
            motif: "Truntum",
            technique: Technique::Printed,
            material: [
                "Jersey premium, motif batik (printing)",
                "Premium jersey with a printed batik motif",
            ],
            story: [
                "Langsung pakai, pet lembut yang tidak mudah penyok. Menutup dada, cukup untuk mengantar anak sekolah sampai pengajian sore.",
                "Ready to wear, with a soft brim that keeps its shape. Covers the chest, from the school run to the afternoon reading.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Maroon, Shade::Navy, Shade::Tosca],
            chart: &charts::BERGO,
            price: 69_000,
            larger: 0,
            weight: 180,
        },
    ],
};

/// Prayer wear.
pub const MUKENA: Shelf = Shelf {
    name: "Mukena",
    name_en: "Prayer wear",
    articles: &[
        Article {
            name: "Mukena Katun Kawung",
            garment: Garment::Mukena,
            figure: Motif::Kawung,
            motif: "Kawung",
            technique: Technique::Cap,
            material: [
                "Katun primisima, renda dan lis batik cap",
                "Fine cotton, lace and stamped batik borders",
            ],
            story: [
                "Mukena dua potong dengan lis kawung di tepi, lengkap dengan tas dari kain sisa potongan. Tidak menerawang, menyerap keringat.",
                "Two pieces with a border of kawung, in a pouch made from the offcuts. Opaque, and it takes up the heat.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Sogan, Shade::Sage, Shade::Indigo],
            chart: &charts::MUKENA,
            price: 325_000,
            larger: 25_000,
            weight: 620,
        },
        Article {
            name: "Mukena Rayon Buketan",
            garment: Garment::Mukena,
            figure: Motif::Buketan,
            motif: "Buketan",
            technique: Technique::Printed,
            material: [
                "Rayon bali, lis motif batik (printing)",
                "Bali rayon with printed batik borders",
            ],
            story: [
                "Ringan dan bisa dilipat sebesar buku, cocok untuk tas kerja. Tali kepala bisa disesuaikan.",
                "Light, and it folds to the size of a book for your work bag. The ties at the head can be set.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Rose, Shade::Tosca],
            chart: &charts::MUKENA,
            price: 215_000,
            larger: 20_000,
            weight: 480,
        },
    ],
};
