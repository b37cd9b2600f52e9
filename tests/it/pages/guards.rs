//! What protects the visitors: headers, cookies, refusals of other sites.

use crate::{
    shop::{PASSWORD, email_of},
    site::Site,
};

#[test]
fn every_page_carries_its_guards() {
    let site = Site::open();
    let visitor = site.visitor();
    for path in ["/", "/produk", "/masuk", "/tidak-ada", "/en/"] {
        let page = visitor.get(path);
        let policy = page.header("content-security-policy");
        assert!(
            policy.contains("default-src") || policy.contains("script-src"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!page.header("referrer-policy").is_empty(), "{path}");
        assert!(
            page.header("server").is_empty(),
            "{path} tells what serves it"
        );
        for inline in ["<script>", " onclick=", " style=\"", "<style>"] {
            assert!(!page.body.contains(inline), "{path} has {inline} inside");
        }
        // Nothing comes from a third party's host; a link to one is fine.
        for asks in ["src=\"http", "href=\"//", "src=\"//", "url(http"] {
            assert!(
                !page.body.contains(asks),
                "{path} asks another host: {asks}"
            );
        }
    }
}

#[test]
fn writes_from_other_sites_are_refused() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5).to_string();
    let visitor = site.member("Rina");
    let fields = [("variant", &*kebaya), ("quantity", "1")];
    for elsewhere in ["cross-site", "same-site"] {
        let page = visitor.post_from(elsewhere, "/keranjang", &fields);
        assert_eq!(page.status, 403, "{elsewhere}: {page:?}");
    }
    assert_eq!(visitor.post("/keranjang", &fields).status, 303);
}

#[test]
fn a_session_begins_and_ends_with_its_cookie() {
    let mut site = Site::open();
    site.shop.member("Rina");
    let visitor = site.visitor();
    let page = visitor.post(
        "/masuk",
        &[("email", &email_of("Rina")), ("password", "tebakan")],
    );
    assert!(matches!(page.status, 401 | 422), "{page:?}");
    assert_eq!(visitor.get("/akun").status, 303, "not signed in");
    let page = visitor.post(
        "/masuk",
        &[("email", &email_of("Rina")), ("password", PASSWORD)],
    );
    assert_eq!(page.status, 303, "{page:?}");
    let cookies: Vec<_> = page.headers.get_all("set-cookie").iter().collect();
    assert!(!cookies.is_empty());
    for cookie in cookies {
        let cookie = cookie.to_str().unwrap();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
            "{cookie}"
        );
    }
    assert_eq!(visitor.get("/akun").status, 200);
    assert_eq!(visitor.post("/keluar", &[]).status, 303);
    assert_eq!(visitor.get("/akun").status, 303);
}

#[test]
fn too_many_guesses_are_too_many() {
    let mut site = Site::open();
    site.shop.member("Rina");
    let visitor = site.visitor();
    let guess = [("email", &*email_of("Rina")), ("password", "tebakan saya")];
    let mut answers = Vec::new();
    for _ in 0..30 {
        answers.push(visitor.post("/masuk", &guess).status);
    }
    assert!(answers.iter().all(|status| *status < 500), "{answers:?}");
    let right = visitor.post(
        "/masuk",
        &[("email", &email_of("Rina")), ("password", PASSWORD)],
    );
    assert_ne!(
        right.status, 303,
        "the account is not locked after thirty wrong passwords"
    );
}
