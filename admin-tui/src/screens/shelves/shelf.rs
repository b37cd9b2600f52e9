//! A category or a collection, whichever it is.

use shop_core::{
    catalog::{CategoryRow, CollectionRow},
    ids::{CategoryId, CollectionId},
    messages::Lang,
};

use crate::screens::browse::Row;

/// Names a category or a collection among all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A category.
    Category(CategoryId),
    /// A collection.
    Collection(CollectionId),
}

impl Key {
    /// Returns the number under which lists know it.
    pub fn code(self) -> i64 {
        match self {
            Self::Category(id) => id.0 * 2,
            Self::Collection(id) => id.0 * 2 + 1,
        }
    }

    /// Returns what a number names.
    pub fn of(code: i64) -> Self {
        if code % 2 == 0 {
            Self::Category(CategoryId(code / 2))
        } else {
            Self::Collection(CollectionId(code / 2))
        }
    }
}

/// A category or a collection with what its line in the list says.
#[derive(Debug, Clone, PartialEq)]
pub enum Shelf {
    /// A category.
    Category(CategoryRow),
    /// A collection.
    Collection(CollectionRow),
}

impl Shelf {
    /// Returns what names it.
    pub fn key(&self) -> Key {
        match self {
            Self::Category(row) => Key::Category(row.category.id),
            Self::Collection(row) => Key::Collection(row.collection.id),
        }
    }

    /// Returns its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match self {
            Self::Category(row) => row.category.title(lang),
            Self::Collection(row) => row.collection.title(lang),
        }
    }

    /// Returns the name that staff gave it first.
    pub fn own_name(&self) -> &str {
        match self {
            Self::Category(row) => &row.category.name,
            Self::Collection(row) => &row.collection.name,
        }
    }
}

impl Row for Shelf {
    fn id(&self) -> i64 {
        self.key().code()
    }

    fn text(&self) -> String {
        let slug = match self {
            Self::Category(row) => &row.category.slug,
            Self::Collection(row) => &row.collection.slug,
        };
        format!("{} {} {slug}", self.name(Lang::Id), self.name(Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_comes_back_from_its_number() {
        for key in [
            Key::Category(CategoryId(1)),
            Key::Category(CategoryId(12)),
            Key::Collection(CollectionId(1)),
            Key::Collection(CollectionId(12)),
        ] {
            assert_eq!(Key::of(key.code()), key);
        }
    }
}
