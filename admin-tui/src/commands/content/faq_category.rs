//! `admin-tui content faq-category`: categories of frequent questions.

use clap::{Args, Subcommand};
use shop_core::{
    content::{self, FaqCategory, FaqCategoryTexts, FaqSection, Piece},
    messages::{Lang, text_with},
};

use super::input::{To, missing, refused};
use crate::commands::{
    answer::{Answer, Failure},
    formats::{Document, Table},
    session::Session,
};

/// What can be done with categories of frequent questions.
#[derive(Debug, Clone, Subcommand)]
pub enum FaqCategoryCommand {
    /// List the categories in their order
    List,
    /// Add a category
    Add(NameArgs),
    /// Change the names of a category
    Edit(EditArgs),
    /// Move a category among the others
    Move(MoveArgs),
    /// Delete a category that has no questions
    Delete(CategoryArgs),
}

/// Which category.
#[derive(Debug, Clone, Args)]
pub struct CategoryArgs {
    /// The path name of the category
    #[arg(value_name = "SLUG")]
    category: String,
}

/// What a category is called.
#[derive(Debug, Clone, Args)]
pub struct NameArgs {
    /// The name in Indonesian
    #[arg(long)]
    name: String,
    /// The name in English
    #[arg(long, default_value = "")]
    name_en: String,
}

/// What changes about a category.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// Which category.
    #[command(flatten)]
    category: CategoryArgs,
    /// The name in Indonesian
    #[arg(long)]
    name: Option<String>,
    /// The name in English
    #[arg(long)]
    name_en: Option<String>,
}

/// Where a category goes.
#[derive(Debug, Clone, Args)]
pub struct MoveArgs {
    /// Which category.
    #[command(flatten)]
    category: CategoryArgs,
    /// Where it goes.
    #[command(flatten)]
    to: To,
}

impl FaqCategoryCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        let lang = session.lang;
        match self {
            Self::List => Ok(Answer::list(lang, table(lang, &sections(session)?))),
            Self::Add(args) => {
                let texts = FaqCategoryTexts {
                    name: args.name.clone(),
                    name_en: args.name_en.clone(),
                };
                let Session { conn, now, by, .. } = session;
                let made =
                    content::add_faq_category(conn, *now, by, &texts).map_err(refused(lang))?;
                done(session, "cli-faq-category-added", &made.name)
            }
            Self::Edit(args) => {
                let before = find(session, &args.category.category)?;
                let texts = FaqCategoryTexts {
                    name: args.name.clone().unwrap_or(before.name),
                    name_en: args.name_en.clone().unwrap_or(before.name_en),
                };
                let (id, version) = (before.id, before.version);
                let Session { conn, now, by, .. } = session;
                let made = content::edit_faq_category(conn, *now, by, id, version, &texts)
                    .map_err(refused(lang))?;
                done(session, "cli-faq-category-edited", &made.name)
            }
            Self::Move(args) => {
                let before = find(session, &args.category.category)?;
                let Session { conn, now, by, .. } = session;
                content::move_faq_category(conn, *now, by, before.id, args.to.to)
                    .map_err(refused(lang))?;
                done(session, "cli-faq-category-moved", &before.name)
            }
            Self::Delete(args) => {
                let before = find(session, &args.category)?;
                let Session { conn, now, by, .. } = session;
                content::delete_faq_category(conn, *now, by, before.id).map_err(refused(lang))?;
                done(session, "cli-faq-category-deleted", &before.name)
            }
        }
    }
}

fn sections(session: &mut Session) -> Result<Vec<FaqSection>, Failure> {
    content::faq_sections(&mut session.conn, &session.by).map_err(refused(session.lang))
}

fn find(session: &mut Session, slug: &str) -> Result<FaqCategory, Failure> {
    let lang = session.lang;
    sections(session)?
        .into_iter()
        .map(|section| section.category)
        .find(|category| category.slug == slug)
        .ok_or_else(|| missing(lang, Piece::FaqCategory))
}

fn table(lang: Lang, sections: &[FaqSection]) -> Table {
    let columns = ["slug", "name", "name_en", "questions", "published"];
    Table::new(lang, "faq_categories", &columns).with_rows(sections, |section| {
        let shown = section
            .questions
            .iter()
            .filter(|entry| entry.published)
            .count();
        vec![
            (&section.category.slug).into(),
            (&section.category.name).into(),
            (&section.category.name_en).into(),
            section.questions.len().into(),
            shown.into(),
        ]
    })
}

fn done(session: &mut Session, key: &str, name: &str) -> Result<Answer, Failure> {
    let lang = session.lang;
    let left = Document::List(table(lang, &sections(session)?));
    Ok(Answer::document(left).remark(text_with(lang, key, &[("name", name)])))
}
