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

    Setelah itu kami meninjau pendaftaran Anda, paling lambat hari kerja berikutnya, dan mengabari Anda lewat email. Sambil menunggu, Anda sudah dapat melihat-lihat dan mengisi keranjang.

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
mail-member-email-confirmed-subject = Alamat email Anda sudah dikonfirmasi
mail-member-email-confirmed-body =
    Terima kasih, alamat email Anda sudah dikonfirmasi. Sekarang giliran kami: pendaftaran Anda kami periksa, dan keputusannya kami kirim lewat email paling lambat { $until }.

    { $follow }
mail-member-answered-subject = Jawaban Anda sudah kami terima
mail-member-answered-body =
    Terima kasih atas jawaban Anda. Pendaftaran Anda kami periksa kembali, dan keputusannya kami kirim lewat email paling lambat { $until }.

    { $follow }
mail-member-expired-subject = Pendaftaran Anda di { $shop } sudah kedaluwarsa
mail-member-expired-body =
    Alamat email ini tidak dikonfirmasi dalam { $days } hari, jadi pendaftarannya kami tutup.

    { $again }

    Bukan Anda yang mendaftar? Anda tidak perlu melakukan apa pun.
mail-member-suspended-subject = Akun Anda di { $shop } ditangguhkan
mail-member-suspended-body =
    Akun Anda kami tangguhkan untuk sementara: Anda belum dapat masuk, memesan, atau menulis. Pesanan yang sudah berjalan tetap kami selesaikan.

    Bila Anda ingin tahu alasannya atau ada yang keliru, balas email ini atau hubungi kami lewat WhatsApp.
mail-member-restored-subject = Akun Anda di { $shop } aktif kembali
mail-member-restored-body =
    Penangguhan akun Anda sudah kami cabut. Anda dapat masuk, memesan, dan menulis lagi seperti biasa.

    { $sign_in }
mail-member-password-subject = Memilih kata sandi baru di { $shop }
mail-member-password-body =
    Ada yang meminta kata sandi baru untuk akun Anda di { $shop }. Bila itu Anda, buka tautan berikut dalam satu jam:
    { $link }

    Tautan ini hanya berlaku satu kali. Bukan Anda yang meminta? Abaikan saja email ini; kata sandi Anda tidak berubah.
mail-member-created-subject = Anda terdaftar sebagai anggota { $shop }
mail-member-created-body =
    Terima kasih sudah mendaftar lewat staf kami. Anda sudah menjadi anggota { $shop } dan dapat memesan kapan saja.

    { $choose }
mail-choose-link = Pilih kata sandi Anda lewat tautan ini, berlaku tujuh hari: { $link }
mail-choose-site = Pilih kata sandi Anda di situs kami lewat “Lupa kata sandi”.
mail-sign-in-link = Masuk di sini: { $link }
mail-sign-in-site = Silakan masuk lewat situs kami.
mail-status-link = Jawab lewat halaman ini: { $link }
mail-status-site = Jawab lewat halaman status Anda; tautannya ada di email pendaftaran yang kami kirim.
mail-follow-link = Perkembangannya dapat Anda lihat di sini: { $link }
mail-follow-site = Perkembangannya dapat Anda lihat di halaman status; tautannya ada di email pendaftaran yang kami kirim.
mail-register-link = Anda boleh mendaftar lagi kapan saja dengan alamat yang sama: { $link }
mail-register-site = Anda boleh mendaftar lagi kapan saja di situs kami dengan alamat yang sama.

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

    Setelah transfer, konfirmasikan di halaman pesanan Anda.

    { $page }
mail-order-link = Halaman pesanan Anda: { $link }
mail-order-site = Perkembangannya ada di halaman pesanan Anda di situs kami.
mail-order-paid-subject = Pembayaran { $number } kami terima
mail-order-paid-body =
    Pembayaran untuk pesanan { $number } sudah kami terima. Pesanan Anda segera kami kemas.

    { $page }
mail-order-paid-partly-subject = Pembayaran { $number } belum lengkap
mail-order-paid-partly-body =
    Transfer untuk pesanan { $number } sudah kami terima, tetapi jumlahnya kurang.

    Silakan transfer sisanya, tepat { $amount }, ke { $account } sebelum { $until }.

    { $page }
mail-payment-rejected-subject = Pembayaran { $number } belum kami temukan
mail-payment-rejected-body =
    Konfirmasi pembayaran untuk pesanan { $number } belum dapat kami terima.
    Alasan: { $reason }. { $note }

    Silakan periksa kembali. Jumlah yang perlu ditransfer: tepat { $amount } ke { $account } sebelum { $until }. Setelah itu, konfirmasikan lagi di halaman pesanan Anda.

    { $page }
mail-order-shipped-subject = Pesanan { $number } sudah dikirim
mail-order-shipped-body =
    Pesanan { $number } sudah kami kirim dengan { $courier }.
    Nomor resi: { $tracking }

    Sudah sampai? Beri tahu kami lewat halaman pesanan Anda.

    { $page }
mail-order-ready-subject = Pesanan { $number } sudah diserahkan
mail-order-ready-body =
    Pesanan { $number } sudah diserahkan di toko. Semoga senang memakainya.

    { $page }
mail-order-expired-subject = Pesanan { $number } kedaluwarsa
mail-order-expired-body =
    Pesanan { $number } dibatalkan karena melewati batas waktu pembayaran. Sudah telanjur transfer? Balas email ini, pesanan Anda dapat kami buka kembali selama barangnya masih ada.

    { $page }
mail-order-canceled-subject = Pesanan { $number } dibatalkan
mail-order-canceled-body =
    Pesanan { $number } dibatalkan. Alasan: { $reason }.

    Bila Anda sudah membayar, uang Anda kami kembalikan seluruhnya.

    { $page }
# Pesan pelanggan

mail-conversation-opened-subject = Pesan Anda kami terima ({ $number })
mail-conversation-opened-body =
    Terima kasih sudah menghubungi kami. Pesan Anda tentang "{ $subject }" tercatat dengan nomor { $number }. { $promise }

    Yang kami catat:

    { $message }

    { $reply }
mail-conversation-answered-body =
    { $answer }

    { $reply }
mail-conversation-outcome = Penyelesaian: { $outcome }.
mail-conversation-solved-subject = Pesan { $number } selesai: { $subject }
mail-conversation-solved-body =
    Pesan Anda "{ $subject }" ({ $number }) kami anggap selesai.
    { $answer }
    Belum puas? Dalam 14 hari cukup balas percakapannya dan kami buka kembali. Di halaman yang sama Anda dapat menilai penyelesaiannya.

    { $reply }
mail-payment-confirmed-subject = Konfirmasi pembayaran kami terima ({ $number })
mail-payment-confirmed-body =
    Terima kasih, konfirmasi pembayaran Anda kami terima dan kami cocokkan dengan mutasi rekening. { $promise }

    { $message }

    { $reply }
mail-promise = Akan kami balas sebelum { $time }.
mail-promise-soon = Akan kami balas secepatnya.
mail-conversation-answered-subject = Jawaban untuk pesan Anda ({ $number }): { $subject }
mail-reply-link = Ingin menanggapi? Balas lewat akun Anda: { $link }
mail-reply-site = Ingin menanggapi? Masuk ke akun Anda di situs kami, lalu balas pesan ini di sana.
mail-order-reopened-subject = Pesanan { $number } dibuka kembali
mail-order-reopened-body =
    Pesanan { $number } kami buka kembali dengan harga yang sama.

    Bila belum, silakan transfer tepat { $amount } ke { $account } sebelum { $until }. Yang sudah telanjur Anda transfer sedang kami cocokkan.

    { $page }

# News
mail-news-farewell = Anda menerima kabar ini karena menyetujuinya sebagai anggota { $shop }. Tidak ingin lagi? Buka { $link } dan tekan tombolnya.
mail-news-trial-name = Nama Anggota
mail-news-trial-code = KODECONTOH
# Forum

mail-forum-site = di situs kami, halaman { $path }
mail-forum-approved-subject = Tulisan Anda di forum sudah tayang: { $topic }
mail-forum-approved-body =
    Terima kasih sudah menulis di forum. Tulisan Anda di topik "{ $topic }" sudah kami periksa dan kini dapat dibaca semua orang.

    { $text }

    Lihat di forum: { $link }
mail-forum-hidden-subject = Tulisan Anda di forum tidak kami tampilkan: { $topic }
mail-forum-hidden-body =
    Tulisan Anda di topik "{ $topic }" tidak kami tampilkan.
    Alasan: { $reason }

    Yang Anda tulis:

    { $text }

    Ada yang keliru? Balas email ini, dan kami periksa sekali lagi.
mail-forum-deleted-subject = Tulisan Anda di forum kami hapus: { $topic }
mail-forum-deleted-body =
    Tulisan Anda di topik "{ $topic }" kami hapus.
    Alasan: { $reason }

    Yang Anda tulis:

    { $text }

    Ada yang keliru? Balas email ini, dan kami periksa sekali lagi.
mail-forum-reply-subject = { $writer } menulis di topik "{ $topic }"
mail-forum-reply-body =
    { $writer } menulis di topik yang Anda ikuti, "{ $topic }":

    { $text }

    Baca dan balas: { $link }

    Tidak ingin menerima email seperti ini lagi? Atur di akun Anda: { $choice }
mail-forum-flag-upheld-subject = Laporan Anda kami tindak lanjuti
mail-forum-flag-upheld-body = Terima kasih sudah melaporkan tulisan di topik "{ $topic }". Kami sudah memeriksanya, dan tulisan itu tidak lagi ditampilkan.
mail-forum-flag-dismissed-subject = Laporan Anda sudah kami periksa
mail-forum-flag-dismissed-body = Terima kasih sudah melaporkan tulisan di topik "{ $topic }". Kami sudah memeriksanya dan tidak menemukan pelanggaran, jadi tulisan itu tetap ada. Mohon tetap laporkan bila Anda melihat hal lain yang mengganggu.
mail-forum-warned-subject = Peringatan untuk tulisan Anda di forum
mail-forum-warned-body =
    Tulisan Anda di forum mengganggu anggota lain.
    Alasan: { $reason }

    Anda tetap dapat menulis di forum. Ada yang keliru? Sampaikan kepada kami: { $link }
mail-forum-silenced-subject = Anda belum dapat menulis di forum sampai { $until }
mail-forum-silenced-body =
    Anda tidak dapat menulis di forum sampai { $until }.
    Alasan: { $reason }

    Semua yang lain tetap bisa: membaca forum, memesan, bertanya, dan menyampaikan keluhan. Tidak setuju dengan keputusan ini? Sampaikan kepada kami: { $link }
mail-forum-silence-lifted-subject = Anda dapat menulis di forum lagi
mail-forum-silence-lifted-body = Anda dapat menulis di forum lagi mulai sekarang. Selamat berbincang.
# Permintaan produk

mail-request-reviewing-subject = Permintaan { $number } sedang kami tinjau
mail-request-reviewing-body =
    Permintaan “{ $title }” sudah kami terima dan kami muat di halaman permintaan, supaya anggota lain dapat ikut meminta.
    { $note }
    Kami mengabari Anda lagi begitu ada keputusan.

    { $where }
mail-request-planned-subject = Permintaan { $number } masuk rencana kami
mail-request-planned-body =
    Kabar baik: “{ $title }” akan kami sediakan.
    { $note }
    { $where }
mail-request-ordered-subject = Permintaan { $number } sudah kami pesan
mail-request-ordered-body =
    “{ $title }” sudah kami pesan ke perajin. Kami kabari begitu barangnya sampai di toko.
    { $note }
    { $where }
mail-request-available-subject = Yang Anda minta sudah ada: { $product }
mail-request-available-body =
    “{ $title }” (permintaan { $number }) sekarang sudah ada di toko sebagai { $product }.
    { $note }
    { $where }

    Email ini hanya dikirim satu kali kepada setiap orang yang ikut meminta.
mail-request-declined-subject = Tentang permintaan { $number }
mail-request-declined-body =
    Terima kasih atas permintaan “{ $title }”. Mohon maaf, kali ini belum dapat kami penuhi.

    Alasan: { $reason }
    { $note }
    { $where }
mail-request-merged-subject = Permintaan { $number } digabung dengan { $target }
mail-request-merged-body =
    Ada anggota lain yang meminta barang yang sama. Permintaan “{ $title }” ({ $number }) kami gabung dengan { $target }; suara Anda ikut dihitung di sana.

    { $where }
mail-request-note =

    { $note }

mail-request-link = Lihat di sini: { $link }
mail-request-site = Lihat selengkapnya di situs kami.
mail-watch-back-subject = { $product } ukuran Anda ada lagi
mail-watch-back-body =
    { $product }, { $variant }, yang Anda tunggu sekarang ada lagi. Harganya { $price }.

    { $where }

    Jumlahnya terbatas dan kami tidak menyimpankannya. Email ini hanya dikirim satu kali.
