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

# Pesanan

mail-order-placed-subject = Pesanan { $number }: silakan transfer { $amount }
mail-order-placed-body =
    Terima kasih, pesanan Anda sudah kami catat.

    Nomor pesanan: { $number }
    { $goods }
    Ongkos kirim: { $shipping }
    Total: { $total }
    Kode unik: { $code }

    Silakan transfer tepat { $amount } ke { $account } sebelum { $until }. Jumlah yang tepat membuat transfer Anda langsung kami kenali.

    Setelah transfer, konfirmasikan di halaman pesanan Anda:
    { $link }
mail-order-paid-subject = Pembayaran { $number } kami terima
mail-order-paid-body = Pembayaran untuk pesanan { $number } sudah kami terima. Pesanan Anda segera kami kemas.
mail-order-paid-partly-subject = Pembayaran { $number } belum lengkap
mail-order-paid-partly-body =
    Transfer untuk pesanan { $number } sudah kami terima, tetapi jumlahnya kurang.

    Silakan transfer sisanya, tepat { $amount }, ke { $account } sebelum { $until }.
mail-payment-rejected-subject = Pembayaran { $number } belum kami temukan
mail-payment-rejected-body =
    Konfirmasi pembayaran untuk pesanan { $number } belum dapat kami terima.
    Alasan: { $reason }. { $note }

    Silakan periksa kembali. Jumlah yang perlu ditransfer: tepat { $amount } ke { $account } sebelum { $until }. Setelah itu, konfirmasikan lagi di halaman pesanan Anda.
mail-order-shipped-subject = Pesanan { $number } sudah dikirim
mail-order-shipped-body =
    Pesanan { $number } sudah kami kirim dengan { $courier }.
    Nomor resi: { $tracking }

    Sudah sampai? Beri tahu kami lewat halaman pesanan Anda.
mail-order-ready-subject = Pesanan { $number } sudah diserahkan
mail-order-ready-body = Pesanan { $number } sudah diserahkan di toko. Semoga senang memakainya.
mail-order-expired-subject = Pesanan { $number } kedaluwarsa
mail-order-expired-body = Pesanan { $number } dibatalkan karena melewati batas waktu pembayaran. Sudah telanjur transfer? Balas email ini, pesanan Anda dapat kami buka kembali selama barangnya masih ada.
mail-order-canceled-subject = Pesanan { $number } dibatalkan
mail-order-canceled-body =
    Pesanan { $number } dibatalkan. Alasan: { $reason }.

    Bila Anda sudah membayar, uang Anda kami kembalikan seluruhnya.
# Pesan pelanggan

mail-conversation-opened-subject = Pesan Anda kami terima ({ $number })
mail-conversation-opened-body =
    Terima kasih sudah menulis kepada kami. Pesan Anda tentang "{ $subject }" tercatat dengan nomor { $number } dan akan kami jawab paling lambat satu hari kerja.

    Yang Anda tulis:

    { $message }
mail-conversation-answered-subject = Jawaban untuk pesan Anda ({ $number }): { $subject }
mail-conversation-answered-body =
    { $answer }

    { $reply }
mail-reply-link = Ingin menanggapi? Balas lewat akun Anda: { $link }
mail-reply-site = Ingin menanggapi? Masuk ke akun Anda di situs kami, lalu balas pesan ini di sana.
mail-order-reopened-subject = Pesanan { $number } dibuka kembali
mail-order-reopened-body =
    Pesanan { $number } kami buka kembali dengan harga yang sama.

    Bila belum, silakan transfer tepat { $amount } ke { $account } sebelum { $until }. Yang sudah telanjur Anda transfer sedang kami cocokkan.

# News
mail-news-farewell = Anda menerima kabar ini karena menyetujuinya sebagai anggota { $shop }. Tidak ingin lagi? Buka { $link } dan tekan tombolnya.
mail-news-trial-name = Nama Anggota
