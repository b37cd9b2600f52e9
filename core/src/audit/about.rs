//! Finding the record that somebody names: `order:GG-2611-0042`, `member:12`.

use diesel::prelude::*;

use crate::{
    db::{Conn, DbError},
    events::Subject,
    ids::{ConversationId, MemberId, OrderId, ProductId, StaffId, VariantId},
    messages::{Explain, Lang, text_with},
    schema::{conversations, members, orders, products, staff, variants},
};

/// The record was not found.
#[derive(Debug, thiserror::Error)]
pub enum AboutError {
    /// It does not read `kind:number`.
    #[error("{0:?} names no record")]
    NotARecord(String),
    /// There is no such record.
    #[error("there is no record {0:?}")]
    NotFound(String),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for AboutError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotARecord(text) => text_with(lang, "error-audit-about", &[("text", text)]),
            Self::NotFound(text) => text_with(lang, "error-audit-not-found", &[("text", text)]),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Returns the record that a text names: its kind, a colon, and its number
/// or what people call it.
///
/// # Errors
/// When it names none, or the database fails.
pub fn about(conn: &mut Conn, typed: &str) -> Result<Subject, AboutError> {
    let (kind, name) = typed
        .split_once(':')
        .ok_or_else(|| AboutError::NotARecord(typed.to_owned()))?;
    let (kind, name) = (kind.trim().to_lowercase(), name.trim());
    if let Some(subject) = named(conn, &kind, name)? {
        return Ok(subject);
    }
    let number = name.parse::<i64>().ok();
    let id = if kind == "shop" { Some(0) } else { number };
    let known = Subject::from_stored(&kind, 1).is_some();
    match id.and_then(|id| Subject::from_stored(&kind, id)) {
        Some(subject) => Ok(subject),
        None if known => Err(AboutError::NotFound(typed.to_owned())),
        None => Err(AboutError::NotARecord(typed.to_owned())),
    }
}

/// Looks a record up by what people call it.
fn named(conn: &mut Conn, kind: &str, name: &str) -> QueryResult<Option<Subject>> {
    let upper = name.to_uppercase();
    let lower = name.to_lowercase();
    Ok(match kind {
        "order" => orders::table
            .filter(orders::number.eq(upper))
            .select(orders::id)
            .get_result(conn)
            .optional()?
            .map(|id| Subject::Order(OrderId(id))),
        "conversation" => conversations::table
            .filter(conversations::number.eq(upper))
            .select(conversations::id)
            .get_result(conn)
            .optional()?
            .map(|id| Subject::Conversation(ConversationId(id))),
        "member" => members::table
            .filter(members::email.eq(lower))
            .select(members::id)
            .get_result(conn)
            .optional()?
            .map(|id| Subject::Member(MemberId(id))),
        "staff" => staff::table
            .filter(staff::username.eq(lower))
            .select(staff::id)
            .get_result(conn)
            .optional()?
            .map(|id| Subject::Staff(StaffId(id))),
        "product" => products::table
            .filter(products::slug.eq(lower))
            .select(products::id)
            .get_result(conn)
            .optional()?
            .map(|id| Subject::Product(ProductId(id))),
        "variant" => variants::table
            .filter(variants::sku.eq(upper))
            .select(variants::id)
            .get_result(conn)
            .optional()?
            .map(|id| Subject::Variant(VariantId(id))),
        _ => None,
    })
}
