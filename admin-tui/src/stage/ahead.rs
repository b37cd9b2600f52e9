//! Fast fingers: keys pressed before what they are for has been read.

use shop_core::members::{self, MemberState};

use super::Stage;
use crate::{
    app::model::Popup,
    screens::{Screen, members::WAITING as REGISTRATIONS},
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
