//! Where links of menus and banners lead.

use std::collections::HashMap;

use diesel::{QueryResult, deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use super::{PageRow, Place, store};
use crate::{
    catalog::{self, Category, Collection, Product, ProductStatus},
    db::{Conn, DbError, text_enum},
    ids::{CategoryId, CollectionId, PageId, ProductId},
    messages::{Lang, text, text_with},
    time::Timestamp,
};

/// The longest web address of a link.
pub(super) const MOST_URL: usize = 300;

/// The kinds of things a link can lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum LinkKind {
    /// A page that staff write.
    Page,
    /// A category of products.
    Category,
    /// A collection of products.
    Collection,
    /// One product.
    Product,
    /// A built-in place.
    Place,
    /// An address elsewhere on the web.
    Url,
}

text_enum!(LinkKind {
    Page => "page",
    Category => "category",
    Collection => "collection",
    Product => "product",
    Place => "place",
    Url => "url",
});

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// A page that staff write.
    Page(PageId),
    /// A category of products.
    Category(CategoryId),
    /// A collection of products.
    Collection(CollectionId),
    /// One product.
    Product(ProductId),
    /// A built-in place.
    Place(Place),
    /// An address elsewhere on the web, by https.
    Url(String),
}

/// A target as it is stored: its kind and its number, name or address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTarget {
    /// Its kind.
    pub kind: LinkKind,
    /// Its number, name or address.
    pub value: String,
}

/// The text names nothing a link may lead to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// It is not written as a target is.
    #[error("{0:?} is no target")]
    Unreadable(String),
    /// There is no such page, category, product or place.
    #[error("{0:?} does not exist")]
    Unknown(String),
    /// The address is not a plain one by https.
    #[error("the address is not safe")]
    NotSafe,
}

/// Why a link leads nowhere now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// What it led to was deleted.
    Gone,
    /// What it leads to is a draft or no longer on sale.
    Hidden,
}

impl Broken {
    /// Returns the reason in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let key = match self {
            Self::Gone => "content-broken-gone",
            Self::Hidden => "content-broken-hidden",
        };
        text(lang, key)
    }
}

/// An address a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Href {
    /// A path of the shop, without its language.
    Inside(String),
    /// An address elsewhere.
    Outside(String),
}

impl Target {
    /// Returns it as it is stored.
    #[must_use]
    pub fn stored(&self) -> StoredTarget {
        let (kind, value) = match self {
            Self::Page(id) => (LinkKind::Page, id.to_string()),
            Self::Category(id) => (LinkKind::Category, id.to_string()),
            Self::Collection(id) => (LinkKind::Collection, id.to_string()),
            Self::Product(id) => (LinkKind::Product, id.to_string()),
            Self::Place(place) => (LinkKind::Place, place.as_str().to_owned()),
            Self::Url(url) => (LinkKind::Url, url.clone()),
        };
        StoredTarget { kind, value }
    }
}

impl StoredTarget {
    /// Puts the target together again; nothing for one of another version
    /// of the program.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        let number = || self.value.parse().ok();
        Some(match self.kind {
            LinkKind::Page => Target::Page(PageId(number()?)),
            LinkKind::Category => Target::Category(CategoryId(number()?)),
            LinkKind::Collection => Target::Collection(CollectionId(number()?)),
            LinkKind::Product => Target::Product(ProductId(number()?)),
            LinkKind::Place => Target::Place(self.value.parse().ok()?),
            LinkKind::Url => Target::Url(safe_url(&self.value).ok()?),
        })
    }
}

/// Everything links can lead to, read once for many links.
#[derive(Debug)]
pub(super) struct Known {
    pages: Vec<PageRow>,
    categories: Vec<Category>,
    collections: Vec<Collection>,
    now: Timestamp,
    products: HashMap<ProductId, Product>,
}

impl Known {
    /// Reads what the targets name.
    pub(super) fn load<'a>(
        conn: &mut Conn,
        now: Timestamp,
        targets: impl Iterator<Item = &'a StoredTarget>,
    ) -> QueryResult<Self> {
        let products: Vec<ProductId> = targets
            .filter_map(|stored| match stored.target() {
                Some(Target::Product(id)) => Some(id),
                _ => None,
            })
            .collect();
        Ok(Self {
            pages: store::page_rows(conn)?,
            categories: catalog::categories(conn)?,
            collections: catalog::every_collection(conn)?,
            now,
            products: catalog::products(conn, &products)?
                .into_iter()
                .map(|product| (product.id, product))
                .collect(),
        })
    }

    /// Returns the categories at the top, those with something on sale first.
    pub(super) fn top_categories(&self) -> impl Iterator<Item = &Category> {
        self.categories
            .iter()
            .filter(|category| category.parent_id.is_none())
    }

    /// Returns where a link leads, or why it leads nowhere.
    pub(super) fn href(&self, stored: &StoredTarget) -> Result<Href, Broken> {
        let inside = |path: String| Ok(Href::Inside(path));
        match stored.target().ok_or(Broken::Gone)? {
            Target::Page(id) => {
                let row = self.page(id).ok_or(Broken::Gone)?;
                if !row.page.published {
                    return Err(Broken::Hidden);
                }
                inside(row.page.path())
            }
            Target::Category(id) => {
                let category = self.category(id).ok_or(Broken::Gone)?;
                inside(format!("/kategori/{}", category.slug))
            }
            Target::Collection(id) => {
                let collection = self.collection(id).ok_or(Broken::Gone)?;
                if !collection.is_shown(self.now) {
                    return Err(Broken::Hidden);
                }
                inside(format!("/koleksi/{}", collection.slug))
            }
            Target::Product(id) => {
                let product = self.products.get(&id).ok_or(Broken::Gone)?;
                if product.status != ProductStatus::Active {
                    return Err(Broken::Hidden);
                }
                inside(format!("/produk/{}", product.slug))
            }
            Target::Place(place) => inside(place.path().to_owned()),
            Target::Url(url) => Ok(Href::Outside(url)),
        }
    }

    /// Returns a target as people type it: `page:profil`, `https://…`.
    pub(super) fn typed(&self, stored: &StoredTarget) -> String {
        let gone = || format!("{}:#{}", stored.kind, stored.value);
        match stored.target() {
            Some(Target::Page(id)) => self
                .page(id)
                .map_or_else(gone, |row| format!("page:{}", row.page.slug)),
            Some(Target::Category(id)) => self
                .category(id)
                .map_or_else(gone, |category| format!("category:{}", category.slug)),
            Some(Target::Collection(id)) => self
                .collection(id)
                .map_or_else(gone, |collection| format!("collection:{}", collection.slug)),
            Some(Target::Product(id)) => self
                .products
                .get(&id)
                .map_or_else(gone, |product| format!("product:{}", product.slug)),
            Some(Target::Place(place)) => format!("place:{place}"),
            Some(Target::Url(url)) => url,
            None => gone(),
        }
    }

    fn page(&self, id: PageId) -> Option<&PageRow> {
        self.pages.iter().find(|row| row.page.id == id)
    }

    fn collection(&self, id: CollectionId) -> Option<&Collection> {
        self.collections
            .iter()
            .find(|collection| collection.id == id)
    }

    fn category(&self, id: CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }
}

/// Something a link may lead to, for a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetOffer {
    /// How it is typed: `place:faq`.
    pub typed: String,
    /// What it is, in words: `Tempat: Pertanyaan umum`.
    pub label: String,
}

/// Returns the places, pages, categories and collections that links can lead
/// to.
///
/// # Errors
/// When the database fails.
pub fn target_offers(conn: &mut Conn, now: Timestamp, lang: Lang) -> QueryResult<Vec<TargetOffer>> {
    let known = Known::load(conn, now, std::iter::empty())?;
    let offer = |typed: String, key: &str, name: &str| TargetOffer {
        typed,
        label: text_with(lang, key, &[("name", name)]),
    };
    let mut offers: Vec<TargetOffer> = Place::ALL
        .iter()
        .map(|place| {
            let typed = format!("place:{place}");
            offer(typed, "content-target-place", &place.label(lang))
        })
        .collect();
    offers.extend(known.pages.iter().map(|row| {
        let typed = format!("page:{}", row.page.slug);
        offer(typed, "content-target-page", row.title(lang))
    }));
    offers.extend(known.categories.iter().map(|category| {
        let typed = format!("category:{}", category.slug);
        offer(typed, "content-target-category", category.title(lang))
    }));
    offers.extend(known.collections.iter().map(|collection| {
        let typed = format!("collection:{}", collection.slug);
        offer(typed, "content-target-collection", collection.title(lang))
    }));
    Ok(offers)
}

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

/// Checks that what is stored of a target is there, inside a transaction.
pub(super) fn must_exist(
    conn: &mut Conn,
    now: Timestamp,
    target: &Target,
) -> Result<(), super::ContentError> {
    let stored = target.stored();
    let known = Known::load(conn, now, std::iter::once(&stored))?;
    match known.href(&stored) {
        Ok(_) | Err(Broken::Hidden) => Ok(()),
        Err(Broken::Gone) => Err(TargetError::Unknown(known.typed(&stored)).into()),
    }
}

fn shortened(typed: &str) -> String {
    typed.chars().take(60).collect()
}

/// Checks that an address leads by https to a host, and holds nothing that
/// could be read as anything else.
fn safe_url(url: &str) -> Result<String, TargetError> {
    let url = url.trim();
    let rest = url
        .get(..8)
        .filter(|scheme| scheme.eq_ignore_ascii_case("https://"))
        .map(|_| &url[8..])
        .ok_or(TargetError::NotSafe)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = !host.is_empty()
        && host
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || ".-:".contains(c))
        && host.starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_plain = url.len() <= MOST_URL
        && url
            .chars()
            .all(|c| c.is_ascii_graphic() && !"\"'<>\\`{}|^".contains(c));
    if is_host && is_plain {
        Ok(format!("https://{rest}"))
    } else {
        Err(TargetError::NotSafe)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_addresses_by_https_are_kept() {
        for fine in [
            "https://instagram.com/griyagaya",
            "HTTPS://wa.me/6281200000000?text=Halo%20Kak",
            "https://toko.example:8443/#a",
        ] {
            assert!(safe_url(fine).is_ok(), "{fine}");
        }
        for bad in [
            "javascript:alert(1)",
            "http://toko.example",
            "https://",
            "https:///x",
            "https://user@host.example",
            "https://a b",
            "https://a/\"onclick=x",
            "https://a\\b",
            "https://a/\u{202e}b",
            "data:text/html,x",
            "//host.example",
            &format!("https://a/{}", "x".repeat(400)),
        ] {
            assert_eq!(safe_url(bad), Err(TargetError::NotSafe), "{bad}");
        }
    }

    #[test]
    fn a_target_comes_back_as_it_was_stored() {
        for target in [
            Target::Page(PageId(3)),
            Target::Category(CategoryId(4)),
            Target::Collection(CollectionId(8)),
            Target::Product(ProductId(5)),
            Target::Place(Place::Faq),
            Target::Url("https://a.example/x".to_owned()),
        ] {
            assert_eq!(target.stored().target(), Some(target.clone()));
        }
        let older = StoredTarget {
            kind: LinkKind::Place,
            value: "moon".to_owned(),
        };
        assert_eq!(older.target(), None);
    }
}
