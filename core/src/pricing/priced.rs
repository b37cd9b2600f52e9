//! What pricing answers: the price with its parts, and why it is so.

use super::{DiscountClass, PriceSource};
use crate::{
    ids::{PromotionCodeId, PromotionId},
    messages::{Lang, text, text_with},
    money::Rupiah,
    tiers::Tier,
    time::Timestamp,
};

/// One priced line; sums are for the whole quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedLine {
    /// The price of one piece.
    pub unit_price: Rupiah,
    /// Where that price comes from.
    pub source: PriceSource,
    /// What discounts take off.
    pub discount: Rupiah,
    /// The line's share of the tax inside the price.
    pub tax: Rupiah,
    /// What is to be paid.
    pub net: Rupiah,
}

/// A discount that won, with its amount on one line or on shipping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedDiscount {
    /// The line it belongs to, by position; none for shipping.
    pub line: Option<usize>,
    /// Its lane. What a sale or a tier took off is inside the unit price.
    pub class: DiscountClass,
    /// Its name.
    pub label: String,
    /// Its name in English.
    pub label_en: String,
    /// The promotion it comes from; none for a tier's or a rate's own.
    pub promotion_id: Option<PromotionId>,
    /// The code that brought it.
    pub code: Option<(PromotionCodeId, String)>,
    /// What it takes off; positive.
    pub amount: Rupiah,
}

/// Why a promotion does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmet {
    /// Staff are still preparing it.
    Draft,
    /// Its day is still to come.
    NotYet {
        /// When it begins.
        from: Timestamp,
    },
    /// Staff hold it back.
    Paused,
    /// It is over.
    Over {
        /// Since when.
        since: Option<Timestamp>,
    },
    /// As many orders as it is for have used it.
    UsedUp,
    /// The code was used as often as it may.
    CodeUsedUp,
    /// What it may give in all is given.
    BudgetSpent,
    /// It is for members, and nobody is signed in.
    MembersOnly,
    /// It is for a higher tier.
    HigherTier {
        /// The lowest one it is for.
        needed: Tier,
    },
    /// It is for a member's first order.
    NotFirstOrder,
    /// She has used it as often as she may.
    UsedByMember,
    /// Nothing it is for is in the cart.
    NothingEligible,
    /// What it is for is at a sale price already.
    OnlySale,
    /// The goods are not worth enough.
    Minimum {
        /// What they have to be worth.
        least: Rupiah,
        /// What is missing.
        missing: Rupiah,
        /// Whether other goods lie in the cart that it is not for.
        of_some: bool,
    },
    /// There are too few pieces.
    TooFewPieces {
        /// How many more it takes.
        missing: i64,
    },
    /// It is reckoned once the delivery is known.
    AtDelivery,
    /// There is nothing left to take off.
    NothingLeft,
}

/// What became of a promotion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It takes this much off.
    Applied(Rupiah),
    /// A condition does not hold.
    Unmet(Unmet),
    /// Something else is worth more and does not go together with it.
    Lost {
        /// The name of what won.
        to: String,
        /// Its name in English.
        to_en: String,
    },
}

/// What became of one promotion, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The promotion.
    pub promotion_id: PromotionId,
    /// Its name.
    pub label: String,
    /// Its name in English.
    pub label_en: String,
    /// Its lane.
    pub class: DiscountClass,
    /// The code that was typed for it.
    pub code: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
}

/// A little more, and the price would be better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upsell {
    /// What is missing.
    pub missing: Rupiah,
    /// What it would lead to.
    pub label: String,
    /// The same in English.
    pub label_en: String,
}

/// The whole price with its parts: `total = goods − discount + shipping`,
/// where `discount` is on goods and `shipping` is after its own discount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedCart {
    /// The lines, in the order of the facts.
    pub lines: Vec<PricedLine>,
    /// The goods at their unit prices, before discounts.
    pub goods: Rupiah,
    /// What discounts take off the goods.
    pub discount: Rupiah,
    /// The shipping price before its discount.
    pub shipping_full: Rupiah,
    /// The shipping price to pay.
    pub shipping: Rupiah,
    /// The tax inside the goods.
    pub tax: Rupiah,
    /// What is to be paid.
    pub total: Rupiah,
    /// The weight of the goods in grams.
    pub weight_grams: i64,
    /// What thresholds of rates look at: the goods after product discounts.
    pub threshold: Rupiah,
    /// The discounts that won, in the order of the lanes.
    pub discounts: Vec<PricedDiscount>,
    /// What became of every promotion, in the order of the facts.
    pub reasons: Vec<Reason>,
    /// The nearest thing a little more would lead to.
    pub upsell: Option<Upsell>,
}

impl PricedCart {
    /// Returns what each discount takes off as a whole, in the order of the
    /// lanes; what is inside the unit prices is left out.
    #[must_use]
    pub fn by_name(&self, lang: Lang) -> Vec<(String, DiscountClass, Rupiah)> {
        let mut sums: Vec<(Option<PromotionId>, String, DiscountClass, Rupiah)> = Vec::new();
        for discount in &self.discounts {
            if discount.class == DiscountClass::Price {
                continue;
            }
            let name = lang.choose(&discount.label, &discount.label_en);
            let same = sums.iter_mut().find(|(id, label, class, _)| {
                *id == discount.promotion_id && label == name && *class == discount.class
            });
            match same {
                Some((.., amount)) => amount.0 += discount.amount.0,
                None => sums.push((
                    discount.promotion_id,
                    name.to_owned(),
                    discount.class,
                    discount.amount,
                )),
            }
        }
        sums.into_iter()
            .map(|(_, name, class, amount)| (name, class, amount))
            .collect()
    }

    /// Returns what became of the promotion a typed code belongs to.
    #[must_use]
    pub fn of_code(&self, code: &str) -> Option<&Reason> {
        self.reasons
            .iter()
            .find(|reason| reason.code.as_deref() == Some(code))
    }
}

impl Reason {
    /// Returns the promotion's name in a language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        lang.choose(&self.label, &self.label_en)
    }

    /// Returns what became of it, in a sentence.
    #[must_use]
    pub fn says(&self, lang: Lang) -> String {
        match &self.outcome {
            Outcome::Applied(amount) => text_with(
                lang,
                "promotion-applied",
                &[("amount", &amount.to_string())],
            ),
            Outcome::Unmet(unmet) => unmet.says(lang),
            Outcome::Lost { to, to_en } => {
                text_with(lang, "promotion-lost", &[("other", lang.choose(to, to_en))])
            }
        }
    }
}

impl Unmet {
    /// Returns the reason in a sentence a customer may read.
    #[must_use]
    pub fn says(&self, lang: Lang) -> String {
        let plain = |key: &str| text(lang, key);
        match self {
            // A promotion being prepared is nobody's business yet.
            Self::Draft => plain("promotion-unmet-unknown"),
            Self::NotYet { from } => text_with(
                lang,
                "promotion-unmet-not-yet",
                &[("date", &from.date_text(lang))],
            ),
            Self::Paused => plain("promotion-unmet-paused"),
            Self::Over { since: Some(since) } => {
                let last = since.minus(chrono::Duration::microseconds(1));
                let last = last.date_text(lang);
                text_with(lang, "promotion-unmet-over-since", &[("date", &last)])
            }
            Self::Over { since: None } => plain("promotion-unmet-over"),
            Self::UsedUp => plain("promotion-unmet-used-up"),
            Self::CodeUsedUp => plain("promotion-unmet-code-used-up"),
            Self::BudgetSpent => plain("promotion-unmet-budget"),
            Self::MembersOnly => plain("promotion-unmet-members"),
            Self::HigherTier { needed } => text_with(
                lang,
                "promotion-unmet-tier",
                &[("tier", &needed.label(lang))],
            ),
            Self::NotFirstOrder => plain("promotion-unmet-first-order"),
            Self::UsedByMember => plain("promotion-unmet-used-by-member"),
            Self::NothingEligible => plain("promotion-unmet-nothing"),
            Self::OnlySale => plain("promotion-unmet-only-sale"),
            Self::Minimum {
                least,
                missing,
                of_some,
            } => text_with(
                lang,
                match of_some {
                    true => "promotion-unmet-minimum-some",
                    false => "promotion-unmet-minimum",
                },
                &[
                    ("least", &least.to_string()),
                    ("missing", &missing.to_string()),
                ],
            ),
            Self::TooFewPieces { missing } => text_with(
                lang,
                "promotion-unmet-pieces",
                &[("missing", &missing.to_string())],
            ),
            Self::AtDelivery => plain("promotion-unmet-at-delivery"),
            Self::NothingLeft => plain("promotion-unmet-nothing-left"),
        }
    }
}
