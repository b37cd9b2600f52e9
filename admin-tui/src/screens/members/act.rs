//! What is done about a member: confirmed, refused, kept right, spoken with.

use shop_core::{
    customers::{self, NewContact, RecordError},
    db::Conn,
    ids::{FollowUpId, MemberId, NoteId},
    members::{
        self, Applicant, ConsentChange, CreateMemberError, DecideError, EditMemberError,
        MemberByStaff, MemberEdit, RefusalReason,
    },
    messages::{Explain, text, text_with},
    tiers::{self, PinTierError, Tier},
};

use super::{alike_sentence, profile};
use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    screens::Screen,
};

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
        edit: Box<MemberEdit>,
    },
    /// A customer is registered at the counter.
    Create {
        /// Who she is.
        new: Box<MemberByStaff>,
        /// Whether staff made sure that she is not registered yet.
        anyway: bool,
    },
    /// Something is noted.
    Note {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// What.
        body: String,
        /// Whether it stays on top.
        pin: bool,
    },
    /// A note is taken away.
    RemoveNote {
        /// The note.
        id: NoteId,
        /// Whom it is about.
        name: String,
    },
    /// A note is pinned, or is not any more.
    Pin {
        /// The note.
        id: NoteId,
        /// Whether it was pinned.
        pinned: bool,
    },
    /// Tags are put on and taken off.
    Tags {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// Those to take off.
        off: Vec<String>,
        /// Those to put on.
        on: Vec<String>,
    },
    /// A call, message or visit is written down.
    Contact {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// What there is to write.
        new: NewContact,
    },
    /// Something is to follow.
    FollowUp {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// What.
        body: String,
        /// When.
        due: String,
    },
    /// What is to follow is put off.
    PutOff {
        /// The follow-up.
        id: FollowUpId,
        /// Until when.
        due: String,
    },
    /// What was to follow is done.
    FollowUpDone {
        /// The follow-up.
        id: FollowUpId,
        /// The name.
        name: String,
    },
    /// What the member says about consents is written down.
    Consents {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// What changes.
        changes: Vec<ConsentChange>,
    },
    /// Her tier is set, or follows her purchases again.
    Tier {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// The tier; none lets it follow her purchases.
        tier: Option<Tier>,
        /// Why.
        reason: String,
    },
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
            let member = members::edit(conn, now, by, id, version, *edit)
                .map_err(|error| unchanged(&error, job))?;
            Ok(said("tui-done-member-edited", &member.name))
        }
        Act::Create { new, anyway } => create(conn, job, &new, anyway),
        Act::Note {
            id,
            name,
            body,
            pin,
        } => {
            let unwritten = |error: RecordError| unrecorded(&error, "body", job);
            let note = customers::add_note(conn, now, by, id, &body).map_err(unwritten)?;
            if pin {
                customers::pin_note(conn, now, by, note.id).map_err(unwritten)?;
            }
            Ok(said("tui-done-member-noted", &name))
        }
        Act::RemoveNote { id, name } => {
            customers::remove_note(conn, now, by, id)
                .map_err(|error| Failure::said(error.explain(lang)))?;
            Ok(said("tui-done-note-removed", &name))
        }
        Act::Pin { id, pinned } => {
            let done = if pinned {
                customers::unpin_note(conn, now, by, id)
            } else {
                customers::pin_note(conn, now, by, id)
            };
            done.map_err(|error| Failure::said(error.explain(lang)))?;
            Ok(Done::said(text(lang, "tui-done-pinned")))
        }
        Act::Tags { id, name, off, on } => {
            let unwritten = |error: RecordError| unrecorded(&error, "tags", job);
            for tag in off {
                customers::untag_member(conn, now, by, id, &tag).map_err(unwritten)?;
            }
            for tag in on {
                customers::tag_member(conn, now, by, id, &tag).map_err(unwritten)?;
            }
            Ok(said("tui-done-tagged", &name))
        }
        Act::Contact { id, name, new } => {
            customers::log_contact(conn, now, by, id, &new)
                .map_err(|error| unrecorded(&error, "body", job))?;
            Ok(said("tui-done-logged", &name))
        }
        Act::FollowUp {
            id,
            name,
            body,
            due,
        } => {
            customers::add_follow_up(conn, now, by, id, &body, &due)
                .map_err(|error| unrecorded(&error, "body", job))?;
            Ok(said("tui-done-planned", &name))
        }
        Act::PutOff { id, due } => {
            let moved = customers::move_follow_up(conn, now, by, id, &due)
                .map_err(|error| unrecorded(&error, "due", job))?;
            let due = moved.due_at.full_text(lang);
            Ok(Done::said(text_with(
                lang,
                "tui-done-put-off",
                &[("due", &due)],
            )))
        }
        Act::FollowUpDone { id, name } => {
            customers::finish_follow_up(conn, now, by, id)
                .map_err(|error| Failure::said(error.explain(lang)))?;
            Ok(said("tui-done-followed-up", &name))
        }
        Act::Consents { id, name, changes } => {
            for change in &changes {
                members::set_consent(conn, now, by, id, change)
                    .map_err(|error| Failure::said(error.explain(lang)))?;
            }
            Ok(said("tui-done-consents", &name))
        }
        Act::Tier {
            id,
            name,
            tier,
            reason,
        } => {
            let wrong = |error: PinTierError| {
                let sentence = error.explain(lang);
                match error {
                    PinTierError::Reason(_) => Failure::field("reason", sentence),
                    PinTierError::NotFound
                    | PinTierError::Denied(_)
                    | PinTierError::Database(_) => Failure::said(sentence),
                }
            };
            let (key, tier) = match tier {
                Some(tier) => {
                    tiers::pin(conn, now, by, id, tier, &reason).map_err(wrong)?;
                    ("tui-done-tier-set", tier)
                }
                None => (
                    "tui-done-tier-released",
                    tiers::unpin(conn, now, by, id).map_err(wrong)?,
                ),
            };
            let label = tier.label(lang);
            let values = [("name", name.as_str()), ("tier", label.as_str())];
            Ok(Done::said(text_with(lang, key, &values)))
        }
    }
}

/// Registers a customer, unless she may be registered already.
fn create(conn: &mut Conn, job: &Job, new: &MemberByStaff, anyway: bool) -> Result<Done, Failure> {
    let lang = job.lang;
    if !anyway {
        let (email, phone) = (new.email.parse().ok(), new.phone.parse().ok());
        let applicant = Applicant {
            id: None,
            name: &new.name,
            email: email.as_ref(),
            phone: phone.as_ref(),
            city: &new.city,
            birthday: new.profile.birthday.parse().ok(),
        };
        let known = members::possible_duplicates(conn, &job.actor, &applicant)
            .map_err(|error| Failure::said(error.explain(lang)))?;
        if let Some(alike) = known.first() {
            return Err(Failure::field("anyway", alike_sentence(alike, lang)));
        }
    }
    let member = members::create(conn, job.now, &job.actor, new).map_err(|error| match &error {
        CreateMemberError::Invalid(problems) if problems.len() == 1 => {
            let field = profile::field_name(problems[0].field);
            Failure::field(field, problems[0].explain(lang))
        }
        CreateMemberError::ConsentMissing => Failure::field("agreed", error.explain(lang)),
        CreateMemberError::EmailTaken => Failure::field("email", error.explain(lang)),
        CreateMemberError::Invalid(_)
        | CreateMemberError::Denied(_)
        | CreateMemberError::Database(_) => Failure::said(error.explain(lang)),
    })?;
    Ok(Done {
        said: text_with(lang, "tui-done-member-created", &[("name", &member.name)]),
        then: Then::Open(Screen::Members, member.id.0),
    })
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

fn unrecorded(error: &RecordError, field: &'static str, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        RecordError::BadText | RecordError::BadTag | RecordError::TooManyTags => {
            Failure::field(field, sentence)
        }
        RecordError::BadDue(_) => Failure::field("due", sentence),
        RecordError::NotFound | RecordError::Denied(_) | RecordError::Database(_) => {
            Failure::said(sentence)
        }
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
