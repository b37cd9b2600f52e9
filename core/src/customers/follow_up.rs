//! What staff want to come back to a customer about, and when.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::db::text_enum;

/// Where a follow-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum FollowUpState {
    /// To be done.
    Open,
    /// Done.
    Done,
}

text_enum!(FollowUpState { Open => "open", Done => "done" });
