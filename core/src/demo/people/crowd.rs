//! The many customers without a story of their own, put together from names and places.

use std::collections::BTreeSet;

use super::{Fate, Person};
use crate::{demo::dice::Dice, members::RefusalReason, messages::Lang};

/// How many there are besides those with a story.
const MANY: usize = 192;

/// Every so many registrations one is refused.
const REFUSED_EVERY: usize = 64;

/// The first word of women's names.
const WOMEN: &[&str] = &[
    "Siti",
    "Dewi",
    "Sri",
    "Endang",
    "Retno",
    "Wahyuni",
    "Fitri",
    "Ayu",
    "Ratih",
    "Kartika",
    "Anisa",
    "Rina",
    "Wulandari",
    "Yuni",
    "Indah",
    "Lestari",
    "Mega",
    "Novita",
    "Putri",
    "Rahmawati",
    "Sekar",
    "Tri",
    "Umi",
    "Vina",
    "Widya",
    "Yulia",
    "Zahra",
    "Astuti",
    "Bunga",
    "Cahya",
    "Diah",
    "Eka",
    "Fatimah",
    "Galuh",
    "Hesti",
    "Intan",
    "Jumiati",
    "Khadijah",
    "Laras",
    "Murni",
];

/// The first word of men's names.
const MEN: &[&str] = &[
    "Agus", "Bambang", "Budi", "Danang", "Eko", "Fajar", "Hendra", "Joko", "Rizal", "Wahyu",
];

/// What follows; an empty one stands for the many whose name is one word.
const LAST: &[&str] = &[
    "",
    "Handayani",
    "Susilowati",
    "Puspitasari",
    "Rahayu",
    "Kusuma",
    "Anggraini",
    "Maharani",
    "Setyowati",
    "Utami",
    "Pertiwi",
    "Hapsari",
    "Nuraini",
    "Safitri",
    "Oktaviani",
    "Permatasari",
    "Wijayanti",
    "Marlina",
    "Suryani",
    "Hasanah",
    "Siregar",
    "Simanjuntak",
    "Tampubolon",
    "Lubis",
    "Nasution",
    "Tanjung",
    "Chaniago",
    "Pattiasina",
    "Rumbiak",
    "Sitepu",
    "Daeng Sunggu",
    "Limbong",
];

/// What follows a man's first name.
const MENS_LAST: &[&str] = &[
    "Santoso",
    "Prasetyo",
    "Hidayat",
    "Setiawan",
    "Wicaksono",
    "Nugraha",
    "Siregar",
    "Kurniawan",
];

/// Where they live: province code, city, district, postcode. The first ones are near the shop.
const PLACES: &[[&str; 4]] = &[
    ["34", "Kota Yogyakarta", "Kotagede", "55171"],
    ["34", "Kota Yogyakarta", "Gondokusuman", "55222"],
    ["34", "Kota Yogyakarta", "Mantrijeron", "55143"],
    ["34", "Kabupaten Sleman", "Depok", "55281"],
    ["34", "Kabupaten Sleman", "Ngaglik", "55581"],
    ["34", "Kabupaten Sleman", "Mlati", "55284"],
    ["34", "Kabupaten Bantul", "Kasihan", "55181"],
    ["34", "Kabupaten Bantul", "Banguntapan", "55198"],
    ["34", "Kabupaten Kulon Progo", "Wates", "55611"],
    ["34", "Kabupaten Gunungkidul", "Wonosari", "55812"],
    ["33", "Kota Magelang", "Magelang Tengah", "56117"],
    ["33", "Kota Surakarta", "Laweyan", "57148"],
    ["33", "Kota Semarang", "Banyumanik", "50264"],
    ["33", "Kabupaten Klaten", "Pedan", "57468"],
    ["33", "Kabupaten Purworejo", "Kutoarjo", "54212"],
    ["31", "Kota Jakarta Timur", "Duren Sawit", "13440"],
    ["31", "Kota Jakarta Selatan", "Pasar Minggu", "12520"],
    ["32", "Kota Bekasi", "Bekasi Selatan", "17141"],
    ["32", "Kota Bogor", "Bogor Utara", "16152"],
    ["32", "Kota Depok", "Beji", "16421"],
    ["36", "Kota Tangerang Selatan", "Ciputat", "15411"],
    ["35", "Kota Malang", "Lowokwaru", "65141"],
    ["35", "Kota Surabaya", "Rungkut", "60293"],
    ["35", "Kabupaten Banyuwangi", "Giri", "68425"],
    ["51", "Kabupaten Gianyar", "Ubud", "80571"],
    ["52", "Kota Mataram", "Ampenan", "83114"],
    ["12", "Kota Medan", "Medan Baru", "20154"],
    ["13", "Kota Padang", "Padang Utara", "25137"],
    ["14", "Kota Pekanbaru", "Tampan", "28291"],
    ["16", "Kota Palembang", "Ilir Timur I", "30113"],
    ["18", "Kota Bandar Lampung", "Kedaton", "35141"],
    ["61", "Kota Pontianak", "Pontianak Kota", "78112"],
    ["63", "Kota Banjarmasin", "Banjarmasin Utara", "70123"],
    ["64", "Kota Balikpapan", "Balikpapan Kota", "76113"],
    ["71", "Kota Manado", "Malalayang", "95162"],
    ["73", "Kota Makassar", "Rappocini", "90222"],
    ["53", "Kota Kupang", "Oebobo", "85111"],
    ["81", "Kota Ambon", "Sirimau", "97126"],
    ["91", "Kota Jayapura", "Abepura", "99351"],
];

/// How many of the places are near the shop.
const NEAR: usize = 10;

const FLOWERS: &[&str] = &[
    "Cempaka",
    "Dahlia",
    "Kantil",
    "Kenanga",
    "Melati",
    "Mawar",
    "Sedap Malam",
    "Tanjung",
    "Teratai",
    "Wijayakusuma",
];

const BANKS: &[&str] = &["BCA", "BRI", "Mandiri", "BNI", "BSI", "BPD DIY"];

/// Makes the crowd; `before` people came before it.
pub(super) fn crowd(before: usize) -> Vec<Person> {
    let mut dice = Dice::new(2_014);
    let mut names = BTreeSet::new();
    (0..MANY)
        .map(|place| {
            let name = new_name(&mut dice, &mut names);
            let near = dice.percent(58);
            let home = if near {
                PLACES[dice.place(NEAR)]
            } else {
                PLACES[NEAR + dice.place(PLACES.len() - NEAR)]
            };
            let street = format!(
                "Jl. Contoh {} No. {}, RT {:03}/RW {:03}",
                FLOWERS[dice.place(FLOWERS.len())],
                dice.between(1, 140),
                dice.between(1, 12),
                dice.between(1, 9),
            );
            let [province, city, district, postcode] = home.map(str::to_owned);
            Person {
                email: address_of(&name),
                phone: format!("0812-0000-{:04}", before + place + 1),
                lang: if dice.percent(3) { Lang::En } else { Lang::Id },
                fate: fate(place, &mut dice),
                bank: BANKS[dice.place(BANKS.len())].to_owned(),
                home: [province, city, district, postcode, street, String::new()],
                name,
            }
        })
        .collect()
}

/// Puts a name together that nobody has yet.
fn new_name(dice: &mut Dice, names: &mut BTreeSet<String>) -> String {
    loop {
        let name = if dice.percent(14) {
            let first = MEN[dice.place(MEN.len())];
            format!("{first} {}", MENS_LAST[dice.place(MENS_LAST.len())])
        } else {
            let first = WOMEN[dice.place(WOMEN.len())];
            let last = LAST[dice.place(LAST.len())];
            format!("{first} {last}").trim_end().to_owned()
        };
        if names.insert(name.clone()) {
            return name;
        }
    }
}

/// Makes an address of a name: `dewi.rahayu@example.com`.
fn address_of(name: &str) -> String {
    format!("{}@example.com", name.to_lowercase().replace(' ', "."))
}

/// The shop grew: half of its customers came in the last eight months.
fn fate(place: usize, dice: &mut Dice) -> Fate {
    let left = i64::try_from(MANY - place).unwrap_or(1);
    let all = i64::try_from(MANY).unwrap_or(1);
    let days = 6 + 720 * left * left / (all * all) + dice.between(0, 5);
    if place % REFUSED_EVERY == REFUSED_EVERY / 2 {
        Fate::Refused(days, RefusalReason::Abuse)
    } else {
        Fate::Member(days)
    }
}
