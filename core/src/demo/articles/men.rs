//! Men's shirts.

use super::{Article, Care, Shade, Shelf, charts};
use crate::{
    catalog::Technique,
    demo::pictures::{Garment, Motif},
};

/// Men’s shirts.
pub const SHIRTS: Shelf = Shelf {
    name: "Kemeja & Koko",
    name_en: "Men’s shirts",
    articles: &[
        Article {
            name: "Kemeja Parang Wiratama",
            garment: Garment::KemejaPanjang,
            figure: Motif::Parang,
            motif: "Parang",
            technique: Technique::Tulis,
            material: [
                "Batik tulis, katun primisima; furing",
                "Hand-drawn batik, fine cotton; lined",
            ],
            story: [
                "Parang dengan goresan canting, bukan cap: lihat dari dekat, tidak ada dua bilah yang sama. Berfuring, bahu diperkuat, kancing cadangan di dalam.",
                "Parang drawn with the canting, not stamped: look closely, no two blades are alike. Lined, reinforced shoulders, spare buttons inside.",
            ],
            care: Care::Batik,
            shades: &[Shade::Sogan, Shade::Black],
            chart: &charts::KEMEJA_PANJANG,
            price: 875_000,
            larger: 0,
            weight: 340,
        },
        Article {
            name: "Kemeja Kawung Praja",
            garment: Garment::Kemeja,
            figure: Motif::Kawung,
            motif: "Kawung",
            technique: Technique::Cap,
            material: ["Batik cap, katun", "Stamped batik, cotton"],
            story: [
                "Kemeja lengan pendek untuk hari Jumat di kantor. Sakunya dijahit menyambung motif.",
                "A short-sleeved shirt for Fridays at the office. The pocket continues the motif.",
            ],
            care: Care::Batik,
            shades: &[Shade::Indigo, Shade::Cream, Shade::Bottle],
            chart: &charts::KEMEJA,
            price: 265_000,
            larger: 15_000,
            weight: 270,
        },
        Article {
            name: "Kemeja Mega Samudra",
            garment: Garment::Kemeja,
            figure: Motif::MegaMendung,
            motif: "Mega mendung",
            technique: Technique::Printed,
            material: [
                "Katun rayon, motif batik (printing)",
                "Cotton rayon with a printed batik motif",
            ],
            story: [
                "Awan di atas laut utara Jawa, motif cetak yang jernih. Ringan untuk bepergian, tidak mudah kusut.",
                "Clouds over the north sea of Java in a clear print. Light to travel with, slow to crease.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Sky, Shade::Navy, Shade::Maroon],
            chart: &charts::KEMEJA,
            price: 195_000,
            larger: 10_000,
            weight: 250,
        },
        Article {
            name: "Kemeja Sido Mukti Luhur",
            garment: Garment::KemejaPanjang,
            figure: Motif::SidoMukti,
            motif: "Sido mukti",
            technique: Technique::Combination,
            material: [
                "Batik kombinasi, katun primisima; furing",
                "Stamped and drawn batik, fine cotton; lined",
            ],
            story: [
                "Doa agar hidup berkecukupan, dalam kotak-kotak yang rapat. Dipakai ayah mempelai, juga bagus untuk sidang tesis.",
                "A wish for a life in plenty, set in close lozenges. Fathers of brides wear it; it also does well at a thesis defence.",
            ],
            care: Care::Batik,
            shades: &[Shade::Sogan, Shade::Maroon],
            chart: &charts::KEMEJA_PANJANG,
            price: 465_000,
            larger: 20_000,
            weight: 350,
        },
        Article {
            name: "Koko Nitik Rahmat",
            garment: Garment::Koko,
            figure: Motif::Nitik,
            motif: "Nitik",
            technique: Technique::Cap,
            material: [
                "Katun toyobo, aplikasi batik cap",
                "Toyobo cotton with stamped batik trim",
            ],
            story: [
                "Koko putih gading dengan lis nitik di dada, kerah, dan manset. Adem untuk tarawih, rapi untuk Lebaran.",
                "An ivory koko with nitik at placket, collar and cuffs. Cool for evening prayers, neat for Lebaran.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Tosca, Shade::Indigo, Shade::Maroon],
            chart: &charts::KEMEJA_PANJANG,
            price: 235_000,
            larger: 15_000,
            weight: 290,
        },
    ],
};
