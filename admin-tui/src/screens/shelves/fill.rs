//! From what was filled in to a deed.

use chrono::NaiveDate;
use shop_core::{
    catalog::{CategoryEdit, CollectionChoice, CollectionEdit, NewCategory},
    ids::{CategoryId, CollectionId},
    messages::{Explain, Lang, text},
    time::{Timestamp, parse_day},
};

use super::{Act, Key, fields::last_day};
use crate::{
    app::model::Scene,
    widgets::form::{Answers, FieldError},
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A new category.
    NewCategory,
    /// Other names of a category, or another place in the tree.
    Category {
        /// The category.
        id: CategoryId,
        /// Its version when it was shown.
        version: i64,
    },
    /// A category is deleted, and its products go elsewhere.
    Empty {
        /// The category.
        id: CategoryId,
        /// Its version when it was shown.
        version: i64,
        /// Its name.
        name: String,
    },
    /// A new collection.
    NewCollection,
    /// A collection changes.
    Collection {
        /// The collection.
        id: CollectionId,
        /// Its version when it was shown.
        version: i64,
        /// What it was then.
        before: Box<CollectionEdit>,
    },
    /// A product goes into a collection.
    Put(CollectionId),
    /// A collection gets another picture, or none.
    Picture(CollectionId),
    /// The catalogue goes into a file.
    Catalogue,
}

/// Makes a deed of what was filled in, or says what is wrong with it.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let get = |name: &str| answers.get(name).to_owned();
    let category = |field: &str| answers.get(field).parse().ok().map(CategoryId);
    Ok(match purpose {
        Purpose::NewCategory => Act::AddCategory(NewCategory {
            name: get("name"),
            name_en: get("name-en"),
            parent_id: category("parent"),
        }),
        Purpose::Category { id, version } => Act::EditCategory {
            id: *id,
            version: *version,
            edit: CategoryEdit {
                name: get("name"),
                name_en: get("name-en"),
                parent_id: category("parent"),
            },
        },
        Purpose::Empty { id, version, name } => Act::DeleteCategory {
            id: *id,
            version: *version,
            to: category("to"),
            name: name.clone(),
        },
        Purpose::NewCollection => Act::AddCollection(Box::new(collection(scene, None, answers)?)),
        Purpose::Collection {
            id,
            version,
            before,
        } => Act::EditCollection {
            id: *id,
            version: *version,
            edit: Box::new(collection(scene, Some(before), answers)?),
        },
        Purpose::Put(id) => Act::Put {
            id: *id,
            typed: get("product"),
        },
        Purpose::Picture(id) => Act::Picture {
            id: *id,
            file: get("file"),
        },
        Purpose::Catalogue => {
            if answers.get("file").is_empty() {
                let sentence = text(scene.lang, "tui-error-file-empty");
                return Err(vec![("file", sentence)]);
            }
            Act::Catalogue {
                scope: answers.get("scope").parse().ok().map(Key::of),
                lang: match answers.get("lang") {
                    "en" => Lang::En,
                    _ => Lang::Id,
                },
                file: get("file"),
            }
        }
    })
}

fn collection(
    scene: &Scene,
    before: Option<&CollectionEdit>,
    answers: &Answers,
) -> Result<CollectionEdit, Vec<FieldError>> {
    let get = |name: &str| answers.get(name).to_owned();
    let choice: CollectionChoice = answers
        .get("choice")
        .parse()
        .map_err(|_| vec![("choice", text(scene.lang, "tui-error-choose"))])?;
    let rule_days = match answers.get("days") {
        "" => 0,
        typed => typed
            .parse()
            .map_err(|_| vec![("days", text(scene.lang, "tui-error-number"))])?,
    };
    let mut wrong = Vec::new();
    let mut day = |field: &'static str| match answers.get(field) {
        "" => None,
        typed => parse_day(typed)
            .map_err(|error| wrong.push((field, error.explain(scene.lang))))
            .ok(),
    };
    let (from, until) = (day("from"), day("until"));
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let was = |read: fn(&CollectionEdit) -> Option<Timestamp>| before.and_then(read);
    Ok(CollectionEdit {
        slug: get("slug"),
        name: get("name"),
        name_en: get("name-en"),
        description: get("description"),
        description_en: get("description-en"),
        choice,
        rule_word: get("word"),
        rule_days,
        published: before.is_some_and(|before| before.published),
        starts_at: instant(
            from,
            was(|of| of.starts_at),
            Timestamp::day,
            Timestamp::start_of,
        ),
        ends_at: instant(until, was(|of| of.ends_at), last_day, |day| {
            Timestamp::start_of(day.succ_opt().unwrap_or(day))
        }),
    })
}

/// Returns the instant a day stands for: the one there was, where the day is
/// the same.
fn instant(
    day: Option<NaiveDate>,
    before: Option<Timestamp>,
    shown: fn(Timestamp) -> NaiveDate,
    stands_for: fn(NaiveDate) -> Timestamp,
) -> Option<Timestamp> {
    let day = day?;
    Some(
        before
            .filter(|before| shown(*before) == day)
            .unwrap_or_else(|| stands_for(day)),
    )
}
