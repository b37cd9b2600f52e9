//! The lanes after the price: products, the order, shipping.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    BasePrice, CartFacts, DiscountClass, Unmet, conditions,
    take::{Take, take, take_shipping},
};
use crate::money::{Overflow, Rupiah};

/// One way the promotions could be combined, and what comes of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Scenario {
    /// What is taken off the goods, lane by lane.
    pub(super) takes: Vec<Take>,
    /// What is taken off shipping, and by which rule.
    pub(super) off_shipping: Vec<(usize, Rupiah)>,
    /// What the rate's own threshold takes off shipping.
    pub(super) waived: Rupiah,
    /// What the goods are worth after the product lane.
    pub(super) threshold: Rupiah,
    /// Rules that do not hold, and why.
    pub(super) unmet: BTreeMap<usize, Unmet>,
    /// Rules that hold and lost, and to which.
    pub(super) lost: BTreeMap<usize, usize>,
}

impl Scenario {
    /// Returns what the customer saves in all.
    pub(super) fn saving(&self) -> Rupiah {
        let goods: i64 = self.takes.iter().map(|take| take.amount().0).sum();
        let shipping: i64 = self.off_shipping.iter().map(|(_, amount)| amount.0).sum();
        Rupiah(goods + shipping + self.waived.0)
    }

    /// Returns what a rule takes off in all.
    pub(super) fn taken_by(&self, rule: usize) -> Rupiah {
        let goods = self.takes.iter().filter(|take| take.rule == rule);
        let shipping = self.off_shipping.iter().filter(|(other, _)| *other == rule);
        Rupiah(
            goods.map(|take| take.amount().0).sum::<i64>()
                + shipping.map(|(_, amount)| amount.0).sum::<i64>(),
        )
    }

    /// Returns the rule that takes the most.
    pub(super) fn strongest(&self) -> Option<usize> {
        let goods = self.takes.iter().map(|take| take.rule);
        let rules = goods.chain(self.off_shipping.iter().map(|(rule, _)| *rule));
        rules.min_by_key(|&rule| (-self.taken_by(rule).0, rule))
    }
}

/// Plays the lanes with some of the rules. A rule whose budget would not
/// suffice is left out, and the lanes are played again.
pub(super) fn play(
    facts: &CartFacts,
    base: &[BasePrice],
    allowed: &[usize],
) -> Result<Scenario, Overflow> {
    let mut broke = BTreeSet::new();
    loop {
        let mut scenario = play_once(facts, base, allowed, &broke)?;
        let over = allowed.iter().find(|&&rule| {
            let left = facts.rules[rule].budget_left();
            left.is_some_and(|left| scenario.taken_by(rule) > left)
        });
        match over {
            Some(&rule) => {
                broke.insert(rule);
            }
            None => {
                for rule in broke {
                    scenario.unmet.insert(rule, Unmet::BudgetSpent);
                }
                return Ok(scenario);
            }
        }
    }
}

fn play_once(
    facts: &CartFacts,
    base: &[BasePrice],
    allowed: &[usize],
    broke: &BTreeSet<usize>,
) -> Result<Scenario, Overflow> {
    let mut scenario = Scenario::default();
    let mut worth = Vec::with_capacity(base.len());
    for (line, price) in facts.lines.iter().zip(base) {
        worth.push(price.unit_price.times(line.quantity)?);
    }
    let of_class = |class: DiscountClass| {
        allowed.iter().copied().filter(move |&rule| {
            facts.rules[rule].promotion.class == class && !broke.contains(&rule)
        })
    };

    let mut holding = Vec::new();
    for rule in of_class(DiscountClass::Product) {
        match conditions::goods(&facts.rules[rule], facts, base, &worth) {
            Ok(lines) => holding.push((rule, lines)),
            Err(unmet) => {
                scenario.unmet.insert(rule, unmet);
            }
        }
    }
    let takes = products(facts, base, &holding, &worth)?;
    settle(&mut scenario, takes, &holding, &mut worth);
    scenario.threshold = Rupiah::sum(worth.iter().copied())?;

    let before = worth.clone();
    let mut holding = Vec::new();
    for rule in of_class(DiscountClass::Order) {
        match conditions::goods(&facts.rules[rule], facts, base, &before) {
            Ok(lines) => holding.push((rule, lines)),
            Err(unmet) => {
                scenario.unmet.insert(rule, unmet);
            }
        }
    }
    let takes = best_bundle(facts, base, &holding, &worth)?;
    settle(&mut scenario, takes, &holding, &mut worth);

    let mut holding = Vec::new();
    for rule in of_class(DiscountClass::Shipping) {
        match conditions::goods(&facts.rules[rule], facts, base, &before) {
            Ok(_) if facts.delivery.is_none() => {
                scenario.unmet.insert(rule, Unmet::AtDelivery);
            }
            Ok(_) => holding.push(rule),
            Err(unmet) => {
                scenario.unmet.insert(rule, unmet);
            }
        }
    }
    shipping(facts, &holding, &mut scenario)?;
    Ok(scenario)
}

/// Rules of one lane that hold, with the lines they may take from.
type Holding = [(usize, Vec<usize>)];

/// Puts the rules of a lane into groups of which one wins: those that may be
/// combined make one group, every other stands alone.
fn bundles(facts: &CartFacts, rules: impl Iterator<Item = usize>) -> Vec<Vec<usize>> {
    let mut rules: Vec<usize> = rules.collect();
    rules.sort_by_key(|&rule| facts.rules[rule].rank());
    let (together, alone): (Vec<usize>, Vec<usize>) = rules
        .into_iter()
        .partition(|&rule| facts.rules[rule].promotion.combines);
    let mut bundles: Vec<Vec<usize>> = alone.into_iter().map(|rule| vec![rule]).collect();
    if !together.is_empty() {
        bundles.push(together);
    }
    bundles.sort_by_key(|bundle| facts.rules[bundle[0]].rank());
    bundles
}

/// Lets the rules of a bundle take one after the other, from some lines.
fn play_bundle(
    facts: &CartFacts,
    base: &[BasePrice],
    holding: &Holding,
    bundle: &[usize],
    may: &dyn Fn(usize) -> bool,
    worth: &[Rupiah],
) -> Result<Vec<Take>, Overflow> {
    let mut left = worth.to_vec();
    let mut takes = Vec::new();
    for &rule in bundle {
        let own = holding.iter().find(|(other, _)| *other == rule);
        let lines: Vec<usize> = own
            .into_iter()
            .flat_map(|(_, lines)| lines.iter().copied())
            .filter(|&line| may(line))
            .collect();
        let taken = take(rule, facts, base, &lines, &left)?;
        for (left, share) in left.iter_mut().zip(&taken.shares) {
            left.0 -= share.0;
        }
        takes.push(taken);
    }
    Ok(takes)
}

fn total(takes: &[Take]) -> i64 {
    takes.iter().map(|take| take.amount().0).sum()
}

/// The product lane: each line goes to one bundle. Tried are the best bundle
/// for each line by itself, and for each bundle giving it all its lines
/// first; the way that takes the most off wins, the earlier among equals.
fn products(
    facts: &CartFacts,
    base: &[BasePrice],
    holding: &Holding,
    worth: &[Rupiah],
) -> Result<Vec<Take>, Overflow> {
    let bundles = bundles(facts, holding.iter().map(|(rule, _)| *rule));
    let mut best: Option<Vec<Take>> = None;
    let firsts = std::iter::once(None).chain((0..bundles.len()).map(Some));
    for first in firsts {
        let mut owner: Vec<Option<usize>> = vec![None; worth.len()];
        if let Some(first) = first {
            for (rule, lines) in holding {
                if bundles[first].contains(rule) {
                    for &line in lines {
                        owner[line] = Some(first);
                    }
                }
            }
        }
        let free: Vec<bool> = owner.iter().map(Option::is_none).collect();
        let mut most = vec![0_i64; worth.len()];
        for (number, bundle) in bundles.iter().enumerate() {
            if Some(number) == first {
                continue;
            }
            let takes = play_bundle(facts, base, holding, bundle, &|line| free[line], worth)?;
            if total(&takes) == 0 {
                continue;
            }
            for (rule, lines) in holding {
                for &line in lines {
                    if !bundle.contains(rule) || !free[line] {
                        continue;
                    }
                    let share: i64 = takes.iter().map(|take| take.shares[line].0).sum();
                    // A line that gets nothing may still have to be bought.
                    if share > most[line] || owner[line].is_none() {
                        most[line] = share;
                        owner[line] = Some(number);
                    }
                }
            }
        }
        let mut takes = Vec::new();
        for (number, bundle) in bundles.iter().enumerate() {
            let mine = |line: usize| owner[line] == Some(number);
            takes.extend(play_bundle(facts, base, holding, bundle, &mine, worth)?);
        }
        if best.as_ref().is_none_or(|best| total(&takes) > total(best)) {
            best = Some(takes);
        }
    }
    Ok(best.unwrap_or_default())
}

/// The order lane: the bundle that takes the most off.
fn best_bundle(
    facts: &CartFacts,
    base: &[BasePrice],
    holding: &Holding,
    worth: &[Rupiah],
) -> Result<Vec<Take>, Overflow> {
    let mut best: Vec<Take> = Vec::new();
    for bundle in bundles(facts, holding.iter().map(|(rule, _)| *rule)) {
        let takes = play_bundle(facts, base, holding, &bundle, &|_| true, worth)?;
        if total(&takes) > total(&best) {
            best = takes;
        }
    }
    Ok(best)
}

/// Keeps what a lane took, lowers what is left, and notes who lost to whom.
fn settle(scenario: &mut Scenario, takes: Vec<Take>, holding: &Holding, worth: &mut [Rupiah]) {
    let takes: Vec<Take> = takes
        .into_iter()
        .filter(|take| take.amount() > Rupiah::ZERO)
        .collect();
    for (rule, lines) in holding {
        if takes.iter().any(|take| take.rule == *rule) {
            continue;
        }
        let from_same = |take: &&Take| lines.iter().any(|&line| take.shares[line] > Rupiah::ZERO);
        let winner = takes
            .iter()
            .filter(from_same)
            .max_by_key(|take| take.amount());
        match winner {
            Some(winner) => {
                scenario.lost.insert(*rule, winner.rule);
            }
            None => {
                scenario.unmet.insert(*rule, Unmet::NothingLeft);
            }
        }
    }
    for take in &takes {
        for (left, share) in worth.iter_mut().zip(&take.shares) {
            left.0 -= share.0;
        }
    }
    scenario.takes.extend(takes);
}

/// The shipping lane: first the rate's own threshold, then the best bundle.
fn shipping(facts: &CartFacts, holding: &[usize], scenario: &mut Scenario) -> Result<(), Overflow> {
    let Some(delivery) = facts.delivery else {
        return Ok(());
    };
    let free = delivery
        .free_over
        .is_some_and(|least| scenario.threshold >= least);
    if free {
        scenario.waived = delivery.full_price;
    }
    let price = delivery.full_price.minus(scenario.waived)?;
    let mut best: Vec<(usize, Rupiah)> = Vec::new();
    let sum = |takes: &[(usize, Rupiah)]| takes.iter().map(|(_, amount)| amount.0).sum::<i64>();
    for bundle in bundles(facts, holding.iter().copied()) {
        let mut left = price;
        let mut takes = Vec::new();
        for rule in bundle {
            let amount = take_shipping(&facts.rules[rule], left)?;
            left = left.minus(amount)?;
            takes.push((rule, amount));
        }
        takes.retain(|(_, amount)| *amount > Rupiah::ZERO);
        if sum(&takes) > sum(&best) {
            best = takes;
        }
    }
    for rule in holding {
        if best.iter().any(|(other, _)| other == rule) {
            continue;
        }
        match best.first() {
            Some((winner, _)) => {
                scenario.lost.insert(*rule, *winner);
            }
            None => {
                scenario.unmet.insert(*rule, Unmet::NothingLeft);
            }
        }
    }
    scenario.off_shipping = best;
    Ok(())
}
