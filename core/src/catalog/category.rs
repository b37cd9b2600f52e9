//! Categories and colours.

use diesel::prelude::*;
use serde::Serialize;

use crate::{
    db::MultiBackend,
    ids::{CategoryId, ColourId},
    messages::Lang,
    schema::{categories, colours},
};

/// A shelf of the shop; categories form a tree of at most three levels.
#[derive(Debug, Clone, PartialEq, HasQuery, Serialize)]
#[diesel(table_name = categories, check_for_backend(MultiBackend))]
pub struct Category {
    /// Its number.
    pub id: CategoryId,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
    /// Its path segment.
    pub slug: String,
    /// Its name in Indonesian.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// Where it stands among its neighbours.
    pub position: i64,
    /// Counts the changes of the row.
    pub version: i64,
}

impl Category {
    /// Returns its name in a language.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        lang.choose(&self.name, &self.name_en)
    }
}

/// A colour of the shop's palette.
#[derive(Debug, Clone, PartialEq, HasQuery, Serialize)]
#[diesel(table_name = colours, check_for_backend(MultiBackend))]
pub struct Colour {
    /// Its number.
    pub id: ColourId,
    /// Its name in links.
    pub slug: String,
    /// Its name in Indonesian.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// How it is shown: `#7a1f2b`.
    pub hex: String,
}

impl Colour {
    /// Returns its name in a language.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        lang.choose(&self.name, &self.name_en)
    }
}

/// Returns the category and everything below it.
pub(super) fn with_children(categories: &[Category], root: CategoryId) -> Vec<CategoryId> {
    let mut found = vec![root];
    let mut at = 0;
    while let Some(&parent) = found.get(at) {
        for category in categories {
            if category.parent_id == Some(parent) && !found.contains(&category.id) {
                found.push(category.id);
            }
        }
        at += 1;
    }
    found
}

/// Returns each category before those below it.
pub(super) fn in_tree_order(all: &[Category]) -> Vec<Category> {
    fn below(all: &[Category], parent: Option<CategoryId>, found: &mut Vec<Category>) {
        for category in all.iter().filter(|it| it.parent_id == parent) {
            // A circle cannot be made; one that is there must not hang us.
            if found.len() < all.len() {
                found.push(category.clone());
                below(all, Some(category.id), found);
            }
        }
    }
    let mut found = Vec::new();
    below(all, None, &mut found);
    found
}

/// Returns how many levels lie above a category, itself included.
pub(super) fn depth(categories: &[Category], id: CategoryId) -> usize {
    let mut depth = 0;
    let mut next = Some(id);
    while let Some(id) = next
        && depth <= categories.len()
    {
        depth += 1;
        next = categories
            .iter()
            .find(|category| category.id == id)
            .and_then(|category| category.parent_id);
    }
    depth
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(id: i64, parent: Option<i64>) -> Category {
        Category {
            id: CategoryId(id),
            parent_id: parent.map(CategoryId),
            slug: format!("kategori-{id}"),
            name: "Kategori".to_owned(),
            name_en: String::new(),
            position: id,
            version: 1,
        }
    }

    #[test]
    fn a_category_brings_its_children() {
        let tree = [
            category(1, None),
            category(2, Some(1)),
            category(3, Some(2)),
            category(4, None),
        ];
        let below: Vec<i64> = with_children(&tree, CategoryId(1))
            .into_iter()
            .map(|id| id.0)
            .collect();
        assert_eq!(below, [1, 2, 3]);
        assert_eq!(depth(&tree, CategoryId(3)), 3);
        assert_eq!(depth(&tree, CategoryId(4)), 1);
    }
}
