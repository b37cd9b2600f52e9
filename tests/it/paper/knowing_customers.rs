//! Enhance and retain: the shop knows its customers, each contact written
//! down in a line, and finds the loyal and the promising.

use chrono::Duration;
use serde_json::Value;

use crate::{
    shop::{PASSWORD, email_of},
    site::{Site, say},
    terminal::key,
};

const RINA: &str = "Rina Wulandari";

#[test]
fn one_customer_from_her_profile_to_the_list_of_the_loyal() {
    let mut site = Site::open();
    let goods = site.shop.goods("Kebaya Kutubaru", 400_000, 30);
    let now = site.shop.now;
    site.shop.now = now.minus(Duration::days(120));
    let rina = site.shop.member(RINA);
    for days in [90, 50, 12] {
        site.shop.now = now.minus(Duration::days(days));
        let order = site.shop.order(&rina, &[(goods, 1)]);
        site.shop.pay(&order);
    }
    site.shop.now = now;

    // On the web she tells what she likes.
    let visitor = site.visitor();
    assert_eq!(visitor.sign_in(RINA).status, 303);
    let profile = visitor.get("/akun/profil");
    assert!(
        profile.body.contains(&say("web-taste-sizes")),
        "{profile:?}"
    );
    let birthday = now.day().format("%d-%m").to_string();
    let saved = visitor.post(
        "/akun/profil",
        &[
            ("name", RINA),
            ("nickname", "Bu Rin"),
            ("salutation", "ibu"),
            ("phone", "0812 3456 7890"),
            ("city", "Sleman"),
            ("birthday", &birthday),
            ("sizes", "M"),
            ("colours", "sogan"),
        ],
    );
    assert_eq!(saved.status, 303, "{saved:?}");

    // In the terminal staff see her and write a call down.
    let staff = site.terminal();
    staff.wait_for(&say("tui-field-password"));
    staff.press("ratna");
    staff.press(key::TAB);
    staff.press(PASSWORD);
    staff.press(key::ENTER);
    staff.wait_for(&say("tui-column-queue"));
    staff.press("gp");
    // Her name stands on the first screen too, on what is to be packed.
    staff.wait_for("1 baris");
    staff.press(key::ENTER);
    staff.wait_for("Ibu Rina Wulandari");
    staff.wait_for("R 5: 12 hari; F 3: 3 pesanan");
    staff.press("ct");
    staff.wait_for("Telepon · Rina Wulandari");
    staff.press("Tanya ukuran L");
    staff.press(key::TAB);
    staff.press("besok");
    staff.press(key::SEND);
    staff.wait_for("tercatat");
    staff.press("n");
    staff.wait_for(&say("tui-note-internal"));
    staff.press("Lengan dipendekkan");
    staff.press(key::SEND);
    staff.wait_for("tersimpan");
    staff.press("#");
    // The help is longer than a line of the dialog.
    staff.wait_for("Pisahkan dengan koma");
    staff.press("kebaya, arisan");
    staff.press(key::SEND);
    staff.wait_for("#arisan #kebaya");
    staff.press(key::ESCAPE);

    // The command line finds her among the loyal, with her whole timeline.
    let counted = site.cli(&["--format", "json", "member", "segments", "--count"]);
    assert_eq!(counted.code, Some(0), "{counted:?}");
    let rows: Value = serde_json::from_str(&counted.stdout).unwrap();
    let loyal = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["segment"] == "loyal")
        .unwrap();
    assert_eq!(loyal["members"], 1);
    assert_eq!(loyal["net_year"], 1_200_000);
    let list = site.cli(&["member", "list", "--customers", "loyal"]);
    assert!(list.stdout.contains(RINA), "{list:?}");
    let none = site.cli(&["member", "list", "--segment", "champion"]);
    assert_eq!(none.code, Some(3), "{none:?}");
    let tagged = site.cli(&["member", "list", "--tag", "arisan"]);
    assert!(tagged.stdout.contains(RINA), "{tagged:?}");
    let birthdays = site.cli(&["member", "birthdays"]);
    assert!(
        birthdays.stdout.contains("Ibu Rina Wulandari"),
        "{birthdays:?}"
    );
    let email = email_of(RINA);
    let timeline = site.cli(&["member", "timeline", &email, "--limit", "200"]);
    for words in [
        "Telepon · Tanya ukuran L",
        "Lengan dipendekkan",
        "Pesanan dibuat",
        "Pembayaran diterima",
        "Data anggota diubah",
        "Email",
    ] {
        assert!(timeline.stdout.contains(words), "{words}: {timeline:?}");
    }
    let contacts = site.cli(&["member", "timeline", &email, "--kind", "contacts"]);
    assert_eq!(contacts.stdout.lines().count(), 2, "{contacts:?}");
    let follow_ups = site.cli(&["member", "follow-ups"]);
    assert!(
        follow_ups.stdout.contains("Tanya ukuran L"),
        "{follow_ups:?}"
    );
    let show = site.cli(&["--format", "json", "member", "show", &email]);
    let show: Value = serde_json::from_str(&show.stdout).unwrap();
    assert_eq!(show["segment"], "loyal");
    assert_eq!(show["nickname"], "Bu Rin");
    assert_eq!(show["net_ever"], 1_200_000);

    // In the list of the loyal at the terminal as well.
    staff.press("gp");
    staff.press("))");
    staff.wait_for(&format!("[{}]", say("tui-view-loyal")));
    staff.wait_for("R 5: 12 hari; F 3: 3 pesanan");
}
