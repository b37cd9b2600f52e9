//! Threads about sizes and cuts.

use super::script::{Script, Turn, quotes, says, shop, waits};

const HERE: &str = "ukuran-potongan";

pub(super) const SIZES: [Script; 7] = [
    Script {
        category: HERE,
        hours: 61 * 24,
        title: "Tinggi 148 cm, gamis M kepanjangan tidak ya?",
        product: Some("gamis-lurik-sekar"),
        posts: &[
            says(
                "sumiyati",
                0,
                "Assalamualaikum. Tinggi saya **148 cm**, berat 52 kg. Di tabel panjang gamis M 138 cm. Kalau dipakai tanpa hak, menyapu lantai tidak ya?\n\nSaya tidak suka memotong, takut motif bawahnya hilang.",
            ),
            says(
                "dwi",
                95,
                "Saya 150 cm dan pakai yang M. Pas di mata kaki kalau pakai sandal datar. Di Ibu mungkin turun dua jari lagi.",
            ),
            shop(
                "wulan",
                160,
                "Waalaikumsalam, Bu Sumiyati. Lurik Sekar memang kami jahit agak pendek: **138 cm dihitung dari bahu**, bukan dari leher. Untuk 148 cm biasanya jatuh di tulang mata kaki.\n\nKalau ternyata masih panjang, bawa saja ke toko. Kami pendekkan gratis selama keliman bawahnya belum dipotong, dan garis luriknya tetap utuh.",
            ),
            says(
                "sumiyati",
                240,
                "Alhamdulillah, sudah sampai dan pas di mata kaki. Matur nuwun Mbak Wulan.",
            ),
        ],
        turns: &[Turn::Answer(250, 3)],
    },
    Script {
        category: HERE,
        hours: 33 * 24,
        title: "Lengan kebaya kutubaru sempit di lengan atas",
        product: Some("kebaya-kutubaru-ayu"),
        posts: &[
            says(
                "ayu.lestari",
                0,
                "Badan saya masuk ukuran M, tapi lengan atas saya besar (34 cm). Pengalaman teman-teman dengan Kutubaru Ayu bagaimana? Bahannya melar atau tidak?",
            ),
            says(
                "andi.tenri",
                130,
                "Tidak melar sama sekali, Kak. Lengan saya 33 cm, di M sudah terasa ketat kalau mengangkat tangan. Saya akhirnya tukar ke L lalu pinggangnya dikecilkan.",
            ),
            quotes(
                "sri.puspitasari",
                1_500,
                2,
                "Setuju. Lebih gampang mengecilkan pinggang daripada menambah lengan.",
            ),
            shop(
                "sari",
                1_580,
                "Betul yang dikatakan Kak Andi Tenri: katunnya tidak melar. Lingkar lengan atas M **35 cm**, L **37 cm**, diukur di kain, jadi sisakan 3 cm supaya enak dipakai bergerak.\n\n- 34 cm di lengan: ambil **L**\n- pinggangnya kami kecilkan tanpa biaya",
            ),
        ],
        turns: &[Turn::Answer(1_700, 4)],
    },
    Script {
        category: HERE,
        hours: 15 * 24,
        title: "Kemeja pria: ukuran batik apa sama dengan ukuran mal?",
        product: Some("kemeja-parang-wiratama"),
        posts: &[
            says(
                "suharto.wibowo",
                0,
                "Di mal saya selalu pakai L (lingkar dada 102). Istri mau membelikan Parang Wiratama untuk ulang tahun saya, tapi bingung ukurannya. L di sini sama tidak?",
            ),
            says(
                "agus.kurniawan",
                200,
                "Beda sedikit Pak. L di sini lebih lurus potongannya. Perut saya agak maju, jadi saya ambil XL dan nyaman.",
            ),
            shop(
                "bayu",
                310,
                "L kami 108 cm di kain, jadi untuk dada 102 pas dengan ruang 6 cm. Kalau suka longgar atau dipakai dengan kaus dalam tebal, XL (114 cm).\n\nDan ulang tahunnya tanggal berapa, Pak? Supaya sampai sebelum harinya.",
            ),
            quotes(
                "suharto.wibowo",
                365,
                3,
                "Tanggal 9 bulan depan. Wah, malah ketahuan duluan 😄 Saya ambil L.",
            ),
        ],
        turns: &[],
    },
    Script {
        category: HERE,
        hours: 8 * 24,
        title: "Ada yang 3XL? Pengajian kami banyak yang besar",
        product: None,
        posts: &[
            says(
                "siti.aminah",
                0,
                "Ibu-ibu pengajian saya senang lihat seragam kami, tapi lima orang butuh 3XL. Selama ini kami pesan di penjahit lain dan motifnya jadi tidak sama.",
            ),
            says(
                "wahyuni.anggraini",
                75,
                "Sama, Bu. Saya sudah titip di halaman permintaan produk, ikut dukung saja biar cepat dijahit.",
            ),
            shop(
                "wulan",
                190,
                "Terima kasih sudah mengajukan. Permintaan 3XL sudah paling banyak pendukungnya. Pola percobaan sedang dijahit; kalau ada yang mau jadi **model ukur** di Sewon, kabari kami lewat Hubungi Kami.",
            ),
            says(
                "siti.aminah",
                260,
                "Saya mau! Rumah saya dekat situ kalau sedang di tempat anak.",
            ),
        ],
        turns: &[Turn::Edit(
            265,
            4,
            "Saya mau! Rumah anak saya dekat situ, minggu depan saya di sana.",
        )],
    },
    Script {
        category: HERE,
        hours: 52,
        title: "Kulot untuk tinggi 170, menggantung tidak?",
        product: Some("kulot-lurik-tani"),
        posts: &[
            says(
                "ratih.oktaviani",
                0,
                "Saya 170 cm dan hampir semua kulot di toko lain jadi celana banjir. Yang sudah punya Kulot Lurik Tani, panjang jadinya berapa di badan tinggi?",
            ),
            says(
                "eka.suryani",
                340,
                "Saya 168, jatuhnya di atas mata kaki, masih sopan. Bukan banjir, tapi juga tidak sampai menutup sepatu.",
            ),
        ],
        turns: &[],
    },
    Script {
        category: HERE,
        hours: 31,
        title: "Ukuran anak 8 tahun untuk mukena",
        product: Some("mukena-anak-truntum"),
        posts: &[says(
            "jumiati.setyowati",
            0,
            "Anak saya 8 tahun, tinggi 126 cm. Mukena Anak Truntum ukuran berapa supaya bisa dipakai sampai kelas 4? Saya lihat tabelnya per umur, tapi anak saya lebih tinggi dari teman-temannya.",
        )],
        turns: &[],
    },
    Script {
        category: HERE,
        hours: 6,
        title: "Outer panjang, apakah cocok untuk yang mungil?",
        product: Some("outer-kawung-panjang"),
        posts: &[waits(
            "wulandari",
            0,
            "Halo, saya baru bergabung. Tinggi saya 145. Outer Kawung Panjang di foto dipakai model yang tinggi, jadi saya ragu. Adakah yang setinggi saya dan sudah mencoba?",
        )],
        turns: &[],
    },
];
