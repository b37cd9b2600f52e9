//! What a new shop begins with: texts, questions, menus and the home page,
//! embedded in the program.

use diesel::prelude::*;

use super::{
    ContentError, FaqCategoryTexts, FaqTexts, Menu, MenuItemEdit, ModuleEdit, ModuleKind, Place,
    Target, faq_shelves::free_slug, home_change::ModuleRow, menu_change::MenuRow, store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    messages::{Lang, text},
    time::Timestamp,
};

macro_rules! pages {
    ($($slug:literal),+ $(,)?) => {
        [$((
            $slug,
            [
                include_str!(concat!("../../content/id/", $slug, ".md")),
                include_str!(concat!("../../content/en/", $slug, ".md")),
            ],
        )),+]
    };
}

/// The pages by slug, each in Indonesian and English, in the order in which
/// the shop lists them.
const PAGES: [(&str, [&str; 2]); 6] = pages![
    "profil",
    "cara-pembelian",
    "keuntungan-anggota",
    "pengembalian",
    "syarat",
    "privasi"
];

const FAQ: &str = include_str!("../../content/id/faq.md");
const FAQ_EN: &str = include_str!("../../content/en/faq.md");

/// The modules of a new home page.
const MODULES: [ModuleKind; 7] = [
    ModuleKind::Hero,
    ModuleKind::Banners,
    ModuleKind::Newest,
    ModuleKind::Categories,
    ModuleKind::Story,
    ModuleKind::Steps,
    ModuleKind::Promises,
];

/// A link of a new menu.
enum Leads {
    To(Place),
    Page(&'static str),
}

use Leads::{Page, To};

/// The links of new menus: the key of their words, and where they lead.
const LINKS: &[(Menu, &str, Leads)] = &[
    (Menu::Header, "menu-label-newest", To(Place::Catalogue)),
    (Menu::Header, "place-categories", To(Place::Categories)),
    (Menu::Header, "place-download", To(Place::Download)),
    (Menu::Header, "place-forum", To(Place::Forum)),
    (
        Menu::Header,
        "menu-label-how-to-buy",
        Page("cara-pembelian"),
    ),
    (
        Menu::FooterShop,
        "menu-label-products",
        To(Place::Catalogue),
    ),
    (
        Menu::FooterShop,
        "place-collections",
        To(Place::Collections),
    ),
    (
        Menu::FooterShop,
        "menu-label-how-to-buy",
        Page("cara-pembelian"),
    ),
    (
        Menu::FooterShop,
        "place-confirm-payment",
        To(Place::ConfirmPayment),
    ),
    (
        Menu::FooterShop,
        "menu-label-exchange",
        Page("pengembalian"),
    ),
    (Menu::FooterShop, "place-promotions", To(Place::Promotions)),
    (Menu::FooterShop, "place-requests", To(Place::Requests)),
    (Menu::FooterShop, "place-faq", To(Place::Faq)),
    (Menu::FooterAbout, "menu-label-profile", Page("profil")),
    (Menu::FooterAbout, "place-forum", To(Place::Forum)),
    (Menu::FooterAbout, "place-contact", To(Place::Contact)),
    (
        Menu::FooterAbout,
        "menu-label-benefits",
        Page("keuntungan-anggota"),
    ),
    (Menu::FooterAbout, "place-register", To(Place::Register)),
    (Menu::FooterAbout, "place-directory", To(Place::Directory)),
    (Menu::FooterAbout, "menu-label-terms", Page("syarat")),
    (Menu::FooterAbout, "menu-label-privacy", Page("privasi")),
];

/// Writes the pages that are missing, and questions, menus and the home page
/// while there are none, in the caller's transaction.
///
/// # Errors
/// When the database fails.
pub(crate) fn write_missing(conn: &mut Conn, now: Timestamp) -> QueryResult<()> {
    for (slug, sources) in PAGES {
        if store::page_by_slug(conn, slug)?.is_none() {
            write_page(conn, now, slug, sources)?;
        }
    }
    if store::faq_categories(conn)?.is_empty() {
        write_questions(conn)?;
    }
    if store::menu_items(conn)?.is_empty() {
        for (menu, key, leads) in LINKS {
            write_link(conn, *menu, key, leads)?;
        }
    }
    if store::modules(conn)?.is_empty() {
        for kind in MODULES {
            let mut module = ModuleEdit::usual(kind);
            if kind == ModuleKind::Story {
                (module.title, module.body) = story(Lang::Id);
                (module.title_en, module.body_en) = story(Lang::En);
            }
            let row = valid(ModuleRow::cleaned(&module))?;
            store::insert_module(conn, &row)?;
        }
    }
    Ok(())
}

fn write_page(conn: &mut Conn, now: Timestamp, slug: &str, sources: [&str; 2]) -> QueryResult<()> {
    let page = store::insert_page(conn, now, slug, true, true)?;
    for (lang, source) in [Lang::Id, Lang::En].into_iter().zip(sources) {
        let (title, body) = title_and_body(source);
        let draft = store::Draft {
            page: page.id,
            lang,
            title,
            body,
            actor: &Actor::System.code(),
        };
        store::insert_text(conn, now, &draft, true)?;
    }
    Ok(())
}

fn write_questions(conn: &mut Conn) -> QueryResult<()> {
    for (id, en) in sections(FAQ).zip(sections(FAQ_EN)) {
        let names = FaqCategoryTexts {
            name: id.0.to_owned(),
            name_en: en.0.to_owned(),
        };
        let present = store::faq_categories(conn)?;
        let slug = free_slug(&present, &names.name);
        let category = store::insert_faq_category(conn, &slug, &names)?;
        for (id, en) in questions(id.1).zip(questions(en.1)) {
            let texts = FaqTexts {
                category,
                question: id.0.to_owned(),
                question_en: en.0.to_owned(),
                answer: id.1.to_owned(),
                answer_en: en.1.to_owned(),
            };
            store::insert_faq(conn, &texts, true)?;
        }
    }
    Ok(())
}

fn write_link(conn: &mut Conn, menu: Menu, key: &str, leads: &Leads) -> QueryResult<()> {
    let target = match leads {
        To(place) => Target::Place(*place),
        Page(slug) => match store::page_by_slug(conn, slug)? {
            Some(page) => Target::Page(page.id),
            None => return Ok(()),
        },
    };
    let item = MenuItemEdit {
        menu,
        label: text(Lang::Id, key),
        label_en: text(Lang::En, key),
        target,
    };
    store::insert_menu_item(conn, &valid(MenuRow::cleaned(&item))?)?;
    Ok(())
}

/// The story that a new home page tells: the words of the first release.
fn story(lang: Lang) -> (String, String) {
    (
        text(lang, "home-story-title"),
        ["home-story-1", "home-story-2", "home-story-link"]
            .map(|key| text(lang, key))
            .join("\n\n"),
    )
}

/// Takes what is embedded and therefore valid, which the tests of a new
/// database hold.
fn valid<T>(row: Result<T, ContentError>) -> QueryResult<T> {
    row.map_err(|error| match error {
        ContentError::Database(error) => error,
        other => DbError::SerializationError(other.into()),
    })
}

/// Splits a text into its first heading and the rest.
fn title_and_body(source: &str) -> (&str, &str) {
    let (first, rest) = source.split_once('\n').unwrap_or((source, ""));
    (first.trim_start_matches('#').trim(), rest.trim())
}

/// Splits the questions into their categories, which are first headings.
fn sections(source: &str) -> impl Iterator<Item = (&str, &str)> {
    source
        .split("\n# ")
        .filter(|section| !section.trim().is_empty())
        .map(title_and_body)
}

/// Splits a category into its questions, which are headings, and their
/// answers.
fn questions(section: &str) -> impl Iterator<Item = (&str, &str)> {
    section
        .split("## ")
        .filter(|entry| !entry.trim().is_empty())
        .map(title_and_body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content::places, settings::ShopSettings};

    #[test]
    fn every_text_is_whole_in_both_languages() {
        for (slug, sources) in PAGES {
            let headings = sources.map(|source| source.matches("\n## ").count());
            assert_eq!(headings[0], headings[1], "{slug}");
            for source in sources {
                assert!(source.starts_with("# "), "{slug}");
                let filled = places::fill(source, &ShopSettings::default());
                assert!(!filled.contains('{'), "{slug} has an unknown place");
            }
        }
        let shape = |source: &'static str| -> Vec<usize> {
            sections(source)
                .map(|(_, section)| questions(section).count())
                .collect()
        };
        assert_eq!(shape(FAQ), shape(FAQ_EN));
        assert_eq!(shape(FAQ), [3, 4, 3, 2, 4]);
    }
}
