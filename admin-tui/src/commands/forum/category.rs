//! `admin-tui forum category`: adding, changing, ordering, locking.

use clap::{Args, Subcommand};
use shop_core::{
    actor::Permission,
    db::Conn,
    forum::{self, Audience, ForumCategory, ForumCategoryEdit, ForumCategoryError, Reader},
    messages::{Lang, text_with},
};

use super::listed;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Table},
    input::names,
    session::Session,
};

/// What can be done with categories of the forum.
#[derive(Debug, Clone, Subcommand)]
pub enum CategoryCommand {
    /// List the categories in their order
    List,
    /// Add a category
    Add(AddArgs),
    /// Change a category
    Edit(EditArgs),
    /// Delete a category in which no topic stands
    Delete {
        /// The category, by its part of an address
        #[arg(value_name = "SLUG")]
        category: String,
    },
}

/// A new category.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// Its name
    name: String,
    /// What it says besides.
    #[command(flatten)]
    about: About,
}

/// What is changed of a category; the rest stays.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// The category, by its part of an address
    #[arg(value_name = "SLUG")]
    category: String,
    /// Its name
    #[arg(long)]
    name: Option<String>,
    /// What it says besides.
    #[command(flatten)]
    about: About,
}

/// What a category says besides its name.
#[derive(Debug, Clone, Args)]
pub struct About {
    /// Its name in English
    #[arg(long)]
    name_en: Option<String>,
    /// What is talked about in it
    #[arg(long)]
    description: Option<String>,
    /// The same in English
    #[arg(long)]
    description_en: Option<String>,
    /// Its place in the order
    #[arg(long)]
    position: Option<i64>,
    /// Who may read it
    #[arg(long, value_parser = names(Audience::ALL, Audience::as_str))]
    audience: Option<Audience>,
    /// Whether everything members write is looked at first
    #[arg(long, value_name = "true|false")]
    premoderated: Option<bool>,
    /// Whether members can no longer write in it
    #[arg(long, value_name = "true|false")]
    locked: Option<bool>,
}

impl CategoryCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        let lang = session.lang;
        match self {
            Self::List => {
                session.require(Permission::Moderate)?;
                let found =
                    forum::categories(&mut session.conn, Reader::Staff).map_err(explained(lang))?;
                Ok(Answer::list(lang, table(lang, &found)))
            }
            Self::Add(args) => {
                let edit = args.about.over(ForumCategoryEdit {
                    name: args.name.clone(),
                    ..ForumCategoryEdit::default()
                });
                let Session { conn, now, by, .. } = session;
                let made =
                    forum::create_category(conn, *now, by, &edit).map_err(explained(lang))?;
                Ok(saved(lang, made))
            }
            Self::Delete { category } => {
                let Session { conn, now, by, .. } = session;
                let before = named(conn, lang, category)?;
                forum::delete_category(conn, *now, by, before.id).map_err(explained(lang))?;
                let remark = text_with(
                    lang,
                    "cli-forum-category-deleted",
                    &[("name", &before.name)],
                );
                Ok(listed(table(lang, &[])).remark(remark))
            }
            Self::Edit(args) => {
                let Session { conn, now, by, .. } = session;
                let before = named(conn, lang, &args.category)?;
                let mut edit = args.about.over(before.as_edit());
                if let Some(name) = &args.name {
                    edit.name.clone_from(name);
                }
                let after = forum::edit_category(conn, *now, by, before.id, before.version, &edit)
                    .map_err(explained(lang))?;
                Ok(saved(lang, after))
            }
        }
    }
}

/// Returns the category of an address.
fn named(conn: &mut Conn, lang: Lang, slug: &str) -> Result<ForumCategory, Failure> {
    forum::category_by_slug(conn, Reader::Staff, slug)
        .map_err(explained(lang))?
        .ok_or_else(|| Failure {
            exit: Exit::NothingFound,
            ..explained(lang)(ForumCategoryError::NotFound)
        })
}

impl About {
    /// Returns what a category says with these changes.
    fn over(&self, mut edit: ForumCategoryEdit) -> ForumCategoryEdit {
        let put = |text: &Option<String>, place: &mut String| {
            if let Some(text) = text {
                place.clone_from(text);
            }
        };
        put(&self.name_en, &mut edit.name_en);
        put(&self.description, &mut edit.description);
        put(&self.description_en, &mut edit.description_en);
        edit.position = self.position.or(edit.position);
        edit.audience = self.audience.unwrap_or(edit.audience);
        edit.premoderated = self.premoderated.unwrap_or(edit.premoderated);
        edit.locked = self.locked.unwrap_or(edit.locked);
        edit
    }
}

fn saved(lang: Lang, category: ForumCategory) -> Answer {
    let remark = text_with(
        lang,
        "cli-forum-category",
        &[("name", category.title(lang))],
    );
    listed(table(lang, &[category])).remark(remark)
}

fn table(lang: Lang, categories: &[ForumCategory]) -> Table {
    let columns = [
        "category",
        "name",
        "name_en",
        "description",
        "position",
        "audience",
        "premoderated",
        "locked",
    ];
    Table::new(lang, "categories", &columns).with_rows(categories, |category| {
        vec![
            (&category.slug).into(),
            (&category.name).into(),
            (&category.name_en).into(),
            (&category.description).into(),
            category.position.into(),
            Cell::coded(category.audience.as_str(), category.audience.label(lang)),
            Cell::Flag(category.premoderated),
            Cell::Flag(category.locked),
        ]
    })
}
