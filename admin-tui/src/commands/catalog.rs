//! `admin-tui catalog`: the catalogue as a PDF.

use std::{fs, path::PathBuf};

use clap::Args;
use shop_core::{
    documents::{self, CatalogueScope},
    media::MediaStore,
    messages::text_with,
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    category, collection,
    formats::{Document, Fact},
    session::Session,
};

/// Which catalogue, and where it goes.
#[derive(Debug, Clone, Args)]
pub struct CatalogArgs {
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Only a category with everything below it, by its path segment
    #[arg(long, value_name = "SLUG", conflicts_with = "collection")]
    category: Option<String>,
    /// Only a collection, in its own order, by its path segment
    #[arg(long, value_name = "SLUG")]
    collection: Option<String>,
}

pub(super) fn run(session: &mut Session, args: &CatalogArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let scope = CatalogueScope {
        category: match &args.category {
            Some(slug) => Some(category::find(session, slug)?),
            None => None,
        },
        collection: match &args.collection {
            Some(slug) => Some(collection::find(session, slug)?.collection),
            None => None,
        },
    };
    let facts = documents::catalogue_facts(&mut session.conn, session.now, lang, &scope)
        .map_err(explained(lang))?;
    let media = MediaStore::open(&session.media).map_err(explained(lang))?;
    let file = documents::catalogue(&facts, &media).map_err(explained(lang))?;
    fs::write(&args.out, &file.bytes).map_err(|error| {
        let (name, reason) = (args.out.display().to_string(), error.to_string());
        let values = [("file", name.as_str()), ("reason", reason.as_str())];
        Failure::new(Exit::Refused, text_with(lang, "cli-not-written", &values))
    })?;
    let sheet = vec![
        Fact::new("file", args.out.display().to_string()),
        Fact::new("bytes", file.bytes.len()),
        Fact::new("chapters", facts.chapters()),
        Fact::new("articles", facts.articles()),
        Fact::new("prices_of", facts.day()),
        Fact::new("made_now", file.made),
    ];
    Ok(Answer::document(Document::Sheet {
        facts: sheet,
        tables: Vec::new(),
    }))
}
