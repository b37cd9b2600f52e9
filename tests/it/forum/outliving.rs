//! What outlives an author's change of mind, and what waits for a moderator
//! again.

use chrono::Duration;
use shop_core::{
    forum::{
        self, EditPostError, ForumCategoryEdit, HeldReason, NewTopic, PostChange, PostState, Reader,
    },
    staff::Role,
};

use super::board::Board;
use crate::shop::staff;

fn change(body: &str, version: i64) -> PostChange {
    PostChange {
        version,
        title: None,
        body: body.to_owned(),
    }
}

#[test]
fn an_author_takes_her_first_post_back_and_the_answers_stay() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let opened = board.open(&tuti, "Warna sogan");
    board.shop.wait(Duration::minutes(1));
    let answer = board.reply(&rina, &opened.topic, "Warna yang tua tahan cuci.");
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let after = forum::withdraw(conn, now, &tuti.actor(), opened.post.id).unwrap();
    assert_eq!(
        (after.topic.state, after.topic.posts, after.topic.replies()),
        (PostState::Visible, 2, 1)
    );
    let thread = forum::thread(conn, now, Reader::Guest, after.topic.id, 1)
        .unwrap()
        .unwrap();
    let shown: Vec<_> = thread
        .posts
        .iter()
        .map(|view| (view.post.number, view.readable))
        .collect();
    assert_eq!(shown, [(1, false), (2, true)], "her place, their words");
    let latest = forum::latest(conn, now, Reader::Guest, None, 10).unwrap();
    assert_eq!(latest.rows.len(), 1);
    // Others go on writing; what a moderator takes away is another matter.
    board.reply(&rina, &opened.topic, "Dan tidak luntur.");
    let by = staff(Role::Moderator);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    for number in [2, 3] {
        let post = forum::find_post(conn, now, Reader::Staff, after.topic.id, number)
            .unwrap()
            .unwrap()
            .1
            .post;
        forum::hide(conn, now, &by, post.id, "Di luar topik").unwrap();
    }
    let gone = forum::thread(conn, now, Reader::Guest, after.topic.id, 1).unwrap();
    assert_eq!(gone, None, "nothing is left that could be read");
    forum::approve(conn, now, &by, answer.post.id).unwrap();
    let back = forum::thread(conn, now, Reader::Guest, after.topic.id, 1).unwrap();
    assert!(back.is_some());
}

#[test]
fn a_topic_nobody_answered_goes_with_its_first_post() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let opened = board.open(&tuti, "Warna sogan");
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let after = forum::withdraw(conn, now, &tuti.actor(), opened.post.id).unwrap();
    assert_eq!(after.topic.state, PostState::Deleted);
    let thread = forum::thread(conn, now, Reader::Guest, after.topic.id, 1).unwrap();
    assert_eq!(thread, None);
}

#[test]
fn an_author_who_spoke_alone_takes_her_topic_back() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let opened = board.open(&tuti, "Warna sogan");
    board.shop.wait(Duration::minutes(1));
    board.reply(&tuti, &opened.topic, "Maksud saya yang tua.");
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let after = forum::withdraw(conn, now, &tuti.actor(), opened.post.id).unwrap();
    assert_eq!(after.topic.state, PostState::Deleted);
    let latest = forum::latest(conn, now, Reader::Guest, None, 10).unwrap();
    assert!(latest.rows.is_empty());
}

#[test]
fn an_edit_waits_where_the_first_words_waited() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let by = staff(Role::Moderator);
    let new = ForumCategoryEdit {
        name: "Jual beli".to_owned(),
        premoderated: true,
        ..ForumCategoryEdit::default()
    };
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let category = forum::create_category(conn, now, &by, &new).unwrap();
    let new = NewTopic {
        category: category.id,
        title: "Kebaya ukuran M".to_owned(),
        body: "Baru sekali dipakai.".to_owned(),
        product: None,
    };
    let opened = forum::open(conn, now, &tuti.actor(), &new).unwrap();
    assert_eq!(opened.post.held_for, Some(HeldReason::Category));
    let shown = forum::approve(conn, now, &by, opened.post.id).unwrap();
    let answer = board.reply(&rina, &shown.topic, "Masih ada?");
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    forum::approve(conn, now, &by, answer.post.id).unwrap();
    let version = shown.post.version;
    // A title that others answered under is not put out of sight with it.
    let retitled = PostChange {
        title: Some("Kebaya ukuran S".to_owned()),
        ..change("Hubungi saya di tempat lain.", version)
    };
    let refused = forum::edit(conn, now, &tuti.actor(), opened.post.id, &retitled);
    assert!(matches!(refused, Err(EditPostError::TitleWaits)));
    let edit = change("Hubungi saya di tempat lain.", version);
    let edited = forum::edit(conn, now, &tuti.actor(), opened.post.id, &edit).unwrap();
    assert_eq!(
        (edited.post.state, edited.post.held_for),
        (PostState::Held, Some(HeldReason::Category))
    );
    // The answers stay; of the post others see its place alone.
    let thread = forum::thread(conn, now, Reader::Member(rina.id), edited.topic.id, 1)
        .unwrap()
        .unwrap();
    let readable: Vec<bool> = thread.posts.iter().map(|view| view.readable).collect();
    assert_eq!(readable, [false, true]);
    assert_eq!(forum::queue(conn, &by, 10).unwrap().len(), 1);
    let again = forum::approve(conn, now, &by, opened.post.id).unwrap();
    assert_eq!(again.topic.posts, 2);
}

#[test]
fn the_first_posts_of_a_newcomer_wait_again_when_they_are_edited() {
    let mut board = Board::new();
    let baru = board.shop.member("Baru");
    let by = staff(Role::Moderator);
    let mut posts = Vec::new();
    for title in ["Satu", "Dua", "Tiga"] {
        let posted = board.open(&baru, title);
        let (conn, now) = (&mut board.shop.conn, board.shop.now);
        posts.push(forum::approve(conn, now, &by, posted.post.id).unwrap().post);
        board.shop.wait(Duration::hours(1));
    }
    // Two others speak for her now.
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let edit = change("Beli di tempat saya saja.", posts[2].version);
    let trusted = forum::edit(conn, now, &baru.actor(), posts[2].id, &edit).unwrap();
    assert_eq!(trusted.post.state, PostState::Visible);
    forum::hide(conn, now, &by, posts[2].id, "Iklan").unwrap();
    let edit = change("Beli di tempat saya saja.", posts[0].version);
    let held = forum::edit(conn, now, &baru.actor(), posts[0].id, &edit).unwrap();
    assert_eq!(held.post.held_for, Some(HeldReason::NewMember));
    let thread = forum::thread(conn, now, Reader::Guest, posts[0].topic_id, 1).unwrap();
    assert_eq!(thread, None, "nobody answered: it waits as a whole");
}

#[test]
fn a_post_that_waited_is_news_when_it_appears() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let baru = board.shop.member("Baru");
    let topic = board.open(&tuti, "Warna sogan").topic;
    board.shop.wait(Duration::minutes(1));
    let held = board.reply(&baru, &topic, "Saya suka yang muda.");
    assert_eq!(held.post.state, PostState::Held);
    board.shop.wait(Duration::minutes(1));
    board.reply(&tuti, &topic, "Ada saran?");
    let unread = |board: &mut Board, member| {
        let (conn, now) = (&mut board.shop.conn, board.shop.now);
        let reader = Reader::Member(member);
        let counted = forum::index(conn, now, reader).unwrap()[0].unread;
        let row = forum::latest(conn, now, reader, None, 1).unwrap().rows[0].clone();
        (counted, row.unread_from)
    };
    board.shop.wait(Duration::minutes(1));
    for reader in [&rina, &tuti, &baru] {
        let (conn, now) = (&mut board.shop.conn, board.shop.now);
        forum::note_read(conn, now, reader.id, topic.id, 3).unwrap();
        assert_eq!(unread(&mut board, reader.id), (0, None));
    }
    board.shop.wait(Duration::hours(3));
    let by = staff(Role::Moderator);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let shown = forum::approve(conn, now, &by, held.post.id).unwrap();
    assert_eq!(
        (shown.topic.last_post_at, shown.topic.last_number),
        (now, 3),
        "it appeared last, behind a higher number"
    );
    assert_eq!(unread(&mut board, rina.id), (1, Some(2)));
    assert_eq!(unread(&mut board, tuti.id), (1, Some(2)));
    assert_eq!(unread(&mut board, baru.id), (0, None), "her own is no news");
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let row = forum::latest(conn, now, Reader::Guest, None, 1)
        .unwrap()
        .rows[0]
        .clone();
    assert_eq!(row.last_author, "Baru");
    let thread = forum::thread(conn, now, Reader::Member(rina.id), topic.id, 1).unwrap();
    assert_eq!(thread.unwrap().unread_from, Some(2));
    forum::note_read(conn, now, rina.id, topic.id, 3).unwrap();
    assert_eq!(unread(&mut board, rina.id), (0, None));
}

#[test]
fn a_product_is_talked_about_once_the_words_are_seen() {
    let mut board = Board::new();
    let baru = board.shop.member("Baru");
    let gamis = board.shop.goods("Gamis Parang", 400_000, 3);
    let product = shop_core::catalog::offers(&mut board.shop.conn, &[gamis]).unwrap()[0]
        .product
        .clone();
    let tuti = board.buyer("Tuti");
    let topic = board.open(&tuti, "Warna sogan").topic;
    let link = format!("Seperti [ini](/produk/{})", product.slug);
    let held = board.reply(&baru, &topic, &link);
    assert_eq!(held.post.state, PostState::Held);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let about = forum::about_product(conn, now, product.id, 5).unwrap();
    assert_eq!(about, []);
    forum::approve(conn, now, &staff(Role::Moderator), held.post.id).unwrap();
    let about = forum::about_product(conn, now, product.id, 5).unwrap();
    assert_eq!(about.len(), 1);
}

#[test]
fn the_words_before_an_edit_are_for_moderators() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let posted = board.open(&tuti, "Warna sogan");
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let edit = change("Yang muda.", posted.post.version);
    forum::edit(conn, now, &tuti.actor(), posted.post.id, &edit).unwrap();
    let moderator = staff(Role::Moderator);
    assert_eq!(
        forum::history(conn, &moderator, posted.post.id)
            .unwrap()
            .len(),
        1
    );
    for other in [staff(Role::Cashier), tuti.actor()] {
        assert!(forum::history(conn, &other, posted.post.id).is_err());
    }
}
