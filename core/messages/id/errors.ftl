# Apa yang terjadi dan apa yang dapat dilakukan.

error-database = Basis data sedang bermasalah. Tidak ada yang tersimpan; silakan coba lagi.
error-database-busy = Sistem sedang sibuk. Tidak ada yang tersimpan; silakan coba lagi sebentar lagi.
error-database-full = Ruang simpan di server penuh. Tidak ada yang tersimpan; kosongkan ruang lalu coba lagi.
error-denied = Akun ini tidak berhak untuk { $permission }.

# Batas percobaan, staf, dan pengaturan toko

error-limit-reached = Terlalu banyak percobaan. Silakan coba lagi pukul { $clock } WIB.
error-staff-username-taken = Nama pengguna ini sudah dipakai. Pilih nama lain.
error-staff-username = Nama pengguna terdiri atas 3 sampai 32 huruf kecil, angka, titik, garis bawah, atau tanda hubung.
error-staff-name = Isi nama staf, paling panjang 60 huruf.
error-staff-not-first = Toko ini sudah memiliki staf. Minta pemilik membuatkan akun.
error-staff-not-found = Akun staf ini tidak ada.
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

# Anggota dan masuk

error-consent-missing = Untuk mendaftar, setujui syarat dan ketentuan serta kebijakan privasi.
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
error-present-password = Kata sandi Anda sekarang tidak cocok.

# Stok

error-stock-not-positive = Isi jumlah yang lebih dari nol.
error-stock-too-many = Jumlahnya terlalu besar; paling banyak { $most } potong.
error-stock-not-found = Varian ini tidak ditemukan.
error-stock-would-go-negative = Stok tidak bisa dikurangi sebanyak itu: sisanya sudah dipesan atau memang tidak ada. Batalkan pesanannya lebih dahulu.
error-stock-reason-missing = Tulis alasan stok disesuaikan.
error-stock-reason-too-long = Alasan terlalu panjang; paling banyak { $most } huruf.
