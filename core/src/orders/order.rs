//! An order as stored.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::{FulfilmentStatus, OrderStatus, PaymentStatus};
use crate::{
    db::{MultiBackend, text_enum},
    ids::{CartId, MemberId, OrderId, OrderLineId, PromotionId, RefundId, VariantId},
    messages::{Lang, text},
    money::Rupiah,
    payments::PaymentMethod,
    phone::Phone,
    pricing::{DiscountClass, PriceSource},
    schema::{order_deliveries, order_discounts, order_lines, orders, refunds},
    shipping::{DeliveryMethod, delivery_label},
    time::Timestamp,
};

/// Where an order came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum OrderSource {
    /// The web shop.
    Web,
    /// The outlet.
    Counter,
    /// The telephone.
    Phone,
}

text_enum!(OrderSource { Web => "web", Counter => "counter", Phone => "phone" });

impl OrderSource {
    /// Returns the channel in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("order-source-{self}"))
    }
}

/// Why an order was called off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum CancelReason {
    /// The customer asked for it.
    Customer,
    /// Staff did not accept it.
    Declined,
    /// It looks like fraud.
    Fraud,
    /// The goods are not there after all.
    Inventory,
    /// Staff made a mistake.
    Staff,
    /// Nobody paid in time.
    Expired,
    /// Something else.
    Other,
}

text_enum!(CancelReason {
    Customer => "customer",
    Declined => "declined",
    Fraud => "fraud",
    Inventory => "inventory",
    Staff => "staff",
    Expired => "expired",
    Other => "other",
});

impl CancelReason {
    /// Returns the reason in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("cancel-reason-{self}"))
    }
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = orders, check_for_backend(MultiBackend))]
pub struct Order {
    /// Its number in the database.
    pub id: OrderId,
    /// The number people use: `GG-2611-0142`.
    pub number: String,
    /// The secret part of its page's address.
    pub token: String,
    /// The cart it came from.
    pub cart_id: Option<CartId>,
    /// The member who ordered; nobody for a customer without an account.
    pub member_id: Option<MemberId>,
    /// Where it came from.
    pub source: OrderSource,
    /// The language of its mails.
    pub lang: Lang,
    /// Where it stands.
    pub status: OrderStatus,
    /// Whether staff have to agree first.
    pub needs_approval: bool,
    /// Why it must not go on, if it must not.
    pub hold_reason: Option<String>,
    /// What the money says.
    pub payment_status: PaymentStatus,
    /// What the parcels say.
    pub fulfilment_status: FulfilmentStatus,
    /// The goods before discounts.
    pub goods: Rupiah,
    /// What discounts take off the goods.
    pub discount: Rupiah,
    /// The shipping price to pay.
    pub shipping: Rupiah,
    /// The tax inside the goods.
    pub tax: Rupiah,
    /// What is to be paid: `goods − discount + shipping`.
    pub total: Rupiah,
    /// What has arrived and was not paid back.
    pub net_paid: Rupiah,
    /// What the shop has agreed to pay back.
    pub granted_refund: Rupiah,
    /// The weight of the goods.
    pub weight_grams: i64,
    /// What the customer added.
    pub note: String,
    /// Why it was called off.
    pub cancel_reason: Option<CancelReason>,
    /// What was added to the reason.
    pub cancel_note: Option<String>,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// When it was completed, called off, or expired.
    pub closed_at: Option<Timestamp>,
    /// Counts its changes.
    pub version: i64,
    /// What a customer without an account is called.
    pub walk_in_name: Option<String>,
    /// Her telephone number, if she left one.
    pub walk_in_phone: Option<Phone>,
}

impl Order {
    /// Returns what is still to be paid; negative when too much arrived.
    #[must_use]
    pub const fn due(&self) -> Rupiah {
        Rupiah(self.total.0 - self.granted_refund.0 - self.net_paid.0)
    }
}

/// A line of an order, with everything as it was when it was placed.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = order_lines, check_for_backend(MultiBackend))]
pub struct OrderLine {
    /// Its number.
    pub id: OrderLineId,
    /// Its order.
    pub order_id: OrderId,
    /// Its place, from 1.
    pub position: i64,
    /// What was ordered.
    pub variant_id: VariantId,
    /// The article number.
    pub sku: String,
    /// The product's name.
    pub product_name: String,
    /// The size.
    pub size: String,
    /// The colour, in Indonesian.
    pub colour: String,
    /// The colour, in English.
    pub colour_en: String,
    /// How many pieces.
    pub quantity: i64,
    /// The price of one piece.
    pub unit_price: Rupiah,
    /// The price of one piece before any sale.
    pub list_price: Rupiah,
    /// Where the unit price comes from.
    pub price_source: PriceSource,
    /// What discounts take off the line.
    pub discount: Rupiah,
    /// The line's share of the tax.
    pub tax: Rupiah,
    /// What the line costs.
    pub net: Rupiah,
    /// The weight of one piece.
    pub weight_grams: i64,
    /// Why staff set another price, when they did.
    pub override_reason: Option<String>,
}

impl OrderLine {
    /// Returns size and colour in a language: `M · Indigo`.
    #[must_use]
    pub fn variant_text(&self, lang: Lang) -> String {
        format!(
            "{} · {}",
            self.size,
            lang.choose(&self.colour, &self.colour_en)
        )
    }
}

/// Where an order goes and how, copied when it was placed.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = order_deliveries, check_for_backend(MultiBackend))]
pub struct OrderDelivery {
    /// Its order.
    pub order_id: OrderId,
    /// Courier or pick-up.
    pub method: DeliveryMethod,
    /// The rate it was priced by.
    pub rate_id: i64,
    /// That rate's version.
    pub rate_version: i64,
    /// The courier.
    pub courier: String,
    /// The courier's service.
    pub service: String,
    /// The shortest time under way, in days.
    pub days_min: i64,
    /// The longest time under way, in days.
    pub days_max: i64,
    /// Who takes the parcel.
    pub recipient: String,
    /// The number the courier calls.
    pub phone: Phone,
    /// The province's name.
    pub province: String,
    /// The province's code.
    pub province_code: String,
    /// Regency or city.
    pub city: String,
    /// District.
    pub district: String,
    /// Postcode.
    pub postcode: String,
    /// Street.
    pub street: String,
    /// Landmark.
    pub landmark: String,
}

impl OrderDelivery {
    /// Returns what customers call the way of delivery.
    #[must_use]
    pub fn label(&self, lang: Lang) -> String {
        delivery_label(self.method, &self.courier, &self.service, lang)
    }

    /// Returns the address in lines, as on a parcel; empty for pick-up.
    #[must_use]
    pub fn address_lines(&self) -> Vec<String> {
        if self.method == DeliveryMethod::Pickup {
            return Vec::new();
        }
        let mut lines = vec![self.street.clone()];
        if !self.landmark.is_empty() {
            lines.push(self.landmark.clone());
        }
        lines.push(format!("{}, {}", self.district, self.city));
        lines.push(format!("{} {}", self.province, self.postcode));
        lines
    }
}

/// A discount with its frozen amount.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = order_discounts, check_for_backend(MultiBackend))]
pub struct OrderDiscount {
    /// Its order.
    pub order_id: OrderId,
    /// The line it belongs to; none for shipping.
    pub order_line_id: Option<OrderLineId>,
    /// Its lane.
    pub class: DiscountClass,
    /// Its name.
    pub label: String,
    /// Its name in English.
    pub label_en: String,
    /// What it takes off.
    pub amount: Rupiah,
    /// The promotion it comes from.
    pub promotion_id: Option<PromotionId>,
    /// The code that brought it.
    pub code: Option<String>,
}

impl OrderDiscount {
    /// Returns its name in a language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        lang.choose(&self.label, &self.label_en)
    }
}

/// Where a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum RefundState {
    /// The shop owes it.
    Requested,
    /// It was paid.
    Paid,
    /// It could not be paid.
    Failed,
}

text_enum!(RefundState { Requested => "requested", Paid => "paid", Failed => "failed" });

/// Money to pay back.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = refunds, check_for_backend(MultiBackend))]
pub struct Refund {
    /// Its number.
    pub id: RefundId,
    /// The order whose money it is.
    pub order_id: OrderId,
    /// How much.
    pub amount: Rupiah,
    /// Where it stands.
    pub state: RefundState,
    /// Why, and to where it was paid.
    pub note: String,
    /// When it was decided.
    pub created_at: Timestamp,
    /// When it was paid.
    pub decided_at: Option<Timestamp>,
    /// How it is paid back.
    pub method: PaymentMethod,
}
