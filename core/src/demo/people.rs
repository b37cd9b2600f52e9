//! The people of the demo: invented, with telephones and addresses that reach nobody.

use crate::{members::RefusalReason, messages::Lang, staff::Role};

/// The password of every demo account.
pub const PASSWORD: &str = "kawung-parang";

/// A staff account of the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoStaff {
    /// The name to sign in with.
    pub username: &'static str,
    /// The person.
    pub name: &'static str,
    /// What the person is responsible for.
    pub role: Role,
}

/// The staff, one of each role; the owner is the first.
pub const STAFF: [DemoStaff; 5] = [
    DemoStaff {
        username: "ratna",
        name: "Ratna Pramesti",
        role: Role::Owner,
    },
    DemoStaff {
        username: "bayu",
        name: "Bayu Nugroho",
        role: Role::Admin,
    },
    DemoStaff {
        username: "sari",
        name: "Sari Widyastuti",
        role: Role::Cashier,
    },
    DemoStaff {
        username: "gilang",
        name: "Gilang Saputra",
        role: Role::Warehouse,
    },
    DemoStaff {
        username: "wulan",
        name: "Wulan Ayuningtyas",
        role: Role::Moderator,
    },
];

/// What became of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// A full member since so many days.
    Member(i64),
    /// Waits for staff since so many hours.
    Waits(i64),
    /// Was asked a question so many hours ago.
    Asked(i64),
    /// Has not opened the link in the mail since so many hours.
    Unconfirmed(i64),
    /// Was refused so many days ago.
    Refused(i64, RefusalReason),
}

/// A customer of the demo.
pub(super) struct Person {
    pub(super) name: &'static str,
    pub(super) email: &'static str,
    pub(super) phone: &'static str,
    pub(super) city: &'static str,
    pub(super) lang: Lang,
    pub(super) fate: Fate,
    /// Bank of the account she pays from.
    pub(super) bank: &'static str,
    /// Province code, city, district, postcode, street, landmark.
    pub(super) home: [&'static str; 6],
}

const fn person(
    name: &'static str,
    email: &'static str,
    phone: &'static str,
    fate: Fate,
    bank: &'static str,
    home: [&'static str; 6],
) -> Person {
    Person {
        name,
        email,
        phone,
        city: home[1],
        lang: Lang::Id,
        fate,
        bank,
        home,
    }
}

/// The customers; the first one is the member to try the shop with.
pub(super) const PEOPLE: [Person; 16] = [
    person(
        "Nurul Hidayah",
        "nurul@example.com",
        "0812-0000-0001",
        Fate::Member(72),
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
        Fate::Member(71),
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
        Fate::Member(70),
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
        Fate::Member(66),
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
        Fate::Member(63),
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
        Fate::Member(61),
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
        Fate::Member(54),
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
        Fate::Member(47),
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
            Fate::Member(40),
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
        Fate::Member(33),
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
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn nobody_real_can_be_reached() {
        for person in &PEOPLE {
            assert!(person.phone.starts_with("0812-0000-00"), "{}", person.name);
            assert!(person.email.ends_with("@example.com"), "{}", person.name);
            assert!(person.home[4].contains("Contoh"), "{}", person.name);
        }
        let phones: BTreeSet<_> = PEOPLE.iter().map(|person| person.phone).collect();
        assert_eq!(phones.len(), PEOPLE.len());
    }

    #[test]
    fn every_role_has_an_account() {
        let roles: BTreeSet<_> = STAFF.iter().map(|staff| staff.role.as_str()).collect();
        assert_eq!(roles.len(), Role::ALL.len());
    }
}
