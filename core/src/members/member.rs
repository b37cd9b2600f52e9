//! A member and what belongs to the record.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::MemberState;
use crate::{
    actor::Actor,
    db::{MultiBackend, text_enum},
    email::Email,
    ids::MemberId,
    messages::{Lang, text},
    phone::Phone,
    schema::members,
    time::Timestamp,
};

/// Why a registration was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum RefusalReason {
    /// The person is registered already.
    Duplicate,
    /// Something needed is missing.
    Incomplete,
    /// The person could not be reached.
    Unreachable,
    /// The registration is not meant honestly.
    Abuse,
    /// Something else, told in the note.
    Other,
}

text_enum!(RefusalReason {
    Duplicate => "duplicate",
    Incomplete => "incomplete",
    Unreachable => "unreachable",
    Abuse => "abuse",
    Other => "other",
});

impl RefusalReason {
    /// Returns the reason as a sentence.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("refusal-{self}"))
    }
}

/// What a member agrees to, each on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ConsentPurpose {
    /// The terms of the shop.
    Terms,
    /// The privacy policy.
    Privacy,
    /// News by e-mail.
    NewsMail,
    /// News by WhatsApp.
    NewsWhatsapp,
    /// Being shown in the list of members.
    Directory,
}

text_enum!(ConsentPurpose {
    Terms => "terms",
    Privacy => "privacy",
    NewsMail => "news_mail",
    NewsWhatsapp => "news_whatsapp",
    Directory => "directory",
});

/// One thing agreed to, in the words that were shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// What it is about.
    pub purpose: ConsentPurpose,
    /// The sentence beside the box.
    pub wording: String,
}

/// A member, from registration on.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = members, check_for_backend(MultiBackend))]
pub struct Member {
    /// The member.
    pub id: MemberId,
    /// The whole name, in one field: many names have one word.
    pub name: String,
    /// The e-mail address, which is also the name to sign in with.
    pub email: Email,
    /// The telephone number.
    pub phone: Phone,
    /// The city.
    pub city: String,
    /// The language mail is written in.
    pub lang: Lang,
    /// How far the registration is, or what became of it.
    pub state: MemberState,
    /// Why the registration was refused.
    pub state_reason: Option<RefusalReason>,
    /// The words to the member that belong to the state: the note of a
    /// refusal, or the question that awaits an answer.
    pub state_note: Option<String>,
    /// When the address was shown to be right.
    pub email_confirmed_at: Option<Timestamp>,
    /// When the member registered, the last time.
    pub registered_at: Timestamp,
    /// When staff decided last.
    pub decided_at: Option<Timestamp>,
    /// Who decided last, as an actor's code.
    pub decided_by: Option<String>,
    /// What staff noted; never shown to the member.
    pub note: String,
    /// Counts the changes of the record.
    pub version: i64,
}

impl Member {
    /// Returns whether the member may order, confirm payments and write.
    #[must_use]
    pub fn may_order(&self) -> bool {
        self.state == MemberState::Active
    }

    /// Returns the member as the one who acts.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        Actor::Member(self.id)
    }
}
