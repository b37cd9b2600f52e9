//! The pages and questions of the shop: Markdown that staff can change, with
//! places for what the settings know.

mod defaults;
mod edit;
mod faq;
mod markdown;
mod page;
mod places;
mod store;

pub(crate) use defaults::write_missing;
pub use edit::{EditPageError, edit_page, source};
pub use faq::{FaqEntry, faq};
pub(crate) use markdown::may_lead_to as link_may_lead_to;
pub use markdown::to_html;
pub use page::{Page, page};
