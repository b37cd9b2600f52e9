//! Wanting the same, and not wanting it any more.

use chrono::Duration;
use poem::{handler, http::StatusCode, web::Path};
use shop_core::{
    actor::Actor,
    db::Conn,
    ids::RequestId,
    limits::{self, LimitError},
    messages::Explain,
    requests::{self, FoundRequest, Request, VoteError},
    time::Timestamp,
};

use super::one;
use crate::{
    error::WebError,
    news::News,
    page::{Answer, Page},
    visits::MemberVisit,
};

/// Clicks of one member within [`WINDOW`].
const MOST: i64 = 60;
/// How long clicks are counted.
const WINDOW: Duration = Duration::hours(1);

/// Counts the member as wanting it too.
#[handler]
pub async fn vote(visit: MemberVisit, Path(number): Path<String>) -> Answer {
    act(visit, number, requests::vote, News::RequestVoted).await
}

/// Takes the member's wish back.
#[handler]
pub async fn withdraw(visit: MemberVisit, Path(number): Path<String>) -> Answer {
    act(visit, number, requests::withdraw, News::RequestLeft).await
}

type Act = fn(&mut Conn, Timestamp, &Actor, RequestId) -> Result<Request, VoteError>;

async fn act(visit: MemberVisit, number: String, act: Act, news: News) -> Answer {
    let MemberVisit { visit, member } = visit;
    let view = match one::load(&visit, number).await? {
        FoundRequest::Here(view) => view,
        FoundRequest::Moved(number) => return Ok(visit.go(&format!("/permintaan/{number}"))),
    };
    let (now, by, id) = (visit.now, member.actor(), view.request.id);
    let key = format!("web-request-vote:{}", member.id);
    let done = visit
        .app
        .db
        .run(move |conn| {
            limits::take(conn, now, &key, MOST, WINDOW)?;
            Ok::<_, LimitError>(act(conn, now, &by, id))
        })
        .await?;
    let done = match done {
        Ok(done) => done,
        Err(LimitError::Reached { .. }) => return Err(WebError::TooOften),
        Err(LimitError::Database(error)) => return Err(error.into()),
    };
    match done {
        // What was withdrawn as a whole is only found on her own list.
        Ok(request) if request.is_public() => {
            Ok(visit.go(&news.on(&format!("/permintaan/{}", request.number))))
        }
        Ok(_) => Ok(visit.go(&news.on("/akun/permintaan"))),
        Err(VoteError::NotFound) => Err(WebError::NotFound),
        Err(VoteError::Database(error)) => Err(error.into()),
        Err(error) => {
            let sentence = error.explain(visit.lang);
            let page = one::request_page(&visit, &view, Some(sentence));
            Ok(Page(page).status(StatusCode::CONFLICT))
        }
    }
}
