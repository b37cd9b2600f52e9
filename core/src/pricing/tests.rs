//! The pricing function, by example and by property.

use proptest::prelude::*;

use super::*;
use crate::{
    ids::{CategoryId, ProductId, PromotionCodeId, PromotionId, VariantId},
    messages::Lang,
    money::{Overflow, Rupiah},
    promotions::{Phase, Promotion, PromotionStatus, Reward, Target, TargetKind, Trigger},
    settings::TaxRule,
    tiers::Tier,
    time::Timestamp,
};

fn line(price: i64, quantity: i64) -> LineFacts {
    LineFacts {
        variant_id: VariantId(1),
        product_id: ProductId(1),
        categories: vec![CategoryId(1)],
        collections: Vec::new(),
        quantity,
        list_price: Rupiah(price),
        override_price: None,
        weight_grams: 250,
    }
}

fn in_category(mut line: LineFacts, category: i64) -> LineFacts {
    line.categories = vec![CategoryId(category)];
    line
}

fn at() -> Timestamp {
    "2026-11-23T03:05:00Z".parse().unwrap()
}

fn promotion(id: i64, class: DiscountClass, reward: Reward, value: i64) -> Promotion {
    Promotion {
        id: PromotionId(id),
        name: format!("Promo {id}"),
        label: format!("Promo {id}"),
        label_en: String::new(),
        description: String::new(),
        description_en: String::new(),
        class,
        trigger: Trigger::Automatic,
        reward,
        value,
        buy_quantity: 0,
        get_quantity: 0,
        status: PromotionStatus::Active,
        starts_at: at(),
        ends_at: None,
        priority: 0,
        exclusive: false,
        combines: false,
        skips_sale: false,
        listed: true,
        minimum_spend: None,
        first_order_only: false,
        tier: None,
        max_uses: None,
        max_per_member: None,
        max_discount: None,
        budget: None,
        uses: 0,
        spent: Rupiah::ZERO,
        created_at: at(),
        version: 1,
    }
}

fn rule(promotion: Promotion) -> Rule {
    Rule {
        phase: promotion.phase(at()),
        promotion,
        targets: Vec::new(),
        member_uses: 0,
        code: None,
    }
}

fn for_category(mut rule: Rule, category: i64) -> Rule {
    rule.targets = vec![Target {
        kind: TargetKind::Category,
        target_id: category,
    }];
    rule
}

fn cart(lines: Vec<LineFacts>, rules: Vec<Rule>) -> CartFacts {
    CartFacts {
        lines,
        rules,
        customer: Some(CustomerFacts::default()),
        ..CartFacts::default()
    }
}

use DiscountClass::{Order, Price, Product, Shipping};
use Reward::{Amount, BuyGet, FreeShipping, Percent};

fn discounts(priced: &PricedCart) -> Vec<(Option<usize>, i64)> {
    let of = |discount: &PricedDiscount| (discount.line, discount.amount.0);
    priced.discounts.iter().map(of).collect()
}

#[test]
fn shipping_is_free_from_the_threshold_on() {
    let delivery = |price| {
        Some(DeliveryFacts {
            full_price: Rupiah(price),
            free_over: Some(Rupiah(500_000)),
        })
    };
    let near = CartFacts {
        delivery: delivery(9_000),
        ..cart(vec![line(485_000, 1)], Vec::new())
    };
    let priced = price(&near).unwrap();
    assert_eq!(
        (priced.total, priced.shipping),
        (Rupiah(494_000), Rupiah(9_000))
    );
    assert_eq!(priced.upsell.unwrap().missing, Rupiah(15_000));

    let enough = CartFacts {
        lines: vec![line(485_000, 1), line(75_000, 2)],
        ..near
    };
    let priced = price(&enough).unwrap();
    assert_eq!(
        (priced.total, priced.shipping),
        (Rupiah(635_000), Rupiah::ZERO)
    );
    assert_eq!(priced.discounts[0].amount, Rupiah(9_000));
    assert_eq!(priced.weight_grams, 750);
    assert_eq!(priced.upsell, None);
}

#[test]
fn absurd_quantities_are_an_error() {
    let facts = cart(vec![line(i64::MAX / 2, 3)], Vec::new());
    assert_eq!(price(&facts), Err(Overflow));
}

#[test]
fn the_best_price_of_a_piece_wins() {
    let silver = CustomerFacts {
        tier: Tier::Silver,
        share: 300,
        orders: 2,
    };
    let mut facts = cart(
        vec![
            in_category(line(485_000, 2), 1),
            in_category(line(75_000, 1), 2),
        ],
        vec![for_category(rule(promotion(1, Price, Percent, 2_000)), 2)],
    );
    facts.customer = Some(silver);
    let priced = price(&facts).unwrap();
    let lines: Vec<_> = priced
        .lines
        .iter()
        .map(|line| (line.unit_price.0, line.source))
        .collect();
    assert_eq!(
        lines,
        [(470_450, PriceSource::Tier), (60_000, PriceSource::Sale)]
    );
    assert_eq!(priced.goods, Rupiah(1_000_900));
    // What is inside the unit price is written down, and taken off once.
    assert_eq!(discounts(&priced), [(Some(0), 29_100), (Some(1), 15_000)]);
    assert_eq!(priced.total, priced.goods);
    assert!(priced.by_name(Lang::Id).is_empty());
    // What staff have set stands.
    facts.lines[0].override_price = Some(Rupiah(500_000));
    let priced = price(&facts).unwrap();
    assert_eq!(priced.lines[0].unit_price, Rupiah(500_000));
}

#[test]
fn later_lanes_see_what_earlier_ones_left() {
    let facts = cart(
        vec![line(200_000, 1), in_category(line(100_000, 1), 2)],
        vec![
            rule(promotion(1, Order, Percent, 1_000)),
            for_category(rule(promotion(2, Product, Percent, 5_000)), 2),
        ],
    );
    let priced = price(&facts).unwrap();
    // 50 % of the second line, then 10 % of 250.000 shared by what is left.
    assert_eq!(
        discounts(&priced),
        [(Some(1), 50_000), (Some(0), 20_000), (Some(1), 5_000)]
    );
    assert_eq!(priced.total, Rupiah(225_000));
    assert_eq!(priced.threshold, Rupiah(250_000));
}

#[test]
fn each_line_has_one_winner_unless_both_combine() {
    let whole = promotion(1, Product, Percent, 1_000);
    let some = promotion(2, Product, Percent, 2_000);
    let lines = vec![
        in_category(line(100_000, 1), 1),
        in_category(line(400_000, 1), 2),
    ];
    let rules = |combine: bool| {
        let combines = |promotion: &Promotion| Promotion {
            combines: combine,
            ..promotion.clone()
        };
        vec![
            rule(combines(&whole)),
            for_category(rule(combines(&some)), 1),
        ]
    };
    let apart = price(&cart(lines.clone(), rules(false))).unwrap();
    assert_eq!(apart.discount, Rupiah(20_000 + 40_000));
    let together = price(&cart(lines, rules(true))).unwrap();
    // 10 % of all first, then 20 % of the 90.000 left of the first line.
    assert_eq!(together.discount, Rupiah(50_000 + 18_000));
}

#[test]
fn between_orders_discounts_the_larger_wins_then_priority_then_age() {
    let lines = vec![line(300_000, 1)];
    let won = |rules: Vec<Rule>| {
        let priced = price(&cart(lines.clone(), rules)).unwrap();
        priced.discounts[0].promotion_id.unwrap().0
    };
    let tenth = promotion(1, Order, Percent, 1_000);
    let same = promotion(2, Order, Amount, 30_000);
    let more = promotion(3, Order, Amount, 30_001);
    assert_eq!(won(vec![rule(tenth.clone()), rule(more)]), 3);
    assert_eq!(won(vec![rule(same.clone()), rule(tenth.clone())]), 1);
    let preferred = Promotion {
        priority: 5,
        ..same
    };
    assert_eq!(won(vec![rule(tenth), rule(preferred)]), 2);
}

#[test]
fn an_exclusive_one_competes_with_all_others_together() {
    let alone = Promotion {
        exclusive: true,
        ..promotion(1, Order, Amount, 60_000)
    };
    let rules = vec![
        rule(alone),
        rule(promotion(2, Product, Amount, 40_000)),
        rule(promotion(3, Order, Amount, 25_000)),
    ];
    let priced = price(&cart(vec![line(300_000, 1)], rules.clone())).unwrap();
    assert_eq!(priced.discount, Rupiah(65_000));
    assert!(matches!(priced.reasons[0].outcome, Outcome::Lost { .. }));
    let priced = price(&cart(vec![line(300_000, 1)], rules[..2].to_vec())).unwrap();
    assert_eq!(priced.discount, Rupiah(60_000));
    assert!(matches!(priced.reasons[1].outcome, Outcome::Lost { .. }));
}

#[test]
fn the_cheapest_pieces_of_a_group_are_given() {
    let bargain = Promotion {
        buy_quantity: 2,
        get_quantity: 1,
        ..promotion(1, Product, BuyGet, 10_000)
    };
    let of = |lines| price(&cart(lines, vec![rule(bargain.clone())])).unwrap();
    assert_eq!(
        of(vec![line(100_000, 1), line(50_000, 2)]).discount,
        Rupiah(50_000)
    );
    let six = of(vec![line(100_000, 3), line(50_000, 1), line(70_000, 2)]);
    assert_eq!(six.discount, Rupiah(50_000 + 70_000));
    let two = of(vec![line(100_000, 2)]);
    assert_eq!(two.discount, Rupiah::ZERO);
    assert_eq!(
        two.reasons[0].outcome,
        Outcome::Unmet(Unmet::TooFewPieces { missing: 1 })
    );
}

#[test]
fn a_group_is_not_torn_apart_by_a_smaller_discount() {
    let bargain = Promotion {
        buy_quantity: 1,
        get_quantity: 1,
        ..promotion(1, Product, BuyGet, 10_000)
    };
    let tenth = for_category(rule(promotion(2, Product, Percent, 1_000)), 2);
    let lines = vec![
        in_category(line(100_000, 1), 1),
        in_category(line(120_000, 1), 2),
    ];
    let priced = price(&cart(lines, vec![rule(bargain), tenth])).unwrap();
    assert_eq!(priced.discount, Rupiah(100_000));
}

#[test]
fn shipping_comes_last() {
    let mut facts = cart(
        vec![line(300_000, 1)],
        vec![
            rule(promotion(1, Shipping, FreeShipping, 0)),
            rule(Promotion {
                max_discount: Some(Rupiah(10_000)),
                priority: 9,
                ..promotion(2, Shipping, Percent, 10_000)
            }),
        ],
    );
    let priced = price(&facts).unwrap();
    assert_eq!(priced.reasons[0].outcome, Outcome::Unmet(Unmet::AtDelivery));
    facts.delivery = Some(DeliveryFacts {
        full_price: Rupiah(24_000),
        free_over: Some(Rupiah(500_000)),
    });
    let priced = price(&facts).unwrap();
    assert_eq!(
        (priced.shipping, priced.shipping_full),
        (Rupiah::ZERO, Rupiah(24_000))
    );
    assert!(matches!(priced.reasons[1].outcome, Outcome::Lost { .. }));
    facts.lines[0].quantity = 2;
    let priced = price(&facts).unwrap();
    assert_eq!(priced.discounts[0].promotion_id, None);
    assert_eq!(
        priced.reasons[0].outcome,
        Outcome::Unmet(Unmet::NothingLeft)
    );
}

#[test]
fn what_stands_in_the_way_is_named() {
    let of = |change: fn(&mut Rule), customer: Option<CustomerFacts>| {
        let mut one = rule(promotion(1, Order, Amount, 10_000));
        change(&mut one);
        let mut facts = cart(vec![line(150_000, 1)], vec![one]);
        facts.customer = customer;
        match price(&facts).unwrap().reasons.remove(0).outcome {
            Outcome::Unmet(unmet) => unmet,
            other => panic!("{other:?}"),
        }
    };
    let known = Some(CustomerFacts {
        orders: 3,
        ..CustomerFacts::default()
    });
    assert_eq!(of(|r| r.phase = Phase::Draft, None), Unmet::Draft);
    assert_eq!(of(|r| r.phase = Phase::Paused, None), Unmet::Paused);
    assert_eq!(
        of(|r| r.phase = Phase::Over, None),
        Unmet::Over { since: None }
    );
    assert_eq!(
        of(|r| r.phase = Phase::Planned, None),
        Unmet::NotYet { from: at() }
    );
    assert_eq!(of(|r| r.promotion.max_uses = Some(0), None), Unmet::UsedUp);
    let used_up = |r: &mut Rule| {
        r.code = Some(TypedCode {
            id: PromotionCodeId(1),
            code: "HEMAT".to_owned(),
            used_up: true,
        });
    };
    assert_eq!(of(used_up, None), Unmet::CodeUsedUp);
    assert_eq!(
        of(|r| r.promotion.budget = Some(Rupiah(9_999)), known),
        Unmet::BudgetSpent
    );
    assert_eq!(
        of(|r| r.promotion.first_order_only = true, None),
        Unmet::MembersOnly
    );
    assert_eq!(
        of(|r| r.promotion.first_order_only = true, known),
        Unmet::NotFirstOrder
    );
    let silver = |r: &mut Rule| r.promotion.tier = Some(Tier::Silver);
    assert_eq!(
        of(silver, known),
        Unmet::HigherTier {
            needed: Tier::Silver
        }
    );
    let once = |r: &mut Rule| {
        r.promotion.max_per_member = Some(1);
        r.member_uses = 1;
    };
    assert_eq!(of(once, known), Unmet::UsedByMember);
    let elsewhere = |r: &mut Rule| {
        r.targets = vec![Target {
            kind: TargetKind::Product,
            target_id: 99,
        }];
    };
    assert_eq!(of(elsewhere, known), Unmet::NothingEligible);
    let least = |r: &mut Rule| r.promotion.minimum_spend = Some(Rupiah(200_000));
    let short = Unmet::Minimum {
        least: Rupiah(200_000),
        missing: Rupiah(50_000),
        of_some: false,
    };
    assert_eq!(of(least, known), short);
    for lang in [Lang::Id, Lang::En] {
        assert!(!short.says(lang).contains('⟦'));
    }
}

#[test]
fn goods_on_sale_can_be_left_out() {
    let picky = Promotion {
        skips_sale: true,
        ..promotion(2, Order, Percent, 1_000)
    };
    let sale = for_category(rule(promotion(1, Price, Percent, 5_000)), 2);
    let lines = vec![line(100_000, 1), in_category(line(80_000, 1), 2)];
    let priced = price(&cart(
        lines.clone(),
        vec![sale.clone(), rule(picky.clone())],
    ))
    .unwrap();
    assert_eq!(priced.discount, Rupiah(10_000));
    let priced = price(&cart(lines[1..].to_vec(), vec![sale, rule(picky)])).unwrap();
    assert_eq!(priced.reasons[1].outcome, Outcome::Unmet(Unmet::OnlySale));
}

#[test]
fn the_nearest_step_is_offered_and_only_one() {
    let from = |id: i64, least: i64| {
        rule(Promotion {
            minimum_spend: Some(Rupiah(least)),
            ..promotion(id, Order, Amount, 10_000)
        })
    };
    let facts = cart(
        vec![line(160_000, 1)],
        vec![from(1, 400_000), from(2, 200_000)],
    );
    let upsell = price(&facts).unwrap().upsell.unwrap();
    assert_eq!(
        (upsell.missing, upsell.label.as_str()),
        (Rupiah(40_000), "Promo 2")
    );
}

#[test]
fn who_pays_no_shipping_is_not_told_how_to_save_it() {
    let from_later = rule(Promotion {
        minimum_spend: Some(Rupiah(400_000)),
        ..promotion(1, Shipping, FreeShipping, 0)
    });
    let now = rule(promotion(2, Shipping, FreeShipping, 0));
    let mut facts = cart(vec![line(300_000, 1)], vec![from_later.clone()]);
    assert_eq!(
        price(&facts).unwrap().upsell.unwrap().missing,
        Rupiah(100_000)
    );
    facts.rules = vec![from_later, now];
    assert_eq!(price(&facts).unwrap().upsell, None);
    facts.delivery = Some(DeliveryFacts {
        full_price: Rupiah(24_000),
        free_over: Some(Rupiah(500_000)),
    });
    let priced = price(&facts).unwrap();
    assert_eq!((priced.shipping, priced.upsell), (Rupiah::ZERO, None));
}

/// Any rule a form lets through.
fn any_rule() -> impl Strategy<Value = Rule> {
    let kinds = prop_oneof![
        Just((Price, Percent)),
        Just((Price, Amount)),
        Just((Product, Percent)),
        Just((Product, Amount)),
        Just((Product, BuyGet)),
        Just((Order, Percent)),
        Just((Order, Amount)),
        Just((Shipping, FreeShipping)),
        Just((Shipping, Percent)),
        Just((Shipping, Amount)),
    ];
    (
        kinds,
        1..10_000_i64,
        (1..4_i64, 1..3_i64),
        prop::option::of(1..4_i64),
        prop::option::of(1..900_000_i64),
        (any::<bool>(), any::<bool>(), any::<bool>(), -2..3_i64),
        (
            prop::option::of(1..100_000_i64),
            prop::option::of(1..100_000_i64),
        ),
    )
        .prop_map(
            |((class, reward), value, (buy, get), category, least, flags, caps)| {
                let value = match reward {
                    Percent | BuyGet => value,
                    Amount => value * 17,
                    FreeShipping => 0,
                };
                let priced = class == Price;
                let made = rule(Promotion {
                    buy_quantity: buy,
                    get_quantity: get,
                    minimum_spend: least.filter(|_| !priced).map(Rupiah),
                    exclusive: flags.0 && flags.1 && !priced,
                    combines: flags.1 && !flags.0,
                    skips_sale: flags.2,
                    priority: flags.3,
                    max_discount: caps.0.map(Rupiah),
                    budget: caps.1.filter(|_| !priced).map(Rupiah),
                    ..promotion(0, class, reward, value)
                });
                match category {
                    Some(category) => for_category(made, category),
                    None => made,
                }
            },
        )
}

fn any_facts() -> impl Strategy<Value = CartFacts> {
    let goods = prop::collection::vec((1..2_000_000_i64, 1..20_i64, 1..4_i64), 1..8);
    (
        goods,
        prop::collection::vec(any_rule(), 0..7),
        prop::option::of((0..200_000_i64, prop::option::of(1..2_000_000_i64))),
        any::<bool>(),
        0..1_000_i64,
    )
        .prop_map(|(goods, mut rules, delivery, taxed, share)| {
            for (id, rule) in (1..).zip(&mut rules) {
                rule.promotion.id = PromotionId(id);
            }
            CartFacts {
                lines: goods
                    .into_iter()
                    .map(|(price, quantity, category)| in_category(line(price, quantity), category))
                    .collect(),
                delivery: delivery.map(|(full, free)| DeliveryFacts {
                    full_price: Rupiah(full),
                    free_over: free.map(Rupiah),
                }),
                tax: taxed.then_some(TaxRule {
                    numerator: 11,
                    denominator: 111,
                }),
                customer: Some(CustomerFacts {
                    share,
                    ..CustomerFacts::default()
                }),
                rules,
            }
        })
}

proptest! {
    #[test]
    fn parts_add_up_and_nothing_falls_below_zero(facts in any_facts()) {
        let priced = price(&facts).unwrap();
        let sum = |of: fn(&PricedLine) -> Rupiah| priced.lines.iter().map(|line| of(line).0).sum::<i64>();
        prop_assert_eq!(sum(|line| line.net) + priced.shipping.0, priced.total.0);
        prop_assert_eq!(priced.goods.0 - priced.discount.0 + priced.shipping.0, priced.total.0);
        prop_assert_eq!(sum(|line| line.tax), priced.tax.0);
        prop_assert_eq!(sum(|line| line.discount), priced.discount.0);
        prop_assert!(priced.shipping.0 >= 0 && priced.shipping <= priced.shipping_full);
        for (place, (line, facts)) in priced.lines.iter().zip(&facts.lines).enumerate() {
            prop_assert!(line.net.0 >= 0 && line.unit_price.0 >= 0 && line.unit_price <= facts.list_price);
            prop_assert_eq!(line.unit_price.0 * facts.quantity, line.net.0 + line.discount.0);
            let of_line = |class: fn(DiscountClass) -> bool| -> i64 {
                let mine = priced.discounts.iter().filter(|d| d.line == Some(place) && class(d.class));
                mine.map(|d| d.amount.0).sum()
            };
            prop_assert_eq!(of_line(|class| class != Price), line.discount.0);
            prop_assert_eq!(of_line(|class| class == Price), (facts.list_price.0 - line.unit_price.0) * facts.quantity);
        }
        let off: i64 = priced.discounts.iter().filter(|d| d.class == Shipping).map(|d| d.amount.0).sum();
        prop_assert_eq!(priced.shipping.0 + off, priced.shipping_full.0);
        prop_assert!(priced.discounts.iter().all(|discount| discount.amount.0 > 0));
    }

    #[test]
    fn limits_hold_and_every_promotion_is_accounted_for(facts in any_facts()) {
        let priced = price(&facts).unwrap();
        prop_assert_eq!(priced.reasons.len(), facts.rules.len());
        for (rule, reason) in facts.rules.iter().zip(&priced.reasons) {
            let mine = priced.discounts.iter().filter(|d| d.promotion_id == Some(rule.promotion.id));
            let taken: i64 = mine.map(|d| d.amount.0).sum();
            match reason.outcome {
                Outcome::Applied(amount) => prop_assert_eq!(amount.0, taken),
                Outcome::Unmet(_) | Outcome::Lost { .. } => prop_assert_eq!(taken, 0),
            }
            if rule.promotion.class != Price {
                prop_assert!(rule.promotion.max_discount.is_none_or(|most| taken <= most.0));
                prop_assert!(rule.promotion.budget.is_none_or(|most| taken <= most.0));
            }
            if rule.promotion.reward == Percent && rule.promotion.class == Order && taken > 0 {
                // Rounded once on the sum, never more than half a rupiah away.
                let bound = priced.goods.0 * rule.promotion.value;
                prop_assert!(taken * 10_000 <= bound + 5_000);
            }
        }
    }

    #[test]
    fn the_order_of_the_rules_and_a_second_time_change_nothing(facts in any_facts(), turn in 0..7_usize) {
        let priced = price(&facts).unwrap();
        prop_assert_eq!(&price(&facts).unwrap(), &priced);
        let mut turned = facts;
        if !turned.rules.is_empty() {
            let by = turn % turned.rules.len();
            turned.rules.rotate_left(by);
        }
        let again = price(&turned).unwrap();
        prop_assert_eq!(again.total, priced.total);
        prop_assert_eq!(&again.lines, &priced.lines);
        let sorted = |priced: &PricedCart| {
            let mut all: Vec<_> = priced.discounts.iter().map(|d| (d.promotion_id, d.line, d.amount)).collect();
            all.sort();
            all
        };
        prop_assert_eq!(sorted(&again), sorted(&priced));
    }

    #[test]
    fn a_percentage_of_the_order_is_exact(goods in prop::collection::vec((1..2_000_000_i64, 1..20_i64), 1..8), share in 1..10_000_i64) {
        let lines = goods.iter().map(|&(price, quantity)| line(price, quantity)).collect();
        let facts = cart(lines, vec![rule(promotion(1, Order, Percent, share))]);
        let priced = price(&facts).unwrap();
        prop_assert_eq!(priced.discount, priced.goods.ratio(share, 10_000).unwrap());
    }

    #[test]
    fn one_more_promotion_never_makes_it_dearer(facts in any_facts()) {
        // True while nothing asks for a minimum and nothing excludes others.
        let mut facts = facts;
        for rule in &mut facts.rules {
            rule.promotion.minimum_spend = None;
            rule.promotion.skips_sale = false;
            rule.promotion.exclusive = false;
            rule.promotion.combines = false;
            rule.promotion.class = Order;
            rule.promotion.budget = None;
            if rule.promotion.reward == FreeShipping || rule.promotion.reward == BuyGet {
                rule.promotion.reward = Amount;
            }
        }
        let with = price(&facts).unwrap().total;
        facts.rules.pop();
        prop_assert!(price(&facts).unwrap().total >= with);
    }
}
