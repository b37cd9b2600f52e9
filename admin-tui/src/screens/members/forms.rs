//! The forms and dialogs about registrations and records.

use shop_core::{
    ids::{FollowUpId, MemberId, NoteId},
    members::{ConsentPurpose, Member, ProfileEdit, RefusalReason},
    messages::{Lang, text, text_with},
};

use super::{Act, Ask, State, alike_sentence, profile};
use crate::{
    app::{effect, model::Scene},
    registry::{Id, command},
    widgets::{
        dialog::Dialog,
        form::{Choice, Field, Form},
    },
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A registration is refused.
    Refuse {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// The applicant is asked something.
    AskInfo {
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
    },
    /// The member may not act for now.
    Suspend {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// A customer is registered at the counter.
    Create,
    /// Something is noted.
    Note {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// A note is pinned, or let go.
    Pin {
        /// The notes, and whether each is pinned.
        notes: Vec<(NoteId, bool)>,
    },
    /// A note is taken away.
    RemoveNote {
        /// Whom it is about.
        name: String,
    },
    /// Tags are put on and taken off.
    Tags {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// The tags that were shown.
        before: Vec<String>,
    },
    /// A call, message or visit is written down.
    Contact {
        /// The command, which says how they spoke.
        how: Id,
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// Something is to follow.
    FollowUp {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// What is to follow is put off.
    PutOff {
        /// The follow-up.
        id: FollowUpId,
    },
    /// What the member says about consents is written down.
    Consents {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// What held before.
        before: Vec<ConsentPurpose>,
    },
    /// Her tier is set, or follows her purchases again.
    Tier {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
}

/// Asks before a registration is approved, and says whom she may be already.
pub(super) fn confirm(state: &State, member: &Member, scene: &Scene) -> Ask {
    let lang = scene.lang;
    let mut sentence = text_with(
        lang,
        "tui-confirm-member-sentence",
        &[("name", &member.name), ("email", &member.email.to_string())],
    );
    let alike = state
        .known(member.id)
        .and_then(|record| record.look_alikes.first());
    if let Some(alike) = alike {
        sentence.push('\n');
        sentence.push_str(&alike_sentence(alike, lang));
    }
    let dialog = Dialog::new(
        command(Id::MemberConfirm).danger,
        text_with(lang, "tui-confirm-member-title", &[("name", &member.name)]),
        sentence,
        text(lang, "tui-verb-confirm-member"),
        &member.name,
    );
    let act = Act::Confirm {
        id: member.id,
        name: member.name.clone(),
    };
    Ask::Confirm(Box::new(dialog), effect::Act::Members(act))
}

/// Asks before a suspension is lifted.
pub(super) fn restore(member: &Member, scene: &Scene) -> Ask {
    let lang = scene.lang;
    let name = [("name", member.name.as_str())];
    let dialog = Dialog::new(
        command(Id::MemberRestore).danger,
        text_with(lang, "tui-restore-title", &name),
        text_with(lang, "tui-restore-sentence", &name),
        text(lang, "tui-verb-restore"),
        &member.name,
    );
    let act = Act::Restore {
        id: member.id,
        name: member.name.clone(),
    };
    Ask::Confirm(Box::new(dialog), effect::Act::Members(act))
}

/// Asks why a registration is refused.
pub(super) fn refuse(member: &Member, lang: Lang) -> (Form, Purpose) {
    let reasons = RefusalReason::ALL
        .iter()
        .map(|reason| Choice::new(reason.as_str(), reason.label(lang)))
        .collect();
    let fields = vec![
        Field::choice("reason", text(lang, "tui-field-reason"), reasons),
        Field::lines("note", text(lang, "tui-field-note"), "")
            .help(text(lang, "tui-help-note-mailed")),
    ];
    let title = text_with(lang, "tui-refuse-member-title", &[("name", &member.name)]);
    let form = Form::new(title, text(lang, "tui-verb-refuse-member"), fields)
        .note(text(lang, "tui-refuse-member-note"));
    let purpose = Purpose::Refuse {
        id: member.id,
        name: member.name.clone(),
    };
    (form, purpose)
}

/// Asks what to ask an applicant.
pub(super) fn ask(member: &Member, lang: Lang) -> (Form, Purpose) {
    let question = Field::lines("question", text(lang, "tui-field-question"), "");
    let title = text_with(lang, "tui-ask-info-title", &[("name", &member.name)]);
    let form = Form::new(title, text(lang, "tui-verb-ask-info"), vec![question])
        .note(text(lang, "tui-ask-info-note"));
    let purpose = Purpose::AskInfo {
        id: member.id,
        name: member.name.clone(),
    };
    (form, purpose)
}

/// Asks why a member is suspended.
pub(super) fn suspend(member: &Member, lang: Lang) -> (Form, Purpose) {
    let note = Field::lines("note", text(lang, "tui-field-reason"), "");
    let title = text_with(lang, "tui-suspend-title", &[("name", &member.name)]);
    let form = Form::new(title, text(lang, "tui-verb-suspend"), vec![note])
        .note(text(lang, "tui-suspend-note"));
    let purpose = Purpose::Suspend {
        id: member.id,
        name: member.name.clone(),
    };
    (form, purpose)
}

/// Shows the record to be changed.
pub(super) fn edit(member: &Member, lang: Lang) -> (Form, Purpose) {
    let mut fields = vec![
        Field::text("name", text(lang, "tui-field-name"), member.name.as_str()),
        Field::text(
            "phone",
            text(lang, "tui-field-phone"),
            member.phone.to_string(),
        ),
        Field::text("city", text(lang, "tui-field-city"), member.city.as_str()),
        profile::lang_field(lang, member.lang),
    ];
    fields.extend(profile::fields(lang, &ProfileEdit::of(member)));
    fields.push(
        Field::lines(
            "note",
            text(lang, "tui-field-staff-note"),
            member.note.as_str(),
        )
        .help(text(lang, "tui-help-staff-note")),
    );
    let title = text_with(lang, "tui-edit-member-title", &[("name", &member.name)]);
    let form = Form::new(title, text(lang, "tui-verb-save"), fields);
    let purpose = Purpose::Edit {
        id: member.id,
        version: member.version,
    };
    (form, purpose)
}

/// Asks for a customer who stands at the counter.
pub(super) fn create(lang: Lang) -> (Form, Purpose) {
    let label = |key: &str| text(lang, key);
    let mut fields = vec![
        Field::text("name", label("tui-field-name"), ""),
        Field::text("phone", label("tui-field-phone"), ""),
        Field::text("email", label("tui-field-email"), ""),
        Field::text("city", label("tui-field-city"), ""),
        Field::tick("agreed", label("tui-field-agreed"), false),
        Field::tick("news_mail", label("tui-field-news-mail"), false),
        Field::tick("news_whatsapp", label("tui-field-news-whatsapp"), false),
        Field::tick("directory", label("tui-field-directory"), false),
        profile::lang_field(lang, Lang::Id),
    ];
    fields.extend(profile::fields(lang, &ProfileEdit::default()));
    fields.push(Field::tick(
        "anyway",
        label("tui-field-not-the-same"),
        false,
    ));
    let form = Form::new(
        label("tui-create-member-title"),
        label("tui-verb-create-member"),
        fields,
    )
    .note(label("tui-create-member-note"));
    (form, Purpose::Create)
}
