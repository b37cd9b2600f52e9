//! The terms of a promotion as options.

use clap::Args;
use shop_core::{
    messages::{Explain, text},
    promotions::{self, PromotionKind, PromotionTerms, Reward, Trigger, parse_share},
    tiers::Tier,
};

use crate::commands::{
    answer::{Exit, Failure, explained},
    input::{amount, day, names},
    session::Session,
};

/// The terms; what is left out stays as it is. `none` takes a limit away.
#[derive(Debug, Clone, Args)]
pub struct TermsArgs {
    /// What staff call it
    #[arg(long)]
    name: Option<String>,
    /// What customers read beside the discount
    #[arg(long)]
    label: Option<String>,
    /// The same in English
    #[arg(long)]
    label_en: Option<String>,
    /// A sentence for the page of promotions
    #[arg(long)]
    description: Option<String>,
    /// The sentence in English
    #[arg(long)]
    description_en: Option<String>,
    /// What it gives, and on what
    #[arg(long, value_parser = names(PromotionKind::ALL, PromotionKind::as_str))]
    kind: Option<PromotionKind>,
    /// How much: percent such as 10 or 12,5, or rupiah such as 25.000
    #[arg(long)]
    value: Option<String>,
    /// How many pieces must be bought, for buy-get
    #[arg(long)]
    buy: Option<i64>,
    /// How many pieces are given, for buy-get
    #[arg(long)]
    get: Option<i64>,
    /// What it is for: slugs with commas between, such as category:hijab; empty for everything
    #[arg(long = "for", value_name = "SLUGS")]
    targets: Option<String>,
    /// What makes it apply
    #[arg(long, value_parser = names(Trigger::ALL, Trigger::as_str))]
    trigger: Option<Trigger>,
    /// The first day
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// The last day, itself included, or none
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// The least value of goods, or none
    #[arg(long, value_name = "AMOUNT")]
    minimum: Option<String>,
    /// The lowest member tier it is for
    #[arg(long, value_parser = names(Tier::ALL, Tier::as_str))]
    tier: Option<Tier>,
    /// Whether it is for a member's first order alone
    #[arg(long, value_name = "YES-OR-NO", action = clap::ArgAction::Set)]
    first_order: Option<bool>,
    /// How many orders may use it, or none
    #[arg(long, value_name = "COUNT")]
    max_uses: Option<String>,
    /// How many orders of one member may use it, or none
    #[arg(long, value_name = "COUNT")]
    per_member: Option<String>,
    /// The most it takes off one order, or none
    #[arg(long, value_name = "AMOUNT")]
    max_discount: Option<String>,
    /// The most it takes off all orders, or none
    #[arg(long, value_name = "AMOUNT")]
    budget: Option<String>,
    /// Whether it tolerates no other promotion in the order
    #[arg(long, value_name = "YES-OR-NO", action = clap::ArgAction::Set)]
    exclusive: Option<bool>,
    /// Whether it goes together with others of its lane that do too
    #[arg(long, value_name = "YES-OR-NO", action = clap::ArgAction::Set)]
    combines: Option<bool>,
    /// Whether pieces at a sale price are left out
    #[arg(long, value_name = "YES-OR-NO", action = clap::ArgAction::Set)]
    skips_sale: Option<bool>,
    /// Whether the page of promotions shows it
    #[arg(long, value_name = "YES-OR-NO", action = clap::ArgAction::Set)]
    listed: Option<bool>,
    /// Decides between equal discounts
    #[arg(long, allow_hyphen_values = true)]
    priority: Option<i64>,
}

/// What a limit becomes.
fn limit<T>(
    typed: Option<&str>,
    before: Option<T>,
    read: impl Fn(&str) -> Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    match typed {
        None => Ok(before),
        Some("none" | "") => Ok(None),
        Some(typed) => read(typed).map(Some),
    }
}

impl TermsArgs {
    /// Returns terms with what was typed in place of what was before.
    pub(super) fn on(
        &self,
        session: &mut Session,
        before: PromotionTerms,
    ) -> Result<PromotionTerms, Failure> {
        let lang = session.lang;
        let money = |typed: &str| amount(lang, typed);
        let count = |typed: &str| crate::commands::input::count(lang, typed);
        let own = |typed: &Option<String>, before: String| typed.clone().unwrap_or(before);
        let (class, reward) = self
            .kind
            .map_or((before.class, before.reward), PromotionKind::parts);
        let value = match &self.value {
            Some(typed) => value(session, reward, typed)?,
            None if reward == Reward::FreeShipping => 0,
            None if reward == Reward::BuyGet && self.kind.is_some() => 10_000,
            None => before.value,
        };
        let targets = match &self.targets {
            Some(typed) => {
                promotions::find_targets(&mut session.conn, typed).map_err(explained(lang))?
            }
            None => before.targets,
        };
        let first_day = match &self.from {
            Some(typed) => day(lang, typed)?,
            None => before.first_day,
        };
        Ok(PromotionTerms {
            name: own(&self.name, before.name),
            label: own(&self.label, before.label),
            label_en: own(&self.label_en, before.label_en),
            description: own(&self.description, before.description),
            description_en: own(&self.description_en, before.description_en),
            class,
            trigger: self.trigger.unwrap_or(before.trigger),
            reward,
            value,
            buy_quantity: self.buy.unwrap_or(before.buy_quantity),
            get_quantity: self.get.unwrap_or(before.get_quantity),
            targets,
            first_day,
            last_day: limit(self.to.as_deref(), before.last_day, |typed| {
                day(lang, typed)
            })?,
            priority: self.priority.unwrap_or(before.priority),
            exclusive: self.exclusive.unwrap_or(before.exclusive),
            combines: self.combines.unwrap_or(before.combines),
            skips_sale: self.skips_sale.unwrap_or(before.skips_sale),
            listed: self.listed.unwrap_or(before.listed),
            minimum_spend: limit(self.minimum.as_deref(), before.minimum_spend, money)?,
            first_order_only: self.first_order.unwrap_or(before.first_order_only),
            tier: self.tier.or(before.tier),
            max_uses: limit(self.max_uses.as_deref(), before.max_uses, count)?,
            max_per_member: limit(self.per_member.as_deref(), before.max_per_member, count)?,
            max_discount: limit(self.max_discount.as_deref(), before.max_discount, money)?,
            budget: limit(self.budget.as_deref(), before.budget, money)?,
        })
    }
}

fn value(session: &Session, reward: Reward, typed: &str) -> Result<i64, Failure> {
    let lang = session.lang;
    match reward {
        Reward::FreeShipping => Ok(0),
        Reward::Percent | Reward::BuyGet => parse_share(typed).ok_or_else(|| {
            let message = text(lang, "error-promotion-value");
            Failure::new(Exit::Usage, message)
        }),
        Reward::Amount => typed
            .parse::<shop_core::money::Rupiah>()
            .map(|amount| amount.0)
            .map_err(|error| Failure::new(Exit::Usage, error.explain(lang))),
    }
}
