//! Fills the shelves of the demo: categories, palette, products, sizes, stock.

use std::{collections::HashMap, thread};

use super::{
    DemoError,
    articles::{Article, SHELVES, Shade},
    dice::Dice,
    error::step,
    pictures::{Cloth, View, draw},
};
use crate::{
    actor::Actor,
    catalog::{self, Measurement, NewCategory, NewColour, NewPicture, NewProduct, NewVariant},
    db::Conn,
    ids::{CategoryId, ColourId, VariantId},
    media::{MediaStore, StoredMedia},
    messages::Lang,
    money::Rupiah,
    stock,
    time::Timestamp,
};

/// The pictures of one article: colour, view, file.
pub(super) type Gallery = Vec<(Shade, View, StoredMedia)>;

/// Draws every picture and keeps it in the store; by place of the article.
///
/// Two threads share the work, since most of it is waiting for the disk.
pub(super) fn draw_galleries(media: &MediaStore) -> Result<Vec<Gallery>, DemoError> {
    let all: Vec<&Article> = articles().map(|(_, article)| article).collect();
    let (first, second) = all.split_at(all.len() / 2);
    let draw_all = |some: &[&Article]| -> Result<Vec<Gallery>, DemoError> {
        some.iter()
            .map(|article| draw_gallery(media, article))
            .collect()
    };
    let (mut first, second) = thread::scope(|scope| -> Result<_, DemoError> {
        let other = scope.spawn(|| draw_all(second));
        let first = draw_all(first)?;
        match other.join() {
            Ok(second) => Ok((first, second?)),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })?;
    first.extend(second);
    Ok(first)
}

fn draw_gallery(media: &MediaStore, article: &Article) -> Result<Gallery, DemoError> {
    let mut gallery = Vec::new();
    for shade in article.shades {
        let cloth = Cloth {
            motif: article.figure,
            dye: shade.dye(),
        };
        for view in View::ALL {
            let file = media.put_drawing(&draw(article.garment, &cloth, view))?;
            gallery.push((*shade, view, file));
        }
    }
    Ok(gallery)
}

/// Returns every article with the place of its shelf.
fn articles() -> impl Iterator<Item = (usize, &'static Article)> {
    SHELVES
        .into_iter()
        .enumerate()
        .flat_map(|(shelf, held)| held.articles.iter().map(move |article| (shelf, article)))
}

/// A variant that can be bought in the demo.
pub(super) struct Piece {
    pub(super) variant: VariantId,
    /// The place of its article among all.
    pub(super) article: usize,
    pub(super) left: i64,
    /// Small things are bought by twos.
    pub(super) small: bool,
    /// Cloth drawn by hand is not made again.
    pub(super) rare: bool,
}

/// What the shelves are made of while they are filled.
#[derive(Default)]
pub(super) struct Shelves {
    categories: Vec<CategoryId>,
    colours: HashMap<&'static str, ColourId>,
    /// Everything that was received, with what is left of it.
    pub(super) pieces: Vec<Piece>,
}

impl Shelves {
    /// Makes the categories and the palette.
    pub(super) fn build(conn: &mut Conn, now: Timestamp, by: &Actor) -> Result<Self, DemoError> {
        let mut shelves = Self::default();
        for shelf in SHELVES {
            let new = NewCategory {
                name: shelf.name.to_owned(),
                name_en: shelf.name_en.to_owned(),
                parent_id: None,
            };
            let made = step(
                "make a category",
                catalog::create_category(conn, now, by, new),
            )?;
            shelves.categories.push(made.id);
        }
        for shade in Shade::ALL {
            let [name, name_en] = shade.names();
            let new = NewColour {
                name: name.to_owned(),
                name_en: name_en.to_owned(),
                hex: shade.swatch().to_string(),
            };
            let made = step("make a colour", catalog::create_colour(conn, now, by, new))?;
            shelves.colours.insert(name, made.id);
        }
        Ok(shelves)
    }

    /// Puts an article on its shelf with its sizes, pictures and pieces.
    pub(super) fn put(
        &mut self,
        conn: &mut Conn,
        now: Timestamp,
        by: &Actor,
        place: usize,
        gallery: &Gallery,
    ) -> Result<(), DemoError> {
        let Some((shelf, article)) = articles().nth(place) else {
            return Ok(());
        };
        let new = new_product(article, self.categories[shelf]);
        let product = step(
            "make a product",
            catalog::create_product(conn, now, by, new),
        )?;
        let mut dice = Dice::new(place as u64 + 17);
        let gone = dice
            .percent(12)
            .then(|| dice.place(article.chart.rows.len()));
        for shade in article.shades {
            let colour = self.colours[shade.names()[0]];
            for (position, (size, _)) in article.chart.rows.iter().enumerate() {
                let larger = size.contains("XL") || *size == "Jumbo";
                let new = NewVariant {
                    colour_id: colour,
                    size: (*size).to_owned(),
                    sku: String::new(),
                    price: Rupiah(article.price + if larger { article.larger } else { 0 }),
                    weight_grams: article.weight + 15 * i64::try_from(position).unwrap_or(0),
                };
                let variant = step(
                    "add a variant",
                    catalog::add_variant(conn, now, by, product.id, new),
                )?;
                // What is gone is gone in every colour, as bestsellers are.
                let received = match gone {
                    Some(size) if size == position && article.chart.rows.len() > 1 => 0,
                    _ => pieces_of(article, &mut dice),
                };
                if received > 0 {
                    let reason = "Kiriman pertama dari penjahit";
                    let arrived = stock::receive(conn, now, by, variant.id, received, reason);
                    step("receive stock", arrived)?;
                    self.pieces.push(Piece {
                        variant: variant.id,
                        left: received,
                        article: place,
                        small: article.weight < 200,
                        rare: article.technique == catalog::Technique::Tulis,
                    });
                }
            }
        }
        let chart = measurements(article);
        step(
            "write a size chart",
            catalog::set_measurements(conn, now, by, product.id, chart),
        )?;
        for (shade, view, media) in gallery {
            let [alt, alt_en] = alt_texts(article, *shade, *view);
            let new = NewPicture {
                colour_id: Some(self.colours[shade.names()[0]]),
                media: media.clone(),
                alt,
                alt_en,
            };
            step(
                "add a picture",
                catalog::add_picture(conn, now, by, product.id, new),
            )?;
        }
        step(
            "publish a product",
            catalog::publish(conn, now, by, product.id),
        )?;
        Ok(())
    }
}

fn new_product(article: &Article, category: CategoryId) -> NewProduct {
    let [care, care_en] = article.care.advice();
    NewProduct {
        name: article.name.to_owned(),
        category_id: category,
        material: article.material[0].to_owned(),
        material_en: article.material[1].to_owned(),
        description: article.story[0].to_owned(),
        description_en: article.story[1].to_owned(),
        care: care.to_owned(),
        care_en: care_en.to_owned(),
        motif: article.motif.to_owned(),
        technique: article.technique,
    }
}

/// Some sizes are sold out, some are down to the last few; hand-drawn cloth is rare.
fn pieces_of(article: &Article, dice: &mut Dice) -> i64 {
    let rare = article.technique == catalog::Technique::Tulis;
    match dice.between(1, 100) {
        1..=3 => 0,
        4..=6 => dice.between(2, 3),
        _ if rare => dice.between(2, 5),
        _ => dice.between(7, 18),
    }
}

fn measurements(article: &Article) -> Vec<Measurement> {
    article
        .chart
        .rows
        .iter()
        .flat_map(|(size, lengths)| {
            article
                .chart
                .parts
                .iter()
                .zip(*lengths)
                .map(|(part, length)| Measurement {
                    size: (*size).to_owned(),
                    part: *part,
                    centimetres: *length,
                })
        })
        .collect()
}

/// Says what is to be seen, for those who do not see it.
fn alt_texts(article: &Article, shade: Shade, view: View) -> [String; 2] {
    let [colour, colour_en] = shade.names().map(str::to_lowercase);
    let name = article.name;
    let (seen, seen_en) = match view {
        View::Front => ("tampak depan", "from the front"),
        View::Worn => ("dikenakan", "worn"),
        View::Fabric => ("kain dari dekat", "the cloth from near"),
    };
    [Lang::Id, Lang::En].map(|lang| match lang {
        Lang::Id => format!("{name} warna {colour}, {seen}"),
        Lang::En => format!("{name} in {colour_en}, {seen_en}"),
    })
}
