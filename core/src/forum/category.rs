//! The categories of the forum.

use diesel::prelude::*;

use super::Audience;
use crate::{db::MultiBackend, ids::ForumCategoryId, messages::Lang, schema::forum_categories};

/// A category.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = forum_categories, check_for_backend(MultiBackend))]
pub struct ForumCategory {
    /// The category.
    pub id: ForumCategoryId,
    /// Its part of an address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// What is talked about in it.
    pub description: String,
    /// The same in English; may be empty.
    pub description_en: String,
    /// Its place in the order of categories.
    pub position: i64,
    /// Who may read it.
    pub audience: Audience,
    /// Whether everything members write is looked at first.
    pub premoderated: bool,
    /// Whether members can no longer write in it.
    pub locked: bool,
    /// Counts its changes.
    pub version: i64,
}

impl ForumCategory {
    /// Returns its name in a language.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        lang.choose(&self.name, &self.name_en)
    }

    /// Returns what it is about in a language.
    #[must_use]
    pub fn about(&self, lang: Lang) -> &str {
        lang.choose(&self.description, &self.description_en)
    }
}
