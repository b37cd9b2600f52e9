//! `admin-tui conversation show`: everything that was written.

use std::{fs, path::PathBuf};

use clap::Args;
use shop_core::{
    media::MediaStore,
    messages::{Explain, Lang, text_with},
    service::{self, Cause, ConversationView, Outcome, Visibility},
};

use super::{find, state};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Which conversation to show.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// The conversation's number, such as HK-2611-0042
    number: String,
    /// Write the photos that came with it into this folder
    #[arg(long, value_name = "FOLDER")]
    photos: Option<PathBuf>,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.number)?.id;
    let view = service::view(&mut session.conn, &session.by, id)
        .map_err(explained(lang))?
        .ok_or_else(|| Failure::new(Exit::NothingFound, args.number.clone()))?;
    let document = Document::Sheet {
        facts: facts(lang, &view),
        tables: vec![messages(lang, &view), ratings(lang, &view)],
    };
    let answer = Answer::document(document);
    match &args.photos {
        None => Ok(answer),
        Some(folder) => {
            let count = write_photos(session, &view, folder)?.to_string();
            let shown = folder.display().to_string();
            let values = [("count", count.as_str()), ("folder", &shown)];
            Ok(answer.remark(text_with(lang, "cli-photos-written", &values)))
        }
    }
}

fn facts(lang: Lang, view: &ConversationView) -> Vec<Fact> {
    let conversation = &view.conversation;
    let kind = conversation.kind;
    let channel = conversation.channel;
    let coded = |code: Option<&'static str>, label: Option<String>| {
        code.zip(label)
            .map_or(Cell::Nothing, |(code, label)| Cell::coded(code, label))
    };
    let (cause, outcome) = (conversation.cause, conversation.outcome);
    let matter = view.matter.as_ref();
    let line = matter.and_then(|matter| matter.line.as_ref());
    vec![
        Fact::new("number", &conversation.number),
        Fact::new("kind", Cell::coded(kind.as_str(), kind.label(lang))),
        Fact::new("subject", &conversation.subject),
        Fact::new("state", state(lang, conversation)),
        Fact::new(
            "channel",
            Cell::coded(channel.as_str(), channel.label(lang)),
        ),
        Fact::new("customer", &view.member.name),
        Fact::new("email", view.member.email.as_str()),
        Fact::new("phone", view.member.phone.as_str()),
        Fact::new("assignee", view.assignee.clone()),
        Fact::new("order", matter.map(|matter| matter.order.clone())),
        Fact::new(
            "article",
            line.map(|(name, size, colour, colour_en)| {
                format!("{name} · {size} · {}", lang.choose(colour, colour_en))
            }),
        ),
        Fact::new("previous", view.previous.clone()),
        Fact::new("opened_at", conversation.opened_at),
        Fact::new("first_answer_at", conversation.first_answer_at),
        Fact::new("first_answer_minutes", conversation.first_answer_minutes),
        Fact::new("answer_due_at", conversation.respond_due_at),
        Fact::new("solve_due_at", conversation.solve_due_at),
        Fact::new("snoozed_until", conversation.snoozed_until),
        Fact::new("solved_at", conversation.solved_at),
        Fact::new("solved_minutes", conversation.solved_minutes),
        Fact::new("reopened", conversation.reopened),
        Fact::new(
            "cause",
            coded(
                cause.map(Cause::as_str),
                cause.map(|cause| cause.label(lang)),
            ),
        ),
        Fact::new(
            "outcome",
            coded(
                outcome.map(Outcome::as_str),
                outcome.map(|outcome| outcome.label(lang)),
            ),
        ),
        Fact::new("root_cause", conversation.root_cause.clone()),
        Fact::new("version", conversation.version),
    ]
}

fn messages(lang: Lang, view: &ConversationView) -> Table {
    let columns = ["at", "visibility", "author", "from_staff", "photos", "body"];
    Table::new(lang, "messages", &columns).with_rows(&view.messages, |said| {
        let message = &said.message;
        let visibility = message.visibility;
        let words = match visibility {
            Visibility::Public => "cli-visibility-public",
            Visibility::Internal => "cli-visibility-internal",
        };
        vec![
            message.at.into(),
            Cell::coded(visibility.as_str(), shop_core::messages::text(lang, words)),
            (&said.author).into(),
            message.from_staff.into(),
            said.photos.len().into(),
            (&message.body).into(),
        ]
    })
}

fn ratings(lang: Lang, view: &ConversationView) -> Table {
    let columns = ["at", "stars", "comment"];
    Table::new(lang, "ratings", &columns).with_rows(&view.ratings, |rating| {
        vec![
            rating.at.into(),
            rating.stars.into(),
            (&rating.comment).into(),
        ]
    })
}

/// Writes the photos into a folder, named by message and place.
fn write_photos(
    session: &Session,
    view: &ConversationView,
    folder: &PathBuf,
) -> Result<usize, Failure> {
    let lang = session.lang;
    let failed = |reason: String| {
        let shown = folder.display().to_string();
        let values = [("file", shown.as_str()), ("reason", &reason)];
        Failure::new(Exit::Refused, text_with(lang, "cli-not-written", &values))
    };
    let store = MediaStore::open(&session.media).map_err(|error| failed(error.explain(lang)))?;
    fs::create_dir_all(folder).map_err(|error| failed(error.to_string()))?;
    let mut count = 0;
    for photo in view.messages.iter().flat_map(|said| &said.photos) {
        let blob = store
            .get_attachment(&photo.media_key)
            .map_err(|error| failed(error.explain(lang)))?;
        let Some(blob) = blob else { continue };
        count += 1;
        let name = format!("{}-{count}.jpg", view.conversation.number);
        fs::write(folder.join(name), blob.bytes).map_err(|error| failed(error.to_string()))?;
    }
    Ok(count)
}
