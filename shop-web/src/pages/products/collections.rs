//! The collections that are shown now.

use askama::Template;
use poem::{IntoResponse, handler};
use shop_core::{
    catalog::{self, Collection, CollectionCover},
    db::{Conn, DbError},
    messages::Lang,
    time::Timestamp,
};

use crate::{
    page::{Answer, Frame, Page, localized},
    views::{PictureTag, picture_tag},
    visits::Visit,
};

/// How many pictures stand for a collection without one of its own.
const PICTURES: i64 = 3;

/// How wide such a picture is shown.
const SIZES: &str = "(max-width: 50rem) 31vw, 12rem";

/// How wide a collection's own picture is shown.
const OWN_SIZES: &str = "(max-width: 50rem) 92vw, 36rem";

#[derive(Template)]
#[template(path = "collections.html")]
struct CollectionsPage {
    page: Frame,
    covers: Vec<Cover>,
}

/// A collection in the list.
struct Cover {
    href: String,
    name: String,
    says: String,
    pictures: Vec<PictureTag>,
    own: bool,
}

/// Shows the collections.
#[handler]
pub async fn show(visit: Visit) -> Answer {
    let now = visit.now;
    let covers = visit.app.db.run(move |conn| load(conn, now)).await??;
    Ok(Page(CollectionsPage {
        covers: covers
            .iter()
            .map(|cover| cover_of(cover, visit.lang))
            .collect(),
        page: visit.frame(),
    })
    .into_response())
}

fn load(conn: &mut Conn, now: Timestamp) -> Result<Vec<CollectionCover>, DbError> {
    let shown = catalog::collections(conn, now)?;
    catalog::covers(conn, now, shown, PICTURES)
}

fn cover_of(cover: &CollectionCover, lang: Lang) -> Cover {
    let collection = &cover.collection;
    let own = own_picture(collection);
    Cover {
        href: localized(lang, &format!("/koleksi/{}", collection.slug)),
        name: collection.title(lang).to_owned(),
        says: collection.description(lang).to_owned(),
        own: own.is_some(),
        pictures: own.map_or_else(
            || {
                let pictures = cover.pictures.iter();
                pictures
                    .map(|picture| picture_tag(Some(picture), lang, SIZES).silent())
                    .collect()
            },
            |own| vec![own],
        ),
    }
}

fn own_picture(collection: &Collection) -> Option<PictureTag> {
    Some(PictureTag {
        src: collection.picture_url(960)?,
        srcset: None,
        sizes: OWN_SIZES,
        alt: String::new(),
        width: collection.picture_width,
        height: collection.picture_height,
        lazy: true,
    })
}
