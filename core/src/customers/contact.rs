//! Calls, messages and visits: one line each, so that they are written down.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    events::EventKind,
    messages::{Lang, text},
};

/// How staff and customer spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ContactChannel {
    /// By telephone.
    Call,
    /// By WhatsApp.
    Whatsapp,
    /// She came to the outlet.
    Visit,
}

text_enum!(ContactChannel {
    Call => "call",
    Whatsapp => "whatsapp",
    Visit => "visit",
});

impl ContactChannel {
    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &self.event().message_key())
    }

    pub(super) const fn event(self) -> EventKind {
        match self {
            Self::Call => EventKind::ContactCall,
            Self::Whatsapp => EventKind::ContactWhatsapp,
            Self::Visit => EventKind::ContactVisit,
        }
    }
}
