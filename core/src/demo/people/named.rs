//! The customers with a story of their own.

use super::{Fate, Person};
use crate::{members::RefusalReason, messages::Lang};

/// The name of the member to try the shop with.
pub(in crate::demo) const FIRST_NAME: &str = "Nurul Hidayah";
/// The address she signs in with.
pub(in crate::demo) const FIRST_EMAIL: &str = "nurul@example.com";

fn person(name: &str, email: &str, phone: &str, fate: Fate, bank: &str, home: [&str; 6]) -> Person {
    Person {
        name: name.to_owned(),
        email: email.to_owned(),
        phone: phone.to_owned(),
        lang: Lang::Id,
        fate,
        bank: bank.to_owned(),
        home: home.map(str::to_owned),
    }
}

/// Returns those with a story of their own; the first one is the member to try the shop with.
pub(super) fn named() -> Vec<Person> {
    vec![
        person(
            FIRST_NAME,
            FIRST_EMAIL,
            "0812-0000-0001",
            Fate::Member(702),
            "BSI",
            [
                "34",
                "Kota Yogyakarta",
                "Umbulharjo",
                "55162",
                "Jl. Contoh Melati No. 12, RT 004/RW 002, Sorosutan",
                "Pagar hijau, seberang musala",
            ],
        ),
        person(
            "Sumiyati",
            "sumiyati@example.com",
            "0812-0000-0002",
            Fate::Member(660),
            "BRI",
            [
                "34",
                "Kabupaten Bantul",
                "Sewon",
                "55188",
                "Jl. Contoh Kenanga No. 3, RT 001/RW 005, Panggungharjo",
                "",
            ],
        ),
        person(
            "Suharto Wibowo",
            "suharto.wibowo@example.com",
            "0812-0000-0003",
            Fate::Member(615),
            "Mandiri",
            [
                "31",
                "Kota Jakarta Selatan",
                "Kebayoran Baru",
                "12110",
                "Jl. Contoh Anggrek No. 45, RT 007/RW 003",
                "Lobi menara timur",
            ],
        ),
        person(
            "Ni Made Ayu Lestari",
            "ayu.lestari@example.com",
            "0812-0000-0004",
            Fate::Member(540),
            "BCA",
            [
                "51",
                "Kota Denpasar",
                "Denpasar Selatan",
                "80228",
                "Jl. Contoh Kamboja No. 8, Sanur",
                "Sebelah toko bunga",
            ],
        ),
        person(
            "Hj. Siti Aminah",
            "siti.aminah@example.com",
            "0812-0000-0005",
            Fate::Member(500),
            "BSI",
            [
                "35",
                "Kota Surabaya",
                "Gubeng",
                "60281",
                "Jl. Contoh Mawar No. 21, RT 002/RW 006",
                "",
            ],
        ),
        person(
            "R.A. Kusumaningrum",
            "kusumaningrum@example.com",
            "0812-0000-0006",
            Fate::Member(455),
            "BCA",
            [
                "34",
                "Kota Yogyakarta",
                "Gondomanan",
                "55121",
                "Jl. Contoh Sedap Malam No. 5, Prawirodirjan",
                "Rumah joglo",
            ],
        ),
        person(
            "Dwi",
            "dwi@example.com",
            "0812-0000-0007",
            Fate::Member(380),
            "BNI",
            [
                "34",
                "Kabupaten Sleman",
                "Depok",
                "55281",
                "Jl. Contoh Flamboyan No. 9, kamar 14, Caturtunggal",
                "Indekos putri",
            ],
        ),
        person(
            "Maria Goretti Wulandari",
            "maria.wulandari@example.com",
            "0812-0000-0008",
            Fate::Member(300),
            "Mandiri",
            [
                "33",
                "Kota Semarang",
                "Banyumanik",
                "50264",
                "Jl. Contoh Teratai No. 17",
                "",
            ],
        ),
        Person {
            lang: Lang::En,
            ..person(
                "Tan Mei Lin",
                "mei.lin@example.com",
                "0812-0000-0009",
                Fate::Member(220),
                "BCA",
                [
                    "32",
                    "Kota Bandung",
                    "Sumur Bandung",
                    "40111",
                    "Jl. Contoh Dahlia No. 30, Braga",
                    "Second floor, above the coffee shop",
                ],
            )
        },
        person(
            "Andi Tenri",
            "andi.tenri@example.com",
            "0812-0000-0010",
            Fate::Member(150),
            "BRI",
            [
                "73",
                "Kota Makassar",
                "Makassar",
                "90144",
                "Jl. Contoh Bugenvil No. 2, Maccini",
                "",
            ],
        ),
        person(
            "Endang Sulistyowati",
            "endang.s@example.com",
            "0812-0000-0011",
            Fate::Member(19),
            "BNI",
            [
                "34",
                "Kabupaten Gunungkidul",
                "Wonosari",
                "55851",
                "Jl. Contoh Seruni No. 11",
                "Dekat balai desa",
            ],
        ),
        person(
            "I Gusti Ngurah Putra",
            "ngurah.putra@example.com",
            "0812-0000-0012",
            Fate::Waits(20),
            "BCA",
            [
                "51",
                "Kabupaten Gianyar",
                "Ubud",
                "80571",
                "Jl. Contoh Cempaka No. 6",
                "",
            ],
        ),
        person(
            "Yohana Wenda",
            "yohana.wenda@example.com",
            "0812-0000-0013",
            Fate::Waits(5),
            "BRI",
            [
                "91",
                "Kabupaten Jayapura",
                "Sentani",
                "99352",
                "Jl. Contoh Matoa No. 4, Sentani Kota",
                "",
            ],
        ),
        person(
            "Butik Serba Ada",
            "reseller.borong@example.com",
            "0812-0000-0014",
            Fate::Asked(44),
            "BCA",
            [
                "31",
                "Kota Jakarta Pusat",
                "Tanah Abang",
                "10230",
                "Jl. Contoh Pasar No. 88",
                "",
            ],
        ),
        person(
            "Rizky Amelia",
            "rizky.amelia@example.com",
            "0812-0000-0015",
            Fate::Unconfirmed(9),
            "Mandiri",
            [
                "34",
                "Kabupaten Sleman",
                "Depok",
                "55283",
                "Jl. Contoh Soka No. 15, Condongcatur",
                "",
            ],
        ),
        person(
            "Promo Murah",
            "promo.murah@example.com",
            "0812-0000-0016",
            Fate::Refused(26, RefusalReason::Abuse),
            "BCA",
            [
                "36",
                "Kota Tangerang",
                "Karawaci",
                "15115",
                "Jl. Contoh Iklan No. 1",
                "",
            ],
        ),
    ]
}
