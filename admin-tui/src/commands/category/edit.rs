//! `admin-tui category edit`: other names, or another category above it.

use clap::Args;
use shop_core::{
    catalog::{self, CategoryEdit},
    messages::text_with,
};

use super::{answer, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// Which category, and what is different from now on.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// Its path segment
    slug: String,
    /// Its name in Indonesian
    #[arg(long)]
    name: Option<String>,
    /// Its name in English; empty for none
    #[arg(long, value_name = "NAME")]
    name_en: Option<String>,
    /// The category above it, by its path segment
    #[arg(long, value_name = "SLUG", conflicts_with = "top")]
    parent: Option<String>,
    /// Nothing lies above it
    #[arg(long)]
    top: bool,
}

pub(super) fn run(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = find(session, &args.slug)?;
    let mut edit = CategoryEdit::of(&before);
    if let Some(name) = &args.name {
        edit.name.clone_from(name);
    }
    if let Some(name) = &args.name_en {
        edit.name_en.clone_from(name);
    }
    if args.top {
        edit.parent_id = None;
    } else if let Some(slug) = &args.parent {
        edit.parent_id = Some(find(session, slug)?.id);
    }
    let Session { conn, now, by, .. } = session;
    let after = catalog::edit_category(conn, *now, by, before.id, before.version, edit)
        .map_err(explained(lang))?;
    let remark = text_with(lang, "cli-category-changed", &[("name", &after.name)]);
    answer(session, after, remark)
}
