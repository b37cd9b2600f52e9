# Kata-kata toko web.

## Di setiap halaman

web-description = Batik cap dan tulis dari Yogyakarta: gamis, kebaya, tunik, kemeja, dan hijab yang diukur dalam sentimeter.
web-skip = Langsung ke isi
web-announcement = Pengumuman
web-nav-main = Menu utama
web-search-label = Cari produk
web-search-placeholder = Cari gamis, kebaya, parang…
web-search-button = Cari
web-sign-in = Masuk
web-sign-out = Keluar
web-cart = Keranjang
web-cart-pieces = barang
web-crumbs = Jejak halaman
web-language = Bahasa
web-home = Beranda
web-new = Baru
web-products = Produk
web-all-products = Semua produk
web-how-to-buy = Cara Pembelian
web-confirm-payment = Konfirmasi Pembayaran
web-exchange = Penukaran & Pengembalian
web-faq = FAQ
web-profile = Profil
web-contact = Hubungi Kami
web-register = Daftar
web-terms = Syarat & Ketentuan
web-privacy = Kebijakan Privasi
web-foot-shop = Belanja
web-foot-us = Tentang kami
web-complaint-title = Layanan Pengaduan Konsumen
web-complaint-shop = Ada yang tidak beres? Sampaikan kepada kami lebih dulu lewat
web-complaint-says = Sampaikan keluhan lewat formulir ini atau WhatsApp. Kami menjawab paling lambat satu hari kerja dan mengabari Anda sampai selesai.

## Beranda

web-home-title = Batik dan busana dari Yogyakarta
web-home-eyebrow = Butik batik dari Yogyakarta
web-home-headline = Batik yang betah dipakai, dari Senin pagi sampai hari raya.
web-home-lead = Kainnya kami pilih sendiri, dijahit di Yogyakarta, lalu setiap ukuran diukur dengan meteran. Angkanya kami tulis apa adanya; kalau tidak pas, tukarkan dalam tujuh hari.
web-home-see = Lihat koleksi
web-home-new = Baru di lemari kami
web-home-empty = Lemari kami sedang ditata. Silakan kembali sebentar lagi.
web-home-categories = Cari menurut jenis
web-story-eyebrow = Cerita kain
web-story-title = Kawung, motif yang saling menjaga jarak
web-story-1 = Empat lonjong bertemu di satu titik, lalu berulang sampai ke tepi kain. Motif ini pernah menjadi milik keraton; kami menjahitnya menjadi baju untuk hari-hari biasa.
web-story-2 = Kain kami dicap tangan di Bantul dengan canting tembaga, dicelup berlapis, lalu dijemur di bawah atap. Karena itu dua lembar tidak pernah sama persis.
web-story-see = Lihat motif kawung
web-steps-title = Empat langkah sampai di rumah
web-step-1 = Daftar sebagai anggota
web-step-1-says = Isi nama, email, dan nomor HP. Kami memeriksa setiap pendaftaran sendiri, biasanya pada hari kerja yang sama.
web-step-2 = Pilih warna dan ukuran
web-step-2-says = Setiap ukuran ditulis dalam sentimeter. Ukuran yang habis kami katakan habis.
web-step-3 = Pesan dan transfer
web-step-3-says = Ongkos kirim terlihat sebelum Anda memesan. Transfer tepat sesuai jumlah, lalu konfirmasi dengan buktinya.
web-step-4 = Tunggu di rumah
web-step-4-says = Kami kemas dan kirim; nomor resi masuk ke email Anda. Tidak pas? Tukar dalam tujuh hari.
web-become-member = Daftar sebagai anggota
web-vows = Janji kami
web-vow-1 = Diukur satu per satu
web-vow-1-says = Lingkar dada, panjang baju, dan lengan tertera dalam sentimeter pada setiap produk.
web-vow-2 = Biaya di depan
web-vow-2-says = Harga, ongkos kirim, dan jumlah transfer terlihat sebelum tombol pesan ditekan.
web-vow-3 = Bisa ditukar
web-vow-3-says = Tujuh hari sejak barang diterima, selama belum dipakai dan labelnya masih ada.

## Produk

web-categories = Kategori
web-everything = Semua
web-sort = Urutkan
web-pages = Halaman
web-first-page = Kembali ke awal
web-next-page = Selanjutnya
web-list-empty = Belum ada produk di sini.
web-sizes = Ukuran
web-size = Ukuran
web-sold-out = Habis
web-size-gone = (habis)
web-price-from = mulai { $price }
web-search-title = Cari produk
web-search-for = Hasil untuk “{ $words }”
web-search-invite = Ketik nama, jenis, motif, atau bahan pada kotak pencarian di atas.
web-search-found = { $count } produk cocok.
web-search-found-more = { $count } produk pertama yang cocok.
web-search-none = Tidak ada produk yang cocok. Coba kata yang lebih pendek, misalnya “gamis” atau “kawung”.
web-ask-us = Tanya kami
web-ask-when = Tanya kapan tersedia lagi
web-pictures = Foto produk
web-picture-of = { $name }, foto { $number }
web-colour = Warna
web-size-in = Ukuran untuk warna { $colour }
web-size-missing = Ukuran Anda habis?
web-bust-short = LD { $centimetres }
web-size-there = ada
web-stock-there = Tersedia
web-stock-few = Tersedia · sisa { $list }
web-stock-few-one = { $count } ukuran { $size }
web-stock-none = Habis untuk warna ini
web-quantity = Jumlah
web-add = Tambah ke keranjang
web-choose-size = Silakan pilih ukuran lebih dulu.
web-quantity-wrong = Jumlah harus berupa angka dari 1 sampai 99.
web-next-shipping = Pengiriman
web-next-shipping-says = Ke seluruh Indonesia, atau ambil di toko. Ongkos kirim tampil sebelum Anda memesan.
web-next-payment = Pembayaran
web-next-payment-says = Transfer bank. Pesanan disimpan untuk Anda sampai batas waktu pembayaran.
web-next-exchange = Penukaran
web-next-exchange-says = Tujuh hari sejak diterima.
web-next-exchange-link = Cara menukar
web-about-piece = Tentang produk ini
web-size-chart = Panduan ukuran (cm)
web-size-chart-says = Diukur pada baju yang dibentangkan, dalam sentimeter; selisih 1–2 cm masih wajar untuk jahitan tangan.
web-care = Perawatan
web-motif-story = Arti motifnya
web-related = Sejenis ini
web-fact-material = Bahan
web-fact-motif = Motif
web-fact-technique = Teknik
web-motif-kawung = Kawung: buah aren dibelah empat. Lambang pengendalian diri dan niat yang bersih.
web-motif-parang = Parang: ombak yang memukul karang tanpa henti. Lambang keteguhan.
web-motif-truntum = Truntum: bunga kecil yang bertaburan seperti bintang. Lambang kasih yang tumbuh kembali, dipakai orang tua pengantin.
web-motif-mega-mendung = Mega mendung: awan berlapis dari Cirebon. Lambang kesabaran, teduh walau hati panas.
web-motif-ceplok = Ceplok: bunga yang disusun dalam kotak dan lingkaran. Lambang keseimbangan.
web-motif-sekar-jagad = Sekar jagad: peta kembang dari segala penjuru. Lambang keindahan yang beragam.

## Keranjang

web-cart-title = Keranjang Belanja
web-cart-empty = Keranjang belanja Anda masih kosong.
web-cart-changed = Ada yang berubah sejak Anda memilih:
web-cart-price-up = { $name }: harga naik dari { $before } menjadi { $now }.
web-cart-too-many = { $name }: stok tersisa { $count }.
web-cart-gone = { $name }: sedang habis. Hapus barang ini untuk melanjutkan.
web-per-piece = per potong
web-quantity-of = Jumlah { $name }
web-change = Ubah
web-remove = Hapus
web-remove-of = Hapus { $name }
web-summary = Ringkasan
web-goods = Harga barang
web-discount = Potongan
web-shipping = Ongkos kirim
web-shipping-free = gratis
web-shipping-later = pilih provinsi
web-total = Total
web-goods-total = Total barang
web-cart-shipping-says = Ongkos kirim dihitung pada halaman berikut, sebelum Anda memesan.
web-to-checkout = Lanjut ke pembayaran
web-accept-prices = Setuju dengan harga baru, lanjut
web-keep-shopping = Lanjut belanja
web-cart-guest-says = Keranjang ini disimpan untuk Anda. Untuk memesan, masuk atau daftar sebagai anggota.
web-sign-in-to-order = Masuk untuk memesan
web-cart-waiting-says = Keranjang ini disimpan untuk Anda. Anda dapat memesan begitu pendaftaran disetujui.
web-news-added = Sudah masuk keranjang.
web-news-cart-unknown = Keranjang di formulir itu tidak dikenali atau sudah kosong, jadi tidak ada yang dipesan. Inilah keranjang Anda sekarang.
web-news-cart-changed = Keranjang sudah diperbarui.
web-news-removed = Barang sudah dihapus dari keranjang.
web-news-signed-in = Selamat datang kembali.
web-news-answered = Terkirim. Terima kasih.
web-news-password-changed = Kata sandi Anda sudah diganti.
web-news-signed-out = Anda sudah keluar.
web-news-verified = Email Anda sudah dikonfirmasi. Terima kasih.
web-news-confirmed = Terima kasih, konfirmasi pembayaran kami terima dan diperiksa paling lambat satu hari kerja.
web-news-received = Terima kasih sudah mengabari. Selamat memakai.
web-news-canceled = Pesanan sudah dibatalkan. Tidak ada yang perlu dibayar.
web-news-placed = Pesanan Anda kami terima. Terima kasih.
web-news-need-sign-in = Silakan masuk lebih dulu untuk melanjutkan.

## Daftar dan masuk

web-register-title = Daftar sebagai anggota
web-register-lead = Anggota dapat memesan dan menulis kepada kami. Gratis, dan setiap pendaftaran kami baca sendiri.
web-register-button = Daftar
web-have-account = Sudah punya akun?
web-leave-empty = Biarkan kosong
web-consents = Persetujuan
web-field-name = Nama
web-field-name-hint = Seperti Anda biasa dipanggil; satu kata pun cukup.
web-field-email = Email
web-field-email-hint = Kami mengirim tautan konfirmasi ke alamat ini.
web-field-phone = Nomor HP / WhatsApp
web-field-phone-hint = Contoh: 0812-3456-7890
web-field-city = Kota atau kabupaten
web-field-password = Kata sandi
web-field-password-hint = Minimal 8 karakter.
web-optional = (tidak wajib)
web-consent-terms = Saya menyetujui <a href="{ $link }" target="_blank">Syarat & Ketentuan</a>.
web-consent-privacy = Saya menyetujui pemrosesan data pribadi sesuai <a href="{ $link }" target="_blank">Kebijakan Privasi</a>.
web-consent-news-mail = Saya bersedia menerima kabar koleksi baru dan promo lewat email. (tidak wajib)
web-consent-news-whatsapp = Saya bersedia menerima kabar koleksi baru dan promo lewat WhatsApp. (tidak wajib)
web-wording-terms = Saya menyetujui Syarat & Ketentuan.
web-wording-privacy = Saya menyetujui pemrosesan data pribadi sesuai Kebijakan Privasi.
web-wording-news-mail = Saya bersedia menerima kabar koleksi baru dan promo lewat email.
web-wording-news-whatsapp = Saya bersedia menerima kabar koleksi baru dan promo lewat WhatsApp.
web-wrong-terms = Untuk mendaftar, Syarat & Ketentuan perlu Anda setujui.
web-wrong-privacy = Untuk mendaftar, kami perlu persetujuan Anda atas pemrosesan data pribadi.
web-register-then = Setelah mendaftar
web-register-way-1 = Konfirmasi email
web-register-way-1-says = Buka tautan yang kami kirim.
web-register-way-2 = Kami periksa
web-register-way-2-says = Biasanya pada hari kerja yang sama.
web-register-way-3 = Selamat berbelanja
web-register-way-3-says = Anda mendapat kabar lewat email.
web-registration-title = Status pendaftaran
web-registration-email = Konfirmasi email Anda
web-registration-email-says = Kami mengirim surat ke { $email }. Buka tautan di dalamnya; bila tidak terlihat, periksa folder spam.
web-registration-review = Pendaftaran sedang kami periksa
web-registration-review-says = Email Anda sudah dikonfirmasi. Kami memeriksa pendaftaran ini dan mengabari lewat email, biasanya pada hari kerja yang sama.
web-registration-info = Kami perlu keterangan tambahan
web-registration-info-says = Jawab pertanyaan di bawah ini; setelah itu pendaftaran kami lanjutkan.
web-registration-expired = Waktu konfirmasi sudah lewat
web-registration-expired-says = Tautan konfirmasi tidak dibuka pada waktunya. Silakan mendaftar lagi; alamat email yang sama boleh dipakai.
web-field-answer = Jawaban Anda
web-registration-active = Anda sudah menjadi anggota
web-registration-active-says = Selamat datang. Silakan masuk dan mulai berbelanja.
web-registration-refused = Pendaftaran belum dapat kami setujui
web-registration-refused-says = Alasannya tertulis di bawah. Bila ada yang keliru, silakan hubungi kami.
web-registration-closed = Akun ini tidak aktif
web-registration-closed-says = Silakan hubungi kami bila Anda ingin memakainya lagi.
web-registration-reason = Catatan dari kami
web-registration-help = Hubungi kami bila surat konfirmasi tidak sampai atau ada yang perlu diperbaiki.
web-registration-way-sent = Pendaftaran dikirim
web-registration-way-email = Email dikonfirmasi
web-registration-way-review = Diperiksa oleh toko
web-registration-way-active = Menjadi anggota
web-questions = Ada pertanyaan?
web-look-around = Lihat-lihat dulu
web-verify-title = Konfirmasi email
web-verify-lead = Tekan tombol ini untuk memastikan bahwa alamat email ini milik Anda.
web-verify-button = Ya, ini email saya
web-sign-in-title = Masuk ke akun Anda
web-no-account = Belum punya akun?
web-no-account-says = Daftar sebagai anggota untuk memesan, mengikuti pesanan, dan menulis kepada kami.

## Checkout

web-checkout-title = Pemesanan
web-checkout-wrong = Pesanan belum dibuat. Yang perlu diperiksa:
web-address = Alamat pengiriman
web-field-recipient = Nama penerima
web-field-street = Alamat lengkap
web-field-street-hint = Nama jalan, nomor rumah, RT/RW, kelurahan atau desa.
web-field-province = Provinsi
web-field-city-order = Kabupaten/Kota
web-field-district = Kecamatan
web-field-postcode = Kode pos
web-field-landmark = Patokan
web-choose-one = Pilih…
web-recount = Hitung ongkos kirim
web-shipping-method = Metode pengiriman
web-choose-province = Pilih provinsi untuk melihat pilihan dan ongkos kirim.
web-pickup-says = { $address } · { $hours }
web-days = { $least }–{ $most } hari
web-days-one = { $most } hari
web-payment-method = Metode pembayaran
web-transfer-to = Transfer bank { $bank }
web-account-holder = a.n.
web-unique-code-says = Pada jumlah transfer ditambahkan kode unik Rp 1–999 supaya pembayaran Anda langsung kami kenali. Kode itu tampil sebagai baris sendiri setelah pesanan dibuat.
web-order-note = Catatan pesanan
web-order-note-hint = Misalnya: titip di pos satpam.
web-total-says = Sudah termasuk ongkos kirim. Belum termasuk kode unik Rp 1–999.
web-total-says-open = Belum termasuk ongkos kirim.
web-place-order = Buat pesanan
web-place-says = Dengan memesan, Anda menyetujui:
web-back-to-cart = Kembali ke keranjang
web-wrong-method = Silakan pilih metode pengiriman.
web-wrong-account = Silakan pilih metode pembayaran.
web-wrong-province = Silakan pilih provinsi.
web-total-changed = Total berubah dari { $before } menjadi { $now }. Periksa ringkasan, lalu tekan “Buat pesanan” lagi bila setuju.

## Pesanan

web-my-orders = Pesanan Saya
web-order-of = Pesanan { $number }
web-order-number = Nomor pesanan
web-order-placed = Dipesan { $date }
web-order-lines = Rincian pesanan
web-order-way = Perjalanan pesanan
web-date = Tanggal
web-state = Status
web-pay-title = Pembayaran
web-pay-exactly = Transfer tepat sejumlah
web-pay-before = Sebelum
web-unique-code = Kode unik
web-amount-due = Jumlah transfer
web-pay-code-says = Transfer sampai tiga angka terakhir. Kode unik membuat pembayaran Anda langsung kami kenali.
web-pay-rejected = Pembayaran belum dapat kami terima
web-i-have-paid = Saya sudah transfer
web-copy = Salin
web-copied = Tersalin
web-copy-account = Salin nomor rekening
web-copy-amount = Salin jumlah transfer
web-copy-tracking = Salin nomor resi
web-order-checking = Konfirmasi pembayaran Anda kami terima. Kami mencocokkannya dengan mutasi rekening, paling lambat satu hari kerja.
web-parcel = Pengiriman
web-tracking = Nomor resi
web-received = Pesanan sudah saya terima
web-received-says = Tekan setelah barang di tangan Anda. Masa penukaran tujuh hari dihitung dari sini.
web-cancel-order = Batalkan pesanan
web-cancel-says = Pesanan yang belum dibayar dapat dibatalkan kapan saja. Barangnya kembali dijual.
web-deliver-to = Dikirim ke
web-ask-about-order = Tanya tentang pesanan ini
web-way-placed = Pesanan dibuat
web-way-paid = Pembayaran diterima
web-way-checking = Konfirmasi sedang diperiksa
web-way-unpaid = Menunggu pembayaran
web-way-packed = Dikemas
web-way-ready = Siap diambil
web-way-handed = Diserahkan
web-way-returned = Kembali ke toko
web-way-shipped = Dikirim
web-way-delivered = Diterima
web-way-canceled = Dibatalkan
web-way-expired = Batas waktu pembayaran terlewat
web-way-until = sampai { $date }

## Konfirmasi pembayaran

web-confirm-lead = Isi setelah Anda mentransfer. Kami mencocokkannya dengan mutasi rekening, paling lambat satu hari kerja.
web-confirm-none = Tidak ada pesanan yang menunggu pembayaran.
web-confirm-button = Kirim konfirmasi
web-awaited = Menunggu pembayaran
web-field-order = Pesanan
web-field-sender-bank = Bank pengirim
web-field-sender = Nama pemilik rekening
web-field-amount = Jumlah transfer
web-field-amount-hint = Contoh: 297.346
web-field-transfer-date = Tanggal transfer
web-field-proof = Bukti transfer
web-field-proof-hint = JPG, PNG, WebP, atau PDF, paling besar 5 MB.
web-field-payment-note = Catatan
web-wrong-order = Silakan pilih pesanan yang Anda bayar.
web-wrong-amount = Jumlah tidak dapat dibaca. Tulis angka saja, misalnya 297.346.
web-wrong-date = Tanggal tidak dapat dibaca, misalnya 2026-03-12.
web-wrong-proof-missing = Silakan unggah bukti transfer.
web-wrong-proof-size = Berkas ini lebih besar dari 5 MB. Unggah foto yang lebih kecil.
web-order-choice = { $number } · { $amount }

## Akun

web-account = Akun
web-hello = Halo, { $name }
web-my-profile = Profil saya
web-my-messages = Pesan saya
web-no-messages = Anda belum pernah menulis kepada kami.
web-write-message = Tulis pesan
web-field-reply = Balasan Anda
web-from-shop = Toko
web-from-you = Anda
web-message-of = Pesan { $number }
web-no-orders = Anda belum pernah memesan.
web-older-orders = Pesanan sebelumnya
web-last-address = Alamat terakhir
web-profile-change = Data berubah? Beri tahu kami lewat
web-sign-out-says = Di komputer bersama, keluarlah setelah selesai.
web-account-waiting = Pendaftaran Anda belum selesai. Anda sudah bisa mengisi keranjang; memesan bisa setelah disetujui.
web-change-password = Ganti kata sandi
web-field-password-present = Kata sandi sekarang
web-field-password-new = Kata sandi baru
web-since = Anggota sejak

## Tentang toko

web-contact-word = Kontak
web-legal-name = Pemilik usaha
web-hours = Jam buka
web-address-us = Alamat
web-read-on = Baca juga
web-faq-title = Pertanyaan Umum
web-faq-lead = Yang paling sering ditanyakan, dijawab singkat.
web-faq-ask = Belum terjawab? Tulis kepada kami.
web-faq-empty = Belum ada pertanyaan di sini.
web-contact-lead = Pertanyaan, kritik, saran, atau keluhan: kami baca semuanya dan jawab paling lambat satu hari kerja.
web-contact-guest = Formulir ini untuk anggota. Silakan masuk atau daftar; sementara itu Anda dapat menghubungi kami lewat WhatsApp, email, atau datang ke toko.
web-contact-waiting = Formulir ini terbuka setelah pendaftaran Anda disetujui. Sementara itu silakan hubungi kami lewat WhatsApp atau email.
web-contact-sent = Terima kasih. Pesan Anda kami terima dengan nomor { $number }; jawabannya kami kirim ke email Anda.
web-field-kind = Tentang
web-field-subject = Perihal
web-field-message = Pesan
web-send = Kirim
web-reach-us = Cara menghubungi kami
web-about-order = Tentang pesanan { $number }
web-about-product = Tentang { $name }

## Isian yang perlu diperbaiki

web-wrong-form = Ada isian yang perlu diperbaiki.
web-wrong-empty = Kolom ini wajib diisi.

## Halaman kesalahan

web-error-400 = Permintaan ini tidak dapat dibaca
web-error-400-says = Ada yang tidak lengkap pada alamat atau formulirnya. Silakan kembali dan coba lagi.
web-error-403 = Halaman ini tidak terbuka untuk Anda
web-error-403-says = Akun Anda belum boleh melakukan ini.
web-error-403-cross = Formulir ini dikirim dari situs lain, jadi kami tidak memprosesnya. Buka halamannya di toko kami dan coba lagi.
web-error-404 = Halaman ini tidak ada
web-error-404-says = Mungkin tautannya salah ketik, atau barangnya sudah tidak dijual. Koleksi kami ada di bawah.
web-error-405 = Halaman ini tidak dibuka dengan cara itu
web-error-405-says = Silakan mulai lagi dari halaman sebelumnya.
web-error-413 = Kiriman terlalu besar
web-error-413-says = Formulir paling besar 64 KB dan bukti transfer paling besar 5 MB. Tidak ada yang tersimpan; silakan kirim yang lebih kecil.
web-error-429 = Terlalu banyak percobaan
web-error-429-says = Silakan tunggu beberapa menit, lalu coba lagi.
web-error-500 = Ada yang salah di pihak kami
web-error-500-says = Maaf. Kesalahan ini sudah dicatat. Keranjang dan pesanan Anda tidak hilang; silakan coba lagi.
web-error-503 = Toko sedang sangat ramai
web-error-503-says = Silakan coba lagi sebentar lagi. Keranjang dan pesanan Anda aman.
web-error-507 = Toko sedang tidak dapat menyimpan
web-error-507-says = Ruang simpan di server kami penuh, jadi yang baru saja Anda kirim tidak tersimpan. Pesanan dan keranjang yang sudah ada tetap aman; silakan coba lagi nanti.
web-error-back = Kembali ke beranda

## Surat contoh

web-letters-title = Surat keluar toko contoh
web-letters-lead = Di toko contoh tidak ada email yang benar-benar dikirim. Surat yang seharusnya keluar terkumpul di sini, yang terbaru di atas.
web-letters-none = Belum ada surat.
web-letters-link = Baca surat contoh

## Saat program mulai

web-start-address-in-use = Alamat { $address } sudah dipakai program lain. Hentikan program itu, atau pilih alamat lain dengan --listen.
web-start-address = Alamat { $address } tidak dapat dipakai: { $reason }. Pilih alamat lain dengan --listen.
web-start-public-url = Alamat untuk pelanggan belum ditentukan: tautan di surat akan memakai { $url }. Tentukan dengan --public-url.
web-start-mail = Server email tidak dapat dipakai: { $reason }. Periksa --smtp.
web-start-stopped = Server berhenti: { $reason }.
web-start-letters = Surat yang seharusnya dikirim dapat dibaca di /contoh/surat
web-checkout-no-account = Toko ini belum dapat menerima pesanan: rekening tujuan transfer belum diisi. Keranjang Anda tersimpan; silakan hubungi kami atau coba lagi nanti.
web-start-mail-folder = Tanpa --smtp, surat tidak dikirim, tetapi ditulis ke folder { $folder }.

# Campaigns
web-farewell-title = Berhenti menerima kabar
web-farewell-asks = Kami mengirim kabar dan promosi ke { $address }. Tekan tombol di bawah bila Anda tidak ingin menerimanya lagi; surat tentang pesanan Anda tetap kami kirim.
web-farewell-done = Kabar dan promosi tidak lagi kami kirim ke { $address }. Anda dapat menyalakannya kembali di halaman akun.
web-farewell-trial = Ini tautan dari surat percobaan; tidak ada yang perlu dihentikan.
web-farewell-button = Berhenti menerima kabar
web-farewell-home = Ke beranda
