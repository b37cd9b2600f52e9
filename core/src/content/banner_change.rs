//! Changing banners.

use diesel::{Insertable, query_builder::AsChangeset};
use serde_json::json;

use super::{
    Banner, ContentError, ContentField as Field, LinkKind, Piece, Placement, Shift, Target,
    fields::{TITLE, in_order, optional, required},
    order::moved,
    store, target,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::{BannerId, PromotionId},
    media::{PictureKind, StoredMedia},
    promotions,
    schema::banners,
    time::Timestamp,
};

/// The most banners of a shop.
const MOST: usize = 60;

/// The longest description of a picture.
const ALT: usize = 200;

/// What a banner is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct BannerEdit {
    /// Where it stands.
    pub placement: Placement,
    /// Its picture.
    pub picture: StoredMedia,
    /// What the picture shows, in Indonesian.
    pub alt: String,
    /// What the picture shows, in English.
    pub alt_en: String,
    /// Its words in Indonesian.
    pub headline: String,
    /// Its words in English.
    pub headline_en: String,
    /// Where it leads.
    pub target: Target,
    /// Whether it is switched on.
    pub shown: bool,
    /// From when on it is shown.
    pub starts_at: Option<Timestamp>,
    /// Until when it is shown.
    pub ends_at: Option<Timestamp>,
    /// The promotion whose dates it follows.
    pub promotion_id: Option<PromotionId>,
}

impl BannerEdit {
    /// Returns the edit that changes nothing, to change parts of it; nothing
    /// when what the banner led to cannot be named any more.
    #[must_use]
    pub fn of(banner: &Banner) -> Option<Self> {
        let target = banner.stored_target().target()?;
        let banner = banner.clone();
        Some(Self {
            placement: banner.placement,
            picture: StoredMedia {
                key: banner.media_key,
                width: banner.width,
                height: banner.height,
                kind: banner.picture_kind,
            },
            alt: banner.alt,
            alt_en: banner.alt_en,
            headline: banner.headline,
            headline_en: banner.headline_en,
            target,
            shown: banner.shown,
            starts_at: banner.starts_at,
            ends_at: banner.ends_at,
            promotion_id: banner.promotion_id,
        })
    }
}

/// The columns staff write, cleaned.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = banners)]
#[diesel(treat_none_as_null = true)]
pub(super) struct BannerRow {
    pub(super) placement: Placement,
    media_key: String,
    picture_kind: PictureKind,
    width: i64,
    height: i64,
    alt: String,
    alt_en: String,
    headline: String,
    headline_en: String,
    target_kind: LinkKind,
    target: String,
    shown: bool,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    promotion_id: Option<PromotionId>,
}

impl BannerRow {
    fn cleaned(edit: &BannerEdit) -> Result<Self, ContentError> {
        in_order(edit.starts_at, edit.ends_at)?;
        let stored = edit.target.stored();
        Ok(Self {
            placement: edit.placement,
            media_key: edit.picture.key.clone(),
            picture_kind: edit.picture.kind,
            width: edit.picture.width,
            height: edit.picture.height,
            alt: required(Field::Alt, &edit.alt, ALT)?,
            alt_en: optional(Field::AltEn, &edit.alt_en, ALT)?,
            headline: required(Field::Title, &edit.headline, TITLE)?,
            headline_en: optional(Field::TitleEn, &edit.headline_en, TITLE)?,
            target_kind: stored.kind,
            target: stored.value,
            shown: edit.shown,
            starts_at: edit.starts_at,
            ends_at: edit.ends_at,
            promotion_id: edit.promotion_id,
        })
    }
}

/// Adds a banner behind the others of its placement.
///
/// # Errors
/// When the actor may not, something is filled in wrongly, what it leads to
/// does not exist, or there are too many.
pub fn add_banner(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &BannerEdit,
) -> Result<Banner, ContentError> {
    by.require(Permission::ManageContent)?;
    let row = BannerRow::cleaned(new)?;
    write_tx(conn, |conn| {
        target::must_exist(conn, now, &new.target)?;
        promotion_exists(conn, now, new)?;
        if store::banners(conn)?.len() >= MOST {
            return Err(ContentError::TooMany(Piece::Banner, MOST));
        }
        let id = store::insert_banner(conn, &row)?;
        let banner = banner(conn, id)?;
        told(conn, now, by, EventKind::BannerAdded, &banner)?;
        Ok(banner)
    })
}

/// Changes a banner.
///
/// # Errors
/// As for adding one; when somebody else changed it since it was read with
/// `version`.
pub fn edit_banner(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: BannerId,
    version: i64,
    edit: &BannerEdit,
) -> Result<Banner, ContentError> {
    by.require(Permission::ManageContent)?;
    let row = BannerRow::cleaned(edit)?;
    write_tx(conn, |conn| {
        let before = banner(conn, id)?;
        if before.version != version {
            return Err(ContentError::Changed(Piece::Banner));
        }
        if BannerEdit::of(&before).as_ref() == Some(edit) {
            return Ok(before);
        }
        if before.stored_target() != edit.target.stored() {
            target::must_exist(conn, now, &edit.target)?;
        }
        if before.promotion_id != edit.promotion_id {
            promotion_exists(conn, now, edit)?;
        }
        if !store::update_banner(conn, &before, &row)? {
            return Err(ContentError::Changed(Piece::Banner));
        }
        let after = banner(conn, id)?;
        told(conn, now, by, EventKind::BannerEdited, &after)?;
        Ok(after)
    })
}

/// Moves a banner among the others of its placement.
///
/// # Errors
/// When there is no such banner or the actor may not.
pub fn move_banner(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: BannerId,
    shift: Shift,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let banner = banner(conn, id)?;
        let order: Vec<BannerId> = store::banners(conn)?
            .iter()
            .filter(|other| other.placement == banner.placement)
            .map(|other| other.id)
            .collect();
        if let Some(order) = moved(&order, id, shift) {
            store::place_banners(conn, &order)?;
            told(conn, now, by, EventKind::ContentMoved, &banner)?;
        }
        Ok(())
    })
}

/// Deletes a banner; its picture stays in the media store.
///
/// # Errors
/// When there is no such banner or the actor may not.
pub fn delete_banner(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: BannerId,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let banner = banner(conn, id)?;
        store::delete_banner(conn, id)?;
        told(conn, now, by, EventKind::BannerDeleted, &banner)
    })
}

fn promotion_exists(
    conn: &mut Conn,
    now: Timestamp,
    edit: &BannerEdit,
) -> Result<(), ContentError> {
    let Some(id) = edit.promotion_id else {
        return Ok(());
    };
    if promotions::phases(conn, now)?.iter().any(|of| of.id == id) {
        Ok(())
    } else {
        Err(ContentError::NoPromotion)
    }
}

fn banner(conn: &mut Conn, id: BannerId) -> Result<Banner, ContentError> {
    store::banner(conn, id)?.ok_or(ContentError::NotFound(Piece::Banner))
}

fn told(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    banner: &Banner,
) -> Result<(), ContentError> {
    let data = json!({
        "name": banner.headline,
        "id": banner.id,
        "media_key": banner.media_key,
        "target": format!("{}:{}", banner.target_kind, banner.target),
    });
    Ok(events::record(
        conn,
        now,
        by,
        kind,
        Subject::Shop,
        None,
        &data,
    )?)
}
