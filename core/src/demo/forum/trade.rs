//! Threads about shopping and delivery, and the news of the shop.

use super::script::{Script, Turn, quotes, says, shop};

const HERE: &str = "belanja-kirim";
const NEWS: &str = "kabar-toko";

pub(super) const TRADE: [Script; 7] = [
    Script {
        category: NEWS,
        hours: 95 * 24,
        title: "Aturan forum, singkat saja",
        product: None,
        posts: &[shop(
            "ratna",
            0,
            "Selamat datang di teras belakang Griya Gaya.\n\n- Bertanyalah apa saja tentang kain, ukuran, dan acara.\n- **Jangan menulis alamat, nomor telepon, atau nomor pesanan**, punya siapa pun.\n- Dua tulisan pertama anggota baru kami baca dulu sebelum tayang. Bukan curiga, hanya supaya tidak ada iklan.\n- Kalau ada yang mengganggu, tekan *Laporkan*. Kami kabari hasilnya.\n- Dibisukan di sini tidak berarti diusir dari toko: memesan dan mengeluh tetap bisa.",
        )],
        turns: &[Turn::Pin(5)],
    },
    Script {
        category: NEWS,
        hours: 11 * 24,
        title: "Toko tutup dua hari untuk membersihkan tungku malam",
        product: None,
        posts: &[shop(
            "bayu",
            0,
            "Senin dan Selasa depan toko dan ruang cap tutup. Pesanan yang sudah lunas sebelum Sabtu siang tetap kami kirim Sabtu sore. Pertanyaan di forum tetap kami jawab, mungkin agak malam.",
        )],
        turns: &[],
    },
    Script {
        category: HERE,
        hours: 55 * 24,
        title: "Kirim ke Jayapura, Papua: berapa lama yang wajar?",
        product: None,
        posts: &[
            says(
                "sri.puspitasari",
                0,
                "Saya di Jayapura. Pesanan pertama dulu 16 hari, yang kedua cuma 8. Yang lain di Papua, biasanya berapa lama? Saya mau pesan untuk Natal.",
            ),
            says(
                "kartika.anggraini",
                200,
                "Saya di Ambon, paling cepat 7 hari, paling lama 15. Jangan pesan mepet.",
            ),
            shop(
                "gilang",
                380,
                "Dari meja pengemasan: paket ke Papua berangkat lewat laut kalau beratnya di atas 2 kg, dan itu yang lama. Kalau bisa di bawah **2 kg per paket**, lewat udara dan biasanya 6–9 hari.\n\nUntuk Natal, mohon lunas sebelum tanggal 1 Desember. Kami cetak nomor resi di hari yang sama.",
            ),
            quotes(
                "sri.puspitasari",
                450,
                3,
                "Itu baru informasi. Saya pisah jadi dua pesanan, terima kasih Mas Gilang.",
            ),
            says(
                "diah.tampubolon",
                5_000,
                "Menambahkan dari Manado: alamat harus lengkap dengan kecamatan, kalau tidak paketnya tidur dulu di gudang kurir.",
            ),
        ],
        turns: &[Turn::Answer(460, 3)],
    },
    Script {
        category: HERE,
        hours: 29 * 24,
        title: "Kode unik di transfer: boleh dibulatkan?",
        product: None,
        posts: &[
            says(
                "wulandari",
                0,
                "Total saya Rp 485.237. Boleh tidak transfer 485.000 saja atau dibulatkan ke 490.000? Di ATM repot.",
            ),
            says(
                "ratih.oktaviani",
                20,
                "Jangan dibulatkan, saya pernah dan jadinya harus dicek manual sampai besoknya.",
            ),
            shop(
                "sari",
                65,
                "Mohon persis sampai rupiah terakhir. Angka 237 itu yang memberi tahu kami bahwa transfernya milik Ibu; kalau dibulatkan, kami harus mencocokkan satu per satu.\n\nTelanjur dibulatkan? Unggah buktinya di Konfirmasi Pembayaran, tetap kami urus.",
            ),
        ],
        turns: &[Turn::Answer(90, 3), Turn::Lock(40_000)],
    },
    Script {
        category: "ukuran-potongan",
        hours: 18 * 24,
        title: "Toko di Jogja: naik apa dari Stasiun Tugu?",
        product: None,
        posts: &[
            says(
                "lestari.puspitasari",
                0,
                "Sabtu saya transit 5 jam di Yogyakarta. Cukup tidak untuk ke toko dan kembali ke Stasiun Tugu? Naik apa yang paling gampang?",
            ),
            says(
                "zahra.oktaviani",
                35,
                "Cukup sekali. Trans Jogja turun dekat perempatan, lalu jalan 6 menit. Kalau bawa koper, pesan becak motor saja.",
            ),
            shop(
                "wulan",
                80,
                "Cukup, Kak. Kabari jam keretanya, kami siapkan dulu ukuran yang mau dicoba supaya tidak buru-buru. Koper boleh dititip di belakang kasir.",
            ),
        ],
        turns: &[Turn::Move(85, "belanja-kirim"), Turn::Answer(200, 3)],
    },
    Script {
        category: HERE,
        hours: 7 * 24,
        title: "Titip kado: bisa dibungkus dan tanpa nota?",
        product: None,
        posts: &[
            says(
                "rahmawati.anggraini",
                0,
                "Mau mengirim selendang untuk guru SD saya di Kebumen. Bisa dibungkus kado dan tidak disertai nota harga?",
            ),
            shop(
                "sari",
                55,
                "Bisa. Tulis \"kado\" di catatan pesanan beserta kalimat untuk kartunya. Kami bungkus dengan kertas cap, kartu ditulis tangan, tanpa nota. Gratis.",
            ),
            says(
                "rahmawati.anggraini",
                90,
                "Ya ampun, ditulis tangan. Terima kasih! Kalimatnya sudah saya tulis di catatan.",
            ),
            says(
                "ratih.oktaviani",
                700,
                "Saya penerima kado seperti itu tahun lalu. Kartunya masih saya simpan.",
            ),
        ],
        turns: &[Turn::Answer(100, 2)],
    },
    Script {
        category: HERE,
        hours: 34,
        title: "Bisa bayar di tempat untuk daerah Bantul?",
        product: None,
        posts: &[
            says(
                "ratih.hapsari",
                0,
                "Rumah saya di Bantul, dekat sekali dengan toko. Bisa antar dan bayar di tempat tidak? Saya tidak punya rekening bank.",
            ),
            says(
                "sumiyati",
                130,
                "Saya biasanya ambil sendiri ke toko dan bayar tunai di kasir, lebih cepat.",
            ),
        ],
        turns: &[],
    },
];
