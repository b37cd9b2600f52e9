//! Acquire: a guest registers, follows how far it is, is confirmed, and is
//! listed only as long as she wants to be.

use serde_json::Value;

use crate::{
    shop::{PASSWORD, email_of},
    site::{Site, say},
    terminal::{Terminal, key},
    web::Visitor,
};

const RINA: &str = "Rina Wulandari";

fn sign_in_at_terminal(staff: &Terminal) {
    staff.wait_for(&say("tui-field-password"));
    staff.press("ratna");
    staff.press(key::TAB);
    staff.press(PASSWORD);
    staff.press(key::ENTER);
    staff.wait_for(&say("tui-column-queue"));
}

fn register(visitor: &Visitor, name: &str, directory: &str) -> String {
    let page = visitor.post(
        "/daftar",
        &[
            ("name", name),
            ("email", &email_of(name)),
            ("phone", "0812 3456 7890"),
            ("city", "Sleman"),
            ("password", PASSWORD),
            ("terms", "yes"),
            ("privacy", "yes"),
            ("directory", directory),
        ],
    );
    assert_eq!(page.status, 303, "{page:?}");
    page.location
}

#[test]
fn from_the_form_to_the_list_of_members() {
    let mut site = Site::open();
    let guest = site.visitor();
    let status = register(&guest, RINA, "yes");

    // The status page says what is awaited and by when, and mails again.
    let page = guest.get(&status);
    assert!(
        page.body.contains(&say("web-registration-awaited")),
        "{page:?}"
    );
    assert!(page.body.contains("Anda membuka tautan"), "{page:?}");
    let again = guest.post(&format!("{status}/kirim-ulang"), &[]);
    assert_eq!(again.status, 303, "{again:?}");
    let member =
        shop_core::members::by_email(&mut site.shop.conn, &email_of(RINA).parse().unwrap())
            .unwrap()
            .unwrap();
    let token = site.shop.token_of_mail(&member, "/daftar/konfirmasi/");
    let confirmed = guest.post(&format!("/daftar/konfirmasi/{}", token.reveal()), &[]);
    assert_eq!(confirmed.status, 200, "{confirmed:?}");
    let page = guest.get(&status);
    assert!(
        page.body.contains("keputusan kami, paling lambat"),
        "{page:?}"
    );
    assert!(!page.body.contains("kirim-ulang"), "{page:?}");

    // Staff confirm her at the terminal; only then is she listed.
    let empty = guest.get("/anggota");
    assert!(
        empty.body.contains(&say("web-directory-empty")),
        "{empty:?}"
    );
    let staff = site.terminal();
    sign_in_at_terminal(&staff);
    staff.press("gd");
    staff.wait_for("1 baris");
    staff.press(key::ENTER);
    staff.wait_for(&say("tui-label-decide-by"));
    staff.press("A");
    staff.wait_for(&say("tui-verb-confirm-member"));
    staff.press("y");
    staff.wait_for("disetujui sebagai anggota");

    let page = guest.get("/anggota");
    assert!(page.body.contains("<b>Rina</b>"), "{page:?}");
    assert!(page.body.contains("content=\"noindex\""), "{page:?}");
    for hidden in [RINA, &*email_of(RINA), "0812", "3456"] {
        assert!(!page.body.contains(hidden), "{hidden} is shown to guests");
    }
    assert!(guest.get("/anggota?q=sleman").body.contains("<b>Rina</b>"));
    assert!(!guest.get("/anggota?q=medan").body.contains("<b>Rina</b>"));

    // She takes it back, and is gone at once.
    let rina = site.visitor();
    assert_eq!(rina.sign_in(RINA).status, 303);
    let consents = rina.get("/akun/persetujuan");
    assert!(
        consents
            .body
            .contains("name=\"directory\" value=\"yes\" checked"),
        "{consents:?}"
    );
    let saved = rina.post("/akun/persetujuan", &[("profiling", "yes")]);
    assert_eq!(saved.status, 303, "{saved:?}");
    assert!(!guest.get("/anggota").body.contains("<b>Rina</b>"));
    let log = rina.get("/akun/persetujuan").body;
    assert!(log.contains(&say("web-consent-withdrawn")), "{log}");

    // The command line knows the same.
    let log = site.cli(&["--format", "json", "member", "consent", &email_of(RINA)]);
    let log: Value = serde_json::from_str(&log.stdout).unwrap();
    let last = log.as_array().unwrap().last().unwrap();
    assert_eq!(last["purpose"], "directory");
    assert_eq!(last["given"], false);
}

#[test]
fn a_customer_at_the_counter_becomes_a_member() {
    let mut site = Site::open();
    let staff = site.terminal();
    sign_in_at_terminal(&staff);
    staff.press("gp");
    staff.wait_for(&say("tui-empty-members"));
    staff.press("B");
    staff.wait_for(&say("tui-create-member-title"));
    for line in ["Bu Sumi", "0857 1111 2222", "sumi@example.com", "Bantul"] {
        staff.press(line);
        staff.press(key::TAB);
    }
    staff.press(" ");
    staff.press(key::SEND);
    staff.wait_for("terdaftar; tautan kata sandi");
    staff.wait_for("sumi@example.com");

    // The same customer is not registered twice by mistake.
    let twice = [
        "member",
        "create",
        "--name",
        "Sumi",
        "--email",
        "lain@example.com",
        "--phone",
        "085711112222",
        "--city",
        "Bantul",
        "--agrees",
    ];
    let refused = site.cli(&twice);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.stdout.contains("nomor sama"), "{refused:?}");
    let done = site.cli(&[&twice[..], &["--anyway"]].concat());
    assert_eq!(done.code, Some(0), "{done:?}");

    // The link in the mail lets her choose a password, once.
    let link = site.server.mail_to("sumi@example.com", "").link();
    let path = link.split_once("/kata-sandi-baru/").unwrap().1.to_owned();
    let path = format!("/kata-sandi-baru/{path}");
    let sumi = site.visitor();
    assert_eq!(sumi.get(&path).status, 200);
    assert_eq!(sumi.post(&path, &[("password", "pendek")]).status, 422);
    assert_eq!(
        sumi.post(&path, &[("password", "kebaya encim")]).status,
        303
    );
    assert_eq!(
        sumi.post(&path, &[("password", "sandi lain lagi")]).status,
        410
    );
    assert_eq!(sumi.get(&path).status, 410);
    let entered = sumi.post(
        "/masuk",
        &[("email", "sumi@example.com"), ("password", "kebaya encim")],
    );
    assert_eq!(entered.status, 303, "{entered:?}");
    site.shop.check_books();
}

#[test]
fn forgetting_the_password_tells_nothing_to_strangers() {
    let mut site = Site::open();
    site.shop.member(RINA);
    let visitor = site.visitor();
    let known = visitor.post("/lupa-kata-sandi", &[("email", &email_of(RINA))]);
    let unknown = visitor.post("/lupa-kata-sandi", &[("email", "tidak.ada@example.com")]);
    assert_eq!((known.status, unknown.status), (303, 303));
    assert_eq!(known.location, unknown.location);
    let wrong = visitor.post(
        "/lupa-kata-sandi",
        &[("email", "<script>alert(1)</script>")],
    );
    assert_eq!(wrong.status, 422);
    assert!(!wrong.body.contains("<script>alert"), "{wrong:?}");
    assert!(
        wrong.body.contains("&lt;script&gt;") || wrong.body.contains("&#60;script"),
        "{wrong:?}"
    );
    for token in ["x", "../masuk", &"0".repeat(32), &"A".repeat(32)] {
        let page = visitor.get(&format!("/kata-sandi-baru/{token}"));
        assert!([404, 410].contains(&page.status), "{page:?}");
        let page = visitor.post(&format!("/daftar/status/{token}/kirim-ulang"), &[]);
        assert_eq!(page.status, 404, "{page:?}");
    }
}

#[test]
fn script_in_every_field_of_the_record_stays_text() {
    let mut site = Site::open();
    let rina = site.member(RINA);
    let script = "<script>alert(1)</script>";
    let template = "{{ 7*7 }}${7*7}";
    for poison in [script, template] {
        let page = rina.post(
            "/akun/profil",
            &[
                ("name", poison),
                ("nickname", poison),
                ("phone", "0812 3456 7890"),
                ("city", poison),
                ("sizes", poison),
                ("colours", poison),
                ("salutation", poison),
                ("acquaintance", poison),
                ("birthday", ""),
            ],
        );
        assert_eq!(page.status, 303, "{page:?}");
        rina.post("/akun/persetujuan", &[("directory", "yes")]);
        for path in ["/akun/profil", "/akun/persetujuan", "/anggota", "/"] {
            let body = rina.get(path).body;
            assert!(!body.contains(script), "{path} holds {script}");
            assert!(!body.contains(">49"), "{path} counted");
        }
        let shown = site.cli(&["member", "show", &email_of(RINA)]);
        assert_eq!(shown.code, Some(0), "{shown:?}");
    }
    let wrong = rina.post(
        "/akun/profil",
        &[
            ("name", ""),
            ("nickname", "0812 3456 7890"),
            ("phone", script),
            ("city", &"x".repeat(200)),
            ("birthday", script),
        ],
    );
    assert_eq!(wrong.status, 422, "{wrong:?}");
    assert!(!wrong.body.contains(script), "{wrong:?}");
    for sentence in [
        "error-field-nickname",
        "error-field-birthday",
        "error-field-phone",
    ] {
        assert!(wrong.body.contains(&say(sentence)), "{sentence}: {wrong:?}");
    }
    // What was typed is kept.
    assert_eq!(wrong.field("nickname"), "0812 3456 7890");
    let search = site
        .visitor()
        .get("/anggota?q=%3Cscript%3Ealert(1)%3C/script%3E&setelah=abc");
    assert_eq!(search.status, 200);
    assert!(!search.body.contains(script));
}

/// Registers, confirms the address, and returns the path of the status page.
fn awaiting_decision(site: &mut Site, guest: &Visitor, name: &str) -> String {
    let status = register(guest, name, "");
    let member =
        shop_core::members::by_email(&mut site.shop.conn, &email_of(name).parse().unwrap())
            .unwrap()
            .unwrap();
    let token = site.shop.token_of_mail(&member, "/daftar/konfirmasi/");
    let confirmed = guest.post(&format!("/daftar/konfirmasi/{}", token.reveal()), &[]);
    assert_eq!(confirmed.status, 200, "{confirmed:?}");
    status
}

#[test]
fn staff_ask_read_the_answer_and_refuse_with_a_reason() {
    let mut site = Site::open();
    let guest = site.visitor();
    let status = awaiting_decision(&mut site, &guest, RINA);
    let staff = site.terminal();
    sign_in_at_terminal(&staff);
    staff.press("gd");
    staff.wait_for("1 baris");
    staff.press(key::ENTER);
    staff.wait_for(&say("tui-label-decide-by"));
    staff.press("i");
    staff.wait_for(&say("tui-ask-info-note"));
    staff.press("Butik kami mengirim ke Sleman bagian mana?");
    staff.press(key::SEND);
    staff.wait_for("Pertanyaan dikirim kepada");
    let address = email_of(RINA);
    let asked = site.server.mail_to(&address, "Satu pertanyaan");
    assert!(asked.text.contains("Sleman bagian mana?"), "{asked:?}");

    // She answers on the status page, without an account that works yet.
    let page = guest.get(&status);
    assert!(page.body.contains("Sleman bagian mana?"), "{page:?}");
    let empty = guest.post(&status, &[("answer", "  ")]);
    assert_eq!(empty.status, 422, "{empty:?}");
    let answer = "Kalasan, dekat candi. <script>alert(1)</script>";
    assert_eq!(guest.post(&status, &[("answer", answer)]).status, 303);
    assert!(!guest.get(&status).body.contains("<script>alert"));
    let shown = site.cli(&["member", "timeline", &address]);
    assert!(shown.stdout.contains("Kalasan"), "{shown:?}");

    // Refused with a reason, which she reads in the mail and on the page.
    let refuse = ["member", "refuse", &address, "--reason", "duplicate"];
    let words = ["--note", "Ibu sudah terdaftar dengan nomor lama."];
    let refused = site.cli(&[&refuse[..], &words].concat());
    assert_eq!(refused.code, Some(0), "{refused:?}");
    let letter = site.server.mail_to(&address, "Tentang pendaftaran");
    assert!(letter.text.contains("nomor lama"), "{letter:?}");
    let page = guest.get(&status);
    assert!(page.body.contains("nomor lama"), "{page:?}");
    assert!(page.body.contains("href=\"/daftar\""), "{page:?}");

    // Whoever is confirmed is told so by mail.
    let other = site.visitor();
    awaiting_decision(&mut site, &other, "Sari Dewi");
    let email = email_of("Sari Dewi");
    let asked = site.cli(&["member", "ask", &email, "Nomor WhatsApp yang mana?"]);
    assert_eq!(asked.code, Some(0), "{asked:?}");
    let question = site.server.mail_to(&email, "Satu pertanyaan");
    assert!(question.text.contains("yang mana?"), "{question:?}");
    let confirmed = site.cli(&["member", "approve", &email_of("Sari Dewi")]);
    assert_eq!(confirmed.code, Some(0), "{confirmed:?}");
    let welcome = site
        .server
        .mail_to(&email_of("Sari Dewi"), "Selamat datang");
    assert!(welcome.text.contains("Sari"), "{welcome:?}");
}
