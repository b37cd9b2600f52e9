//! Banners of the home page.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::{
    Broken, ContentError, Href, LinkKind, StoredTarget, fields::is_current, places, store,
    target::Known,
};
use crate::{
    actor::{Actor, Permission},
    catalog,
    db::{Conn, MultiBackend, text_enum},
    ids::{BannerId, PromotionId},
    media::{self, PictureKind},
    messages::{Lang, text},
    promotions::{self, Phase},
    schema::banners,
    settings,
    time::Timestamp,
};

/// Where a banner stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Placement {
    /// Large, at the head of the home page.
    Hero,
    /// In a row of banners.
    Row,
}

text_enum!(Placement { Hero => "hero", Row => "row" });

impl Placement {
    /// Returns its name in a language.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("placement-{}", self.as_str()))
    }
}

/// A picture with words that leads somewhere.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = banners, check_for_backend(MultiBackend))]
pub struct Banner {
    /// Its number.
    pub id: BannerId,
    /// Where it stands.
    pub placement: Placement,
    /// Its place among the others there.
    pub position: i64,
    /// The key of its picture in the media store.
    pub media_key: String,
    /// Photo or drawing.
    pub picture_kind: PictureKind,
    /// The width of the picture in pixels, at its largest.
    pub width: i64,
    /// The height of the picture in pixels, at its largest.
    pub height: i64,
    /// What the picture shows, in Indonesian.
    pub alt: String,
    /// What the picture shows, in English; may be empty.
    pub alt_en: String,
    /// Its words in Indonesian.
    pub headline: String,
    /// Its words in English; may be empty.
    pub headline_en: String,
    /// The kind of what it leads to.
    pub target_kind: LinkKind,
    /// The number, name or address of what it leads to.
    pub target: String,
    /// Whether it is switched on.
    pub shown: bool,
    /// From when on it is shown.
    pub starts_at: Option<Timestamp>,
    /// Until when it is shown.
    pub ends_at: Option<Timestamp>,
    /// The promotion whose dates it follows.
    pub promotion_id: Option<PromotionId>,
    /// Counts its changes.
    pub version: i64,
}

impl Banner {
    /// Returns its words in a language.
    #[must_use]
    pub fn headline(&self, lang: Lang) -> &str {
        lang.choose(&self.headline, &self.headline_en)
    }

    /// Returns what the picture shows, in a language.
    #[must_use]
    pub fn alt(&self, lang: Lang) -> &str {
        lang.choose(&self.alt, &self.alt_en)
    }

    /// Returns every file of the picture with its width, the smallest first.
    #[must_use]
    pub fn urls(&self) -> Vec<(i64, String)> {
        media::files(&self.media_key, self.picture_kind, self.width)
            .into_iter()
            .map(|(width, key)| (width, format!("/media/{key}")))
            .collect()
    }

    /// Returns where it leads, as it is stored.
    #[must_use]
    pub fn stored_target(&self) -> StoredTarget {
        StoredTarget {
            kind: self.target_kind,
            value: self.target.clone(),
        }
    }

    /// Returns whether its own dates let the web show it at an instant; that
    /// of a promotion also waits for it.
    #[must_use]
    pub fn is_current(&self, now: Timestamp) -> bool {
        is_current(self.shown, self.starts_at, self.ends_at, now)
    }
}

/// A banner with where it leads.
#[derive(Debug, Clone, PartialEq)]
pub struct BannerEntry {
    /// The banner.
    pub banner: Banner,
    /// Where it leads, as people type it.
    pub target: String,
    /// The path or address on the web, or why it leads nowhere.
    pub leads: Result<Href, Broken>,
    /// Whether the web shows it now.
    pub is_current: bool,
}

/// Returns every banner, by placement and in order, for staff.
///
/// # Errors
/// When the actor may not or the database fails.
pub fn banner_entries(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
) -> Result<Vec<BannerEntry>, ContentError> {
    by.require(Permission::ManageContent)?;
    Ok(entries(conn, now)?)
}

fn entries(conn: &mut Conn, now: Timestamp) -> QueryResult<Vec<BannerEntry>> {
    let banners = store::banners(conn)?;
    let targets: Vec<StoredTarget> = banners.iter().map(Banner::stored_target).collect();
    let known = Known::load(conn, now, targets.iter())?;
    let running: Vec<PromotionId> = promotions::phases(conn, now)?
        .into_iter()
        .filter(|promotion| promotion.phase == Phase::Running)
        .map(|promotion| promotion.id)
        .collect();
    Ok(banners
        .into_iter()
        .zip(targets)
        .map(|(banner, stored)| BannerEntry {
            target: known.typed(&stored),
            leads: known.href(&stored),
            is_current: banner.is_current(now)
                && banner.promotion_id.is_none_or(|id| running.contains(&id)),
            banner,
        })
        .collect())
}

/// A banner as the web shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownBanner {
    /// The banner, its words filled in.
    pub banner: Banner,
    /// Where it leads; nowhere when that is gone.
    pub href: Option<Href>,
}

/// Returns the banners that the web shows now, in order.
///
/// # Errors
/// When the database fails.
pub fn shown_banners(conn: &mut Conn, now: Timestamp) -> QueryResult<Vec<ShownBanner>> {
    let shop = settings::load(conn)?;
    Ok(entries(conn, now)?
        .into_iter()
        .filter(|entry| entry.is_current)
        .map(|entry| {
            let mut banner = entry.banner;
            banner.headline = places::fill(&banner.headline, &shop);
            banner.headline_en = places::fill(&banner.headline_en, &shop);
            ShownBanner {
                banner,
                href: entry.leads.ok(),
            }
        })
        .collect())
}

/// Returns the next instant at which a date shows or hides something on the
/// web by itself: a banner, a module, a collection, a promotion.
///
/// # Errors
/// When the database fails.
pub fn next_change(conn: &mut Conn, now: Timestamp) -> QueryResult<Option<Timestamp>> {
    let banners = store::banners(conn)?;
    let modules = store::modules(conn)?;
    let of_banners = banners
        .iter()
        .filter(|banner| banner.shown)
        .flat_map(|banner| [banner.starts_at, banner.ends_at]);
    let of_modules = modules
        .iter()
        .filter(|module| module.shown)
        .flat_map(|module| [module.starts_at, module.ends_at]);
    let collections = catalog::every_collection(conn)?;
    let of_collections = collections
        .iter()
        .filter(|collection| collection.published)
        .flat_map(|collection| [collection.starts_at, collection.ends_at]);
    Ok(of_banners
        .chain(of_modules)
        .chain(of_collections)
        .flatten()
        .chain(promotions::next_change(conn, now)?)
        .filter(|at| *at > now)
        .min())
}
