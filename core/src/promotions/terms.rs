//! The terms of a promotion as staff write them, and whether they make sense.

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;

use super::{Promotion, PromotionError, PromotionField as Field, Reward, Target, Trigger};
use crate::{
    money::Rupiah,
    pricing::DiscountClass,
    schema::promotions,
    text::{TextError, line},
    tiers::Tier,
    time::Timestamp,
};

/// The most things one promotion is limited to.
pub const MOST_TARGETS: usize = 100;

/// The largest amount or count a limit may name.
const LARGEST: i64 = 1_000_000_000_000;

/// What a promotion is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromotionTerms {
    /// What staff call it.
    pub name: String,
    /// What customers read beside the discount.
    pub label: String,
    /// The same in English; may be empty.
    pub label_en: String,
    /// A sentence for customers; may be empty.
    pub description: String,
    /// The sentence in English; may be empty.
    pub description_en: String,
    /// Its lane.
    pub class: DiscountClass,
    /// What makes it apply.
    pub trigger: Trigger,
    /// What it gives.
    pub reward: Reward,
    /// How much: hundredths of a percent, or rupiah.
    pub value: i64,
    /// How many pieces must be bought, for buy X get Y.
    pub buy_quantity: i64,
    /// How many pieces are given, for buy X get Y.
    pub get_quantity: i64,
    /// What it is limited to; nothing means everything.
    pub targets: Vec<Target>,
    /// The first day.
    pub first_day: NaiveDate,
    /// The last day, itself included.
    pub last_day: Option<NaiveDate>,
    /// Decides between equal discounts.
    pub priority: i64,
    /// Whether it tolerates no other promotion.
    pub exclusive: bool,
    /// Whether it may be combined with others of its lane.
    pub combines: bool,
    /// Whether lines at a sale price are left out.
    pub skips_sale: bool,
    /// Whether the page of promotions shows it.
    pub listed: bool,
    /// The least value of goods.
    pub minimum_spend: Option<Rupiah>,
    /// Whether it is for first orders alone.
    pub first_order_only: bool,
    /// The lowest tier it is for.
    pub tier: Option<Tier>,
    /// How many orders may use it.
    pub max_uses: Option<i64>,
    /// How many orders of one member may use it.
    pub max_per_member: Option<i64>,
    /// The most it takes off one order.
    pub max_discount: Option<Rupiah>,
    /// The most it takes off all orders together.
    pub budget: Option<Rupiah>,
}

/// The columns that terms become.
#[derive(Debug, Insertable, AsChangeset)]
#[diesel(table_name = promotions, treat_none_as_null = true)]
pub(super) struct TermsRow {
    name: String,
    label: String,
    label_en: String,
    description: String,
    description_en: String,
    class: DiscountClass,
    trigger: Trigger,
    reward: Reward,
    value: i64,
    buy_quantity: i64,
    get_quantity: i64,
    starts_at: Timestamp,
    ends_at: Option<Timestamp>,
    priority: i64,
    exclusive: bool,
    combines: bool,
    skips_sale: bool,
    listed: bool,
    minimum_spend: Option<Rupiah>,
    first_order_only: bool,
    tier: Option<Tier>,
    max_uses: Option<i64>,
    max_per_member: Option<i64>,
    max_discount: Option<Rupiah>,
    budget: Option<Rupiah>,
}

impl PromotionTerms {
    /// Returns empty terms that begin on a day: ten percent off the order.
    #[must_use]
    pub fn new(first_day: NaiveDate) -> Self {
        Self {
            name: String::new(),
            label: String::new(),
            label_en: String::new(),
            description: String::new(),
            description_en: String::new(),
            class: DiscountClass::Order,
            trigger: Trigger::Code,
            reward: Reward::Percent,
            value: 1_000,
            buy_quantity: 0,
            get_quantity: 0,
            targets: Vec::new(),
            first_day,
            last_day: None,
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
        }
    }

    /// Returns the terms of a promotion, to be changed or copied.
    #[must_use]
    pub fn of(promotion: &Promotion, targets: &[Target]) -> Self {
        Self {
            name: promotion.name.clone(),
            label: promotion.label.clone(),
            label_en: promotion.label_en.clone(),
            description: promotion.description.clone(),
            description_en: promotion.description_en.clone(),
            class: promotion.class,
            trigger: promotion.trigger,
            reward: promotion.reward,
            value: promotion.value,
            buy_quantity: promotion.buy_quantity,
            get_quantity: promotion.get_quantity,
            targets: targets.to_vec(),
            first_day: promotion.starts_at.day(),
            last_day: promotion.last_day(),
            priority: promotion.priority,
            exclusive: promotion.exclusive,
            combines: promotion.combines,
            skips_sale: promotion.skips_sale,
            listed: promotion.listed,
            minimum_spend: promotion.minimum_spend,
            first_order_only: promotion.first_order_only,
            tier: promotion.tier,
            max_uses: promotion.max_uses,
            max_per_member: promotion.max_per_member,
            max_discount: promotion.max_discount,
            budget: promotion.budget,
        }
    }

    /// Checks that the terms make sense together.
    pub(super) fn check(&self) -> Result<TermsRow, PromotionError> {
        let required = |field, text: &str, longest| {
            line(text, longest).map_err(|error| PromotionError::Text(field, error))
        };
        let optional = |field, text: &str, longest| match line(text, longest) {
            Err(TextError::Empty) => Ok(String::new()),
            other => other.map_err(|error| PromotionError::Text(field, error)),
        };
        let name = required(Field::Name, &self.name, 80)?;
        let label = required(Field::Label, &self.label, 60)?;
        let label_en = optional(Field::Label, &self.label_en, 60)?;
        let description = optional(Field::Description, &self.description, 240)?;
        let description_en = optional(Field::Description, &self.description_en, 240)?;
        self.check_reward()?;
        self.check_conditions()?;
        let starts_at = Timestamp::start_of(self.first_day);
        let ends_at = self
            .last_day
            .map(|day| Timestamp::start_of(day).plus(Duration::days(1)));
        holds(ends_at.is_none_or(|end| end > starts_at), Field::Days)?;
        let years = Duration::days(366 * 10);
        let far = |end: Timestamp| end.since(starts_at) > years;
        holds(!ends_at.is_some_and(far), Field::Days)?;
        let groups = self.reward == Reward::BuyGet;
        Ok(TermsRow {
            name,
            label,
            label_en,
            description,
            description_en,
            class: self.class,
            trigger: self.trigger,
            reward: self.reward,
            value: self.value,
            buy_quantity: if groups { self.buy_quantity } else { 0 },
            get_quantity: if groups { self.get_quantity } else { 0 },
            starts_at,
            ends_at,
            priority: self.priority,
            exclusive: self.exclusive,
            combines: self.combines,
            skips_sale: self.skips_sale,
            listed: self.listed,
            minimum_spend: self.minimum_spend,
            first_order_only: self.first_order_only,
            tier: self.tier,
            max_uses: self.max_uses,
            max_per_member: self.max_per_member,
            max_discount: self.max_discount,
            budget: self.budget,
        })
    }

    fn check_reward(&self) -> Result<(), PromotionError> {
        use DiscountClass::{Order, Price, Product, Shipping};
        use Reward::{Amount, BuyGet, FreeShipping, Percent};
        let fits = match (self.class, self.reward) {
            (Price | Product | Order | Shipping, Percent | Amount)
            | (Product, BuyGet)
            | (Shipping, FreeShipping) => true,
            (Price | Order | Shipping, BuyGet) | (Price | Product | Order, FreeShipping) => false,
        };
        holds(fits, Field::Reward)?;
        let sensible = match self.reward {
            Percent | BuyGet => (1..=10_000).contains(&self.value),
            Amount => (1..=LARGEST).contains(&self.value),
            FreeShipping => self.value == 0,
        };
        holds(sensible, Field::Value)?;
        let counts = 1..=50;
        holds(
            self.reward != BuyGet
                || (counts.contains(&self.buy_quantity) && counts.contains(&self.get_quantity)),
            Field::Groups,
        )
    }

    fn check_conditions(&self) -> Result<(), PromotionError> {
        // A sale is a price on a card, for everybody who may see it.
        let sale = self.class == DiscountClass::Price;
        holds(!(sale && self.trigger == Trigger::Code), Field::Reward)?;
        let plain = self.max_uses.is_none()
            && self.max_per_member.is_none()
            && self.budget.is_none()
            && self.max_discount.is_none();
        holds(!sale || plain, Field::Limits)?;
        holds(!(sale && self.minimum_spend.is_some()), Field::Minimum)?;
        holds(!(sale && self.first_order_only), Field::Customer)?;
        holds(
            !(sale && (self.exclusive || self.combines)),
            Field::Together,
        )?;
        holds(!(self.exclusive && self.combines), Field::Together)?;
        holds(
            self.trigger != Trigger::Tier || self.tier.is_some_and(|tier| tier > Tier::Member),
            Field::Customer,
        )?;
        // What is for the order or its shipping is for all of it.
        let of_goods = matches!(self.class, DiscountClass::Price | DiscountClass::Product);
        holds(of_goods || self.targets.is_empty(), Field::Targets)?;
        holds(self.targets.len() <= MOST_TARGETS, Field::Targets)?;
        holds((-100..=100).contains(&self.priority), Field::Priority)?;
        let amount = |limit: Option<Rupiah>| limit.is_none_or(|it| (1..=LARGEST).contains(&it.0));
        holds(amount(self.minimum_spend), Field::Minimum)?;
        let count = |limit: Option<i64>| limit.is_none_or(|it| (1..=LARGEST).contains(&it));
        holds(
            count(self.max_uses)
                && count(self.max_per_member)
                && amount(self.max_discount)
                && amount(self.budget),
            Field::Limits,
        )
    }
}

fn holds(sensible: bool, field: Field) -> Result<(), PromotionError> {
    if sensible {
        Ok(())
    } else {
        Err(PromotionError::Invalid(field))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(change: fn(&mut PromotionTerms)) -> Option<Field> {
        let mut terms = PromotionTerms::new(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
        "Gajian".clone_into(&mut terms.name);
        "Promo gajian".clone_into(&mut terms.label);
        change(&mut terms);
        match terms.check() {
            Ok(_) => None,
            Err(PromotionError::Invalid(field) | PromotionError::Text(field, _)) => Some(field),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn terms_that_make_no_sense_are_named() {
        assert_eq!(wrong(|_| {}), None);
        assert_eq!(wrong(|t| t.name.clear()), Some(Field::Name));
        assert_eq!(wrong(|t| t.label = "a".repeat(61)), Some(Field::Label));
        assert_eq!(wrong(|t| t.value = 10_001), Some(Field::Value));
        assert_eq!(wrong(|t| t.reward = Reward::BuyGet), Some(Field::Reward));
        assert_eq!(
            wrong(|t| t.reward = Reward::FreeShipping),
            Some(Field::Reward)
        );
        assert_eq!(
            wrong(|t| t.class = DiscountClass::Price),
            Some(Field::Reward)
        );
        assert_eq!(wrong(|t| t.max_uses = Some(0)), Some(Field::Limits));
        assert_eq!(wrong(|t| t.trigger = Trigger::Tier), Some(Field::Customer));
        assert_eq!(wrong(|t| t.priority = 1_000), Some(Field::Priority));
        let yesterday = |t: &mut PromotionTerms| t.last_day = t.first_day.pred_opt();
        assert_eq!(wrong(yesterday), Some(Field::Days));
        let one_day = |t: &mut PromotionTerms| t.last_day = Some(t.first_day);
        assert_eq!(wrong(one_day), None);
        let sale = |t: &mut PromotionTerms| {
            t.class = DiscountClass::Price;
            t.trigger = Trigger::Automatic;
        };
        assert_eq!(wrong(sale), None);
        let both = |t: &mut PromotionTerms| (t.exclusive, t.combines) = (true, true);
        assert_eq!(wrong(both), Some(Field::Together));
    }
}
