//! A question, its answer, and who may read them.

use shop_core::{
    mail,
    members::MemberState,
    service::{self, ConversationKind, ConversationState, NewConversation, OpenError},
    staff::Role,
};

use crate::shop::{Shop, staff};

fn question() -> NewConversation {
    NewConversation {
        kind: ConversationKind::Question,
        subject: "Ukuran kebaya".to_owned(),
        body: "Apakah ukuran M muat untuk lingkar dada 92?".to_owned(),
    }
}

#[test]
fn a_question_is_answered_by_mail_and_can_go_on() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let (now, conn) = (shop.now, &mut shop.conn);
    let opened = service::open(conn, now, &rina.actor(), question()).unwrap();
    assert_eq!(opened.state, ConversationState::Open);
    let by = staff(Role::Moderator);
    let inbox = service::list(conn, &by, Some(ConversationState::Open), None, 10).unwrap();
    assert_eq!((inbox.len(), &*inbox[0].member_name), (1, "Rina"));
    let answered = service::reply(conn, now, &by, opened.id, "Muat, longgar 4 cm.").unwrap();
    assert_eq!(answered.state, ConversationState::Answered);
    let last = &mail::recent(conn, 1).unwrap()[0];
    assert_eq!(last.recipient, rina.email);
    assert!(last.body.contains("longgar 4 cm"), "{}", last.body);
    let again = service::reply(conn, now, &rina.actor(), opened.id, "Terima kasih!").unwrap();
    assert_eq!(again.state, ConversationState::Open);
    service::solve(conn, now, &by, opened.id).unwrap();
    let view = service::view(conn, &rina.actor(), opened.id)
        .unwrap()
        .unwrap();
    assert_eq!(view.messages.len(), 3);
    assert_eq!(view.conversation.state, ConversationState::Solved);
}

#[test]
fn guests_and_strangers_are_kept_out() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let waiting = shop.register("Dewi");
    let (now, conn) = (shop.now, &mut shop.conn);
    let answer = service::open(conn, now, &waiting.actor(), question());
    assert!(
        matches!(
            answer,
            Err(OpenError::NotYetMember(MemberState::AwaitingEmail))
        ),
        "{answer:?}"
    );
    let empty = NewConversation {
        subject: " ".to_owned(),
        body: String::new(),
        ..question()
    };
    match service::open(conn, now, &rina.actor(), empty) {
        Err(OpenError::Invalid(errors)) => assert_eq!(errors.len(), 2),
        other => panic!("{other:?}"),
    }
    let opened = service::open(conn, now, &rina.actor(), question()).unwrap();
    assert!(service::view(conn, &sari.actor(), opened.id).is_ok_and(|view| view.is_none()));
    assert!(service::reply(conn, now, &sari.actor(), opened.id, "Saya juga").is_err());
    assert!(service::solve(conn, now, &sari.actor(), opened.id).is_err());
    assert!(service::list(conn, &rina.actor(), None, None, 10).is_err());
    assert!(service::list(conn, &staff(Role::Warehouse), None, None, 10).is_err());
}
