# Apa yang terjadi dan apa yang dapat dilakukan.

error-database = Basis data sedang bermasalah. Tidak ada yang tersimpan; silakan coba lagi.
error-database-busy = Sistem sedang sibuk. Tidak ada yang tersimpan; silakan coba lagi sebentar lagi.
error-database-full = Ruang simpan di server penuh. Tidak ada yang tersimpan; kosongkan ruang lalu coba lagi.
error-denied = Akun ini tidak berhak untuk { $permission }.
