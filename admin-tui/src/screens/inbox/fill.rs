//! From a form about a conversation to the deed it means, and the letter as it will be read.

use shop_core::{
    ids::StaffId,
    messages::{text, text_with},
    service::{About, ConversationKind, NewConversation, Solution, Writing},
    time::{Timestamp, parse_day},
};

use super::{
    act::{Act, Purpose},
    ask::morning,
};
use crate::{
    app::model::Scene,
    registry::Danger,
    widgets::{
        dialog::Dialog,
        fitting,
        form::{Answers, FieldError},
    },
};

/// How much of a letter the review shows.
const REVIEWED: (usize, usize) = (58, 11);

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let lang = scene.lang;
    let needed = |field: &'static str, key: &str| match answers.get(field) {
        "" => Err(vec![(field, text(lang, key))]),
        words => Ok(words.to_owned()),
    };
    let choose = |field: &'static str| vec![(field, text(lang, "tui-error-choose"))];
    match purpose {
        Purpose::Reply {
            id,
            number,
            to,
            version,
            canned,
        } => {
            let body = needed("body", "tui-error-answer-empty")?;
            let used = canned.iter().filter(|text| body.contains(&text.text));
            Ok(Act::Reply {
                id: *id,
                number: number.clone(),
                to: to.clone(),
                used: used.map(|text| text.name.clone()).collect(),
                writing: Writing {
                    body,
                    photos: Vec::new(),
                    seen: Some(*version),
                },
            })
        }
        Purpose::Note { id, number } => Ok(Act::Note {
            id: *id,
            number: number.clone(),
            body: needed("body", "tui-error-note-empty")?,
        }),
        Purpose::Assign { id, number } => Ok(Act::Assign {
            id: *id,
            number: number.clone(),
            to: StaffId(answers.get("who").parse().map_err(|_| choose("who"))?),
        }),
        Purpose::Snooze { id, number } => Ok(Act::Snooze {
            id: *id,
            number: number.clone(),
            until: until(scene, answers)?,
        }),
        Purpose::Solve {
            id,
            number,
            version,
            complaint,
        } => {
            let mut solution = Solution {
                root_cause: answers.get("root_cause").to_owned(),
                message: answers.get("message").to_owned(),
                seen: Some(*version),
                ..Solution::default()
            };
            if *complaint {
                solution.cause = Some(answers.get("cause").parse().map_err(|_| choose("cause"))?);
                let outcome = answers.get("outcome").parse();
                solution.outcome = Some(outcome.map_err(|_| choose("outcome"))?);
            }
            Ok(Act::Solve {
                id: *id,
                number: number.clone(),
                solution,
            })
        }
        Purpose::New => {
            let member = needed("member", "tui-error-which-member")?;
            let channel = answers.get("channel").parse();
            let kind: Result<ConversationKind, _> = answers.get("kind").parse();
            let about = match answers.get("order") {
                "" => About::Nothing,
                number => About::Order(number.to_owned()),
            };
            Ok(Act::New {
                member,
                channel: channel.map_err(|_| choose("channel"))?,
                article: answers.get("article").to_owned(),
                new: NewConversation {
                    about,
                    ..NewConversation::new(
                        kind.map_err(|_| choose("kind"))?,
                        answers.get("subject"),
                        answers.get("body"),
                    )
                },
            })
        }
        Purpose::Canned { versions } => {
            let which = answers.get("which");
            let version = versions.iter().find(|(name, _)| name == which);
            if answers.ticked("delete") {
                let name = version.map(|(name, _)| name.clone());
                return Ok(Act::DropText {
                    name: name.ok_or_else(|| choose("which"))?,
                });
            }
            Ok(Act::KeepText {
                // A text keeps its short name; others may call it by it.
                name: version
                    .map_or_else(|| answers.get("name").to_owned(), |(name, _)| name.clone()),
                bodies: (
                    answers.get("text").to_owned(),
                    answers.get("text_en").to_owned(),
                ),
                version: version.map(|(_, version)| *version),
            })
        }
    }
}

/// Reads until when it sleeps: the chosen moment, or nine o'clock of a day.
fn until(scene: &Scene, answers: &Answers) -> Result<Timestamp, Vec<FieldError>> {
    let wrong = |field: &'static str| {
        let sentence = text(scene.lang, "tui-error-until");
        vec![(field, sentence)]
    };
    match answers.get("day") {
        "" => answers.get("until").parse().map_err(|_| wrong("until")),
        day => {
            let day = parse_day(day).map_err(|_| wrong("day"))?;
            let ahead = day.signed_duration_since(scene.now.day()).num_days();
            if ahead < 1 {
                return Err(wrong("day"));
            }
            Ok(morning(scene.now, ahead))
        }
    }
}

/// Shows a letter as the customer will read it, before it is sent.
pub fn review(scene: &Scene, act: &Act) -> Option<Dialog> {
    let Act::Reply {
        number,
        to,
        writing,
        ..
    } = act
    else {
        return None;
    };
    let lang = scene.lang;
    let (columns, rows) = REVIEWED;
    let mut lines = fitting::wrap(&writing.body, columns);
    if lines.len() > rows {
        let more = (lines.len() - rows).to_string();
        lines.truncate(rows);
        lines.push(text_with(lang, "tui-review-more", &[("count", &more)]));
    }
    let sentence = format!(
        "{}\n\n{}",
        text_with(lang, "tui-review-note", &[("to", to)]),
        lines.join("\n")
    );
    let dialog = Dialog::new(
        Danger::Customer,
        text_with(lang, "tui-review-title", &[("number", number)]),
        sentence,
        text(lang, "tui-verb-reply"),
        number,
    );
    Some(dialog.reviewing())
}
