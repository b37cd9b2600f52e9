//! What the screen reads.

use shop_core::{
    catalog,
    content::{self, ContentError, ModuleKind},
    db::{Conn, DbError},
    ids::PageId,
    messages::{Explain, Lang},
    promotions, settings,
};

use super::{BANNERS, FAQ, HOME, Key, Load, Loaded, MENUS, Offers, Piece, Record, Thing};
use crate::{app::worker::Job, screens::browse::Answer};

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let lang = job.lang;
    match load {
        Load::Page { view, .. } => {
            let rows = rows(conn, job, view).map_err(|error| error.explain(lang))?;
            let offers = offers(conn, job).map_err(|error| error.explain(lang))?;
            Ok(Loaded {
                answer: Answer::Page {
                    rows,
                    next: None,
                    more: false,
                },
                offers: Some(offers),
            })
        }
        Load::Record(code) => {
            let record = match Key::of(code) {
                Some(key) => record(conn, job, key).map_err(|error| error.explain(lang))?,
                None => None,
            };
            Ok(Loaded {
                answer: Answer::Record(record.map(Box::new)),
                offers: None,
            })
        }
    }
}

fn rows(conn: &mut Conn, job: &Job, view: usize) -> Result<Vec<Piece>, ContentError> {
    let (now, by) = (job.now, &job.actor);
    let things: Vec<Thing> = match view {
        FAQ => content::faq_sections(conn, by)?
            .into_iter()
            .flat_map(|section| {
                let category = Thing::Category(section.category, section.questions.len());
                let questions = section.questions.into_iter().map(Thing::Question);
                std::iter::once(category).chain(questions)
            })
            .collect(),
        MENUS => content::menu_entries(conn, now, by)?
            .into_iter()
            .map(Thing::Item)
            .collect(),
        HOME => content::home_modules(conn, by)?
            .into_iter()
            .map(Thing::Module)
            .collect(),
        BANNERS => content::banner_entries(conn, now, by)?
            .into_iter()
            .map(Thing::Banner)
            .collect(),
        _ => pages(conn, job)?,
    };
    let shop = settings::load(conn)?;
    Ok(things
        .into_iter()
        .map(|thing| Piece::new(thing, &shop))
        .collect())
}

fn pages(conn: &mut Conn, job: &Job) -> Result<Vec<Thing>, ContentError> {
    let uses = content::page_uses(conn, &job.actor)?;
    let linked = |id: PageId| {
        uses.iter()
            .filter(|(page, _)| *page == id)
            .map(|(_, label)| label.clone())
            .collect()
    };
    Ok(content::pages(conn, &job.actor)?
        .into_iter()
        .map(|row| Thing::Page {
            linked: linked(row.page.id),
            row,
        })
        .collect())
}

fn offers(conn: &mut Conn, job: &Job) -> Result<Offers, ContentError> {
    let sections = content::faq_sections(conn, &job.actor)?;
    let named: Vec<_> = content::banner_entries(conn, job.now, &job.actor)?
        .into_iter()
        .filter_map(|entry| entry.banner.promotion_id)
        .collect();
    // One that is over is offered only where a banner still follows it.
    let promotions = promotions::phases(conn, job.now)?
        .into_iter()
        .filter(|of| of.phase != promotions::Phase::Over || named.contains(&of.id))
        .map(|promotion| {
            let phase = promotion.phase.label(job.lang);
            (promotion.id, format!("{} · {phase}", promotion.name))
        })
        .collect();
    let categories = catalog::categories(conn)?.into_iter().map(|of| {
        (
            ModuleKind::Category,
            of.id.0,
            format!("category:{}", of.slug),
        )
    });
    let collections = catalog::every_collection(conn)?.into_iter().map(|of| {
        (
            ModuleKind::Collection,
            of.id.0,
            format!("collection:{}", of.slug),
        )
    });
    Ok(Offers {
        subjects: categories.chain(collections).collect(),
        targets: content::target_offers(conn, job.now, job.lang)?,
        categories: sections
            .into_iter()
            .map(|section| section.category)
            .collect(),
        promotions,
    })
}

fn record(conn: &mut Conn, job: &Job, key: Key) -> Result<Option<Record>, ContentError> {
    let view = match key {
        Key::Page(_) => super::PAGES,
        Key::Category(_) | Key::Question(_) => FAQ,
        Key::Item(_) => MENUS,
        Key::Module(_) => HOME,
        Key::Banner(_) => BANNERS,
    };
    let Some(piece) = rows(conn, job, view)?
        .into_iter()
        .find(|piece| piece.key() == key)
    else {
        return Ok(None);
    };
    let mut versions = [Vec::new(), Vec::new()];
    if let Key::Page(id) = key {
        for lang in [Lang::Id, Lang::En] {
            versions[lang as usize] = content::versions(conn, &job.actor, id, lang)?;
        }
    }
    let mut previews = [String::new(), String::new()];
    let shop = settings::load(conn)?;
    for lang in [Lang::Id, Lang::En] {
        previews[lang as usize] = content::filled(&shop, piece.body(lang));
    }
    Ok(Some(Record {
        address: address(conn, &piece)?,
        previews,
        versions,
        piece,
    }))
}

/// Returns where the web shows a piece, as far as the shop's address is known.
fn address(conn: &mut Conn, piece: &Piece) -> Result<String, DbError> {
    let path = match &piece.thing {
        Thing::Page { row, .. } => row.page.path(),
        Thing::Category(category, _) => format!("/faq#{}", category.slug),
        Thing::Question(entry) => format!("/faq#t{}", entry.id),
        Thing::Item(_) | Thing::Module(_) | Thing::Banner(_) => "/".to_owned(),
    };
    Ok(settings::link(conn, Lang::Id, &path)?.unwrap_or(path))
}
