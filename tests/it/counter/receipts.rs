//! The receipt as text: every width, every way to pay, any name.

use shop_core::{
    counter::{self, DraftCustomer, Tender, WIDTHS},
    messages::Lang,
    money::Rupiah,
    orders::OrderSource,
    staff::Role,
};

use super::{cash, cashier};
use crate::shop::{Shop, staff};

fn receipt(shop: &mut Shop, number: &str, width: usize, lang: Lang) -> String {
    let facts = counter::receipt_facts(&mut shop.conn, &cashier(), number)
        .unwrap()
        .expect("the order is there");
    counter::receipt(&facts, width, lang)
}

/// Two articles, one of them cheaper today, with a code, paid in cash.
fn sale(shop: &mut Shop) -> String {
    let kebaya = shop.goods("Kebaya Kutubaru Truntum Garuda", 450_000, 3);
    let selendang = shop.goods("Selendang Parang", 125_000, 9);
    let terms = shop.terms("Gajian");
    shop.promotion(&terms, "GAJIAN");
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1), (selendang, 2)]);
    let (now, admin) = (shop.now, staff(Role::Admin));
    let price = Some(Rupiah(400_000));
    let reason = "Kancing lepas.";
    counter::set_price(&mut shop.conn, now, &admin, draft, kebaya, price, reason).unwrap();
    counter::set_code(&mut shop.conn, now, &admin, draft, "GAJIAN").unwrap();
    shop.walk_in(draft, "Bu “Tini” 🌸 <b>Surya</b>", "");
    shop.ring_up(draft, &cash(600_000)).unwrap().order.number
}

#[test]
fn a_sale_on_the_narrowest_paper() {
    let mut shop = Shop::new();
    let number = sale(&mut shop);
    insta::assert_snapshot!(receipt(&mut shop, &number, 32, Lang::Id), @r#"
            BUTIK GRIYA GAYA
      Jl. Contoh No. 1, Yogyakarta
          WA +62 812-0000-0000
    --------------------------------
    No. GG-2611-0001      23/11/2026
    Kasir                  09.00 WIB
    Pelanggan: Bu "Tini" ?
    <b>Surya</b>
    --------------------------------
    Kebaya Kutubaru Truntum Garuda -
    M/Sogan
      1 x 400.000            400.000
      harga semula 450.000
    Selendang Parang - M/Sogan
      2 x 125.000            250.000
    --------------------------------
    Subtotal                 650.000
    Promo Gajian             -65.000
    TOTAL                 Rp 585.000
    Tunai                    600.000
    Kembali                   15.000
    --------------------------------
    Tukar ukuran 7 hari dengan struk
                  ini.
       Matur nuwun, terima kasih.
    "#);
}

#[test]
fn a_sale_on_usual_paper_in_english() {
    let mut shop = Shop::new();
    let number = sale(&mut shop);
    insta::assert_snapshot!(receipt(&mut shop, &number, 42, Lang::En), @r#"
                 BUTIK GRIYA GAYA
           Jl. Contoh No. 1, Yogyakarta
               WA +62 812-0000-0000
    ------------------------------------------
    No. GG-2611-0001                23/11/2026
    Counter                          09.00 WIB
    Customer: Bu "Tini" ? <b>Surya</b>
    ------------------------------------------
    Kebaya Kutubaru Truntum Garuda - M/Brown
      1 x 400.000                      400.000
      was 450.000
    Selendang Parang - M/Brown
      2 x 125.000                      250.000
    ------------------------------------------
    Subtotal                           650.000
    Gajian offer                       -65.000
    TOTAL                           Rp 585.000
    Cash                               600.000
    Change                              15.000
    ------------------------------------------
     Sizes exchanged within 7 days with this
                      slip.
             Matur nuwun, thank you.
    "#);
}

#[test]
fn every_line_fits_and_every_letter_prints() {
    let mut shop = Shop::new();
    let number = sale(&mut shop);
    for width in WIDTHS {
        for lang in [Lang::Id, Lang::En] {
            let text = receipt(&mut shop, &number, width, lang);
            for line in text.lines() {
                assert!(line.len() <= width && line.is_ascii(), "{width}: {line:?}");
            }
            for figure in ["585.000", "600.000", "15.000", "-65.000", &*number] {
                assert!(text.contains(figure), "{figure} is missing:\n{text}");
            }
        }
    }
    assert_eq!(shop.stock(shop_core::ids::VariantId(1)), (2, 0, 2));
}

#[test]
fn what_is_still_to_be_paid_is_said_on_it() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let draft = shop.write_down(OrderSource::Phone, &[(kebaya, 1)]);
    let customer = DraftCustomer::Member(rina.id);
    counter::set_customer(&mut shop.conn, shop.now, &cashier(), draft, &customer).unwrap();
    let account = shop.account;
    let order = shop
        .ring_up(draft, &Tender::Transfer { account })
        .unwrap()
        .order;
    let due = shop
        .view(order.id)
        .open_payment()
        .unwrap()
        .payment
        .amount_due;
    let text = receipt(&mut shop, &order.number, 48, Lang::Id);
    for words in [
        "BELUM DIBAYAR",
        "0374000123",
        "Pelanggan: Rina",
        &*due.digits(),
    ] {
        assert!(text.contains(words), "{words} is missing:\n{text}");
    }
    // Once it is paid there is nothing to remind of.
    shop.pay(&order);
    let text = receipt(&mut shop, &order.number, 48, Lang::Id);
    assert!(!text.contains("BELUM DIBAYAR"), "{text}");
    // An order of the web has one too; a stranger gets none.
    let web = shop.order(&rina, &[(kebaya, 1)]);
    assert!(receipt(&mut shop, &web.number, 42, Lang::Id).contains(&web.number));
    let refused = counter::receipt_facts(&mut shop.conn, &rina.actor(), &web.number);
    assert!(refused.is_err());
    let nothing = counter::receipt_facts(&mut shop.conn, &cashier(), "GG-0000-0000").unwrap();
    assert!(nothing.is_none());
}
