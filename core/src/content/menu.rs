//! The menus of the shop: what staff see of them, and what the web shows.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::{
    Broken, ContentError, Href, LinkKind, Place, StoredTarget, Target, store, target::Known,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, MultiBackend, text_enum},
    ids::MenuItemId,
    messages::{Lang, text},
    schema::menu_items,
    time::Timestamp,
};

/// A menu of the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Menu {
    /// The one at the head of each page.
    Header,
    /// The column about shopping, at the foot of each page.
    FooterShop,
    /// The column about the shop, at the foot of each page.
    FooterAbout,
}

text_enum!(Menu {
    Header => "header",
    FooterShop => "footer-shop",
    FooterAbout => "footer-about",
});

impl Menu {
    /// Returns its name in a language.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("menu-{}", self.as_str()))
    }
}

/// A link of a menu.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = menu_items, check_for_backend(MultiBackend))]
pub struct MenuItem {
    /// Its number.
    pub id: MenuItemId,
    /// The menu it stands in.
    pub menu: Menu,
    /// Its place in the menu.
    pub position: i64,
    /// What it says in Indonesian.
    pub label: String,
    /// What it says in English; empty shows the Indonesian words.
    pub label_en: String,
    /// The kind of what it leads to.
    pub target_kind: LinkKind,
    /// The number, name or address of what it leads to.
    pub target: String,
    /// Counts its changes.
    pub version: i64,
}

impl MenuItem {
    /// Returns what it says in a language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        lang.choose(&self.label, &self.label_en)
    }

    /// Returns where it leads, as it is stored.
    #[must_use]
    pub fn stored_target(&self) -> StoredTarget {
        StoredTarget {
            kind: self.target_kind,
            value: self.target.clone(),
        }
    }
}

/// A link of a menu with where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuEntry {
    /// The link.
    pub item: MenuItem,
    /// Where it leads, as people type it.
    pub target: String,
    /// The path or address on the web, or why it leads nowhere.
    pub leads: Result<Href, Broken>,
}

/// Returns the links of every menu, in order, for staff; those that lead
/// nowhere too.
///
/// # Errors
/// When the actor may not or the database fails.
pub fn menu_entries(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
) -> Result<Vec<MenuEntry>, ContentError> {
    by.require(Permission::ManageContent)?;
    let items = store::menu_items(conn)?;
    let known = known(conn, now, &items)?;
    let mut entries: Vec<MenuEntry> = items
        .into_iter()
        .map(|item| {
            let stored = item.stored_target();
            MenuEntry {
                target: known.typed(&stored),
                leads: known.href(&stored),
                item,
            }
        })
        .collect();
    entries.sort_by_key(|entry| Menu::ALL.iter().position(|menu| *menu == entry.item.menu));
    Ok(entries)
}

fn known(conn: &mut Conn, now: Timestamp, items: &[MenuItem]) -> QueryResult<Known> {
    let targets: Vec<StoredTarget> = items.iter().map(MenuItem::stored_target).collect();
    Known::load(conn, now, targets.iter())
}

/// A link of a menu as the web shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuLink {
    /// What it says, in Indonesian and English.
    pub labels: [String; 2],
    /// Where it leads.
    pub href: Href,
}

/// The menus as the web shows them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Menus {
    /// The one at the head of each page.
    pub header: Vec<MenuLink>,
    /// The column about shopping.
    pub footer_shop: Vec<MenuLink>,
    /// The column about the shop.
    pub footer_about: Vec<MenuLink>,
}

/// How many categories a menu shows.
const CATEGORIES: usize = 9;

/// Returns the menus; links that lead nowhere are left out.
///
/// # Errors
/// When the database fails.
pub fn menus(conn: &mut Conn, now: Timestamp) -> QueryResult<Menus> {
    let items = store::menu_items(conn)?;
    let known = known(conn, now, &items)?;
    let mut menus = Menus::default();
    for item in &items {
        let links = match item.menu {
            Menu::Header => &mut menus.header,
            Menu::FooterShop => &mut menus.footer_shop,
            Menu::FooterAbout => &mut menus.footer_about,
        };
        let stored = item.stored_target();
        if stored.target() == Some(Target::Place(Place::Categories)) {
            links.extend(known.top_categories().take(CATEGORIES).map(|category| {
                let title = |lang: Lang| category.title(lang).to_owned();
                MenuLink {
                    labels: [title(Lang::Id), title(Lang::En)],
                    href: Href::Inside(format!("/kategori/{}", category.slug)),
                }
            }));
        } else if let Ok(href) = known.href(&stored) {
            let label = |lang: Lang| item.label(lang).to_owned();
            links.push(MenuLink {
                labels: [label(Lang::Id), label(Lang::En)],
                href,
            });
        }
    }
    Ok(menus)
}
