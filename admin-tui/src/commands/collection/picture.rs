//! `admin-tui collection picture`: a picture of its own, or none.

use std::path::PathBuf;

use clap::Args;
use shop_core::{actor::Permission, catalog, messages::text_with};

use super::{answer, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    picture_file::keep,
    session::Session,
};

/// Which collection, and which picture.
#[derive(Debug, Clone, Args)]
pub struct PictureArgs {
    /// The path segment of the collection
    slug: String,
    /// A photo (JPEG, PNG, WebP) or a drawing (SVG)
    #[arg(required_unless_present = "none")]
    file: Option<PathBuf>,
    /// No picture of its own: it shows that of its first product
    #[arg(long, conflicts_with = "file")]
    none: bool,
}

pub(super) fn run(session: &mut Session, args: &PictureArgs) -> Result<Answer, Failure> {
    // Nothing is stored for those who may not show it.
    session.require(Permission::ManageCatalog)?;
    let lang = session.lang;
    let before = find(session, &args.slug)?.collection;
    let picture = match &args.file {
        Some(file) => Some(keep(session, file)?),
        None => None,
    };
    let (id, version) = (before.id, before.version);
    let Session { conn, now, by, .. } = session;
    let after = catalog::set_collection_picture(conn, *now, by, id, version, picture.as_ref())
        .map_err(explained(lang))?;
    let remark = text_with(lang, "cli-collection-changed", &[("name", &after.name)]);
    answer(session, remark)
}
