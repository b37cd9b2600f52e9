//! `admin-tui collection move` and `delete`.

use clap::Args;
use shop_core::{catalog, ids::CollectionId, messages::text_with};

use super::{answer, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::Place,
    session::Session,
};

/// Which collection, and where to.
#[derive(Debug, Clone, Args)]
pub struct MoveArgs {
    /// Its path segment
    slug: String,
    /// Where to.
    #[command(flatten)]
    place: Place,
}

/// Which collection to delete.
#[derive(Debug, Clone, Args)]
pub struct DeleteArgs {
    /// Its path segment
    slug: String,
}

pub(super) fn order(session: &mut Session, args: &MoveArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let moved = find(session, &args.slug)?.collection;
    let next = match &args.place.before {
        Some(slug) => Some(find(session, slug)?.collection.id),
        None => None,
    };
    let Session { conn, now, by, .. } = session;
    let rows = catalog::staff_collections(conn, *now, by).map_err(explained(lang))?;
    let seen: Vec<CollectionId> = rows.iter().map(|row| row.collection.id).collect();
    let wanted = args.place.put(&seen, moved.id, next);
    catalog::reorder_collections(conn, *now, by, &seen, &wanted).map_err(explained(lang))?;
    let remark = text_with(lang, "cli-collection-moved", &[("name", &moved.name)]);
    answer(session, remark)
}

pub(super) fn delete(session: &mut Session, args: &DeleteArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let gone = find(session, &args.slug)?.collection;
    let Session { conn, now, by, .. } = session;
    catalog::delete_collection(conn, *now, by, gone.id, gone.version).map_err(explained(lang))?;
    let remark = text_with(lang, "cli-collection-deleted", &[("name", &gone.name)]);
    answer(session, remark)
}
