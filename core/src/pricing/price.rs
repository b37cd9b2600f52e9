//! The pricing function.

use super::{
    BasePrice, CartFacts, DiscountClass, Outcome, PriceSource, PricedCart, PricedDiscount,
    PricedLine, Reason, Unmet, Upsell,
    base::base_prices,
    conditions::{is_sale, standing},
    lanes::{Scenario, play},
};
use crate::{
    messages::{Lang, text},
    money::{Overflow, Rupiah},
    promotions::Reward,
};

/// Prices a cart.
///
/// # Errors
/// When an amount does not fit, which only absurd quantities cause.
pub fn price(facts: &CartFacts) -> Result<PricedCart, Overflow> {
    let base = base_prices(facts)?;
    let blocked: Vec<Option<Unmet>> = facts
        .rules
        .iter()
        .map(|rule| standing(rule, facts.customer))
        .collect();
    let free: Vec<usize> = (0..facts.rules.len())
        .filter(|&rule| blocked[rule].is_none() && !is_sale(&facts.rules[rule]))
        .collect();
    let (scenario, alone) = best_scenario(facts, &base, &free)?;

    let mut lines = Vec::with_capacity(base.len());
    let mut weight_grams = 0_i64;
    for (place, (line, price)) in facts.lines.iter().zip(&base).enumerate() {
        let whole = price.unit_price.times(line.quantity)?;
        let discount = Rupiah(scenario.takes.iter().map(|take| take.shares[place].0).sum());
        lines.push(PricedLine {
            unit_price: price.unit_price,
            source: price.source,
            discount,
            tax: Rupiah::ZERO,
            net: whole.minus(discount)?,
        });
        let weight = line
            .weight_grams
            .checked_mul(line.quantity)
            .ok_or(Overflow)?;
        weight_grams = weight_grams.checked_add(weight).ok_or(Overflow)?;
    }
    let net = Rupiah::sum(lines.iter().map(|line| line.net))?;
    let discount = Rupiah::sum(lines.iter().map(|line| line.discount))?;
    let goods = net.plus(discount)?;

    let shipping_full = facts
        .delivery
        .map_or(Rupiah::ZERO, |delivery| delivery.full_price);
    let off = Rupiah::sum(scenario.off_shipping.iter().map(|(_, amount)| *amount))?;
    let shipping = shipping_full.minus(scenario.waived)?.minus(off)?;

    // One rounding for the tax as a whole; the lines share it exactly.
    let tax = match facts.tax {
        Some(rule) => net.ratio(rule.numerator, rule.denominator)?,
        None => Rupiah::ZERO,
    };
    let weights: Vec<i64> = lines.iter().map(|line| line.net.0).collect();
    for (line, share) in lines.iter_mut().zip(tax.split(&weights)) {
        line.tax = share;
    }

    let discounts = discounts(facts, &base, &scenario)?;
    let reasons = reasons(facts, &base, &blocked, &scenario, alone)?;
    Ok(PricedCart {
        total: net.plus(shipping)?,
        upsell: upsell(facts, &reasons, scenario.threshold, shipping),
        lines,
        goods,
        discount,
        shipping_full,
        shipping,
        tax,
        weight_grams,
        threshold: scenario.threshold,
        discounts,
        reasons,
    })
}

/// Plays all that tolerate others together, and each that does not by
/// itself; the customer gets the larger saving. Returns the exclusive one
/// that won, if one did.
fn best_scenario(
    facts: &CartFacts,
    base: &[BasePrice],
    free: &[usize],
) -> Result<(Scenario, Option<usize>), Overflow> {
    let (mut exclusive, together): (Vec<usize>, Vec<usize>) = free
        .iter()
        .partition(|&&rule| facts.rules[rule].promotion.exclusive);
    exclusive.sort_by_key(|&rule| facts.rules[rule].rank());
    let mut best = (play(facts, base, &together)?, None);
    let unmet_together = best.0.unmet.clone();
    let mut others = Vec::new();
    for rule in exclusive {
        let scenario = play(facts, base, &[rule])?;
        if scenario.saving() > best.0.saving() {
            let before = std::mem::replace(&mut best, (scenario, Some(rule)));
            others.extend(before.1.map(|loser| (loser, before.0)));
        } else {
            others.push((rule, scenario));
        }
    }
    // What did not hold together with others did not lose to the winner.
    for (rule, unmet) in unmet_together {
        best.0.unmet.entry(rule).or_insert(unmet);
    }
    // Those that played alone and lost say what stood in their way.
    let winner = best.0.strongest();
    for (rule, mut scenario) in others {
        match (scenario.unmet.remove(&rule), winner) {
            (Some(unmet), _) => {
                best.0.unmet.insert(rule, unmet);
            }
            (None, Some(winner)) => {
                best.0.lost.insert(rule, winner);
            }
            (None, None) => {
                best.0.unmet.insert(rule, Unmet::NothingLeft);
            }
        }
    }
    Ok(best)
}

fn discounts(
    facts: &CartFacts,
    base: &[BasePrice],
    scenario: &Scenario,
) -> Result<Vec<PricedDiscount>, Overflow> {
    let mut discounts = Vec::new();
    let of_rule = |rule: usize, line: Option<usize>, amount: Rupiah| {
        let rule = &facts.rules[rule];
        PricedDiscount {
            line,
            class: rule.promotion.class,
            label: rule.promotion.label.clone(),
            label_en: rule.promotion.label(Lang::En).to_owned(),
            promotion_id: Some(rule.promotion.id),
            code: rule.code.as_ref().map(|code| (code.id, code.code.clone())),
            amount,
        }
    };
    let own = |line: Option<usize>, class: DiscountClass, label: [String; 2], amount: Rupiah| {
        let [label, label_en] = label;
        PricedDiscount {
            line,
            class,
            label,
            label_en,
            promotion_id: None,
            code: None,
            amount,
        }
    };
    for (place, (line, price)) in facts.lines.iter().zip(base).enumerate() {
        let lower = line
            .list_price
            .minus(price.unit_price)?
            .times(line.quantity)?;
        if lower <= Rupiah::ZERO {
            continue;
        }
        match (price.source, price.rule) {
            (PriceSource::Sale, Some(rule)) => discounts.push(of_rule(rule, Some(place), lower)),
            (PriceSource::Tier, _) => {
                let tier = facts.customer.unwrap_or_default().tier;
                let label = [Lang::Id, Lang::En].map(|lang| tier.price_label(lang));
                discounts.push(own(Some(place), DiscountClass::Price, label, lower));
            }
            (PriceSource::Override, _) => {
                let label = [Lang::Id, Lang::En].map(|lang| text(lang, "discount-override"));
                discounts.push(own(Some(place), DiscountClass::Price, label, lower));
            }
            (PriceSource::Sale | PriceSource::List, _) => {}
        }
    }
    for take in &scenario.takes {
        for (place, share) in take.shares.iter().enumerate() {
            if *share > Rupiah::ZERO {
                discounts.push(of_rule(take.rule, Some(place), *share));
            }
        }
    }
    if scenario.waived > Rupiah::ZERO {
        let label = [Lang::Id, Lang::En].map(|lang| text(lang, "discount-free-shipping"));
        discounts.push(own(None, DiscountClass::Shipping, label, scenario.waived));
    }
    for (rule, amount) in &scenario.off_shipping {
        discounts.push(of_rule(*rule, None, *amount));
    }
    Ok(discounts)
}

/// Says of every promotion what became of it.
fn reasons(
    facts: &CartFacts,
    base: &[BasePrice],
    blocked: &[Option<Unmet>],
    scenario: &Scenario,
    alone: Option<usize>,
) -> Result<Vec<Reason>, Overflow> {
    let name = |rule: usize| {
        let promotion = &facts.rules[rule].promotion;
        (
            promotion.label.clone(),
            promotion.label(Lang::En).to_owned(),
        )
    };
    let mut reasons = Vec::with_capacity(facts.rules.len());
    for (place, rule) in facts.rules.iter().enumerate() {
        let lost_to = |other: usize| {
            let (to, to_en) = name(other);
            Outcome::Lost { to, to_en }
        };
        let taken = scenario.taken_by(place);
        let outcome = if let Some(unmet) = blocked[place] {
            Outcome::Unmet(unmet)
        } else if is_sale(rule) {
            of_sale(facts, base, place)?
        } else if taken > Rupiah::ZERO {
            Outcome::Applied(taken)
        } else if let Some(unmet) = scenario.unmet.get(&place) {
            Outcome::Unmet(*unmet)
        } else if let Some(winner) = scenario.lost.get(&place) {
            lost_to(*winner)
        } else {
            alone.map_or(Outcome::Unmet(Unmet::NothingLeft), lost_to)
        };
        let (label, label_en) = name(place);
        reasons.push(Reason {
            promotion_id: rule.promotion.id,
            label,
            label_en,
            class: rule.promotion.class,
            code: rule.code.as_ref().map(|code| code.code.clone()),
            outcome,
        });
    }
    Ok(reasons)
}

/// Says what became of a sale: where it made the price, or what beat it.
fn of_sale(facts: &CartFacts, base: &[BasePrice], place: usize) -> Result<Outcome, Overflow> {
    let rule = &facts.rules[place];
    let mut amount = Rupiah::ZERO;
    let mut beaten = None;
    for (line, price) in facts.lines.iter().zip(base) {
        if price.rule == Some(place) {
            let lower = line.list_price.minus(price.unit_price)?;
            amount = amount.plus(lower.times(line.quantity)?)?;
        } else if rule.covers(line) {
            beaten = Some(*price);
        }
    }
    if amount > Rupiah::ZERO {
        return Ok(Outcome::Applied(amount));
    }
    Ok(match beaten {
        None => Outcome::Unmet(Unmet::NothingEligible),
        Some(price) => {
            let [to, to_en] = [Lang::Id, Lang::En].map(|lang| match (price.source, price.rule) {
                (PriceSource::Tier, _) => text(lang, "price-source-tier"),
                (PriceSource::Override, _) => text(lang, "price-source-override"),
                (_, Some(other)) => facts.rules[other].promotion.label(lang).to_owned(),
                (PriceSource::List | PriceSource::Sale, None) => text(lang, "price-source-list"),
            });
            Outcome::Lost { to, to_en }
        }
    })
}

/// Returns the nearest thing a little more would lead to: nothing that takes
/// more than what is there already, and nothing off a shipping that costs
/// nothing any more.
fn upsell(
    facts: &CartFacts,
    reasons: &[Reason],
    threshold: Rupiah,
    shipping: Rupiah,
) -> Option<Upsell> {
    let goes_free = match facts.delivery {
        Some(_) => shipping == Rupiah::ZERO,
        // Before a way of delivery is chosen, a rule that waits for one.
        None => facts.rules.iter().zip(reasons).any(|(rule, reason)| {
            rule.promotion.reward == Reward::FreeShipping
                && reason.outcome == Outcome::Unmet(Unmet::AtDelivery)
        }),
    };
    let of_rules = reasons.iter().filter_map(|reason| match reason.outcome {
        Outcome::Unmet(Unmet::Minimum { .. })
            if goes_free && reason.class == DiscountClass::Shipping =>
        {
            None
        }
        Outcome::Unmet(Unmet::Minimum { missing, .. }) => Some(Upsell {
            missing,
            label: reason.label.clone(),
            label_en: reason.label_en.clone(),
        }),
        _ => None,
    });
    let free_over = facts
        .delivery
        .filter(|_| !goes_free)
        .and_then(|delivery| delivery.free_over)
        .filter(|least| threshold < *least)
        .map(|least| Upsell {
            missing: Rupiah(least.0 - threshold.0),
            label: text(Lang::Id, "discount-free-shipping"),
            label_en: text(Lang::En, "discount-free-shipping"),
        });
    of_rules
        .chain(free_over)
        .filter(|upsell| upsell.missing <= threshold)
        .min_by_key(|upsell| upsell.missing)
}
