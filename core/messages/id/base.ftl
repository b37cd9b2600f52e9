# Kata-kata yang dipakai di web, terminal, dan baris perintah.

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = Mei
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Agu
month-short-9 = Sep
month-short-10 = Okt
month-short-11 = Nov
month-short-12 = Des

event-by = oleh { $name }
event-member-registered = Mendaftar sebagai anggota
event-member-email-confirmed = Alamat email dikonfirmasi
event-member-confirmed = Pendaftaran disetujui
event-member-refused = Pendaftaran ditolak
event-member-asked-for-info = Diminta melengkapi data
event-member-answered = Menjawab permintaan data
event-member-edited = Data anggota diubah
event-member-password-changed = Kata sandi anggota diganti
event-member-created = Didaftarkan oleh staf
event-member-confirmation-resent = Email konfirmasi dikirim ulang
event-member-password-asked = Tautan kata sandi baru diminta
event-member-password-reset = Kata sandi baru dipilih lewat email
event-consent-given = Persetujuan diberikan
event-consent-withdrawn = Persetujuan ditarik
event-note-added = Catatan
event-note-pinned = Catatan disematkan
event-note-unpinned = Sematan catatan dilepas
event-note-removed = Catatan dihapus
event-tag-added = Tag dipasang
event-tag-removed = Tag dilepas
event-tag-renamed = Tag diganti nama
event-tag-merged = Tag digabung
event-contact-call = Telepon
event-contact-whatsapp = WhatsApp
event-contact-visit = Kunjungan
event-follow-up-added = Tindak lanjut dijadwalkan
event-follow-up-moved = Tindak lanjut ditunda
event-follow-up-done = Tindak lanjut selesai
event-staff-added = Akun staf dibuat
event-staff-disabled = Akun staf dinonaktifkan
event-staff-enabled = Akun staf diaktifkan
event-staff-password-reset = Kata sandi staf diganti
event-staff-role-changed = Peran staf diubah
event-staff-password-changed = Kata sandi sendiri diganti
event-staff-signed-in = Masuk di terminal
event-staff-sign-in-failed = Gagal masuk di terminal
event-category-created = Kategori dibuat
event-category-edited = Kategori diubah
event-category-deleted = Kategori dihapus
event-category-reordered = Urutan kategori diubah
event-collection-created = Koleksi dibuat
event-collection-edited = Koleksi diubah
event-collection-filled = Isi koleksi diubah
event-collection-reordered = Urutan koleksi diubah
event-collection-deleted = Koleksi dihapus
event-product-tagged = Tanda produk diubah
event-product-related = Produk pasangan diubah
event-product-pair-vetoed = Pasangan produk disembunyikan
event-product-pair-allowed = Pasangan produk ditampilkan lagi
event-catalog-counted = Penjualan katalog dihitung ulang
event-product-created = Produk dibuat
event-product-edited = Produk diubah
event-product-published = Produk diterbitkan
event-product-archived = Produk diarsipkan
event-variant-added = Varian ditambahkan
event-variant-edited = Varian diubah
event-variant-price-changed = Harga diubah
event-product-picture-added = Gambar ditambahkan
event-stock-received = Barang masuk
event-stock-adjusted = Stok disesuaikan
event-order-placed = Pesanan dibuat
event-order-canceled = Pesanan dibatalkan
event-order-expired = Pesanan kedaluwarsa
event-order-reopened = Pesanan dibuka kembali
event-order-packed = Pesanan dikemas
event-order-shipped = Pesanan dikirim
event-order-delivered = Pesanan diterima
event-order-completed = Pesanan selesai
event-payment-submitted = Pembayaran dikonfirmasi
event-payment-settled = Pembayaran diterima
event-payment-rejected = Pembayaran ditolak
event-refund-requested = Pengembalian dana diminta
event-refund-paid = Dana dikembalikan
event-conversation-opened = Pesan dikirim
event-conversation-answered = Pesan dijawab
event-conversation-replied = Pesan dibalas pelanggan
event-conversation-solved = Pesan diselesaikan
event-request-asked = Permintaan produk diajukan
event-request-voted = Ikut meminta produk
event-request-vote-withdrawn = Tidak lagi ikut meminta
event-request-reviewed = Permintaan ditinjau
event-request-planned = Permintaan direncanakan
event-request-ordered = Barang permintaan dipesan
event-request-available = Barang permintaan tersedia
event-request-declined = Permintaan ditolak
event-request-withdrawn = Permintaan ditarik
event-request-merged = Permintaan digabung
event-request-linked = Permintaan ditautkan ke produk
event-request-noted = Catatan intern permintaan
event-demand-logged = Ditanya, tidak ada
event-watch-opened = Menunggu ukuran yang habis
event-watch-canceled = Tidak lagi menunggu ukuran
event-watch-notified = Dikabari bahwa ukurannya ada lagi
event-draft-opened = Pesanan kasir dicatat
event-draft-held = Barang disimpankan
event-draft-released = Barang simpanan dilepas
event-draft-canceled = Pesanan kasir dibuang
event-draft-price-set = Harga diubah di kasir
event-page-edited = Halaman diubah
event-shop-settings-changed = Pengaturan toko diubah
event-promotion-created = Promosi dibuat
event-promotion-edited = Promosi diubah
event-promotion-started = Promosi dijalankan
event-promotion-paused = Promosi dijeda
event-promotion-resumed = Promosi dilanjutkan
event-promotion-ended = Promosi diakhiri
event-promotion-codes-added = Kode promosi ditambahkan
event-member-tier-changed = Tingkat anggota berubah
event-member-tier-pinned = Tingkat anggota ditetapkan

permission-manage-staff = mengelola akun staf
permission-review-members = meninjau pendaftaran
permission-edit-members = mengubah data anggota
permission-view-members = melihat data anggota
permission-log-contacts = mencatat kontak anggota
permission-manage-catalog = mengelola produk
permission-manage-stock = mengelola stok
permission-view-orders = melihat pesanan
permission-cancel-orders = membatalkan pesanan
permission-pack-and-ship = mengemas dan mengirim
permission-verify-payments = memeriksa pembayaran
permission-pay-refunds = mengembalikan dana
permission-answer-messages = menjawab pesan
permission-manage-content = mengelola konten
permission-manage-shop = mengatur toko
permission-handle-requests = menangani permintaan produk
permission-sell-at-counter = menjual di kasir
permission-override-prices = mengubah harga di kasir
permission-view-reports = melihat laporan
permission-manage-promotions = mengelola promosi
permission-read-audit = membaca jejak kerja

role-owner = Pemilik
role-admin = Admin
role-cashier = Kasir
role-warehouse = Gudang
role-moderator = Moderator

# Anggota

member-state-awaiting-email = Menunggu konfirmasi email
member-state-awaiting-review = Menunggu tinjauan
member-state-needs-info = Menunggu jawaban
member-state-active = Aktif
member-state-refused = Ditolak
member-state-expired = Kedaluwarsa
member-state-suspended = Ditangguhkan

refusal-duplicate = Anda sudah terdaftar dengan data yang sama.
refusal-incomplete = Data yang diisi belum lengkap.
refusal-unreachable = Kami tidak berhasil menghubungi Anda.
refusal-abuse = Pendaftaran ini melanggar ketentuan toko.
refusal-other = Lainnya.

# Stok

movement-received = Barang masuk
movement-adjusted = Disesuaikan
movement-counted = Dihitung ulang
movement-allocated = Dipesan
movement-released = Pesanan dilepas
movement-shipped = Dikirim
movement-returned = Dikembalikan

# Katalog

product-status-draft = Draf
product-status-active = Dijual
product-status-archived = Diarsipkan
variant-status-active = Dijual
variant-status-archived = Diarsipkan
technique-tulis = Batik tulis
technique-cap = Batik cap
technique-combination = Batik kombinasi cap dan tulis
technique-printed = Tekstil bermotif batik
technique-woven = Tenun
technique-plain = Polos
product-sort-newest = Terbaru
product-sort-price-low = Harga terendah
product-sort-price-high = Harga tertinggi
product-sort-best-selling = Terlaris
product-sort-chosen = Pilihan toko
collection-choice-hand = Dipilih sendiri
collection-choice-tag = Tanda
collection-choice-motif = Motif
collection-choice-new = Baru terbit
collection-choice-reduced = Turun harga
collection-rule-days = { $rule } ({ $days } hari terakhir)
body-part-bust = Lingkar dada
body-part-waist = Lingkar pinggang
body-part-hip = Lingkar pinggul
body-part-shoulder = Lebar bahu
body-part-sleeve = Panjang lengan
body-part-length = Panjang
body-part-width = Lebar
catalog-field-name = Nama
catalog-field-name-en = Nama dalam bahasa Inggris
catalog-field-slug = Alamat halaman
catalog-field-material = Bahan
catalog-field-material-en = Bahan dalam bahasa Inggris
catalog-field-description = Deskripsi
catalog-field-description-en = Deskripsi dalam bahasa Inggris
catalog-field-care = Cara perawatan
catalog-field-care-en = Cara perawatan dalam bahasa Inggris
catalog-field-motif = Motif
catalog-field-tag = Tanda
catalog-field-size = Ukuran
catalog-field-alt = Keterangan gambar
catalog-field-alt-en = Keterangan gambar dalam bahasa Inggris

# Pesanan

order-stage-canceled = Dibatalkan
order-stage-expired = Kedaluwarsa
order-stage-awaiting-approval = Menunggu persetujuan
order-stage-awaiting-payment = Menunggu pembayaran
order-stage-payment-in-review = Pembayaran diperiksa
order-stage-processing = Diproses
order-stage-packed = Dikemas
order-stage-shipped = Dikirim
order-stage-delivered = Diterima
order-stage-completed = Selesai

order-filter-all = Semua
order-filter-awaiting-payment = Menunggu pembayaran
order-filter-in-review = Pembayaran diperiksa
order-filter-to-pack = Perlu dikemas
order-filter-to-ship = Perlu dikirim
order-filter-shipped = Dalam pengiriman
order-filter-delivered = Diterima
order-filter-completed = Selesai
order-filter-canceled = Dibatalkan

cancel-reason-customer = Permintaan pelanggan
cancel-reason-declined = Tidak dapat diterima
cancel-reason-fraud = Diduga penipuan
cancel-reason-inventory = Barang tidak tersedia
cancel-reason-staff = Kekeliruan staf
cancel-reason-expired = Melewati batas waktu pembayaran
cancel-reason-other = Lainnya

delivery-pickup = Ambil di toko
discount-free-shipping = Gratis ongkir

order-source-web = Toko web
order-source-counter = Kasir
order-source-phone = Telepon

payment-method-transfer = Transfer
payment-method-cash = Tunai
payment-method-card = Kartu (EDC)

# Permintaan produk

request-state-new = Baru
request-state-reviewing = Ditinjau
request-state-planned = Direncanakan
request-state-ordered = Sudah dipesan
request-state-available = Tersedia
request-state-declined = Ditolak
request-state-withdrawn = Ditarik
request-state-merged = Digabung

decline-style = Kurang cocok dengan koleksi kami
decline-too-few = Peminatnya belum cukup untuk dijahitkan
decline-no-supplier = Bahannya belum kami temukan
decline-price = Tidak dapat dibuat dengan kisaran harga itu
decline-already-there = Sudah ada di toko
decline-unsuitable = Isinya tidak sesuai untuk dimuat
decline-other = Lainnya


# Pembayaran

payment-state-pending = menunggu pembayaran
payment-state-submitted = menunggu pemeriksaan
payment-state-settled = diterima
payment-state-rejected = ditolak
payment-state-expired = kedaluwarsa
payment-state-voided = dibatalkan

payment-warning-amount = Jumlah yang ditulis pelanggan berbeda dari tagihan
payment-warning-late = Dikonfirmasi setelah batas waktu
payment-warning-proof-seen = Bukti yang sama dipakai untuk { $number }
payment-warning-no-proof = Tanpa bukti transfer

reject-reason-not-found = Tidak ditemukan di mutasi rekening
reject-reason-wrong-amount = Jumlahnya tidak sesuai
reject-reason-wrong-account = Masuk ke rekening lain
reject-reason-duplicate = Bukti sudah dipakai sebelumnya
reject-reason-unreadable = Bukti tidak terbaca
# Pesan pelanggan

conversation-kind-question = Pertanyaan
conversation-kind-criticism = Kritik
conversation-kind-suggestion = Saran
conversation-kind-complaint = Keluhan
conversation-state-open = Menunggu jawaban
conversation-state-answered = Sudah dijawab
conversation-state-solved = Selesai

# Toko contoh

demo-sign-ins =
    Toko contoh siap. Kata sandi semua akun: { $password }
      web       { $email } ({ $name })
      terminal  { $staff }

acquaintance-friend = Diceritakan teman
acquaintance-instagram = Instagram
acquaintance-whatsapp = WhatsApp
acquaintance-outlet = Lewat di depan toko
acquaintance-event = Bazar atau pameran
acquaintance-search = Pencarian di internet
acquaintance-other = Lainnya

# Promosi dan tingkat anggota

tier-member = Member
tier-bronze = Perunggu
tier-silver = Perak
tier-gold = Emas
promotion-status-draft = Draf
promotion-status-active = Aktif
promotion-status-paused = Dijeda
promotion-status-ended = Diakhiri
promotion-phase-draft = Draf
promotion-phase-planned = Direncanakan
promotion-phase-running = Berjalan
promotion-phase-paused = Dijeda
promotion-phase-over = Berakhir
promotion-trigger-automatic = Otomatis
promotion-trigger-code = Dengan kode
promotion-trigger-tier = Untuk tingkat anggota
promotion-reward-percent = Potongan persen
promotion-reward-amount = Potongan rupiah
promotion-reward-free-shipping = Gratis ongkir
promotion-reward-buy-get = Beli X dapat Y

segment-prospect = Prospek
segment-champion = Juara
segment-loyal = Setia
segment-new = Baru
segment-greet = Perlu sapa
segment-potential = Potensial
segment-at-risk = Berisiko
segment-asleep = Tidur
segment-unprofiled = Tanpa profil
segment-advice-prospect = Sapa dan tunjukkan yang baru; belum pernah belanja.
segment-advice-champion = Ucapkan terima kasih sendiri; tunjukkan koleksi lebih dulu.
segment-advice-loyal = Jaga: kabari koleksi yang sesuai selera.
segment-advice-new = Tanyakan pas tidaknya pesanan pertama.
segment-advice-greet = Sapa sekarang, sebelum lupa.
segment-advice-potential = Tawarkan padanan dari yang sudah dibeli.
segment-advice-at-risk = Telepon: tanyakan kabar dan apa yang kurang.
segment-advice-asleep = Satu kabar saat musim, jangan lebih.
segment-advice-unprofiled = Layani seperti biasa; menolak dinilai.
standing-unprofiled = tidak dinilai atas permintaannya
standing-never-bought = belum pernah belanja
standing-why = R { $r }: { $days } hari; F { $f }: { $orders } pesanan; M { $m }: { $net }
standing-late = biasanya kembali tiap { $gap } hari

# Campaigns
event-campaign-created = Kampanye dibuat
event-campaign-edited = Kampanye diubah
event-campaign-scheduled = Kampanye dijadwalkan
event-campaign-started = Kampanye mulai dikirim
event-campaign-sent = Kampanye selesai dikirim
event-campaign-canceled = Kampanye dibatalkan
event-news-mailed = Kabar dikirim lewat surel
event-news-suppressed = Alamat tidak dikirimi kabar lagi
event-news-allowed = Alamat boleh dikirimi kabar lagi
campaign-state-draft = Konsep
campaign-state-scheduled = Dijadwalkan
campaign-state-sending = Sedang dikirim
campaign-state-sent = Terkirim
campaign-state-canceled = Dibatalkan
suppression-bounced = surat kembali
suppression-complained = dianggap mengganggu
suppression-by-staff = atas permintaan

# Campaigns
campaign-everybody = semua yang mau kabar
campaign-mailed = Dikirimi
campaign-held-out = Sengaja tidak dikirimi
campaign-proven = Terbukti: yang dikirimi lebih banyak membeli
campaign-not-proven = Belum terbukti: selisihnya bisa kebetulan
campaign-no-comparison = Tidak ada pembanding
