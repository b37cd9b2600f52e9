//! An order that staff are writing down, as stored and as shown.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use crate::{
    catalog::{Colour, Product, Variant},
    db::{MultiBackend, text_enum},
    ids::{CounterDraftId, MemberId, OrderId, ShippingRateId, VariantId},
    members::Member,
    messages::{Lang, text},
    money::Rupiah,
    orders::{CodeState, OrderSource},
    phone::Phone,
    pricing::{PricedCart, PricedLine},
    schema::counter_drafts,
    shipping::{Address, RateOption},
    tiers::Tier,
    time::Timestamp,
};

/// What became of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum DraftState {
    /// It can be changed.
    Open,
    /// It became an order.
    Placed,
    /// It was thrown away.
    Canceled,
}

text_enum!(DraftState { Open => "open", Placed => "placed", Canceled => "canceled" });

impl DraftState {
    /// Returns the state in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("draft-state-{self}"))
    }
}

/// How the goods leave the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum DraftDelivery {
    /// The customer takes them along at once.
    Taken,
    /// The customer fetches them later.
    Pickup,
    /// A courier brings them.
    Courier,
}

text_enum!(DraftDelivery { Taken => "taken", Pickup => "pickup", Courier => "courier" });

impl DraftDelivery {
    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("draft-delivery-{self}"))
    }
}

/// An order that staff are writing down.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = counter_drafts, check_for_backend(MultiBackend))]
pub struct Draft {
    /// The draft.
    pub id: CounterDraftId,
    /// At the outlet or on the telephone.
    pub source: OrderSource,
    /// What became of it.
    pub state: DraftState,
    /// The member it is for.
    pub member_id: Option<MemberId>,
    /// What a customer without an account is called; may be empty.
    pub walk_in_name: String,
    /// Her telephone number.
    pub walk_in_phone: Option<Phone>,
    /// The promotion code, folded; empty without one.
    pub code: String,
    /// How the goods leave.
    pub delivery: DraftDelivery,
    /// The courier's rate.
    pub rate_id: Option<ShippingRateId>,
    /// Where to, as stored.
    pub address: Option<String>,
    /// What was added.
    pub note: String,
    /// Until when its goods are kept aside.
    pub held_until: Option<Timestamp>,
    /// The order it became.
    pub order_id: Option<OrderId>,
    /// Who began it, as an actor's code.
    pub opened_by: String,
    /// Who placed it or threw it away.
    pub closed_by: Option<String>,
    /// When it was begun.
    pub opened_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// When it became an order or was thrown away.
    pub closed_at: Option<Timestamp>,
    /// Counts its changes.
    pub version: i64,
}

/// What stands in the way of selling a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftProblem {
    /// It is not for sale.
    NotSold,
    /// There are fewer than wanted.
    OnlyLeft(i64),
}

/// A line of a draft with its price.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftLine {
    /// What is wanted.
    pub variant: Variant,
    /// Its product.
    pub product: Product,
    /// Its colour.
    pub colour: Colour,
    /// How many pieces.
    pub quantity: i64,
    /// What the line costs.
    pub price: PricedLine,
    /// Why staff set another price.
    pub override_reason: Option<String>,
    /// How many can be sold to this customer, those kept aside included.
    pub available: i64,
    /// What stands in the way of selling it.
    pub problem: Option<DraftProblem>,
}

impl DraftLine {
    /// Returns size and colour in a language: `M · Indigo`.
    #[must_use]
    pub fn choice(&self, lang: Lang) -> String {
        let colour = lang.choose(&self.colour.name, &self.colour.name_en);
        format!("{} · {colour}", self.variant.size)
    }
}

/// A draft with its price and everything its screen shows.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftView {
    /// The draft.
    pub draft: Draft,
    /// The member it is for.
    pub member: Option<Member>,
    /// Her tier, which her prices follow.
    pub tier: Tier,
    /// Where a courier brings it.
    pub address: Option<Address>,
    /// Its lines, in the order in which they were added.
    pub lines: Vec<DraftLine>,
    /// Its price.
    pub priced: PricedCart,
    /// The way of delivery the price is for; none while it is not settled.
    pub option: Option<RateOption>,
    /// What became of the code.
    pub codes: Vec<CodeState>,
    /// The number of the order it became.
    pub order_number: Option<String>,
}

impl DraftView {
    /// Returns what the customer is called.
    #[must_use]
    pub fn customer(&self, lang: Lang) -> String {
        match &self.member {
            Some(member) => member.name.clone(),
            None => walk_in(&self.draft.walk_in_name, lang),
        }
    }

    /// Returns how many pieces there are.
    #[must_use]
    pub fn pieces(&self) -> i64 {
        self.lines.iter().map(|line| line.quantity).sum()
    }

    /// Returns the line of a variant.
    #[must_use]
    pub fn line(&self, variant: VariantId) -> Option<&DraftLine> {
        self.lines.iter().find(|line| line.variant.id == variant)
    }
}

/// A line of the list of drafts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// The draft.
    pub draft: Draft,
    /// What the customer is called; empty when nobody asked.
    pub customer: String,
    /// How many pieces.
    pub pieces: i64,
    /// The number of the order it became, and its total.
    pub order: Option<(String, Rupiah)>,
}

/// Returns what somebody is called who did not say her name.
#[must_use]
pub fn walk_in(name: &str, lang: Lang) -> String {
    if name.is_empty() {
        text(lang, "counter-walk-in")
    } else {
        name.to_owned()
    }
}
