//! `admin-tui product create` and `edit`: what is said about a product.

use clap::Args;
use shop_core::{
    catalog::{self, NewProduct, Product, ProductEdit, Technique},
    messages::{text, text_with},
};

use super::{find, show};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    category,
    input::names,
    session::Session,
};

/// What can be said about a product.
#[derive(Debug, Clone, Args)]
pub struct Words {
    /// What it is made of, in Indonesian
    #[arg(long, value_name = "TEXT")]
    material: Option<String>,
    /// What it is made of, in English
    #[arg(long, value_name = "TEXT")]
    material_en: Option<String>,
    /// What there is to say about it, in Indonesian
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// What there is to say about it, in English
    #[arg(long, value_name = "TEXT")]
    description_en: Option<String>,
    /// How to look after it, in Indonesian
    #[arg(long, value_name = "TEXT")]
    care: Option<String>,
    /// How to look after it, in English
    #[arg(long, value_name = "TEXT")]
    care_en: Option<String>,
    /// The name of the motif; empty for none
    #[arg(long, value_name = "NAME")]
    motif: Option<String>,
    /// How the pattern was made
    #[arg(long, value_parser = names(Technique::ALL, Technique::as_str))]
    technique: Option<Technique>,
}

/// What a new product is.
#[derive(Debug, Clone, Args)]
pub struct CreateArgs {
    /// Its name, the same in both languages
    name: String,
    /// Where it is found, by the path segment of the category
    #[arg(long, value_name = "SLUG")]
    category: String,
    /// The rest of it.
    #[command(flatten)]
    words: Words,
}

/// Which product, and what is different from now on.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// The path segment of its page, or the code of one of its variants
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
    /// Its name, the same in both languages
    #[arg(long)]
    name: Option<String>,
    /// The path segment of its page; the old one leads on to it
    #[arg(long = "slug", value_name = "SLUG")]
    page: Option<String>,
    /// Where it is found, by the path segment of the category
    #[arg(long, value_name = "SLUG")]
    category: Option<String>,
    /// The rest of it.
    #[command(flatten)]
    words: Words,
}

pub(super) fn create(session: &mut Session, args: &CreateArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let category = category::find(session, &args.category)?;
    let words = &args.words;
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let new = NewProduct {
        name: args.name.clone(),
        category_id: category.id,
        material: said(&words.material),
        material_en: said(&words.material_en),
        description: said(&words.description),
        description_en: said(&words.description_en),
        care: said(&words.care),
        care_en: said(&words.care_en),
        motif: said(&words.motif),
        technique: words.technique.unwrap_or(Technique::Plain),
    };
    let Session { conn, now, by, .. } = session;
    let made = catalog::create_product(conn, *now, by, new).map_err(explained(lang))?;
    answer(session, &made, "cli-product-created")
}

pub(super) fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find::product(session, &args.product)?;
    let before = catalog::view(&mut session.conn, &session.by, id)
        .map_err(explained(lang))?
        .ok_or_else(|| Failure::new(Exit::NothingFound, text(lang, "error-product-not-found")))?
        .product;
    let mut edit = ProductEdit::of(&before);
    let set = |field: &mut String, typed: &Option<String>| {
        if let Some(typed) = typed {
            field.clone_from(typed);
        }
    };
    let words = &args.words;
    set(&mut edit.name, &args.name);
    set(&mut edit.slug, &args.page);
    set(&mut edit.material, &words.material);
    set(&mut edit.material_en, &words.material_en);
    set(&mut edit.description, &words.description);
    set(&mut edit.description_en, &words.description_en);
    set(&mut edit.care, &words.care);
    set(&mut edit.care_en, &words.care_en);
    set(&mut edit.motif, &words.motif);
    edit.technique = words.technique.unwrap_or(edit.technique);
    if let Some(slug) = &args.category {
        edit.category_id = category::find(session, slug)?.id;
    }
    let Session { conn, now, by, .. } = session;
    let after =
        catalog::edit_product(conn, *now, by, id, before.version, edit).map_err(explained(lang))?;
    answer(session, &after, "cli-product-changed")
}

fn answer(session: &mut Session, product: &Product, remark: &str) -> Result<Answer, Failure> {
    let remark = text_with(session.lang, remark, &[("name", &product.name)]);
    Ok(show::answer(session, product.id)?.remark(remark))
}
