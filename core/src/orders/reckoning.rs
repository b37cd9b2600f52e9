//! From goods, customer and codes to a price: what the web, the counter and
//! the rehearsal of a promotion have in common.

use diesel::QueryResult;

use super::Goods;
use crate::{
    db::Conn,
    ids::MemberId,
    money::Overflow,
    pricing::{self, CartFacts, DeliveryFacts, PricedCart},
    promotions::{self, Shelves},
    settings::{self, ShopSettings},
    shipping::{self, RateOption},
    time::Timestamp,
};

/// Everything the price of some goods depends on, but for their delivery.
#[derive(Debug, Clone)]
pub struct Reckoning {
    facts: CartFacts,
    unknown_codes: Vec<String>,
    packing_grams: i64,
    /// The shop's settings as they were read.
    pub settings: ShopSettings,
}

impl Reckoning {
    /// Reads what the price of goods depends on: promotions, the customer's
    /// tier and earlier uses, the tax. `codes` are folded.
    ///
    /// # Errors
    /// When the database fails.
    pub fn load(
        conn: &mut Conn,
        now: Timestamp,
        goods: &[Goods],
        member: Option<MemberId>,
        codes: &[String],
    ) -> QueryResult<Self> {
        let settings = settings::load(conn)?;
        let loaded = promotions::load(conn, now, &settings, member, codes)?;
        let shelves = Shelves::load(conn, now, &loaded.rules)?;
        let lines = goods.iter().map(|goods| {
            let variant = &goods.variant;
            let line = shelves.line(&goods.product, variant.id, variant.price, goods.quantity);
            pricing::LineFacts {
                override_price: goods.override_price,
                weight_grams: variant.weight_grams,
                ..line
            }
        });
        Ok(Self {
            facts: CartFacts {
                lines: lines.collect(),
                delivery: None,
                tax: settings.tax,
                customer: loaded.customer,
                rules: loaded.rules,
            },
            unknown_codes: loaded.unknown,
            packing_grams: settings.packing_grams,
            settings,
        })
    }

    /// Prices the goods with a way of delivery, or without.
    ///
    /// # Errors
    /// When an amount does not fit.
    pub fn price(&self, option: Option<&RateOption>) -> Result<PricedCart, Overflow> {
        let delivery = option.map(|option| DeliveryFacts {
            full_price: option.full_price,
            free_over: option.rate.free_over,
        });
        pricing::price(&CartFacts {
            delivery,
            ..self.facts.clone()
        })
    }

    /// Returns the ways of delivery to a province, each at the price it would
    /// have for these goods.
    ///
    /// # Errors
    /// When an amount does not fit or the database fails.
    pub fn options<E>(&self, conn: &mut Conn, province: Option<&str>) -> Result<Vec<RateOption>, E>
    where
        E: From<Overflow> + From<diesel::result::Error>,
    {
        let threshold = self.price(None)?.threshold;
        let mut options = shipping::options(conn, province, threshold, self.parcel_weight())?;
        for option in &mut options {
            option.price = self.price(Some(option))?.shipping;
        }
        Ok(options)
    }

    /// Returns the codes that belong to no promotion.
    #[must_use]
    pub fn unknown_codes(&self) -> &[String] {
        &self.unknown_codes
    }

    /// Returns the weight of the goods and what they are packed in.
    fn parcel_weight(&self) -> i64 {
        let goods = self
            .facts
            .lines
            .iter()
            .map(|line| line.weight_grams.saturating_mul(line.quantity))
            .fold(0, i64::saturating_add);
        goods.saturating_add(self.packing_grams)
    }
}
