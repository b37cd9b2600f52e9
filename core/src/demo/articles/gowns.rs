//! Long dresses, dresses and coats.

use super::{Article, Care, Shade, Shelf, charts};
use crate::{
    catalog::Technique,
    demo::pictures::{Garment, Motif},
};

/// Long dresses.
pub const GAMIS: Shelf = Shelf {
    name: "Gamis",
    name_en: "Long dresses",
    articles: &[
        Article {
            name: "Gamis Parang Laras",
            garment: Garment::Gamis,
            figure: Motif::Parang,
            motif: "Parang",
            technique: Technique::Cap,
            material: ["Batik cap, katun primisima", "Stamped batik, fine cotton"],
            story: [
                "Garis parang dicap miring dari bahu ke ujung rok, lalu dijahit sehingga polanya bertemu di kancing depan. Bukaan depan sampai pinggang, nyaman untuk ibu menyusui; lengan berkancing, mudah digulung saat wudu.",
                "The parang runs slanting from shoulder to hem and meets at the front buttons. It opens to the waist, which nursing mothers like; the cuffs unbutton for washing before prayer.",
            ],
            care: Care::Batik,
            shades: &[Shade::Indigo, Shade::Sogan, Shade::Tosca],
            chart: &charts::GAMIS,
            price: 485_000,
            larger: 20_000,
            weight: 560,
        },
        Article {
            name: "Gamis Kawung Wening",
            garment: Garment::GamisPanel,
            figure: Motif::Kawung,
            motif: "Kawung",
            technique: Technique::Cap,
            material: [
                "Katun toyobo dengan panel batik cap",
                "Toyobo cotton with a stamped batik panel",
            ],
            story: [
                "Badan polos yang tenang, satu panel kawung dari leher sampai lantai, dan tali pinggang dari kain yang sama. Pantas untuk kantor, tidak kalah untuk kondangan.",
                "A calm plain body, one panel of kawung from neck to floor and a sash of the same cloth. Right for the office, and no less so for a wedding.",
            ],
            care: Care::Batik,
            shades: &[Shade::Sogan, Shade::Navy, Shade::Bottle],
            chart: &charts::GAMIS,
            price: 425_000,
            larger: 20_000,
            weight: 590,
        },
        Article {
            name: "Gamis Truntum Kinanti",
            garment: Garment::GamisPesta,
            figure: Motif::Truntum,
            motif: "Truntum",
            technique: Technique::Combination,
            material: [
                "Batik kombinasi, dobby; rok bertingkat",
                "Stamped and drawn batik on dobby; tiered skirt",
            ],
            story: [
                "Truntum berarti bersemi kembali; bintang-bintangnya dipakai orang tua pengantin. Roknya tiga tingkat dengan ploi tangan, furing katun penuh, bordir titik di kerah.",
                "Truntum means to bloom again; parents of a bride wear its stars. Three tiers pleated by hand, fully lined with cotton, dotted embroidery at the collar.",
            ],
            care: Care::Delicate,
            shades: &[Shade::Cream, Shade::Mauve, Shade::Maroon],
            chart: &charts::PESTA,
            price: 895_000,
            larger: 35_000,
            weight: 840,
        },
        Article {
            name: "Gamis Mega Tirta",
            garment: Garment::Gamis,
            figure: Motif::MegaMendung,
            motif: "Mega mendung",
            technique: Technique::Printed,
            material: [
                "Rayon viscose, motif batik (printing)",
                "Viscose with a printed batik motif",
            ],
            story: [
                "Awan Cirebon bertingkat tujuh warna di atas rayon yang jatuh dan dingin. Kain bermotif cetak, bukan batik cap, karena itu harganya ramah dan mudah dirawat.",
                "The clouds of Cirebon in seven steps of one colour, on cool and flowing viscose. The motif is printed, not waxed, which makes it kind to the purse and easy to wash.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Sky, Shade::Maroon, Shade::Bottle],
            chart: &charts::GAMIS,
            price: 265_000,
            larger: 15_000,
            weight: 470,
        },
        Article {
            name: "Gamis Lurik Sekar",
            garment: Garment::Gamis,
            figure: Motif::Lurik,
            motif: "Lurik",
            technique: Technique::Woven,
            material: ["Tenun lurik ATBM Klaten", "Handwoven lurik from Klaten"],
            story: [
                "Ditenun dengan alat tenun bukan mesin di Klaten, benangnya dicelup sebelum ditenun sehingga warnanya sampai ke dalam. Tebalnya pas: tidak menerawang, tidak gerah.",
                "Woven by hand in Klaten from yarn dyed before weaving, so that the colour goes all the way through. Neither sheer nor warm.",
            ],
            care: Care::Woven,
            shades: &[Shade::Maroon, Shade::Navy, Shade::Mustard],
            chart: &charts::GAMIS,
            price: 525_000,
            larger: 20_000,
            weight: 640,
        },
    ],
};

/// Dresses.
pub const DRESS: Shelf = Shelf {
    name: "Dress",
    name_en: "Dresses",
    articles: &[
        Article {
            name: "Dress Jumputan Senja",
            garment: Garment::Dress,
            figure: Motif::Jumputan,
            motif: "Jumputan",
            technique: Technique::Plain,
            material: [
                "Jumputan katun prima, ikat tangan",
                "Tie-dyed cotton, tied by hand",
            ],
            story: [
                "Setiap lingkaran diikat dengan benang, dicelup, lalu dibuka. Potongan bersilang di depan dengan tali pinggang, rok melebar sampai betis.",
                "Each ring is tied with thread, dipped and opened again. Crossed in front with a sash, the skirt swings to the calf.",
            ],
            care: Care::Batik,
            shades: &[Shade::Terracotta, Shade::Indigo, Shade::Tosca],
            chart: &charts::DRESS,
            price: 395_000,
            larger: 20_000,
            weight: 420,
        },
        Article {
            name: "Dress Sekar Jagad Anjani",
            garment: Garment::Dress,
            figure: Motif::SekarJagad,
            motif: "Sekar jagad",
            technique: Technique::Tulis,
            material: [
                "Batik tulis, katun primisima",
                "Hand-drawn batik, fine cotton",
            ],
            story: [
                "Peta dunia dalam selembar kain: setiap pulau berisi motif lain. Bahu sampai pinggang pas badan, sisanya bebas bergerak.",
                "A map of the world in one cloth: each island holds another motif. Fitted from shoulder to waist, free below.",
            ],
            care: Care::Batik,
            shades: &[Shade::Sogan, Shade::Mustard],
            chart: &charts::DRESS,
            price: 1_150_000,
            larger: 0,
            weight: 440,
        },
    ],
};

/// Outerwear.
pub const OUTER: Shelf = Shelf {
    name: "Outer",
    name_en: "Outerwear",
    articles: &[
        Article {
            name: "Outer Lurik Prawira",
            garment: Garment::Outer,
            figure: Motif::Lurik,
            motif: "Lurik",
            technique: Technique::Woven,
            material: [
                "Tenun lurik ATBM, tepi polos",
                "Handwoven lurik, plain borders",
            ],
            story: [
                "Luaran panjang tanpa kancing dengan dua saku samping. Tinggal disampirkan di atas apa pun yang polos.",
                "A long coat without buttons and with two side pockets. Throw it over anything plain.",
            ],
            care: Care::Woven,
            shades: &[Shade::Grey, Shade::Navy, Shade::Terracotta],
            chart: &charts::OUTER,
            price: 415_000,
            larger: 0,
            weight: 430,
        },
        Article {
            name: "Outer Truntum Malam",
            garment: Garment::Outer,
            figure: Motif::Truntum,
            motif: "Truntum",
            technique: Technique::Cap,
            material: ["Batik cap, katun primisima", "Stamped batik, fine cotton"],
            story: [
                "Langit malam dan bintang kecil, dengan lengan kimono yang lebar. Tepi depannya dijahit ganda agar jatuh lurus.",
                "A night sky with small stars and wide kimono sleeves. The front edges are sewn twice so that they hang straight.",
            ],
            care: Care::Batik,
            shades: &[Shade::Black, Shade::Indigo],
            chart: &charts::OUTER_TWO,
            price: 365_000,
            larger: 15_000,
            weight: 400,
        },
    ],
};
