//! The disk is full: what cannot be kept is refused, what was kept stays.

use crate::{
    books,
    server::Server,
    site::Site,
    web::{Page, Visitor},
};

/// Orders one piece, and returns the first page that was no success, or the
/// address of the order.
fn try_order(
    visitor: &Visitor,
    variant: &str,
    checkout: (&str, &str),
) -> Result<String, Box<Page>> {
    let added = visitor.post("/keranjang", &[("variant", variant), ("quantity", "1")]);
    if added.status != 303 {
        return Err(Box::new(added));
    }
    let page = visitor.get("/checkout");
    if page.status != 200 {
        return Err(Box::new(page));
    }
    let (cart, total) = (page.field("cart"), page.field("total_seen"));
    let fields = [
        ("cart", &*cart),
        ("total_seen", &*total),
        ("rate", checkout.0),
        ("account", checkout.1),
        ("action", "place"),
    ];
    let placed = visitor.post("/checkout", &fields);
    let address = placed
        .location
        .split('?')
        .next()
        .unwrap_or_default()
        .to_owned();
    if address.starts_with("/pesanan/") {
        Ok(address)
    } else {
        Err(Box::new(placed))
    }
}

fn says_so(page: &Page) {
    assert!(page.status >= 400 && page.status != 500, "{page:?}");
    assert!(page.body.contains("<h1"), "no page of the shop: {page:?}");
    assert!(
        !page.body.contains("I/O") && !page.body.contains("panicked"),
        "{page:?}"
    );
}

/// A SQLite file and its log can grow a little more; a PostgreSQL server has
/// a disk of its own.
#[test]
fn orders_that_cannot_be_kept_are_refused_and_the_others_stay() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 500).to_string();
    let (rate, account) = (
        site.shop.pick_up().to_string(),
        site.shop.account.to_string(),
    );
    let checkout = (&*rate, &*account);
    let people: Vec<Visitor> = (0..20)
        .map(|person| site.returning_member(&format!("Rina {person}")))
        .collect();
    site.server.stop();
    let (folder, database) = (site.folder(), site.shop.db.url().to_owned());
    let size = site.shop.db.kilobytes().max(1024);
    site.server = Server::start_on_small_disk(&database, &folder, size + 64);

    let address = site.server.url("");
    let people: Vec<Visitor> = people.into_iter().map(|p| p.moved_to(&address)).collect();
    let mut acknowledged = Vec::new();
    let mut refused = Vec::new();
    for person in &people {
        for _ in 0..3 {
            match try_order(person, &kebaya, checkout) {
                Ok(order) => acknowledged.push((person, order)),
                Err(page) => refused.push(page),
            }
        }
    }
    assert!(!acknowledged.is_empty(), "nothing fitted on the disk");
    assert!(
        !refused.is_empty() || site.shop.db.is_postgres(),
        "the disk was never full"
    );
    refused.iter().for_each(|page| says_so(page));
    for (person, order) in &acknowledged {
        assert_eq!(person.get(order).status, 200, "reading goes on");
    }

    // Somebody makes room.
    site.start_again(&[]);
    let address = site.server.url("");
    for (person, order) in acknowledged
        .iter()
        .map(|(person, order)| (person.at_address(&address), order))
    {
        assert_eq!(
            person.get(order).status,
            200,
            "an acknowledged order is gone: {order}"
        );
    }
    books::check(&mut site.shop.conn);
    let newcomer = site.member("Dewi");
    assert!(
        try_order(&newcomer, &kebaya, checkout).is_ok(),
        "nobody can order any more"
    );
    books::check(&mut site.shop.conn);
}

#[test]
fn a_proof_that_cannot_be_kept_can_be_sent_again() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let visitor = site.member("Rina");
    let rina = crate::shop::email_of("Rina").parse().unwrap();
    let rina = shop_core::members::by_email(&mut site.shop.conn, &rina)
        .unwrap()
        .unwrap();
    let order = site.shop.order(&rina, &[(kebaya, 1)]);
    site.server.stop();
    let (folder, database) = (site.folder(), site.shop.db.url().to_owned());
    let size = site.shop.db.kilobytes().max(1024);
    site.server = Server::start_on_small_disk(&database, &folder, size + 1024);
    let visitor = visitor.moved_to(&site.server.url(""));

    let mut receipt = b"%PDF-1.4\n".to_vec();
    receipt.extend(vec![b' '; 4 << 20]);
    receipt.extend(b"\n%%EOF\n");
    let today = shop_core::time::Timestamp::now().day().to_string();
    let fields = [
        ("order", &*order.token),
        ("bank", "Mandiri"),
        ("sender", "Rina"),
        ("amount", "450.123"),
        ("date", &*today),
    ];
    let send = |visitor: &Visitor| {
        visitor
            .upload(
                "/konfirmasi-pembayaran",
                &fields,
                ("proof", "bukti.pdf", &receipt),
            )
            .unwrap()
    };
    says_so(&send(&visitor));
    site.start_again(&[]);
    let visitor = visitor.moved_to(&site.server.url(""));
    let taken = send(&visitor);
    assert_eq!(taken.status, 303, "{taken:?}");
}
