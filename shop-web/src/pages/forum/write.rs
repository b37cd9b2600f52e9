//! Opening a topic and replying.

use askama::Template;
use poem::{
    IntoResponse, handler,
    http::StatusCode,
    web::{Form, Path, Query},
};
use serde::Deserialize;
use shop_core::{
    catalog::{self, Found, Product},
    db::{Conn, DbError},
    forum::{
        self, ForumCategory, NewReply, NewTopic, PostError, PostField, PostFieldError, Posted,
        Reader, WriterError,
    },
    members::Member,
    messages::{Explain, Lang, text},
    time::Timestamp,
};

use super::{
    topic::{body_field, load, topic_page},
    views::{reader, topic_id},
};
use crate::{
    error::WebError,
    forms::{Choice, Field, Kind, Wrong},
    page::{Answer, Frame, Link, Page},
    visits::{MemberVisit, Visit},
};

#[derive(Template)]
#[template(path = "forum_new.html")]
struct NewPage {
    page: Frame,
    refusal: Option<String>,
    error: Option<String>,
    product: Option<Link>,
    product_slug: String,
    category: Field,
    title: Field,
    body: Field,
    preview: Option<String>,
}

/// Where a topic is to be opened, and about which product.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    kategori: String,
    produk: String,
}

/// The topic as typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    category: String,
    product: String,
    title: String,
    body: String,
    lakukan: String,
}

/// What the form needs.
struct Needs {
    categories: Vec<ForumCategory>,
    product: Option<Product>,
    refusal: Option<WriterError>,
}

/// Shows the form of a new topic.
#[handler]
pub async fn new_topic(visit: MemberVisit, Query(wish): Query<Wish>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let typed = Typed {
        category: wish.kategori,
        product: wish.produk,
        ..Typed::default()
    };
    let needs = needs(&visit, &member, &typed.product).await?;
    let page = new_page(&visit, needs, &typed, &Wrong::default(), None);
    Ok(Page(page).into_response())
}

/// Opens a topic, or shows how it will look.
#[handler]
pub async fn open(visit: MemberVisit, Form(typed): Form<Typed>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let lang = visit.lang;
    let needs = needs(&visit, &member, &typed.product).await?;
    if typed.lakukan == "lihat" {
        let preview = forum::to_html(&within(&typed.body));
        let mut page = new_page(&visit, needs, &typed, &Wrong::default(), None);
        page.preview = Some(preview);
        return Ok(Page(page).into_response());
    }
    let mut wrong = Wrong::default();
    let category = needs.categories.iter().find(|it| it.slug == typed.category);
    let Some(category) = category else {
        wrong.note("category", text(lang, "web-forum-choose-category"));
        let error = Some(text(lang, "web-wrong-form"));
        let page = new_page(&visit, needs, &typed, &wrong, error);
        return Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let new = NewTopic {
        category: category.id,
        title: typed.title.clone(),
        body: typed.body.clone(),
        product: needs.product.as_ref().map(|product| product.id),
    };
    let (now, by) = (visit.now, member.actor());
    let opened = visit
        .app
        .db
        .run(move |conn| forum::open(conn, now, &by, &new))
        .await?;
    match opened {
        Ok(Posted { topic, .. }) => Ok(visit.go(&topic.path())),
        Err(PostError::Database(error) | PostError::Writer(WriterError::Database(error))) => {
            Err(error.into())
        }
        Err(error) => {
            let sentence = note(&error, &mut wrong, lang);
            let page = new_page(&visit, needs, &typed, &wrong, Some(sentence));
            Ok(Page(page).status(status(&error)))
        }
    }
}

/// The reply as typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct TypedReply {
    body: String,
    kutip: String,
    lakukan: String,
}

/// Writes a reply, or shows how it will look.
#[handler]
pub async fn reply(
    visit: MemberVisit,
    Path(part): Path<String>,
    Form(typed): Form<TypedReply>,
) -> Answer {
    let MemberVisit { visit, member } = visit;
    let lang = visit.lang;
    let id = topic_id(&part).ok_or(WebError::NotFound)?;
    let quotes: Option<i64> = typed.kutip.parse().ok();
    let preview = (typed.lakukan == "lihat").then(|| forum::to_html(&within(&typed.body)));
    let replied = if preview.is_some() {
        None
    } else {
        // Whoever cannot see the topic cannot write in it.
        load(&visit, id, 1).await?;
        let new = NewReply {
            body: typed.body.clone(),
            quotes,
        };
        let (now, by) = (visit.now, member.actor());
        let replied = visit
            .app
            .db
            .run(move |conn| forum::reply(conn, now, &by, id, &new))
            .await?;
        match replied {
            Ok(Posted { topic, post }) => return Ok(visit.go(&topic.path_of(post.number))),
            Err(PostError::Database(error) | PostError::Writer(WriterError::Database(error))) => {
                return Err(error.into());
            }
            Err(PostError::NotFound) => return Err(WebError::NotFound),
            Err(error) => Some(error),
        }
    };
    // The form again, below the last posts, with what was typed.
    let place = quotes.unwrap_or(i64::MAX);
    let loaded = load(&visit, id, place).await?;
    let mut wrong = Wrong::default();
    let sentence = replied.as_ref().map(|error| note(error, &mut wrong, lang));
    let mut page = topic_page(&visit, visit.now, loaded, quotes, &typed.body, &wrong);
    page.form.error = sentence;
    page.form.preview = preview;
    let code = replied.as_ref().map_or(StatusCode::OK, status);
    Ok(Page(page).status(code))
}

/// A text no longer than a post, for a preview of it.
fn within(body: &str) -> String {
    body.chars().take(forum::BODY_LENGTH).collect()
}

/// Puts the sentences of an error beside their fields, and returns the one
/// for the head of the form.
pub(super) fn note(error: &PostError, wrong: &mut Wrong, lang: Lang) -> String {
    match error {
        PostError::Invalid(errors) => {
            note_fields(errors, wrong, lang);
            text(lang, "web-wrong-form")
        }
        other => other.explain(lang),
    }
}

pub(super) fn note_fields(errors: &[PostFieldError], wrong: &mut Wrong, lang: Lang) {
    for error in errors {
        let name = match error.field {
            PostField::Title => "title",
            PostField::Body => "body",
        };
        wrong.note(name, error.explain(lang));
    }
}

fn status(error: &PostError) -> StatusCode {
    match error {
        PostError::Writer(WriterError::TooOften { .. }) => StatusCode::TOO_MANY_REQUESTS,
        PostError::Writer(_) | PostError::Locked | PostError::OutOfSight => StatusCode::FORBIDDEN,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

async fn needs(visit: &Visit, member: &Member, product: &str) -> Result<Needs, WebError> {
    let (now, reader, member) = (visit.now, reader(visit), member.clone());
    let product = product.to_owned();
    Ok(visit
        .app
        .db
        .run(move |conn| read_needs(conn, now, reader, &member, &product))
        .await??)
}

fn read_needs(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    member: &Member,
    product: &str,
) -> Result<Needs, DbError> {
    let mut categories = forum::categories(conn, reader)?;
    categories.retain(|category| !category.locked);
    let product = match product {
        "" => None,
        slug => match catalog::by_slug(conn, slug)? {
            Some(Found::Current(view)) => Some(view.product),
            _ => None,
        },
    };
    let refusal = match forum::may_write(conn, now, member) {
        Ok(()) => None,
        Err(WriterError::Database(error)) => return Err(error),
        Err(refusal) => Some(refusal),
    };
    Ok(Needs {
        categories,
        product,
        refusal,
    })
}

fn new_page(
    visit: &Visit,
    needs: Needs,
    typed: &Typed,
    wrong: &Wrong,
    error: Option<String>,
) -> NewPage {
    let lang = visit.lang;
    let mut choices = vec![Choice {
        value: String::new(),
        label: text(lang, "web-forum-choose-category"),
    }];
    choices.extend(needs.categories.iter().map(|category| Choice {
        value: category.slug.clone(),
        label: category.title(lang).to_owned(),
    }));
    NewPage {
        refusal: needs.refusal.map(|refusal| refusal.explain(lang)),
        error,
        product_slug: needs
            .product
            .as_ref()
            .map_or_else(String::new, |product| product.slug.clone()),
        product: needs.product.map(|product| {
            Link::new(
                visit.href(&format!("/produk/{}", product.slug)),
                product.name,
            )
        }),
        category: Field::new(
            lang,
            "category",
            Kind::Select(choices),
            "web-forum-field-category",
        )
        .value(&typed.category)
        .wrong(wrong),
        title: Field::new(lang, "title", Kind::Input("text"), "web-forum-field-title")
            .value(&typed.title)
            .wrong(wrong)
            .hint(lang, "web-forum-title-hint")
            .longest(forum::TITLE_LENGTH),
        body: body_field(lang, "web-forum-field-body")
            .value(&typed.body)
            .wrong(wrong),
        preview: None,
        page: visit.frame().private(),
    }
}
