//! A promotion as stored, with its targets and codes.

use chrono::{Duration, NaiveDate};
use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};
use serde::Serialize;

use super::{Phase, PromotionStatus};
use crate::{
    db::{MultiBackend, text_enum},
    ids::{MemberId, OrderId, PromotionCodeId, PromotionId, RedemptionId},
    messages::{Lang, text},
    money::Rupiah,
    pricing::DiscountClass,
    schema::{promotion_codes, promotion_redemptions, promotion_targets, promotions},
    tiers::Tier,
    time::Timestamp,
};

/// What makes a promotion apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// It applies by itself.
    Automatic,
    /// The customer types a code.
    Code,
    /// It applies by itself, for members from a tier on.
    Tier,
}

text_enum!(Trigger { Automatic => "automatic", Code => "code", Tier => "tier" });

/// What a promotion gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum Reward {
    /// A share of the price.
    Percent,
    /// An amount in rupiah.
    Amount,
    /// The shipping price.
    FreeShipping,
    /// The cheapest pieces of a group, wholly or by a share.
    BuyGet,
}

text_enum!(Reward {
    Percent => "percent",
    Amount => "amount",
    FreeShipping => "free_shipping",
    BuyGet => "buy_get",
});

/// What a promotion may be limited to.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow, Serialize,
)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum TargetKind {
    /// One product.
    Product,
    /// A category with all below it.
    Category,
    /// A collection.
    Collection,
}

text_enum!(TargetKind {
    Product => "product",
    Category => "category",
    Collection => "collection",
});

impl Trigger {
    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("promotion-trigger-{self}"))
    }
}

impl Reward {
    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(
            lang,
            &format!("promotion-reward-{}", self.as_str().replace('_', "-")),
        )
    }
}

/// A promotion.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Serialize)]
#[diesel(table_name = promotions, check_for_backend(MultiBackend))]
pub struct Promotion {
    /// Its number.
    pub id: PromotionId,
    /// What staff call it.
    pub name: String,
    /// What customers read beside the discount.
    pub label: String,
    /// The same in English; empty shows the Indonesian one.
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
    /// Whether staff let it run.
    pub status: PromotionStatus,
    /// From when on.
    pub starts_at: Timestamp,
    /// The first instant at which it no longer holds.
    pub ends_at: Option<Timestamp>,
    /// Decides between equal discounts; the larger wins.
    pub priority: i64,
    /// Whether it tolerates no other promotion in the order.
    pub exclusive: bool,
    /// Whether it may be combined with others of its lane that allow it too.
    pub combines: bool,
    /// Whether lines at a sale price are left out.
    pub skips_sale: bool,
    /// Whether the page of promotions shows it.
    pub listed: bool,
    /// The least value of goods.
    pub minimum_spend: Option<Rupiah>,
    /// Whether it is for a member's first order alone.
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
    /// How many orders have used it.
    pub uses: i64,
    /// What it has taken off them.
    pub spent: Rupiah,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts its changes.
    pub version: i64,
}

impl Promotion {
    /// Returns what customers read beside the discount.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        lang.choose(&self.label, &self.label_en)
    }

    /// Returns the sentence for customers.
    #[must_use]
    pub fn description(&self, lang: Lang) -> &str {
        lang.choose(&self.description, &self.description_en)
    }

    /// Returns where it stands at an instant.
    #[must_use]
    pub fn phase(&self, now: Timestamp) -> Phase {
        Phase::at(self.status, self.starts_at, self.ends_at, now)
    }

    /// Returns the last day, itself included.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        Some(self.ends_at?.minus(Duration::microseconds(1)).day())
    }

    /// Returns whether a limit leaves no further use.
    #[must_use]
    pub fn is_used_up(&self) -> bool {
        self.max_uses.is_some_and(|most| self.uses >= most)
            || self.budget.is_some_and(|budget| self.spent >= budget)
    }
}

/// Something a promotion is limited to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, HasQuery, Serialize)]
#[diesel(table_name = promotion_targets, check_for_backend(MultiBackend))]
pub struct Target {
    /// What kind of thing.
    pub kind: TargetKind,
    /// Its number.
    pub target_id: i64,
}

/// A code of a promotion.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Serialize)]
#[diesel(table_name = promotion_codes, check_for_backend(MultiBackend))]
pub struct PromotionCode {
    /// Its number.
    pub id: PromotionCodeId,
    /// Its promotion.
    pub promotion_id: PromotionId,
    /// The code, folded.
    pub code: String,
    /// How many orders may use it.
    pub max_uses: Option<i64>,
    /// How many have.
    pub uses: i64,
    /// The batch it was made in; empty for one that was typed.
    pub batch: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// One use of a promotion by an order.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = promotion_redemptions, check_for_backend(MultiBackend))]
pub struct Redemption {
    /// Its number.
    pub id: RedemptionId,
    /// The promotion.
    pub promotion_id: PromotionId,
    /// The order.
    pub order_id: OrderId,
    /// Whose order it is; nobody's at the counter.
    pub member_id: Option<MemberId>,
    /// The code that was typed.
    pub code_id: Option<PromotionCodeId>,
    /// Which of the member's uses it is, from 1.
    pub nth: i64,
    /// What it took off.
    pub amount: Rupiah,
    /// When.
    pub redeemed_at: Timestamp,
    /// When the order ended and the use was given back.
    pub released_at: Option<Timestamp>,
}
