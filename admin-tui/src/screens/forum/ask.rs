//! What is asked before something is done in the forum.

use shop_core::{
    forum::{Audience, ForumCategory, MOST_DAYS},
    messages::{Lang, text, text_with},
};

use super::{Act, Purpose, State, Subject};
use crate::{
    app::{effect, model::Scene},
    registry::{Id, command},
    screens::{Purpose as AnyPurpose, Request as Ask},
    widgets::{
        dialog::Dialog,
        form::{Choice, Field, Form},
    },
};

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    let subject = state.subject();
    match id {
        Id::ForumApprove => approve(&subject, lang),
        Id::ForumRefuse | Id::ForumHide | Id::ForumDelete => take_away(&subject, lang, id),
        Id::ForumReply => answer(&subject, lang),
        Id::ForumLock | Id::ForumPin | Id::ForumAnswered => about_topic(&subject, id),
        Id::ForumMove => move_to(&subject, &state.categories, lang),
        Id::ForumSilence => silence(&subject, lang),
        Id::ForumLift => lift(&subject, lang),
        Id::ForumHistory => {
            state.history = !state.history;
            Some(Vec::new())
        }
        Id::ForumTopicNew => Some(open(&state.categories, lang)),
        Id::ForumPostEdit => correct(&subject, lang),
        Id::ForumCategoryDelete => {
            let category = subject.category?;
            let values = [("name", category.name.as_str())];
            let dialog = Dialog::new(
                command(id).danger,
                text_with(lang, "tui-forum-category-delete-title", &values),
                text_with(lang, "tui-forum-category-delete-sentence", &values),
                text(lang, "tui-verb-forum-delete"),
                &category.slug,
            );
            let act = Act::DeleteCategory {
                id: category.id,
                name: category.name,
            };
            Some(confirm(dialog, act))
        }
        Id::ForumCategoryNew => Some(form(category_form(None, lang), Purpose::NewCategory)),
        Id::ForumCategoryEdit => {
            let category = subject.category?;
            let purpose = Purpose::EditCategory {
                id: category.id,
                version: category.version,
            };
            Some(form(category_form(Some(&category), lang), purpose))
        }
        _ => None,
    }
}

fn form(form: Form, purpose: Purpose) -> Vec<Ask> {
    vec![Ask::Form(Box::new(form), AnyPurpose::Forum(purpose))]
}

fn confirm(dialog: Dialog, act: Act) -> Vec<Ask> {
    vec![Ask::Confirm(Box::new(dialog), effect::Act::Forum(act))]
}

fn approve(subject: &Subject, lang: Lang) -> Option<Vec<Ask>> {
    let post = subject.post.clone()?;
    let topic = subject.topic.as_ref()?;
    let values = [
        ("name", post.name.as_str()),
        ("topic", topic.title.as_str()),
    ];
    let dialog = Dialog::new(
        command(Id::ForumApprove).danger,
        text_with(lang, "tui-forum-approve-title", &values),
        text_with(lang, "tui-forum-approve-sentence", &values),
        text(lang, "tui-verb-forum-approve"),
        &post.name,
    );
    let act = Act::Approve {
        id: post.id,
        name: post.name,
    };
    Some(confirm(dialog, act))
}

fn take_away(subject: &Subject, lang: Lang, id: Id) -> Option<Vec<Ask>> {
    let post = subject.post.clone()?;
    let (title, verb) = match id {
        Id::ForumRefuse => ("tui-forum-refuse-title", "tui-verb-forum-refuse"),
        Id::ForumHide => ("tui-forum-hide-title", "tui-verb-forum-hide"),
        _ => ("tui-forum-delete-title", "tui-verb-forum-delete"),
    };
    let reason = Field::lines("reason", text(lang, "tui-field-reason"), "")
        .help(text(lang, "tui-help-forum-reason"));
    let form_ = Form::new(
        text_with(lang, title, &[("name", &post.name)]),
        text(lang, verb),
        vec![reason],
    )
    .note(text(
        lang,
        match post.number {
            1 => "tui-forum-take-away-topic",
            _ => "tui-forum-take-away-note",
        },
    ));
    let purpose = Purpose::TakeAway {
        id: post.id,
        name: post.name,
        delete: id == Id::ForumDelete,
    };
    Some(form(form_, purpose))
}

fn answer(subject: &Subject, lang: Lang) -> Option<Vec<Ask>> {
    let topic = subject.topic.clone()?;
    let quoted = subject.post.as_ref().filter(|post| post.number > 1);
    let mut fields = vec![Field::lines("body", text(lang, "tui-field-answer"), "")];
    if let Some(post) = quoted {
        let label = text_with(
            lang,
            "tui-forum-quote",
            &[("name", &post.name), ("number", &post.number.to_string())],
        );
        fields.push(Field::tick("quote", label, false));
    }
    let form_ = Form::new(
        text_with(lang, "tui-forum-answer-title", &[("topic", &topic.title)]),
        text(lang, "tui-verb-reply"),
        fields,
    )
    .note(text(lang, "tui-forum-answer-note"));
    let purpose = Purpose::Answer {
        id: topic.id,
        title: topic.title,
        quotes: quoted.map(|post| post.number),
    };
    Some(form(form_, purpose))
}

/// Asks where a topic of the shop goes and what it says.
fn open(categories: &[ForumCategory], lang: Lang) -> Vec<Ask> {
    let choices = categories
        .iter()
        .map(|category| Choice::new(category.id.to_string(), category.title(lang)))
        .collect();
    let fields = vec![
        Field::choice("category", text(lang, "tui-field-category"), choices),
        Field::text("title", text(lang, "tui-field-forum-title"), ""),
        Field::lines("body", text(lang, "tui-field-forum-body"), ""),
    ];
    let form_ = Form::new(
        text(lang, "tui-forum-open-title"),
        text(lang, "tui-verb-forum-open"),
        fields,
    )
    .note(text(lang, "tui-forum-answer-note"));
    form(form_, Purpose::Open)
}

/// Asks what a post of the shop shall say instead.
fn correct(subject: &Subject, lang: Lang) -> Option<Vec<Ask>> {
    let (post, topic) = (subject.post.clone()?, subject.topic.clone()?);
    let mut fields = Vec::new();
    if post.number == 1 {
        let label = text(lang, "tui-field-forum-title");
        fields.push(Field::text("title", label, topic.title.clone()));
    }
    fields.push(Field::lines(
        "body",
        text(lang, "tui-field-forum-body"),
        post.body,
    ));
    let form_ = Form::new(
        text_with(lang, "tui-forum-edit-title", &[("topic", &topic.title)]),
        text(lang, "tui-verb-save"),
        fields,
    )
    .note(text(lang, "tui-forum-edit-note"));
    let purpose = Purpose::EditPost {
        id: post.id,
        version: post.version,
        title: topic.title,
        first: post.number == 1,
    };
    Some(form(form_, purpose))
}

/// What can be taken back at once is done without asking.
fn about_topic(subject: &Subject, id: Id) -> Option<Vec<Ask>> {
    let topic = subject.topic.clone()?;
    let act = match id {
        Id::ForumLock => Act::Lock {
            id: topic.id,
            title: topic.title,
            locked: !topic.locked,
        },
        Id::ForumPin => Act::Pin {
            id: topic.id,
            title: topic.title,
            pinned: !topic.pinned,
        },
        _ => {
            let number = subject.post.as_ref()?.number;
            Act::Answered {
                id: topic.id,
                title: topic.title,
                number: (topic.answer != Some(number)).then_some(number),
            }
        }
    };
    Some(vec![Ask::Act(effect::Act::Forum(act))])
}

fn move_to(subject: &Subject, categories: &[ForumCategory], lang: Lang) -> Option<Vec<Ask>> {
    let topic = subject.topic.clone()?;
    let choices = categories
        .iter()
        .filter(|category| category.id != topic.category)
        .map(|category| Choice::new(category.id.to_string(), category.title(lang)))
        .collect();
    let field = Field::choice("category", text(lang, "tui-field-category"), choices);
    let form_ = Form::new(
        text_with(lang, "tui-forum-move-title", &[("topic", &topic.title)]),
        text(lang, "tui-verb-forum-move"),
        vec![field],
    );
    let purpose = Purpose::Move {
        id: topic.id,
        title: topic.title,
    };
    Some(form(form_, purpose))
}

fn silence(subject: &Subject, lang: Lang) -> Option<Vec<Ask>> {
    let (id, name) = subject.member.clone()?;
    let fields = vec![
        Field::text("days", text(lang, "tui-field-forum-days"), "3").help(text_with(
            lang,
            "tui-help-forum-days",
            &[("most", &MOST_DAYS.to_string())],
        )),
        Field::lines("reason", text(lang, "tui-field-reason"), "")
            .help(text(lang, "tui-help-forum-reason")),
    ];
    let form_ = Form::new(
        text_with(lang, "tui-forum-silence-title", &[("name", &name)]),
        text(lang, "tui-verb-forum-silence"),
        fields,
    )
    .note(text(lang, "tui-forum-silence-note"));
    Some(form(form_, Purpose::Silence { id, name }))
}

fn lift(subject: &Subject, lang: Lang) -> Option<Vec<Ask>> {
    let (id, name) = subject.member.clone()?;
    let dialog = Dialog::new(
        command(Id::ForumLift).danger,
        text_with(lang, "tui-forum-lift-title", &[("name", &name)]),
        text_with(lang, "tui-forum-lift-sentence", &[("name", &name)]),
        text(lang, "tui-verb-forum-lift"),
        &name,
    );
    Some(confirm(dialog, Act::Lift { id, name }))
}

fn category_form(category: Option<&ForumCategory>, lang: Lang) -> Form {
    let said = |of: fn(&ForumCategory) -> &String| {
        category.map_or_else(String::new, |category| of(category).clone())
    };
    let audiences = Audience::ALL
        .iter()
        .map(|audience| Choice::new(audience.as_str(), audience.label(lang)))
        .collect();
    let position = category.map_or_else(String::new, |it| it.position.to_string());
    let fields = vec![
        Field::text("name", text(lang, "tui-field-called"), said(|it| &it.name)),
        Field::text(
            "name_en",
            text(lang, "tui-field-forum-name-en"),
            said(|it| &it.name_en),
        ),
        Field::text(
            "description",
            text(lang, "tui-field-forum-about"),
            said(|it| &it.description),
        ),
        Field::text(
            "description_en",
            text(lang, "tui-field-forum-about-en"),
            said(|it| &it.description_en),
        ),
        Field::text("position", text(lang, "tui-field-forum-position"), position)
            .help(text(lang, "tui-help-forum-position")),
        Field::choice(
            "audience",
            text(lang, "tui-field-forum-audience"),
            audiences,
        )
        .chosen(category.map_or("everyone", |it| it.audience.as_str())),
        Field::tick(
            "premoderated",
            text(lang, "tui-field-forum-premoderated"),
            category.is_some_and(|it| it.premoderated),
        ),
        Field::tick(
            "locked",
            text(lang, "tui-field-forum-locked"),
            category.is_some_and(|it| it.locked),
        ),
    ];
    let title = match category {
        None => text(lang, "tui-forum-category-new-title"),
        Some(category) => text_with(
            lang,
            "tui-forum-category-edit-title",
            &[("name", &category.name)],
        ),
    };
    Form::new(title, text(lang, "tui-verb-save"), fields)
}
