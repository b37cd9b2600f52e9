//! What everybody did.

mod list;
mod show;

use clap::Subcommand;
use shop_core::{
    audit,
    events::Event,
    messages::{Lang, text},
};

use super::{
    answer::{Answer, Failure},
    formats::{Cell, Table},
    session::Session,
};

/// What can be read of the activity log.
#[derive(Debug, Clone, Subcommand)]
pub enum AuditCommand {
    /// List what happened, newest first
    List(list::ListArgs),
    /// Show one entry with what was before and after
    Show(show::ShowArgs),
}

impl AuditCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(args) => list::run(session, args),
            Self::Show(args) => show::run(session, args),
        }
    }
}

/// Writes entries of the log, as staff and the audit list them.
pub(super) fn table(lang: Lang, events: &[Event]) -> Table {
    let columns = ["id", "at", "actor", "kind", "about", "what"];
    Table::new(lang, "events", &columns).with_rows(events, |event| {
        vec![
            Cell::Id(event.id.0),
            event.at.into(),
            actor(event, lang),
            Cell::coded(event.kind.as_str(), event.kind.label(lang)),
            about(event, lang),
            what(event, lang).into(),
        ]
    })
}

/// Returns who did it: the code that never changes, and the name.
fn actor(event: &Event, lang: Lang) -> Cell {
    let name = match &event.actor_name {
        Some(name) => name.clone(),
        None if event.actor.starts_with("member:") => text(lang, "tui-audit-customer"),
        None => text(lang, "tui-audit-shop"),
    };
    Cell::coded(&*event.actor, name)
}

fn about(event: &Event, lang: Lang) -> Cell {
    let subject = event.subject;
    let code = format!("{}:{}", subject.kind(), subject.id());
    let area = audit::area_label(subject.kind(), lang);
    Cell::coded(code, format!("{area} {}", subject.id()))
}

/// Returns what the entry names: numbers, names, amounts.
fn what(event: &Event, lang: Lang) -> String {
    let sentence = Event {
        actor_name: None,
        ..event.clone()
    }
    .sentence(lang);
    let named = sentence.split_once(" · ").map(|(_, named)| named);
    named.unwrap_or_default().to_owned()
}
