//! The words a conversation is sorted by: kind, channel, cause, outcome.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// What a member writes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ConversationKind {
    /// Wants to know something.
    Question,
    /// Did not like something.
    Criticism,
    /// Has an idea.
    Suggestion,
    /// Something went wrong and has to be put right.
    Complaint,
    /// Has transferred money; opened by the confirmation of a payment.
    PaymentConfirmation,
}

text_enum!(ConversationKind {
    Question => "question",
    Criticism => "criticism",
    Suggestion => "suggestion",
    Complaint => "complaint",
    PaymentConfirmation => "payment_confirmation",
});

impl ConversationKind {
    /// The kinds a person may choose; the last one follows a payment.
    pub const CHOSEN: &'static [Self] = &[
        Self::Question,
        Self::Complaint,
        Self::Criticism,
        Self::Suggestion,
    ];

    /// Returns the kind in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let name = self.as_str().replace('_', "-");
        text(lang, &format!("conversation-kind-{name}"))
    }
}

/// How a conversation reached the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Channel {
    /// The shop's own pages.
    Web,
    /// A letter by e-mail.
    Email,
    /// The telephone.
    Phone,
    /// WhatsApp.
    Whatsapp,
    /// At the counter.
    Visit,
}

text_enum!(Channel {
    Web => "web",
    Email => "email",
    Phone => "phone",
    Whatsapp => "whatsapp",
    Visit => "visit",
});

impl Channel {
    /// The channels through which staff take something down for a member.
    pub const BY_STAFF: &'static [Self] = &[Self::Phone, Self::Visit, Self::Whatsapp, Self::Email];

    /// Returns the channel in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("conversation-channel-{self}"))
    }
}

/// Who may read a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Visibility {
    /// The customer and the shop.
    Public,
    /// The shop alone.
    Internal,
}

text_enum!(Visibility {
    Public => "public",
    Internal => "internal",
});

/// Why there was something to complain about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Cause {
    /// It does not fit.
    Size,
    /// It is damaged or badly made.
    Defect,
    /// It has another colour than in the picture.
    ColourDiffers,
    /// The parcel came late, wrong or not at all.
    Delivery,
    /// Somebody was not treated well.
    Service,
    /// The price.
    Price,
    /// Something else.
    Other,
}

text_enum!(Cause {
    Size => "size",
    Defect => "defect",
    ColourDiffers => "colour_differs",
    Delivery => "delivery",
    Service => "service",
    Price => "price",
    Other => "other",
});

impl Cause {
    /// Returns the cause in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let name = self.as_str().replace('_', "-");
        text(lang, &format!("conversation-cause-{name}"))
    }
}

/// How a complaint was put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Outcome {
    /// For another piece.
    Exchanged,
    /// The money went back.
    Refunded,
    /// It was mended.
    Repaired,
    /// She got a voucher.
    Voucher,
    /// An explanation was enough.
    Explained,
    /// Nothing came of it.
    Nothing,
}

text_enum!(Outcome {
    Exchanged => "exchanged",
    Refunded => "refunded",
    Repaired => "repaired",
    Voucher => "voucher",
    Explained => "explained",
    Nothing => "nothing",
});

impl Outcome {
    /// Returns whether customers are told of it; that nothing was done is for
    /// the shop's own counting.
    #[must_use]
    pub fn is_told(self) -> bool {
        match self {
            Self::Exchanged | Self::Refunded | Self::Repaired | Self::Voucher | Self::Explained => {
                true
            }
            Self::Nothing => false,
        }
    }

    /// Returns the outcome in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("conversation-outcome-{self}"))
    }
}
