//! `admin-tui content home`: the modules of the home page.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use shop_core::{
    content::{self, HomeModule, ModuleEdit, ModuleKind, Piece},
    ids::HomeModuleId,
    messages::{Lang, text_with},
};

use super::input::{Days, To, missing, refused, words_of};
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Table},
    input::names,
    session::Session,
};

/// What can be done with the modules of the home page.
#[derive(Debug, Clone, Subcommand)]
pub enum HomeCommand {
    /// List the modules in their order
    List,
    /// Add a module behind the others
    Add(AddArgs),
    /// Change a module
    Edit(EditArgs),
    /// Switch a module on
    Publish(ModuleArgs),
    /// Switch a module off
    Unpublish(ModuleArgs),
    /// Move a module among the others
    Move(MoveArgs),
    /// Delete a module
    Delete(ModuleArgs),
}

/// Which module.
#[derive(Debug, Clone, Args)]
pub struct ModuleArgs {
    /// The number of the module
    id: i64,
}

/// What a module says and shows.
#[derive(Debug, Clone, Args)]
pub struct LookArgs {
    /// The title in Indonesian
    #[arg(long)]
    title: Option<String>,
    /// The title in English
    #[arg(long)]
    title_en: Option<String>,
    /// A file with the text, Markdown, in the language of `--lang`; `-` reads standard input
    #[arg(long)]
    file: Option<PathBuf>,
    /// How many things it shows
    #[arg(long)]
    count: Option<i64>,
    /// The path name of the category or collection it shows
    #[arg(long, value_name = "SLUG")]
    of: Option<String>,
    /// From when until when it is shown.
    #[command(flatten)]
    days: Days,
}

/// A new module.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// What it shows
    #[arg(value_parser = names(ModuleKind::ALL, ModuleKind::as_str))]
    kind: ModuleKind,
    /// Prepare it unseen; `publish` puts it onto the web
    #[arg(long)]
    hidden: bool,
    /// How it looks.
    #[command(flatten)]
    look: LookArgs,
}

/// What changes about a module.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// Which module.
    #[command(flatten)]
    module: ModuleArgs,
    /// How it looks.
    #[command(flatten)]
    look: LookArgs,
}

/// Where a module goes.
#[derive(Debug, Clone, Args)]
pub struct MoveArgs {
    /// Which module.
    #[command(flatten)]
    module: ModuleArgs,
    /// Where it goes.
    #[command(flatten)]
    to: To,
}

impl HomeCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        let lang = session.lang;
        match self {
            Self::List => {
                let modules = modules(session)?;
                Ok(Answer::list(lang, table(session, &modules)))
            }
            Self::Add(args) => {
                let mut new = ModuleEdit::usual(args.kind);
                new.shown = !args.hidden;
                apply(session, &args.look, &mut new)?;
                let Session { conn, now, by, .. } = session;
                let made = content::add_home_module(conn, *now, by, &new).map_err(refused(lang))?;
                done(session, "cli-module-added", &made.name(lang))
            }
            Self::Edit(args) => {
                let before = find(session, args.module.id)?;
                let mut edit = ModuleEdit::of(&before);
                apply(session, &args.look, &mut edit)?;
                save(session, &before, &edit, "cli-module-edited")
            }
            Self::Publish(args) => switch(session, args, true),
            Self::Unpublish(args) => switch(session, args, false),
            Self::Move(args) => {
                let module = find(session, args.module.id)?;
                let Session { conn, now, by, .. } = session;
                content::move_home_module(conn, *now, by, module.id, args.to.to)
                    .map_err(refused(lang))?;
                done(session, "cli-module-moved", &module.name(lang))
            }
            Self::Delete(args) => {
                let module = find(session, args.id)?;
                let Session { conn, now, by, .. } = session;
                content::delete_home_module(conn, *now, by, module.id).map_err(refused(lang))?;
                done(session, "cli-module-deleted", &module.name(lang))
            }
        }
    }
}

fn modules(session: &mut Session) -> Result<Vec<HomeModule>, Failure> {
    content::home_modules(&mut session.conn, &session.by).map_err(refused(session.lang))
}

fn find(session: &mut Session, id: i64) -> Result<HomeModule, Failure> {
    let lang = session.lang;
    modules(session)?
        .into_iter()
        .find(|module| module.id == HomeModuleId(id))
        .ok_or_else(|| missing(lang, Piece::HomeModule))
}

fn apply(session: &mut Session, look: &LookArgs, edit: &mut ModuleEdit) -> Result<(), Failure> {
    let lang = session.lang;
    if let Some(title) = &look.title {
        edit.title.clone_from(title);
    }
    if let Some(title) = &look.title_en {
        edit.title_en.clone_from(title);
    }
    if let Some(file) = &look.file {
        let words = words_of(lang, file)?;
        match lang {
            Lang::Id => edit.body = words,
            Lang::En => edit.body_en = words,
        }
    }
    if let Some(count) = look.count {
        edit.count = count;
    }
    if let Some(slug) = &look.of {
        edit.subject_id = Some(subject(session, edit.kind, slug)?);
    }
    (edit.starts_at, edit.ends_at) = look.days.read(lang, (edit.starts_at, edit.ends_at))?;
    Ok(())
}

/// Returns the number of the category or collection with a path name.
fn subject(session: &mut Session, kind: ModuleKind, slug: &str) -> Result<i64, Failure> {
    let lang = session.lang;
    content::subject_by_slug(&mut session.conn, kind, slug)
        .map_err(explained(lang))?
        .ok_or_else(|| refused(lang)(content::ContentError::NoSubject))
}

fn save(
    session: &mut Session,
    before: &HomeModule,
    edit: &ModuleEdit,
    key: &str,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let after = content::edit_home_module(conn, *now, by, before.id, before.version, edit)
        .map_err(refused(lang))?;
    done(session, key, &after.name(lang))
}

fn switch(session: &mut Session, args: &ModuleArgs, shown: bool) -> Result<Answer, Failure> {
    let before = find(session, args.id)?;
    let edit = ModuleEdit {
        shown,
        ..ModuleEdit::of(&before)
    };
    let key = if shown {
        "cli-module-published"
    } else {
        "cli-module-unpublished"
    };
    save(session, &before, &edit, key)
}

fn table(session: &Session, modules: &[HomeModule]) -> Table {
    let (lang, now) = (session.lang, session.now);
    let columns = [
        "id",
        "kind",
        "title",
        "count",
        "on",
        "from",
        "until",
        "shown_now",
    ];
    Table::new(lang, "modules", &columns).with_rows(modules, |module| {
        vec![
            Cell::Id(module.id.0),
            Cell::coded(module.kind.as_str(), module.kind.label(lang)),
            module.title(lang).into(),
            module.count.into(),
            module.shown.into(),
            module.starts_at.into(),
            module.ends_at.into(),
            module.is_current(now).into(),
        ]
    })
}

fn done(session: &mut Session, key: &str, name: &str) -> Result<Answer, Failure> {
    let modules = modules(session)?;
    let remark = text_with(session.lang, key, &[("name", name)]);
    Ok(Answer::document(Document::List(table(session, &modules))).remark(remark))
}
