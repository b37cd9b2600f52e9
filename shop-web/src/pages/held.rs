//! A form that was sent after the sign-in had ended: it waits on the sign-in
//! page and can be sent again behind it, so that nothing typed is lost.

use askama::Template;
use poem::{
    FromRequest, IntoResponse, Request, RequestBody, Response,
    http::{StatusCode, header},
    web::Multipart,
};

use super::sign_in;
use crate::{
    page::{Frame, Page, safe_next, split_language},
    visits::Visit,
};

/// The most a held form takes. It travels in the sign-in form, where each of
/// its bytes becomes three at worst, and that form takes 64 KB.
const MOST: usize = 20 * 1024;

/// A form that waits for its sender to sign in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// Where it is sent, without the language.
    pub action: String,
    /// What was typed, as browsers write forms into one line.
    pub fields: String,
    /// Whether it is sent in parts, as forms with files are.
    pub in_parts: bool,
    /// Whether files came with it; those cannot be held.
    pub had_files: bool,
}

/// The page behind the sign-in.
#[derive(Template)]
#[template(path = "held.html")]
struct HeldPage {
    page: Frame,
    action: String,
    in_parts: bool,
    had_files: bool,
    fields: Vec<(String, String)>,
    shown: String,
    back: String,
}

impl Held {
    /// Returns the form a request brings, if anything was typed into it that
    /// can be held.
    async fn read(request: &Request, body: &mut RequestBody, action: &str) -> Option<Self> {
        let (fields, in_parts, had_files) = match request.content_type() {
            Some(kind) if kind.starts_with("multipart/form-data") => {
                let parts = Multipart::from_request(request, body).await.ok()?;
                let (fields, had_files) = read_parts(parts).await?;
                (fields, true, had_files)
            }
            _ => {
                let bytes = body.take().ok()?.into_bytes().await.ok()?;
                (serde_urlencoded::from_bytes(&bytes).ok()?, false, false)
            }
        };
        let mut fields: Vec<(String, String)> = fields;
        // A password is never written into a page.
        fields.retain(|(name, _)| !name.contains("password"));
        if fields.iter().all(|(_, value)| value.trim().is_empty()) {
            return None;
        }
        let fields = serde_urlencoded::to_string(fields).ok()?;
        (fields.len() <= MOST).then(|| Self {
            action: action.to_owned(),
            fields,
            in_parts,
            had_files,
        })
    }

    /// Returns the form as it was carried through the sign-in, if it is one.
    #[must_use]
    pub fn carried(self) -> Option<Self> {
        let inside = safe_next(&self.action).is_some_and(|action| action == self.action);
        (inside && !self.fields.is_empty()).then_some(self)
    }

    /// Shows what was typed, to be sent again with one press.
    #[must_use]
    pub fn page(self, visit: &Visit, frame: Frame, back: &str) -> Response {
        let fields: Vec<(String, String)> =
            serde_urlencoded::from_str(&self.fields).unwrap_or_default();
        let longest = fields.iter().max_by_key(|(_, value)| value.chars().count());
        Page(HeldPage {
            action: visit.href(&self.action),
            in_parts: self.in_parts,
            had_files: self.had_files,
            shown: longest.map_or_else(String::new, |(_, value)| value.clone()),
            back: visit.href(back),
            fields,
            page: frame,
        })
        .into_response()
    }
}

async fn read_parts(mut parts: Multipart) -> Option<(Vec<(String, String)>, bool)> {
    let (mut fields, mut had_files) = (Vec::new(), false);
    while let Some(part) = parts.next_field().await.ok()? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_file = part.file_name().is_some();
        let bytes = part.bytes().await.ok()?;
        if is_file {
            had_files |= !bytes.is_empty();
        } else {
            fields.push((name, String::from_utf8(bytes).ok()?));
        }
    }
    Some((fields, had_files))
}

/// Answers a form of somebody who is not signed in any more: the sign-in page
/// holding it, or, where there is nothing to hold, the way there.
pub async fn answer(
    visit: &Visit,
    path: &str,
    request: &Request,
    body: &mut RequestBody,
) -> Response {
    let back = came_from(request).unwrap_or_else(|| "/akun".to_owned());
    let path = path.split('?').next().unwrap_or(path);
    match Held::read(request, body, path).await {
        Some(held) => Page(sign_in::holding(visit, held, &back)).status(StatusCode::FORBIDDEN),
        None => sign_in::lead_to(visit, &back),
    }
}

/// Returns the page of the shop on which the form stood, without its language.
fn came_from(request: &Request) -> Option<String> {
    let referer = request.header(header::REFERER)?;
    let (_, rest) = referer.split_once("://")?;
    let (host, path) = rest.split_at(rest.find('/')?);
    let (_, path) = split_language(path);
    let path = path.split('?').next().unwrap_or_default();
    (request.header(header::HOST) == Some(host))
        .then(|| safe_next(path))?
        .map(str::to_owned)
}
