//! The way out of the news: looking is not pressing.

use shop_core::{
    campaigns, mail,
    members::{self, ConsentPurpose},
};

use super::sending::{letter, sent, wants_news};
use crate::site::{Site, say};

#[test]
fn opening_the_link_stops_nothing_and_the_button_does() {
    let mut site = Site::open();
    let rina = site.shop.member("Rina");
    wants_news(&mut site.shop, &rina, true);
    sent(&mut site.shop, &letter());
    campaigns::send_due(&mut site.shop.conn, site.shop.now, 50).unwrap();
    let mails = mail::recent(&mut site.shop.conn, 50).unwrap();
    let link = mails
        .iter()
        .find_map(|mail| mail.unsubscribe.clone())
        .unwrap();
    let path = link.rsplit_once("/berhenti/").unwrap().1;
    let path = format!("/berhenti/{path}");
    let gets_news = |site: &mut Site| {
        members::holds(&mut site.shop.conn, rina.id, ConsentPurpose::NewsMail).unwrap()
    };

    let button = format!(">{}</button>", say("web-farewell-button"));
    // A scanner opens the link, twice.
    for _ in 0..2 {
        let page = site.visitor().get(&path);
        assert_eq!(page.status, 200);
        assert!(page.body.contains("ri…@"), "{}", page.body);
        assert!(page.body.contains(&button), "{}", page.body);
        assert!(!page.body.contains(rina.email.as_str()));
        assert!(gets_news(&mut site));
    }
    // A mail program posts what RFC 8058 says, without a browser's headers.
    let page = site
        .visitor()
        .post(&path, &[("List-Unsubscribe", "One-Click")]);
    assert_eq!(page.status, 200, "a redirect is no answer to a program");
    assert!(!gets_news(&mut site));
    let page = site.visitor().get(&path);
    assert!(!page.body.contains(&button), "{}", page.body);
    // Once more changes nothing, and a made-up link is nobody's.
    site.visitor().post(&path, &[]);
    assert!(!gets_news(&mut site));
    let stranger = format!("/berhenti/{}", "0".repeat(32));
    assert_eq!(site.visitor().get(&stranger).status, 404);
    assert_eq!(site.visitor().get("/berhenti/%3Cscript%3E").status, 404);
    assert_eq!(site.visitor().get("/berhenti/contoh").status, 200);
}
