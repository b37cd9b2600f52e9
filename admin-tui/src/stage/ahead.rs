//! Fast fingers: keys pressed before what they are for has been read.

use ratatui::crossterm::event::{KeyCode, KeyEvent};
use shop_core::members::{self, MemberState};

use super::{PASSWORD, Stage, counter::stage_with_goods};
use crate::{
    app::{
        message::Msg,
        model::Popup,
        update::{carry_out, update},
    },
    screens::{Request, Screen, members::WAITING as REGISTRATIONS},
};

#[test]
fn keys_wait_for_the_list_and_the_record_they_are_for() {
    let mut stage = Stage::signed_in();
    let rina = stage.shop.applicant("Rina Wulandari");
    stage.press_before_reading("g d enter A");
    assert_eq!(stage.model.screen, Screen::Members);
    assert!(stage.model.members.browse.on_record());
    assert!(matches!(stage.model.popups[..], [Popup::Dialog { .. }]));
    assert!(stage.model.ahead.is_empty());

    stage.press("y");
    let rina = members::by_id(&mut stage.shop.conn, rina.id).unwrap();
    assert_eq!(rina.unwrap().state, MemberState::Active);
}

#[test]
fn escape_forgets_the_keys_that_wait() {
    let mut stage = Stage::signed_in();
    stage.shop.applicant("Rina Wulandari");
    stage.press_before_reading("g d enter A esc");
    assert_eq!(stage.model.screen, Screen::Members);
    assert!(!stage.model.members.browse.on_record());
    assert!(stage.model.popups.is_empty());
    // Nothing waits any more, so the next key acts at once.
    stage.press("enter");
    assert!(stage.model.members.browse.on_record());
}

#[test]
fn a_key_never_reaches_the_rows_of_the_view_before() {
    let mut stage = Stage::signed_in();
    stage.shop.applicant("Rina Wulandari");
    stage.press("g d");
    assert_eq!(stage.model.members.browse.view, REGISTRATIONS);
    assert_eq!(stage.model.members.browse.rows.len(), 1);
    // The next view is empty; the row of this one is on the screen until that is known.
    stage.press_before_reading(") enter");
    assert_eq!(stage.model.members.browse.rows.len(), 0);
    assert!(!stage.model.members.browse.on_record());
}

#[test]
fn leaving_needs_no_waiting() {
    let mut stage = Stage::signed_in();
    stage.press_before_reading("g d esc");
    assert_eq!(stage.model.screen, Screen::Today);
    stage.press_before_reading("g d g f");
    assert_eq!(stage.model.screen, Screen::Forum);
    assert!(stage.model.forum.browse.read);
}

#[test]
fn nobody_answers_a_question_she_has_not_seen() {
    let mut stage = Stage::signed_in();
    let rina = stage.shop.applicant("Rina Wulandari");
    stage.press_before_reading("g d enter A y");
    assert!(matches!(stage.model.popups[..], [Popup::Dialog { .. }]));
    let rina = members::by_id(&mut stage.shop.conn, rina.id).unwrap();
    assert_eq!(rina.unwrap().state, MemberState::AwaitingReview);
}

#[test]
fn the_next_record_waits_for_the_rows() {
    let mut stage = Stage::signed_in();
    let rina = stage.shop.applicant("Rina Wulandari");
    let newest = stage.shop.applicant("Tuti Handayani");
    let open = Request::Open(Screen::Members, newest.id.0);
    let mut effects = carry_out(&mut stage.model, vec![open]);
    let key = KeyEvent::from(KeyCode::Char('J'));
    effects.extend(update(&mut stage.model, stage.now, Msg::Key(key)));
    stage.carry_out(effects);
    assert_eq!(stage.model.members.browse.wanted, Some(rina.id.0));
    assert!(stage.model.members.browse.record.is_some());
}

#[test]
fn what_is_scanned_before_the_order_is_there_belongs_to_it() {
    let mut stage = stage_with_goods();
    let scan = |code: &str| Msg::Scan {
        code: code.to_owned(),
        entered: true,
    };
    stage.press("g s");
    let effects = ["TUNKAW-IND-M", "GAMPARLAR-IND-M"]
        .into_iter()
        .flat_map(|code| update(&mut stage.model, stage.now, scan(code)))
        .collect();
    stage.carry_out(effects);
    assert_eq!(stage.model.counter.browse.rows.len(), 1);
    let record = stage.model.counter.browse.record.as_ref().unwrap();
    assert_eq!(record.view.lines.len(), 2);
}

#[test]
fn keys_wait_for_the_door_to_open_and_are_forgotten_when_it_does_not() {
    let mut stage = Stage::signed_in();
    stage.press("f12");
    stage.type_text("sari");
    stage.press("enter");
    stage.type_text(PASSWORD);
    stage.press_before_reading("enter g d");
    assert_eq!(stage.model.screen, Screen::Members);
    assert_eq!(stage.model.members.browse.view, REGISTRATIONS);

    stage.press("f12");
    stage.type_text("sari");
    stage.press("enter");
    stage.type_text("bukan ini");
    stage.press_before_reading("enter g d");
    assert!(stage.model.ahead.is_empty());
    assert_eq!(stage.model.popups.len(), 1);
    stage.type_text(PASSWORD);
    stage.press("enter");
    assert_eq!(stage.model.screen, Screen::Today);
}
