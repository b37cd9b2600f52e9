//! The fields of the forms about contents.

use shop_core::{
    content::{Banner, BannerEntry, FaqEntry, HomeModule, Menu, MenuEntry, ModuleKind, Placement},
    messages::{Lang, text, text_with},
    time::Timestamp,
};

use super::Offers;
use crate::widgets::form::{Choice, Field};

fn label(lang: Lang, key: &str) -> String {
    text(lang, key)
}

/// Returns fields for a text in both languages.
pub(super) fn titles(lang: Lang, key: &str, id: &str, en: &str) -> Vec<Field> {
    vec![
        Field::text("title", label(lang, key), id),
        Field::text("title-en", label(lang, "tui-field-in-english"), en),
    ]
}

/// Returns the fields of a question.
pub(super) fn question(
    entry: Option<&FaqEntry>,
    category: Option<i64>,
    offers: &Offers,
    lang: Lang,
) -> Vec<Field> {
    let value = |read: fn(&FaqEntry) -> &str| entry.map(read).unwrap_or_default().to_owned();
    let categories = offers
        .categories
        .iter()
        .map(|category| Choice::new(category.id.0.to_string(), category.title(lang)))
        .collect();
    let chosen = entry
        .map(|entry| entry.category_id.0)
        .or(category)
        .map(|id| id.to_string())
        .unwrap_or_default();
    let mut fields = vec![
        Field::choice("category", label(lang, "tui-field-category"), categories).chosen(&chosen),
    ];
    fields.extend(titles(
        lang,
        "tui-field-question",
        &value(|entry| &entry.question),
        &value(|entry| &entry.question_en),
    ));
    fields.push(Field::lines(
        "body",
        label(lang, "tui-field-answer"),
        value(|entry| &entry.answer),
    ));
    fields.push(Field::lines(
        "body-en",
        label(lang, "tui-field-in-english"),
        value(|entry| &entry.answer_en),
    ));
    fields
}

/// Returns the fields that say where a link leads.
fn target(offers: &Offers, typed: &str, lang: Lang) -> [Field; 2] {
    let mut choices = vec![Choice::new("", label(lang, "tui-content-other-target"))];
    choices.extend(
        offers
            .targets
            .iter()
            .map(|offer| Choice::new(offer.typed.clone(), offer.label.clone())),
    );
    let known = offers.targets.iter().any(|offer| offer.typed == typed);
    // What is gone is not offered again.
    let url = if known || typed.contains(":#") {
        ""
    } else {
        typed
    };
    [
        Field::choice("target", label(lang, "tui-field-target"), choices).chosen(typed),
        Field::text("url", label(lang, "tui-field-url"), url).help(label(lang, "tui-help-target")),
    ]
}

/// Returns the fields of a link of a menu.
pub(super) fn link(
    entry: Option<&MenuEntry>,
    menu: Menu,
    offers: &Offers,
    lang: Lang,
) -> Vec<Field> {
    let menus = Menu::ALL
        .iter()
        .map(|menu| Choice::new(menu.as_str(), menu.label(lang)))
        .collect();
    let item = entry.map(|entry| &entry.item);
    let mut fields = vec![
        Field::choice("menu", label(lang, "tui-field-menu"), menus)
            .chosen(item.map_or(menu, |item| item.menu).as_str()),
        Field::text(
            "label",
            label(lang, "tui-field-label"),
            item.map(|item| item.label.clone()).unwrap_or_default(),
        ),
        Field::text(
            "label-en",
            label(lang, "tui-field-in-english"),
            item.map(|item| item.label_en.clone()).unwrap_or_default(),
        ),
    ];
    fields.extend(target(
        offers,
        entry.map(|entry| entry.target.as_str()).unwrap_or_default(),
        lang,
    ));
    fields
}

/// Returns the fields of the first and the last day something is shown.
fn days(starts: Option<Timestamp>, ends: Option<Timestamp>, lang: Lang) -> [Field; 2] {
    let day = |at: Option<Timestamp>| at.map(|at| at.day().to_string()).unwrap_or_default();
    [
        Field::text("from", label(lang, "tui-field-from-day"), day(starts))
            .help(label(lang, "tui-help-days")),
        Field::text("until", label(lang, "tui-field-banner-until"), day(ends)),
    ]
}

/// Returns the choice whether something new is on the web at once; later
/// there are commands for it.
fn shown(lang: Lang) -> Field {
    Field::tick("shown", label(lang, "tui-field-shown"), true)
}

/// Returns the fields of a module of the home page.
pub(super) fn module(module: Option<&HomeModule>, offers: &Offers, lang: Lang) -> Vec<Field> {
    let value = |read: fn(&HomeModule) -> &str| module.map(read).unwrap_or_default().to_owned();
    let kinds = ModuleKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind.label(lang)))
        .collect();
    let mut subjects = vec![Choice::new("", label(lang, "tui-content-no-subject"))];
    subjects.extend(
        offers
            .targets
            .iter()
            .filter(|offer| {
                let mut subjects = offers.subjects.iter();
                subjects.any(|(_, _, typed)| *typed == offer.typed)
            })
            .map(|offer| Choice::new(offer.typed.clone(), offer.label.clone())),
    );
    let subject = module
        .and_then(|module| offers.subject_of(module))
        .unwrap_or_default();
    let mut fields = vec![
        Field::choice("kind", label(lang, "tui-field-kind"), kinds)
            .chosen(module.map_or("text", |module| module.kind.as_str())),
    ];
    fields.extend(titles(
        lang,
        "tui-field-title",
        &value(|module| &module.title),
        &value(|module| &module.title_en),
    ));
    fields.push(
        Field::text(
            "count",
            label(lang, "tui-field-count"),
            module
                .map(|module| module.count.to_string())
                .unwrap_or_default(),
        )
        .help(label(lang, "tui-help-count")),
    );
    fields.push(
        Field::choice("subject", label(lang, "tui-field-subject-of"), subjects).chosen(&subject),
    );
    fields.push(Field::lines(
        "body",
        label(lang, "tui-field-body"),
        value(|module| &module.body),
    ));
    fields.push(Field::lines(
        "body-en",
        label(lang, "tui-field-in-english"),
        value(|module| &module.body_en),
    ));
    fields.extend(days(
        module.and_then(|module| module.starts_at),
        module.and_then(|module| module.ends_at),
        lang,
    ));
    if module.is_none() {
        fields.push(shown(lang));
    }
    fields
}

/// Returns the fields of a banner.
pub(super) fn banner(entry: Option<&BannerEntry>, offers: &Offers, lang: Lang) -> Vec<Field> {
    let banner = entry.map(|entry| &entry.banner);
    let value = |read: fn(&Banner) -> &str| banner.map(read).unwrap_or_default().to_owned();
    let placements = Placement::ALL
        .iter()
        .map(|placement| Choice::new(placement.as_str(), placement.label(lang)))
        .collect();
    let mut promotions = vec![Choice::new("", label(lang, "tui-content-no-promotion"))];
    promotions.extend(
        offers
            .promotions
            .iter()
            .map(|(id, name)| Choice::new(id.0.to_string(), name.clone())),
    );
    let promotion = banner
        .and_then(|banner| banner.promotion_id)
        .map(|id| id.0.to_string())
        .unwrap_or_default();
    let file_help = if banner.is_some() {
        "tui-help-file-again"
    } else {
        "tui-help-file"
    };
    let mut fields = vec![
        Field::choice("placement", label(lang, "tui-field-placement"), placements)
            .chosen(banner.map_or("row", |banner| banner.placement.as_str())),
    ];
    fields.extend(titles(
        lang,
        "tui-field-headline",
        &value(|banner| &banner.headline),
        &value(|banner| &banner.headline_en),
    ));
    fields
        .push(Field::text("file", label(lang, "tui-field-file"), "").help(label(lang, file_help)));
    fields.push(Field::text(
        "alt",
        label(lang, "tui-field-alt"),
        value(|banner| &banner.alt),
    ));
    fields.push(Field::text(
        "alt-en",
        label(lang, "tui-field-in-english"),
        value(|banner| &banner.alt_en),
    ));
    fields.extend(target(
        offers,
        entry.map(|entry| entry.target.as_str()).unwrap_or_default(),
        lang,
    ));
    fields.extend(days(
        banner.and_then(|banner| banner.starts_at),
        banner.and_then(|banner| banner.ends_at),
        lang,
    ));
    fields.push(
        Field::choice(
            "promotion",
            label(lang, "tui-field-banner-promotion"),
            promotions,
        )
        .chosen(&promotion),
    );
    if banner.is_none() {
        fields.push(shown(lang));
    }
    fields
}

/// Returns the fields of a new page.
pub(super) fn page(lang: Lang) -> Vec<Field> {
    let mut fields = titles(lang, "tui-field-title", "", "");
    fields.push(
        Field::text("slug", label(lang, "tui-field-slug"), "").help(label(lang, "tui-help-slug")),
    );
    fields.push(Field::lines("body", label(lang, "tui-field-body"), ""));
    fields
}

/// Returns the field for writing a text without an editor of one's own.
pub(super) fn text_of(written: Lang, body: &str, lang: Lang) -> Vec<Field> {
    let language = label(lang, &format!("tui-language-{}", written.as_str()));
    let title = text_with(lang, "tui-field-text-in", &[("language", &language)]);
    vec![Field::lines("body", title, body)]
}
