//! What is asked before something is done to contents.

use shop_core::{
    content::{Menu, ModuleEdit, ModuleKind, Shift, WhenLinked},
    media::StoredMedia,
    messages::{Lang, text, text_with},
};

use super::{Act, BANNERS, FAQ, HOME, MENUS, Purpose, State, Thing, Unsaved, fields};
use crate::{
    app::{effect, model::Scene, writing::Writing},
    registry::{Id, command},
    screens::{Purpose as AnyPurpose, Request as Ask},
    widgets::{
        dialog::Dialog,
        form::{Field, Form},
    },
};

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    match id {
        Id::ContentNew => Some(vec![new(state, lang)]),
        Id::FaqCategoryNew => {
            let fields = fields::titles(lang, "tui-field-called", "", "");
            Some(vec![form(
                lang,
                "tui-content-new-category",
                fields,
                Purpose::NewCategory,
            )])
        }
        Id::ContentEdit => edit(state, lang).map(|ask| vec![ask]),
        Id::ContentWrite => write(state, lang).map(|ask| vec![ask]),
        Id::ContentLanguage => {
            state.lang = match state.lang {
                Lang::Id => Lang::En,
                Lang::En => Lang::Id,
            };
            state.turn();
            Some(Vec::new())
        }
        // Whoever opens a page wants to read it; its texts of before are asked for.
        Id::Open if !state.browse.on_record() => {
            state.versions = false;
            None
        }
        Id::ContentVersions => {
            if state.browse.on_record() {
                state.versions = !state.versions;
                state.turn();
                return Some(Vec::new());
            }
            state.versions = true;
            let code = state.subject()?.key().code();
            let requests = state.browse.open(code);
            Some(
                requests
                    .into_iter()
                    .map(|request| Ask::Load(effect::Load::Content(request)))
                    .collect(),
            )
        }
        Id::ContentPublish | Id::ContentWithdraw => show(state, lang, id).map(|ask| vec![ask]),
        Id::ContentUp | Id::ContentDown => {
            let piece = state.subject()?;
            let shift = if id == Id::ContentUp {
                Shift::Up
            } else {
                Shift::Down
            };
            Some(vec![Ask::Act(effect::Act::Content(Act::Move {
                key: piece.key(),
                shift,
                name: piece.name(lang),
            }))])
        }
        Id::ContentDelete => delete(state, lang).map(|ask| vec![ask]),
        Id::ContentUntranslate => {
            let Thing::Page { row, .. } = &state.subject()?.thing else {
                return None;
            };
            Some(vec![Ask::Act(effect::Act::Content(Act::DropTranslation {
                id: row.page.id,
                version: row.text(Lang::En).version,
                name: row.title(lang).to_owned(),
            }))])
        }
        Id::ContentRestore => restore(state, lang).map(|ask| vec![ask]),
        _ => None,
    }
}

fn form(lang: Lang, title: &str, fields: Vec<Field>, purpose: Purpose) -> Ask {
    let form = Form::new(text(lang, title), text(lang, "tui-verb-save"), fields);
    Ask::Form(Box::new(form), AnyPurpose::Content(purpose))
}

fn new(state: &State, lang: Lang) -> Ask {
    let offers = &state.offers;
    match state.browse.view {
        FAQ => {
            let category = match state.subject().map(|piece| &piece.thing) {
                Some(Thing::Category(category, _)) => Some(category.id.0),
                Some(Thing::Question(entry)) => Some(entry.category_id.0),
                _ => None,
            };
            let fields = fields::question(None, category, offers, lang);
            form(
                lang,
                "tui-content-new-question",
                fields,
                Purpose::NewQuestion,
            )
        }
        MENUS => {
            let fields = fields::link(None, state.menu(), offers, lang);
            form(
                lang,
                "tui-content-new-link",
                fields,
                Purpose::Link(None, String::new()),
            )
        }
        HOME => {
            let usual = Box::new(ModuleEdit::usual(ModuleKind::Text));
            let fields = fields::module(None, offers, lang);
            form(
                lang,
                "tui-content-new-module",
                fields,
                Purpose::Module(None, usual),
            )
        }
        BANNERS => {
            let fields = fields::banner(None, offers, lang);
            form(
                lang,
                "tui-content-new-banner",
                fields,
                Purpose::Banner(None, None, true, String::new()),
            )
        }
        _ => form(
            lang,
            "tui-content-new-page",
            fields::page(lang),
            Purpose::NewPage,
        ),
    }
}

fn edit(state: &State, lang: Lang) -> Option<Ask> {
    let piece = state.subject()?;
    let offers = &state.offers;
    let title = text_with(
        lang,
        "tui-content-edit-title",
        &[("name", &piece.name(lang))],
    );
    let (fields, purpose) = match &piece.thing {
        Thing::Page { row, .. } => {
            let (id, en) = (row.text(Lang::Id), row.text(Lang::En));
            let fields = fields::titles(lang, "tui-field-title", &id.title, &en.title);
            (fields, Purpose::Titles(Box::new(row.clone())))
        }
        Thing::Category(category, _) => (
            fields::titles(lang, "tui-field-called", &category.name, &category.name_en),
            Purpose::Category(category.clone()),
        ),
        Thing::Question(entry) => (
            fields::question(Some(entry), None, offers, lang),
            Purpose::Question(Box::new(entry.clone())),
        ),
        Thing::Item(entry) => (
            fields::link(Some(entry), Menu::Header, offers, lang),
            Purpose::Link(
                Some((entry.item.id, entry.item.version)),
                entry.target.clone(),
            ),
        ),
        Thing::Module(module) => (
            fields::module(Some(module), offers, lang),
            Purpose::Module(
                Some((module.id, module.version)),
                Box::new(ModuleEdit::of(module)),
            ),
        ),
        Thing::Banner(entry) => {
            let banner = &entry.banner;
            let picture = StoredMedia {
                key: banner.media_key.clone(),
                width: banner.width,
                height: banner.height,
                kind: banner.picture_kind,
            };
            (
                fields::banner(Some(entry), offers, lang),
                Purpose::Banner(
                    Some((banner.id, banner.version)),
                    Some(picture),
                    banner.shown,
                    entry.target.clone(),
                ),
            )
        }
    };
    let form = Form::new(title, text(lang, "tui-verb-save"), fields);
    Some(Ask::Form(Box::new(form), AnyPurpose::Content(purpose)))
}

/// Asks for a text, in the person's own editor where there is one.
fn write(state: &State, lang: Lang) -> Option<Ask> {
    let piece = state.subject()?;
    let (key, written) = (piece.key(), state.lang);
    let begun = state
        .unsaved
        .as_ref()
        .filter(|unsaved| unsaved.key == key && unsaved.lang == written);
    let name = piece.name(lang);
    let before = piece.body(written);
    // A first translation begins with what there is to translate.
    let body = match begun {
        Some(Unsaved { text, .. }) => text.as_str(),
        None if before.is_empty() => piece.body(Lang::Id),
        None => before,
    };
    let language = text(lang, &format!("tui-language-{}", written.as_str()));
    let values = [("name", name.as_str()), ("language", language.as_str())];
    let form = Form::new(
        text_with(lang, "tui-content-write-title", &values),
        text(lang, "tui-verb-save"),
        fields::text_of(written, body, lang),
    )
    .note(text(lang, "tui-content-write-note"));
    let purpose = Purpose::Write {
        key,
        lang: written,
        version: piece.version(written),
        name,
    };
    Some(Ask::Write(Box::new(Writing {
        text: body.to_owned(),
        before: before.to_owned(),
        form,
        purpose: AnyPurpose::Content(purpose),
    })))
}

fn show(state: &State, lang: Lang, id: Id) -> Option<Ask> {
    let piece = state.subject()?;
    let name = piece.name(lang);
    let values = [("name", name.as_str())];
    let shown = id == Id::ContentPublish;
    let linked = linked_words(&piece.thing);
    let (title, sentence, verb) = if shown {
        (
            "tui-content-publish-title",
            text(lang, "tui-content-publish-sentence"),
            "tui-verb-put-on-web",
        )
    } else if linked.is_empty() {
        (
            "tui-content-withdraw-title",
            text(lang, "tui-content-withdraw-sentence"),
            "tui-verb-withdraw",
        )
    } else {
        (
            "tui-content-withdraw-title",
            text_with(lang, "tui-content-linked-sentence", &[("from", &linked)]),
            "tui-verb-withdraw",
        )
    };
    let dialog = Dialog::new(
        command(id).danger,
        text_with(lang, title, &values),
        sentence,
        text(lang, verb),
        &name,
    );
    let act = Act::Show {
        key: piece.key(),
        shown,
        name: name.clone(),
    };
    Some(Ask::Confirm(Box::new(dialog), effect::Act::Content(act)))
}

/// Returns what leads to a page, in words; empty for anything else.
fn linked_words(thing: &Thing) -> String {
    match thing {
        Thing::Page { linked, .. } => linked.join(", "),
        _ => String::new(),
    }
}

fn delete(state: &State, lang: Lang) -> Option<Ask> {
    let piece = state.subject()?;
    let name = piece.name(lang);
    let linked = linked_words(&piece.thing);
    let sentence = if linked.is_empty() {
        text(lang, "tui-content-delete-sentence")
    } else {
        text_with(lang, "tui-content-linked-sentence", &[("from", &linked)])
    };
    let dialog = Dialog::new(
        command(Id::ContentDelete).danger,
        text_with(lang, "tui-content-delete-title", &[("name", &name)]),
        sentence,
        text(lang, "tui-verb-delete"),
        &name,
    );
    let act = Act::Delete {
        key: piece.key(),
        // The links have been named, so the person knows.
        when_linked: if linked.is_empty() {
            WhenLinked::Refuse
        } else {
            WhenLinked::DeleteAnyway
        },
        name,
    };
    Some(Ask::Confirm(Box::new(dialog), effect::Act::Content(act)))
}

fn restore(state: &State, lang: Lang) -> Option<Ask> {
    let version = state.version()?;
    let Thing::Page { row, .. } = &state.subject()?.thing else {
        return None;
    };
    Some(Ask::Act(effect::Act::Content(Act::Restore {
        id: row.page.id,
        lang: version.lang,
        version: row.text(version.lang).version,
        number: version.number,
        name: row.title(lang).to_owned(),
    })))
}
