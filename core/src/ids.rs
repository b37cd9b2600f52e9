//! Row identifiers, one type per table, so that ids cannot be mixed up.

use diesel_derive_newtype::DieselNewType;
use serde::Serialize;

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, DieselNewType, Serialize)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

row_ids!(
    /// Identifies an entry of the activity log.
    EventId,
    /// Identifies a staff account.
    StaffId,
    /// Identifies a member.
    MemberId,
    /// Identifies a note about a member.
    NoteId,
    /// Identifies a tag that members carry.
    TagId,
    /// Identifies a call, message or visit of a member.
    ContactId,
    /// Identifies something to come back to a member about.
    FollowUpId,
    /// Identifies an address in a member's address book.
    AddressId,
    /// Identifies a category.
    CategoryId,
    /// Identifies a product.
    ProductId,
    /// Identifies a variant: one product in one size and colour.
    VariantId,
    /// Identifies a colour of the shop's palette.
    ColourId,
    /// Identifies a picture of a product.
    PictureId,
    /// Identifies a place where stock lies.
    LocationId,
    /// Identifies an entry of the stock ledger.
    MovementId,
    /// Identifies a cart.
    CartId,
    /// Identifies a line of a cart.
    CartLineId,
    /// Identifies an order.
    OrderId,
    /// Identifies a line of an order.
    OrderLineId,
    /// Identifies one expected or received transfer.
    PaymentId,
    /// Identifies a refund.
    RefundId,
    /// Identifies a receiving bank account.
    BankAccountId,
    /// Identifies a shipment.
    ShipmentId,
    /// Identifies a shipping rate.
    ShippingRateId,
    /// Identifies a message of the mail outbox.
    MailId,
    /// Identifies a conversation with a customer.
    ConversationId,
    /// Identifies a message of a conversation.
    MessageId,
    /// Identifies a photo that came with a message.
    AttachmentId,
    /// Identifies a text that staff use again.
    CannedReplyId,
    /// Identifies a product request.
    RequestId,
    /// Identifies a member's wait for a sold-out variant.
    StockWatchId,
    /// Identifies a note of what was asked at the counter.
    DemandNoteId,
    /// Identifies an order that staff are writing down.
    CounterDraftId,
    /// Identifies a campaign.
    CampaignId,
    /// Identifies a recipient of a campaign.
    CampaignRecipientId,
    /// Identifies a question of the FAQ.
    FaqId,
    /// Identifies a category of the forum.
    ForumCategoryId,
    /// Identifies a topic of the forum.
    TopicId,
    /// Identifies a post of the forum.
    PostId,
    /// Identifies a report of a post.
    FlagId,
    /// Identifies a warning or a silence in the forum.
    SanctionId,
    /// Identifies a page that staff write.
    PageId,
    /// Identifies a text that a page has or had.
    PageVersionId,
    /// Identifies a category of questions.
    FaqCategoryId,
    /// Identifies a link of a menu.
    MenuItemId,
    /// Identifies a module of the home page.
    HomeModuleId,
    /// Identifies a banner.
    BannerId,
    /// Identifies a collection of products.
    CollectionId,
    /// Identifies a promotion.
    PromotionId,
    /// Identifies a code of a promotion.
    PromotionCodeId,
    /// Identifies one use of a promotion.
    RedemptionId,
);
