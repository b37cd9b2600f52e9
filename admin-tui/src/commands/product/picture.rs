//! `admin-tui product picture add`: a photo for a product.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use shop_core::{
    actor::Permission,
    catalog::{self, NewPicture},
    ids::ColourId,
    messages::text,
};

use super::find;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    picture_file::keep,
    session::Session,
};

/// What can be done with pictures.
#[derive(Debug, Clone, Subcommand)]
pub enum PictureCommand {
    /// Add a photo (JPEG, PNG, WebP) or a drawing (SVG) behind the others
    Add(AddArgs),
}

/// Which picture of what.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// The path segment of the product's page, or the code of a variant
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
    /// The file
    file: PathBuf,
    /// What the picture shows, in Indonesian
    #[arg(long)]
    alt: String,
    /// What the picture shows, in English
    #[arg(long, default_value = "")]
    alt_en: String,
    /// The path name of the colour it shows; without one it stands for all
    #[arg(long, value_name = "COLOUR")]
    colour: Option<String>,
}

impl PictureCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::Add(args) => add(session, args),
        }
    }
}

fn add(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    // Nothing is stored for those who may not show it.
    session.require(Permission::ManageCatalog)?;
    let lang = session.lang;
    let product = find::product(session, &args.product)?;
    let colour_id = match &args.colour {
        Some(slug) => Some(colour(session, slug)?),
        None => None,
    };
    let media = keep(session, &args.file)?;
    let new = NewPicture {
        colour_id,
        media,
        alt: args.alt.clone(),
        alt_en: args.alt_en.clone(),
    };
    let Session { conn, now, by, .. } = session;
    let picture = catalog::add_picture(conn, *now, by, product, new).map_err(explained(lang))?;
    let columns = ["id", "path", "kind", "width", "height", "alt", "alt_en"];
    let table = Table::new(lang, "pictures", &columns).with_rows([&picture], |picture| {
        let kind = picture.kind.as_str();
        vec![
            Cell::Id(picture.id.0),
            picture.url(i64::MAX).into(),
            Cell::coded(kind, text(lang, &format!("cli-picture-kind-{kind}"))),
            Cell::Id(picture.width),
            Cell::Id(picture.height),
            (&picture.alt).into(),
            (&picture.alt_en).into(),
        ]
    });
    let remark = text(lang, "cli-picture-added");
    Ok(Answer::document(Document::List(table)).remark(remark))
}

/// Returns the colour with a path name.
pub fn colour(session: &mut Session, slug: &str) -> Result<ColourId, Failure> {
    let lang = session.lang;
    let all = catalog::colours(&mut session.conn).map_err(explained(lang))?;
    let found = all.iter().find(|colour| colour.slug == slug.to_lowercase());
    found.map(|colour| colour.id).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|colour| colour.slug.as_str()).collect();
        Failure::new(Exit::NothingFound, text(lang, "error-catalog-no-colour"))
            .hinted(known.join(", "))
    })
}
