//! From what was filled in to a deed.

use shop_core::{
    content::{
        FaqCategory, FaqCategoryTexts, FaqEntry, FaqTexts, Menu, ModuleEdit, ModuleKind, NewPage,
        PageEdit, PageRow, Placement,
    },
    ids::{BannerId, FaqCategoryId, HomeModuleId, MenuItemId, PromotionId},
    media::StoredMedia,
    messages::{Explain, Lang, text},
    time::{Timestamp, parse_day},
};

use super::{Act, Key};
use crate::{
    app::model::Scene,
    widgets::form::{Answers, FieldError},
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    /// A new page.
    NewPage,
    /// The titles of a page.
    Titles(Box<PageRow>),
    /// A new question.
    NewQuestion,
    /// Another text of a question.
    Question(Box<FaqEntry>),
    /// A new category of questions.
    NewCategory,
    /// Other names of a category of questions.
    Category(FaqCategory),
    /// A link of a menu, none for a new one, and where it led.
    Link(Option<(MenuItemId, i64)>, String),
    /// A module of the home page; none for a new one.
    Module(Option<(HomeModuleId, i64)>, Box<ModuleEdit>),
    /// A banner, none for a new one, with its picture, whether it is switched
    /// on, and where it led.
    Banner(Option<(BannerId, i64)>, Option<StoredMedia>, bool, String),
    /// A text.
    Write {
        /// Of what.
        key: Key,
        /// In which language.
        lang: Lang,
        /// The version it is based on.
        version: i64,
        /// What it is called.
        name: String,
    },
}

/// A banner as it was filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct BannerDraft {
    /// Where it stands.
    pub placement: Placement,
    /// The file of another picture; empty for the one before.
    pub file: String,
    /// The picture before.
    pub before: Option<StoredMedia>,
    /// What the picture shows, in Indonesian.
    pub alt: String,
    /// What the picture shows, in English.
    pub alt_en: String,
    /// Its words in Indonesian.
    pub headline: String,
    /// Its words in English.
    pub headline_en: String,
    /// Where it leads, as people type it.
    pub target: String,
    /// Whether it is switched on.
    pub shown: bool,
    /// From when on it is shown.
    pub starts_at: Option<Timestamp>,
    /// Until when it is shown.
    pub ends_at: Option<Timestamp>,
    /// The promotion whose dates it follows.
    pub promotion_id: Option<PromotionId>,
}

/// Makes a deed of what was filled in, or says what is wrong with it.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let get = |name: &str| answers.get(name).to_owned();
    Ok(match purpose {
        Purpose::NewPage => Act::AddPage(NewPage {
            slug: get("slug"),
            title: get("title"),
            title_en: get("title-en"),
            body: get("body"),
            body_en: String::new(),
        }),
        Purpose::Titles(row) => {
            let edits = [(Lang::Id, "title"), (Lang::En, "title-en")]
                .into_iter()
                .filter(|(lang, field)| row.text(*lang).title != answers.get(field))
                .map(|(lang, field)| {
                    let text = row.text(lang);
                    let edit = PageEdit {
                        title: get(field),
                        body: text.body.clone(),
                    };
                    (lang, text.version, edit)
                })
                .collect();
            Act::Titles {
                id: row.page.id,
                edits,
                name: get("title"),
            }
        }
        Purpose::NewQuestion => Act::AddQuestion(question(answers)),
        Purpose::Question(entry) => Act::EditQuestion {
            id: entry.id,
            version: entry.version,
            texts: question(answers),
        },
        Purpose::NewCategory => Act::AddCategory(category(answers)),
        Purpose::Category(before) => Act::EditCategory {
            id: before.id,
            version: before.version,
            texts: category(answers),
        },
        Purpose::Link(of, led) => Act::Link {
            of: *of,
            menu: answers.get("menu").parse().unwrap_or(Menu::Header),
            labels: [get("label"), get("label-en")],
            target: target(scene, answers, led)?,
        },
        Purpose::Module(of, before) => module(scene, *of, before, answers)?,
        Purpose::Banner(of, before, shown, led) => {
            let shown = if of.is_none() {
                answers.ticked("shown")
            } else {
                *shown
            };
            let (starts_at, ends_at) = days(scene, answers)?;
            Act::Banner {
                of: *of,
                draft: Box::new(BannerDraft {
                    placement: answers.get("placement").parse().unwrap_or(Placement::Row),
                    file: get("file"),
                    before: before.clone(),
                    alt: get("alt"),
                    alt_en: get("alt-en"),
                    headline: get("title"),
                    headline_en: get("title-en"),
                    target: target(scene, answers, led)?,
                    shown,
                    starts_at,
                    ends_at,
                    promotion_id: answers.get("promotion").parse().ok().map(PromotionId),
                }),
            }
        }
        Purpose::Write {
            key,
            lang,
            version,
            name,
        } => Act::Write {
            key: *key,
            lang: *lang,
            version: *version,
            text: get("body"),
            name: name.clone(),
        },
    })
}

fn question(answers: &Answers) -> FaqTexts {
    let get = |name: &str| answers.get(name).to_owned();
    FaqTexts {
        category: FaqCategoryId(answers.get("category").parse().unwrap_or(0)),
        question: get("title"),
        question_en: get("title-en"),
        answer: get("body"),
        answer_en: get("body-en"),
    }
}

fn category(answers: &Answers) -> FaqCategoryTexts {
    FaqCategoryTexts {
        name: answers.get("title").to_owned(),
        name_en: answers.get("title-en").to_owned(),
    }
}

/// Returns where a link leads: an address that was typed anew, the choice, or
/// the address as it was.
fn target(scene: &Scene, answers: &Answers, led: &str) -> Result<String, Vec<FieldError>> {
    match (answers.get("url"), answers.get("target")) {
        ("", "") => Err(vec![("target", text(scene.lang, "tui-content-no-target"))]),
        (typed, "") => Ok(typed.to_owned()),
        (typed, _) if !typed.is_empty() && typed != led => Ok(typed.to_owned()),
        (_, chosen) => Ok(chosen.to_owned()),
    }
}

fn module(
    scene: &Scene,
    of: Option<(HomeModuleId, i64)>,
    before: &ModuleEdit,
    answers: &Answers,
) -> Result<Act, Vec<FieldError>> {
    let kind: ModuleKind = answers.get("kind").parse().unwrap_or(before.kind);
    let usual = ModuleEdit::usual(kind);
    let count = match answers.get("count") {
        "" => usual.count,
        typed => typed.parse().map_err(|_| {
            let wrong = text(scene.lang, "error-content-count");
            vec![("count", wrong)]
        })?,
    };
    let (starts_at, ends_at) = days(scene, answers)?;
    let edit = ModuleEdit {
        kind,
        title: answers.get("title").to_owned(),
        title_en: answers.get("title-en").to_owned(),
        body: answers.get("body").to_owned(),
        body_en: answers.get("body-en").to_owned(),
        count,
        subject_id: before.subject_id.filter(|_| kind == before.kind),
        shown: if of.is_none() {
            answers.ticked("shown")
        } else {
            before.shown
        },
        starts_at,
        ends_at,
    };
    Ok(Act::Module {
        of,
        edit: Box::new(edit),
        subject: answers.get("subject").to_owned(),
    })
}

type Span = (Option<Timestamp>, Option<Timestamp>);

/// Reads the first and the last day on which something is shown.
fn days(scene: &Scene, answers: &Answers) -> Result<Span, Vec<FieldError>> {
    let mut wrong = Vec::new();
    let mut read = |field: &'static str| match answers.get(field) {
        "" => None,
        typed => match parse_day(typed) {
            Ok(day) => Some(day),
            Err(error) => {
                wrong.push((field, error.explain(scene.lang)));
                None
            }
        },
    };
    let (from, until) = (read("from"), read("until"));
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok((
        from.map(Timestamp::start_of),
        // A day as an instant is its end.
        until.and_then(|day| day.to_string().parse().ok()),
    ))
}
