//! Reading a target as people type it.

use super::{LinkKind, Target, TargetError, store, target::safe_url};
use crate::{
    catalog,
    db::{Conn, DbError},
};

/// Reads a target as people type it: `page:profil`, `category:gamis`,
/// `product:gamis-parang`, `place:faq`, or an address that begins with
/// `https://`.
///
/// # Errors
/// When it names nothing that is there, or an address that is not plain.
pub fn read_target(conn: &mut Conn, typed: &str) -> Result<Target, ReadTargetError> {
    let typed = typed.trim();
    if let Some((kind, name)) = typed.split_once(':')
        && !name.starts_with("//")
        && let Ok(kind) = kind.parse::<LinkKind>()
    {
        let found = named(conn, kind, name.trim())?;
        return found.ok_or_else(|| TargetError::Unknown(shortened(typed)).into());
    }
    let scheme = typed.split_once(':').map_or("", |(scheme, _)| scheme);
    if scheme.eq_ignore_ascii_case("https") {
        return Ok(Target::Url(safe_url(typed)?));
    }
    if typed.contains("://") || typed.contains(':') {
        return Err(TargetError::NotSafe.into());
    }
    Err(TargetError::Unreadable(shortened(typed)).into())
}

/// A target could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadTargetError {
    /// It names nothing a link may lead to.
    #[error(transparent)]
    Target(#[from] TargetError),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<ReadTargetError> for super::ContentError {
    fn from(error: ReadTargetError) -> Self {
        match error {
            ReadTargetError::Target(error) => Self::Target(error),
            ReadTargetError::Database(error) => Self::Database(error),
        }
    }
}

fn named(conn: &mut Conn, kind: LinkKind, name: &str) -> Result<Option<Target>, ReadTargetError> {
    Ok(match kind {
        LinkKind::Page => store::page_by_slug(conn, name)?.map(|page| Target::Page(page.id)),
        LinkKind::Category => {
            catalog::category_by_slug(conn, name)?.map(|category| Target::Category(category.id))
        }
        LinkKind::Collection => catalog::every_collection(conn)?
            .into_iter()
            .find(|collection| collection.slug == name)
            .map(|collection| Target::Collection(collection.id)),
        LinkKind::Product => match catalog::by_slug(conn, name)? {
            Some(catalog::Found::Current(view)) => Some(Target::Product(view.product.id)),
            _ => None,
        },
        LinkKind::Place => name.parse().ok().map(Target::Place),
        LinkKind::Url => Some(Target::Url(safe_url(name)?)),
    })
}

fn shortened(typed: &str) -> String {
    typed.chars().take(60).collect()
}
