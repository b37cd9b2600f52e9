//! The racks of the demo: collections, what goes with what, and what sold.

use chrono::Duration;

use super::{DemoError, error::step};
use crate::{
    actor::Actor,
    catalog::{self, CollectionChoice, CollectionEdit, ProductQuery},
    db::{Conn, DbError},
    ids::ProductId,
    staff,
    time::Timestamp,
};

/// A collection of the demo.
struct Rack {
    name: [&'static str; 2],
    says: [&'static str; 2],
    choice: CollectionChoice,
    word: &'static str,
    days: i64,
    /// What lies in it, by names, when it is chosen by hand.
    names: &'static [&'static str],
    /// How many days from now it begins; none when it has begun.
    begins: Option<i64>,
}

const RACKS: [Rack; 5] = [
    Rack {
        name: ["Hari Jumat di Kantor", "Friday at the Office"],
        says: [
            "Rapi untuk rapat pagi, enak untuk pulang naik motor. Potongannya longgar, kainnya tidak perlu banyak disetrika.",
            "Neat for the morning meeting, easy on the ride home. Loose cuts in cloth that needs little ironing.",
        ],
        choice: CollectionChoice::Hand,
        word: "",
        days: 0,
        names: &[
            "Blus Polos Kantor",
            "Kulot Kawung Santai",
            "Blus Kawung Kencana",
            "Rok Lilit Lurik",
            "Kulot Parang Malioboro",
            "Blus Truntum Manis",
        ],
        begins: None,
    },
    Rack {
        name: ["Menemani Pengantin", "Beside the Bride"],
        says: [
            "Truntum dan sido mukti untuk orang tua dan keluarga pengantin, dari kain sampai selendang.",
            "Truntum and sido mukti for the parents and family of the couple, from the cloth to the shawl.",
        ],
        choice: CollectionChoice::Hand,
        word: "",
        days: 0,
        names: &[
            "Kain Tulis Sido Mukti",
            "Kain Cap Truntum",
            "Rok Lilit Sido Mukti",
            "Selendang Sekar Jagad",
            "Selendang Jumputan Sutra",
            "Blus Truntum Manis",
        ],
        begins: None,
    },
    Rack {
        name: ["Serba Kawung", "All in Kawung"],
        says: [
            "Buah aren dibelah empat, dicap berjajar: motif yang sama pada baju yang berbeda-beda.",
            "The fruit of the sugar palm cut in four and stamped in rows: one motif on many garments.",
        ],
        choice: CollectionChoice::Motif,
        word: "kawung",
        days: 0,
        names: &[],
        begins: None,
    },
    Rack {
        name: ["Baru Dijahit", "Fresh from the Workshop"],
        says: [
            "Yang masuk etalase dua bulan terakhir.",
            "What reached the shelves in the last two months.",
        ],
        choice: CollectionChoice::New,
        word: "",
        days: 60,
        names: &[],
        begins: None,
    },
    Rack {
        name: ["Menjelang Lebaran", "Towards Lebaran"],
        says: [
            "Sedang kami siapkan; dibuka sebulan lagi.",
            "We are still at it; it opens in a month.",
        ],
        choice: CollectionChoice::Hand,
        word: "",
        days: 0,
        names: &["Rok Lilit Parang", "Blus Ceplok Padma"],
        begins: Some(30),
    },
];

/// What staff say goes with what, both ways.
const PAIRS: [[&str; 2]; 4] = [
    ["Blus Polos Kantor", "Rok Lilit Parang"],
    ["Blus Truntum Manis", "Rok Lilit Sido Mukti"],
    ["Kulot Lurik Tani", "Blus Jumputan Ombak"],
    ["Kain Tulis Sido Mukti", "Selendang Sekar Jagad"],
];

/// Puts collections and pairs together, and counts what sold.
pub(super) fn fill(conn: &mut Conn, now: Timestamp) -> Result<(), DemoError> {
    let by = match staff::by_username(conn, "bayu")? {
        Some(admin) => admin.actor(),
        None => Actor::System,
    };
    for rack in &RACKS {
        let text = str::to_owned;
        let edit = CollectionEdit {
            slug: String::new(),
            name: text(rack.name[0]),
            name_en: text(rack.name[1]),
            description: text(rack.says[0]),
            description_en: text(rack.says[1]),
            choice: rack.choice,
            rule_word: text(rack.word),
            rule_days: rack.days,
            published: true,
            starts_at: rack.begins.map(|days| now.plus(Duration::days(days))),
            ends_at: None,
        };
        let made = step(
            "make a collection",
            catalog::create_collection(conn, now, &by, &edit),
        )?;
        if rack.choice == CollectionChoice::Hand {
            let mut products = Vec::new();
            for name in rack.names {
                products.extend(product(conn, name)?);
            }
            let (id, version) = (made.id, made.version);
            step(
                "fill a collection",
                catalog::fill_collection(conn, now, &by, id, version, &products),
            )?;
        }
    }
    for [one, other] in PAIRS {
        let (Some(one), Some(other)) = (product(conn, one)?, product(conn, other)?) else {
            continue;
        };
        for (from, to) in [(one, other), (other, one)] {
            step(
                "say what goes with what",
                catalog::relate(conn, now, &by, from, to),
            )?;
        }
    }
    catalog::count_sales(conn, now)?;
    Ok(())
}

/// Finds a product of the demo by its name.
fn product(conn: &mut Conn, name: &str) -> Result<Option<ProductId>, DbError> {
    let query = ProductQuery {
        words: name.to_owned(),
        limit: 5,
        ..ProductQuery::default()
    };
    let found = catalog::list(conn, &query)?.cards.into_iter();
    Ok(found
        .map(|card| card.product)
        .find(|product| product.name == name)
        .map(|product| product.id))
}
