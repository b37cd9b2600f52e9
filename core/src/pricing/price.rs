//! The pricing function.

use super::{
    CartFacts, DeliveryFacts, DiscountClass, PriceNote, PriceSource, PricedCart, PricedDiscount,
    PricedLine,
};
use crate::money::{Overflow, Rupiah};

/// Prices a cart.
///
/// # Errors
/// When an amount does not fit, which only absurd quantities cause.
pub fn price(facts: &CartFacts) -> Result<PricedCart, Overflow> {
    let mut lines = Vec::with_capacity(facts.lines.len());
    let mut weight_grams = 0_i64;
    for line in &facts.lines {
        lines.push(PricedLine {
            unit_price: line.list_price,
            source: PriceSource::List,
            discount: Rupiah::ZERO,
            tax: Rupiah::ZERO,
            net: line.list_price.times(line.quantity)?,
        });
        let weight = line
            .weight_grams
            .checked_mul(line.quantity)
            .ok_or(Overflow)?;
        weight_grams = weight_grams.checked_add(weight).ok_or(Overflow)?;
    }
    let goods = Rupiah::sum(lines.iter().map(|line| line.net))?;

    let mut discounts = Vec::new();
    let mut notes = Vec::new();
    let shipping_full = facts
        .delivery
        .map_or(Rupiah::ZERO, |delivery| delivery.full_price);
    let waived = facts.delivery.map_or(Rupiah::ZERO, |delivery| {
        let waived = waived_shipping(delivery, goods, &mut notes);
        if waived > Rupiah::ZERO {
            discounts.push(PricedDiscount {
                line: None,
                class: DiscountClass::Shipping,
                label: "discount-free-shipping",
                amount: waived,
            });
        }
        waived
    });
    let shipping = shipping_full.minus(waived)?;

    // One rounding for the tax as a whole; the lines share it exactly.
    let tax = match facts.tax {
        Some(rule) => goods.ratio(rule.numerator, rule.denominator)?,
        None => Rupiah::ZERO,
    };
    let weights: Vec<i64> = lines.iter().map(|line| line.net.0).collect();
    for (line, share) in lines.iter_mut().zip(tax.split(&weights)) {
        line.tax = share;
    }

    Ok(PricedCart {
        total: goods.plus(shipping)?,
        lines,
        goods,
        discount: Rupiah::ZERO,
        shipping_full,
        shipping,
        tax,
        weight_grams,
        discounts,
        notes,
    })
}

/// Returns what is taken off the shipping price, and notes how near it is.
fn waived_shipping(delivery: DeliveryFacts, goods: Rupiah, notes: &mut Vec<PriceNote>) -> Rupiah {
    match delivery.free_over {
        Some(_) if delivery.full_price == Rupiah::ZERO => Rupiah::ZERO,
        Some(least) if goods >= least => {
            notes.push(PriceNote::FreeShipping);
            delivery.full_price
        }
        Some(least) => {
            notes.push(PriceNote::ShortOfFreeShipping {
                missing: Rupiah(least.0 - goods.0),
            });
            Rupiah::ZERO
        }
        None => Rupiah::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{ids::VariantId, pricing::LineFacts, settings::TaxRule};

    fn line(price: i64, quantity: i64) -> LineFacts {
        LineFacts {
            variant_id: VariantId(1),
            quantity,
            list_price: Rupiah(price),
            weight_grams: 250,
        }
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
            lines: vec![line(485_000, 1)],
            delivery: delivery(9_000),
            tax: None,
        };
        let priced = price(&near).unwrap();
        assert_eq!(
            (priced.total, priced.shipping),
            (Rupiah(494_000), Rupiah(9_000))
        );
        assert_eq!(
            priced.notes,
            [PriceNote::ShortOfFreeShipping {
                missing: Rupiah(15_000)
            }]
        );

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
    }

    #[test]
    fn absurd_quantities_are_an_error() {
        let facts = CartFacts {
            lines: vec![line(i64::MAX / 2, 3)],
            ..CartFacts::default()
        };
        assert_eq!(price(&facts), Err(Overflow));
    }

    proptest! {
        #[test]
        fn parts_add_up(
            goods in prop::collection::vec((1..2_000_000_i64, 1..20_i64), 1..12),
            shipping in 0..200_000_i64,
            free_over in prop::option::of(1..2_000_000_i64),
            taxed in any::<bool>(),
        ) {
            let facts = CartFacts {
                lines: goods.iter().map(|&(price, quantity)| line(price, quantity)).collect(),
                delivery: Some(DeliveryFacts { full_price: Rupiah(shipping), free_over: free_over.map(Rupiah) }),
                tax: taxed.then_some(TaxRule { numerator: 11, denominator: 111 }),
            };
            let priced = price(&facts).unwrap();
            let net: i64 = priced.lines.iter().map(|line| line.net.0).sum();
            let tax: i64 = priced.lines.iter().map(|line| line.tax.0).sum();
            prop_assert_eq!(net + priced.shipping.0, priced.total.0);
            prop_assert_eq!(tax, priced.tax.0);
            prop_assert!(priced.shipping.0 >= 0 && priced.shipping <= priced.shipping_full);
            let taken: i64 = priced.discounts.iter().map(|discount| discount.amount.0).sum();
            prop_assert_eq!(priced.shipping.0 + taken, priced.shipping_full.0);
        }
    }
}
