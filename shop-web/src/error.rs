//! What ends a request without its page: one status and one page for each.

use std::error::Error as StdError;

use poem::{Response, error::ResponseError, http::StatusCode};
use shop_core::{
    db::{DbError, is_busy, is_full, is_unstorable},
    text::with_sources,
};

/// A request that cannot be answered with the page it asked for.
///
/// What a person can mend in a form is not here: such a form is shown again
/// with a sentence. Redirects are not errors either.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// The address or the form is not one the shop makes.
    #[error("the request cannot be read")]
    BadRequest,
    /// The account may not do this.
    #[error("the account may not do this")]
    Forbidden,
    /// The form came from a page of another site.
    #[error("the request came from another site")]
    CrossSite,
    /// There is no such page, or not for this visitor.
    #[error("there is no such page")]
    NotFound,
    /// More bytes than the page takes.
    #[error("the request is too large")]
    TooLarge,
    /// Too many attempts in a short time.
    #[error("too many attempts")]
    TooOften,
    /// Every connection is in use, or the database is locked.
    #[error("the shop is busy")]
    Busy,
    /// The server's disk is full.
    #[error("the disk is full")]
    Full,
    /// A fault of the program or of its surroundings, written to the log.
    #[error("something broke")]
    Broken,
}

impl WebError {
    /// Logs a fault and stands for it.
    pub fn broken(what: &str, error: impl StdError + 'static) -> Self {
        if is_busy(&error) {
            tracing::warn!(error = with_sources(&error), "{what}");
            return Self::Busy;
        }
        if is_unstorable(&error) {
            // Nothing can be found under a text that cannot be kept.
            return Self::NotFound;
        }
        tracing::error!(error = with_sources(&error), "{what}");
        if is_full(&error) {
            Self::Full
        } else {
            Self::Broken
        }
    }
}

impl From<DbError> for WebError {
    fn from(error: DbError) -> Self {
        Self::broken("the database failed", error)
    }
}

impl ResponseError for WebError {
    fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn as_response(&self) -> Response {
        self.status().into()
    }
}
