//! `admin-tui category add`: a new category.

use clap::Args;
use shop_core::{
    catalog::{self, NewCategory},
    messages::text_with,
};

use super::{answer, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// What it is called and where it lies.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// Its name in Indonesian
    name: String,
    /// Its name in English
    #[arg(long, default_value = "", value_name = "NAME")]
    name_en: String,
    /// The category above it, by its path segment
    #[arg(long, value_name = "SLUG")]
    parent: Option<String>,
}

pub(super) fn run(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let parent_id = match &args.parent {
        Some(slug) => Some(find(session, slug)?.id),
        None => None,
    };
    let new = NewCategory {
        name: args.name.clone(),
        name_en: args.name_en.clone(),
        parent_id,
    };
    let Session { conn, now, by, .. } = session;
    let made = catalog::create_category(conn, *now, by, new).map_err(explained(lang))?;
    let remark = text_with(lang, "cli-category-added", &[("name", &made.name)]);
    answer(session, made, remark)
}
