//! Tunics, blouses and kebayas.

use super::{Article, Care, Shade, Shelf, charts};
use crate::{
    catalog::Technique,
    demo::pictures::{Garment, Motif},
};

/// Tunics.
pub const TUNIK: Shelf = Shelf {
    name: "Tunik",
    name_en: "Tunics",
    articles: &[
        Article {
            name: "Tunik Kawung Sogan",
            garment: Garment::Tunik,
            figure: Motif::Kawung,
            motif: "Kawung",
            technique: Technique::Cap,
            material: ["Batik cap, katun primisima", "Stamped batik, fine cotton"],
            story: [
                "Kawung dengan dua kali celup sogan: cokelat tua di dasar, emas di biji. Kerah sanghai, kancing batok kelapa, belahan samping setinggi lutut.",
                "Kawung from two baths of soga: dark brown on the ground, gold in the seeds. Standing collar, coconut buttons, slits to the knee.",
            ],
            care: Care::Batik,
            shades: &[Shade::Sogan, Shade::Cream, Shade::Black],
            chart: &charts::TUNIK,
            price: 245_000,
            larger: 15_000,
            weight: 300,
        },
        Article {
            name: "Tunik Buketan Melati",
            garment: Garment::Tunik,
            figure: Motif::Buketan,
            motif: "Buketan",
            technique: Technique::Printed,
            material: [
                "Katun jepang, motif batik (printing)",
                "Japanese cotton with a printed batik motif",
            ],
            story: [
                "Bunga-bunga pesisir Pekalongan dalam ukuran kecil agar tidak ramai. Lengannya tujuh per delapan dengan manset lebar.",
                "Flowers of the Pekalongan coast, kept small so that they stay quiet. Sleeves of seven eighths with wide cuffs.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Rose, Shade::Tosca, Shade::Ivory],
            chart: &charts::TUNIK,
            price: 189_000,
            larger: 10_000,
            weight: 270,
        },
        Article {
            name: "Tunik Nitik Asih",
            garment: Garment::Tunik,
            figure: Motif::Nitik,
            motif: "Nitik",
            technique: Technique::Tulis,
            material: [
                "Batik tulis, katun primisima",
                "Hand-drawn batik, fine cotton",
            ],
            story: [
                "Nitik disusun dari ribuan titik persegi; satu kain dikerjakan Bu Wagirah dan anaknya selama tiga minggu. Setiap helai sedikit berbeda, dan memang begitu seharusnya.",
                "Nitik is built of thousands of square dots; one cloth takes Ibu Wagirah and her daughter three weeks. Each piece differs a little, as it should.",
            ],
            care: Care::Batik,
            shades: &[Shade::Indigo, Shade::Maroon],
            chart: &charts::TUNIK,
            price: 785_000,
            larger: 0,
            weight: 310,
        },
        Article {
            name: "Tunik Ceplok Ratih",
            garment: Garment::Tunik,
            figure: Motif::Ceplok,
            motif: "Ceplok",
            technique: Technique::Cap,
            material: ["Batik cap, rayon", "Stamped batik, rayon"],
            story: [
                "Ceplok bulat seperti bunga dari atas, dicap satu per satu dengan selisih setipis rambut. Potongan longgar, pinggang bisa diikat.",
                "Round ceplok like flowers seen from above, stamped one by one a hair apart. Loosely cut, with ties at the waist.",
            ],
            care: Care::Batik,
            shades: &[Shade::Bottle, Shade::Mauve, Shade::Mocca],
            chart: &charts::TUNIK,
            price: 235_000,
            larger: 15_000,
            weight: 290,
        },
    ],
};

/// Blouses.
pub const BLUS: Shelf = Shelf {
    name: "Blus",
    name_en: "Blouses",
    articles: &[
        Article {
            name: "Blus Ceplok Padma",
            garment: Garment::Blus,
            figure: Motif::Ceplok,
            motif: "Ceplok",
            technique: Technique::Cap,
            material: ["Batik cap, katun dobby", "Stamped batik, dobby cotton"],
            story: [
                "Lengan balon, kerut halus di bawah dada, dan pita leher yang bisa dilepas. Dimasukkan ke rok rapi, dibiarkan di luar pun manis.",
                "Balloon sleeves, fine gathers and a bow that comes off. Neat when tucked in, sweet when left out.",
            ],
            care: Care::Batik,
            shades: &[Shade::Tosca, Shade::Terracotta, Shade::Navy],
            chart: &charts::BLUS,
            price: 225_000,
            larger: 10_000,
            weight: 230,
        },
        Article {
            name: "Blus Truntum Manis",
            garment: Garment::Blus,
            figure: Motif::Truntum,
            motif: "Truntum",
            technique: Technique::Printed,
            material: [
                "Katun voal, motif batik (printing)",
                "Cotton voile with a printed batik motif",
            ],
            story: [
                "Bintang truntum kecil-kecil di atas voal yang ringan. Ada kancing mutiara di manset dan furing tipis di bagian depan.",
                "Small truntum stars on light voile. Pearl buttons at the cuffs and a thin lining in front.",
            ],
            care: Care::Cotton,
            shades: &[Shade::Lilac, Shade::Navy, Shade::Rose],
            chart: &charts::BLUS,
            price: 155_000,
            larger: 10_000,
            weight: 200,
        },
    ],
};

/// Kebayas.
pub const KEBAYA: Shelf = Shelf {
    name: "Kebaya",
    name_en: "Kebayas",
    articles: &[
        Article {
            name: "Kebaya Kutubaru Ayu",
            garment: Garment::Kebaya,
            figure: Motif::Brokat,
            motif: "Brokat bunga",
            technique: Technique::Plain,
            material: [
                "Brokat semi-prancis, furing katun",
                "Semi-French lace, cotton lining",
            ],
            story: [
                "Brokat bunga halus dengan kutubaru di dada, furing katun sampai ujung lengan sehingga tidak gatal. Tepinya diberi renda yang dijahit tangan.",
                "Fine floral lace with the kutubaru insert, lined with cotton to the wrists so that it never itches. The edges carry lace sewn by hand.",
            ],
            care: Care::Delicate,
            shades: &[Shade::Rose, Shade::Sage, Shade::Ivory],
            chart: &charts::KEBAYA,
            price: 625_000,
            larger: 25_000,
            weight: 340,
        },
        Article {
            name: "Kebaya Kutubaru Kartini",
            garment: Garment::Kebaya,
            figure: Motif::Buketan,
            motif: "Buketan",
            technique: Technique::Cap,
            material: [
                "Batik cap, katun paris; tepi bordir",
                "Stamped batik, Paris cotton; embroidered edge",
            ],
            story: [
                "Kutubaru katun yang tidak gatal, dengan renda bordir di sepanjang tepi. Dibuat untuk upacara yang berlangsung sejak pagi.",
                "A kutubaru of cotton that does not itch, with embroidered lace along the edge. Made for ceremonies that begin in the morning.",
            ],
            care: Care::Delicate,
            shades: &[Shade::Mauve, Shade::Cream, Shade::Navy],
            chart: &charts::KEBAYA,
            price: 345_000,
            larger: 15_000,
            weight: 280,
        },
        Article {
            name: "Kebaya Panjang Sekar Arum",
            garment: Garment::KebayaPanjang,
            figure: Motif::Brokat,
            motif: "Brokat sulur",
            technique: Technique::Plain,
            material: ["Brokat tile, furing satin", "Lace on tulle, satin lining"],
            story: [
                "Kebaya panjang selutut untuk berhijab: leher tertutup, lengan penuh, jatuh lurus di belakang. Bros tiga mata sudah termasuk.",
                "A long kebaya to the knee that goes with a hijab: closed neck, full sleeves, straight at the back. The three-pin brooch is included.",
            ],
            care: Care::Delicate,
            shades: &[Shade::Maroon, Shade::Bottle, Shade::Lilac],
            chart: &charts::KEBAYA_PANJANG,
            price: 775_000,
            larger: 30_000,
            weight: 460,
        },
    ],
};
