//! Knowing customers at the terminal: notes, contacts, what is to follow.

use shop_core::{
    actor::Actor,
    customers::{self, TimelineKind},
};

use super::Stage;

#[test]
fn any_note_is_pinned_or_taken_away() {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    for body in ["Suka sogan.", "Lengan pendek.", "Bukan hitam."] {
        let (conn, now) = (&mut stage.shop.conn, stage.now);
        customers::add_note(conn, now, &Actor::System, rina.id, body).unwrap();
    }
    let mut stage = stage.with_owner();
    let notes = |stage: &mut Stage| -> Vec<(String, bool)> {
        customers::notes_of(&mut stage.shop.conn, &Actor::System, rina.id, 10)
            .unwrap()
            .into_iter()
            .map(|note| (note.body, note.pinned))
            .collect()
    };
    stage.press("g p enter P");
    stage.sees("Sematkan atau lepas catatan tentang Rina Wulandari");
    // The latest stands first; the one below it is meant.
    stage.press("right ctrl-s");
    assert_eq!(notes(&mut stage)[0], ("Lengan pendek.".to_owned(), true));
    stage.press("X right ctrl-s");
    stage.sees("Catatan tentang Rina Wulandari dibuang.");
    let left = notes(&mut stage);
    assert_eq!(
        left,
        [
            ("Lengan pendek.".to_owned(), true),
            ("Suka sogan.".to_owned(), false)
        ]
    );
}

#[test]
fn calls_messages_and_visits_stand_on_the_timeline() {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    let mut stage = stage.with_owner();
    stage.press("g p enter");
    for (keys, body) in [("c w", "Menanyakan ukuran"), ("c k", "Mencoba kebaya")] {
        stage.press(keys);
        stage.type_text(body);
        stage.press("ctrl-s");
    }
    stage.press("d");
    stage.type_text("Kabari stok");
    stage.press("tab");
    stage.type_text("+1h");
    stage.press("ctrl-s");
    let (conn, kind) = (&mut stage.shop.conn, Some(TimelineKind::Contacts));
    let seen = customers::timeline(conn, &Actor::System, &rina, kind, None, 10).unwrap();
    assert_eq!(seen.len(), 3, "{seen:?}");
    let open = customers::follow_ups_of(conn, &Actor::System, rina.id).unwrap();
    assert_eq!(open.len(), 1);
    stage.press("e");
    let conn = &mut stage.shop.conn;
    let open = customers::follow_ups_of(conn, &Actor::System, rina.id).unwrap();
    assert!(open.is_empty());
}
