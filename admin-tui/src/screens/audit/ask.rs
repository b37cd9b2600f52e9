//! Narrowing the log down: by a form, or from the event the cursor is on.

use shop_core::{
    audit,
    events::{Event, EventKind},
    messages::text,
};

use super::State;
use crate::{
    app::model::Scene,
    registry::Id,
    screens::{Purpose as AnyPurpose, Request as Ask, Screen},
    widgets::form::{Answers, Choice, Field, FieldError, Form},
};

/// What a form is for: what to look for in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose;

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    match id {
        Id::AuditPerson | Id::AuditRecord | Id::AuditDay if state.subject().is_none() => {
            Some("tui-nothing-chosen")
        }
        _ => None,
    }
}

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    match id {
        Id::AuditFind => Some(vec![form(scene)]),
        Id::AuditPerson => {
            let event = state.subject()?;
            Some(find(format!("oleh:{}", who(event))))
        }
        Id::AuditRecord => {
            let subject = state.subject()?.subject;
            Some(find(format!("tentang:{}:{}", subject.kind(), subject.id())))
        }
        Id::AuditDay => {
            let day = state.subject()?.at.day();
            Some(find(format!("hari:{day}")))
        }
        _ => None,
    }
}

fn find(words: String) -> Vec<Ask> {
    vec![Ask::Find(Screen::Audit, words)]
}

/// Returns the word that finds what the same person did.
fn who(event: &Event) -> String {
    if event.actor.starts_with("cli:") {
        return "cli".to_owned();
    }
    if event.actor.starts_with("member:") {
        return "pelanggan".to_owned();
    }
    match &event.actor_username {
        // Several people may have one name; nobody shares what they sign in with.
        Some(username) => username.clone(),
        None => "toko".to_owned(),
    }
}

fn form(scene: &Scene) -> Ask {
    let lang = scene.lang;
    let mut areas: Vec<&str> = EventKind::ALL
        .iter()
        .filter_map(|kind| kind.as_str().split('.').next())
        .collect();
    areas.dedup();
    areas.sort_unstable();
    areas.dedup();
    let mut offers = vec![Choice::new("", text(lang, "tui-audit-any-kind"))];
    offers.extend(areas.into_iter().map(|area| {
        let label = audit::area_label(area, lang);
        Choice::new(format!("{area}."), label)
    }));
    let label = |key: &str| text(lang, key);
    let fields = vec![
        Field::text("by", label("tui-field-audit-by"), "").help(label("tui-help-audit-by")),
        Field::choice("kind", label("tui-field-audit-kind"), offers),
        Field::text("about", label("tui-field-audit-about"), "")
            .help(label("tui-help-audit-about")),
        Field::text("from", label("tui-field-audit-from"), ""),
        Field::text("to", label("tui-field-audit-to"), "").help(label("tui-help-audit-days")),
        Field::text("words", label("tui-field-audit-words"), ""),
    ];
    let form = Form::new(
        label("tui-audit-find-title"),
        label("tui-verb-find"),
        fields,
    );
    Ask::Form(Box::new(form), AnyPurpose::Audit(Purpose))
}

/// Makes the words of a search of what was filled in.
pub fn fill(scene: &Scene, answers: &Answers) -> Result<String, Vec<FieldError>> {
    use shop_core::{messages::Explain, time::parse_day};
    let mut words = Vec::new();
    let mut errors = Vec::new();
    for (field, token) in [("by", "oleh"), ("kind", "jenis"), ("about", "tentang")] {
        let typed = answers.get(field);
        if !typed.is_empty() {
            words.push(format!("{token}:{}", typed.replace(' ', "")));
        }
    }
    for (field, token) in [("from", "dari"), ("to", "sampai")] {
        let typed = answers.get(field);
        match parse_day(typed) {
            _ if typed.is_empty() => {}
            Ok(day) => words.push(format!("{token}:{day}")),
            Err(error) => errors.push((field, error.explain(scene.lang))),
        }
    }
    words.push(answers.get("words").to_owned());
    if errors.is_empty() {
        Ok(words.join(" ").trim().to_owned())
    } else {
        Err(errors)
    }
}
