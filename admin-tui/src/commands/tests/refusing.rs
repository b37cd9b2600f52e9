//! What is refused, in which words and with which code.

use shop_core::money::Rupiah;

use super::desk::Desk;

#[test]
fn what_is_not_there_is_said_with_code_3() {
    let desk = Desk::new();
    for (line, sentence) in [
        (
            vec!["order", "show", "gg-2611-9999"],
            "Tidak ada pesanan gg-2611-9999.",
        ),
        (vec!["order", "list"], "Tidak ada yang ditemukan."),
        (vec!["payment", "list"], "Tidak ada yang ditemukan."),
        (
            vec!["member", "approve", "siapa"],
            "Tidak ada anggota siapa. Tulis alamat email atau nomornya.",
        ),
        (
            vec!["stock", "receive", "XX", "1"],
            "Tidak ada produk atau varian XX.",
        ),
        (
            vec!["product", "show", "gamis"],
            "Tidak ada produk atau varian gamis.",
        ),
        (vec!["staff", "disable", "siti"], "Akun staf ini tidak ada."),
    ] {
        let (code, said) = desk.said(&line);
        assert_eq!(code, 3, "{line:?}");
        assert_eq!(said.lines().next(), Some(sentence), "{line:?}");
    }
    assert_eq!(
        desk.run(&["order", "list", "--format", "json"]).data,
        "[]\n"
    );
}

#[test]
fn what_is_mistyped_is_said_with_code_2() {
    let mut desk = Desk::new();
    desk.goods();
    for (line, sentence) in [
        (
            vec!["product", "price", "KK-M", "1,250.00"],
            "Jumlah ini dapat dibaca dua cara. Tulis tanpa koma, contoh: 1.250.000.",
        ),
        (
            vec!["stock", "receive", "KK-M", "lima"],
            "Bukan bilangan bulat: lima. Tulis angka saja, contoh: 12.",
        ),
        (
            vec!["report", "sales", "--from", "23/11/2026"],
            "Tanggal tidak dikenali: 23/11/2026. Tulis seperti 2026-11-23 atau 2026-11-23T14:05:00Z.",
        ),
        (
            vec!["report", "sales", "--from", "2026-11-30"],
            "Tanggal akhir mendahului tanggal awal.",
        ),
        (
            vec!["shop", "set", "payment_hours", "besok"],
            "besok bukan nilai untuk payment_hours.",
        ),
        (
            vec!["jobs", "--smtp", "http://mail"],
            "Alamat server surat tidak dikenali. Contoh: smtps://nama:kata-sandi@mail.contoh.id",
        ),
        (
            vec!["--database", "mysql://x", "order", "list"],
            "Alamat basis data mysql://x tidak dikenali. Alamatnya diawali sqlite:// atau postgres://.",
        ),
    ] {
        assert_eq!(desk.said(&line), (2, sentence.to_owned()), "{line:?}");
    }
}

#[test]
fn what_the_shop_refuses_is_said_with_code_1() {
    let mut desk = Desk::new();
    desk.goods();
    let rina = desk.registers("Rina Wulandari", "081234567890");
    desk.data(&["member", "approve", "1"]);
    let order = desk.orders(&rina, "KK-M", 1);
    let number = order.number.as_str();
    for (line, sentence) in [
        (vec!["order", "pack", number], "Pesanan ini belum lunas."),
        (
            vec!["member", "approve", "1"],
            "Tidak dapat dilakukan pada anggota dengan status: Aktif.",
        ),
        (
            vec!["member", "approve", "1", "--dry-run"],
            "Tidak dapat dilakukan pada anggota dengan status: Aktif.",
        ),
        (
            vec!["payment", "reject", number, "--reason", "not_found"],
            "Pembayaran ini menunggu pembayaran, jadi tidak dapat diputuskan lagi.",
        ),
        (
            vec!["stock", "adjust", "KK-M", "-5", "--reason", "hilang"],
            "Stok tidak bisa dikurangi sebanyak itu: sisanya sudah dipesan atau memang tidak ada. Batalkan pesanannya lebih dahulu.",
        ),
        (
            vec!["stock", "receive", "KK-M", "-1"],
            "Isi jumlah yang lebih dari nol.",
        ),
        (
            vec!["stock", "receive", "KK-M", "1000000000000"],
            "Jumlahnya terlalu besar; paling banyak 100000 potong.",
        ),
        (
            vec!["shop", "set", "payment_hours", "0"],
            "Batas waktu pembayaran antara 1 dan 168 jam.",
        ),
    ] {
        let (code, said) = desk.said(&line);
        assert_eq!((code, said.as_str()), (1, sentence), "{line:?}");
    }
}

#[test]
fn one_refusal_does_not_hold_up_the_others() {
    let mut desk = Desk::new();
    desk.goods();
    let rina = desk.registers("Rina Wulandari", "081234567890");
    desk.data(&["member", "approve", "1"]);
    let first = desk.orders(&rina, "KK-M", 1);
    let second = desk.orders(&rina, "KK-L", 1);
    let due = desk.due(&first);
    desk.transfers(&first, Rupiah(due.0 - 1));
    desk.data(&["order", "cancel", &second.number, "--reason", "customer"]);
    let (second, first) = (second.number.as_str(), first.number.as_str());
    let printed = desk.run(&["payment", "verify", second, "GG-1", first]);
    assert_eq!(printed.exit as u8, 1);
    assert_eq!(
        printed.said,
        [
            format!("Pembayaran {first} diterima: {due}."),
            format!("{second}: Pesanan {second} tidak menunggu pembayaran (Dibatalkan)."),
            "GG-1: Tidak ada pesanan GG-1.".to_owned(),
            "Petunjuk: `admin-tui order list --search …` mencari pesanan.".to_owned(),
        ]
    );
    assert_eq!(printed.data.lines().count(), 2);
}

#[test]
fn a_role_may_do_only_its_own_work() {
    let mut desk = Desk::new();
    desk.goods();
    let password = shop_core::secret::Password::new("kawung dan parang").unwrap();
    let gudang = shop_core::staff::NewStaff {
        username: "gudang".to_owned(),
        name: "Agus".to_owned(),
        role: shop_core::staff::Role::Warehouse,
        password,
    };
    let shop = shop_core::actor::Actor::System;
    shop_core::staff::add(&mut desk.conn, desk.now, &shop, gudang).unwrap();
    desk.data(&["stock", "receive", "KK-M", "1", "--as", "gudang"]);
    for line in [
        vec!["staff", "list"],
        vec!["member", "list"],
        vec!["member", "approve", "1", "--dry-run"],
        vec!["payment", "list"],
        vec!["mail", "list"],
        vec!["report", "sales"],
        vec!["shop", "set", "name", "Butik Lain"],
        vec!["bank", "add", "BCA", "1", "A"],
    ] {
        let (code, said) = desk.said(&[&line[..], &["--as", "gudang"]].concat());
        assert_eq!(code, 1, "{line:?}");
        assert!(said.starts_with("Akun ini tidak berhak untuk "), "{said}");
    }
    let (code, said) = desk.said(&["order", "list", "--as", "siti"]);
    assert_eq!(code, 1);
    assert!(said.starts_with("Tidak ada staf aktif dengan nama pengguna siti."));
}

#[test]
fn a_database_that_cannot_be_opened_is_said_with_code_4() {
    let desk = Desk::new();
    let text = desk.folder.join("text.db");
    std::fs::write(&text, "this is not a database, however long it is").unwrap();
    let url = format!("sqlite://{}", text.join("x.db").display());
    let (code, said) = desk.said(&["--database", &url, "order", "list"]);
    assert_eq!(code, 4);
    assert!(said.starts_with("Folder "), "{said}");
    let url = format!("sqlite://{}", text.display());
    assert_eq!(desk.said(&["--database", &url, "order", "list"]).0, 4);
}
