//! The shelves: categories as a tree, collections with what lies in them, and the printed catalogue.

mod act;
mod ask;
mod document;
mod fields;
mod fill;
mod load;
mod looks;
mod shelf;

use shop_core::{
    catalog::{CategoryRow, Collection, CollectionChoice, Product},
    ids::CategoryId,
};

pub use act::{Act, act};
pub use ask::run;
pub use fill::{Purpose, fill};
pub use load::load;
pub use looks::draw;
pub use shelf::{Key, Shelf};

use super::browse::{self, Answer, Browse};
use crate::registry::Id;

/// The view of categories.
pub const CATEGORIES: usize = 0;
/// The view of collections.
pub const COLLECTIONS: usize = 1;

/// Something to read about shelves.
pub type Load = browse::Request<i64>;

/// A category or collection with everything its record shows.
#[derive(Debug)]
pub struct Record {
    /// Which one.
    pub shelf: Shelf,
    /// What lies in it, in order.
    pub products: Vec<Product>,
    /// Where the web shows it, with the shop's address when that is known.
    pub address: String,
}

/// Everything there is to choose from in forms.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    /// Every category, each before those below it.
    pub categories: Vec<CategoryRow>,
    /// Every collection, in order.
    pub collections: Vec<Collection>,
}

impl Offers {
    /// Returns the categories right below one.
    fn below(&self, id: CategoryId) -> impl Iterator<Item = &CategoryRow> {
        let rows = self.categories.iter();
        rows.filter(move |row| row.category.parent_id == Some(id))
    }

    /// Returns whether a category is another one or lies somewhere below it.
    fn is_within(&self, id: CategoryId, root: CategoryId) -> bool {
        let mut at = Some(id);
        // A circle cannot be made; one that is there must not hang us.
        for _ in 0..=self.categories.len() {
            match at {
                Some(id) if id == root => return true,
                Some(id) => {
                    let mut rows = self.categories.iter();
                    let row = rows.find(|row| row.category.id == id);
                    at = row.and_then(|row| row.category.parent_id);
                }
                None => return false,
            }
        }
        false
    }
}

/// Something read about shelves.
#[derive(Debug)]
pub struct Loaded {
    /// The rows or the record.
    pub answer: Answer<Shelf, Record, i64>,
    /// What can be chosen, read with the rows.
    pub offers: Option<Offers>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and what is open.
    pub browse: Browse<Shelf, Record, i64>,
    /// What can be chosen in forms.
    pub offers: Offers,
}

impl Default for State {
    fn default() -> Self {
        let views = &["tui-view-categories", "tui-view-collections"];
        Self {
            browse: Browse::new(views, false),
            offers: Offers::default(),
        }
    }
}

impl State {
    /// Returns the category or collection a deed would be done to.
    pub fn subject(&self) -> Option<&Shelf> {
        if self.browse.on_record() {
            self.browse.record.as_ref().map(|record| &record.shelf)
        } else {
            self.browse.selected()
        }
    }

    /// Returns the article the cursor is on.
    pub fn article(&self) -> Option<&Product> {
        if !self.browse.on_record() {
            return None;
        }
        let record = self.browse.record.as_ref()?;
        record.products.get(self.browse.item)
    }

    /// Returns what the breadcrumb says about what is open.
    pub fn title(&self) -> Option<String> {
        let record = self.browse.record.as_ref()?;
        Some(record.shelf.own_name().to_owned())
    }

    /// Takes what was read.
    pub fn loaded(&mut self, loaded: Loaded, wide: bool) -> Vec<Load> {
        if let Some(offers) = loaded.offers {
            self.offers = offers;
        }
        if let Answer::Record(Some(record)) = &loaded.answer {
            // An article that was moved takes the cursor with it.
            let on = self.browse.record.as_ref().and_then(|before| {
                let same = before.shelf.key() == record.shelf.key();
                let article = before.products.get(self.browse.item)?;
                same.then_some(article.id)
            });
            let mut products = record.products.iter();
            let at = products.position(|product| Some(product.id) == on);
            self.browse.items = record.products.len();
            self.browse.item = at
                .unwrap_or(self.browse.item)
                .min(self.browse.items.saturating_sub(1));
        }
        self.browse.loaded(loaded.answer, wide)
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let subject = state.subject();
    match id {
        Id::ShelfEdit | Id::ShelfDelete | Id::ShelfUp | Id::ShelfDown => {
            subject.is_none().then_some("tui-nothing-chosen")
        }
        Id::ShelfPublish | Id::ShelfWithdraw => match subject {
            None => Some("tui-nothing-chosen"),
            Some(Shelf::Category(_)) => Some("tui-content-always-shown"),
            Some(Shelf::Collection(row)) => (row.collection.published == (id == Id::ShelfPublish))
                .then_some("tui-not-in-this-state"),
        },
        Id::ShelfPut | Id::ShelfTake | Id::ArticleUp | Id::ArticleDown => match subject {
            None => Some("tui-nothing-chosen"),
            Some(Shelf::Category(_)) => Some("tui-shelf-by-category"),
            Some(Shelf::Collection(row)) if row.collection.choice != CollectionChoice::Hand => {
                Some("error-collection-by-rule")
            }
            Some(Shelf::Collection(_)) if id != Id::ShelfPut && state.article().is_none() => {
                Some("tui-shelf-no-article")
            }
            Some(Shelf::Collection(_)) => None,
        },
        Id::ShelfProduct if state.article().is_none() => Some("tui-shelf-no-article"),
        Id::ShelfPicture => match subject {
            None => Some("tui-nothing-chosen"),
            Some(Shelf::Category(_)) => Some("tui-shelf-no-picture"),
            Some(Shelf::Collection(_)) => None,
        },
        _ => None,
    }
}
