//! The fields of the forms about shelves.

use chrono::{Duration, NaiveDate};
use shop_core::{
    catalog::{Category, CategoryRow, CollectionChoice, CollectionEdit},
    messages::{Lang, text},
    time::Timestamp,
};

use super::{Key, Offers};
use crate::widgets::form::{Choice, Field};

/// Returns the fields for a name in both languages.
fn names(lang: Lang, id: &str, en: &str) -> Vec<Field> {
    vec![
        Field::text("name", text(lang, "catalog-field-name"), id),
        Field::text("name-en", text(lang, "tui-field-in-english"), en),
    ]
}

/// Returns a category to choose, deeper ones further in.
fn choice(row: &CategoryRow, lang: Lang) -> Choice {
    let name = format!("{}{}", "  ".repeat(row.depth), row.category.title(lang));
    Choice::new(row.category.id.0.to_string(), name)
}

/// Returns the fields of a category; a new one lies below `above` at first.
pub(super) fn category(
    of: Option<&Category>,
    above: Option<i64>,
    offers: &Offers,
    lang: Lang,
) -> Vec<Field> {
    let value = |read: fn(&Category) -> &str| of.map(read).unwrap_or_default();
    let mut parents = vec![Choice::new("", text(lang, "tui-shelf-topmost"))];
    parents.extend(
        offers
            .categories
            .iter()
            .filter(|row| of.is_none_or(|of| !offers.is_within(row.category.id, of.id)))
            .map(|row| choice(row, lang)),
    );
    let parent = match of {
        Some(category) => category.parent_id.map(|id| id.0),
        None => above,
    };
    let parent = parent.map(|id| id.to_string()).unwrap_or_default();
    let mut fields = names(
        lang,
        value(|category| &category.name),
        value(|category| &category.name_en),
    );
    fields.push(Field::choice("parent", text(lang, "tui-field-above"), parents).chosen(&parent));
    fields
}

/// Returns the field that says where the products of a category go.
pub(super) fn target(gone: &Category, offers: &Offers, lang: Lang) -> Vec<Field> {
    let others = offers
        .categories
        .iter()
        .filter(|row| row.category.id != gone.id)
        .map(|row| choice(row, lang))
        .collect();
    let field = Field::choice("to", text(lang, "tui-field-move-to"), others);
    let above = gone.parent_id.map(|id| id.0.to_string());
    vec![field.chosen(&above.unwrap_or_default())]
}

/// Returns the last day on which customers see something that ends then.
pub(super) fn last_day(ends: Timestamp) -> NaiveDate {
    ends.minus(Duration::seconds(1)).day()
}

/// Returns the fields of a collection.
pub(super) fn collection(of: Option<&CollectionEdit>, lang: Lang) -> Vec<Field> {
    let value = |read: fn(&CollectionEdit) -> &str| of.map(read).unwrap_or_default();
    let choices = CollectionChoice::ALL
        .iter()
        .map(|choice| Choice::new(choice.as_str(), choice.label(lang)))
        .collect();
    let chosen = of.map_or(CollectionChoice::Hand, |of| of.choice);
    let days = of.map_or(0, |of| of.rule_days);
    let days = if days == 0 {
        String::new()
    } else {
        days.to_string()
    };
    let from = of.and_then(|of| of.starts_at).map(Timestamp::day);
    let until = of.and_then(|of| of.ends_at).map(last_day);
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let slug_help = if of.is_some() {
        "tui-help-slug"
    } else {
        "tui-help-shelf-slug"
    };
    let mut fields = names(lang, value(|of| &of.name), value(|of| &of.name_en));
    fields.extend([
        Field::choice("choice", text(lang, "tui-field-choice"), choices).chosen(chosen.as_str()),
        Field::text(
            "word",
            text(lang, "tui-field-rule-word"),
            value(|of| &of.rule_word),
        )
        .help(text(lang, "tui-help-rule-word")),
        Field::text("days", text(lang, "tui-field-rule-days"), days)
            .help(text(lang, "tui-help-rule-days")),
        Field::lines(
            "description",
            text(lang, "catalog-field-description"),
            value(|of| &of.description),
        ),
        Field::lines(
            "description-en",
            text(lang, "tui-field-in-english"),
            value(|of| &of.description_en),
        ),
        Field::text("from", text(lang, "tui-field-from-day"), day(from))
            .help(text(lang, "tui-help-days")),
        Field::text("until", text(lang, "tui-field-banner-until"), day(until)),
        Field::text(
            "slug",
            text(lang, "catalog-field-slug"),
            value(|of| &of.slug),
        )
        .help(text(lang, slug_help)),
    ]);
    fields
}

/// Returns the field that names a product.
pub(super) fn product(lang: Lang) -> Vec<Field> {
    vec![
        Field::text("product", text(lang, "tui-column-product"), "")
            .help(text(lang, "tui-help-product")),
    ]
}

/// Returns the field that names the file of a collection's picture.
pub(super) fn picture(lang: Lang) -> Vec<Field> {
    vec![
        Field::text("file", text(lang, "tui-field-file"), "")
            .help(text(lang, "tui-help-shelf-picture")),
    ]
}

/// Returns the fields that say which catalogue goes into which file.
pub(super) fn catalogue(of: Option<Key>, offers: &Offers, lang: Lang) -> Vec<Field> {
    let mut scopes = vec![Choice::new("", text(lang, "tui-catalogue-whole"))];
    scopes.extend(offers.categories.iter().map(|row| {
        let name = format!("{}{}", "  ".repeat(row.depth + 1), row.category.title(lang));
        Choice::new(Key::Category(row.category.id).code().to_string(), name)
    }));
    scopes.extend(offers.collections.iter().map(|collection| {
        let values = [("name", collection.title(lang))];
        Choice::new(
            Key::Collection(collection.id).code().to_string(),
            shop_core::messages::text_with(lang, "content-target-collection", &values),
        )
    }));
    let languages = [Lang::Id, Lang::En]
        .map(|lang_of| {
            let name = text(lang, &format!("tui-language-{}", lang_of.as_str()));
            Choice::new(lang_of.as_str(), name)
        })
        .to_vec();
    let chosen = of.map(|key| key.code().to_string()).unwrap_or_default();
    vec![
        Field::choice("scope", text(lang, "tui-field-scope"), scopes).chosen(&chosen),
        Field::choice("lang", text(lang, "tui-field-lang"), languages).chosen(lang.as_str()),
        Field::text("file", text(lang, "tui-field-file"), "katalog.pdf")
            .help(text(lang, "tui-help-catalogue-file")),
    ]
}
