//! The power fails in the middle of many orders.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::{books, site::Site, web::Visitor};

/// How many people order, three times each: nobody may owe for more.
const PEOPLE: usize = 67;
const TIMES: usize = 3;
/// After so many answers the server is killed.
const KILLED_AFTER: usize = 80;
/// How many order at the same time.
const AT_ONCE: usize = 6;

/// Orders one piece; returns the address of the order once the server has
/// acknowledged it, and nothing when the connection broke.
fn order(visitor: &Visitor, variant: &str, checkout: (&str, &str)) -> Option<String> {
    let added = visitor.try_post("/keranjang", &[("variant", variant), ("quantity", "1")])?;
    assert_eq!(added.status, 303, "{added:?}");
    let page = visitor.try_get("/checkout")?;
    // A cart that became an order before the answer was lost is gone.
    if page.status != 200 {
        return None;
    }
    let (rate, account) = checkout;
    let (cart, total) = (page.field("cart"), page.field("total_seen"));
    let fields = [
        ("cart", &*cart),
        ("total_seen", &*total),
        ("rate", rate),
        ("account", account),
        ("action", "place"),
    ];
    let placed = visitor.try_post("/checkout", &fields)?;
    assert_eq!(placed.status, 303, "{placed:?}");
    assert!(placed.location.starts_with("/pesanan/"), "{placed:?}");
    Some(
        placed
            .location
            .split('?')
            .next()
            .unwrap_or_default()
            .to_owned(),
    )
}

#[test]
fn every_acknowledged_order_is_there_once_after_a_power_cut() {
    let mut site = Site::open();
    let kebaya = site
        .shop
        .goods("Kebaya Kutubaru", 450_000, 1_000)
        .to_string();
    let (rate, account) = (
        site.shop.pick_up().to_string(),
        site.shop.account.to_string(),
    );
    let checkout = (&*rate, &*account);
    let people: Vec<Visitor> = (0..PEOPLE)
        .map(|person| site.returning_member(&format!("Rina {person}")))
        .collect();

    let next = AtomicUsize::new(0);
    let acknowledged = Mutex::new(Vec::new());
    let server = Mutex::new(&mut site.server);
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let person = next.fetch_add(1, Ordering::Relaxed);
                    if person >= PEOPLE {
                        return;
                    }
                    for _ in 0..TIMES {
                        let Some(address) = order(&people[person], &kebaya, checkout) else {
                            return;
                        };
                        let mut acknowledged = acknowledged.lock().unwrap();
                        acknowledged.push((person, address));
                        if acknowledged.len() == KILLED_AFTER {
                            // The others are in the middle of an order.
                            server.lock().unwrap().kill();
                        }
                    }
                }
            });
        }
    });
    let acknowledged = acknowledged.into_inner().unwrap();
    assert!(
        acknowledged.len() >= KILLED_AFTER,
        "only {} orders",
        acknowledged.len()
    );
    assert!(
        acknowledged.len() < PEOPLE * TIMES,
        "the power failed too late"
    );

    site.start_again(&[]);
    let address = site.server.url("");
    let people: Vec<Visitor> = people
        .into_iter()
        .map(|person| person.moved_to(&address))
        .collect();
    let mut seen = BTreeSet::new();
    for (person, order) in &acknowledged {
        let page = people[*person].get(order);
        assert_eq!(page.status, 200, "an acknowledged order is gone: {order}");
        assert!(seen.insert(order), "{order} was acknowledged twice");
    }
    books::check(&mut site.shop.conn);
    let before = books::orders(&mut site.shop.conn);
    assert!(before >= acknowledged.len());

    // The shop goes on as if nothing had happened.
    let more = order(people.last().unwrap(), &kebaya, checkout);
    assert!(more.is_some(), "nobody can order after the restart");
    assert_eq!(books::orders(&mut site.shop.conn), before + 1);
    books::check(&mut site.shop.conn);
}
