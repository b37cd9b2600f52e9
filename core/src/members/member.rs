//! A member and what belongs to the record.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::{Birthday, MemberState};
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
    /// Being judged by what was bought. This one holds until it is withdrawn.
    Profiling,
}

text_enum!(ConsentPurpose {
    Terms => "terms",
    Privacy => "privacy",
    NewsMail => "news_mail",
    NewsWhatsapp => "news_whatsapp",
    Directory => "directory",
    Profiling => "profiling",
});

impl ConsentPurpose {
    /// Returns whether it holds while nothing was said: only profiling, which
    /// serves the customer and can be objected to.
    #[must_use]
    pub const fn holds_unsaid(self) -> bool {
        match self {
            Self::Profiling => true,
            Self::Terms | Self::Privacy | Self::NewsMail | Self::NewsWhatsapp | Self::Directory => {
                false
            }
        }
    }
}

/// Where a consent was given or withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ConsentSource {
    /// The form of the registration.
    Registration,
    /// The member's own account page.
    Account,
    /// At the counter, noted by staff.
    Counter,
    /// The link in a mail.
    Unsubscribe,
    /// By telephone or message, noted by staff.
    Staff,
}

text_enum!(ConsentSource {
    Registration => "registration",
    Account => "account",
    Counter => "counter",
    Unsubscribe => "unsubscribe",
    Staff => "staff",
});

/// How a customer likes to be addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Salutation {
    /// A woman of age.
    Ibu,
    /// A man of age.
    Bapak,
    /// A young woman.
    Mbak,
    /// A young man.
    Mas,
    /// Anyone.
    Kak,
}

text_enum!(Salutation {
    Ibu => "ibu",
    Bapak => "bapak",
    Mbak => "mbak",
    Mas => "mas",
    Kak => "kak",
});

impl Salutation {
    /// Returns the word, which is the same in every language: `Ibu`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ibu => "Ibu",
            Self::Bapak => "Bapak",
            Self::Mbak => "Mbak",
            Self::Mas => "Mas",
            Self::Kak => "Kak",
        }
    }
}

/// How a customer came to know the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Acquaintance {
    /// Someone told her.
    Friend,
    /// A picture on Instagram.
    Instagram,
    /// A message on WhatsApp.
    Whatsapp,
    /// She passed the outlet.
    Outlet,
    /// A bazaar or an exhibition.
    Event,
    /// A search on the web.
    Search,
    /// Another way.
    Other,
}

text_enum!(Acquaintance {
    Friend => "friend",
    Instagram => "instagram",
    Whatsapp => "whatsapp",
    Outlet => "outlet",
    Event => "event",
    Search => "search",
    Other => "other",
});

impl Acquaintance {
    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("acquaintance-{self}"))
    }
}

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
    /// When staff last approved, refused, suspended or restored; a question
    /// is no decision.
    pub decided_at: Option<Timestamp>,
    /// Who decided last, as an actor's code.
    pub decided_by: Option<String>,
    /// Since when she is a member: the day of the approval, whatever became
    /// of the membership since.
    pub member_since: Option<Timestamp>,
    /// What staff noted; never shown to the member.
    pub note: String,
    /// Counts the changes of the record.
    pub version: i64,
    /// What others may call the member; the only name guests and other
    /// members see. Ask [`super::public_name`] for it.
    pub nickname: String,
    /// How the member likes to be addressed.
    pub salutation: Option<Salutation>,
    /// The day of the birthday, if it is known.
    pub birth_day: Option<i64>,
    /// The month of the birthday.
    pub birth_month: Option<i64>,
    /// The year of birth, which nobody has to tell.
    pub birth_year: Option<i64>,
    /// The sizes the member wears, in her words.
    pub favourite_sizes: String,
    /// The colours the member likes, in her words.
    pub favourite_colours: String,
    /// How the member came to know the shop.
    pub acquaintance: Option<Acquaintance>,
    /// Since when the registration waits for staff.
    pub waiting_since: Option<Timestamp>,
}

impl Member {
    /// Returns whether the member may order, confirm payments and write.
    #[must_use]
    pub fn may_order(&self) -> bool {
        self.state == MemberState::Active
    }

    /// Returns the birthday, if it is known.
    #[must_use]
    pub fn birthday(&self) -> Option<Birthday> {
        Birthday::stored(self.birth_day?, self.birth_month?, self.birth_year)
    }

    /// Returns the name with the salutation: `Ibu Rina Kusuma`.
    #[must_use]
    pub fn addressed(&self) -> String {
        match self.salutation {
            Some(salutation) => format!("{} {}", salutation.word(), self.name),
            None => self.name.clone(),
        }
    }

    /// Returns the member as the one who acts.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        Actor::Member(self.id)
    }
}
