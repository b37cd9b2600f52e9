//! The counters of a variant and the lines of the ledger.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use crate::{
    db::{MultiBackend, text_enum},
    ids::{LocationId, MovementId, OrderId, VariantId},
    messages::{Lang, text},
    schema::{stock, stock_movements},
    time::Timestamp,
};

/// The counters of one variant at one place.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = stock, check_for_backend(MultiBackend))]
pub struct StockRow {
    /// Which variant.
    pub variant_id: VariantId,
    /// Where it lies.
    pub location_id: LocationId,
    /// Pieces on the shelf, sold or not.
    pub on_hand: i64,
    /// Pieces promised to orders that are not shipped yet.
    pub allocated: i64,
    /// Pieces kept aside for somebody.
    pub held: i64,
    /// Pieces never sold on the web.
    pub safety: i64,
    /// Counts the changes of the row.
    pub version: i64,
}

impl StockRow {
    /// Returns how many pieces can be sold now.
    #[must_use]
    pub const fn available(&self) -> i64 {
        let free = self.on_hand - self.allocated - self.held - self.safety;
        if free > 0 { free } else { 0 }
    }
}

/// Why a counter changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum MovementKind {
    /// Goods came in.
    Received,
    /// Staff corrected the count and said why.
    Adjusted,
    /// The shelf was counted.
    Counted,
    /// An order was placed.
    Allocated,
    /// An order was canceled or expired.
    Released,
    /// Goods left with a shipment.
    Shipped,
    /// Goods came back and can be sold again.
    Returned,
}

text_enum!(MovementKind {
    Received => "received",
    Adjusted => "adjusted",
    Counted => "counted",
    Allocated => "allocated",
    Released => "released",
    Shipped => "shipped",
    Returned => "returned",
});

impl MovementKind {
    /// Returns the kind in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("movement-{}", self.as_str()))
    }
}

/// One line of the ledger; never changed once written.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = stock_movements, check_for_backend(MultiBackend))]
pub struct Movement {
    /// Its number.
    pub id: MovementId,
    /// Which variant.
    pub variant_id: VariantId,
    /// Why the counters changed.
    pub kind: MovementKind,
    /// By how much the pieces on the shelf changed.
    pub on_hand_delta: i64,
    /// By how much the promised pieces changed.
    pub allocated_delta: i64,
    /// The order behind it, when there is one.
    pub order_id: Option<OrderId>,
    /// What staff wrote about it.
    pub reason: String,
    /// Who did it, as [`crate::actor::Actor::code`] writes it.
    pub actor: String,
    /// When.
    pub at: Timestamp,
}
