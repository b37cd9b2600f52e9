//! The discussion forum: asked on the web, looked at and answered in the
//! terminal, kept in order from the command line.

use shop_core::{
    forum::{self, ForumCategoryEdit},
    mail,
};

use crate::{
    shop::{email_of, staff},
    site::{Site, say},
    terminal::key,
    tui::enter,
};

#[test]
fn a_question_from_its_first_word_to_its_answer() {
    let mut site = Site::open();
    let by = staff(shop_core::staff::Role::Moderator);
    for name in ["Ukuran & Potongan", "Belanja & Kirim"] {
        let new = ForumCategoryEdit {
            name: name.to_owned(),
            ..ForumCategoryEdit::default()
        };
        forum::create_category(&mut site.shop.conn, site.shop.now, &by, &new).unwrap();
    }
    let rina = site.returning_member("Rina");

    // A member asks; her first post waits, and she is told so.
    let fields = [
        ("category", "belanja-kirim"),
        ("title", "Kebaya wisuda untuk tinggi 148"),
        ("body", "Tinggi saya **148 cm**. Kutubaru atau brokat?"),
    ];
    let opened = rina.post("/forum/baru", &fields);
    assert_eq!(opened.status, 303, "{opened:?}");
    let path = opened.location;
    assert!(rina.get(&path).body.contains(&say("web-forum-topic-held")));
    let guest = site.visitor();
    assert_eq!(guest.get(&path).status, 404);

    // In the terminal it waits on the first screen; the moderator reads it,
    // lets it appear, and answers.
    let terminal = site.terminal();
    enter(&terminal);
    terminal.wait_for(&say("tui-queue-forum-posts"));
    terminal.press("gf");
    terminal.wait_for(&format!("▸ {}", say("tui-screen-forum")));
    terminal.wait_for("Rina");
    terminal.press(key::ENTER);
    terminal.wait_for("Kutubaru atau brokat?");
    terminal.press("A");
    terminal.wait_for(&say("tui-verb-forum-approve"));
    terminal.press("y");
    terminal.wait_for("ditampilkan");
    terminal.press("r");
    terminal.wait_for(say("tui-forum-answer-note").split(':').next().unwrap());
    terminal.press("Kutubaru, dan kami pendekkan gratis.");
    terminal.press(key::SEND);
    terminal.wait_for("Jawaban tayang");

    // Everybody reads both; the answer is the shop's, and the member has mail.
    let page = guest.get(&path);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("<strong>148 cm</strong>"), "{page:?}");
    assert!(page.body.contains("kami pendekkan gratis"), "{page:?}");
    assert!(page.body.contains("of-shop"), "{page:?}");
    let letters = mail::recent(&mut site.shop.conn, 50).unwrap();
    let mut to_rina: Vec<&str> = letters
        .iter()
        .filter(|letter| letter.recipient.as_str() == email_of("Rina"))
        .filter(|letter| letter.template.starts_with("forum-"))
        .map(|letter| letter.template.as_str())
        .collect();
    to_rina.sort_unstable();
    assert_eq!(to_rina, ["forum-approved", "forum-reply"]);

    // She marks the answer; the topic goes where it belongs.
    assert_eq!(
        rina.post(&format!("{path}/jawaban"), &[("nomor", "2")])
            .status,
        303
    );
    let id = path
        .rsplit('/')
        .next()
        .unwrap()
        .split('-')
        .next()
        .unwrap()
        .to_owned();
    let moved = site.cli(&["forum", "move", &id, "--to", "ukuran-potongan"]);
    assert_eq!(moved.code, Some(0), "{}", moved.stderr);
    let listed = site.cli(&["forum", "list", "--format", "csv"]);
    assert!(
        listed.stdout.contains("ukuran-potongan"),
        "{}",
        listed.stdout
    );
    assert!(
        guest
            .get("/forum/ukuran-potongan")
            .body
            .contains("Kebaya wisuda")
    );

    // Somebody who only advertises is silenced, in the forum alone.
    let sari = site.returning_member("Sari");
    let advert = sari.post(&format!("{path}/balas"), &[("body", "Pinjol cair cepat")]);
    assert_eq!(advert.status, 303);
    let refused = site.cli(&["forum", "hide", &format!("{id}#3"), "--reason", "Iklan"]);
    assert_eq!(refused.code, Some(0), "{}", refused.stderr);
    let email = email_of("Sari");
    let silenced = site.cli(&[
        "forum", "silence", &email, "--days", "7", "--reason", "Iklan",
    ]);
    assert_eq!(silenced.code, Some(0), "{}", silenced.stderr);
    let again = sari.post(&format!("{path}/balas"), &[("body", "Halo")]);
    assert_eq!(again.status, 403);
    assert_eq!(sari.get("/hubungi-kami").status, 200);
    let log = site.cli(&["forum", "log", "--format", "csv"]);
    assert!(
        log.stdout.contains("forum.member_silenced"),
        "{}",
        log.stdout
    );
    assert!(log.stdout.contains("forum.topic_moved"), "{}", log.stdout);
}
