//! Cloth by the length, shawls, bags, brooches.

use super::{Article, Care, Shade, Shelf, charts};
use crate::{
    catalog::Technique,
    demo::pictures::{Garment, Motif},
};

/// Cloth & shawls.
pub const CLOTH: Shelf = Shelf {
    name: "Kain & Selendang",
    name_en: "Cloth & shawls",
    articles: &[
        Article {
            name: "Kain Tulis Sido Mukti",
            garment: Garment::Kain,
            figure: Motif::SidoMukti,
            motif: "Sido mukti",
            technique: Technique::Tulis,
            material: [
                "Batik tulis, katun primisima",
                "Hand-drawn batik, fine cotton",
            ],
            story: [
                "Dua setengah bulan di tangan empat pembatik Imogiri: klowong, isen, tembok, dua kali celup. Disertai kartu nama pembuatnya.",
                "Two and a half months in the hands of four makers in Imogiri: outline, filling, blocking, two baths. It comes with a card that names them.",
            ],
            care: Care::Batik,
            shades: &[Shade::Sogan, Shade::Cream],
            chart: &charts::KAIN,
            price: 1_650_000,
            larger: 0,
            weight: 420,
        },
        Article {
            name: "Kain Cap Parang",
            garment: Garment::Kain,
            figure: Motif::Parang,
            motif: "Parang",
            technique: Technique::Cap,
            material: ["Batik cap, katun prima", "Stamped batik, cotton"],
            story: [
                "Untuk dijahit sendiri atau dililit langsung. Lebar 105 cm, panjang 2,4 m, tepi sudah dijahit.",
                "To sew from, or to wrap as it is. 105 cm wide, 2.4 m long, edges sewn.",
            ],
            care: Care::Batik,
            shades: &[Shade::Indigo, Shade::Sogan, Shade::Terracotta],
            chart: &charts::KAIN,
            price: 245_000,
            larger: 0,
            weight: 380,
        },
        Article {
            name: "Selendang Sekar Jagad",
            garment: Garment::Selendang,
            figure: Motif::SekarJagad,
            motif: "Sekar jagad",
            technique: Technique::Cap,
            material: [
                "Batik cap, katun paris; rumbai tangan",
                "Stamped batik, Paris cotton; hand-knotted fringe",
            ],
            story: [
                "Hangat di bus malam, anggun di atas kebaya. Rumbainya disimpul satu per satu.",
                "Warm on the night bus, graceful over a kebaya. The fringe is knotted by hand.",
            ],
            care: Care::Batik,
            shades: &[Shade::Mustard, Shade::Indigo, Shade::Maroon],
            chart: &charts::SELENDANG,
            price: 165_000,
            larger: 0,
            weight: 190,
        },
    ],
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
    ],
};
