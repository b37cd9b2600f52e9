//! The cases of the demo, in words.

use crate::service::{
    Cause, Channel,
    ConversationKind::{self, Complaint, Criticism, Question, Suggestion},
    Outcome,
};

/// Something written, so many minutes after what was written before.
pub(super) enum Word {
    /// By the customer.
    She(i64, &'static str),
    /// By the shop, to her.
    Shop(i64, &'static str),
    /// Among the staff.
    Note(i64, &'static str),
}

/// How a case stands.
pub(super) enum End {
    /// Nothing more has happened.
    Open,
    /// It was put aside until so many days from now.
    Snoozed(i64),
    /// It was settled so many minutes after the last word, and rated.
    Solved {
        after: i64,
        how: Option<(Cause, Outcome)>,
        root: &'static str,
        stars: Option<(i64, &'static str)>,
    },
    /// It was no message of a customer.
    Spam,
}

/// A case.
pub(super) struct Case {
    /// How many days ago it began, and at which hour.
    pub(super) begins: (i64, i64),
    /// How it came.
    pub(super) channel: Channel,
    /// What it is.
    pub(super) kind: ConversationKind,
    /// The subject line.
    pub(super) subject: &'static str,
    /// Whether it is about an article of hers.
    pub(super) about: bool,
    /// The colours of the photos that came with it.
    pub(super) photos: &'static [[u8; 3]],
    /// Which of the staff takes care of it.
    pub(super) desk: usize,
    /// The first message, and what followed.
    pub(super) words: &'static [Word],
    /// How it stands.
    pub(super) end: End,
}

use Word::{Note, She, Shop};

const SOGAN: [u8; 3] = [122, 74, 37];
const INDIGO: [u8; 3] = [52, 70, 112];
const KREM: [u8; 3] = [236, 224, 198];

const fn solved(
    after: i64,
    how: Option<(Cause, Outcome)>,
    root: &'static str,
    stars: Option<(i64, &'static str)>,
) -> End {
    End::Solved {
        after,
        how,
        root,
        stars,
    }
}

/// The cases, the oldest first.
pub(super) const CASES: [Case; 16] = [
    Case {
        begins: (118, 10),
        channel: Channel::Web,
        kind: Complaint,
        subject: "Jahitan ketiak terbuka",
        about: true,
        photos: &[SOGAN, SOGAN],
        desk: 0,
        words: &[
            She(
                0,
                "Baru dipakai sekali ke kondangan, jahitan di ketiak kanan sudah terbuka kira-kira 4 cm. Fotonya saya lampirkan.",
            ),
            Shop(
                70,
                "Mohon maaf, Bu. Ini tidak semestinya terjadi. Silakan kirim kembali dengan ongkir kami, kami jahit ulang dengan dua baris jahitan dan kami kirim balik dalam tiga hari.",
            ),
            She(1500, "Sudah saya kirim lewat JNE tadi siang."),
            Note(
                3100,
                "Barang sampai. Benang obras memang tipis; Mbak Tri periksa sisa stok warna yang sama.",
            ),
            Shop(
                200,
                "Kemejanya sudah dijahit ulang dan berangkat lagi sore ini.",
            ),
        ],
        end: solved(
            2900,
            Some((Cause::Defect, Outcome::Repaired)),
            "Benang obras dari pemasok lama terlalu tipis; diganti sejak batch berikutnya.",
            Some((5, "Rapi sekali jahitannya, terima kasih.")),
        ),
    },
    Case {
        begins: (96, 14),
        channel: Channel::Phone,
        kind: Complaint,
        subject: "Kekecilan di pinggul",
        about: true,
        photos: &[],
        desk: 1,
        words: &[
            She(
                0,
                "Menelepon: ukuran L sempit di pinggul, padahal lingkar pinggul 104 cm sesuai tabel. Minta tukar XL.",
            ),
            Shop(
                25,
                "Ukuran XL kami simpan untuk Ibu. Silakan kirim yang L, begitu sampai XL langsung kami kirim; ongkir kirim pulang kami tanggung karena tabelnya kurang jelas.",
            ),
            Note(
                15,
                "Tabel ukuran artikel ini hanya lingkar dada. Titip ke Bayu untuk ditambah lingkar pinggul.",
            ),
        ],
        end: solved(
            4400,
            Some((Cause::Size, Outcome::Exchanged)),
            "Tabel ukuran tidak mencantumkan lingkar pinggul.",
            Some((4, "")),
        ),
    },
    Case {
        begins: (74, 9),
        channel: Channel::Web,
        kind: Complaint,
        subject: "Warna beda dengan foto",
        about: true,
        photos: &[INDIGO],
        desk: 0,
        words: &[
            She(
                0,
                "Di foto terlihat biru tua, yang datang lebih ke abu-abu. Kainnya halus, tetapi tidak cocok dengan kerudung yang sudah saya siapkan.",
            ),
            Shop(
                160,
                "Terima kasih fotonya, Bu. Memang lebih pudar dari foto kami karena celupan indigo tiap batch berbeda. Ibu boleh memilih: tukar dengan warna lain, atau uang kembali.",
            ),
            She(340, "Uang kembali saja, ya."),
        ],
        end: solved(
            1300,
            Some((Cause::ColourDiffers, Outcome::Refunded)),
            "Foto produk dari batch pertama; batch kedua lebih muda.",
            Some((3, "Prosesnya jelas, sayang warnanya.")),
        ),
    },
    Case {
        begins: (61, 16),
        channel: Channel::Web,
        kind: Complaint,
        subject: "Paket tertukar",
        about: true,
        photos: &[],
        desk: 1,
        words: &[
            She(
                0,
                "Yang sampai blus ukuran S, padahal saya pesan tunik ukuran L. Nota di dalamnya atas nama orang lain.",
            ),
            Shop(
                95,
                "Aduh, mohon maaf. Dua paket tertukar waktu dikemas kemarin. Kurir kami jemput blusnya hari ini dan tunik Ibu berangkat sore ini juga.",
            ),
            She(
                1700,
                "Tuniknya sudah datang, pas. Terima kasih sudah cepat.",
            ),
        ],
        end: solved(
            90,
            Some((Cause::Delivery, Outcome::Exchanged)),
            "Dua paket dikemas bersamaan di meja yang sama.",
            Some((5, "Cepat ditanggapi.")),
        ),
    },
    Case {
        begins: (48, 11),
        channel: Channel::Visit,
        kind: Criticism,
        subject: "Kamar pas kurang terang",
        about: false,
        photos: &[],
        desk: 2,
        words: &[
            She(
                0,
                "Datang ke toko: lampu kamar pas sebelah kiri redup, warna kain jadi sulit dinilai.",
            ),
            Shop(
                40,
                "Terima kasih, Bu. Lampunya kami ganti besok pagi dengan yang lebih putih.",
            ),
        ],
        end: solved(1500, None, "", None),
    },
    Case {
        begins: (39, 13),
        channel: Channel::Web,
        kind: Complaint,
        subject: "Kurir tidak sopan",
        about: true,
        photos: &[],
        desk: 2,
        words: &[
            She(
                0,
                "Paket dilempar dari pagar, untung isinya kain. Mohon disampaikan ke kurirnya.",
            ),
            Shop(
                210,
                "Mohon maaf atas perlakuan itu. Laporan sudah kami teruskan ke agen kurir cabang Ibu berikut nomor resinya, dan untuk pesanan berikutnya Ibu dapat memilih kurir lain tanpa tambahan.",
            ),
        ],
        end: solved(
            2800,
            Some((Cause::Service, Outcome::Explained)),
            "",
            Some((4, "")),
        ),
    },
    Case {
        begins: (27, 10),
        channel: Channel::Web,
        kind: Suggestion,
        subject: "Ada saku di gamis",
        about: false,
        photos: &[],
        desk: 0,
        words: &[
            She(
                0,
                "Gamisnya bagus-bagus, tetapi sering tidak ada saku. Buat naruh ponsel waktu pengajian penting lho, Kak.",
            ),
            Shop(
                300,
                "Setuju, Bu. Mulai pola bulan depan, gamis harian kami beri saku samping tersembunyi. Terima kasih masukannya.",
            ),
        ],
        end: solved(30, None, "", Some((5, "Ditunggu!"))),
    },
    Case {
        begins: (20, 15),
        channel: Channel::Whatsapp,
        kind: Complaint,
        subject: "Luntur waktu dicuci",
        about: true,
        photos: &[KREM, INDIGO],
        desk: 0,
        words: &[
            She(
                0,
                "Lewat WhatsApp: cucian pertama airnya biru sekali dan kerah krem ikut biru.",
            ),
            Shop(
                120,
                "Mohon maaf, Bu. Apakah dicuci terpisah dengan lerak dan air dingin? Mohon kirim foto bagian kerahnya.",
            ),
            She(
                900,
                "Pakai sabun biasa, digabung. Saya tidak tahu harus pakai lerak.",
            ),
            Note(
                30,
                "Kartu perawatan tidak ikut di paket bulan ini. Kita tanggung separuh: voucher.",
            ),
            Shop(
                60,
                "Kartu perawatan seharusnya ikut di paket, itu kelalaian kami. Sebagai gantinya kami beri voucher Rp 150.000 untuk pesanan berikutnya, dan cara membersihkannya kami kirim di bawah ini.",
            ),
        ],
        end: solved(
            1600,
            Some((Cause::Defect, Outcome::Voucher)),
            "Kartu perawatan habis dan tidak dicetak ulang.",
            Some((4, "Vouchernya membantu.")),
        ),
    },
    Case {
        begins: (16, 9),
        channel: Channel::Web,
        kind: Complaint,
        subject: "Harga turun sehari setelah saya beli",
        about: true,
        photos: &[],
        desk: 1,
        words: &[
            She(
                0,
                "Kemarin saya bayar penuh, hari ini artikel yang sama sudah dipotong. Agak kecewa.",
            ),
            Shop(
                330,
                "Kami mengerti, Bu. Selisihnya kami kembalikan sebagai voucher karena pesanan Ibu baru berumur satu hari.",
            ),
        ],
        end: solved(
            1400,
            Some((Cause::Price, Outcome::Voucher)),
            "",
            Some((5, "")),
        ),
    },
    Case {
        begins: (8, 11),
        channel: Channel::Web,
        kind: Question,
        subject: "Bisa titip bordir nama?",
        about: false,
        photos: &[],
        desk: 2,
        words: &[
            She(
                0,
                "Kalau pesan tiga kemeja seragam, bisa dibordir nama kecil di dada? Berapa tambahannya?",
            ),
            Shop(
                200,
                "Bisa, Kak. Bordir nama sampai 12 huruf Rp 25.000 per potong dan menambah dua hari pengerjaan. Mau warna benang apa?",
            ),
        ],
        end: End::Open,
    },
    Case {
        begins: (6, 14),
        channel: Channel::Web,
        kind: Complaint,
        subject: "Ritsleting macet",
        about: true,
        photos: &[SOGAN],
        desk: 1,
        words: &[
            She(
                0,
                "Ritsleting belakang macet di tengah, tidak bisa naik lagi.",
            ),
            Shop(
                110,
                "Mohon maaf, Bu. Ritsleting pengganti sedang kami pesan karena warnanya khusus; kami kabari begitu datang.",
            ),
            Note(
                10,
                "Ritsleting cokelat tua 56 cm dipesan ke Pasar Beringharjo, datang awal pekan.",
            ),
        ],
        end: End::Snoozed(3),
    },
    Case {
        begins: (4, 10),
        channel: Channel::Web,
        kind: Complaint,
        subject: "Noda di bagian depan",
        about: true,
        photos: &[KREM],
        desk: 0,
        words: &[She(
            0,
            "Ada noda kecokelatan sebesar koin di bagian depan, sudah dicoba dilap tidak hilang. Bajunya untuk acara akhir bulan.",
        )],
        end: End::Open,
    },
    Case {
        begins: (3, 15),
        channel: Channel::Phone,
        kind: Complaint,
        subject: "Belum ada kabar pengembalian dana",
        about: true,
        photos: &[],
        desk: 1,
        words: &[
            She(
                0,
                "Menelepon: pengembalian dana dijanjikan dua hari, sampai sekarang belum masuk rekening.",
            ),
            Shop(
                45,
                "Terima kasih sudah menelepon, Bu. Kami cek dulu ke bagian keuangan.",
            ),
            She(900, "Sudah dicek, Kak? Belum masuk juga."),
            Note(
                20,
                "Tanya Bu Ratna: transfer pengembalian kemarin lewat bank mana?",
            ),
        ],
        end: End::Open,
    },
    Case {
        begins: (2, 9),
        channel: Channel::Web,
        kind: Question,
        subject: "Menang undian!!!",
        about: false,
        photos: &[],
        desk: 2,
        words: &[She(
            0,
            "Selamat, toko Anda terpilih. Balas pesan ini dengan nomor rekening untuk hadiah 50 juta.",
        )],
        end: End::Spam,
    },
    Case {
        begins: (1, 13),
        channel: Channel::Web,
        kind: Question,
        subject: "Perawatan kebaya tulis",
        about: true,
        photos: &[],
        desk: 0,
        words: &[
            She(
                0,
                "Kebayanya cantik sekali. Boleh disetrika uap atau cukup diangin-anginkan?",
            ),
            Shop(
                55,
                "Senang mendengarnya, Bu. Cukup setrika suhu rendah dari sisi dalam dengan alas kain; jangan uap langsung ke batiknya.",
            ),
        ],
        end: End::Open,
    },
    Case {
        begins: (1, 16),
        channel: Channel::Web,
        kind: Criticism,
        subject: "Bungkusnya terlalu banyak plastik",
        about: false,
        photos: &[],
        desk: 2,
        words: &[She(
            0,
            "Isinya satu pashmina, plastiknya tiga lapis. Sayang sekali untuk toko yang bicara soal kain alam.",
        )],
        end: End::Open,
    },
];

/// Texts the staff use again.
pub(super) const TEXTS: [[&str; 3]; 6] = [
    [
        "salam",
        "Terima kasih sudah menulis kepada kami, {name}.",
        "Thank you for writing to us, {name}.",
    ],
    [
        "maaf",
        "Mohon maaf atas ketidaknyamanannya, {name}. Kami bereskan secepatnya.",
        "We are sorry for the trouble, {name}. We will put it right as soon as we can.",
    ],
    [
        "foto",
        "Boleh kami minta foto bagian yang dimaksud? Balas percakapan {number} ini dan lampirkan fotonya.",
        "Could you send us a photo of it? Reply to this conversation, {number}, and attach it.",
    ],
    [
        "resi",
        "Pesanan {order} sudah kami serahkan kepada kurir dengan nomor resi {tracking}.",
        "We have handed order {order} to the courier; its tracking number is {tracking}.",
    ],
    [
        "tukar",
        "Silakan kirim kembali barangnya dalam tujuh hari; begitu sampai, gantinya langsung kami kirim.",
        "Please send the piece back within seven days; as soon as it is here, its replacement leaves.",
    ],
    [
        "ukuran",
        "Ukur lingkar dada di bagian terlebar, lalu cocokkan dengan tabel ukuran di halaman produk. Ragu di antara dua ukuran? Pilih yang lebih besar.",
        "Measure your chest at its widest and compare it with the size chart on the product's page. Between two sizes, take the larger.",
    ],
];

/// Days on which the boutique stays closed, as month and day: those that
/// come every year on the same day.
pub(super) const HOLIDAYS: [(u32, u32, &str); 5] = [
    (1, 1, "Tahun Baru Masehi"),
    (5, 1, "Hari Buruh Internasional"),
    (6, 1, "Hari Lahir Pancasila"),
    (8, 17, "Hari Kemerdekaan RI"),
    (12, 25, "Hari Raya Natal"),
];
