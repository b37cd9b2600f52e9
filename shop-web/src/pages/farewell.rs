//! Stopping the news: the page behind the link in every letter of a campaign.

use askama::Template;
use poem::{
    IntoResponse, handler,
    http::StatusCode,
    web::{Form, Path},
};
use serde::Deserialize;
use shop_core::{
    campaigns::{self, CampaignError, Farewell},
    messages::{text, text_with},
    secret::Token,
};

use crate::{
    error::WebError,
    page::{Answer, Frame, Page},
    visits::Visit,
};

/// What the link of a trial letter ends with.
const TRIAL: &str = "contoh";

#[derive(Template)]
#[template(path = "farewell.html")]
struct FarewellPage {
    page: Frame,
    says: String,
    /// Whether there is something to stop.
    button: bool,
}

/// Shows the button; opening the page stops nothing, since mail programs and
/// scanners open every link.
#[handler]
pub async fn show(visit: Visit, Path(token): Path<String>) -> Answer {
    let lang = visit.lang;
    let page = visit.frame().private();
    if token == TRIAL {
        let says = text(lang, "web-farewell-trial");
        let button = false;
        return Ok(Page(FarewellPage { page, says, button }).into_response());
    }
    let token = Token::parse(&token).ok_or(WebError::NotFound)?;
    let found = visit
        .app
        .db
        .run(move |conn| campaigns::farewell(conn, &token))
        .await??;
    let Farewell { address, gets_news } = found.ok_or(WebError::NotFound)?;
    let key = if gets_news {
        "web-farewell-asks"
    } else {
        "web-farewell-done"
    };
    let says = text_with(lang, key, &[("address", &address)]);
    let button = gets_news;
    Ok(Page(FarewellPage { page, says, button }).into_response())
}

/// What a mail program posts when its reader presses the button that it shows.
#[derive(Deserialize)]
struct OneClick {
    #[serde(default, rename = "List-Unsubscribe")]
    list_unsubscribe: String,
}

/// Stops the news: the button, or the one a mail program shows.
///
/// A mail program follows no redirect (RFC 8058, 3.1); it is told at once.
#[handler]
pub async fn stop(
    visit: Visit,
    Path(token): Path<String>,
    form: poem::Result<Form<OneClick>>,
) -> Answer {
    let one_click = form.is_ok_and(|Form(form)| form.list_unsubscribe == "One-Click");
    let back = format!("/berhenti/{token}");
    let token = Token::parse(&token).ok_or(WebError::NotFound)?;
    let now = visit.now;
    let wording = text(visit.lang, "web-farewell-button");
    let stopped = visit
        .app
        .db
        .run(move |conn| campaigns::unsubscribe(conn, now, &token, &wording))
        .await?;
    match stopped {
        Ok(()) if one_click => Ok(StatusCode::OK.into_response()),
        Ok(()) => Ok(visit.go(&back)),
        Err(CampaignError::Database(error)) => Err(error.into()),
        Err(_) => Err(WebError::NotFound),
    }
}
