//! The discussion forum: categories, topics, posts and their moderation.
//!
//! A topic's row is the lock for everything written in it, and carries what
//! lists need of its posts; `refresh` writes that anew after each change.

mod activity;
mod authors;
mod category;
mod choices;
mod edit;
mod flag;
mod flag_rows;
mod front;
mod kinds;
mod markdown;
mod mentions;
mod moderate;
mod notices;
mod open;
mod posted;
mod queue;
mod read;
mod reader;
mod refresh;
mod reply;
mod search;
mod shelves;
mod silence;
mod state;
mod store;
mod thread;
mod topic;
mod topic_acts;
mod trust;
mod writer;
mod writing;

pub use activity::{Activity, activity};
pub use authors::Authors;
pub use category::ForumCategory;
pub use choices::{
    mails_replies, mark_all_read, note_read, set_mails_replies, set_watching, watched,
};
pub use edit::{EditPostError, PostChange, edit, withdraw};
pub use flag::{FlagError, flag};
pub use flag_rows::{Flag, Sanction};
pub use front::{Front, FrontLine, front};
pub use kinds::{Audience, FlagOutcome, FlagReason, HeldReason, SanctionKind};
pub use markdown::{excerpt, to_html};
pub use moderate::{ModerateError, approve, delete, hide};
pub use open::{NewTopic, open};
pub use posted::{PostError, Posted};
pub use queue::{
    QueuedPost, ViewForumError, log, newest, queue, sanctions_of, silenced, unanswered,
};
pub use read::{
    CategoryRow, Hit, TopicCursor, TopicList, TopicRow, about_product, categories,
    category_by_slug, index, latest, search, topics_of,
};
pub use reader::Reader;
pub use reply::{NewReply, reply};
pub use shelves::{
    ForumCategoryEdit, ForumCategoryError, create_category, delete_category, edit_category,
};
pub use silence::{MOST_DAYS, SilenceError, lift, silence};
pub use state::{PostEvent, PostState, PostTransitionError};
pub use thread::{PostView, Quote, Thread, find_post, history, place_of, thread};
pub use topic::{POSTS_A_PAGE, Post, Topic, page_start};
pub use topic_acts::{TopicError, mark_answer, move_to, set_locked, set_pinned};
pub use trust::{Standing, Trust, screen};
pub use writer::{WriterError, may_write};
pub use writing::{BODY_LENGTH, BadReason, PostField, PostFieldError, REASON_LENGTH, TITLE_LENGTH};
