//! The kinds of pictures.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::db::text_enum;

/// What a picture is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum PictureKind {
    /// An uploaded photo, kept as JPEG in several widths.
    Photo,
    /// A drawing of the project, kept as SVG.
    Drawing,
}

text_enum!(PictureKind { Photo => "photo", Drawing => "drawing" });
