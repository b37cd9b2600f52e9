//! `admin-tui category delete`: a category that is empty, or becomes so.

use clap::Args;
use shop_core::{catalog, messages::text_with};

use super::{answer, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// Which category, and where its products go.
#[derive(Debug, Clone, Args)]
pub struct DeleteArgs {
    /// Its path segment
    slug: String,
    /// Where its products go, by the path segment of that category
    #[arg(long, value_name = "SLUG")]
    move_to: Option<String>,
}

pub(super) fn run(session: &mut Session, args: &DeleteArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let category = find(session, &args.slug)?;
    let target = match &args.move_to {
        Some(slug) => Some(find(session, slug)?.id),
        None => None,
    };
    let Session { conn, now, by, .. } = session;
    catalog::delete_category(conn, *now, by, category.id, category.version, target)
        .map_err(explained(lang))?;
    let remark = text_with(lang, "cli-category-deleted", &[("name", &category.name)]);
    answer(session, category, remark)
}
