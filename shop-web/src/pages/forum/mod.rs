//! The discussion forum: reading, writing, reporting.

mod choices;
mod index;
mod own;
mod report;
mod search;
mod topic;
mod views;
mod write;

pub use choices::{account, choose, mark_all_read, watch};
pub use index::{show_category, show_index};
pub use own::{edit, mark, show_edit, withdraw};
pub use report::{send_report, show_report};
pub use search::find;
pub(crate) use search::site_paths;
pub use topic::show;
pub use views::TopicLink;
pub(crate) use views::{Row, about_product, called, reader, row};
pub use write::{new_topic, open, reply};
