//! A message with photos, as a form sends it: read, its photos kept.

use chrono::Duration;
use poem::web::Multipart;
use shop_core::{
    db::Conn,
    ids::MemberId,
    limits::{self, LimitError},
    media::MediaError,
    messages::{Explain, Lang, text, text_with},
    service::MOST_PHOTOS,
    time::Timestamp,
};

use crate::{error::WebError, visits::Visit};

/// Messages of one member within [`WINDOW`].
const MOST: i64 = 10;
/// How long messages are counted.
const WINDOW: Duration = Duration::hours(1);
/// The largest photo.
const LARGEST: usize = 5 * 1024 * 1024;
/// The kinds of photos a browser offers.
pub(super) const ACCEPTED: &str = "image/jpeg,image/png,image/webp";

/// A form's fields and the photos that came with it.
#[derive(Default)]
pub(super) struct Letter {
    fields: Vec<(String, String)>,
    photos: Vec<Vec<u8>>,
}

impl Letter {
    /// Reads a form.
    ///
    /// # Errors
    /// When it is no form.
    pub(super) async fn read(mut multipart: Multipart) -> Result<Self, WebError> {
        let mut letter = Self::default();
        while let Some(field) = multipart
            .next_field()
            .await
            .map_err(|_| WebError::BadRequest)?
        {
            let name = field.name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|_| WebError::BadRequest)?;
            if name == "photos" {
                // A browser sends an empty part when no file was chosen.
                if !bytes.is_empty() && letter.photos.len() <= MOST_PHOTOS {
                    letter.photos.push(bytes);
                }
                continue;
            }
            let value = String::from_utf8(bytes).map_err(|_| WebError::BadRequest)?;
            letter.fields.push((name, value));
        }
        Ok(letter)
    }

    /// Returns what was typed into a field.
    pub(super) fn get(&self, name: &str) -> &str {
        self.fields
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// Keeps the photos and returns their keys. The words have been looked at
    /// already; the message is counted when nothing is wrong with it, and
    /// before anything is unpacked.
    ///
    /// # Errors
    /// When the store or the database fails.
    pub(super) async fn keep_photos(
        &mut self,
        visit: &Visit,
        member: MemberId,
    ) -> Result<Result<Vec<String>, NotKept>, WebError> {
        let photos = std::mem::take(&mut self.photos);
        if let Some(sentence) = beyond_bounds(&photos, visit.lang) {
            return Ok(Err(NotKept::Photos(sentence)));
        }
        let now = visit.now;
        let counted = visit
            .app
            .db
            .run(move |conn| take_turn(conn, now, member))
            .await?;
        match counted {
            Ok(()) => {}
            Err(error @ LimitError::Reached { .. }) => {
                return Ok(Err(NotKept::TooOften(error.explain(visit.lang))));
            }
            Err(LimitError::Database(error)) => return Err(error.into()),
        }
        if photos.is_empty() {
            return Ok(Ok(Vec::new()));
        }
        let turn = visit.app.proofs.turn().await?;
        let media = visit.app.media.clone();
        let kept = visit
            .app
            .db
            .aside(move || {
                let _turn = turn;
                let mut keys = Vec::new();
                for photo in &photos {
                    match media.put_attachment(photo) {
                        Ok(key) => keys.push(key),
                        Err(error) => return Err((error, keys)),
                    }
                }
                Ok(keys)
            })
            .await?;
        match kept {
            Ok(keys) => Ok(Ok(keys)),
            Err((error, keys)) => {
                discard(visit, keys).await?;
                let sentence = sentence_of(error, visit.lang)?;
                Ok(Err(NotKept::Photos(sentence)))
            }
        }
    }
}

/// Why the photos of a message were not kept, in a sentence.
pub(super) enum NotKept {
    /// Something is wrong with them.
    Photos(String),
    /// The member writes too often; the form keeps what was typed.
    TooOften(String),
}

/// Throws photos away that no message names after all.
///
/// # Errors
/// When the store fails.
pub(super) async fn discard(visit: &Visit, keys: Vec<String>) -> Result<(), WebError> {
    if keys.is_empty() {
        return Ok(());
    }
    let media = visit.app.media.clone();
    visit
        .app
        .db
        .aside(move || {
            keys.iter()
                .try_for_each(|key| media.discard_attachment(key))
        })
        .await?
        .map_err(|error| WebError::broken("a photo was not thrown away", error))
}

fn beyond_bounds(photos: &[Vec<u8>], lang: Lang) -> Option<String> {
    if photos.len() > MOST_PHOTOS {
        let most = MOST_PHOTOS.to_string();
        return Some(text_with(lang, "error-message-photos", &[("most", &most)]));
    }
    photos
        .iter()
        .any(|photo| photo.len() > LARGEST)
        .then(|| text(lang, "web-wrong-photo-size"))
}

/// Says what is wrong with a photo; a broken store is a fault of the shop.
fn sentence_of(error: MediaError, lang: Lang) -> Result<String, WebError> {
    match error {
        MediaError::NotAnImage
        | MediaError::NotAProof
        | MediaError::TooLarge { .. }
        | MediaError::TooManyPixels => Ok(error.explain(lang)),
        MediaError::BadDrawing(_)
        | MediaError::UnknownStore(_)
        | MediaError::Folder { .. }
        | MediaError::Store(_) => Err(WebError::broken("a photo was not stored", error)),
    }
}

/// Counts a message of a member, be it the first of a conversation or a
/// reply.
fn take_turn(conn: &mut Conn, now: Timestamp, member: MemberId) -> Result<(), LimitError> {
    limits::take(conn, now, &format!("web-contact:{member}"), MOST, WINDOW)
}
