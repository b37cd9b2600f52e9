//! Size charts.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};
use serde::Serialize;

use crate::{
    db::{MultiBackend, text_enum},
    messages::{Lang, text},
    schema::measurements,
};

/// Where a garment is measured, lying flat or around.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum BodyPart {
    /// Around the chest.
    Bust,
    /// Around the waist.
    Waist,
    /// Around the hips.
    Hip,
    /// From shoulder to shoulder.
    Shoulder,
    /// The length of the sleeve.
    Sleeve,
    /// The length of the garment.
    Length,
    /// The width of a cloth.
    Width,
}

text_enum!(BodyPart {
    Bust => "bust",
    Waist => "waist",
    Hip => "hip",
    Shoulder => "shoulder",
    Sleeve => "sleeve",
    Length => "length",
    Width => "width",
});

impl BodyPart {
    /// Returns the part in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("body-part-{}", self.as_str()))
    }
}

/// One field of a size chart.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Serialize)]
#[diesel(table_name = measurements, check_for_backend(MultiBackend))]
pub struct Measurement {
    /// The size.
    pub size: String,
    /// Where it is measured.
    pub part: BodyPart,
    /// How long it is there.
    pub centimetres: i64,
}
