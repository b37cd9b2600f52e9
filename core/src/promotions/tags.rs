//! What a piece costs now, for the customer who looks: for cards, product
//! pages and carts.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{TargetKind, load};
use crate::{
    catalog::{self, Product},
    db::Conn,
    ids::{CategoryId, CollectionId, MemberId, ProductId, VariantId},
    money::Rupiah,
    pricing::{BasePrice, CustomerFacts, LineFacts, PriceSource, Rule, base_price},
    schema::categories,
    settings,
    tiers::Tier,
    time::Timestamp,
};

/// Today's prices for one customer.
#[derive(Debug, Clone, Default)]
pub struct PriceTags {
    sales: Vec<Rule>,
    customer: Option<CustomerFacts>,
    shelves: Shelves,
}

/// Where products stand, for promotions that are limited to a part of the
/// catalogue.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shelves {
    parents: HashMap<CategoryId, Option<CategoryId>>,
    collections: HashMap<ProductId, Vec<i64>>,
}

/// The price of one piece beside what it usually costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceTag {
    /// What it costs now.
    pub price: Rupiah,
    /// What it usually costs.
    pub list: Rupiah,
    /// Where the price comes from.
    pub source: PriceSource,
}

impl PriceTag {
    /// Returns the usual price when it is higher.
    #[must_use]
    pub fn was(&self) -> Option<Rupiah> {
        (self.list > self.price).then_some(self.list)
    }
}

impl Shelves {
    /// Reads the shelves that some rules need.
    pub(crate) fn load(conn: &mut Conn, now: Timestamp, rules: &[Rule]) -> QueryResult<Self> {
        let wanted = |kind: TargetKind| {
            let targets = rules.iter().flat_map(|rule| &rule.targets);
            targets
                .filter(|target| target.kind == kind)
                .map(|target| target.target_id)
                .collect::<Vec<i64>>()
        };
        let mut shelves = Self::default();
        if !wanted(TargetKind::Category).is_empty() {
            let tree: Vec<(CategoryId, Option<CategoryId>)> = categories::table
                .select((categories::id, categories::parent_id))
                .load(conn)?;
            shelves.parents = tree.into_iter().collect();
        }
        let collections: Vec<CollectionId> = wanted(TargetKind::Collection)
            .into_iter()
            .map(CollectionId)
            .collect();
        if !collections.is_empty() {
            for (collection, products) in catalog::members_of(conn, now, &collections)? {
                for product in products {
                    let of = shelves.collections.entry(product).or_default();
                    of.push(collection.0);
                }
            }
        }
        Ok(shelves)
    }

    /// Returns a category and those above it.
    fn path(&self, category: CategoryId) -> Vec<CategoryId> {
        let mut path = vec![category];
        let mut next = self.parents.get(&category).copied().flatten();
        while let Some(above) = next.filter(|above| !path.contains(above)) {
            path.push(above);
            next = self.parents.get(&above).copied().flatten();
        }
        path
    }

    /// Returns a line as pricing sees it.
    pub(crate) fn line(
        &self,
        product: &Product,
        variant: VariantId,
        list_price: Rupiah,
        quantity: i64,
    ) -> LineFacts {
        LineFacts {
            variant_id: variant,
            product_id: product.id,
            categories: self.path(product.category_id),
            collections: self
                .collections
                .get(&product.id)
                .cloned()
                .unwrap_or_default(),
            quantity,
            list_price,
            override_price: None,
            weight_grams: 0,
        }
    }
}

impl PriceTags {
    /// Reads today's sales and the member's tier.
    ///
    /// # Errors
    /// When the database fails.
    pub fn load(conn: &mut Conn, now: Timestamp, member: Option<MemberId>) -> QueryResult<Self> {
        let sales = load::sales(conn, now)?;
        let shelves = Shelves::load(conn, now, &sales)?;
        let customer = match member {
            None => None,
            Some(_) => {
                let settings = settings::load(conn)?;
                load::customer(conn, &settings, member)?
            }
        };
        Ok(Self {
            sales,
            customer,
            shelves,
        })
    }

    /// Returns the same sales with the prices of a tier.
    #[must_use]
    pub fn with_tier(&self, tier: Tier, share: i64) -> Self {
        Self {
            customer: Some(CustomerFacts {
                tier,
                share,
                orders: 0,
            }),
            ..self.clone()
        }
    }

    /// Returns the tier of the customer who looks.
    #[must_use]
    pub fn tier(&self) -> Option<Tier> {
        self.customer.map(|customer| customer.tier)
    }

    /// Returns what one piece of a product costs whose usual price is given.
    #[must_use]
    pub fn of(&self, product: &Product, list: Rupiah) -> PriceTag {
        let line = self.shelves.line(product, VariantId(0), list, 1);
        // Prices are bounded far below what could overflow.
        let price = base_price(&line, self.customer, &self.sales).unwrap_or(BasePrice {
            unit_price: list,
            source: PriceSource::List,
            rule: None,
        });
        PriceTag {
            price: price.unit_price,
            list,
            source: price.source,
        }
    }
}
