//! Bags and brooches.

use super::{Article, Care, Shade, Shelf, charts};
use crate::{
    catalog::Technique,
    demo::pictures::{Garment, Motif},
};

/// Accessories.
pub const SMALL: Shelf = Shelf {
    name: "Aksesori",
    name_en: "Accessories",
    articles: &[
        Article {
            name: "Tas Jumputan Kulit Sapi",
            garment: Garment::Tas,
            figure: Motif::Jumputan,
            motif: "Jumputan",
            technique: Technique::Plain,
            material: [
                "Jumputan katun, kulit sapi samak nabati",
                "Tie-dyed cotton, vegetable-tanned cowhide",
            ],
            story: [
                "Muat laptop 13 inci, dasar diperkuat, satu saku beritsleting. Kulitnya akan menua bersama Anda.",
                "Holds a 13-inch laptop, reinforced base, one zipped pocket. The leather will age along with you.",
            ],
            care: Care::Wipe,
            shades: &[Shade::Maroon, Shade::Indigo],
            chart: &charts::TAS,
            price: 385_000,
            larger: 0,
            weight: 780,
        },
        Article {
            name: "Bros Ceplok Kuningan",
            garment: Garment::Bros,
            figure: Motif::Ceplok,
            motif: "Ceplok",
            technique: Technique::Cap,
            material: [
                "Kuningan, kain batik cap, mutiara imitasi",
                "Brass, stamped batik, imitation pearls",
            ],
            story: [
                "Delapan kelopak dilapisi sisa kain batik, karena tidak ada yang boleh terbuang. Jarumnya berpengunci.",
                "Eight petals covered with offcuts of batik, since nothing should go to waste. The pin locks.",
            ],
            care: Care::Wipe,
            shades: &[Shade::Tosca, Shade::Terracotta, Shade::Mauve],
            chart: &charts::BROS,
            price: 59_000,
            larger: 0,
            weight: 40,
        },
        Article {
            name: "Tas Lurik Belanja",
            garment: Garment::Tas,
            figure: Motif::Lurik,
            motif: "Lurik",
            technique: Technique::Woven,
            material: [
                "Tenun lurik, furing blacu",
                "Handwoven lurik lined with calico",
            ],
            story: [
                "Tas bahu lebar untuk pasar dan perpustakaan, kuat menahan lima kilogram.",
                "A wide shoulder bag for market and library; carries five kilograms.",
            ],
            care: Care::Woven,
            shades: &[Shade::Navy, Shade::Maroon, Shade::Mustard],
            chart: &charts::TAS,
            price: 125_000,
            larger: 0,
            weight: 250,
        },
        Article {
            name: "Bros Kawung Perak",
            garment: Garment::Bros,
            figure: Motif::Kawung,
            motif: "Kawung",
            technique: Technique::Plain,
            material: ["Perak bakar Kotagede", "Blackened silver from Kotagede"],
            story: [
                "Empat kelopak kawung dari perajin perak Kotagede, peniti ganda supaya tidak berputar.",
                "Four petals by a silversmith of Kotagede, with a double pin that does not turn.",
            ],
            care: Care::Wipe,
            shades: &[Shade::Grey, Shade::Mustard],
            chart: &charts::BROS,
            price: 165_000,
            larger: 0,
            weight: 20,
        },
    ],
};
