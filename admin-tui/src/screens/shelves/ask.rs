//! What is asked before something is done to shelves.

use shop_core::{
    catalog::{CategoryRow, CollectionEdit, CollectionRow},
    messages::{Lang, text, text_with},
};

use super::{Act, CATEGORIES, Purpose, Shelf, State, fields};
use crate::{
    app::{effect, model::Scene},
    registry::{Id, command},
    screens::{Purpose as AnyPurpose, Request as Ask, Screen},
    theme::Tone,
    widgets::{
        dialog::Dialog,
        form::{Field, Form},
        notice::Notice,
    },
};

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    let one = |ask: Option<Ask>| ask.map(|ask| vec![ask]);
    match id {
        Id::ShelfNew => Some(vec![new(state, lang)]),
        Id::ShelfEdit => one(edit(state, lang)),
        Id::ShelfPublish | Id::ShelfWithdraw => one(show(state, lang, id)),
        Id::ShelfUp | Id::ShelfDown => {
            let shelf = state.subject()?;
            Some(vec![act(Act::Move {
                key: shelf.key(),
                up: id == Id::ShelfUp,
                name: shelf.name(lang).to_owned(),
            })])
        }
        Id::ShelfDelete => one(delete(state, lang)),
        Id::ShelfPut => {
            let row = collection(state)?;
            let title = named(lang, "tui-shelf-put-title", row.collection.title(lang));
            let form = Form::new(title, text(lang, "tui-verb-put"), fields::product(lang));
            Some(vec![ask(form, Purpose::Put(row.collection.id))])
        }
        Id::ShelfTake => {
            let product = state.article()?;
            Some(vec![act(Act::Take {
                id: collection(state)?.collection.id,
                product: product.id,
                name: product.name.clone(),
            })])
        }
        Id::ArticleUp | Id::ArticleDown => {
            let product = state.article()?;
            Some(vec![act(Act::MoveArticle {
                id: collection(state)?.collection.id,
                product: product.id,
                up: id == Id::ArticleUp,
                name: product.name.clone(),
            })])
        }
        Id::ShelfProduct => {
            let product = state.article()?;
            Some(vec![Ask::Open(Screen::Products, product.id.0)])
        }
        Id::ShelfPicture => {
            let row = collection(state)?;
            let title = named(lang, "tui-picture-title", row.collection.title(lang));
            let form = Form::new(title, text(lang, "tui-verb-save"), fields::picture(lang));
            Some(vec![ask(form, Purpose::Picture(row.collection.id))])
        }
        Id::CataloguePdf => {
            let of = state.subject().map(Shelf::key);
            let form = Form::new(
                text(lang, "tui-catalogue-title"),
                text(lang, "tui-verb-export"),
                fields::catalogue(of, &state.offers, lang),
            );
            Some(vec![ask(form, Purpose::Catalogue)])
        }
        _ => None,
    }
}

fn act(act: Act) -> Ask {
    Ask::Act(effect::Act::Shelves(act))
}

fn ask(form: Form, purpose: Purpose) -> Ask {
    Ask::Form(Box::new(form), AnyPurpose::Shelves(purpose))
}

fn named(lang: Lang, key: &str, name: &str) -> String {
    text_with(lang, key, &[("name", name)])
}

fn save(lang: Lang, title: String, fields: Vec<Field>, purpose: Purpose) -> Ask {
    ask(
        Form::new(title, text(lang, "tui-verb-save"), fields),
        purpose,
    )
}

/// Returns the collection a deed would be done to.
fn collection(state: &State) -> Option<&CollectionRow> {
    match state.subject()? {
        Shelf::Collection(row) => Some(row),
        Shelf::Category(_) => None,
    }
}

fn new(state: &State, lang: Lang) -> Ask {
    if state.browse.view != CATEGORIES {
        let title = text(lang, "tui-shelf-new-collection");
        let fields = fields::collection(None, lang);
        return save(lang, title, fields, Purpose::NewCollection);
    }
    // A new one stands beside the one the cursor is on.
    let above = match state.subject() {
        Some(Shelf::Category(row)) => row.category.parent_id.map(|id| id.0),
        Some(Shelf::Collection(_)) | None => None,
    };
    let title = text(lang, "tui-shelf-new-category");
    let fields = fields::category(None, above, &state.offers, lang);
    save(lang, title, fields, Purpose::NewCategory)
}

fn edit(state: &State, lang: Lang) -> Option<Ask> {
    let shelf = state.subject()?;
    let title = named(lang, "tui-content-edit-title", shelf.name(lang));
    Some(match shelf {
        Shelf::Category(CategoryRow { category, .. }) => save(
            lang,
            title,
            fields::category(Some(category), None, &state.offers, lang),
            Purpose::Category {
                id: category.id,
                version: category.version,
            },
        ),
        Shelf::Collection(row) => {
            let before = CollectionEdit::of(&row.collection);
            save(
                lang,
                title,
                fields::collection(Some(&before), lang),
                Purpose::Collection {
                    id: row.collection.id,
                    version: row.collection.version,
                    before: Box::new(before),
                },
            )
        }
    })
}

fn show(state: &State, lang: Lang, id: Id) -> Option<Ask> {
    let row = collection(state)?;
    let name = row.collection.title(lang);
    let shown = id == Id::ShelfPublish;
    let (title, sentence, verb) = if shown {
        (
            "tui-content-publish-title",
            "tui-shelf-publish-sentence",
            "tui-verb-put-on-web",
        )
    } else {
        (
            "tui-content-withdraw-title",
            "tui-content-withdraw-sentence",
            "tui-verb-withdraw",
        )
    };
    let dialog = Dialog::new(
        command(id).danger,
        named(lang, title, name),
        text(lang, sentence),
        text(lang, verb),
        name,
    );
    let id = row.collection.id;
    Some(confirm(dialog, Act::Show { id, shown }))
}

fn confirm(dialog: Dialog, act: Act) -> Ask {
    Ask::Confirm(Box::new(dialog), effect::Act::Shelves(act))
}

fn delete(state: &State, lang: Lang) -> Option<Ask> {
    let shelf = state.subject()?;
    let name = shelf.name(lang).to_owned();
    let title = named(lang, "tui-content-delete-title", &name);
    let (sentence, deed) = match shelf {
        Shelf::Category(row) => {
            let below: Vec<&str> = state
                .offers
                .below(row.category.id)
                .map(|row| row.category.title(lang))
                .collect();
            if !below.is_empty() {
                return Some(prevented(title, &below, lang));
            }
            let (id, version) = (row.category.id, row.category.version);
            if row.products > 0 {
                return Some(emptied(state, row, title, lang));
            }
            let deed = Act::DeleteCategory {
                id,
                version,
                to: None,
                name: name.clone(),
            };
            (text(lang, "tui-content-delete-sentence"), deed)
        }
        Shelf::Collection(row) => {
            let deed = Act::DeleteCollection {
                id: row.collection.id,
                version: row.collection.version,
                name: name.clone(),
            };
            (text(lang, "tui-shelf-delete-sentence"), deed)
        }
    };
    let dialog = Dialog::new(
        command(Id::ShelfDelete).danger,
        title,
        sentence,
        text(lang, "tui-verb-delete"),
        &name,
    );
    Some(confirm(dialog, deed))
}

/// Says what keeps a category from being deleted.
fn prevented(title: String, below: &[&str], lang: Lang) -> Ask {
    let values = [("names", &*below.join(", "))];
    let notice =
        Notice::new(title).say(text_with(lang, "tui-shelf-has-below", &values), Tone::Warn);
    Ask::Tell(Box::new(notice))
}

/// Asks where the products of a category go before it is deleted.
fn emptied(state: &State, row: &CategoryRow, title: String, lang: Lang) -> Ask {
    let count = row.products.to_string();
    if state.offers.categories.len() < 2 {
        let words = text_with(lang, "tui-shelf-nowhere", &[("count", &count)]);
        return Ask::Tell(Box::new(Notice::new(title).say(words, Tone::Warn)));
    }
    let fields = fields::target(&row.category, &state.offers, lang);
    let form = Form::new(title, text(lang, "tui-verb-move-delete"), fields).note(text_with(
        lang,
        "tui-shelf-has-products",
        &[("count", &count)],
    ));
    let purpose = Purpose::Empty {
        id: row.category.id,
        version: row.category.version,
        name: row.category.title(lang).to_owned(),
    };
    ask(form, purpose)
}
