//! What customers of the demo wrote to the shop, and what was answered.

use crate::service::{
    Cause,
    ConversationKind::{self, Complaint, Criticism, Question, Suggestion},
    Outcome, Solution,
};

/// A conversation of the demo.
pub(super) struct Talk {
    /// Place of the customer among the people.
    pub(super) person: usize,
    /// What it is.
    pub(super) kind: ConversationKind,
    /// The subject line.
    pub(super) subject: &'static str,
    /// How many hours ago it began.
    pub(super) hours: i64,
    /// What was written in turn, the customer first, then the shop.
    pub(super) letters: &'static [&'static str],
    /// Whether it was settled in the end.
    pub(super) solved: bool,
}

impl Talk {
    /// Returns how it was settled: what came loose was sent again.
    pub(super) fn solution(&self) -> Solution {
        let complaint = self.kind == Complaint;
        Solution {
            cause: complaint.then_some(Cause::Defect),
            outcome: complaint.then_some(Outcome::Repaired),
            ..Solution::default()
        }
    }
}

/// The conversations, the oldest first.
pub(super) const TALKS: [Talk; 7] = [
    Talk {
        person: 1,
        kind: Question,
        subject: "Ukuran Gamis Lurik Sekar",
        hours: 40 * 24,
        letters: &[
            "Tinggi saya 158 cm, berat 62 kg. Lebih baik M atau L? Saya suka yang agak longgar.",
            "Terima kasih, Bu Sumiyati. Lingkar dada M 100 cm dan L 106 cm. Untuk yang agak longgar kami sarankan L; panjangnya 140 cm, biasanya tidak perlu dipotong.",
        ],
        solved: true,
    },
    Talk {
        person: 4,
        kind: Suggestion,
        subject: "Tolong sediakan ukuran 3XL",
        hours: 17 * 24,
        letters: &[
            "Teman-teman pengajian banyak yang memakai 3XL. Semoga koleksi Lebaran nanti ada.",
            "Masukan yang baik, Bu Hajah. Kami catat untuk pola berikutnya dan akan mengabari bila sudah dijahit.",
        ],
        solved: false,
    },
    Talk {
        person: 7,
        kind: Complaint,
        subject: "Kancing lepas satu",
        hours: 12 * 24,
        letters: &[
            "Paket sudah sampai dan kainnya bagus, tetapi satu kancing manset lepas waktu dicoba.",
            "Mohon maaf, Bu Maria. Kancing pengganti kami kirim hari ini bersama jarum dan benangnya, tanpa biaya. Bila Ibu lebih suka kami yang menjahitkan, ongkos kirim pulang pergi kami tanggung.",
            "Terima kasih, kancingnya sudah datang dan sudah terpasang.",
        ],
        solved: true,
    },
    Talk {
        person: 8,
        kind: Question,
        subject: "Gift wrapping",
        hours: 6 * 24,
        letters: &[
            "Could you wrap the shawl as a present and leave the price out of the parcel?",
            "With pleasure. Write “present” into the note of the order and we wrap it in leftover batik, without a price.",
        ],
        solved: false,
    },
    Talk {
        person: 2,
        kind: Criticism,
        subject: "Foto warna Sogan terlalu terang",
        hours: 31,
        letters: &[
            "Warna sogan di layar saya lebih terang daripada kain yang datang. Kainnya bagus, tetapi fotonya perlu diperbaiki.",
        ],
        solved: false,
    },
    Talk {
        person: 9,
        kind: Question,
        subject: "Seragam keluarga 14 potong",
        hours: 19,
        letters: &[
            "Untuk pernikahan adik bulan depan saya perlu sarimbit truntum 14 potong, campuran ukuran. Apakah bisa dan berapa lama?",
        ],
        solved: false,
    },
    Talk {
        person: 3,
        kind: Complaint,
        subject: "Resi belum bergerak",
        hours: 4,
        letters: &[
            "Nomor resi saya sejak kemarin belum bergerak. Bajunya mau dipakai hari Sabtu. Mohon dibantu.",
        ],
        solved: false,
    },
];
