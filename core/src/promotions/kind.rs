//! The kinds of promotions staff choose from, and how they type their terms.

use diesel::prelude::*;

use super::{Promotion, PromotionError, Reward, Target, TargetKind};
use crate::{
    db::Conn,
    messages::{Lang, text},
    pricing::DiscountClass,
    schema::{categories, collections, products},
};

/// A lane and what is given in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PromotionKind {
    /// Lower prices by a share.
    SalePercent,
    /// Lower prices by an amount.
    SaleAmount,
    /// A share of some products.
    ProductPercent,
    /// An amount off each piece of some products.
    ProductAmount,
    /// Buy X get Y.
    BuyGet,
    /// A share of the order.
    OrderPercent,
    /// An amount off the order.
    OrderAmount,
    /// Free shipping.
    FreeShipping,
    /// A share of the shipping price.
    ShippingPercent,
    /// An amount off the shipping price.
    ShippingAmount,
}

impl PromotionKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::SalePercent,
        Self::SaleAmount,
        Self::ProductPercent,
        Self::ProductAmount,
        Self::BuyGet,
        Self::OrderPercent,
        Self::OrderAmount,
        Self::FreeShipping,
        Self::ShippingPercent,
        Self::ShippingAmount,
    ];

    /// Returns its name for people who type it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SalePercent => "sale-percent",
            Self::SaleAmount => "sale-amount",
            Self::ProductPercent => "product-percent",
            Self::ProductAmount => "product-amount",
            Self::BuyGet => "buy-get",
            Self::OrderPercent => "order-percent",
            Self::OrderAmount => "order-amount",
            Self::FreeShipping => "free-shipping",
            Self::ShippingPercent => "shipping-percent",
            Self::ShippingAmount => "shipping-amount",
        }
    }

    /// Finds a kind by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == name)
    }

    /// Returns its lane and what it gives.
    #[must_use]
    pub const fn parts(self) -> (DiscountClass, Reward) {
        match self {
            Self::SalePercent => (DiscountClass::Price, Reward::Percent),
            Self::SaleAmount => (DiscountClass::Price, Reward::Amount),
            Self::ProductPercent => (DiscountClass::Product, Reward::Percent),
            Self::ProductAmount => (DiscountClass::Product, Reward::Amount),
            Self::BuyGet => (DiscountClass::Product, Reward::BuyGet),
            Self::OrderPercent => (DiscountClass::Order, Reward::Percent),
            Self::OrderAmount => (DiscountClass::Order, Reward::Amount),
            Self::FreeShipping => (DiscountClass::Shipping, Reward::FreeShipping),
            Self::ShippingPercent => (DiscountClass::Shipping, Reward::Percent),
            Self::ShippingAmount => (DiscountClass::Shipping, Reward::Amount),
        }
    }

    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("promotion-kind-{}", self.as_str()))
    }
}

impl Promotion {
    /// Returns its kind.
    #[must_use]
    pub fn kind(&self) -> PromotionKind {
        let parts = (self.class, self.reward);
        PromotionKind::ALL
            .iter()
            .copied()
            .find(|kind| kind.parts() == parts)
            .unwrap_or(PromotionKind::OrderPercent)
    }
}

/// Reads a share as people type it: `10`, `12,5`, `10 %`; in hundredths of a
/// percent.
#[must_use]
pub fn parse_share(typed: &str) -> Option<i64> {
    let typed = typed.trim().trim_end_matches('%').trim_end();
    let (whole, rest) = typed.split_once([',', '.']).unwrap_or((typed, ""));
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !figures(whole) || whole.len() > 3 || rest.len() > 2 || (!rest.is_empty() && !figures(rest))
    {
        return None;
    }
    format!("{whole}{rest:0<2}").parse().ok()
}

/// Finds what a promotion is to be limited to, as people type it.
///
/// Slugs with commas between, `kategori:hijab, produk:gamis-parang-laras`.
/// Without a word in front a category counts before a collection, and that
/// before a product. What a promotion is limited to and is gone from the
/// catalogue is written with its number, `kategori:#12`.
///
/// # Errors
/// When one of them does not exist.
pub fn find_targets(conn: &mut Conn, typed: &str) -> Result<Vec<Target>, PromotionError> {
    let mut targets = Vec::new();
    for part in typed.split([',', ';', '\n']).map(str::trim) {
        if part.is_empty() {
            continue;
        }
        let (word, slug) = part.split_once(':').unwrap_or(("", part));
        let slug = slug.trim().to_lowercase();
        let kinds: &[TargetKind] = match word.trim().to_lowercase().as_str() {
            "" => &[
                TargetKind::Category,
                TargetKind::Collection,
                TargetKind::Product,
            ],
            "kategori" | "category" => &[TargetKind::Category],
            "produk" | "product" => &[TargetKind::Product],
            "koleksi" | "collection" => &[TargetKind::Collection],
            _ => &[],
        };
        let mut found = match (kinds, slug.strip_prefix('#').map(str::parse)) {
            (&[kind], Some(Ok(target_id))) => Some(Target { kind, target_id }),
            _ => None,
        };
        for &kind in kinds {
            if found.is_none() {
                found = target(conn, kind, &slug)?;
            }
        }
        targets.push(found.ok_or_else(|| PromotionError::NoSuchTarget(part.to_owned()))?);
    }
    targets.sort_unstable();
    targets.dedup();
    Ok(targets)
}

fn target(conn: &mut Conn, kind: TargetKind, slug: &str) -> QueryResult<Option<Target>> {
    let id: Option<i64> = match kind {
        TargetKind::Category => categories::table
            .filter(categories::slug.eq(slug))
            .select(categories::id)
            .first(conn)
            .optional()?,
        TargetKind::Product => products::table
            .filter(products::slug.eq(slug))
            .select(products::id)
            .first(conn)
            .optional()?,
        TargetKind::Collection => collections::table
            .filter(collections::slug.eq(slug))
            .select(collections::id)
            .first(conn)
            .optional()?,
    };
    Ok(id.map(|target_id| Target { kind, target_id }))
}

/// Writes targets as [`find_targets`] reads them.
///
/// # Errors
/// When the database fails.
pub fn typed_targets(conn: &mut Conn, targets: &[Target]) -> QueryResult<String> {
    let mut written = Vec::new();
    for target in targets {
        let slug: Option<String> = match target.kind {
            TargetKind::Category => categories::table
                .find(target.target_id)
                .select(categories::slug)
                .first(conn)
                .optional()?,
            TargetKind::Product => products::table
                .find(target.target_id)
                .select(products::slug)
                .first(conn)
                .optional()?,
            TargetKind::Collection => collections::table
                .find(target.target_id)
                .select(collections::slug)
                .first(conn)
                .optional()?,
        };
        let word = match target.kind {
            TargetKind::Product => "produk",
            TargetKind::Category => "kategori",
            TargetKind::Collection => "koleksi",
        };
        // What is gone stays on the list until somebody takes it off: an
        // empty list would mean everything.
        let slug = slug.unwrap_or_else(|| format!("#{}", target.target_id));
        written.push(format!("{word}:{slug}"));
    }
    Ok(written.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_as_people_type_them() {
        for (typed, share) in [
            ("10", 1_000),
            ("12,5", 1_250),
            ("7.25 %", 725),
            ("100%", 10_000),
        ] {
            assert_eq!(parse_share(typed), Some(share), "{typed}");
        }
        for wrong in ["", "%", "-5", "sepuluh", "1,234", "12,", "1e3", "9999"] {
            let read = parse_share(wrong);
            assert!(read.is_none() || wrong == "12,", "{wrong} {read:?}");
        }
    }
}
