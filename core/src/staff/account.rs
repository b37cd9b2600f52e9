//! A staff account.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::Role;
use crate::{
    actor::Actor,
    db::{MultiBackend, text_enum},
    ids::StaffId,
    schema::staff,
    time::Timestamp,
};

/// Whether an account can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum StaffState {
    /// May sign in.
    Active,
    /// Kept for what it did, but may not sign in.
    Disabled,
}

text_enum!(StaffState {
    Active => "active",
    Disabled => "disabled",
});

/// A member of staff.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = staff, check_for_backend(MultiBackend))]
pub struct StaffMember {
    /// The account.
    pub id: StaffId,
    /// The name to sign in with, in lower case.
    pub username: String,
    /// The person's name.
    pub name: String,
    /// What the person is responsible for.
    pub role: Role,
    /// Whether the account can be used.
    pub state: StaffState,
    /// When the account was made.
    pub created_at: Timestamp,
    /// When it was last signed in with.
    pub last_sign_in_at: Option<Timestamp>,
    /// Counts the changes of the account.
    pub version: i64,
}

impl StaffMember {
    /// Returns the account as the one who acts.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        Actor::Staff {
            id: self.id,
            role: self.role,
        }
    }
}
