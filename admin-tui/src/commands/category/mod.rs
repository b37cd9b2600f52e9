//! Categories: the shelves of the shop.

mod add;
mod delete;
mod edit;
mod list;
mod order;

use clap::Subcommand;
use shop_core::{
    catalog::{self, Category},
    messages::text,
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// What can be done with categories.
#[derive(Debug, Clone, Subcommand)]
pub enum CategoryCommand {
    /// List the categories in the order of the menu
    List,
    /// Make a category, the last among its neighbours
    Add(add::AddArgs),
    /// Change the names of a category or the one above it
    Edit(edit::EditArgs),
    /// Put a category at another place among its neighbours
    Move(order::MoveArgs),
    /// Delete a category; its products go to another one
    Delete(delete::DeleteArgs),
}

impl CategoryCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List => list::run(session),
            Self::Add(args) => add::run(session, args),
            Self::Edit(args) => edit::run(session, args),
            Self::Move(args) => order::run(session, args),
            Self::Delete(args) => delete::run(session, args),
        }
    }
}

/// Returns the category with a path segment.
pub(super) fn find(session: &mut Session, slug: &str) -> Result<Category, Failure> {
    let lang = session.lang;
    let slug = slug.trim().to_lowercase();
    let found = catalog::category_by_slug(&mut session.conn, &slug).map_err(explained(lang))?;
    found.ok_or_else(|| {
        Failure::new(Exit::NothingFound, text(lang, "error-catalog-no-category"))
            .hinted(text(lang, "cli-hint-category-list"))
    })
}

/// Writes categories as a table; `all` names those above them.
fn table(session: &Session, shown: &[Category], all: &[Category]) -> Table {
    let lang = session.lang;
    let columns = ["slug", "name", "name_en", "parent", "position"];
    Table::new(lang, "categories", &columns).with_rows(shown, |category| {
        let above = all.iter().find(|it| Some(it.id) == category.parent_id);
        vec![
            (&category.slug).into(),
            (&category.name).into(),
            (&category.name_en).into(),
            above.map_or(Cell::Nothing, |above| (&above.slug).into()),
            category.position.into(),
        ]
    })
}

/// Answers with a category as it is now.
fn answer(session: &mut Session, category: Category, remark: String) -> Result<Answer, Failure> {
    let lang = session.lang;
    let all = catalog::categories(&mut session.conn).map_err(explained(lang))?;
    let table = table(session, &[category], &all);
    Ok(Answer::document(Document::List(table)).remark(remark))
}
