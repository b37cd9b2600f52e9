//! Collections: products shown together.

mod edit;
mod fill;
mod list;
mod manage;
mod picture;
mod show;

use clap::Subcommand;
use shop_core::{
    catalog::{self, CollectionRow, StaffCollection},
    messages::text,
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// What can be done with collections.
#[derive(Debug, Clone, Subcommand)]
pub enum CollectionCommand {
    /// List the collections in order
    List,
    /// Show a collection with its products
    Show(show::ShowArgs),
    /// Make a collection, the last of all
    Add(edit::AddArgs),
    /// Change a collection: its texts, its rule, its dates
    Edit(edit::EditArgs),
    /// Put exactly these products into a collection, in this order
    Fill(fill::FillArgs),
    /// Put a product into a collection, or at another place in it
    Put(fill::PutArgs),
    /// Take a product out of a collection
    Take(fill::TakeArgs),
    /// Give a collection a picture of its own, or none
    Picture(picture::PictureArgs),
    /// Put a collection at another place among the others
    Move(manage::MoveArgs),
    /// Delete a collection; its products stay
    Delete(manage::DeleteArgs),
}

impl CollectionCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List => list::run(session),
            Self::Show(args) => show::run(session, args),
            Self::Add(args) => edit::add(session, args),
            Self::Edit(args) => edit::edit(session, args),
            Self::Fill(args) => fill::fill(session, args),
            Self::Put(args) => fill::put(session, args),
            Self::Take(args) => fill::take(session, args),
            Self::Picture(args) => picture::run(session, args),
            Self::Move(args) => manage::order(session, args),
            Self::Delete(args) => manage::delete(session, args),
        }
    }
}

/// Returns the collection with a path segment and what lies in it.
pub(super) fn find(session: &mut Session, slug: &str) -> Result<StaffCollection, Failure> {
    let lang = session.lang;
    let slug = slug.trim().to_lowercase();
    let Session { conn, now, by, .. } = session;
    let all = catalog::staff_collections(conn, *now, by).map_err(explained(lang))?;
    let missing = || {
        Failure::new(Exit::NothingFound, text(lang, "error-collection-not-found"))
            .hinted(text(lang, "cli-hint-collection-list"))
    };
    let found = all.iter().find(|row| row.collection.slug == slug);
    let id = found.ok_or_else(missing)?.collection.id;
    catalog::staff_collection(conn, *now, by, id)
        .map_err(explained(lang))?
        .ok_or_else(missing)
}

/// Writes collections as a table.
fn table(session: &Session, rows: &[CollectionRow]) -> Table {
    let lang = session.lang;
    let columns = [
        "slug",
        "name",
        "rule",
        "products",
        "published",
        "shown",
        "starts_at",
        "ends_at",
    ];
    Table::new(lang, "collections", &columns).with_rows(rows, |row| {
        let collection = &row.collection;
        vec![
            (&collection.slug).into(),
            (&collection.name).into(),
            Cell::coded(collection.choice.as_str(), collection.rule_text(lang)),
            row.products.into(),
            collection.published.into(),
            row.shown.into(),
            collection.starts_at.into(),
            collection.ends_at.into(),
        ]
    })
}

/// Answers with all collections as they are now.
fn answer(session: &mut Session, remark: String) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let rows = catalog::staff_collections(conn, *now, by).map_err(explained(lang))?;
    let table = table(session, &rows);
    Ok(Answer::document(Document::List(table)).remark(remark))
}
