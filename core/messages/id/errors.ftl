# Apa yang terjadi dan apa yang dapat dilakukan.

error-database = Basis data sedang bermasalah. Tidak ada yang tersimpan; silakan coba lagi.
error-database-busy = Sistem sedang sibuk. Tidak ada yang tersimpan; silakan coba lagi sebentar lagi.
error-database-full = Ruang simpan di server penuh. Tidak ada yang tersimpan; kosongkan ruang lalu coba lagi.
error-denied = Akun ini tidak berhak untuk { $permission }.

# Stok

error-stock-not-positive = Isi jumlah yang lebih dari nol.
error-stock-too-many = Jumlahnya terlalu besar; paling banyak { $most } potong.
error-stock-not-found = Varian ini tidak ditemukan.
error-stock-would-go-negative = Stok tidak bisa dikurangi sebanyak itu: sisanya sudah dipesan atau memang tidak ada. Batalkan pesanannya lebih dahulu.
error-stock-reason-missing = Tulis alasan stok disesuaikan.
error-stock-reason-too-long = Alasan terlalu panjang; paling banyak { $most } huruf.
