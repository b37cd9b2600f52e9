//! The application as values: messages in, effects and a changed model out.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use shop_core::{ids::StaffId, messages::Lang, staff::Role};

use super::*;
use crate::{
    app::{
        effect::{Loaded, Session},
        message::{Counters, Polled},
    },
    screens::browse::Answer,
    theme::Theme,
    widgets::notice::Notice,
};

fn moment(second: u32) -> Timestamp {
    format!("2026-11-23T07:00:{second:02}Z").parse().unwrap()
}

/// The application with somebody of a role at work.
fn working(role: Role) -> Model {
    let mut model = Model::new(Lang::Id, Theme::Plain, moment(0), (80, 24));
    let session = Session {
        staff: StaffId(1),
        name: "Sari".to_owned(),
        role,
    };
    model.phase = Phase::Working;
    model.scene.session = Some(session);
    model
}

fn press(model: &mut Model, code: KeyCode) -> Vec<Effect> {
    update(model, moment(0), Msg::Key(KeyEvent::from(code)))
}

fn sequence_of(effects: &[Effect]) -> u64 {
    match effects {
        [Effect::Load { sequence, .. }, ..] => *sequence,
        other => panic!("no load: {other:?}"),
    }
}

fn no_rows(sequence: u64) -> Msg {
    let answer = Answer::Page {
        rows: Vec::new(),
        next: None,
        more: false,
    };
    Msg::Loaded {
        slot: Slot::List(Screen::Orders),
        sequence,
        result: Ok(Loaded::Orders(answer)),
    }
}

#[test]
fn an_answer_that_was_overtaken_is_dropped() {
    let mut model = working(Role::Owner);
    let first = sequence_of(&press(&mut model, KeyCode::F(6)));
    let second = sequence_of(&press(&mut model, KeyCode::Char(')')));
    update(&mut model, moment(1), no_rows(first));
    assert!(!model.orders.browse.read);
    assert!(model.work.busy());
    update(&mut model, moment(1), no_rows(second));
    assert!(model.orders.browse.read);
    assert!(!model.work.busy());
}

#[test]
fn a_success_fades_and_an_error_stays_until_escape() {
    let mut model = working(Role::Owner);
    let done = Done {
        said: "Disimpan.".to_owned(),
        then: Then::Nothing,
    };
    update(
        &mut model,
        moment(0),
        Msg::Acted {
            ticket: 1,
            result: Ok(done),
        },
    );
    update(&mut model, moment(2), Msg::Tick);
    assert!(model.toast.is_some());
    update(&mut model, moment(3), Msg::Tick);
    assert!(model.toast.is_none());

    let failure = Failure::said("Basis data sibuk.");
    update(
        &mut model,
        moment(4),
        Msg::Acted {
            ticket: 2,
            result: Err(failure),
        },
    );
    update(&mut model, moment(50), Msg::Tick);
    assert!(model.toast.is_some());
    press(&mut model, KeyCode::Esc);
    assert!(model.toast.is_none());
}

#[test]
fn a_role_reaches_only_what_is_its_own() {
    let mut model = working(Role::Warehouse);
    assert!(press(&mut model, KeyCode::F(3)).is_empty());
    assert_eq!(model.screen, Screen::Today);
    let told = model.toast.as_ref().unwrap().text.clone();
    assert_eq!(
        told,
        "Layar: anggota: akun Anda tidak berhak melihat data anggota"
    );
    assert_eq!(press(&mut model, KeyCode::F(6)).len(), 1);
    assert_eq!(model.screen, Screen::Orders);
}

#[test]
fn letters_typed_into_a_filter_are_no_commands() {
    let mut model = working(Role::Owner);
    press(&mut model, KeyCode::F(6));
    press(&mut model, KeyCode::Char('/'));
    for letter in "Qg?".chars() {
        press(&mut model, KeyCode::Char(letter));
    }
    assert!(!model.quit);
    assert_eq!(model.orders.browse.filter.text(), "Qg?");
}

#[test]
fn a_scanned_code_looks_something_up_and_presses_no_keys() {
    let mut model = working(Role::Owner);
    let scan = Msg::Scan {
        code: "GG-2611-0142".to_owned(),
        entered: true,
    };
    update(&mut model, moment(0), scan);
    assert_eq!(model.screen, Screen::Orders);
    assert_eq!(model.orders.browse.filter.text(), "GG-2611-0142");
    let scan = Msg::Scan {
        code: "GAMPAR-IND-M".to_owned(),
        entered: true,
    };
    update(&mut model, moment(0), scan);
    assert_eq!(model.screen, Screen::Products);
    assert!(!model.quit);
}

#[test]
fn news_is_counted_without_touching_the_list() {
    let mut model = working(Role::Owner);
    press(&mut model, KeyCode::F(6));
    let polled = Polled {
        position: model.live.position,
        screens: vec![Screen::Orders, Screen::Orders, Screen::Members],
        counters: Some(Counters {
            payments: 3,
            ..Counters::default()
        }),
        welcome: true,
    };
    let effects = update(&mut model, moment(2), Msg::Polled(Ok(polled)));
    assert!(effects.is_empty());
    assert_eq!(model.live.fresh[&Screen::Orders], 2);
    assert_eq!(model.live.counters.payments, 3);
    let effects = update(&mut model, moment(4), Msg::Tick);
    assert!(matches!(effects[..], [Effect::Poll { .. }]));
}

#[test]
fn an_account_that_was_closed_is_sent_to_the_door() {
    let mut model = working(Role::Owner);
    let polled = Polled {
        position: model.live.position,
        screens: Vec::new(),
        counters: None,
        welcome: false,
    };
    update(&mut model, moment(2), Msg::Polled(Ok(polled)));
    assert_eq!(model.phase, Phase::SignedOut);
    assert!(model.scene.session.is_none());
    assert!(model.toast.is_some());
}

#[test]
fn control_c_stops_work_and_then_tells_how_to_leave() {
    let mut model = working(Role::Owner);
    press(&mut model, KeyCode::F(6));
    let stop = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    update(&mut model, moment(0), Msg::Key(stop));
    assert!(!model.work.busy());
    update(&mut model, moment(0), Msg::Key(stop));
    assert_eq!(
        model.toast.as_ref().unwrap().text,
        "Untuk keluar: Q, atau ketik :q"
    );
    assert!(!model.quit);
}

#[test]
fn a_lost_database_can_be_tried_again() {
    let mut model = Model::new(Lang::Id, Theme::Plain, moment(0), (80, 24));
    update(
        &mut model,
        moment(0),
        Msg::Connected(Err("Tidak ada.".to_owned())),
    );
    assert_eq!(model.phase, Phase::Broken("Tidak ada.".to_owned()));
    assert!(matches!(
        press(&mut model, KeyCode::Char('r'))[..],
        [Effect::Connect]
    ));
}

#[test]
fn a_key_right_behind_escape_is_not_lost() {
    let mut model = working(Role::Owner);
    press(&mut model, KeyCode::Char('?'));
    assert_eq!(model.popups.len(), 1);
    press(&mut model, KeyCode::Esc);
    let notice = Notice::new("Tentang");
    model.popups.push(Popup::Notice(notice));
    // A terminal sends both as one key with Alt.
    let key = KeyEvent::new(KeyCode::F(6), KeyModifiers::ALT);
    update(&mut model, moment(0), Msg::Key(key));
    assert!(model.popups.is_empty());
    assert_eq!(model.screen, Screen::Orders);
}
