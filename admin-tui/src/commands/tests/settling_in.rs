//! A shop is set up from the command line.

use insta::assert_snapshot;

use super::desk::Desk;
use crate::commands::session::user;

#[test]
fn the_shop_is_described_and_stocked() {
    let mut desk = Desk::new();
    desk.goods();
    assert_eq!(
        desk.said(&["bank", "add", "Mandiri", "1370001112223", "Griya Gaya"]),
        (
            0,
            "Rekening Mandiri 1370001112223 dapat dipilih pelanggan.".to_owned()
        )
    );
    assert_snapshot!(desk.data(&["bank", "list"]), @r"
    Bank     Nomor rekening  Atas nama   Dipakai
    BCA      0374000123      Griya Gaya  ya
    Mandiri  1370001112223   Griya Gaya  ya
    ");
    assert_eq!(
        desk.said(&["shop", "set", "payment_hours", "48"]),
        (0, "Pengaturan payment_hours diubah.".to_owned())
    );
    assert!(
        desk.data(&["shop", "show"])
            .contains("payment_hours    48\n")
    );
    let settings = desk.data(&["shop", "show", "--format", "json"]);
    assert!(settings.starts_with("{\n  \"name\": \"Butik Griya Gaya\",\n"));
    assert!(settings.contains("\"payment_hours\": 48,\n"));
    assert!(settings.contains("\"tax\": null,\n"));
    assert_snapshot!(desk.data(&["product", "list"]), @r"
    Alamat halaman  Nama           Kategori  Status  Varian  Di rak  Dapat dijual  Harga dari   sampai
    kebaya-kawung   Kebaya Kawung  Kebaya    Dijual       2      10            10     285.000  295.000
    ");
    assert_snapshot!(desk.data(&["product", "show", "kk-l"]), @r"
    Alamat halaman  kebaya-kawung
    Nama            Kebaya Kawung
    Kategori        Kebaya
    Status          Dijual
    Teknik          Batik cap
    Motif           kawung
    Bahan           Katun primisima
    Gambar          0
    Terbit          23 Nov 2026 09.00

    Kode  Ukuran  Warna    Harga  Berat (gram)  Dapat dijual  Status
    KK-M  M       Sogan  285.000           400             5  Dijual
    KK-L  L       Sogan  295.000           400             5  Dijual
    ");
    assert_eq!(
        desk.said(&["product", "price", "KK-L", "310.000"]),
        (
            0,
            "Harga KK-L berubah dari Rp 295.000 menjadi Rp 310.000.".to_owned()
        )
    );
    assert_eq!(
        desk.said(&["product", "archive", "kebaya-kawung"]),
        (0, "Kebaya Kawung tidak dijual lagi.".to_owned())
    );
    assert_eq!(
        desk.said(&["product", "publish", "kebaya-kawung"]),
        (0, "Kebaya Kawung dijual.".to_owned())
    );
    assert_eq!(
        desk.said(&["stock", "receive", "KK-L", "3", "--reason", "Penjahit"]),
        (0, "Stok KK-L di rak sekarang 8.".to_owned())
    );
    assert_eq!(
        desk.said(&["stock", "adjust", "KK-L", "-2", "--reason", "Cacat jahit"]),
        (0, "Stok KK-L di rak sekarang 6.".to_owned())
    );
    let history = ["stock", "history", "KK-L", "--format", "csv"];
    let history = desk
        .data(&history)
        .replace(&format!("cli:{}", user()), "cli:agus");
    assert_snapshot!(history, @r"
    at,kind,on_hand_change,allocated_change,reason,actor
    2026-11-23T02:00:00Z,adjusted,-2,0,Cacat jahit,cli:agus
    2026-11-23T02:00:00Z,received,3,0,Penjahit,cli:agus
    2026-11-23T02:00:00Z,received,5,0,,system
    ");
    assert_snapshot!(desk.data(&["stock", "low", "--threshold", "5"]), @r"
    Kode  Produk         Ukuran  Warna  Di rak  Dipesan  Dapat dijual
    KK-M  Kebaya Kawung  M       Sogan       5        0             5
    ");
}

#[test]
fn a_photo_is_added_to_a_product() {
    let mut desk = Desk::new();
    desk.goods();
    let drawing = desk.folder.join("kebaya.svg");
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800" viewBox="0 0 600 800"><rect width="600" height="800" fill="#6b4226"/></svg>"##;
    std::fs::write(&drawing, svg).unwrap();
    let media = desk.folder.join("media").display().to_string();
    let file = drawing.display().to_string();
    let add = ["product", "picture", "add", "kebaya-kawung", &file];
    let alt = ["--alt", "Kebaya dari depan", "--media", &media];
    let added = desk.run(&[&add[..], &alt[..]].concat());
    assert_eq!(added.said, ["Gambar ditambahkan."]);
    assert!(added.data.contains("/media/"), "{}", added.data);
    let missing = ["product", "picture", "add", "KK-M", "tidak-ada.jpg"];
    let (code, said) = desk.said(&[&missing[..], &alt[..]].concat());
    assert_eq!(code, 1);
    assert!(
        said.starts_with("tidak-ada.jpg tidak dapat dibaca: "),
        "{said}"
    );
    std::fs::write(&drawing, "bukan gambar").unwrap();
    let photo = desk.folder.join("foto.jpg");
    std::fs::write(&photo, "bukan gambar").unwrap();
    let photo = photo.display().to_string();
    let add = ["product", "picture", "add", "KK-M", &photo];
    assert_eq!(
        desk.said(&[&add[..], &alt[..]].concat()),
        (
            1,
            "Berkas ini tidak dikenali sebagai gambar JPG, PNG, atau WebP.".to_owned()
        )
    );
}

#[test]
fn staff_are_listed_and_kept_out() {
    let mut desk = Desk::new();
    let password = shop_core::secret::Password::new("kawung dan parang").unwrap();
    let owner =
        shop_core::staff::add_first_owner(&mut desk.conn, desk.now, "sari", "Sari", password);
    assert!(owner.is_ok());
    assert_snapshot!(desk.data(&["staff", "list"]), @r"
    Nama pengguna  Nama  Peran    Status
    sari           Sari  Pemilik  Aktif
    ");
    assert_eq!(
        desk.said(&["staff", "disable", "sari"]),
        (
            1,
            "Ini pemilik terakhir yang aktif. Angkat pemilik lain lebih dahulu.".to_owned()
        )
    );
    assert_eq!(
        desk.said(&["staff", "enable", "siti"]).0,
        3,
        "there is no such account"
    );
    assert_eq!(
        desk.data(&["staff", "list", "--as", "sari"]),
        desk.data(&["staff", "list"])
    );
}
