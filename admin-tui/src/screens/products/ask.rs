//! What is asked before something is done to a product.

use shop_core::{
    catalog::{Product, Technique, Variant, VariantStatus},
    messages::{Lang, text, text_with},
};

use super::{Act, Purpose, Shelves, State, companions};
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
    let ask = |form: Form, purpose: Purpose| {
        Some(vec![Ask::Form(
            Box::new(form),
            AnyPurpose::Products(purpose),
        )])
    };
    match id {
        Id::ProductNew => {
            let fields = product_fields(None, &state.shelves, lang);
            let form = Form::new(
                text(lang, "tui-product-new-title"),
                text(lang, "tui-verb-save"),
                fields,
            )
            .note(text(lang, "tui-product-new-note"));
            ask(form, Purpose::Create)
        }
        Id::ProductEdit => {
            let product = state.subject()?.clone();
            let fields = product_fields(Some(&product), &state.shelves, lang);
            let title = text_with(lang, "tui-product-edit-title", &[("name", &product.name)]);
            let form = Form::new(title, text(lang, "tui-verb-save"), fields);
            ask(
                form,
                Purpose::Edit {
                    id: product.id,
                    version: product.version,
                },
            )
        }
        Id::ProductPublish | Id::ProductArchive => {
            let product = state.subject()?.clone();
            Some(vec![confirm(id, &product, lang)])
        }
        Id::VariantNew => {
            let product = state.subject()?.clone();
            let form = variant_form(state, &product, lang);
            ask(
                form,
                Purpose::AddVariant {
                    product: product.id,
                },
            )
        }
        Id::VariantEdit => {
            let variant = state.variant()?.variant.clone();
            ask(
                variant_edit_form(&variant, lang),
                Purpose::EditVariant {
                    id: variant.id,
                    version: variant.version,
                },
            )
        }
        Id::VariantPrice => {
            let variant = state.variant()?.variant.clone();
            let price = Field::text(
                "price",
                text(lang, "tui-field-price"),
                variant.price.digits(),
            )
            .help(text(lang, "tui-help-price"));
            let title = text_with(lang, "tui-price-title", &[("sku", &variant.sku)]);
            let form = Form::new(title, text(lang, "tui-verb-save"), vec![price]);
            ask(
                form,
                Purpose::Price {
                    id: variant.id,
                    version: variant.version,
                    sku: variant.sku,
                },
            )
        }
        Id::StockReceive => {
            let variant = state.variant()?.variant.clone();
            let fields = vec![
                Field::text("quantity", text(lang, "tui-field-quantity"), ""),
                Field::text("reason", text(lang, "tui-field-from"), "")
                    .help(text(lang, "tui-help-from")),
            ];
            let title = text_with(lang, "tui-receive-title", &[("sku", &variant.sku)]);
            let form = Form::new(title, text(lang, "tui-verb-receive"), fields);
            ask(
                form,
                Purpose::Receive {
                    id: variant.id,
                    sku: variant.sku,
                },
            )
        }
        Id::StockAdjust => {
            let variant = state.variant()?.variant.clone();
            let fields = vec![
                Field::text("delta", text(lang, "tui-field-delta"), "")
                    .help(text(lang, "tui-help-delta")),
                Field::text("reason", text(lang, "tui-field-reason"), "")
                    .help(text(lang, "tui-help-adjust-reason")),
            ];
            let title = text_with(lang, "tui-adjust-title", &[("sku", &variant.sku)]);
            let form = Form::new(title, text(lang, "tui-verb-adjust"), fields);
            ask(
                form,
                Purpose::Adjust {
                    id: variant.id,
                    sku: variant.sku,
                },
            )
        }
        _ => companions::run(state, scene, id),
    }
}

fn confirm(id: Id, product: &Product, lang: Lang) -> Ask {
    let name = product.name.clone();
    let values = [("name", name.as_str())];
    let (title, sentence, verb, act) = if id == Id::ProductPublish {
        let act = Act::Publish {
            id: product.id,
            name: name.clone(),
        };
        (
            "tui-publish-title",
            "tui-publish-sentence",
            "tui-verb-publish",
            act,
        )
    } else {
        let act = Act::Archive {
            id: product.id,
            name: name.clone(),
        };
        (
            "tui-archive-title",
            "tui-archive-sentence",
            "tui-verb-archive",
            act,
        )
    };
    let dialog = Dialog::new(
        command(id).danger,
        text_with(lang, title, &values),
        text(lang, sentence),
        text(lang, verb),
        &name,
    );
    Ask::Confirm(Box::new(dialog), effect::Act::Products(act))
}

fn product_fields(product: Option<&Product>, shelves: &Shelves, lang: Lang) -> Vec<Field> {
    let value = |read: fn(&Product) -> &str| product.map(read).unwrap_or_default().to_owned();
    let label = |key: &str| text(lang, key);
    let categories = shelves
        .categories
        .iter()
        .map(|category| Choice::new(category.id.0.to_string(), category.title(lang)))
        .collect();
    let techniques = Technique::ALL
        .iter()
        .map(|technique| Choice::new(technique.as_str(), technique.label(lang)))
        .collect();
    let category = product
        .map(|product| product.category_id.0.to_string())
        .unwrap_or_default();
    let technique = product.map_or("plain", |product| product.technique.as_str());
    let mut fields = vec![
        Field::text(
            "name",
            label("catalog-field-name"),
            value(|product| &product.name),
        ),
        Field::choice("category", label("tui-field-category"), categories).chosen(&category),
        Field::text(
            "material",
            label("catalog-field-material"),
            value(|product| &product.material),
        ),
        Field::text(
            "material-en",
            label("catalog-field-material-en"),
            value(|product| &product.material_en),
        ),
        Field::text(
            "motif",
            label("catalog-field-motif"),
            value(|product| &product.motif),
        ),
        Field::choice("technique", label("tui-field-technique"), techniques).chosen(technique),
        Field::lines(
            "description",
            label("catalog-field-description"),
            value(|product| &product.description),
        ),
        Field::lines(
            "description-en",
            label("catalog-field-description-en"),
            value(|product| &product.description_en),
        ),
        Field::text(
            "care",
            label("catalog-field-care"),
            value(|product| &product.care),
        ),
        Field::text(
            "care-en",
            label("catalog-field-care-en"),
            value(|product| &product.care_en),
        ),
    ];
    if product.is_some() {
        let slug = Field::text(
            "slug",
            label("catalog-field-slug"),
            value(|product| &product.slug),
        );
        fields.push(slug.help(label("tui-help-slug")));
    }
    fields
}

fn variant_form(state: &State, product: &Product, lang: Lang) -> Form {
    let colours = state
        .shelves
        .colours
        .iter()
        .map(|colour| Choice::new(colour.id.0.to_string(), colour.title(lang)))
        .collect();
    // A new size mostly costs and weighs what its neighbour does.
    let beside = state.variant().map(|view| &view.variant);
    let colour = beside
        .map(|variant| variant.colour_id.0.to_string())
        .unwrap_or_default();
    let price = beside
        .map(|variant| variant.price.digits())
        .unwrap_or_default();
    let weight = beside
        .map(|variant| variant.weight_grams.to_string())
        .unwrap_or_default();
    let fields = vec![
        Field::choice("colour", text(lang, "tui-field-colour"), colours).chosen(&colour),
        Field::text("size", text(lang, "catalog-field-size"), ""),
        Field::text("price", text(lang, "tui-field-price"), price)
            .help(text(lang, "tui-help-price")),
        Field::text("weight", text(lang, "tui-field-weight"), weight),
        Field::text("sku", text(lang, "tui-field-sku"), "").help(text(lang, "tui-help-sku")),
    ];
    let title = text_with(lang, "tui-variant-new-title", &[("name", &product.name)]);
    Form::new(title, text(lang, "tui-verb-save"), fields)
}

fn variant_edit_form(variant: &Variant, lang: Lang) -> Form {
    let statuses = VariantStatus::ALL
        .iter()
        .map(|status| Choice::new(status.as_str(), status.label(lang)))
        .collect();
    let fields = vec![
        Field::text("sku", text(lang, "tui-field-sku"), variant.sku.as_str()),
        Field::text(
            "weight",
            text(lang, "tui-field-weight"),
            variant.weight_grams.to_string(),
        ),
        Field::choice("status", text(lang, "tui-field-status"), statuses)
            .chosen(variant.status.as_str()),
    ];
    let title = text_with(lang, "tui-variant-edit-title", &[("sku", &variant.sku)]);
    Form::new(title, text(lang, "tui-verb-save"), fields)
}
