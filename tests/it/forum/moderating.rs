//! The queue, decisions, reports of posts, silences, and who hears of what.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    events::EventKind,
    forum::{
        self, FlagError, FlagReason, ForumCategoryEdit, ForumCategoryError, HeldReason,
        ModerateError, PostError, PostState, Reader, SanctionKind, SilenceError, WriterError,
    },
    orders,
    service::{self, ConversationKind, NewConversation},
    staff::Role,
};

use super::board::Board;
use crate::shop::staff;

#[test]
fn the_author_and_the_watchers_hear_once_and_only_when_it_is_seen() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.shop.member("Rina"));
    let topic = board.open(&tuti, "Warna sogan").topic;
    let held = board.reply(&rina, &topic, "Saya juga ingin tahu.");
    assert_eq!(held.post.state, PostState::Held);
    assert!(
        board.letters(&tuti).is_empty(),
        "nobody hears of a held post"
    );
    let by = staff(Role::Moderator);
    let (conn, now, id) = (&mut board.shop.conn, board.shop.now, held.post.id);
    let queue = forum::queue(conn, &by, 10).unwrap();
    assert_eq!((queue.len(), queue[0].author.as_str()), (1, "Rina"));
    forum::approve(conn, now, &by, id).unwrap();
    forum::approve(conn, now, &by, id).unwrap();
    assert_eq!(board.letters(&tuti), ["forum-reply"]);
    assert_eq!(board.letters(&rina), ["forum-approved"]);
    // Taken away and shown again, it is no news to those who watch.
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    forum::hide(conn, now, &by, id, "Di luar topik").unwrap();
    forum::approve(conn, now, &by, id).unwrap();
    assert_eq!(board.letters(&tuti), ["forum-reply"]);
    assert_eq!(
        board.letters(&rina),
        ["forum-approved", "forum-hidden", "forum-approved"]
    );
    assert_eq!(board.topic(&topic).posts, 2);
}

#[test]
fn whoever_wants_no_mail_gets_none_and_may_follow_or_not() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let topic = board.open(&tuti, "Warna sogan").topic;
    forum::set_mails_replies(&mut board.shop.conn, tuti.id, false).unwrap();
    board.reply(&rina, &topic, "Bagus.");
    assert!(board.letters(&tuti).is_empty());
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    assert!(!forum::mails_replies(conn, tuti.id).unwrap());
    forum::set_mails_replies(conn, tuti.id, true).unwrap();
    assert!(forum::set_watching(conn, now, rina.id, topic.id, true).unwrap());
    board.answer(&topic, "Terima kasih.");
    assert_eq!(board.letters(&tuti), ["forum-reply"]);
    assert_eq!(board.letters(&rina), ["forum-reply"]);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    forum::set_watching(conn, now, rina.id, topic.id, false).unwrap();
    board.reply(&tuti, &topic, "Sama-sama.");
    assert_eq!(board.letters(&rina).len(), 1);
    assert_eq!(board.letters(&tuti).len(), 1, "not of her own post");
}

#[test]
fn reports_that_weigh_enough_hold_a_post_and_each_gets_its_outcome() {
    let mut board = Board::new();
    let people: Vec<_> = ["Tuti", "Rina", "Sari"]
        .map(|name| board.buyer(name))
        .into();
    let newcomer = board.shop.member("Baru");
    let topic = board.open(&people[0], "Beli di sini lebih murah").topic;
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let id = forum::find_post(conn, now, Reader::Staff, topic.id, 1)
        .unwrap()
        .unwrap()
        .1
        .post
        .id;
    let mut report =
        |by: &Actor| forum::flag(&mut board.shop.conn, now, by, id, FlagReason::Spam, "iklan");
    assert!(matches!(report(&people[0].actor()), Err(FlagError::Own)));
    // A newcomer's word counts nothing by itself; twice is once.
    assert_eq!(report(&newcomer.actor()).unwrap().weight, 0);
    let first = report(&people[1].actor()).unwrap();
    assert_eq!(report(&people[1].actor()).unwrap().id, first.id);
    assert_eq!(board.topic(&topic).state, PostState::Visible);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    forum::flag(conn, now, &people[2].actor(), id, FlagReason::Rude, "").unwrap();
    assert_eq!(board.topic(&topic).state, PostState::Held);
    let by = staff(Role::Moderator);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let queue = forum::queue(conn, &by, 10).unwrap();
    assert_eq!(
        (queue[0].flags.len(), queue[0].post.held_for),
        (3, Some(HeldReason::Flags))
    );
    forum::hide(conn, now, &by, id, "Iklan toko lain").unwrap();
    for reporter in [&newcomer, &people[1], &people[2]] {
        assert_eq!(board.letters(reporter), ["forum-flag-upheld"]);
    }
    assert_eq!(board.letters(&people[0]), ["forum-hidden"]);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    assert!(forum::queue(conn, &by, 10).unwrap().is_empty());
    assert!(matches!(
        forum::flag(conn, now, &people[1].actor(), id, FlagReason::Spam, "").map(|flag| flag.id),
        Ok(same) if same == first.id
    ));
    let report = forum::activity(
        conn,
        &by,
        now.day(),
        now.day(),
        now.plus(Duration::hours(1)),
    );
    let report = report.unwrap();
    assert_eq!(
        (report.flags, report.flags_upheld, report.topics),
        (3, 3, 1)
    );
}

#[test]
fn a_report_of_something_right_is_closed_and_said() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let posted = board.open(&tuti, "Warna sogan");
    let by = staff(Role::Admin);
    let (conn, now, id) = (&mut board.shop.conn, board.shop.now, posted.post.id);
    forum::flag(conn, now, &rina.actor(), id, FlagReason::Other, "?").unwrap();
    let decided = forum::approve(conn, now, &by, id).unwrap();
    assert_eq!(decided.post.state, PostState::Visible);
    let log = forum::log(conn, &by, None, 10).unwrap();
    assert_eq!(log[0].kind, EventKind::ForumFlagsDismissed);
    assert_eq!(log[1].kind, EventKind::ForumPostFlagged);
    assert_eq!(board.letters(&rina), ["forum-flag-dismissed"]);
    assert!(board.letters(&tuti).is_empty(), "nothing became of it");
}

#[test]
fn a_silenced_member_does_everything_but_write_in_the_forum() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let topic = board.open(&tuti, "Warna sogan").topic;
    let by = staff(Role::Moderator);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    assert!(matches!(
        forum::silence(conn, now, &by, tuti.id, 366, "Kasar"),
        Err(SilenceError::BadDays)
    ));
    assert!(matches!(
        forum::silence(conn, now, &by, tuti.id, 3, "  "),
        Err(SilenceError::BadReason(_))
    ));
    let warned = forum::silence(conn, now, &by, tuti.id, 0, "Kasar").unwrap();
    assert_eq!((warned.kind, warned.until), (SanctionKind::Warning, None));
    let silenced = forum::silence(conn, now, &by, tuti.id, 3, "Kasar lagi").unwrap();
    let until = now.plus(Duration::days(3));
    assert_eq!(silenced.until, Some(until));
    assert!(matches!(
        forum::silence(conn, now, &by, tuti.id, 7, "Lebih lama"),
        Err(SilenceError::Already(known)) if known == until
    ));
    assert_eq!(forum::silenced(conn, now, &by).unwrap().len(), 1);
    assert!(matches!(
        board.try_reply(&tuti, &topic, "Tapi saya…"),
        Err(PostError::Writer(WriterError::Silenced(known))) if known == until
    ));
    assert_eq!(board.letters(&tuti), ["forum-warned", "forum-silenced"]);
    // She still orders and complains.
    let shawl = board.shop.goods("Selendang", 90_000, 1);
    let order = board.shop.order(&tuti, &[(shawl, 1)]);
    let complaint = NewConversation::new(
        ConversationKind::Criticism,
        "Pembisuan",
        "Saya tidak setuju dengan pembisuan ini.",
    );
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    service::open(conn, now, &tuti.actor(), complaint).unwrap();
    assert!(
        orders::view(conn, &staff(Role::Owner), order.id)
            .unwrap()
            .is_some()
    );
    forum::lift(conn, now, &by, tuti.id).unwrap();
    assert!(matches!(
        forum::lift(conn, now, &by, tuti.id),
        Err(SilenceError::NotSilenced)
    ));
    board.reply(&tuti, &topic, "Maaf, ya.");
    assert_eq!(board.letters(&tuti).last().unwrap(), "forum-silence-lifted");
    // A silence ends by itself, too.
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    forum::silence(conn, now, &by, tuti.id, 1, "Lagi").unwrap();
    board.shop.wait(Duration::days(1));
    board.reply(&tuti, &topic, "Sehari kemudian.");
}

#[test]
fn locked_pinned_and_moved() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let old = board.open(&tuti, "Lama").topic;
    board.shop.wait(Duration::hours(1));
    board.open(&tuti, "Baru");
    let by = staff(Role::Moderator);
    let care = ForumCategoryEdit {
        name: "Perawatan".to_owned(),
        ..ForumCategoryEdit::default()
    };
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let care = forum::create_category(conn, now, &by, &care).unwrap();
    forum::set_pinned(conn, now, &by, old.id, true).unwrap();
    let list = forum::topics_of(conn, now, Reader::Guest, old.category_id, None, 10).unwrap();
    let titles = |rows: &[forum::TopicRow]| -> Vec<String> {
        rows.iter().map(|row| row.topic.title.clone()).collect()
    };
    assert_eq!(
        (titles(&list.pinned), titles(&list.rows)),
        (vec!["Lama".into()], vec!["Baru".into()])
    );
    let moved = forum::move_to(conn, now, &by, old.id, care.id).unwrap();
    assert_eq!(moved.path(), old.path(), "links to it still lead there");
    forum::set_locked(conn, now, &by, old.id, true).unwrap();
    forum::set_locked(conn, now, &by, old.id, true).unwrap();
    assert!(matches!(
        board.try_reply(&rina, &old, "Terlambat?"),
        Err(PostError::Locked)
    ));
    board.answer(&old, "Kami tutup, lihat topik baru.");
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let kinds: Vec<EventKind> = forum::log(conn, &by, None, 10)
        .unwrap()
        .iter()
        .map(|event| event.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            EventKind::ForumTopicLocked,
            EventKind::ForumTopicMoved,
            EventKind::ForumTopicPinned,
            EventKind::ForumCategoryCreated,
            EventKind::ForumCategoryCreated,
        ]
    );
    // Everything in a locked category is locked.
    let mut edit = care.as_edit();
    edit.locked = true;
    let locked = forum::edit_category(conn, now, &by, care.id, care.version, &edit).unwrap();
    assert!(matches!(
        forum::edit_category(conn, now, &by, care.id, care.version, &edit),
        Err(ForumCategoryError::Changed)
    ));
    forum::set_locked(conn, now, &by, old.id, false).unwrap();
    assert!(locked.locked);
    assert!(matches!(
        board.try_reply(&rina, &old, "Sekarang?"),
        Err(PostError::Locked)
    ));
}

#[test]
fn only_moderators_moderate() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let posted = board.open(&tuti, "Warna sogan");
    let (conn, now, id) = (&mut board.shop.conn, board.shop.now, posted.post.id);
    for by in [staff(Role::Cashier), staff(Role::Warehouse), tuti.actor()] {
        assert!(matches!(
            forum::hide(conn, now, &by, id, "x"),
            Err(ModerateError::Denied(_))
        ));
        assert!(matches!(
            forum::approve(conn, now, &by, id),
            Err(ModerateError::Denied(_))
        ));
        assert!(matches!(
            forum::silence(conn, now, &by, tuti.id, 1, "x"),
            Err(SilenceError::Denied(_))
        ));
        assert!(forum::set_locked(conn, now, &by, posted.topic.id, true).is_err());
        assert!(forum::queue(conn, &by, 10).is_err());
        assert!(forum::log(conn, &by, None, 10).is_err());
    }
    assert!(matches!(
        forum::hide(conn, now, &staff(Role::Moderator), id, ""),
        Err(ModerateError::BadReason(_))
    ));
    forum::delete(conn, now, &staff(Role::Moderator), id, "Ganda").unwrap();
    assert!(matches!(
        forum::hide(conn, now, &staff(Role::Moderator), id, "Kasar"),
        Err(ModerateError::WrongState(PostState::Deleted))
    ));
    // A deletion by a moderator can be undone by one.
    forum::approve(conn, now, &staff(Role::Moderator), id).unwrap();
    assert_eq!(board.states(&posted.topic), [PostState::Visible]);
}

#[test]
fn only_an_empty_category_is_deleted() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let by = staff(Role::Moderator);
    let empty = ForumCategoryEdit {
        name: "Kosong".to_owned(),
        ..ForumCategoryEdit::default()
    };
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let empty = forum::create_category(conn, now, &by, &empty).unwrap();
    board.open(&tuti, "Warna sogan");
    let (conn, now, full) = (&mut board.shop.conn, board.shop.now, board.category.id);
    let denied = forum::delete_category(conn, now, &staff(Role::Cashier), empty.id);
    assert!(matches!(denied, Err(ForumCategoryError::Denied(_))));
    let kept = forum::delete_category(conn, now, &by, full);
    assert!(matches!(kept, Err(ForumCategoryError::NotEmpty)));
    forum::delete_category(conn, now, &by, empty.id).unwrap();
    let again = forum::delete_category(conn, now, &by, empty.id);
    assert!(matches!(again, Err(ForumCategoryError::NotFound)));
    let left = forum::categories(conn, Reader::Staff).unwrap();
    assert_eq!(left.len(), 1);
    let log = forum::log(conn, &by, None, 1).unwrap();
    assert_eq!(log[0].kind, EventKind::ForumCategoryDeleted);
}
