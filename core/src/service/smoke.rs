//! A conversation from its first word to its last, on one database; the
//! integration tests walk it on both.

use chrono::Duration;

use super::*;
use crate::{
    actor::Actor,
    ids::MemberId,
    mail,
    members::{self, Consent, ConsentPurpose, NewMember},
    messages::Lang,
    scratch::{Scratch, now},
};

#[test]
fn a_question_is_answered_reopened_and_solved() {
    let mut scratch = Scratch::new();
    let conn = &mut scratch.conn;
    let consent = |purpose| Consent {
        purpose,
        wording: String::new(),
    };
    let new = NewMember {
        name: "Rina".to_owned(),
        email: "rina@example.com".to_owned(),
        phone: "081234567890".to_owned(),
        city: "Sleman".to_owned(),
        password: "kawung dan parang".to_owned(),
        lang: Lang::En,
        consents: vec![
            consent(ConsentPurpose::Terms),
            consent(ConsentPurpose::Privacy),
        ],
        base_url: String::new(),
    };
    let member = members::register(conn, now(), new).unwrap().member;
    let question = NewConversation::new(ConversationKind::Question, "Ukuran M", "Apakah ada?");
    let by = member.actor();
    assert!(matches!(
        open(conn, now(), &by, question.clone()),
        Err(OpenError::NotYetMember(_))
    ));
    members::approve(conn, now(), &Actor::System, member.id).unwrap();
    let opened = open(conn, now(), &by, question.clone()).unwrap();
    assert!(!opened.already);
    let twice = open(conn, now(), &by, question).unwrap();
    assert!(twice.already);
    assert_eq!(twice.conversation, opened.conversation);
    let opened = opened.conversation;
    assert_eq!(opened.number, "HK-2611-0001");
    assert_eq!(opened.state, ConversationState::New);
    // Eight hours of opening time from 10.05 on a Monday.
    let due = opened.respond_due_at.unwrap();
    assert_eq!(due.full_text(Lang::Id), "23 Nov 2026 18.05 WIB");

    let staff = Actor::System;
    let later = now().plus(Duration::hours(1));
    let answered = reply(conn, later, &staff, opened.id, &"Ada.".into()).unwrap();
    let answered = answered.conversation;
    assert_eq!(answered.state, ConversationState::Waiting);
    assert_eq!(answered.first_answer_minutes, Some(60));
    assert_eq!(answered.due_at, None);
    let letter = mail::recent(conn, 1).unwrap().remove(0);
    assert_eq!(letter.template, "conversation-answered");
    let solved = close_own(conn, later, member.id, opened.id).unwrap();
    assert_eq!(
        (solved.state, solved.solutions),
        (ConversationState::Solved, 0)
    );
    let again = reply(conn, later, &by, opened.id, &"Satu lagi.".into()).unwrap();
    let again = again.conversation;
    assert_eq!(
        (again.state, again.solved_at, again.reopened),
        (ConversationState::Open, None, 1)
    );
    // A fresh promise: eight hours from the new question.
    let due = again.respond_due_at.unwrap();
    assert_eq!(due.full_text(Lang::Id), "23 Nov 2026 19.05 WIB");

    let stranger = Actor::Member(MemberId(member.id.0 + 1));
    assert_eq!(view(conn, &stranger, opened.id).unwrap(), None);
    assert!(matches!(
        reply(conn, now(), &stranger, opened.id, &"Hai".into()),
        Err(ReplyError::NotFound)
    ));
    let view = view(conn, &by, opened.id).unwrap().unwrap();
    assert_eq!(view.messages.len(), 3);
    let query = InboxQuery {
        limit: 10,
        ..InboxQuery::default()
    };
    let rows = list(conn, later, &staff, &query).unwrap();
    assert_eq!(rows[0].member_name, "Rina");
}
