//! What is done about a conversation.

use shop_core::{
    db::Conn,
    email::Email,
    ids::{ConversationId, MemberId, StaffId},
    members::{self, Member, MemberQuery},
    messages::{Explain, text, text_with},
    payments,
    service::{
        self, About, Channel, ConversationKind, ConversationView, NewConversation, NoteError,
        OpenError, ReplyError, Solution, SolveError, Writing, WritingField,
    },
    time::{Timestamp, parse_day},
};

use super::ask::morning;
use crate::{
    app::{
        effect::{Done, Failure, Then},
        model::Scene,
        worker::Job,
    },
    proof,
    registry::Danger,
    screens::Screen,
    widgets::{
        dialog::Dialog,
        fitting,
        form::{Answers, FieldError},
    },
};

/// How much of a letter the review shows.
const REVIEWED: (usize, usize) = (58, 11);

/// A text to use again, filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canned {
    /// Its short name.
    pub name: String,
    /// Its words.
    pub text: String,
}

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The customer is answered.
    Reply {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
        /// Whom the letter goes to.
        to: String,
        /// Its version when it was shown.
        version: i64,
        /// The texts that could be used.
        canned: Vec<Canned>,
    },
    /// A word among the staff.
    Note {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
    },
    /// Somebody else takes care of it.
    Assign {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
    },
    /// It is put aside.
    Snooze {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
    },
    /// It is settled.
    Solve {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
        /// Whether cause and outcome are asked for.
        complaint: bool,
    },
    /// What a member said is taken down.
    New,
    /// The texts to use again are looked after.
    Canned {
        /// The version of each when it was shown.
        versions: Vec<(String, i64)>,
    },
}

/// Something done about a conversation.
#[derive(Debug, Clone)]
pub enum Act {
    /// The customer is answered.
    Reply {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
        /// Whom the letter goes to.
        to: String,
        /// The letter.
        writing: Writing,
        /// The texts that were used.
        used: Vec<String>,
    },
    /// A word among the staff.
    Note {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
        /// The note.
        body: String,
    },
    /// Whoever acts takes care of it.
    Take {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
    },
    /// Somebody else takes care of it.
    Assign {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
        /// Who.
        to: StaffId,
    },
    /// It is put aside.
    Snooze {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
        /// Until when.
        until: Timestamp,
    },
    /// It is settled.
    Solve {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
        /// How.
        solution: Solution,
    },
    /// It is no message of a customer.
    Spam {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
    },
    /// It is taken up again.
    Reopen {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
    },
    /// Its photos are opened, or written to files.
    Photos {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
    },
    /// What a member said is taken down.
    New {
        /// Who, as it was typed.
        member: String,
        /// How she said it.
        channel: Channel,
        /// What she said.
        new: NewConversation,
    },
    /// A text is kept.
    KeepText {
        /// Its short name.
        name: String,
        /// Its words in both languages.
        bodies: (String, String),
        /// The version that was shown, if it is not new.
        version: Option<i64>,
    },
    /// A text is thrown away.
    DropText {
        /// Its short name.
        name: String,
    },
}

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
            complaint,
        } => {
            let mut solution = Solution {
                root_cause: answers.get("root_cause").to_owned(),
                message: answers.get("message").to_owned(),
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

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let said = |error: &dyn Explain| Failure::said(error.explain(lang));
    let done = |key: &str, number: &str| Done::said(text_with(lang, key, &[("number", number)]));
    match act {
        Act::Reply {
            id,
            number,
            writing,
            used,
            ..
        } => {
            service::reply(conn, now, by, id, &writing).map_err(|error| {
                let sentence = error.explain(lang);
                match error {
                    ReplyError::Invalid(_) | ReplyError::OpenPlace(_) => {
                        Failure::field("body", sentence)
                    }
                    _ => Failure::said(sentence),
                }
            })?;
            for name in used {
                // A text thrown away meanwhile need not be counted.
                let _ = service::canned_reply_used(conn, by, &name);
            }
            Ok(done("tui-done-replied", &number))
        }
        Act::Note { id, number, body } => {
            service::note(conn, now, by, id, &body).map_err(|error| match &error {
                NoteError::Invalid(_) => Failure::field("body", error.explain(lang)),
                NoteError::Change(_) => said(&error),
            })?;
            Ok(done("tui-done-noted", &number))
        }
        Act::Take { id, number } => {
            service::take(conn, now, by, id).map_err(|error| said(&error))?;
            Ok(done("tui-done-taken", &number))
        }
        Act::Assign { id, number, to } => {
            service::assign(conn, now, by, id, to).map_err(|error| said(&error))?;
            Ok(done("tui-done-assigned", &number))
        }
        Act::Snooze { id, number, until } => {
            service::snooze(conn, now, by, id, until).map_err(|error| said(&error))?;
            let values = [
                ("number", number.as_str()),
                ("time", &until.full_text(lang)),
            ];
            Ok(Done::said(text_with(lang, "tui-done-snoozed", &values)))
        }
        Act::Solve {
            id,
            number,
            solution,
        } => {
            service::solve(conn, now, by, id, &solution).map_err(|error| {
                let field = match &error {
                    SolveError::CauseMissing => "cause",
                    SolveError::OutcomeMissing => "outcome",
                    SolveError::RootCause(_) => "root_cause",
                    SolveError::Invalid(_) | SolveError::OpenPlace(_) => "message",
                    SolveError::Change(_) => return said(&error),
                };
                Failure::field(field, error.explain(lang))
            })?;
            Ok(done("tui-done-solved", &number))
        }
        Act::Spam { id, number } => {
            service::mark_spam(conn, now, by, id).map_err(|error| said(&error))?;
            Ok(done("tui-done-spam", &number))
        }
        Act::Reopen { id, number } => {
            service::reopen(conn, now, by, id).map_err(|error| said(&error))?;
            Ok(done("tui-done-message-reopened", &number))
        }
        Act::Photos { id, number } => photos(conn, job, id, &number),
        Act::New {
            member,
            channel,
            new,
        } => take_down(conn, job, &member, channel, new),
        Act::KeepText {
            name,
            bodies,
            version,
        } => {
            let (id, en) = &bodies;
            let kept = service::save_canned_reply(conn, now, by, &name, (id, en), version)
                .map_err(|error| said(&error))?;
            let values = [("name", kept.name.as_str())];
            Ok(Done::said(text_with(lang, "tui-done-canned", &values)))
        }
        Act::DropText { name } => {
            service::delete_canned_reply(conn, now, by, &name).map_err(|error| said(&error))?;
            let values = [("name", name.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-canned-deleted",
                &values,
            )))
        }
    }
}

/// Opens the photos of a conversation, or the proof of the payment it is
/// about.
fn photos(conn: &mut Conn, job: &Job, id: ConversationId, number: &str) -> Result<Done, Failure> {
    let lang = job.lang;
    let view: ConversationView = service::view(conn, &job.actor, id)
        .map_err(|error| Failure::said(error.explain(lang)))?
        .ok_or_else(|| Failure::said(text(lang, "error-conversation-not-found")))?;
    let mut keys: Vec<String> = view
        .messages
        .iter()
        .flat_map(|said| &said.photos)
        .map(|photo| photo.media_key.clone())
        .collect();
    if let Some(payment) = view.conversation.payment_id {
        let proof = payments::proof_key(conn, &job.actor, payment)
            .map_err(|error| Failure::said(error.explain(lang)))?;
        keys.extend(proof);
    }
    let mut said = text(lang, "tui-no-photos");
    for (place, key) in keys.iter().enumerate() {
        let name = format!("{number}-{}", place + 1);
        said = proof::show(&job.media, key, &name, lang).map_err(Failure::said)?;
    }
    if keys.len() > 1 {
        let count = keys.len().to_string();
        said = text_with(
            lang,
            "tui-photos-shown",
            &[("count", &count), ("last", &said)],
        );
    }
    Ok(Done {
        said,
        then: Then::Nothing,
    })
}

fn take_down(
    conn: &mut Conn,
    job: &Job,
    typed: &str,
    channel: Channel,
    new: NewConversation,
) -> Result<Done, Failure> {
    let lang = job.lang;
    let member = find_member(conn, job, typed)?;
    let opened = service::open_for(conn, job.now, &job.actor, member.id, channel, new)
        .map_err(|error| refused(&error, job))?;
    let number = opened.conversation.number;
    let values = [("number", number.as_str()), ("name", &member.name)];
    Ok(Done {
        said: text_with(lang, "tui-done-message-new", &values),
        then: Then::Open(Screen::Inbox, opened.conversation.id.0),
    })
}

fn refused(error: &OpenError, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        OpenError::Invalid(errors) => {
            let field = errors.first().map_or("body", |error| match error.field {
                WritingField::Subject => "subject",
                WritingField::Body | WritingField::Photos => "body",
            });
            Failure::field(field, sentence)
        }
        OpenError::NoSuchOrder => Failure::field("order", sentence),
        OpenError::NotYetMember(_) => Failure::field("member", sentence),
        OpenError::NotAMember
        | OpenError::ByItsForm
        | OpenError::Denied(_)
        | OpenError::Database(_) => Failure::said(sentence),
    }
}

/// Finds the one member an address, a number or words stand for.
fn find_member(conn: &mut Conn, job: &Job, typed: &str) -> Result<Member, Failure> {
    let failed = |key: &str| Failure::field("member", text(job.lang, key));
    let broken = |error: &dyn Explain| Failure::said(error.explain(job.lang));
    if let Ok(email) = typed.parse::<Email>() {
        return members::by_email(conn, &email)
            .map_err(|error| broken(&error))?
            .ok_or_else(|| failed("tui-error-no-such-member"));
    }
    let query = MemberQuery {
        words: typed.to_owned(),
        state: None,
        after: None::<MemberId>,
        limit: 2,
    };
    let mut found = members::list(conn, &job.actor, &query).map_err(|error| broken(&error))?;
    match (found.len(), found.pop()) {
        (1, Some(member)) => Ok(member),
        (0, _) => Err(failed("tui-error-no-such-member")),
        _ => Err(failed("tui-error-several-members")),
    }
}
