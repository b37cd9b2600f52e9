//! The mail server is down: orders go on, and no mail is lost.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    thread,
};

use chrono::Duration;
use shop_core::mail::{self, MailState, Transport};

use crate::{
    shop::Shop,
    site::Site,
    waiting::{Transcript, until},
};

#[test]
fn an_order_succeeds_and_its_mail_waits() {
    // Nothing listens on port 1.
    let mut site = Site::open_with(&["--smtp", "smtp://127.0.0.1:1"]);
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let (rate, account) = (
        site.shop.pick_up().to_string(),
        site.shop.account.to_string(),
    );
    let visitor = site.member("Rina");
    visitor.add(kebaya, "1");
    let placed = visitor.place(&visitor.checkout((&rate, &account)));
    assert_eq!(placed.status, 303, "{placed:?}");
    let order = visitor.get(&placed.location);
    assert_eq!(order.status, 200, "{}: {order:?}", placed.location);
    let conn = &mut site.shop.conn;
    until("an attempt to send the mail of the order", || {
        let mails = mail::recent(conn, 20).unwrap();
        let of_order = mails
            .into_iter()
            .find(|mail| mail.subject.contains("GG-"))?;
        assert_eq!(of_order.state, MailState::Queued);
        (of_order.attempts > 0 && of_order.last_error.is_some()).then_some(())
    });
    assert_eq!(visitor.get("/").status, 200);
}

/// A mail server that takes everything and writes it down.
fn take_mails(listener: TcpListener) -> Transcript {
    let taken = Transcript::default();
    let (reader, mut writer) = std::io::pipe().unwrap();
    taken.follow(reader);
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            // A client that hangs up has said all it had to say.
            converse(connection, &mut writer).ok();
        }
    });
    taken
}

fn converse(connection: TcpStream, taken: &mut impl Write) -> std::io::Result<()> {
    let mut answers = connection.try_clone()?;
    answers.write_all(b"220 mail.example\r\n")?;
    let mut in_message = false;
    for line in BufReader::new(connection).lines() {
        let line = line?;
        writeln!(taken, "{line}")?;
        let answer: &[u8] = match line.get(..4) {
            _ if in_message && line != "." => continue,
            _ if in_message => {
                in_message = false;
                b"250 taken\r\n"
            }
            Some("DATA") => {
                in_message = true;
                b"354 go on\r\n"
            }
            Some("QUIT") => b"221 bye\r\n",
            _ => b"250 mail.example\r\n",
        };
        answers.write_all(answer)?;
    }
    Ok(())
}

#[test]
fn mail_leaves_when_the_server_is_back() {
    let mut shop = Shop::new();
    let rina = shop.register("Rina");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let folder = tempfile::tempdir().unwrap();
    let url = format!("smtp://{address}");
    let transport =
        Transport::from_settings(Some(&url), folder.path(), "toko@example.com").unwrap();
    let down = mail::deliver_due(&mut shop.conn, shop.now, &transport, 10).unwrap();
    assert_eq!((down.sent, down.failed), (0, 1));

    let taken = take_mails(TcpListener::bind(address).unwrap());
    shop.wait(Duration::minutes(2));
    let up = mail::deliver_due(&mut shop.conn, shop.now, &transport, 10).unwrap();
    assert_eq!((up.sent, up.failed), (1, 0));
    taken.wait_for("the whole mail", |text| {
        (text.contains(&format!("RCPT TO:<{}>", rina.email)) && text.contains("\n.\n"))
            .then_some(())
    });
    assert_eq!(
        mail::recent(&mut shop.conn, 1).unwrap()[0].state,
        MailState::Sent
    );
}
