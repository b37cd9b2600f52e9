//! `admin-tui content menu`: the links of the menus.

use clap::{Args, Subcommand};
use shop_core::{
    content::{self, Href, Menu, MenuEntry, MenuItemEdit, Piece, Target},
    ids::MenuItemId,
    messages::{Lang, text_with},
};

use super::input::{To, missing, refused};
use crate::commands::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Table},
    input::names,
    session::Session,
};

/// What can be done with the links of the menus.
#[derive(Debug, Clone, Subcommand)]
pub enum MenuCommand {
    /// List the links of every menu, and say which lead nowhere
    List(ListArgs),
    /// Add a link
    Add(AddArgs),
    /// Change a link
    Edit(EditArgs),
    /// Move a link among those of its menu
    Move(MoveArgs),
    /// Delete a link
    Delete(ItemArgs),
}

/// Which links to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only the links of this menu
    #[arg(long, value_parser = names(Menu::ALL, Menu::as_str))]
    menu: Option<Menu>,
    /// Only links that lead nowhere, which the web leaves out
    #[arg(long)]
    broken: bool,
}

/// Which link.
#[derive(Debug, Clone, Args)]
pub struct ItemArgs {
    /// The number of the link
    id: i64,
}

/// A new link.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// The menu
    #[arg(long, value_parser = names(Menu::ALL, Menu::as_str))]
    menu: Menu,
    /// What it says in Indonesian
    #[arg(long)]
    label: String,
    /// What it says in English
    #[arg(long, default_value = "")]
    label_en: String,
    /// Where it leads: `place:faq`, `page:profil`, `category:gamis`, `product:…`, `https://…`
    #[arg(long)]
    target: String,
}

/// What changes about a link.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// Which link.
    #[command(flatten)]
    item: ItemArgs,
    /// The menu
    #[arg(long, value_parser = names(Menu::ALL, Menu::as_str))]
    menu: Option<Menu>,
    /// What it says in Indonesian
    #[arg(long)]
    label: Option<String>,
    /// What it says in English
    #[arg(long)]
    label_en: Option<String>,
    /// Where it leads
    #[arg(long)]
    target: Option<String>,
}

/// Where a link goes.
#[derive(Debug, Clone, Args)]
pub struct MoveArgs {
    /// Which link.
    #[command(flatten)]
    item: ItemArgs,
    /// Where it goes.
    #[command(flatten)]
    to: To,
}

impl MenuCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        let lang = session.lang;
        match self {
            Self::List(args) => list(session, args),
            Self::Add(args) => {
                let new = MenuItemEdit {
                    menu: args.menu,
                    label: args.label.clone(),
                    label_en: args.label_en.clone(),
                    target: target(session, &args.target)?,
                };
                let Session { conn, now, by, .. } = session;
                let item = content::add_menu_item(conn, *now, by, &new).map_err(refused(lang))?;
                done(session, "cli-menu-added", item.menu, &item.label)
            }
            Self::Edit(args) => edit(session, args),
            Self::Move(args) => {
                let entry = find(session, args.item.id)?.item;
                let Session { conn, now, by, .. } = session;
                content::move_menu_item(conn, *now, by, entry.id, args.to.to)
                    .map_err(refused(lang))?;
                done(session, "cli-menu-moved", entry.menu, &entry.label)
            }
            Self::Delete(args) => {
                let item = find(session, args.id)?.item;
                let Session { conn, now, by, .. } = session;
                content::delete_menu_item(conn, *now, by, item.id).map_err(refused(lang))?;
                done(session, "cli-menu-deleted", item.menu, &item.label)
            }
        }
    }
}

fn entries(session: &mut Session) -> Result<Vec<MenuEntry>, Failure> {
    let Session { conn, now, by, .. } = session;
    content::menu_entries(conn, *now, by).map_err(refused(session.lang))
}

fn find(session: &mut Session, id: i64) -> Result<MenuEntry, Failure> {
    let lang = session.lang;
    entries(session)?
        .into_iter()
        .find(|entry| entry.item.id == MenuItemId(id))
        .ok_or_else(|| missing(lang, Piece::MenuItem))
}

/// Reads where a link leads.
pub(super) fn target(session: &mut Session, typed: &str) -> Result<Target, Failure> {
    let lang = session.lang;
    content::read_target(&mut session.conn, typed).map_err(|error| refused(lang)(error.into()))
}

fn list(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let mut found = entries(session)?;
    let broken = found.iter().filter(|entry| entry.leads.is_err()).count();
    found.retain(|entry| {
        args.menu.is_none_or(|menu| menu == entry.item.menu)
            && (!args.broken || entry.leads.is_err())
    });
    let answer = Answer::list(lang, table(lang, &found));
    Ok(if broken > 0 {
        let count = broken.to_string();
        answer.remark(text_with(lang, "cli-menu-broken", &[("count", &count)]))
    } else {
        answer
    })
}

fn table(lang: Lang, entries: &[MenuEntry]) -> Table {
    let columns = ["id", "menu", "label", "label_en", "target", "leads_to"];
    Table::new(lang, "links", &columns).with_rows(entries, |entry| {
        let item = &entry.item;
        vec![
            Cell::Id(item.id.0),
            Cell::coded(item.menu.as_str(), item.menu.label(lang)),
            (&item.label).into(),
            (&item.label_en).into(),
            (&entry.target).into(),
            leads_to(&entry.leads, lang),
        ]
    })
}

/// Writes where a link leads, or why it leads nowhere.
pub(super) fn leads_to(leads: &Result<Href, content::Broken>, lang: Lang) -> Cell {
    match leads {
        Ok(Href::Inside(path)) => path.into(),
        Ok(Href::Outside(url)) => url.into(),
        Err(broken) => Cell::coded("broken", format!("✗ {}", broken.label(lang))),
    }
}

fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = find(session, args.item.id)?.item;
    let target = match &args.target {
        Some(typed) => target(session, typed)?,
        None => before
            .stored_target()
            .target()
            .ok_or_else(|| missing(lang, Piece::MenuItem))?,
    };
    let edit = MenuItemEdit {
        menu: args.menu.unwrap_or(before.menu),
        label: args.label.clone().unwrap_or(before.label),
        label_en: args.label_en.clone().unwrap_or(before.label_en),
        target,
    };
    let Session { conn, now, by, .. } = session;
    let item = content::edit_menu_item(conn, *now, by, before.id, before.version, &edit)
        .map_err(refused(lang))?;
    done(session, "cli-menu-edited", item.menu, &item.label)
}

fn done(session: &mut Session, key: &str, menu: Menu, label: &str) -> Result<Answer, Failure> {
    let lang = session.lang;
    let mut left = entries(session)?;
    left.retain(|entry| entry.item.menu == menu);
    let remark = text_with(lang, key, &[("name", label)]);
    Ok(Answer::document(Document::List(table(lang, &left))).remark(remark))
}
