//! The requests of the demo, and what was asked for without one.

use crate::requests::DeclineReason;

/// What became of a request, and how many days ago.
pub(super) enum Turn {
    /// Staff accepted it.
    Review(i64),
    /// It became part of the plans.
    Plan(i64, &'static str),
    /// It was ordered.
    Order(i64, &'static str),
    /// It arrived as the product of this name.
    Fulfil(i64, &'static str, &'static str),
    /// The shop said no.
    Decline(i64, DeclineReason, &'static str),
    /// Staff noted something for each other.
    Note(i64, &'static str),
    /// It was joined with the request at this place.
    Merge(i64, usize),
    /// The asker lost interest.
    Withdraw(i64),
}

/// A request of the demo.
pub(super) struct Wish {
    /// How many days ago it was asked.
    pub(super) days: i64,
    /// What it is.
    pub(super) title: &'static str,
    /// What else was said.
    pub(super) body: &'static str,
    /// The shelf it belongs to.
    pub(super) shelf: &'static str,
    /// Size and colour.
    pub(super) like: [&'static str; 2],
    /// From which price to which, in rupiah; zero for no word about it.
    pub(super) price: [i64; 2],
    /// How many others want it too.
    pub(super) others: usize,
    /// What became of it.
    pub(super) turns: &'static [Turn],
}

/// The requests, the oldest first.
pub(super) const WISHES: [Wish; 16] = [
    Wish {
        days: 118,
        title: "Kebaya janggan hitam untuk wisuda",
        body: "Seperti yang dipakai di film. Kerahnya tinggi, lengan panjang, bahan jangan terlalu panas.",
        shelf: "Kebaya",
        like: ["L", "hitam"],
        price: [350_000, 475_000],
        others: 9,
        turns: &[
            Turn::Review(116),
            Turn::Plan(101, "Polanya sedang kami coba, tiga ukuran dahulu."),
            Turn::Order(82, "Dijahit di Bantul, kira-kira lima minggu."),
            Turn::Fulfil(
                44,
                "Kebaya Janggan Hitam",
                "Kerah setinggi 5 cm, bahan katun toyobo.",
            ),
        ],
    },
    Wish {
        days: 96,
        title: "Mukena anak motif truntum",
        body: "Anak saya 7 tahun, tinggi 120 cm. Kalau bisa ada kantongnya untuk menyimpan sajadah kecil.",
        shelf: "Mukena",
        like: ["anak 7–9 tahun", "putih"],
        price: [150_000, 220_000],
        others: 6,
        turns: &[
            Turn::Review(95),
            Turn::Plan(88, ""),
            Turn::Order(70, "Empat puluh potong, tiga ukuran anak."),
            Turn::Fulfil(38, "Mukena Anak Truntum", "Sudah dengan kantong."),
        ],
    },
    Wish {
        days: 81,
        title: "Sarimbit kawung ukuran 3XL",
        body: "Suami saya 3XL, saya M. Selalu tidak ada pasangannya.",
        shelf: "Setelan & Sarimbit",
        like: ["3XL", "sogan"],
        price: [600_000, 900_000],
        others: 7,
        turns: &[
            Turn::Review(79),
            Turn::Note(78, "Sudah empat kali ditanya di toko sejak Lebaran."),
            Turn::Plan(60, "Pola 3XL masuk jahitan berikutnya."),
            Turn::Order(24, "Kain sudah dicap, jahitan selesai sebelum Ramadan."),
        ],
    },
    Wish {
        days: 73,
        title: "Selendang jumputan sutra warna lilac",
        body: "Untuk seragam bridesmaid, perlu delapan lembar.",
        shelf: "Kain & Selendang",
        like: ["200 × 60", "lilac"],
        price: [250_000, 400_000],
        others: 2,
        turns: &[
            Turn::Review(72),
            Turn::Fulfil(
                35,
                "Selendang Jumputan Sutra",
                "Warna lilac bisa dipesan delapan lembar sekaligus, tulis di catatan pesanan.",
            ),
        ],
    },
    Wish {
        days: 64,
        title: "Jaket kulit motif parang",
        body: "Seperti punya teman saya dari Garut.",
        shelf: "Outer",
        like: ["XL", "cokelat"],
        price: [900_000, 1_500_000],
        others: 0,
        turns: &[
            Turn::Review(63),
            Turn::Decline(
                58,
                DeclineReason::Style,
                "Kami hanya mengerjakan kain. Untuk kulit, perajin di Manding lebih paham.",
            ),
        ],
    },
    Wish {
        days: 57,
        title: "Gamis lurik dengan kancing depan untuk ibu menyusui",
        body: "Kancingnya sampai perut, jangan ritsleting. Bahan yang adem.",
        shelf: "Gamis",
        like: ["M, L, XL", "hijau lumut"],
        price: [350_000, 500_000],
        others: 11,
        turns: &[
            Turn::Review(55),
            Turn::Plan(
                41,
                "Masuk koleksi bulan depan; contoh pertamanya sedang dijahit.",
            ),
        ],
    },
    Wish {
        days: 52,
        title: "Gamis busui bahan lurik",
        body: "Busui friendly, motif kecil saja.",
        shelf: "Gamis",
        like: ["L", ""],
        price: [0, 450_000],
        others: 3,
        turns: &[Turn::Review(51), Turn::Merge(43, 5)],
    },
    Wish {
        days: 47,
        title: "Kemeja batik lengan pendek slim fit",
        body: "Yang biasa terlalu lebar untuk badan saya (LD 92).",
        shelf: "Kemeja & Koko",
        like: ["S", "indigo"],
        price: [250_000, 350_000],
        others: 5,
        turns: &[
            Turn::Review(45),
            Turn::Plan(30, ""),
            Turn::Note(29, "Pakai pola Mega Samudra, kecilkan 4 cm di pinggang."),
            Turn::Order(12, "Dua puluh potong percobaan."),
        ],
    },
    Wish {
        days: 39,
        title: "Sarung bantal kawung sepasang",
        body: "Untuk kado pernikahan, ukuran 40 × 60.",
        shelf: "Kain & Selendang",
        like: ["40 × 60", "sogan"],
        price: [90_000, 150_000],
        others: 4,
        turns: &[
            Turn::Review(38),
            Turn::Decline(
                20,
                DeclineReason::TooFew,
                "Kalau peminatnya lebih dari lima belas, kami pertimbangkan lagi.",
            ),
        ],
    },
    Wish {
        days: 28,
        title: "Hijab instan nitik untuk sekolah",
        body: "Putih dan cokelat pramuka, menutup dada.",
        shelf: "Hijab",
        like: ["", "putih"],
        price: [50_000, 85_000],
        others: 8,
        turns: &[
            Turn::Review(26),
            Turn::Plan(9, "Contoh bahan sudah datang."),
        ],
    },
    Wish {
        days: 23,
        title: "Kebaya encim warna peach",
        body: "Ada acara lamaran adik bulan depan.",
        shelf: "Kebaya",
        like: ["M", "peach"],
        price: [300_000, 420_000],
        others: 0,
        turns: &[Turn::Review(22), Turn::Withdraw(15)],
    },
    Wish {
        days: 17,
        title: "Tunik truntum yang tidak perlu disetrika",
        body: "Sering tugas ke luar kota, koper kecil. Bahan rayon biasanya kusut.",
        shelf: "Tunik",
        like: ["XL", "biru tua"],
        price: [200_000, 325_000],
        others: 4,
        turns: &[Turn::Review(16)],
    },
    Wish {
        days: 11,
        title: "Outer lurik panjang untuk tinggi 170 cm",
        body: "Yang sekarang hanya sampai lutut saya. Panjang 120 cm cukup.",
        shelf: "Outer",
        like: ["L", "abu-abu"],
        price: [300_000, 450_000],
        others: 2,
        turns: &[Turn::Review(9)],
    },
    Wish {
        days: 4,
        title: "Koko anak seragam dengan ayahnya",
        body: "Untuk Lebaran, umur 4 dan 9 tahun. Motif yang sama dengan Koko Kawung Subuh.",
        shelf: "Kemeja & Koko",
        like: ["anak", "hijau"],
        price: [125_000, 200_000],
        others: 0,
        turns: &[],
    },
    Wish {
        days: 2,
        title: "Rok lilit untuk kursi roda",
        body: "Ibu saya memakai kursi roda. Rok lilit yang belakangnya pendek akan sangat menolong.",
        shelf: "Rok & Celana",
        like: ["XL", "sogan"],
        price: [150_000, 300_000],
        others: 0,
        turns: &[],
    },
    Wish {
        days: 1,
        title: "Mukena travel warna gelap",
        body: "Yang putih cepat kotor kalau dipakai di kereta.",
        shelf: "Mukena",
        like: ["", "abu tua"],
        price: [0, 200_000],
        others: 0,
        turns: &[],
    },
];

/// What was asked for at the counter, with the days since.
pub(super) const ASKED: [(i64, &str); 14] = [
    (86, "sarimbit kawung 3XL"),
    (74, "gamis hitam polos XXL"),
    (66, "seragam batik kantor 25 potong"),
    (59, "kebaya janggan hitam L"),
    (50, "sarung bantal batik"),
    (46, "mukena anak 5 tahun"),
    (37, "sarimbit lurik 3XL"),
    (31, "kemeja slim fit S"),
    (25, "gamis menyusui kancing depan"),
    (19, "tas laptop lurik"),
    (14, "kebaya encim putih M"),
    (8, "hijab instan putih sekolah"),
    (5, "koko anak 9 tahun"),
    (1, "rok lilit XXL"),
];

/// Searches that found nothing: the days since, the words, how often.
pub(super) const SEARCHED: [(i64, &str, i64); 16] = [
    (83, "daster", 4),
    (76, "jaket kulit", 2),
    (61, "gamis busui", 5),
    (55, "sarung bantal", 3),
    (49, "baju bodo", 1),
    (42, "gamis busui", 3),
    (34, "kaos batik", 6),
    (29, "seragam pramuka", 2),
    (22, "kebaya peach", 3),
    (16, "daster", 3),
    (12, "piyama anak", 2),
    (7, "koko anak", 5),
    (6, "kaos batik", 2),
    (3, "rok sekolah", 1),
    (2, "koko anak", 4),
    (0, "abaya", 2),
];
