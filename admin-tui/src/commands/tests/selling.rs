//! A sale from registration to the report, typed by staff.

use insta::assert_snapshot;
use shop_core::{members, money::Rupiah};

use super::desk::Desk;
use crate::commands::Exit;

#[test]
fn a_sale_goes_from_registration_to_the_report() {
    let mut desk = Desk::new();
    desk.goods();
    desk.registers("Rina Wulandari", "081234567890");
    desk.registers("Wati", "081234567891");
    desk.registers("Bot", "081234567892");
    assert_snapshot!(desk.data(&["member", "list"]), @r"
    No.  Nama            Email                       Telepon         Kota    Status                     Mendaftar
      3  Bot             bot@example.com             +6281234567892  Sleman  Menunggu konfirmasi email  23 Nov 2026 09.00
      2  Wati            wati@example.com            +6281234567891  Sleman  Menunggu konfirmasi email  23 Nov 2026 09.00
      1  Rina Wulandari  rina.wulandari@example.com  +6281234567890  Sleman  Menunggu konfirmasi email  23 Nov 2026 09.00
    ");

    let approve = ["member", "approve", "rina.wulandari@example.com", "2"];
    let rehearsed = desk.run(&[&approve[..], &["--dry-run"]].concat());
    assert_eq!(rehearsed.said, ["Uji coba: tidak ada yang diubah."]);
    assert_eq!(rehearsed.data.lines().count(), 3);
    assert_eq!(
        desk.said(&approve),
        (
            0,
            "Pendaftaran Rina Wulandari disetujui.\nPendaftaran Wati disetujui.".to_owned()
        )
    );
    let refuse = ["member", "refuse", "bot@example.com", "--reason", "abuse"];
    assert_eq!(
        desk.said(&refuse),
        (0, "Pendaftaran Bot ditolak.".to_owned())
    );
    let active = [
        "member",
        "list",
        "--state",
        "active",
        "--search",
        "0812 3456 7890",
    ];
    assert_eq!(desk.data(&active).lines().count(), 2);

    let rina = members::by_email(
        &mut desk.conn,
        &"rina.wulandari@example.com".parse().unwrap(),
    );
    let rina = rina.unwrap().unwrap();
    let order = desk.orders(&rina, "KK-M", 2);
    desk.wait(1);
    let due = desk.due(&order);
    assert_eq!(due, Rupiah(570_000 + due.0 % 1_000));
    desk.transfers(&order, due);
    let number = order.number.as_str();
    assert_snapshot!(desk.data(&["order", "list", "--filter", "in-review"]), @r"
    No.           Dibuat             Saluran   Pelanggan       Potong    Total  Status                Batas bayar
    GG-2611-0001  23 Nov 2026 09.00  Toko web  Rina Wulandari       2  570.000  Pembayaran diperiksa  24 Nov 2026 09.00
    ");
    let queue = desk.data(&["payment", "list", "--format", "csv"]);
    let code = due.0.to_string();
    assert_snapshot!(queue.replace(&code, "570xxx"), @r#"
    number,customer,state,account,amount_due,claimed_amount,settled_amount,sender,transferred_on,submitted_at,warnings
    GG-2611-0001,Rina Wulandari,submitted,BCA 0374000123,570xxx,570xxx,,"Rina Wulandari, Mandiri",2026-11-23,2026-11-23T03:00:00Z,no_proof
    "#);

    let verified = desk.run(&["payment", "verify", number, "--format", "json"]);
    assert_eq!(verified.exit, Exit::Done);
    assert_eq!(
        verified.said,
        [format!("Pembayaran {number} diterima: {due}.")]
    );
    assert_snapshot!(verified.data.replace(&code, "570xxx"), @r#"
    [
      {
        "number": "GG-2611-0001",
        "customer": "Rina Wulandari",
        "state": "settled",
        "account": "BCA 0374000123",
        "amount_due": 570xxx,
        "claimed_amount": 570xxx,
        "settled_amount": 570xxx,
        "sender": "Rina Wulandari, Mandiri",
        "transferred_on": "2026-11-23",
        "submitted_at": "2026-11-23T03:00:00Z",
        "warnings": []
      }
    ]
    "#);
    desk.wait(1);
    assert_eq!(
        desk.said(&["order", "pack", number]),
        (0, format!("Pesanan {number} dikemas."))
    );
    assert_eq!(
        desk.said(&["order", "ship", number]),
        (0, format!("Pesanan {number} dikirim."))
    );
    assert_eq!(
        desk.said(&["order", "deliver", number]),
        (0, format!("Pesanan {number} sudah diterima."))
    );
    let shown = desk.data(&["order", "show", number]);
    assert_snapshot!(shown.replace(&due.digits(), "570.xxx"), @r"
    No.           GG-2611-0001
    Status        Diterima
    Dibuat        23 Nov 2026 09.00
    Saluran       Toko web
    Pelanggan     Rina Wulandari
    Email         rina.wulandari@example.com
    Telepon       +6281234567890
    Pengiriman    Ambil di toko
    Penerima      Rina Wulandari
    Barang        570.000
    Diskon        0
    Ongkir        0
    Pajak         0
    Total         570.000
    Dibayar       570.000
    Sisa tagihan  0

    Barang
    Kode  Produk         Ukuran  Warna  Jumlah  Harga satuan  Diskon   Bersih
    KK-M  Kebaya Kawung  M       Sogan       2       285.000       0  570.000

    Pembayaran
    Status    Rekening        Tagihan  Menurut pelanggan  Diterima  Batas bayar        Dikonfirmasi       Diputuskan
    diterima  BCA 0374000123  570.xxx            570.xxx   570.xxx  24 Nov 2026 09.00  23 Nov 2026 10.00  23 Nov 2026 10.00

    Pengiriman
    Status    Dikemas            Dikirim            Diterima
    Diterima  23 Nov 2026 11.00  23 Nov 2026 11.00  23 Nov 2026 11.00
    ");
    assert_snapshot!(desk.data(&["mail", "list", "--format", "md", "--limit", "2"]), @r"
    | No. | Dibuat | Penerima | Perihal | Jenis surat | Status | Percobaan |
    | ---: | --- | --- | --- | --- | --- | ---: |
    | 10 | 23 Nov 2026 11.00 | rina.wulandari@example.com | Pesanan GG-2611-0001 sudah diserahkan | order-ready | Menunggu | 0 |
    | 9 | 23 Nov 2026 10.00 | rina.wulandari@example.com | Pembayaran GG-2611-0001 kami terima | order-paid | Menunggu | 0 |
    ");
}

#[test]
fn the_report_is_the_same_for_the_same_instant() {
    let mut desk = Desk::new();
    desk.goods();
    let rina = desk.registers("Rina Wulandari", "081234567890");
    desk.data(&["member", "approve", "1"]);
    let first = desk.orders(&rina, "KK-M", 2);
    desk.data(&["payment", "verify", &first.number]);
    desk.wait(24);
    let second = desk.orders(&rina, "KK-L", 1);
    desk.data(&["payment", "verify", &second.number, "--received", "300.000"]);
    let sales = [
        "report",
        "sales",
        "--from",
        "2026-11-22",
        "--to",
        "2026-11-24",
    ];
    let day = [&sales[..], &["--as-of", "2026-11-24"]].concat();
    assert_snapshot!(desk.data(&day), @r"
    Laporan          Penjualan
    Dari             22 Nov 2026
    Sampai           24 Nov 2026
    Menurut          Hari
    Keadaan per      24 Nov 2026 23.59 WIB
    Dasar (n)        2
    Cara menghitung  Pesanan dihitung bila sudah lunas dan tidak dibatalkan, pada hari pesanan dibuat.
                     Bersih = kotor − diskon − dana yang dikembalikan; dana yang dikembalikan mengurangi
                     hari pesanannya. Kotor = jumlah × harga daftar. Rata-rata = bersih ÷ pesanan.
                     Ongkos kirim berdiri sendiri dan tidak termasuk bersih.
    Dicocokkan       Baris − dana kembali 865.000 = pesanan 865.000; Baris + ongkir 865.000 = total
                     pesanan 865.000; Uang yang masuk dan kembali cocok pada 2 dari 2 pesanan

    Rincian
    Hari         Pesanan  Potong    Kotor  Diskon  Kembali   Bersih  Rata-rata  Ongkir
    22 Nov 2026        0       0        0       0        0        0                  0
    23 Nov 2026        1       2  570.000       0        0  570.000    570.000       0
    24 Nov 2026        1       1  295.000       0        0  295.000    295.000       0
    ──────────────────────────────────────────────────────────────────────────────────
    Total              2       3  865.000       0        0  865.000    432.500       0

    Perbandingan
    Periode              Bersih  Pesanan  Potong  Dari         Sampai
    Periode ini         865.000        2       3  22 Nov 2026  24 Nov 2026
    Periode sebelumnya        0        0       0  19 Nov 2026  21 Nov 2026
    ");
    let json = [&day[..], &["--format", "json"]].concat();
    let written = desk.data(&json);
    assert_snapshot!(written, @r#"
    {
      "report": "sales",
      "from": "2026-11-22",
      "to": "2026-11-24",
      "by": "day",
      "as_of": "2026-11-24T16:59:59Z",
      "basis": 2,
      "formula": "An order counts when it was paid in full and not called off, on the day on which it was placed. Net = gross − discounts − refunds; a refund lowers the day of its order. Gross = quantity × list price. Average = net ÷ orders. Shipping stands apart and is no part of net.",
      "remarks": [],
      "reconciled": [
        "Rows − refunds 865.000 = orders 865.000",
        "Rows + shipping 865.000 = totals of orders 865.000",
        "Money received and paid back agrees on 2 of 2 orders"
      ],
      "rows": [
        {
          "key": "2026-11-22",
          "orders": 0,
          "units": 0,
          "gross": 0,
          "discount": 0,
          "refund": 0,
          "net": 0,
          "average": null,
          "shipping": 0
        },
        {
          "key": "2026-11-23",
          "orders": 1,
          "units": 2,
          "gross": 570000,
          "discount": 0,
          "refund": 0,
          "net": 570000,
          "average": 570000,
          "shipping": 0
        },
        {
          "key": "2026-11-24",
          "orders": 1,
          "units": 1,
          "gross": 295000,
          "discount": 0,
          "refund": 0,
          "net": 295000,
          "average": 295000,
          "shipping": 0
        }
      ],
      "total": {
        "key": "total",
        "orders": 2,
        "units": 3,
        "gross": 865000,
        "discount": 0,
        "refund": 0,
        "net": 865000,
        "average": 432500,
        "shipping": 0
      },
      "comparison": [
        {
          "period": "this",
          "net": 865000,
          "change": null,
          "orders": 2,
          "units": 3,
          "from": "2026-11-22",
          "to": "2026-11-24"
        },
        {
          "period": "previous",
          "net": 0,
          "change": null,
          "orders": 0,
          "units": 0,
          "from": "2026-11-19",
          "to": "2026-11-21"
        }
      ]
    }
    "#);
    desk.wait(24);
    desk.data(&["order", "cancel", &second.number, "--reason", "customer"]);
    assert_eq!(desk.data(&json), written, "the past does not change");
    assert_snapshot!(desk.data(&["order", "refunds", "--format", "csv"]), @r"
    number,customer,amount,created_at,decided_at,note
    GG-2611-0002,Rina Wulandari,300000,2026-11-24T02:00:00Z,,
    ");
    let refund = [
        "order",
        "refund",
        &second.number,
        "--note",
        "BCA 123, 25 Nov",
    ];
    let paid = "Dana untuk GG-2611-0002 dikembalikan: Rp 300.000.".to_owned();
    assert_eq!(desk.said(&refund), (0, paid));
    assert_eq!(desk.said(&["order", "refunds"]).0, 3);

    let file = desk.folder.join("sales.csv");
    let name = file.display().to_string();
    let out = ["--by", "size", "--format", "csv", "--out", &name];
    let printed = desk.run(&[&sales[..], &out[..]].concat());
    assert_eq!(printed.data, "");
    assert_eq!(printed.said, [format!("Ditulis ke {name}.")]);
    assert_snapshot!(std::fs::read_to_string(file).unwrap(), @r"
    key,orders,units,gross,discount,refund,net,average,shipping
    M,1,2,570000,0,0,570000,570000,
    ");
    let by_month = ["--by", "month", "--as-of", "2026-11-25", "--format", "md"];
    assert_snapshot!(desk.data(&[&sales[..], &by_month[..]].concat()), @r"
    - Laporan: Penjualan
    - Dari: 22 Nov 2026
    - Sampai: 24 Nov 2026
    - Menurut: Bulan
    - Keadaan per: 25 Nov 2026 23.59 WIB
    - Dasar (n): 1
    - Cara menghitung: Pesanan dihitung bila sudah lunas dan tidak dibatalkan, pada hari pesanan dibuat. Bersih = kotor − diskon − dana yang dikembalikan; dana yang dikembalikan mengurangi hari pesanannya. Kotor = jumlah × harga daftar. Rata-rata = bersih ÷ pesanan. Ongkos kirim berdiri sendiri dan tidak termasuk bersih.
    - Dicocokkan: Baris − dana kembali 570.000 = pesanan 570.000; Baris + ongkir 570.000 = total pesanan 570.000; Uang yang masuk dan kembali cocok pada 1 dari 1 pesanan

    ## Rincian

    | Bulan | Pesanan | Potong | Kotor | Diskon | Kembali | Bersih | Rata-rata | Ongkir |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    | Nov 2026 | 1 | 2 | 570.000 | 0 | 0 | 570.000 | 570.000 | 0 |
    | **Total** | **1** | **2** | **570.000** | **0** | **0** | **570.000** | **570.000** | **0** |

    ## Perbandingan

    | Periode | Bersih | Pesanan | Potong | Dari | Sampai |
    | --- | ---: | ---: | ---: | --- | --- |
    | Periode ini | 570.000 | 1 | 2 | 22 Nov 2026 | 24 Nov 2026 |
    | Periode sebelumnya | 0 | 0 | 0 | 19 Nov 2026 | 21 Nov 2026 |
    ");

    let empty = [
        "report",
        "sales",
        "--from",
        "2025-01-01",
        "--to",
        "2025-01-31",
    ];
    assert_eq!(
        desk.said(&empty),
        (3, "Tidak ada yang dapat dilaporkan.".to_owned())
    );
}
