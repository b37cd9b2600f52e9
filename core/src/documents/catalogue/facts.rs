//! Everything the catalogue says, read at one moment.

use chrono::NaiveDate;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::DocumentError;
use crate::{
    catalog::{self, Category, Collection, Printed, ProductQuery, ProductSort, sizes_in_order},
    db::Conn,
    media::{self, PictureKind},
    messages::{Lang, text_with},
    money::Rupiah,
    promotions::{PriceTag, PriceTags},
    secret::hexadecimal,
    settings,
    time::Timestamp,
};

/// Counts changes of the layout, which make other pages of the same facts.
const LAYOUT: u32 = 2;

/// How wide a photo is kept in the document, in pixels.
const PHOTO_WIDTH: i64 = 480;

/// Which part of the catalogue is wanted. The default is all of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CatalogueScope {
    /// Only a category with everything below it.
    pub category: Option<Category>,
    /// Only a collection, in its own order.
    pub collection: Option<Collection>,
}

/// What one catalogue says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CatalogueFacts {
    pub(super) layout: u32,
    /// Its group says it.
    #[serde(skip)]
    pub(super) lang: Lang,
    pub(super) day: NaiveDate,
    pub(super) group: String,
    pub(super) shop: Shop,
    /// What it is limited to, in words.
    pub(super) limited_to: Option<String>,
    pub(super) chapters: Vec<Chapter>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Shop {
    pub(super) name: String,
    pub(super) tagline: String,
    pub(super) address: String,
    pub(super) hours: String,
    pub(super) whatsapp: String,
    pub(super) whatsapp_link: Option<String>,
    pub(super) email: String,
    /// Where the shop is reached, without a slash at the end.
    pub(super) address_on_the_web: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Chapter {
    pub(super) title: String,
    pub(super) link: Option<String>,
    pub(super) articles: Vec<Article>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Article {
    pub(super) name: String,
    pub(super) link: Option<String>,
    pub(super) material: String,
    /// What it costs today.
    pub(super) price: String,
    /// What it usually costs, when that is more.
    pub(super) was: Option<String>,
    pub(super) sizes: Vec<String>,
    pub(super) colours: Vec<ArticleColour>,
    /// The file of its picture, and whether it is a photo.
    pub(super) picture: Option<(String, bool)>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct ArticleColour {
    pub(super) name: String,
    pub(super) hex: String,
    pub(super) codes: String,
}

impl CatalogueFacts {
    /// Returns how many articles it shows.
    #[must_use]
    pub fn articles(&self) -> usize {
        let counts = self.chapters.iter().map(|chapter| chapter.articles.len());
        counts.sum()
    }

    /// Returns how many chapters it has.
    #[must_use]
    pub const fn chapters(&self) -> usize {
        self.chapters.len()
    }

    /// Returns the business day whose prices it shows.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// Returns the digest of everything it says: the same digest, the same
    /// document.
    #[must_use]
    pub fn digest(&self) -> String {
        let json = serde_json::to_vec(self).expect("plain facts can be written as JSON");
        hexadecimal(&Sha256::digest(json))
    }
}

/// Reads what a catalogue says: all products on sale with their prices of
/// today for everybody, running sales among them.
///
/// # Errors
/// When the database fails, or nothing of it is on sale.
pub fn catalogue_facts(
    conn: &mut Conn,
    now: Timestamp,
    lang: Lang,
    scope: &CatalogueScope,
) -> Result<CatalogueFacts, DocumentError> {
    let settings = settings::load(conn)?;
    let web = settings::public_url(conn)?;
    let link = |path: String| {
        let prefix = lang.choose("", "/en");
        web.as_ref().map(|web| format!("{web}{prefix}{path}"))
    };
    let tags = PriceTags::load(conn, now, None)?;
    let article = |printed: Printed| article(printed, lang, &tags, &link);
    let query = ProductQuery {
        category: scope.category.as_ref().map(|category| category.id),
        within: scope.collection.as_ref().map(|it| it.within(now)),
        sort: if scope.collection.is_some() {
            ProductSort::Chosen
        } else {
            ProductSort::Newest
        },
        ..ProductQuery::default()
    };
    let found = catalog::printed(conn, &query)?;
    let chapters: Vec<Chapter> = match &scope.collection {
        Some(collection) => vec![Chapter {
            title: collection.title(lang).to_owned(),
            link: link(format!("/koleksi/{}", collection.slug)),
            articles: found.into_iter().map(article).collect(),
        }],
        None => {
            let mut left = found;
            catalog::category_tree(conn)?
                .into_iter()
                .map(|category| {
                    let (here, other) = left
                        .drain(..)
                        .partition(|printed| printed.product.category_id == category.id);
                    left = other;
                    let here: Vec<Printed> = here;
                    Chapter {
                        title: category.title(lang).to_owned(),
                        link: link(format!("/kategori/{}", category.slug)),
                        articles: here.into_iter().map(article).collect(),
                    }
                })
                .collect()
        }
    };
    let chapters: Vec<Chapter> = chapters
        .into_iter()
        .filter(|chapter| !chapter.articles.is_empty())
        .collect();
    if chapters.is_empty() {
        return Err(DocumentError::Nothing);
    }
    Ok(CatalogueFacts {
        layout: LAYOUT,
        lang,
        day: now.day(),
        group: group(lang, scope),
        limited_to: match (&scope.collection, &scope.category) {
            (Some(collection), _) => Some(collection.title(lang).to_owned()),
            (None, Some(category)) => Some(category.title(lang).to_owned()),
            (None, None) => None,
        },
        shop: Shop {
            tagline: settings.tagline(lang).to_owned(),
            address: format!("{}, {}", settings.address, settings.city),
            hours: settings.opening_hours.clone(),
            whatsapp: settings.whatsapp_text(),
            whatsapp_link: settings.whatsapp_link(),
            email: settings.email.clone(),
            address_on_the_web: web.clone(),
            name: settings.name,
        },
        chapters,
    })
}

/// Of each group one document is kept.
fn group(lang: Lang, scope: &CatalogueScope) -> String {
    let category = scope.category.as_ref().map(|it| format!("k{}", it.id));
    let collection = scope.collection.as_ref().map(|it| format!("c{}", it.id));
    [Some(lang.as_str().to_owned()), category, collection]
        .into_iter()
        .flatten()
        .collect()
}

/// Says the least of some prices, and that there are higher ones.
fn price_words(prices: impl Iterator<Item = Rupiah> + Clone, lang: Lang) -> String {
    let least = prices.clone().min().unwrap_or(Rupiah::ZERO);
    if prices.max() == Some(least) {
        return least.to_string();
    }
    text_with(
        lang,
        "catalogue-price-from",
        &[("price", &least.to_string())],
    )
}

fn article(
    printed: Printed,
    lang: Lang,
    tags: &PriceTags,
    link: &impl Fn(String) -> Option<String>,
) -> Article {
    let of_today: Vec<PriceTag> = printed
        .variants
        .iter()
        .map(|variant| tags.of(&printed.product, variant.price))
        .collect();
    let price = price_words(of_today.iter().map(|tag| tag.price), lang);
    let was = of_today
        .iter()
        .any(|tag| tag.was().is_some())
        .then(|| price_words(of_today.iter().map(|tag| tag.list), lang));
    let colours = printed
        .colours
        .iter()
        .map(|colour| {
            let codes: Vec<&str> = printed
                .variants
                .iter()
                .filter(|variant| variant.colour_id == colour.id)
                .map(|variant| variant.sku.as_str())
                .collect();
            ArticleColour {
                name: colour.title(lang).to_owned(),
                hex: colour.hex.clone(),
                codes: shortened(&codes),
            }
        })
        .collect();
    Article {
        link: link(format!("/produk/{}", printed.product.slug)),
        material: printed.product.material(lang).to_owned(),
        price,
        was,
        sizes: sizes_in_order(printed.variants.iter().map(|it| it.size.as_str())),
        colours,
        picture: printed.picture.map(|picture| {
            let files = media::files(&picture.media_key, picture.kind, picture.width);
            let fits = files.iter().find(|(width, _)| *width >= PHOTO_WIDTH);
            let (_, file) = fits
                .or(files.last())
                .expect("a picture has at least one file");
            (file.clone(), picture.kind == PictureKind::Photo)
        }),
        name: printed.product.name,
    }
}

/// Writes the first code whole and of the others only what differs behind
/// the last hyphen: `GAMLAR-SOG-S, -M, -L`.
fn shortened(codes: &[&str]) -> String {
    let mut written = String::new();
    let mut stem = None;
    for code in codes {
        let own = code.rsplit_once('-');
        match own {
            Some((own_stem, end)) if stem == Some(own_stem) => {
                written.push_str(", -");
                written.push_str(end);
            }
            _ => {
                if !written.is_empty() {
                    written.push_str(", ");
                }
                written.push_str(code);
            }
        }
        stem = own.map(|(own_stem, _)| own_stem);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_begin_alike_are_written_short() {
        assert_eq!(shortened(&["A-SOG-S", "A-SOG-M"]), "A-SOG-S, -M");
        assert_eq!(shortened(&["A-SOG-S", "B-SOG-M"]), "A-SOG-S, B-SOG-M");
        assert_eq!(shortened(&["AA", "BB"]), "AA, BB");
        assert_eq!(shortened(&[]), "");
    }
}
