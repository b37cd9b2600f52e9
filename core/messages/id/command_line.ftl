# Baris perintah

# Yang dikatakan di samping data

cli-hint = Petunjuk: { $hint }
cli-hint-cause = penyebabnya: { $reason }
cli-hint-staff-list = `admin-tui staff list` menampilkan semua akun.
cli-hint-order-list = `admin-tui order list --search …` mencari pesanan.
cli-hint-product-list = `admin-tui product list --search …` mencari produk; `product show` menampilkan kode variannya.
cli-nothing-found = Tidak ada yang ditemukan.
cli-dry-run = Uji coba: tidak ada yang diubah.
cli-written-to = Ditulis ke { $file }.
cli-not-written = { $file } tidak dapat ditulis: { $reason }
cli-not-read = { $file } tidak dapat dibaca: { $reason }
cli-yes = ya
cli-no = tidak

# Salah ketik dan yang tidak ada

cli-not-a-count = Bukan bilangan bulat: { $text }. Tulis angka saja, contoh: 12.
cli-no-such-staff = Tidak ada staf aktif dengan nama pengguna { $username }.
cli-no-such-member = Tidak ada anggota { $member }. Tulis alamat email atau nomornya.
cli-no-such-order = Tidak ada pesanan { $number }.
cli-no-such-product = Tidak ada produk atau varian { $product }.
cli-no-open-payment = Pesanan { $number } tidak menunggu pembayaran ({ $stage }).
cli-no-open-refund = Tidak ada dana yang perlu dikembalikan untuk { $number }.
cli-received-for-one = --received berlaku untuk satu pesanan saja.
cli-bad-setting = { $value } bukan nilai untuk { $key }.
cli-bad-smtp-url = Alamat server surat tidak dikenali. Contoh: smtps://nama:kata-sandi@mail.contoh.id
cli-password = Kata sandi
cli-password-again = Sekali lagi
cli-passwords-differ = Kedua kata sandi berbeda. Tidak ada yang diubah.
cli-password-missing = Kata sandi tidak diisi. Tidak ada yang diubah.

# Yang sudah dilakukan

cli-staff-added = Akun { $username } dibuat.
cli-staff-disabled = Akun { $username } tidak dapat dipakai masuk lagi.
cli-staff-enabled = Akun { $username } dapat dipakai masuk.
cli-staff-password-reset = Kata sandi { $username } diganti.
cli-member-approved = Pendaftaran { $name } disetujui.
cli-member-refused = Pendaftaran { $name } ditolak.
cli-order-packed = Pesanan { $number } dikemas.
cli-order-shipped = Pesanan { $number } dikirim.
cli-order-delivered = Pesanan { $number } sudah diterima.
cli-order-canceled = Pesanan { $number } dibatalkan.
cli-order-reopened = Pesanan { $number } dibuka kembali.
cli-payment-verified = Pembayaran { $number } diterima: { $amount }.
cli-payment-rejected = Pembayaran { $number } ditolak; pelanggan diminta mengonfirmasi lagi.
cli-member-asked = Pertanyaan dikirim kepada { $name }.
cli-member-suspended = Keanggotaan { $name } ditangguhkan.
cli-member-restored = { $name } dapat masuk lagi.
cli-refund-paid = Dana untuk { $number } dikembalikan: { $amount }.
cli-product-published = { $name } dijual.
cli-product-archived = { $name } tidak dijual lagi.
cli-price-changed = Harga { $sku } berubah dari { $old } menjadi { $new }.
cli-picture-added = Gambar ditambahkan.
cli-stock-now = Stok { $sku } di rak sekarang { $count }.
cli-bank-added = Rekening { $bank } { $number } dapat dipilih pelanggan.
cli-setting-changed = Pengaturan { $key } diubah.
cli-mail-failed = { $count } surat belum dapat dikirim; nanti dicoba lagi.
cli-migrated = Tabel basis data diperbarui.
cli-migrated-already = Tabel basis data sudah mutakhir.

# Laporan

cli-report-empty = Tidak ada yang dapat dilaporkan.
cli-report-moment = Laporan { $name } tentang satu saat: pakai --as-of, bukan --from dan --to.
cli-report-where = “{ $text }” tidak dapat dibaca. Tulis nama=nilai, contoh: category=Gamis.

# Keadaan

cli-staff-state-active = Aktif
cli-staff-state-disabled = Dinonaktifkan
cli-mail-state-queued = Menunggu
cli-mail-state-sent = Terkirim
cli-mail-state-failed = Gagal
cli-shipment-state-preparing = Disiapkan
cli-shipment-state-packed = Dikemas
cli-shipment-state-shipped = Dikirim
cli-shipment-state-delivered = Diterima
cli-shipment-state-canceled = Dibatalkan
cli-shipment-state-returned-to-sender = Kembali ke toko
cli-refund-state-requested = Perlu dibayar
cli-refund-state-paid = Dibayar
cli-refund-state-failed = Gagal
cli-picture-kind-photo = Foto
cli-picture-kind-drawing = Gambar

# Bagian

cli-table-lines = Barang
cli-table-payments = Pembayaran
cli-table-shipments = Pengiriman
cli-table-refunds = Pengembalian dana

# Judul kolom

cli-column-account = Rekening
cli-column-account-number = Nomor rekening
cli-column-active = Dipakai
cli-column-actor = Oleh
cli-column-address = Alamat
cli-column-allocated = Dipesan
cli-column-allocated-change = Perubahan dipesan
cli-column-alt = Keterangan
cli-column-alt-en = Keterangan Inggris
cli-column-amount = Jumlah
cli-column-amount-due = Tagihan
cli-column-as-of = Keadaan per
cli-column-at = Waktu
cli-column-attempts = Percobaan
cli-column-available = Dapat dijual
cli-column-bank = Bank
cli-column-by = Menurut
cli-column-cancel-note = Catatan pembatalan
cli-column-cancel-reason = Alasan batal
cli-column-category = Kategori
cli-column-city = Kota
cli-column-claimed-amount = Menurut pelanggan
cli-column-closed-at = Ditutup
cli-column-colour = Warna
cli-column-courier = Kurir
cli-column-created-at = Dibuat
cli-column-customer = Pelanggan
cli-column-decided-at = Diputuskan
cli-column-delivered-at = Diterima
cli-column-delivery = Pengiriman
cli-column-discount = Diskon
cli-column-due = Sisa tagihan
cli-column-due-at = Batas bayar
cli-column-email = Email
cli-column-from = Dari
cli-column-goods = Barang
cli-column-gross = Kotor
cli-column-height = Tinggi
cli-column-holder = Atas nama
cli-column-id = No.
cli-column-key = Kelompok
cli-column-kind = Jenis
cli-column-last-error = Galat terakhir
cli-column-last-sign-in-at = Terakhir masuk
cli-column-mail-failed = Surat gagal
cli-column-mail-sent = Surat terkirim
cli-column-material = Bahan
cli-column-migration = Migrasi
cli-column-motif = Motif
cli-column-name = Nama
cli-column-net = Bersih
cli-column-net-paid = Dibayar
cli-column-note = Catatan
cli-column-number = Pesanan
cli-column-on-hand = Di rak
cli-column-on-hand-change = Perubahan di rak
cli-column-orders = Pesanan
cli-column-orders-completed = Pesanan selesai
cli-column-orders-expired = Pesanan kedaluwarsa
cli-column-packed-at = Dikemas
cli-column-path = Alamat berkas
cli-column-phone = Telepon
cli-column-pictures = Gambar
cli-column-pieces = Potong
cli-column-placed-at = Dibuat
cli-column-price = Harga
cli-column-price-from = Harga dari
cli-column-price-to = sampai
cli-column-product = Produk
cli-column-published-at = Terbit
cli-column-quantity = Jumlah
cli-column-reason = Alasan
cli-column-recipient = Penerima
cli-column-refund = Dikembalikan
cli-column-registered-at = Mendaftar
cli-column-registrations-expired = Pendaftaran kedaluwarsa
cli-column-sales-counted = Penjualan dihitung
cli-column-report = Laporan
cli-column-role = Peran
cli-column-sender = Pengirim
cli-column-service = Layanan
cli-column-settled-amount = Diterima
cli-column-shipped-at = Dikirim
cli-column-shipping = Ongkir
cli-column-size = Ukuran
cli-column-sku = Kode
cli-column-slug = Alamat halaman
cli-column-stage = Status
cli-column-state = Status
cli-column-status = Status
cli-column-subject = Perihal
cli-column-submitted-at = Dikonfirmasi
cli-column-tax = Pajak
cli-column-technique = Teknik
cli-column-template = Jenis surat
cli-column-to = Sampai
cli-column-total = Total
cli-column-tracking-number = Nomor resi
cli-column-transferred-on = Tanggal transfer
cli-column-unit-price = Harga satuan
cli-column-units = Potong
cli-column-username = Nama pengguna
cli-column-variants = Varian
cli-column-warnings = Perhatikan
cli-column-weight-grams = Berat (gram)
cli-column-width = Lebar

# Campaigns
cli-no-campaign = Tidak ada kampanye nomor { $number }.
cli-campaign-written = Kampanye { $number } tersimpan.
cli-campaign-tried = Surat percobaan dikirim ke { $email }.
cli-campaign-scheduled = Dikirim { $when } ke paling banyak { $count } anggota.
cli-campaign-canceled = Kampanye { $name } dibatalkan.
cli-news-suppressed = { $email } tidak dikirimi kabar lagi.
cli-news-allowed = { $email } boleh dikirimi kabar lagi.
cli-column-campaign = Kampanye
cli-column-segment = Untuk
cli-column-send-at = Dikirim
cli-column-finished-at = Selesai
cli-column-promotion = Promosi
cli-column-code = Kode
cli-column-subject-en = Judul (Inggris)
cli-column-body = Isi
cli-column-body-en = Isi (Inggris)
cli-column-holdout-percent = Tidak dikirimi (%)
cli-column-started-at = Mulai
cli-column-members = Anggota
cli-column-reachable = Dapat dikirimi
cli-column-waiting = Menunggu
cli-column-left-out = Tidak boleh dikirimi
cli-column-unsubscribed = Berhenti
cli-column-verdict = Kesimpulan
cli-column-group = Kelompok
cli-column-people = Orang
cli-column-buyers = Membeli
cli-column-news-mailed = Kabar dikirim
cli-column-basis = Dasar (n)
cli-column-formula = Cara menghitung
cli-column-reconciled = Dicocokkan
cli-column-remarks = Catatan
cli-column-span = Cakupan
cli-column-title = Judul
cli-column-where = Hanya
