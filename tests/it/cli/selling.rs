//! A sale from the command line: approve, verify, pack, ship.

use serde_json::Value;

use crate::site::Site;

#[test]
fn an_order_can_be_worked_through_without_the_terminal() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let rina = site.shop.member("Rina");
    let sari = site.shop.register("Sari");
    let order = site.shop.order_by_courier(&rina, &[(kebaya, 2)]);
    site.shop.confirm_payment(&order);
    let number = &*order.number;
    let done = |arguments: &[&str]| {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
        run.stdout
    };

    done(&["member", "approve", sari.email.as_str()]);
    let members: Value =
        serde_json::from_str(&done(&["member", "list", "--format", "json"])).unwrap();
    assert!(members.to_string().contains("Sari"), "{members}");
    let waiting = done(&["payment", "list", "--format", "csv"]);
    assert!(waiting.contains(number), "{waiting}");
    done(&["payment", "verify", number]);
    done(&["order", "pack", number]);
    done(&["order", "ship", number, "--tracking", "JP1234567890"]);
    let shown = done(&["order", "show", number, "--format", "json"]);
    assert!(shown.contains("JP1234567890"), "{shown}");
    assert_eq!(site.shop.stock(kebaya), (3, 0, 3));
    let view = site.shop.view(order.id);
    assert_eq!(
        view.payments[0].payment.decided_by.as_deref(),
        Some("cli:penguji")
    );
    site.shop.check_books();
}

#[test]
fn what_cannot_be_done_is_said_with_its_exit_code() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let rina = site.shop.member("Rina");
    let order = site.shop.order_by_courier(&rina, &[(kebaya, 2)]);
    let number = &*order.number;
    let refused = |arguments: &[&str], code: i32| {
        for lang in ["id", "en"] {
            let run = site.cli(&[arguments, &["--lang", lang]].concat());
            assert_eq!(
                run.code,
                Some(code),
                "{arguments:?}: {}{}",
                run.stdout,
                run.stderr
            );
            assert!(
                !run.stderr.is_empty(),
                "{arguments:?} is refused without a word"
            );
            assert!(
                !run.stderr.contains('⟦') && !run.stderr.contains("panicked"),
                "{}",
                run.stderr
            );
        }
    };
    refused(&["order", "ship", number, "--tracking", "JP1234567890"], 1);
    refused(
        &[
            "order",
            "ship",
            "GG-9999-0001",
            "--tracking",
            "JP1234567890",
        ],
        3,
    );
    refused(&["payment", "verify", number, "--amount", "1,250.00"], 2);
    refused(&["payment", "verify", number, "--amount", "-5"], 1);
    refused(&["member", "approve", "nobody@example.com"], 3);
    refused(
        &["member", "refuse", "rina@example.com", "--reason", "abuse"],
        1,
    );
    refused(&["order", "fly", number], 2);
    site.shop.check_books();
}
