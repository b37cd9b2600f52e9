//! No form is larger than its page needs.

use std::time::Duration;

use poem::{Body, Endpoint, Middleware, Request, Result, http::header};
use tokio::{
    io::{AsyncRead, AsyncReadExt},
    time,
};

use crate::error::WebError;

/// The most a form holds.
const FORM: usize = 64 * 1024;
/// The most a form with a payment proof holds: 5 MB of file and its fields.
const PROOF: usize = 6 * 1024 * 1024;
/// The most a text of a member takes. Far more than any rule of length allows:
/// what is too long is to be said beside the text, in the form that keeps it.
const TEXT: usize = 4 * 1024 * 1024;
/// The most a message with four photos of 5 MB holds.
const LETTER: usize = 21 * 1024 * 1024;
/// How much of a body that is too large is still read, so that the browser
/// gets to show the answer instead of a broken connection.
const DRAINED: u64 = 64 * 1024 * 1024;
/// How long a body may take to arrive.
const PATIENCE: Duration = Duration::from_secs(60);

/// Reads a request's body whole, or refuses it as too large.
pub struct LimitBodies;

impl<E: Endpoint> Middleware<E> for LimitBodies {
    type Output = LimitBodiesEndpoint<E>;

    fn transform(&self, inner: E) -> Self::Output {
        LimitBodiesEndpoint { inner }
    }
}

/// The endpoint of [`LimitBodies`].
pub struct LimitBodiesEndpoint<E> {
    inner: E,
}

impl<E: Endpoint> Endpoint for LimitBodiesEndpoint<E> {
    type Output = E::Output;

    async fn call(&self, mut request: Request) -> Result<Self::Output> {
        let body = request.take_body();
        if body.is_empty() {
            return self.inner.call(request).await;
        }
        let path = request.uri().path();
        let takes_a_file =
            path.ends_with("/konfirmasi-pembayaran") || path.ends_with("/permintaan/baru");
        let takes_photos = path.ends_with("/hubungi-kami") || is_letter(path);
        // Strangers send nothing large: only a member's form carries files.
        let limit = match request.headers().contains_key(header::COOKIE) {
            true if takes_photos => LETTER,
            true if takes_a_file => PROOF,
            true if path.contains("/forum/") || path.contains("/akun/") => TEXT,
            true | false => FORM,
        };
        let bytes = time::timeout(PATIENCE, read(body.into_async_read(), limit))
            .await
            .map_err(|_| WebError::BadRequest)??;
        request.set_body(Body::from_vec(bytes));
        self.inner.call(request).await
    }
}

/// Whether a path is that of a conversation: `/akun/pesan/` and its number.
fn is_letter(path: &str) -> bool {
    path.split_once("/akun/pesan/")
        .is_some_and(|(_, number)| !number.contains('/'))
}

async fn read(mut body: impl AsyncRead + Unpin, limit: usize) -> Result<Vec<u8>, WebError> {
    let mut bytes = Vec::new();
    (&mut body)
        .take(limit as u64 + 1)
        .read_to_end(&mut bytes)
        .await
        .map_err(|_| WebError::BadRequest)?;
    if bytes.len() <= limit {
        return Ok(bytes);
    }
    drop(bytes);
    let mut rest = body.take(DRAINED);
    let mut chunk = vec![0; 64 * 1024];
    while rest.read(&mut chunk).await.is_ok_and(|length| length > 0) {}
    Err(WebError::TooLarge)
}
