//! What is asked before something is done to a request.

use shop_core::{
    messages::{Lang, text, text_with},
    requests::{Decision, DeclineReason, RequestEvent, RequestState},
};

use super::{Act, Purpose, State, Subject, act::About};
use crate::{
    app::{effect, model::Scene},
    registry::{Id, command},
    screens::{Purpose as AnyPurpose, Request as Ask, Screen},
    widgets::{
        dialog::Dialog,
        form::{Choice, Field, Form},
    },
};

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    if id == Id::RequestNew {
        return Some(new_form(lang));
    }
    if id == Id::RequestLog {
        return Some(log_form(scene));
    }
    let subject = state.subject()?;
    let about = About {
        id: subject.id,
        version: subject.version,
        number: subject.number.clone(),
    };
    let form = |form: Form, purpose: Purpose| {
        Some(vec![Ask::Form(
            Box::new(form),
            AnyPurpose::Requests(purpose),
        )])
    };
    match id {
        Id::RequestAccept => {
            let mut sentence = told(state, &subject, lang, "tui-request-accept-sentence");
            if subject.has_photo {
                sentence = format!("{sentence}. {}", text(lang, "tui-request-accept-photo"));
            }
            let dialog = Dialog::new(
                command(id).danger,
                titled(lang, "tui-request-accept-title", &subject),
                sentence,
                text(lang, "tui-verb-request-accept"),
                &subject.number,
            );
            let act = Act::Decide {
                about,
                decision: Decision::Review,
                note: String::new(),
            };
            Some(vec![Ask::Confirm(
                Box::new(dialog),
                effect::Act::Requests(act),
            )])
        }
        Id::RequestMove => {
            let steps = steps(subject.state, lang);
            let fields = vec![
                Field::choice("step", text(lang, "tui-field-step"), steps),
                public_note(lang),
            ];
            let asked = Form::new(
                titled(lang, "tui-request-move-title", &subject),
                text(lang, "tui-verb-request-move"),
                fields,
            );
            let told = told(state, &subject, lang, "tui-request-told");
            form(asked.note(told), Purpose::Move(about))
        }
        Id::RequestFulfil => {
            let known = state.record_of(subject.id);
            let linked = known.and_then(|record| record.view.found.as_ref());
            let linked = linked.map(|product| product.slug.clone());
            let fields = vec![article(lang, linked.unwrap_or_default()), public_note(lang)];
            let asked = Form::new(
                titled(lang, "tui-request-fulfil-title", &subject),
                text(lang, "tui-verb-request-fulfil"),
                fields,
            );
            let told = told(state, &subject, lang, "tui-request-told");
            form(asked.note(told), Purpose::Fulfil(about))
        }
        Id::RequestDecline => {
            let reasons = DeclineReason::ALL
                .iter()
                .map(|reason| Choice::new(reason.as_str(), reason.label(lang)))
                .collect();
            let fields = vec![
                Field::choice("reason", text(lang, "tui-field-reason"), reasons),
                public_note(lang),
            ];
            let asked = Form::new(
                titled(lang, "tui-request-decline-title", &subject),
                text(lang, "tui-verb-request-decline"),
                fields,
            );
            let told = told(state, &subject, lang, "tui-request-told");
            form(asked.note(told), Purpose::Decline(about))
        }
        Id::RequestNote => {
            let body = Field::lines("body", text(lang, "tui-field-internal-note"), "");
            let asked = Form::new(
                titled(lang, "tui-request-note-title", &subject),
                text(lang, "tui-verb-request-note"),
                vec![body],
            );
            form(
                asked.note(text(lang, "tui-request-note-says")),
                Purpose::Note(about),
            )
        }
        Id::RequestMerge => {
            let into = Field::text("into", text(lang, "tui-field-request-into"), "")
                .help(text(lang, "tui-help-request-into"));
            let asked = Form::new(
                titled(lang, "tui-request-merge-title", &subject),
                text(lang, "tui-verb-request-merge"),
                vec![into],
            );
            form(
                asked.note(text(lang, "tui-request-merge-says")),
                Purpose::Merge(about),
            )
        }
        Id::RequestLink => {
            let asked = Form::new(
                titled(lang, "tui-request-link-title", &subject),
                text(lang, "tui-verb-request-link"),
                vec![article(lang, String::new())],
            );
            form(asked.note(subject.title), Purpose::Link(about))
        }
        Id::RequestPhoto => Some(vec![Ask::Act(effect::Act::Requests(Act::Photo {
            id: subject.id,
            number: subject.number,
        }))]),
        Id::RequestMember => Some(vec![Ask::Open(Screen::Members, subject.member.0)]),
        _ => None,
    }
}

/// Asks what a member wants who says so elsewhere.
fn new_form(lang: Lang) -> Vec<Ask> {
    let line = |name: &'static str, key: &str| Field::text(name, text(lang, key), "");
    let form = Form::new(
        text(lang, "tui-request-new-title"),
        text(lang, "tui-verb-request-new"),
        vec![
            line("member", "tui-field-which-member").help(text(lang, "tui-help-which-member")),
            line("title", "tui-field-request-title"),
            line("size", "tui-field-request-size"),
            line("colour", "tui-field-request-colour"),
            line("price_from", "tui-field-request-price-from"),
            line("price_to", "tui-field-request-price-to"),
            Field::lines("body", text(lang, "tui-field-request-body"), ""),
        ],
    );
    vec![Ask::Form(
        Box::new(form),
        AnyPurpose::Requests(Purpose::New),
    )]
}

/// Asks in one line what was asked for and not there.
pub fn log_form(scene: &Scene) -> Vec<Ask> {
    let lang = scene.lang;
    let words = Field::text("words", text(lang, "tui-field-demand"), "")
        .help(text(lang, "tui-help-demand"));
    let form = Form::new(
        text(lang, "tui-demand-title"),
        text(lang, "tui-verb-demand"),
        vec![words],
    );
    vec![Ask::Form(
        Box::new(form),
        AnyPurpose::Requests(Purpose::Log),
    )]
}

fn titled(lang: Lang, key: &str, subject: &Subject) -> String {
    let values = [
        ("number", subject.number.as_str()),
        ("title", subject.title.as_str()),
    ];
    text_with(lang, key, &values)
}

/// Says who would be told: by name where the record is open, else how many.
fn told(state: &State, subject: &Subject, lang: Lang, key: &str) -> String {
    let names = state.record_of(subject.id).map(|record| {
        let names: Vec<&str> = record
            .view
            .voters
            .iter()
            .map(|voter| voter.name.as_str())
            .collect();
        names.join(", ")
    });
    let values = [
        ("count", subject.votes.to_string()),
        // Who they are is known once the request was opened.
        ("names", names.unwrap_or_else(|| "…".to_owned())),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    text_with(lang, key, &values)
}

/// Returns the steps a request can take from where it stands.
fn steps(state: RequestState, lang: Lang) -> Vec<Choice> {
    [
        RequestEvent::Plan,
        RequestEvent::Order,
        RequestEvent::Review,
    ]
    .into_iter()
    .filter_map(|event| state.apply(event).ok())
    .map(|state| Choice::new(state.as_str(), state.label(lang)))
    .collect()
}

fn public_note(lang: Lang) -> Field {
    Field::text("note", text(lang, "tui-field-public-note"), "")
        .help(text(lang, "tui-help-note-mailed"))
}

fn article(lang: Lang, value: String) -> Field {
    Field::text("article", text(lang, "tui-field-article"), value)
        .help(text(lang, "tui-help-article"))
}
