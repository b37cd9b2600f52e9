//! `admin-tui content faq`: frequent questions.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use shop_core::{
    content::{self, FaqEntry, FaqSection, FaqTexts, Piece, to_lines},
    ids::{FaqCategoryId, FaqId},
    messages::{Lang, text_with},
};

use super::input::{To, missing, refused, words_of};
use crate::commands::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// What can be done with frequent questions.
#[derive(Debug, Clone, Subcommand)]
pub enum FaqCommand {
    /// List the questions by category
    List,
    /// Show a question and its answer
    Show(QuestionArgs),
    /// Add a question, as a draft
    Add(AddArgs),
    /// Change a question
    Edit(EditArgs),
    /// Put a question on the web
    Publish(QuestionArgs),
    /// Take a question off the web
    Unpublish(QuestionArgs),
    /// Move a question among those of its category
    Move(MoveArgs),
    /// Delete a question
    Delete(QuestionArgs),
}

/// Which question.
#[derive(Debug, Clone, Args)]
pub struct QuestionArgs {
    /// The number of the question
    id: i64,
}

/// A new question.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// The path name of its category
    #[arg(long)]
    category: String,
    /// The question in Indonesian
    #[arg(long)]
    question: String,
    /// The question in English
    #[arg(long, default_value = "")]
    question_en: String,
    /// A file with the answer in Indonesian, Markdown; `-` reads standard input
    #[arg(long)]
    file: PathBuf,
    /// A file with the answer in English, Markdown
    #[arg(long)]
    file_en: Option<PathBuf>,
}

/// What changes about a question.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// Which question.
    #[command(flatten)]
    question_id: QuestionArgs,
    /// The path name of its category
    #[arg(long)]
    category: Option<String>,
    /// The question in Indonesian
    #[arg(long)]
    question: Option<String>,
    /// The question in English
    #[arg(long)]
    question_en: Option<String>,
    /// A file with the answer, Markdown, in the language of `--lang`; `-` reads standard input
    #[arg(long)]
    file: Option<PathBuf>,
}

/// Where a question goes.
#[derive(Debug, Clone, Args)]
pub struct MoveArgs {
    /// Which question.
    #[command(flatten)]
    question: QuestionArgs,
    /// Where it goes.
    #[command(flatten)]
    to: To,
}

impl FaqCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        let lang = session.lang;
        match self {
            Self::List => {
                let sections = sections(session)?;
                Ok(Answer::list(lang, table(lang, &sections, |_| true)))
            }
            Self::Show(args) => show(session, args),
            Self::Add(args) => add(session, args),
            Self::Edit(args) => edit(session, args),
            Self::Publish(args) => set_shown(session, args, true),
            Self::Unpublish(args) => set_shown(session, args, false),
            Self::Move(args) => {
                let id = FaqId(args.question.id);
                let Session { conn, now, by, .. } = session;
                content::move_question(conn, *now, by, id, args.to.to).map_err(refused(lang))?;
                changed(session, id, "cli-question-moved")
            }
            Self::Delete(args) => {
                let Session { conn, now, by, .. } = session;
                content::delete_question(conn, *now, by, FaqId(args.id)).map_err(refused(lang))?;
                let sections = sections(session)?;
                let left = Document::List(table(lang, &sections, |_| true));
                let id = args.id.to_string();
                let remark = text_with(lang, "cli-question-deleted", &[("id", &id)]);
                Ok(Answer::document(left).remark(remark))
            }
        }
    }
}

fn sections(session: &mut Session) -> Result<Vec<FaqSection>, Failure> {
    content::faq_sections(&mut session.conn, &session.by).map_err(refused(session.lang))
}

fn table(lang: Lang, sections: &[FaqSection], wanted: impl Fn(&FaqEntry) -> bool) -> Table {
    let columns = ["id", "category", "question", "published", "letters"];
    let rows = sections.iter().flat_map(|section| {
        let category = &section.category;
        section.questions.iter().map(move |entry| (category, entry))
    });
    let rows: Vec<_> = rows.filter(|(_, entry)| wanted(entry)).collect();
    Table::new(lang, "questions", &columns).with_rows(rows, |(category, entry)| {
        vec![
            Cell::Id(entry.id.0),
            (&category.slug).into(),
            entry.question(lang).into(),
            entry.published.into(),
            entry.answer(lang).chars().count().into(),
        ]
    })
}

fn find(session: &mut Session, id: i64) -> Result<FaqEntry, Failure> {
    let lang = session.lang;
    sections(session)?
        .into_iter()
        .flat_map(|section| section.questions)
        .find(|entry| entry.id.0 == id)
        .ok_or_else(|| missing(lang, Piece::Question))
}

fn category(session: &mut Session, slug: &str) -> Result<FaqCategoryId, Failure> {
    let lang = session.lang;
    sections(session)?
        .into_iter()
        .find(|section| section.category.slug == slug)
        .map(|section| section.category.id)
        .ok_or_else(|| missing(lang, Piece::FaqCategory))
}

fn show(session: &mut Session, args: &QuestionArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let entry = find(session, args.id)?;
    let facts = vec![
        Fact::new("id", Cell::Id(entry.id.0)),
        Fact::new("question", &entry.question),
        Fact::new("question_en", &entry.question_en),
        Fact::new("published", entry.published),
        Fact::new("path", format!("/faq#t{}", entry.id)),
    ];
    let lines = to_lines(entry.answer(lang));
    let lines =
        Table::new(lang, "lines", &["line"]).with_rows(lines, |(_, line)| vec![line.into()]);
    let tables = vec![lines];
    Ok(Answer::document(Document::Sheet { facts, tables }))
}

fn add(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let texts = FaqTexts {
        category: category(session, &args.category)?,
        question: args.question.clone(),
        question_en: args.question_en.clone(),
        answer: words_of(lang, &args.file)?,
        answer_en: match &args.file_en {
            Some(file) => words_of(lang, file)?,
            None => String::new(),
        },
    };
    let Session { conn, now, by, .. } = session;
    let entry = content::add_question(conn, *now, by, &texts).map_err(refused(lang))?;
    changed(session, entry.id, "cli-question-added")
}

fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = find(session, args.question_id.id)?;
    let mut texts = FaqTexts::of(&before);
    if let Some(slug) = &args.category {
        texts.category = category(session, slug)?;
    }
    if let Some(question) = &args.question {
        texts.question.clone_from(question);
    }
    if let Some(question) = &args.question_en {
        texts.question_en.clone_from(question);
    }
    if let Some(file) = &args.file {
        let answer = words_of(lang, file)?;
        match lang {
            Lang::Id => texts.answer = answer,
            Lang::En => texts.answer_en = answer,
        }
    }
    let Session { conn, now, by, .. } = session;
    content::edit_question(conn, *now, by, before.id, before.version, &texts)
        .map_err(refused(lang))?;
    changed(session, before.id, "cli-question-edited")
}

fn set_shown(session: &mut Session, args: &QuestionArgs, shown: bool) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = FaqId(args.id);
    let Session { conn, now, by, .. } = session;
    content::show_question(conn, *now, by, id, shown).map_err(refused(lang))?;
    let key = if shown {
        "cli-question-published"
    } else {
        "cli-question-unpublished"
    };
    changed(session, id, key)
}

fn changed(session: &mut Session, id: FaqId, key: &str) -> Result<Answer, Failure> {
    let lang = session.lang;
    let sections = sections(session)?;
    let table = table(lang, &sections, |entry| entry.id == id);
    let remark = text_with(lang, key, &[("id", &id.to_string())]);
    Ok(Answer::document(Document::List(table)).remark(remark))
}
