//! Opening topics, replying, quoting, editing, deleting.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    forum::{
        self, EditPostError, HeldReason, NewReply, PostChange, PostError, PostState, Reader,
        WriterError,
    },
    members::MemberState,
    staff::Role,
    text::TextError,
};

use super::board::Board;
use crate::shop::staff;

#[test]
fn the_first_posts_of_a_newcomer_wait_and_those_of_a_buyer_do_not() {
    let mut board = Board::new();
    let rina = board.shop.member("Rina");
    let tuti = board.buyer("Tuti");
    let held = board.open(&rina, "Kebaya untuk wisuda");
    assert_eq!(
        (held.post.state, held.post.held_for, held.topic.state),
        (
            PostState::Held,
            Some(HeldReason::NewMember),
            PostState::Held
        )
    );
    assert_eq!(held.topic.slug, "kebaya-untuk-wisuda");
    let shown = board.open(&tuti, "Mencuci batik tulis");
    assert_eq!(
        (shown.topic.state, shown.topic.posts),
        (PostState::Visible, 1)
    );
    // Nobody else finds the held topic, by number or in a list.
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    for reader in [Reader::Guest, Reader::Member(tuti.id)] {
        assert!(
            forum::thread(conn, now, reader, held.topic.id, 1)
                .unwrap()
                .is_none()
        );
        let latest = forum::latest(conn, now, reader, None, 10).unwrap();
        assert_eq!(latest.rows.len(), 1);
    }
    let own = forum::thread(conn, now, Reader::Member(rina.id), held.topic.id, 1)
        .unwrap()
        .unwrap();
    assert!(own.posts[0].readable && own.posts[0].is_own);
    assert!(matches!(
        board.try_reply(&tuti, &held.topic, "Hai"),
        Err(PostError::NotFound)
    ));
}

#[test]
fn a_form_sent_twice_writes_once() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let first = board.open(&tuti, "Mencuci batik");
    let second = board.open(&tuti, "Mencuci batik");
    assert_eq!(first.topic.id, second.topic.id);
    let reply = board.reply(&tuti, &first.topic, "Sudah ketemu.");
    let again = board.reply(&tuti, &first.topic, "Sudah ketemu.");
    assert_eq!((reply.post.id, reply.post.number), (again.post.id, 2));
    assert_eq!(board.topic(&first.topic).posts, 2);
    // Later the same words are a new post.
    board.shop.wait(Duration::minutes(11));
    let later = board.reply(&tuti, &first.topic, "Sudah ketemu.");
    assert_eq!(later.post.number, 3);
}

#[test]
fn only_active_members_write_within_bounds() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let topic = board.open(&tuti, "Warna sogan").topic;
    let waiting = board.shop.register("Wati");
    assert!(matches!(
        board.try_open(&waiting, "Halo", "Apa kabar"),
        Err(PostError::Writer(WriterError::NotYetMember(
            MemberState::AwaitingEmail
        )))
    ));
    let warehouse = staff(Role::Warehouse);
    let new = board.new_topic("Halo", "Dari gudang");
    assert!(matches!(
        forum::open(&mut board.shop.conn, board.shop.now, &warehouse, &new),
        Err(PostError::Writer(WriterError::Denied(_)))
    ));
    match board.try_open(&tuti, " ", &"a".repeat(10_001)) {
        Err(PostError::Invalid(errors)) => {
            let problems: Vec<_> = errors.iter().map(|error| error.problem).collect();
            assert_eq!(problems, [TextError::Empty, TextError::TooLong(10_000)]);
        }
        other => panic!("{other:?}"),
    }
    // Ten thousand letters fit, also when each takes four bytes.
    assert!(board.try_reply(&tuti, &topic, &"🙂".repeat(10_000)).is_ok());
}

#[test]
fn an_hour_has_room_for_so_many_posts() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let topic = board.open(&tuti, "Warna sogan").topic;
    // The first post of the topic counts too.
    for number in 1..20 {
        board.shop.wait(Duration::minutes(1));
        board.reply(&tuti, &topic, &format!("Catatan {number}"));
    }
    let error = board.try_reply(&tuti, &topic, "Satu lagi").unwrap_err();
    let PostError::Writer(WriterError::TooOften { retry_at }) = error else {
        panic!("{error:?}");
    };
    assert_eq!(retry_at, topic.created_at.plus(Duration::hours(1)));
    board.shop.now = retry_at;
    board.reply(&tuti, &topic, "Satu lagi");
    for title in ["Dua", "Tiga", "Empat", "Lima", "Enam"] {
        board.open(&tuti, title);
    }
    assert!(matches!(
        board.try_open(&tuti, "Tujuh", "Masih ada?"),
        Err(PostError::Writer(WriterError::TooOften { .. }))
    ));
}

#[test]
fn a_quote_names_its_author_and_goes_with_what_it_quotes() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let topic = board.open(&tuti, "Warna sogan").topic;
    let quoting = NewReply {
        body: "Setuju.".to_owned(),
        quotes: Some(1),
    };
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let reply = forum::reply(conn, now, &rina.actor(), topic.id, &quoting).unwrap();
    assert_eq!(reply.post.quoted_number, Some(1));
    let quote = |board: &mut Board| {
        let (conn, now) = (&mut board.shop.conn, board.shop.now);
        let thread = forum::thread(conn, now, Reader::Guest, topic.id, 1).unwrap();
        thread.unwrap().posts[1].quote.clone().unwrap()
    };
    let said = quote(&mut board);
    assert_eq!((said.author.as_str(), said.number), ("Tuti", 1));
    assert!(said.text.unwrap().starts_with("Tinggi saya 155"));
    // What was taken away is not read on in a quote of it.
    let first = forum::find_post(
        &mut board.shop.conn,
        board.shop.now,
        Reader::Staff,
        topic.id,
        2,
    )
    .unwrap()
    .unwrap()
    .1
    .post;
    let third = NewReply {
        body: "Saya juga.".to_owned(),
        quotes: Some(2),
    };
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    forum::reply(conn, now, &tuti.actor(), topic.id, &third).unwrap();
    forum::hide(conn, now, &staff(Role::Moderator), first.id, "Kasar").unwrap();
    let thread = forum::thread(conn, now, Reader::Guest, topic.id, 1)
        .unwrap()
        .unwrap();
    assert_eq!(thread.posts[2].quote.as_ref().unwrap().text, None);
    // And what cannot be seen cannot be quoted.
    let fourth = NewReply {
        body: "Tadi apa?".to_owned(),
        quotes: Some(2),
    };
    let reply = forum::reply(conn, now, &rina.actor(), topic.id, &fourth).unwrap();
    assert_eq!(reply.post.quoted_number, None);
}

#[test]
fn an_author_edits_for_a_day_and_the_words_before_are_kept() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let posted = board.open(&tuti, "Warna sogan");
    let change = |body: &str, version| PostChange {
        version,
        title: Some("Warna sogan muda".to_owned()),
        body: body.to_owned(),
    };
    let (conn, now, id) = (&mut board.shop.conn, board.shop.now, posted.post.id);
    let stranger = forum::edit(conn, now, &rina.actor(), id, &change("Hm", 1));
    assert!(matches!(stranger, Err(EditPostError::NotFound)));
    let edited = forum::edit(conn, now, &tuti.actor(), id, &change("Yang muda.", 1)).unwrap();
    assert_eq!(edited.topic.title, "Warna sogan muda");
    assert_eq!((edited.post.edited_at, edited.post.version), (Some(now), 2));
    let before = forum::history(conn, &staff(Role::Moderator), id).unwrap();
    assert!(before[0].1.starts_with("Tinggi saya 155"));
    assert!(matches!(
        forum::edit(conn, now, &tuti.actor(), id, &change("Lain", 1)),
        Err(EditPostError::Changed)
    ));
    // An edit that brings what is not trusted waits for a moderator.
    let loud = "SIAPA YANG PUNYA WARNA INI TOLONG JAWAB";
    let held = forum::edit(conn, now, &tuti.actor(), id, &change(loud, 2)).unwrap();
    assert_eq!(held.post.held_for, Some(HeldReason::Shouting));
    assert_eq!(held.topic.state, PostState::Held);
    let late = now.plus(Duration::hours(25));
    assert!(matches!(
        forum::edit(conn, late, &tuti.actor(), id, &change("Telat", 3)),
        Err(EditPostError::TooLate)
    ));
}

#[test]
fn what_its_author_deletes_stays_deleted() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let topic = board.open(&tuti, "Warna sogan").topic;
    let reply = board.reply(&tuti, &topic, "Salah tulis");
    let (conn, now, id) = (&mut board.shop.conn, board.shop.now, reply.post.id);
    forum::withdraw(conn, now, &tuti.actor(), id).unwrap();
    let twice = forum::withdraw(conn, now, &tuti.actor(), id).unwrap();
    assert_eq!(twice.topic.posts, 1);
    let by = staff(Role::Moderator);
    assert!(matches!(
        forum::approve(conn, now, &by, id),
        Err(forum::ModerateError::Withdrawn)
    ));
    let thread = forum::thread(conn, now, Reader::Member(tuti.id), topic.id, 1)
        .unwrap()
        .unwrap();
    assert!(
        !thread.posts[1].readable,
        "the place remains, the words do not"
    );
    assert!(board.letters(&tuti).is_empty(), "she knows what she did");
}

#[test]
fn posts_are_numbered_however_many_come_at_once() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let topic = board.open(&tuti, "Warna sogan").topic;
    let people: Vec<_> = ["Ani", "Budi", "Citra", "Dewi"]
        .map(|name| board.buyer(name))
        .into();
    let now = board.shop.now;
    let db = &board.shop.db;
    std::thread::scope(|scope| {
        for member in &people {
            scope.spawn(|| {
                let mut conn = db.conn();
                for round in 0..3 {
                    let new = NewReply {
                        body: format!("{} {round}", member.name),
                        quotes: None,
                    };
                    forum::reply(&mut conn, now, &member.actor(), topic.id, &new).unwrap();
                }
            });
        }
    });
    let after = board.topic(&topic);
    assert_eq!(
        (after.posts, after.last_number, after.next_number),
        (13, 13, 14)
    );
}

#[test]
fn the_shop_answers_and_its_question_is_no_longer_open() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let topic = board.open(&tuti, "Warna sogan").topic;
    board.shop.wait(Duration::hours(25));
    let by = staff(Role::Moderator);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    assert_eq!(forum::unanswered(conn, now, &by, 10).unwrap().len(), 1);
    let answer = board.answer(&topic, "Sogan muda lebih terang.");
    assert!(answer.post.from_staff && answer.post.state == PostState::Visible);
    assert_eq!(answer.topic.first_answer_from_staff, Some(true));
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    assert!(forum::unanswered(conn, now, &by, 10).unwrap().is_empty());
    let marked = forum::mark_answer(conn, now, &tuti.actor(), topic.id, Some(2)).unwrap();
    assert_eq!(
        (marked.answer_number, marked.solved_at),
        (Some(2), Some(now))
    );
    assert!(matches!(
        forum::mark_answer(
            conn,
            now,
            &Actor::Member(shop_core::ids::MemberId(999)),
            topic.id,
            None
        ),
        Err(forum::TopicError::NotFound)
    ));
    assert!(matches!(
        forum::mark_answer(conn, now, &tuti.actor(), topic.id, Some(1)),
        Err(forum::TopicError::NoAnswer)
    ));
    // An answer that is taken away is none any more.
    forum::hide(conn, now, &by, answer.post.id, "Keliru").unwrap();
    assert_eq!(board.topic(&topic).answer_number, None);
}
