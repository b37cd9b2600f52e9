//! What an event is about.

use crate::ids::{
    CampaignId, CategoryId, CollectionId, ConversationId, CounterDraftId, MemberId, OrderId,
    PageId, PaymentId, ProductId, PromotionId, RefundId, RequestId, ShipmentId, StaffId, VariantId,
};
use crate::ids::{ForumCategoryId, PostId, TopicId};

/// What an event is about: a kind of record and which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A staff account.
    Staff(StaffId),
    /// A member.
    Member(MemberId),
    /// A category.
    Category(CategoryId),
    /// A product.
    Product(ProductId),
    /// A variant of a product.
    Variant(VariantId),
    /// An order.
    Order(OrderId),
    /// An expected or received transfer.
    Payment(PaymentId),
    /// A shipment.
    Shipment(ShipmentId),
    /// A refund.
    Refund(RefundId),
    /// A conversation with a customer.
    Conversation(ConversationId),
    /// A category of the forum.
    ForumCategory(ForumCategoryId),
    /// A topic of the forum.
    Topic(TopicId),
    /// A post of the forum.
    Post(PostId),
    /// A page that staff write.
    Page(PageId),
    /// A product request.
    Request(RequestId),
    /// An order that staff are writing down.
    Draft(CounterDraftId),
    /// A promotion.
    Promotion(PromotionId),
    /// A campaign.
    Campaign(CampaignId),
    /// The shop itself: its settings, menus and home page.
    Shop,
    /// A collection of products.
    Collection(CollectionId),
}

impl Subject {
    /// Returns the name of the kind, as stored.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Staff(_) => "staff",
            Self::Member(_) => "member",
            Self::Category(_) => "category",
            Self::Product(_) => "product",
            Self::Variant(_) => "variant",
            Self::Order(_) => "order",
            Self::Payment(_) => "payment",
            Self::Shipment(_) => "shipment",
            Self::Refund(_) => "refund",
            Self::Conversation(_) => "conversation",
            Self::ForumCategory(_) => "forum_category",
            Self::Topic(_) => "topic",
            Self::Post(_) => "post",
            Self::Page(_) => "page",
            Self::Request(_) => "request",
            Self::Draft(_) => "draft",
            Self::Promotion(_) => "promotion",
            Self::Campaign(_) => "campaign",
            Self::Shop => "shop",
            Self::Collection(_) => "collection",
        }
    }

    /// Returns the number of the record; zero for the shop.
    #[must_use]
    pub const fn id(self) -> i64 {
        match self {
            Self::Staff(id) => id.0,
            Self::Member(id) => id.0,
            Self::Category(id) => id.0,
            Self::Product(id) => id.0,
            Self::Variant(id) => id.0,
            Self::Order(id) => id.0,
            Self::Payment(id) => id.0,
            Self::Shipment(id) => id.0,
            Self::Refund(id) => id.0,
            Self::Conversation(id) => id.0,
            Self::ForumCategory(id) => id.0,
            Self::Topic(id) => id.0,
            Self::Post(id) => id.0,
            Self::Page(id) => id.0,
            Self::Request(id) => id.0,
            Self::Draft(id) => id.0,
            Self::Promotion(id) => id.0,
            Self::Campaign(id) => id.0,
            Self::Shop => 0,
            Self::Collection(id) => id.0,
        }
    }

    /// Puts a stored subject together again.
    pub(crate) fn from_stored(kind: &str, id: i64) -> Option<Self> {
        Some(match kind {
            "staff" => Self::Staff(StaffId(id)),
            "member" => Self::Member(MemberId(id)),
            "category" => Self::Category(CategoryId(id)),
            "product" => Self::Product(ProductId(id)),
            "variant" => Self::Variant(VariantId(id)),
            "order" => Self::Order(OrderId(id)),
            "payment" => Self::Payment(PaymentId(id)),
            "shipment" => Self::Shipment(ShipmentId(id)),
            "refund" => Self::Refund(RefundId(id)),
            "conversation" => Self::Conversation(ConversationId(id)),
            "forum_category" => Self::ForumCategory(ForumCategoryId(id)),
            "topic" => Self::Topic(TopicId(id)),
            "post" => Self::Post(PostId(id)),
            "page" => Self::Page(PageId(id)),
            "request" => Self::Request(RequestId(id)),
            "draft" => Self::Draft(CounterDraftId(id)),
            "promotion" => Self::Promotion(PromotionId(id)),
            "campaign" => Self::Campaign(CampaignId(id)),
            "shop" => Self::Shop,
            "collection" => Self::Collection(CollectionId(id)),
            _ => return None,
        })
    }
}
