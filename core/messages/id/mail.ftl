# Kerangka setiap surat

mail-greeting = Halo { $name },
mail-signature =
    Salam hangat,
    { $shop }

    { $address }, { $city } · { $hours }
    WhatsApp { $whatsapp } · { $email }

# Pendaftaran anggota

mail-member-registered-subject = Konfirmasi alamat email Anda untuk { $shop }
mail-member-registered-body =
    Terima kasih sudah mendaftar sebagai anggota { $shop }.

    Satu langkah lagi dari Anda: buka tautan berikut untuk memastikan alamat email ini benar.
    { $confirm }

    Setelah itu kami meninjau pendaftaran Anda, biasanya dalam satu hari kerja, dan mengabari Anda lewat email. Sambil menunggu, Anda sudah dapat melihat-lihat dan mengisi keranjang.

    Perkembangan pendaftaran Anda selalu dapat dilihat di sini:
    { $status }

    Bukan Anda yang mendaftar? Abaikan saja email ini; tanpa konfirmasi, pendaftaran ini kedaluwarsa dalam { $days } hari.
mail-member-approved-subject = Selamat datang di { $shop }
mail-member-approved-body =
    Pendaftaran Anda sudah kami setujui. Selamat datang!

    Mulai sekarang Anda dapat memesan, mengonfirmasi pembayaran, dan menulis kepada kami. Keranjang yang sudah Anda isi masih tersimpan.

    { $sign_in }
mail-member-needs-info-subject = Satu pertanyaan tentang pendaftaran Anda di { $shop }
mail-member-needs-info-body =
    Terima kasih sudah mendaftar. Sebelum menyetujui pendaftaran Anda, kami ingin menanyakan satu hal:

    { $question }

    { $status }

    Begitu jawaban Anda kami terima, pendaftaran Anda kami tinjau kembali.
mail-member-refused-subject = Tentang pendaftaran Anda di { $shop }
mail-member-refused-body =
    Terima kasih atas minat Anda kepada { $shop }. Mohon maaf, pendaftaran Anda belum dapat kami setujui.

    Alasan: { $reason }

    Bila ada yang keliru, balas email ini atau hubungi kami lewat WhatsApp. Anda juga boleh mendaftar lagi kapan saja dengan data yang sudah diperbaiki.
mail-sign-in-link = Masuk di sini: { $link }
mail-sign-in-site = Silakan masuk lewat situs kami.
mail-status-link = Jawab lewat halaman ini: { $link }
mail-status-site = Jawab lewat halaman status Anda; tautannya ada di email pendaftaran yang kami kirim.
