//! What stands beside a product: what goes with it, what is bought with it, its tags and pictures.

use shop_core::{
    actor::Permission,
    catalog::{self, NewPicture, ProductStatus, RelateError, StaffCompanions},
    db::Conn,
    ids::{ColourId, ProductId},
    messages::{Explain, Lang, text, text_with},
};

use super::{State, act::product_failure};
use crate::{
    app::{
        effect::{self, Done, Failure},
        model::Scene,
        worker::Job,
    },
    registry::Id,
    screens::{Purpose as AnyPurpose, Request as Ask, order::shifted, picture_file, products},
    theme::Tone,
    widgets::{
        fitting,
        form::{Answers, Choice, Field, Form},
        sheet::Sheet,
    },
};

/// A product and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its number.
    id: ProductId,
    /// Its name.
    name: String,
}

impl Named {
    fn of(product: &catalog::Product) -> Self {
        Self {
            id: product.id,
            name: product.name.clone(),
        }
    }
}

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Another product goes with it.
    Relate(Named),
    /// Another product is never shown as bought with it.
    Veto(Named),
    /// Its tags, and those that were shown.
    Tags(Named, Vec<String>),
    /// It gets a picture.
    Picture(Named),
}

/// Something done beside a product.
#[derive(Debug, Clone)]
pub enum Act {
    /// Another product goes with it.
    Relate {
        /// The product.
        product: Named,
        /// The other one, as people type it.
        typed: String,
        /// Whether it goes with the other one, too.
        both: bool,
    },
    /// Another product goes with it no longer.
    Unrelate(Named, Named),
    /// One of those that go with it is moved among them.
    Move {
        /// The product.
        product: Named,
        /// The one that is moved.
        other: Named,
        /// Up, or else down.
        up: bool,
    },
    /// A pair is never shown as bought together.
    Veto(Named, Named),
    /// The same of a product that is typed.
    VetoTyped(Named, String),
    /// A pair may be shown as bought together again.
    Allow(Named, Named),
    /// Its tags change.
    Tags {
        /// The product.
        product: Named,
        /// Those that are taken off.
        off: Vec<String>,
        /// Those that are put on.
        on: Vec<String>,
    },
    /// It gets a picture, behind the others.
    Picture {
        /// The product.
        product: Named,
        /// The file.
        file: String,
        /// What it shows, in Indonesian.
        alt: String,
        /// What it shows, in English.
        alt_en: String,
        /// The colour it shows; none when it stands for all.
        colour: Option<ColourId>,
    },
}

/// Carries out a command.
pub(super) fn run(state: &State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    let product = Named::of(state.subject()?);
    let title = |key: &str| text_with(lang, key, &[("name", &product.name)]);
    let other = || Field::text("product", text(lang, "tui-column-product"), "");
    let help = text(lang, "tui-help-product");
    let save =
        |key: &str, fields: Vec<Field>| Form::new(title(key), text(lang, "tui-verb-save"), fields);
    let (form, purpose) = match id {
        Id::ProductRelate => {
            let both = Field::tick("both", text(lang, "tui-field-both-ways"), false);
            let form = save("tui-relate-title", vec![other().help(help), both]);
            (form, Purpose::Relate(product))
        }
        Id::ProductUnrelate => {
            let other = Named::of(state.related()?);
            return act_on(Act::Unrelate(product, other));
        }
        Id::RelatedUp | Id::RelatedDown => {
            let (other, up) = (Named::of(state.related()?), id == Id::RelatedUp);
            return act_on(Act::Move { product, other, up });
        }
        Id::PairVeto => match state.pair() {
            Some(pair) => return act_on(Act::Veto(product, Named::of(&pair.product))),
            None => {
                let form = save("tui-veto-title", vec![other().help(help)])
                    .note(text(lang, "tui-veto-note"));
                (form, Purpose::Veto(product))
            }
        },
        Id::PairAllow => {
            let other = Named::of(&state.pair()?.product);
            return act_on(Act::Allow(product, other));
        }
        Id::ProductTags => {
            let before = state.browse.record.as_ref()?.tags.clone();
            let field = Field::text("tags", text(lang, "tui-field-tags"), before.join(", "))
                .help(text(lang, "tui-help-tags"));
            (
                save("tui-tags-title", vec![field]),
                Purpose::Tags(product, before),
            )
        }
        Id::ProductPicture => {
            let colours = &state.browse.record.as_ref()?.view.colours;
            let mut choices = vec![Choice::new("", text(lang, "tui-picture-all-colours"))];
            choices.extend(
                colours
                    .iter()
                    .map(|colour| Choice::new(colour.id.0.to_string(), colour.title(lang))),
            );
            let fields = vec![
                Field::text("file", text(lang, "tui-field-file"), "")
                    .help(text(lang, "tui-help-file")),
                Field::text("alt", text(lang, "tui-field-alt"), ""),
                Field::text("alt-en", text(lang, "tui-field-in-english"), ""),
                Field::choice("colour", text(lang, "tui-field-colour"), choices),
            ];
            (save("tui-picture-title", fields), Purpose::Picture(product))
        }
        _ => return None,
    };
    let purpose = AnyPurpose::Products(products::Purpose::Beside(purpose));
    Some(vec![Ask::Form(Box::new(form), purpose)])
}

fn act_on(act: Act) -> Option<Vec<Ask>> {
    let act = effect::Act::Products(products::Act::Beside(act));
    Some(vec![Ask::Act(act)])
}

/// Makes a deed of what was filled in.
pub(super) fn fill(purpose: Purpose, answers: &Answers) -> Act {
    let get = |name: &str| answers.get(name).to_owned();
    match purpose {
        Purpose::Relate(product) => Act::Relate {
            product,
            typed: get("product"),
            both: answers.ticked("both"),
        },
        Purpose::Veto(product) => Act::VetoTyped(product, get("product")),
        Purpose::Tags(product, before) => {
            let wanted: Vec<String> = answers
                .get("tags")
                .split(',')
                .map(|tag| tag.trim().to_owned())
                .filter(|tag| !tag.is_empty())
                .collect();
            Act::Tags {
                product,
                off: missing(&before, &wanted),
                on: missing(&wanted, &before),
            }
        }
        Purpose::Picture(product) => Act::Picture {
            product,
            file: get("file"),
            alt: get("alt"),
            alt_en: get("alt-en"),
            colour: answers.get("colour").parse().ok().map(ColourId),
        },
    }
}

/// Returns what is in one list and not in another.
fn missing(of: &[String], from: &[String]) -> Vec<String> {
    of.iter()
        .filter(|tag| !from.contains(tag))
        .cloned()
        .collect()
}

/// Carries out a deed.
pub(super) fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let failed = |error: RelateError| Failure::said(error.explain(lang));
    let pair = |key: &str, one: &Named, other: &Named| {
        let values = [("name", one.name.as_str()), ("other", other.name.as_str())];
        Done::said(text_with(lang, key, &values))
    };
    match act {
        Act::Relate {
            product,
            typed,
            both,
        } => {
            let other = meant(conn, job, &typed)?;
            let refused = |error: RelateError| Failure::field("product", error.explain(lang));
            catalog::relate(conn, now, by, product.id, other.id).map_err(refused)?;
            if both {
                catalog::relate(conn, now, by, other.id, product.id).map_err(refused)?;
            }
            Ok(pair("tui-done-related", &product, &other))
        }
        Act::Unrelate(product, other) => {
            catalog::unrelate(conn, now, by, product.id, other.id).map_err(failed)?;
            Ok(pair("tui-done-unrelated", &product, &other))
        }
        Act::Move { product, other, up } => {
            let related = catalog::staff_companions(conn, by, product.id)
                .map_err(|error| Failure::said(error.explain(lang)))?
                .related;
            let seen: Vec<ProductId> = related.iter().map(|product| product.id).collect();
            let wanted = shifted(&seen, other.id, up);
            catalog::reorder_related(conn, now, by, product.id, &seen, &wanted).map_err(failed)?;
            let values = [("name", other.name.as_str())];
            Ok(Done::said(text_with(
                lang,
                "tui-done-content-moved",
                &values,
            )))
        }
        Act::Veto(product, other) => {
            catalog::veto_pair(conn, now, by, product.id, other.id).map_err(failed)?;
            Ok(pair("tui-done-pair-vetoed", &product, &other))
        }
        Act::VetoTyped(product, typed) => {
            let other = meant(conn, job, &typed)?;
            catalog::veto_pair(conn, now, by, product.id, other.id)
                .map_err(|error| Failure::field("product", error.explain(lang)))?;
            Ok(pair("tui-done-pair-vetoed", &product, &other))
        }
        Act::Allow(product, other) => {
            catalog::allow_pair(conn, now, by, product.id, other.id).map_err(failed)?;
            Ok(pair("tui-done-pair-allowed", &product, &other))
        }
        Act::Tags { product, off, on } => {
            let mut tags = catalog::tags_of(conn, product.id)
                .map_err(|error| Failure::said(error.explain(lang)))?;
            tags.retain(|tag| !off.contains(tag));
            tags.extend(on);
            catalog::set_tags(conn, now, by, product.id, &tags)
                .map_err(|error| product_failure(&error, job))?;
            let values = [("name", product.name.as_str())];
            Ok(Done::said(text_with(lang, "tui-done-tagged", &values)))
        }
        Act::Picture {
            product,
            file,
            alt,
            alt_en,
            colour,
        } => {
            let new = NewPicture {
                colour_id: colour,
                media: picture_file::keep(job, Permission::ManageCatalog, &file)?,
                alt,
                alt_en,
            };
            catalog::add_picture(conn, now, by, product.id, new)
                .map_err(|error| product_failure(&error, job))?;
            let values = [("name", product.name.as_str())];
            Ok(Done::said(text_with(lang, "tui-done-picture", &values)))
        }
    }
}

/// Returns the product that is meant by what was typed.
fn meant(conn: &mut Conn, job: &Job, typed: &str) -> Result<Named, Failure> {
    catalog::product_named(conn, &job.actor, typed)
        .map(|product| Named::of(&product))
        .map_err(|error| Failure::field("product", error.explain(job.lang)))
}

/// Writes what goes with a product: by hand in order, then bought together.
pub(super) fn write(companions: &StaffCompanions, sheet: &mut Sheet, lang: Lang) {
    let counted = |key: &str, count: usize| text_with(lang, key, &[("count", &count.to_string())]);
    sheet.gap();
    let count = companions.related.len();
    sheet.heading(&counted("tui-heading-related", count));
    if companions.related.is_empty() {
        sheet.text(&text(lang, "tui-no-companions"), Tone::Dim);
    }
    for product in &companions.related {
        let status = match product.status {
            ProductStatus::Active => String::new(),
            ProductStatus::Draft | ProductStatus::Archived => product.status.label(lang),
        };
        let tone = if status.is_empty() {
            Tone::Plain
        } else {
            Tone::Dim
        };
        line(sheet, &product.name, &status, tone);
    }
    if companions.bought.is_empty() {
        return;
    }
    sheet.gap();
    let count = companions.bought.len();
    sheet.heading(&counted("tui-heading-bought", count));
    for pair in &companions.bought {
        let orders = pair.orders.to_string();
        let right = if pair.vetoed {
            text(lang, "tui-pair-vetoed")
        } else {
            text_with(lang, "tui-pair-orders", &[("count", &orders)])
        };
        let tone = if pair.vetoed { Tone::Dim } else { Tone::Plain };
        line(sheet, &pair.product.name, &right, tone);
    }
}

/// Writes a line to choose with something at its right edge.
fn line(sheet: &mut Sheet, name: &str, right: &str, tone: Tone) {
    let room = sheet.width().saturating_sub(fitting::width(right) + 1);
    let name = fitting::left(&format!(" {name}"), room);
    sheet.item(&format!("{name} {right}"), tone);
}
