//! `admin-tui content banner`: banners of the home page.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use shop_core::{
    actor::Permission,
    content::{self, BannerEdit, BannerEntry, Piece, Placement},
    ids::BannerId,
    media::StoredMedia,
    messages::text_with,
};

use super::{
    input::{Days, To, missing, refused},
    menu::{leads_to, target},
};
use crate::commands::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Table},
    input::names,
    picture_file::keep,
    session::Session,
};

/// What can be done with banners.
#[derive(Debug, Clone, Subcommand)]
pub enum BannerCommand {
    /// List the banners by placement
    List,
    /// Add a banner with a photo (JPEG, PNG, WebP) or a drawing (SVG)
    Add(AddArgs),
    /// Change a banner
    Edit(EditArgs),
    /// Switch a banner on
    Publish(OneArgs),
    /// Switch a banner off
    Unpublish(OneArgs),
    /// Move a banner among those of its placement
    Move(MoveArgs),
    /// Delete a banner
    Delete(OneArgs),
}

/// Which banner.
#[derive(Debug, Clone, Args)]
pub struct OneArgs {
    /// The number of the banner
    id: i64,
}

/// A new banner.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// The file with the picture
    file: PathBuf,
    /// Where it stands
    #[arg(long, value_parser = names(Placement::ALL, Placement::as_str), default_value = "row")]
    placement: Placement,
    /// Its words in Indonesian
    #[arg(long)]
    headline: String,
    /// Its words in English
    #[arg(long, default_value = "")]
    headline_en: String,
    /// What the picture shows, in Indonesian
    #[arg(long)]
    alt: String,
    /// What the picture shows, in English
    #[arg(long, default_value = "")]
    alt_en: String,
    /// Where it leads: `place:faq`, `page:profil`, `category:gamis`, `product:…`, `https://…`
    #[arg(long)]
    target: String,
    /// The number of the promotion whose dates it follows
    #[arg(long)]
    promotion: Option<i64>,
    /// Prepare it unseen; `publish` puts it onto the web
    #[arg(long)]
    hidden: bool,
    /// From when until when it is shown.
    #[command(flatten)]
    days: Days,
}

/// What changes about a banner.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// Which banner.
    #[command(flatten)]
    banner: OneArgs,
    /// Another file with the picture
    #[arg(long)]
    file: Option<PathBuf>,
    /// Where it stands
    #[arg(long, value_parser = names(Placement::ALL, Placement::as_str))]
    placement: Option<Placement>,
    /// Its words in Indonesian
    #[arg(long)]
    headline: Option<String>,
    /// Its words in English
    #[arg(long)]
    headline_en: Option<String>,
    /// What the picture shows, in Indonesian
    #[arg(long)]
    alt: Option<String>,
    /// What the picture shows, in English
    #[arg(long)]
    alt_en: Option<String>,
    /// Where it leads
    #[arg(long)]
    target: Option<String>,
    /// The number of the promotion whose dates it follows; 0 for none
    #[arg(long)]
    promotion: Option<i64>,
    /// From when until when it is shown.
    #[command(flatten)]
    days: Days,
}

/// Where a banner goes.
#[derive(Debug, Clone, Args)]
pub struct MoveArgs {
    /// Which banner.
    #[command(flatten)]
    banner: OneArgs,
    /// Where it goes.
    #[command(flatten)]
    to: To,
}

impl BannerCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        let lang = session.lang;
        match self {
            Self::List => {
                let entries = entries(session)?;
                Ok(Answer::list(lang, table(session, &entries)))
            }
            Self::Add(args) => add(session, args),
            Self::Edit(args) => edit(session, args),
            Self::Publish(args) => switch(session, args, true),
            Self::Unpublish(args) => switch(session, args, false),
            Self::Move(args) => {
                let banner = find(session, args.banner.id)?.banner;
                let Session { conn, now, by, .. } = session;
                content::move_banner(conn, *now, by, banner.id, args.to.to)
                    .map_err(refused(lang))?;
                done(session, "cli-banner-moved", &banner.headline)
            }
            Self::Delete(args) => {
                let banner = find(session, args.id)?.banner;
                let Session { conn, now, by, .. } = session;
                content::delete_banner(conn, *now, by, banner.id).map_err(refused(lang))?;
                done(session, "cli-banner-deleted", &banner.headline)
            }
        }
    }
}

fn entries(session: &mut Session) -> Result<Vec<BannerEntry>, Failure> {
    let Session { conn, now, by, .. } = session;
    content::banner_entries(conn, *now, by).map_err(refused(session.lang))
}

fn find(session: &mut Session, id: i64) -> Result<BannerEntry, Failure> {
    let lang = session.lang;
    entries(session)?
        .into_iter()
        .find(|entry| entry.banner.id == BannerId(id))
        .ok_or_else(|| missing(lang, Piece::Banner))
}

/// Puts a picture into the media store, for those who may show it.
fn picture(session: &Session, file: &Path) -> Result<StoredMedia, Failure> {
    session.require(Permission::ManageContent)?;
    keep(session, file)
}

fn add(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let (starts_at, ends_at) = args.days.read(lang, (None, None))?;
    let new = BannerEdit {
        placement: args.placement,
        target: target(session, &args.target)?,
        picture: picture(session, &args.file)?,
        alt: args.alt.clone(),
        alt_en: args.alt_en.clone(),
        headline: args.headline.clone(),
        headline_en: args.headline_en.clone(),
        shown: !args.hidden,
        starts_at,
        ends_at,
        promotion_id: args.promotion.map(shop_core::ids::PromotionId),
    };
    let Session { conn, now, by, .. } = session;
    content::add_banner(conn, *now, by, &new).map_err(refused(lang))?;
    done(session, "cli-banner-added", &args.headline)
}

fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = find(session, args.banner.id)?.banner;
    let mut edit = BannerEdit::of(&before).ok_or_else(|| missing(lang, Piece::Banner))?;
    if let Some(typed) = &args.target {
        edit.target = target(session, typed)?;
    }
    if let Some(file) = &args.file {
        edit.picture = picture(session, file)?;
    }
    edit.placement = args.placement.unwrap_or(edit.placement);
    for (typed, kept) in [
        (&args.headline, &mut edit.headline),
        (&args.headline_en, &mut edit.headline_en),
        (&args.alt, &mut edit.alt),
        (&args.alt_en, &mut edit.alt_en),
    ] {
        if let Some(typed) = typed {
            kept.clone_from(typed);
        }
    }
    if let Some(number) = args.promotion {
        edit.promotion_id = (number != 0).then_some(shop_core::ids::PromotionId(number));
    }
    (edit.starts_at, edit.ends_at) = args.days.read(lang, (edit.starts_at, edit.ends_at))?;
    save(
        session,
        (before.id, before.version),
        &edit,
        "cli-banner-edited",
    )
}

fn save(
    session: &mut Session,
    (id, version): (BannerId, i64),
    edit: &BannerEdit,
    key: &str,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let after = content::edit_banner(conn, *now, by, id, version, edit).map_err(refused(lang))?;
    done(session, key, &after.headline)
}

fn switch(session: &mut Session, args: &OneArgs, shown: bool) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = find(session, args.id)?.banner;
    let mut edit = BannerEdit::of(&before).ok_or_else(|| missing(lang, Piece::Banner))?;
    edit.shown = shown;
    let key = if shown {
        "cli-banner-published"
    } else {
        "cli-banner-unpublished"
    };
    save(session, (before.id, before.version), &edit, key)
}

fn table(session: &Session, entries: &[BannerEntry]) -> Table {
    let lang = session.lang;
    let columns = [
        "id",
        "placement",
        "headline",
        "leads_to",
        "on",
        "from",
        "until",
        "promotion",
        "shown_now",
    ];
    Table::new(lang, "banners", &columns).with_rows(entries, |entry| {
        let banner = &entry.banner;
        vec![
            Cell::Id(banner.id.0),
            Cell::coded(banner.placement.as_str(), banner.placement.label(lang)),
            banner.headline(lang).into(),
            leads_to(&entry.leads, lang),
            banner.shown.into(),
            banner.starts_at.into(),
            banner.ends_at.into(),
            banner
                .promotion_id
                .map_or(Cell::Nothing, |id| Cell::Id(id.0)),
            entry.is_current.into(),
        ]
    })
}

fn done(session: &mut Session, key: &str, name: &str) -> Result<Answer, Failure> {
    let entries = entries(session)?;
    let remark = text_with(session.lang, key, &[("name", name)]);
    Ok(Answer::document(Document::List(table(session, &entries))).remark(remark))
}
