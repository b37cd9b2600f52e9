//! Changing pages from the command line.

use std::path::PathBuf;

use clap::Args;
use shop_core::{
    content::{self, NewPage, PageEdit, WhenLinked},
    messages::{Lang, text_with},
};

use super::{
    input::{To, refused, words_of},
    page::{PageArgs, find, table},
};
use crate::commands::{
    answer::{Answer, Failure},
    formats::Document,
    session::Session,
};

/// A new page.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// The title in Indonesian
    #[arg(long)]
    title: String,
    /// The title in English; without one the English web shows the Indonesian texts
    #[arg(long, default_value = "")]
    title_en: String,
    /// The path segment; made of the title without one
    #[arg(long, default_value = "")]
    slug: String,
    /// A file with the text in Indonesian, Markdown; `-` reads standard input
    #[arg(long)]
    file: Option<PathBuf>,
    /// A file with the text in English, Markdown
    #[arg(long)]
    file_en: Option<PathBuf>,
}

/// What changes about a page.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// Which page.
    #[command(flatten)]
    page: PageArgs,
    /// The title, in the language of `--lang`
    #[arg(long)]
    title: Option<String>,
    /// A file with the text, Markdown, in the language of `--lang`; `-` reads standard input
    #[arg(long)]
    file: Option<PathBuf>,
}

/// Where a page goes.
#[derive(Debug, Clone, Args)]
pub struct MoveArgs {
    /// Which page.
    #[command(flatten)]
    page: PageArgs,
    /// Where it goes.
    #[command(flatten)]
    to: To,
}

/// Which page goes for good.
#[derive(Debug, Clone, Args)]
pub struct DeleteArgs {
    /// Which page.
    #[command(flatten)]
    page: PageArgs,
    /// Delete it although menus or banners lead to it; the web leaves those out
    #[arg(long)]
    even_if_linked: bool,
}

/// Which earlier text.
#[derive(Debug, Clone, Args)]
pub struct RestoreArgs {
    /// Which page.
    #[command(flatten)]
    page: PageArgs,
    /// The number of the text, as `content page show` lists it for the language of `--lang`
    version: i64,
}

pub(super) fn add(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let new = NewPage {
        slug: args.slug.clone(),
        title: args.title.clone(),
        title_en: args.title_en.clone(),
        body: body(lang, args.file.as_ref())?,
        body_en: body(lang, args.file_en.as_ref())?,
    };
    let Session { conn, now, by, .. } = session;
    let row = content::add_page(conn, *now, by, &new).map_err(refused(lang))?;
    changed(session, "cli-page-added", &row.page.slug)
}

fn body(lang: Lang, file: Option<&PathBuf>) -> Result<String, Failure> {
    file.map_or_else(|| Ok(String::new()), |file| words_of(lang, file))
}

pub(super) fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let row = find(session, &args.page.page)?.row;
    let before = row.text(lang).clone();
    let edit = PageEdit {
        title: args.title.clone().unwrap_or(before.title),
        body: match &args.file {
            Some(file) => words_of(lang, file)?,
            None => before.body,
        },
    };
    let Session { conn, now, by, .. } = session;
    content::edit_page(conn, *now, by, row.page.id, lang, before.version, &edit)
        .map_err(refused(lang))?;
    changed(session, "cli-page-edited", &row.page.slug)
}

pub(super) fn untranslate(session: &mut Session, args: &PageArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let row = find(session, &args.page)?.row;
    let version = row.text(Lang::En).version;
    let Session { conn, now, by, .. } = session;
    content::drop_translation(conn, *now, by, row.page.id, version).map_err(refused(lang))?;
    changed(session, "cli-page-untranslated", &row.page.slug)
}

pub(super) fn publish(session: &mut Session, args: &PageArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let page = find(session, &args.page)?.row.page;
    let Session { conn, now, by, .. } = session;
    content::publish_page(conn, *now, by, page.id).map_err(refused(lang))?;
    changed(session, "cli-page-published", &page.slug)
}

pub(super) fn unpublish(session: &mut Session, args: &PageArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let view = find(session, &args.page)?;
    let page = view.row.page;
    let Session { conn, now, by, .. } = session;
    content::unpublish_page(conn, *now, by, page.id).map_err(refused(lang))?;
    let answer = changed(session, "cli-page-unpublished", &page.slug)?;
    Ok(left_out(lang, answer, &view.linked))
}

pub(super) fn shift(session: &mut Session, args: &MoveArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let page = find(session, &args.page.page)?.row.page;
    let Session { conn, now, by, .. } = session;
    content::move_page(conn, *now, by, page.id, args.to.to).map_err(refused(lang))?;
    let rows = content::pages(&mut session.conn, &session.by).map_err(refused(lang))?;
    Ok(Answer::list(lang, table(lang, &rows)))
}

pub(super) fn delete(session: &mut Session, args: &DeleteArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let view = find(session, &args.page.page)?;
    let page = view.row.page;
    let when = if args.even_if_linked {
        WhenLinked::DeleteAnyway
    } else {
        WhenLinked::Refuse
    };
    let Session { conn, now, by, .. } = session;
    content::delete_page(conn, *now, by, page.id, when).map_err(refused(lang))?;
    let rows = content::pages(&mut session.conn, &session.by).map_err(refused(lang))?;
    let remark = text_with(lang, "cli-page-deleted", &[("slug", &page.slug)]);
    let answer = Answer::document(Document::List(table(lang, &rows))).remark(remark);
    Ok(left_out(lang, answer, &view.linked))
}

pub(super) fn restore(session: &mut Session, args: &RestoreArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let row = find(session, &args.page.page)?.row;
    let version = row.text(lang).version;
    let Session { conn, now, by, .. } = session;
    content::restore_version(conn, *now, by, row.page.id, lang, version, args.version)
        .map_err(refused(lang))?;
    changed(session, "cli-page-restored", &row.page.slug)
}

fn changed(session: &mut Session, key: &str, slug: &str) -> Result<Answer, Failure> {
    let lang = session.lang;
    let row = find(session, slug)?.row;
    let remark = text_with(lang, key, &[("slug", slug)]);
    Ok(Answer::document(Document::List(table(lang, &[row]))).remark(remark))
}

/// Says which links the web leaves out from now on.
fn left_out(lang: Lang, answer: Answer, linked: &[String]) -> Answer {
    if linked.is_empty() {
        return answer;
    }
    let from = linked.join(", ");
    answer.remark(text_with(lang, "cli-links-left-out", &[("from", &from)]))
}
