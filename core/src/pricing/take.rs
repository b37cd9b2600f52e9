//! What one promotion takes off the lines it was given.

use super::{BasePrice, CartFacts, Rule, base::share_of};
use crate::{
    money::{Overflow, Rupiah},
    promotions::Reward,
};

/// What a rule takes off, line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Take {
    /// The rule, by its place among the rules.
    pub(super) rule: usize,
    /// The share of each line of the cart.
    pub(super) shares: Vec<Rupiah>,
}

impl Take {
    pub(super) fn amount(&self) -> Rupiah {
        Rupiah(self.shares.iter().map(|share| share.0).sum())
    }
}

/// Returns what a rule takes off the given lines, of which `worth` is left.
/// The amount is rounded once and shared by largest remainder.
pub(super) fn take(
    place: usize,
    facts: &CartFacts,
    base: &[BasePrice],
    lines: &[usize],
    worth: &[Rupiah],
) -> Result<Take, Overflow> {
    let rule = &facts.rules[place];
    let promotion = &rule.promotion;
    // What each line offers, and what the rule takes of all of it.
    let (offered, amount) = match promotion.reward {
        Reward::Percent => {
            let offered = of_lines(lines, worth);
            let amount = share_of(Rupiah::sum(offered.iter().copied())?, promotion.value)?;
            (offered, amount)
        }
        Reward::Amount if promotion.class == super::DiscountClass::Product => {
            let value = Rupiah(promotion.value);
            let mut offered = vec![Rupiah::ZERO; worth.len()];
            for &line in lines {
                let whole = value.times(facts.lines[line].quantity)?;
                offered[line] = whole.min(worth[line]);
            }
            let amount = Rupiah::sum(offered.iter().copied())?;
            (offered, amount)
        }
        Reward::Amount => (of_lines(lines, worth), Rupiah(promotion.value)),
        Reward::BuyGet => {
            let offered = given(rule, facts, base, lines, worth)?;
            let amount = share_of(Rupiah::sum(offered.iter().copied())?, promotion.value)?;
            (offered, amount)
        }
        Reward::FreeShipping => (vec![Rupiah::ZERO; worth.len()], Rupiah::ZERO),
    };
    let whole = Rupiah::sum(offered.iter().copied())?;
    let most = promotion.max_discount.unwrap_or(whole);
    let amount = amount.min(most).clamp(Rupiah::ZERO, whole);
    let weights: Vec<i64> = offered.iter().map(|part| part.0).collect();
    Ok(Take {
        rule: place,
        shares: amount.split(&weights),
    })
}

fn of_lines(lines: &[usize], worth: &[Rupiah]) -> Vec<Rupiah> {
    let mut offered = vec![Rupiah::ZERO; worth.len()];
    for &line in lines {
        offered[line] = worth[line];
    }
    offered
}

/// Returns the value of the pieces that buy X get Y gives: of all the pieces
/// the cheapest ones, as many as whole groups allow.
fn given(
    rule: &Rule,
    facts: &CartFacts,
    base: &[BasePrice],
    lines: &[usize],
    worth: &[Rupiah],
) -> Result<Vec<Rupiah>, Overflow> {
    let promotion = &rule.promotion;
    let group = (promotion.buy_quantity + promotion.get_quantity).max(1);
    let pieces: i64 = lines.iter().map(|&line| facts.lines[line].quantity).sum();
    let mut left = (pieces / group)
        .checked_mul(promotion.get_quantity)
        .ok_or(Overflow)?;
    let mut cheapest = lines.to_vec();
    cheapest.sort_by_key(|&line| (base[line].unit_price, line));
    let mut offered = vec![Rupiah::ZERO; worth.len()];
    for line in cheapest {
        let count = left.min(facts.lines[line].quantity);
        left -= count;
        offered[line] = base[line].unit_price.times(count)?.min(worth[line]);
    }
    Ok(offered)
}

/// Returns what a rule takes off a shipping price.
pub(super) fn take_shipping(rule: &Rule, price: Rupiah) -> Result<Rupiah, Overflow> {
    let promotion = &rule.promotion;
    let amount = match promotion.reward {
        Reward::FreeShipping => price,
        Reward::Percent => share_of(price, promotion.value)?,
        Reward::Amount => Rupiah(promotion.value),
        Reward::BuyGet => Rupiah::ZERO,
    };
    let most = promotion.max_discount.unwrap_or(price);
    Ok(amount.min(most).clamp(Rupiah::ZERO, price))
}
