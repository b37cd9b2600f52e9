//! The modules of the home page.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::{ContentError, fields::is_current, markdown, places, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, MultiBackend, text_enum},
    ids::HomeModuleId,
    messages::{Lang, text},
    schema::home_modules,
    settings,
    time::Timestamp,
};

/// What a module of the home page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ModuleKind {
    /// The headline with large banners, or with the newest pieces.
    Hero,
    /// A row of small banners.
    Banners,
    /// The newest products.
    Newest,
    /// The products that sold best.
    BestSellers,
    /// The categories, each with a picture.
    Categories,
    /// Products of one category.
    Category,
    /// Products of one collection.
    Collection,
    /// The promotions that run.
    Promotions,
    /// The forum's latest topics.
    Forum,
    /// A text.
    Text,
    /// A text beside cloth.
    Story,
    /// How to buy, in four steps.
    Steps,
    /// What the shop promises.
    Promises,
}

text_enum!(ModuleKind {
    Hero => "hero",
    Banners => "banners",
    Newest => "newest",
    BestSellers => "best-sellers",
    Categories => "categories",
    Category => "category",
    Collection => "collection",
    Promotions => "promotions",
    Forum => "forum",
    Text => "text",
    Story => "story",
    Steps => "steps",
    Promises => "promises",
});

impl ModuleKind {
    /// Returns its name in a language.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("module-{}", self.as_str()))
    }

    /// Returns whether it needs a category or collection.
    #[must_use]
    pub const fn needs_subject(self) -> bool {
        matches!(self, Self::Category | Self::Collection)
    }

    /// Returns whether it shows a text of its own, and so needs one.
    #[must_use]
    pub const fn needs_text(self) -> bool {
        matches!(self, Self::Text | Self::Story)
    }
}

/// A module of the home page.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = home_modules, check_for_backend(MultiBackend))]
pub struct HomeModule {
    /// Its number.
    pub id: HomeModuleId,
    /// What it shows.
    pub kind: ModuleKind,
    /// Its place on the page.
    pub position: i64,
    /// Its title in Indonesian; empty for the usual one.
    pub title: String,
    /// Its title in English; empty for the Indonesian one.
    pub title_en: String,
    /// Its text in Indonesian, Markdown; for modules that have one.
    pub body: String,
    /// Its text in English.
    pub body_en: String,
    /// How many things it shows.
    pub count: i64,
    /// The category or collection it shows.
    pub subject_id: Option<i64>,
    /// Whether it is switched on.
    pub shown: bool,
    /// From when on it is shown.
    pub starts_at: Option<Timestamp>,
    /// Until when it is shown.
    pub ends_at: Option<Timestamp>,
    /// Counts its changes.
    pub version: i64,
}

impl HomeModule {
    /// Returns the title that staff gave it, in a language; may be empty.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        lang.choose(&self.title, &self.title_en)
    }

    /// Returns its text in a language, as Markdown.
    #[must_use]
    pub fn body(&self, lang: Lang) -> &str {
        lang.choose(&self.body, &self.body_en)
    }

    /// Returns its text as HTML that is safe to put into a page.
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        markdown::to_html(self.body(lang))
    }

    /// Returns its title, or the name of its kind, in a language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        match self.title(lang) {
            "" => self.kind.label(lang),
            title => title.to_owned(),
        }
    }

    /// Returns whether the web shows it at an instant.
    #[must_use]
    pub fn is_current(&self, now: Timestamp) -> bool {
        is_current(self.shown, self.starts_at, self.ends_at, now)
    }
}

/// Returns every module in order, for staff.
///
/// # Errors
/// When the actor may not or the database fails.
pub fn home_modules(conn: &mut Conn, by: &Actor) -> Result<Vec<HomeModule>, ContentError> {
    by.require(Permission::ManageContent)?;
    Ok(store::modules(conn)?)
}

/// Returns the modules that the home page shows, in order, with the shop's
/// name and contacts filled in.
///
/// # Errors
/// When the database fails.
pub fn shown_modules(conn: &mut Conn, now: Timestamp) -> QueryResult<Vec<HomeModule>> {
    let shop = settings::load(conn)?;
    let mut modules = store::modules(conn)?;
    modules.retain(|module| module.is_current(now));
    for module in &mut modules {
        for text in [
            &mut module.title,
            &mut module.title_en,
            &mut module.body,
            &mut module.body_en,
        ] {
            *text = places::fill(text, &shop);
        }
    }
    Ok(modules)
}
