//! The first lane: the price of one piece, the best of all that hold.

use super::{CartFacts, CustomerFacts, LineFacts, PriceSource, Rule, conditions};
use crate::{
    money::{Overflow, Rupiah},
    promotions::Reward,
};

/// The price of one piece and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BasePrice {
    /// The price of one piece.
    pub unit_price: Rupiah,
    /// Where it comes from.
    pub source: PriceSource,
    /// The rule of the sale, by its place among the rules.
    pub rule: Option<usize>,
}

/// Returns the best price of one piece: the variant's own, the tier's or a
/// sale's. Between equals the plainer one wins, so that nothing is called a
/// sale that is none. What staff have set stands.
///
/// # Errors
/// When an amount does not fit.
pub fn base_price(
    line: &LineFacts,
    customer: Option<CustomerFacts>,
    rules: &[Rule],
) -> Result<BasePrice, Overflow> {
    let list = line.list_price;
    if let Some(unit_price) = line.override_price {
        return Ok(BasePrice {
            unit_price,
            source: PriceSource::Override,
            rule: None,
        });
    }
    let mut best = BasePrice {
        unit_price: list,
        source: PriceSource::List,
        rule: None,
    };
    let share = customer.map_or(0, |customer| customer.share);
    let of_tier = list.minus(share_of(list, share)?)?;
    if of_tier < best.unit_price {
        best = BasePrice {
            unit_price: of_tier,
            source: PriceSource::Tier,
            rule: None,
        };
    }
    let mut sales: Vec<(usize, &Rule)> = rules
        .iter()
        .enumerate()
        .filter(|(_, rule)| {
            conditions::is_sale(rule)
                && conditions::standing(rule, customer).is_none()
                && rule.covers(line)
        })
        .collect();
    sales.sort_by_key(|(_, rule)| rule.rank());
    for (place, rule) in sales {
        let cut = cut_of(list, rule)?;
        let unit_price = list.minus(cut)?;
        if unit_price < best.unit_price {
            best = BasePrice {
                unit_price,
                source: PriceSource::Sale,
                rule: Some(place),
            };
        }
    }
    Ok(best)
}

/// Returns the base prices of all lines.
pub(super) fn base_prices(facts: &CartFacts) -> Result<Vec<BasePrice>, Overflow> {
    let price = |line| base_price(line, facts.customer, &facts.rules);
    facts.lines.iter().map(price).collect()
}

fn cut_of(list: Rupiah, rule: &Rule) -> Result<Rupiah, Overflow> {
    let promotion = &rule.promotion;
    let cut = match promotion.reward {
        Reward::Percent => share_of(list, promotion.value)?,
        Reward::Amount => Rupiah(promotion.value),
        Reward::FreeShipping | Reward::BuyGet => Rupiah::ZERO,
    };
    let most = promotion.max_discount.unwrap_or(list);
    Ok(cut.min(most).clamp(Rupiah::ZERO, list))
}

/// Returns a share in hundredths of a percent, rounded once.
pub(super) fn share_of(amount: Rupiah, share: i64) -> Result<Rupiah, Overflow> {
    amount.ratio(share.clamp(0, 10_000), 10_000)
}
