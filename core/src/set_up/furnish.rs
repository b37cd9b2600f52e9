//! The shelves of a new shop: the usual categories and a palette, so that
//! the first product can be written down at once.

use crate::{
    actor::Actor,
    catalog::{
        self, CreateColourError, EditCategoryError, NewCategory, NewColour, create_category,
        create_colour,
    },
    counters,
    db::{Conn, DbError, in_one_transaction},
    time::Timestamp,
};

/// Categories of clothes, in Indonesian and English.
const CATEGORIES: [[&str; 2]; 10] = [
    ["Gamis", "Gowns"],
    ["Tunik", "Tunics"],
    ["Blus", "Blouses"],
    ["Kebaya", "Kebaya"],
    ["Kemeja", "Shirts"],
    ["Outer", "Outerwear"],
    ["Rok & Celana", "Skirts & trousers"],
    ["Hijab", "Headscarves"],
    ["Kain Batik", "Batik cloth"],
    ["Aksesori", "Accessories"],
];

/// Colours of cloth, in Indonesian and English, and how they are shown.
const COLOURS: [[&str; 3]; 14] = [
    ["Hitam", "Black", "#1d1a19"],
    ["Putih", "White", "#fbfaf7"],
    ["Krem", "Cream", "#efe3c8"],
    ["Cokelat", "Brown", "#6f4a31"],
    ["Sogan", "Soga brown", "#7a4a25"],
    ["Maroon", "Maroon", "#6d1f2c"],
    ["Merah bata", "Brick red", "#a4482f"],
    ["Dusty pink", "Dusty pink", "#d3a2a0"],
    ["Ungu", "Purple", "#6a4a86"],
    ["Navy", "Navy", "#1f2a4a"],
    ["Biru muda", "Light blue", "#9fc0dc"],
    ["Hijau botol", "Bottle green", "#1f4a38"],
    ["Mustard", "Mustard", "#c79a2e"],
    ["Abu-abu", "Grey", "#8c8a86"],
];

/// Makes the usual categories and colours for a shop that has none of
/// either; staff change them as they like.
///
/// # Errors
/// When the database fails.
pub(super) fn furnish(conn: &mut Conn, now: Timestamp) -> Result<(), DbError> {
    let by = &Actor::System;
    if !catalog::categories(conn)?.is_empty() || !catalog::colours(conn)?.is_empty() {
        return Ok(());
    }
    in_one_transaction(conn, |conn| {
        // Counted, so that of two programs started at once one furnishes.
        if counters::next(conn, "furnished")? == 1 {
            fill(conn, now, by)
        } else {
            Ok(())
        }
    })
}

fn fill(conn: &mut Conn, now: Timestamp, by: &Actor) -> Result<(), DbError> {
    for [name, name_en] in CATEGORIES.map(|names| names.map(str::to_owned)) {
        let new = NewCategory {
            name,
            name_en,
            parent_id: None,
        };
        match create_category(conn, now, by, new) {
            Ok(_) => {}
            Err(EditCategoryError::Database(error)) => return Err(error),
            Err(other) => tracing::error!(%other, "a category of a new shop was refused"),
        }
    }
    for [name, name_en, hex] in COLOURS.map(|colour| colour.map(str::to_owned)) {
        match create_colour(conn, now, by, NewColour { name, name_en, hex }) {
            Ok(_) => {}
            Err(CreateColourError::Database(error)) => return Err(error),
            Err(other) => tracing::error!(%other, "a colour of a new shop was refused"),
        }
    }
    Ok(())
}
