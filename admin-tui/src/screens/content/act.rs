//! What is done to contents.

use shop_core::{
    actor::Permission,
    content::{
        self, BannerEdit, ContentError, ContentField, FaqCategoryTexts, FaqTexts, Menu,
        MenuItemEdit, ModuleEdit, ModuleKind, NewPage, PageEdit, Shift, WhenLinked,
    },
    db::Conn,
    ids::{BannerId, FaqCategoryId, FaqId, HomeModuleId, MenuItemId, PageId},
    messages::{Explain, Lang, text_with},
};

use super::{Key, fill::BannerDraft};
use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    screens::{Screen, picture_file},
};

/// Something done to contents.
#[derive(Debug, Clone)]
pub enum Act {
    /// A page is begun.
    AddPage(NewPage),
    /// The titles of a page change, in the languages that are named.
    Titles {
        /// The page.
        id: PageId,
        /// The language, the version it is based on, and the texts.
        edits: Vec<(Lang, i64, PageEdit)>,
        /// Its title.
        name: String,
    },
    /// The English texts of a page go.
    DropTranslation {
        /// The page.
        id: PageId,
        /// The version of the texts that was shown.
        version: i64,
        /// What the page is called.
        name: String,
    },
    /// A question is added.
    AddQuestion(FaqTexts),
    /// A question changes.
    EditQuestion {
        /// The question.
        id: FaqId,
        /// Its version when it was shown.
        version: i64,
        /// What it shall say.
        texts: FaqTexts,
    },
    /// A category of questions is added.
    AddCategory(FaqCategoryTexts),
    /// A category of questions changes.
    EditCategory {
        /// The category.
        id: FaqCategoryId,
        /// Its version when it was shown.
        version: i64,
        /// What it shall be called.
        texts: FaqCategoryTexts,
    },
    /// A link of a menu is added or changes.
    Link {
        /// The link and its version; none for a new one.
        of: Option<(MenuItemId, i64)>,
        /// The menu it stands in.
        menu: Menu,
        /// What it says, in Indonesian and English.
        labels: [String; 2],
        /// Where it leads, as people type it.
        target: String,
    },
    /// A module of the home page is added or changes.
    Module {
        /// The module and its version; none for a new one.
        of: Option<(HomeModuleId, i64)>,
        /// What it shall be.
        edit: Box<ModuleEdit>,
        /// The category or collection it shows, as people type it.
        subject: String,
    },
    /// A banner is added or changes.
    Banner {
        /// The banner and its version; none for a new one.
        of: Option<(BannerId, i64)>,
        /// What it shall be.
        draft: Box<BannerDraft>,
    },
    /// A text was written.
    Write {
        /// Of what.
        key: Key,
        /// In which language.
        lang: Lang,
        /// The version it is based on.
        version: i64,
        /// The text.
        text: String,
        /// What it is called.
        name: String,
    },
    /// A piece is put on the web, or taken off.
    Show {
        /// The piece.
        key: Key,
        /// Whether the web shows it.
        shown: bool,
        /// What it is called.
        name: String,
    },
    /// A piece is moved among its neighbours.
    Move {
        /// The piece.
        key: Key,
        /// Where to.
        shift: Shift,
        /// What it is called.
        name: String,
    },
    /// A piece is deleted.
    Delete {
        /// The piece.
        key: Key,
        /// What it is called.
        name: String,
        /// What is done about links to it.
        when_linked: WhenLinked,
    },
    /// An earlier text of a page is worked on again.
    Restore {
        /// The page.
        id: PageId,
        /// The language.
        lang: Lang,
        /// The version it is based on.
        version: i64,
        /// Which text.
        number: i64,
        /// What the page is called.
        name: String,
    },
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let said = |key: &str, name: &str| Done::said(text_with(lang, key, &[("name", name)]));
    let failed = |error: ContentError| failure(&error, job);
    let opened = |done: Done, key: Key| Done {
        then: Then::Open(Screen::Content, key.code()),
        ..done
    };
    match act {
        Act::AddPage(new) => {
            let row = content::add_page(conn, now, by, &new).map_err(failed)?;
            let done = said("tui-done-content-added", row.title(lang));
            Ok(opened(done, Key::Page(row.page.id)))
        }
        Act::Titles { id, edits, name } => {
            content::edit_page_texts(conn, now, by, id, &edits).map_err(failed)?;
            Ok(said("tui-done-saved", &name))
        }
        Act::DropTranslation { id, version, name } => {
            content::drop_translation(conn, now, by, id, version).map_err(failed)?;
            Ok(said("tui-done-content-untranslated", &name))
        }
        Act::AddQuestion(texts) => {
            let entry = content::add_question(conn, now, by, &texts).map_err(failed)?;
            let done = said("tui-done-content-added", entry.question(lang));
            Ok(opened(done, Key::Question(entry.id)))
        }
        Act::EditQuestion { id, version, texts } => {
            content::edit_question(conn, now, by, id, version, &texts).map_err(failed)?;
            Ok(said("tui-done-saved", &texts.question))
        }
        Act::AddCategory(texts) => {
            content::add_faq_category(conn, now, by, &texts).map_err(failed)?;
            Ok(said("tui-done-content-added", &texts.name))
        }
        Act::EditCategory { id, version, texts } => {
            content::edit_faq_category(conn, now, by, id, version, &texts).map_err(failed)?;
            Ok(said("tui-done-saved", &texts.name))
        }
        Act::Link {
            of,
            menu,
            labels,
            target,
        } => {
            let [label, label_en] = labels;
            let name = label.clone();
            let target =
                content::read_target(conn, &target).map_err(|error| failed(error.into()))?;
            let edit = MenuItemEdit {
                menu,
                label,
                label_en,
                target,
            };
            match of {
                Some((id, version)) => {
                    content::edit_menu_item(conn, now, by, id, version, &edit).map_err(failed)?;
                    Ok(said("tui-done-saved", &name))
                }
                None => {
                    content::add_menu_item(conn, now, by, &edit).map_err(failed)?;
                    Ok(said("tui-done-content-added", &name))
                }
            }
        }
        Act::Module { of, edit, subject } => {
            let mut edit = *edit;
            // What a module showed may be gone, and then it is not offered.
            let kept = of.is_some() && subject.is_empty();
            if edit.kind.needs_subject() && !kept {
                edit.subject_id = subject_of(conn, edit.kind, &subject)
                    .map_err(|error| Failure::said(error.explain(lang)))?;
            }
            let module = match of {
                Some((id, version)) => content::edit_home_module(conn, now, by, id, version, &edit),
                None => content::add_home_module(conn, now, by, &edit),
            }
            .map_err(failed)?;
            Ok(said("tui-done-saved", &module.name(lang)))
        }
        Act::Banner { of, draft } => banner(conn, job, of, *draft),
        Act::Write {
            key,
            lang: written,
            version,
            text,
            name,
        } => {
            write(conn, job, key, written, version, text).map_err(failed)?;
            Ok(said("tui-done-content-written", &name))
        }
        Act::Show { key, shown, name } => {
            show(conn, job, key, shown).map_err(failed)?;
            let said_key = if shown {
                "tui-done-content-shown"
            } else {
                "tui-done-content-hidden"
            };
            Ok(said(said_key, &name))
        }
        Act::Move { key, shift, name } => {
            match key {
                Key::Page(id) => content::move_page(conn, now, by, id, shift),
                Key::Category(id) => content::move_faq_category(conn, now, by, id, shift),
                Key::Question(id) => content::move_question(conn, now, by, id, shift),
                Key::Item(id) => content::move_menu_item(conn, now, by, id, shift),
                Key::Module(id) => content::move_home_module(conn, now, by, id, shift),
                Key::Banner(id) => content::move_banner(conn, now, by, id, shift),
            }
            .map_err(failed)?;
            Ok(said("tui-done-content-moved", &name))
        }
        Act::Delete {
            key,
            name,
            when_linked,
        } => {
            match key {
                Key::Page(id) => content::delete_page(conn, now, by, id, when_linked),
                Key::Category(id) => content::delete_faq_category(conn, now, by, id),
                Key::Question(id) => content::delete_question(conn, now, by, id),
                Key::Item(id) => content::delete_menu_item(conn, now, by, id),
                Key::Module(id) => content::delete_home_module(conn, now, by, id),
                Key::Banner(id) => content::delete_banner(conn, now, by, id),
            }
            .map_err(failed)?;
            Ok(Done {
                then: Then::Leave(Screen::Content),
                ..said("tui-done-content-deleted", &name)
            })
        }
        Act::Restore {
            id,
            lang: written,
            version,
            number,
            name,
        } => {
            content::restore_version(conn, now, by, id, written, version, number)
                .map_err(failed)?;
            Ok(said("tui-done-content-restored", &name))
        }
    }
}

/// Returns the number of the category or collection that is typed as
/// `category:gamis`.
fn subject_of(
    conn: &mut Conn,
    kind: ModuleKind,
    typed: &str,
) -> Result<Option<i64>, shop_core::db::DbError> {
    let slug = typed.split_once(':').map_or(typed, |(_, slug)| slug);
    content::subject_by_slug(conn, kind, slug)
}

fn write(
    conn: &mut Conn,
    job: &Job,
    key: Key,
    lang: Lang,
    version: i64,
    text: String,
) -> Result<(), ContentError> {
    let (now, by) = (job.now, &job.actor);
    match key {
        Key::Page(id) => {
            let Some(view) = content::page_view(conn, by, id)? else {
                return Err(ContentError::NotFound(content::Piece::Page));
            };
            // An English text that was emptied is no translation any more.
            if lang == Lang::En && text.trim().is_empty() {
                return content::drop_translation(conn, now, by, id, version).map(|_| ());
            }
            let edit = PageEdit {
                title: title_of(&view.row, lang),
                body: text,
            };
            content::edit_page(conn, now, by, id, lang, version, &edit).map(|_| ())
        }
        Key::Question(id) => {
            let entry = content::faq_sections(conn, by)?
                .into_iter()
                .flat_map(|section| section.questions)
                .find(|entry| entry.id == id)
                .ok_or(ContentError::NotFound(content::Piece::Question))?;
            let mut texts = FaqTexts::of(&entry);
            match lang {
                Lang::Id => texts.answer = text,
                Lang::En => texts.answer_en = text,
            }
            content::edit_question(conn, now, by, id, version, &texts).map(|_| ())
        }
        Key::Module(id) => {
            let module = content::home_modules(conn, by)?
                .into_iter()
                .find(|module| module.id == id)
                .ok_or(ContentError::NotFound(content::Piece::HomeModule))?;
            let mut edit = ModuleEdit::of(&module);
            match lang {
                Lang::Id => edit.body = text,
                Lang::En => edit.body_en = text,
            }
            content::edit_home_module(conn, now, by, id, version, &edit).map(|_| ())
        }
        // These have no text to write, and the screen offers none.
        Key::Category(_) | Key::Item(_) | Key::Banner(_) => Ok(()),
    }
}

/// Returns the title a text in a language goes with; a first translation
/// begins with the Indonesian one.
fn title_of(row: &content::PageRow, lang: Lang) -> String {
    match row.text(lang).title.as_str() {
        "" => row.text(Lang::Id).title.clone(),
        title => title.to_owned(),
    }
}

fn show(conn: &mut Conn, job: &Job, key: Key, shown: bool) -> Result<(), ContentError> {
    let (now, by) = (job.now, &job.actor);
    match key {
        Key::Page(id) if shown => content::publish_page(conn, now, by, id).map(|_| ()),
        Key::Page(id) => content::unpublish_page(conn, now, by, id).map(|_| ()),
        Key::Question(id) => content::show_question(conn, now, by, id, shown).map(|_| ()),
        Key::Module(id) => {
            let module = content::home_modules(conn, by)?
                .into_iter()
                .find(|module| module.id == id)
                .ok_or(ContentError::NotFound(content::Piece::HomeModule))?;
            let edit = ModuleEdit {
                shown,
                ..ModuleEdit::of(&module)
            };
            content::edit_home_module(conn, now, by, id, module.version, &edit).map(|_| ())
        }
        Key::Banner(id) => {
            let banner = content::banner_entries(conn, now, by)?
                .into_iter()
                .map(|entry| entry.banner)
                .find(|banner| banner.id == id)
                .ok_or(ContentError::NotFound(content::Piece::Banner))?;
            let mut edit =
                BannerEdit::of(&banner).ok_or(ContentError::NotFound(content::Piece::Banner))?;
            edit.shown = shown;
            content::edit_banner(conn, now, by, id, banner.version, &edit).map(|_| ())
        }
        // These are always on the web, and the screen offers nothing else.
        Key::Category(_) | Key::Item(_) => Ok(()),
    }
}

fn banner(
    conn: &mut Conn,
    job: &Job,
    of: Option<(BannerId, i64)>,
    draft: BannerDraft,
) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let failed = |error: ContentError| failure(&error, job);
    let picture = match (&draft.file[..], draft.before) {
        ("", Some(before)) => before,
        (file, _) => picture_file::keep(job, Permission::ManageContent, file)?,
    };
    let target = content::read_target(conn, &draft.target).map_err(|error| failed(error.into()))?;
    let edit = BannerEdit {
        placement: draft.placement,
        picture,
        alt: draft.alt,
        alt_en: draft.alt_en,
        headline: draft.headline,
        headline_en: draft.headline_en,
        target,
        shown: draft.shown,
        starts_at: draft.starts_at,
        ends_at: draft.ends_at,
        promotion_id: draft.promotion_id,
    };
    let made = match of {
        Some((id, version)) => content::edit_banner(conn, now, by, id, version, &edit),
        None => content::add_banner(conn, now, by, &edit),
    }
    .map_err(failed)?;
    let values = [("name", made.headline(lang))];
    Ok(Done::said(text_with(lang, "tui-done-saved", &values)))
}

fn failure(error: &ContentError, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    let field = match error {
        ContentError::Invalid(field, _) => Some(match field {
            ContentField::Title => "title",
            ContentField::TitleEn => "title-en",
            ContentField::Body => "body",
            ContentField::BodyEn => "body-en",
            ContentField::Label => "label",
            ContentField::LabelEn => "label-en",
            ContentField::Alt => "alt",
            ContentField::AltEn => "alt-en",
        }),
        ContentError::BadSlug | ContentError::SlugTaken => Some("slug"),
        ContentError::Target(_) => Some("url"),
        ContentError::NoSubject => Some("subject"),
        ContentError::NoPromotion => Some("promotion"),
        ContentError::BadCount => Some("count"),
        ContentError::BadDates => Some("until"),
        _ => None,
    };
    Failure { sentence, field }
}
