//! The forum at the keys: the queue worked off, a question answered, a member silenced.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    forum::{
        self, FlagReason, ForumCategoryEdit, NewReply, NewTopic, PostChange, PostState, Posted,
        Reader,
    },
    members::Member,
};

use super::Stage;

/// A forum with a question of somebody who has bought and a held post of a newcomer.
fn stage() -> (Stage, Posted, Posted, Member) {
    let mut stage = Stage::new();
    for name in ["Ukuran & Potongan", "Belanja & Kirim"] {
        let new = ForumCategoryEdit {
            name: name.to_owned(),
            ..ForumCategoryEdit::default()
        };
        forum::create_category(&mut stage.shop.conn, stage.now, &Actor::System, &new).unwrap();
    }
    let rina = stage.shop.member("Rina Wulandari");
    let tuti = stage.shop.member("Tuti");
    let question = open(
        &mut stage,
        &rina,
        "Kebaya wisuda untuk tinggi 148",
        "Tinggi saya 148 cm. Kutubaru atau brokat?",
    );
    forum::approve(
        &mut stage.shop.conn,
        stage.now,
        &Actor::System,
        question.post.id,
    )
    .unwrap();
    stage.now = stage.now.plus(Duration::hours(2));
    stage.shop.now = stage.now;
    let new = NewReply {
        body: "Kutubaru, lebih adem. Lihat https://toko-lain.example".to_owned(),
        quotes: None,
    };
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let held = forum::reply(conn, now, &tuti.actor(), question.topic.id, &new).unwrap();
    (stage.with_owner(), question, held, tuti)
}

/// Lets something be said in the forum: a question, an answer that is reported, and a post that waits.
pub fn talk(stage: &mut Stage, by: &Member) {
    let new = ForumCategoryEdit {
        name: "Ukuran & Potongan".to_owned(),
        ..ForumCategoryEdit::default()
    };
    forum::create_category(&mut stage.shop.conn, stage.now, &Actor::System, &new).unwrap();
    let question = open(stage, by, "Kebaya wisuda", "Kutubaru atau brokat?");
    let tuti = stage.shop.member("Tuti");
    for body in ["Kutubaru.", "Masih menunggu."] {
        let (conn, now) = (&mut stage.shop.conn, stage.now);
        forum::approve(conn, now, &Actor::System, question.post.id).unwrap();
        let new = NewReply {
            body: body.to_owned(),
            quotes: None,
        };
        let reply = forum::reply(conn, now, &tuti.actor(), question.topic.id, &new).unwrap();
        if body == "Kutubaru." {
            forum::approve(conn, now, &Actor::System, reply.post.id).unwrap();
            forum::flag(conn, now, &by.actor(), reply.post.id, FlagReason::Other, "").unwrap();
        }
    }
    // What the shop wrote itself, corrected once, and reported too.
    let (conn, now, shop) = (&mut stage.shop.conn, stage.now, Actor::System);
    let new = NewReply {
        body: "Kutubaru, Kak.".to_owned(),
        quotes: None,
    };
    let post = forum::reply(conn, now, &shop, question.topic.id, &new)
        .unwrap()
        .post;
    let change = PostChange {
        version: post.version,
        title: None,
        body: "Kutubaru, Kakak.".to_owned(),
    };
    forum::edit(conn, now, &shop, post.id, &change).unwrap();
    forum::flag(conn, now, &by.actor(), post.id, FlagReason::Other, "").unwrap();
}

fn open(stage: &mut Stage, by: &Member, title: &str, body: &str) -> Posted {
    let conn = &mut stage.shop.conn;
    let category = forum::categories(conn, Reader::Staff).unwrap()[0].id;
    let new = NewTopic {
        category,
        title: title.to_owned(),
        body: body.to_owned(),
        product: None,
    };
    forum::open(conn, stage.now, &by.actor(), &new).unwrap()
}

fn state(stage: &mut Stage, of: &Posted) -> PostState {
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let (topic, number) = (of.post.topic_id, of.post.number);
    let found = forum::find_post(conn, now, Reader::Staff, topic, number);
    found.unwrap().unwrap().1.post.state
}

#[test]
fn the_queue_and_a_thread_at_eighty_columns() {
    let (mut stage, ..) = stage();
    stage.wait(Duration::minutes(48));
    stage.sees("Tulisan forum diperiksa");
    stage.press("g f");
    insta::assert_snapshot!("queue", stage.screen());
    stage.press("enter");
    insta::assert_snapshot!("thread", stage.screen());
}

#[test]
fn a_held_post_is_refused_with_a_reason_and_shown_after_all() {
    let (mut stage, _, held, _) = stage();
    stage.press("g f T");
    stage.sees("Tolak tulisan Tuti");
    stage.press("ctrl-s");
    stage.sees("✗");
    stage.type_text("Tautan ke toko lain.");
    stage.press("ctrl-s");
    assert_eq!(state(&mut stage, &held), PostState::Hidden);
    stage.sees("Tidak ada tulisan yang menunggu diperiksa.");
    stage.press(") enter down A y");
    assert_eq!(state(&mut stage, &held), PostState::Visible);
    stage.sees("✓ Tulisan Tuti ditampilkan.");
}

#[test]
fn a_question_is_answered_marked_locked_pinned_and_moved() {
    let (mut stage, question, _, _) = stage();
    stage.press("g f ) enter r");
    stage.sees("Jawab: Kebaya wisuda");
    stage.type_text("Kutubaru, dan kami pendekkan gratis.");
    stage.press("ctrl-s");
    stage.sees("Jawaban tayang");
    // The cursor goes to the shop's answer, the third post.
    stage.press("end e");
    stage.sees("JAWABAN");
    stage.press("L P");
    stage.press("V ctrl-s");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    let thread = forum::thread(conn, now, Reader::Staff, question.topic.id, 1);
    let topic = thread.unwrap().unwrap().topic;
    assert_eq!(topic.answer_number, Some(3));
    assert!(topic.locked && topic.pinned);
    assert!(topic.category_id != question.topic.category_id);
    stage.press("L");
    stage.sees("terbuka lagi");
}

#[test]
fn a_reported_member_is_silenced_and_let_speak_again() {
    let (mut stage, question, held, tuti) = stage();
    let rina = Actor::Member(question.topic.member_id.unwrap());
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    forum::approve(conn, now, &Actor::System, held.post.id).unwrap();
    forum::flag(conn, now, &rina, held.post.id, FlagReason::Spam, "iklan").unwrap();
    stage.press("g f");
    stage.sees("Iklan atau spam");
    stage.press("S");
    stage.press("end");
    stage.type_text("00");
    stage.press("tab");
    stage.type_text("Iklan toko lain.");
    stage.press("ctrl-s");
    // Three hundred days are possible.
    stage.sees("dibisukan di forum");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    assert!(forum::may_write(conn, now, &tuti).is_err());
    stage.press(") ) )");
    stage.sees("[Dibisukan]");
    stage.sees("Iklan toko lain.");
    stage.press("U y");
    stage.sees("Pembisuan Tuti dicabut.");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    assert!(forum::may_write(conn, now, &tuti).is_ok());
    stage.press(")");
    stage.sees("Anggota dibisukan di forum");
    stage.press(")");
    stage.sees("Belanja & Kirim");
    stage.press("B");
    stage.type_text("Perawatan");
    stage.press("ctrl-s");
    stage.sees("✓ Kategori Perawatan disimpan.");
}

#[test]
fn the_shop_opens_a_topic_corrects_it_and_reads_what_it_said() {
    let (mut stage, ..) = stage();
    stage.press("g f N tab");
    stage.type_text("Tabel ukuran");
    stage.press("tab");
    stage.type_text("Lihat di sini.");
    stage.press("ctrl-s");
    stage.sees("Topik Tabel ukuran dibuka.");
    stage.press(") enter O tab");
    stage.type_text(" Sudah diperbarui.");
    stage.press("ctrl-s");
    stage.sees("Tulisan di Tabel ukuran dibetulkan.");
    stage.sees("Sudah diperbarui.");
    assert!(!stage.screen().contains("sebelum 23"));
    stage.press("W");
    stage.sees("sebelum 23");
    stage.press("W");
    assert!(!stage.screen().contains("sebelum 23"));
}
