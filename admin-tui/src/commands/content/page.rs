//! `admin-tui content page`: pages, their texts and versions.

use clap::{Args, Subcommand};
use shop_core::{
    content::{self, PageRow, PageView, Piece, to_lines},
    messages::Lang,
};

use super::{
    input::{missing, refused},
    page_change::{self, AddArgs, DeleteArgs, EditArgs, MoveArgs, RestoreArgs},
};
use crate::commands::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// What can be done with pages. Texts are read and written in the language
/// of `--lang`.
#[derive(Debug, Clone, Subcommand)]
pub enum PageCommand {
    /// List the pages in their order
    List,
    /// Show a page, the text being worked on, and the texts it had
    Show(PageArgs),
    /// Add a page, as a draft
    Add(AddArgs),
    /// Change title or text being worked on, in the language of `--lang`
    Edit(EditArgs),
    /// Take the English texts out of what is being worked on
    Untranslate(PageArgs),
    /// Put the texts being worked on onto the web
    Publish(PageArgs),
    /// Take a page off the web
    Unpublish(PageArgs),
    /// Move a page among the others
    Move(MoveArgs),
    /// Delete a page
    Delete(DeleteArgs),
    /// Work on an earlier text again
    Restore(RestoreArgs),
}

/// Which page.
#[derive(Debug, Clone, Args)]
pub struct PageArgs {
    /// The path segment of the page
    #[arg(value_name = "SLUG")]
    pub page: String,
}

impl PageCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List => list(session),
            Self::Show(args) => show(session, args),
            Self::Add(args) => page_change::add(session, args),
            Self::Edit(args) => page_change::edit(session, args),
            Self::Untranslate(args) => page_change::untranslate(session, args),
            Self::Publish(args) => page_change::publish(session, args),
            Self::Unpublish(args) => page_change::unpublish(session, args),
            Self::Move(args) => page_change::shift(session, args),
            Self::Delete(args) => page_change::delete(session, args),
            Self::Restore(args) => page_change::restore(session, args),
        }
    }
}

/// Finds the page a person names.
pub(super) fn find(session: &mut Session, slug: &str) -> Result<PageView, Failure> {
    let lang = session.lang;
    let slug = slug.trim().trim_matches('/');
    let slug = slug.strip_prefix("halaman/").unwrap_or(slug);
    content::page_by_slug(&mut session.conn, &session.by, slug)
        .map_err(refused(lang))?
        .ok_or_else(|| missing(lang, Piece::Page))
}

fn list(session: &mut Session) -> Result<Answer, Failure> {
    let lang = session.lang;
    let rows = content::pages(&mut session.conn, &session.by).map_err(refused(lang))?;
    Ok(Answer::list(lang, table(lang, &rows)))
}

/// Writes pages as a table.
pub(super) fn table(lang: Lang, rows: &[PageRow]) -> Table {
    let columns = ["slug", "path", "title", "state", "built_in", "published_at"];
    Table::new(lang, "pages", &columns).with_rows(rows, |row| {
        let state = row.state();
        vec![
            (&row.page.slug).into(),
            row.page.path().into(),
            row.title(lang).into(),
            Cell::coded(state.as_str(), state.label(lang)),
            row.page.built_in.into(),
            row.page.published_at.into(),
        ]
    })
}

fn show(session: &mut Session, args: &PageArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let view = find(session, &args.page)?;
    let row = &view.row;
    let text = row.text(lang);
    let mut versions = Vec::new();
    for written in [Lang::Id, Lang::En] {
        let of = content::versions(&mut session.conn, &session.by, row.page.id, written)
            .map_err(refused(lang))?;
        versions.extend(of);
    }
    let state = row.state();
    let facts = vec![
        Fact::new("slug", &row.page.slug),
        Fact::new("path", row.page.path()),
        Fact::new("state", Cell::coded(state.as_str(), state.label(lang))),
        Fact::new("title", &row.text(Lang::Id).title),
        Fact::new("title_en", &row.text(Lang::En).title),
        Fact::new("published_at", row.page.published_at),
        Fact::new("linked", view.linked.join("; ")),
    ];
    let lines = Table::new(lang, "lines", &["line"])
        .with_rows(to_lines(&text.body), |(_, line)| vec![line.into()]);
    let columns = ["lang", "version", "at", "by", "title", "letters"];
    let versions = Table::new(lang, "versions", &columns).with_rows(versions, |version| {
        vec![
            version.lang.as_str().into(),
            Cell::Id(version.number),
            version.at.into(),
            version.actor.into(),
            version.title.into(),
            version.body.chars().count().into(),
        ]
    });
    let tables = vec![lines, versions];
    Ok(Answer::document(Document::Sheet { facts, tables }))
}
