//! The shop's own side: staff with roles and passwords, and what each did.

use shop_core::{secret::Password, staff};

use crate::{
    shop::PASSWORD,
    site::{Site, say},
    terminal::key,
    tui::enter,
};

#[test]
fn one_account_from_its_making_to_its_end() {
    let mut site = Site::open();

    // Staff pages do not exist on the web; what happens there is on record.
    let visitor = site.visitor();
    for path in ["/admin", "/staf", "/staff", "/audit"] {
        assert_eq!(visitor.get(path).status, 404, "{path}");
    }
    let rina = site.shop.register("Rina Wulandari");

    // In the terminal the owner makes an account.
    let owner = site.terminal();
    enter(&owner);
    owner.press("gS");
    owner.wait_for(&format!("▸ {}", say("tui-screen-staff")));
    owner.press("B");
    owner.wait_for(&say("tui-staff-new-title"));
    owner.press("Budi Santoso");
    owner.press(key::TAB);
    owner.press("budi.s");
    owner.press(key::SEND);
    owner.wait_for("budi.s, kata sandi:");
    let screen = owner.screen();
    let password = screen
        .split_whitespace()
        .find(|word| word.len() == 14 && word.matches('-').count() == 2)
        .unwrap()
        .to_owned();
    owner.press(key::ESCAPE);
    owner.wait_gone(&password);

    // Budi signs in with it and takes a password of his own.
    let budi = site.terminal();
    budi.wait_for(&say("tui-field-password"));
    budi.press("budi.s");
    budi.press(key::TAB);
    budi.press("bukan ini");
    budi.press(key::ENTER);
    budi.wait_for("✗");
    budi.press(&password);
    budi.press(key::ENTER);
    budi.wait_for("Budi Santoso (Kasir)");
    budi.press(":");
    budi.press("sandi");
    budi.press(key::ENTER);
    budi.wait_for(&say("tui-own-password-title"));
    for typed in [&*password, PASSWORD, PASSWORD] {
        budi.press(typed);
        budi.press(key::TAB);
    }
    budi.press(key::SEND);
    budi.wait_for(&say("tui-done-own-password"));

    // His role is changed, then he leaves: his terminal is put out.
    let role = site.cli(&["staff", "role", "budi.s", "warehouse", "--as", "ratna"]);
    assert_eq!(role.code, Some(0), "{}", role.stderr);
    budi.press("go");
    budi.wait_for(&say("tui-no-longer-welcome"));
    let gone = site.cli(&["staff", "disable", "budi.s", "--as", "ratna"]);
    assert_eq!(gone.code, Some(0), "{}", gone.stderr);
    let answer = staff::sign_in(
        &mut site.shop.conn,
        site.shop.now,
        "budi.s",
        &Password::typed(PASSWORD),
    );
    assert!(answer.is_err(), "{answer:?}");

    // Everything is on record, in the terminal and on the command line.
    owner.press("gl");
    owner.wait_for(&say("event-staff-disabled"));
    owner.wait_for(&say("event-staff-password-changed"));
    owner.wait_for(&say("event-staff-sign-in-failed"));
    let by = site.cli(&["audit", "list", "--by", "budi.s", "--format", "csv"]);
    assert_eq!(by.code, Some(0), "{}", by.stderr);
    let kinds: Vec<&str> = by
        .stdout
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').nth(3))
        .collect();
    assert_eq!(kinds, ["staff.password_changed", "staff.signed_in"]);
    let about = format!("member:{}", rina.id);
    let member = site.cli(&["audit", "list", "--about", &about, "--format", "csv"]);
    assert!(
        member.stdout.contains("member.registered"),
        "{}",
        member.stdout
    );
    let shown = site.cli(&["staff", "show", "budi.s"]);
    assert!(shown.stdout.contains("Budi Santoso"), "{}", shown.stdout);
    assert!(!shown.stdout.contains("argon2"), "{}", shown.stdout);
    let made = site.cli(&[
        "staff",
        "password",
        "budi.s",
        "--generate",
        "--format",
        "csv",
    ]);
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    assert!(made.stdout.starts_with("username,password\nbudi.s,"));
    // Whoever is no owner or admin may not read what others did.
    site.add_staff("gudang", staff::Role::Warehouse);
    let denied = site.cli(&["audit", "list", "--as", "gudang"]);
    assert_eq!(denied.code, Some(1), "{}", denied.stderr);
}
