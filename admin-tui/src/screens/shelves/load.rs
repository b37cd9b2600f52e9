//! What the screen reads.

use shop_core::{
    catalog::{self, CollectionRow, ListError},
    db::Conn,
    messages::{Explain, Lang},
    settings,
};

use super::{COLLECTIONS, Key, Load, Loaded, Offers, Record, Shelf};
use crate::{app::worker::Job, screens::browse::Answer};

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let lang = job.lang;
    match load {
        Load::Page { view, .. } => page(conn, job, view).map_err(|error| error.explain(lang)),
        Load::Record(code) => {
            let record = record(conn, job, Key::of(code)).map_err(|error| error.explain(lang))?;
            Ok(Loaded {
                answer: Answer::Record(record.map(Box::new)),
                offers: None,
            })
        }
    }
}

fn page(conn: &mut Conn, job: &Job, view: usize) -> Result<Loaded, ListError> {
    let categories = catalog::staff_categories(conn, &job.actor)?;
    let collections = catalog::every_collection(conn)?;
    let rows = if view == COLLECTIONS {
        catalog::staff_collections(conn, job.now, &job.actor)?
            .into_iter()
            .map(Shelf::Collection)
            .collect()
    } else {
        categories.iter().cloned().map(Shelf::Category).collect()
    };
    Ok(Loaded {
        answer: Answer::Page {
            rows,
            next: None,
            more: false,
        },
        offers: Some(Offers {
            categories,
            collections,
        }),
    })
}

fn record(conn: &mut Conn, job: &Job, key: Key) -> Result<Option<Record>, ListError> {
    let (shelf, products, path) = match key {
        Key::Category(id) => {
            let Some(found) = catalog::staff_category(conn, &job.actor, id)? else {
                return Ok(None);
            };
            let path = format!("/kategori/{}", found.row.category.slug);
            (Shelf::Category(found.row), found.products, path)
        }
        Key::Collection(id) => {
            let Some(found) = catalog::staff_collection(conn, job.now, &job.actor, id)? else {
                return Ok(None);
            };
            let path = format!("/koleksi/{}", found.collection.slug);
            let row = CollectionRow {
                products: i64::try_from(found.products.len()).unwrap_or(i64::MAX),
                shown: found.shown,
                collection: found.collection,
            };
            (Shelf::Collection(row), found.products, path)
        }
    };
    Ok(Some(Record {
        address: settings::link(conn, Lang::Id, &path)?.unwrap_or(path),
        shelf,
        products,
    }))
}
