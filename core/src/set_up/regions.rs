//! The provinces of Indonesia by shipping zone, and the rates a new shop
//! begins with.

/// A shipping zone with its provinces and rates.
pub(super) struct Zone {
    pub(super) name: &'static str,
    /// The ministry's codes and the names.
    pub(super) provinces: &'static [(&'static str, &'static str)],
    pub(super) rates: &'static [Rate],
    /// From this value of goods on, shipping is free.
    pub(super) free_over: Option<i64>,
}

/// What a courier takes for each kilogram, and how many days it needs.
pub(super) struct Rate {
    pub(super) courier: &'static str,
    pub(super) service: &'static str,
    pub(super) price_per_kg: i64,
    pub(super) days: (i64, i64),
}

const fn rate(
    courier: &'static str,
    service: &'static str,
    price_per_kg: i64,
    days: (i64, i64),
) -> Rate {
    Rate {
        courier,
        service,
        price_per_kg,
        days,
    }
}

/// What the three couriers round down above a full kilogram.
pub(super) const TOLERANCE_GRAMS: i64 = 300;

/// The zones, nearest first.
pub(super) const ZONES: [Zone; 5] = [
    Zone {
        name: "DI Yogyakarta",
        provinces: &[("34", "DI Yogyakarta")],
        rates: &[
            rate("SiCepat", "REG", 8_000, (1, 2)),
            rate("JNE", "CTC", 9_000, (1, 2)),
            rate("J&T", "EZ", 10_000, (1, 2)),
        ],
        free_over: Some(500_000),
    },
    Zone {
        name: "Jawa",
        provinces: &[
            ("31", "DKI Jakarta"),
            ("32", "Jawa Barat"),
            ("33", "Jawa Tengah"),
            ("35", "Jawa Timur"),
            ("36", "Banten"),
        ],
        rates: &[
            rate("SiCepat", "REG", 17_000, (2, 4)),
            rate("JNE", "REG", 19_000, (2, 3)),
            rate("J&T", "EZ", 20_000, (2, 3)),
            rate("JNE", "YES", 32_000, (1, 1)),
        ],
        free_over: None,
    },
    Zone {
        name: "Sumatra, Bali, dan Nusa Tenggara Barat",
        provinces: &[
            ("11", "Aceh"),
            ("12", "Sumatera Utara"),
            ("13", "Sumatera Barat"),
            ("14", "Riau"),
            ("15", "Jambi"),
            ("16", "Sumatera Selatan"),
            ("17", "Bengkulu"),
            ("18", "Lampung"),
            ("19", "Kepulauan Bangka Belitung"),
            ("21", "Kepulauan Riau"),
            ("51", "Bali"),
            ("52", "Nusa Tenggara Barat"),
        ],
        rates: &[
            rate("SiCepat", "REG", 36_000, (3, 5)),
            rate("JNE", "REG", 39_000, (3, 4)),
            rate("J&T", "EZ", 41_000, (3, 5)),
        ],
        free_over: None,
    },
    Zone {
        name: "Kalimantan dan Sulawesi",
        provinces: &[
            ("61", "Kalimantan Barat"),
            ("62", "Kalimantan Tengah"),
            ("63", "Kalimantan Selatan"),
            ("64", "Kalimantan Timur"),
            ("65", "Kalimantan Utara"),
            ("71", "Sulawesi Utara"),
            ("72", "Sulawesi Tengah"),
            ("73", "Sulawesi Selatan"),
            ("74", "Sulawesi Tenggara"),
            ("75", "Gorontalo"),
            ("76", "Sulawesi Barat"),
        ],
        rates: &[
            rate("SiCepat", "REG", 48_000, (4, 6)),
            rate("JNE", "REG", 52_000, (3, 5)),
            rate("J&T", "EZ", 54_000, (4, 6)),
        ],
        free_over: None,
    },
    Zone {
        name: "Nusa Tenggara Timur, Maluku, dan Papua",
        provinces: &[
            ("53", "Nusa Tenggara Timur"),
            ("81", "Maluku"),
            ("82", "Maluku Utara"),
            ("91", "Papua"),
            ("92", "Papua Barat"),
            ("93", "Papua Selatan"),
            ("94", "Papua Tengah"),
            ("95", "Papua Pegunungan"),
            ("96", "Papua Barat Daya"),
        ],
        rates: &[
            rate("SiCepat", "REG", 84_000, (5, 9)),
            rate("JNE", "REG", 89_000, (5, 8)),
            rate("J&T", "EZ", 92_000, (5, 9)),
        ],
        free_over: None,
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_province_is_in_one_zone() {
        let all: Vec<&str> = ZONES
            .iter()
            .flat_map(|zone| zone.provinces.iter().map(|(code, _)| *code))
            .collect();
        let different: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!((all.len(), different.len()), (38, 38));
    }
}
