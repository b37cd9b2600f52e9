//! The articles of the demo boutique, as plain data by shelf.

mod blus;
mod bottoms;
mod charts;
mod cloth;
mod dress;
mod gamis;
mod hijab;
mod kebaya;
mod mukena;
mod outer;
mod sets;
mod shades;
mod shirts;
mod small;
mod tunik;

pub use charts::Chart;
pub use shades::Shade;

use super::pictures::{Garment, Motif};
use crate::catalog::Technique;

/// A shelf of the demo shop.
pub struct Shelf {
    /// Its name in Indonesian.
    pub name: &'static str,
    /// Its name in English.
    pub name_en: &'static str,
    /// What lies on it.
    pub articles: &'static [Article],
}

/// One article.
pub struct Article {
    /// Its name in both languages.
    pub name: &'static str,
    /// What it is cut like.
    pub garment: Garment,
    /// What is drawn on its cloth.
    pub figure: Motif,
    /// The name of the motif as customers know it; empty without one.
    pub motif: &'static str,
    /// How the cloth got its figure.
    pub technique: Technique,
    /// Material in Indonesian and in English.
    pub material: [&'static str; 2],
    /// Description in Indonesian and in English.
    pub story: [&'static str; 2],
    /// How to look after it.
    pub care: Care,
    /// Its colours, the first one shown first.
    pub shades: &'static [Shade],
    /// Its sizes in centimetres.
    pub chart: &'static Chart,
    /// Price of the smallest size in rupiah.
    pub price: i64,
    /// What XL and larger cost more.
    pub larger: i64,
    /// Weight in grams.
    pub weight: i64,
}

/// How a cloth wants to be washed.
#[derive(Clone, Copy)]
pub enum Care {
    /// Batik that was waxed and dyed by hand.
    Batik,
    /// Printed or plain cotton and rayon.
    Cotton,
    /// Lace and satin.
    Delicate,
    /// Cloth woven of dyed yarn.
    Woven,
    /// Things that are only wiped.
    Wipe,
}

impl Care {
    /// Returns the advice in Indonesian and in English.
    pub const fn advice(self) -> [&'static str; 2] {
        match self {
            Self::Batik => [
                "Cuci dengan tangan memakai lerak atau sampo, jangan direndam lama. Jemur di tempat teduh, setrika dari bagian dalam.",
                "Wash by hand with soap nut or shampoo and do not soak for long. Dry in the shade, iron inside out.",
            ],
            Self::Cotton => [
                "Cuci dengan tangan atau mesin putaran lembut, pisahkan warna gelap dan terang. Setrika suhu sedang.",
                "Wash by hand or on a gentle cycle, dark and light apart. Iron at medium heat.",
            ],
            Self::Delicate => [
                "Cuci dengan tangan memakai air dingin, jangan diperas. Setrika suhu rendah dengan alas kain.",
                "Wash by hand in cold water, do not wring. Iron at low heat through a cloth.",
            ],
            Self::Woven => [
                "Cuci terpisah pada tiga pencucian pertama. Jemur terbalik di tempat teduh, setrika suhu sedang.",
                "Wash alone the first three times. Dry inside out in the shade, iron at medium heat.",
            ],
            Self::Wipe => [
                "Bersihkan dengan kain lembap, simpan di tempat kering, jauhkan dari parfum.",
                "Wipe with a damp cloth, keep dry and away from perfume.",
            ],
        }
    }
}

/// Holds every shelf in the order of the menu.
pub const SHELVES: [&Shelf; 13] = [
    &gamis::GAMIS,
    &tunik::TUNIK,
    &blus::BLUS,
    &kebaya::KEBAYA,
    &dress::DRESS,
    &shirts::SHIRTS,
    &outer::OUTER,
    &bottoms::BOTTOMS,
    &sets::SETS,
    &hijab::HIJAB,
    &mukena::MUKENA,
    &cloth::CLOTH,
    &small::SMALL,
];

/// Names the articles that came last, the newest first.
pub const NEWEST: [&str; 10] = [
    "Gamis Parang Laras",
    "Kebaya Kutubaru Ayu",
    "Kemeja Kawung Praja",
    "Tunik Kawung Sogan",
    "Dress Jumputan Senja",
    "Outer Truntum Malam",
    "Segi Empat Mega Mendung",
    "Blus Ceplok Padma",
    "Sarimbit Truntum Bahagia",
    "Selendang Sekar Jagad",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn articles() -> impl Iterator<Item = &'static Article> {
        SHELVES.into_iter().flat_map(|shelf| shelf.articles)
    }

    #[test]
    fn there_are_a_hundred_and_twenty_articles_with_names_of_their_own() {
        let names: BTreeSet<_> = articles().map(|article| article.name).collect();
        assert_eq!((names.len(), articles().count()), (120, 120));
    }

    #[test]
    fn the_newest_are_among_them() {
        for name in NEWEST {
            assert!(articles().any(|article| article.name == name), "{name}");
        }
    }

    #[test]
    fn every_article_is_complete() {
        for article in articles() {
            let name = article.name;
            let texts = article.material.iter().chain(&article.story);
            assert!(texts.clone().all(|text| !text.is_empty()), "{name}");
            assert!((2..=3).contains(&article.shades.len()), "{name}");
            let shades: BTreeSet<_> = article.shades.iter().map(|shade| shade.names()).collect();
            assert_eq!(shades.len(), article.shades.len(), "{name}");
            assert_eq!(article.price % 500, 0, "{name}");
            assert!((20_000..4_000_000).contains(&article.price), "{name}");
            assert!((10..2_000).contains(&article.weight), "{name}");
            let figured = article.technique != Technique::Plain;
            assert!(!figured || !article.motif.is_empty(), "{name}");
            for row in article.chart.rows {
                assert_eq!(row.1.len(), article.chart.parts.len(), "{name}");
            }
        }
    }

    #[test]
    fn printed_cloth_is_never_called_batik_alone() {
        for article in articles().filter(|article| article.technique == Technique::Printed) {
            let material = article.material[0].to_lowercase();
            assert!(
                !material.contains("batik") || material.contains("motif batik"),
                "{material}"
            );
        }
    }
}
