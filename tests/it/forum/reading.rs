//! Lists, pages, what is unread, search, and which products are talked about.

use chrono::Duration;
use shop_core::{
    forum::{self, Audience, ForumCategoryEdit, NewTopic, Reader},
    staff::Role,
};

use super::board::Board;
use crate::shop::staff;

#[test]
fn what_is_unread_is_counted_until_it_is_read() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    board.shop.wait(Duration::minutes(1));
    let topic = board.open(&tuti, "Warna sogan").topic;
    board.shop.wait(Duration::minutes(1));
    board.open(&tuti, "Cuci batik");
    let unread = |board: &mut Board, reader: Reader| {
        let (conn, now) = (&mut board.shop.conn, board.shop.now);
        forum::index(conn, now, reader).unwrap()[0].unread
    };
    assert_eq!(unread(&mut board, Reader::Member(rina.id)), 2);
    assert_eq!(unread(&mut board, Reader::Member(tuti.id)), 0, "her own");
    assert_eq!(unread(&mut board, Reader::Guest), 0);
    forum::note_read(&mut board.shop.conn, board.shop.now, rina.id, topic.id, 1).unwrap();
    assert_eq!(unread(&mut board, Reader::Member(rina.id)), 1);
    board.shop.wait(Duration::minutes(1));
    board.reply(&tuti, &topic, "Lupa: yang muda.");
    assert_eq!(unread(&mut board, Reader::Member(rina.id)), 2);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let row = &forum::latest(conn, now, Reader::Member(rina.id), None, 1)
        .unwrap()
        .rows[0];
    assert_eq!(row.unread_from, Some(2), "from where she stopped");
    let thread = forum::thread(conn, now, Reader::Member(rina.id), topic.id, 1).unwrap();
    assert_eq!(thread.unwrap().unread_from, Some(2));
    forum::mark_all_read(conn, now, rina.id).unwrap();
    assert_eq!(unread(&mut board, Reader::Member(rina.id)), 0);
    // Reading an old page again does not bring news back.
    forum::note_read(&mut board.shop.conn, board.shop.now, rina.id, topic.id, 2).unwrap();
    forum::note_read(&mut board.shop.conn, board.shop.now, rina.id, topic.id, 1).unwrap();
    assert_eq!(unread(&mut board, Reader::Member(rina.id)), 0);
}

#[test]
fn lists_page_by_activity_and_threads_by_number() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let mut topics = Vec::new();
    for number in 0..7 {
        board.shop.wait(Duration::hours(2));
        topics.push(board.open(&tuti, &format!("Topik {number}")).topic);
    }
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let list = forum::latest(conn, now, Reader::Guest, after, 3).unwrap();
        seen.extend(list.rows.iter().map(|row| row.topic.id));
        after = list.next;
        if after.is_none() {
            break;
        }
    }
    topics.reverse();
    assert_eq!(
        seen,
        topics.iter().map(|topic| topic.id).collect::<Vec<_>>()
    );
    let topic = topics[0].clone();
    for number in 0..24 {
        board.shop.wait(Duration::minutes(4));
        board.reply(&tuti, &topic, &format!("Catatan {number}"));
    }
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let first = forum::thread(conn, now, Reader::Guest, topic.id, 1)
        .unwrap()
        .unwrap();
    assert_eq!(
        (first.posts.len(), first.previous, first.next),
        (20, None, Some(21))
    );
    let second = forum::thread(conn, now, Reader::Guest, topic.id, 25)
        .unwrap()
        .unwrap();
    assert_eq!(
        (second.first, second.posts.len(), second.next),
        (21, 5, None)
    );
    let beyond = forum::thread(conn, now, Reader::Guest, topic.id, i64::MAX)
        .unwrap()
        .unwrap();
    assert_eq!(beyond.first, 21);
    assert_eq!(topic.path_of(25), format!("{}?dari=21#p25", topic.path()));
}

#[test]
fn a_search_needs_every_word_and_sees_what_the_reader_sees() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let topic = board.open(&tuti, "Kébaya untuk wisuda").topic;
    board.reply(&tuti, &topic, "Warna **marun** cocok dengan selempang.");
    let hidden = board.reply(&tuti, &topic, "Marun atau sogan?");
    let by = staff(Role::Moderator);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    forum::hide(conn, now, &by, hidden.post.id, "Ganda").unwrap();
    let mut found = |words: &str| -> Vec<i64> {
        forum::search(conn, Reader::Guest, words, None, 10)
            .unwrap()
            .iter()
            .map(|hit| hit.number)
            .collect()
    };
    assert_eq!(found("kebaya"), [1], "the title brings the topic once");
    assert_eq!(found("KEBAYA marun"), [2], "title and post together");
    assert_eq!(found("marun"), [2]);
    assert_eq!(found("maru selem"), [2], "the beginnings of words");
    assert!(found("marun gamis").is_empty());
    assert!(found("run").is_empty());
    for nothing in ["", "  ", "%", "_", "\\", "**"] {
        assert!(found(nothing).is_empty(), "{nothing:?}");
    }
}

#[test]
fn what_is_for_members_only_is_not_there_for_guests() {
    let mut board = Board::new();
    let tuti = board.buyer("Tuti");
    let by = staff(Role::Moderator);
    let circle = ForumCategoryEdit {
        name: "Lingkar anggota".to_owned(),
        audience: Audience::Members,
        ..ForumCategoryEdit::default()
    };
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let circle = forum::create_category(conn, now, &by, &circle).unwrap();
    let new = NewTopic {
        category: circle.id,
        title: "Kumpul arisan".to_owned(),
        body: "Sabtu di toko?".to_owned(),
        product: None,
    };
    let topic = forum::open(conn, now, &tuti.actor(), &new).unwrap().topic;
    let sees = |conn: &mut _, reader: Reader| {
        (
            forum::thread(conn, now, reader, topic.id, 1)
                .unwrap()
                .is_some(),
            forum::category_by_slug(conn, reader, &circle.slug)
                .unwrap()
                .is_some(),
            forum::search(conn, reader, "arisan", None, 5)
                .unwrap()
                .len(),
            forum::latest(conn, now, reader, None, 5)
                .unwrap()
                .rows
                .len(),
            forum::index(conn, now, reader).unwrap().len(),
        )
    };
    assert_eq!(sees(conn, Reader::Guest), (false, false, 0, 0, 1));
    assert_eq!(sees(conn, Reader::Member(tuti.id)), (true, true, 1, 1, 2));
}

#[test]
fn products_know_where_they_are_talked_about_and_buyers_are_known() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let gamis = board.shop.goods("Gamis Laras", 300_000, 4);
    let order = board.shop.order(&rina, &[(gamis, 1)]);
    board.shop.pay(&order);
    let view = shop_core::catalog::by_slug(&mut board.shop.conn, "gamis-laras").unwrap();
    let Some(shop_core::catalog::Found::Current(view)) = view else {
        panic!("the product is on sale");
    };
    let product = view.product.id;
    let topic = board.open(&tuti, "Gamis ini menerawang?").topic;
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    assert!(
        forum::about_product(conn, now, product, 5)
            .unwrap()
            .is_empty()
    );
    board.reply(
        &rina,
        &topic,
        "[Yang ini](/produk/gamis-laras)? Tidak, furingnya penuh.",
    );
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let talked = forum::about_product(conn, now, product, 5).unwrap();
    assert_eq!(talked[0].topic.id, topic.id);
    let thread = forum::thread(conn, now, Reader::Guest, topic.id, 1)
        .unwrap()
        .unwrap();
    assert_eq!(thread.products[0].name, "Gamis Laras");
    let buyers: Vec<bool> = thread.posts.iter().map(|view| view.is_buyer).collect();
    assert_eq!(buyers, [false, true]);
}

#[test]
fn activity_is_counted_as_of_an_instant() {
    let mut board = Board::new();
    let (tuti, rina) = (board.buyer("Tuti"), board.buyer("Rina"));
    let newcomer = board.shop.member("Baru");
    let begin = board.shop.now;
    let answered = board.open(&tuti, "Warna sogan").topic;
    board.open(&rina, "Tidak dijawab");
    board.shop.wait(Duration::minutes(30));
    board.reply(&rina, &answered, "Muda.");
    let held = board.reply(&newcomer, &answered, "Halo semua.");
    board.shop.wait(Duration::minutes(90));
    let by = staff(Role::Owner);
    let (conn, now) = (&mut board.shop.conn, board.shop.now);
    let early = now;
    forum::approve(conn, now, &by, held.post.id).unwrap();
    let later = begin.plus(Duration::hours(30));
    let day = begin.day();
    let report = forum::activity(conn, &by, day, day, later).unwrap();
    assert_eq!(
        (
            report.active_posters,
            report.topics,
            report.posts,
            report.unanswered
        ),
        (3, 2, 4, 1)
    );
    assert_eq!(
        (
            report.answered,
            report.answered_by_members,
            report.median_answer_minutes
        ),
        (1, 1, Some(30))
    );
    assert_eq!((report.held, report.median_held_minutes), (1, Some(90)));
    // Before the post was approved it was not there.
    let before = forum::activity(conn, &by, day, day, early.minus(Duration::minutes(1))).unwrap();
    assert_eq!((before.posts, before.unanswered, before.held), (3, 0, 0));
    assert!(forum::activity(conn, &staff(Role::Warehouse), day, day, later).is_err());
}
