//! `admin-tui category move`: another place among its neighbours.

use clap::Args;
use shop_core::{
    catalog::{self, Category},
    ids::CategoryId,
    messages::text_with,
};

use super::{find, table};
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::Document,
    input::Place,
    session::Session,
};

/// Which category, and where to.
#[derive(Debug, Clone, Args)]
pub struct MoveArgs {
    /// Its path segment
    slug: String,
    /// Where to.
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(session: &mut Session, args: &MoveArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let moved = find(session, &args.slug)?;
    let before = match &args.place.before {
        Some(slug) => Some(find(session, slug)?.id),
        None => None,
    };
    let all = catalog::category_tree(&mut session.conn).map_err(explained(lang))?;
    let seen: Vec<CategoryId> = all
        .iter()
        .filter(|category| category.parent_id == moved.parent_id)
        .map(|category| category.id)
        .collect();
    let wanted = args.place.put(&seen, moved.id, before);
    let Session { conn, now, by, .. } = session;
    catalog::reorder_categories(conn, *now, by, moved.parent_id, &seen, &wanted)
        .map_err(explained(lang))?;
    let all = catalog::category_tree(&mut session.conn).map_err(explained(lang))?;
    let neighbours: Vec<Category> = all
        .iter()
        .filter(|category| category.parent_id == moved.parent_id)
        .cloned()
        .collect();
    let table = table(session, &neighbours, &all);
    let remark = text_with(lang, "cli-category-moved", &[("name", &moved.name)]);
    Ok(Answer::document(Document::List(table)).remark(remark))
}
