//! News to a segment: written on the command line and in the terminal, sent
//! to those who agreed, stopped by a button and never by a glance.

use std::fs;

use serde_json::Value;
use shop_core::{
    campaigns::{self, SuppressionReason},
    customers,
    members::{self, ConsentPurpose, Member},
    messages::{Lang, text_with},
    staff::Role,
    time::Timestamp,
};

use crate::{
    campaigns::wants_news,
    site::{Site, say},
    terminal::key,
    tui::enter,
    waiting::until,
};

/// Members who bought once, so that they are of one segment.
fn buyers(site: &mut Site, names: &[&str]) -> Vec<Member> {
    let kebaya = site.shop.goods("Kebaya Kutubaru", 300_000, 20);
    let mut people = Vec::new();
    for name in names {
        let member = site.shop.member(name);
        let order = site.shop.order(&member, &[(kebaya, 1)]);
        site.shop.pay(&order);
        people.push(member);
    }
    people
}

fn gets_news(site: &mut Site, member: &Member) -> bool {
    members::holds(&mut site.shop.conn, member.id, ConsentPurpose::NewsMail).unwrap()
}

#[test]
fn a_letter_goes_to_a_segment_and_only_the_button_stops_the_next() {
    let mut site = Site::open();
    let people = buyers(&mut site, &["Rina", "Tuti", "Wati"]);
    let prospect = site.shop.member("Sari");
    // Rina agrees on her page; Tuti's mail comes back; Wati never agreed.
    let rina = site.visitor();
    assert_eq!(rina.sign_in("Rina").status, 303);
    let agreed = rina.post("/akun/persetujuan", &[("news_mail", "yes")]);
    assert_eq!(agreed.status, 303, "{agreed:?}");
    assert!(gets_news(&mut site, &people[0]));
    // That form withdraws what is not ticked: without this she is of no segment.
    rina.post(
        "/akun/persetujuan",
        &[("news_mail", "yes"), ("profiling", "yes")],
    );
    wants_news(&mut site.shop, &people[1], true);
    wants_news(&mut site.shop, &prospect, true);
    let owner = crate::shop::staff(Role::Owner);
    let (now, conn) = (Timestamp::now(), &mut site.shop.conn);
    let bounced = SuppressionReason::Bounced;
    campaigns::suppress(conn, now, &owner, &people[1].email, bounced, "").unwrap();
    customers::count(conn, now).unwrap();

    // On the command line: written with a code, tried, sent to one segment.
    let letter = site.folder().join("surat.txt");
    fs::write(&letter, "Halo {name},\n\nkodenya {code}. Salam, {shop}").unwrap();
    let wrong = site.folder().join("salah.txt");
    fs::write(&wrong, "Halo {{ 7 * 7 }}").unwrap();
    let (letter, wrong) = (letter.display().to_string(), wrong.display().to_string());
    let run = |arguments: &[&str]| {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
        run.stdout
    };
    run(&[
        "promo", "create", "--name", "Kembali", "--code", "kembali", "--start",
    ]);
    let subject = "Kapan mampir lagi, {name}?";
    let writing = [
        "campaign",
        "create",
        "Kembali",
        "--segment",
        "new",
        "--promotion",
        "1",
    ];
    let refused = site.cli(&[&writing[..], &["--subject", subject, "--body", &wrong]].concat());
    assert_eq!(refused.code, Some(1), "{}", refused.stderr);
    let more = ["--subject", subject, "--body", &letter, "--holdout", "0"];
    run(&[&writing[..], &more].concat());
    let shown = |run: &dyn Fn(&[&str]) -> String| -> Value {
        serde_json::from_str(&run(&["campaign", "show", "1", "--format", "json"])).unwrap()
    };
    let before = shown(&run);
    assert_eq!(
        (&before["members"], &before["reachable"]),
        (&3.into(), &1.into()),
        "{before}"
    );
    run(&["campaign", "try", "1", "ratna@griya.example"]);
    let trial = site.server.mail_to("ratna@griya.example", "Kapan mampir");
    assert!(trial.text.contains("KEMBALI"), "{trial:?}");
    run(&["campaign", "send", "1"]);
    run(&["jobs"]);
    let mail = site
        .server
        .mail_to("rina@example.com", "Kapan mampir lagi, Rina?");
    assert!(mail.text.contains("kodenya KEMBALI."), "{mail:?}");
    let path = mail.text.split_once("/berhenti/").unwrap().1;
    let path = format!("/berhenti/{}", &path[..32]);
    // A mail program finds the way out in the head of the letter.
    let raw = heads(&site).into_iter().find(|head| head.contains(&path));
    let head = raw.expect("the letter's head has the link");
    assert!(
        head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"),
        "{head}"
    );
    let after = until("the campaign to be through", || {
        Some(shown(&run)).filter(|shown| shown["state"] == "sent")
    });
    assert_eq!(after["left_out"], 2, "{after}");
    let mails = site.server.mails();
    let others = ["tuti@", "wati@", "sari@"];
    assert!(
        mails
            .iter()
            .filter(|mail| mail.subject.contains("Kapan mampir"))
            .all(|mail| others.iter().all(|other| !mail.to.contains(other))),
        "{mails:?}"
    );

    // A scanner opens every link; the button and the mail program post.
    for _ in 0..3 {
        let page = site.visitor().get(&path);
        assert_eq!(page.status, 200, "{page:?}");
        assert!(page.body.contains(&say("web-farewell-button")), "{page:?}");
        assert!(gets_news(&mut site, &people[0]));
    }
    let one_click = [("List-Unsubscribe", "One-Click")];
    let pressed = site.visitor().post_from("none", &path, &one_click);
    assert_eq!(pressed.status, 200, "{pressed:?}");
    assert!(!gets_news(&mut site, &people[0]));
    let own = rina.get("/akun/persetujuan");
    assert!(
        own.body.contains(&say("consent-source-unsubscribe")),
        "{own:?}"
    );

    // In the terminal: the next letter, to everybody, reaches her no more.
    let mut terminal = site.terminal();
    enter(&terminal);
    terminal.press("gk");
    terminal.wait_for("Kembali");
    terminal.press("B");
    terminal.wait_for(&say("tui-campaign-new-title"));
    for typed in [
        "Kabar Desember",
        key::TAB,
        key::TAB,
        key::TAB,
        "Rak kami penuh lagi",
        key::TAB,
        "Halo {name}.",
        key::TAB,
        key::TAB,
        key::TAB,
        "\u{15}",
        "0",
    ] {
        terminal.press(typed);
    }
    terminal.press(key::SEND);
    let said = |key: &str| text_with(Lang::Id, key, &[("name", "Kabar Desember")]);
    terminal.wait_for(&said("tui-done-campaign-written"));
    terminal.wait_for("1 dari 4 anggota");
    terminal.press("S");
    terminal.wait_for(&said("tui-campaign-send-title"));
    terminal.press(key::SEND);
    // It says to how many, and asks once more.
    terminal.wait_for("Paling banyak 1 anggota");
    terminal.press("y");
    terminal.wait_gone(&said("tui-campaign-send-title"));
    terminal.wait_for(&say("campaign-state-scheduled"));
    terminal.press("Q");
    assert_eq!(terminal.wait_for_end(), 0);
    let ticked = site.cli(&["jobs"]);
    assert_eq!(ticked.code, Some(0), "{}", ticked.stderr);
    site.server
        .mail_to("sari@example.com", "Rak kami penuh lagi");
    let mails = site.server.mails();
    let to: Vec<&str> = mails
        .iter()
        .filter(|mail| mail.subject.contains("Rak kami"))
        .map(|mail| mail.to.as_str())
        .collect();
    assert_eq!(to.len(), 1, "{to:?}");
}

/// The heads of all letters that were written.
fn heads(site: &Site) -> Vec<String> {
    let folder = fs::read_dir(site.folder().join("data/mail")).unwrap();
    folder
        .flatten()
        .filter_map(|entry| fs::read_to_string(entry.path()).ok())
        .map(|letter| {
            let letter = letter.replace("\r\n", "\n");
            letter.split("\n\n").next().unwrap_or_default().to_owned()
        })
        .collect()
}
