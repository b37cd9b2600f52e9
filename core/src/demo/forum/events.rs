//! Threads about matching colours, occasions, and the members' circle.

use super::script::{Script, Turn, quotes, says, shop, waits};

const HERE: &str = "padu-padan-acara";
const CIRCLE: &str = "lingkar-anggota";

pub(super) const EVENTS: [Script; 8] = [
    Script {
        category: HERE,
        hours: 74 * 24,
        title: "Kebaya wisuda: kutubaru atau brokat?",
        product: Some("kebaya-brokat-wisuda"),
        posts: &[
            says(
                "dwi",
                0,
                "Wisuda saya di GSP bulan depan, berangkat jam 6 pagi dan pulang sore. Dosen saya bilang kutubaru lebih tahan panas, ibu saya maunya brokat. Kalian yang sudah wisuda, pakai apa dan menyesal tidak?",
            ),
            says(
                "indah.siregar",
                45,
                "Brokat saya gatal di leher setelah jam 10. Kalau bisa mundur, saya pilih kutubaru katun dengan selendang bagus.",
            ),
            says(
                "laras.tanjung",
                110,
                "Tergantung furing. Brokat dengan furing katun sampai bahu **tidak** gatal. Yang bikin sengsara itu furing satin.",
            ),
            shop(
                "wulan",
                190,
                "Brokat Wisuda kami memakai furing katun sampai lengan, justru karena keluhan seperti Mbak Indah. Tapi di GSP dengan toga di atasnya, yang paling terasa adalah kain bawahnya: pilih rok lilit yang **tidak** terlalu ketat, karena naik tangga panggung.\n\nBoleh mampir mencoba keduanya. Kami buka Sabtu sampai jam 4.",
            ),
            quotes(
                "dwi",
                1_500,
                4,
                "Sudah mampir. Ibu menang: brokat. Tapi roknya lilit biasa supaya bisa lari kalau hujan.",
            ),
            says(
                "indah.siregar",
                1_620,
                "Selamat wisuda, Dwi! Jangan lupa bawa peniti lima biji.",
            ),
        ],
        turns: &[Turn::Answer(1_510, 4), Turn::Pin(1_700)],
    },
    Script {
        category: HERE,
        hours: 40 * 24,
        title: "Kerudung warna apa untuk gamis sogan?",
        product: Some("gamis-parang-laras"),
        posts: &[
            says(
                "nurul",
                0,
                "Gamis Parang Laras yang sogan, kerudungnya enaknya warna apa? Punya saya baru krem dan hitam. Krem terasa pucat di kulit saya.",
            ),
            says(
                "bunga.utami",
                30,
                "Kunyit! Sogan ketemu kunyit itu seperti senja.",
            ),
            says(
                "anisa.tampubolon",
                65,
                "Kalau kulitnya sawo matang, coba hijau lumut. Saya pakai [Pashmina Ceruty Polos](/produk/pashmina-ceruty-polos) yang lumut dan banyak yang tanya beli di mana.",
            ),
            shop(
                "sari",
                120,
                "Untuk sogan tua kami biasanya menyarankan dari dalam motifnya sendiri: lihat isen-isennya, di Parang Laras ada garis **gading** dan **cokelat bata**. Ambil salah satunya, jangan krem yang kebetulan mirip.\n\nBata membuat wajah lebih hangat.",
            ),
            says(
                "nurul",
                200,
                "Akhirnya ambil bata. Suami bilang seperti pengantin. Terima kasih, semuanya.",
            ),
        ],
        turns: &[Turn::Answer(210, 4)],
    },
    Script {
        category: HERE,
        hours: 26 * 24,
        title: "Parang boleh dipakai ke pernikahan tidak?",
        product: None,
        posts: &[
            says(
                "suharto.wibowo",
                0,
                "Saya besar di Jakarta, diundang pernikahan teman di Solo. Katanya parang tidak boleh dipakai tamu di acara manten. Ini mitos atau sungguhan?",
            ),
            says(
                "kusumaningrum",
                180,
                "Sungguhan, Nak, terutama di keluarga yang masih memegang adat. Parang berarti perang; dipercaya membuat rumah tangga penuh pertengkaran. Di Keraton malah dilarang di upacara tertentu.",
            ),
            says(
                "retno.hasanah",
                240,
                "Yang aman: **truntum** (orang tua pengantin memakainya), **sido mukti**, atau **kawung** yang kecil.",
            ),
            quotes(
                "suharto.wibowo",
                400,
                3,
                "Baik, saya ambil kawung kecil. Sekalian belajar. Terima kasih, Eyang dan Bu Retno.",
            ),
            shop(
                "ratna",
                900,
                "Jawaban yang indah. Kami menambahkan kalimat ini di halaman setiap kain parang: *indah untuk kerja dan hari resmi, sebaiknya bukan untuk hari pernikahan orang*.",
            ),
        ],
        turns: &[Turn::Answer(420, 2)],
    },
    Script {
        category: HERE,
        hours: 10 * 24,
        title: "Sarimbit lima orang, dua sudah remaja",
        product: Some("sarimbit-kawung-lebaran"),
        posts: &[
            says(
                "wahyuni.anggraini",
                0,
                "Lebaran ini kami berlima: suami, saya, dua remaja laki-laki, satu gadis kecil. Remajanya tidak mau seragam \"seperti paduan suara\". Ada ide supaya senada tapi tidak kembar?",
            ),
            says(
                "retno.hapsari",
                90,
                "Satu motif, beda potongan: ayah koko, anak-anak kemeja lengan pendek, ibu gamis. Yang remaja kasih warna paling gelap.",
            ),
            says(
                "tri.oktaviani",
                400,
                "Saya malah cukup samakan selendang dan saku. Anak-anak kemeja polos dengan saku kawung dijahitkan. Mereka mau!",
            ),
            quotes(
                "wahyuni.anggraini",
                470,
                3,
                "Saku kawung! Ini dia. Yang remaja langsung setuju.",
            ),
        ],
        turns: &[],
    },
    Script {
        category: HERE,
        hours: 27,
        title: "Batik untuk wawancara kerja di bank",
        product: None,
        posts: &[says(
            "laras.pattiasina",
            0,
            "Lusa saya wawancara di bank di Semarang, diminta berpakaian batik formal. Perempuan, berjilbab. Blus atau tunik? Warna apa yang kelihatan bisa dipercaya tapi tidak seperti seragam pegawai negeri?",
        )],
        turns: &[],
    },
    Script {
        category: HERE,
        hours: 3,
        title: "KENAPA SEMUA KEBAYA MERAH HABIS TERUS",
        product: None,
        posts: &[waits(
            "wulandari",
            0,
            "TIGA KALI SAYA LIHAT KEBAYA MERAH DAN TIGA KALI HABIS PADAHAL ACARA SAYA MINGGU DEPAN, TOLONG DIKABARI KALAU ADA LAGI",
        )],
        turns: &[],
    },
    Script {
        category: CIRCLE,
        hours: 13 * 24,
        title: "Kopdar kecil di toko, hari Sabtu terakhir?",
        product: None,
        posts: &[
            says(
                "bunga.utami",
                0,
                "Sudah lama ngobrol di sini, bagaimana kalau bertemu di toko Sabtu terakhir bulan ini? Bawa kain kesayangan masing-masing, saling cerita.",
            ),
            says("nurul", 40, "Ikut! Saya bawa Sido Mukti dari mertua."),
            says(
                "zahra.oktaviani",
                100,
                "Ikut kalau keretanya dapat. Dari Wates pagi.",
            ),
            shop(
                "ratna",
                300,
                "Dengan senang hati. Kami siapkan teras belakang, wedang uwuh, dan lerak satu jeriken kalau ada yang mau sekalian belajar mencuci. Tulis di sini siapa saja yang datang, supaya cangkirnya cukup.",
            ),
            says(
                "kusumaningrum",
                380,
                "Eyang datang, diantar cucu yang bersin itu.",
            ),
        ],
        turns: &[Turn::Edit(
            120,
            3,
            "Ikut! Keretanya sudah dapat, dari Wates pagi.",
        )],
    },
    Script {
        category: CIRCLE,
        hours: 44,
        title: "Tukar pola jahit, ada yang mau?",
        product: None,
        posts: &[
            says(
                "sri.puspitasari",
                0,
                "Saya punya pola rok lilit ukuran S sampai XL di kertas roti. Ada yang mau tukar dengan pola outer?",
            ),
            says(
                "indah.siregar",
                150,
                "Mau! Outer saya polanya dari kursus, ada catatan kakinya juga.",
            ),
            says("indah.siregar", 155, "Salah kirim, maaf."),
        ],
        turns: &[Turn::Withdraw(160, 3)],
    },
];
