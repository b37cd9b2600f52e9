//! Pictures of products and where their files are found.

use diesel::prelude::*;

use crate::{
    db::MultiBackend,
    ids::{ColourId, PictureId, ProductId},
    media::{self, PictureKind},
    messages::Lang,
    schema::pictures,
};

/// A picture of a product.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = pictures, check_for_backend(MultiBackend))]
pub struct Picture {
    /// Its number.
    pub id: PictureId,
    /// What it shows.
    pub product_id: ProductId,
    /// The colour it shows; none when it stands for all.
    pub colour_id: Option<ColourId>,
    /// Where it stands among its neighbours.
    pub position: i64,
    /// Its key in the media store.
    pub media_key: String,
    /// Photo or drawing.
    pub kind: PictureKind,
    /// Its width in pixels, at its largest.
    pub width: i64,
    /// Its height in pixels, at its largest.
    pub height: i64,
    /// What it shows, in words, in Indonesian.
    pub alt: String,
    /// What it shows, in words, in English; may be empty.
    pub alt_en: String,
}

impl Picture {
    /// Returns the path of the smallest file that is at least so wide, or of
    /// the widest one.
    #[must_use]
    pub fn url(&self, width: i64) -> String {
        let files = self.urls();
        let wide_enough = files.iter().find(|(has, _)| *has >= width);
        wide_enough
            .or(files.last())
            .map(|(_, url)| url.clone())
            .expect("a picture has at least one file")
    }

    /// Returns every file of the picture with its width, the smallest first.
    #[must_use]
    pub fn urls(&self) -> Vec<(i64, String)> {
        media::files(&self.media_key, self.kind, self.width)
            .into_iter()
            .map(|(width, key)| (width, format!("/media/{key}")))
            .collect()
    }

    /// Returns what it shows, in a language.
    #[must_use]
    pub fn alt(&self, lang: Lang) -> &str {
        lang.choose(&self.alt, &self.alt_en)
    }
}
