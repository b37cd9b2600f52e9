//! Skirts, trousers, sets.

use super::{Article, Care, Shade, Shelf, charts};
use crate::{
    catalog::Technique,
    demo::pictures::{Garment, Motif},
};

/// Skirts & trousers.
pub const BOTTOMS: Shelf = Shelf {
    name: "Rok & Celana",
    name_en: "Skirts & trousers",
    articles: &[
        Article {
            name: "Rok Lilit Parang",
            garment: Garment::RokLilit,
            figure: Motif::Parang,
            motif: "Parang",
            technique: Technique::Cap,
            material: ["Batik cap, katun primisima", "Stamped batik, fine cotton"],
            story: [
                "Satu lembar kain yang sudah dijahit tali dan wiron; dililit dalam setengah menit. Muat lingkar pinggang sampai 96 cm.",
                "One length of cloth with ties and pleats sewn in; wrapped in half a minute. Fits waists up to 96 cm.",
            ],
            care: Care::Batik,
            shades: &[Shade::Cream, Shade::Sogan, Shade::Indigo],
            chart: &charts::LILIT,
            price: 265_000,
            larger: 0,
            weight: 340,
        },
        Article {
            name: "Kulot Kawung Santai",
            garment: Garment::Kulot,
            figure: Motif::Kawung,
            motif: "Kawung",
            technique: Technique::Printed,
            material: [
                "Rayon twill, motif batik (printing)",
                "Rayon twill with a printed batik motif",
            ],
            story: [
                "Pinggang karet di belakang, tali di depan, dua saku yang benar-benar muat ponsel.",
                "Elastic at the back, ties in front, and two pockets that really hold a phone.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Navy, Shade::Mocca, Shade::Black],
            chart: &charts::KULOT,
            price: 179_000,
            larger: 10_000,
            weight: 310,
        },
        Article {
            name: "Kulot Polos Harian",
            garment: Garment::Kulot,
            figure: Motif::Plain,
            motif: "",
            technique: Technique::Plain,
            material: ["Linen rami", "Linen and ramie"],
            story: [
                "Potongan lurus, jatuh, dan tidak menerawang. Warnanya dipilih agar cocok dengan semua atasan batik kami.",
                "Straight, flowing and opaque. The colours were chosen to go with all of our batik tops.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Sage, Shade::Black, Shade::Mocca],
            chart: &charts::KULOT,
            price: 159_000,
            larger: 10_000,
            weight: 300,
        },
    ],
};

/// Sets & couples.
pub const SETS: Shelf = Shelf {
    name: "Setelan & Sarimbit",
    name_en: "Sets & couples",
    articles: &[
        Article {
            name: "Setelan Nitik Ayuning",
            garment: Garment::Setelan,
            figure: Motif::Nitik,
            motif: "Nitik",
            technique: Technique::Cap,
            material: ["Batik cap, rayon twill", "Stamped batik, rayon twill"],
            story: [
                "Atasan longgar dan celana lebar dari kain yang sama, bisa dipakai terpisah. Untuk perjalanan jauh yang tetap ingin rapi.",
                "A loose top and wide trousers of one cloth that also go their own ways. For long journeys that should end tidy.",
            ],
            care: Care::Batik,
            shades: &[Shade::Indigo, Shade::Rose],
            chart: &charts::SETELAN,
            price: 395_000,
            larger: 20_000,
            weight: 560,
        },
        Article {
            name: "Sarimbit Truntum Bahagia",
            garment: Garment::Sarimbit,
            figure: Motif::Truntum,
            motif: "Truntum",
            technique: Technique::Cap,
            material: ["Batik cap, katun primisima", "Stamped batik, fine cotton"],
            story: [
                "Gamis dan kemeja lengan panjang dari gulungan kain yang sama, sehingga warnanya tidak berselisih. Ukuran kemeja mengikuti huruf yang dipilih; sebutkan di catatan bila berbeda.",
                "A long dress and a long-sleeved shirt from the same bolt, so that the colours agree. His shirt comes in the letter you choose; tell us in the note if it should differ.",
            ],
            care: Care::Batik,
            shades: &[Shade::Mauve, Shade::Bottle, Shade::Navy],
            chart: &charts::SARIMBIT,
            price: 745_000,
            larger: 35_000,
            weight: 930,
        },
        Article {
            name: "Sarimbit Sido Mukti Agung",
            garment: Garment::Sarimbit,
            figure: Motif::SidoMukti,
            motif: "Sido mukti",
            technique: Technique::Combination,
            material: [
                "Batik kombinasi, katun primisima",
                "Stamped and drawn batik, fine cotton",
            ],
            story: [
                "Untuk orang tua pengantin, tunangan, atau foto keluarga. Lengan gamis diberi manset, kemeja berfuring penuh.",
                "For parents of the bride, engagements or the family photograph. Cuffs on her sleeves, full lining in his shirt.",
            ],
            care: Care::Batik,
            shades: &[Shade::Sogan, Shade::Maroon],
            chart: &charts::SARIMBIT,
            price: 945_000,
            larger: 45_000,
            weight: 980,
        },
    ],
};
