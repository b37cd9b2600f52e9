//! Makes deeds of what was filled in about the forum.

use shop_core::{
    forum::{ForumCategoryEdit, NewReply, NewTopic, PostChange, SilenceError},
    ids::ForumCategoryId,
    messages::{Explain, Lang, text},
};

use super::{Act, Purpose};
use crate::{
    app::model::Scene,
    widgets::form::{Answers, FieldError},
};

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let lang = scene.lang;
    let own = |name: &str| answers.get(name).to_owned();
    match purpose.clone() {
        Purpose::TakeAway { id, name, delete } => Ok(Act::TakeAway {
            id,
            name,
            delete,
            reason: own("reason"),
        }),
        Purpose::Answer { id, title, quotes } => {
            let body = own("body");
            if body.is_empty() {
                return Err(vec![("body", text(lang, "tui-error-answer-empty"))]);
            }
            let quotes = quotes.filter(|_| answers.ticked("quote"));
            Ok(Act::Answer {
                id,
                title,
                reply: NewReply { body, quotes },
            })
        }
        Purpose::Move { id, title } => {
            let choose = |_| vec![("category", text(lang, "tui-error-choose"))];
            let category = answers.get("category").parse().map_err(choose)?;
            Ok(Act::Move {
                id,
                title,
                category: ForumCategoryId(category),
            })
        }
        Purpose::Silence { id, name } => {
            let wrong = |_| vec![("days", SilenceError::BadDays.explain(lang))];
            Ok(Act::Silence {
                id,
                name,
                days: answers.get("days").parse().map_err(wrong)?,
                reason: own("reason"),
            })
        }
        Purpose::Open => {
            let choose = |_| vec![("category", text(lang, "tui-error-choose"))];
            let category = answers.get("category").parse().map_err(choose)?;
            Ok(Act::Open(NewTopic {
                category: ForumCategoryId(category),
                title: own("title"),
                body: own("body"),
                product: None,
            }))
        }
        Purpose::EditPost {
            id,
            version,
            title,
            first,
        } => Ok(Act::EditPost {
            id,
            change: PostChange {
                version,
                title: first.then(|| own("title")),
                body: own("body"),
            },
            title,
        }),
        Purpose::NewCategory => Ok(Act::Category {
            of: None,
            edit: category(lang, answers)?,
        }),
        Purpose::EditCategory { id, version } => Ok(Act::Category {
            of: Some((id, version)),
            edit: category(lang, answers)?,
        }),
    }
}

fn category(lang: Lang, answers: &Answers) -> Result<ForumCategoryEdit, Vec<FieldError>> {
    let own = |name: &str| answers.get(name).to_owned();
    let position = match answers.get("position") {
        "" => None,
        typed => Some(
            typed
                .parse()
                .map_err(|_| vec![("position", text(lang, "tui-error-forum-number"))])?,
        ),
    };
    Ok(ForumCategoryEdit {
        name: own("name"),
        name_en: own("name_en"),
        description: own("description"),
        description_en: own("description_en"),
        position,
        audience: answers.get("audience").parse().unwrap_or_default(),
        premoderated: answers.ticked("premoderated"),
        locked: answers.ticked("locked"),
    })
}
