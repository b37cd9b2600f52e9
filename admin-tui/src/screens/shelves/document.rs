//! The catalogue as a document in a file of this machine.

use std::{fs, io, path::Path};

use shop_core::{
    catalog::{self, Category, EditCategoryError},
    db::Conn,
    documents::{self, CatalogueScope, DocumentError},
    ids::CategoryId,
    media::MediaStore,
    messages::{Explain, Lang, text, text_with},
};

use super::{
    Key,
    act::{category_failure, found, listed},
};
use crate::app::{
    effect::{Done, Failure, Then},
    worker::Job,
};

/// Writes the catalogue into a file that is not there yet.
pub(super) fn write(
    conn: &mut Conn,
    job: &Job,
    scope: Option<Key>,
    lang: Lang,
    file: &str,
) -> Result<Done, Failure> {
    let failed = |error: DocumentError| Failure::said(error.explain(job.lang));
    let mut wanted = CatalogueScope::default();
    match scope {
        Some(Key::Category(id)) => wanted.category = Some(category_of(conn, job, id)?),
        Some(Key::Collection(id)) => wanted.collection = Some(found(conn, job, id)?.collection),
        None => {}
    }
    let facts = documents::catalogue_facts(conn, job.now, lang, &wanted).map_err(failed)?;
    let media =
        MediaStore::open(&job.media).map_err(|error| Failure::said(error.explain(job.lang)))?;
    let made = documents::catalogue(&facts, &media).map_err(failed)?;
    let path = Path::new(file);
    let save = || {
        let mut new = fs::File::create_new(path)?;
        io::Write::write_all(&mut new, &made.bytes)?;
        path.canonicalize()
    };
    let path = save().map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            return Failure::field("file", text(job.lang, "tui-error-file-exists"));
        }
        let reason = error.to_string();
        let values = [("file", file), ("reason", reason.as_str())];
        Failure::field("file", text_with(job.lang, "cli-not-written", &values))
    })?;
    let (path, count) = (path.display().to_string(), facts.articles().to_string());
    let values = [("file", path.as_str()), ("count", count.as_str())];
    Ok(Done {
        said: text_with(job.lang, "tui-done-catalogue", &values),
        then: Then::Nothing,
    })
}

fn category_of(conn: &mut Conn, job: &Job, id: CategoryId) -> Result<Category, Failure> {
    catalog::staff_categories(conn, &job.actor)
        .map_err(|error| listed(&error, job))?
        .into_iter()
        .map(|row| row.category)
        .find(|category| category.id == id)
        .ok_or_else(|| category_failure(&EditCategoryError::NotFound, job))
}
