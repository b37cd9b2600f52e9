//! News are asked about once more before they leave, and an address that
//! does not exist gets no more of them.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    thread,
};

use chrono::Duration;
use shop_core::{
    campaigns::{self, Campaign, CampaignState, CampaignText, SuppressionReason},
    events::EventKind,
    mail::{self, Delivered, MailState, Transport},
    members::Member,
    settings,
    staff::Role,
};

use crate::{
    books,
    campaigns::wants_news,
    mailbox::read_mails,
    shop::{BASE_URL, Shop, staff},
};

/// Members who want news, and a campaign whose letters wait in the outbox.
fn queued(shop: &mut Shop, names: &[&str]) -> (Vec<Member>, Campaign) {
    let people: Vec<Member> = names.iter().map(|name| shop.member(name)).collect();
    for member in &people {
        wants_news(shop, member, true);
    }
    let owner = staff(Role::Owner);
    let (now, conn) = (shop.now, &mut shop.conn);
    settings::remember_public_url(conn, BASE_URL).unwrap();
    let text = CampaignText {
        name: "Kabar Desember".to_owned(),
        subject: "Koleksi baru".to_owned(),
        body: "Halo {name}.".to_owned(),
        ..CampaignText::default()
    };
    let made = campaigns::create(conn, now, &owner, &text).unwrap();
    campaigns::schedule(conn, now, &owner, made.id, made.version, None).unwrap();
    let round = campaigns::send_due(conn, now, 50).unwrap();
    assert_eq!(round.mailed, names.len());
    let campaign = campaigns::view(conn, &owner, made.id).unwrap().unwrap();
    (people, campaign.campaign)
}

fn deliver(shop: &mut Shop, transport: &Transport) -> Delivered {
    mail::deliver_due(&mut shop.conn, shop.now, transport, 100).unwrap()
}

fn state_of(shop: &mut Shop, member: &Member) -> MailState {
    let mails = mail::recent(&mut shop.conn, 100).unwrap();
    let mine = mails
        .iter()
        .find(|mail| mail.template == "campaign" && mail.recipient == member.email);
    mine.unwrap().state
}

#[test]
fn who_changes_her_mind_while_the_letter_waits_does_not_get_it() {
    let mut shop = Shop::new();
    let (people, campaign) = queued(&mut shop, &["Rina", "Sari", "Tuti"]);
    wants_news(&mut shop, &people[0], false);
    let owner = staff(Role::Owner);
    let (now, reason) = (shop.now, SuppressionReason::Complained);
    campaigns::suppress(&mut shop.conn, now, &owner, &people[1].email, reason, "").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::from_settings(None, folder.path(), "").unwrap();
    let delivered = deliver(&mut shop, &transport);
    assert_eq!(delivered.dropped, 2);
    let news: Vec<String> = read_mails(folder.path())
        .into_iter()
        .filter(|mail| mail.subject.contains("Koleksi baru"))
        .map(|mail| mail.to)
        .collect();
    assert_eq!(news.len(), 1);
    assert!(news[0].contains("tuti@"), "{news:?}");
    assert_eq!(state_of(&mut shop, &people[0]), MailState::Dropped);
    assert_eq!(state_of(&mut shop, &people[1]), MailState::Dropped);
    assert_eq!(state_of(&mut shop, &people[2]), MailState::Sent);
    assert_eq!(books::events(&mut shop.conn, EventKind::NewsDropped), 2);
    let view = campaigns::view(&mut shop.conn, &owner, campaign.id).unwrap();
    let results = view.unwrap().results;
    assert_eq!((results.mailed.people, results.left_out), (1, 2));
    // Everything else still reaches both.
    assert!(delivered.sent > 3, "{delivered:?}");
}

#[test]
fn a_campaign_called_off_takes_back_what_waits_in_the_outbox() {
    let mut shop = Shop::new();
    let (people, campaign) = queued(&mut shop, &["Rina", "Sari"]);
    assert_eq!(campaign.state, CampaignState::Sending);
    let owner = staff(Role::Owner);
    let (now, conn) = (shop.now, &mut shop.conn);
    campaigns::cancel(conn, now, &owner, campaign.id, campaign.version).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::from_settings(None, folder.path(), "").unwrap();
    assert_eq!(deliver(&mut shop, &transport).dropped, 2);
    assert_eq!(state_of(&mut shop, &people[0]), MailState::Dropped);
    assert!(
        read_mails(folder.path())
            .iter()
            .all(|mail| !mail.subject.contains("Koleksi baru"))
    );
    let view = campaigns::view(&mut shop.conn, &owner, campaign.id).unwrap();
    let results = view.unwrap().results;
    assert_eq!((results.mailed.people, results.waiting), (0, 2));
}

#[test]
fn an_address_that_does_not_exist_gets_no_more_news_and_holds_nobody_up() {
    let mut shop = Shop::new();
    let (people, _) = queued(&mut shop, &["Hilang", "Rina"]);
    let server = mail_server("hilang@");
    let transport = Transport::from_settings(Some(&server), "mail".as_ref(), "toko@example.com");
    let transport = transport.unwrap();
    let delivered = deliver(&mut shop, &transport);
    assert!(delivered.failed >= 1, "{delivered:?}");
    // Her first letter came back; the news behind it stayed here.
    let mails = mail::recent(&mut shop.conn, 100).unwrap();
    let given_up = mails.iter().filter(|mail| mail.state == MailState::Failed);
    assert_eq!(given_up.count(), delivered.failed);
    assert_eq!(state_of(&mut shop, &people[0]), MailState::Dropped);
    assert_eq!(state_of(&mut shop, &people[1]), MailState::Sent);
    let owner = staff(Role::Owner);
    let stopped = campaigns::suppressions(&mut shop.conn, &owner).unwrap();
    assert_eq!(stopped.len(), 1);
    assert_eq!(stopped[0].email, people[0].email);
    assert_eq!(stopped[0].reason, SuppressionReason::Bounced);
    assert!(stopped[0].note.contains("5.1.1"), "{stopped:?}");
    // It is not tried again, and the next campaign leaves it out.
    shop.wait(Duration::hours(2));
    assert_eq!(deliver(&mut shop, &transport).failed, 0);
    let reach = campaigns::audience(&mut shop.conn, &owner, None).unwrap();
    assert_eq!((reach.members, reach.reachable), (2, 1));
}

/// A mail server that knows everybody but one; returns its address.
fn mail_server(unknown: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for client in listener.incoming().flatten() {
            // A client that goes away is not the server's business.
            let _ = talk(client, unknown);
        }
    });
    format!("smtp://{address}")
}

fn talk(mut client: TcpStream, unknown: &str) -> std::io::Result<()> {
    let mut lines = BufReader::new(client.try_clone()?).lines();
    client.write_all(b"220 mail.example\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let answer = match line.split([' ', ':']).next().unwrap_or_default() {
            "RCPT" if line.contains(unknown) => "550 5.1.1 No such mailbox here",
            "DATA" => {
                client.write_all(b"354 go on\r\n")?;
                while lines.next().transpose()?.is_some_and(|line| line != ".") {}
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "250 yes",
        };
        client.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}
