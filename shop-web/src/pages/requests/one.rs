//! One request: what is wanted, how far the shop has come, who may join in.

use askama::Template;
use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::Path,
};
use shop_core::{
    messages::text,
    requests::{self, FoundRequest, PublicRequest, RequestProduct},
};

use super::{board, tone};
use crate::{
    error::WebError,
    page::{Answer, Frame, Link, Page, localized},
    visits::Visit,
};

#[derive(Template)]
#[template(path = "request.html")]
pub(super) struct RequestPage {
    page: Frame,
    number: String,
    title: String,
    body: String,
    summary: String,
    facts: Vec<(String, String)>,
    votes: String,
    state: String,
    tone: &'static str,
    waiting: bool,
    reason: Option<String>,
    photo: Option<String>,
    product: Option<Link>,
    found: Option<Link>,
    steps: Vec<Step>,
    own: bool,
    voted: bool,
    can_act: bool,
    is_member: bool,
    error: Option<String>,
}

struct Step {
    state: String,
    when: String,
    note: String,
}

/// Shows a request.
#[handler]
pub async fn show(visit: Visit, Path(number): Path<String>) -> Answer {
    match load(&visit, number).await? {
        FoundRequest::Here(view) => Ok(Page(request_page(&visit, &view, None)).into_response()),
        FoundRequest::Moved(number) => Ok(moved(&localized(
            visit.lang,
            &format!("/permintaan/{number}"),
        ))),
    }
}

/// Finds what is behind a number for this visitor.
pub(super) async fn load(visit: &Visit, number: String) -> Result<FoundRequest, WebError> {
    let member = visit.member.as_ref().map(|member| member.id);
    visit
        .app
        .db
        .run(move |conn| requests::public_view(conn, member, &number))
        .await??
        .ok_or(WebError::NotFound)
}

/// Sends the picture of a request to whoever may see the request.
#[handler]
pub async fn picture(visit: Visit, Path(number): Path<String>) -> Answer {
    let member = visit.member.as_ref().map(|member| member.id);
    let media = visit.app.media.clone();
    let blob = visit
        .app
        .db
        .run(move |conn| {
            let Some(key) = requests::photo_key(conn, member, &number)? else {
                return Ok(None);
            };
            media
                .get_request_photo(&key)
                .map_err(|error| WebError::broken("a picture was not read", error))
        })
        .await??
        .ok_or(WebError::NotFound)?;
    Ok(Response::builder()
        .content_type(blob.content_type)
        .header(header::CACHE_CONTROL, "private, max-age=3600")
        .body(blob.bytes))
}

/// Makes the page of a request, with a sentence about what could not be done.
pub(super) fn request_page(
    visit: &Visit,
    view: &PublicRequest,
    error: Option<String>,
) -> RequestPage {
    let lang = visit.lang;
    let request = &view.request;
    let page = visit.frame();
    let fact = |key: &str, value: String| {
        Some((text(lang, key), value)).filter(|(_, value)| !value.is_empty())
    };
    let category = view.category.as_ref();
    let category = category.map(|(name, english)| lang.choose(name, english).to_owned());
    let facts = [
        fact("web-request-category", category.unwrap_or_default()),
        fact("web-request-size", request.size.clone()),
        fact("web-request-colour", request.colour.clone()),
        fact("web-request-price", request.band().unwrap_or_default()),
        fact("web-request-asked", request.asked_at.date_text(lang)),
    ];
    let link = |product: &Option<RequestProduct>| {
        let product = product.as_ref()?;
        let path = format!("/produk/{}", product.slug);
        Some(Link::new(page.href(&path), product.name.clone()))
    };
    let details = request.details();
    RequestPage {
        number: request.number.clone(),
        title: request.title.clone(),
        body: request.body.clone(),
        summary: [request.title.as_str(), details.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        facts: facts.into_iter().flatten().collect(),
        votes: board::votes(request.votes, lang),
        state: request.state.label(lang),
        tone: tone(request.state),
        waiting: !request.is_public() && request.state.is_open(),
        reason: request.decline_reason.map(|reason| reason.label(lang)),
        photo: request
            .photo_key
            .as_ref()
            .map(|_| page.href(&format!("/permintaan/{}/foto", request.number))),
        product: link(&view.product),
        found: link(&view.found),
        steps: view
            .steps
            .iter()
            .map(|step| Step {
                state: step.state.label(lang),
                when: step.at.date_text(lang),
                note: step.note.clone(),
            })
            .collect(),
        own: view.own,
        voted: view.voted,
        can_act: request.state.is_open(),
        is_member: visit
            .member
            .as_ref()
            .is_some_and(|member| member.may_order()),
        error,
        page: if request.is_public() {
            page
        } else {
            page.private()
        },
    }
}

fn moved(location: &str) -> Response {
    Response::builder()
        .status(StatusCode::MOVED_PERMANENTLY)
        .header(header::LOCATION, location)
        .finish()
}
