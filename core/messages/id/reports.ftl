# Laporan: judul, cara menghitung, kolom, dan catatannya.

report-title-sales = Penjualan
report-title-best-sellers = Produk terlaris
report-title-slow-sellers = Produk lambat
report-title-stock = Stok dan nilainya
report-title-stock-movements = Gerak stok
report-title-members = Anggota dan pendaftaran
report-title-complaints = Pesan dan waktu jawab
report-title-receivables = Piutang
report-title-promotions = Promosi

report-formula-sales = Pesanan dihitung bila sudah lunas dan tidak dibatalkan, pada hari pesanan dibuat. Bersih = kotor − diskon − dana yang dikembalikan; dana yang dikembalikan mengurangi hari pesanannya. Kotor = jumlah × harga daftar. Rata-rata = bersih ÷ pesanan. Ongkos kirim berdiri sendiri dan tidak termasuk bersih.
report-formula-best-sellers = Produk dari pesanan lunas, diurutkan menurut bersih (atau potong). Kelas A menyumbang 80 % pertama, B 15 % berikutnya, C sisanya; produk masuk kelas tempat bagiannya mulai. Bersih seperti pada laporan penjualan.
report-formula-slow-sellers = Produk yang masih ada di rak, tetapi tidak satu pun terjual lunas dalam 60 hari. Yang terbit dalam 30 hari atau baru masuk dalam 60 hari tidak dihitung. Nilai = di rak × harga jual saat itu.
report-formula-stock = Menurut buku stok pada saat itu: di rak, dipesan, dan dapat dijual = di rak − dipesan. Nilai = di rak × harga jual saat itu. Habis = dijual di toko, tetapi tidak ada yang dapat dijual.
report-formula-stock-movements = Awal + masuk + kembali + sesuai hitungan − keluar = akhir, menurut buku stok. Akhir dicocokkan dengan penghitung stok hari ini dikurangi gerak sesudahnya.
report-formula-members = Pendaftaran dalam periode dan sampai di mana masing-masing: alamat email dikonfirmasi, disetujui staf, pesanan pertama. Yang didaftarkan staf langsung disetujui, tanpa menunggu. Lama menunggu dihitung dari konfirmasi email sampai keputusan; tengah = separuh menunggu paling lama selama itu.
report-formula-complaints = Percakapan yang dibuka dalam periode, tanpa spam. Waktu jawab = dari pesan pertama sampai balasan pertama staf; waktu selesai = sampai dinyatakan selesai, tanpa waktu menunggu pelanggan. Tengah dan 9 dari 10, bukan rata-rata; yang belum tetap dihitung. Lewat waktu = belum dijawab atau selesai sesudah batasnya.
report-formula-receivables = Pesanan yang sudah dibuat, belum ditutup, dan belum lunas pada saat itu. Sisa = total − yang sudah diterima (kode unik tidak dihitung). Umur dalam hari sejak pesanan dibuat. Di bawahnya dana yang masih harus dikembalikan toko.
report-formula-promotions = Pemakaian promosi oleh pesanan yang dibuat dalam periode dan tidak dibatalkan atau kedaluwarsa. Diskon = potongan yang dibekukan pada pesanan. Bersih = barang pesanan itu sesudah semua diskon; pesanan dengan dua promosi dihitung sekali pada jumlahnya. Promosi yang berlaku tetapi tidak dipakai tetap tampil.

report-by-day = Hari
report-by-month = Bulan
report-by-product = Produk
report-by-category = Kategori
report-by-size = Ukuran
report-by-colour = Warna
report-by-channel = Saluran
report-by-lebaran = Hari Lebaran
report-by-net = Bersih
report-by-units = Potong
report-by-variant = Varian
report-by-entry = Catatan buku
report-by-step = Tahap
report-by-city = Kota
report-by-kind = Jenis
report-by-order = Pesanan
report-by-age = Umur
report-by-promotion = Promosi
report-by-code = Kode promosi
report-by-class = Jalur diskon
report-no-code = (tanpa kode)

report-filter-product = produk
report-filter-category = kategori
report-filter-size = ukuran
report-filter-colour = warna
report-filter-channel = saluran
report-filter-class = kelas
report-filter-sku = kode
report-filter-city = kota
report-filter-promotion = promosi
report-filter-code = kode promosi

report-filter-age = umur

report-period-today = Hari ini
report-period-this-month = Bulan ini
report-period-last-month = Bulan lalu
report-period-this-year = Tahun ini
report-period-last-year = Tahun lalu
report-period-this = Periode ini
report-period-previous = Periode sebelumnya
report-period-lebaran = Hari Lebaran yang sama

report-channel-web = Web
report-channel-counter = Toko
report-channel-phone = Telepon

report-total = Total
report-total-so-far = Sampai hari ini
report-total-all-articles = Total semua barang

report-step-registered = Mendaftar
report-step-email-confirmed = Email dikonfirmasi
report-step-confirmed = Disetujui
report-step-bought = Pernah memesan

report-due-unpaid = belum bayar
report-due-partial = baru sebagian
report-due-submitted = menunggu diperiksa

report-age-0-1 = 0–1 hari
report-age-2-3 = 2–3 hari
report-age-4-7 = 4–7 hari
report-age-8 = 8 hari lebih

report-table-rows = Rincian
report-table-comparison = Perbandingan
report-table-waits = Lama menunggu
report-table-refusals = Alasan penolakan
report-table-refunds-owed = Dana yang harus dikembalikan

report-column-key = Kelompok
report-column-orders = Pesanan
report-column-units = Potong
report-column-gross = Kotor
report-column-discount = Diskon
report-column-refund = Kembali
report-column-net = Bersih
report-column-average = Rata-rata
report-column-shipping = Ongkir
report-column-period = Periode
report-column-from = Dari
report-column-to = Sampai
report-column-change = Selisih
report-column-day = Hari
report-column-day-before = Dulu
report-column-orders-before = Pesanan dulu
report-column-net-before = Bersih dulu
report-column-rank = No.
report-column-product = Produk
report-column-category = Kategori
report-column-share = Bagian
report-column-running = Kumulatif
report-column-class = Kelas
report-column-sku = Kode
report-column-size = Ukuran
report-column-colour = Warna
report-column-variants = Varian
report-column-sold-out = Habis
report-column-on-hand = Di rak
report-column-allocated = Dipesan
report-column-available = Dapat dijual
report-column-price = Harga
report-column-value = Nilai
report-column-last-shipped = Terakhir keluar
report-column-days-on-shelf = Hari di rak
report-column-opening = Awal
report-column-received = Masuk
report-column-returned = Kembali
report-column-adjusted = Sesuai hitungan
report-column-shipped = Keluar
report-column-closing = Akhir
report-column-entries = Catatan
report-column-at = Waktu
report-column-kind = Jenis
report-column-on-hand-change = Di rak
report-column-allocated-change = Dipesan
report-column-order = Pesanan
report-column-reason = Alasan
report-column-actor = Oleh
report-column-step = Tahap
report-column-people = Orang
report-column-of-registered = Dari pendaftar
report-column-of-step-before = Dari tahap sebelumnya
report-column-registered = Mendaftar
report-column-email-confirmed = Email
report-column-confirmed = Disetujui
report-column-refused = Ditolak
report-column-expired = Kedaluwarsa
report-column-waiting = Menunggu
report-column-bought = Memesan
report-column-median-wait = Tunggu (tengah)
report-column-ninetieth-wait = 9 dari 10
report-column-decided = Diputuskan
report-column-opened = Dibuka
report-column-answered = Dijawab
report-column-median-answer = Jawab (tengah)
report-column-ninetieth-answer = 9 dari 10
report-column-solved = Selesai
report-column-median-solution = Selesai (tengah)
report-column-ninetieth-solution = 9 dari 10
report-column-not-yet = Belum
report-column-number = Pesanan
report-column-customer = Pelanggan
report-column-channel = Saluran
report-column-placed = Dibuat
report-column-days = Hari
report-column-total = Total
report-column-paid = Diterima
report-column-due = Sisa
report-column-state = Keadaan
report-column-since = Sejak
report-column-amount = Jumlah

report-remark-lebaran = Periode ini di sekitar Lebaran ({ $day }). Bandingkan dengan hari Lebaran yang sama (--by lebaran); tanggal yang sama tahun lalu menyesatkan.
report-remark-feast = Hari H = Idulfitri { $day }.
report-remark-feast-reckoned = Hari H = Idulfitri { $day } menurut perhitungan; dapat bergeser sehari.
report-remark-sold-out = { $count } varian yang dijual sudah habis.
report-remark-new-spared = { $count } yang baru (terbit dalam { $days } hari atau baru masuk) tidak ikut dinilai.
report-remark-left-out = { $count } catatan lagi tidak ditampilkan; persempit periodenya.
report-remark-paid-since = Sesudah saat itu ada uang masuk atau pesanan ditutup, jadi pencocokan dengan pembukuan hari ini dilewati.

report-proof-sales = Baris − dana kembali { $rows } = pesanan { $books }
report-proof-totals = Baris + ongkir { $rows } = total pesanan { $books }
report-proof-money = Uang yang masuk dan kembali cocok pada { $rows } dari { $books } pesanan
report-proof-stock = Buku stok dan penghitung cocok pada { $rows } dari { $books } varian
report-proof-movements = Awal + gerak = akhir pada { $rows } dari { $books } varian
report-proof-receivables = Tagihan dikurangi transfer { $rows } = pembukuan pesanan { $books }
report-proof-promotions = Pemakaian promosi { $rows } = diskon pada pesanan { $books }
report-proof-refunds-owed = Dana yang harus dikembalikan { $rows } = pembukuan dana kembali { $books }

report-span-days = { $days } hari { $hours } jam
report-span-hours = { $hours } jam { $minutes } mnt
report-span-minutes = { $minutes } mnt

report-span-period = tentang satu periode
report-span-moment = keadaan pada satu saat

report-title-rfm = Segmen pelanggan (RFM)
report-title-demand = Permintaan produk
report-formula-rfm = Anggota menurut pesanan lunasnya dalam 365 hari: seberapa baru, seberapa sering, seberapa banyak. Di bawah 500 pembeli dipakai tabel tetap (baru ≤ 30/60/120/240 hari; sering 1/2/3–4/5–7/8+; banyak terhadap belanja tengah × 1/2/4/8), selebihnya seperlima. Bersih seperti pada laporan penjualan.
report-formula-demand = Permintaan + suara + menunggu ukuran habis + ditanya di toko + pencarian tanpa hasil. Nilai = peminat × harga barangnya, atau tengah rentang harga yang disebut, atau harga tengah kategorinya; pencarian tidak bernilai. Terpenuhi = dijawab dengan barang; jadi pesan = memesan sesudah dikabari.
report-by-segment = Segmen
report-by-cause = Sebab
report-by-staff = Staf
report-unknown = (tidak diketahui)
report-table-moves = Pindah segmen bulan ini
report-table-causes = Sebab keluhan
report-column-members = Anggota
report-column-orders-year = Pesanan setahun
report-column-net-year = Bersih setahun
report-column-net-ever = Bersih seumur
report-column-overdue = Terlambat beli
report-column-came = Datang
report-column-went = Pergi
report-column-advice = Saran
report-column-segment-before = Dari
report-column-segment-after = Ke
report-column-requests = Permintaan
report-column-votes = Peminat
report-column-stock-misses = Menunggu
report-column-asked = Ditanya
report-column-searches = Dicari
report-column-demand-value = Nilai
report-column-fulfilled = Terpenuhi
report-column-fulfilled-share = Terpenuhi %
report-column-told = Dikabari
report-column-converted = Jadi pesan
report-column-conversion = Jadi pesan %
report-column-cause = Sebab
report-column-late = Lewat waktu
report-column-reopened = Dibuka lagi
report-column-median-answer-calendar = Jawab (kalender)
report-column-median-solution-calendar = Selesai (kalender)
report-remark-hours = Waktu dihitung dalam jam buka toko; kolom kalender termasuk malam dan hari libur.
report-remark-fifths = Diukur dengan seperlima dari { $buyers } pembeli.
report-remark-fixed-scale = Diukur dengan tabel tetap, karena baru { $buyers } pembeli.
report-remark-moves = Datang dan pergi dihitung sejak { $day }.
report-proof-segments = Bersih semua segmen { $rows } = pesanan lunas anggota { $books }
report-title-forum = Keramaian forum
report-formula-forum = Tulisan yang tampil dalam periode. Penulis = anggota yang menulis; dijawab = topik anggota yang mendapat balasan dari orang lain; dari anggota = bagian yang balasan pertamanya dari anggota lain; belum dijawab = sesudah 24 jam tanpa balasan. Dibenarkan = laporan yang berakhir dengan tulisan diambil; ditahan = menunggu moderator sebelum tampil. Waktu menurut kalender.
report-by-week = Minggu mulai
report-column-writers = Penulis
report-column-topics = Topik
report-column-posts = Tulisan
report-column-answered-topics = Dijawab
report-column-by-members = Dari anggota
report-column-unanswered = Belum dijawab
report-column-flags = Laporan
report-column-upheld = Dibenarkan
report-column-held = Ditahan
report-column-median-held = Tahan (tengah)
