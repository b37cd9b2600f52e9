//! The roles of staff.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::db::text_enum;

/// What a member of staff is responsible for; [`crate::actor`] has the table
/// of what each role may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Role {
    /// Owns the shop: everything.
    Owner,
    /// Runs the shop day by day.
    Admin,
    /// Works at the counter.
    Cashier,
    /// Keeps stock, packs and ships.
    Warehouse,
    /// Looks after members and what they write.
    Moderator,
}

text_enum!(Role {
    Owner => "owner",
    Admin => "admin",
    Cashier => "cashier",
    Warehouse => "warehouse",
    Moderator => "moderator",
});
