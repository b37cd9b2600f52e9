//! Contents: pages, frequent questions, menus, the home page and its banners.

mod act;
mod ask;
mod fields;
mod fill;
mod load;
mod looks;
mod piece;

use shop_core::{
    content::{FaqCategory, HomeModule, Menu, ModuleKind, PageState, PageVersion, TargetOffer},
    ids::PromotionId,
    messages::Lang,
};

pub use act::{Act, act};
pub use ask::run;
pub use fill::{Purpose, fill};
pub use load::load;
pub use looks::draw;
pub use piece::{Key, Piece, Thing};

use super::browse::{self, Answer, Browse};
use crate::registry::Id;

/// The view of pages.
pub const PAGES: usize = 0;
/// The view of frequent questions.
pub const FAQ: usize = 1;
/// The view of menus.
pub const MENUS: usize = 2;
/// The view of the home page's modules.
pub const HOME: usize = 3;
/// The view of banners.
pub const BANNERS: usize = 4;

/// Something to read about contents.
pub type Load = browse::Request<i64>;

/// A piece of the contents with everything its record shows.
#[derive(Debug)]
pub struct Record {
    /// The piece.
    pub piece: Piece,
    /// Where the web shows it, with the shop's address when that is known.
    pub address: String,
    /// What the working texts would look like, in both languages.
    pub previews: [String; 2],
    /// The texts a page had, in both languages, the newest first.
    pub versions: [Vec<PageVersion>; 2],
}

/// What can be chosen in forms.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    /// What links can lead to.
    pub targets: Vec<TargetOffer>,
    /// The categories of questions.
    pub categories: Vec<FaqCategory>,
    /// The categories and collections that a module can show: which kind,
    /// its number, and how it is typed.
    pub subjects: Vec<(ModuleKind, i64, String)>,
    /// The promotions whose dates a banner can follow.
    pub promotions: Vec<(PromotionId, String)>,
}

impl Offers {
    /// Returns what a module shows, as it is typed.
    fn subject_of(&self, module: &HomeModule) -> Option<String> {
        self.subjects
            .iter()
            .find(|(kind, id, _)| *kind == module.kind && Some(*id) == module.subject_id)
            .map(|(_, _, typed)| typed.clone())
    }
}

/// Something read about contents.
#[derive(Debug)]
pub struct Loaded {
    /// The rows or the record.
    pub answer: Answer<Piece, Record, i64>,
    /// What can be chosen, read with the rows.
    pub offers: Option<Offers>,
}

/// A text that was written and not taken yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// Of what.
    pub key: Key,
    /// In which language.
    pub lang: Lang,
    /// The text.
    pub text: String,
}

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open piece.
    pub browse: Browse<Piece, Record, i64>,
    /// What can be chosen in forms.
    pub offers: Offers,
    /// The language of the texts that are shown and written.
    pub lang: Lang,
    /// Whether a page shows the texts it had.
    pub versions: bool,
    /// A text that was written and refused, so that it is not lost.
    pub unsaved: Option<Unsaved>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-pages",
            "tui-view-faq",
            "tui-view-menus",
            "tui-view-home",
            "tui-view-banners",
        ];
        Self {
            browse: Browse::new(views, false),
            offers: Offers::default(),
            lang: Lang::Id,
            versions: false,
            unsaved: None,
        }
    }
}

impl State {
    /// Returns the piece a deed would be done to.
    pub fn subject(&self) -> Option<&Piece> {
        if self.browse.on_record() {
            self.browse.record.as_ref().map(|record| &record.piece)
        } else {
            self.browse.selected()
        }
    }

    /// Returns the earlier text the cursor is on.
    fn version(&self) -> Option<&PageVersion> {
        if !(self.versions && self.browse.on_record()) {
            return None;
        }
        let record = self.browse.record.as_ref()?;
        record.versions[self.lang as usize].get(self.browse.item)
    }

    /// Returns the menu new links would go to.
    fn menu(&self) -> Menu {
        match self.subject().map(|piece| &piece.thing) {
            Some(Thing::Item(entry)) => entry.item.menu,
            _ => Menu::Header,
        }
    }

    /// Returns what the breadcrumb says about the open piece.
    pub fn title(&self) -> Option<String> {
        let record = self.browse.record.as_ref()?;
        Some(record.piece.name(self.lang))
    }

    /// Takes what was read.
    pub fn loaded(&mut self, loaded: Loaded, wide: bool) -> Vec<Load> {
        if let Some(offers) = loaded.offers {
            self.offers = offers;
        }
        if let Answer::Record(Some(record)) = &loaded.answer {
            let taken = self.unsaved.as_ref().is_some_and(|unsaved| {
                record.piece.key() == unsaved.key
                    && record.piece.body(unsaved.lang) == unsaved.text.trim()
            });
            if taken {
                self.unsaved = None;
            }
            self.browse.items = self.items(record);
            self.browse.item = self.browse.item.min(self.browse.items.saturating_sub(1));
        }
        self.browse.loaded(loaded.answer, wide)
    }

    /// Returns how many lines of a record can be chosen.
    fn items(&self, record: &Record) -> usize {
        if self.versions {
            record.versions[self.lang as usize].len()
        } else {
            0
        }
    }

    /// Shows another language or side of the open record.
    fn turn(&mut self) {
        let items = self
            .browse
            .record
            .as_ref()
            .map_or(0, |record| self.items(record));
        self.browse.items = items;
        self.browse.item = 0;
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let subject = state.subject().map(|piece| &piece.thing);
    match id {
        Id::ContentEdit | Id::ContentDelete if subject.is_none() => Some("tui-nothing-chosen"),
        Id::ContentDelete => match subject {
            Some(Thing::Page { row, .. }) if row.page.built_in => Some("error-content-built-in"),
            _ => None,
        },
        Id::ContentUp | Id::ContentDown if subject.is_none() => Some("tui-nothing-chosen"),
        Id::ContentWrite => match subject {
            None => Some("tui-nothing-chosen"),
            Some(Thing::Page { .. } | Thing::Question(_) | Thing::Module(_)) => None,
            Some(Thing::Category(..) | Thing::Item(_) | Thing::Banner(_)) => {
                Some("tui-content-no-text")
            }
        },
        Id::ContentPublish | Id::ContentWithdraw => {
            let publish = id == Id::ContentPublish;
            match subject {
                None => Some("tui-nothing-chosen"),
                Some(Thing::Page { row, .. }) => match (row.state(), publish) {
                    (PageState::Published, true) | (PageState::Draft, false) => {
                        Some("tui-not-in-this-state")
                    }
                    (_, false) if row.page.built_in => Some("tui-content-built-in"),
                    _ => None,
                },
                Some(Thing::Question(entry)) => {
                    (entry.published == publish).then_some("tui-not-in-this-state")
                }
                Some(Thing::Module(module)) => {
                    (module.shown == publish).then_some("tui-not-in-this-state")
                }
                Some(Thing::Banner(entry)) => {
                    (entry.banner.shown == publish).then_some("tui-not-in-this-state")
                }
                Some(Thing::Category(..) | Thing::Item(_)) => Some("tui-content-always-shown"),
            }
        }
        Id::ContentVersions => match subject {
            Some(Thing::Page { .. }) => None,
            _ => Some("tui-content-no-versions"),
        },
        Id::ContentUntranslate => match subject {
            Some(Thing::Page { row, .. }) => {
                let en = row.text(Lang::En);
                (en.title.is_empty() && en.body.is_empty()).then_some("tui-content-no-translation")
            }
            _ => Some("tui-content-no-versions"),
        },
        Id::ContentRestore if state.version().is_none() => Some("tui-content-choose-version"),
        Id::FaqCategoryNew if state.browse.view != FAQ => Some("tui-content-only-faq"),
        Id::ContentNew if state.browse.view == FAQ && state.offers.categories.is_empty() => {
            Some("tui-content-category-first")
        }
        _ => None,
    }
}
