//! `admin-tui product picture add`: a photo for a product.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use clap::{Args, Subcommand};
use shop_core::{
    actor::Permission,
    catalog::{self, NewPicture},
    ids::ColourId,
    media::{MediaStore, PictureKind, StoredMedia},
    messages::{Lang, text, text_with},
};

use super::find;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// More bytes than the media store takes; the rest of a file is not read.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

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

/// Puts a file into the media store: a drawing as it is, a photo made anew.
pub fn keep(session: &Session, file: &Path) -> Result<StoredMedia, Failure> {
    let lang = session.lang;
    let bytes = read(file).map_err(|error| unreadable(lang, file, &error))?;
    let store = MediaStore::open(&session.media).map_err(explained(lang))?;
    let kind = match file.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("svg") => PictureKind::Drawing,
        Some(_) | None => PictureKind::Photo,
    };
    match kind {
        PictureKind::Drawing => store.put_drawing(&String::from_utf8_lossy(&bytes)),
        PictureKind::Photo => store.put_photo(&bytes),
    }
    .map_err(explained(lang))
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(lang: Lang, file: &Path, error: &io::Error) -> Failure {
    let (file, reason) = (file.display().to_string(), error.to_string());
    let values = [("file", file.as_str()), ("reason", reason.as_str())];
    Failure::new(Exit::Refused, text_with(lang, "cli-not-read", &values))
}
