//! Asking for something, with a picture if she has one.

use askama::Template;
use chrono::Duration;
use poem::{
    IntoResponse, handler,
    http::StatusCode,
    web::{Multipart, Query},
};
use serde::Deserialize;
use shop_core::{
    catalog::{self, Category, Offer},
    db::{Conn, DbError},
    ids::{CategoryId, VariantId},
    limits::{self, LimitError},
    media::MediaError,
    members::Member,
    messages::{Explain, Lang, text, text_with},
    requests::{self, AskError, NewRequest, Request, RequestField},
};

use crate::{
    error::WebError,
    forms::{Choice, Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    visits::{MemberVisit, Visit},
};

/// Requests of one member within [`WINDOW`].
const MOST: i64 = 10;
/// How long requests are counted.
const WINDOW: Duration = Duration::hours(1);

#[derive(Template)]
#[template(path = "request_new.html")]
struct NewPage {
    page: Frame,
    error: Option<String>,
    may_ask: bool,
    state_says: String,
    about: Option<String>,
    variant: String,
    title: Field,
    category: Field,
    size: Field,
    colour: Field,
    price_from: Field,
    price_to: Field,
    body: Field,
    photo: Field,
}

/// What the request starts from, as a link may say.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    varian: String,
    tentang: String,
}

/// The request as typed.
#[derive(Default, Clone)]
struct Typed {
    variant: String,
    title: String,
    category: String,
    size: String,
    colour: String,
    price_from: String,
    price_to: String,
    body: String,
    photo: Vec<u8>,
}

/// Shows the form.
#[handler]
pub async fn begin(visit: MemberVisit, Query(wish): Query<Wish>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let title: String = wish.tentang.trim().chars().take(120).collect();
    let mut typed = Typed {
        variant: wish.varian,
        title,
        ..Typed::default()
    };
    let known = load(&visit, &typed.variant).await?;
    if let Some(offer) = &known.offer {
        let colour = visit.lang.choose(&offer.colour.name, &offer.colour.name_en);
        typed.title.clone_from(&offer.product.name);
        typed.size.clone_from(&offer.variant.size);
        colour.clone_into(&mut typed.colour);
        typed.category = offer.product.category_id.to_string();
    }
    let page = form(&visit, &member, &known, &typed, &Wrong::default(), None);
    Ok(Page(page).into_response())
}

/// Takes the request in.
#[handler]
pub async fn ask(visit: MemberVisit, multipart: Multipart) -> Answer {
    let MemberVisit { visit, member } = visit;
    let typed = read(multipart).await?;
    let lang = visit.lang;
    let new = NewRequest {
        title: typed.title.clone(),
        body: typed.body.clone(),
        category: typed.category.parse().ok().map(CategoryId),
        size: typed.size.clone(),
        colour: typed.colour.clone(),
        price_from: typed.price_from.clone(),
        price_to: typed.price_to.clone(),
        product: None,
        variant: typed.variant.parse().ok().map(VariantId),
        photo_key: None,
    };
    let mut wrong = Wrong::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let error = match send(&visit, &member, new, typed.photo.clone()).await? {
        Ok(request) => {
            let path = format!("/permintaan/{}", request.number);
            return Ok(visit.go(&News::RequestSent.on(&path)));
        }
        Err(Refused::TooOften(sentence)) => {
            status = StatusCode::TOO_MANY_REQUESTS;
            sentence
        }
        Err(Refused::Photo(error)) => {
            note_photo(&mut wrong, error, lang)?;
            text(lang, "web-wrong-form")
        }
        Err(Refused::Ask(AskError::Database(error))) => return Err(error.into()),
        Err(Refused::Ask(AskError::Invalid(errors))) => {
            for error in errors {
                wrong.note(name_of(error.field), error.explain(lang));
            }
            text(lang, "web-wrong-form")
        }
        Err(Refused::Ask(error)) => error.explain(lang),
    };
    let known = load(&visit, &typed.variant).await?;
    let page = form(&visit, &member, &known, &typed, &wrong, Some(error));
    Ok(Page(page).status(status))
}

/// Why a request was not taken in.
enum Refused {
    /// She asks too often, in a sentence.
    TooOften(String),
    Photo(MediaError),
    Ask(AskError),
}

impl From<DbError> for Refused {
    fn from(error: DbError) -> Self {
        Self::Ask(error.into())
    }
}

/// Looks at the fields, counts the attempt, packs the picture anew and writes
/// the request down; a picture without its request is thrown away again.
async fn send(
    visit: &Visit,
    member: &Member,
    mut new: NewRequest,
    photo: Vec<u8>,
) -> Result<Result<Request, Refused>, WebError> {
    if let Err(errors) = requests::check_fields(&new) {
        return Ok(Err(Refused::Ask(AskError::Invalid(errors))));
    }
    let (now, by, id) = (visit.now, member.actor(), member.id);
    let key = format!("web-request:{id}");
    let allowed = visit
        .app
        .db
        .run(move |conn| limits::take(conn, now, &key, MOST, WINDOW))
        .await?;
    match allowed {
        Ok(()) => {}
        Err(error @ LimitError::Reached { .. }) => {
            return Ok(Err(Refused::TooOften(error.explain(visit.lang))));
        }
        Err(LimitError::Database(error)) => return Err(error.into()),
    }
    let media = visit.app.media.clone();
    let turn = if photo.is_empty() {
        None
    } else {
        Some(visit.app.proofs.turn().await?)
    };
    visit
        .app
        .db
        .run(move |conn| {
            let _turn = turn;
            if !photo.is_empty() {
                new.photo_key = Some(media.put_request_photo(&photo).map_err(Refused::Photo)?);
            }
            let asked = requests::ask(conn, now, &by, id, &new).map_err(Refused::Ask);
            // The request of a form sent twice has its picture already.
            let kept = asked
                .as_ref()
                .ok()
                .and_then(|request| request.photo_key.as_ref());
            if let Some(key) = new.photo_key.as_ref().filter(|key| kept != Some(*key)) {
                media.discard_request_photo(key).map_err(Refused::Photo)?;
            }
            asked
        })
        .await
}

/// Says what is wrong with a picture; a broken store is a fault of the shop.
fn note_photo(wrong: &mut Wrong, error: MediaError, lang: Lang) -> Result<(), WebError> {
    match error {
        MediaError::NotAnImage | MediaError::TooLarge { .. } | MediaError::TooManyPixels => {
            wrong.note("photo", error.explain(lang));
            Ok(())
        }
        MediaError::NotAProof
        | MediaError::BadDrawing(_)
        | MediaError::UnknownStore(_)
        | MediaError::Folder { .. }
        | MediaError::Store(_) => Err(WebError::broken("a picture was not stored", error)),
    }
}

async fn read(mut multipart: Multipart) -> Result<Typed, WebError> {
    let mut typed = Typed::default();
    while let Some(field) = multipart
        .next_field()
        .await
        .map_err(|_| WebError::BadRequest)?
    {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|_| WebError::BadRequest)?;
        if name == "photo" {
            typed.photo = bytes;
            continue;
        }
        let value = String::from_utf8(bytes).map_err(|_| WebError::BadRequest)?;
        let place = match name.as_str() {
            "variant" => &mut typed.variant,
            "title" => &mut typed.title,
            "category" => &mut typed.category,
            "size" => &mut typed.size,
            "colour" => &mut typed.colour,
            "price_from" => &mut typed.price_from,
            "price_to" => &mut typed.price_to,
            "body" => &mut typed.body,
            _ => continue,
        };
        *place = value;
    }
    Ok(typed)
}

const fn name_of(field: RequestField) -> &'static str {
    match field {
        RequestField::Title => "title",
        RequestField::Body => "body",
        RequestField::Size => "size",
        RequestField::Colour => "colour",
        RequestField::PriceFrom => "price_from",
        RequestField::PriceTo => "price_to",
    }
}

/// What the form knows of the catalogue.
struct Known {
    categories: Vec<Category>,
    offer: Option<Offer>,
}

async fn load(visit: &Visit, variant: &str) -> Result<Known, WebError> {
    let variant: Option<VariantId> = variant.parse().ok().map(VariantId);
    let work = move |conn: &mut Conn| -> Result<Known, DbError> {
        let offer = match variant {
            Some(variant) => catalog::offers(conn, &[variant])?.pop(),
            None => None,
        };
        Ok(Known {
            categories: catalog::categories(conn)?,
            offer: offer.filter(Offer::on_sale),
        })
    };
    Ok(visit.app.db.run(work).await??)
}

fn form(
    visit: &Visit,
    member: &Member,
    known: &Known,
    typed: &Typed,
    wrong: &Wrong,
    error: Option<String>,
) -> NewPage {
    let lang = visit.lang;
    let line = |name, key: &str, value: &str| {
        Field::new(lang, name, Kind::Input("text"), key)
            .value(value)
            .wrong(wrong)
    };
    let none = Choice {
        value: String::new(),
        label: text(lang, "web-request-any-category"),
    };
    let categories = known.categories.iter().map(|category| Choice {
        value: category.id.to_string(),
        label: category.title(lang).to_owned(),
    });
    let about = known.offer.as_ref().map(|offer| {
        let colour = lang.choose(&offer.colour.name, &offer.colour.name_en);
        let values = [
            ("name", offer.product.name.as_str()),
            ("size", offer.variant.size.as_str()),
            ("colour", colour),
        ];
        text_with(lang, "web-request-about", &values)
    });
    NewPage {
        page: visit.frame().private(),
        error,
        may_ask: member.may_order(),
        state_says: text_with(
            lang,
            "error-request-not-yet",
            &[("state", &member.state.label(lang))],
        ),
        variant: known
            .offer
            .as_ref()
            .map(|offer| offer.variant.id.to_string())
            .unwrap_or_default(),
        about,
        title: line("title", "web-request-title", &typed.title)
            .hint(lang, "web-request-title-hint")
            .longest(120),
        category: Field::new(
            lang,
            "category",
            Kind::Select(std::iter::once(none).chain(categories).collect()),
            "web-request-category",
        )
        .value(&typed.category)
        .optional(lang),
        size: line("size", "web-request-size", &typed.size)
            .longest(40)
            .optional(lang),
        colour: line("colour", "web-request-colour", &typed.colour)
            .longest(40)
            .optional(lang),
        price_from: line("price_from", "web-request-price-from", &typed.price_from)
            .inputmode("numeric")
            .longest(20)
            .optional(lang),
        price_to: line("price_to", "web-request-price-to", &typed.price_to)
            .inputmode("numeric")
            .longest(20)
            .optional(lang),
        body: Field::new(lang, "body", Kind::Area, "web-request-body")
            .value(&typed.body)
            .wrong(wrong)
            .longest(2000)
            .optional(lang),
        photo: Field::new(
            lang,
            "photo",
            Kind::File("image/jpeg,image/png,image/webp"),
            "web-request-photo",
        )
        .hint(lang, "web-request-photo-hint")
        .wrong(wrong)
        .optional(lang),
    }
}
