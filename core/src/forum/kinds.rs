//! The lists of names the forum's tables use.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// Who may read a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Audience {
    /// Guests too.
    #[default]
    Everyone,
    /// Members only.
    Members,
}

text_enum!(Audience {
    Everyone => "everyone",
    Members => "members",
});

impl Audience {
    /// Returns the audience in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("forum-audience-{self}"))
    }
}

/// Why a post waits for a moderator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum HeldReason {
    /// One of the first posts of a new member.
    NewMember,
    /// More links than the member is trusted with.
    Links,
    /// Mostly in capitals.
    Shouting,
    /// A word that is often used to harm or to sell.
    Words,
    /// Everything in the category is looked at first.
    Category,
    /// Edited while it was reported.
    Edited,
    /// Reported by members whose word counts.
    Flags,
}

text_enum!(HeldReason {
    NewMember => "new_member",
    Links => "links",
    Shouting => "shouting",
    Words => "words",
    Category => "category",
    Edited => "edited",
    Flags => "flags",
});

impl HeldReason {
    /// Returns the reason in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("forum-held-{self}"))
    }
}

/// Why a member reports a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum FlagReason {
    /// Advertising.
    Spam,
    /// Rude or hostile.
    Rude,
    /// In the wrong place.
    Misplaced,
    /// Somebody's personal data.
    PersonalData,
    /// Something else, told in the note.
    Other,
}

text_enum!(FlagReason {
    Spam => "spam",
    Rude => "rude",
    Misplaced => "misplaced",
    PersonalData => "personal_data",
    Other => "other",
});

impl FlagReason {
    /// Returns the reason in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("forum-flag-{self}"))
    }
}

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum FlagOutcome {
    /// The post was taken away.
    Upheld,
    /// The post was right.
    Dismissed,
}

text_enum!(FlagOutcome {
    Upheld => "upheld",
    Dismissed => "dismissed",
});

impl FlagOutcome {
    /// Returns the outcome in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("forum-outcome-{self}"))
    }
}

/// What a moderator did about a member. Orders, messages and complaints are
/// never touched by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum SanctionKind {
    /// A word of warning.
    Warning,
    /// May not write in the forum for some days.
    Silence,
}

text_enum!(SanctionKind {
    Warning => "warning",
    Silence => "silence",
});

impl SanctionKind {
    /// Returns the kind in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("forum-sanction-{self}"))
    }
}
