//! How contents look: a line each, and one with its text.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    content::{Href, LineKind, PageState, to_lines},
    messages::{Lang, text, text_with},
    time::Timestamp,
};

use super::{Piece, Record, State, Thing};
use crate::{
    app::model::Scene,
    screens::area::{self, Looks},
    theme::Tone,
    widgets::{
        sheet::Sheet,
        table::{Cell, Column, Width},
    },
};

/// Draws the screen.
pub fn draw(
    state: &mut State,
    scene: &Scene,
    buffer: &mut Buffer,
    room: (Rect, Rect),
) -> Option<Position> {
    let (lang, view) = (scene.lang, state.browse.view);
    let shown = Shown {
        lang: state.lang,
        versions: state.versions,
        version: state.browse.item,
        unsaved: state.unsaved.is_some(),
    };
    let columns = |_: u16| columns(lang, view);
    let cells = |piece: &Piece, _: u16| cells(piece, scene);
    let sheet = |record: &Record, sheet: &mut Sheet| write(record, sheet, scene, &shown);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-content",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

/// How the open record is shown.
struct Shown {
    lang: Lang,
    versions: bool,
    version: usize,
    unsaved: bool,
}

fn columns(lang: Lang, view: usize) -> Vec<Column> {
    let (name, about) = match view {
        super::FAQ => ("tui-column-question", "tui-column-category"),
        super::MENUS => ("tui-column-label", "tui-column-target"),
        super::HOME => ("tui-column-title", "tui-column-kind"),
        super::BANNERS => ("tui-column-headline", "tui-column-target"),
        _ => ("tui-column-title", "tui-column-path"),
    };
    let (wide, narrow, state) = match view {
        super::FAQ => (Width::Fill(1), Width::Fixed(14), 8),
        super::MENUS => (Width::Fill(2), Width::Fill(2), 24),
        _ => (Width::Fill(3), Width::Fill(2), 21),
    };
    vec![
        Column::left(text(lang, name), wide),
        Column::left(text(lang, about), narrow),
        Column::left(text(lang, "tui-column-state"), Width::Fixed(state)),
    ]
}

fn cells(piece: &Piece, scene: &Scene) -> Vec<Cell> {
    let lang = scene.lang;
    let name = piece.name(lang);
    let (about, (state, tone)) = (about(&piece.thing, lang), standing(&piece.thing, scene));
    let name: Cell = match &piece.thing {
        Thing::Category(..) => Cell::toned(name, Tone::Accent),
        Thing::Question(_) => format!("  {name}").into(),
        _ => name.into(),
    };
    vec![name, about.into(), Cell::toned(state, tone)]
}

/// Returns what the second column says.
fn about(thing: &Thing, lang: Lang) -> String {
    match thing {
        Thing::Page { row, .. } => row.page.path(),
        Thing::Category(_, count) => text_with(
            lang,
            "tui-content-questions",
            &[("count", &count.to_string())],
        ),
        Thing::Question(_) => String::new(),
        Thing::Item(entry) => target(&entry.leads, &entry.target),
        Thing::Module(module) => module.kind.label(lang),
        Thing::Banner(entry) => target(&entry.leads, &entry.target),
    }
}

/// Returns where a link leads, or what was written when it leads nowhere.
fn target<E>(leads: &Result<Href, E>, written: &str) -> String {
    match leads {
        Ok(Href::Inside(path)) => path.clone(),
        Ok(Href::Outside(url)) => url.clone(),
        Err(_) => written.to_owned(),
    }
}

/// Returns whether the web shows a piece, in words, and how urgent that is.
fn standing(thing: &Thing, scene: &Scene) -> (String, Tone) {
    let lang = scene.lang;
    let on = |shown: bool| {
        if shown {
            (text(lang, "page-state-published"), Tone::Good)
        } else {
            (text(lang, "page-state-draft"), Tone::Dim)
        }
    };
    match thing {
        Thing::Page { row, .. } => {
            let state = row.state();
            let tone = match state {
                PageState::Published => Tone::Good,
                PageState::Ahead => Tone::Warn,
                PageState::Draft => Tone::Dim,
            };
            (state.label(lang), tone)
        }
        Thing::Category(..) => (String::new(), Tone::Dim),
        Thing::Question(entry) => on(entry.published),
        Thing::Item(entry) => match &entry.leads {
            Ok(_) => (entry.item.menu.label(lang), Tone::Dim),
            Err(broken) => (format!("✗ {}", broken.label(lang)), Tone::Danger),
        },
        Thing::Module(module) => dated(
            module.shown,
            module.starts_at,
            module.ends_at,
            scene,
            module.is_current(scene.now),
        ),
        Thing::Banner(entry) => {
            if let Err(broken) = &entry.leads {
                return (format!("✗ {}", broken.label(lang)), Tone::Danger);
            }
            let banner = &entry.banner;
            dated(
                banner.shown,
                banner.starts_at,
                banner.ends_at,
                scene,
                entry.is_current,
            )
        }
    }
}

fn dated(
    shown: bool,
    starts: Option<Timestamp>,
    ends: Option<Timestamp>,
    scene: &Scene,
    current: bool,
) -> (String, Tone) {
    let lang = scene.lang;
    let with = |key: &str, at: Timestamp| text_with(lang, key, &[("day", &at.date_text(lang))]);
    match (shown, starts, ends) {
        (false, ..) => (text(lang, "tui-content-off"), Tone::Dim),
        (true, Some(starts), _) if starts > scene.now => {
            (with("tui-content-from", starts), Tone::Plain)
        }
        (true, _, Some(ends)) if ends < scene.now => (with("tui-content-ended", ends), Tone::Dim),
        (true, _, Some(ends)) if current => (with("tui-content-until", ends), Tone::Good),
        (true, ..) if current => (text(lang, "page-state-published"), Tone::Good),
        (true, ..) => (text(lang, "tui-content-waits"), Tone::Warn),
    }
}

fn write(record: &Record, sheet: &mut Sheet, scene: &Scene, shown: &Shown) {
    let lang = scene.lang;
    let piece = &record.piece;
    let (state, tone) = standing(&piece.thing, scene);
    sheet.title(&piece.name(shown.lang), &state, tone);
    sheet.text(&record.address, Tone::Dim);
    if shown.unsaved {
        sheet.text(&text(lang, "tui-content-unsaved"), Tone::Warn);
    }
    match &piece.thing {
        Thing::Page { row, linked } => {
            let text_of = row.text(shown.lang);
            let when = text_of.updated_at.full_text(lang);
            sheet.field(&text(lang, "tui-field-changed"), &when);
            sheet.field(&text(lang, "tui-field-linked"), &linked.join(", "));
        }
        Thing::Category(category, count) => {
            sheet.field(&text(lang, "tui-field-called"), &category.name);
            sheet.field(&text(lang, "tui-field-in-english"), &category.name_en);
            sheet.field(&text(lang, "tui-column-question"), &count.to_string());
        }
        Thing::Question(_) => {}
        Thing::Item(entry) => {
            let item = &entry.item;
            sheet.field(&text(lang, "tui-field-menu"), &item.menu.label(lang));
            sheet.field(&text(lang, "tui-field-label"), &item.label);
            sheet.field(&text(lang, "tui-field-in-english"), &item.label_en);
            let leads_to = target(&entry.leads, &entry.target);
            sheet.field(&text(lang, "tui-field-target"), &leads_to);
            if entry.leads.is_err() {
                sheet.gap();
                sheet.text(&text(lang, "tui-content-broken-note"), Tone::Danger);
            }
        }
        Thing::Module(module) => {
            sheet.field(&text(lang, "tui-field-kind"), &module.kind.label(lang));
            sheet.field(&text(lang, "tui-field-title"), &module.title);
            sheet.field(&text(lang, "tui-field-in-english"), &module.title_en);
            sheet.field(&text(lang, "tui-field-count"), &module.count.to_string());
            dates(sheet, module.starts_at, module.ends_at, lang);
        }
        Thing::Banner(entry) => {
            let banner = &entry.banner;
            sheet.field(
                &text(lang, "tui-field-placement"),
                &banner.placement.label(lang),
            );
            sheet.field(&text(lang, "tui-field-in-english"), &banner.headline_en);
            sheet.field(&text(lang, "tui-field-alt"), &banner.alt);
            let leads_to = target(&entry.leads, &entry.target);
            sheet.field(&text(lang, "tui-field-target"), &leads_to);
            let size = format!("{} × {}", banner.width, banner.height);
            sheet.field(&text(lang, "tui-field-picture"), &size);
            dates(sheet, banner.starts_at, banner.ends_at, lang);
        }
    }
    if shown.versions && matches!(piece.thing, Thing::Page { .. }) {
        versions(record, sheet, scene, shown);
        return;
    }
    let preview = &record.previews[shown.lang as usize];
    let has_text = matches!(
        piece.thing,
        Thing::Page { .. } | Thing::Question(_) | Thing::Module(_)
    );
    if !has_text {
        return;
    }
    let language = text(lang, &format!("tui-language-{}", shown.lang.as_str()));
    sheet.gap();
    sheet.heading(&text_with(
        lang,
        "tui-field-text-in",
        &[("language", &language)],
    ));
    if preview.is_empty() {
        sheet.text(&text(lang, "tui-content-no-words"), Tone::Dim);
    }
    lines(preview, sheet);
}

fn dates(sheet: &mut Sheet, starts: Option<Timestamp>, ends: Option<Timestamp>, lang: Lang) {
    let day = |at: Option<Timestamp>| at.map(|at| at.date_text(lang)).unwrap_or_default();
    sheet.field(&text(lang, "tui-field-from-day"), &day(starts));
    sheet.field(&text(lang, "tui-field-banner-until"), &day(ends));
}

fn lines(markdown: &str, sheet: &mut Sheet) {
    for (kind, line) in to_lines(markdown) {
        match kind {
            LineKind::Heading => {
                sheet.gap();
                sheet.text(&line, Tone::Accent);
            }
            LineKind::Plain | LineKind::Item => sheet.text(&line, Tone::Plain),
        }
    }
}

fn versions(record: &Record, sheet: &mut Sheet, scene: &Scene, shown: &Shown) {
    let lang = scene.lang;
    let all = &record.versions[shown.lang as usize];
    let language = text(lang, &format!("tui-language-{}", shown.lang.as_str()));
    sheet.gap();
    sheet.heading(&text_with(
        lang,
        "tui-content-versions-of",
        &[("language", &language)],
    ));
    for version in all {
        let line = format!(
            "{:>3}  {}  {}  {}",
            version.number,
            version.at.full_text(lang),
            version.actor,
            version.title
        );
        sheet.item(&line, Tone::Plain);
    }
    if let Some(version) = all.get(shown.version) {
        sheet.gap();
        let number = version.number.to_string();
        sheet.heading(&text_with(
            lang,
            "tui-content-version-text",
            &[("number", &number)],
        ));
        lines(&version.body, sheet);
    }
}
