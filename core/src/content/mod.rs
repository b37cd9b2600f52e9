//! What staff write: pages with a working draft and versions, questions in
//! categories, menus, the home page's modules and banners. Texts are
//! Markdown with places for what the settings know.

mod add_page;
mod banner;
mod banner_change;
mod defaults;
mod edit_page;
mod faq;
mod faq_change;
mod faq_shelves;
mod fields;
mod find;
mod home;
mod home_change;
mod links;
mod markdown;
mod menu;
mod menu_change;
mod order;
mod page;
mod piece;
mod place;
mod places;
mod publish_page;
mod read_target;
mod store;
mod target;

pub use add_page::{NewPage, add_page};
pub use banner::{
    Banner, BannerEntry, Placement, ShownBanner, banner_entries, next_change, shown_banners,
};
pub use banner_change::{BannerEdit, add_banner, delete_banner, edit_banner, move_banner};
pub(crate) use defaults::write_missing;
pub use edit_page::{
    PageEdit, drop_translation, edit_page, edit_page_texts, restore_version, versions,
};
pub use faq::{FaqCategory, FaqEntry, FaqSection, faq, faq_sections};
pub use faq_change::{
    FaqTexts, add_question, delete_question, edit_question, move_question, show_question,
};
pub use faq_shelves::{
    FaqCategoryTexts, add_faq_category, delete_faq_category, edit_faq_category, move_faq_category,
};
pub use home::{HomeModule, ModuleKind, home_modules, shown_modules};
pub use home_change::{
    MOST_SHOWN, ModuleEdit, add_home_module, delete_home_module, edit_home_module,
    move_home_module, subject_by_slug,
};
pub(crate) use markdown::may_lead_to as link_may_lead_to;
pub use markdown::{LineKind, to_html, to_lines};
pub use menu::{Menu, MenuEntry, MenuItem, MenuLink, Menus, menu_entries, menus};
pub use menu_change::{
    MenuItemEdit, add_menu_item, delete_menu_item, edit_menu_item, move_menu_item,
};
pub use order::{BadShift, Shift};
pub use page::{
    Page, PageLink, PageRow, PageState, PageText, PageVersion, ShownPage, filled, page, page_links,
};
pub use piece::{ContentError, ContentField, Piece};
pub use place::Place;
pub use publish_page::{
    PageView, WhenLinked, delete_page, move_page, page_by_slug, page_uses, page_view, pages,
    publish_page, unpublish_page,
};
pub use read_target::{ReadTargetError, read_target};
pub use target::{
    Broken, Href, LinkKind, StoredTarget, Target, TargetError, TargetOffer, target_offers,
};
