//! Products and their stock: found, created, described, priced, counted, published.

mod act;
mod ask;
mod companions;
mod fill;
mod looks;

use shop_core::{
    catalog::{
        self, BoughtPair, Category, Colour, ListError, Product, ProductStatus, ProductView,
        StaffCompanions, StaffProductQuery, StaffProductRow, VariantView,
    },
    db::Conn,
    ids::{ProductId, VariantId},
    messages::Explain,
    stock::{self, StockRow},
};

pub use act::{Act, act};
pub use ask::run;
pub use fill::{Purpose, fill};
pub use looks::draw;

use super::browse::{self, Answer, Browse, Row};
use crate::{app::worker::Job, registry::Id};

/// A product with everything its record shows.
#[derive(Debug)]
pub struct Record {
    /// The product and its variants.
    pub view: ProductView,
    /// The counters of its variants.
    pub stock: Vec<StockRow>,
    /// What goes with it, by hand and bought together.
    pub companions: StaffCompanions,
    /// The words by which collections choose it.
    pub tags: Vec<String>,
}

/// Something in a record that the cursor can be on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    /// A variant.
    Variant(VariantId),
    /// A product that goes with it.
    Related(ProductId),
    /// A product that is bought with it.
    Pair(ProductId),
}

impl Record {
    /// Returns everything the cursor can be on, from the top.
    fn spots(&self) -> Vec<Spot> {
        let variants = self.view.variants.iter();
        let related = self.companions.related.iter();
        let pairs = self.companions.bought.iter();
        variants
            .map(|view| Spot::Variant(view.variant.id))
            .chain(related.map(|product| Spot::Related(product.id)))
            .chain(pairs.map(|pair| Spot::Pair(pair.product.id)))
            .collect()
    }
}

/// What products are sorted into and painted with.
#[derive(Debug, Clone, Default)]
pub struct Shelves {
    /// Every category.
    pub categories: Vec<Category>,
    /// Every colour.
    pub colours: Vec<Colour>,
}

/// Something to read about products.
pub type Load = browse::Request<i64>;

/// Something read about products.
#[derive(Debug)]
pub struct Loaded {
    /// The rows or the record.
    pub answer: Answer<StaffProductRow, Record, i64>,
    /// The shelves, read with the rows.
    pub shelves: Option<Shelves>,
}

const VIEWS: [Option<ProductStatus>; 4] = [
    None,
    Some(ProductStatus::Active),
    Some(ProductStatus::Draft),
    Some(ProductStatus::Archived),
];

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open product.
    pub browse: Browse<StaffProductRow, Record, i64>,
    /// What products are sorted into and painted with.
    pub shelves: Shelves,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-all",
            "tui-view-on-sale",
            "tui-view-drafts",
            "tui-view-archived",
        ];
        Self {
            browse: Browse::new(views, true),
            shelves: Shelves::default(),
        }
    }
}

impl Row for StaffProductRow {
    fn id(&self) -> i64 {
        self.product.id.0
    }

    fn text(&self) -> String {
        format!(
            "{} {} {}",
            self.product.name, self.category_name, self.product.motif
        )
    }
}

impl State {
    /// Returns the product a deed would be done to.
    fn subject(&self) -> Option<&Product> {
        if self.browse.on_record() {
            self.browse
                .record
                .as_ref()
                .map(|record| &record.view.product)
        } else {
            self.browse.selected().map(|row| &row.product)
        }
    }

    /// Returns the variant the cursor is on.
    fn variant(&self) -> Option<&VariantView> {
        self.browse
            .record
            .as_ref()?
            .view
            .variants
            .get(self.browse.item)
    }

    /// Returns what goes with the product, by hand, under the cursor.
    fn related(&self) -> Option<&Product> {
        let record = self.browse.record.as_ref()?;
        let before = record.view.variants.len();
        let at = self.browse.item.checked_sub(before)?;
        record.companions.related.get(at)
    }

    /// Returns what is bought with the product, under the cursor.
    fn pair(&self) -> Option<&BoughtPair> {
        let record = self.browse.record.as_ref()?;
        let before = record.view.variants.len() + record.companions.related.len();
        let at = self.browse.item.checked_sub(before)?;
        record.companions.bought.get(at)
    }

    /// Returns what the breadcrumb says about the open product.
    pub fn title(&self) -> Option<String> {
        self.browse
            .record
            .as_ref()
            .map(|record| record.view.product.name.clone())
    }

    /// Takes what was read.
    pub fn loaded(&mut self, loaded: Loaded, wide: bool) -> Vec<Load> {
        if let Some(shelves) = loaded.shelves {
            self.shelves = shelves;
        }
        if let Answer::Record(Some(record)) = &loaded.answer {
            let spots = record.spots();
            // What was moved takes the cursor with it.
            let on = self.browse.record.as_ref().and_then(|before| {
                let same = before.view.product.id == record.view.product.id;
                let spot = before.spots().get(self.browse.item).copied();
                spot.filter(|_| same)
            });
            let at = on.and_then(|on| spots.iter().position(|spot| *spot == on));
            self.browse.items = spots.len();
            self.browse.item = at
                .unwrap_or(self.browse.item)
                .min(self.browse.items.saturating_sub(1));
        }
        self.browse.loaded(loaded.answer, wide)
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    match id {
        Id::ProductEdit | Id::VariantNew if state.subject().is_none() => Some("tui-nothing-chosen"),
        Id::ProductPublish | Id::ProductArchive => {
            let Some(product) = state.subject() else {
                return Some("tui-nothing-chosen");
            };
            let already = if id == Id::ProductPublish {
                ProductStatus::Active
            } else {
                ProductStatus::Archived
            };
            (product.status == already).then_some("tui-not-in-this-state")
        }
        Id::VariantEdit | Id::VariantPrice | Id::StockReceive | Id::StockAdjust
            if state.variant().is_none() =>
        {
            Some("tui-no-variant")
        }
        Id::ProductRelate | Id::ProductTags | Id::ProductPicture if state.subject().is_none() => {
            Some("tui-nothing-chosen")
        }
        Id::ProductUnrelate | Id::RelatedUp | Id::RelatedDown if state.related().is_none() => {
            Some("tui-no-related")
        }
        Id::PairVeto | Id::PairAllow => match (state.pair(), id) {
            // A pair that nobody bought yet can be typed.
            (None, Id::PairVeto) => state.subject().is_none().then_some("tui-nothing-chosen"),
            (None, _) => Some("tui-no-pair"),
            (Some(pair), _) => {
                (pair.vetoed == (id == Id::PairVeto)).then_some("tui-not-in-this-state")
            }
        },
        _ => None,
    }
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let lang = job.lang;
    match load {
        Load::Page {
            view,
            search,
            after,
            limit,
        } => {
            let query = StaffProductQuery {
                words: search,
                status: VIEWS.get(view).copied().flatten(),
                after: after.map(ProductId),
                limit: i64::try_from(limit).unwrap_or(i64::MAX),
            };
            let rows = catalog::staff_list(conn, &job.actor, &query)
                .map_err(|error| error.explain(lang))?;
            let shelves = shelves(conn).map_err(|error| error.explain(lang))?;
            Ok(Loaded {
                answer: browse::page(rows, limit, after.is_some()),
                shelves: Some(shelves),
            })
        }
        Load::Record(id) => {
            let record = record(conn, job, ProductId(id)).map_err(|error| error.explain(lang))?;
            Ok(Loaded {
                answer: Answer::Record(record.map(Box::new)),
                shelves: None,
            })
        }
    }
}

fn record(conn: &mut Conn, job: &Job, id: ProductId) -> Result<Option<Record>, ListError> {
    let Some(view) = catalog::view(conn, &job.actor, id)? else {
        return Ok(None);
    };
    let variants: Vec<VariantId> = view.variants.iter().map(|view| view.variant.id).collect();
    Ok(Some(Record {
        stock: stock::of_variants(conn, &variants)?,
        companions: catalog::staff_companions(conn, &job.actor, id)?,
        tags: catalog::tags_of(conn, id)?,
        view,
    }))
}

fn shelves(conn: &mut Conn) -> Result<Shelves, shop_core::db::DbError> {
    Ok(Shelves {
        categories: catalog::categories(conn)?,
        colours: catalog::colours(conn)?,
    })
}
