//! Reading a topic, page by page.

use std::collections::HashMap;

use super::{
    Authors, Flag, ForumCategory, POSTS_A_PAGE, Post, PostState, Reader, Topic, ViewForumError,
    authors, mentions, page_start, read, store, writer,
};
use crate::{
    actor::{Actor, Permission},
    catalog::Product,
    db::{Conn, DbError},
    ids::{MemberId, PostId, TopicId},
    members,
    time::Timestamp,
};

/// A page of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    /// The topic.
    pub topic: Topic,
    /// Where it stands.
    pub category: ForumCategory,
    /// The products it is about.
    pub products: Vec<Product>,
    /// The posts of the page.
    pub posts: Vec<PostView>,
    /// The number with which the page begins.
    pub first: i64,
    /// Where the page before begins.
    pub previous: Option<i64>,
    /// Where the page after begins.
    pub next: Option<i64>,
    /// Whether the reader follows the topic.
    pub watching: bool,
    /// The first post the reader had not read.
    pub unread_from: Option<i64>,
}

/// A post as a reader sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct PostView {
    /// The post.
    pub post: Post,
    /// Who wrote it; empty for the shop itself.
    pub author: String,
    /// Whether the reader sees its words, or only its place.
    pub readable: bool,
    /// Whether its author has paid for a product the topic is about.
    pub is_buyer: bool,
    /// Whether the reader wrote it.
    pub is_own: bool,
    /// Until when the reader may edit it.
    pub editable_until: Option<Timestamp>,
    /// What it quotes.
    pub quote: Option<Quote>,
    /// The reports nobody has decided about; for moderators.
    pub flags: Vec<Flag>,
}

/// What a post quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The number of the quoted post.
    pub number: i64,
    /// Who wrote it; empty for the shop itself.
    pub author: String,
    /// Whether the shop wrote it.
    pub from_staff: bool,
    /// What it said then; none when it was taken away since.
    pub text: Option<String>,
}

/// Returns the page of a topic on which a post stands, or that the topic is
/// not there for the reader.
///
/// # Errors
/// When the database fails.
pub fn thread(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    id: TopicId,
    number: i64,
) -> Result<Option<Thread>, DbError> {
    let Some(topic) = store::topic(conn, id)?.filter(|topic| reader.sees_topic(topic)) else {
        return Ok(None);
    };
    let category = store::category(conn, topic.category_id)?.ok_or(DbError::NotFound)?;
    if !reader.sees_category(&category) {
        return Ok(None);
    }
    let last = topic.next_number - 1;
    let first = page_start(number.clamp(1, last.max(1)));
    let mut posts = store::posts_between(conn, id, first, first + POSTS_A_PAGE - 1)?;
    posts.retain(|post| reader.sees_place_of(post));
    let products = store::mentioned(conn, id)?;
    let products = mentions::products(conn, &products)?;
    let (watching, unread_from) = match reader.member() {
        None => (false, None),
        Some(member) => (
            store::watches(conn, member, id)?,
            read::unread(conn, member, &[id])?.remove(&id).flatten(),
        ),
    };
    Ok(Some(Thread {
        posts: views(conn, now, reader, &topic, posts, &products)?,
        previous: (first > 1).then(|| page_start(first - 1)),
        next: (last >= first + POSTS_A_PAGE).then_some(first + POSTS_A_PAGE),
        unread_from,
        topic,
        category,
        products,
        first,
        watching,
    }))
}

fn views(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    topic: &Topic,
    posts: Vec<Post>,
    products: &[Product],
) -> Result<Vec<PostView>, DbError> {
    let quoted = quoted_posts(conn, topic.id, &posts)?;
    let people: Vec<MemberId> = posts
        .iter()
        .chain(quoted.values())
        .filter_map(|post| post.member_id)
        .collect();
    let names = Authors::load(conn, &people)?;
    let products: Vec<_> = products.iter().map(|product| product.id).collect();
    let buyers = authors::buyers(conn, &products, &people)?;
    let window = match reader.member() {
        Some(id) if posts.iter().any(|post| reader.owns(post)) => match members::by_id(conn, id)? {
            Some(member) => Some(writer::standing(conn, &member)?.trust(now).edit_window()),
            None => None,
        },
        _ => None,
    };
    let mut flags: HashMap<PostId, Vec<Flag>> = HashMap::new();
    if reader == Reader::Staff {
        let ids: Vec<PostId> = posts.iter().map(|post| post.id).collect();
        for flag in store::open_flags(conn, &ids)? {
            flags.entry(flag.post_id).or_default().push(flag);
        }
    }
    Ok(posts
        .into_iter()
        .map(|post| {
            let is_own = reader.owns(&post);
            let open = matches!(post.state, PostState::Visible | PostState::Held);
            PostView {
                author: names.name(&post.author, post.member_id),
                readable: reader.sees_words_of(&post),
                is_buyer: post.member_id.is_some_and(|id| buyers.contains(&id)),
                is_own,
                editable_until: window
                    .filter(|_| is_own && open && !topic.locked)
                    .map(|window| post.created_at.plus(window))
                    .filter(|until| *until > now),
                quote: post
                    .quoted_number
                    .map(|number| quote(&post, number, quoted.get(&number), &names)),
                flags: flags.remove(&post.id).unwrap_or_default(),
                post,
            }
        })
        .collect())
}

fn quoted_posts(
    conn: &mut Conn,
    topic: TopicId,
    posts: &[Post],
) -> Result<HashMap<i64, Post>, DbError> {
    let mut quoted: HashMap<i64, Post> = HashMap::new();
    for number in posts.iter().filter_map(|post| post.quoted_number) {
        let here = posts.iter().find(|post| post.number == number).cloned();
        let post = match here {
            Some(post) => Some(post),
            None if quoted.contains_key(&number) => None,
            None => store::post_at(conn, topic, number)?,
        };
        if let Some(post) = post {
            quoted.insert(number, post);
        }
    }
    Ok(quoted)
}

fn quote(post: &Post, number: i64, quoted: Option<&Post>, names: &Authors) -> Quote {
    Quote {
        number,
        author: quoted.map_or_else(String::new, |it| names.name(&it.author, it.member_id)),
        from_staff: quoted.is_some_and(|it| it.from_staff),
        // Words that were taken away do not live on in quotes.
        text: quoted
            .filter(|it| it.state == PostState::Visible)
            .and(post.quoted_text.clone()),
    }
}

/// Returns a post with its topic, as far as the reader sees them.
///
/// # Errors
/// When the database fails.
pub fn find_post(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    topic: TopicId,
    number: i64,
) -> Result<Option<(Thread, PostView)>, DbError> {
    let Some(mut thread) = thread(conn, now, reader, topic, number)? else {
        return Ok(None);
    };
    let place = thread
        .posts
        .iter()
        .position(|view| view.post.number == number && view.readable);
    Ok(place.map(|place| {
        let view = thread.posts.swap_remove(place);
        (thread, view)
    }))
}

/// Returns what a post said before its edits, the latest first.
///
/// # Errors
/// When the actor is no moderator.
pub fn history(
    conn: &mut Conn,
    by: &Actor,
    post: PostId,
) -> Result<Vec<(Timestamp, String)>, ViewForumError> {
    by.require(Permission::Moderate)?;
    Ok(store::revisions(conn, post)?)
}

/// Returns the topic of a post and its number there, for moderators.
///
/// # Errors
/// When the database fails.
pub fn place_of(conn: &mut Conn, post: PostId) -> Result<Option<(TopicId, i64)>, DbError> {
    Ok(store::post(conn, post)?.map(|post| (post.topic_id, post.number)))
}
