//! The kinds of events.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
#[expect(
    missing_docs,
    reason = "each kind is its own sentence; base.ftl says it in words"
)]
pub enum EventKind {
    MemberRegistered,
    MemberEmailConfirmed,
    MemberConfirmed,
    MemberRefused,
    MemberAskedForInfo,
    MemberAnswered,
    MemberEdited,
    MemberPasswordChanged,
    StaffAdded,
    StaffDisabled,
    StaffEnabled,
    StaffPasswordReset,
    StaffRoleChanged,
    CategoryCreated,
    CategoryEdited,
    ProductCreated,
    ProductEdited,
    ProductPublished,
    ProductArchived,
    VariantAdded,
    VariantEdited,
    PriceChanged,
    PictureAdded,
    StockReceived,
    StockAdjusted,
    OrderPlaced,
    OrderCanceled,
    OrderExpired,
    OrderReopened,
    OrderPacked,
    OrderShipped,
    OrderDelivered,
    OrderCompleted,
    PaymentSubmitted,
    PaymentSettled,
    PaymentRejected,
    RefundRequested,
    RefundPaid,
    ConversationOpened,
    ConversationAnswered,
    ConversationReplied,
    ConversationSolved,
    ConversationNoted,
    ConversationAssigned,
    ConversationSnoozed,
    ConversationWoken,
    ConversationReopened,
    ConversationClosed,
    ConversationMarkedSpam,
    ConversationRated,
    CannedReplySaved,
    CannedReplyDeleted,
    CalendarChanged,
    PageEdited,
    SettingsChanged,
}

text_enum!(EventKind {
    MemberRegistered => "member.registered",
    MemberEmailConfirmed => "member.email_confirmed",
    MemberConfirmed => "member.confirmed",
    MemberRefused => "member.refused",
    MemberAskedForInfo => "member.asked_for_info",
    MemberAnswered => "member.answered",
    MemberEdited => "member.edited",
    MemberPasswordChanged => "member.password_changed",
    StaffAdded => "staff.added",
    StaffDisabled => "staff.disabled",
    StaffEnabled => "staff.enabled",
    StaffPasswordReset => "staff.password_reset",
    StaffRoleChanged => "staff.role_changed",
    CategoryCreated => "category.created",
    CategoryEdited => "category.edited",
    ProductCreated => "product.created",
    ProductEdited => "product.edited",
    ProductPublished => "product.published",
    ProductArchived => "product.archived",
    VariantAdded => "variant.added",
    VariantEdited => "variant.edited",
    PriceChanged => "variant.price_changed",
    PictureAdded => "product.picture_added",
    StockReceived => "stock.received",
    StockAdjusted => "stock.adjusted",
    OrderPlaced => "order.placed",
    OrderCanceled => "order.canceled",
    OrderExpired => "order.expired",
    OrderReopened => "order.reopened",
    OrderPacked => "order.packed",
    OrderShipped => "order.shipped",
    OrderDelivered => "order.delivered",
    OrderCompleted => "order.completed",
    PaymentSubmitted => "payment.submitted",
    PaymentSettled => "payment.settled",
    PaymentRejected => "payment.rejected",
    RefundRequested => "refund.requested",
    RefundPaid => "refund.paid",
    ConversationOpened => "conversation.opened",
    ConversationAnswered => "conversation.answered",
    ConversationReplied => "conversation.replied",
    ConversationSolved => "conversation.solved",
    ConversationNoted => "conversation.noted",
    ConversationAssigned => "conversation.assigned",
    ConversationSnoozed => "conversation.snoozed",
    ConversationWoken => "conversation.woken",
    ConversationReopened => "conversation.reopened",
    ConversationClosed => "conversation.closed",
    ConversationMarkedSpam => "conversation.marked_spam",
    ConversationRated => "conversation.rated",
    CannedReplySaved => "canned_reply.saved",
    CannedReplyDeleted => "canned_reply.deleted",
    CalendarChanged => "shop.calendar_changed",
    PageEdited => "page.edited",
    SettingsChanged => "shop.settings_changed",
});

impl EventKind {
    /// Returns what happened, in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &self.message_key())
    }

    /// Returns the key of its words: `event-order-placed`.
    #[must_use]
    pub fn message_key(self) -> String {
        format!("event-{}", self.as_str().replace(['.', '_'], "-"))
    }
}
