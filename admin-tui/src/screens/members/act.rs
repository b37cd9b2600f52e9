//! What is done about a member: confirmed, refused, asked, kept right.

use shop_core::{
    db::Conn,
    ids::MemberId,
    members::{self, DecideError, EditMemberError, MemberEdit, RefusalReason},
    messages::{Explain, text, text_with},
};

use super::profile;
use crate::{
    app::{
        effect::{Done, Failure},
        model::Scene,
        worker::Job,
    },
    widgets::form::{Answers, FieldError},
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A registration is refused.
    Refuse {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// The applicant is asked something.
    AskInfo {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// The record is changed.
    Edit {
        /// The member.
        id: MemberId,
        /// The record's version when it was shown.
        version: i64,
    },
    /// The member may not act for now.
    Suspend {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
}

/// Something done about a member.
#[derive(Debug, Clone)]
pub enum Act {
    /// The registration is approved.
    Confirm {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// The registration is refused.
    Refuse {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// Why.
        reason: RefusalReason,
        /// What there is to add.
        note: String,
    },
    /// The applicant is asked something.
    AskInfo {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// The question.
        question: String,
    },
    /// The member may not act for now.
    Suspend {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// Why.
        note: String,
    },
    /// The member may act again.
    Restore {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// The record is changed.
    Edit {
        /// The member.
        id: MemberId,
        /// The record's version when it was shown.
        version: i64,
        /// The record as it shall be.
        edit: MemberEdit,
    },
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let own = |name: &str| answers.get(name).to_owned();
    match purpose.clone() {
        Purpose::Refuse { id, name } => {
            let choose = |_| vec![("reason", text(scene.lang, "tui-error-choose"))];
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
                note: own("note"),
                profile: profile::read(answers),
            };
            Ok(Act::Edit { id, version, edit })
        }
    }
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let said = |key: &str, name: &str| Done::said(text_with(lang, key, &[("name", name)]));
    match act {
        Act::Confirm { id, name } => {
            members::approve(conn, now, by, id)
                .map_err(|error| Failure::said(error.explain(lang)))?;
            Ok(said("tui-done-member-confirmed", &name))
        }
        Act::Refuse {
            id,
            name,
            reason,
            note,
        } => {
            members::refuse(conn, now, by, id, reason, &note)
                .map_err(|error| undecided(&error, "note", job))?;
            Ok(said("tui-done-member-refused", &name))
        }
        Act::AskInfo { id, name, question } => {
            members::ask_for_info(conn, now, by, id, &question)
                .map_err(|error| undecided(&error, "question", job))?;
            Ok(said("tui-done-member-asked", &name))
        }
        Act::Suspend { id, name, note } => {
            members::suspend(conn, now, by, id, &note)
                .map_err(|error| undecided(&error, "note", job))?;
            Ok(said("tui-done-suspended", &name))
        }
        Act::Restore { id, name } => {
            members::restore(conn, now, by, id)
                .map_err(|error| Failure::said(error.explain(lang)))?;
            Ok(said("tui-done-restored", &name))
        }
        Act::Edit { id, version, edit } => {
            let member = members::edit(conn, now, by, id, version, edit)
                .map_err(|error| unchanged(&error, job))?;
            Ok(said("tui-done-member-edited", &member.name))
        }
    }
}

fn undecided(error: &DecideError, field: &'static str, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        DecideError::BadNote => Failure::field(field, sentence),
        DecideError::NotFound
        | DecideError::WrongState(_)
        | DecideError::Denied(_)
        | DecideError::Database(_) => Failure::said(sentence),
    }
}

fn unchanged(error: &EditMemberError, job: &Job) -> Failure {
    match error {
        EditMemberError::NoteTooLong => Failure::field("note", error.explain(job.lang)),
        EditMemberError::Invalid(problems) if problems.len() == 1 => {
            let field = profile::field_name(problems[0].field);
            Failure::field(field, problems[0].explain(job.lang))
        }
        _ => Failure::said(error.explain(job.lang)),
    }
}
