//! What is done about a conversation.

use shop_core::{
    db::{Conn, DbError},
    email::Email,
    ids::{ConversationId, MemberId, OrderLineId, StaffId},
    members::{self, Member, MemberQuery},
    messages::{Explain, text, text_with},
    orders, payments,
    service::{
        self, About, Channel, ConversationView, NewConversation, NoteError, OpenError, ReplyError,
        Solution, SolveError, Writing, WritingField,
    },
    text::fold,
    time::Timestamp,
};

use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    proof,
    screens::Screen,
};

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
        /// Its version when it was shown.
        version: i64,
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
        /// The article of the order it is about, as it was typed.
        article: String,
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
                    SolveError::Changed | SolveError::Change(_) => return said(&error),
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
            article,
            new,
        } => take_down(conn, job, &member, channel, &article, new),
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
    article: &str,
    mut new: NewConversation,
) -> Result<Done, Failure> {
    let lang = job.lang;
    let member = find_member(conn, job, typed)?;
    if !article.is_empty() {
        new.about = About::Line(find_line(conn, job, member.id, &new.about, article)?);
    }
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

/// Finds the one line of a member's order that words or an SKU stand for.
fn find_line(
    conn: &mut Conn,
    job: &Job,
    member: MemberId,
    about: &About,
    typed: &str,
) -> Result<OrderLineId, Failure> {
    let lang = job.lang;
    let broken = |error: DbError| Failure::said(error.explain(lang));
    let About::Order(number) = about else {
        return Err(Failure::field("order", text(lang, "tui-error-which-order")));
    };
    let (_, lines) = orders::own_with_lines(conn, member, number)
        .map_err(broken)?
        .ok_or_else(|| Failure::field("order", text(lang, "error-message-no-such-order")))?;
    let words: Vec<String> = typed.split_whitespace().map(fold).collect();
    let mut fitting = lines.iter().filter(|line| {
        let said = fold(&format!(
            "{} {} {}",
            line.sku,
            line.product_name,
            line.variant_text(lang)
        ));
        words.iter().all(|word| said.contains(word))
    });
    match (fitting.next(), fitting.next()) {
        (Some(line), None) => Ok(line.id),
        (None, _) | (Some(_), Some(_)) => {
            let known: Vec<String> = lines
                .iter()
                .map(|line| format!("{} {}", line.product_name, line.variant_text(lang)))
                .collect();
            let values = [("articles", known.join("; "))];
            let values = values.each_ref().map(|(name, value)| (*name, &**value));
            Err(Failure::field(
                "article",
                text_with(lang, "tui-error-which-article", &values),
            ))
        }
    }
}

/// Finds the one member an address, a number or words stand for.
pub(in crate::screens) fn find_member(
    conn: &mut Conn,
    job: &Job,
    typed: &str,
) -> Result<Member, Failure> {
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
