//! `admin-tui forum log`: what was reported and decided.

use clap::Args;
use shop_core::{events::Event, forum};

use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::{Limit, pages},
    session::Session,
};

/// How much of the log to list.
#[derive(Debug, Clone, Args)]
pub struct LogArgs {
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &LogArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = pages(args.limit, |last: Option<&Event>, limit| {
        let before = last.map(|event| event.id);
        forum::log(&mut session.conn, &session.by, before, limit)
    })
    .map_err(explained(lang))?;
    let columns = ["at", "kind", "post", "title", "reason", "actor"];
    let table = Table::new(lang, "log", &columns).with_rows(&found, |event| {
        let said = |name: &str| {
            event
                .data
                .get(name)
                .and_then(|value| value.as_str())
                .unwrap_or_default()
                .to_owned()
        };
        let number = |name: &str| event.data.get(name).and_then(serde_json::Value::as_i64);
        let post = match (number("topic"), number("post")) {
            (Some(topic), Some(post)) => format!("{topic}#{post}"),
            (Some(topic), None) => topic.to_string(),
            (None, _) => String::new(),
        };
        vec![
            event.at.into(),
            Cell::coded(event.kind.as_str(), event.kind.label(lang)),
            post.into(),
            said("name").into(),
            said("reason").into(),
            event
                .actor_name
                .clone()
                .unwrap_or_else(|| event.actor.clone())
                .into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
