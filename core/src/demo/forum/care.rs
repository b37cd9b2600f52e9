//! Threads about caring for cloth.

use super::script::{Script, Turn, quotes, says, shop, waits};
use crate::forum::FlagReason;

const HERE: &str = "merawat-kain";

pub(super) const CARE: [Script; 6] = [
    Script {
        category: HERE,
        hours: 88 * 24,
        title: "Cara mencuci batik tulis pertama kali",
        product: Some("kain-tulis-sido-mukti"),
        posts: &[
            says(
                "nurul",
                0,
                "Saya baru dapat kain tulis Sido Mukti dari ibu mertua. Katanya jangan kena sabun sama sekali. Betul begitu? Takut salah di cucian pertama.",
            ),
            says(
                "kusumaningrum",
                60,
                "Pakai **lerak**, Mbak. Yang cair dijual di pasar Beringharjo, kira-kira dua tutup botol untuk satu ember. Rendam 15 menit saja, jangan dikucek.",
            ),
            says(
                "retno.hasanah",
                190,
                "Kalau tidak ada lerak, saya pakai sampo bayi sedikit sekali. Sepuluh tahun kain saya masih bagus.",
            ),
            shop(
                "wulan",
                260,
                "Tiga hal yang kami pegang di sini:\n\n1. Air dingin, lerak atau sampo bayi, **tanpa dikucek dan tanpa diperas**.\n2. Jemur terbalik di tempat teduh, jangan dijepit di tengah kain.\n3. Setrika dari bagian dalam, suhu sedang, lapisi kain tipis.\n\nDeterjen biasa terlalu basa: warna sogan jadi kusam setelah tiga atau empat kali cuci.",
            ),
            quotes(
                "nurul",
                330,
                4,
                "Sudah saya coba tadi pagi, airnya memang keruh cokelat sedikit tapi kainnya aman. Terima kasih semua.",
            ),
            says(
                "bunga.utami",
                4_000,
                "Menambahkan: cucian pertama pasti luntur sedikit, itu sisa warna. Kalau cucian ketiga masih luntur banyak, baru perlu ditanyakan.",
            ),
        ],
        turns: &[Turn::Answer(340, 4)],
    },
    Script {
        category: HERE,
        hours: 47 * 24,
        title: "Noda kopi di kebaya putih, masih bisa diselamatkan?",
        product: None,
        posts: &[
            says(
                "maria.wulandari",
                0,
                "Baru dua jam dipakai, ketumpahan kopi susu di bagian dada. Besok lusa harus dipakai lagi. Tolong…",
            ),
            says(
                "retno.hasanah",
                12,
                "Jangan digosok! Tekan-tekan dengan tisu, lalu air dingin dari sisi dalam.",
            ),
            says(
                "mei.lin",
                25,
                "Air soda tawar. Siram, tekan, ulangi tiga kali. Dulu noda teh saya hilang begitu.",
            ),
            shop(
                "wulan",
                48,
                "Ikuti Bu Retno dan Mbak Mei Lin: tekan, jangan gosok, lalu air soda. Susunya yang membuat noda menempel, jadi setelah itu bilas dengan setetes sabun cuci piring yang diencerkan, **hanya di nodanya**. Jangan air panas, proteinnya malah mengikat.",
            ),
            says(
                "maria.wulandari",
                420,
                "HILANG! Tinggal bayangan sedikit yang tertutup selempang. Kalian penyelamat hidup saya 🙏",
            ),
        ],
        turns: &[Turn::Answer(430, 4)],
    },
    Script {
        category: HERE,
        hours: 20 * 24,
        title: "Jumputan luntur ke kerudung",
        product: Some("tunik-jumputan-embun"),
        posts: &[
            says(
                "anisa.tampubolon",
                0,
                "Tunik jumputan saya kena hujan dan birunya pindah ke kerudung krem. Tuniknya sendiri tetap bagus. Kerudungnya masih bisa kembali putih tidak?",
            ),
            says(
                "indah.siregar",
                300,
                "Rendam kerudungnya dengan air dan sedikit cuka semalaman, jangan dikeringkan dulu. Saya berhasil separuhnya.",
            ),
            shop(
                "sari",
                410,
                "Maaf sekali, Kak. Jumputan memang kami cuci dua kali sebelum dijual, tetapi warna biru tua bisa masih melepas di air hujan.\n\nBawa atau kirim tuniknya ke toko, kami kunci warnanya sekali lagi gratis. Untuk kerudungnya kami ganti yang sewarna; tulis nomor pesanannya di Hubungi Kami, jangan di sini.",
            ),
            says(
                "anisa.tampubolon",
                500,
                "Wah, tidak menyangka diganti. Sudah saya tulis di sana. Terima kasih!",
            ),
        ],
        turns: &[Turn::Answer(520, 3)],
    },
    Script {
        category: HERE,
        hours: 5 * 24,
        title: "Kamper atau cengkih untuk lemari kain?",
        product: None,
        posts: &[
            says(
                "kusumaningrum",
                0,
                "Kain-kain lama saya simpan dengan kamper, tapi cucu saya bilang baunya seperti lemari nenek (memang). Ada yang pakai cengkih atau akar wangi? Ngengatnya tetap takut tidak?",
            ),
            says(
                "zahra.oktaviani",
                220,
                "Akar wangi, Eyang. Dibungkus kain kasa, ganti tiap enam bulan. Dari Samigaluh masih banyak yang jual.",
            ),
            says(
                "bambang.setiawan",
                800,
                "Merica butiran di kantong kecil. Serius. Tidak bau dan ngengat tidak mau masuk.",
            ),
            quotes(
                "kusumaningrum",
                900,
                3,
                "Merica! Besok saya coba di satu laci dulu. Kalau cucu saya bersin, saya salahkan Anda ya 😄",
            ),
        ],
        turns: &[],
    },
    Script {
        category: HERE,
        hours: 40,
        title: "Pemutih untuk mukena katun?",
        product: Some("mukena-katun-kawung"),
        posts: &[
            says(
                "mega.chaniago",
                0,
                "Mukena putih saya mulai menguning di bagian dagu. Boleh pakai pemutih tidak ya untuk yang motif kawung?",
            ),
            says(
                "fajar.kurniawan",
                50,
                "Pemutih klorin saja, beres. Jangan dengarkan orang toko, mereka cuma mau kamu BELI LAGI. Bodoh kalau percaya.",
            ),
            says(
                "khadijah.puspitasari",
                140,
                "Saya pernah, dan kawungnya ikut pudar. Sayang sekali.",
            ),
            shop(
                "wulan",
                200,
                "Jangan klorin, Kak: motifnya ikut putih. Pakai soda kue dua sendok dalam air hangat, rendam setengah jam, lalu jemur di bawah matahari pagi. Bagian dagu boleh ditekan dengan perasan jeruk nipis lebih dulu.",
            ),
        ],
        turns: &[
            Turn::Flag(
                160,
                2,
                "khadijah.puspitasari",
                FlagReason::Rude,
                "Menyebut orang bodoh",
            ),
            Turn::Flag(170, 2, "mega.chaniago", FlagReason::Rude, ""),
            Turn::Hide(
                205,
                2,
                "Tidak sopan kepada anggota lain, dan sarannya merusak kain.",
            ),
            Turn::Silence(
                210,
                2,
                14,
                "Mengejek anggota lain dan menuduh tanpa alasan, setelah diingatkan.",
            ),
        ],
    },
    Script {
        category: HERE,
        hours: 9,
        title: "Setrika uap aman untuk lurik?",
        product: None,
        posts: &[
            says(
                "murni.chaniago",
                0,
                "Setrika saya rusak dan adik punya setrika uap gantung. Aman untuk lurik? Takut mengerut seperti sweter.",
            ),
            waits(
                "wulandari",
                70,
                "Aman kok. Saya jual setrika uap murah, bisa COD, lihat di https://setrika-murah.example/promo atau https://setrika-murah.example/wa, juga https://obral.example",
            ),
        ],
        turns: &[Turn::Flag(
            120,
            1,
            "novita.safitri",
            FlagReason::Misplaced,
            "Sepertinya soal peralatan, bukan kain",
        )],
    },
];
