# Apa yang terjadi dan apa yang dapat dilakukan.

error-database = Basis data sedang bermasalah. Tidak ada yang tersimpan; silakan coba lagi.
error-database-busy = Sistem sedang sibuk. Tidak ada yang tersimpan; silakan coba lagi sebentar lagi.
error-database-full = Ruang simpan di server penuh. Tidak ada yang tersimpan; kosongkan ruang lalu coba lagi.
error-denied = Akun ini tidak berhak untuk { $permission }.

# Batas percobaan, staf, dan pengaturan toko

error-limit-reached = Terlalu banyak percobaan. Silakan coba lagi pukul { $clock } WIB.
error-staff-username-taken = Nama pengguna ini sudah dipakai. Pilih nama lain.
error-staff-username-reserved = Nama pengguna ini berarti sekelompok orang dalam jejak kerja. Pilih nama lain.
error-staff-username = Nama pengguna terdiri atas 3 sampai 32 huruf kecil, angka, titik, garis bawah, atau tanda hubung.
error-staff-name = Isi nama staf, paling panjang 60 huruf.
error-staff-not-first = Toko ini sudah memiliki staf. Minta pemilik membuatkan akun.
error-staff-not-found = Akun staf ini tidak ada.
error-staff-own-password = Kata sandi lama tidak cocok. Silakan ketik lagi.
error-staff-last-owner = Ini pemilik terakhir yang aktif. Angkat pemilik lain lebih dahulu.
error-staff-sign-in = Nama pengguna atau kata sandi salah.
error-settings-name = Isi nama toko, paling panjang 60 huruf.
error-settings-text = Salah satu teks terlalu panjang.
error-settings-whatsapp = Nomor WhatsApp tidak dikenali, contoh: 0812-3456-7890.
error-settings-payment-hours = Batas waktu pembayaran antara 1 dan 168 jam.
error-settings-packing = Berat kemasan antara 0 dan 5.000 gram.
error-settings-tax = Pajak ditulis sebagai pecahan antara 0 dan 1, misalnya 11/111.
error-settings-low-stock = Batas stok menipis antara 0 dan 1.000.

# Isian pendaftaran dan data anggota

error-field-name-empty = Isi nama Anda.
error-field-name-long = Nama paling panjang { $most } huruf.
error-field-email = Format email tidak valid, contoh: rina@contoh.id.
error-field-phone = Nomor telepon tidak dikenali, contoh: 0812-3456-7890.
error-field-city-empty = Isi kota tempat tinggal Anda.
error-field-city-long = Nama kota paling panjang { $most } huruf.
error-field-password-short = Kata sandi minimal 8 karakter.
error-field-password-long = Kata sandi paling panjang 200 karakter.
error-field-nickname-long = Nama panggilan paling panjang { $most } huruf.
error-field-nickname-shop = Nama panggilan ini milik toko; pilih yang lain.
error-field-email-empty = Isi alamat email, contoh: rina@contoh.id.
error-field-phone-empty = Isi nomor telepon, contoh: 0812-3456-7890.
error-field-nickname = Nama panggilan terlihat orang lain: jangan tulis email atau nomor telepon.
error-field-birthday = Tulis tanggal lahir seperti 29-02 atau 29-02-1992.
error-field-favourites-long = Paling panjang { $most } huruf.

# Anggota dan masuk

error-consent-missing = Untuk mendaftar, setujui syarat dan ketentuan serta kebijakan privasi.
error-consent-needed = Syarat dan kebijakan privasi berlaku selama menjadi anggota. Untuk berhenti menjadi anggota, hubungi kami.
error-email-taken = Alamat email ini sudah terdaftar. Silakan masuk, atau gunakan alamat lain.
error-email-token-unknown = Tautan konfirmasi ini tidak dikenali. Periksa kembali tautan di email terakhir dari kami.
error-registration-expired = Pendaftaran ini sudah kedaluwarsa. Silakan mendaftar lagi.
error-registration-closed = Pendaftaran ini sudah ditutup. Silakan mendaftar lagi atau hubungi kami.
error-member-not-found = Anggota ini tidak ada.
error-member-state = Tidak dapat dilakukan pada anggota dengan status: { $state }.
error-member-note = Tulis isinya, paling panjang 2.000 huruf.
error-member-changed = Data ini baru saja diubah orang lain. Periksa perubahannya, lalu simpan lagi.
error-answer-unknown = Halaman status ini tidak dikenali.
error-answer-not-asked = Saat ini tidak ada pertanyaan yang perlu dijawab.
error-answer-text = Tulis jawaban Anda, paling panjang 2.000 huruf.
error-sign-in = Email atau kata sandi salah.
error-sign-in-refused = Kata sandi benar, tetapi pendaftaran ini tidak kami setujui; alasannya ada di email kami. Anda boleh mendaftar lagi dengan alamat yang sama.
error-sign-in-closed = Kata sandi benar, tetapi akun ini sedang ditangguhkan. Hubungi kami bila Anda ingin memakainya lagi.
error-present-password = Kata sandi Anda sekarang tidak cocok.

# Stok

error-stock-not-positive = Isi jumlah yang lebih dari nol.
error-stock-too-many = Jumlahnya terlalu besar; paling banyak { $most } potong.
error-stock-not-found = Varian ini tidak ditemukan.
error-stock-would-go-negative = Stok tidak bisa dikurangi sebanyak itu: sisanya sudah dipesan atau memang tidak ada. Batalkan pesanannya lebih dahulu.
error-stock-reason-missing = Tulis alasan stok disesuaikan.
error-stock-reason-too-long = Alasan terlalu panjang; paling banyak { $most } huruf.

# Katalog

error-catalog-empty = { $field } masih kosong.
error-catalog-long = { $field } paling panjang { $most } huruf.
error-catalog-no-category = Kategori ini tidak ditemukan.
error-catalog-no-colour = Warna ini tidak ditemukan.
error-catalog-changed = Data ini baru saja diubah orang lain. Periksa perubahannya, lalu simpan lagi.
error-category-too-deep = Kategori paling banyak bertingkat tiga.
error-category-slug-taken = Kategori dengan nama ini baru saja dibuat. Pilih nama lain.
error-category-circle = Kategori tidak bisa berada di bawah dirinya sendiri.
error-category-has-children = Masih ada kategori di bawahnya. Pindahkan atau hapus dulu yang di bawah.
error-category-not-empty = Masih ada { $count } produk di kategori ini. Sebutkan kategori tujuannya, lalu hapus lagi.
error-shelf-in-promotions = Masih dipakai promosi: { $names }. Akhiri promosinya atau ganti sasarannya dulu.
error-catalog-order-changed = Urutannya baru saja diubah orang lain. Lihat urutan sekarang, lalu coba lagi.
error-collection-not-found = Koleksi ini tidak ditemukan.
error-collection-slug-taken = Alamat halaman ini sudah dipakai koleksi lain.
error-collection-days = Isi jumlah hari antara 1 dan 366.
error-collection-dates = Tanggal selesai harus sesudah tanggal mulai.
error-collection-by-rule = Isi koleksi ini mengikuti aturan. Ubah dulu ke “dipilih sendiri”.
error-collection-too-many = Satu koleksi paling banyak { $most } produk.
error-relate-itself = Produk tidak bisa dipasangkan dengan dirinya sendiri.
error-relate-too-many = Satu produk paling banyak punya { $most } pasangan.
error-catalogue-nothing = Belum ada produk yang dijual untuk dimuat di katalog ini.
error-colour-hex = Tulis warna sebagai enam angka heksadesimal, contoh: #7a1f2b.
error-colour-name-taken = Warna dengan nama ini sudah ada.
error-product-not-found = Produk ini tidak ditemukan.
error-product-several = Ada beberapa produk yang cocok: { $names }. Tulis nama lengkapnya, atau kodenya.
error-product-slug-taken = Alamat halaman ini sudah dipakai produk lain. Pilih alamat lain.
error-product-nothing-to-sell = Produk belum bisa dijual: tambahkan paling sedikit satu varian dengan harga.
error-product-price-missing = Varian { $sku } belum memiliki harga. Isi harganya atau arsipkan varian itu.
error-product-measurement = Ukuran { $size } ditulis dua kali atau panjangnya tidak masuk akal (1 sampai 500 cm).
error-product-too-many = Terlalu banyak; paling banyak { $most }.
error-variant-not-found = Varian ini tidak ditemukan.
error-variant-already-there = Produk ini sudah memiliki varian dengan ukuran dan warna tersebut.
error-variant-sku = Kode varian terdiri atas huruf, angka, titik, garis miring, atau tanda hubung, paling panjang 40.
error-variant-sku-taken = Kode ini sudah dipakai varian lain.
error-variant-price = Harga harus lebih dari nol dan paling tinggi { $most }.
error-variant-weight = Berat antara 1 dan { $most } gram.
error-variant-last = Ini varian terakhir yang dijual. Arsipkan produknya, atau tambahkan varian lain lebih dahulu.

# Gambar dan bukti transfer

error-media-not-an-image = Berkas ini tidak dikenali sebagai gambar JPG, PNG, atau WebP.
error-media-not-a-proof = Berkas ini tidak dikenali. Unggah gambar JPG, PNG, WebP, atau berkas PDF.
error-media-too-large = Berkas terlalu besar; paling besar { $most } MB.
error-media-too-many-pixels = Gambar terlalu besar; paling banyak 40 megapiksel.
error-media-drawing = Gambar SVG ini tidak dapat dipakai.
error-media-store = Tempat penyimpanan berkas sedang bermasalah. Silakan coba lagi.
# Keranjang, pesanan, pembayaran, laporan

error-phone = Nomor HP tidak valid, contoh: 0812-3456-7890.
error-postcode = Kode pos terdiri dari lima angka.
error-required = Kolom ini wajib diisi.
error-too-long = Paling banyak { $most } karakter.
error-quantity = Jumlahnya 1 sampai { $most }.
error-not-sold = Barang ini sudah tidak dijual.
error-sold-out = Barang ini sudah habis.
error-only-left = Stok tidak mencukupi, tersisa { $left }.
error-cart-full = Keranjang memuat paling banyak { $most } macam barang.
error-cart-line-not-found = Barang itu sudah tidak ada di keranjang.
error-cart-empty = Keranjang belanja Anda masih kosong.
error-members-only = Pemesanan hanya untuk anggota. Silakan masuk atau mendaftar.
error-member-suspended = Keanggotaan Anda sedang ditangguhkan. Silakan hubungi kami.
error-not-yet-member = Akun Anda menunggu persetujuan admin. Keranjang Anda tetap tersimpan.
error-article-not-sold = { $name } sudah tidak dijual. Silakan hapus dari keranjang.
error-article-sold-out = { $name } baru saja habis. Tidak ada yang dipesan; silakan periksa keranjang Anda.
error-not-enough = Stok { $name } tinggal { $left }. Silakan sesuaikan jumlahnya.
error-price-changed = Harga { $name } berubah dari { $old } menjadi { $new }. Silakan setujui harga baru di keranjang.
error-no-such-rate = Silakan pilih metode pengiriman yang tersedia untuk alamat Anda.
error-address-missing = Silakan lengkapi alamat pengiriman.
error-no-such-account = Silakan pilih rekening tujuan transfer.
error-too-many-unpaid = Anda masih punya { $most } pesanan yang belum dibayar. Silakan bayar atau batalkan salah satu lebih dulu.
error-amounts-taken = Kode unik untuk jumlah ini sedang habis. Silakan coba rekening lain atau beberapa saat lagi.
error-amount-too-large = Jumlahnya terlalu besar.
error-amount-positive = Jumlah harus lebih dari nol.
error-amount-empty = Silakan tulis jumlahnya.
error-amount-ambiguous = Jumlah ini dapat dibaca dua cara. Tulis tanpa koma, contoh: 1.250.000.
error-amount-malformed = Jumlah tidak dikenali, contoh: 1.250.000.
error-order-not-found = Pesanan tidak ditemukan.
error-nothing-to-pay = Pesanan ini tidak menunggu pembayaran ({ $stage }).
error-already-in-review = Pembayaran ini sudah Anda konfirmasi dan sedang kami periksa.
error-transfer-day = Tanggal transfer harus antara tanggal pesanan dan hari ini.
error-payment-not-found = Pembayaran tidak ditemukan.
error-payment-state = Pembayaran ini { $state }, jadi tidak dapat diputuskan lagi.
error-changed-meanwhile = Data ini baru saja diubah orang lain. Silakan muat ulang lalu coba lagi.
error-order-stage = Tidak dapat dilakukan: pesanan ini { $stage }.
error-order-not-paid = Pesanan ini belum lunas.
error-tracking = Nomor resi terdiri dari 8–25 huruf, angka, atau tanda hubung.
error-courier-missing = Silakan tulis nama kurir.
error-refund-not-found = Pengembalian dana tidak ditemukan atau sudah selesai.
error-period-backwards = Tanggal akhir mendahului tanggal awal.
error-period-too-long = Periode laporan paling lama sepuluh tahun.
error-report-unknown = Tidak ada laporan “{ $name }”. Lihat `admin-tui report list`.
error-report-cut = Laporan ini tidak dapat dibagi menurut “{ $name }”. Yang ada: { $known }.
error-report-filter = Laporan ini tidak dapat disaring menurut “{ $name }”. Yang ada: { $known }.
error-does-not-reconcile = Isi laporan ({ $rows }) tidak cocok dengan pembukuan ({ $books }), jadi laporan tidak ditampilkan. Silakan laporkan kepada pengelola sistem.
error-date = Tanggal tidak dikenali: { $text }. Tulis seperti 2026-11-23 atau 2026-11-23T14:05:00Z.
error-database-url = Alamat basis data { $url } tidak dikenali. Alamatnya diawali sqlite:// atau postgres://.
error-database-folder = Folder { $folder } tidak dapat dibuat: { $reason }
error-database-refused = Basis data { $url } tidak dapat dibuka: { $reason }
error-database-tls = { $url } meminta TLS, sedangkan program ini dibangun tanpa TLS (fitur postgres-tls).
error-database-newer = Basis data ini dibuat oleh versi yang lebih baru (migrasi { $version }). Silakan perbarui program ini; tidak ada yang diubah.
error-database-migration = Tabel basis data tidak dapat diperbarui: { $reason }
# Pesan pelanggan

error-message-not-a-member = Masuk sebagai anggota untuk menulis kepada kami.
error-message-not-yet = Anda dapat menulis setelah pendaftaran Anda disetujui. Status saat ini: { $state }.
error-subject-empty = Isi perihal pesan Anda.
error-subject-long = Perihal paling panjang { $most } huruf.
error-message-empty = Tulis pesan Anda.
error-message-long = Pesan paling panjang { $most } huruf.
error-conversation-not-found = Pesan ini tidak ada.
error-message-photos = Paling banyak { $most } foto dalam satu pesan.
error-message-no-such-order = Pesanan atau barang itu tidak ada di akun ini.
error-message-payment-form = Konfirmasi pembayaran dikirim lewat formulirnya sendiri.
error-open-place = Bagian { $place } belum terisi. Ganti dulu sebelum dikirim.
error-conversation-changed = Ada pesan baru di percakapan ini. Lihat dulu, lalu kirim lagi.
error-conversation-state = Tidak dapat dilakukan sekarang: percakapan ini { $state }.
error-conversation-moment = Pilih waktu yang akan datang, paling lama 90 hari lagi.
error-conversation-no-such-staff = Tidak ada akun staf aktif yang boleh menjawab pesan dengan nama itu.
error-conversation-no-account = Hanya akun staf yang dapat menangani percakapan.
error-cause-missing = Pilih sebab keluhan.
error-outcome-missing = Pilih hasil penyelesaian.
error-root-cause-long = Catatan akar masalah paling panjang { $most } huruf.
error-rating-stars = Pilih nilai 1 sampai 5.
error-rating-comment = Komentar paling panjang 500 huruf.
error-rating-nothing = Penyelesaian ini sudah dinilai atau belum dapat dinilai.
error-canned-name = Nama singkat terdiri dari huruf kecil, angka, dan tanda hubung, paling panjang 30.
error-canned-taken = Nama singkat itu sudah dipakai.
error-canned-body = Isi teks balasannya, paling panjang 4.000 huruf.
error-canned-place = Bagian yang dapat dipakai: {"{"}name{"}"}, {"{"}number{"}"}, {"{"}order{"}"}, {"{"}tracking{"}"}.
error-canned-many = Balasan siap sudah 200. Hapus yang tidak dipakai.
error-canned-not-found = Balasan siap itu tidak ada.
error-calendar-hours = Jam buka harus lebih awal daripada jam tutup, antara 00.00 dan 24.00.
error-calendar-last-day = Paling sedikit satu hari harus buka.
error-calendar-name = Isi nama hari libur, paling panjang 80 huruf.
error-calendar-target = Batas waktu paling sedikit 1 menit dan paling lama 90 hari.
error-calendar-no-holiday = Hari itu bukan hari libur.

# Halaman

error-content-not-found = { $piece } ini tidak ada, atau sudah dihapus.
error-content-changed = { $piece } ini baru saja diubah orang lain. Periksa perubahannya, lalu simpan lagi.
error-content-empty = { $field } belum diisi.
error-content-too-long = { $field } paling panjang { $most } huruf.
error-content-slug = Alamat halaman hanya boleh berisi huruf kecil, angka, dan tanda hubung, paling panjang 60 huruf.
error-content-slug-taken = Alamat itu sudah dipakai halaman atau tempat lain di toko.
error-content-built-in = Halaman bawaan dapat diubah, tetapi tidak dapat dihapus atau ditarik: halaman lain menautkannya.
error-content-linked = Halaman ini masih ditautkan dari: { $from }. Ubah tautannya dulu, atau hapus halaman sekalipun masih ditautkan.
error-content-not-empty = Kategori ini masih berisi pertanyaan. Pindahkan atau hapus pertanyaannya dulu.
error-content-too-many = Sudah ada { $most } { $piece }, lebih tidak bisa.
error-content-no-subject = Pilih kategori atau koleksi yang ditampilkan.
error-content-no-promotion = Promo itu tidak ada.
error-content-count = Jumlah yang ditampilkan antara 1 dan 24.
error-content-dates = Tanggal akhir harus sesudah tanggal mulai.
error-target-unreadable = “{ $text }” bukan tujuan tautan. Tulis misalnya place:faq, page:profil, category:gamis, product:nama-produk, atau alamat https://…
error-target-unknown = Tujuan “{ $text }” tidak ada.
error-target-not-safe = Alamat tautan harus dimulai dengan https://, tanpa spasi dan tanda kutip, paling panjang { $most } huruf.

error-demo-not-empty = Basis data ini sudah berisi toko. Toko contoh hanya dibuat di basis data yang kosong.
error-demo-step = Toko contoh tidak dapat dibuat (langkah: { $step }).
error-account-not-found = Rekening itu tidak ditemukan.

# Promosi

error-promotion-not-found = Promosi ini tidak ada.
error-promotion-status = Promosi ini sudah { $status }; itu tidak dapat dilakukan lagi.
error-promotion-is-over = Hari terakhir promosi ini sudah lewat. Ubah tanggalnya dulu.
error-promotion-no-code = Promosi ini memakai kode, tetapi belum punya kode. Tambahkan dulu satu kode.
error-promotion-takes-no-codes = Promosi ini berlaku tanpa kode.
error-promotion-bad-code = Kode terdiri dari 3 sampai 24 huruf dan angka, tanpa spasi.
error-promotion-code-taken = Kode ini sudah dipakai promosi lain.
error-promotion-code-count = Sekali buat paling banyak 500 kode, dan setiap kode dipakai paling sedikit satu kali.
error-promotion-no-target = { $name } tidak ada.
error-promotion-name = Isi nama promosi.
error-promotion-label = Isi sebutan untuk pelanggan.
error-promotion-description = Kalimat untuk pelanggan terlalu panjang.
error-promotion-reward = Hadiah ini tidak cocok dengan jenisnya: obral selalu otomatis dan berupa persen atau rupiah, beli X dapat Y hanya untuk barang, gratis ongkir hanya untuk ongkir.
error-promotion-value = Besar potongan harus antara 0,01 % dan 100 %, atau paling sedikit Rp 1.
error-promotion-groups = Beli X dapat Y: isi kedua jumlah, masing-masing 1 sampai 50.
error-promotion-targets = Hanya obral dan potongan barang yang dapat dibatasi pada produk atau kategori, paling banyak 100.
error-promotion-emptied = Promosi yang terbatas tidak bisa menjadi promosi untuk semua barang selama berjalan. Sebutkan sasarannya, atau salin promosinya dan ubah salinannya.
error-promotion-days = Hari terakhir tidak boleh sebelum hari pertama, dan paling lama sepuluh tahun.
error-promotion-priority = Prioritas antara -100 dan 100.
error-promotion-together = Promosi yang berdiri sendiri tidak dapat digabung; obral tidak memakai aturan gabung.
error-promotion-minimum = Minimal belanja paling sedikit Rp 1; obral tidak memakai minimal belanja.
error-promotion-customer = Pilih tingkat di atas Member untuk promosi tingkat anggota; obral tidak dapat dibatasi pada pesanan pertama.
error-promotion-limits = Batas paling sedikit 1; obral tidak memakai batas.
error-promotion-gone = Maaf, { $promotion } baru saja habis atau berakhir. Periksa totalnya, lalu pesan sekali lagi bila setuju.
error-promotion-used-up = Kuota { $promotion } sudah dipakai pesanan lain. Naikkan dulu batasnya, lalu buka lagi pesanan ini.
error-total-changed = Total berubah dari { $before } menjadi { $now }. Periksa ringkasannya, lalu pesan sekali lagi bila setuju.
error-cart-codes = Paling banyak { $most } kode dalam satu keranjang. Hapus dulu satu.
error-settings-tiers = Ambang tingkat harus naik dari Perunggu ke Emas, dan potongannya paling banyak 50 %.
error-due = “{ $text }” bukan waktu yang akan datang. Tulis misalnya +3h (3 hari), +4j (4 jam), besok, sen, atau 24/12.
error-record-not-found = Datanya tidak ada atau sudah dihapus.
error-record-text = Tulis isinya, jangan terlalu panjang.
error-tag-name = Tag ini tidak bisa dipakai: kosong, terlalu panjang, atau namanya sudah milik tag lain.
error-too-many-tags = Tagnya sudah terlalu banyak. Lepas atau gabungkan dahulu.

error-resend-not-awaited = Alamat email ini tidak sedang menunggu konfirmasi.
error-reset-closed = Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru.
error-consent-missing-staff = Bacakan syarat dan kebijakan privasi; pelanggan harus menyetujui keduanya.
error-email-taken-staff = Alamat email ini sudah terdaftar. Cari anggotanya, jangan dibuat lagi.
# Campaigns
error-campaign-not-found = Kampanye atau alamat itu tidak ada.
error-campaign-changed = Kampanye ini baru saja diubah orang lain. Muat ulang lalu coba lagi.
error-campaign-state = Kampanye berstatus “{ $state }” tidak dapat diperlakukan begitu.
error-campaign-name = Isi nama kampanye, paling panjang 80 huruf.
error-campaign-subject = Isi judul surat, paling panjang 120 huruf.
error-campaign-body = Isi surat, paling panjang 10.000 huruf.
error-campaign-place = Tempat “{ $place }” dalam kurung kurawal tidak dikenal. Yang ada: name, shop, code.
error-campaign-no-code = Surat menyebut kode, tetapi promosi kampanye ini tidak punya kode.
error-campaign-holdout = Bagian yang tidak dikirimi harus antara 0 dan 50 persen.
error-campaign-promotion = Promosi itu tidak ada.
error-campaign-promotion-phase = Promosi { $name } saat surat dikirim berstatus “{ $phase }”. Surat hanya dikirim selama promosinya berlaku.
error-campaign-promotion-used-up = Promosi { $name } sudah habis batasnya. Longgarkan batasnya atau lepaskan promosi dari surat.
error-campaign-audience-fixed = Surat ini sudah mulai dikirim: sasaran dan bagian yang tidak dikirimi tidak dapat diubah lagi, hanya kata-katanya.
error-campaign-no-address = Alamat web toko belum diketahui. Jalankan shop-web sekali dengan --public-url, lalu coba lagi.
error-campaign-past = Waktu kirim sudah lewat.
error-email-bad = Ini bukan alamat email yang benar.
error-audit-about = “{ $text }” tidak menyebut satu catatan. Tulis seperti order:GG-2611-0042 atau member:12.
error-audit-not-found = Tidak ada catatan { $text }.

# Forum

error-forum-title-empty = Isi judul topik.
error-forum-title-long = Judul paling panjang { $most } huruf.
error-forum-body-empty = Tulis isinya.
error-forum-body-long = Tulisan paling panjang { $most } huruf. Silakan persingkat atau bagi menjadi dua.
error-forum-reason = Tulis alasannya, paling panjang { $most } huruf.
error-forum-not-a-member = Masuk sebagai anggota untuk menulis di forum.
error-forum-not-yet = Anda dapat menulis di forum setelah pendaftaran Anda disetujui. Status saat ini: { $state }.
error-forum-silenced = Anda belum dapat menulis di forum sampai { $until }. Memesan, bertanya, dan menyampaikan keluhan lewat Hubungi Kami tetap bisa.
error-forum-too-often = Anda sudah banyak menulis dalam satu jam ini. Silakan kirim lagi mulai pukul { $clock }; tulisan Anda masih ada di bawah.
error-forum-not-found = Topik atau kategori itu tidak ada.
error-forum-out-of-sight = Topik ini sedang tidak terlihat, jadi jawabannya pun tidak. Tampilkan dulu tulisan pertamanya.
error-forum-locked = Topik ini sudah dikunci, jadi tidak dapat ditulisi lagi.
error-forum-post-not-found = Tulisan itu tidak ada.
error-forum-too-late = Waktu untuk menyunting tulisan ini sudah lewat.
error-forum-title-waits = Judul topik yang sudah ditanggapi tidak dapat diganti dengan kata-kata yang harus menunggu tinjauan. Kembalikan judulnya; isi tulisan tetap dapat disunting.
error-forum-flag-own = Ini tulisan Anda sendiri. Anda dapat menyunting atau menghapusnya.
error-forum-flag-many = Anda sudah banyak melapor hari ini. Silakan coba lagi besok.
error-forum-state = Tidak dapat dilakukan: tulisan ini sudah { $state }.
error-forum-withdrawn = Penulisnya sendiri yang menghapus tulisan ini, jadi tidak dapat ditampilkan lagi.
error-forum-no-answer = Tulisan itu tidak dapat ditandai sebagai jawaban.
error-forum-member-not-found = Anggota itu tidak ada.
error-forum-days = Lama pembisuan 0 sampai { $most } hari; 0 berarti peringatan saja.
error-forum-already-silenced = Anggota ini sudah dibisukan sampai { $until }. Cabut dulu bila ingin mengubahnya.
error-forum-not-silenced = Anggota ini tidak sedang dibisukan.
error-forum-category-not-found = Kategori forum itu tidak ada.
error-forum-category-name = Isi nama kategori dengan huruf atau angka, paling panjang 60 huruf.
error-forum-category-description = Keterangan kategori paling panjang 200 huruf.
error-forum-category-taken = Sudah ada kategori forum dengan nama itu.
error-forum-category-not-empty = Kategori ini masih berisi topik. Pindahkan topiknya dahulu.
# Permintaan produk

error-request-members-only = Hanya anggota yang dapat meminta. Silakan masuk atau mendaftar dahulu.
error-request-not-yet = Anda dapat meminta setelah pendaftaran Anda disetujui. Status saat ini: { $state }.
error-request-not-found = Permintaan ini tidak ada.
error-request-state = Tidak dapat dilakukan: permintaan ini { $state }.
error-request-title-empty = Tulis dalam satu baris apa yang Anda cari.
error-request-too-dear = Harga paling tinggi { $most }.
error-request-band-backwards = Harga tertinggi lebih kecil daripada harga terendah.
error-request-too-many = Permintaan yang masih berjalan paling banyak { $most }. Tunggu jawaban kami, atau tarik salah satunya.
error-request-no-such-article = Barang ini tidak ada di katalog.
error-request-not-linked = Tautkan dahulu produk yang menjawab permintaan ini.
error-request-not-on-sale = { $name } belum dijual. Terbitkan dahulu, supaya tautan di email dapat dibuka.
error-request-itself = Permintaan tidak dapat digabung dengan dirinya sendiri.
error-watch-in-stock = Ukuran ini ada stoknya: Anda dapat langsung memesannya.
error-watch-too-many = Anda sudah menunggu { $most } ukuran. Hapus salah satunya di halaman akun.

error-article-none = Tidak ada produk yang cocok dengan “{ $words }”.
error-article-several = Ada beberapa yang cocok: { $names }. Tulis lebih lengkap.

# Kasir dan telepon

error-draft-not-found = Pesanan kasir itu tidak ada.
error-draft-closed = Pesanan ini tidak dapat diubah lagi: { $state }.
error-draft-too-many = Sudah ada { $most } pesanan terbuka. Selesaikan atau buang salah satunya dahulu.
error-draft-not-sold = { $name } tidak sedang dijual.
error-draft-sold-out = { $name } habis.
error-draft-quantity = Jumlah antara 1 dan { $most }.
error-draft-lines = Satu pesanan paling banyak { $most } baris.
error-draft-price = Harga ini tidak dapat dipakai.
error-draft-reason = Tulis alasan harga lain: tercatat bersama nama Anda.
error-draft-code = Kode promosi terdiri atas huruf dan angka.
error-draft-no-member = Tidak ada anggota yang cocok. Kosongkan dan tulis namanya bila ia bukan anggota.
error-draft-members = Ada beberapa yang cocok: { $names }. Tulis nomor telepon atau alamat emailnya.
error-draft-member = Anggota ini belum dapat memesan. Statusnya: { $state }.
error-draft-customer = Tulis nama pelanggan: barangnya tidak dibawa langsung.
error-draft-empty = Belum ada barang.
error-draft-rate = Tidak ada layanan kirim itu ke alamat ini.
error-draft-total = Totalnya kini { $total }, bukan { $seen }. Periksa sekali lagi.
error-draft-promotion = { $name } baru saja habis. Periksa totalnya sekali lagi.
error-draft-cash = { $given } kurang dari { $total }.
error-draft-pay-first = Yang dibawa langsung dibayar tunai atau dengan kartu.
error-draft-reference = Tulis nomor struk EDC, paling panjang 40 huruf.
error-draft-hold-time = Barang disimpankan paling lama 14 hari.
error-draft-hold-name = Tulis dahulu untuk siapa barangnya disimpan.
