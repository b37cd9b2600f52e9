//! What a customer buys again and again: her sizes and her colours.

use diesel::{
    prelude::*,
    sql_types::{BigInt, Text},
};

use super::{
    ViewCustomerError,
    store::{self, Said},
};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::MemberId,
    messages::Lang,
};

/// How many of each are worth telling.
const SHOWN: i64 = 3;

/// A size or colour and how many pieces of it she has bought.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Liking {
    /// The size or the colour, in Indonesian.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The colour in English; sizes have one name.
    #[diesel(sql_type = Text)]
    pub name_en: String,
    /// How many pieces.
    #[diesel(sql_type = BigInt)]
    pub pieces: i64,
}

impl Liking {
    /// Writes it in a language: `M (10×)`.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        format!(
            "{} ({}×)",
            lang.choose(&self.name, &self.name_en),
            self.pieces
        )
    }
}

/// What a member buys again and again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taste {
    /// The sizes, the most bought first.
    pub sizes: Vec<Liking>,
    /// The colours, the most bought first.
    pub colours: Vec<Liking>,
}

/// Counts what a member has bought, orders that came to nothing left out; for
/// herself and for staff.
///
/// Nothing is counted of who objects to it.
///
/// # Errors
/// When the actor is neither the member nor may see members.
pub fn taste_of(conn: &mut Conn, by: &Actor, member: MemberId) -> Result<Taste, ViewCustomerError> {
    if *by != Actor::Member(member) {
        by.require(Permission::ViewMembers)?;
    }
    // Who objects to being judged by what she buys is not.
    if store::said_of_profiling(conn, member)? == Said::No {
        return Ok(Taste::default());
    }
    let mut count = |name: &str, name_en: &str| -> QueryResult<Vec<Liking>> {
        diesel::sql_query(format!(
            "SELECT {name} AS name, {name_en} AS name_en, CAST(SUM(l.quantity) AS BIGINT) AS pieces
             FROM order_lines l JOIN orders o ON o.id = l.order_id
             WHERE o.member_id = $1 AND o.status IN ('placed', 'completed')
             GROUP BY {name}, {name_en} ORDER BY pieces DESC, name LIMIT $2"
        ))
        .bind::<BigInt, _>(member)
        .bind::<BigInt, _>(SHOWN)
        .load(conn)
    };
    Ok(Taste {
        sizes: count("l.size", "l.size")?,
        colours: count("l.colour", "l.colour_en")?,
    })
}
