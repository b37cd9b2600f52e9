//! What is asked before something is done about a conversation: composers,
//! forms and dialogs.

use chrono::Duration;
use shop_core::{
    messages::{Lang, text, text_with},
    service::{self, Cause, Channel, ConversationKind, Outcome},
    time::Timestamp,
};

use super::{
    Opened, Subject,
    act::{Act, Canned, Purpose},
};
use crate::{
    app::{effect, model::Scene},
    registry::{Id, command},
    screens::{Purpose as AnyPurpose, Request as Ask},
    widgets::{
        dialog::Dialog,
        form::{Choice, Field, Form},
    },
};

fn form(form: Form, purpose: Purpose) -> Ask {
    Ask::Form(Box::new(form), AnyPurpose::Inbox(purpose))
}

/// The texts to use again, their places filled with what the conversation
/// knows.
fn canned_for(opened: Option<&Opened>) -> Vec<Canned> {
    let Some(opened) = opened else {
        return Vec::new();
    };
    let lang = opened.view.member.lang;
    opened
        .canned
        .iter()
        .map(|reply| Canned {
            name: reply.name.clone(),
            text: service::filled_in(reply.text(lang), &opened.view),
        })
        .collect()
}

/// Says which texts can be called by `::` and their short name.
fn with_texts(mut form: Form, canned: &[Canned], lang: Lang) -> Form {
    if !canned.is_empty() {
        let names: Vec<&str> = canned.iter().map(|text| text.name.as_str()).collect();
        form = form.note(text_with(
            lang,
            "tui-canned-hint",
            &[("names", &names.join(", "))],
        ));
    }
    form.inserts = canned
        .iter()
        .map(|text| (text.name.clone(), text.text.clone()))
        .collect();
    form
}

pub(super) fn reply(scene: &Scene, subject: &Subject, opened: Option<&Opened>) -> Ask {
    let lang = scene.lang;
    let to = subject.email.as_ref().unwrap_or(&subject.member);
    let canned = canned_for(opened);
    let composer = Form::new(
        text_with(lang, "tui-reply-title", &[("to", to)]),
        text(lang, "tui-verb-review"),
        vec![Field::lines("body", text(lang, "tui-field-answer"), "")],
    )
    .note(text_with(
        lang,
        "tui-reply-note",
        &[("number", &subject.number), ("subject", &subject.subject)],
    ));
    let purpose = Purpose::Reply {
        id: subject.id,
        number: subject.number.clone(),
        to: to.clone(),
        version: subject.version,
        canned: canned.clone(),
    };
    form(with_texts(composer, &canned, lang), purpose)
}

pub(super) fn note(scene: &Scene, subject: &Subject) -> Ask {
    let lang = scene.lang;
    let composer = Form::new(
        text_with(lang, "tui-note-title", &[("number", &subject.number)]),
        text(lang, "tui-verb-note"),
        vec![Field::lines("body", text(lang, "tui-field-internal"), "")],
    )
    .note(text(lang, "tui-note-note"));
    let purpose = Purpose::Note {
        id: subject.id,
        number: subject.number.clone(),
    };
    form(composer, purpose)
}

pub(super) fn assign(scene: &Scene, subject: &Subject, opened: &Opened) -> Ask {
    let lang = scene.lang;
    let people = opened
        .people
        .iter()
        .map(|(id, name)| Choice::new(id.to_string(), name))
        .collect();
    let now = subject.assigned_to.map(|id| id.to_string());
    let field = Field::choice("who", text(lang, "tui-field-assignee"), people)
        .chosen(now.as_deref().unwrap_or_default());
    let asked = Form::new(
        text_with(lang, "tui-assign-title", &[("number", &subject.number)]),
        text(lang, "tui-verb-assign"),
        vec![field],
    );
    let purpose = Purpose::Assign {
        id: subject.id,
        number: subject.number.clone(),
    };
    form(asked, purpose)
}

/// Nine in the morning, some days ahead.
pub(super) fn morning(now: Timestamp, days: i64) -> Timestamp {
    Timestamp::start_of(now.day() + Duration::days(days)).plus(Duration::hours(9))
}

pub(super) fn snooze(scene: &Scene, subject: &Subject) -> Ask {
    let lang = scene.lang;
    let moment = |key: &str, at: Timestamp| {
        let label = format!("{} ({})", text(lang, key), at.full_text(lang));
        Choice::new(at.rfc3339(), label)
    };
    let now = scene.now;
    let moments = vec![
        moment("tui-snooze-hours", now.plus(Duration::hours(3))),
        moment("tui-snooze-tomorrow", morning(now, 1)),
        moment("tui-snooze-three-days", morning(now, 3)),
        moment("tui-snooze-week", morning(now, 7)),
    ];
    let asked = Form::new(
        text_with(lang, "tui-snooze-title", &[("number", &subject.number)]),
        text(lang, "tui-verb-snooze"),
        vec![
            Field::choice("until", text(lang, "tui-field-until"), moments),
            Field::text("day", text(lang, "tui-field-until-day"), "")
                .help(text(lang, "tui-help-until-day")),
        ],
    )
    .note(text(lang, "tui-snooze-note"));
    let purpose = Purpose::Snooze {
        id: subject.id,
        number: subject.number.clone(),
    };
    form(asked, purpose)
}

pub(super) fn solve(scene: &Scene, subject: &Subject, opened: Option<&Opened>) -> Ask {
    let lang = scene.lang;
    let complaint = subject.kind == ConversationKind::Complaint;
    let mut fields = Vec::new();
    if complaint {
        let nothing = || Choice::new("", text(lang, "tui-choose"));
        let causes = Cause::ALL
            .iter()
            .map(|cause| Choice::new(cause.as_str(), cause.label(lang)));
        let outcomes = Outcome::ALL
            .iter()
            .map(|outcome| Choice::new(outcome.as_str(), outcome.label(lang)));
        fields.push(Field::choice(
            "cause",
            text(lang, "tui-field-cause"),
            std::iter::once(nothing()).chain(causes).collect(),
        ));
        fields.push(Field::choice(
            "outcome",
            text(lang, "tui-field-outcome"),
            std::iter::once(nothing()).chain(outcomes).collect(),
        ));
        fields.push(
            Field::text("root_cause", text(lang, "tui-field-root-cause"), "")
                .help(text(lang, "tui-help-root-cause")),
        );
    }
    fields.push(Field::lines(
        "message",
        text(lang, "tui-field-last-word"),
        "",
    ));
    let asked = Form::new(
        text_with(lang, "tui-solve-title", &[("number", &subject.number)]),
        text(lang, "tui-verb-solve"),
        fields,
    )
    .note(text_with(
        lang,
        "tui-solve-note",
        &[("name", &subject.member)],
    ));
    let canned = canned_for(opened);
    let purpose = Purpose::Solve {
        id: subject.id,
        number: subject.number.clone(),
        version: subject.version,
        complaint,
    };
    form(with_texts(asked, &canned, lang), purpose)
}

pub(super) fn spam(scene: &Scene, subject: &Subject) -> Ask {
    confirm(
        scene,
        Id::MessageSpam,
        subject,
        ["tui-spam-title", "tui-spam-sentence", "tui-verb-spam"],
        Act::Spam {
            id: subject.id,
            number: subject.number.clone(),
        },
    )
}

pub(super) fn reopen(scene: &Scene, subject: &Subject) -> Ask {
    confirm(
        scene,
        Id::MessageReopen,
        subject,
        [
            "tui-message-reopen-title",
            "tui-message-reopen-sentence",
            "tui-verb-message-reopen",
        ],
        Act::Reopen {
            id: subject.id,
            number: subject.number.clone(),
        },
    )
}

fn confirm(scene: &Scene, id: Id, subject: &Subject, keys: [&str; 3], act: Act) -> Ask {
    let lang = scene.lang;
    let [title, sentence, verb] = keys;
    let dialog = Dialog::new(
        command(id).danger,
        text_with(lang, title, &[("number", &subject.number)]),
        text_with(lang, sentence, &[("name", &subject.member)]),
        text(lang, verb),
        &subject.number,
    );
    Ask::Confirm(Box::new(dialog), effect::Act::Inbox(act))
}

pub(super) fn new(scene: &Scene) -> Ask {
    let lang = scene.lang;
    let channels = Channel::BY_STAFF
        .iter()
        .map(|channel| Choice::new(channel.as_str(), channel.label(lang)))
        .collect();
    let kinds = ConversationKind::CHOSEN
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind.label(lang)))
        .collect();
    let asked = Form::new(
        text(lang, "tui-message-new-title"),
        text(lang, "tui-verb-message-new"),
        vec![
            Field::text("member", text(lang, "tui-field-which-member"), "")
                .help(text(lang, "tui-help-which-member")),
            Field::choice("channel", text(lang, "tui-field-channel"), channels),
            Field::choice("kind", text(lang, "tui-field-message-kind"), kinds),
            Field::text("order", text(lang, "tui-field-about-order"), ""),
            Field::text("article", text(lang, "tui-field-about-article"), "")
                .help(text(lang, "tui-help-about-article")),
            Field::text("subject", text(lang, "tui-field-subject"), ""),
            Field::lines("body", text(lang, "tui-field-what-was-said"), ""),
        ],
    );
    form(asked, Purpose::New)
}

/// The texts to use again: choosing one fills the fields with it.
pub(super) fn canned(scene: &Scene, opened: &Opened) -> Ask {
    let lang = scene.lang;
    let fresh = Choice::new("", text(lang, "tui-canned-new"));
    let known = opened
        .canned
        .iter()
        .map(|reply| Choice::new(&reply.name, &reply.name));
    let mut asked = Form::new(
        text(lang, "tui-canned-title"),
        text(lang, "tui-verb-canned"),
        vec![
            Field::choice(
                "which",
                text(lang, "tui-field-canned"),
                std::iter::once(fresh).chain(known).collect(),
            ),
            Field::text("name", text(lang, "tui-field-short-name"), ""),
            Field::lines("text", text(lang, "tui-field-canned-text"), ""),
            Field::text("text_en", text(lang, "tui-field-canned-text-en"), ""),
            Field::tick("delete", text(lang, "tui-field-canned-delete"), false),
        ],
    )
    .note(text_with(
        lang,
        "tui-canned-note",
        &[("places", "{name} {number} {order} {tracking}")],
    ));
    asked.fills = opened
        .canned
        .iter()
        .map(|reply| {
            let values = vec![
                ("name", reply.name.clone()),
                ("text", reply.body.clone()),
                ("text_en", reply.body_en.clone()),
            ];
            (reply.name.clone(), values)
        })
        .collect();
    let versions = opened
        .canned
        .iter()
        .map(|reply| (reply.name.clone(), reply.version))
        .collect();
    form(asked, Purpose::Canned { versions })
}
