//! A piece of the contents, whichever it is.

use shop_core::{
    content::{self, BannerEntry, FaqCategory, FaqEntry, HomeModule, MenuEntry, PageRow},
    ids::{BannerId, FaqCategoryId, FaqId, HomeModuleId, MenuItemId, PageId},
    messages::Lang,
    settings::ShopSettings,
};

use crate::screens::browse::Row;

/// Names a piece of the contents among all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A page.
    Page(PageId),
    /// A category of questions.
    Category(FaqCategoryId),
    /// A question.
    Question(FaqId),
    /// A link of a menu.
    Item(MenuItemId),
    /// A module of the home page.
    Module(HomeModuleId),
    /// A banner.
    Banner(BannerId),
}

/// How many kinds of pieces fit beside each other in one row of numbers.
const KINDS: i64 = 8;

impl Key {
    /// Returns the number under which lists know it.
    pub fn code(self) -> i64 {
        let (id, kind) = match self {
            Self::Page(id) => (id.0, 0),
            Self::Category(id) => (id.0, 1),
            Self::Question(id) => (id.0, 2),
            Self::Item(id) => (id.0, 3),
            Self::Module(id) => (id.0, 4),
            Self::Banner(id) => (id.0, 5),
        };
        id * KINDS + kind
    }

    /// Returns what a number names.
    pub fn of(code: i64) -> Option<Self> {
        let id = code / KINDS;
        Some(match code % KINDS {
            0 => Self::Page(PageId(id)),
            1 => Self::Category(FaqCategoryId(id)),
            2 => Self::Question(FaqId(id)),
            3 => Self::Item(MenuItemId(id)),
            4 => Self::Module(HomeModuleId(id)),
            5 => Self::Banner(BannerId(id)),
            _ => return None,
        })
    }
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub enum Thing {
    /// A page, and what leads to it.
    Page {
        /// The page with its texts.
        row: PageRow,
        /// Menus and banners that lead to it, in words.
        linked: Vec<String>,
    },
    /// A category of questions, and how many it has.
    Category(FaqCategory, usize),
    /// A question.
    Question(FaqEntry),
    /// A link of a menu.
    Item(MenuEntry),
    /// A module of the home page.
    Module(HomeModule),
    /// A banner.
    Banner(BannerEntry),
}

impl Thing {
    fn name(&self, lang: Lang) -> String {
        match self {
            Thing::Page { row, .. } => row.title(lang).to_owned(),
            Thing::Category(category, _) => category.title(lang).to_owned(),
            Thing::Question(entry) => entry.question(lang).to_owned(),
            Thing::Item(entry) => entry.item.label(lang).to_owned(),
            Thing::Module(module) => module.name(lang),
            Thing::Banner(entry) => entry.banner.headline(lang).to_owned(),
        }
    }
}

/// A piece of the contents.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// What it is.
    pub thing: Thing,
    /// Its title, question, label or headline in both languages, with the
    /// shop's name filled in.
    pub names: [String; 2],
}

impl Piece {
    /// Returns what names it.
    pub fn key(&self) -> Key {
        match &self.thing {
            Thing::Page { row, .. } => Key::Page(row.page.id),
            Thing::Category(category, _) => Key::Category(category.id),
            Thing::Question(entry) => Key::Question(entry.id),
            Thing::Item(entry) => Key::Item(entry.item.id),
            Thing::Module(module) => Key::Module(module.id),
            Thing::Banner(entry) => Key::Banner(entry.banner.id),
        }
    }

    /// Makes a piece of what it is.
    pub fn new(thing: Thing, shop: &ShopSettings) -> Self {
        let names = [Lang::Id, Lang::En].map(|lang| content::filled(shop, &thing.name(lang)));
        Self { thing, names }
    }

    /// Returns its title, question, label or headline.
    pub fn name(&self, lang: Lang) -> String {
        self.names[lang as usize].clone()
    }

    /// Returns the Markdown that staff work on, in exactly one language.
    pub fn body(&self, lang: Lang) -> &str {
        match (&self.thing, lang) {
            (Thing::Page { row, .. }, lang) => &row.text(lang).body,
            (Thing::Question(entry), Lang::Id) => &entry.answer,
            (Thing::Question(entry), Lang::En) => &entry.answer_en,
            (Thing::Module(module), Lang::Id) => &module.body,
            (Thing::Module(module), Lang::En) => &module.body_en,
            (Thing::Category(..) | Thing::Item(_) | Thing::Banner(_), _) => "",
        }
    }

    /// Returns the version that a change of its text in a language is based on.
    pub fn version(&self, lang: Lang) -> i64 {
        match &self.thing {
            Thing::Page { row, .. } => row.text(lang).version,
            Thing::Category(category, _) => category.version,
            Thing::Question(entry) => entry.version,
            Thing::Item(entry) => entry.item.version,
            Thing::Module(module) => module.version,
            Thing::Banner(entry) => entry.banner.version,
        }
    }
}

impl Row for Piece {
    fn id(&self) -> i64 {
        self.key().code()
    }

    fn text(&self) -> String {
        let more = match &self.thing {
            Thing::Page { row, .. } => row.page.path(),
            Thing::Item(entry) => entry.target.clone(),
            Thing::Category(..) | Thing::Question(_) | Thing::Module(_) | Thing::Banner(_) => {
                String::new()
            }
        };
        format!("{} {} {more}", self.name(Lang::Id), self.name(Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_comes_back_from_its_number() {
        for key in [
            Key::Page(PageId(1)),
            Key::Category(FaqCategoryId(1)),
            Key::Question(FaqId(17)),
            Key::Item(MenuItemId(1)),
            Key::Module(HomeModuleId(3)),
            Key::Banner(BannerId(1)),
        ] {
            assert_eq!(Key::of(key.code()), Some(key));
        }
        assert_eq!(Key::of(7), None);
    }
}
