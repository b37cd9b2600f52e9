//! Whether a promotion holds for this customer and these goods.

use super::{BasePrice, CartFacts, CustomerFacts, DiscountClass, PriceSource, Rule, Unmet};
use crate::{
    money::Rupiah,
    promotions::{Phase, Reward},
};

/// Returns whether a rule makes unit prices.
pub(super) fn is_sale(rule: &Rule) -> bool {
    rule.promotion.class == DiscountClass::Price
}

/// Returns what stands in the way before the goods are looked at: dates,
/// limits, and who buys.
pub(super) fn standing(rule: &Rule, customer: Option<CustomerFacts>) -> Option<Unmet> {
    let promotion = &rule.promotion;
    match rule.phase {
        Phase::Draft => return Some(Unmet::Draft),
        Phase::Planned => {
            return Some(Unmet::NotYet {
                from: promotion.starts_at,
            });
        }
        Phase::Paused => return Some(Unmet::Paused),
        Phase::Over => {
            return Some(Unmet::Over {
                since: promotion.ends_at,
            });
        }
        Phase::Running => {}
    }
    if promotion
        .max_uses
        .is_some_and(|most| promotion.uses >= most)
    {
        return Some(Unmet::UsedUp);
    }
    if rule.code.as_ref().is_some_and(|code| code.used_up) {
        return Some(Unmet::CodeUsedUp);
    }
    if rule.budget_left().is_some_and(|left| left <= Rupiah::ZERO) {
        return Some(Unmet::BudgetSpent);
    }
    let Some(customer) = customer else {
        // Whoever is not known cannot be counted either.
        let for_some = promotion.first_order_only
            || promotion.tier.is_some()
            || promotion.max_per_member.is_some();
        return for_some.then_some(Unmet::MembersOnly);
    };
    if let Some(needed) = promotion.tier.filter(|needed| customer.tier < *needed) {
        return Some(Unmet::HigherTier { needed });
    }
    if promotion.first_order_only && customer.orders > 0 {
        return Some(Unmet::NotFirstOrder);
    }
    promotion
        .max_per_member
        .is_some_and(|most| rule.member_uses >= most)
        .then_some(Unmet::UsedByMember)
}

/// Returns the places of the lines a rule may take something off, or what
/// stands in the way. `worth` is what earlier lanes left of each line.
pub(super) fn goods(
    rule: &Rule,
    facts: &CartFacts,
    base: &[BasePrice],
    worth: &[Rupiah],
) -> Result<Vec<usize>, Unmet> {
    let promotion = &rule.promotion;
    let covered: Vec<usize> = (0..facts.lines.len())
        .filter(|&place| rule.covers(&facts.lines[place]))
        .collect();
    if covered.is_empty() {
        return Err(Unmet::NothingEligible);
    }
    let lines: Vec<usize> = covered
        .into_iter()
        .filter(|&place| !(promotion.skips_sale && base[place].source == PriceSource::Sale))
        .collect();
    if lines.is_empty() {
        return Err(Unmet::OnlySale);
    }
    let sum = Rupiah(lines.iter().map(|&place| worth[place].0).sum());
    if let Some(least) = promotion.minimum_spend.filter(|least| sum < *least) {
        return Err(Unmet::Minimum {
            least,
            missing: Rupiah(least.0 - sum.0),
            of_some: lines.len() < facts.lines.len(),
        });
    }
    if promotion.reward == Reward::BuyGet {
        let group = (promotion.buy_quantity + promotion.get_quantity).max(1);
        let pieces: i64 = lines.iter().map(|&place| facts.lines[place].quantity).sum();
        if pieces < group {
            return Err(Unmet::TooFewPieces {
                missing: group - pieces,
            });
        }
    }
    Ok(lines)
}
