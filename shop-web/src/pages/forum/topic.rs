//! A topic with its posts and the form to reply.

use askama::Template;
use poem::{
    IntoResponse, Response, handler,
    web::{Path, Query},
};
use serde::Deserialize;
use shop_core::{
    db::{Conn, DbError},
    forum::{self, PostState, PostView, Reader, Thread, WriterError},
    ids::TopicId,
    members::Member,
    messages::{Explain, Lang, text, text_with},
    time::Timestamp,
};

use super::views::{Face, ago, called, count, reader, topic_id};
use crate::{
    error::WebError,
    forms::{Field, Kind, Wrong},
    page::{Answer, Frame, Link, Page, localized},
    visits::Visit,
};

/// The page of a topic.
#[derive(Template)]
#[template(path = "forum_topic.html")]
pub(super) struct TopicPage {
    pub(super) page: Frame,
    title: String,
    about: String,
    path: String,
    category: Link,
    replies: String,
    pinned: bool,
    locked: bool,
    held: bool,
    gone: bool,
    answer_href: Option<String>,
    products: Vec<Link>,
    posts: Vec<Shown>,
    previous_href: Option<String>,
    next_href: Option<String>,
    follows: Option<bool>,
    pub(super) form: ReplyForm,
}

/// The end of the page: the form, or why there is none.
pub(super) struct ReplyForm {
    refusal: Option<String>,
    may_sign_in: bool,
    quote: Option<QuoteBox>,
    body: Field,
    pub(super) error: Option<String>,
    pub(super) preview: Option<String>,
}

/// What a post quotes, with its author and the way to it.
pub(super) struct QuoteBox {
    number: i64,
    href: String,
    by: String,
    text: Option<String>,
}

/// A post, ready to show.
struct Shown {
    number: i64,
    by: String,
    face: Face,
    is_shop: bool,
    is_buyer: bool,
    is_asker: bool,
    is_answer: bool,
    starts_new: bool,
    when: String,
    instant: String,
    full_time: String,
    edited: Option<String>,
    state: Option<String>,
    readable: bool,
    html: String,
    quote: Option<QuoteBox>,
    may_quote: bool,
    may_edit: bool,
    may_delete: bool,
    may_flag: bool,
    may_mark: bool,
}

/// Which page of the topic, and what to quote.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    dari: String,
    kutip: String,
}

/// Shows a page of a topic, and notes how far its reader has come.
#[handler]
pub async fn show(visit: Visit, Path(part): Path<String>, Query(wish): Query<Wish>) -> Answer {
    let id = topic_id(&part).ok_or(WebError::NotFound)?;
    let quoted: Option<i64> = wish.kutip.parse().ok();
    let from = wish.dari.parse().ok().or(quoted).unwrap_or(1);
    let loaded = load(&visit, id, from).await?;
    let path = loaded.thread.topic.path();
    // A topic has one address, whatever its title was when it was linked.
    if path.rsplit('/').next() != Some(part.as_str()) {
        return Ok(moved(&visit, &path, &wish));
    }
    let (thread, now) = (&loaded.thread, visit.now);
    if let Some(member) = reader(&visit).member() {
        let number = match thread.next {
            Some(next) => next - 1,
            None => thread.topic.last_number,
        };
        visit
            .app
            .db
            .run(move |conn| forum::note_read(conn, now, member, id, number))
            .await??;
    }
    let page = topic_page(&visit, now, loaded, quoted, "", &Wrong::default());
    Ok(Page(page).into_response())
}

fn moved(visit: &Visit, path: &str, wish: &Wish) -> Response {
    let from: Option<i64> = wish.dari.parse().ok();
    let query = from.map_or_else(String::new, |from| format!("?dari={from}"));
    Response::builder()
        .status(poem::http::StatusCode::MOVED_PERMANENTLY)
        .header("location", visit.href(&format!("{path}{query}")))
        .finish()
}

/// A topic as its page needs it.
pub(super) struct Loaded {
    pub(super) thread: Thread,
    refusal: Option<WriterError>,
}

/// Reads the page of a topic on which a post stands, and whether the visitor
/// may write in it.
pub(super) async fn load(visit: &Visit, id: TopicId, number: i64) -> Result<Loaded, WebError> {
    let (now, reader, member) = (visit.now, reader(visit), visit.member.clone());
    let found = visit
        .app
        .db
        .run(move |conn| read(conn, now, reader, member.as_ref(), id, number))
        .await??;
    found.ok_or(WebError::NotFound)
}

fn read(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    member: Option<&Member>,
    id: TopicId,
    number: i64,
) -> Result<Option<Loaded>, DbError> {
    let Some(thread) = forum::thread(conn, now, reader, id, number)? else {
        return Ok(None);
    };
    let refusal = match member {
        None => Some(WriterError::NotAMember),
        Some(member) => match forum::may_write(conn, now, member) {
            Ok(()) => None,
            Err(WriterError::Database(error)) => return Err(error),
            Err(refusal) => Some(refusal),
        },
    };
    Ok(Some(Loaded { thread, refusal }))
}

pub(super) fn topic_page(
    visit: &Visit,
    now: Timestamp,
    loaded: Loaded,
    quoted: Option<i64>,
    typed: &str,
    wrong: &Wrong,
) -> TopicPage {
    let Loaded { thread, refusal } = loaded;
    let lang = visit.lang;
    let topic = &thread.topic;
    let mut page = visit.frame();
    page.private =
        topic.state != PostState::Visible || !Reader::Guest.sees_category(&thread.category);
    let shop = page.shop.short_name.clone();
    let path = topic.path();
    let quote = quoted.and_then(|number| to_quote(&thread, number, &shop, lang));
    let answered = topic.answer_number;
    let locked = topic.locked || thread.category.locked;
    let refusal = match refusal {
        _ if locked => Some(text(lang, "error-forum-locked")),
        _ if topic.state != PostState::Visible => Some(text(lang, "web-forum-reply-later")),
        Some(refusal) => Some(refusal.explain(lang)),
        None => None,
    };
    let may_sign_in = visit.member.is_none() && !locked;
    let page_href = |from: i64| {
        if from == 1 {
            visit.href(&path)
        } else {
            visit.href(&format!("{path}?dari={from}"))
        }
    };
    let author_reads = visit
        .member
        .as_ref()
        .is_some_and(|member| topic.member_id == Some(member.id));
    let context = Context {
        visit,
        now,
        shop: &shop,
        thread: &thread,
        may_write: refusal.is_none(),
        may_mark: author_reads && topic.state == PostState::Visible,
    };
    TopicPage {
        title: topic.title.clone(),
        about: thread
            .posts
            .first()
            .filter(|view| view.readable)
            .map_or_else(String::new, |view| forum::excerpt(&view.post.body, 155)),
        category: Link::new(
            visit.href(&format!("/forum/{}", thread.category.slug)),
            thread.category.title(lang).to_owned(),
        ),
        replies: count(lang, "web-forum-replies", topic.replies()),
        pinned: topic.pinned,
        locked,
        held: topic.state == PostState::Held,
        gone: matches!(topic.state, PostState::Hidden | PostState::Deleted),
        answer_href: answered.map(|number| visit.href(&topic.path_of(number))),
        products: thread
            .products
            .iter()
            .map(|product| {
                Link::new(
                    visit.href(&format!("/produk/{}", product.slug)),
                    product.name.clone(),
                )
            })
            .collect(),
        posts: thread
            .posts
            .iter()
            .map(|view| shown(&context, view))
            .collect(),
        previous_href: thread.previous.map(page_href),
        next_href: thread.next.map(page_href),
        follows: reader(visit).member().map(|_| thread.watching),
        form: ReplyForm {
            may_sign_in,
            quote,
            body: body_field(lang, "web-forum-your-reply")
                .value(typed)
                .wrong(wrong),
            error: None,
            preview: None,
            refusal,
        },
        path: visit.href(&path),
        page,
    }
}

/// Returns the field in which posts are written.
pub(super) fn body_field(lang: Lang, label: &str) -> Field {
    Field::new(lang, "body", Kind::Area, label)
        .hint(lang, "web-forum-format")
        .longest(forum::BODY_LENGTH)
}

fn to_quote(thread: &Thread, number: i64, shop: &str, lang: Lang) -> Option<QuoteBox> {
    let view = thread
        .posts
        .iter()
        .find(|view| view.post.number == number && view.post.state == PostState::Visible)?;
    Some(QuoteBox {
        number,
        href: localized(lang, &thread.topic.path_of(number)),
        by: called(&view.author, shop),
        text: Some(forum::excerpt(&view.post.body, 280)),
    })
}

/// What showing each post needs.
struct Context<'a> {
    visit: &'a Visit,
    now: Timestamp,
    shop: &'a str,
    thread: &'a Thread,
    may_write: bool,
    may_mark: bool,
}

fn shown(context: &Context<'_>, view: &PostView) -> Shown {
    let lang = context.visit.lang;
    let topic = &context.thread.topic;
    let post = &view.post;
    let by = called(&view.author, context.shop);
    let visible = post.state == PostState::Visible;
    let is_member = reader(context.visit).member().is_some();
    Shown {
        number: post.number,
        face: Face::of(&by, post.from_staff),
        is_shop: post.from_staff,
        is_buyer: view.is_buyer,
        is_asker: post.number > 1 && post.author == topic.author && !post.from_staff,
        is_answer: topic.answer_number == Some(post.number),
        starts_new: context.thread.unread_from == Some(post.number),
        when: ago(context.now, post.created_at, lang),
        instant: post.created_at.rfc3339(),
        full_time: post.created_at.full_text(lang),
        edited: post.edited_at.map(|at| {
            let when = at.full_text(lang);
            text_with(lang, "web-forum-edited", &[("when", &when)])
        }),
        state: state_words(view, lang),
        readable: view.readable,
        html: if view.readable {
            forum::to_html(&post.body)
        } else {
            String::new()
        },
        quote: view
            .quote
            .as_ref()
            .filter(|_| view.readable)
            .map(|quote| QuoteBox {
                number: quote.number,
                href: localized(lang, &topic.path_of(quote.number)),
                by: called(&quote.author, context.shop),
                text: quote.text.clone(),
            }),
        may_quote: context.may_write && visible,
        may_edit: context.may_write && view.editable_until.is_some(),
        may_delete: view.is_own && matches!(post.state, PostState::Visible | PostState::Held),
        may_flag: is_member && visible && !view.is_own,
        may_mark: context.may_mark && visible && post.number > 1,
        by,
    }
}

/// Says why a post is not there as others are.
fn state_words(view: &PostView, lang: Lang) -> Option<String> {
    let post = &view.post;
    let reason = post.reason.clone().unwrap_or_default();
    match post.state {
        PostState::Visible => None,
        PostState::Held if !view.readable => Some(text(lang, "web-forum-held-place")),
        PostState::Held => {
            let why = post.held_for.map(|it| it.label(lang)).unwrap_or_default();
            Some(text_with(lang, "web-forum-held", &[("why", &why)]))
        }
        PostState::Hidden => Some(text_with(lang, "web-forum-hidden", &[("reason", &reason)])),
        PostState::Deleted if post.is_withdrawn() => Some(text(lang, "web-forum-withdrawn")),
        PostState::Deleted => Some(text_with(lang, "web-forum-deleted", &[("reason", &reason)])),
    }
}
