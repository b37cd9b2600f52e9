//! Makes deeds of what was filled in about a member.

use shop_core::{
    customers::NewContact,
    ids::NoteId,
    members::{Consent, ConsentChange, ConsentPurpose, ConsentSource, MemberByStaff, MemberEdit},
    messages::{Lang, text},
};

use super::{
    Act, Purpose,
    desk::{PURPOSES, channel},
    profile,
};
use crate::{
    app::model::Scene,
    widgets::form::{Answers, FieldError},
};

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let lang = scene.lang;
    let own = |name: &str| answers.get(name).to_owned();
    match purpose.clone() {
        Purpose::Refuse { id, name } => {
            let choose = |_| vec![("reason", text(lang, "tui-error-choose"))];
            let reason = answers.get("reason").parse().map_err(choose)?;
            Ok(Act::Refuse {
                id,
                name,
                reason,
                note: own("note"),
            })
        }
        Purpose::AskInfo { id, name } => Ok(Act::AskInfo {
            id,
            name,
            question: own("question"),
        }),
        Purpose::Suspend { id, name } => Ok(Act::Suspend {
            id,
            name,
            note: own("note"),
        }),
        Purpose::Edit { id, version } => {
            let edit = MemberEdit {
                name: own("name"),
                phone: own("phone"),
                city: own("city"),
                lang: profile::lang_of(answers),
                note: own("note"),
                profile: profile::read(answers),
            };
            Ok(Act::Edit {
                id,
                version,
                edit: Box::new(edit),
            })
        }
        Purpose::Create => Ok(Act::Create {
            new: Box::new(MemberByStaff {
                name: own("name"),
                email: own("email"),
                phone: own("phone"),
                city: own("city"),
                lang: profile::lang_of(answers),
                profile: profile::read(answers),
                consents: said_at_the_counter(scene, answers),
            }),
            anyway: answers.ticked("anyway"),
        }),
        Purpose::Note { id, name } => Ok(Act::Note {
            id,
            name,
            body: own("body"),
            pin: answers.ticked("pin"),
        }),
        Purpose::Pin { notes } => {
            let id = which_note(answers, lang)?;
            let pinned = notes.iter().any(|(note, pinned)| *note == id && *pinned);
            Ok(Act::Pin { id, pinned })
        }
        Purpose::RemoveNote { name } => Ok(Act::RemoveNote {
            id: which_note(answers, lang)?,
            name,
        }),
        Purpose::Tags { id, name, before } => {
            let after: Vec<String> = answers
                .get("tags")
                .split(',')
                .map(|tag| tag.trim().trim_start_matches('#').to_owned())
                .filter(|tag| !tag.is_empty())
                .collect();
            let missing = |all: &[String], tag: &String| !all.contains(tag);
            Ok(Act::Tags {
                id,
                name,
                off: before
                    .iter()
                    .filter(|tag| missing(&after, tag))
                    .cloned()
                    .collect(),
                on: after
                    .iter()
                    .filter(|tag| missing(&before, tag))
                    .cloned()
                    .collect(),
            })
        }
        Purpose::Contact { how, id, name } => Ok(Act::Contact {
            id,
            name,
            new: NewContact {
                channel: channel(how),
                body: own("body"),
                follow_up: own("due"),
            },
        }),
        Purpose::FollowUp { id, name } => Ok(Act::FollowUp {
            id,
            name,
            body: own("body"),
            due: own("due"),
        }),
        Purpose::PutOff { id } => Ok(Act::PutOff {
            id,
            due: own("due"),
        }),
        Purpose::Consents { id, name, before } => {
            let changes = PURPOSES
                .iter()
                .filter(|(purpose, field)| answers.ticked(field) != before.contains(purpose))
                .map(|&(purpose, field)| ConsentChange {
                    purpose,
                    given: answers.ticked(field),
                    wording: spoken(scene, purpose),
                    source: ConsentSource::Staff,
                })
                .collect();
            Ok(Act::Consents { id, name, changes })
        }
        Purpose::Tier { id, name } => Ok(Act::Tier {
            id,
            name,
            tier: answers.get("tier").parse().ok(),
            reason: own("reason"),
        }),
    }
}

fn which_note(answers: &Answers, lang: Lang) -> Result<NoteId, Vec<FieldError>> {
    let choose = |_| vec![("which", text(lang, "tui-error-choose"))];
    answers.get("which").parse().map(NoteId).map_err(choose)
}

/// The sentence that staff read out.
fn spoken(scene: &Scene, purpose: ConsentPurpose) -> String {
    let key = format!("consent-spoken-{}", purpose.as_str().replace('_', "-"));
    text(scene.lang, &key)
}

fn said_at_the_counter(scene: &Scene, answers: &Answers) -> Vec<Consent> {
    let mut said = Vec::new();
    if answers.ticked("agreed") {
        said.extend([ConsentPurpose::Terms, ConsentPurpose::Privacy]);
    }
    said.extend(
        PURPOSES
            .iter()
            .filter(|(_, field)| answers.ticked(field))
            .map(|(purpose, _)| *purpose),
    );
    said.into_iter()
        .map(|purpose| Consent {
            purpose,
            wording: spoken(scene, purpose),
        })
        .collect()
}
