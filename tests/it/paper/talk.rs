//! Criticism, suggestions, complaints: the row of the paper, walked on the
//! web, in the terminal and on the command line.

use serde_json::Value;
use shop_core::{
    messages::{Lang, text_with},
    service::{self, ConversationState},
};

use crate::{
    service::letters::PIXEL,
    site::{Site, say},
    terminal::key,
    tui::enter,
};

#[test]
fn a_complaint_goes_from_the_page_through_the_terminal_to_the_report() {
    let mut site = Site::open();
    let rina = site.member("Rina");
    // A criticism and a suggestion go the same way.
    for (kind, subject) in [
        ("criticism", "Foto terlalu terang"),
        ("suggestion", "Ukuran 3XL"),
    ] {
        let fields = [
            ("kind", kind),
            ("subject", subject),
            ("message", "Semoga berguna."),
        ];
        let sent = rina.letter("/hubungi-kami", &fields, &[]);
        assert_eq!(sent.status, 303, "{sent:?}");
    }
    let fields = [
        ("kind", "complaint"),
        ("subject", "Kancing lepas"),
        ("message", "Kancing manset kiri lepas."),
    ];
    let sent = rina.letter("/hubungi-kami", &fields, &[("kancing.png", PIXEL)]);
    let path = sent.location.split('?').next().unwrap().to_owned();
    let number = path.rsplit('/').next().unwrap().to_owned();

    // The complaint is due first, so it stands on top.
    let mut terminal = site.terminal();
    enter(&terminal);
    terminal.press("gt");
    // The home screen names it too: wait for the inbox itself.
    let deadline = say("tui-column-deadline");
    terminal.wait_until("the inbox", |screen| {
        screen.contains(&deadline) && screen.contains("Kancing lepas")
    });
    terminal.press("\r");
    terminal.wait_for("Kancing manset kiri lepas.");
    terminal.press("a");
    let done = |key: &str| text_with(Lang::Id, key, &[("number", &number)]);
    terminal.wait_for(&done("tui-done-taken"));
    terminal.press("n");
    terminal.wait_for(&say("tui-note-note"));
    terminal.press("Kancing cadangan di laci dua.");
    terminal.press(key::SEND);
    terminal.wait_for(&done("tui-done-noted"));
    terminal.press("r");
    // Her address stands on the record too; the composer has this title.
    terminal.wait_for("BALAS KE PELANGGAN → rina@example.com");
    terminal.press("Kami kirim kancing gantinya hari ini.");
    terminal.press(key::SEND);
    terminal.wait_for(&text_with(
        Lang::Id,
        "tui-review-title",
        &[("number", &number)],
    ));
    terminal.press("y");
    terminal.wait_for(&done("tui-done-replied"));
    terminal.press("Q");
    assert_eq!(terminal.wait_for_end(), 0);

    let page = rina.get(&path);
    assert!(
        page.body.contains("Kami kirim kancing gantinya hari ini."),
        "{page:?}"
    );
    assert!(!page.body.contains("laci dua"), "{page:?}");
    let thanks = rina.letter(&path, &[("reply", "Sudah sampai, terima kasih.")], &[]);
    assert_eq!(thanks.status, 303, "{thanks:?}");

    let run = |arguments: &[&str]| {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
        run.stdout
    };
    let refused = site.cli(&["conversation", "solve", &number]);
    assert_eq!(refused.code, Some(1), "{}", refused.stderr);
    run(&[
        "conversation",
        "solve",
        &number,
        "--cause",
        "defect",
        "--outcome",
        "repaired",
        "--root-cause",
        "Benang tipis.",
    ]);
    let shown: Value =
        serde_json::from_str(&run(&["conversation", "show", &number, "--format", "json"])).unwrap();
    assert_eq!(shown["state"], "solved", "{shown}");
    assert_eq!(shown["assignee"], "Ratna", "{shown}");
    assert_eq!(
        shown["messages"].as_array().map(Vec::len),
        Some(4),
        "{shown}"
    );
    let rated = rina.post(&format!("{path}/nilai"), &[("stars", "5"), ("comment", "")]);
    assert_eq!(rated.status, 303, "{rated:?}");

    // The rest is worked through from the command line alone.
    let list: Value =
        serde_json::from_str(&run(&["conversation", "list", "--format", "json"])).unwrap();
    let open: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["number"].as_str())
        .collect();
    let [criticism, suggestion] = open.as_slice() else {
        panic!("{list}");
    };
    run(&["conversation", "take", criticism, "--as", "ratna"]);
    run(&["conversation", "assign", suggestion, "ratna"]);
    run(&[
        "conversation",
        "canned",
        "set",
        "terima",
        "Terima kasih, {name}. Kami catat.",
    ]);
    run(&["conversation", "canned", "list"]);
    run(&["conversation", "reply", criticism, "--canned", "terima"]);
    run(&["conversation", "note", criticism, "Foto ulang pekan depan."]);
    run(&[
        "conversation",
        "snooze",
        suggestion,
        "--until",
        &tomorrow(&site),
    ]);
    run(&["conversation", "reopen", suggestion]);
    run(&["conversation", "spam", suggestion]);
    run(&["conversation", "calendar", "hours", "7", "10:00-14:00"]);
    run(&["conversation", "calendar", "holiday", "2031-12-25", "Natal"]);
    run(&["conversation", "calendar", "work-day", "2031-12-25"]);
    run(&[
        "conversation",
        "calendar",
        "promise",
        "question",
        "--answer",
        "60",
        "--solve",
        "600",
    ]);
    run(&["conversation", "calendar", "show"]);
    run(&["conversation", "canned", "delete", "terima"]);
    let call = run(&[
        "conversation",
        "open",
        "rina@example.com",
        "Titip salam",
        "Menelepon untuk berterima kasih.",
        "--channel",
        "phone",
        "--format",
        "json",
    ]);
    assert!(call.contains("Titip salam"), "{call}");
    let nothing = site.cli(&["conversation", "show", "HK-0000-0000"]);
    assert_eq!(nothing.code, Some(3), "{}", nothing.stderr);

    let conn = &mut site.shop.conn;
    let complaint = service::by_number(conn, &number).unwrap().unwrap();
    assert_eq!(complaint.state, ConversationState::Solved);
    assert!(complaint.first_answer_minutes.is_some());
    let criticism = service::by_number(conn, criticism).unwrap().unwrap();
    assert_eq!(criticism.state, ConversationState::Waiting);
}

fn tomorrow(site: &Site) -> String {
    (site.shop.now.day() + chrono::Duration::days(1)).to_string()
}
