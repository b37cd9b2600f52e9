//! The forms of everyday contact: notes, tags, calls, what is to follow,
//! consents said in person. Each is one line and a key to send it.

use shop_core::{
    customers::{ContactChannel, FollowUp, Note},
    members::{ConsentPurpose, Member},
    messages::{Lang, text, text_with},
    money::Rupiah,
    promotions::share_text,
    tiers::Tier,
};

use super::{Purpose, Record};
use crate::{
    registry::Id,
    widgets::form::{Choice, Field, Form},
};

/// The purposes a member may give and withdraw, with their fields.
pub(super) const PURPOSES: [(ConsentPurpose, &str); 4] = [
    (ConsentPurpose::NewsMail, "news_mail"),
    (ConsentPurpose::NewsWhatsapp, "news_whatsapp"),
    (ConsentPurpose::Directory, "directory"),
    (ConsentPurpose::Profiling, "profiling"),
];

/// Returns how they spoke, by the command.
pub(super) const fn channel(how: Id) -> ContactChannel {
    match how {
        Id::ContactWhatsapp => ContactChannel::Whatsapp,
        Id::ContactVisit => ContactChannel::Visit,
        _ => ContactChannel::Call,
    }
}

/// Asks for a note.
pub(super) fn note(member: &Member, lang: Lang) -> (Form, Purpose) {
    let fields = vec![
        Field::lines("body", text(lang, "tui-field-note"), ""),
        Field::tick("pin", text(lang, "tui-field-pin"), false),
    ];
    let title = text_with(lang, "tui-member-note-title", &[("name", &member.name)]);
    let form = Form::new(title, text(lang, "tui-verb-write-note"), fields)
        .note(text(lang, "tui-note-internal"));
    let purpose = Purpose::Note {
        id: member.id,
        name: member.name.clone(),
    };
    (form, purpose)
}

/// Asks which note is pinned, or let go.
pub(super) fn pin(member: &Member, notes: &[Note], lang: Lang) -> (Form, Purpose) {
    let title = text_with(lang, "tui-note-pin-title", &[("name", &member.name)]);
    let form = Form::new(
        title,
        text(lang, "tui-verb-note-pin"),
        vec![which_note(notes, lang)],
    );
    let notes = notes.iter().map(|note| (note.id, note.pinned)).collect();
    (form, Purpose::Pin { notes })
}

/// Asks which note is taken away.
pub(super) fn remove(member: &Member, notes: &[Note], lang: Lang) -> (Form, Purpose) {
    let title = text_with(lang, "tui-note-remove-title", &[("name", &member.name)]);
    let form = Form::new(
        title,
        text(lang, "tui-verb-note-remove"),
        vec![which_note(notes, lang)],
    )
    .note(text(lang, "tui-note-remove-note"));
    let purpose = Purpose::RemoveNote {
        name: member.name.clone(),
    };
    (form, purpose)
}

fn which_note(notes: &[Note], lang: Lang) -> Field {
    let choices = notes
        .iter()
        .map(|note| {
            let mark = if note.pinned { "* " } else { "" };
            let first = note.body.lines().next().unwrap_or_default();
            let day = note.at.date_text(lang);
            Choice::new(note.id.to_string(), format!("{mark}{day}  {first}"))
        })
        .collect();
    Field::choice("which", text(lang, "tui-field-which-note"), choices)
}

/// Asks for tags; those she has stand there to be taken off.
pub(super) fn tags(known: Option<&Record>, member: &Member, lang: Lang) -> (Form, Purpose) {
    let before = known.map(|record| record.tags.clone()).unwrap_or_default();
    let field = Field::text("tags", text(lang, "tui-field-tags"), before.join(", "))
        .help(text(lang, "tui-help-tags"));
    let title = text_with(lang, "tui-tags-title", &[("name", &member.name)]);
    let form = Form::new(title, text(lang, "tui-verb-save"), vec![field]);
    let purpose = Purpose::Tags {
        id: member.id,
        name: member.name.clone(),
        before,
    };
    (form, purpose)
}

/// Asks what was spoken about, and when to come back to it.
pub(super) fn contact(how: Id, member: &Member, lang: Lang) -> (Form, Purpose) {
    let fields = vec![
        Field::text("body", text(lang, "tui-field-about"), ""),
        Field::text("due", text(lang, "tui-field-due"), "").help(text(lang, "tui-help-due")),
    ];
    let channel = channel(how).label(lang);
    let title = text_with(
        lang,
        "tui-contact-title",
        &[("channel", &channel), ("name", &member.name)],
    );
    let form = Form::new(title, text(lang, "tui-verb-log"), fields);
    let purpose = Purpose::Contact {
        how,
        id: member.id,
        name: member.name.clone(),
    };
    (form, purpose)
}

/// Asks what is to follow, and when.
pub(super) fn follow_up(member: &Member, lang: Lang) -> (Form, Purpose) {
    let fields = vec![
        Field::text("body", text(lang, "tui-field-about"), ""),
        Field::text("due", text(lang, "tui-field-due"), "").help(text(lang, "tui-help-due")),
    ];
    let title = text_with(lang, "tui-follow-up-title", &[("name", &member.name)]);
    let form = Form::new(title, text(lang, "tui-verb-plan"), fields);
    let purpose = Purpose::FollowUp {
        id: member.id,
        name: member.name.clone(),
    };
    (form, purpose)
}

/// Asks until when something is put off.
pub(super) fn put_off(follow_up: &FollowUp, lang: Lang) -> (Form, Purpose) {
    let field =
        Field::text("due", text(lang, "tui-field-due"), "").help(text(lang, "tui-help-due"));
    let form = Form::new(
        text(lang, "tui-put-off-title"),
        text(lang, "tui-verb-put-off"),
        vec![field],
    )
    .note(follow_up.body.clone());
    (form, Purpose::PutOff { id: follow_up.id })
}

/// Shows what she agreed to, to be changed as she says.
pub(super) fn consents(record: &Record, lang: Lang) -> (Form, Purpose) {
    let held = |purpose: ConsentPurpose| {
        match purpose {
            // Whoever said nothing about being judged does not object.
            ConsentPurpose::Profiling => !record.objects,
            ConsentPurpose::Terms
            | ConsentPurpose::Privacy
            | ConsentPurpose::NewsMail
            | ConsentPurpose::NewsWhatsapp
            | ConsentPurpose::Directory => record.consents.contains(&purpose),
        }
    };
    let before: Vec<ConsentPurpose> = PURPOSES
        .iter()
        .map(|(purpose, _)| *purpose)
        .filter(|purpose| held(*purpose))
        .collect();
    let fields = PURPOSES
        .iter()
        .map(|&(purpose, name)| {
            let key = format!("consent-purpose-{}", purpose.as_str().replace('_', "-"));
            Field::tick(name, text(lang, &key), before.contains(&purpose))
        })
        .collect();
    let member = &record.member;
    let title = text_with(lang, "tui-consents-title", &[("name", &member.name)]);
    let form =
        Form::new(title, text(lang, "tui-verb-save"), fields).note(text(lang, "tui-consents-note"));
    let purpose = Purpose::Consents {
        id: member.id,
        name: member.name.clone(),
        before,
    };
    (form, purpose)
}

/// Asks for her tier: set by hand with a reason, or as her purchases lead to.
pub(super) fn tier(record: &Record, lang: Lang) -> (Form, Purpose) {
    let follows = Choice::new("", text(lang, "tui-tier-follows"));
    let steps = Tier::ALL
        .iter()
        .map(|tier| Choice::new(tier.as_str(), tier.label(lang)));
    let pinned = record.tier.filter(|standing| standing.pinned);
    let fields = vec![
        Field::choice(
            "tier",
            text(lang, "tui-label-tier"),
            std::iter::once(follows).chain(steps).collect(),
        )
        .chosen(pinned.map_or("", |standing| standing.tier.as_str())),
        Field::text("reason", text(lang, "tui-label-reason"), "")
            .help(text(lang, "tui-help-tier-reason")),
    ];
    let member = &record.member;
    let title = text_with(lang, "tui-tier-title", &[("name", &member.name)]);
    let mut form = Form::new(title, text(lang, "tui-verb-save"), fields);
    for tier in Tier::ALL {
        if let Some(step) = record.tiers.step(*tier) {
            let values = [
                ("tier", tier.label(lang)),
                ("from", Rupiah(step.from).to_string()),
                ("share", share_text(step.share, lang).replace('\u{a0}', " ")),
            ];
            let values = values.each_ref().map(|(name, value)| (*name, &**value));
            form = form.note(text_with(lang, "tui-tier-step", &values));
        }
    }
    let purpose = Purpose::Tier {
        id: member.id,
        name: member.name.clone(),
    };
    (form, purpose)
}
